"""Combinations: counts that leave something, policies that fit, gates that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.domain.tree import POSITIVE_ONLY
from asn_eval.rubric import grammar
from asn_eval.rubric.build_tree import kind_of
from asn_eval.rubric.lint.adjusting import limit_in_bounds, unknown_here
from asn_eval.rubric.lint.numbers import outside
from asn_eval.rubric.lint.rules import named
from asn_eval.rubric.lint.tree import bounds_of, children_of, dotted, families, nodes
from asn_eval.rubric.references import matching

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import RubricModel
    from asn_eval.rubric.lint.tree import AnyCriterion


def counts(model: RubricModel) -> Iterator[Problem]:
    """Check that terbaik and buang_terendah leave out some children and keep some."""
    for path, owner in families(model):
        spec, size = owner.combine, len(children_of(owner))
        if isinstance(spec, grammar.BestModel | grammar.DropModel) and spec.count >= size:
            key = kind_of(spec).value
            slots = {"kunci": key, "nilai": str(spec.count), "anak": str(size)}
            yield Problem("K628", (*path, "gabung", key), slots)


def policies(model: RubricModel) -> Iterator[Problem]:
    """Check that absent data does not become a value that the combination cannot take."""
    for path, owner in families(model):
        kind = kind_of(owner.combine)
        if kind in POSITIVE_ONLY:
            yield from _positive(children_of(owner), (*path, "kriteria"), kind.value)


def _positive(children: Mapping[str, AnyCriterion], path: Path, kind: str) -> Iterator[Problem]:
    for name, child in children.items():
        missing = getattr(child, "missing", None)
        fixed = isinstance(missing, grammar.FixedModel) and missing.value <= 0
        if missing == "nol" or fixed:
            yield Problem("K623", (*path, name, "kosong"), {"nama": name, "cara": kind})


def gates(model: RubricModel) -> Iterator[Problem]:
    """Check that a gate tests a criterion below it, and that its value lies on the scale."""
    for path, owner in families(model):
        spec = owner.combine
        if not isinstance(spec, grammar.GateModel):
            continue
        here = (*path, "gabung")
        yield from outside(
            "jika_tidak", spec.otherwise, bounds_of(path, model), (*here, "jika_tidak")
        )
        problems = list(named(spec.condition, model, (*here, "gerbang")))
        yield from problems
        if not problems:
            yield from unknown_here(spec.condition, model, path, (*here, "gerbang"))
            yield from limit_in_bounds(spec.condition, model, (*here, "gerbang"))
            yield from _gate_policy(spec.condition, model, kind_of(spec).value)


def _gate_policy(
    condition: grammar.GradeCondition | grammar.ScoreCondition | grammar.RawCondition,
    model: RubricModel,
    kind: str,
) -> Iterator[Problem]:
    """Check that the leaf a gate tests cannot drop out, which would decide unsaid."""
    if isinstance(condition, grammar.GradeCondition):
        return
    for path, node in nodes(model):
        tested = matching(condition.criterion, [dotted(path)])
        if tested and getattr(node, "missing", None) in {"bagi_ulang", "sementara"}:
            yield Problem("K623", (*path, "kosong"), {"nama": str(path[-1]), "cara": kind})
