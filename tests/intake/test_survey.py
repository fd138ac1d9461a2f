"""What a look at a workbook finds: tables, headings, unknown values, and never a person."""

from __future__ import annotations

import datetime as dt
import pickle
from typing import TYPE_CHECKING

from asn_eval.domain.survey import SeenValue
from asn_eval.findings import Finding
from asn_eval.intake.options import IntakeOptions
from asn_eval.intake.process import run_workers
from asn_eval.intake.seen import near_fields
from asn_eval.intake.survey import SURVEY_JOB, survey_book
from asn_eval.intake.uses import EMPTY, NO_HEADER
from intake.books import ANDI, BUDI, DISIPLIN_HEAD, FEEDBACK_HEAD, SITI, write, write_sheets

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from asn_eval.domain.survey import SheetSurvey
    from intake.books import Cell


def look(
    folder: Path, rows: Sequence[Sequence[Cell]], options: IntakeOptions | None = None
) -> SheetSurvey:
    path = write(folder / "data.xlsx", rows)
    seen = survey_book(path, path.name, options or IntakeOptions())
    assert not isinstance(seen, Finding)
    return seen[0]


def test_a_known_sheet_shows_table_header_and_fields(tmp_path: Path) -> None:
    seen = look(
        tmp_path,
        [("Rekap",), (), (*DISIPLIN_HEAD, "Lembur", "Jml Alpha"), (BUDI, "Budi", 20, 19, 1, 3, 1)],
        IntakeOptions(needed_columns={"disiplin": ("alpa", "sakit")}),
    )
    assert (seen.table, seen.reason, seen.header_rows) == ("disiplin", "", (3,))
    fields = {column.heading: column.field for column in seen.columns}
    assert fields["Alpa"] == "alpa"
    assert fields["Lembur"] == ""
    assert seen.unmet == ("sakit",)
    alpha = seen.columns[-1]
    assert (alpha.letter, alpha.filled, alpha.near[0]) == ("G", 1, "alpa")


def test_a_header_of_two_rows_is_shown_as_two(tmp_path: Path) -> None:
    seen = look(
        tmp_path,
        [
            ("NIP", "Nama", "Kehadiran", None, None),
            (None, None, "Hari Kerja", "Hadir", "Alpa"),
            (BUDI, "Budi", 20, 19, 1),
        ],
    )
    assert (seen.table, seen.header_rows) == ("disiplin", (1, 2))


def test_required_fields_without_a_column_are_named(tmp_path: Path) -> None:
    seen = look(tmp_path, [("NIP", "Nama", "Penilai", "Aspek", "Nilai"), (BUDI, "B", "x", "y", 4)])
    assert seen.missing == ("peran",)
    assert seen.reason


def test_two_columns_for_a_required_field_leave_it_missing(tmp_path: Path) -> None:
    seen = look(tmp_path, [("NIP", "NIP Baru", "Hari Kerja", "Alpa"), (BUDI, BUDI, 20, 1)])
    assert seen.missing == ("nip",)
    assert [column.field for column in seen.columns[:2]] == ["", ""]


def test_unknown_values_are_counted_and_no_person_is_among_them(tmp_path: Path) -> None:
    seen = look(
        tmp_path,
        [
            (*FEEDBACK_HEAD, "Nama"),
            (BUDI, "P1", "Tetangga", "Kerja sama", "Baik", "Budi Santoso"),
            (SITI, "P2", "Tetangga", "Kerja sama", 4, "Siti Aminah"),
            (ANDI, "P3", "Rekan", "Kerja sama", 5, "Andi Wijaya"),
            (BUDI, "P4", "Andi Wijaya", "Disiplin", 5, "Budi Santoso"),
            (BUDI, "P5", "Drs. Rahmat", "Disiplin", BUDI, "Budi Santoso"),
            (),
            (None, None, "Mengetahui,", None, None),
            (None, None, "Kepala Dinas", "Rina Wulandari", None),
        ],
    )
    assert seen.values == {
        "peran": (SeenValue("Tetangga", 2),),
        "nilai": (SeenValue("Baik", 1),),
    }


def test_a_column_of_too_many_values_is_only_counted(tmp_path: Path) -> None:
    rows = [(BUDI, "P1", f"Peran {number}", "Aspek", 4) for number in range(40)]
    seen = look(tmp_path, [FEEDBACK_HEAD, *rows])
    assert (dict(seen.values), seen.more) == ({}, {"peran": 40})


def day_rows(days: Sequence[Cell]) -> list[tuple[Cell, ...]]:
    codes: list[Cell] = ["S", "DL", "07:31 - 16:16", "-", "X", dt.time(7, 30)]
    cells = (codes * 6)[: len(days)]
    return [("NO", "NIP", "Nama", *days), (1, BUDI, "Budi", *cells), (2, SITI, "Siti", *cells)]


