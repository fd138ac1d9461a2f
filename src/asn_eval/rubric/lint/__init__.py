"""The linter: whether what a rubric says makes sense, as one table of checks.

Each check takes a valid model and yields problems. It names the sections it
reads, so that a fault in one section does not hide the faults of another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from asn_eval.rubric.lint import (
    adjusting,
    attain,
    bands,
    bases,
    cliffs,
    cohort,
    combining,
    conversion,
    curves,
    distribution,
    factors,
    formula,
    frame,
    grades,
    measures,
    never,
    raters,
    reach,
    rows,
    rules,
    schedule,
    scopes,
    scores,
    sources,
    spare,
    terms,
    units,
    weights,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asn_eval.documents.document import Problem
    from asn_eval.rubric.grammar import RubricModel

_TREE: Final = ("kriteria",)
_WHOLE: Final = ("kriteria", "gabung", "penyesuaian", "data_minimal")
"""The tree with what the file itself says about it, as any node may."""
_MEASURED: Final = ("kriteria", "syarat_predikat", "konversi")
_READERS: Final = (*_MEASURED, "perbaikan", "pengaman")
_ALL_RULES: Final = (*_READERS, "tindak_lanjut", "predikat_matriks", "distribusi", "peringkat_unit")
_HOURS: Final = ("jam_kerja",)


class Check(NamedTuple):
    """A check and the sections of the file that it reads."""

    run: Callable[[RubricModel], Iterator[Problem]]
    sections: tuple[str, ...]


CHECKS: Final = (
    Check(weights.sums, (*_WHOLE, "skala")),
    Check(weights.rater_sums, _MEASURED),
    Check(bands.order, ("predikat",)),
    Check(bands.cover, ("predikat", "skala")),
    Check(sources.tables, (*_READERS, "alias")),
    Check(sources.columns, (*_READERS, "alias")),
    Check(sources.labels, _READERS),
    Check(raters.groups, (*_MEASURED, "pengaman")),
    Check(scores.within_scale, ("kriteria", "skala")),
    Check(scores.ranges, _TREE),
    Check(scores.steps, _TREE),
    Check(scores.first_step, ("kriteria", "skala_penilaian")),
    Check(reach.top, ("kriteria", "skala", "skala_penilaian")),
    Check(reach.cut_ratings, ("kriteria", "skala_penilaian")),
    Check(bases.known, (*_ALL_RULES, "penyesuaian", *_HOURS, "dasar")),
    Check(bases.used, (*_ALL_RULES, "penyesuaian", *_HOURS, "dasar")),
    Check(bases.verified, (*_ALL_RULES, "penyesuaian", *_HOURS, "dasar", "sifat_predikat")),
    Check(rules.tie_breaks, ("kriteria", "peringkat")),
    Check(rules.groups, ("peringkat",)),
    Check(rules.conditions, ("kriteria", "tindak_lanjut", "syarat_predikat")),
    Check(rules.limits, ("tindak_lanjut", "syarat_predikat", "skala")),
    Check(rules.grades, ("tindak_lanjut", "predikat")),
    Check(rules.rating_limits, ("perbaikan", "pengaman", "skala_penilaian")),
    Check(frame.validity, ("berlaku",)),
    Check(frame.scales, ("skala", "skala_penilaian")),
    Check(frame.rating_scale, (*_READERS, "skala_penilaian")),
    Check(frame.depth, _TREE),
    Check(frame.optional_sources, _TREE),
    Check(frame.repetitions, (*_ALL_RULES, "penyesuaian", "predikat", "periode", "peringkat")),
    Check(frame.headings, ("alias",)),
    Check(schedule.times, _HOURS),
    Check(schedule.steps, _HOURS),
    Check(schedule.spans, _HOURS),
    Check(schedule.lists, _HOURS),
    Check(schedule.shift_names, _HOURS),
    Check(attain.unreachable, ("kriteria", "predikat", "skala", "skala_penilaian")),
    Check(attain.empty, ("predikat", "pembulatan")),
    Check(units.agree, _TREE),
    Check(spare.rater_groups, _MEASURED),
    Check(spare.aliases, (*_READERS, "alias")),
    Check(spare.rating_scale, (*_READERS, "skala_penilaian")),
    Check(terms.bases, (*_ALL_RULES, *_HOURS, "dasar", "berlaku")),
    Check(cliffs.jumps, ("kriteria", "lompatan_wajar")),
    Check(never.conditions, ("kriteria", "tindak_lanjut", "skala", "skala_penilaian")),
    Check(measures.filters, _MEASURED),
    Check(measures.maps, _MEASURED),
    Check(measures.pairs, _MEASURED),
    Check(measures.weights, _MEASURED),
    Check(curves.order, _TREE),
    Check(curves.ends, _TREE),
    Check(curves.first_piece, ("kriteria", "skala_penilaian")),
    Check(scores.percentages, _TREE),
    Check(cohort.relative, _TREE),
    Check(formula.formulas, _TREE),
    Check(combining.counts, _WHOLE),
    Check(combining.policies, _WHOLE),
    Check(combining.gates, (*_WHOLE, "skala", "predikat_matriks")),
    Check(adjusting.conditions, (*_WHOLE, "skala", "predikat_matriks")),
    Check(adjusting.grades, ("penyesuaian", "predikat")),
    Check(adjusting.amounts, (*_WHOLE, "skala")),
    Check(adjusting.reachable, _WHOLE),
    Check(measures.levels, _MEASURED),
    Check(measures.elements, _MEASURED),
    Check(grades.ways, ("predikat", "predikat_matriks")),
    Check(grades.first, ("predikat_matriks", "peringkat")),
    Check(grades.ratings, ("kriteria", "skala")),
    Check(grades.matrix, ("kriteria", "predikat_matriks")),
    Check(grades.matrix_grades, ("predikat", "predikat_matriks")),
    Check(grades.requirements, ("predikat", "syarat_predikat")),
    Check(distribution.names, ("predikat", "distribusi")),
    Check(distribution.organisation, ("distribusi",)),
    Check(distribution.rules, ("predikat", "distribusi")),
    Check(conversion.grades, ("predikat", "konversi")),
    Check(conversion.factors, ("konversi",)),
    Check(conversion.names, ("kriteria", "konversi")),
    Check(rows.entries, (*_TREE, "syarat_predikat")),
    Check(rows.names, (*_TREE, "syarat_predikat")),
    Check(rows.shares, (*_TREE, "syarat_predikat")),
    Check(factors.units_agree, (*_TREE, "syarat_predikat")),
    Check(factors.nothing, (*_TREE, "syarat_predikat")),
    Check(factors.signs, _TREE),
    Check(factors.twice, (*_TREE, "syarat_predikat")),
    Check(scopes.keys, (*_TREE, "konversi")),
    Check(scopes.people, _TREE),
    Check(scopes.dropped, _WHOLE),
    Check(scopes.readers, (*_WHOLE, "peringkat", "predikat_matriks", "syarat_predikat")),
)
"""Every check, in the order of the file."""


def lint(model: RubricModel, absent: frozenset[str]) -> Iterator[Problem]:
    """Run every check whose sections are all present."""
    for check in CHECKS:
        if absent.isdisjoint(check.sections):
            yield from check.run(model)
