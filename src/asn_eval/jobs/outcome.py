"""What a job gives back to the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.errors import ExitCode
from asn_eval.findings import Finding, Severity, entry_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.reports.facts import RunFacts

REPORTS = ("laporan.html", "laporan.md", "hasil.xlsx")


@dataclass(frozen=True)
class ScoreOutcome:
    """A finished run: where it is, what it found, and how to exit."""

    exit_code: ExitCode
    folder: Path
    evaluation: Evaluation
    facts: RunFacts
    files: tuple[Path, ...]

    @property
    def report(self) -> Path:
        """The file to open first: the HTML report, or what was written instead."""
        by_name = {path.name: path for path in self.files}
        return next(by_name[name] for name in REPORTS if name in by_name)


def exit_code_of(findings: Iterable[Finding]) -> ExitCode:
    """Return 1 when any finding is an error, else 0."""
    errors = any(entry_of(finding).severity is Severity.ERROR for finding in findings)
    return ExitCode.DONE_WITH_ERRORS if errors else ExitCode.DONE
