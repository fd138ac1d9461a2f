"""The parent's side of reading: one bounded worker process per workbook.

The reader library can abort, panic or hang on a damaged file, and nothing in
Python can catch that. So each workbook is opened in a process of its own, and
whatever becomes of it is an answer or a finding for that file.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, cast

from asn_eval.findings import Finding
from asn_eval.intake.bounds import MIB
from asn_eval.intake.wire import OUT_OF_MEMORY, Answer, Task, receive, send
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from asn_eval.intake.bounds import Limits

READ_JOB: Final = "asn_eval.intake.parts:read_part"
_COMMAND: Final = (
    # -P keeps the current folder, which may hold anything, off the import path
    "-P",
    "-m",
    "asn_eval.intake.worker",
)
_SOURCE_ROOT: Final = Path(__file__).resolve().parents[2]
_KEPT_LINES: Final = 40
_LONGEST_LINE: Final = 4096
_MEMORY_WORDS: Final = ("memory allocation", "MemoryError", "capacity overflow")


def run_workers(
    files: Sequence[Path],
    names: Sequence[str],
    options: object,
    limits: Limits,
    progress: Callable[[str], None] | None = None,
    *,
    job: str = READ_JOB,
) -> list[Any]:
    """Read workbooks in parallel; return one part or one finding per file, in order.

    At most one worker per processor runs at a time, the largest file first.
    ``progress`` is told the name of each file when it is done. An interruption
    ends every worker.
    """
    pairs = zip(files, names, strict=True)
    return run_tasks([Task(job, path, name, options, limits) for path, name in pairs], progress)


def run_tasks(tasks: Sequence[Task], progress: Callable[[str], None] | None = None) -> list[Any]:
    """Give each task a worker; return one result or one finding per task, in order."""
    results: list[Any] = [None] * len(tasks)
    by_size = sorted(range(len(tasks)), key=lambda i: -_size(tasks[i].path))
    children = _Children()
    with ThreadPoolExecutor(max_workers=min(os.cpu_count() or 1, len(tasks) or 1)) as pool:
        try:
            pending = {pool.submit(_run, tasks[i], children): i for i in by_size}
            for done in as_completed(pending):
                results[pending[done]] = done.result()
                if progress:
                    progress(tasks[pending[done]].name)
        except BaseException:
            children.end_all()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return results


class _Children:
    """The worker processes that run now; none is started once they were ended."""

    def __init__(self) -> None:
        self._running: set[subprocess.Popen[bytes]] = set()
        self._lock = threading.Lock()
        self._ended = False

    def start(self) -> subprocess.Popen[bytes] | None:
        """Start a worker; None after :meth:`end_all`."""
        with self._lock:
            if self._ended:
                return None
            child = subprocess.Popen(  # noqa: S603 - our own module, no shell
                [sys.executable, *_COMMAND],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=_environment(),
            )
            self._running.add(child)
            return child

    def forget(self, child: subprocess.Popen[bytes]) -> None:
        """Drop a worker that has ended."""
        with self._lock:
            self._running.discard(child)

    def end_all(self) -> None:
        """Kill every worker and start no more."""
        with self._lock:
            self._ended = True
            for child in self._running:
                child.kill()


def _environment() -> dict[str, str]:
    """Return the child's environment: ours, and able to import us.

    One thread for numpy, which reserves address space for each; no backtrace,
    which would push what the reader library says out of its last words.
    """
    paths = (str(_SOURCE_ROOT), os.environ.get("PYTHONPATH", ""))
    return os.environ | {
        "PYTHONPATH": os.pathsep.join(path for path in paths if path),
        "OPENBLAS_NUM_THREADS": "1",
        "RUST_BACKTRACE": "0",
    }


@dataclass(frozen=True)
class _Ending:
    """How a worker ended; ``answer`` is None when it gave none."""

    answer: Answer | None
    status: int
    timed_out: bool
    last_words: str


def _run(task: Task, children: _Children) -> object:
    child = children.start()
    if child is None:
        return None
    try:
        ending = _await_end(child, task)
    finally:
        children.forget(child)
    answer = ending.answer
    if ending.status or answer is None or answer.cause:
        return _finding_for(ending, task)
    return answer.findings[0] if answer.findings else answer.result


def _await_end(child: subprocess.Popen[bytes], task: Task) -> _Ending:
    """Hand a worker its task and wait for its answer and its end, or for time to run out."""
    pipes = cast(
        "tuple[IO[bytes], IO[bytes], IO[bytes]]", (child.stdin, child.stdout, child.stderr)
    )
    stdin, stdout, stderr = pipes
    expired = threading.Event()

    def expire() -> None:
        expired.set()
        child.kill()

    words: deque[bytes] = deque(maxlen=_KEPT_LINES)
    listener = threading.Thread(target=_listen, args=(stderr, words), daemon=True)
    timer = threading.Timer(task.limits.seconds, expire)
    listener.start()
    timer.start()
    with child:
        try:
            with suppress(BrokenPipeError):
                send(stdin, task)
            answer = receive(stdout, task.limits.answer_bytes)
            stdout.close()
            status = child.wait()
        finally:
            timer.cancel()
            child.kill()
            with suppress(BrokenPipeError):
                stdin.close()
        listener.join()
    return _Ending(answer, status, expired.is_set(), b"".join(words).decode("utf-8", "replace"))


def _listen(stderr: IO[bytes], words: deque[bytes]) -> None:
    """Keep the last lines that a worker says, so that it never waits for a reader."""
    while line := stderr.readline(_LONGEST_LINE):
        words.append(line)


def _finding_for(ending: _Ending, task: Task) -> Finding:
    """Say in one finding why a worker gave no result."""
    place, limits = Place(task.name), task.limits
    died_by = _signal_name(ending.status)
    if ending.timed_out or died_by == "SIGXCPU":
        seconds = limits.seconds if ending.timed_out else limits.processor_seconds
        return Finding("B121", place, {"batas": f"{min(seconds, limits.seconds):.3g}"})
    failed = ending.status != 0
    if ending.status == OUT_OF_MEMORY or (
        failed and any(word in ending.last_words for word in _MEMORY_WORDS)
    ):
        return Finding("B122", place, {"batas": str(limits.memory // MIB)})
    return Finding("B120", place, {"sebab": died_by or _cause(ending)})


def _cause(ending: _Ending) -> str:
    """Name what happened in a word for whoever helps; it holds no data of the file."""
    if ending.answer and ending.answer.cause:
        return ending.answer.cause
    if "PanicException" in ending.last_words:
        return "panic"
    return f"exit {ending.status}" if ending.status else "no answer"


def _signal_name(status: int) -> str:
    """Return the name of the signal a process died by, or "" (always on Windows).

    >>> _signal_name(-9), _signal_name(-200), _signal_name(1)
    ('SIGKILL', 'signal 200', '')
    """
    if status >= 0:
        return ""
    with suppress(ValueError):
        return signal.Signals(-status).name
    return f"signal {-status}"


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
