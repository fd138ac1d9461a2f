"""Everything ``score`` would complain about, and a marked copy of each faulty workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.intake import write_marked_copies
from asn_eval.intake.selection import find_files
from asn_eval.jobs.outcome import exit_code_of
from asn_eval.jobs.score import score_in_memory
from asn_eval.reports.csvs import write_findings_csv

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.errors import ExitCode
    from asn_eval.jobs.setup import Request, Setup
    from asn_eval.language import Words


@dataclass(frozen=True)
class Checked:
    """The findings (in the evaluation) and the marked copies that were written."""

    exit_code: ExitCode
    setup: Setup
    evaluation: Evaluation
    folder: Path
    copies: tuple[Path, ...]


def check(request: Request, words: Words, progress: Callable[[str], None] | None = None) -> Checked:
    """Check a folder of workbooks against a rubric; write no score.

    Raises:
        AsnEvalError: the job cannot go on.
        OSError: a marked copy cannot be written.

    """
    scored = score_in_memory(request, progress)
    findings = scored.evaluation.findings
    folder = request.out or scored.setup.out.with_name(scored.setup.out.name + "_periksa")
    copies: tuple[Path, ...] = ()
    if findings:
        folder.mkdir(parents=True, exist_ok=True)
        listed, _ = find_files(scored.setup.data)
        files = {file.name: file.path for file in listed}
        write_findings_csv(scored.evaluation, folder / "temuan.csv", words)
        copies = write_marked_copies(findings, files, folder, words)
    return Checked(exit_code_of(findings), scored.setup, scored.evaluation, folder, copies)
