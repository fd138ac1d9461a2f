"""What a changed rule does, on the console: rule diff, flips, movers, the answer last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from asn_eval.reports.view_text import safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from asn_eval.analysis import Movement
    from asn_eval.language import Words

_MOST = 10


def show_movement(
    console: Console,
    movement: Movement,
    changes: Sequence[tuple[str, object, object, int]],
    words: Words,
    folder: str,
) -> None:
    """Print a what-if: ``changes`` are path, old value, new value, line of the old."""
    console.print(Text(words("SIMULASI — rubrik resmi tidak diubah"), style="bold"))
    console.print(_rules(changes, words))
    if len(movement.flipped):
        console.print(_transitions(movement, words))
    movers = movement.movers(_MOST)
    if len(movers):
        console.print(_movers(movement, movers.tolist(), words))
    if folder:
        console.print(
            Text(words("Hasil simulasi ditulis ke {folder}", folder=folder)), soft_wrap=True
        )
    console.print(Text(_answer(movement, words), style="bold"))


def _rules(changes: Sequence[tuple[str, object, object, int]], words: Words) -> Table:
    table = Table(title=words("Perubahan aturan"), title_justify="left", box=None)
    for heading in (words("Aturan"), words("Lama"), words("Baru"), words("Baris")):
        table.add_column(heading, overflow="fold")
    for path, old, new, line in changes:
        table.add_row(
            Text(path), Text(_value(old)), Text(_value(new)), Text(str(line) if line else "")
        )
    return table


def _value(value: object) -> str:
    return "–" if value is None else str(value)


def _transitions(movement: Movement, words: Words) -> Table:
    names = [band.name for band in movement.old.rubric.bands]
    labels = [*names, words("tanpa predikat")]
    table = Table(title=words("Perpindahan predikat"), title_justify="left", box=None)
    table.add_column(words("Dari"))
    table.add_column(words("Ke"))
    table.add_column(words("Pegawai"), justify="right")
    for before, row in enumerate(movement.transitions.tolist()):
        for after, count in enumerate(row):
            if count and before != after:
                table.add_row(Text(labels[before]), Text(labels[after]), Text(str(count)))
    return table


def _movers(movement: Movement, people: Sequence[int], words: Words) -> Table:
    table = Table(title=words("Paling banyak berpindah"), title_justify="left", box=None)
    for heading in (words("Nama"), words("Unit")):
        table.add_column(heading, overflow="ellipsis", no_wrap=True, max_width=28)
    for heading in (words("Lama"), words("Baru"), words("Geser")):
        table.add_column(heading, justify="right")
    old, new = movement.old, movement.new
    for person in people:
        shift = int(old.rank[person]) - int(new.rank[person])
        table.add_row(
            Text(safe(str(old.people.attribute("nama")[person]))),
            Text(safe(str(old.people.attribute("unit")[person]))),
            Text(str(int(old.rank[person]))),
            Text(str(int(new.rank[person]))),
            Text(f"{shift:+d}"),
        )
    return table


def _answer(movement: Movement, words: Words) -> str:
    ranked = len(movement.common)
    return words(
        "{n} orang berperingkat: {tetap} tetap, rata-rata bergeser {geser} tempat; "
        "{ubah} orang berganti predikat.",
        n=ranked,
        tetap=movement.unchanged,
        geser=words.number(movement.mean_shift, 2),
        ubah=len(movement.flipped),
    )
