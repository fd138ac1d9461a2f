"""Formulas must have been worked by hand: which of a rubric's formulas no case reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.specs import Formula
from asn_eval.engine import evaluate
from asn_eval.errors import RubricFault
from asn_eval.findings import Finding
from asn_eval.jobs.cases import dataset_of
from asn_eval.rubric import load_cases, matching
from asn_eval.rubric.library import CASES_SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from asn_eval.rubric import Case, LoadedRubric


def require_worked(path: Path, loaded: LoadedRubric) -> None:
    """Refuse a rubric with a formula that no case beside it reaches and names.

    Raises:
        RubricFault: one finding per formula, or the faults of the file of cases.

    """
    formulas = [leaf for leaf in loaded.rubric.leaves() if isinstance(leaf.score, Formula)]
    if not formulas:
        return
    beside = path.with_name(path.stem + CASES_SUFFIX)
    cases = load_cases(beside) if beside.is_file() else ()
    reached = {name for case in cases for name in _reached(case, loaded)}
    faults = [
        Finding(
            "K619",
            loaded.source.place((*leaf.path.split("."), "nilai", "rumus")),
            {"kriteria": leaf.title, "berkas": beside.name},
        )
        for leaf in formulas
        if leaf.path not in reached
    ]
    if faults:
        raise RubricFault(faults)


def _reached(case: Case, loaded: LoadedRubric) -> Iterator[str]:
    """Yield the criteria that a case gives data for, and a score to compare with."""
    evaluation = evaluate(loaded.rubric, dataset_of(case, loaded.rubric), case.period)
    for name, score in case.expected.criteria.items():
        [path] = matching(name, evaluation.nodes)
        if score is not None and path in evaluation.leaves:
            raw = evaluation.raw[0, evaluation.leaves.index(path)]
            if not np.isnan(raw):
                yield path
