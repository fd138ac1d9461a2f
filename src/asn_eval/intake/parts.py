"""One workbook to its part of the dataset; runs in the worker process.

Everything here is about one file, sheet by sheet. What needs several files
(persons, duplicates, names that differ) is the parent's work.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from asn_eval.domain.mapping import rule_for
from asn_eval.domain.tables import SheetUse
from asn_eval.findings import Finding
from asn_eval.intake.blocks import SheetTable, build_table
from asn_eval.intake.body import find_body
from asn_eval.intake.complaints import column_findings, lost_columns, verdict_findings
from asn_eval.intake.corrected import APPLIED, corrected
from asn_eval.intake.days import is_days, read_days
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.headings import lookups
from asn_eval.intake.health import health_findings
from asn_eval.intake.hidden import hidden_parts
from asn_eval.intake.identity import identify
from asn_eval.intake.plans import Plan, Source, plans_of
from asn_eval.intake.records import Sheet
from asn_eval.intake.typed import read_columns
from asn_eval.intake.uses import (
    CLASHING,
    DAMAGED,
    EMPTY,
    IGNORED,
    NO_HEADER,
    UNWANTED,
    reason_for,
    use_of,
)
from asn_eval.origin import Place

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.intake.body import Body
    from asn_eval.intake.options import IntakeOptions


@dataclass(frozen=True)
class WorkbookPart:
    """What one workbook gives: tables by sheet, what became of each sheet, findings."""

    name: str
    tables: tuple[SheetTable, ...] = ()
    sheets: tuple[SheetUse, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class _AreaPart:
    use: SheetUse
    table: SheetTable | None = None
    findings: tuple[Finding, ...] = ()


def read_part(path: Path, name: str, options: IntakeOptions) -> WorkbookPart:
    """Read one workbook; faults are findings of the part."""
    book = open_book(path, name, options.limits)
    if isinstance(book, Finding):
        return WorkbookPart(name, findings=(book,))
    known = lookups(options.aliases)
    parts = [
        part
        for info in book.sheets
        for part in _read_sheet(
            Source(book, info, name, options, known, rule_for(options.rules, name, info.name))
        )
    ]
    findings = [finding for part in parts for finding in part.findings]
    tables = tuple(part.table for part in parts if part.table is not None)
    uses = tuple(part.use for part in parts)
    if not tables and all(finding.code in APPLIED for finding in findings):
        findings.append(_nothing(name, uses))
    return WorkbookPart(name, tables, uses, (*book.remarks, *findings))


def _nothing(name: str, uses: tuple[SheetUse, ...]) -> Finding:
    """Say that a workbook gave no table: it is empty, unknown, or not needed."""
    if all(use.reason == EMPTY for use in uses):
        return Finding("B117", Place(name))
    if any(use.reason == UNWANTED for use in uses):
        tables = ", ".join(sorted({use.table for use in uses if use.reason == UNWANTED}))
        return Finding("L210", Place(name), {"tabel": tables})
    sheets = dict.fromkeys(use.sheet for use in uses)
    return Finding("L206", Place(name), {"lembar": ", ".join(sheets)})


def _read_sheet(source: Source) -> list[_AreaPart]:
    """Read every table area of a sheet; a sheet without one is listed with the reason."""
    name, sheet = source.name, source.info.name
    if source.rule and source.rule.ignore:
        return [_AreaPart(SheetUse(name, sheet, "", 0, 0, reason=IGNORED))]
    grid = source.book.grid(source.info)
    if isinstance(grid, Finding):
        return [_AreaPart(SheetUse(name, sheet, "", 0, 0, reason=DAMAGED), None, (grid,))]
    if not grid.columns or not grid.rows:
        return [_AreaPart(SheetUse(name, sheet, "", 0, 0, reason=EMPTY))]
    grid, notes = corrected(grid, name, source.options.corrections)
    plans = plans_of(source, grid)
    if not plans:
        return [_AreaPart(SheetUse(name, sheet, "", 0, 0, reason=NO_HEADER), None, notes)]
    parts = [_read_area(source, plan) for plan in plans]
    parts[0] = replace(parts[0], findings=(*notes, *parts[0].findings))
    return _without_strays(parts)


def _without_strays(parts: list[_AreaPart]) -> list[_AreaPart]:
    """Leave out areas that are no table where another area of the sheet is one."""
    useful = [part for part in parts if part.use.table or part.findings]
    return useful or parts[:1]


def _read_area(source: Source, plan: Plan) -> _AreaPart:
    options, name = source.options, source.name
    fit, view = plan.verdict.fit, plan.view
    unusable = reason_for(plan.verdict, options.wanted)
    complaints = []
    if unusable != UNWANTED:
        complaints = verdict_findings(name, view, plan.verdict, source.known)
    if complaints and not unusable:
        unusable = CLASHING
    if fit is None or unusable:
        return _AreaPart(use_of(name, view, fit, unusable), None, tuple(complaints))
    body = find_body(view, fit, source.rule)
    sheet = Sheet(
        name, view, fit, body.index, source.book.marks(source.info), options,
        source.book.has_percent, source.rule,
    )  # fmt: skip
    part = _read_table(sheet, plan, body)
    hidden, told = hidden_parts(sheet, source.book.traits(source.info))
    use = replace(part.use, dropped=body.dropped, hidden=hidden)
    return replace(part, use=use, findings=(*part.findings, *told))


def _read_table(sheet: Sheet, plan: Plan, body: Body) -> _AreaPart:
    """Read the records of a recognised area."""
    findings = column_findings(sheet, plan.ratings)
    use = use_of(sheet.file, sheet.view, sheet.fit, "")
    if not len(sheet.index):
        return _AreaPart(use, None, (*findings, *lost_columns(sheet, sheet.fit.fields)))
    identities, strangers = identify(sheet)
    sheet = replace(sheet, identity=identities[0])
    if is_days(sheet):
        table, told = read_days(sheet, identities[0], plan.span)
    else:
        typed = read_columns(sheet, identities)
        table, told = build_table(sheet, identities, typed), list(typed.findings)
    use = replace(use, records=len(table.row))
    health = health_findings(sheet, body, table)
    lost = lost_columns(sheet, table.columns)
    return _AreaPart(use, table, (*findings, *lost, *strangers, *told, *health))
