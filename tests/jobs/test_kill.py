"""``kill -9`` at random moments, a hundred times: the old run intact or the new one complete."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jobs import killed_writer
from places import EXAMPLES

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX signal"),
]


def _folders(tmp_path: Path) -> list[str]:
    for name in ("satu", "dua"):
        shutil.copytree(EXAMPLES / "plaju", tmp_path / name)
    return [str(tmp_path / name) for name in ("satu", "dua")]


def _score(data: str, out: Path) -> list[str]:
    return [sys.executable, "-m", "asn_eval", "score", "--format", "md", "-o", str(out), data]


def _nothing_is_left(tmp_path: Path, out: Path, data: str) -> None:
    """Score once more: what killed runs left behind is gone."""
    subprocess.run(_score(data, out), check=True, stdout=subprocess.DEVNULL)
    left = {path.name for path in tmp_path.iterdir()} - {"satu", "dua"}
    assert left <= {"hasil", ".hasil.kunci"}


def test_writing_leaves_the_old_run_intact_or_the_new_one_complete(tmp_path: Path) -> None:
    data, out = _folders(tmp_path), tmp_path / "hasil"
    written = subprocess.run(
        [sys.executable, str(Path(killed_writer.__file__)), str(out), *data],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    seen = json.loads(written.stdout)
    assert set(seen) == {"satu", "dua"}
    assert sum(seen.values()) == 100
    _nothing_is_left(tmp_path, out, data[0])


def test_a_killed_command_leaves_the_old_run_intact_or_the_new_one_complete(
    tmp_path: Path,
) -> None:
    data, out = _folders(tmp_path), tmp_path / "hasil"
    started = time.monotonic()
    subprocess.run(_score(data[0], out), check=True, stdout=subprocess.DEVNULL)
    whole = time.monotonic() - started
    for share in (0.3, 0.8, 0.9, 0.95, 1.0):
        running = subprocess.Popen(
            _score(data[1], out), stdout=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(whole * share)
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        assert killed_writer.complete(out) in {"satu", "dua"}
    _nothing_is_left(tmp_path, out, data[0])
