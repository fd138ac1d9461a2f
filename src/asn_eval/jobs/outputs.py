"""Write a run folder: record, tables, reports, manifest; whole or not at all."""

from __future__ import annotations

import json
from contextlib import contextmanager, suppress
from enum import StrEnum
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, Any, Final

import asn_eval
from asn_eval.domain.evaluation import Status
from asn_eval.errors import UsageFault
from asn_eval.findings import Finding
from asn_eval.jobs.aside import in_another_process
from asn_eval.origin import Place
from asn_eval.reports.csvs import write_findings_csv, write_ranking_csv, write_units_csv
from asn_eval.reports.facts import RunFacts
from asn_eval.rubric import digest, effective_text
from asn_eval.store import (
    RECORD_NAME,
    group_json,
    open_run_folder,
    sha256_of,
    write_json,
    write_record,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from asn_eval.domain.evaluation import Dataset, Evaluation
    from asn_eval.domain.tables import Source
    from asn_eval.jobs.setup import Setup
    from asn_eval.language import Words

MANIFEST: Final = "manifest.json"
_OWN_PROCESS: Final = 5_000
"""From this many persons on the workbook is written by a process of its own."""


class Format(StrEnum):
    """Reports that can be asked for; the CSV files are always written."""

    HTML = "html"
    MARKDOWN = "md"
    XLSX = "xlsx"


_WRITERS: Final = {
    Format.HTML: ("asn_eval.reports.html", "asn_eval.reports.view"),
    Format.MARKDOWN: ("asn_eval.reports.markdown", "asn_eval.reports.view"),
    Format.XLSX: ("asn_eval.reports.workbook",),
}

_SUMMARY: Final = "asn_eval.reports.console"
"""The summary that follows every run."""


def load_ahead(formats: Sequence[Format]) -> None:
    """Import what writing needs while the workers read.

    Importing is a quarter of a small run, and this process would only wait.
    """
    names = [_SUMMARY, *(name for kind in formats for name in _WRITERS[kind])]
    Thread(target=_load, args=(names,), daemon=True).start()


def _load(names: Sequence[str]) -> None:
    # What cannot be imported fails where it is used, and there it is told.
    with suppress(Exception):
        for name in names:
            import_module(name)


def facts_of(setup: Setup) -> RunFacts:
    """Say what a report tells about the run besides its numbers."""
    return RunFacts(
        version=asn_eval.__version__,
        dataset=setup.label,
        settings=setup.settings,
        simulation=bool(setup.settings),
        rubric_name=setup.loaded.name,
        rubric_sha256=setup.loaded.sha256,
    )


def write_run(
    setup: Setup,
    dataset: Dataset,
    evaluation: Evaluation,
    words: Words,
    formats: Sequence[Format],
) -> tuple[Path, ...]:
    """Write the run folder and return the files in it, the HTML report first.

    Raises:
        Locked: another run holds the folder.
        UsageFault: the usual folder holds the run of other data.
        OSError: a file cannot be written; the old folder is intact.

    """
    _refuse_other_data(setup)
    with open_run_folder(setup.out) as folder:
        facts = facts_of(setup)
        staging = folder.staging
        with _aside(evaluation) as start:
            if Format.XLSX in formats:
                start(_write_workbook, evaluation, staging / "hasil.xlsx", words, facts)
            write_ranking_csv(evaluation, staging / "peringkat.csv")
            write_units_csv(evaluation, staging / "peringkat_unit.csv")
            write_findings_csv(evaluation, staging / "temuan.csv", words)
            _write_texts(evaluation, staging, words, facts, formats)
            write_record(staging / RECORD_NAME, record_facts(setup, words), dataset, evaluation)
        names = sorted(path.name for path in staging.iterdir())
        write_json(_manifest(setup, dataset, evaluation, staging, names), staging / MANIFEST)
        return tuple(setup.out / name for name in [*names, MANIFEST])


def _refuse_other_data(setup: Setup) -> None:
    """Keep the usual output folder from replacing the run of another data folder."""
    existing = setup.out / MANIFEST
    if setup.out_given or not existing.is_file():
        return
    other = json.loads(existing.read_text(encoding="utf-8"))["argumen"]["data"]
    if other != setup.label:
        raise UsageFault([Finding("J650", Place(setup.out.name), {"data": other})])


def record_facts(setup: Setup, words: Words) -> dict[str, Any]:
    """Give the facts of a run that later commands need."""
    return {
        "versi": asn_eval.__version__,
        "rubrik_nama": setup.loaded.name,
        "rubrik_teks": effective_text(setup.loaded),
        **_calendar_texts(setup),
        "pengaturan": list(setup.settings),
        "periode": str(setup.period or ""),
        "desimal": setup.decimal,
        "tanggal": setup.date_order,
        "bahasa": words.lang.value,
        "data": setup.label,
        "pemetaan_koreksi": [_input(source) for source in setup.said.inputs],
    }


def _calendar_texts(setup: Setup) -> dict[str, Any]:
    """Keep the calendars of the rule beside it; a rule without any says nothing of them."""
    calendars = setup.loaded.calendars
    return {"kalender": {file.name: file.text for file in calendars}} if calendars else {}


def _calendar_hashes(setup: Setup) -> dict[str, Any]:
    """Name the calendars of the rule with their hashes, for the manifest."""
    calendars = setup.loaded.calendars
    hashes = [{"berkas": file.name, "sha256": digest(file.text)} for file in calendars]
    return {"kalender": hashes} if hashes else {}


@contextmanager
def _aside(evaluation: Evaluation) -> Iterator[Callable[..., None]]:
    """Give a function that starts a task, in a process of its own when it pays."""
    if len(evaluation.people) < _OWN_PROCESS:
        yield lambda task, *arguments: task(*arguments)
        return
    with in_another_process() as start:
        yield start


def _write_workbook(evaluation: Evaluation, path: Path, words: Words, facts: RunFacts) -> None:
    from asn_eval.reports.workbook import write_workbook  # noqa: PLC0415 - costly, not always wanted

    write_workbook(evaluation, path, words, facts)


def _write_texts(
    evaluation: Evaluation,
    folder: Path,
    words: Words,
    facts: RunFacts,
    formats: Sequence[Format],
) -> None:
    """Write the HTML and Markdown reports from one view."""
    if Format.HTML not in formats and Format.MARKDOWN not in formats:
        return
    from asn_eval.reports.html import write_html  # noqa: PLC0415 - jinja2 only when wanted
    from asn_eval.reports.markdown import render_markdown  # noqa: PLC0415 - likewise
    from asn_eval.reports.view import build_view  # noqa: PLC0415 - likewise

    view = build_view(evaluation, words, facts)
    if Format.HTML in formats:
        write_html(view, folder / "laporan.html")
    if Format.MARKDOWN in formats:
        text = render_markdown(view)
        (folder / "laporan.md").write_text(text, encoding="utf-8", newline="\n")


def _input(source: Source) -> dict[str, Any]:
    return {"berkas": source.file, "sha256": source.sha256, "ukuran": source.size}


def _spread(evaluation: Evaluation) -> dict[str, Any]:
    """Give the distribution that was checked; nothing where no pattern is declared."""
    groups = [group_json(group) for group in evaluation.distribution]
    return {"distribusi": groups} if groups else {}


def _manifest(
    setup: Setup,
    dataset: Dataset,
    evaluation: Evaluation,
    folder: Path,
    names: Sequence[str],
) -> dict[str, Any]:
    """Describe inputs, rule and outputs with their hashes; no clock, no machine path."""
    counts = evaluation.counts()
    return {
        "format": 1,
        "program": {"nama": "asn-eval", "versi": asn_eval.__version__},
        "argumen": {
            "data": setup.label,
            "rubrik": setup.rubric.id,
            "periode": str(setup.period or ""),
            "pengaturan": list(setup.settings),
            "desimal": setup.decimal,
            "tanggal": setup.date_order,
        },
        "simulasi": bool(setup.settings),
        "masukan": [_input(source) for source in (*dataset.sources, *setup.said.inputs)],
        "rubrik": {
            "berkas": setup.loaded.name,
            "sha256": setup.loaded.sha256,
            **_calendar_hashes(setup),
        },
        "baris": {name: len(table) for name, table in sorted(dataset.tables.items())},
        "orang": {
            "terlihat": len(dataset.people),
            "dinilai": counts[Status.SCORED],
            "sementara": counts[Status.PROVISIONAL],
            "tidak_dinilai": counts[Status.NOT_SCORED],
        },
        **_spread(evaluation),
        "temuan": len(evaluation.findings),
        "keluaran": [
            {
                "berkas": name,
                "sha256": sha256_of(folder / name),
                "ukuran": (folder / name).stat().st_size,
            }
            for name in names
        ],
    }
