"""Measure a whole process: wall time, CPU with all children, memory of the tree.

Linux only: memory is read from ``/proc``. ``memory`` is the largest sum of
resident memory over the process and everything it started, sampled every
20 ms; pages that processes share are counted once for each, so the truth is
lower. ``largest`` is the largest resident memory of any single one.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_INTERVAL: Final = 0.02
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")
_KIB: Final = 1024


@dataclass(frozen=True)
class Cost:
    """What one run cost: seconds, seconds, bytes, bytes."""

    wall: float
    cpu: float
    memory: float
    largest: float


def measure(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Cost:
    """Run a command to its end and say what it cost.

    Raises:
        RuntimeError: the command failed; its last words are in the message.

    """
    peak = [0]
    done = threading.Event()
    start = time.perf_counter()
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, **(environment or {})},
    ) as process:
        watcher = threading.Thread(target=_watch, args=(process.pid, done, peak))
        watcher.start()
        output = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        done.set()
        watcher.join()
    if process.returncode != 0:
        message = f"{command}: exit {process.returncode}\n{output.decode()[-2000:]}"
        raise RuntimeError(message)
    largest = usage.ru_maxrss * _KIB
    return Cost(wall, usage.ru_utime + usage.ru_stime, max(peak[0], largest), largest)


def middle(costs: Sequence[Cost]) -> Cost:
    """Give the medians of several runs."""
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.cpu for cost in costs),
        median(cost.memory for cost in costs),
        median(cost.largest for cost in costs),
    )


def _watch(pid: int, done: threading.Event, peak: list[int]) -> None:
    while not done.wait(_INTERVAL):
        peak[0] = max(peak[0], sum(_resident(member) for member in _tree(pid)))


def _tree(pid: int) -> list[int]:
    """Give a process and all that descend from it."""
    members = [pid]
    for member in members:
        for task in _listed(Path(f"/proc/{member}/task")):
            members += [int(child) for child in _text(task / "children").split()]
    return members


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        return ""


def _resident(pid: int) -> int:
    fields = _text(Path(f"/proc/{pid}/statm")).split()
    return int(fields[1]) * _PAGE if fields else 0
