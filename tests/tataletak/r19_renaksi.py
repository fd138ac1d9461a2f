"""Recipe 19: an action plan (renaksi) with target and realisasi of each month side by side."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tataletak.calendar_words import MONTHS
from tataletak.draft import Draft, told
from tataletak.indicators import Indicator, indicators
from tataletak.people import dice
from tataletak.recipe import Recipe
from tataletak.truth import Reason, Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    import random
    from pathlib import Path

_HEADS: Final = ("No", "Kode", "IKU", "Unit Kerja", "Satuan")


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the heading stands and how far the year has come."""

    slug: str
    file: str
    sheet: str
    year: int
    units: tuple[str, ...]
    head: int
    left: int
    count: int
    reported: int
    numbering: bool


_FIRST: Final = _Layout(
    "19-renaksi", "Renaksi IKU 2023.xlsx", "Renaksi", 2023,
    ("Dinas Kesehatan", "Dinas Sosial", "Bappeda"), 6, 1, 24, 12, numbering=False,
)  # fmt: skip
_SECOND: Final = _Layout(
    "19-renaksi-b", "rencana_aksi_kec_sd_september.xlsx", "Rencana Aksi", 2024,
    ("Kecamatan Paseh", "Kecamatan Ujungjaya"), 4, 3, 17, 9, numbering=True,
)  # fmt: skip


def make(folder: Path) -> Recipe:
    """A whole year; indicators that are not due in a month have both cells empty."""
    return _make(folder, _FIRST)


def make_b(folder: Path) -> Recipe:
    """Reported up to September, from column C, with a numbering row."""
    return _make(folder, _SECOND)


def _make(folder: Path, layout: _Layout) -> Recipe:
    draft = Draft.named(layout.sheet)
    _heading(draft, layout)
    rng = dice(layout.slug)
    row = layout.head + 2
    if layout.numbering:
        numbers = tuple(range(1, len(_HEADS) + 2 * len(MONTHS) + 1))
        draft.drop(row, Reason.NUMBERING, numbers, layout.left)
        row += 1
    records: list[Record] = []
    for number, each in enumerate(indicators(layout.slug, layout.count, layout.units)):
        records += _records(draft, layout, rng, row + number, number, each)
    left = layout.left
    columns = {"indikator": left + 2, "unit": left + 3, "satuan": left + 4}
    draft.table("target_unit", (layout.head, layout.head + 1), records, columns, _HEADS[:2])
    path = write_xlsx(folder / layout.file, (draft.page,))
    return Recipe(
        19,
        layout.slug,
        "Renaksi: Target and Realisasi under each month",
        (path,),
        str(layout.year),
        Truth((draft.truth(layout.file),)),
    )


def _heading(draft: Draft, layout: _Layout) -> None:
    page, row, left = draft.page, layout.head, layout.left
    draft.title(1, left, "RENCANA AKSI PENCAPAIAN INDIKATOR KINERJA UTAMA")
    draft.title(2, left, f"TAHUN {layout.year}", periode=str(layout.year))
    for offset, text in enumerate(_HEADS):
        page.put(row, left + offset, text)
        page.merge(row, left + offset, row + 1, left + offset)
    for number, month in enumerate(MONTHS):
        column = left + len(_HEADS) + 2 * number
        page.put(row, column, month)
        page.merge(row, column, row, column + 1)
        page.put_row(row + 1, ("Target", "Realisasi"), column)


def _records(
    draft: Draft, layout: _Layout, rng: random.Random, row: int, number: int, each: Indicator
) -> list[Record]:
    left = layout.left
    draft.page.put_row(row, (number + 1, f"IKU.{number + 1}"), left)
    common = {
        "indikator": draft.cell(row, left + 2, each.name),
        "satuan": draft.cell(row, left + 4, each.unit_word),
        "unit": draft.cell(row, left + 3, each.unit),
    }
    records = []
    every = 3 if number % 5 == 4 else 1
    for month, text in enumerate(MONTHS):
        if (month + 1) % every:
            continue  # due at the end of a quarter only: both cells stay empty
        column = left + len(_HEADS) + 2 * month
        target = round(each.target * (month + 1) / 12, 2)
        reached = round(target * rng.uniform(0.7, 1.1), 2) if month < layout.reported else None
        if number == 3 and month == 1:
            reached = 0.0
        day = told(dt.date(layout.year, month + 1, 1))
        at = draft.page.put(layout.head, column, text)
        fields = {
            **common,
            "realisasi": draft.cell(row, column + 1, reached),
            "tanggal": day._replace(at=at, raw=text),
            "target": draft.cell(row, column, target),
        }
        records.append(Record(row, dict(sorted(fields.items()))))
    return records
