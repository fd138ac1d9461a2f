"""Marked copies: the faulty workbook with colours, notes and a list; the original untouched."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter

from asn_eval.errors import ExitCode, IOFault
from asn_eval.findings import Finding, message_of
from asn_eval.intake import copying
from asn_eval.intake.bounds import MIB, Limits
from asn_eval.intake.copying import write_copy
from asn_eval.intake.findings_sheet import write_text
from asn_eval.intake.marked import Copies, CopyOrder, labels_in, write_marked_copies
from asn_eval.language import Lang, Words
from asn_eval.origin import Place

if TYPE_CHECKING:
    from pathlib import Path

_SHEET: Final = "Capaian 'TW3' 2025"
_RED: Final = "FFF4B6B6"
_YELLOW: Final = "FFFFEB9C"
_WORDS: Final = Words()


def _at(
    code: str, row: int = 0, column: int = 0, file: str = "target.xlsx", **slots: str
) -> Finding:
    return Finding(code, Place(file, _SHEET, row, column), slots)


_FINDINGS: Final = (
    _at("S302", 4, 1, nilai="19870123••••••••••", alasan="bulan lahir 13"),
    _at("S309", 5, 3, kolom="Realisasi", nilai="#DIV/0!"),
    _at("S304", 5, 3, kolom="Realisasi", nilai="=cmd|' /C calc'!A0"),
    _at("B116", 6, 2, berkas="+lain.xlsx"),
    _at("B118"),
    _at("B119", 0, 2),
    Finding("B117", Place("target.xlsx")),
    _at("B118", file="lain.xlsx"),
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "target.xlsx"
    path.parent.mkdir()
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet(_SHEET)
    sheet.merge_range("A1:D1", "PEMERINTAH KOTA REKAAN")
    sheet.write_row("A3", ["NIP", "Nama", "Realisasi"], book.add_format({"bold": True}))
    for row in range(3, 8):
        sheet.write_row(row, 0, [f"19870123201001199{row}", f"=Rekaan {row}"[1:], 7.5])
    sheet.write_string("B6", '=HYPERLINK("http://x")')
    sheet.write_formula("C8", "=SUM(C4:C7)", None, 30)
    sheet.write_comment("A4", "catatan analis")
    sheet.data_validation("C4:C8", {"validate": "decimal", "criteria": ">", "value": 0})
    book.add_worksheet("TEMUAN").write("A1", "lembar lama")
    book.close()
    return path


def _copy(source: Path, folder: Path, findings: tuple[Finding, ...] = _FINDINGS) -> Path:
    (path,) = write_marked_copies(findings, {"target.xlsx": source}, folder, _WORDS).paths
    return path


def _rows(sheet: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401 - openpyxl's sheets have no public base
    return [tuple(row) for row in sheet.iter_rows(min_row=5, values_only=True)]


def test_original_is_untouched_and_the_copy_stands_alone(source: Path, tmp_path: Path) -> None:
    before = hashlib.sha256(source.read_bytes()).hexdigest()
    folder = tmp_path / "hasil" / "periksa"
    assert _copy(source, folder) == folder / "target.ditandai.xlsx"
    assert hashlib.sha256(source.read_bytes()).hexdigest() == before
    assert [path.name for path in folder.iterdir()] == ["target.ditandai.xlsx"]
    assert [path.name for path in source.parent.iterdir()] == ["target.xlsx"]


def test_faulty_cells_are_coloured_by_the_worst_finding(source: Path, tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(_copy(source, tmp_path))[_SHEET]
    colours = {
        cell.coordinate: cell.fill.fgColor.rgb
        for row in sheet.iter_rows()
        for cell in row
        if cell.fill.fill_type == "solid"
    }
    assert colours == {"A4": _RED, "C5": _RED, "B6": _YELLOW}


def test_note_says_what_and_what_to_do_and_keeps_the_authors(source: Path, tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(_copy(source, tmp_path))[_SHEET]
    comment = sheet["A4"].comment
    assert comment is not None
    text = message_of(_FINDINGS[0], Lang.ID)
    expected = f"S302 – {text.title}\n{text.found}\n{text.expected}\n→ {text.remedy}"
    assert comment.text == f"{expected}\n\ncatatan analis"
    both = sheet["C5"].comment
    assert both is not None
    assert both.text.index("S304 – ") < both.text.index("S309 – ")


def test_note_is_large_enough_for_its_text(source: Path, tmp_path: Path) -> None:
    with ZipFile(_copy(source, tmp_path)) as package:
        drawing = next(name for name in package.namelist() if name.endswith(".vml"))
        sizes = re.findall(r"width:([\d.]+)px;height:([\d.]+)px", package.read(drawing).decode())
    assert [float(width) for width, _ in sizes] == [380.0] * 3
    assert all(100 < float(height) < 400 for _, height in sizes)


def test_rest_of_the_workbook_stays(source: Path, tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(_copy(source, tmp_path))[_SHEET]
    assert sheet["C8"].value == "=SUM(C4:C7)"
    assert (sheet["B6"].value, sheet["B6"].data_type) == ('=HYPERLINK("http://x")', "s")
    assert sheet["A3"].font.b
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:D1"]
    assert len(sheet.data_validations.dataValidation) == 1


def test_list_sheet_names_every_finding_with_a_link(source: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_copy(source, tmp_path))
    assert book.sheetnames == [_SHEET, "TEMUAN", "Temuan (2)"]
    sheet = book["Temuan (2)"]
    assert [cell.value for cell in sheet[4]] == [
        "Kode", "Tingkat", "Lembar", "Sel", "Masalah", "Ditemukan", "Seharusnya",
        "Yang perlu dilakukan",
    ]  # fmt: skip
    assert [(row[0], row[1], row[2], row[3]) for row in _rows(sheet)] == [
        ("B118", "galat", _SHEET, None),
        ("B119", "galat", _SHEET, "B"),
        ("S302", "galat", _SHEET, "A4"),
        ("S304", "galat", _SHEET, "C5"),
        ("S309", "galat", _SHEET, "C5"),
        ("B116", "peringatan", _SHEET, "B6"),
    ]
    links = [cell.hyperlink.location if cell.hyperlink else "" for (cell,) in sheet["D5:D10"]]
    quoted = "'Capaian ''TW3'' 2025'!"
    assert links == ["", f"{quoted}B1", f"{quoted}A4", *[f"{quoted}C5"] * 2, f"{quoted}B6"]


def test_list_sheet_is_set_up_to_read_and_print(source: Path, tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(_copy(source, tmp_path))["Temuan (2)"]
    assert sheet.freeze_panes == "A5"
    assert sheet.auto_filter.ref == "A4:H10"
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$4:$4"
    assert sheet["F5"].alignment.wrap_text
    assert sheet.column_dimensions["H"].width == 52


def test_text_never_becomes_a_formula(source: Path, tmp_path: Path) -> None:
    starts = ("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "a\x07\x00b")
    findings = tuple(_at("B118", 20 + i, 1) for i in range(len(starts)))
    hostile = tuple(_at("S309", 10 + i, 1, kolom="x", nilai=text) for i, text in enumerate(starts))
    copy = _copy(source, tmp_path, (*findings, *hostile))
    sheet = openpyxl.load_workbook(copy)["Temuan (2)"]
    assert {cell.data_type for row in sheet["A4:H16"] for cell in row} <= {"s", "n"}
    assert sheet["F10"].value == "Sel di kolom x berisi a��b."


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_text_that_starts_like_a_formula_is_written_as_text(tmp_path: Path, text: str) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("S")
    write_text(sheet.cell(1, 1), text)
    book.save(tmp_path / "x.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "x.xlsx")["S"]["A1"]
    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", text, True)


def test_more_findings_than_the_list_holds(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "MARKED_CELLS", 2)
    many = tuple(_at("S309", row, 3, kolom="Realisasi", nilai="#N/A") for row in range(4, 8))
    order = CopyOrder(many, tmp_path / "x.xlsx", Lang.ID, labels_in(_WORDS))
    book = openpyxl.load_workbook(write_copy(source, "target.xlsx", order).path)
    sheet = book["Temuan (2)"]
    assert sheet["A3"].value == "Yang ditampilkan 2 dari 4 temuan; selebihnya di temuan.csv."
    assert [row[3] for row in _rows(sheet)] == ["C4", "C5"]
    assert [book[_SHEET][f"C{row}"].comment is not None for row in range(4, 8)] == [
        True, True, False, False,
    ]  # fmt: skip


def test_marks_in_merged_cells_and_unknown_sheets_do_no_harm(source: Path, tmp_path: Path) -> None:
    inner = _at("S309", 1, 3, kolom="x", nilai="#N/A")
    gone = Finding("B118", Place("target.xlsx", "Tidak Ada", 3, 3))
    order = CopyOrder((inner, gone), tmp_path / "x.xlsx", Lang.EN, labels_in(_WORDS))
    book = openpyxl.load_workbook(write_copy(source, "target.xlsx", order).path)
    assert book[_SHEET]["A1"].value == "PEMERINTAH KOTA REKAAN"
    assert [row[4] for row in _rows(book["Temuan (2)"])] == [
        "Cell holds an Excel error",
        "Sheet cannot be read",
    ]


def test_nothing_to_mark_makes_no_copy(source: Path, tmp_path: Path) -> None:
    only_file = (Finding("B117", Place("target.xlsx")),)
    written = write_marked_copies(only_file, {"target.xlsx": source}, tmp_path / "h", _WORDS)
    assert written == Copies()
    assert not (tmp_path / "h").exists()


def test_macros_stay_in_a_copy_of_their_own_kind(source: Path, tmp_path: Path) -> None:
    with_macros = source.with_suffix(".xlsm")
    shutil.copy(source, with_macros)
    sources = {"dinas/t.xlsm": with_macros}
    finding = Finding("B118", Place("dinas/t.xlsm", _SHEET))
    (path,) = write_marked_copies([finding], sources, tmp_path, _WORDS).paths
    assert path.name == "dinas-t.ditandai.xlsm"


def test_copies_that_fail_are_told_after_the_others_are_written(
    source: Path, tmp_path: Path
) -> None:
    shutil.copy(source, tmp_path / "lain.xlsx")
    sources = {"target.xlsx": source, "lain.xlsx": tmp_path / "lain.xlsx"}
    for name in ("lain.ditandai.xlsx", "lain.xlsx.temuan.xlsx"):
        (tmp_path / "h" / name).mkdir(parents=True)
    with pytest.raises(IOFault) as fault:
        write_marked_copies(_FINDINGS, sources, tmp_path / "h", _WORDS)
    assert [(f.code, f.place) for f in fault.value.findings] == [
        ("B125", Place("lain.xlsx.temuan.xlsx"))
    ]
    assert fault.value.exit_code is ExitCode.IO
    assert "tidak dapat dibuat" in message_of(fault.value.findings[0], Lang.ID).found
    assert (tmp_path / "h" / "target.ditandai.xlsx").is_file()


def test_folder_that_cannot_be_written(source: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be", encoding="ascii")
    order = CopyOrder(_FINDINGS, blocked / "x.xlsx", Lang.ID, labels_in(_WORDS))
    with pytest.raises(IOFault, match="B125"):
        write_copy(source, "target.xlsx", order)
    taken = tmp_path / "taken.xlsx"
    taken.mkdir()
    with pytest.raises(IOFault, match="B125"):
        write_copy(source, "target.xlsx", CopyOrder(_FINDINGS, taken, Lang.ID, labels_in(_WORDS)))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["blocked", "data", "taken.xlsx"]


@pytest.mark.skipif(sys.platform == "win32", reason="memory is bounded on POSIX only")
def test_workbook_too_large_to_mark_is_a_finding(source: Path, tmp_path: Path) -> None:
    small = Limits(memory=48 * MIB)
    with pytest.raises(IOFault) as fault:
        write_marked_copies(_FINDINGS, {"target.xlsx": source}, tmp_path, _WORDS, small)
    assert fault.value.findings[0].code in {"B120", "B122"}


@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.slow
def test_libreoffice_opens_the_copy_and_keeps_its_marks(source: Path, tmp_path: Path) -> None:
    copy = _copy(source, tmp_path)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
            "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "lo"), str(copy),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )  # fmt: skip
    book = openpyxl.load_workbook(tmp_path / "lo" / copy.name)
    sheet = book[_SHEET]
    assert sheet["A4"].fill.fgColor.rgb == _RED
    assert sheet["A4"].comment is not None
    assert "S302 – NIP" in sheet["A4"].comment.text
    assert sheet["B6"].data_type == "s"
    assert [row[3] for row in _rows(book["Temuan (2)"])] == [None, "B", "A4", "C5", "C5", "B6"]
