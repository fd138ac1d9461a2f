"""``kill -9`` at random moments, a hundred times: the old run intact or the new one complete."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from asn_eval.store import sha256_of
from places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path


def _complete(out: Path) -> str:
    """Check every file of a run against its manifest and tell whose data it is."""
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    listed = {item["berkas"]: item["sha256"] for item in manifest["keluaran"]}
    assert set(listed) | {"manifest.json"} == {path.name for path in out.iterdir()}
    assert all(sha256_of(out / name) == digest for name, digest in listed.items())
    return str(manifest["argumen"]["data"])


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX signal")
def test_the_old_run_is_intact_or_the_new_one_complete(tmp_path: Path) -> None:
    out = tmp_path / "hasil"
    data = [tmp_path / name for name in ("satu", "dua")]
    for folder in data:
        shutil.copytree(EXAMPLES / "plaju", folder)
    command = [sys.executable, "-m", "asn_eval", "score", "--format", "md", "-o", str(out)]
    started = time.monotonic()
    subprocess.run([*command, str(data[0])], check=True, stdout=subprocess.DEVNULL)
    whole = time.monotonic() - started
    moments = random.Random(20251122)
    seen = set()
    for attempt in range(100):
        running = subprocess.Popen(
            [*command, str(data[attempt % 2])], stdout=subprocess.DEVNULL, start_new_session=True
        )
        # Most of the danger is near the end, when the folder is put in place.
        time.sleep(whole * moments.triangular(0.2, 1.1, 0.95))
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        seen.add(_complete(out))
    assert seen == {"satu", "dua"}
    subprocess.run([*command, str(data[0])], check=True, stdout=subprocess.DEVNULL)
    left = {path.name for path in tmp_path.iterdir()} - {"satu", "dua"}
    assert left <= {"hasil", ".hasil.kunci"}
