"""Habits of real sheets: what is undone, what is said about it, and where it stands."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from asn_eval.domain.corrections import Correction
from asn_eval.domain.mapping import SheetRule
from asn_eval.intake import read_dataset
from asn_eval.intake.groups import rated_person
from asn_eval.intake.options import IntakeOptions
from asn_eval.intake.parts import read_part
from asn_eval.origin import Place
from intake.books import ANDI, BUDI, DISIPLIN_HEAD, SITI, Cell, found, read, write, write_sheets

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.domain.evaluation import Dataset

_ROSTER: list[list[Cell]] = [["NIP", "Nama", "Unit Kerja"], [BUDI, "Budi Santoso, S.E.", "Dinas X"]]


def _codes(dataset: Dataset) -> list[tuple[str, str]]:
    return [(code, cell) for code, cell in found(dataset.findings) if code != "O403"]


def _by_name(folder: Path, roster: list[list[Cell]], name: str) -> Dataset:
    write(folder / "absen.xlsx", [["Nama", "Hari Kerja", "Hadir", "Alpa"], [name, 21, 20, 1]])
    if roster:
        write(folder / "pegawai.xlsx", roster)
    return read_dataset([folder], IntakeOptions())


def test_o432_a_name_is_matched_when_it_is_exactly_one_of_the_roster(tmp_path: Path) -> None:
    dataset = _by_name(tmp_path, _ROSTER, "BUDI SANTOSO")
    assert _codes(dataset) == [("O432", "1")]
    table = dataset.tables["disiplin"]
    assert dataset.people.nip[table.person[0]] == BUDI
    assert table.place(0, "nip").cell == "A2"


def test_o430_a_near_name_is_proposed_and_never_taken(tmp_path: Path) -> None:
    dataset = _by_name(tmp_path, _ROSTER, "Budi Santosa")
    (finding,) = [item for item in dataset.findings if item.code == "O430"]
    assert (finding.place.cell, finding.slots["mirip"]) == ("A2", "Budi Santoso, S.E.")
    assert not dataset.people.identified.all()


def test_o431_of_two_people_of_one_name_neither_is_taken(tmp_path: Path) -> None:
    twins: list[list[Cell]] = [*_ROSTER, [SITI, "Budi Santoso", "Dinas Y"]]
    assert ("O431", "A2") in _codes(_by_name(tmp_path, twins, "Budi Santoso"))


def test_o433_names_without_any_roster_are_one_finding(tmp_path: Path) -> None:
    dataset = _by_name(tmp_path, [], "Budi Santoso")
    assert _codes(dataset) == [("O433", "1")]
    assert len(dataset.people) == 1


def test_l212_l213_hidden_rows_and_columns_are_read_and_told(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.xlsx", [[*DISIPLIN_HEAD], [BUDI, "B", 21, 20, 1], [SITI, "S", 21, 21, 0]]
    )
    book = load_workbook(path)
    book["Data"].row_dimensions[3].hidden = True
    book["Data"].column_dimensions["E"].hidden = True
    book.save(path)
    part = read_part(path, "a.xlsx", IntakeOptions())
    assert found(part.findings) == [("L213", "E1"), ("L212", "3")]
    assert part.sheets[0].hidden == {"baris tersembunyi": 1, "kolom tersembunyi": 1}
    assert len(part.tables[0]) == 2


def _calendar(title: str | None) -> list[list[Cell]]:
    days: list[Cell] = [f"{day:02d}" for day in range(1, 31)]
    return [[title], ["NIP", "Nama", *days], [BUDI, "Budi", *["H"] * 28, "S", "A"]]


def test_l214_day_columns_without_a_month_are_refused(tmp_path: Path) -> None:
    part = read(tmp_path, _calendar(None))
    assert found(part.findings) == [("L214", "2")]
    assert part.tables == ()


def test_l215_codes_of_days_are_counted_and_each_cites_its_cell(tmp_path: Path) -> None:
    part = read(tmp_path, _calendar("Bulan: September 2025"))
    assert [finding.code for finding in part.findings] == ["L215"]
    (table,) = part.tables
    assert table.columns["hadir"].numbers().sum() == 28
    assert table.columns["sakit"].numbers().sum() == 1
    (absent,) = table.columns["alpa"].numbers().nonzero()[0].tolist()
    assert str(table.columns["tanggal"].values[absent]) == "2025-09-30"
    assert table.blocks[int(table.block[absent])].columns["alpa"] == 32


def _corrected(folder: Path, written: str) -> Dataset:
    write(folder / "a.xlsx", [[*DISIPLIN_HEAD], [float(BUDI), "Budi", 21, 20, 1]])
    place = Place("koreksi.yaml", row=3, column=5)
    decided = Correction(
        "a.xlsx", "Data", 2, 1, written, BUDI, "Kepala BKD", dt.date(2025, 10, 2), "SK CPNS", place
    )
    return read_dataset([folder], IntakeOptions(corrections=(decided,)))


def test_p751_a_signed_correction_is_applied_and_told(tmp_path: Path) -> None:
    dataset = _corrected(tmp_path, f"{float(BUDI):.0f}")
    assert found(dataset.findings) == [("P751", "A2")]
    assert dataset.people.nip.tolist() == [BUDI]


def test_p752_what_is_shown_of_a_long_number_is_not_the_number(tmp_path: Path) -> None:
    dataset = _corrected(tmp_path, "1.98701E+17")
    assert {"P752", "S301"} <= {finding.code for finding in dataset.findings}


def test_a_correction_does_not_hide_that_nothing_was_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", [["x", "y"], ["a", 1.0]])
    fixed = Correction(path.name, "Data", 2, 2, "1", 2.0, "Budi", dt.date(2026, 1, 2), "r", Place())
    part = read_part(path, path.name, IntakeOptions(corrections=(fixed,)))
    assert [finding.code for finding in part.findings] == ["P751", "L206"]


def test_p752_a_correction_of_something_else_is_not_applied(tmp_path: Path) -> None:
    dataset = _corrected(tmp_path, "1.97101E+17")
    assert {"P752", "S301"} <= {finding.code for finding in dataset.findings}


def test_a_mapping_names_columns_skips_rows_and_gives_words_a_meaning(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["x"],
        ["Pegawai ini", "Kerja", "Masuk", "Bolos", "Buang"],
        [BUDI, 21, "dua puluh", "1,5", 9],
        ["CONTOH", 0, 0, 0, 0],
        [SITI, 21, 21, "-", 9],
    ]
    rule = SheetRule(
        table="disiplin",
        header_rows=(2,),
        columns={"Pegawai ini": "nip", "Kerja": "hari_kerja", "Bolos": "alpa", "Buang": "abaikan"},
        letters={"C": "hadir"},
        skip_texts=("contoh*",),
        values={"hadir": {"dua puluh": 20.0}},
        decimal="koma",
        factors={"alpa": 2.0},
        constants={"unit": "Dinas X"},
    )
    part = read(tmp_path, rows, IntakeOptions(rules=(rule,)))
    assert part.findings == ()
    (table,) = part.tables
    assert table.row.tolist() == [3, 5]
    assert table.columns["hadir"].numbers().tolist() == [20.0, 21.0]
    assert table.columns["alpa"].numbers().tolist()[0] == 3.0
    assert table.columns["unit"].text().tolist() == ["Dinas X"] * 2
    assert part.sheets[0].dropped == {"dilewati menurut pemetaan": 1}


def test_a_sheet_that_a_mapping_ignores_is_listed(tmp_path: Path) -> None:
    path = write_sheets(
        tmp_path / "a.xlsx",
        {"Data": [[*DISIPLIN_HEAD], [BUDI, "B", 1, 1, 0]], "Lama": [[*DISIPLIN_HEAD]]},
    )
    rule = SheetRule(sheet="Lama", ignore=True)
    part = read_part(path, "a.xlsx", IntakeOptions(rules=(rule,)))
    assert [use.reason for use in part.sheets] == ["", "diabaikan menurut pemetaan"]


def test_tables_beside_each_other_are_two_tables(tmp_path: Path) -> None:
    head = [*DISIPLIN_HEAD]
    rows: list[list[Cell]] = [
        [*head, None, *head],
        [BUDI, "Budi", 21, 20, 1, None, SITI, "Siti", 21, 21, 0],
    ]
    part = read(tmp_path, rows)
    assert [table.keys for table in part.tables] == [(BUDI,), (SITI,)]
    assert part.tables[1].blocks[0].columns["alpa"] == 11


def test_two_different_tables_under_each_other_are_both_read(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        [*DISIPLIN_HEAD],
        [BUDI, "Budi", 21, 20, 1],
        [],
        ["NIP", "Nama Pelatihan", "JP"],
        [ANDI, "Dasar", 8],
    ]
    part = read(tmp_path, rows)
    assert [table.name for table in part.tables] == ["disiplin", "pelatihan"]
    assert [table.row.tolist() for table in part.tables] == [[2], [5]]


@pytest.mark.parametrize("merged", [True, False])
def test_only_merged_keys_speak_for_the_rows_below_them(merged: bool, tmp_path: Path) -> None:  # noqa: FBT001 - the two cases
    head: list[Cell] = ["NIP", "Nama", "Indikator", "Target", "Realisasi"]
    path = write(
        tmp_path / "a.xlsx",
        [head, [BUDI, "Budi", "A", 10, 9], [None, None, "B", 5, 5]],
    )
    book = load_workbook(path)
    if merged:
        book["Data"].merge_cells("A2:A3")
        book["Data"].merge_cells("B2:B3")
    book.save(path)
    part = read_part(path, "a.xlsx", IntakeOptions())
    assert [finding.code for finding in part.findings] == ([] if merged else ["S312"])
    assert (part.tables[0].keys == (BUDI,)) is merged


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("1. Kerja sama [2. Siti Aminah ]", ("Kerja sama", "Siti Aminah")),
        ("Kerja [a] [3) Budi [B]", ("Kerja [a]", "Budi [B")),
        ("Kerja sama [12]", None),
        ("Kerja sama [Siti] x", None),
        ("Kerja sama", None),
        ("a [" * 10_900, None),
        ("[ " * 16_000 + "x]", ("", "[ " * 15_999 + "x")),
        ("9." * 16_000 + "[" + " " * 999 + "]", None),
    ],
)
def test_a_rated_person_stands_in_the_bracket(heading: str, told: tuple[str, str] | None) -> None:
    assert rated_person(heading) == told


def test_a_cell_full_of_brackets_among_headings_ends_the_reading(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["NIP", "Nama", "Jabatan", "a [" * 10_900, "[ " * 16_000],
        [BUDI, "Budi", "x", "1", "2"],
    ]  # fmt: skip
    path = write(tmp_path / "a.xlsx", rows)
    assert read_part(path, path.name, IntakeOptions()).sheets[0].header_row == 1
