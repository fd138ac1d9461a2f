"""Whether the value that the truth gives can be read in the cell that it cites."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from tataletak.page import text_of

if TYPE_CHECKING:
    from tataletak.recipe import Recipe
    from tataletak.truth import Cell, Plain

WORDS: Final[dict[str, dict[str, Plain]]] = {
    "polarisasi": {
        "Maximize": "naik",
        "Minimize": "turun",
        "Positif": "naik",
        "Negatif": "turun",
    },
}
"""Words that a reader knows without being told."""


def words_of(made: Recipe) -> dict[str, dict[str, Plain]]:
    """The words that a rule of the recipe, or the layout itself, gives a meaning."""
    words = {name: dict(meanings) for name, meanings in WORDS.items()}
    for rule in made.rules:
        for name, meanings in rule.values.items():
            words.setdefault(name, {}).update(meanings)
    return words


def follows(cell: Cell, words: dict[str, Plain]) -> bool:
    """Whether a value can be read in its cell."""
    value, raw = cell.value, text_of(cell.raw)
    if value is None:
        return True
    if value == "hadir" and two_times(raw):
        return True
    if raw in words:
        return words[raw] == value
    if isinstance(value, dt.date):
        return date_follows(value, cell.raw)
    if isinstance(value, float):
        return raw == text_of(value) or value in {number(raw), duration(raw)}
    if re.fullmatch(r"\d\d\.\d\d", raw):
        raw = raw.replace(".", ":")
    return str(value) == raw or str(value) in flat(raw) or str(value) in re.sub(r"\D", "", raw)


def number(raw: str) -> float | None:
    """Read a number written as text: 24.962.000 has dots of thousands, 41.70% has not."""
    text = raw.strip().removesuffix("%").strip()
    if re.fullmatch(r"\d{1,3}(\.\d{3}){2,}", text):
        text = text.replace(".", "")
    return float(text.replace(",", ".")) if re.fullmatch(r"\d+([.,]\d+)?", text) else None


def duration(raw: str) -> float | None:
    """Read hours and minutes as minutes."""
    found = re.fullmatch(r"(\d\d):(\d\d)", raw)
    return float(found[1]) * 60 + float(found[2]) if found else None


def two_times(raw: str) -> bool:
    return re.fullmatch(r"\d\d:\d\d - \d\d:\d\d", raw) is not None


def flat(raw: str) -> str:
    return " ".join(raw.split())


def date_follows(value: dt.date, raw: Plain) -> bool:
    """Whether day and month of a date stand in its cell, in whatever order."""
    if isinstance(raw, dt.date):
        return raw.year == value.year and {raw.month, raw.day} == {value.month, value.day}
    digits = {int(part) for part in re.findall(r"\d+", text_of(raw))}
    return value.day in digits or value.month in digits or not digits
