"""The formula of a score with its numbers, one template per method."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING

from asn_eval.domain.specs import AsIs, Capped, Deduction, Linear, Steps

if TYPE_CHECKING:
    from asn_eval.domain.specs import ScoreSpec

_PLACES = 9


def plain(value: float) -> str:
    """Write a number with up to nine places and no trailing zeros.

    >>> plain(88.0), plain(1 / 3), plain(-0.0)
    ('88', '0.333333333', '0')
    """
    text = f"{value:.{_PLACES}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@singledispatch
def formula(spec: ScoreSpec, raw: float) -> str:
    """Write how a raw value became a score; an unknown method is a defect.

    >>> formula(Linear((1, 5), (0, 100)), 4.5)
    '0 + (4.5 - 1) / (5 - 1) × (100 - 0)'
    >>> formula(Deduction(100, 0.25), 18)
    'maks(0; 100 - 0.25 × 18)'
    """
    message = f"no formula for {type(spec).__name__} of {raw}"
    raise TypeError(message)


@formula.register
def _(spec: AsIs, raw: float) -> str:  # noqa: ARG001 - the method has nothing to say
    return plain(raw)


@formula.register
def _(spec: Linear, raw: float) -> str:
    (start, end), (low, high) = spec.source, spec.target
    inside = min(max(raw, min(start, end)), max(start, end))
    clamped = f"[{plain(raw)} → {plain(inside)}]" if inside != raw else plain(raw)
    return (
        f"{plain(low)} + ({clamped} - {plain(start)}) / ({plain(end)} - {plain(start)})"
        f" × ({plain(high)} - {plain(low)})"
    )


@formula.register
def _(spec: Capped, raw: float) -> str:
    return f"min({plain(spec.cap)}; maks({plain(spec.floor)}; {plain(raw)}))"


@formula.register
def _(spec: Steps, raw: float) -> str:
    reached = [step for step in spec.steps if step.start <= round(raw, _PLACES)]
    return f"{plain(raw)} ≥ {plain(reached[-1].start)} → {plain(reached[-1].score)}"


@formula.register
def _(spec: Deduction, raw: float) -> str:
    return f"maks({plain(spec.floor)}; {plain(spec.start)} - {plain(spec.per)} × {plain(raw)})"
