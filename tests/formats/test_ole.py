"""The compound file around an .xls workbook: loops, wild pointers, other contents."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING, Final

import pytest
import xlwt

from asn_eval.findings import Finding, message_of
from asn_eval.intake.bounds import Limits
from asn_eval.intake.formats.kinds import Kind, Look
from asn_eval.intake.formats.ole import MAGIC, Compound, OleError
from asn_eval.intake.formats.sniff import look_at
from asn_eval.language import Lang
from asn_eval.origin import Place

if TYPE_CHECKING:
    from pathlib import Path

_SECTOR: Final = 512
_FIRST_DIRECTORY: Final = 48
_FIRST_MINI: Final = 60
_FIRST_TABLE_LINK: Final = 68
_TABLE_SECTORS: Final = 76


def _workbook() -> bytearray:
    book = xlwt.Workbook()
    book.add_sheet("Data").write(0, 0, "NIP")
    stream = BytesIO()
    book.save(stream)
    return bytearray(stream.getvalue())


def _number(content: bytes | bytearray, at: int) -> int:
    number: int = struct.unpack_from("<I", content, at)[0]
    return number


def _table_entry(content: bytearray, sector: int) -> int:
    """Return where the table says which sector follows a sector."""
    return (_number(content, _TABLE_SECTORS) + 1) * _SECTOR + 4 * sector


def _directory(content: bytearray) -> int:
    return (_number(content, _FIRST_DIRECTORY) + 1) * _SECTOR


def _loop_of_directory(content: bytearray) -> None:
    first = _number(content, _FIRST_DIRECTORY)
    struct.pack_into("<I", content, _table_entry(content, first), first)


def _loop_of_tree(content: bytearray) -> None:
    struct.pack_into("<I", content, _directory(content) + 128 + 68, 1)


def _tree_out_of_file(content: bytearray) -> None:
    struct.pack_into("<I", content, _directory(content) + 128 + 68, 12345)


def _loop_of_stream(content: bytearray) -> None:
    start = _number(content, _directory(content) + 128 + 116)
    struct.pack_into("<I", content, _table_entry(content, start), start)


def _stream_out_of_file(content: bytearray) -> None:
    struct.pack_into("<I", content, _directory(content) + 128 + 116, 0x00FFFFFF)


def _loop_of_table(content: bytearray) -> None:
    struct.pack_into("<I", content, _FIRST_TABLE_LINK, 0)
    struct.pack_into("<I", content, 2 * _SECTOR - 4, 0)


def _table_twice(content: bytearray) -> None:
    struct.pack_into("<I", content, _TABLE_SECTORS + 4, _number(content, _TABLE_SECTORS))


def _table_link_out_of_file(content: bytearray) -> None:
    struct.pack_into("<I", content, _FIRST_TABLE_LINK, 0x00FFFFFF)


def _no_directory(content: bytearray) -> None:
    struct.pack_into("<I", content, _FIRST_DIRECTORY, 0xFFFFFFFE)


def _odd_sectors(content: bytearray) -> None:
    struct.pack_into("<H", content, 30, 40)


def _cut(content: bytearray) -> None:
    del content[300:]


_DAMAGES: Final = (
    _loop_of_directory, _loop_of_tree, _tree_out_of_file, _loop_of_stream, _stream_out_of_file,
    _loop_of_table, _table_twice, _table_link_out_of_file, _no_directory, _odd_sectors, _cut,
)  # fmt: skip


@pytest.mark.parametrize("damage", _DAMAGES)
def test_damaged_compound_file_is_refused(tmp_path: Path, damage: object) -> None:
    content = _workbook()
    assert callable(damage)
    damage(content)
    with pytest.raises(OleError):
        Compound(bytes(content))
    path = tmp_path / "rusak.xls"
    path.write_bytes(content)
    assert look_at(path, "rusak.xls", Limits()) == Finding("B111", Place("rusak.xls"))


def test_chains_that_share_sectors_are_refused() -> None:
    content = _workbook()
    directory = _directory(content)
    start, size = struct.unpack_from("<II", content, directory + 128 + 116)
    for entry in (2, 3):
        at = directory + 128 * entry
        struct.pack_into("<HB", content, at + 64, 4, 2)
        struct.pack_into("<II", content, at + 116, start, size)
    sectors = 128
    while start < sectors - 1:
        struct.pack_into("<I", content, _table_entry(content, start), start + 1)
        start += 1
    struct.pack_into("<I", content, _table_entry(content, start), 0xFFFFFFFE)
    with pytest.raises(OleError):
        Compound(bytes(content))


def test_small_streams_lie_in_the_small_sectors() -> None:
    content = _workbook()
    directory = _directory(content)
    start, size = struct.unpack_from("<II", content, directory + 128 + 116)
    table = (_number(content, _TABLE_SECTORS) + 1) * _SECTOR
    # the workbook's sectors become the small ones of the root, chained by the table's sector
    struct.pack_into("<II", content, directory + 116, start, size)
    struct.pack_into("<I", content, _FIRST_MINI, _number(content, _TABLE_SECTORS))
    assert table
    struct.pack_into("<II", content, directory + 128 + 116, 0, 64)
    compound = Compound(bytes(content))
    assert compound.stream("WORKBOOK")[:4] == b"\x09\x08\x10\x00"
    assert len(compound.stream("Workbook")) == 64
    assert compound.stream("tidak ada") == b""


def _named(name: str) -> bytes:
    content = _workbook()
    at = _directory(content) + 128
    encoded = name.encode("utf-16-le")
    content[at : at + 66] = encoded.ljust(64, b"\0") + struct.pack("<H", len(encoded) + 2)
    return bytes(content)


@pytest.mark.parametrize(
    ("name", "code", "slots"),
    [
        ("EncryptedPackage", "B105", {}),
        ("WordDocument", "B108", {"jenis": "Word (DOC)"}),
        ("PowerPoint Document", "B108", {"jenis": "PowerPoint (PPT)"}),
        ("Lainnya", "B109", {}),
    ],
)
def test_compound_file_of_something_else(
    tmp_path: Path, name: str, code: str, slots: dict[str, str]
) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(_named(name))
    finding = look_at(path, "a.xls", Limits())
    assert finding == Finding(code, Place("a.xls"), slots)
    assert len(message_of(finding, Lang.ID).remedy) > 40


def _stream_at(content: bytearray) -> int:
    return (_number(content, _directory(content) + 128 + 116) + 1) * _SECTOR


def test_encrypted_and_older_workbooks(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    content = _workbook()
    at = _stream_at(content) + 4 + _number(content, _stream_at(content) + 2) % 65536
    struct.pack_into("<H", content, at, 0x002F)
    path.write_bytes(content)
    assert look_at(path, "a.xls", Limits()) == Finding("B105", Place("a.xls"))
    content = _workbook()
    struct.pack_into("<H", content, _stream_at(content) + 4, 0x0400)
    path.write_bytes(content)
    older = look_at(path, "a.xls", Limits())
    assert older == Finding("B104", Place("a.xls"), {"format": "XLS (Excel 2–4)"})
    content[_stream_at(content) : _stream_at(content) + 4] = bytes(4)
    path.write_bytes(content)
    assert look_at(path, "a.xls", Limits()) == Finding("B111", Place("a.xls"))


def test_sound_workbook_is_one(tmp_path: Path) -> None:
    path = tmp_path / "a.dat"
    path.write_bytes(_workbook())
    look = look_at(path, "a.dat", Limits())
    assert isinstance(look, Look)
    assert (look.kind, look.weight, look.unpacked) == (Kind.XLS, 8, path.stat().st_size)
    assert path.read_bytes().startswith(MAGIC)
