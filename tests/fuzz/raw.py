"""Damage to bytes that knows nothing of their meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import random

_WORDS: Final = (
    b"\x00", b"\xff", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80\x00\x00\x00",
    b"\x00\x00", b"\xfe\xff\xff\xff", b"\xed\xa0\x80", b"\xef\xbf\xbd", b"PK\x05\x06",
)  # fmt: skip
_LONGEST: Final = 512


def damage_bytes(rng: random.Random, content: bytes, other: bytes) -> bytes:
    """Flip, cut, insert, repeat or splice."""
    at = rng.randrange(len(content) + 1)
    length = rng.choice((1, 2, 4, rng.randrange(1, _LONGEST)))
    before, after = content[:at], content[at:]
    word = rng.choice(_WORDS)
    return rng.choice((
        before + bytes([rng.randrange(256)]) + after[1:],
        before,
        before + after[length:],
        before + word * rng.choice((1, 1, length)) + after,
        before + after[:length] * rng.choice((2, 2, 50)) + after[length:],
        before + word + after[len(word) :],
        before + other[rng.randrange(len(other) + 1) :][: 1 << 16],
    ))  # fmt: skip
