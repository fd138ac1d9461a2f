"""Which rows are records: nobody lost, nobody invented, the rest counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from intake.books import ANDI, BUDI, DISIPLIN_HEAD, RINA, SITI, Cell, found, read

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.intake.parts import WorkbookPart

_BUDI: list[Cell] = [BUDI, "Budi", 21, 20, 1]
_SITI: list[Cell] = [SITI, "Siti", 21, 21, 0]
_SIGNED: list[list[Cell]] = [
    [],
    [None, None, "Contoh, 30 September 2025"],
    ["Mengetahui,", None, "Pembuat daftar"],
    ["Kepala BKD", None, "Kasubbag Umum"],
    [],
    ["Drs. Maju Contoh", None, "Hj. Rapi Contoh"],
    ["NIP. 197001011995011999", None, "NIP. 198001012005012999"],
]


def _read(folder: Path, *rows: list[Cell]) -> WorkbookPart:
    return read(folder, [[*DISIPLIN_HEAD], *rows])


def _rows(part: WorkbookPart) -> list[int]:
    return [int(row) for row in part.tables[0].row]


def test_a_numbering_row_is_dropped(tmp_path: Path) -> None:
    for numbers in ([1, 2, 3, 4, 5], ["(1)", "(2)", "(3)", "(4)", "(5)"], ["1", "2", "3"]):
        part = _read(tmp_path, [*numbers], _BUDI)
        assert (_rows(part), part.sheets[0].dropped) == ([3], {"penomoran": 1})


def test_a_numbering_row_is_dropped_on_every_page(tmp_path: Path) -> None:
    for numbers in ([1, 2, 3, 4, 5], ["(1)", "(2)", "(3)", "(4)", "(5)"]):
        page: list[list[Cell]] = [[*DISIPLIN_HEAD], [*numbers]]
        part = _read(tmp_path, [*numbers], _BUDI, *page, _SITI)
        assert (_rows(part), part.sheets[0].dropped) == (
            [3, 6], {"judul berulang": 1, "penomoran": 2},
        )  # fmt: skip


def test_a_record_without_nip_whose_numbers_follow_one_another_stays(tmp_path: Path) -> None:
    part = _read(tmp_path, _BUDI, [None, None, 1, 2, 3], _SITI)
    assert _rows(part) == [2, 3, 4]
    assert found(part.findings)[0] == ("S312", "A3")


def test_a_total_is_known_by_its_first_word_under_any_heading_of_a_person(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Unit Kerja", "Hari Kerja", "Hadir", "Alpa"]
    rows: list[list[Cell]] = [
        head, [BUDI, "Dinas A", 21, 20, 1], [None, "Jumlah pegawai Dinas A: 1", 21, 20, 1],
        [SITI, "Total Bersama", 21, 21, 0], [None, "Jumlah seluruhnya", 42, 41, 1],
    ]  # fmt: skip
    part = read(tmp_path, rows)
    assert (_rows(part), part.sheets[0].dropped) == ([2, 4], {"jumlah": 2})


def test_an_indicator_may_begin_with_the_word_for_a_total(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["NIP", "Indikator", "Target", "Realisasi"], [BUDI, "Laporan", 10, 9],
        [None, "Jumlah layanan", 5, 5], [None, "Jumlah", 15, 14], [SITI, "Laporan", 10, 9],
    ]  # fmt: skip
    part = read(tmp_path, rows)
    assert (_rows(part), part.sheets[0].dropped) == ([2, 3, 5], {"jumlah": 1})


def test_a_numbering_row_alone_is_no_record(tmp_path: Path) -> None:
    part = _read(tmp_path, [1, 2, 3, 4, 5])
    assert part.tables == ()
    assert part.sheets[0].dropped == {"penomoran": 1}
    assert [finding.code for finding in part.findings] == ["L209"]


def test_blank_rows_and_prenumbered_rows_are_dropped(tmp_path: Path) -> None:
    head: list[Cell] = ["No", *DISIPLIN_HEAD]
    rows: list[list[Cell]] = [head, [1, *_BUDI], [], [2], [3, "-", "-", "-"], [4, *_SITI], [5], [6]]
    part = read(tmp_path, rows)
    assert _rows(part) == [2, 6]
    assert part.sheets[0].dropped == {"kosong": 1, "tanpa isi": 4}
    assert part.findings == ()


def test_a_signature_block_is_no_person_wherever_it_stands(tmp_path: Path) -> None:
    for shift in range(3):
        signed = [[None] * shift + row for row in _SIGNED]
        part = _read(tmp_path, _BUDI, _SITI, *signed)
        assert (_rows(part), part.findings) == ([2, 3], ())
        assert part.sheets[0].dropped == {"penutup": 5}


def test_a_signature_block_right_below_the_table_is_no_person(tmp_path: Path) -> None:
    part = _read(tmp_path, _BUDI, *_SIGNED[2:])
    assert (_rows(part), part.findings) == ([2], ())


def test_a_signature_without_the_word_nip_is_no_person(tmp_path: Path) -> None:
    part = _read(tmp_path, _BUDI, [], ["Kepala BKD"], [], ["Drs. Maju"], ["197001011995011999"])
    assert (_rows(part), part.findings) == ([2], ())


@pytest.mark.parametrize(
    "total",
    [
        ["Jumlah", None, 42, 41, 1],
        [None, "TOTAL", 42, 41, 1],
        [None, "Rata-rata", 21, 20.5, 0.5],
        [None, None, 42, 41, 1],
        ["Jumlah seluruhnya", None, 42],
    ],
)
def test_totals_are_no_persons(total: list[Cell], tmp_path: Path) -> None:
    part = _read(tmp_path, _BUDI, _SITI, total, *_SIGNED)
    assert (_rows(part), part.findings) == ([2, 3], ())


def test_subtotals_titles_and_repeated_headings_between_records_are_dropped(
    tmp_path: Path,
) -> None:
    part = _read(
        tmp_path,
        ["DINAS KESEHATAN"],
        _BUDI,
        ["Jumlah", None, 21, 20, 1],
        ["DINAS PENDIDIKAN"],
        [*DISIPLIN_HEAD],
        _SITI,
    )
    assert (_rows(part), part.findings) == ([3, 7], ())
    assert part.sheets[0].dropped == {"judul berulang": 1, "jumlah": 1, "subjudul": 2}


def test_a_name_without_nip_is_a_person_wherever_it_stands(tmp_path: Path) -> None:
    nameless: list[Cell] = [None, "Rina", 21, 19, 2]
    for rows in ([nameless, _BUDI], [_BUDI, nameless], [_BUDI, [], nameless, *_SIGNED]):
        part = _read(tmp_path, *rows)
        assert [finding.code for finding in part.findings] == ["S312"]
        assert part.tables[0].keys == (BUDI, "?|rina")
        assert part.tables[0].rejected == ("", "S312")


def test_the_last_person_of_a_roster_may_lack_a_nip(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["NIP", "Nama"], [BUDI, "Budi"], [None, "Rina"], *_SIGNED]
    part = read(tmp_path, rows)
    assert part.tables[0].keys == (BUDI, "?|rina")
    assert found(part.findings) == [("S312", "A3")]


def test_merged_nip_cells_are_faults_not_lost_rows(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Nama", "Indikator", "Target", "Realisasi"]
    part = read(
        tmp_path,
        [
            head,
            [BUDI, "Budi", "A", 1, 1],
            [None, None, "Jumlah dokumen", 1, 1],
            [SITI, "Siti", "A", 1, 1],
            [None, None, "B", 1, 1],
            [None, None, "Jumlah", 4, 4],
        ],
    )
    assert _rows(part) == [2, 3, 4, 5]
    assert found(part.findings) == [("S312", "A3"), ("S312", "A5")]
    assert part.sheets[0].dropped == {"jumlah": 1}


def test_a_nip_alone_is_a_record_with_nothing_in_it(tmp_path: Path) -> None:
    part = _read(tmp_path, _BUDI, [RINA], _SITI, [ANDI])
    assert _rows(part) == [2, 3, 4, 5]


def test_nips_with_the_word_before_them_are_read(tmp_path: Path) -> None:
    part = _read(tmp_path, [f"NIP. {BUDI}", "Budi", 21, 20, 1], [f"NIP: {SITI}", "S", 21, 21, 0])
    assert part.tables[0].keys == (BUDI, SITI)


def test_a_text_in_place_of_the_nip_is_a_person(tmp_path: Path) -> None:
    part = _read(tmp_path, _BUDI, ["belum ada", "Rina", 21, 20, 1], _SITI)
    assert found(part.findings) == [("S302", "A3")]
    assert part.tables[0].keys == (BUDI, SITI, "?belum ada|rina")


def test_when_every_nip_is_wrong_everybody_is_still_there(tmp_path: Path) -> None:
    part = _read(tmp_path, ["x", "Rina", 21, 20, 1], ["y", "Tono", 21, 20, 1], *_SIGNED)
    assert _rows(part) == [2, 3]
    assert found(part.findings) == [("S302", "A2"), ("S302", "A3")]


def test_when_every_nip_is_a_number_everybody_is_still_there(tmp_path: Path) -> None:
    part = _read(tmp_path, [float(BUDI), "Budi", 21, 20, 1], [float(SITI), "Siti", 21, 20, 1])
    assert found(part.findings) == [("S301", "A2"), ("S301", "A3")]
    assert len(part.tables[0].keys) == 2
