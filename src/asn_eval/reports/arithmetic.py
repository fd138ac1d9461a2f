"""The formula of a score with its numbers, one template per method."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING

from asn_eval.domain.specs import (
    AsIs,
    Brackets,
    Capped,
    Deduction,
    Formula,
    Goalposts,
    Linear,
    Pieces,
    Points,
    Steps,
)
from asn_eval.language import Words
from asn_eval.reports.arithmetic_curves import (
    brackets_formula,
    goalposts_formula,
    pieces_formula,
    points_formula,
)
from asn_eval.reports.view_formula import formula_working
from asn_eval.reports.view_text import trimmed

if TYPE_CHECKING:
    from asn_eval.domain.specs import ScoreSpec

_PLACES = 9


def plain(words: Words, value: float) -> str:
    """Write a number with up to nine places and no trailing zeros.

    >>> plain(Words(), 88.0), plain(Words(), 1 / 3), plain(Words(), -0.0)
    ('88', '0,333333333', '0')
    """
    return trimmed(words, value, _PLACES)


@singledispatch
def formula(spec: ScoreSpec, words: Words, raw: float) -> str:  # noqa: ARG001 - for the methods
    """Write how a raw value became a score; an unknown method is a defect.

    >>> formula(Linear((1, 5), (0, 100)), Words(), 4.5)
    '0 + (4,5 - 1) / (5 - 1) × (100 - 0)'
    >>> formula(Deduction(100, 0.25), Words(), 18)
    'maks(0; 100 - 0,25 × 18)'
    """
    message = f"no formula for {type(spec).__name__} of {raw}"
    raise TypeError(message)


@formula.register
def _(spec: AsIs, words: Words, raw: float) -> str:  # noqa: ARG001 - the method has nothing to say
    return plain(words, raw)


@formula.register
def _(spec: Linear, words: Words, raw: float) -> str:
    least, most = sorted(spec.source)
    inside = min(max(raw, least), most)
    start, end, low, high, value, cut = (
        plain(words, number) for number in (*spec.source, *spec.target, raw, inside)
    )
    clamped = f"[{value} → {cut}]" if inside != raw else value
    return f"{low} + ({clamped} - {start}) / ({end} - {start}) × ({high} - {low})"


@formula.register
def _(spec: Capped, words: Words, raw: float) -> str:
    lifted = _at_least(words, spec.floor, plain(words, raw))
    return f"min({plain(words, spec.cap)}; {lifted})"


@formula.register
def _(spec: Steps, words: Words, raw: float) -> str:
    clean = round(raw, _PLACES)
    reached = [
        step for step in spec.steps if step.start < clean or (spec.closed and step.start == clean)
    ][-1]
    value, start, score = (plain(words, number) for number in (raw, reached.start, reached.score))
    return f"{value} {'≥' if spec.closed else '>'} {start} → {score}"


@formula.register
def _(spec: Deduction, words: Words, raw: float) -> str:
    start, per, value = (plain(words, number) for number in (spec.start, spec.per, raw))
    taken = f"{per} × {value}"
    if spec.share is not None:
        taken += f" × {plain(words, spec.share)}%"
    if spec.most is not None:
        taken = f"min({plain(words, spec.most)}; {taken})"
    return _at_least(words, spec.floor, f"{start} - {taken}")


formula.register(Points, points_formula)
formula.register(Goalposts, goalposts_formula)
formula.register(Pieces, pieces_formula)
formula.register(Brackets, brackets_formula)
formula.register(Formula, formula_working)


def _at_least(words: Words, floor: float, inner: str) -> str:
    return words("maks({batas}; {isi})", batas=plain(words, floor), isi=inner)
