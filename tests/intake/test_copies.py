"""What copies keep and lose, lists for files that cannot be edited, names of copies."""

from __future__ import annotations

import struct
import warnings
import zlib
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.cli.main import main
from asn_eval.errors import ExitCode
from asn_eval.findings import Finding, message_of
from asn_eval.intake import unkept
from asn_eval.intake.copying import Copied, write_copy
from asn_eval.intake.listing import write_list
from asn_eval.intake.marked import (
    CopyOrder,
    copy_names,
    editable,
    labels_in,
    write_marked_copies,
)
from asn_eval.intake.selection import find_files
from asn_eval.intake.unkept import lost_in, sentence
from asn_eval.language import Lang, Words
from asn_eval.origin import Place
from intake.books import BUDI
from places import EXAMPLES

_WORDS: Final = Words()
_AT: Final = Finding("S309", Place("x.xlsx", "Data", 2, 1), {"kolom": "alpa", "nilai": "#N/A"})


def _png() -> BytesIO:
    def chunk(kind: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + check

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return BytesIO(b"\x89PNG\r\n\x1a\n" + header + body + chunk(b"IEND", b""))


def _rich(path: Path) -> Path:
    """Write a workbook with one of everything that XlsxWriter can make."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Data")
    sheet.write_row(0, 0, ["NIP", "Nilai"])
    for row in range(1, 6):
        sheet.write_row(row, 0, [f"19870123201405199{row}", row])
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Data!$B$2:$B$6"})
    sheet.insert_chart("F2", chart)
    sheet.insert_image("F20", "a.png", {"image_data": _png()})
    sheet.insert_textbox("H2", "teks")
    sheet.insert_button("J2", {"macro": "tekan"})
    sheet.add_sparkline("D2", {"range": "Data!B2:B6"})
    sheet.conditional_format("B2:B6", {"type": "data_bar", "data_bar_2010": True})
    sheet.conditional_format("B2:B6", {"type": "cell", "criteria": ">", "value": 3})
    sheet.data_validation("C2:C6", {"validate": "list", "source": ["a", "b"]})
    sheet.write_comment("A2", "catatan")
    sheet.write_dynamic_array_formula("M1:M5", "=SORT(B2:B6)")
    sheet.embed_image("P1", "a.png", {"image_data": _png()})
    sheet.insert_checkbox("Q1", True)  # noqa: FBT003 - XlsxWriter takes the state so
    sheet.set_header("&L&G", {"image_left": "a.png", "image_data_left": _png()})
    sheet.add_table("R1:S4")
    pie = book.add_chart({"type": "pie"})
    pie.add_series({"values": "=Data!$B$2:$B$6"})
    book.add_chartsheet("Bagan").set_chart(pie)
    book.close()
    return path


def _quiet(path: Path) -> Any:  # noqa: ANN401 - openpyxl's own
    """Open a workbook whose extensions openpyxl warns about."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(path)


def _order(target: Path, *findings: Finding, lang: Lang = Lang.ID) -> CopyOrder:
    return CopyOrder(findings or (_AT,), target, lang, labels_in(_WORDS))


def _with_parts(path: Path, *parts: str) -> Path:
    with ZipFile(path, "a") as package:
        for part in parts:
            package.writestr(part, b"<x/>")
    return path


def _sheet_of(path: Path, name: str = "Temuan") -> Any:  # noqa: ANN401 - no public base of sheets
    return openpyxl.load_workbook(path)[name]


def test_a_copy_keeps_charts_notes_rules_and_tables_and_says_what_it_lost(tmp_path: Path) -> None:
    source = _rich(tmp_path / "x.xlsx")
    copied = write_copy(source, "x.xlsx", _order(tmp_path / "x.ditandai.xlsx"))
    pictures = [] if find_spec("PIL") else ["gambar (1)"]
    assert sentence(copied.lost).split(", ") == [
        "bentuk dan kotak teks (1)",
        *pictures,
        "tombol dan kontrol formulir (1)",
        "kotak centang sel (1)",
        "rumus larik dinamis (1)",
        "gambar atau data di dalam sel (1)",
        "bagan mini di sel (1)",
        "format bersyarat baru (1)",
        "gambar di kepala halaman (1)",
    ]
    with ZipFile(copied.path) as package:
        names = package.namelist()
    assert sum(name.startswith("xl/charts/chart") for name in names) == 2
    assert "xl/tables/table1.xml" in names
    sheet: Any = openpyxl.load_workbook(copied.path)["Data"]
    assert "catatan" in sheet["A2"].comment.text
    assert len(sheet.data_validations.dataValidation) == 1
    assert len(sheet.conditional_formatting) == 1
    remark = _sheet_of(copied.path)["A3"].value
    assert remark.startswith("Tidak ikut di salinan ini: bentuk dan kotak teks (1)")
    assert remark.endswith("Berkas aslinya tetap utuh.")


def test_what_a_copy_is_said_to_keep_it_keeps(tmp_path: Path) -> None:
    source = _rich(tmp_path / "x.xlsx")
    copied = write_copy(source, "x.xlsx", _order(tmp_path / "x.ditandai.xlsx"))
    assert lost_in(copied.path, openpyxl.load_workbook(copied.path), macros=False) == ()


@pytest.mark.parametrize("size", [1, 7, 64, 100, 5000])
def test_marks_are_counted_once_wherever_the_pieces_are_cut(
    size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = _rich(tmp_path / "x.xlsx")
    with ZipFile(source, "a") as package:
        xml = b"<x14:cfRule " * 9 + b" " * 90 + b"<x14:cfRule a='1'/><picture r:id='1'/>"
        package.writestr("xl/worksheets/sheet9.xml", xml)
    book = _quiet(source)
    whole = lost_in(source, book, macros=False)
    assert {lost.kind.english: lost.count for lost in whole}["newer conditional formats"] == 11
    monkeypatch.setattr(unkept, "_CHUNK", size)
    assert sorted(map(str, lost_in(source, book, macros=False))) == sorted(map(str, whole))


def test_parts_that_no_library_of_ours_writes_are_told_by_their_names(tmp_path: Path) -> None:
    source = _with_parts(
        _rich(tmp_path / "x.xlsx"),
        "xl/pivotTables/pivotTable1.xml", "xl/externalLinks/externalLink1.xml",
        "xl/slicers/slicer1.xml", "xl/timelines/timeline1.xml", "xl/activeX/activeX1.xml",
        "xl/embeddings/oleObject1.bin", "xl/model/item.data", "xl/connections.xml",
        "xl/queryTables/queryTable1.xml", "xl/threadedComments/threadedComment1.xml",
        "customXml/item1.xml", "customXml/itemProps1.xml", "xl/macrosheets/sheet1.xml",
        "_xmlsignatures/sig1.xml", "xl/ctrlProps/ctrlProp1.xml", "xl/ctrlProps/ctrlProp2.xml",
        "xl/charts/chartEx1.xml", "xl/vbaProject.bin", "xl/printerSettings/printerSettings1.bin",
    )  # fmt: skip
    copied = write_copy(source, "x.xlsx", _order(tmp_path / "x.ditandai.xlsx", lang=Lang.EN))
    told = sentence(copied.lost, english=True)
    for words in (
        "pivot tables (1)", "links to other workbooks (1)", "slicers (1)", "timelines (1)",
        "ActiveX controls (1)", "embedded objects (1)", "data models (1)", "data connections (1)",
        "query tables (1)", "comment threads (1)", "custom XML parts (1)", "old macro sheets (1)",
        "digital signatures (1)", "buttons and form controls (2)", "charts (1)",
        "macro projects (1)",
    ):  # fmt: skip
        assert words in told
    assert told in _sheet_of(copied.path)["A3"].value


def test_macros_are_kept_in_a_macro_workbook(tmp_path: Path) -> None:
    source = tmp_path / "x.xlsm"
    book = xlsxwriter.Workbook(source)
    book.add_worksheet("Data").insert_button("J2", {"macro": "tekan"})
    book.add_worksheet("Lain").insert_button("J2", {"macro": "tekan"})
    book.add_vba_project(BytesIO(b"makro"), is_stream=True)
    book.close()
    copied = write_copy(source, "x.xlsm", _order(tmp_path / "x.ditandai.xlsm"))
    assert copied == Copied(tmp_path / "x.ditandai.xlsm")
    with ZipFile(copied.path) as package:
        assert package.read("xl/vbaProject.bin") == b"makro"
        assert b"macroEnabled" in package.read("[Content_Types].xml")
        drawings = [package.read(name) for name in package.namelist() if name.endswith(".vml")]
    assert sum(drawing.count(b'ObjectType="Button"') for drawing in drawings) == 2


def test_a_template_and_a_wrong_ending_become_plain_workbooks(tmp_path: Path) -> None:
    source = tmp_path / "x.xls"
    book = openpyxl.Workbook()
    book.template = True
    book.create_sheet("Data")["A1"] = "NIP"
    with source.open("wb") as stream:
        book.save(stream)
    assert editable(source)
    copied = write_copy(source, "x.xls", _order(tmp_path / "x.ditandai.xlsx"))
    with ZipFile(copied.path) as package:
        assert b"template" not in package.read("[Content_Types].xml")


def test_b150_stands_in_what_check_says_and_lists(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    for path in (EXAMPLES / "salah").glob("target*.xlsx"):
        (folder / path.name).write_bytes(path.read_bytes())
        _with_parts(folder / path.name, "customXml/item1.xml")
    out = tmp_path / "periksa"
    code = main(["check", str(folder), "--rubric", "sibolga", "-o", str(out)], {})
    assert code == ExitCode.DONE_WITH_ERRORS
    said = " ".join(capsys.readouterr().out.split())
    assert "B150" in said
    assert "XML tambahan (1)" in said
    assert "B150" in (out / "temuan.csv").read_text("utf-8-sig")


def test_a_file_that_cannot_be_edited_gets_a_list(tmp_path: Path) -> None:
    csv = tmp_path / "absen.csv"
    csv.write_text("NIP;Nama;Alpa\n1;Budi;x\n", encoding="utf-8")
    findings = [
        Finding("S304", Place("absen.csv", "", 2, 3), {"kolom": "alpa", "nilai": "x"}),
        Finding("S304", Place("absen.csv", "absen", 2, 3), {"kolom": "alpa", "nilai": "x"}),
        Finding("B106", Place("absen.csv")),
    ]
    written = write_marked_copies(findings, {"absen.csv": csv}, tmp_path / "h", _WORDS)
    assert written.findings == ()
    assert [path.name for path in written.paths] == ["absen.temuan.xlsx"]
    sheet = _sheet_of(written.paths[0])
    assert sheet["A2"].value.startswith("Berkas ini tidak disalin.")
    assert [cell.value for cell in sheet[4]][3:6] == ["Sel", "Isi sel", "Masalah"]
    assert [(row[0], row[2], row[3]) for row in sheet.iter_rows(min_row=5, values_only=True)] == [
        ("S304", None, "2:3"), ("S304", "absen", "C2"),
    ]  # fmt: skip
    assert sheet["D6"].hyperlink is None
    assert csv.read_text("utf-8").startswith("NIP;Nama")


def test_a_list_quotes_the_faulty_cell_and_nothing_else_of_the_row(tmp_path: Path) -> None:
    source = tmp_path / "x.xlsx"
    book = xlsxwriter.Workbook(source)
    sheet = book.add_worksheet("Data")
    sheet.write_row("B3", ["NIP", "Nama", "Nilai"])
    sheet.write_row("B4", [f"{BUDI[:8]} {BUDI[8:]}", "Budi Rahasia", "lima"])
    book.close()
    places = [Place("x.xlsx", "Data", row, column) for row, column in
              ((4, 2), (4, 4), (4, 1), (4, 9), (9, 4), (4, 0))]  # fmt: skip
    places.append(Place("x.xlsx", "Tidak Ada", 1, 1))
    findings = [Finding("S304", at, {"kolom": "nilai", "nilai": "…"}) for at in places]
    copied = write_list(source, "x.xlsx", _order(tmp_path / "x.temuan.xlsx", *findings))
    rows = list(_sheet_of(copied.path).iter_rows(min_row=5, values_only=True))
    assert {row[3]: row[4] for row in rows if row[2] == "Data"} == {
        "B4": "19870123••••••••••", "D4": "lima", "A4": None, "I4": None, "D9": None, "4": None,
    }  # fmt: skip
    with ZipFile(copied.path) as package:
        assert b"Rahasia" not in b"".join(package.read(name) for name in package.namelist())


def test_b151_a_workbook_that_cannot_be_copied_gets_a_list(tmp_path: Path) -> None:
    broken = tmp_path / "a.xlsx"
    with ZipFile(broken, "w") as package:
        package.writestr("xl/workbook.xml", b"<rusak")
    finding = Finding("S309", Place("a.xlsx", "Data", 2, 1), {"kolom": "alpa", "nilai": "#N/A"})
    written = write_marked_copies([finding], {"a.xlsx": broken}, tmp_path / "h", _WORDS)
    assert [path.name for path in written.paths] == ["a.xlsx.temuan.xlsx"]
    (told,) = written.findings
    assert (told.code, told.place) == ("B151", Place("a.xlsx"))
    assert "sebagai daftar" in message_of(told, Lang.ID).found
    assert "written as a list" in message_of(told, Lang.EN).found


def test_what_is_no_package_is_not_edited(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04rusak")
    assert not editable(tmp_path / "a.xlsx")
    assert not editable(tmp_path / "tidak-ada.xlsx")
    _with_parts(tmp_path / "a.xlsb", "xl/workbook.bin")
    assert not editable(tmp_path / "a.xlsb")


@pytest.mark.parametrize(
    ("names", "copies"),
    [
        (["a.xls", "a.xlsx"], ["a.temuan.xlsx", "a.ditandai.xlsx"]),
        (["a.csv", "a.ods", "A.xls"], ["a.csv.temuan.xlsx", "a.ods.temuan.xlsx",
                                       "A.xls.temuan.xlsx"]),
        (["a.xlsx", "a.xltx"], ["a.xlsx.ditandai.xlsx", "a.xltx.ditandai.xlsx"]),
        (["a.xlsx", "a.xlsm"], ["a.ditandai.xlsx", "a.ditandai.xlsm"]),
        (["d-a.xlsx", "d/a.xlsx"], ["d-a.xlsx.ditandai.xlsx", "d-a.xlsx (2).ditandai.xlsx"]),
    ],
)  # fmt: skip
def test_no_two_files_share_a_copy(names: list[str], copies: list[str]) -> None:
    edited = {name: name[-4:] in {"xlsx", "xlsm", "xltx"} for name in names}
    made = copy_names({name: Path(name) for name in names}, edited)
    assert [made[name] for name in names] == copies


@given(
    st.dictionaries(
        st.from_regex(r"[aA](/a|-a|\.x)?\.(xlsx|xlsm|xls|csv|temuan)", fullmatch=True),
        st.booleans(),
    )
)
def test_copies_have_names_of_their_own_and_are_never_read_back(edited: dict[str, bool]) -> None:
    made = copy_names({name: Path(name) for name in edited}, edited)
    assert set(made) == set(edited)
    assert len({copy.casefold() for copy in made.values()}) == len(made)
    assert all("/" not in copy and copy.endswith((".xlsx", ".xlsm")) for copy in made.values())


def test_copies_and_lists_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    for name in ("a.temuan.xlsx", "b.ditandai.xlsm", "c.xls.temuan.xlsx", "d.xlsx"):
        (tmp_path / name).write_bytes(b"x")
    files, findings = find_files([tmp_path])
    assert [file.name for file in files] == ["d.xlsx"]
    assert {finding.code for finding in findings} == {"B124"}


def test_a_copy_that_somebody_corrected_is_never_overwritten(tmp_path: Path) -> None:
    source = _rich(tmp_path / "x.xlsx")
    order = _order(tmp_path / "h" / "x.ditandai.xlsx")
    first = write_copy(source, "x.xlsx", order).path
    assert write_copy(source, "x.xlsx", order).path == first
    for name in ("x (baru).ditandai.xlsx", "x (baru 2).ditandai.xlsx"):
        book = openpyxl.load_workbook(first)
        book.properties.lastModifiedBy = "Analis"
        book.save(first)
        before = first.read_bytes()
        made = write_copy(source, "x.xlsx", order).path
        assert made.name == name
        assert first.read_bytes() == before
        first = made
    first.write_bytes(b"bukan arsip")
    assert write_copy(source, "x.xlsx", order).path.name == "x (baru 3).ditandai.xlsx"
    files, _ = find_files([tmp_path / "h"])
    assert files == ()
