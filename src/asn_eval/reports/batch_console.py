"""The summary table of a batch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from asn_eval.domain.evaluation import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.language import Words


@dataclass(frozen=True)
class BatchLine:
    """One task of a batch: its exit code, its result if any, and where it lies."""

    task: str
    exit_code: int
    evaluation: Evaluation | None
    folder: str


def show_batch(console: Console, lines: Sequence[BatchLine], words: Words) -> None:
    """Print one line per task and the answer last."""
    table = Table(box=None)
    table.add_column(words("Tugas"))
    for heading in (words("Dinilai"), words("Sementara"), words("Tidak"), words("Temuan")):
        table.add_column(heading, justify="right")
    table.add_column(words("Kode"), justify="right")
    table.add_column(words("Folder"), overflow="fold")
    for line in lines:
        table.add_row(Text(line.task), *_counts(line), Text(str(line.exit_code)), Text(line.folder))
    console.print(table)
    done = sum(line.evaluation is not None for line in lines)
    console.print(
        Text(words("{selesai} dari {semua} tugas selesai.", selesai=done, semua=len(lines)))
    )


def _counts(line: BatchLine) -> list[Text]:
    if line.evaluation is None:
        return [Text("–")] * 4
    counts = line.evaluation.counts()
    numbers = [counts[status] for status in Status] + [len(line.evaluation.findings)]
    return [Text(str(number)) for number in numbers]
