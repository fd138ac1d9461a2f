"""How much one foreign file may cost: time, memory, bytes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

MIB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on reading one workbook.

    The defaults let a workbook of a million rows through with room to spare
    (5 s, 0.7 GiB of address space, 30 MiB on disk, 0.4 GiB unpacked) and stop
    what no office workbook reaches.

    ``seconds`` bounds wall time of the worker, ``processor_seconds`` its processor
    time where the system can. ``memory`` bounds its address space (POSIX only);
    numpy and the allocator reserve several hundred MiB that they never touch, so
    it is not the memory in use.
    ``file_bytes`` bounds the file on disk, ``unpacked_bytes`` what its parts say
    they unpack to, ``ratio`` the quotient of the two for a part that unpacks to
    more than 64 MiB, ``cells`` the rectangle around the filled cells of a sheet,
    ``answer_bytes`` what the worker may send back.
    """

    seconds: float = 600.0
    processor_seconds: float = 600.0
    memory: int = 3072 * MIB
    file_bytes: int = 512 * MIB
    unpacked_bytes: int = 2048 * MIB
    ratio: float = 100.0
    cells: int = 32_000_000
    answer_bytes: int = 1024 * MIB

    def for_size(self, size: int, weight: int) -> Limits:
        """Return tighter bounds for a file that unpacks to ``size`` bytes.

        ``weight`` says how much memory a byte of its format may take. A small
        file that needs much of anything is broken or malicious, and is given up
        early; a large one gets what it needs.
        """
        seconds = size / MIB * weight / _WEIGHT_OF_A_SECOND
        return replace(
            self,
            memory=min(self.memory, _LEAST_MEMORY + weight * size),
            seconds=min(self.seconds, _LEAST_SECONDS + seconds),
            processor_seconds=min(self.processor_seconds, _LEAST_PROCESSOR_SECONDS + seconds),
        )


_LEAST_MEMORY: Final = 896 * MIB
_LEAST_SECONDS: Final = 60.0
_LEAST_PROCESSOR_SECONDS: Final = 40.0
_WEIGHT_OF_A_SECOND: Final = 2.0
