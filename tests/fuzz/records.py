"""Damage to the records of .xls and .xlsb workbooks, and to the sectors around the former."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING, Final

from xlwt.CompoundDoc import XlsDoc

from asn_eval.intake.formats.sniffole import workbook_stream
from asn_eval.intake.formats.xlsbrecords import records
from formats.made_xlsb import record

if TYPE_CHECKING:
    import random

_WORDS: Final = (0, 1, 2, 3, 7, 127, 128, 255, 256, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF)
_LONGS: Final = (*_WORDS, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFA, 0xFFFFFFFC, 0xFFFFFFFD, 0xFFFFFFFE,
                 0xFFFFFFFF)  # fmt: skip
_KINDS: Final = (0x06, 0x0A, 0x2F, 0x7D, 0x85, 0x9B, 0xBD, 0xE0, 0xE5, 0xFC, 0xFD, 0x203, 0x204,
                 0x205, 0x207, 0x208, 0x27E, 0x41E, 0x809, 0x3C)  # fmt: skip
_XLSB_KINDS: Final = (*range(13), 44, 47, 60, 129, 131, 145, 146, 148, 156, 159, 163, 176, 617)


def damage_biff(rng: random.Random, content: bytes) -> bytes:
    """Change records of an .xls workbook, whose lengths stay or do not."""
    stream = bytearray(workbook_stream(content))
    for _ in range(rng.choice((1, 1, 3, 10))):
        _damage_record(rng, stream, _starts(stream))
    packed = BytesIO()
    XlsDoc().save(packed, bytes(stream))
    return packed.getvalue()


def _starts(stream: bytearray) -> list[int]:
    starts, at = [0], 0
    while at + 4 <= len(stream):
        starts.append(at)
        at += 4 + struct.unpack_from("<H", stream, at + 2)[0]
    return starts


def _damage_record(rng: random.Random, stream: bytearray, starts: list[int]) -> None:
    at = rng.choice(starts)
    size = struct.unpack_from("<H", stream, at + 2)[0] if at + 4 <= len(stream) else 0
    end = at + 4 + size
    match rng.randrange(8):
        case 0:
            stream[at : at + 2] = struct.pack("<H", rng.choice(_KINDS))
        case 1:
            stream[at + 2 : at + 4] = struct.pack("<H", rng.choice(_WORDS))
        case 2:
            del stream[at:end]
        case 3:
            stream[at:at] = stream[at:end] * rng.choice((1, 2, 500))
        case 4:
            new = struct.pack("<HH", rng.choice(_KINDS), 8) + rng.randbytes(8)
            stream[at:at] = new
        case 5 if size:
            stream[at + 4 : end] = rng.randbytes(size)
        case _:
            place = at + 4 + 2 * rng.randrange(size // 2 + 1)
            stream[place : place + 2] = struct.pack("<H", rng.choice(_WORDS))


def damage_sectors(rng: random.Random, content: bytes) -> bytes:
    """Change numbers of the header, the sector table or the directory."""
    changed = bytearray(content)
    for _ in range(rng.choice((1, 2, 6))):
        tail = rng.randrange(0, min(len(changed), 4096), 4)
        at = rng.choice((rng.randrange(24, 120, 4), len(changed) - 4 - tail))
        new = rng.choice((rng.choice(_LONGS), rng.randrange(64)))
        changed[at : at + 4] = struct.pack("<I", new)
    return bytes(changed)


def damage_xlsb(rng: random.Random, content: bytes) -> bytes:
    """Change records of a part of an .xlsb workbook."""
    spans = list(records(content))
    parts = [(kind, content[start:end]) for kind, start, end in spans]
    for _ in range(rng.choice((1, 1, 3, 10))):
        if parts:
            i = rng.randrange(len(parts))
            parts[i : i + 1] = _xlsb_record(rng, *parts[i])
    whole = b"".join(record(kind, body) for kind, body in parts)
    if rng.random() < 0.2:
        at = rng.randrange(len(whole) + 1)
        whole = whole[:at] + rng.choice((b"\xff\xff\xff\x7f", b"\x80", b"\x00")) + whole[at:]
    return whole


def _xlsb_record(rng: random.Random, kind: int, body: bytes) -> list[tuple[int, bytes]]:
    at = 4 * rng.randrange(len(body) // 4 + 1)
    number = struct.pack("<I", rng.choice(_LONGS))
    other = rng.choice(_XLSB_KINDS)
    return rng.choice((
        [],
        [(kind, body)] * rng.choice((2, 3, 500)),
        [(other, body)],
        [(kind, body[: rng.randrange(len(body) + 1)])],
        [(kind, body), (other, rng.randbytes(rng.randrange(20)))],
        [(kind, rng.randbytes(len(body)))],
        [(kind, body[:at] + number + body[at + 4 :])],
        [(kind, body[:at] + number + body[at + 4 :])],
    ))  # fmt: skip
