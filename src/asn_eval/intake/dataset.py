"""Files in, dataset out: the parent's side of intake."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.domain.evaluation import Dataset
from asn_eval.domain.tables import Source
from asn_eval.findings import Finding
from asn_eval.intake.join import join_parts
from asn_eval.intake.process import READ_JOB, run_tasks
from asn_eval.intake.selection import find_files, inspect_files
from asn_eval.intake.wire import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from asn_eval.intake.options import IntakeOptions
    from asn_eval.intake.parts import WorkbookPart
    from asn_eval.intake.selection import Accepted
    from asn_eval.origin import Place


def read_dataset(
    paths: Sequence[Path],
    options: IntakeOptions,
    progress: Callable[[str], None] | None = None,
) -> Dataset:
    """Read workbooks, given as files or folders, into one dataset.

    Each workbook is read in a process of its own; ``progress`` is told the name
    of each when it is done. Whatever is wrong with the data is a finding of the
    dataset, in the order of its places; nothing about data is raised.
    """
    found, listed = find_files(paths)
    files, inspected = inspect_files(found, options.limits)
    results = run_tasks([_task(file, options) for file in files], progress)
    lost = [result for result in results if isinstance(result, Finding)]
    read = [result for result in results if not isinstance(result, Finding)]
    parts: list[WorkbookPart] = sorted(read, key=lambda part: part.name)
    tables = [table for part in parts for table in part.tables]
    joined = join_parts(
        tables, options.wanted, options.optional, dates_declared=bool(options.date_order)
    )
    noted = once([finding for part in parts for finding in part.findings])
    return Dataset(
        joined.people,
        joined.tables,
        tuple(sorted((Source(f.name, f.sha256, f.size) for f in files), key=_file)),
        tuple(use for part in parts for use in part.sheets),
        tuple(sorted([*listed, *inspected, *lost, *noted, *joined.findings], key=_place)),
        joined.units,
    )


def once(findings: Sequence[Finding]) -> list[Finding]:
    """Leave one of findings about a habit that many sheets have alike, that of the first place."""
    said: set[tuple[str, ...]] = set()
    kept = []
    for finding in sorted(findings, key=_place):
        told = (finding.code, *finding.slots.values())
        if finding.code not in _OF_HABITS or told not in said:
            kept.append(finding)
        said.add(told)
    return kept


_OF_HABITS: Final = frozenset({"L224"})
"""Columns that no rule uses are the same in the file of every unit."""


def _task(file: Accepted, options: IntakeOptions) -> Task:
    limits = options.limits.for_size(file.look.unpacked, file.look.weight)
    return Task(READ_JOB, file.path, file.name, options, limits)


def _file(source: Source) -> str:
    return source.file


def _place(finding: Finding) -> tuple[Place, str, str]:
    return finding.place, finding.code, finding.key
