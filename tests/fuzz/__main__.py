"""``python -m fuzz``: read damaged files for a number of minutes, or one case again."""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fuzz.cases import make_case
from fuzz.judge import judge
from fuzz.pool import SECONDS, Verdict, run_cases
from fuzz.seeds import make_seeds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fuzz.seeds import Seed

_TOLD_EVERY: Final = 60.0
_TOLD_OF_A_KIND: Final = 3
_TOLD_LETTERS: Final = 900


def main() -> int:
    """Return 1 when a case failed."""
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("--menit", type=float, default=1.0, help="how long")
    parser.add_argument("--benih", type=int, default=1, help="seed")
    parser.add_argument("--mulai", type=int, default=0, help="number of the first case")
    parser.add_argument("--nomor", type=int, help="read one case only, in this process")
    parser.add_argument("--simpan", type=Path, help="folder for the files of failed cases")
    asked = parser.parse_args()
    # as in a worker process: a panic that is awaited needs no list of calls
    os.environ["RUST_BACKTRACE"] = "0"
    with tempfile.TemporaryDirectory() as folder:
        seeds = make_seeds(Path(folder))
    kept = asked.simpan or Path(tempfile.mkdtemp(prefix="fuzz_"))
    if asked.nomor is not None:
        return _again(seeds, asked.benih, asked.nomor, kept)
    return Run(seeds, asked.benih, kept).go(asked.mulai, 60 * asked.menit)


def _again(seeds: Sequence[Seed], seed: int, number: int, kept: Path) -> int:
    case = make_case(seeds, seed, number)
    folder = kept / f"kasus_{seed}_{number}"
    folder.mkdir(parents=True)
    _say(f"{case.job} {case.told}: {folder}")
    started = time.monotonic()
    codes = judge(case, folder)
    _say(f"{time.monotonic() - started:.1f} s {codes}")
    return 0


class Run:
    """A run of the fuzzer: counts what came of the cases and keeps what failed."""

    def __init__(self, seeds: Sequence[Seed], seed: int, kept: Path) -> None:
        self._seeds = seeds
        self._seed = seed
        self._kept = kept
        self.codes: Counter[str] = Counter()
        self.failed: list[Verdict] = []
        self.sheltered: list[Verdict] = []
        """Cases that end the process here, and are a coded finding in production."""
        self._told: Counter[str] = Counter()
        self.done = 0
        self.slowest = 0.0

    def go(self, first: int, seconds: float) -> int:
        """Read cases until time is up; return 1 when one failed."""
        started = told = time.monotonic()
        for verdict in run_cases(self._seeds, self._seed, itertools.count(first)):
            self.take(verdict)
            now = time.monotonic()
            if now - told > _TOLD_EVERY:
                told = now
                _say(self.summary(now - started))
            if now - started > seconds:
                break
        _say(self.summary(time.monotonic() - started))
        _say(", ".join(f"{code} {count}" for code, count in sorted(self.codes.items())))
        return 1 if self.failed else 0

    def take(self, verdict: Verdict) -> None:
        """Count what came of a case; keep it when it failed."""
        self.done += 1
        self.codes.update(set(verdict.codes))
        self.slowest = max(self.slowest, verdict.seconds)
        if not verdict.fault:
            return
        told = self._shelter(verdict) if verdict.died else ""
        (self.failed if not verdict.died or told else self.sheltered).append(verdict)
        shelter = "in production a coded finding" if verdict.died else "defect"
        self._keep(verdict, told or shelter)

    def _shelter(self, verdict: Verdict) -> str:
        """Read a case again with worker processes; return what is wrong, "" when nothing."""
        case = make_case(self._seeds, self._seed, verdict.number)
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            try:
                codes = judge(case, Path(folder))
            except Exception as error:  # noqa: BLE001 - told, and the run goes on
                return f"in production {error!r}"
        if time.monotonic() - started > SECONDS:
            return f"in production {time.monotonic() - started:.0f} s, {codes}"
        self.codes.update(set(codes))
        return ""

    def _keep(self, verdict: Verdict, told: str) -> None:
        kind = _kind_of(verdict.fault)
        self._told[kind] += 1
        if self._told[kind] > _TOLD_OF_A_KIND:
            return
        case = make_case(self._seeds, self._seed, verdict.number)
        folder = self._kept / f"kasus_{self._seed}_{verdict.number}"
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in case.files.items():
            (folder / name).write_bytes(content)
        (folder / "GALAT.txt").write_text(f"{case.job} {case.told}\n{told}\n{verdict.fault}")
        _say(f"--nomor {verdict.number} ({case.job} {case.told}): {told}")
        _say(f"{verdict.fault[-_TOLD_LETTERS:]}\n→ {folder}")

    def summary(self, seconds: float) -> str:
        """Say how many cases were read, how fast, and what came of them."""
        return (
            f"{self.done} cases in {seconds:.0f} s ({self.done / seconds:.1f} a second), slowest "
            f"{self.slowest:.1f} s; failed {len(self.failed)}, sheltered {len(self.sheltered)}"
        )


def _kind_of(fault: str) -> str:
    """Name what failed: the last place in a trace of calls and the kind of exception."""
    places = [line for line in fault.splitlines() if line.startswith("  File")]
    return "\n".join([*places[-1:], fault.splitlines()[-1].partition(":")[0]])


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
