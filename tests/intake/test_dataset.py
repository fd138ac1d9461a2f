"""From a folder to a dataset: order of rows and split into files change places only."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

import asn_eval.intake
from asn_eval.domain.fields import Kind
from asn_eval.intake import IntakeOptions, read_dataset, write_marked_copies
from intake.books import (
    ANDI,
    BUDI,
    DISIPLIN_HEAD,
    RINA,
    SITI,
    TARGET_HEAD,
    Cell,
    found,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.domain.evaluation import Dataset
    from asn_eval.domain.tables import Table

_OPTIONS = IntakeOptions(wanted=("target", "feedback"), rating_range=(1, 5))
_WIDE_HEAD: list[Cell] = ["NIP", "Nama", "Unit Kerja", "Penilai", "Peran", "Ramah", "Sigap"]


_OF_SHEETS = {"O414", "S320", "S351"}
"""What is said of a sheet as a whole: people in two of them, bunching, a distribution."""


def _people() -> list[tuple[str, str, str]]:
    return [
        (BUDI, "Budi", "Dinas A"), (SITI, "Siti", "Dinas B"), (ANDI, "Andi", "DINAS A"),
        (RINA, "Rina", "Dinas A"), ("131999468", "Tono", "Dinas B"),
    ]  # fmt: skip


def _targets() -> list[list[Cell]]:
    return [
        [nip, name, indicator, 10 + number, "1.234" if nip == SITI else number, 50, "naik"]
        for nip, name, _ in _people()
        for number, indicator in enumerate(("Laporan", "LAPORAN akhir", "Rapat"))
    ]


def _ratings() -> list[list[Cell]]:
    return [
        [nip, name if rater else name.upper(), unit, f"r{rater}", role, 1 + rater, 9 - rater * 2]
        for nip, name, unit in _people()
        for rater, role in enumerate(("Atasan", "Rekan", "rekan kerja"))
    ]


def _contents(table: Table) -> list[tuple[object, ...]]:
    """Return the records without their places, in an order of their own."""
    columns = []
    for column in table.columns.values():
        values = column.values if column.kind in {Kind.NUMBER, Kind.DATE} else column.text()
        columns += [values.tolist(), column.faulty.tolist()]
    return sorted(zip(table.person.tolist(), *columns, strict=True), key=repr)


def _same_but_for_places(one: Dataset, other: Dataset) -> bool:
    assert one.people.key.tolist() == other.people.key.tolist()
    assert one.people.identity_code.tolist() == other.people.identity_code.tolist()
    assert np.array_equal(one.people.seen, other.people.seen)
    for name, texts in one.people.attributes.items():
        assert texts.tolist() == other.people.attribute(name).tolist()
    assert one.tables.keys() == other.tables.keys()
    for name, table in one.tables.items():
        assert repr(_contents(table)) == repr(_contents(other.tables[name]))
        for column in table.columns.values():
            assert column.labels == other.tables[name].columns[column.name].labels
    told = [
        sorted((f.code, f.key) for f in dataset.findings if f.code not in _OF_SHEETS)
        for dataset in (one, other)
    ]
    return told[0] == told[1]


def _make(folder: Path, books: dict[str, list[list[Cell]]]) -> Dataset:
    folder.mkdir()
    for name, rows in books.items():
        write(folder / name, rows)
    return read_dataset([folder], _OPTIONS)


def test_shuffled_rows_and_split_workbooks_change_places_only(tmp_path: Path) -> None:
    targets, ratings = _targets(), _ratings()
    plain = _make(
        tmp_path / "plain",
        {"target.xlsx": [[*TARGET_HEAD], *targets], "umpan.xlsx": [_WIDE_HEAD, *ratings]},
    )
    assert {finding.code for finding in plain.findings} - _OF_SHEETS == {"S302", "S303", "S305"}
    assert len(plain.people) == 5
    draw = random.Random(20250930)
    draw.shuffle(targets)
    draw.shuffle(ratings)
    shuffled = _make(
        tmp_path / "shuffled",
        {"target.xlsx": [[*TARGET_HEAD], *targets], "umpan.xlsx": [_WIDE_HEAD, *ratings]},
    )
    assert _same_but_for_places(plain, shuffled)
    split = _make(
        tmp_path / "split",
        {
            "z.xlsx": [["Judul"], [], [*TARGET_HEAD], *targets[:4]],
            "a.xlsx": [[*TARGET_HEAD], *targets[4:]],
            "m.xlsx": [_WIDE_HEAD, *ratings[:7]],
            "b.xlsx": [[*reversed(_WIDE_HEAD)], *([*reversed(row)] for row in ratings[7:])],
        },
    )
    assert _same_but_for_places(plain, split)


def test_a_folder_gives_tables_sources_sheets_and_findings_in_order(tmp_path: Path) -> None:
    write(tmp_path / "b.xlsx", [[*DISIPLIN_HEAD], [BUDI, "Budi", 21, "x", 1]], "Rekap")
    write(tmp_path / "a.xlsx", [[*DISIPLIN_HEAD], [SITI, "Siti", 21, 20, -1]])
    (tmp_path / "~$b.xlsx").write_bytes(b"lock")
    (tmp_path / "c.xlsx").write_bytes(b"<html>")
    told: list[str] = []
    dataset = read_dataset([tmp_path], IntakeOptions(wanted=("disiplin",)), told.append)
    assert [source.file for source in dataset.sources] == ["a.xlsx", "b.xlsx"]
    assert dataset.sources[0].size == (tmp_path / "a.xlsx").stat().st_size
    assert [use.sheet for use in dataset.sheets] == ["Data", "Rekap"]
    assert sorted(told) == ["a.xlsx", "b.xlsx"]
    assert found(dataset.findings) == [
        ("S305", "E2"), ("S304", "D2"), ("B103", ""), ("B101", ""),
    ]  # fmt: skip
    places = [str(finding.place) for finding in dataset.findings]
    assert places == sorted(places)


def test_a_missing_table_is_said_once_and_needs_no_file(tmp_path: Path) -> None:
    dataset = read_dataset([tmp_path], replace(_OPTIONS, wanted=("target",)))
    assert [finding.code for finding in dataset.findings] == ["O407"]
    assert len(dataset.people) == 0


def test_a_sheet_without_a_column_gives_empty_cells(tmp_path: Path) -> None:
    write(tmp_path / "a.xlsx", [["NIP", "Nama", "Hadir", "Alpa"], [BUDI, "Budi", 20, 1]])
    write(
        tmp_path / "b.xlsx",
        [["NIP", "Hadir", "Izin", "Hukuman", "Tanggal"], [SITI, 20, 2, "Ringan", "2025-08-01"]],
    )
    table = read_dataset([tmp_path], IntakeOptions()).tables["disiplin"]
    assert table.columns["nama"].text().tolist() == ["Budi", ""]
    assert table.columns["hukuman"].text().tolist() == ["", "ringan"]
    assert [str(day) for day in table.columns["tanggal"].values] == ["NaT", "2025-08-01"]
    for name in ("izin", "nama", "hukuman", "tanggal"):
        assert not table.columns[name].faulty.any()
    assert np.isnan(table.columns["izin"].numbers()).tolist() == [True, False]


def test_spellings_of_an_aspect_become_the_one_used_most(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["NIP", "Penilai", "Peran", "Aspek", "Nilai"]]
    aspects = ("Kerja sama", "KERJA SAMA", "Kerja  sama", "Adil")
    rows += [[BUDI, f"r{i}", "Rekan", aspect, 4] for i, aspect in enumerate(aspects)]
    write(tmp_path / "a.xlsx", rows)
    column = read_dataset([tmp_path], _OPTIONS).tables["feedback"].columns["aspek"]
    assert column.labels == ("Adil", "Kerja sama")
    assert column.text().tolist() == ["Kerja sama"] * 3 + ["Adil"]


def test_spellings_are_levelled_over_files_that_lack_the_column(tmp_path: Path) -> None:
    row: list[Cell] = [BUDI, "Budi", "A", 10, 9, 50, "naik"]
    write(tmp_path / "a.xlsx", [[*TARGET_HEAD], row])
    write(tmp_path / "b.xlsx", [[*TARGET_HEAD, "Jenis"], [SITI, *row[1:], "UTAMA"]])
    write(tmp_path / "c.xlsx", [[*TARGET_HEAD, "Jenis"], [ANDI, *row[1:], "Utama"]])
    column = read_dataset([tmp_path], _OPTIONS).tables["target"].columns["jenis"]
    assert column.labels == ("UTAMA",)
    assert column.text().tolist() == ["UTAMA", "", "UTAMA"]


def test_the_package_loads_its_parts_when_they_are_asked_for() -> None:
    assert callable(write_marked_copies)
    with pytest.raises(AttributeError, match="no attribute 'lain'"):
        _ = asn_eval.intake.lain


def test_the_worker_starts_without_the_heavy_libraries() -> None:
    code = (
        "import sys, asn_eval.intake.parts, asn_eval.intake.worker;"
        "print([n for n in ('pandas', 'openpyxl', 'xlsxwriter', 'jinja2', 'typer', 'yaml')"
        " if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
