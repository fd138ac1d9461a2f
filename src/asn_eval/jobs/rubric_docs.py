"""The page about a rubric, with the first case that ends in a value as its example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.analysis import explain
from asn_eval.errors import NothingMatched
from asn_eval.jobs.rubrics import open_rubric, run_cases
from asn_eval.reports.rubric_page import rubric_page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from asn_eval.analysis import NodeLine
    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.language import Words
    from asn_eval.rubric import LoadedRubric


def rubric_docs(reference: str, words: Words) -> str:
    """Write the page of a rubric as Markdown; without worked cases it has no example.

    Raises:
        UsageFault: no rubric has this name.
        RubricFault: the rubric, or its file of cases, is wrong.

    """
    path, loaded = open_rubric(reference)
    return rubric_page(words, loaded.rubric, _example(path, loaded))


def _example(path: Path, loaded: LoadedRubric) -> tuple[str, Evaluation, Sequence[NodeLine]] | None:
    try:
        results = run_cases(path, loaded)
    except NothingMatched:
        return None
    for item in results:
        if item.final is not None and not item.provisional and not item.differences:
            nodes = explain(item.evaluation, item.dataset, 0).nodes
            return item.case.name, item.evaluation, nodes
    return None
