"""Marked copies of faulty workbooks, each written by a worker process of its own.

openpyxl opens a foreign file here, so the same bounds hold as for reading it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.errors import IOFault
from asn_eval.findings import Finding, Severity
from asn_eval.intake.bounds import Limits
from asn_eval.intake.process import run_tasks
from asn_eval.intake.selection import MARKED_SUFFIX
from asn_eval.intake.wire import Task

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from asn_eval.language import Lang, Words

COPY_JOB: Final = "asn_eval.intake.copying:write_copy"
_WITH_MACROS: Final = frozenset({".xlsm", ".xltm"})


@dataclass(frozen=True)
class Labels:
    """The fixed words of the sheet, in the reader's language."""

    sheet: str
    title: str
    intro: str
    shortened: str
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


def write_marked_copies(
    findings: Sequence[Finding],
    sources: Mapping[str, Path],
    folder: Path,
    words: Words,
    limits: Limits | None = None,
) -> tuple[Path, ...]:
    """Write ``<name>.ditandai.xlsx`` for every workbook that has a finding in a sheet.

    ``sources`` leads from the file of a place to the workbook; the workbook is
    only read. Findings about whole files make no copy.

    Raises:
        IOFault: some copies cannot be written; the others have been.

    """
    by_file: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.place.sheet and finding.place.file in sources:
            by_file[finding.place.file].append(finding)
    labels = labels_in(words)
    tasks = []
    for name in sorted(by_file):
        target = folder / _copy_name(name, sources[name])
        order = CopyOrder(tuple(by_file[name]), target, words.lang, labels)
        tasks.append(Task(COPY_JOB, sources[name], name, order, limits or Limits()))
    results = run_tasks(tasks)
    if faults := [result for result in results if isinstance(result, Finding)]:
        raise IOFault(faults)
    return tuple(results)


def _copy_name(name: str, source: Path) -> str:
    """Return the name of a copy; a file called by folder and name keeps both."""
    stem = name.replace("/", "-").rsplit(".", 1)[0]
    if source.suffix.casefold() in _WITH_MACROS:
        return stem + MARKED_SUFFIX.replace(".xlsx", ".xlsm")
    return stem + MARKED_SUFFIX
