"""The generator writes the example folders of the repository, byte for byte each time."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from handwork import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two folders written by two runs."""
    folders = tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second")
    for folder in folders:
        command = [sys.executable, "-B", str(EXAMPLES / "buat_contoh.py"), str(folder)]
        subprocess.run(command, check=True)
    return folders


def contents(path: Path) -> object:
    """Read a file; a workbook by its parts, as compression differs between machines."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as book:
        return {name: book.read(name) for name in book.namelist()}


def files(folder: Path) -> list[Path]:
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def test_two_runs_write_the_same_bytes(written: tuple[Path, Path]) -> None:
    first, second = written
    assert files(first) == files(second)
    assert all((first / name).read_bytes() == (second / name).read_bytes() for name in files(first))


def test_the_repository_holds_what_the_generator_writes(written: tuple[Path, Path]) -> None:
    first = written[0]
    assert len(files(first)) > 25
    edited = [name for name in files(first) if contents(first / name) != contents(EXAMPLES / name)]
    assert edited == []
