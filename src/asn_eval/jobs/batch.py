"""Many instansi for one periode, unattended; one failure never stops the others."""

from __future__ import annotations

import glob
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from asn_eval.errors import AsnEvalError, ExitCode, NothingMatched
from asn_eval.findings import Finding
from asn_eval.jobs.outputs import Format
from asn_eval.jobs.score import score
from asn_eval.jobs.setup import Request, read_period
from asn_eval.origin import Place
from asn_eval.rubric import load_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from asn_eval.domain.period import Period
    from asn_eval.jobs.outcome import ScoreOutcome
    from asn_eval.language import Words
    from asn_eval.rubric import Plan, Task


@dataclass(frozen=True)
class TaskOutcome:
    """How one task ended: with a run, or with the findings that stopped it."""

    task: str
    exit_code: ExitCode
    outcome: ScoreOutcome | None = None
    findings: tuple[Finding, ...] = ()
    defect: BaseException | None = None


@dataclass(frozen=True)
class BatchOutcome:
    """All tasks in the order of the plan."""

    exit_code: ExitCode
    tasks: tuple[TaskOutcome, ...]


def batch(
    plan_path: Path,
    period: str | None,
    words: Words,
    formats: Sequence[Format] = tuple(Format),
    progress: Callable[[str], None] | None = None,
) -> BatchOutcome:
    """Score every task of a plan.

    Exit code: 0 all done · 1 all done, some with error findings · 3 at least
    one failed.

    Raises:
        NothingMatched: no task of the plan matches any data.
        UsageFault: the plan or the periode is wrong.

    """
    plan = load_plan(plan_path)
    chosen = read_period(period)
    requests = [(task, _request(plan, task, plan_path.parent, chosen)) for task in plan.tasks]
    if not any(request.data for _, request in requests):
        raise NothingMatched([Finding("J647", Place(plan_path.name))])
    done = tuple(_run(task.id, request, words, formats, progress) for task, request in requests)
    return BatchOutcome(_overall(done), done)


def _request(plan: Plan, task: Task, folder: Path, period: Period | None) -> Request:
    """Name the data and the output of a task; paths are read from the plan's folder."""
    chosen = task.period or period
    # glob takes what Path.glob refuses: a pattern that is an absolute path.
    found = [Path(name) for name in sorted(glob.glob(str(folder / task.data_for(period))))]  # noqa: PTH207
    beside = folder / task.rubric
    rubric = str(beside) if beside.is_file() else task.rubric
    out = folder / plan.out_for(chosen) / task.id
    mapping = folder / task.mapping if task.mapping else None
    return Request(tuple(found), rubric, str(chosen) if chosen else None, out, mapping=mapping)


def _run(
    task: str,
    request: Request,
    words: Words,
    formats: Sequence[Format],
    progress: Callable[[str], None] | None,
) -> TaskOutcome:
    if progress:
        progress(task)
    if not request.data:
        finding = Finding("J648", slots={"tugas": task})
        return TaskOutcome(task, ExitCode.NOTHING_MATCHED, findings=(finding,))
    try:
        outcome = score(request, words, formats)
    except AsnEvalError as error:
        return TaskOutcome(task, error.exit_code, findings=error.findings)
    except OSError as error:
        finding = Finding("J638", Place(task), {"sebab": error.strerror or type(error).__name__})
        return TaskOutcome(task, ExitCode.IO, findings=(finding,))
    except Exception as error:  # noqa: BLE001 - a defect in one instansi must not stop the others
        return TaskOutcome(task, ExitCode.DEFECT, defect=error)
    return TaskOutcome(task, outcome.exit_code, outcome)


def _overall(tasks: Sequence[TaskOutcome]) -> ExitCode:
    if any(task.outcome is None for task in tasks):
        return ExitCode.PARTIAL
    if any(task.exit_code is ExitCode.DONE_WITH_ERRORS for task in tasks):
        return ExitCode.DONE_WITH_ERRORS
    return ExitCode.DONE
