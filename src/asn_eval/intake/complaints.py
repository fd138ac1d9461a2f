"""Findings about a sheet as a whole: its table, its headings, its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.fields import TABLES
from asn_eval.findings import Finding
from asn_eval.intake.headings import accepted, heading_keys
from asn_eval.intake.plain import shown
from asn_eval.intake.roster import nearest_fields
from asn_eval.origin import Place, column_letter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asn_eval.intake.aspects import Ratings
    from asn_eval.intake.grid import Grid
    from asn_eval.intake.header import Header
    from asn_eval.intake.headings import Lookup
    from asn_eval.intake.recognise import Clash, Fit, Verdict
    from asn_eval.intake.records import Sheet

_NAMED: Final = 12
"""Headings named in one finding; a sheet may have thousands."""


def verdict_findings(
    file: str, grid: Grid, header: Header, verdict: Verdict, known: Mapping[str, Lookup]
) -> list[Finding]:
    """Say why a sheet with headings cannot be read as a table, if it cannot.

    A sheet without NIP that fits nothing (a pivot, notes) is no fault. ``known``
    are the folded headings of every table.
    """
    place = Place(file, grid.sheet, header.row)
    fit = verdict.fit
    if fit is None:
        return [Finding("L205", place)] if _holds_nip(header) else []
    if verdict.rivals:
        return [Finding("L204", place, {"tabel": ", ".join(verdict.rivals)})]
    if verdict.strange:
        return [Finding("L211", place, _strange(verdict.strange, known))]
    missing = [
        Finding(
            "L201", place, {"tabel": fit.table, "kolom": name, "judul": accepted(fit.table, name)}
        )
        for name in verdict.missing
    ]
    needed = {item.name for item in TABLES[fit.table].fields if item.required}
    if fit.aspects:
        needed -= {"aspek", "nilai"}
    fatal = [clash for clash in fit.clashes if clash.field in needed]
    if missing or fatal:
        return missing + [_clash(file, grid, header, clash) for clash in fit.clashes]
    return []


def column_findings(sheet: Sheet, ratings: Ratings) -> list[Finding]:
    """Report what is amiss with the columns of a sheet that is read all the same."""
    fit, header = sheet.fit, sheet.header
    place = Place(sheet.file, sheet.grid.sheet, header.row)
    findings = [_clash(sheet.file, sheet.grid, header, clash) for clash in fit.clashes]
    findings += [
        Finding(
            "L203", place, {"tabel": fit.table, "kolom": name, "judul": accepted(fit.table, name)}
        )
        for name in sheet.options.needed_columns.get(fit.table, ())
        if not _given(fit, name)
    ]
    if not sheet.grid.visible:
        findings.append(Finding("L207", Place(sheet.file, sheet.grid.sheet), {"tabel": fit.table}))
    if not len(sheet.index):
        findings.append(Finding("L209", place, {"tabel": fit.table}))
    elif fit.aspects:
        findings += _nameless(sheet, ratings)
    return findings


def _strange(headings: Sequence[str], known: Mapping[str, Lookup]) -> dict[str, str]:
    """Name headings that no table knows, or else the roster, and what they may have meant."""
    placed = {key for lookup in known.values() for key in lookup}
    unknown = [heading for heading in headings if placed.isdisjoint(heading_keys(heading))]
    unknown = unknown or list(headings)
    named = [shown(heading) for heading in unknown[:_NAMED]]
    more = ["…"] if len(unknown) > _NAMED else []
    return {"judul": ", ".join([*named, *more]), "mirip": nearest_fields(named, known)}


def _holds_nip(header: Header) -> bool:
    return any(
        key.startswith("nip") for heading in header.headings for key in heading_keys(heading)
    )


def _given(fit: Fit, name: str) -> bool:
    clashing = any(clash.field == name for clash in fit.clashes)
    return name in fit.columns or clashing or (bool(fit.aspects) and name in {"aspek", "nilai"})


def _clash(file: str, grid: Grid, header: Header, clash: Clash) -> Finding:
    """Name both columns that claim a field; the place is the second one."""
    letters = column_letter(grid.first_column + clash.first)
    return Finding(
        "L202",
        Place(file, grid.sheet, header.row, grid.first_column + clash.second),
        {
            "kolom": clash.field,
            "judul": header.headings[clash.second],
            "judul_lain": header.headings[clash.first],
            "sel_lain": f"{letters}{header.row}",
        },
    )


def _nameless(sheet: Sheet, ratings: Ratings) -> list[Finding]:
    """Report columns of ratings without a heading, with how many they hold."""
    findings = []
    for position in ratings.nameless:
        numbers, _ = sheet.grid.columns[position].as_numbers(sheet.header.row)
        held = numbers[sheet.index - sheet.header.row]
        count = int(np.count_nonzero(~np.isnan(held)))
        if count:
            findings.append(Finding("L208", sheet.heading_place(position), {"jumlah": str(count)}))
    return findings
