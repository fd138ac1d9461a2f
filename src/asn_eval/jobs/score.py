"""The main job: workbooks and a rubric in, a run folder out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from asn_eval.engine import evaluate
from asn_eval.errors import NothingMatched
from asn_eval.findings import Finding
from asn_eval.intake import read_dataset
from asn_eval.jobs.outcome import ScoreOutcome, exit_code_of
from asn_eval.jobs.outputs import Format, facts_of, load_ahead, write_run
from asn_eval.jobs.setup import prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from asn_eval.domain.evaluation import Dataset, Evaluation
    from asn_eval.jobs.setup import Request, Setup
    from asn_eval.language import Words


@dataclass(frozen=True)
class Scored:
    """A request carried out in memory."""

    setup: Setup
    dataset: Dataset
    evaluation: Evaluation


def score(
    request: Request,
    words: Words,
    formats: Sequence[Format],
    progress: Callable[[str], None] | None = None,
) -> ScoreOutcome:
    """Score a folder of workbooks and write the run folder.

    Raises:
        AsnEvalError: the job cannot go on; nothing has been written.
        OSError: the output cannot be written; an old run folder is intact.

    """
    load_ahead(formats)
    scored = score_in_memory(request, progress)
    facts = facts_of(scored.setup)
    files = write_run(scored.setup, scored.dataset, scored.evaluation, words, formats)
    return ScoreOutcome(
        exit_code=exit_code_of(scored.evaluation.findings),
        folder=scored.setup.out,
        evaluation=scored.evaluation,
        facts=facts,
        files=files,
    )


def score_in_memory(request: Request, progress: Callable[[str], None] | None = None) -> Scored:
    """Read and evaluate, without writing anything.

    Raises:
        NothingMatched: there is no workbook to read, or nobody in any.

    """
    setup = prepare(request)
    read = read_dataset(setup.data, setup.intake_options(), progress)
    dataset = replace(read, decisions=setup.decisions)
    if not len(dataset.people):
        raise NothingMatched([*dataset.findings, Finding("J640")])
    return Scored(setup, dataset, evaluate(setup.rubric, dataset, setup.period))
