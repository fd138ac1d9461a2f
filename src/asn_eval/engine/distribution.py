"""Predikat of every group held against the pattern that is declared for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.distribution import GroupCheck, Move, RuleCheck, Verdict
from asn_eval.engine.moves import fewest_moves
from asn_eval.engine.rank import groups_of
from asn_eval.exact import largest_remainder
from asn_eval.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.distribution import Distribution, Organisation, Pattern
    from asn_eval.domain.evaluation import People
    from asn_eval.domain.rubric import Rubric


def check_distribution(
    rubric: Rubric, people: People, band: NDArray[np.int32], declared: Organisation
) -> tuple[GroupCheck, ...]:
    """Count everybody with a predikat by group and hold each group against its pattern.

    ``declared`` is what the data folder says of the organisation; where it says
    nothing the rubric does. Nothing is applied: this only counts and tells.
    """
    spread = rubric.distribution
    if spread is None:
        return ()
    group, labels = groups_of(people, ("unit",) if spread.by_unit else ())
    graded = band >= 0
    size = len(rubric.bands)
    place = group[graded].astype(np.int64) * size + band[graded]
    counts = np.bincount(place, minlength=len(labels) * size).reshape(len(labels), size)
    names = tuple(item.name for item in rubric.bands)
    organisation = declared or spread.organisation
    return tuple(
        check_group(spread, names, label, tuple(heads), organisation.of(label))
        for label, heads in zip(labels, counts.tolist(), strict=True)
        if sum(heads)
    )


def check_group(
    spread: Distribution, names: Sequence[str], label: str, counts: tuple[int, ...], wanted: str
) -> GroupCheck:
    """Hold the heads of one group against the pattern of its organisation predikat."""
    persons = sum(counts)
    pattern = spread.patterns.get(wanted)
    if pattern is None:
        return GroupCheck(label, wanted, persons, counts, Verdict.UNDECLARED)
    targets = target_heads(pattern, names, persons)
    if persons < spread.least:
        return GroupCheck(label, wanted, persons, counts, Verdict.COUNTED, (), targets)
    rules = []
    limits = []
    for rule in pattern.rules:
        members = frozenset(names.index(name) for name in rule.grades)
        least, most = rule.limits(persons)
        limits.append((members, (least, most)))
        heads = sum(counts[position] for position in members)
        rules.append(RuleCheck(str(rule), heads, least, most))
    verdict = Verdict.KEPT
    moves: tuple[Move, ...] = ()
    if not all(rule.kept for rule in rules):
        nearest = fewest_moves(counts, limits)
        verdict = Verdict.IMPOSSIBLE if nearest is None else Verdict.BROKEN
        moves = moves_between(names, counts, nearest or counts)
    return GroupCheck(label, wanted, persons, counts, verdict, tuple(rules), targets, moves)


def target_heads(pattern: Pattern, names: Sequence[str], persons: int) -> tuple[int, ...]:
    """Give the heads by predikat that the target percents come to, () without targets."""
    if not pattern.targets:
        return ()
    percents = [pattern.targets.get(name, 0.0) for name in names]
    return largest_remainder(persons, percents, first_wins=pattern.best_first)


def moves_between(
    names: Sequence[str], before: Sequence[int], after: Sequence[int]
) -> tuple[Move, ...]:
    """Name the moves from one count to another, best predikat first."""
    leaving = [[at, old - new] for at, (old, new) in _pairs(before, after) if old > new]
    coming = [[at, new - old] for at, (old, new) in _pairs(before, after) if new > old]
    moves = []
    while leaving and coming:
        heads = min(leaving[0][1], coming[0][1])
        moves.append(Move(names[leaving[0][0]], names[coming[0][0]], heads))
        for side in (leaving, coming):
            side[0][1] -= heads
            if not side[0][1]:
                side.pop(0)
    return tuple(moves)


def _pairs(before: Sequence[int], after: Sequence[int]) -> list[tuple[int, tuple[int, int]]]:
    return list(enumerate(zip(before, after, strict=True)))


def distribution_remarks(rubric: Rubric, groups: Sequence[GroupCheck]) -> list[Finding]:
    """Report rules that are not kept, small groups, and groups without a pattern."""
    found = []
    for group in groups:
        named = {"kelompok": group.label or rubric.institution, "pola": group.pattern}
        slots = named | {"orang": str(group.persons)}
        if group.verdict is Verdict.UNDECLARED:
            patterns = rubric.distribution.patterns if rubric.distribution else ()
            found.append(Finding("O453", slots=slots | {"pilihan": ", ".join(patterns)}))
        elif group.verdict is Verdict.COUNTED:
            least = str(rubric.distribution.least) if rubric.distribution else ""
            found.append(Finding("O452", slots=slots | {"minimal": least}))
        found += [
            Finding("O451", slots=slots | _told(group, rule))
            for rule in group.rules
            if not rule.kept
        ]
    return found


def _told(group: GroupCheck, rule: RuleCheck) -> dict[str, str]:
    allowed = f"{rule.least}–{rule.most}" if rule.least < rule.most else str(rule.most)
    moves = "; ".join(map(str, group.moves)) or "–"
    return {"aturan": rule.rule, "jumlah": str(rule.heads), "boleh": allowed, "pindah": moves}
