"""What must hold after a case was read, whatever was in it."""

from __future__ import annotations

import pickle
import re
from importlib import import_module
from typing import TYPE_CHECKING, Final

from asn_eval.documents.strict import read_yaml
from asn_eval.documents.textfile import read_text
from asn_eval.domain.nip import Nip, parse_nip
from asn_eval.domain.period import parse_period
from asn_eval.errors import AsnEvalError
from asn_eval.findings import entry_of, message_of
from asn_eval.folder import load_config, load_corrections, load_mapping
from asn_eval.intake import process, read_dataset
from asn_eval.intake.options import IntakeOptions
from asn_eval.jobs.check import check
from asn_eval.jobs.mappings import suggest
from asn_eval.jobs.outputs import Format
from asn_eval.jobs.score import score, score_in_memory
from asn_eval.jobs.setup import Request
from asn_eval.language import Lang, Words
from asn_eval.rubric import load_cases, load_plan, load_rubric
from asn_eval.rubric.calendars import CalendarFile, read_calendar
from fuzz.cases import CHECK, READ, SCORE, SUGGEST, WRITE, YAML
from fuzz.seeds import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from asn_eval.findings import Finding
    from asn_eval.intake.wire import Task
    from fuzz.cases import Case

_DIGITS: Final = re.compile(r"(?<!\d)\d{18}(?!\d)")
_QUOTING: Final = frozenset({"nilai", "nilai_lain", "nama", "mirip", "judul", "isi", "kolom"})
"""Slots that quote one cell or heading, or ask about a name: there a name may stand."""

_PARTS: Final = ("title", "found", "expected", "remedy", "why")


class Leak(AssertionError):
    """A finding says in its words who somebody is."""


def work_here() -> None:
    """Let this process do the work of the worker processes, without their shelter."""

    def answer(task: Task, _children: object) -> object:
        module, _, function = task.job.partition(":")
        try:
            result = getattr(import_module(module), function)(task.path, task.name, task.options)
        except AsnEvalError as fault:
            return fault.findings[0]
        return pickle.loads(pickle.dumps(result))  # noqa: S301 - as it comes through the pipe

    process._run = answer  # type: ignore[assignment] # noqa: SLF001 - the seam below the workers


def judge(case: Case, folder: Path) -> list[str]:
    """Read a case from its folder; return the codes of what was found.

    Whatever is raised is a bug.
    """
    for name, content in case.files.items():
        (folder / name).write_bytes(content)
    try:
        findings = list(_JOBS[case.job](case, folder))
    except AsnEvalError as fault:
        findings = list(fault.findings)
        if not findings:
            raise AssertionError from fault
    for finding in findings:
        _check_words(finding)
    return [finding.code for finding in findings]


def _check_words(finding: Finding) -> None:
    for slot, value in finding.slots.items():
        if slot not in _QUOTING and any(name.casefold() in value.casefold() for name in NAMES):
            raise Leak(finding.code, slot)
    for lang in Lang:
        text, own = message_of(finding, lang), getattr(entry_of(finding), lang.value)
        said, template = (
            "\n".join(getattr(words, part) for part in _PARTS) for words in (text, own)
        )
        told = set(_DIGITS.findall(said)) - set(_DIGITS.findall(template))
        if any(isinstance(parse_nip(digits), Nip) for digits in told):
            raise Leak(finding.code, "NIP")


def _read(case: Case, folder: Path) -> Iterable[Finding]:
    mapping = folder / "pemetaan.yaml"
    rules = load_mapping(mapping) if mapping.exists() else ()
    period = parse_period("2025-09" if case.number % 2 else "2025-TW3")
    options = IntakeOptions(
        rules=rules, decimal=case.decimal, period=period, rating_range=(1, 5)
    )  # fmt: skip
    return read_dataset([folder], options).findings


def _score(_case: Case, folder: Path) -> Iterable[Finding]:
    return score_in_memory(Request((folder,))).evaluation.findings


def _write(_case: Case, folder: Path) -> Iterable[Finding]:
    request = Request((folder,), out=folder / "hasil")
    return score(request, Words(), tuple(Format)).evaluation.findings


def _check(_case: Case, folder: Path) -> Iterable[Finding]:
    return check(Request((folder,), out=folder / "hasil"), Words()).evaluation.findings


def _suggest(_case: Case, folder: Path) -> Iterable[Finding]:
    suggested = suggest([folder], Words(), out=folder / "usulan.yaml")
    # what is proposed is a mapping that can be read
    load_mapping(folder / "usulan.yaml")
    return suggested.findings


def _yaml(case: Case, folder: Path) -> Iterable[Finding]:
    """Read a text as every kind of file that it might be."""
    [name] = case.files
    path = folder / name
    findings: list[Finding] = []
    for load in (_strict, _rubric, _calendar, *_LOADERS):
        try:
            load(path)
        except AsnEvalError as fault:
            findings += fault.findings
    return findings


def _strict(path: Path) -> None:
    read_yaml(path.read_bytes().decode("utf-8", "surrogateescape"), path.name)


def _rubric(path: Path) -> None:
    load_rubric(read_text(path), path.name)


def _calendar(path: Path) -> None:
    read_calendar(CalendarFile(path.name, read_text(path)), 2025)


_LOADERS: Final[tuple[Callable[[Path], object], ...]] = (
    load_config, load_mapping, load_corrections, load_plan, load_cases,
)  # fmt: skip
_JOBS: Final[Mapping[str, Callable[[Case, Path], Iterable[Finding]]]] = {
    READ: _read, SCORE: _score, WRITE: _write, CHECK: _check, SUGGEST: _suggest, YAML: _yaml,
}  # fmt: skip
