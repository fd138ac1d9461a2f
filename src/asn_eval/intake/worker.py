"""The child process that opens one foreign workbook: ``python -m asn_eval.intake.worker``.

It imports little, so that it starts fast, takes one task from stdin and gives
one answer on what was stdout. What it can die of is the parent's to notice
(``process``).
"""

from __future__ import annotations

import gc
import importlib
import math
import os
import sys
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asn_eval.errors import AsnEvalError
from asn_eval.intake.wire import ABANDONED, OUT_OF_MEMORY, Answer, receive, send

if TYPE_CHECKING:
    from typing import BinaryIO

    from asn_eval.intake.bounds import Limits
    from asn_eval.intake.wire import Task

_STDIN: Final = 0
_STDOUT: Final = 1
_STDERR: Final = 2
_TASK_LIMIT: Final = 1 << 30


def main() -> int:
    """Do one task and return the exit status."""
    answers = _take_stdout()
    task = receive(sys.stdin.buffer, _TASK_LIMIT)
    _watch_parent()
    _bound(task.limits)
    # One workbook, one process: what is garbage now is freed with it.
    gc.disable()
    try:
        with answers:
            send(answers, _answer(task))
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


def _answer(task: Task) -> Answer:
    module, _, function = task.job.partition(":")
    try:
        job = getattr(importlib.import_module(module), function)
        return Answer(job(task.path, task.name, task.options))
    except AsnEvalError as fault:
        return Answer(findings=fault.findings)
    except MemoryError:
        raise
    except Exception as defect:  # noqa: BLE001 - one file's defect must not stop the others
        return Answer(cause=_cause(defect))


def _cause(defect: Exception) -> str:
    """Say where our own code failed; the exception's text may hold personal data."""
    frame = traceback.extract_tb(defect.__traceback__)[-1]
    return f"{type(defect).__name__}, {Path(frame.filename).name}:{frame.lineno}"


def _take_stdout() -> BinaryIO:
    """Keep stdout for the answer and send whatever prints to stderr."""
    answers = os.fdopen(os.dup(_STDOUT), "wb")
    os.dup2(_STDERR, _STDOUT)
    return answers


def _watch_parent() -> None:
    """End this process when the parent does, however that happens.

    The parent holds the other end of stdin and writes nothing after the task:
    end of file means that it is gone. Unlike PR_SET_PDEATHSIG this works on
    every system, and does not fire when only the thread that started us ends.
    """

    def wait() -> None:  # pragma: no cover - its end is the end of the process
        while os.read(_STDIN, 1):
            pass
        os._exit(ABANDONED)

    threading.Thread(target=wait, daemon=True).start()


def _bound(limits: Limits) -> None:
    """Bound address space and processor time, where the system can."""
    if sys.platform == "win32":  # pragma: no cover - tests run where limits exist
        return
    import resource  # noqa: PLC0415 - POSIX only

    seconds = math.ceil(min(limits.seconds, limits.processor_seconds))
    bounds = {
        resource.RLIMIT_AS: (limits.memory, limits.memory),
        # at the soft limit the death has a name of its own, SIGXCPU
        resource.RLIMIT_CPU: (seconds, seconds + 1),
        resource.RLIMIT_CORE: (0, 0),
    }
    for kind, (soft, hard) in bounds.items():
        highest = resource.getrlimit(kind)[1]
        if highest != resource.RLIM_INFINITY:
            soft, hard = min(soft, highest), min(hard, highest)  # noqa: PLW2901 - lowered
        resource.setrlimit(kind, (soft, hard))


if __name__ == "__main__":
    sys.exit(main())
