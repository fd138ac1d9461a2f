"""The same people in two sheets of one table, with nothing to tell the sheets apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asn_eval.findings import CATALOGUE, Severity
from intake.books import ANDI, BUDI, FEEDBACK_HEAD, RINA, SITI, TARGET_HEAD, Cell, words
from intake.joins import join, of_code

if TYPE_CHECKING:
    from pathlib import Path

_ALL = [BUDI, SITI, ANDI, RINA]


def _sheet(indicator: str, nips: list[str], *more: Cell) -> list[list[Cell]]:
    head: list[Cell] = [*TARGET_HEAD, *(["Bulan"] if more else [])]
    return [head, *([nip, "N", indicator, 10, 9, 50, "naik", *more] for nip in nips)]


def _invented(count: int) -> list[str]:
    return [f"1985{month:02d}152010011991" for month in range(1, count + 1)]


def test_o414_the_later_sheet_names_the_earlier_one(tmp_path: Path) -> None:
    joined = join(
        tmp_path,
        {"a.xlsx": {"TW3": _sheet("A", _ALL), "TW2": _sheet("B", _ALL[:3])}},
    )
    (finding,) = of_code(joined, "O414")
    assert (str(finding.place), finding.key) == ("a.xlsx › TW2", "")
    assert CATALOGUE["O414"].severity is Severity.WARNING
    assert words(finding) == (
        (
            "Lembar ini memberi tabel target untuk 3 orang yang juga ada di a.xlsx › TW3; keduanya "
            "tanpa tanggal, jadi digabung."
        ),
        (
            "This sheet gives table target for 3 persons who also stand in a.xlsx › TW3; neither "
            "has dates, so both are taken together."
        ),
    )


def test_o414_each_sheet_is_told_once_with_the_one_it_shares_most_with(tmp_path: Path) -> None:
    joined = join(
        tmp_path,
        {
            "a.xlsx": _sheet("A", _ALL[:2]),
            "b.xlsx": _sheet("B", _ALL),
            "c.xlsx": _sheet("C", _ALL),
        },
    )
    told = [
        (item.place.file, item.slots["lembar_lain"], item.slots["jumlah"])
        for item in of_code(joined, "O414")
    ]
    assert told == [("b.xlsx", "a.xlsx › Data", "2"), ("c.xlsx", "b.xlsx › Data", "4")]


@pytest.mark.parametrize(("others", "reported"), [(8, True), (9, False)])
def test_o414_a_fifth_of_the_smaller_sheet_must_stand_in_both(
    others: int, *, reported: bool, tmp_path: Path
) -> None:
    people = _invented(12)
    smaller, larger = people[: 2 + others], [*people[:2], *_ALL, *people[11:]]
    larger += [nip.replace("2010", "2011") for nip in people]
    joined = join(tmp_path, {"a.xlsx": _sheet("A", smaller), "b.xlsx": _sheet("B", larger)})
    assert bool(of_code(joined, "O414")) == reported


@pytest.mark.parametrize(
    "later",
    [
        _sheet("B", _ALL[:1]),  # one person only
        _sheet("B", _ALL, "Juli 2025"),  # dates tell them apart
        _sheet("B", _ALL, "tidak terbaca"),  # so do dates that are to be corrected
        _sheet("B", _invented(4)),  # other people
    ],
)
def test_sheets_that_say_different_things_are_no_finding(
    later: list[list[Cell]], tmp_path: Path
) -> None:
    joined = join(tmp_path, {"a.xlsx": _sheet("A", _ALL), "b.xlsx": later})
    assert of_code(joined, "O414") == []


def test_people_without_an_accepted_nip_are_not_compared(tmp_path: Path) -> None:
    rows = [_sheet(name, ["131999468", "131999469", BUDI]) for name in "AB"]
    joined = join(tmp_path, {"a.xlsx": rows[0], "b.xlsx": rows[1]})
    assert of_code(joined, "O414") == []


def _ratings(role: str, *, rater: str | None = None) -> list[list[Cell]]:
    rows: list[list[Cell]] = [[*FEEDBACK_HEAD]]
    return rows + [[nip, rater, role, "A", 4] for nip in _ALL]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (_ratings("Rekan"), _ratings("rekan kerja"), 1),
        (_ratings("Rekan"), _ratings("Atasan"), 0),
        (_ratings("Rekan", rater="x"), _ratings("Rekan", rater="y"), 0),
        (_ratings("Rekan"), _ratings("Rekan", rater="y"), 0),
    ],
)
def test_o414_ratings_are_compared_only_where_no_rater_is_told(
    one: list[list[Cell]], other: list[list[Cell]], count: int, tmp_path: Path
) -> None:
    joined = join(tmp_path, {"a.xlsx": one, "b.xlsx": other})
    assert len(of_code(joined, "O414")) == count


def test_aspect_columns_are_one_sheet_and_two_rosters_are_no_measure(tmp_path: Path) -> None:
    wide: list[list[Cell]] = [["NIP", "Peran", "Kerja sama", "Kejujuran", "Layanan"]]
    wide += [[nip, "Rekan", 4, 4, 5] for nip in _ALL]
    roster: list[list[Cell]] = [["NIP", "Nama", "Unit Kerja", "Jabatan", "Golongan"]]
    roster += [[nip, "N", "Dinas A", "Guru", "III/a"] for nip in _ALL]
    joined = join(tmp_path, {"a.xlsx": wide, "b.xlsx": {"Satu": roster, "Dua": roster}})
    assert len(joined.tables["feedback"].blocks) == 3
    assert len(joined.tables["pegawai"].blocks) == 2
    assert of_code(joined, "O414") == []
