"""What changed from one rubric to another, as sentences by section of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from asn_eval.reports.console import Screen
from asn_eval.reports.view_text import RULE_TEXT, safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from asn_eval.language import Words

_NAMED: Final = ("kriteria", "dasar", "predikat", "tindak_lanjut", "perbaikan", "pengaman")
"""Sections whose parts have names of their own."""


class Change(NamedTuple):
    """One change: added, removed or changed; address, title, values, old and new line."""

    kind: str
    path: tuple[str, ...]
    title: str
    old: str
    new: str
    lines: tuple[int, int]


def show_diff(console: Console, changes: Sequence[Change], words: Words) -> None:
    """Show the changes by section, in the order of the files, and their number."""
    screen = Screen(console)
    if not changes:
        screen.line(words("Tidak ada yang berubah."))
        return
    for section in dict.fromkeys(change.path[0] for change in changes):
        screen.heading(section)
        for change in changes:
            if change.path[0] == section:
                screen.line(f"- {change_sentence(words, change)}")
    screen.line()
    screen.line(words("{jumlah} perubahan.", jumlah=words.number(len(changes))))


def change_sentence(words: Words, change: Change) -> str:
    """Say one change in a sentence, with the lines where it stands."""
    what, key = _what(change.path)
    slots = {"apa": what, "lama": _value(change.old), "baru": _value(change.new)}
    title = f" “{safe(change.title, RULE_TEXT)}”" if change.title else ""
    before, after = change.lines
    match change.kind:
        case "added":
            text = words("{apa} ditambahkan", apa=f"{what} {key}".strip() + title)
            text += f": {slots['baru']}" if change.new else ""
            return text + words(" (baris {baris} di yang baru)", baris=after)
        case "removed":
            text = words("{apa} dihapus", apa=f"{what} {key}".strip() + title)
            text += f": {slots['lama']}" if change.old else ""
            return text + words(" (baris {baris} di yang lama)", baris=before)
        case _:
            subject = f"{key} {what}".strip()
            text = words("{apa} berubah dari {lama} menjadi {baru}", **slots | {"apa": subject})
            return text + words(" (baris {lama} → {baru})", lama=before, baru=after)


def _what(path: tuple[str, ...]) -> tuple[str, str]:
    """Part an address into the thing (``kriteria a.b``) and the key inside it."""
    if path[0] not in _NAMED or len(path) == 1:
        return "", safe(" › ".join(path))
    names, rest = [path[1]], list(path[2:])
    while rest[:1] == ["kriteria"] and len(rest) > 1 and path[0] == "kriteria":
        names.append(rest[1])
        rest = rest[2:]
    return safe(f"{path[0]} {'.'.join(names)}"), safe(" › ".join(rest))


def _value(text: str) -> str:
    return safe(text, RULE_TEXT)
