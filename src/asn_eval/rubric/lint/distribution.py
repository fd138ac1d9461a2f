"""Patterns of distribution: names that exist, rules that can be kept together."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed, nearest
from asn_eval.documents.scalars import shown
from asn_eval.engine.moves import fewest_moves
from asn_eval.exact import exact_percent
from asn_eval.rubric.build_grades import build_share_rule
from asn_eval.rubric.lint.rules import known_grades

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import PatternModel, RubricModel

_CROWD: Final = 1_000_000
"""Heads on which rules are tried together: so many that no percent is lost to whole heads."""

_WHOLE: Final = 100


def names(model: RubricModel) -> Iterator[Problem]:
    """Check that patterns name predikat of this rubric."""
    known = [band.name for band in model.bands]
    for path, pattern in _patterns(model):
        for index, rule in enumerate(pattern.rules):
            yield from known_grades(rule.grades, known, (*path, "aturan", index, "predikat"))
        for name in pattern.target.percents if pattern.target else ():
            place = (*path, "sasaran", "persen", name)
            for problem in known_grades([name], known, place):
                yield Problem(problem.code, place, problem.slots, at_key=True)


def organisation(model: RubricModel) -> Iterator[Problem]:
    """Check that the declared predikat of the organisation has a pattern."""
    known = list(model.distribution.patterns) if model.distribution else []
    for path, name in _declared(model):
        if name not in known:
            slots = {"kunci": str(path[-1]), "nilai": shown(name), "pilihan": listed(known)}
            near = nearest(name, known)
            code = "K523" if near else "K524"
            yield Problem(code, path, slots | ({"saran": near} if near else {}))


def _declared(model: RubricModel) -> Iterator[tuple[Path, str]]:
    given = model.distribution.organisation if model.distribution else None
    here: Path = ("distribusi", "predikat_organisasi")
    if isinstance(given, dict):
        yield from (((*here, unit), name) for unit, name in given.items())
    elif given is not None:
        yield here, given


def rules(model: RubricModel) -> Iterator[Problem]:
    """Check that sets are nested or apart, and that all rules can be kept at once."""
    for path, pattern in _patterns(model):
        crossing = list(_crossing(pattern, path))
        yield from crossing
        if not crossing:
            yield from _together(model, pattern, path)


def _patterns(model: RubricModel) -> Iterator[tuple[Path, PatternModel]]:
    patterns = model.distribution.patterns if model.distribution else {}
    for name, pattern in patterns.items():
        yield ("distribusi", "pola", name), pattern


def _crossing(pattern: PatternModel, path: Path) -> Iterator[Problem]:
    sets = [(index, set(rule.grades)) for index, rule in enumerate(pattern.rules)]
    for (_, one), (index, other) in combinations(sets, 2):
        if one & other and one - other and other - one:
            slots = {"satu": listed(sorted(one)), "dua": listed(sorted(other))}
            yield Problem("K638", (*path, "aturan", index, "predikat"), slots)


def _together(model: RubricModel, pattern: PatternModel, path: Path) -> Iterator[Problem]:
    """Try the rules on a crowd, and the target percents against the rules."""
    known = [band.name for band in model.bands]
    built = [build_share_rule(rule) for rule in pattern.rules]
    if any(name not in known for rule in built for name in rule.grades):
        return  # reported as an unknown predikat
    limits = [(frozenset(map(known.index, rule.grades)), rule.limits(_CROWD)) for rule in built]
    told = "; ".join(map(str, built)) or "–"
    if fewest_moves([_CROWD, *(0 for _ in known[1:])], limits) is None:
        yield Problem("K639", path, {"aturan": told}, at_key=True)
    elif pattern.target:
        percents = pattern.target.percents
        total = sum(map(exact_percent, percents.values()))
        heads = [exact_percent(percents.get(name, 0.0)) * _CROWD / _WHOLE for name in known]
        sums = [(sum(heads[at] for at in members), bounds) for members, bounds in limits]
        if total != _WHOLE or not all(low <= given <= high for given, (low, high) in sums):
            slots = {"jumlah": f"{float(total):.9g}", "aturan": told}
            yield Problem("K636", (*path, "sasaran"), slots, at_key=True)
