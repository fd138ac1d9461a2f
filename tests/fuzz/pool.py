"""Cases read one after the other in a process that may die, hang or swell."""

from __future__ import annotations

import multiprocessing
import sys
import tempfile
import time
import traceback
import warnings
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asn_eval.intake.bounds import MIB
from fuzz.cases import make_case
from fuzz.judge import judge, work_here

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.connection import Connection

    from fuzz.seeds import Seed

SECONDS: Final = 20.0
MEMORY: Final = 1024 * MIB
_RENEWED_AFTER: Final = 3000
"""Cases that one process reads; then a fresh one, so that its memory tells of few cases."""


@dataclass(frozen=True)
class Verdict:
    """What came of a case; ``fault`` is empty when all is well.

    ``died`` says that the process did: of a crash, a hang or for want of memory.
    """

    number: int
    seconds: float
    fault: str = ""
    died: bool = False
    codes: tuple[str, ...] = ()


def run_cases(seeds: Sequence[Seed], seed: int, numbers: Iterator[int]) -> Iterator[Verdict]:
    """Read cases by number in processes of their own; yield a verdict for each."""
    reader: _Reader | None = None
    try:
        for number in numbers:
            if reader is None or reader.done >= _RENEWED_AFTER:
                if reader is not None:
                    reader.end()
                reader = _Reader(seeds, seed)
            verdict = reader.read(number)
            if verdict.died:
                reader.end()
                reader = None
            yield verdict
    finally:
        if reader is not None:
            reader.end()


class _Reader:
    """The parent's side of one process."""

    def __init__(self, seeds: Sequence[Seed], seed: int) -> None:
        # spawned, not forked: a fork of a process with threads may stand still
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, seeds, seed), daemon=True)
        self._process.start()
        theirs.close()
        self.done = 0
        assert self._ours.recv() == "ready"

    def read(self, number: int) -> Verdict:
        """Let the process read one case; a process that does not answer in time is killed."""
        started = time.monotonic()
        self.done += 1
        fault = f"hangs for more than {SECONDS:.0f} s"
        with suppress(EOFError, OSError):
            self._ours.send(number)
            if self._ours.poll(SECONDS):
                verdict: Verdict = self._ours.recv()
                return verdict
            self._process.kill()
            return Verdict(number, time.monotonic() - started, fault, died=True)
        self._process.join(5)
        fault = f"dies with exit code {self._process.exitcode}"
        return Verdict(number, time.monotonic() - started, fault, died=True)

    def end(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()
        self._ours.close()


def _work(pipe: Connection, seeds: Sequence[Seed], seed: int) -> None:
    """Read the cases whose numbers come through the pipe."""
    warnings.simplefilter("error")
    work_here()
    _bound_memory()
    pipe.send("ready")
    with suppress(EOFError):
        while True:
            number = pipe.recv()
            pipe.send(_verdict(seeds, seed, number))


def _verdict(seeds: Sequence[Seed], seed: int, number: int) -> Verdict:
    started = time.monotonic()
    fault, died = "", False
    codes: tuple[str, ...] = ()
    try:
        with tempfile.TemporaryDirectory() as folder:
            case = make_case(seeds, seed, number)
            started = time.monotonic()
            codes = tuple(judge(case, Path(folder)))
    except MemoryError:
        fault, died = "takes more than 1 GiB", True
    except BaseException:  # noqa: BLE001 - a panic of the reader library is no Exception
        fault = traceback.format_exc()
        died = "PanicException" in fault
    seconds = time.monotonic() - started
    if not fault and _peak() > MEMORY:
        fault, died = "takes more than 1 GiB", True
    return Verdict(number, seconds, fault, died, codes)


def _bound_memory() -> None:
    """Allow 1 GiB of address space more than what the libraries took."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - POSIX only

    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    most = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _peak() -> int:
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415 - POSIX only

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
