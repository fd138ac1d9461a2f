"""Findings about a sheet as a whole: its table, its headings, its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.findings import Finding
from asn_eval.intake.aspects import holds_number
from asn_eval.intake.groups import ASPECTS
from asn_eval.intake.headings import accepted, heading_keys
from asn_eval.intake.plain import shown
from asn_eval.intake.recognise import ALL_TABLES
from asn_eval.intake.roster import nearest_fields
from asn_eval.origin import Place, column_letter

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from asn_eval.intake.aspects import Ratings
    from asn_eval.intake.headings import Lookup
    from asn_eval.intake.layout.view import View
    from asn_eval.intake.recognise import Clash, Verdict
    from asn_eval.intake.records import Sheet

_NAMED: Final = 12
"""Headings named in one finding; a sheet may have thousands."""


def verdict_findings(
    file: str, view: View, verdict: Verdict, known: Mapping[str, Lookup]
) -> list[Finding]:
    """Say why a sheet with headings cannot be read as a table, if it cannot.

    A sheet without NIP that fits nothing (a pivot, notes) is no fault. ``known``
    are the folded headings of every table.
    """
    place = Place(file, view.sheet, view.header_row)
    fit = verdict.fit
    if fit is None:
        return [Finding("L205", place)] if _holds_nip(view) else []
    if verdict.rivals:
        return [Finding("L204", place, {"tabel": ", ".join(verdict.rivals)})]
    if verdict.strange:
        return [Finding("L211", place, _strange(verdict.strange, known))]
    if verdict.missing == ("tanggal",) and fit.groups is not None:
        days = [view.headings[min(group.fields.values())] for group in fit.groups.groups]
        return [Finding("L214", place, {"hari": f"{days[0]} – {days[-1]}"})]
    missing = [
        Finding(
            "L201", place, {"tabel": fit.table, "kolom": name, "judul": accepted(fit.table, name)}
        )
        for name in verdict.missing
    ]
    needed = {item.name for item in ALL_TABLES[fit.table].fields if item.required}
    needed -= fit.groups.fields if fit.groups else frozenset()
    fatal = [clash for clash in fit.clashes if clash.field in needed]
    if missing or fatal:
        return missing + [_clash(file, view, clash) for clash in fit.clashes]
    return []


def column_findings(sheet: Sheet, ratings: Ratings) -> list[Finding]:
    """Report what is amiss with the columns of a sheet that is read all the same."""
    fit, view = sheet.fit, sheet.view
    place = Place(sheet.file, view.sheet, view.header_row)
    findings = [_clash(sheet.file, view, clash) for clash in fit.clashes]
    if not view.visible:
        findings.append(Finding("L207", Place(sheet.file, view.sheet), {"tabel": fit.table}))
    if not len(sheet.index):
        findings.append(Finding("L209", place, {"tabel": fit.table}))
    elif fit.groups and fit.groups.habit == ASPECTS:
        findings += _nameless(sheet, ratings)
    return findings


def lost_columns(sheet: Sheet, given: Collection[str]) -> list[Finding]:
    """Name the fields that the rubric reads and the records do not have (L203).

    ``given`` are the fields of the records: what a column says, and what follows
    from days and scans. A field that two columns claim is told as such.
    """
    table, view = sheet.fit.table, sheet.view
    place = Place(sheet.file, view.sheet, view.header_row)
    told = {*given, "nip", *(clash.field for clash in sheet.fit.clashes)}
    return [
        Finding("L203", place, {"tabel": table, "kolom": name, "judul": accepted(table, name)})
        for name in sheet.options.needed_columns.get(table, ())
        if name not in told
    ]


def _strange(headings: Sequence[str], known: Mapping[str, Lookup]) -> dict[str, str]:
    """Name headings that no table knows, or else the roster, and what they may have meant."""
    placed = {key for lookup in known.values() for key in lookup}
    unknown = [heading for heading in headings if placed.isdisjoint(heading_keys(heading))]
    unknown = unknown or list(headings)
    named = [shown(heading) for heading in unknown[:_NAMED]]
    more = ["…"] if len(unknown) > _NAMED else []
    return {"judul": ", ".join([*named, *more]), "mirip": nearest_fields(named, known)}


def _holds_nip(view: View) -> bool:
    return any(key.startswith("nip") for heading in view.headings for key in heading_keys(heading))


def _clash(file: str, view: View, clash: Clash) -> Finding:
    """Name both columns that claim a field; the place is the second one."""
    first, second = view.columns[clash.first], view.columns[clash.second]
    return Finding(
        "L202",
        Place(file, view.sheet, second.heading_row, second.column),
        {
            "kolom": clash.field,
            "judul": second.heading,
            "judul_lain": first.heading,
            "sel_lain": f"{column_letter(first.column)}{first.heading_row}",
        },
    )


def _nameless(sheet: Sheet, ratings: Ratings) -> list[Finding]:
    """Report columns of ratings without a heading, with how many they hold.

    A text file holds its numbers as texts, which count as well.
    """
    findings = []
    for position in ratings.nameless:
        codes, values = sheet.coded(position)
        count = int(np.count_nonzero(np.array([*map(holds_number, values), False])[codes]))
        if count:
            findings.append(Finding("L208", sheet.heading_place(position), {"jumlah": str(count)}))
    return findings
