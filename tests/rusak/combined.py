"""Several faults at once, and who may not be lost among them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final

from asn_eval.domain.nip import normalise_nip
from rusak.books import Absent
from rusak.kinds import KINDS
from rusak.people import people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.domain.evaluation import Dataset
    from rusak.books import Folder

_MOST: Final = 6
_NIPS: Final = frozenset(one.nip for one in people())


@dataclass(frozen=True)
class Combined:
    """A folder with several faults, and their names in order."""

    folder: Folder
    names: tuple[str, ...]


def combine(clean: Folder, seed: int) -> Combined:
    """Put 2 to 6 faults into a copy of a folder, each into what the ones before left.

    A fault whose cells an earlier one took is left out.
    """
    random = Random(seed)
    folder = clean.copy()
    names = []
    for kind in random.sample(KINDS, random.randint(2, _MOST)):
        tried = folder.copy()
        try:
            kind.injure(tried, random)
        except (Absent, IndexError, ValueError):
            # headings or rows that it needs are gone; alone each kind is tried elsewhere
            continue
        folder = tried
        names.append(kind.name)
    return Combined(folder, tuple(names))


def lost(folder: Folder, read: Dataset) -> list[tuple[str, str, int]]:
    """Return the rows of clean NIPs that neither the people nor any finding account for.

    A finding accounts for a row when it names the row, the rows of headings or
    the sheet as a whole, or the file.
    """
    known = set(read.people.nip.tolist())
    told = {(item.place.file, item.place.sheet, item.place.row) for item in read.findings}
    return [
        (file, sheet, row)
        for file, sheet, head, row, nip in _standing(folder)
        if nip not in known
        and not any(
            place in told
            for place in ((file, "", 0), (file, sheet, 0), (file, sheet, head), (file, sheet, row))
        )
    ]


def _standing(folder: Folder) -> Iterator[tuple[str, str, int, int, str]]:
    """Give file, sheet, row of headings, row and NIP of every cell that holds a clean NIP."""
    for book in folder.books.values():
        for sheet in book.sheets:
            for row, cells in enumerate(sheet.rows, start=1):
                for cell in cells:
                    if isinstance(cell, str) and (nip := normalise_nip(cell)) in _NIPS:
                        yield book.name, sheet.name, sheet.head, row, nip
