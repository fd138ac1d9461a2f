"""What was recognised in a fixture as a text, for a golden: tables, columns, rows, findings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asn_eval.domain.evaluation import Dataset
    from asn_eval.domain.tables import SheetUse


def structure(dataset: Dataset) -> str:
    """Write every area of every sheet, and the codes found with how often."""
    lines = [line for use in dataset.sheets for line in _area(use)]
    codes = Counter(finding.code for finding in dataset.findings)
    lines.append(f"temuan: {_counted(codes)}")
    return "\n".join(lines) + "\n"


def _area(use: SheetUse) -> Iterator[str]:
    yield f"{use.file} › {use.sheet} {use.area}".rstrip()
    if use.reason:
        yield f"  tidak dibaca: {use.reason}"
    if use.table:
        yield f"  tabel {use.table}, judul baris {use.header_row}, {use.records} catatan"
    for heading, field in use.mapped:
        yield f"    {_flat(heading)} → {field}"
    if use.unmapped:
        yield f"  tidak dipetakan: {'; '.join(map(_flat, use.unmapped))}"
    for name, counts in (("dilewati", use.dropped), ("tersembunyi", use.hidden)):
        if counts:
            yield f"  {name}: {_counted(counts)}"
    for habit, detail in use.assumed:
        yield f"  diandaikan: {habit} ({detail})"


def _flat(text: str) -> str:
    return " ".join(text.split())


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(counts.items()))
