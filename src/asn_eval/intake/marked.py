"""Marked copies of faulty workbooks, each written by a worker process of its own.

openpyxl opens a foreign file here, so the same bounds hold as for reading it. A
file that cannot be edited, or whose copy fails, gets a workbook that lists its
findings.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final
from zipfile import BadZipFile, ZipFile

from asn_eval.errors import IOFault
from asn_eval.findings import Finding, Severity, entry_of
from asn_eval.intake.bounds import Limits
from asn_eval.intake.process import run_tasks
from asn_eval.intake.selection import LISTED_SUFFIX, MARKED_SUFFIX
from asn_eval.intake.unkept import sentence
from asn_eval.intake.wire import Task
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from asn_eval.language import Lang, Words

COPY_JOB: Final = "asn_eval.intake.copying:write_copy"
LIST_JOB: Final = "asn_eval.intake.listing:write_list"
_WITH_MACROS: Final = frozenset({".xlsm", ".xltm"})
_WORKBOOK_PART: Final = re.compile(r"xl/workbook\w*\.xml")
_MARKED: Final = MARKED_SUFFIX.removesuffix(".xlsx")
_LISTED: Final = LISTED_SUFFIX.removesuffix(".xlsx")


@dataclass(frozen=True)
class Labels:
    """The fixed words of the sheet, in the reader's language."""

    sheet: str
    title: str
    intro: str
    list_intro: str
    shortened: str
    lost: str
    value: str
    headings: tuple[str, ...]
    severities: Mapping[str, str]


def labels_in(words: Words) -> Labels:
    """Word the sheet."""
    return Labels(
        sheet=words("Temuan"),
        title=words("Temuan di buku kerja ini"),
        intro=words(
            "Sel berwarna merah adalah galat dan harus diperbaiki; kuning adalah peringatan. "
            "Klik alamat sel untuk menuju ke sana. Perbaiki berkas aslinya, bukan salinan ini."
        ),
        list_intro=words(
            "Berkas ini tidak disalin. Alamat sel di bawah adalah alamat di berkas aslinya; "
            "perbaiki di sana."
        ),
        lost=words("Tidak ikut di salinan ini: {parts}. Berkas aslinya tetap utuh."),
        value=words("Isi sel"),
        shortened=words("Yang ditampilkan {shown} dari {total} temuan; selebihnya di temuan.csv."),
        headings=(
            words("Kode"),
            words("Tingkat"),
            words("Lembar"),
            words("Sel"),
            words("Masalah"),
            words("Ditemukan"),
            words("Seharusnya"),
            words("Yang perlu dilakukan"),
        ),
        severities={
            Severity.ERROR.value: words("galat"),
            Severity.WARNING.value: words("peringatan"),
            Severity.INFO.value: words("info"),
        },
    )


@dataclass(frozen=True)
class CopyOrder:
    """What to mark in a workbook, in which language, and where the copy goes."""

    findings: tuple[Finding, ...]
    target: Path
    lang: Lang
    labels: Labels
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Copies:
    """What was written, by name, and what has to be said about it."""

    paths: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()


def write_marked_copies(
    findings: Sequence[Finding],
    sources: Mapping[str, Path],
    folder: Path,
    words: Words,
    limits: Limits | None = None,
) -> Copies:
    """Write a copy for every file that has a finding in a cell, line or sheet.

    ``<name>.ditandai.xlsx`` is the workbook with its faults marked;
    ``<name>.temuan.xlsx`` lists the findings of a file that cannot be edited. No
    two files share a copy. ``sources`` leads from the file of a place to the
    file, which is only read. Findings about whole files make no copy, nor does a
    file of which there is only something to know and nothing to mend. B150 names
    what a copy could not keep, B151 a copy that became a list.

    Raises:
        IOFault: some copies cannot be written; the others have been.

    """
    grouped: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.place.file in sources and (finding.place.sheet or finding.place.row):
            grouped[finding.place.file].append(finding)
    by_file = {name: found for name, found in grouped.items() if any(map(_to_mend, found))}
    labels, limits = labels_in(words), limits or Limits()
    edited = {name: editable(sources[name]) for name in by_file}
    tasks = []
    for name, copy in copy_names({name: sources[name] for name in by_file}, edited).items():
        order = CopyOrder(tuple(by_file[name]), folder / copy, words.lang, labels, limits)
        job = COPY_JOB if edited[name] else LIST_JOB
        tasks.append(Task(job, sources[name], name, order, limits))
    results = run_tasks(tasks)
    listed = _listed_instead(tasks, results, folder)
    return _gathered(tasks, results, listed)