def test_day_columns_make_a_sheet_of_attendance(tmp_path: Path) -> None:
    for days in (
        [f"{number:02d}" for number in range(1, 32)],
        [f"Mg {number:02d}" for number in range(1, 32)],
        list(range(1, 32)),
        [dt.datetime(2025, 9, number) for number in range(1, 31)],  # noqa: DTZ001 - Excel has none
    ):
        seen = look(tmp_path, day_rows(days))
        assert (seen.table, seen.days) == ("disiplin", len(days))
        assert [column.heading for column in seen.columns] == ["NO", "NIP", "Nama"]
        shown = {value.text: value.meaning for value in seen.values["absen"]}
        assert shown == {"S": "sakit", "DL": "dinas_luar", "-": "kosong", "X": ""}


def test_ratings_below_headings_are_no_days(tmp_path: Path) -> None:
    head = ("NIP", "Penilai", "Peran", *(f"Aspek {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTU"))
    seen = look(tmp_path, [head, (BUDI, "P", "rekan", *([4] * 21))])
    assert (seen.table, seen.days) == ("feedback", 0)
    assert sum(column.rating for column in seen.columns) == 21


def test_names_in_brackets_are_folded_away(tmp_path: Path) -> None:
    people = [f"{number}. Orang {number}" for number in range(1, 4)]
    head = ["Cap waktu", "Nama Lengkap", *(f"1. Kerja sama [{person}]" for person in people)]
    seen = look(tmp_path, [head, ("x", "y", 65, 75, 85)])
    folded = seen.columns[-1]
    assert (folded.heading, folded.repeated) == ("1. Kerja sama […]", 3)
    assert "Orang" not in str(seen)


def test_a_row_that_tells_of_a_person_is_no_heading(tmp_path: Path) -> None:
    seen = look(tmp_path, [("NIP", BUDI, "Nama", "Budi Santoso"), ("Alpa", 3), ("Hadir", 20)])
    assert BUDI not in str(seen)
    assert "Budi" not in str(seen)


def test_an_unknown_header_is_guessed_from_words_that_head_columns(tmp_path: Path) -> None:
    # the three are fields of three tables, so no table knows two of them
    seen = look(
        tmp_path, [("Laporan",), ("Golongan", "Tingkat", "Apel", "Warna"), ("III/a", "satu", 3)]
    )
    assert (seen.reason, seen.header_rows) == (NO_HEADER, (2,))
    assert [column.heading for column in seen.columns] == ["Golongan", "Tingkat", "Apel", "Warna"]
    other = look(tmp_path, [("Nama:", "Budi Santoso"), ("merah", "biru"), (BUDI, "x", "y")])
    assert other.header_rows == ()
    assert [column.heading for column in other.columns] == ["", "", ""]


def test_headings_that_nothing_knows_are_guessed_by_their_shape(tmp_path: Path) -> None:
    head = ("Urut", "Nomor Pokok", "Garapan", "Patokan")
    rows = [(1, BUDI, "Laporan", 10), (2, SITI, "Laporan", 12)]
    seen = look(tmp_path, [("PEMERINTAH KOTA",), ("Triwulan III",), head, *rows])
    assert (seen.header_rows, [column.heading for column in seen.columns]) == ((3,), [*head])
    assert all(column.near == () for column in seen.columns)
    words = look(
        tmp_path, [head, ("merah", "biru", "hijau", "kuning"), ("satu", "dua", "tiga", "empat")]
    )
    assert words.header_rows == ()  # nothing below tells of numbers or persons
    twice = look(tmp_path, [("x", "y", "x"), *rows])
    assert twice.header_rows == ()
    people = look(tmp_path, [(BUDI, "Budi", "Dinas", "Guru"), *rows])
    assert people.header_rows == ()
    known = look(tmp_path, [("Urut", "NIP", "Garapan"), *rows])
    assert known.columns[1].near == ("nip",)


def test_empty_and_damaged_books_are_told(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "a.xlsx", {"Kosong": [], "Data": [DISIPLIN_HEAD]})
    seen = survey_book(path, "a.xlsx", IntakeOptions())
    assert not isinstance(seen, Finding)
    assert next(sheet.reason for sheet in seen) == EMPTY
    (tmp_path / "b.xlsx").write_bytes(b"bukan zip")
    damaged = survey_book(tmp_path / "b.xlsx", "b.xlsx", IntakeOptions())
    assert isinstance(damaged, Finding)


def test_the_worker_hands_back_what_it_saw(tmp_path: Path) -> None:
    path = write(tmp_path / "data.xlsx", [DISIPLIN_HEAD, (BUDI, "Budi", 20, 19, 1)])
    options = IntakeOptions()
    (seen,) = run_workers([path], [path.name], options, options.limits, job=SURVEY_JOB)
    assert seen == survey_book(path, path.name, options)
    assert pickle.loads(pickle.dumps(seen)) == seen  # noqa: S301 - our own


def test_near_fields_are_those_of_the_table_first() -> None:
    known = {
        "disiplin": {"terlambat menit": ("terlambat_menit", 1), "alpa": ("alpa", 1)},
        "target": {"target": ("target", 1)},
    }
    assert near_fields("Terlambat (mnt)", "disiplin", known) == ("terlambat_menit",)
    assert near_fields("No", "", known) == ()
    assert near_fields("Warna", "", known) == ()
