"""Writing aside: the same files, and every failure reaches the one who waits."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from asn_eval.jobs import outputs
from asn_eval.jobs.aside import in_another_process
from asn_eval.jobs.outputs import Format
from asn_eval.jobs.score import score
from asn_eval.jobs.setup import Request
from asn_eval.language import Words
from places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path


def test_a_workbook_written_aside_has_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = Request((EXAMPLES / "plaju",), out=tmp_path / "sendiri")
    score(request, Words(), [Format.XLSX])
    monkeypatch.setattr(outputs, "_OWN_PROCESS", 1)
    score(Request((EXAMPLES / "plaju",), out=tmp_path / "terpisah"), Words(), [Format.XLSX])
    for name in ("hasil.xlsx", "peringkat.csv", "manifest.json"):
        assert (tmp_path / "sendiri" / name).read_bytes() == (
            tmp_path / "terpisah" / name
        ).read_bytes()


def test_a_file_that_cannot_be_written_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError), in_another_process() as start:
        start(os.unlink if os.name == "nt" else os.truncate, str(tmp_path), 0)


def test_a_process_that_was_killed_is_an_os_error() -> None:
    with (
        pytest.raises(ChildProcessError, match="ended from outside"),
        in_another_process() as start,
    ):
        start(signal.raise_signal, signal.SIGKILL)


def test_another_failure_is_a_defect() -> None:
    with pytest.raises(RuntimeError, match="TypeError"), in_another_process() as start:
        start(len, 5)