def _to_mend(finding: Finding) -> bool:
    return entry_of(finding).severity is not Severity.INFO


def _listed_instead(tasks: Sequence[Task], results: list[Any], folder: Path) -> list[str]:
    """List the findings of files whose copy failed, in place in ``results``; name them."""
    orders: list[CopyOrder] = [task.options for task in tasks]  # type: ignore[misc] # ours
    taken = {order.target.name.casefold() for order in orders}
    failed, again = [], []
    for index, (task, result) in enumerate(zip(tasks, results, strict=True)):
        if task.job == COPY_JOB and isinstance(result, Finding):
            name = _free(task.name.replace("/", "-") + LISTED_SUFFIX, taken)
            order = replace(orders[index], target=folder / name)
            failed.append(index)
            again.append(replace(task, job=LIST_JOB, options=order))
    for index, result in zip(failed, run_tasks(again), strict=True):
        results[index] = result
    return [tasks[index].name for index in failed]


def _gathered(tasks: Sequence[Task], results: Sequence[Any], listed: Sequence[str]) -> Copies:
    """Collect what was written; raise what was not."""
    if faults := [result for result in results if isinstance(result, Finding)]:
        raise IOFault(faults)
    told = [Finding("B151", Place(name)) for name in listed]
    for task, copied in zip(tasks, results, strict=True):
        if copied.lost:
            slots = {
                "alasan": sentence(copied.lost),
                "reason": sentence(copied.lost, english=True),
            }
            told.append(Finding("B150", Place(task.name), slots))
    return Copies(tuple(copied.path for copied in results), tuple(told))


def editable(path: Path) -> bool:
    """Tell by its content whether a file is a workbook that can be edited (.xlsx, .xlsm)."""
    try:
        with ZipFile(path) as package:
            return any(_WORKBOOK_PART.fullmatch(name.casefold()) for name in package.namelist())
    except (BadZipFile, OSError, NotImplementedError, ValueError):
        return False


def copy_names(sources: Mapping[str, Path], edited: Mapping[str, bool]) -> dict[str, str]:
    """Name the copy of each file; a file called by folder and name keeps both.

    Where two files would get one name, the ending of the original is kept too,
    and then a number. Case does not tell names apart, as on Windows.
    """
    short = {name: _copy_name(name, sources[name], edited[name]) for name in sorted(sources)}
    often = Counter(copy.casefold() for copy in short.values())
    names: dict[str, str] = {}
    taken: set[str] = set()
    for name, copy in short.items():
        names[name] = _free(
            copy if often[copy.casefold()] == 1 else _with_ending(name, copy), taken
        )
    return names


def _free(copy: str, taken: set[str]) -> str:
    """Return a name that is not taken, with a number before our ending if need be; take it."""
    stem, mark, ending = copy.rpartition(_LISTED if copy.endswith(LISTED_SUFFIX) else _MARKED)
    free, number = copy, 1
    while free.casefold() in taken:
        number += 1
        free = f"{stem} ({number}){mark}{ending}"
    taken.add(free.casefold())
    return free


def _copy_name(name: str, source: Path, edited: bool) -> str:  # noqa: FBT001 - a value of a table
    stem = name.replace("/", "-").rsplit(".", 1)[0]
    if not edited:
        return stem + LISTED_SUFFIX
    if source.suffix.casefold() in _WITH_MACROS:
        return stem + MARKED_SUFFIX.replace(".xlsx", ".xlsm")
    return stem + MARKED_SUFFIX


def _with_ending(name: str, copy: str) -> str:
    """Put the ending of the original before the ending of its copy."""
    mark = _LISTED if copy.casefold().endswith(LISTED_SUFFIX) else _MARKED
    return name.replace("/", "-") + mark + "." + copy.rpartition(".")[2]
