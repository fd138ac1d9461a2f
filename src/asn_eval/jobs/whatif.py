"""Ask what a changed rule would do to a finished run; the rubric file stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from asn_eval.analysis import compare
from asn_eval.domain.period import parse_period
from asn_eval.domain.tables import Source
from asn_eval.engine import evaluate
from asn_eval.errors import UsageFault
from asn_eval.findings import Finding
from asn_eval.jobs.outputs import Format, write_run
from asn_eval.jobs.runs import open_run
from asn_eval.jobs.said import Said
from asn_eval.jobs.setup import Setup
from asn_eval.rubric import apply_settings, rule_diff

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asn_eval.analysis import Movement
    from asn_eval.jobs.runs import Run
    from asn_eval.language import Words
    from asn_eval.rubric import LoadedRubric, RuleChange

_READ_WITH: Final = ("skala_penilaian", "alias", "jam_kerja")
"""Parts of a rubric that decided how the workbooks were read."""


@dataclass(frozen=True)
class WhatIf:
    """The changed rule, who moves, and where the simulated run was written."""

    run: Run
    loaded: LoadedRubric
    changes: tuple[RuleChange, ...]
    movement: Movement
    settings: tuple[str, ...]
    folder: Path | None


def whatif(
    path: Path,
    settings: Sequence[str],
    words: Words,
    out: Path | None = None,
    formats: Sequence[Format] = tuple(Format),
) -> WhatIf:
    """Evaluate a finished run again under changed rules.

    Raises:
        UsageFault: no setting was given, or one that decides how data is read.
        RubricFault: the changed rubric is wrong.

    """
    if not settings:
        raise UsageFault([Finding("J645")])
    reading = [text for text in settings if text.split(".")[0].split("=")[0] in _READ_WITH]
    if reading:
        raise UsageFault([Finding("J643", slots={"setelan": text}) for text in reading])
    run = open_run(path)
    loaded = apply_settings(run.loaded, settings)
    evaluation = evaluate(loaded.rubric, run.dataset, run.evaluation.period)
    setup = _setup_of(run, loaded, tuple(settings), out)
    if out is not None:
        write_run(setup, run.dataset, evaluation, words, formats)
    return WhatIf(
        run=run,
        loaded=loaded,
        changes=rule_diff(run.loaded, loaded),
        movement=compare(run.evaluation, evaluation),
        settings=tuple(settings),
        folder=out,
    )


def _setup_of(run: Run, loaded: LoadedRubric, settings: tuple[str, ...], out: Path | None) -> Setup:
    facts = run.record.facts
    return Setup(
        data=(),
        loaded=loaded,
        period=parse_period(facts["periode"]),
        out=out or Path(),
        settings=(*facts["pengaturan"], *settings),
        decimal=facts["desimal"],
        label=facts["data"],
        date_order=facts.get("tanggal", ""),
        said=Said(inputs=tuple(map(_source, facts.get("pemetaan_koreksi", [])))),
    )


def _source(said: Mapping[str, Any]) -> Source:
    """Read back a file that was an input of the run besides its workbooks."""
    return Source(said["berkas"], said["sha256"], said["ukuran"])
