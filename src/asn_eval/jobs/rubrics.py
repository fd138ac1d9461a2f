"""The rubric author's bench: list, show, check, and run the worked cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.documents.textfile import read_text
from asn_eval.engine import check_group, evaluate, shown_ranks
from asn_eval.errors import NothingMatched
from asn_eval.exact import round_half_away, round_one
from asn_eval.findings import Finding
from asn_eval.jobs.cases import dataset_of
from asn_eval.origin import Place
from asn_eval.rubric import (
    find_rubric,
    load_cases,
    load_rank_cases,
    load_rubric,
    load_spread_cases,
    matching,
    shelf_of,
)
from asn_eval.rubric.library import CASES_SUFFIX

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.rubric import Case, LoadedRubric, RankCase, SpreadCase

CASE_PLACES = 6
"""Decimal places to which a worked case states the score of a criterion."""


@dataclass(frozen=True)
class Difference:
    """One line of a case that did not come out: what, expected, got."""

    what: str
    expected: str
    got: str


@dataclass(frozen=True)
class CaseResult:
    """A worked case and the lines of it that did not come out."""

    case: Case | SpreadCase | RankCase
    differences: tuple[Difference, ...]


def open_rubric(reference: str) -> tuple[Path, LoadedRubric]:
    """Find and load a rubric by id or file.

    Raises:
        UsageFault: no rubric has this name.
        RubricFault: the rubric is wrong.

    """
    path = find_rubric(reference)
    return path, load_rubric(read_text(path), path.name, shelf_of(path))


def run_cases(path: Path, loaded: LoadedRubric) -> tuple[CaseResult, ...]:
    """Run the worked cases beside a rubric.

    Raises:
        NothingMatched: there is no file of cases.
        RubricFault: the file of cases is wrong.

    """
    beside = path.with_name(path.stem + CASES_SUFFIX)
    if not beside.is_file():
        raise NothingMatched([Finding("J649", Place(path.name))])
    people = (CaseResult(case, _differences(case, loaded)) for case in load_cases(beside))
    spreads = (CaseResult(case, _off(case, loaded)) for case in load_spread_cases(beside))
    ranks = (CaseResult(case, _misplaced(case, loaded)) for case in load_rank_cases(beside))
    return (*people, *spreads, *ranks)


def _differences(case: Case, loaded: LoadedRubric) -> tuple[Difference, ...]:
    evaluation = evaluate(loaded.rubric, dataset_of(case, loaded.rubric), case.period)
    band = int(evaluation.band[0])
    expected = case.expected
    pairs: list[tuple[str, object, object]] = [
        (name, score, _score_of(evaluation, name)) for name, score in expected.criteria.items()
    ]
    pairs += [
        ("nilai_akhir", expected.final, float(evaluation.final[0])),
        ("predikat", expected.grade, loaded.rubric.bands[band].name if band >= 0 else None),
    ]
    pairs += [
        (f"rating {name}", wanted, _rating_of(evaluation, name))
        for name, wanted in expected.ratings.items()
    ]
    return tuple(
        Difference(what, _shown(wanted), _shown(got))
        for what, wanted, got in pairs
        if not _same(wanted, got)
    )


def _misplaced(case: RankCase, loaded: LoadedRubric) -> tuple[Difference, ...]:
    """Rank the values of a case by the rubric's own convention."""
    values = round_half_away(np.asarray(case.values), loaded.rubric.digits)
    got = tuple(shown_ranks(values, loaded.rubric.ranking.ties).tolist())
    if got == case.ranks:
        return ()
    return (Difference("peringkat", str(case.ranks), str(got)),)


def _off(case: SpreadCase, loaded: LoadedRubric) -> tuple[Difference, ...]:
    """Hold the heads of a case against its pattern, and what came out against the case."""
    names = [band.name for band in loaded.rubric.bands]
    strange = [name for name in (*case.counts, *case.targets) if name not in names]
    spread = loaded.rubric.distribution
    if spread is None or strange or case.organisation not in spread.patterns:
        what = ", ".join(strange) or case.organisation
        return (Difference("kasus_distribusi", what, "–"),)
    counts = tuple(case.counts.get(name, 0) for name in names)
    got = check_group(spread, names, "", counts, case.organisation)
    broken = tuple(rule.rule for rule in got.rules if not rule.kept)
    targets = dict(zip(names, got.targets, strict=False))
    pairs: list[tuple[str, object, object]] = [("langgar", case.broken, broken)]
    pairs += [(f"sasaran {name}", heads, targets.get(name)) for name, heads in case.targets.items()]
    if case.moves is not None:
        pairs.append(("pindah", case.moves, sum(move.heads for move in got.moves)))
    return tuple(
        Difference(what, str(wanted), str(found))
        for what, wanted, found in pairs
        if wanted != found
    )


def _score_of(evaluation: Evaluation, name: str) -> float:
    """Give the score of a criterion named by its id or by dotted ids."""
    [path] = matching(name, evaluation.nodes)
    return float(evaluation.score[0, evaluation.node_index(path)])


def _rating_of(evaluation: Evaluation, name: str) -> str | None:
    """Name the rating of a criterion, None where it gives none."""
    rated = {node.path: index for index, node in enumerate(evaluation.rubric.rated())}
    [path] = matching(name, evaluation.nodes)
    if path not in rated:
        return None
    index = rated[path]
    at = int(evaluation.ratings[0, index])
    return evaluation.rubric.rated()[index].rating[at].name if at >= 0 else None


def _same(expected: object, got: object) -> bool:
    if isinstance(expected, (int, float)) and isinstance(got, float):
        return round_one(got, CASE_PLACES) == round_one(float(expected), CASE_PLACES)
    if expected is None:
        return got is None or (isinstance(got, float) and bool(np.isnan(got)))
    return expected == got


def _shown(value: object) -> str:
    return f"{value:.9g}" if isinstance(value, (int, float)) else str(value)
