"""One workbook to its part of the dataset; runs in the worker process.

Everything here is about one file, sheet by sheet. What needs several files
(persons, duplicates, names that differ) is the parent's work.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from asn_eval.domain.tables import SheetUse
from asn_eval.findings import Finding
from asn_eval.intake.aspects import rating_columns
from asn_eval.intake.blocks import SheetTable, build_table
from asn_eval.intake.body import find_body
from asn_eval.intake.complaints import column_findings, verdict_findings
from asn_eval.intake.header import Header, find_header
from asn_eval.intake.headings import lookups
from asn_eval.intake.identity import identify
from asn_eval.intake.recognise import Verdict, choose_table, fit_table
from asn_eval.intake.records import Sheet
from asn_eval.intake.roster import strange_headings
from asn_eval.intake.typed import read_columns
from asn_eval.intake.uses import CLASHING, DAMAGED, EMPTY, NO_HEADER, UNWANTED, reason_for, use_of
from asn_eval.intake.workbook import CalamineBook, open_book
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from asn_eval.intake.aspects import Ratings
    from asn_eval.intake.grid import Grid, SheetInfo
    from asn_eval.intake.headings import Lookup
    from asn_eval.intake.options import IntakeOptions


@dataclass(frozen=True)
class WorkbookPart:
    """What one workbook gives: tables by sheet, what became of each sheet, findings."""

    name: str
    tables: tuple[SheetTable, ...] = ()
    sheets: tuple[SheetUse, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class _SheetPart:
    use: SheetUse
    table: SheetTable | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class _Plan:
    """A sheet whose headings were judged."""

    header: Header
    verdict: Verdict
    ratings: Ratings


def read_part(path: Path, name: str, options: IntakeOptions) -> WorkbookPart:
    """Read one workbook; faults are findings of the part."""
    book = open_book(path, name, options.limits)
    if isinstance(book, Finding):
        return WorkbookPart(name, findings=(book,))
    known = lookups(options.aliases)
    parts = [_read_sheet(book, info, name, options, known) for info in book.sheets]
    findings = [finding for part in parts for finding in part.findings]
    tables = tuple(part.table for part in parts if part.table is not None)
    uses = tuple(part.use for part in parts)
    if not tables and not findings:
        findings.append(_nothing(name, uses))
    return WorkbookPart(name, tables, uses, tuple(findings))


def _nothing(name: str, uses: tuple[SheetUse, ...]) -> Finding:
    """Say that a workbook gave no table: it is empty, unknown, or not needed."""
    if all(use.reason == EMPTY for use in uses):
        return Finding("B117", Place(name))
    if any(use.reason == UNWANTED for use in uses):
        tables = ", ".join(sorted({use.table for use in uses if use.reason == UNWANTED}))
        return Finding("L210", Place(name), {"tabel": tables})
    return Finding("L206", Place(name), {"lembar": ", ".join(use.sheet for use in uses)})


def _read_sheet(
    book: CalamineBook,
    info: SheetInfo,
    name: str,
    options: IntakeOptions,
    known: Mapping[str, Lookup],
) -> _SheetPart:
    grid = book.grid(info)
    if isinstance(grid, Finding):
        return _SheetPart(SheetUse(name, info.name, "", 0, 0, reason=DAMAGED), None, (grid,))
    if not grid.columns or not grid.rows:
        return _SheetPart(SheetUse(name, info.name, "", 0, 0, reason=EMPTY))
    plan = _judge(grid, options, known)
    if plan is None:
        return _SheetPart(SheetUse(name, info.name, "", 0, 0, reason=NO_HEADER))
    fit, header = plan.verdict.fit, plan.header
    unusable = reason_for(plan.verdict, options.wanted)
    complaints = []
    if unusable != UNWANTED:
        complaints = verdict_findings(name, grid, header, plan.verdict, known)
    if complaints and not unusable:
        unusable = CLASHING
    if fit is None or unusable:
        return _SheetPart(use_of(name, grid, header, fit, unusable), None, tuple(complaints))
    body = find_body(grid, header, fit)
    sheet = Sheet(name, grid, header, fit, body.index, book.marks(info), options, book.has_percent)
    part = _read_table(sheet, plan)
    return replace(part, use=replace(part.use, dropped=body.dropped))


def _judge(grid: Grid, options: IntakeOptions, known: Mapping[str, Lookup]) -> _Plan | None:
    """Find the headings of a sheet and the table that they make."""
    header = find_header(grid, known)
    if header is None:
        return None
    ratings = rating_columns(grid, header, known["feedback"])
    fits = [
        fit_table(table, header, lookup, ratings.named, options.period)
        for table, lookup in known.items()
    ]
    above = grid.head[: header.row - 1]
    title = " ".join(cell for row in above for cell in row if isinstance(cell, str))
    verdict = choose_table(fits, grid.sheet, title, options.wanted)
    if verdict.fit is not None and verdict.fit.aspects:
        clashes = (*verdict.fit.clashes, *ratings.clashes)
        verdict = replace(verdict, fit=replace(verdict.fit, clashes=clashes))
    if verdict.fit is not None and verdict.fit.table == "pegawai" and "nip" in verdict.fit.columns:
        strange = strange_headings(grid, header, verdict.fit, known["pegawai"])
        verdict = replace(verdict, strange=strange)
    return _Plan(header, verdict, ratings)


def _read_table(sheet: Sheet, plan: _Plan) -> _SheetPart:
    """Read the records of a recognised sheet."""
    findings = column_findings(sheet, plan.ratings)
    use = use_of(sheet.file, sheet.grid, sheet.header, sheet.fit, "")
    if not len(sheet.index):
        return _SheetPart(use, None, tuple(findings))
    identity, strangers = identify(sheet)
    sheet = replace(sheet, identity=identity)
    typed = read_columns(sheet)
    table = build_table(sheet, identity, typed)
    use = replace(use, records=len(table.row))
    return _SheetPart(use, table, (*findings, *strangers, *typed.findings))
