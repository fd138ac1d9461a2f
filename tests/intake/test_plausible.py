"""Days of one record that cannot all be right together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.findings import CATALOGUE, Severity
from intake.books import ANDI, BUDI, RINA, SITI, Cell, words
from intake.joins import join, of_code

if TYPE_CHECKING:
    from pathlib import Path

_HEAD: list[Cell] = ["NIP", "Nama", "Hari Kerja", "Hadir", "Alpa", "Izin", "Sakit", "Cuti"]


def test_s319_more_days_than_working_days(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        _HEAD,
        [BUDI, "Budi", 64, 70, 0, None, None, None],
        [SITI, "Siti", 64, 62, 1.5, None, 1, None],
        [ANDI, "Andi", 64, None, None, 65, 0, 0],
        [RINA, "Rina", 64, 60, 1, 1, 1, 1],
    ]
    joined = join(tmp_path, {"a.xlsx": rows})
    first, second, third = of_code(joined, "S319")
    assert (str(first.place), first.key) == ("a.xlsx › Data!D2", BUDI)
    assert (str(second.place), second.key) == ("a.xlsx › Data!D3", SITI)
    assert (str(third.place), third.key) == ("a.xlsx › Data!F4", ANDI)
    assert CATALOGUE["S319"].severity is Severity.WARNING
    assert words(second) == (
        "hadir + alpa + sakit berjumlah 64.5 hari, padahal hari kerjanya 64.",
        "hadir + alpa + sakit sum to 64.5 days, but there are 64 working days.",
    )


def test_days_that_are_not_told_are_not_compared(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        _HEAD,
        [BUDI, "Budi", None, 70, 0, 0, 0, 0],
        [SITI, "Siti", 64, "tujuh puluh", 0, 0, 0, 0],
    ]
    assert of_code(join(tmp_path, {"a.xlsx": rows}), "S319") == []


def test_without_working_days_or_without_counts_there_is_nothing_to_compare(
    tmp_path: Path,
) -> None:
    counts: list[list[Cell]] = [["NIP", "Nama", "Hadir", "Alpa"], [BUDI, "Budi", 70, 0]]
    bare: list[list[Cell]] = [["NIP", "Nama", "Hari Kerja", "Apel"], [SITI, "Siti", 64, 70]]
    for name, rows in (("a.xlsx", counts), ("b.xlsx", bare)):
        joined = join(tmp_path, {name: rows})
        assert "disiplin" in joined.tables
        assert of_code(joined, "S319") == []
