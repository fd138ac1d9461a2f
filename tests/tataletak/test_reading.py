"""The reader against the truth: every layout is read right, or refused with the right code."""

from __future__ import annotations

from collections import Counter
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

import pytest

from asn_eval.domain.period import parse_period
from asn_eval.intake import read_dataset
from asn_eval.intake.body import BLANK, REPEATED
from asn_eval.intake.options import IntakeOptions
from tataletak import r06_bps, r08_kejati_xlsx, r09_tpp, r21_concatenated
from tataletak.compare import differences
from tataletak.facts import FactKind
from tataletak.recipes import RECIPES
from tataletak.structure import structure
from tataletak.truth import Reason

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from asn_eval.domain.evaluation import Dataset
    from tataletak.recipe import Maker, Recipe

SWAPPED: Final = "11-siasn"
"""Here a whole column has day and month swapped: reported and not read, never swapped back."""


def read(recipe: Recipe, folder: Path) -> Dataset:
    period = parse_period(recipe.periode) if recipe.periode else None
    return read_dataset([folder], IntakeOptions(period=period, rules=recipe.rules))


def _dropped(dataset: Dataset) -> Counter[tuple[str, str]]:
    """Count the rows with something in them that were left out, by file and sheet.

    A heading that stands again is a heading row to the truth.
    """
    left_out: Counter[tuple[str, str]] = Counter()
    for use in dataset.sheets:
        told = [n for reason, n in use.dropped.items() if reason not in {BLANK, REPEATED}]
        left_out[use.file, use.sheet] += sum(told)
    return +left_out


def _to_drop(recipe: Recipe) -> Counter[tuple[str, str]]:
    """Count the rows below the first heading of a table that are no records and not blank."""
    left_out: Counter[tuple[str, str]] = Counter()
    for sheet in recipe.truth.sheets:
        heads = [row for table in sheet.tables for row in table.header_rows]
        left_out[sheet.file, sheet.sheet] = sum(
            dropped.row > min(heads) and dropped.reason is not Reason.BLANK
            for dropped in sheet.dropped
            if heads
        )
    return +left_out


@pytest.mark.parametrize(
    "maker", RECIPES, ids=[f"{m.__module__.rpartition('.')[2]}.{m.__name__}" for m in RECIPES]
)
def test_every_value_is_read_from_its_cell_and_every_refusal_has_its_code(
    maker: Maker, tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    recipe = maker(tmp_path)
    dataset = read(recipe, tmp_path)
    golden(f"tataletak/{recipe.slug}.txt", structure(dataset))
    assert _dropped(dataset) == _to_drop(recipe)
    wrong = differences(recipe, dataset)
    if recipe.slug == SWAPPED:
        assert {"S344"} <= {finding.code for finding in dataset.findings}
        wrong = [line for line in wrong if " tmt_cpns: " not in line]
    assert wrong == []
    for sheet in recipe.truth.sheets:
        here = {finding.code for finding in dataset.findings if finding.place.file == sheet.file}
        if sheet.refusal:
            assert here
            assert not sheet.refusal.code or sheet.refusal.code in here
        if sheet.hidden_rows and sheet.tables:
            assert "L212" in here
        records = sum(use.records for use in dataset.sheets if use.file == sheet.file)
        assert bool(records) == any(
            other.tables for other in recipe.truth.sheets if other.file == sheet.file
        )
    assert not {"B120", "B121", "B122"} & {finding.code for finding in dataset.findings}


_NUMBERING: Final = {
    FactKind.NUMBER_MISSING: "L222",
    FactKind.NUMBER_TWICE: "L223",
}


@pytest.mark.parametrize("maker", [r08_kejati_xlsx.make, r06_bps.make, r09_tpp.make_10])
def test_totals_and_numbers_that_do_not_agree_are_told_and_no_others(
    maker: Maker, tmp_path: Path
) -> None:
    recipe = maker(tmp_path)
    dataset = read(recipe, tmp_path)
    for sheet in recipe.truth.sheets:
        here = [
            finding
            for finding in dataset.findings
            if (finding.place.file, finding.place.sheet) == (sheet.file, sheet.sheet)
        ]
        off = [fact.cells[0] for fact in sheet.facts if fact.kind is FactKind.FOOTER_OFF]
        rows = {int(cell.lstrip(ascii_uppercase)): cell for cell in reversed(off)}
        assert {f.place.cell for f in here if f.code == "L221"} == set(rows.values())
        for kind, code in _NUMBERING.items():
            planted = [fact.cells[-1] for fact in sheet.facts if fact.kind is kind]
            assert {f.place.cell for f in here if f.code == code} == set(planted)


def test_lists_put_under_one_another_are_told_by_their_numbers(tmp_path: Path) -> None:
    recipe = r21_concatenated.make_b(tmp_path)
    (told,) = [f for f in read(recipe, tmp_path).findings if f.code == "L225"]
    facts = [fact for sheet in recipe.truth.sheets for fact in sheet.facts]
    (restarts,) = [f.cells for f in facts if f.kind is FactKind.NUMBERING_RESTARTS]
    assert (told.place.cell, told.slots["jumlah"]) == (restarts[0], str(len(restarts)))
