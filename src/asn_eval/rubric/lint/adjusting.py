"""Decision tables: conditions that can be known, limits on the scale, rows in reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.domain.rules import Comparison
from asn_eval.rubric import grammar
from asn_eval.rubric.lint.numbers import outside
from asn_eval.rubric.lint.rules import known_grades, named
from asn_eval.rubric.lint.tree import bounds_of, dotted, families, nodes
from asn_eval.rubric.references import limit_of, matching

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asn_eval.documents.document import Path
    from asn_eval.rubric.build_tree import AnyCondition
    from asn_eval.rubric.grammar import AdjustmentModel, RubricModel

_ON_SCALE: Final = ("paling_tinggi", "paling_rendah", "menjadi")
"""Effects whose number is a value and not a change."""


def conditions(model: RubricModel) -> Iterator[Problem]:
    """Check that rows test what is known where they stand, against limits that can be met."""
    for path, owner in families(model):
        rows = owner.adjustments.rows if owner.adjustments else {}
        for name, row in rows.items():
            for index, condition in enumerate(row.conditions):
                place = (*path, "penyesuaian", "baris", name, "jika", index)
                problems = list(named(condition, model, place))
                yield from problems
                if not problems:
                    yield from unknown_here(condition, model, path, place)
                    yield from limit_in_bounds(condition, model, place)


def grades(model: RubricModel) -> Iterator[Problem]:
    """Check that the rows of the final value name bands of this rubric."""
    names = [band.name for band in model.bands]
    rows = model.adjustments.rows if model.adjustments else {}
    for name, row in rows.items():
        for index, condition in enumerate(row.conditions):
            if isinstance(condition, grammar.GradeCondition):
                place = ("penyesuaian", "baris", name, "jika", index, "predikat")
                yield from known_grades(condition.grades, names, place)


def unknown_here(
    condition: AnyCondition, model: RubricModel, owner: Path, place: Path
) -> Iterator[Problem]:
    """Refuse what is not known yet where ``owner`` is computed.

    Children come before their parents, so a node knows the scores below it and
    every raw value; the predikat is known to the final value alone, and not even
    to that where a matrix of ratings gives it.
    """
    if isinstance(condition, grammar.GradeCondition):
        if owner or model.matrix:
            yield Problem("K625", (*place, "predikat"), {"apa": "predikat"})
    elif isinstance(condition, grammar.ScoreCondition) and owner:
        below = [dotted(path) for path, _ in nodes(model) if path[: len(owner)] == owner]
        if not matching(condition.criterion, below[1:]):
            yield Problem("K625", (*place, "kriteria"), {"apa": condition.criterion})


def limit_in_bounds(condition: AnyCondition, model: RubricModel, place: Path) -> Iterator[Problem]:
    """Check that a limit on a score lies within what that criterion can have."""
    if isinstance(condition, grammar.ScoreCondition):
        test, limit = limit_of(condition)
        (tested,) = [
            path for path, _ in nodes(model) if matching(condition.criterion, [dotted(path)])
        ]
        yield from outside(test.value, limit, bounds_of(tested, model), (*place, test.value))


def amounts(model: RubricModel) -> Iterator[Problem]:
    """Check that values that rows set or cut at lie within the bounds of their criterion."""
    for path, owner in families(model):
        rows = owner.adjustments.rows if owner.adjustments else {}
        for name, row in rows.items():
            for key in _ON_SCALE:
                amount = row.effects()[key]
                if amount is not None:
                    place = (*path, "penyesuaian", "baris", name, key)
                    yield from outside(key, amount, bounds_of(path, model), place)


def reachable(model: RubricModel) -> Iterator[Problem]:
    """Check that every row can apply: conditions agree, and no earlier row takes all."""
    for path, owner in families(model):
        if not owner.adjustments:
            continue
        first_only = owner.adjustments.policy == "pertama"
        earlier: list[tuple[str, AdjustmentModel]] = []
        for name, row in owner.adjustments.rows.items():
            place = (*path, "penyesuaian", "baris", name)
            if _contradicts(row.conditions):
                yield Problem("K624", place, {"nama": name, "sebab": name}, at_key=True)
            elif first_only:
                taken = [other for other, rule in earlier if _covers(rule, row)]
                for other in taken[:1]:
                    slots = {"nama": name, "sebab": other}
                    yield Problem("K624", place, slots, at_key=True)
            earlier.append((name, row))


def _covers(earlier: AdjustmentModel, row: AdjustmentModel) -> bool:
    """Tell whether the earlier row applies whenever this one does."""
    return all(
        any(_implies(own, needed) for own in row.conditions) for needed in earlier.conditions
    )


def _implies(own: AnyCondition, needed: AnyCondition) -> bool:
    """Tell whether one condition is met whenever the other is."""
    if isinstance(own, grammar.GradeCondition) or isinstance(needed, grammar.GradeCondition):
        return (
            isinstance(own, grammar.GradeCondition)
            and isinstance(needed, grammar.GradeCondition)
            and set(own.grades) <= set(needed.grades)
        )
    if type(own) is not type(needed) or own.criterion != needed.criterion:
        return False
    (test, limit), (other_test, other_limit) = limit_of(own), limit_of(needed)
    if test is not other_test:
        return False
    return limit >= other_limit if test is Comparison.AT_LEAST else limit <= other_limit


def _contradicts(conditions: Sequence[AnyCondition]) -> bool:
    """Tell whether two conditions of a row exclude one another."""
    return any(
        _excludes(one, other)
        for index, one in enumerate(conditions)
        for other in conditions[index + 1 :]
    )


def _excludes(one: AnyCondition, other: AnyCondition) -> bool:
    if isinstance(one, grammar.GradeCondition) or isinstance(other, grammar.GradeCondition):
        return (
            isinstance(one, grammar.GradeCondition)
            and isinstance(other, grammar.GradeCondition)
            and not set(one.grades) & set(other.grades)
        )
    if type(one) is not type(other) or one.criterion != other.criterion:
        return False
    limits = dict((limit_of(one), limit_of(other)))
    both = len(limits) == len(Comparison)
    return both and limits[Comparison.AT_LEAST] >= limits[Comparison.BELOW]
