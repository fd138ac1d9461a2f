"""What no office wrote on purpose, in cells under sound headings; each once broke the reader."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING, Final

import pytest

from asn_eval.intake.dataset import read_dataset
from asn_eval.intake.options import IntakeOptions
from intake.books import BUDI, SITI, TARGET_HEAD, Cell, Shown, found, read, words, write

if TYPE_CHECKING:
    from pathlib import Path

_LOG: Final = ("NIP", "Nama", "Tanggal", "Jam Masuk", "Jam Pulang")


@pytest.mark.parametrize("cell", ["Budi" + " ." * 9000, "Budi" + " \n" * 9000, "x" * 30_000])
def test_a_cell_of_spaces_is_not_parted_in_every_possible_way(tmp_path: Path, cell: str) -> None:
    started = time.process_time()
    read(tmp_path, [["Nama/NIP", "Indikator", "Target", "Realisasi"], [cell, "A", 1, 1]])
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "cell", ["Rp" + " " * 30_000 + "x", "1" + " 1" * 16_000, "T" * 30_000, "9" * 400]
)
def test_a_long_text_in_a_column_of_numbers_is_no_number(tmp_path: Path, cell: str) -> None:
    started = time.process_time()
    part = read(tmp_path, [[*TARGET_HEAD], [BUDI, "Budi", "A", cell, 1, 100, "naik"]])
    assert ("S304", "D2") in found(part.findings)
    assert time.process_time() - started < 5


@pytest.mark.parametrize("cell", [1e308, Shown(1e308, "0%"), -1e16, 198701232014051999, 5e-324])
def test_s305_a_number_that_no_office_has_counted(tmp_path: Path, cell: Cell) -> None:
    part = read(tmp_path, [[*TARGET_HEAD], [BUDI, "Budi", "A", 10, cell, 100, "naik"]])
    (finding,) = [item for item in part.findings if item.code == "S305"]
    assert finding.place.cell == "E2"
    assert "0, 1E-12–1E+15" in words(finding)[0] or "≥ 0" in words(finding)[0]
    assert part.tables[0].columns["realisasi"].faulty.tolist() == [True]


def test_l201_times_without_a_date_ask_for_the_date(tmp_path: Path) -> None:
    part = read(
        tmp_path, [["NIP", "Nama", "Jam Masuk", "Jam Pulang"], [BUDI, "B", "07:30", "16:00"]]
    )
    (finding,) = part.findings
    assert (finding.code, finding.slots["kolom"]) == ("L201", "tanggal")


def test_a_date_of_a_wrong_year_does_not_make_thousands_of_days(tmp_path: Path) -> None:
    days: list[Cell] = [dt.date(2025, 9, 1), dt.date(2025, 9, 3), dt.date(9999, 9, 1)]
    rows: list[tuple[Cell, ...]] = [(BUDI, "Budi", day, "07:30", "16:00") for day in days]
    part = read(tmp_path, [_LOG, *rows])
    (table,) = part.tables
    dates = table.columns["tanggal"].values.astype("datetime64[M]")
    assert sorted(set(dates.astype(str).tolist())) == ["2025-09", "9999-09"]


def test_a_name_whose_rows_gave_no_record_is_missed_at_the_headings(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        _LOG[1:],
        ("Budi", dt.date(2025, 9, 1), "07:30", "16:00"),
        ("Bukan Siapa", "bukan tanggal", "07:30", "16:00"),
    ]
    write(tmp_path / "absen.xlsx", rows)
    write(tmp_path / "pegawai.xlsx", [["NIP", "Nama"], [BUDI, "Budi"], [SITI, "Siti"]])
    dataset = read_dataset([tmp_path], IntakeOptions())
    (missed,) = [item for item in dataset.findings if item.code == "O430"]
    assert missed.slots["nama"] == "Bukan Siapa"
    assert missed.place.row in {1, 3}


def test_a_nip_whose_rows_gave_no_record_is_still_a_person(tmp_path: Path) -> None:
    log: list[tuple[Cell, ...]] = [
        _LOG,
        (BUDI, "Budi", dt.date(2025, 9, 1), "07:30", "16:00"),
        (SITI, "Siti", "bukan tanggal", "07:30", "16:00"),
    ]
    write(tmp_path / "absen.xlsx", log)
    write(tmp_path / "pegawai.xlsx", [["NIP", "Nama"], [BUDI, "Budi"]])
    dataset = read_dataset([tmp_path], IntakeOptions())
    assert SITI in dataset.people.nip.tolist()
    assert "S310" in {item.code for item in dataset.findings}
