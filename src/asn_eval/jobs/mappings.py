"""Mappings: show a shipped one, check one, and suggest a first one for unknown files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from asn_eval.documents.textfile import read_text
from asn_eval.errors import IOFault, NothingMatched, UsageFault
from asn_eval.findings import Finding
from asn_eval.folder import find_layout, load_mapping, suggestion_text
from asn_eval.folder.layouts import layout_slots
from asn_eval.intake import IntakeOptions
from asn_eval.intake.process import run_workers
from asn_eval.intake.selection import find_files, inspect_files
from asn_eval.intake.survey import SURVEY_JOB
from asn_eval.jobs.said import what_is_said
from asn_eval.jobs.setup import config_of, folder_of, options_of
from asn_eval.origin import Place
from asn_eval.rubric import find_rubric, load_rubric

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from asn_eval.domain.mapping import SheetRule
    from asn_eval.domain.survey import SheetSurvey
    from asn_eval.language import Words


@dataclass(frozen=True)
class Suggested:
    """A first mapping: its text, where it was written, and files that cannot be read."""

    text: str
    sheets: int
    findings: tuple[Finding, ...]
    path: Path | None = None


def layout_text(name: str) -> str:
    """Return a shipped mapping as it stands in its file.

    Raises:
        UsageFault: there is none of this name.

    """
    layout = find_layout(name)
    if layout is None:
        raise UsageFault([Finding("P720", slots={"alamat": "mapping show", **layout_slots(name)})])
    return read_text(layout.path, UsageFault)


def check_mapping(path: Path) -> tuple[SheetRule, ...]:
    """Read a mapping file and return its rules.

    Raises:
        IOFault: the file cannot be opened.
        UsageFault: with every fault found.

    """
    return load_mapping(path)


def suggest(
    paths: Sequence[Path],
    words: Words,
    rubric: str | None = None,
    out: Path | None = None,
    progress: Callable[[str], None] | None = None,
) -> Suggested:
    """Look at workbooks, each in a process of its own, and write a first mapping.

    Without a rubric that of the data's folder is asked what it reads, if it
    names one. ``out`` must not exist.

    Raises:
        IOFault: a path does not exist.
        NothingMatched: no sheet could be looked at.
        UsageFault: the target exists, or the rubric is not found.

    """
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise IOFault([Finding("J641", Place(path.name)) for path in missing])
    if out is not None and out.exists():
        raise UsageFault([Finding("P741", Place(out.name))])
    options = _options(paths, rubric)
    surveys, findings = _look(paths, options, progress)
    if not surveys:
        raise NothingMatched([*findings, Finding("J640")])
    text = suggestion_text(surveys, words)
    if out is not None:
        out.write_text(text, encoding="utf-8", newline="\n")
    return Suggested(text, len(surveys), findings, out)


def _options(paths: Sequence[Path], rubric: str | None) -> IntakeOptions:
    """Say what is wanted, and what the folder's own mapping says already: words are asked on it."""
    folder = folder_of(paths)
    config = config_of(folder)
    rules = what_is_said(paths, config, None).rules
    reference = rubric or config.rubric
    if not reference:
        return IntakeOptions(rules=rules)
    path = find_rubric(reference, folder)
    return replace(options_of(load_rubric(read_text(path), path.name).rubric), rules=rules)


def _look(
    paths: Sequence[Path], options: IntakeOptions, progress: Callable[[str], None] | None
) -> tuple[tuple[SheetSurvey, ...], tuple[Finding, ...]]:
    found, listed = find_files(paths)
    files, inspected = inspect_files(found, options.limits)
    files = tuple(sorted(files, key=lambda file: file.name))
    names = [file.name for file in files]
    results = run_workers(
        [file.path for file in files], names, options, options.limits, progress, job=SURVEY_JOB
    )
    lost = [result for result in results if isinstance(result, Finding)]
    seen = [result for result in results if not isinstance(result, Finding)]
    return tuple(sheet for sheets in seen for sheet in sheets), (*listed, *inspected, *lost)
