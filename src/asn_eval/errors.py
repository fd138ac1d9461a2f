"""The exception tree and the exit codes.

Faults in data are findings, not exceptions (see ``asn_eval.findings``). An
exception of this tree means that the job as a whole cannot go on; the command
line catches this tree and nothing else, and turns it into an exit code.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.findings import Finding


class ExitCode(IntEnum):
    """Exit codes of every command; they never change with language."""

    DONE = 0
    DONE_WITH_ERRORS = 1
    USAGE = 2
    PARTIAL = 3
    IO = 4
    NOTHING_MATCHED = 5
    DEFECT = 70
    LOCKED = 75
    INTERRUPTED = 130


class AsnEvalError(Exception):
    """A job cannot go on; carries the findings that say why."""

    exit_code = ExitCode.DEFECT

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(", ".join(finding.code for finding in findings))
        self.findings = tuple(findings)


class UsageFault(AsnEvalError):
    """The command line, a configuration file or a path is wrong."""

    exit_code = ExitCode.USAGE


class RubricFault(AsnEvalError):
    """A rubric cannot be used; every problem found is in ``findings``."""

    exit_code = ExitCode.USAGE


class IOFault(AsnEvalError):
    """A file cannot be read or written."""

    exit_code = ExitCode.IO


class NothingMatched(AsnEvalError):
    """A selection matched nothing."""

    exit_code = ExitCode.NOTHING_MATCHED


class Locked(AsnEvalError):
    """Another run holds the output folder."""

    exit_code = ExitCode.LOCKED
