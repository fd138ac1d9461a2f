"""A run folder appears whole or not at all, whatever happens."""

from __future__ import annotations

import ctypes
import json
import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from asn_eval.errors import Locked, UsageFault
from asn_eval.store import folder as folder_module
from asn_eval.store import open_run_folder, swap

if TYPE_CHECKING:
    from pathlib import Path

WRITER = """
import json, pathlib, sys
from asn_eval.store import open_run_folder
target, generation, files = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
while True:
    generation += 1
    with open_run_folder(target) as run:
        for index in range(files):
            (run.staging / f"{index}.txt").write_text(f"{generation}\\n" * 2000)
        listed = [{"berkas": f"{index}.txt"} for index in range(files)]
        content = {"generasi": generation, "keluaran": listed}
        (run.staging / "manifest.json").write_text(json.dumps(content))
"""
FILES = 12


def _write(target: Path, content: str) -> None:
    with open_run_folder(target) as run:
        (run.staging / "manifest.json").write_text(content)


def test_a_second_run_replaces_the_first(tmp_path: Path) -> None:
    target = tmp_path / "hasil"
    _write(target, "satu")
    _write(target, "dua")
    assert (target / "manifest.json").read_text() == "dua"
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["hasil"]


def test_a_failure_leaves_the_old_folder(tmp_path: Path) -> None:
    target = tmp_path / "hasil"
    _write(target, "satu")

    def fail() -> None:
        with open_run_folder(target) as run:
            (run.staging / "manifest.json").write_text("dua")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        fail()
    assert (target / "manifest.json").read_text() == "satu"
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["hasil"]


@pytest.mark.parametrize("occupied", ["folder", "file"])
def test_a_folder_that_is_not_ours_is_never_replaced(tmp_path: Path, occupied: str) -> None:
    target = tmp_path / "hasil"
    if occupied == "folder":
        target.mkdir()
        (target / "skripsi.docx").write_text("penting")
    else:
        target.write_text("penting")
    with pytest.raises(UsageFault) as fault:
        _write(target, "x")
    assert [finding.code for finding in fault.value.findings] == ["J631"]


def test_notes_that_somebody_put_into_a_run_are_never_deleted(tmp_path: Path) -> None:
    target = tmp_path / "hasil"
    _write(target, '{"keluaran": []}')
    (target / "catatan.txt").write_text("penting")
    with pytest.raises(UsageFault) as fault:
        _write(target, "x")
    assert [(item.code, item.slots["berkas"]) for item in fault.value.findings] == [
        ("J651", "catatan.txt")
    ]
    assert (target / "catatan.txt").read_text() == "penting"


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "hasil").mkdir()
    _write(tmp_path / "hasil", "satu")
    assert (tmp_path / "hasil" / "manifest.json").exists()


def test_two_runs_do_not_share_a_folder(tmp_path: Path) -> None:
    target = tmp_path / "hasil"

    def nested() -> None:
        with open_run_folder(target):
            _write(target, "x")

    with pytest.raises(Locked) as fault:
        nested()
    assert [finding.code for finding in fault.value.findings] == ["J630"]


def test_without_an_atomic_swap_two_renames_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    _write(tmp_path / "hasil", "satu")
    _write(tmp_path / "hasil", "dua")
    assert (tmp_path / "hasil" / "manifest.json").read_text() == "dua"
    assert not (tmp_path / ".hasil.lama").exists()


def test_a_death_between_two_renames_is_undone(tmp_path: Path) -> None:
    parked = tmp_path / ".hasil.lama"
    parked.mkdir()
    (parked / "manifest.json").write_text("satu")
    swap.recover(tmp_path / "hasil")
    assert (tmp_path / "hasil" / "manifest.json").read_text() == "satu"
    parked.mkdir()
    swap.recover(tmp_path / "hasil")
    assert not parked.exists()


def test_a_system_that_refuses_the_swap_says_so(tmp_path: Path) -> None:
    (tmp_path / "lama").mkdir()
    with pytest.raises(OSError, match="lama"):
        swap.replace_folder(tmp_path / "tidak-ada", tmp_path / "lama")


def test_where_the_call_is_missing_or_unsupported_the_answer_is_no(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Old:
        """A C library from before the call existed."""

    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Old())
    _write(tmp_path / "hasil", "satu")
    _write(tmp_path / "hasil", "dua")
    assert (tmp_path / "hasil" / "manifest.json").read_text() == "dua"


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX signal")
def test_kill_nine_at_random_moments_leaves_old_or_new(tmp_path: Path) -> None:
    target = tmp_path / "hasil"
    moments = random.Random(20251122)
    generation = 0
    for _ in range(25):  # the whole command is killed a hundred times elsewhere
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(target), str(generation), str(FILES)]
        )
        while not target.exists() and writer.poll() is None:
            time.sleep(0.005)
        time.sleep(moments.uniform(0.0, 0.25))
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        reached = json.loads((target / "manifest.json").read_text())["generasi"]
        for index in range(FILES):
            assert (target / f"{index}.txt").read_text() == f"{reached}\n" * 2000
        generation = reached
    assert generation > 0
    _write(target, "akhir")
    assert {path.name for path in tmp_path.iterdir()} <= {"hasil", ".hasil.kunci"}


def test_flushing_covers_every_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[str] = []
    original = folder_module._flush  # noqa: SLF001 - counting calls of a private helper

    def count(path: Path, flags: int) -> None:
        flushed.append(path.name)
        original(path, flags)

    monkeypatch.setattr(folder_module, "_flush", count)
    with open_run_folder(tmp_path / "hasil") as run:
        (run.staging / "sub").mkdir()
        (run.staging / "sub" / "a.txt").write_text("a")
        (run.staging / "manifest.json").write_text("{}")
    assert {"a.txt", "manifest.json"} <= set(flushed)
