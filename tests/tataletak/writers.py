"""Pages to files: .xlsx, .xls (BIFF), HTML named .xls, CSV; the same bytes every time."""

from __future__ import annotations

import datetime as dt
import html
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter
import xlwt

from tataletak.page import Formula, Shown, plain, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tataletak.page import Page, Written

_CREATED: Final = dt.datetime(2025, 1, 2)  # noqa: DTZ001 - workbooks know no zone
_OPTIONS: Final = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "default_date_format": "dd-mm-yyyy",
}


def write_xlsx(path: Path, pages: Sequence[Page]) -> Path:
    """Write a workbook with real merged areas, hidden rows and columns, filters."""
    with xlsxwriter.Workbook(str(path), _OPTIONS) as book:
        book.set_properties({"created": _CREATED})
        formats: dict[str, Any] = {}
        for page in pages:
            sheet = book.add_worksheet(page.name)
            for (row, column), value in sorted(page.cells.items()):
                shape = None
                if isinstance(value, Shown):
                    shape = formats.setdefault(value.format, None) or book.add_format(
                        {"num_format": value.format}
                    )
                    formats[value.format] = shape
                _put(sheet, row - 1, column - 1, value, shape)
            _finish(sheet, page)
    return path


def _put(sheet: Any, row: int, column: int, value: Written, shape: Any) -> None:  # noqa: ANN401 - XlsxWriter has no types
    if isinstance(value, Formula):
        sheet.write_formula(row, column, value.text, None, value.result or "")
    elif isinstance(value, str):
        sheet.write_string(row, column, value)
    else:
        bare = plain(value)
        if isinstance(bare, dt.date):
            sheet.write_datetime(row, column, bare, shape)
        else:
            sheet.write(row, column, bare, shape)


def _finish(sheet: Any, page: Page) -> None:  # noqa: ANN401 - XlsxWriter has no types
    for top, left, bottom, right in page.merges:
        value = page.cells.get((top, left))
        sheet.merge_range(top - 1, left - 1, bottom - 1, right - 1, "")
        _put(sheet, top - 1, left - 1, value, None) if value is not None else None
    for column in sorted(page.hidden_columns):
        sheet.set_column(column - 1, column - 1, None, None, {"hidden": True})
    for row in sorted(page.hidden_rows):
        sheet.set_row(row - 1, None, None, {"hidden": True})
    if page.filter:
        top, left, bottom, right = page.filter
        sheet.autofilter(top - 1, left - 1, bottom - 1, right - 1)
    if page.filtered:
        sheet.filter_column(page.filtered[0] - 1, page.filtered[1])


def write_xls(path: Path, pages: Sequence[Page]) -> Path:
    """Write a workbook of Excel 97–2003."""
    book = xlwt.Workbook(encoding="utf-8")
    for page in pages:
        sheet = book.add_sheet(page.name)
        covered = {(top, left) for top, left, _, _ in page.merges}
        for (row, column), value in sorted(page.cells.items()):
            if (row, column) not in covered:
                sheet.write(row - 1, column - 1, plain(value))
        for top, left, bottom, right in page.merges:
            value = plain(page.cells.get((top, left)))
            sheet.write_merge(top - 1, bottom - 1, left - 1, right - 1, value)
    book.save(str(path))
    return path


def write_html(path: Path, pages: Sequence[Page], above: str = "") -> Path:
    """Write tables of a web page under whatever name the path has; ``above`` is markup."""
    tables = "\n".join(_table(page) for page in pages)
    style = "<style>td {mso-number-format:'\\@'; border: .5pt solid black}</style>"
    head = (
        f'<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">{style}</head>'
    )
    text = f"<html>\n{head}\n<body>\n{above}{tables}\n</body>\n</html>\n"
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _table(page: Page) -> str:
    spans = {(top, left): (bottom, right) for top, left, bottom, right in page.merges}
    hidden = {
        (row, column)
        for (top, left), (bottom, right) in spans.items()
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    } - set(spans)
    lines = ['<table border="1">']
    for row in range(1, page.height + 1):
        cells = [
            _td(page, row, column, spans.get((row, column)))
            for column in range(1, page.width + 1)
            if (row, column) not in hidden
        ]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return "\n".join([*lines, "</table>"])


def _td(page: Page, row: int, column: int, span: tuple[int, int] | None) -> str:
    text = html.escape(text_of(page.cells.get((row, column)))).replace("\n", "<br>")
    if span is None:
        return f"<td>{text}</td>"
    return f'<td rowspan="{span[0] - row + 1}" colspan="{span[1] - column + 1}">{text}</td>'


def write_csv(path: Path, page: Page, delimiter: str, encoding: str, width: int = 0) -> Path:
    """Write a text file; ``width`` columns at least, with CRLF as Excel saves it."""
    columns = max(page.width, width)
    lines = [
        delimiter.join(
            _quoted(text_of(page.cells.get((row, column))), delimiter)
            for column in range(1, columns + 1)
        )
        for row in range(1, page.height + 1)
    ]
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode(encoding))
    return path


def _quoted(text: str, delimiter: str) -> str:
    if any(sign in text for sign in (delimiter, '"', "\n")):
        return '"' + text.replace('"', '""') + '"'
    return text
