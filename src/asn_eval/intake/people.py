"""Everybody seen in any source, in one order, with what the sources say of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.evaluation import People
from asn_eval.intake.assemble import alike, most_used

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.tables import Column, Table
    from asn_eval.intake.blocks import SheetTable

PRECEDENCE: Final = (
    "pegawai", "target", "disiplin", "feedback", "pelatihan", "proyek", "inovasi", "evaluasi",
)  # fmt: skip
"""Whose word counts first when sources differ about a name or a unit."""

ATTRIBUTES: Final = (
    "nama", "unit", "jabatan", "jenis_jabatan", "golongan", "pendidikan", "status",
)  # fmt: skip


@dataclass(frozen=True)
class Roll:
    """The person keys in order: accepted NIPs first, sorted; then the others, sorted."""

    keys: tuple[str, ...]
    accepted: int
    rejected: Mapping[str, str]

    def at(self) -> dict[str, int]:
        """Return the position of each key."""
        return {key: position for position, key in enumerate(self.keys)}


def call_roll(parts: Sequence[SheetTable]) -> Roll:
    """Collect everybody seen in any part."""
    rejected: dict[str, str] = {}
    for part in parts:
        rejected |= {key: code for key, code in zip(part.keys, part.rejected, strict=True) if code}
    keys = sorted({key for part in parts for key in part.keys} - rejected.keys())
    return Roll((*keys, *sorted(rejected)), len(keys), rejected)


def gather_people(roll: Roll, tables: Mapping[str, Table]) -> People:
    """Make the persons of a roll, with attributes by precedence of the sources."""
    key = np.empty(len(roll.keys), dtype=object)
    key[:] = roll.keys
    identified = np.arange(len(key)) < roll.accepted
    code = np.empty(len(key), dtype=object)
    code[:] = [roll.rejected.get(text, "") for text in roll.keys]
    names = tuple(name for name in PRECEDENCE if name in tables)
    seen = np.zeros((len(key), len(names)), dtype=np.bool_)
    for position, name in enumerate(names):
        seen[tables[name].person, position] = True
    told = {name: attribute(name, len(key), tables) for name in ATTRIBUTES}
    return People(
        key, np.where(identified, key, ""), identified, code, _levelled(told), names, seen
    )


def attribute(name: str, count: int, tables: Mapping[str, Table]) -> NDArray[np.object_]:
    """Return an attribute by person: the word of the first source that has one.

    Within a source that says several things, what most of its records say, and
    the first by letter among equals: the order of rows decides nothing.
    """
    text = np.full(count, "", dtype=object)
    open_ = np.ones(count, dtype=np.bool_)
    for source in PRECEDENCE:
        table = tables.get(source)
        column = None if table is None else table.columns.get(name)
        if table is None or column is None:
            continue
        codes = said(table.person, column, count)
        told = open_ & (codes >= 0)
        text[told] = np.array(column.labels, dtype=object)[codes[told]] if told.any() else ""
        open_ &= ~told
    return text


def said(person: NDArray[np.int32], column: Column, count: int) -> NDArray[np.int32]:
    """Return one label code by person, -1 where the column says nothing."""
    codes = column.codes()
    filled = codes >= 0
    person, codes = person[filled], codes[filled]
    one = np.full(count, -1, dtype=np.int32)
    one[person] = codes
    doubtful = np.flatnonzero(one[person] != codes)
    if not len(doubtful):
        return one
    several = np.zeros(count, dtype=np.bool_)
    several[person[doubtful]] = True
    rows = np.flatnonzero(several[person])
    votes = Counter(zip(person[rows].tolist(), codes[rows].tolist(), strict=True))
    best: dict[int, tuple[int, int]] = {}
    for (who, code), number in votes.items():
        vote = (-number, code)
        best[who] = min(best.get(who, vote), vote)
    for who, (_, code) in best.items():
        one[who] = code
    return one


def _levelled(told: Mapping[str, NDArray[np.object_]]) -> dict[str, NDArray[np.object_]]:
    """Give one spelling to attributes that differ in case and spaces only; names stay."""
    levelled = dict(told)
    for name, texts in told.items():
        if name == "nama":
            continue
        counts = Counter(texts.tolist())
        spelling = most_used(counts)
        if len(spelling) < len(counts):
            chosen = np.empty(len(texts), dtype=object)
            chosen[:] = [spelling[alike(text)] for text in texts.tolist()]
            levelled[name] = chosen
    return levelled
