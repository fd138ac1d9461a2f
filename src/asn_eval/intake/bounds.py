"""How much one foreign file may cost: time, memory, bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MIB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on reading one workbook.

    The defaults let a workbook of a million rows through with room to spare
    (5 s, 0.7 GiB of address space, 30 MiB on disk, 0.4 GiB unpacked) and stop
    what no office workbook reaches.

    ``seconds`` bounds wall time and processor time of the worker. ``memory``
    bounds its address space (POSIX only); numpy and the allocator reserve
    several hundred MiB that they never touch, so it is not the memory in use.
    ``file_bytes`` bounds the file on disk, ``unpacked_bytes`` what its parts say
    they unpack to, ``ratio`` the quotient of the two once a file unpacks to more
    than 64 MiB, ``answer_bytes`` what the worker may send back.
    """

    seconds: float = 600.0
    memory: int = 3072 * MIB
    file_bytes: int = 512 * MIB
    unpacked_bytes: int = 4096 * MIB
    ratio: float = 300.0
    answer_bytes: int = 1024 * MIB
