"""``rencana.yaml``: the tasks of ``asn-eval batch``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final, Literal

from pydantic import Field, StringConstraints

from asn_eval.documents.document import Problem
from asn_eval.documents.model import Grammar, PeriodValue, Text
from asn_eval.documents.periods import period_of, period_problems
from asn_eval.documents.scalars import shown
from asn_eval.documents.simple import read_model, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from asn_eval.documents.document import Path
    from asn_eval.domain.period import Period
    from asn_eval.origin import Place

PERIOD_SLOT: Final = "{periode}"
_SLOT: Final = re.compile(r"\{[^{}]*\}|[{}]")


@dataclass(frozen=True, slots=True)
class Task:
    """One instansi of a batch; ``period`` overrides that of the command line."""

    id: str
    data: str
    rubric: str
    period: Period | None
    place: Place
    mapping: str = ""

    def data_for(self, period: Period | None) -> str:
        """Return the folder or pattern of the data, the periode filled in."""
        return _filled(self.data, self.period or period)


@dataclass(frozen=True, slots=True)
class Plan:
    """A batch: where results go, and the tasks in the order of the file."""

    out: str
    tasks: tuple[Task, ...]

    def out_for(self, period: Period | None) -> str:
        """Return the folder of the results, the periode filled in."""
        return _filled(self.out, period)


def _filled(text: str, period: Period | None) -> str:
    return text.replace(PERIOD_SLOT, str(period) if period else "")


class TaskModel(Grammar):
    """One task."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$")] = Field(alias="id")
    data: Text = Field(alias="data")
    rubric: Text = Field(alias="rubrik")
    period: PeriodValue | None = Field(alias="periode", default=None)
    mapping: Text | None = Field(alias="pemetaan", default=None)


class PlanModel(Grammar):
    """A plan file."""

    format: Literal[1] = Field(alias="format")
    out: Text = Field(alias="keluaran")
    tasks: list[TaskModel] = Field(alias="tugas", min_length=1)


def load_plan(path: FilePath) -> Plan:
    """Read a batch plan.

    Raises:
        IOFault: the file cannot be opened.
        UsageFault: with every fault found.

    """
    model, document = read_model(path, PlanModel)
    refuse(_problems(model), document)
    tasks = tuple(
        Task(
            id=task.id,
            data=task.data,
            rubric=task.rubric,
            period=period_of(task.period),
            place=document.place(("tugas", index)),
            mapping=task.mapping or "",
        )
        for index, task in enumerate(model.tasks)
    )
    return Plan(model.out, tasks)


def _problems(model: PlanModel) -> Iterator[Problem]:
    yield from _slots(model.out, ("keluaran",))
    seen: set[str] = set()
    for index, task in enumerate(model.tasks):
        path = ("tugas", index)
        yield from _slots(task.data, (*path, "data"))
        yield from period_problems(task.period, (*path, "periode"))
        if task.id in seen:
            yield Problem("K546", (*path, "id"), {"nilai": shown(task.id)})
        seen.add(task.id)


def _slots(text: str, path: Path) -> Iterator[Problem]:
    for found in _SLOT.findall(text):
        if found != PERIOD_SLOT:
            yield Problem("J607", path, {"nilai": found, "dikenal": PERIOD_SLOT})
