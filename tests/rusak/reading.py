"""The folder read as the product reads it, the workers' job done in this process."""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from asn_eval.domain.period import parse_period
from asn_eval.engine.evaluate import evaluate
from asn_eval.errors import AsnEvalError
from asn_eval.intake import dataset, parts
from asn_eval.intake.headings import lookups
from asn_eval.intake.parts import read_part
from asn_eval.jobs.setup import Request, prepare
from rusak.books import Expected
from rusak.writing import write_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import pytest

    from asn_eval.domain.evaluation import Dataset, Evaluation
    from asn_eval.findings import Finding
    from asn_eval.intake.wire import Task
    from asn_eval.origin import Place
    from rusak.books import Folder

PERIOD = "2025-TW3"
_SETUP = prepare(Request((Path(__file__).parent,), rubric="sibolga/kinerja", period=PERIOD))
OPTIONS = _SETUP.intake_options()
_KNOWN = lookups(OPTIONS.aliases)


class InProcess:
    """Does the workers' job here; a workbook whose bytes were read before is not read again."""

    def __init__(self) -> None:
        self._answers: dict[tuple[str, bytes], bytes] = {}

    def run_tasks(
        self, tasks: Sequence[Task], progress: Callable[[str], None] | None = None
    ) -> list[Any]:
        """Stand in for ``run_tasks`` of the parent; what our code raises is raised here."""
        assert progress is None
        return [self._answer(task) for task in tasks]

    def _answer(self, task: Task) -> object:
        asked = task.name, hashlib.sha256(task.path.read_bytes()).digest()
        if asked not in self._answers:
            try:
                answer: object = read_part(task.path, task.name, OPTIONS)
            except AsnEvalError as fault:
                answer = fault.findings[0]
            self._answers[asked] = pickle.dumps(answer)
        return pickle.loads(self._answers[asked])  # noqa: S301 - our own, as workers send it


def read_here(folder: Folder, monkeypatch: pytest.MonkeyPatch, worker: InProcess) -> Dataset:
    """Write a folder and read it without starting a process."""
    monkeypatch.setattr(dataset, "run_tasks", worker.run_tasks)
    # a worker folds all headings once; here that is once for all workbooks
    monkeypatch.setattr(parts, "lookups", lambda _: _KNOWN)
    return read_written(folder)


def read_written(folder: Folder) -> Dataset:
    """Write a folder and read it."""
    with TemporaryDirectory() as at:
        write_folder(folder, Path(at))
        return dataset.read_dataset([Path(at)], OPTIONS)


def scored(read: Dataset) -> Evaluation:
    """Score what was read."""
    return evaluate(_SETUP.rubric, read, parse_period(PERIOD))


def told(findings: Iterable[Finding]) -> list[Expected]:
    """Return codes and places of findings, sorted; of a text file refused, the line."""
    return sorted(
        Expected(item.code, item.place.file, item.place.sheet, _at(item.place)) for item in findings
    )


def _at(place: Place) -> str:
    return place.cell or (str(place.row) if place.row else "")
