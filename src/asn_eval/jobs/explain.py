"""Explain one person of a finished run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.analysis import explain
from asn_eval.jobs.runs import find_person, open_run

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.analysis import Explanation
    from asn_eval.jobs.runs import Run


@dataclass(frozen=True)
class Explained:
    """A run and the explanation of one of its persons."""

    run: Run
    explanation: Explanation


def explain_run(path: Path, nip: str) -> Explained:
    """Open a run and explain one person.

    Raises:
        UsageFault: the run cannot be read.
        NothingMatched: nobody in it has this NIP.

    """
    run = open_run(path)
    person = find_person(run.evaluation, nip)
    return Explained(run, explain(run.evaluation, run.dataset, person))
