"""Recipe 20: files that hold no table, and must be refused with the right reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tataletak.page import Page
from tataletak.people import invent
from tataletak.recipe import Recipe
from tataletak.truth import Refusal, SheetTruth, Truth
from tataletak.writers import write_csv, write_html, write_xls, write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

_PHP: Final = """<br />
<b>Fatal error</b>:  Uncaught Error: Call to undefined function mysql_connect() in \
/home/absensi/public_html/export_excel.php:14
Stack trace:
#0 {main}
  thrown in <b>/home/absensi/public_html/export_excel.php</b> on line <b>14</b><br />
"""
_STUB: Final = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel">
<head>
<meta name="Excel Workbook Frameset">
<link rel=File-List href="rekap_files/filelist.xml">
</head>
<frameset rows="*,39" border=0 width=0 frameborder=no framespacing=0>
 <frame src="rekap_files/sheet001.htm" name="frSheet">
 <frame src="rekap_files/tabstrip.htm" name="frTabs" marginwidth=0 marginheight=0>
 <noframes><body><p>This page uses frames, but your browser doesn't support them.</p></body>
 </noframes>
</frameset>
</html>
"""
_OURS, _MIDDLE, _THEIRS = "<<<<<<< HEAD", "=======", ">>>>>>> 3f2c1ab (perbaikan absen)"
_WHY: Final = {
    "Absensi April.xlsx": ("a workbook whose only sheet has no row", "B117"),
    "Absensi Mei.xlsx": ("a file of 0 bytes", "B102"),
    "export_excel.xls": ("the error page of a PHP program, no table in it", "B128"),
    "rekap.xls": ("a frameset whose sheets were in a folder that is not here", "B103"),
    "~$Absensi Juni.xlsx": ("the lock file of an open workbook", "B101"),
    "absen_juli.csv": ("a CSV file with an unresolved git conflict", "B107"),
    "absen_agustus.xls": ("a web page of a table with an unresolved git conflict", "B107"),
    "pegawai_lama.xls": ("an .xls whose bytes were re-encoded as UTF-8", "B127"),
    "pegawai_baru.xlsx": ("an .xlsx whose bytes were re-encoded as UTF-8", "B127"),
}
"""File → what is wrong, and the code that the catalogue has for it."""


def make(folder: Path) -> Recipe:
    """Nine files, none of them readable."""
    page = _list()
    write_xlsx(folder / "Absensi April.xlsx", (Page("Sheet1"),))
    (folder / "Absensi Mei.xlsx").write_bytes(b"")
    (folder / "export_excel.xls").write_bytes(_PHP.encode())
    (folder / "rekap.xls").write_bytes(_STUB.encode())
    owner = "BKD".encode("utf-16-le").ljust(108, b"\0")
    (folder / "~$Absensi Juni.xlsx").write_bytes(b"\x03BKD".ljust(55) + b"\x03\0" + owner)
    _conflict(write_csv(folder / "absen_juli.csv", page, ";", "cp1252"), "\r\n", 9)
    _conflict(write_html(folder / "absen_agustus.xls", (page,)), "\n", 12)
    _reencode(write_xls(folder / "pegawai_lama.xls", (page,)))
    _reencode(write_xlsx(folder / "pegawai_baru.xlsx", (page,)))
    return Recipe(
        20,
        "20-ditolak",
        "Files to refuse",
        tuple(folder / name for name in _WHY),
        "2025-04",
        Truth(
            tuple(
                SheetTruth(name, "", refusal=Refusal(words, code))
                for name, (words, code) in _WHY.items()
            )
        ),
    )


def _list() -> Page:
    page = Page("Data")
    page.put_row(1, ("No", "Nama", "NIP", "Satker", "Hadir", "Sakit"))
    for number, person in enumerate(invent("20-ditolak", 20, ("Bagian Umum",)), start=1):
        words = (number, person.name, person.nip, person.unit, 20 - number % 3, number % 3)
        page.put_row(number + 1, words)
    return page


def _conflict(path: Path, line_end: str, line: int) -> None:
    """Leave a line standing twice between the marks of an unresolved merge."""
    lines = path.read_bytes().decode("utf-8").split(line_end)
    ours = lines[line]
    theirs = ours.replace("Bagian Umum", "Bagian Hukum")
    lines[line : line + 1] = [_OURS, ours, _MIDDLE, theirs, _THEIRS]
    path.write_bytes(line_end.join(lines).encode("utf-8"))


def _reencode(path: Path) -> None:
    """Do to a workbook what a program does that takes it for a text."""
    path.write_bytes(path.read_bytes().decode("utf-8", errors="replace").encode("utf-8"))
