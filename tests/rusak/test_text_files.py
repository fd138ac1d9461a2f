"""The clean folder as text files in every dress: the same table, or a finding at its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from rusak.books import Expected
from rusak.clean import clean_folder
from rusak.reading import InProcess, read_here, scored, told

if TYPE_CHECKING:
    from collections.abc import Callable

_NAME = "target_a.csv"
_ROW = 20
_DRESSES: dict[str, Callable[[bytes], bytes]] = {
    "koma": lambda content: content.replace(b";", b","),
    "tab": lambda content: content.replace(b";", b"\t"),
    "garis": lambda content: content.replace(b";", b"|"),
    "bom": lambda content: b"\xef\xbb\xbf" + content,
    "utf-16": lambda content: content.decode().encode("utf-16"),
    "utf-16-be": lambda content: b"\xfe\xff" + content.decode().encode("utf-16-be"),
    "cp1252": lambda content: content.replace(b"REKAPITULASI", b"R\xc9KAPITULASI"),
    "lf": lambda content: content.replace(b"\r\n", b"\n"),
    "cr": lambda content: content.replace(b"\r\n", b"\r"),
    "sep": lambda content: b"sep=;\r\n" + content,
    "kutip": lambda content: content.replace(
        b"Laporan bulanan terkirim", b'"Laporan; ""bulanan"" terkirim"'
    ),
    "baris-kosong-di-ujung": lambda content: content + b"\r\n" * 50,
    "kolom-kosong-di-ujung": lambda content: content.replace(b"\r\n", b";;;\r\n"),
}


def _on_line(number: int, change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    def done(content: bytes) -> bytes:
        lines = content.split(b"\r\n")
        lines[number - 1] = change(lines[number - 1])
        return b"\r\n".join(lines)

    return done


_FAULTS: dict[str, tuple[Callable[[bytes], bytes], list[Expected]]] = {
    "kutip-tak-ditutup": (
        _on_line(_ROW, lambda line: line.replace(b";Dinas", b';"Dinas')),
        # the file is refused whole, for what follows the quote would be lost
        [Expected("B130", _NAME, "", str(_ROW))],
    ),
    "baris-terlalu-panjang": (
        _on_line(_ROW, lambda line: line + b";lebih"),
        [Expected("B134", _NAME, "target_a", str(_ROW))],
    ),
}


@pytest.fixture(scope="module")
def worker() -> InProcess:
    """What has been read already, for all tests here."""
    return InProcess()


@pytest.mark.parametrize("dress", _DRESSES)
def test_every_dress_of_a_text_file_is_the_same_table(
    dress: str, monkeypatch: pytest.MonkeyPatch, worker: InProcess
) -> None:
    folder = clean_folder(".csv")
    clean = scored(read_here(folder, monkeypatch, worker))
    folder.books[_NAME].bytes_done = _DRESSES[dress]
    result = scored(read_here(folder, monkeypatch, worker))
    assert told(result.findings) == [Expected("B132", name) for name in sorted(folder.books)]
    assert np.array_equal(result.final, clean.final)


@pytest.mark.parametrize("fault", _FAULTS)
def test_a_fault_of_a_text_file_is_found_at_its_row(
    fault: str, monkeypatch: pytest.MonkeyPatch, worker: InProcess
) -> None:
    folder = clean_folder(".csv")
    change, expected = _FAULTS[fault]
    folder.books[_NAME].bytes_done = change
    read = read_here(folder, monkeypatch, worker)
    refused = {item.file for item in expected if not item.sheet}
    texts = [Expected("B132", name) for name in folder.books if name not in refused]
    assert told(read.findings) == sorted([*expected, *texts])
