"""In which encoding a text file is written."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Final

from asn_eval.intake.bounds import MIB

if TYPE_CHECKING:
    from pathlib import Path

UTF8: Final = "utf-8-sig"
ANSI: Final = "cp1252"
"""The encoding of Excel's plain CSV on an Indonesian or English Windows."""

_MARKS: Final = (
    (codecs.BOM_UTF8, UTF8),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEAST_WIDE: Final = 8
_PIECE: Final = MIB


def encoding_of(head: bytes) -> str:
    r"""Name the encoding that the first bytes show; "" when only the whole text can tell.

    >>> [encoding_of(head) for head in (b"\xff\xfen\x00", b"n\x00i\x00p\x00;\x00", b"nip")]
    ['utf-16-le', 'utf-16-le', '']
    """
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    if len(head) >= _LEAST_WIDE:
        # text of our alphabet in UTF-16 has a zero in every second byte
        low, high = head[0:_LEAST_WIDE:2], head[1:_LEAST_WIDE:2]
        if not any(high) and all(low):
            return "utf-16-le"
        if not any(low) and all(high):
            return "utf-16-be"
    return ""


def encoding_of_file(path: Path) -> str | None:
    """Find the encoding of a text file; None when its bytes fit none.

    Bytes that are valid UTF-8 are UTF-8; others are cp1252 when every byte means
    something there.

    Raises:
        OSError: the file cannot be read.

    """
    with path.open("rb") as stream:
        named = encoding_of(stream.read(_LEAST_WIDE))
    candidates = (named,) if named else (UTF8, ANSI)
    return next((name for name in candidates if _decodes(path, name)), None)


def _decodes(path: Path, name: str) -> bool:
    decoder = codecs.getincrementaldecoder(name)()
    with path.open("rb") as stream:
        try:
            while piece := stream.read(_PIECE):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def text_of(head: bytes) -> str:
    """Decode the first bytes of a file for a look; what does not fit is replaced."""
    return head.decode(encoding_of(head) or UTF8, "replace").lstrip("\ufeff")
