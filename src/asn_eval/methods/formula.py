"""A score by formula: the expression tree carried out on whole arrays."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asn_eval.domain.specs.formula import Number, Raw
from asn_eval.exact import PLACES, round_half_away

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from asn_eval.domain.specs.formula import Expression, Formula

    Array = NDArray[np.float64]


def formula(raw: NDArray[np.float64], spec: Formula) -> NDArray[np.float64]:
    """Compute the formula of the raw value.

    Formula: ``s = text(x)`` with ``+ - * / **``, ``min max abs sqrt log exp``,
    ``bulat`` (half away from zero), comparisons and ``a if c else b``. Units: raw
    to points. Missing: NaN stays NaN. Edges: a division by zero, a root or
    logarithm that does not exist, and a result outside ``low`` to ``high`` have
    no score (a fault, S315), also where a later step would hide them; only the
    branch that is chosen counts. Comparisons are made after rounding to nine
    places. Source: definition.

    >>> from asn_eval.domain.specs import Formula
    >>> from asn_eval.methods.formula_parse import parse_formula
    >>> tree = parse_formula("100 - 2.5 * x", {}).expression
    >>> formula(np.array([18.0, 99.0]), Formula("", tree, (), 0, 100)).tolist()
    [55.0, nan]
    """
    with np.errstate(all="ignore"):
        value = np.where(np.isnan(raw), np.nan, _compute(spec.expression, raw))
    clean = np.round(value, PLACES)
    outside = (clean < spec.low) | (clean > spec.high)
    return np.where(outside, np.nan, np.clip(value, spec.low, spec.high))


def _compute(expression: Expression, raw: Array) -> Array:
    """Carry out one expression; what is not finite becomes NaN and stays it."""
    if isinstance(expression, Number):
        return np.full(raw.shape, expression.value)
    if isinstance(expression, Raw):
        return raw
    parts = [_compute(part, raw) for part in expression.parts]
    value = _OPERATIONS[expression.name](*parts)
    return np.where(np.isfinite(value), value, np.nan)


def _choose(condition: Array, one: Array, other: Array) -> Array:
    return np.where(np.isnan(condition), np.nan, np.where(condition == 1.0, one, other))


def _and(*parts: Array) -> Array:
    """Hold when all hold; a part after one that does not hold is not looked at."""
    return reduce(lambda one, other: _choose(one, other, one), parts)


def _or(*parts: Array) -> Array:
    """Hold when one holds; a part after it is not looked at."""
    return reduce(lambda one, other: _choose(one, one, other), parts)


def _compared(function: Callable[[Array, Array], Any]) -> Callable[..., Array]:
    """Compare after rounding to nine places; NaN on either side stays NaN."""

    def compare(one: Array, other: Array) -> Array:
        holds = function(np.round(one, PLACES), np.round(other, PLACES))
        return np.where(np.isnan(one) | np.isnan(other), np.nan, holds)

    return compare


def _rounded(value: Array, *digits: Array) -> Array:
    return round_half_away(value, int(digits[0].flat[0]) if digits and len(value) else 0)


_OPERATIONS: Final[dict[str, Callable[..., Any]]] = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "**": np.power,
    "neg": np.negative,
    "min": lambda *parts: reduce(np.minimum, parts),
    "max": lambda *parts: reduce(np.maximum, parts),
    "abs": np.abs,
    "sqrt": np.sqrt,
    "log": np.log,
    "exp": np.exp,
    "bulat": _rounded,
    "if": _choose,
    "and": _and,
    "or": _or,
    "not": lambda part: 1.0 - part,
    "<": _compared(np.less),
    "<=": _compared(np.less_equal),
    ">": _compared(np.greater),
    ">=": _compared(np.greater_equal),
    "==": _compared(np.equal),
    "!=": _compared(np.not_equal),
}
