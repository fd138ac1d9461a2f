"""The rubric author's bench: list, show, check, and run the worked cases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.documents.address import locate
from asn_eval.documents.textfile import read_text
from asn_eval.domain.evaluation import Status
from asn_eval.engine import evaluate
from asn_eval.errors import NothingMatched
from asn_eval.exact import round_one
from asn_eval.findings import Finding
from asn_eval.jobs.cases import dataset_of
from asn_eval.jobs.worked import require_worked
from asn_eval.origin import Place
from asn_eval.rubric import find_rubric, load_cases, load_rubric, matching, shelf_of
from asn_eval.rubric.library import CASES_SUFFIX

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.domain.evaluation import Dataset, Evaluation
    from asn_eval.rubric import Case, LoadedRubric

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
    """A worked case, the lines of it that did not come out, and what did come out."""

    case: Case
    differences: tuple[Difference, ...]
    evaluation: Evaluation
    dataset: Dataset

    @property
    def final(self) -> float | None:
        """The final value that came out, None when the person is not scored."""
        value = float(self.evaluation.final[0])
        return None if np.isnan(value) else value

    @property
    def grade(self) -> str | None:
        """The predikat that came out, None without one."""
        band = int(self.evaluation.band[0])
        return self.evaluation.rubric.bands[band].name if band >= 0 else None

    @property
    def conversions(self) -> tuple[tuple[str, float], ...]:
        """The amounts that came out, by the id of the conversion; none without a value."""
        items = self.evaluation.rubric.conversions
        found = self.evaluation.conversions
        amounts = found.value[0].tolist() if found else []
        pairs = zip((item.id for item in items), amounts, strict=True)
        return tuple((name, value) for name, value in pairs if not np.isnan(value))

    @property
    def provisional(self) -> bool:
        """Tell whether the result waits for data."""
        return bool(self.evaluation.status[0] == Status.PROVISIONAL)

    @property
    def reason(self) -> str:
        """The finding code why the person is not scored, "" when scored."""
        return str(self.evaluation.reason[0])


def open_rubric(reference: str) -> tuple[Path, LoadedRubric]:
    """Find and load a rubric by id or file.

    Raises:
        UsageFault: no rubric has this name.
        RubricFault: the rubric is wrong.

    """
    path = find_rubric(reference)
    loaded = load_rubric(read_text(path), path.name, shelf_of(path))
    require_worked(path, loaded)
    return path, loaded


def line_of(loaded: LoadedRubric, address: str) -> int:
    """Give the line of the file on which an address begins; 1 for what it does not hold."""
    path = locate(dict(loaded.document), address) or ()
    return loaded.source.place(path, at_key=bool(path) and isinstance(path[-1], str)).row


def run_cases(path: Path, loaded: LoadedRubric) -> tuple[CaseResult, ...]:
    """Run the worked cases of single persons beside a rubric.

    Raises:
        NothingMatched: there is no file of cases.
        RubricFault: the file of cases is wrong.

    """
    beside = path.with_name(path.stem + CASES_SUFFIX)
    if not beside.is_file():
        raise NothingMatched([Finding("J649", Place(path.name))])
    return tuple(_run(case, loaded) for case in load_cases(beside))


def _run(case: Case, loaded: LoadedRubric) -> CaseResult:
    dataset = dataset_of(case, loaded.rubric)
    evaluation = evaluate(loaded.rubric, dataset, case.period)
    result = CaseResult(case, (), evaluation, dataset)
    return replace(result, differences=_differences(result))


def _differences(result: CaseResult) -> tuple[Difference, ...]:
    expected = result.case.expected
    pairs: list[tuple[str, object, object]] = [
        (name, score, _score_of(result.evaluation, name))
        for name, score in expected.criteria.items()
    ]
    pairs += [
        ("nilai_akhir", expected.final, result.final),
        ("predikat", expected.grade, result.grade),
    ]
    if expected.reason:
        pairs.append(("alasan", expected.reason, result.reason or None))
    pairs += [
        (f"rating {name}", wanted, _rating_of(result.evaluation, name))
        for name, wanted in expected.ratings.items()
    ]
    pairs += [
        (f"konversi {name}", wanted, _conversion_of(result.evaluation, name))
        for name, wanted in expected.conversions.items()
    ]
    return tuple(
        Difference(what, _shown(wanted), _shown(got))
        for what, wanted, got in pairs
        if not _same(wanted, got)
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


def _conversion_of(evaluation: Evaluation, name: str) -> float | str | None:
    """Give a conversion of the only person, None without one, a dash for a strange name."""
    known = [item.id for item in evaluation.rubric.conversions]
    if evaluation.conversions is None or name not in known:
        return "–"
    value = float(evaluation.conversions.value[0, known.index(name)])
    return None if np.isnan(value) else value


def _same(expected: object, got: object) -> bool:
    if isinstance(expected, (int, float)) and isinstance(got, float):
        return round_one(got, CASE_PLACES) == round_one(float(expected), CASE_PLACES)
    if expected is None:
        return got is None or (isinstance(got, float) and bool(np.isnan(got)))
    return expected == got


def _shown(value: object) -> str:
    return f"{value:.9g}" if isinstance(value, (int, float)) else str(value)
