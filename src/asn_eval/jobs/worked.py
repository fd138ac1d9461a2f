"""Formulas must have been worked by hand: which of a rubric's formulas no case reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.specs import Formula, RowScores
from asn_eval.engine import evaluate, measure_leaf
from asn_eval.errors import RubricFault
from asn_eval.findings import Finding
from asn_eval.jobs.cases import dataset_of
from asn_eval.rubric import load_cases, matching
from asn_eval.rubric.library import CASES_SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from asn_eval.documents.document import Path
    from asn_eval.domain.rubric import Criterion
    from asn_eval.rubric import Case, LoadedRubric


def require_worked(file: FilePath, loaded: LoadedRubric) -> None:
    """Refuse a rubric with a formula that no case beside it reaches and names.

    Raises:
        RubricFault: one finding per formula, or the faults of the file of cases.

    """
    formulas = {path: leaf.title for leaf in loaded.rubric.leaves() for path in _formulas(leaf)}
    if not formulas:
        return
    beside = file.with_name(file.stem + CASES_SUFFIX)
    cases = load_cases(beside) if beside.is_file() else ()
    reached = {name for case in cases for name in _reached(case, loaded)}
    faults = [
        Finding(
            "K619",
            loaded.source.place((*path, "rumus")),
            {"kriteria": title, "berkas": beside.name},
        )
        for path, title in formulas.items()
        if path not in reached
    ]
    if faults:
        raise RubricFault(faults)


def _formulas(leaf: Criterion) -> Iterator[Path]:
    """Yield the path of every formula of a criterion: its own, and those of its rows."""
    whole = tuple(leaf.path.split("."))
    if isinstance(leaf.score, Formula):
        yield (*whole, "nilai")
    if isinstance(leaf.measure, RowScores):
        for index, item in enumerate(leaf.measure.scores):
            if isinstance(item.score, Formula):
                yield (*whole, "ukur", "nilai", index, "nilai")


def _reached(case: Case, loaded: LoadedRubric) -> Iterator[Path]:
    """Yield the scores that a case gives data for, of criteria it names a value of."""
    dataset = dataset_of(case, loaded.rubric)
    evaluation = evaluate(loaded.rubric, dataset, case.period)
    leaves = {leaf.path: leaf for leaf in loaded.rubric.leaves()}
    for name, score in case.expected.criteria.items():
        [path] = matching(name, evaluation.nodes)
        if score is not None and path in evaluation.leaves:
            raw = evaluation.raw[0, evaluation.leaves.index(path)]
            if not np.isnan(raw):
                whole = tuple(path.split("."))
                yield (*whole, "nilai")
                found = measure_leaf(leaves[path], dataset, case.period).working
                rows = found.measured.scored if found else None
                for entry in np.unique(rows.entry).tolist() if rows else ():
                    yield (*whole, "ukur", "nilai", entry, "nilai")
