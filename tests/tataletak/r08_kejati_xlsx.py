"""Recipe 8: the same month as a workbook; a person was deleted, the footer is old."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from tataletak import kejati
from tataletak.draft import Draft
from tataletak.facts import FactKind
from tataletak.page import address
from tataletak.recipe import Recipe
from tataletak.truth import Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from tataletak.kejati import Attended

_FILE: Final = "Absensi Desember 2021.xlsx"
_MONTH: Final = dt.date(2021, 12, 1)
_UNITS: Final = ("Kejaksaan Tinggi", "Kejari Buton", "Kejari Konawe", "Kejari Wakatobi")
_PEOPLE: Final = 48
_GAP: Final = 22
"""The running number that is missing; the next one stands twice."""

_SIDE: Final = (
    "WFO", "DINAS LUAR", "UNDANGAN", "SAKIT", "IJIN", "CUTI", "ISOMAN", "LIBUR", "WEEKEND",
    "TIDAK ABSEN",
)  # fmt: skip
_SIDE_COLUMN: Final = len(kejati.HEADS) + kejati.DAY_COLUMNS + 2


def make(folder: Path) -> Recipe:
    """The list starts at 2, 22 is missing and 23 stands twice; totals still count who is gone."""
    draft = Draft.named("DESEMBER")
    kejati.heading(draft, 1, "No")
    each = kejati.attendance("08-kejati-xlsx", _MONTH, _PEOPLE, _UNITS, (24,))
    listed = each[1:]
    draft.page.put_row(1, _SIDE, _SIDE_COLUMN)
    records: list[Record] = []
    for position, attended in enumerate(listed):
        row, number = 3 + position, 2 + position
        number += number == _GAP
        nip = attended.person.nip
        records += kejati.person_row(draft, row, 1, number, attended, nip, _MONTH)
        _side(draft, row, attended)
    last = 2 + len(listed)
    kejati.footer(draft, last + 1, each, listed)
    draft.fact(FactKind.NUMBER_MISSING, ("A3",), "the list starts at 2", number=1)
    gap = _GAP + 1
    draft.fact(FactKind.NUMBER_MISSING, (f"A{gap}",), "after 21 comes 23", number=_GAP)
    draft.fact(
        FactKind.NUMBER_TWICE, (f"A{gap}", f"A{gap + 1}"), "23 stands twice", number=_GAP + 1
    )
    area = (address(1, _SIDE_COLUMN), address(last, _SIDE_COLUMN + len(_SIDE) - 1))
    draft.fact(FactKind.SIDE_BLOCK, area, "counts per person agree with the days")
    unmapped = ("No", "Golongan", "Eselon")
    draft.table("disiplin", (1, 2), records, kejati.columns(), unmapped)
    path = write_xlsx(folder / _FILE, (draft.page,))
    return Recipe(
        8,
        "08-kejati-xlsx",
        "Kejati: side block, one person deleted, old footer",
        (path,),
        f"{_MONTH:%Y-%m}",
        Truth((draft.truth(_FILE),)),
        (kejati.rule(_FILE, _MONTH),),
    )


def _side(draft: Draft, row: int, attended: Attended) -> None:
    counts = [sum(word == ("" if head == "TIDAK ABSEN" else head) for word in attended.words)
              for head in _SIDE]  # fmt: skip
    draft.page.put_row(row, counts, _SIDE_COLUMN)
