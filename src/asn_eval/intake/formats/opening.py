"""Open a file with the reader that its first bytes ask for."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from asn_eval.findings import Finding
from asn_eval.intake.bounds import Limits
from asn_eval.intake.formats.biff import BiffError
from asn_eval.intake.formats.delimited import open_delimited
from asn_eval.intake.formats.kinds import Kind
from asn_eval.intake.formats.ods import ods_details
from asn_eval.intake.formats.ole import OleError
from asn_eval.intake.formats.package import Package
from asn_eval.intake.formats.pieces import UNPACKING_FAULTS
from asn_eval.intake.formats.sniff import look_at
from asn_eval.intake.formats.sniffole import workbook_stream
from asn_eval.intake.formats.webpage import open_page
from asn_eval.intake.formats.workbook import CalamineBook, load
from asn_eval.intake.formats.xls import XlsDetails
from asn_eval.intake.formats.xlsb import XlsbDetails
from asn_eval.intake.formats.xlsx import XlsxDetails, fault_in_parts
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from asn_eval.intake.formats.workbook import Details
    from asn_eval.intake.grid import Book


def open_book(path: Path, name: str, limits: Limits | None = None) -> Book | Finding:
    """Open a file; ``name`` is what places call it.

    Contents decide, not the file's ending. A file that cannot be read is a
    finding.
    """
    bounds = limits or Limits()
    try:
        look = look_at(path, name, bounds)
        return look if isinstance(look, Finding) else _OPENERS[look.kind](path, name, bounds)
    except OSError:
        return Finding("B112", Place(name))


def _open_xlsx(path: Path, name: str, limits: Limits) -> Book | Finding:
    try:
        package = Package(path)
        fault = fault_in_parts(package, name)
        details = XlsxDetails(package, name, limits)
    except UNPACKING_FAULTS:
        return Finding("B119", Place(name))
    return fault or _open_workbook(path, name, details)


def _open_xlsb(path: Path, name: str, limits: Limits) -> Book | Finding:
    try:
        details = XlsbDetails(Package(path), name, limits)
    except (*UNPACKING_FAULTS, struct.error):
        return Finding("B119", Place(name))
    return _open_workbook(path, name, details)


def _open_xls(path: Path, name: str, limits: Limits) -> Book | Finding:
    try:
        details = XlsDetails(workbook_stream(path.read_bytes()), name, limits)
    except (OleError, BiffError, struct.error):
        return Finding("B119", Place(name))
    return _open_workbook(path, name, details)


def _open_ods(path: Path, name: str, limits: Limits) -> Book | Finding:
    details = ods_details(path, name, limits)
    return details if isinstance(details, Finding) else _open_workbook(path, name, details)


def _open_workbook(path: Path, name: str, details: Details) -> Book | Finding:
    book = load(path.read_bytes(), name)
    return book if isinstance(book, Finding) else CalamineBook(book, details, name)


_OPENERS: Final[Mapping[Kind, Callable[[Path, str, Limits], Book | Finding]]] = {
    Kind.XLSX: _open_xlsx,
    Kind.XLSB: _open_xlsb,
    Kind.XLS: _open_xls,
    Kind.ODS: _open_ods,
    Kind.PAGE: open_page,
    Kind.TEXT: open_delimited,
}
