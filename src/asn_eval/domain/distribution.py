"""How predikat may spread over a group: declared patterns, and what a check found.

Checked and reported, never applied: no predikat changes because of a pattern.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from asn_eval.exact import least_heads, most_heads

if TYPE_CHECKING:
    from collections.abc import Mapping


class Share(StrEnum):
    """What a rule says about the heads of a set of predikat."""

    AT_MOST = "paling_banyak"
    AT_LEAST = "paling_sedikit"
    SOME = "ada"
    NONE = "tidak_ada"


_SIGNS: Final = {Share.AT_MOST: "≤", Share.AT_LEAST: "≥"}


@dataclass(frozen=True, slots=True)
class ShareRule:
    """One rule: the set of predikat, the operator, and its percent where it has one."""

    grades: tuple[str, ...]
    test: Share
    percent: float = 0.0

    def limits(self, heads: int) -> tuple[int, int]:
        """Give the fewest and the most of so many heads that keep the rule."""
        match self.test:
            case Share.AT_MOST:
                return 0, most_heads(self.percent, heads)
            case Share.AT_LEAST:
                return least_heads(self.percent, heads), heads
            case Share.SOME:
                return 1, heads
            case Share.NONE:
                return 0, 0

    def __str__(self) -> str:
        """Write the rule with signs only, the same in every language.

        >>> str(ShareRule(("Baik",), Share.AT_MOST, 70.0)), str(ShareRule(("A", "B"), Share.SOME))
        ('Baik ≤ 70%', 'A + B ≥ 1')
        """
        names = " + ".join(self.grades)
        if self.test in _SIGNS:
            return f"{names} {_SIGNS[self.test]} {self.percent:.9g}%"
        return f"{names} ≥ 1" if self.test is Share.SOME else f"{names} = 0"


@dataclass(frozen=True, slots=True)
class Pattern:
    """The rules of one organisation predikat, and its target percents, if any.

    ``targets`` maps every predikat to its percent. Of equal remainders the better
    predikat is served first when ``best_first``.
    """

    name: str
    rules: tuple[ShareRule, ...]
    targets: Mapping[str, float] = field(default_factory=dict)
    best_first: bool = True


@dataclass(frozen=True, slots=True)
class Organisation:
    """Declared predikat of the organisation: one for everybody, or one per unit."""

    everybody: str = ""
    units: Mapping[str, str] = field(default_factory=dict)

    def of(self, unit: str) -> str:
        """Return the predikat of a unit, "" when none is declared."""
        return self.units.get(unit, self.everybody)

    def __bool__(self) -> bool:
        """Tell whether anything is declared."""
        return bool(self.everybody or self.units)


@dataclass(frozen=True, slots=True)
class Distribution:
    """Patterns by organisation predikat; groups below ``least`` persons are only counted.

    ``standing`` is the word for how far the percents have been verified.
    """

    by_unit: bool
    least: int
    organisation: Organisation
    patterns: Mapping[str, Pattern]
    basis: tuple[str, ...]
    standing: str


class Verdict(StrEnum):
    """What the check of a group came to."""

    KEPT = "sesuai"
    BROKEN = "tidak_sesuai"
    IMPOSSIBLE = "tidak_mungkin"
    COUNTED = "dihitung_saja"
    UNDECLARED = "tanpa_pola"


@dataclass(frozen=True, slots=True)
class RuleCheck:
    """One rule held against a group: its heads, and the fewest and most allowed."""

    rule: str
    heads: int
    least: int
    most: int

    @property
    def kept(self) -> bool:
        """Tell whether the rule is kept."""
        return self.least <= self.heads <= self.most


@dataclass(frozen=True, slots=True)
class Move:
    """So many persons from one predikat to another."""

    source: str
    target: str
    heads: int

    def __str__(self) -> str:
        """Write the move with signs only, the same in every language."""
        return f"{self.source} → {self.target}: {self.heads}"


@dataclass(frozen=True, slots=True)
class GroupCheck:
    """One group: heads by predikat in the order of the rubric, rules, fewest moves.

    ``label`` is "" for the whole. ``targets`` are heads by the largest remainder, ()
    where the pattern declares none. ``moves`` would keep every rule; () otherwise.
    """

    label: str
    pattern: str
    persons: int
    counts: tuple[int, ...]
    verdict: Verdict
    rules: tuple[RuleCheck, ...] = ()
    targets: tuple[int, ...] = ()
    moves: tuple[Move, ...] = ()
