"""Reading a small text file whole: UTF-8, with or without a byte order mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.errors import AsnEvalError, IOFault, RubricFault
from asn_eval.findings import Finding
from asn_eval.origin import Place

if TYPE_CHECKING:
    from pathlib import Path


def read_text(path: Path, fault: type[AsnEvalError] = RubricFault) -> str:
    """Return the text of a file, line ends as they are, without byte order mark.

    Raises:
        IOFault: the file cannot be opened.
        AsnEvalError: of the kind ``fault``, when it is not UTF-8 text.

    """
    place = Place(path.name)
    try:
        content = path.read_bytes()
    except OSError as error:
        slots = {"berkas": path.name, "alasan": error.strerror or type(error).__name__}
        raise IOFault([Finding("J604", place, slots)]) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise fault([Finding("K501", Place(path.name, row=line))]) from error
