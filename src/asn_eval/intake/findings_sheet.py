"""The sheet ``Temuan`` of a marked copy: every finding, with a link to its cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties

from asn_eval.findings import Severity, entry_of, message_of
from asn_eval.intake.unkept import sentence
from asn_eval.language import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from asn_eval.findings import Finding
    from asn_eval.intake.marked import Labels
    from asn_eval.intake.unkept import Lost
    from asn_eval.origin import Place

_WIDTHS: Final = (8, 12, 20, 9, 26, 44, 36, 52)
_QUOTE_WIDTH: Final = 24
_HEADER_ROW: Final = 4
_CELL_COLUMN: Final = 4
_FACE: Final = "Calibri"
_TITLE: Final = Font(name=_FACE, bold=True, size=14)
_HEADING: Final = Font(name=_FACE, bold=True, color="FFFFFFFF")
_HEADING_FILL: Final = PatternFill("solid", fgColor="FF1F3864")
_LINK: Final = Font(name=_FACE, color="FF0563C1", underline="single")
_TINTS: Final = {
    Severity.ERROR.value: PatternFill("solid", fgColor="FFF4B6B6"),
    Severity.WARNING.value: PatternFill("solid", fgColor="FFFFEB9C"),
    Severity.INFO.value: PatternFill("solid", fgColor="FFDDEBF7"),
}
_RULE: Final = Border(bottom=Side("thin", color="FFD9D9D9"))
_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
_LINE_POINTS: Final = 15.0
_FORMULA_STARTS: Final = ("=", "+", "-", "@")
_LONGEST_SHEET_NAME: Final = 31


@dataclass(frozen=True)
class _Layout:
    """The columns of the sheet: a heading, a width and how to word each."""

    labels: Labels
    lang: Lang
    cells: Mapping[Place, str] | None

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings; one more where the sheet quotes the cells."""
        before, after = self.labels.headings[:_CELL_COLUMN], self.labels.headings[_CELL_COLUMN:]
        return before + (() if self.cells is None else (self.labels.value,)) + after

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths in characters."""
        quoted = () if self.cells is None else (_QUOTE_WIDTH,)
        return _WIDTHS[:_CELL_COLUMN] + quoted + _WIDTHS[_CELL_COLUMN:]

    def texts(self, finding: Finding) -> tuple[str, ...]:
        """Word a finding."""
        text, place = message_of(finding, self.lang), finding.place
        severity = self.labels.severities[entry_of(finding).severity.value]
        quoted = () if self.cells is None else (self.cells.get(place, ""),)
        before = (finding.code, severity, place.sheet, _address(place))
        return (*before, *quoted, text.title, text.found, text.expected, text.remedy)


def add_findings_sheet(
    book: Workbook,
    findings: Sequence[Finding],
    total: int,
    lang: Lang,
    labels: Labels,
    *,
    lost: tuple[Lost, ...] = (),
    cells: Mapping[Place, str] | None = None,
) -> None:
    """Add the sheet at the end; its name gets a number when it is taken.

    ``total`` counts all findings of the workbook, of which ``findings`` may be
    the first only. ``lost`` is what the copy could not keep. ``cells`` says what
    the cells hold, for a sheet that stands without the workbook; such a sheet
    has no links.
    """
    sheet: Worksheet = book.create_sheet(_free_name(labels.sheet, book.sheetnames))
    layout = _Layout(labels, lang, cells)
    remarks = []
    if lost:
        remarks.append(labels.lost.format(parts=sentence(lost, english=lang is Lang.EN)))
    if len(findings) < total:
        remarks.append(labels.shortened.format(shown=len(findings), total=total))
    _write_head(sheet, layout, " ".join(remarks))
    for row, finding in enumerate(findings, _HEADER_ROW + 1):
        _write_finding(sheet, row, finding, layout)
    _set_up(sheet, _HEADER_ROW + len(findings), layout.widths)


def printable(text: str) -> str:
    r"""Replace characters that a workbook cannot hold.

    >>> printable("a\x07b")
    'a�b'
    """
    return ILLEGAL_CHARACTERS_RE.sub("�", text)


def write_text(cell: Cell | MergedCell, text: str) -> Cell | MergedCell:
    """Write text as text, whatever it starts with."""
    cell.value = printable(text)
    cell.data_type = "s"
    if text.startswith(_FORMULA_STARTS):
        # stays text even when somebody edits the cell
        cell.quotePrefix = True
    return cell


def _free_name(name: str, taken: Sequence[str]) -> str:
    """Return a sheet name that is not taken; Excel ignores case.

    >>> _free_name("Temuan", ["Data", "TEMUAN"])
    'Temuan (2)'
    """
    folded = {other.casefold() for other in taken}
    free, number = name, 1
    while free.casefold() in folded:
        number += 1
        ending = f" ({number})"
        free = name[: _LONGEST_SHEET_NAME - len(ending)] + ending
    return free


def _write_head(sheet: Worksheet, layout: _Layout, remarks: str) -> None:
    labels = layout.labels
    write_text(sheet.cell(1, 1), labels.title).font = _TITLE
    write_text(sheet.cell(2, 1), labels.intro if layout.cells is None else labels.list_intro)
    if remarks:
        write_text(sheet.cell(3, 1), remarks)
    for column, heading in enumerate(layout.headings, 1):
        cell = write_text(sheet.cell(_HEADER_ROW, column), heading)
        cell.font, cell.fill = _HEADING, _HEADING_FILL
        cell.alignment = Alignment(vertical="center", wrap_text=True)


def _write_finding(sheet: Worksheet, row: int, finding: Finding, layout: _Layout) -> None:
    texts, widths = layout.texts(finding), layout.widths
    for column, content in enumerate(texts, 1):
        cell = write_text(sheet.cell(row, column), content)
        cell.alignment, cell.border = _WRAPPED, _RULE
    sheet.cell(row, 2).fill = _TINTS[entry_of(finding).severity.value]
    if layout.cells is None:
        _link(sheet.cell(row, _CELL_COLUMN), finding)
    lines = max(-(-len(content) // (w - 4)) for content, w in zip(texts, widths, strict=True))
    sheet.row_dimensions[row].height = _LINE_POINTS * max(lines, 1)


def _address(place: Place) -> str:
    """Write the address of a cell; in a text file, line and column."""
    if place.sheet:
        return place.cell
    return ":".join(str(number) for number in (place.row, place.column) if number)


def _link(cell: Cell | MergedCell, finding: Finding) -> None:
    """Make the address of a cell or column a link to it."""
    place = finding.place
    if place.column:
        quoted = place.sheet.replace("'", "''")
        target = place.cell if place.row else f"{place.cell}1"
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{target}")
        cell.font = _LINK


def _set_up(sheet: Worksheet, last_row: int, widths: Sequence[int]) -> None:
    """Widths, frozen header, filter, and print set-up."""
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = f"A{_HEADER_ROW + 1}"
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{get_column_letter(len(widths))}{last_row}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    sheet.sheet_properties.tabColor = "FFC00000"
