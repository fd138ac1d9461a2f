"""Ratings that bunch, answers that stand twice, another scale; people in one source only."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from asn_eval.findings import CATALOGUE, Severity
from intake.books import RATED, Cell, read, words
from intake.crowd import nips
from intake.joins import join, of_code

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from asn_eval.findings import Finding

_PEOPLE = nips(40)
_LONG: list[Cell] = ["NIP", "Penilai", "Peran", "Aspek", "Nilai"]
_ASPECTS = ("Disiplin", "Kerja sama", "Komunikasi", "Inisiatif")


def _of(folder: Path, rows: Sequence[Sequence[Cell]], code: str) -> list[Finding]:
    return [finding for finding in read(folder, rows, RATED).findings if finding.code == code]


def _long(
    people: int, value: Callable[[int, int], float], rater: str = "Penilai {}"
) -> list[list[Cell]]:
    """One rater per pair of people, every aspect."""
    rows: list[list[Cell]] = [
        [_PEOPLE[at], rater.format(at // 2), "rekan", aspect, value(at, number)]
        for at in range(people)
        for number, aspect in enumerate(_ASPECTS)
    ]
    return [_LONG, *rows]


def test_s350_nearly_all_ratings_are_one_number(tmp_path: Path) -> None:
    rows = _long(10, lambda at, number: 5 if at == number == 0 else 4)
    (finding,) = _of(tmp_path, rows, "S350")
    assert finding.place.cell == "E1"
    assert CATALOGUE["S350"].severity is Severity.INFO
    assert words(finding) == (
        "39 dari 40 nilai umpan balik di sini adalah 4.",
        "39 of 40 ratings here are 4.",
    )


@pytest.mark.parametrize("people", [7, 40])
def test_few_ratings_or_varied_ones_do_not_bunch(tmp_path: Path, people: int) -> None:
    spread = 1 if people == 7 else 4
    rows = _long(people, lambda at, number: 1 + (at + number) % spread)
    assert not _of(tmp_path, rows, "S350")


def test_s351_rater_who_gives_one_number_to_all(tmp_path: Path) -> None:
    rows = _long(10, lambda at, number: 3 if at // 2 in {2, 4} else 2 + (at + number) % 3)
    (finding,) = _of(tmp_path, rows, "S351")
    assert finding.place.cell == "B18"
    assert (finding.slots["jumlah"], finding.slots["semua"]) == ("2", "5")


def test_rater_of_one_person_may_give_one_number(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        [_PEOPLE[0], "Siti", "rekan", f"Aspek {number}", 4] for number in range(8)
    ]
    assert not _of(tmp_path, [_LONG, *rows], "S351")


def _at(time: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"2025-09-01T{time}")


def _form(
    answers: Sequence[Sequence[float]], moments: Sequence[Cell], people: Sequence[str]
) -> list[list[Cell]]:
    head: list[Cell] = ["Timestamp", "NIP", "Peran"]
    head += [f"Aspek {number + 1}" for number in range(len(answers[0]))]
    rows: list[list[Cell]] = [
        [moment, nip, "rekan", *told]
        for moment, nip, told in zip(moments, people, answers, strict=True)
    ]
    return [head, *rows]


def test_s352_answers_sent_twice(tmp_path: Path) -> None:
    moments = [_at("08:15:02"), _at("09:00"), _at("08:15:02"), None]
    rows = _form(
        [(4, 3, 5), (4, 3, 5), (4, 3, 5), (4, 3, 5)],
        moments,
        [_PEOPLE[0], _PEOPLE[0], _PEOPLE[0], _PEOPLE[0]],
    )
    (finding,) = _of(tmp_path, rows, "S352")
    assert finding.place.cell == "D4"
    assert words(finding) == (
        "1 jawaban sama persis dengan jawaban lain; di sini dengan baris 2.",
        "Answers exactly as in another row: 1; here as in row 2.",
    )


def test_s352_many_answers_copied_from_another(tmp_path: Path) -> None:
    one = [1 + number % 4 for number in range(20)]
    flat = [3.0] * 20
    moments = [_at(f"{hour:02d}:00") for hour in range(8, 13)]
    other = [*one[:-1], 1 + one[-1] % 4]
    rows = _form([one, flat, flat, one, other], moments, _PEOPLE[:5])
    (finding,) = _of(tmp_path, rows, "S352")
    assert (finding.place.cell, finding.slots["baris"]) == ("D5", "2")


def test_same_answers_on_one_day_are_no_copy(tmp_path: Path) -> None:
    day = _at("00:00")
    rows = _form([(4, 3, 5)] * 3, [day, day, "1 September 2025"], _PEOPLE[:1] * 3)
    assert not _of(tmp_path, rows, "S352")


def test_s320_shows_how_values_outside_are_distributed(tmp_path: Path) -> None:
    rows = _long(10, lambda at, number: (80, 90, 80, 4)[number] if at < 3 else 2 + number % 3)
    part = read(tmp_path, rows, RATED)
    assert sum(finding.code == "S305" for finding in part.findings) == 9
    (finding,) = [finding for finding in part.findings if finding.code == "S320"]
    assert finding.place.cell == "E1"
    assert words(finding) == (
        "9 dari 40 angka di kolom nilai di luar 1–5: 80 (6×), 90 (3×).",
        "9 of 40 numbers in column nilai are outside 1–5: 80 (6×), 90 (3×).",
    )


def test_two_values_outside_are_told_by_themselves_only(tmp_path: Path) -> None:
    rows = _long(10, lambda at, number: 80 if at == 0 and number < 2 else 2 + number % 3)
    assert not _of(tmp_path, rows, "S320")


def test_many_distinct_values_outside_are_cut(tmp_path: Path) -> None:
    rows = _long(10, lambda at, number: 50 + at if number == 0 else 2 + number % 3)
    (finding,) = _of(tmp_path, rows, "S320")
    assert finding.slots["sebaran"].endswith("55 (1×), …")


_DAYS: list[Cell] = ["NIP", "Nama", "Hari Kerja", "Alpa"]
_TARGETS: list[Cell] = ["NIP", "Nama", "Indikator", "Target", "Realisasi"]


def test_o440_person_in_one_source_only(tmp_path: Path) -> None:
    days: list[list[Cell]] = [[_PEOPLE[at], f"Orang {at}", 64, 0] for at in range(4)]
    targets: list[list[Cell]] = [[_PEOPLE[at], f"Orang {at}", "Laporan", 4, 4] for at in (0, 1, 2)]
    books = {"a.xlsx": [_DAYS, *days], "b.xlsx": [_TARGETS, *targets]}
    joined = join(tmp_path, books, ("target", "disiplin"))
    (finding,) = of_code(joined, "O440")
    assert (str(finding.place), finding.key) == ("a.xlsx › Data!A5", _PEOPLE[3])
    assert CATALOGUE["O440"].severity is Severity.WARNING
    assert finding.slots["lain"] == "target"
    assert _PEOPLE[3] not in " ".join(words(finding))


def test_optional_sources_and_a_roster_say_nothing_about_who_is_alone(tmp_path: Path) -> None:
    days: list[list[Cell]] = [[_PEOPLE[at], f"Orang {at}", 64, 0] for at in range(4)]
    targets: list[list[Cell]] = [[_PEOPLE[0], "Orang 0", "Laporan", 4, 4]]
    books = {"a.xlsx": [_DAYS, *days], "b.xlsx": [_TARGETS, *targets]}
    assert not of_code(join(tmp_path, books, ("disiplin",)), "O440")
    roster: list[list[Cell]] = [[_PEOPLE[at], f"Orang {at}", "Analis"] for at in range(4)]
    books["c.xlsx"] = [["NIP", "Nama", "Jabatan"], *roster]
    assert not of_code(join(tmp_path, books, ("target", "disiplin")), "O440")
