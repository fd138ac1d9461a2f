"""Worked cases about groups: how predikat spread, and which rank each value gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.engine import check_group, rank_units, shown_ranks
from asn_eval.exact import round_half_away
from asn_eval.jobs.rubrics import Difference
from asn_eval.rubric import load_rank_cases, load_spread_cases, load_unit_cases
from asn_eval.rubric.library import CASES_SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from asn_eval.domain.distribution import GroupCheck
    from asn_eval.domain.rubric import Rubric
    from asn_eval.rubric import LoadedRubric, RankCase, SpreadCase, UnitCase


@dataclass(frozen=True)
class GroupResult:
    """A case about a group, what came out of it, and the lines that did not.

    ``check`` is what the pattern came to, None where no pattern could be checked
    and in a case of ranking; ``ranks`` are the places given there.
    """

    name: str
    differences: tuple[Difference, ...]
    check: GroupCheck | None = None
    ranks: tuple[float, ...] = ()


def run_group_cases(path: Path, loaded: LoadedRubric) -> tuple[GroupResult, ...]:
    """Run the cases of distribution, of ranking, then of ranking units, beside a rubric.

    Raises:
        IOFault: there is no file of cases.
        RubricFault: the file of cases is wrong.

    """
    beside = path.with_name(path.stem + CASES_SUFFIX)
    spreads = (_spread(case, loaded.rubric) for case in load_spread_cases(beside))
    ranks = (_ranked(case, loaded.rubric) for case in load_rank_cases(beside))
    units = (_ranked_units(case, loaded.rubric) for case in load_unit_cases(beside))
    return (*spreads, *ranks, *units)


def _ranked(case: RankCase, rubric: Rubric) -> GroupResult:
    """Rank the values of a case by the rubric's own convention."""
    values = round_half_away(np.asarray(case.values), rubric.digits)
    names = [band.name for band in rubric.bands]
    strange = [name for name in case.grades if name not in names]
    if strange or len(case.grades) not in {0, len(case.values)}:
        what = ", ".join(strange) or ", ".join(case.grades)
        return GroupResult(case.name, (Difference("predikat", what, "–"),))
    band = None
    if case.grades and rubric.ranking.grade_first:
        band = np.asarray([names.index(name) for name in case.grades], dtype=np.int32)
    got = tuple(shown_ranks(values, rubric.ranking.ties, band).tolist())
    pairs = [("peringkat", case.ranks, got)]
    return GroupResult(case.name, tuple(_different(pairs)), ranks=got)


def _ranked_units(case: UnitCase, rubric: Rubric) -> GroupResult:
    """Rank the units of a case by the rubric's own rule."""
    names = [name for name, values in case.units.items() for _ in values]
    values = [value for given in case.units.values() for value in given]
    final = np.asarray([np.nan if value is None else value for value in values], dtype=np.float64)
    final = round_half_away(final, rubric.digits)
    standings = rank_units(rubric, np.asarray(names, dtype=object), final)
    got = {unit.name: (_known(unit.value), _known(unit.rank)) for unit in standings}
    pairs = [(name, wanted, got.get(name, "–")) for name, wanted in case.expected.items()]
    return GroupResult(
        case.name,
        tuple(_different(pairs)),
        ranks=tuple(unit.rank for unit in standings),
    )


def _known(value: float) -> float | None:
    return None if np.isnan(value) else value


def _spread(case: SpreadCase, rubric: Rubric) -> GroupResult:
    """Hold the heads of a case against its pattern, and what came out against the case."""
    names = [band.name for band in rubric.bands]
    strange = [name for name in (*case.counts, *case.targets) if name not in names]
    spread = rubric.distribution
    if spread is None or strange or case.organisation not in spread.patterns:
        what = ", ".join(strange) or case.organisation
        return GroupResult(case.name, (Difference("kasus_distribusi", what, "–"),))
    counts = tuple(case.counts.get(name, 0) for name in names)
    got = check_group(spread, names, "", counts, case.organisation)
    broken = tuple(rule.rule for rule in got.rules if not rule.kept)
    targets = dict(zip(names, got.targets, strict=False))
    pairs: list[tuple[str, object, object]] = [("langgar", case.broken, broken)]
    pairs += [(f"sasaran {name}", heads, targets.get(name)) for name, heads in case.targets.items()]
    if case.moves is not None:
        pairs.append(("pindah", case.moves, sum(move.heads for move in got.moves)))
    return GroupResult(case.name, tuple(_different(pairs)), got)


def _different(pairs: Sequence[tuple[str, object, object]]) -> Iterator[Difference]:
    for what, wanted, found in pairs:
        if wanted != found:
            yield Difference(what, str(wanted), str(found))
