"""One broken cell per finding: its code, its cell, its words, and what becomes of the value."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from asn_eval.domain.fields import Field, Kind
from asn_eval.domain.period import parse_period
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.formats.workbook import CalamineBook
from asn_eval.intake.grid import Grid
from asn_eval.intake.layout.view import View, ViewColumn, sliced
from asn_eval.intake.numeric import read_numbers
from asn_eval.intake.options import IntakeOptions
from asn_eval.intake.parts import read_part
from asn_eval.intake.recognise import Fit
from asn_eval.intake.records import Sheet
from intake.books import (
    ANDI,
    BUDI,
    DISIPLIN_HEAD,
    FEEDBACK_HEAD,
    RATED,
    RINA,
    SITI,
    TARGET_HEAD,
    Cell,
    Shown,
    found,
    read,
    words,
    write,
)
from intake.raw_xlsx import sheet_xml, write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.domain.tables import Column
    from asn_eval.intake.parts import WorkbookPart


def _target(folder: Path, *rows: list[Cell], options: IntakeOptions = RATED) -> WorkbookPart:
    return read(folder, [[*TARGET_HEAD], *rows], options)


def _row(target: Cell = 10, actual: Cell = 9, bobot: Cell = 50, *, name: str = "A") -> list[Cell]:
    return [BUDI, "Budi", name, target, actual, bobot, "naik"]


def _column(part: WorkbookPart, name: str) -> Column:
    return part.tables[0].columns[name]


def test_a_sound_row_has_no_findings(tmp_path: Path) -> None:
    part = _target(tmp_path, _row())
    assert part.findings == ()
    assert _column(part, "realisasi").numbers().tolist() == [9.0]
    assert _column(part, "polarisasi").text().tolist() == ["naik"]


@pytest.mark.parametrize("written", [float(BUDI), "1,97101E+17", "1.97101E+17"])
def test_s301_a_nip_stored_as_a_number_is_never_repaired(written: Cell, tmp_path: Path) -> None:
    part = read(tmp_path, [[*DISIPLIN_HEAD], [SITI, "Siti", 1, 1, 0], [written, "Budi", 1, 1, 0]])
    (finding,) = part.findings
    assert (finding.code, finding.place.cell) == ("S301", "A3")
    assert finding.key == part.tables[0].keys[1] != BUDI
    assert "tersimpan sebagai angka (1" in words(finding)[0]
    assert "stored as a number (1" in words(finding)[1]
    assert part.tables[0].rejected == ("", "S301")


@pytest.mark.parametrize(
    ("written", "reason", "english"),
    [
        ("198713232014051999", "bulan lahir 13", "birth month 13"),
        ("131999468", "NIP lama 9 digit", "an old NIP of 9 digits"),
        ("19870123 201405 199", "17 digit", "number of digits 17"),
        (True, "memuat selain angka", "it holds more than digits"),
    ],
)
def test_s302_a_wrong_nip_is_masked_and_says_why(
    written: Cell, reason: str, english: str, tmp_path: Path
) -> None:
    part = read(tmp_path, [[*DISIPLIN_HEAD], [written, "Budi", 1, 1, 0], [SITI, "S", 1, 1, 0]])
    (finding,) = part.findings
    assert (finding.code, finding.place.cell) == ("S302", "A2")
    assert finding.slots["nilai"][8:].strip("•") == ""
    assert words(finding)[0].endswith(f" tidak dapat dipakai: {reason}.")
    assert words(finding)[1].endswith(f" cannot be used: {english}.")


def test_s302_looks_at_the_periode(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [[*DISIPLIN_HEAD], [BUDI, "Budi", 1, 1, 0]]
    assert read(tmp_path, rows, IntakeOptions(period=parse_period("2013"))).findings[0].slots == {
        "nilai": "19870123••••••••••",
        "alasan": "pengangkatan 2014 setelah periode",
        "reason": "appointed 2014, after the periode",
    }


@pytest.mark.parametrize("text", ["1.234", "1,234"])
def test_s303_an_ambiguous_number(text: str, tmp_path: Path) -> None:
    part = _target(tmp_path, _row(target=text, actual=1))
    (finding,) = part.findings
    assert (finding.code, finding.place.cell, finding.key) == ("S303", "D2", BUDI)
    assert words(finding) == (
        f'Teks "{text}" di kolom target dapat dibaca dengan dua cara.',
        f'The text "{text}" in column target can be read in two ways.',
    )
    assert _column(part, "target").faulty.tolist() == [True]
    assert np.isnan(_column(part, "target").numbers()).all()


def test_s303_is_settled_by_a_declared_mark(tmp_path: Path) -> None:
    part = _target(tmp_path, _row(target="1.234"), options=replace(RATED, decimal="koma"))
    assert part.findings == ()
    assert _column(part, "target").numbers().tolist() == [1234.0]


@pytest.mark.parametrize("cell", ["sembilan", True, dt.date(2025, 2, 1), "9 dok"])
def test_s304_not_a_number(cell: Cell, tmp_path: Path) -> None:
    part = _target(tmp_path, _row(), _row(actual=cell, name="B"))
    (finding,) = part.findings
    assert (finding.code, finding.place.cell) == ("S304", "E3")
    assert "bukan angka" in words(finding)[0]
    assert "is not a number" in words(finding)[1]
    assert _column(part, "realisasi").faulty.tolist() == [False, True]
    assert _column(part, "realisasi").numbers()[0] == 9.0


@pytest.mark.parametrize(
    ("head", "row", "cell", "bounds"),
    [
        (DISIPLIN_HEAD, [BUDI, "B", 21, 20, -1], "E2", "0–366"),
        (DISIPLIN_HEAD, [BUDI, "B", 400, 20, 1], "C2", "0–366"),
        (TARGET_HEAD, [BUDI, "B", "A", 10, -2, 50, "naik"], "E2", "≥ 0"),
        (FEEDBACK_HEAD, [BUDI, "x", "Rekan", "A", 10], "E2", "1–5"),
        (FEEDBACK_HEAD, [BUDI, "x", "Rekan", "A", "0,5"], "E2", "1–5"),
    ],
)
def test_s305_outside_the_range(
    head: tuple[str, ...], row: list[Cell], cell: str, bounds: str, tmp_path: Path
) -> None:
    part = read(tmp_path, [[*head], row], RATED)
    (finding,) = part.findings
    assert (finding.code, finding.place.cell, finding.slots["batas"]) == ("S305", cell, bounds)
    assert words(finding)[0].endswith(f" di luar rentang {bounds}.")
    assert words(finding)[1].endswith(f" is outside its range, {bounds}.")
    column = _column(part, finding.slots["kolom"])
    assert column.faulty.tolist() == [True]
    assert column.empty().tolist() == [True]


@pytest.mark.parametrize(
    ("role", "canonical"),
    [
        ("Atasan Langsung", "atasan"), ("REKAN KERJA", "rekan"), ("Rekan-Sejawat", "rekan"),
        ("peer", "rekan"), ("Staf", "bawahan"), ("Pengguna  Layanan", "masyarakat"),
        ("Diri Sendiri", "diri"), ("self", "diri"),
    ],
)  # fmt: skip
def test_categories_have_synonyms(role: str, canonical: str, tmp_path: Path) -> None:
    part = read(tmp_path, [[*FEEDBACK_HEAD], [BUDI, "x", role, "A", 4]], RATED)
    assert part.findings == ()
    assert _column(part, "peran").text().tolist() == [canonical]


def test_s306_an_unknown_category_lists_the_known_ones(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        [*FEEDBACK_HEAD],
        [BUDI, "x", "Tetangga", "A", 4],
        [BUDI, "y", 3, "A", 4],
        [BUDI, "z", "Rekan", "A", 4],
    ]
    part = read(tmp_path, rows, RATED)
    assert found(part.findings) == [("S306", "C2"), ("S306", "C3")]
    choices = "atasan, rekan, bawahan, masyarakat, diri"
    assert words(part.findings[0]) == (
        f'Isian "Tetangga" di kolom peran tidak dikenal; yang dikenal: {choices}.',
        f'The entry "Tetangga" in column peran is not known; known are: {choices}.',
    )
    assert _column(part, "peran").faulty.tolist() == [True, True, False]


def test_s308_a_formula_without_a_stored_value(tmp_path: Path) -> None:
    part = _target(tmp_path, _row(actual="=D2*0.9"), _row(name="B"))
    (finding,) = part.findings
    assert (finding.code, finding.place.cell) == ("S308", "E2")
    assert "rumus yang hasilnya tidak tersimpan" in words(finding)[0]
    assert "a formula whose result is not stored" in words(finding)[1]
    assert _column(part, "realisasi").faulty.tolist() == [True, False]


def test_s308_a_whole_column_of_formulas(tmp_path: Path) -> None:
    part = _target(tmp_path, *(_row(bobot=f"=D{i}*2", name=str(i)) for i in range(2, 5)))
    assert found(part.findings) == [("S308", "F2"), ("S308", "F3"), ("S308", "F4")]


def test_s309_an_error_value(tmp_path: Path) -> None:
    part = _target(tmp_path, _row(target="#DIV/0!"))
    (finding,) = part.findings
    assert (finding.code, finding.place.cell) == ("S309", "D2")
    assert words(finding)[0] == "Sel di kolom target berisi #DIV/0!."
    assert words(finding)[1] == "The cell in column target holds #DIV/0!."


def test_an_empty_realisasi_is_an_absence_and_no_fault(tmp_path: Path) -> None:
    for nothing in (None, "-", " ", "–"):
        part = _target(tmp_path, _row(actual=nothing), _row(name="B"))
        assert part.findings == ()
        assert not _column(part, "realisasi").faulty.any()
        assert _column(part, "realisasi").empty().tolist() == [True, False]


@pytest.mark.parametrize(
    ("head", "row", "cell", "column"),
    [
        (TARGET_HEAD, [BUDI, "B", None, 10, 9, 50, "naik"], "C2", "indikator"),
        (TARGET_HEAD, [BUDI, "B", "A", "-", 9, 50, "naik"], "D2", "target"),
        (FEEDBACK_HEAD, [BUDI, "x", None, "A", 4], "C2", "peran"),
        (("NIP", "Nama", "Jabatan"), [BUDI, None, "Guru"], "B2", "nama"),
    ],
)
def test_s312_a_required_cell_is_empty(
    head: tuple[str, ...], row: list[Cell], cell: str, column: str, tmp_path: Path
) -> None:
    part = read(tmp_path, [[*head], row], RATED)
    (finding,) = part.findings
    assert (finding.code, finding.place.cell, finding.key) == ("S312", cell, BUDI)
    assert words(finding) == (
        f"Sel di kolom {column} kosong.",
        f"The cell in column {column} is empty.",
    )
    assert _column(part, column).faulty.tolist() == [True]


def test_percent_cells_and_texts_become_percent_points(tmp_path: Path) -> None:
    part = _target(
        tmp_path,
        _row(target=Shown(1, "0%"), actual=Shown(0.07, "0.0%"), bobot="50%"),
        _row(target="100%", actual="95,5%", bobot=Shown(0.5, "0%"), name="B"),
    )
    assert part.findings == ()
    assert _column(part, "target").numbers().tolist() == [100.0, 100.0]
    assert _column(part, "realisasi").numbers().tolist() == [7.0, 95.5]
    assert _column(part, "bobot").numbers().tolist() == [50.0, 50.0]


def test_s314_percent_and_plain_numbers_in_one_column(tmp_path: Path) -> None:
    part = _target(
        tmp_path,
        _row(bobot=30),
        _row(bobot=Shown(0.3, "0%"), name="B"),
        _row(bobot=40, name="C"),
        _row(bobot=0, name="D"),
    )
    (finding,) = part.findings
    assert (finding.code, finding.place.cell, finding.key) == ("S314", "F3", "")
    assert words(finding) == (
        "Kolom bobot mencampur 1 nilai persen dan 2 angka biasa.",
        "Column bobot mixes 1 percent values and 2 plain numbers.",
    )
    assert _column(part, "bobot").faulty.tolist() == [False, True, False, False]


def test_s314_the_fewer_are_rejected_even_when_they_are_the_plain_ones(tmp_path: Path) -> None:
    bobot: list[Cell] = ["30%", "40%", 30]
    part = _target(tmp_path, *(_row(bobot=cell, name=str(i)) for i, cell in enumerate(bobot)))
    assert found(part.findings) == [("S314", "F4")]
    assert _column(part, "bobot").faulty.tolist() == [False, False, True]


def test_s314_target_and_realisasi_are_compared_within_the_row(tmp_path: Path) -> None:
    part = _target(
        tmp_path,
        _row(target="100%", actual="95%"),
        _row(target=12, actual=11, name="B"),
        _row(target="100%", actual=95, name="C"),
    )
    (finding,) = part.findings
    assert (finding.code, finding.place.cell, finding.key) == ("S314", "E4", BUDI)
    assert "target, realisasi" in words(finding)[0]
    for name in ("target", "realisasi"):
        assert _column(part, name).faulty.tolist() == [False, False, True]


def test_a_nip_that_a_number_cell_spoils_is_not_shown_in_full(tmp_path: Path) -> None:
    part = read(tmp_path, [[*DISIPLIN_HEAD], [12345678.0, "Budi", 1, 1, 0]])
    assert part.findings[0].slots["nilai"] == "12345678"
    part = read(tmp_path, [[*DISIPLIN_HEAD], [198701232.0, "Budi", 1, 1, 0]])
    assert part.findings[0].slots["nilai"] == "19870123•"


def test_long_cells_are_cut_in_messages(tmp_path: Path) -> None:
    (finding,) = _target(tmp_path, _row(actual="x" * 200)).findings
    assert len(finding.slots["nilai"]) == 60


def test_texts_are_levelled_to_single_spaces_and_other_types_are_written_out(
    tmp_path: Path,
) -> None:
    head: list[Cell] = ["NIP", "Nama", "Unit Kerja", "Jabatan"]
    rows: list[list[Cell]] = [
        [BUDI, " Budi\n Santoso ", 12, dt.datetime(2025, 1, 2)],  # noqa: DTZ001 - as sheets have it
        [SITI, "Siti", True, dt.datetime(2025, 1, 2, 3, 4)],  # noqa: DTZ001 - likewise
        [RINA, "Rina", 1.5, dt.time(3, 4)],
        [ANDI, "Andi", " - ", "–"],
    ]
    part = read(tmp_path, [head, *rows])
    assert _column(part, "nama").text().tolist() == ["Budi Santoso", "Siti", "Rina", "Andi"]
    assert _column(part, "unit").text().tolist() == ["12", "TRUE", "1.5", ""]
    assert _column(part, "jabatan").text().tolist() == [
        "2025-01-02", "2025-01-02 03:04:00", "03:04:00", "",
    ]  # fmt: skip


def test_not_a_number_written_as_a_number_is_a_fault(tmp_path: Path) -> None:
    cells = "".join(
        f'<c r="{letter}1" t="inlineStr"><is><t>{text}</t></is></c>'
        for letter, text in zip("ABC", ("NIP", "Hadir", "Alpa"), strict=True)
    )
    body = (
        f'<row r="1">{cells}</row><row r="2">'
        f'<c r="A2" t="inlineStr"><is><t>{BUDI}</t></is></c>'
        '<c r="B2"><v>NaN</v></c><c r="C2"><v>1</v></c></row>'
    )
    path = tmp_path / "a.xlsx"
    write_xlsx(path, sheet_xml(body))
    part = read_part(path, "a.xlsx", IntakeOptions())
    assert found(part.findings) == [("S304", "B2")]


def test_an_empty_cell_beside_an_error_is_still_an_absence(tmp_path: Path) -> None:
    part = _target(tmp_path, _row(actual="#N/A"), _row(actual=None, name="B"))
    assert found(part.findings) == [("S309", "E2")]
    assert _column(part, "realisasi").faulty.tolist() == [True, False]


def test_a_dash_for_a_category_is_an_absence(tmp_path: Path) -> None:
    part = _target(tmp_path, [BUDI, "Budi", "A", 10, 9, 50, "-"])
    assert part.findings == ()
    assert _column(part, "polarisasi").empty().tolist() == [True]


def test_texts_among_many_numbers_count_in_records_and_not_in_the_footer(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [[*DISIPLIN_HEAD]]
    rows += [[f"{BUDI[:15]}{n}", f"Orang {n}", 21, 20, n - 990] for n in range(990, 996)]
    rows += [[SITI, "Siti", 21, "20,5", 0], [RINA, "Rina", 21, "dua", 0]]
    rows += [[None, "Jumlah", 168, "seratus", 15], [], [None, None, None, "Kepala BKD"]]
    part = read(tmp_path, rows)
    assert found(part.findings) == [("S304", "D9")]
    assert _column(part, "hadir").numbers().tolist()[:7] == [20.0] * 6 + [20.5]


@pytest.mark.parametrize(
    ("bounds", "text"),
    [((None, 3.0), "≤ 3, bulat"), ((1.0, 3.0), "1–3, bulat"), ((1.0, None), "≥ 1, bulat")],
)
def test_s305_a_field_may_want_whole_numbers(
    bounds: tuple[float | None, float | None], text: str, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.xlsx", [["Hadir"], [2], [2.5], [3]])
    book = open_book(path, "a.xlsx")
    assert isinstance(book, CalamineBook)
    grid = book.grid(book.sheets[0])
    assert isinstance(grid, Grid)
    fit = Fit("disiplin", {"hadir": 0}, (), (), 1, 0)
    marks = book.marks(book.sheets[0])
    column = ViewColumn(("Hadir",), sliced(grid.columns[0], 1, 4), 1, 1)
    view = View("Data", visible=True, header_rows=(1,), first_row=2, columns=(column,))
    sheet = Sheet("a.xlsx", view, fit, np.arange(3), marks, RATED)
    field = Field("hadir", Kind.NUMBER, whole=True)
    numbers, findings = read_numbers(sheet, field, 0, bounds)
    assert numbers.faulty.tolist() == [False, True, False]
    assert [finding.slots["batas"] for finding in findings] == [text]


def test_a_formula_that_failed_for_a_nip_is_no_empty_cell(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        [*DISIPLIN_HEAD], ["#N/A", "Budi", 20, 20, 0], ["=B9", "Siti", 20, 19, 1],
        [None, "Andi", 20, 19, 1],
    ]  # fmt: skip
    part = read(tmp_path, rows)
    assert found(part.findings) == [("S309", "A2"), ("S308", "A3"), ("S312", "A4")]
    assert part.findings[0].slots == {"kolom": "nip", "nilai": "#N/A"}
    assert part.tables[0].rejected == ("S309", "S308", "S312")


def test_a_formula_that_failed_for_a_name_or_a_unit_is_said(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Nama", "Unit Kerja", "Hadir", "Alpa"]
    rows: list[list[Cell]] = [
        head, [BUDI, "#N/A", "Dinas A", 20, 0], [SITI, "Siti", "=C9", 20, 0],
    ]  # fmt: skip
    assert found(read(tmp_path, rows).findings) == [("S309", "B2"), ("S308", "C3")]
    by_name: list[list[Cell]] = [
        ["Nama", "Unit Kerja", "Hadir", "Alpa"],
        ["#REF!", "Dinas A", 20, 0],
    ]
    assert found(read(tmp_path, by_name).findings)[0] == ("S309", "A2")


def test_a_unit_that_is_not_told_is_no_fault(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Nama", "Unit Kerja", "Hadir", "Alpa"]
    rows: list[list[Cell]] = [head, [BUDI, "Budi", None, 20, 0], [SITI, None, "Dinas A", "=1", 0]]
    assert found(read(tmp_path, rows).findings) == [("S308", "D3")]
