"""Spec of a score by formula: an expression tree that holds nothing but arithmetic."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the formula, or one of its named numbers."""

    value: float


@dataclass(frozen=True, slots=True)
class Raw:
    """The raw value of the person, ``x``."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A named operation on other expressions; conditions are 1 and 0."""

    name: str
    parts: tuple[Expression, ...]


Expression = Number | Raw | Operation


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as it was written, as it is computed, and what it may give.

    A result outside ``low`` to ``high`` is a fault of the person's data or of
    the formula; it is never cut off.
    """

    text: str
    expression: Expression
    constants: tuple[tuple[str, float], ...]
    low: float
    high: float
