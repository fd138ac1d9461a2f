"""What parent and worker say to each other: one framed task in, one framed answer out."""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.findings import Finding
    from asn_eval.intake.bounds import Limits

OUT_OF_MEMORY: Final = 77
"""Exit status of a worker whose Python ran out of memory."""

ABANDONED: Final = 78
"""Exit status of a worker whose parent is gone."""

_FRAME: Final = struct.Struct("<8sQ")
_MAGIC: Final = b"asn-eval"


@dataclass(frozen=True)
class Task:
    """What a worker is to do: call ``job`` ("module:function") for one file."""

    job: str
    path: Path
    name: str
    options: object
    limits: Limits


@dataclass(frozen=True)
class Answer:
    """What a worker hands back.

    Either the job's ``result``, or the ``findings`` that stopped it, or the
    ``cause`` when our own code failed: kind of exception and line, no data.
    """

    result: Any = None
    findings: tuple[Finding, ...] = ()
    cause: str = ""


def send(stream: IO[bytes], message: Task | Answer) -> None:
    """Write a message with its length in front and flush."""
    payload = pickle.dumps(message, protocol=5)
    stream.write(_FRAME.pack(_MAGIC, len(payload)))
    stream.write(payload)
    stream.flush()


def receive(stream: IO[bytes], limit: int) -> Any:  # noqa: ANN401 - whatever was sent
    """Read one message; None when it is cut off, longer than ``limit`` or none of ours.

    Only for streams between this process and the worker that it started:
    unpickling runs what the message says.
    """
    header = stream.read(_FRAME.size)
    if len(header) < _FRAME.size:
        return None
    magic, length = _FRAME.unpack(header)
    if magic != _MAGIC or length > limit:
        return None
    payload = stream.read(length)
    return pickle.loads(payload) if len(payload) == length else None  # noqa: S301 - see above
