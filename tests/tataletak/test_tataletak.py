"""The truth about the layout fixtures, checked against the files as other libraries read them."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pytest
import yaml

from asn_eval.domain.fields import TABLES, UNIT_TABLES
from asn_eval.domain.nip import Nip, parse_nip
from tataletak.follow import follows, words_of
from tataletak.page import text_of
from tataletak.recipes import RECIPES
from tataletak.reopen import is_typed, reopen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tataletak.recipe import Maker, Recipe
    from tataletak.reopen import Cells
    from tataletak.truth import Cell, Plain, SheetTruth

PSEUDO: Final = frozenset({"absen"})
"""What a day matrix says besides the fields of its table."""


def named(maker: Maker) -> str:
    return f"{maker.__module__.rpartition('.')[2]}.{maker.__name__}"


@pytest.fixture(scope="module")
def kitchen(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Maker], Recipe]:
    """Write a fixture into a folder of its own, once."""
    return lru_cache(lambda maker: maker(tmp_path_factory.mktemp("tata")))


@pytest.fixture(scope="module", params=RECIPES, ids=named)
def made(request: pytest.FixtureRequest, kitchen: Callable[[Maker], Recipe]) -> Recipe:
    """Every fixture."""
    return kitchen(request.param)


@pytest.fixture(scope="module")
def opened(made: Recipe) -> dict[tuple[str, str], Cells]:
    """Every sheet of a fixture that can be read, opened again."""
    refused = {sheet.file for sheet in made.truth.sheets if sheet.refusal}
    return {
        (path.name, sheet): cells
        for path in made.files
        if path.name not in refused
        for sheet, cells in reopen(path).items()
    }


def readable(made: Recipe) -> list[SheetTruth]:
    return [sheet for sheet in made.truth.sheets if sheet.refusal is None]


def cited(sheet: SheetTruth) -> Iterator[Cell]:
    yield from sheet.titles.values()
    for table in sheet.tables:
        for record in (*table.records, *table.set_aside):
            yield from record.fields.values()


def test_files_are_there_and_nothing_else(made: Recipe) -> None:
    folder = made.files[0].parent
    assert sorted(made.files) == sorted(path for path in folder.rglob("*") if path.is_file())
    assert sorted({sheet.file for sheet in made.truth.sheets}) == sorted(
        path.name for path in made.files
    )


def test_every_sheet_has_its_truth(made: Recipe, opened: dict[tuple[str, str], Cells]) -> None:
    assert sorted((sheet.file, sheet.sheet) for sheet in readable(made)) == sorted(opened)


def test_cited_cells_hold_what_the_truth_says_they_hold(
    made: Recipe, opened: dict[tuple[str, str], Cells]
) -> None:
    typed = {path.name: is_typed(path) for path in made.files}
    wrong = [
        (sheet.file, sheet.sheet, cell, opened[sheet.file, sheet.sheet].get(cell.at))
        for sheet in readable(made)
        for cell in cited(sheet)
        if cell.at
        and not same(
            opened[sheet.file, sheet.sheet].get(cell.at), cell.raw, typed=typed[sheet.file]
        )
    ]
    assert wrong == []


def same(seen: Plain, raw: Plain, *, typed: bool) -> bool:
    """Whether a reopened cell is the raw one; formats without types show text."""
    if not typed:
        return (seen or "") == text_of(raw)
    if isinstance(raw, dt.date) and isinstance(seen, dt.datetime):
        return seen == raw or seen == dt.datetime.combine(raw, dt.time())
    return seen == raw


def test_values_follow_from_their_cells(made: Recipe) -> None:
    words = words_of(made)
    wrong = [
        (sheet.file, name, cell)
        for sheet in readable(made)
        for table in sheet.tables
        for record in table.records
        for name, cell in record.fields.items()
        if cell.at and not follows(cell, words.get(name, {}))
    ]
    assert wrong == []


def test_every_row_is_a_record_or_has_a_reason(
    made: Recipe, opened: dict[tuple[str, str], Cells]
) -> None:
    for sheet in readable(made):
        if not sheet.tables:
            continue
        rows = {int(re.sub(r"\D", "", at)) for at in opened[sheet.file, sheet.sheet]}
        told = [
            *(row for table in sheet.tables for row in table.header_rows),
            *(each.row for each in sheet.dropped),
        ]
        assert len(told) == len(set(told)), "a row is two things"
        records = {
            record.row + line
            for table in sheet.tables
            for record in (*table.records, *table.set_aside)
            for line in range(record.span)
        }
        assert not records & set(told), "a record is no heading and not dropped"
        assert rows <= records | set(told), "a row with something in it is not told"


def test_tables_and_fields_are_the_standard_ones(made: Recipe) -> None:
    for sheet in made.truth.sheets:
        for table in sheet.tables:
            spec = {**TABLES, **UNIT_TABLES}[table.table]
            known = {field.name for field in spec.fields} | PSEUDO
            used = {name for record in table.records for name in record.fields}
            assert used <= known
            assert set(table.columns) <= known


def test_every_nip_is_possible_and_invented(made: Recipe) -> None:
    nips = {nip for sheet in made.truth.sheets for table in sheet.tables for nip in table.persons}
    nips |= {person.nip for person in made.roster}
    for nip in nips:
        read = parse_nip(nip)
        assert isinstance(read, Nip)
        assert read.sequence >= "990"


def test_nobody_stands_twice_in_a_list(made: Recipe) -> None:
    for file in {sheet.file for sheet in made.truth.sheets}:
        nips = [
            record.nip
            for sheet in made.truth.sheets
            for table in sheet.tables
            for record in table.records
            if sheet.file == file and table.table == "pegawai"
        ]
        assert len(nips) == len(set(nips))
    names = [person.name for person in made.roster]
    assert len(names) == len(set(names)), "a roster matches by name"


def test_facts_cite_cells_of_the_sheet(made: Recipe) -> None:
    for sheet in readable(made):
        for fact in sheet.facts:
            assert fact.words
            for at in fact.cells:
                assert re.fullmatch(r"[A-Z]{1,3}\d+", at), (fact, at)


def test_footer_facts_are_true(made: Recipe, opened: dict[tuple[str, str], Cells]) -> None:
    for sheet in readable(made):
        cells = opened[sheet.file, sheet.sheet]
        for fact in sheet.facts:
            if {"written", "counted"} <= set(fact.values):
                assert text_of(cells[fact.cells[0]]) == text_of(fact.values["written"])
                agrees = fact.values["written"] == fact.values["counted"]
                assert agrees == (fact.kind.name == "FOOTER_AGREES")


def test_flat_truth_is_sorted_and_whole(made: Recipe) -> None:
    flat_rows = made.truth.flat()
    assert len(flat_rows) == sum(
        len(record.fields)
        for sheet in made.truth.sheets
        for table in sheet.tables
        for record in table.records
    )
    keys = [(*row[:4], row.field, row.at) for row in flat_rows]
    assert keys == sorted(keys)


@pytest.mark.parametrize("maker", RECIPES, ids=named)
def test_two_runs_write_the_same_bytes(
    maker: Maker, kitchen: Callable[[Maker], Recipe], tmp_path: Path
) -> None:
    first, second = kitchen(maker), maker(tmp_path)
    for one, other in zip(first.files, second.files, strict=True):
        assert one.name == other.name
        assert one.read_bytes() == other.read_bytes()
    assert first.truth == second.truth


def test_all_22_layouts_are_there_under_unique_slugs(
    kitchen: Callable[[Maker], Recipe],
) -> None:
    made = [kitchen(maker) for maker in RECIPES]
    assert {recipe.number for recipe in made} == set(range(1, 23))
    slugs = [recipe.slug for recipe in made]
    assert slugs == sorted(set(slugs))
    twice = {recipe.number for recipe in made if recipe.slug.endswith("-b")}
    assert twice >= {1, 2, 5, 6, 7, 11, 14, 15, 18, 19}


def test_mapping_text_is_yaml_that_says_the_rules(made: Recipe) -> None:
    if made.mapping is None:
        assert not made.rules
        return
    written = yaml.load(made.mapping, Loader=yaml.BaseLoader)  # noqa: S506 - texts stay texts
    assert [each["berkas"] for each in written["lembar"]] == [rule.file for rule in made.rules]
    for each, rule in zip(written["lembar"], made.rules, strict=True):
        assert each.get("kolom", {}) == dict(rule.columns)
        assert each.get("tabel", "") == rule.table
        assert {name: set(said) for name, said in each.get("nilai", {}).items()} == {
            name: set(said) for name, said in rule.values.items()
        }
