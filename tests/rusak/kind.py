"""A kind of fault, and how one of it is put into the clean folder."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rusak.books import Expected, Folder

Injure: TypeAlias = "Callable[[Folder, Random], Iterable[Expected]]"
"""Changes a folder and returns every finding that follows from the change, by definition."""


@dataclass(frozen=True)
class Kind:
    """A kind of fault by name.

    ``formats`` are the endings besides .xlsx in which the fault can be written
    and means the same. ``scored``: the findings are those after scoring.
    """

    name: str
    injure: Injure
    formats: tuple[str, ...] = ()
    scored: bool = False


@dataclass(frozen=True)
class Injured:
    """A folder with a fault in it, and the findings that the fault implies, sorted."""

    folder: Folder
    expected: list[Expected]


def inject(kind: Kind, folder: Folder, seed: int) -> Injured:
    """Return a changed copy of a folder; the same arguments give the same change."""
    changed = folder.copy()
    random = Random(zlib.crc32(kind.name.encode()) + seed)
    expected = sorted(kind.injure(changed, random))
    return Injured(changed, expected)
