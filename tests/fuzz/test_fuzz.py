"""A short run of the fuzzer, with a fixed seed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import pytest

from fuzz.__main__ import Run
from fuzz.pool import run_cases
from fuzz.seeds import make_seeds

if TYPE_CHECKING:
    from pathlib import Path

_CASES: Final = 60


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="memory is bounded on POSIX only")
def test_damaged_files_give_findings_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUST_BACKTRACE", "0")
    home = tmp_path / "benih"
    home.mkdir()
    seeds = make_seeds(home)
    run = Run(seeds, 1, tmp_path / "gagal")
    for verdict in run_cases(seeds, 1, iter(range(_CASES))):
        run.take(verdict)
    assert run.failed == []
    assert run.done == _CASES
    assert {"B111", "B118", "B119", "S304"} <= set(run.codes)
    assert any(code.startswith("K5") for code in run.codes)
