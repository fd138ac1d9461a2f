"""Jobs for a worker process: one good one, and one for each way to die."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from typing import TYPE_CHECKING

from asn_eval.errors import IOFault
from asn_eval.findings import Finding
from asn_eval.intake.formats.opening import open_book
from asn_eval.origin import Place

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.intake.grid import Grid


def read_grids(path: Path, name: str, options: object) -> list[Grid | Finding] | Finding:
    """Read every sheet of a workbook and scan its marks."""
    book = open_book(path, name)
    if isinstance(book, Finding):
        return book
    if options == "marks":
        for sheet in book.sheets:
            book.marks(sheet).errors()
    return [book.grid(sheet) for sheet in book.sheets]


def echo(path: Path, name: str, options: object) -> tuple[str, str, object]:
    """Print where the answer used to go, then answer."""
    sys.stdout.write("jangan sampai merusak jawaban\n" * 1000)
    sys.stderr.write("x" * 100_000)
    return path.name, name, options


def processes(_path: Path, _name: str, _options: object) -> tuple[int, int, list[str]]:
    """Tell the worker's process, its parent, and which heavy modules it has loaded."""
    heavy = {"pandas", "openpyxl", "typer", "rich", "pydantic", "yaml", "jinja2"}
    return os.getpid(), os.getppid(), sorted(heavy & set(sys.modules))


def fail(_path: Path, _name: str, _options: object) -> None:
    """Fail as a defect of our own would."""
    message = "198701232010011990 rahasia"
    raise KeyError(message)


def stop(path: Path, _name: str, _options: object) -> None:
    """Stop with the findings of an error of ours."""
    raise IOFault([Finding("B112", Place(path.name))])


def abort(_path: Path, _name: str, _options: object) -> None:
    """Die as a library does that aborts the process."""
    os.abort()


def crash(_path: Path, _name: str, _options: object) -> None:
    """Die of a bad memory access."""
    ctypes.string_at(0)


def leave(_path: Path, _name: str, options: object) -> None:
    """Leave without an answer."""
    os._exit(int(str(options)))


def hang(path: Path, _name: str, options: object) -> str:
    """Write down who runs, then sleep for a long time."""
    path.with_name(f"{path.name}.pid").write_text(str(os.getpid()), encoding="ascii")
    time.sleep(float(str(options)))
    return "bangun"


def spin(_path: Path, _name: str, _options: object) -> None:
    """Use the processor without end."""
    while True:
        pass


def eat(_path: Path, _name: str, _options: object) -> int:
    """Use memory without end."""
    held: list[bytes] = []
    while True:
        held.append(bytes(64 * 1024 * 1024))


def answer_much(_path: Path, _name: str, options: object) -> bytes:
    """Answer with that many bytes."""
    return bytes(int(str(options)))


class PanicException(BaseException):
    """Stands for a panic of the reader library, which is no ``Exception``."""


def panic(_path: Path, _name: str, _options: object) -> None:
    """Die as a panic of the reader library does."""
    raise PanicException
