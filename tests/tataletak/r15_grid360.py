"""Recipe 15: a 360 grid from Google Forms, a column for each competency and person."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.domain.mapping import SheetRule
from tataletak.draft import Draft, told
from tataletak.grid_answers import Rater, facts, raters
from tataletak.people import invent
from tataletak.recipe import Recipe
from tataletak.roster import write_roster
from tataletak.truth import Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from tataletak.people import Person

_HEADS: Final = ("Cap waktu", "Nama Lengkap", "Tanggal Pengisian", "Jabatan")
_COMPETENCIES: Final = (
    "Inisiatif & Fleksibilitas",
    "Kehadiran & Ketepatan Waktu",
    "Kerja Sama",
    "Komunikasi",
    "Tanggung Jawab",
    "Kualitas Pekerjaan",
    "Kejujuran & Integritas",
    "Pemahaman Tentang Permasalahan Sosial",
)


@dataclass(frozen=True, slots=True)
class Layout:
    """How many people and raters, where blank headings stand, how the time is written."""

    slug: str
    file: str
    sheet: str
    units: tuple[str, ...]
    competencies: tuple[str, ...]
    people: int
    raters: int
    silent: int
    """Raters at the end without timestamp."""

    inside: bool
    """Blank headings stand at the end of each competency, not all at the right."""

    unknown: int
    typed: bool
    first: dt.date


_FIRST: Final = Layout(
    "15-grid-360", "Penilaian 360 Derajat (Responses).xlsx", "Form Responses 1",
    ("Dinas Sosial",), _COMPETENCIES, 19, 60, 10, inside=False, unknown=10, typed=False,
    first=dt.date(2025, 2, 17),
)  # fmt: skip
_SECOND: Final = Layout(
    "15-grid-360-b", "penilaian perilaku bidang.xlsx", "Respons Formulir 1",
    ("Bidang Rehabilitasi Sosial", "Bidang Perlindungan Jaminan Sosial"), _COMPETENCIES[:5], 12,
    28, 4, inside=True, unknown=8, typed=True, first=dt.date(2025, 8, 4),
)  # fmt: skip


def make(folder: Path) -> Recipe:
    """Eight competencies of 19 people; blank headings at the right; time as text."""
    return _make(folder, _FIRST)


def make_b(folder: Path) -> Recipe:
    """Five competencies of 12 people; blank headings between; time as an Excel date."""
    return _make(folder, _SECOND)


def _make(folder: Path, layout: Layout) -> Recipe:
    draft = Draft.named(layout.sheet)
    people = invent(layout.slug, layout.people, layout.units)
    draft.page.put_row(1, _HEADS)
    grid, blank = _columns(layout)
    heads = {
        (competency, number): draft.page.put(
            1, column, f"{competency + 1}. {layout.competencies[competency]} [{number + 1}. "
            f"{people[number].name}]",
        )
        for (competency, number), column in grid.items()
    }  # fmt: skip
    answers = raters(layout.slug, layout, len(grid))
    records: list[Record] = []
    for row, rater in enumerate(answers, start=2):
        records += _row(draft, row, rater, layout, people, grid, heads)
        if rater.written_at is None:
            for column in blank:
                draft.page.put(row, column, rater.values[0])
    draft.table("feedback", (1,), records, {"waktu": 1}, _HEADS[1:])
    facts(draft, layout, answers, tuple(grid.values()), blank)
    path = write_xlsx(folder / layout.file, (draft.page,))
    roster, roster_truth = write_roster(folder, people)
    rule = SheetRule(file=layout.file, table="feedback", constants={"peran": "rekan"})
    return Recipe(
        15,
        layout.slug,
        "Google Forms 360: a column per competency and person",
        (path, roster),
        f"{layout.first:%Y-%m}",
        Truth((draft.truth(layout.file), roster_truth)),
        (rule,),
        tuple(people),
    )


def _columns(layout: Layout) -> tuple[dict[tuple[int, int], int], tuple[int, ...]]:
    """Return (competency, person) → column, and the columns without heading."""
    width = layout.people + layout.inside
    start = len(_HEADS) + 1
    grid = {
        (competency, number): start + competency * width + number
        for competency in range(len(layout.competencies))
        for number in range(layout.people)
    }
    count = len(layout.competencies)
    if layout.inside:
        return grid, tuple(start + competency * width + width - 1 for competency in range(count))
    return grid, tuple(start + count * width + offset for offset in range(count))


def _row(
    draft: Draft,
    row: int,
    rater: Rater,
    layout: Layout,
    people: list[Person],
    grid: dict[tuple[int, int], int],
    heads: dict[tuple[int, int], str],
) -> list[Record]:
    day = None if rater.day is None else rater.day
    time = draft.cell(row, 1, rater.written_at, day)
    draft.page.put(row, 3, rater.filled_on)
    draft.page.put(row, 4, rater.post)
    records = []
    for ((competency, number), column), value in zip(grid.items(), rater.values, strict=True):
        at = heads[competency, number]
        text = draft.page.cells[1, column]
        person = people[number]
        fields = {
            "aspek": told(layout.competencies[competency])._replace(at=at, raw=str(text)),
            "nama": told(person.name)._replace(at=at, raw=str(text)),
            "nilai": draft.cell(row, column, value),
            "nip": told(person.nip),
            "peran": told("rekan"),
            "waktu": time,
        }
        records.append(Record(row, fields))
    return records
