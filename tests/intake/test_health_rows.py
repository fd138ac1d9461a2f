"""Totals and running numbers against the rows that are there."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.findings import CATALOGUE, Severity
from asn_eval.intake.options import IntakeOptions
from intake.books import Cell, found, read, words
from intake.crowd import nips

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from asn_eval.findings import Finding

_HEAD: list[Cell] = ["No", "NIP", "Nama", "Hari Kerja", "Hadir", "Alpa"]
_PEOPLE = nips(30)
_ABSENT = (0, 1, 2, 0, 0, 3, 0, 1)


def _row(number: Cell, person: int, absent: Cell = 0) -> list[Cell]:
    return [number, _PEOPLE[person], f"Orang {person}", 64, 60, absent]


def _table(numbers: Sequence[Cell]) -> list[list[Cell]]:
    return [_HEAD, *(_row(number, person) for person, number in enumerate(numbers))]


def _of(folder: Path, rows: Sequence[Sequence[Cell]], code: str) -> list[Finding]:
    return [finding for finding in read(folder, rows).findings if finding.code == code]


def _with_total(*cells: Cell) -> list[list[Cell]]:
    rows = [_row(at + 1, at, absent) for at, absent in enumerate(_ABSENT)]
    return [_HEAD, *rows, ["JUMLAH", None, None, *cells]]


@pytest.mark.parametrize(
    "cells",
    [
        (8 * 64, 8 * 60, sum(_ABSENT)),
        (64, 60, sum(_ABSENT) / 8),
        (64, 60, round(sum(_ABSENT) / 8, 1)),
        (None, None, None),
        (None, "–", 7.0),
    ],
    ids=["sum", "mean", "rounded", "empty", "text"],
)
def test_total_that_the_rows_give_is_silent(tmp_path: Path, cells: tuple[Cell, ...]) -> None:
    assert not _of(tmp_path, _with_total(*cells), "L221")


def test_l221_total_that_the_rows_do_not_give(tmp_path: Path) -> None:
    (finding,) = _of(tmp_path, _with_total(8 * 64, 481, 9), "L221")
    assert finding.place.cell == "E10"
    assert CATALOGUE["L221"].severity is Severity.WARNING
    assert words(finding) == (
        (
            "Baris JUMLAH menulis 481 untuk Hadir; barisnya memberi 480. "
            "Kolom yang tidak cocok di baris itu: 2."
        ),
        "Row JUMLAH says 481 for Hadir; its rows give 480. Columns of that row that differ: 2.",
    )


def test_subtotals_speak_for_their_section_and_the_last_total_for_all(tmp_path: Path) -> None:
    rows = [_row(at + 1, at, absent) for at, absent in enumerate(_ABSENT)]
    table: list[list[Cell]] = [
        _HEAD,
        *rows[:3],
        ["Sub Total", None, None, None, None, 3],
        *rows[3:],
        ["Sub Total", None, None, None, None, 4],
        ["TOTAL", None, None, None, None, 7],
    ]
    assert not _of(tmp_path, table, "L221")
    table[4] = ["Sub Total", None, None, None, None, 4]
    (finding,) = _of(tmp_path, table, "L221")
    assert finding.place.cell == "F5"


def test_row_of_means_is_no_sum(tmp_path: Path) -> None:
    rows = _with_total(None, None, 7)
    rows[-1][0] = "Rata-rata"
    (finding,) = _of(tmp_path, rows, "L221")
    assert finding.slots["dihitung"] == "0.875"


def test_column_with_a_text_among_its_numbers_is_not_added_up(tmp_path: Path) -> None:
    rows = _with_total(None, None, 99)
    rows[3][5] = "dua"
    assert not _of(tmp_path, rows, "L221")


def test_days_are_counted_by_the_word_of_the_total(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Nama", *(f"{day:02d}" for day in range(1, 9))]
    days: list[Cell] = ["H", "H", "S", "H", "DL", "H", "H", "H"]
    rows = [[_PEOPLE[at], f"Orang {at}", *days] for at in range(6)]
    totals: list[list[Cell]] = [
        ["JUMLAH SAKIT", None, *([0] * 2), 6, *([0] * 5)],
        ["JUMLAH HADIR", None, 6, 6, 0, 6, 0, 6, 6, 5],
        ["JUMLAH", None, 6, 6, 6, 6, 6, 6, 6, 6],
    ]
    table: list[list[Cell]] = [["Bulan: September 2025"], [], head, *rows, *totals]
    (finding,) = _of(tmp_path, table, "L221")
    assert finding.place.cell == "J11"
    assert (finding.slots["tertulis"], finding.slots["dihitung"]) == ("5", "6")


@given(st.lists(st.integers(0, 30), min_size=3, max_size=12), st.integers(-5, 5))
def test_a_total_is_silent_exactly_when_it_is_the_sum_or_the_mean(
    tmp_path_factory: pytest.TempPathFactory, values: list[int], off: int
) -> None:
    folder = tmp_path_factory.mktemp("total")
    written = sum(values) + off
    rows = [_row(at + 1, at, absent) for at, absent in enumerate(values)]
    table: list[list[Cell]] = [_HEAD, *rows, ["JUMLAH", None, None, None, None, written]]
    right = off == 0 or abs(float(np.mean(values)) - written) <= 0.5
    assert (not _of(folder, table, "L221")) == right


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (range(1, 9), []),
        ([1, 2, 3, 4, 6, 7, 8], [("L222", "A6")]),
        ([2, 3, 4, 5, 6, 7], [("L222", "A2")]),
        ([41, 42, 43, 44, 45, 46], []),
        ([1, 2, 3, 3, 4, 5, 6], [("L223", "A5")]),
        ([1, 2, 3, 4, 1, 2, 3], [("L225", "A6")]),
        ([3, 1, 2, 6, 5, 4], []),
        ([3, 1, 2, 6, 5, 7], [("L222", "A6")]),
        ([3, 1, 2, 6, 5, 4, 4], [("L223", "A8")]),
        ([7, 1201, 45, 300, 8, 9], []),
        (["1.", "2.", "(3)", "4", "6."], [("L222", "A6")]),
        (["a", "b", "c", "d", "e", "f"], []),
        ([1, 3, 4], []),
    ],
)
def test_running_numbers(
    tmp_path: Path, numbers: Sequence[Cell], expected: list[tuple[str, str]]
) -> None:
    findings = read(tmp_path, _table(list(numbers))).findings
    assert found(findings) == expected


def test_l222_names_what_is_missing(tmp_path: Path) -> None:
    (finding,) = _of(tmp_path, _table([1, 2, 3, 7, 8, 9, 10]), "L222")
    assert words(finding) == (
        "Nomor urut 4–6 tidak ada sebelum baris ini (3 nomor).",
        "Running number 4–6 is missing before this row (3 of them).",
    )


def test_many_gaps_and_many_repetitions_are_one_finding_each(tmp_path: Path) -> None:
    leaping = [number for number in range(1, 40) if number % 3]
    (finding,) = _of(tmp_path, _table(leaping), "L222")
    assert (finding.place.cell, finding.slots["jumlah"]) == ("A4", "12")
    doubled = [number for number in range(1, 14) for _ in range(2)]
    (finding,) = _of(tmp_path, _table(doubled), "L223")
    assert finding.place.cell == "A3"
    assert finding.slots["nomor"].endswith("11, 12, …")


def test_count_that_a_row_announces_may_start_again(tmp_path: Path) -> None:
    rows = _table([1, 2, 3, 4, 1, 2, 3, 4])
    rows.insert(5, ["Bagian Umum"])
    assert not _of(tmp_path, rows, "L225")


def test_count_of_each_person_may_start_again(tmp_path: Path) -> None:
    head: list[Cell] = ["No", "NIP", "Nama", "Indikator", "Target", "Realisasi"]
    rows: list[list[Cell]] = [
        [number, _PEOPLE[person], f"Orang {person}", f"Kegiatan {number}", 10, 9]
        for person in range(4)
        for number in (1, 2, 3)
    ]
    assert found(read(tmp_path, [head, *rows]).findings) == []


def test_number_repeated_for_the_rows_of_one_person_is_no_fault(tmp_path: Path) -> None:
    head: list[Cell] = ["No", "NIP", "Nama", "Indikator", "Target", "Realisasi"]
    rows: list[list[Cell]] = [
        [person + 1, _PEOPLE[person], f"Orang {person}", f"Kegiatan {each}", 10, 9]
        for person in range(4)
        for each in range(3)
    ]
    assert found(read(tmp_path, [head, *rows]).findings) == []


def test_l224_numbers_that_no_rule_uses(tmp_path: Path) -> None:
    head = [*_HEAD, "Sakit", "Apel", "Skor Internal", "Catatan"]
    rows = [[*_row(at + 1, at), 0, 4, 80 + at, "baik"] for at in range(6)]
    options = IntakeOptions(needed_columns={"disiplin": ("alpa",)})
    part = read(tmp_path, [head, *rows], options)
    (finding,) = [each for each in part.findings if each.code == "L224"]
    assert finding.place.cell == "H1"
    assert finding.slots["judul"] == "Apel, Skor Internal"
    assert not _of(tmp_path, [head, *rows], "L224")


def test_dates_are_no_running_numbers(tmp_path: Path) -> None:
    rows = _table([dt.datetime.fromisoformat(f"2025-09-0{day}") for day in range(1, 8)])
    assert not [f for f in read(tmp_path, rows).findings if f.code.startswith("L22")]
