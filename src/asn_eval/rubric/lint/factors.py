"""Columns added up by factors: units that fit, factors that count, columns counted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import number
from asn_eval.rubric import grammar
from asn_eval.rubric.lint.tree import leaves, measured
from asn_eval.rubric.lint.units import unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import RubricModel, WeightedSumModel


def _sums(model: RubricModel) -> Iterator[tuple[Path, WeightedSumModel]]:
    for path, measure in measured(model):
        if isinstance(measure, grammar.WeightedSumModel):
            yield path, measure


def units_agree(model: RubricModel) -> Iterator[Problem]:
    """Check that columns of different units are added up by factors only."""
    for path, measure in _sums(model):
        if {*measure.factors.values()} == {1.0}:
            yield from _one_unit(measure.table, measure.factors, (*path, "isi"))
        for index, item in enumerate(measure.equivalents):
            yield from _one_unit(measure.table, item.columns, (*path, "setara", index, "kolom"))


def _one_unit(
    table: str, columns: Mapping[str, float] | Sequence[str], path: Path
) -> Iterator[Problem]:
    """Report the first column whose unit is not that of one before it."""
    known = [(name, units[0]) for name in columns if (units := unit_of(table, name))]
    for name, unit in known[1:]:
        first, other = known[0]
        if unit != other:
            slots = {"kolom": name, "satuan": unit, "lain": first, "satuan_lain": other}
            named = isinstance(columns, dict)
            step = name if named else [*columns].index(name)
            yield Problem("K664", (*path, step), slots, at_key=named)
            return


def nothing(model: RubricModel) -> Iterator[Problem]:
    """Check that no factor is 0, which would read a column for nothing."""
    for path, measure in _sums(model):
        for name, factor in measure.factors.items():
            if factor == 0:
                yield Problem("K665", (*path, "isi", name), {"kolom": name})


def twice(model: RubricModel) -> Iterator[Problem]:
    """Warn of a column that enters the sum more than once."""
    for path, measure in _sums(model):
        seen = {*measure.factors}
        for index, item in enumerate(measure.equivalents):
            for place, name in enumerate(item.columns):
                if name in seen:
                    here = (*path, "setara", index, "kolom", place)
                    yield Problem("K666", here, {"kolom": name})
            seen |= {*item.columns}


def signs(model: RubricModel) -> Iterator[Problem]:
    """Check that a deduction is not fed with negative factors, which would add points."""
    for path, leaf in leaves(model):
        if isinstance(leaf.measure, grammar.WeightedSumModel) and isinstance(
            leaf.score, grammar.DeductionModel
        ):
            for name, factor in leaf.measure.factors.items():
                if factor < 0:
                    slots = {"kolom": name, "nilai": number(factor)}
                    yield Problem("K667", (*path, "ukur", "isi", name), slots)
