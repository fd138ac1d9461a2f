"""Recipe 18: a unit's indicators (IKU) under their aims, with duplicate headings and Polarisasi."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tataletak.draft import Draft
from tataletak.facts import FactKind
from tataletak.indicators import AIMS, Indicator, indicators
from tataletak.people import dice
from tataletak.recipe import Recipe
from tataletak.truth import Reason, Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from tataletak.page import Written

_AIM_HEADS: Final = ("No", "Kode", "Sasaran", "Bobot")
_IKU_HEADS: Final = (
    "No", "Kode", "IKU", "Bobot", "Target", "Satuan", "Polarisasi", "Realisasi", "Capaian",
    "Unit Kerja",
)  # fmt: skip
_FIELDS: Final = {
    "indikator": 6, "bobot": 7, "target": 8, "satuan": 9, "polarisasi": 10, "realisasi": 11,
    "unit": 13,
}  # fmt: skip
"""Field → offset from the first column."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the heading stands, the words for a direction, how numbers are written."""

    slug: str
    file: str
    sheet: str
    year: int
    units: tuple[str, ...]
    head: int
    left: int
    count: int
    words: tuple[str, str]
    as_text: bool


_FIRST: Final = _Layout(
    "18-iku", "Capaian IKU Kabupaten 2023.xlsx", "IKU", 2023,
    ("Dinas Kesehatan", "Dinas Pendidikan", "Bappeda"), 6, 1, 30, ("Maximize", "Minimize"),
    as_text=False,
)  # fmt: skip
_SECOND: Final = _Layout(
    "18-iku-b", "iku_kecamatan.xlsx", "Kecamatan", 2024,
    ("Kecamatan Cimalaka", "Kecamatan Tomo"), 9, 2, 21, ("Positif", "Negatif"), as_text=True,
)  # fmt: skip


def make(folder: Path) -> Recipe:
    """Rows 6 and 7 are the heading, numbers are numbers."""
    return _make(folder, _FIRST)


def make_b(folder: Path) -> Recipe:
    """Three rows lower; "24.962.000" and "41.70%" stand as text on the same sheet."""
    return _make(folder, _SECOND)


def _make(folder: Path, layout: _Layout) -> Recipe:
    draft = Draft.named(layout.sheet)
    _heading(draft, layout)
    rng = dice(layout.slug)
    records: list[Record] = []
    each = indicators(layout.slug, layout.count, layout.units)
    sizes = [layout.count // len(AIMS)] * len(AIMS)
    sizes[0] += layout.count % len(AIMS)
    row = layout.head + 2
    for aim, size in enumerate(sizes):
        draft.page.put_row(row, (aim + 1, f"S.{aim + 1}", AIMS[aim], 100 / len(AIMS)), layout.left)
        for column in range(layout.left, layout.left + len(_AIM_HEADS)):
            if size > 1:
                draft.page.merge(row, column, row + size - 1, column)
        for place in range(size):
            indicator = each[len(records)]
            code = f"{aim + 1}.{place + 1}"
            draft.page.put_row(row, (place + 1, f"IKU.{code}"), layout.left + 4)
            records.append(_record(draft, layout, rng, row, indicator, 100 / size))
            row += 1
    draft.drop(row + 1, Reason.OTHER, ("Sumber: aplikasi e-SAKIP",), layout.left)
    columns = {name: layout.left + offset for name, offset in _FIELDS.items()}
    unmapped = (*(f"SASARAN › {text}" for text in _AIM_HEADS),
                "I K U › No", "I K U › Kode", "I K U › Capaian")  # fmt: skip
    draft.table("target_unit", (layout.head, layout.head + 1), records, columns, unmapped)
    texts = [
        record.fields[name].at
        for record in records
        for name in ("target", "realisasi")
        if isinstance(record.fields[name].raw, str)
    ]
    if texts:
        draft.fact(FactKind.NUMBERS_AS_TEXT, texts, "dots of thousands beside percent with a point")
    path = write_xlsx(folder / layout.file, (draft.page,))
    return Recipe(
        18,
        layout.slug,
        "IKU: duplicate headings, direction of an indicator",
        (path,),
        str(layout.year),
        Truth((draft.truth(layout.file),)),
    )


def _heading(draft: Draft, layout: _Layout) -> None:
    page, row, left = draft.page, layout.head, layout.left
    draft.title(row - 4, left, "CAPAIAN INDIKATOR KINERJA UTAMA")
    draft.title(row - 3, left, f"TAHUN {layout.year}", periode=str(layout.year))
    page.put(row, left, "SASARAN")
    page.merge(row, left, row, left + len(_AIM_HEADS) - 1)
    page.put(row, left + len(_AIM_HEADS), "I K U")
    page.merge(row, left + len(_AIM_HEADS), row, left + len(_AIM_HEADS) + len(_IKU_HEADS) - 1)
    page.put_row(row + 1, (*_AIM_HEADS, *_IKU_HEADS), left)
    at = row + 1
    for offset, other, text in ((0, 4, "No"), (1, 5, "Kode"), (3, 7, "Bobot")):
        cells = (page.put(at, left + offset, text), page.put(at, left + other, text))
        draft.fact(FactKind.DUPLICATE_HEADING, cells, f"{text} stands under both groups")


def _record(
    draft: Draft, layout: _Layout, rng: random.Random, row: int, each: Indicator, weight: float
) -> Record:
    reached = round(each.target * rng.uniform(0.6, 1.15), 2)
    written: dict[str, tuple[Written, str | float]] = {
        "indikator": (each.name, each.name),
        "bobot": (round(weight, 2), round(weight, 2)),
        "target": _number(each.target, each.unit_word, as_text=layout.as_text),
        "satuan": (each.unit_word, each.unit_word),
        "polarisasi": (layout.words[each.falling], "turun" if each.falling else "naik"),
        "realisasi": _number(reached, each.unit_word, as_text=layout.as_text),
        "unit": (each.unit, each.unit),
    }
    fields = {
        name: draft.cell(row, layout.left + _FIELDS[name], text, value)
        for name, (text, value) in sorted(written.items())
    }
    share = each.target / reached if each.falling else reached / each.target
    draft.page.put(row, layout.left + 12, round(share * 100, 2))
    return Record(row, fields)


def _number(value: float, unit_word: str, *, as_text: bool) -> tuple[Written, float]:
    """Return how a number is written, and the number."""
    if as_text and unit_word == "Rupiah":
        whole = float(round(value))
        return f"{whole:,.0f}".replace(",", "."), whole
    if as_text and unit_word == "Persen":
        return f"{value:.2f}%", round(value, 2)
    return value, value
