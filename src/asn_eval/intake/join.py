"""Workbook parts joined: one table per name, one roll of persons, and what disagrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.domain.fields import TABLES, UNIT_TABLES
from asn_eval.intake.agreement import check_roster
from asn_eval.intake.assemble import assemble, assemble_units
from asn_eval.intake.duplicates import mark_duplicates
from asn_eval.intake.named import match_names
from asn_eval.intake.people import call_roll, gather_people
from asn_eval.intake.plausible import report_days
from asn_eval.intake.proposals import propose_nips
from asn_eval.intake.reconcile import ROSTER, lonely_people, missing_tables, reconcile
from asn_eval.intake.suspects import doubt_owners
from asn_eval.intake.twice import report_twice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asn_eval.domain.evaluation import People
    from asn_eval.domain.tables import Table
    from asn_eval.findings import Finding
    from asn_eval.intake.blocks import SheetTable


@dataclass(frozen=True)
class Joined:
    """Persons, tables and findings of several workbooks together; ``units`` are about units."""

    people: People
    tables: Mapping[str, Table]
    units: Mapping[str, Table]
    findings: tuple[Finding, ...]


def join_parts(
    parts: Sequence[SheetTable],
    wanted: tuple[str, ...],
    optional: tuple[str, ...] = (),
    *,
    dates_declared: bool = False,
) -> Joined:
    """Join the tables of all sheets; of the ``wanted`` only ``optional`` ones may be missing.

    ``dates_declared``: the folder says in which order its dates are written.
    """
    units = {
        name: assemble_units(name, own)
        for name in UNIT_TABLES
        if (own := [part for part in parts if part.name == name])
    }
    parts, unmatched = match_names([part for part in parts if part.name in TABLES])
    roll = call_roll(parts)
    at, nips = roll.at(), roll.keys[: roll.accepted]
    tables: dict[str, Table] = {}
    for name in TABLES:
        own = [part for part in parts if part.name == name]
        if own:
            tables[name] = assemble(name, own, at, nips)
    people = gather_people(roll, tables)
    findings = missing_tables(wanted, optional, tables | units)
    # What the rubric measures in the roster, or of a unit, is data of whoever is listed there.
    measured = ROSTER in wanted or not UNIT_TABLES.keys().isdisjoint(wanted)
    findings += [*unmatched, *reconcile(people, tables, measured=measured)]
    findings += lonely_people(people, tables, set(wanted) - set(optional))
    if ROSTER in tables:
        tables[ROSTER], disagreeing = check_roster(tables[ROSTER], people, declared=dates_declared)
        findings += disagreeing
    # The roster gives no measure, unless the rubric asks for it.
    read = [name for name in tables if name != ROSTER or name in wanted]
    tables, doubts = doubt_owners(people, tables, read)
    findings += doubts
    findings += [proposal.finding() for proposal in propose_nips(people, tables)]
    for name, table in tables.items():
        findings += report_twice(table, people)
        findings += report_days(table, people)
        tables[name], repeated = mark_duplicates(table, people.key)
        findings += repeated
    return Joined(people, tables, units, tuple(findings))
