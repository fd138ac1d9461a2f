"""Everything ``score`` would complain about, and a marked copy of each faulty workbook."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from asn_eval.folder import PROPOSALS_NAME, Proposal, proposals_text
from asn_eval.intake import write_marked_copies
from asn_eval.intake.proposals import propose_nips
from asn_eval.intake.selection import find_files
from asn_eval.jobs.outcome import exit_code_of
from asn_eval.jobs.score import score_in_memory
from asn_eval.reports.csvs import write_findings_csv

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from asn_eval.domain.evaluation import Dataset, Evaluation
    from asn_eval.errors import ExitCode
    from asn_eval.jobs.setup import Request, Setup
    from asn_eval.language import Words


@dataclass(frozen=True)
class Checked:
    """The findings (in the evaluation) and the copies that were written.

    The findings of the evaluation include those about the copies. ``proposals`` is
    the file of corrections that may be signed, None when nothing can be proposed.
    """

    exit_code: ExitCode
    setup: Setup
    evaluation: Evaluation
    folder: Path
    copies: tuple[Path, ...]
    proposals: Path | None = None


def check(request: Request, words: Words, progress: Callable[[str], None] | None = None) -> Checked:
    """Check a folder of workbooks against a rubric; write no score.

    Raises:
        AsnEvalError: the job cannot go on.
        OSError: a marked copy cannot be written.

    """
    scored = score_in_memory(request, progress)
    evaluation = scored.evaluation
    code = exit_code_of(evaluation.findings)
    folder = request.out or scored.setup.out.with_name(scored.setup.out.name + "_periksa")
    copies: tuple[Path, ...] = ()
    proposals: Path | None = None
    if evaluation.findings:
        folder.mkdir(parents=True, exist_ok=True)
        listed, _ = find_files(scored.setup.data)
        files = {file.name: file.path for file in listed}
        try:
            written = write_marked_copies(evaluation.findings, files, folder, words)
            evaluation = replace(evaluation, findings=evaluation.findings + written.findings)
            copies = written.paths
            proposals = _write_proposals(scored.dataset, folder, words)
        finally:
            # the list of all findings is there even when a copy cannot be written
            write_findings_csv(evaluation, folder / "temuan.csv", words)
    return Checked(code, scored.setup, evaluation, folder, copies, proposals)


def _write_proposals(dataset: Dataset, folder: Path, words: Words) -> Path | None:
    """Write what the roster proposes for destroyed NIPs, for a person to decide and sign."""
    proposals = [
        Proposal(
            found.place.file,
            found.place.sheet,
            found.place.cell,
            found.written,
            found.nip,
            words(
                "Satu-satunya pegawai yang cocok menurut {bukti}.", bukti=", ".join(found.evidence)
            ),
        )
        for found in propose_nips(dataset.people, dataset.tables)
    ]
    text = proposals_text(proposals, words)
    if not text:
        return None
    path = folder / PROPOSALS_NAME
    path.write_text(text, encoding="utf-8")
    return path
