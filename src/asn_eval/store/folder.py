"""A run folder: written aside, locked, made durable, and shown whole or not at all."""

from __future__ import annotations

import glob
import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from asn_eval.errors import Locked, UsageFault
from asn_eval.findings import Finding
from asn_eval.origin import Place
from asn_eval.store.swap import recover, replace_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARKER = "manifest.json"
"""A folder with this file is one of ours and may be replaced."""

_NAMED = 5
"""Strange files that a finding names."""


@dataclass(frozen=True)
class RunFolder:
    """A folder being written: put files into ``staging``; it becomes ``target``."""

    staging: Path
    target: Path


@contextmanager
def open_run_folder(target: Path) -> Iterator[RunFolder]:
    """Lock, give a staging folder, and on success put it in the target's place.

    When the block raises, the staging folder is removed and the target stays as
    it was. A staging folder left by a killed process is removed at the next run.

    Raises:
        Locked: another run holds the folder.
        UsageFault: the target exists and is not a run folder.
        OSError: the disk is full, a file is open elsewhere, and the like.

    """
    target = target.absolute()
    target.parent.mkdir(parents=True, exist_ok=True)
    with _lock(target):
        recover(target)
        _refuse_foreign(target)
        for left in target.parent.glob(f".{glob.escape(target.name)}.baru-*"):
            shutil.rmtree(left, ignore_errors=True)
        # The name is new each time, so that a child that outlived a killed run
        # can never write into this one.
        staging = target.with_name(f".{target.name}.baru-{os.getpid()}")
        staging.mkdir()
        try:
            yield RunFolder(staging, target)
            _make_durable(staging)
            replace_folder(staging, target)
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)
            raise


@contextmanager
def _lock(target: Path) -> Iterator[None]:
    lock = FileLock(target.with_name(f".{target.name}.kunci"), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise Locked([Finding("J630", Place(target.name))]) from None
    try:
        yield
    finally:
        lock.release()


def _refuse_foreign(target: Path) -> None:
    """Never replace a folder that holds something else."""
    if not target.exists():
        return
    if not target.is_dir() or (any(target.iterdir()) and not (target / MARKER).is_file()):
        raise UsageFault([Finding("J631", Place(target.name))])
    strange = sorted({path.name for path in target.iterdir()} - _written_names(target))
    if strange:
        slots = {"berkas": ", ".join(strange[:_NAMED])}
        raise UsageFault([Finding("J651", Place(target.name), slots)])


def _written_names(target: Path) -> set[str]:
    """Name the files of a run as its manifest lists them; an empty folder has none."""
    if not (target / MARKER).is_file():
        return set()
    try:
        listed = json.loads((target / MARKER).read_text(encoding="utf-8"))["keluaran"]
    except (ValueError, KeyError, TypeError):
        return {MARKER}
    return {MARKER, *(item["berkas"] for item in listed)}


def _make_durable(folder: Path) -> None:
    """Flush every file, then the folder itself, to the disk."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            _flush(path, os.O_RDWR)
    if os.name == "posix":
        _flush(folder, os.O_RDONLY)


def _flush(path: Path, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
