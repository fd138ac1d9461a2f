"""A sheet to its areas, each with the table that its headings make.

Reading and the look that ``mapping suggest`` takes ask the same questions here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from asn_eval.intake.aspects import rating_columns
from asn_eval.intake.context import seen_of, year_of
from asn_eval.intake.layout.merges import merges_of
from asn_eval.intake.layout.regions import regions_of
from asn_eval.intake.recognise import Verdict, choose_table, fit_table
from asn_eval.intake.roster import strange_headings
from asn_eval.intake.shape import dated, shaped

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from asn_eval.domain.mapping import SheetRule
    from asn_eval.intake.aspects import Ratings
    from asn_eval.intake.grid import Book, Grid, SheetInfo
    from asn_eval.intake.headings import Lookup
    from asn_eval.intake.layout.view import View
    from asn_eval.intake.options import IntakeOptions


@dataclass(frozen=True)
class Source:
    """A sheet at hand, and what was said about it."""

    book: Book
    info: SheetInfo
    name: str
    options: IntakeOptions
    known: Mapping[str, Lookup]
    rule: SheetRule | None


@dataclass(frozen=True)
class Plan:
    """An area whose headings were judged; ``span`` are the days that it is about."""

    view: View
    verdict: Verdict
    ratings: Ratings
    span: tuple[dt.date, dt.date] | None = None


def plans_of(source: Source, grid: Grid) -> list[Plan]:
    """Cut a sheet into areas and judge each; none when nothing is a heading."""
    merges = merges_of(source.book.traits(source.info).merges, grid)
    views = regions_of(grid, source.known, merges, source.rule)
    shapes = (shaped(view, source.known, merges, grid.first_column, source.rule) for view in views)
    return [
        _judge(source, dated(view, source.known, year_of(view, source.options))) for view in shapes
    ]


def _judge(source: Source, view: View) -> Plan:
    """Find the table that the headings of an area make."""
    known, options, rule = source.known, source.options, source.rule
    ratings = rating_columns(view, known["feedback"])
    seen = seen_of(view, ratings, options, rule)
    span = (seen.first, seen.last) if seen.first and seen.last else None
    chosen = [rule.table] if rule and rule.table else list(known)
    fits = [fit_table(table, view, known[table], seen) for table in chosen]
    if rule and rule.table:
        (only,) = fits
        return Plan(view, Verdict(only, missing=only.missing), ratings, span)
    verdict = choose_table(fits, view.sheet, view.title, options.wanted)
    fit = verdict.fit
    if fit is not None and fit.table == "feedback" and (fit.groups or "aspek" in fit.missing):
        fit = replace(fit, clashes=(*fit.clashes, *ratings.clashes))
        verdict = replace(verdict, fit=fit)
    if fit is not None and fit.table == "pegawai" and "nip" in fit.columns:
        strange = strange_headings(view, fit, known["pegawai"])
        verdict = replace(verdict, strange=strange)
    return Plan(view, verdict, ratings, span)
