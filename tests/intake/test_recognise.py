"""Which row is the heading row, which table a sheet is, and what it says when it is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asn_eval.domain.period import parse_period
from asn_eval.findings import Severity, entry_of, message_of
from asn_eval.intake.options import IntakeOptions
from asn_eval.intake.parts import read_part
from asn_eval.language import Lang
from intake.books import (
    ANDI,
    BUDI,
    DISIPLIN_HEAD,
    FEEDBACK_HEAD,
    RATED,
    RINA,
    SITI,
    TARGET_HEAD,
    Cell,
    found,
    read,
    words,
    write,
    write_sheets,
)
from intake.raw_xlsx import number_cell, write_xlsx

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_ROWS: dict[str, list[list[Cell]]] = {
    "target": [[*TARGET_HEAD], [BUDI, "Budi", "A", 10, 9, 50, "naik"]],
    "disiplin": [[*DISIPLIN_HEAD], [BUDI, "Budi", 63, 62, 1]],
    "feedback": [[*FEEDBACK_HEAD], [BUDI, "x", "Atasan", "Kerja sama", 4]],
    "pegawai": [["NIP", "Nama", "Jabatan"], [BUDI, "Budi", "Guru"]],
    "pelatihan": [["NIP", "Nama Pelatihan", "JP"], [BUDI, "Dasar", 8]],
    "proyek": [["NIP", "Nama", "Nama Proyek", "Peran", "Nilai"], [BUDI, "Budi", "P", "ketua", 80]],
    "inovasi": [["NIP", "Judul Inovasi", "Tingkat"], [BUDI, "I", "kota"]],
    "evaluasi": [
        ["NIP", "Tahun", "Rating Hasil Kerja", "Rating Perilaku Kerja", "Predikat Kinerja"],
        [BUDI, 2025, "Sesuai Ekspektasi", "Di Atas Ekspektasi", "Baik"],
    ],
}


@pytest.mark.parametrize("table", sorted(_ROWS))
def test_each_table_is_recognised_by_its_columns(table: str, tmp_path: Path) -> None:
    part = read(tmp_path, _ROWS[table], RATED)
    (use,) = part.sheets
    assert (use.table, use.header_row, use.records, use.reason) == (table, 1, 1, "")
    assert part.findings == ()
    assert part.tables[0].keys == (BUDI,)


def test_one_decided_value_makes_no_table_of_results_unless_the_sheet_is_called_so(
    tmp_path: Path,
) -> None:
    rows: list[list[Cell]] = [["NIP", "Nama", "Predikat"], [BUDI, "Budi", "Baik"]]
    (use,) = read(tmp_path, rows).sheets
    assert use.table == "pegawai"
    rows = [["NIP", "Tahun", "Predikat"], [BUDI, 2025, "Baik"]]
    assert read(tmp_path, rows).tables == ()
    wanted = read(tmp_path, rows, IntakeOptions(wanted=("evaluasi",)))
    assert [part.name for part in wanted.tables] == ["evaluasi"]
    path = write(tmp_path / "rekap.xlsx", rows, "Predikat 2025")
    (named,) = read_part(path, path.name, RATED).tables
    assert named.name == "evaluasi"
    assert named.columns["tahun"].labels == ("2025",)


def test_a_sheet_called_predikat_without_one_says_what_is_missing(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["NIP", "Nama", "Jabatan"], [BUDI, "Budi", "Guru"]]
    path = write(tmp_path / "rekap.xlsx", rows, "Predikat")
    part = read_part(path, path.name, RATED)
    assert [finding.code for finding in part.findings] == ["L201"]
    assert part.findings[0].slots["kolom"] == "predikat"


def test_a_spare_column_of_the_roster_is_read_where_a_rule_names_it(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["NIP", "Nama", "TMT Jabatan"], [BUDI, "Budi", "01-03-2025"], [SITI, "Siti", "02-03-2025"],
    ]  # fmt: skip
    unread = read(tmp_path, rows)
    assert unread.findings == ()
    assert "tmt_jabatan" not in unread.tables[0].columns
    asked = IntakeOptions(needed_columns={"pegawai": ("tmt_jabatan",)})
    assert found(read(tmp_path, rows, asked).findings) == [("S311", "C2")]


def test_the_heading_row_is_found_below_titles_and_data_rows_do_not_look_like_one(
    tmp_path: Path,
) -> None:
    rows: list[list[Cell]] = [
        ["PEMERINTAH KOTA CONTOH"],
        ["Rekap Disiplin: Hadir, Izin, Sakit, Cuti"],
        [],
        ["No", "Nama Pegawai", "NIP", "JHK", "H", "A", "Ket"],
        [1, "Budi", BUDI, 21, 20, 1, "SAKIT"],
        [2, "Siti", SITI, 21, 21, 0, "CUTI"],
    ]
    (use,) = read(tmp_path, rows).sheets
    assert (use.table, use.header_row, use.records) == ("disiplin", 4, 2)
    assert use.mapped == (
        ("Nama Pegawai", "nama"), ("NIP", "nip"), ("JHK", "hari_kerja"), ("H", "hadir"),
        ("A", "alpa"),
    )  # fmt: skip
    assert use.unmapped == ("No", "Ket")


def test_two_heading_rows_are_read_as_one(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["NIP", "Nama", "Jumlah Hari Kerja", "Tidak Masuk Kantor", None, None],
        [None, None, None, "S", "I", "A"],
        [BUDI, "Budi", 21, 1, 0, 2],
    ]
    part = read(tmp_path, rows)
    assert part.sheets[0].header_row == 2
    assert part.tables[0].columns["alpa"].numbers().tolist() == [2.0]
    assert part.tables[0].blocks[0].columns["alpa"] == 6


def test_a_sheet_that_starts_away_from_a1_keeps_its_addresses(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        [],
        [],
        [None, None, *DISIPLIN_HEAD],
        [None, None, BUDI, "B", 1, 1, -3],
    ]
    part = read(tmp_path, rows)
    assert found(part.findings) == [("S305", "G4")]
    assert part.tables[0].row.tolist() == [4]


def test_wide_feedback_gives_a_record_for_each_aspect(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["No", "NIP", "Peran", "Kerja  sama", "Integritas", "Rata-rata", "Catatan bebas"],
        [1, BUDI, "Rekan", 4, 5, 4.5, "baik"],
        [2, SITI, "Atasan", 3, "-", 3, ""],
    ]
    part = read(tmp_path, rows, RATED)
    (use,) = part.sheets
    assert (use.table, use.records) == ("feedback", 4)
    assert ("Kerja sama", "nilai") in use.mapped
    assert use.unmapped == ("No", "Rata-rata", "Catatan bebas")
    (table,) = part.tables
    assert table.columns["aspek"].text().tolist() == ["Kerja sama"] * 2 + ["Integritas"] * 2
    assert table.columns["nilai"].numbers().tolist()[:3] == [4.0, 3.0, 5.0]
    assert not table.columns["nilai"].faulty.any()
    assert [block.columns["nilai"] for block in table.blocks] == [4, 5]
    assert table.row.tolist() == [2, 3, 2, 3]


def test_in_a_wide_sheet_a_total_called_nilai_is_no_aspect(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["NIP", "Peran", "Ramah", "Responsif", "Nilai"],
        [BUDI, "Rekan", "4", 5, 9],
    ]
    part = read(tmp_path, rows, RATED)
    assert part.sheets[0].unmapped == ("Nilai",)
    assert part.tables[0].columns["nilai"].numbers().tolist() == [4.0, 5.0]


@pytest.mark.parametrize(
    ("head", "row", "table", "column"),
    [
        (["NIP", "Nama", "Indikator", "Target"], [BUDI, "B", "A", 1], "target", "realisasi"),
        (["NIP", "Indikator", "Realisasi"], [BUDI, "A", 1], "target", "target"),
        (["NIP", "Aspek", "Nilai"], [BUDI, "A", 1], "feedback", "peran"),
        (["NIP", "Peran", "Aspek"], [BUDI, "Rekan", "A"], "feedback", "nilai"),
        (["NIP", "Nama Pelatihan"], [BUDI, "A"], "pelatihan", "jam"),
    ],
)
def test_a_missing_column_is_named_with_its_headings(
    head: list[Cell], row: list[Cell], table: str, column: str, tmp_path: Path
) -> None:
    part = read(tmp_path, [head, row])
    (finding,) = part.findings
    assert (finding.code, finding.place.row) == ("L201", 1)
    assert finding.slots["tabel"] == table
    indonesian, english = words(finding)
    assert f"kolom {column} tidak ada" in indonesian
    assert f"column {column} is missing" in english
    assert part.sheets[0].reason == "kolom wajib tidak ada"
    assert part.tables == ()


def test_a_sheet_named_after_a_table_is_not_taken_for_a_roster(tmp_path: Path) -> None:
    part = read(tmp_path, [["NIP", "Nama", "Kolom X"], [BUDI, "B", 1]], sheet="Absensi")
    assert [finding.code for finding in part.findings] == ["L201"]


_SURVEY_HEAD: list[Cell] = [
    "NIP",
    "Nama",
    "Kode",
    "Golongan Penilai",
    "Unsurnya",
    "Jawabn",
    "Tgl Isi",
]
_SURVEY: list[list[Cell]] = [
    [nip, name, f"R{rater}", "Rekan", "Ramah", 4, "17-08-2025"]
    for nip, name in ((BUDI, "Budi"), (SITI, "Siti"), (ANDI, "Andi"))
    for rater in range(2)
]


def test_l211_a_survey_with_strange_headings_is_no_roster(tmp_path: Path) -> None:
    part = read(tmp_path, [_SURVEY_HEAD, *_SURVEY], RATED)
    assert part.tables == ()
    assert found(part.findings) == [("L211", "1")]
    (finding,) = part.findings
    assert entry_of(finding).severity is Severity.ERROR
    strange = "Kode, Golongan Penilai, Unsurnya, Jawabn"
    meant = "Golongan Penilai → penilai (feedback), Unsurnya → aspek (feedback), "
    meant += "Jawabn → nilai (feedback)"
    indonesian, english = words(finding)
    assert indonesian == (
        "Lembar ini ber-NIP, tetapi bukan daftar pegawai, dan judul ini tidak dikenal: "
        f"{strange}. Mungkin maksudnya: {meant}."
    )
    assert english == (
        "This sheet holds NIPs but is no list of employees, and these headings are not known: "
        f"{strange}. Perhaps meant: {meant}."
    )
    for lang in Lang:
        assert "asn-eval mapping suggest" in message_of(finding, lang).remedy
    (use,) = part.sheets
    assert (use.table, use.reason) == ("", "tidak cocok dengan tabel mana pun")
    assert use.unmapped == tuple(_SURVEY_HEAD[2:])


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        (["Unit Kerja", "Warna"], [["A", 1], ["A", 2], ["A", 1], ["A", 2]]),
        (["Warna", "Agama", "Hobi"], [["x", "y", "z"]]),
        (["Unit Kerja", "Nilai SKP"], [["A", 90]]),
        (["Unit Kerja", "Jumlah Terlambat"], [["A", 0]]),
        (["Unit Kerja", "Hadir"], [["A", 0], ["A", 1], ["A", 2]]),
    ],
)
def test_l211_repeated_persons_many_strange_columns_or_words_of_other_tables(
    head: list[Cell], cells: list[list[Cell]], tmp_path: Path
) -> None:
    rows: list[list[Cell]] = [["NIP", "Nama", *head], *([BUDI, "Budi", *row] for row in cells)]
    part = read(tmp_path, rows)
    assert found(part.findings) == [("L211", "1")]
    assert part.findings[0].slots["mirip"] in {
        "–", "Nilai SKP → nilai_kinerja (evaluasi)",
        "Jumlah Terlambat → terlambat_menit (disiplin)", "Hadir → hadir (disiplin)",
    }  # fmt: skip


def test_l211_of_very_many_headings_names_the_first(tmp_path: Path) -> None:
    head: list[Cell] = [f"Kolom {n} yang {'sangat ' * 10}panjang" for n in range(30)]
    (finding,) = read(tmp_path, [["NIP", "Nama", *head], [BUDI, "B"]]).findings
    assert finding.code == "L211"
    assert finding.slots["judul"].count("Kolom") == 12
    assert finding.slots["judul"].endswith(", …")


@pytest.mark.parametrize(
    "rows",
    [
        [["No", "NIP", "Nama", "Ket"], [1, BUDI, "Budi", "x"], [2, BUDI, "Budi", "x"]],
        [["NIP", "Nama", "Warna"], [BUDI, "Budi", "x"], [float(SITI), "Siti", "y"]],
        [["NIP", "Nama", "Golongan", "Agama", "Hobi", "Warna", "NPWP"], [BUDI, "B", "III/a"]],
        [["NIP", "Nama", "Warna"], [BUDI, "Budi", "x"], [BUDI, "Budi", "x"], [SITI, "S", "y"]],
    ],
)
def test_a_roster_may_have_columns_that_nobody_knows(
    rows: list[list[Cell]], tmp_path: Path
) -> None:
    assert read(tmp_path, rows).sheets[0].table == "pegawai"


def test_a_survey_in_other_words_is_feedback(tmp_path: Path) -> None:
    head: list[Cell] = ["N I P", "Nama Dinilai", "Kategori Penilai", "Unsur", "Jawaban", "Tgl Isi"]
    rows: list[list[Cell]] = [[BUDI, "Budi", "Rekan", "Ramah", 4, "17-08-2025"]]
    part = read(tmp_path, [head, *rows], RATED)
    assert part.findings == ()
    assert [name for _, name in part.sheets[0].mapped] == [
        "nip", "nama", "peran", "aspek", "nilai", "waktu",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "span",
    ["TW III", "TW3", "Triwulan III", "triwulan 3", "TW III 2025", "September", "Bulan Agustus"],
)
def test_a_pair_of_columns_of_the_periode_is_target_and_realisasi(
    span: str, tmp_path: Path
) -> None:
    head: list[Cell] = ["NIP", "Indikator", "Target Tahunan", f"Target {span}", f"Realisasi {span}"]
    rows: list[list[Cell]] = [head, [BUDI, "A", 40, 10, 9]]
    for options in (IntakeOptions(), IntakeOptions(period=parse_period("2025-TW3"))):
        part = read(tmp_path, rows, options)
        assert part.findings == ()
        assert part.tables[0].columns["target"].numbers().tolist() == [10.0]
        assert part.tables[0].columns["realisasi"].numbers().tolist() == [9.0]


def test_several_pairs_are_records_of_their_months_each_citing_its_own_cells(
    tmp_path: Path,
) -> None:
    head: list[Cell] = ["NIP", "Indikator"]
    head += [f"{name} TW {span}" for span in ("II", "III") for name in ("Target", "Realisasi")]
    options = IntakeOptions(period=parse_period("2025-TW3"))
    part = read(tmp_path, [head, [BUDI, "A", 10, 4, 20, 15]], options)
    assert part.findings == ()
    (table,) = part.tables
    assert table.columns["tanggal"].values.astype(str).tolist() == ["2025-04-01", "2025-07-01"]
    assert table.columns["realisasi"].numbers().tolist() == [4.0, 15.0]
    assert [block.columns["realisasi"] for block in table.blocks] == [4, 6]


def test_several_pairs_without_a_year_clash(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Indikator"]
    head += [f"{name} TW {span}" for span in ("II", "III") for name in ("Target", "Realisasi")]
    part = read(tmp_path, [head, [BUDI, "A", 1, 1, 1, 1]])
    assert found(part.findings) == [("L202", "E1"), ("L202", "F1")]
    assert part.tables == ()


@pytest.mark.parametrize(
    "head",
    [
        ["Target", "Realisasi TW III"],
        ["Target TW III", "Realisasi TW II"],
        ["Target TW II", "Realisasi TW II"],
    ],
)
def test_columns_of_different_months_or_of_another_periode_are_never_divided(
    head: list[Cell], tmp_path: Path
) -> None:
    options = IntakeOptions(period=parse_period("2025-TW3"))
    part = read(tmp_path, [["NIP", "Indikator", *head], [BUDI, "A", 10, 9]], options)
    assert {finding.code for finding in part.findings} == {"L201"}
    assert part.tables == ()


def test_one_count_is_enough_when_the_sheet_says_what_it_is(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["NIP", "Nama", "TK"], [BUDI, "Budi", 1]]
    assert read(tmp_path, rows, sheet="Rekap Disiplin").sheets[0].table == "disiplin"
    assert read(tmp_path, rows, sheet="Sheet1").sheets[0].table == "pegawai"


def test_two_columns_for_one_field_are_never_guessed(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["NIP", "Nama", "Hadir", "Alpa", "A"], [BUDI, "B", 20, 1, 2]]
    part = read(tmp_path, rows)
    (finding,) = part.findings
    assert (finding.code, finding.place.cell) == ("L202", "E1")
    assert words(finding) == (
        'Judul "A" dan "Alpa" sama-sama dapat berarti alpa.',
        'The headings "A" and "Alpa" can both mean alpa.',
    )
    assert "alpa" not in part.tables[0].columns


def test_two_columns_for_a_required_field_stop_the_sheet(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["NIP", "NIP Baru", "Nama"], [BUDI, BUDI, "B"]]
    part = read(tmp_path, rows)
    assert found(part.findings) == [("L202", "B1")]
    assert part.tables == ()
    assert part.sheets[0].reason == "dua kolom untuk satu isian wajib"


def test_a_heading_of_a_higher_rank_is_taken_and_the_other_shown(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Nama", "Perangkat Daerah", "Unit Kerja"]
    part = read(tmp_path, [head, [BUDI, "B", "Dinas X", "UPTD Y"]])
    assert part.findings == ()
    assert part.tables[0].columns["unit"].text().tolist() == ["UPTD Y"]
    assert part.sheets[0].unmapped == ("Perangkat Daerah",)


def test_the_same_aspect_twice_is_read_from_neither_column(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Peran", "Ramah", "Sigap", "RAMAH", "Adil"]
    part = read(tmp_path, [head, [BUDI, "Rekan", 4, 5, 3, 2]], RATED)
    assert found(part.findings) == [("L202", "E1")]
    assert part.tables[0].columns["nilai"].numbers().tolist() == [5.0, 2.0]


def test_the_same_aspect_twice_of_three_leaves_one(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Peran", "Ramah", "Ramah", "Adil"]
    part = read(tmp_path, [head, [BUDI, "Rekan", 4, 5, 3]], RATED)
    assert found(part.findings) == [("L202", "D1")]
    assert part.tables[0].columns["nilai"].numbers().tolist() == [3.0]


def test_the_same_aspect_twice_and_no_other_names_the_clash(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Peran", "Ramah", "Ramah"]
    part = read(tmp_path, [head, [BUDI, "Rekan", 4, 5]], RATED)
    assert found(part.findings) == [("L201", "1"), ("L201", "1"), ("L202", "D1")]
    assert part.tables == ()


@pytest.mark.parametrize("lost", ["Indikator", "Target", "Realisasi"])
def test_a_table_of_persons_with_units_that_lacks_a_column_is_no_table_of_units(
    lost: str, tmp_path: Path
) -> None:
    head: list[Cell] = ["NIP", "Nama", "Unit Kerja", "Indikator", "Target", "Realisasi", "Bobot"]
    head = [None if heading == lost else heading for heading in head]
    rows: list[list[Cell]] = [head, [BUDI, "Budi", "Dinas A", "Laporan", 10, 9, 100]]
    part = read(tmp_path, rows, IntakeOptions(wanted=("target",)))
    (finding,) = part.findings
    assert (finding.code, finding.slots["tabel"], finding.slots["kolom"]) == (
        "L201", "target", lost.lower(),
    )  # fmt: skip


def test_numbers_written_as_texts_without_a_heading_are_reported_too(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Peran", "Ramah", "Sigap", None]
    rows: list[list[Cell]] = [
        head, [BUDI, "Rekan", 4, 5, "3"], [SITI, "Rekan", 4, 5, "tak tahu"],
        [ANDI, "Rekan", 4, 5, "-"], [RINA, "Rekan", 4, 5, "2,5"],
    ]  # fmt: skip
    (finding,) = read(tmp_path, rows, RATED).findings
    assert (finding.code, finding.place.cell, finding.slots) == ("L208", "E1", {"jumlah": "2"})


def test_numbers_without_a_heading_are_reported_and_not_read(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Peran", "Ramah", "Sigap", None]
    part = read(tmp_path, [head, [BUDI, "Rekan", 4, 5, 3], [SITI, "Rekan", 4, 5, 3]], RATED)
    (finding,) = part.findings
    assert (finding.code, finding.place.cell) == ("L208", "E1")
    assert words(finding)[0].startswith("Kolom ini berisi 2 angka tetapi tidak berjudul")
    assert words(finding)[1].startswith("This column holds 2 numbers but has no heading")


def test_a_column_that_the_rubric_reads_is_missed(tmp_path: Path) -> None:
    options = IntakeOptions(needed_columns={"disiplin": ("alpa", "apel")})
    (finding,) = read(tmp_path, _ROWS["disiplin"], options).findings
    assert finding.code == "L203"
    assert "kolom apel dari tabel disiplin" in words(finding)[0]
    assert "column apel of table disiplin" in words(finding)[1]


def test_what_follows_from_days_is_not_missed(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Nama", *(f"{day:02d}" for day in range(1, 9))]
    days: list[Cell] = ["H", "A", "S", "H", "DL", "H", "H", "H"]
    rows: list[list[Cell]] = [["Bulan: September 2025"], [], head, [BUDI, "Budi", *days]]
    options = IntakeOptions(needed_columns={"disiplin": ("alpa", "hadir", "terlambat_menit")})
    findings = read(tmp_path, rows, options).findings
    lost = [finding.slots["kolom"] for finding in findings if finding.code == "L203"]
    assert lost == ["terlambat_menit"]


def test_wide_feedback_gives_aspek_and_nilai(tmp_path: Path) -> None:
    options = IntakeOptions(rating_range=(1, 5), needed_columns={"feedback": ("aspek", "nilai")})
    rows: list[list[Cell]] = [["NIP", "Peran", "Ramah", "Sigap"], [BUDI, "Rekan", 4, 5]]
    assert read(tmp_path, rows, options).findings == ()


def test_a_sheet_that_fits_two_tables_alike_is_a_finding_unless_named(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Nama Proyek", "Judul Inovasi", "Nilai"]
    rows: list[list[Cell]] = [head, [BUDI, "P", "I", 80]]
    (finding,) = read(tmp_path, rows).findings
    assert finding.code == "L204"
    assert words(finding) == (
        "Lembar ini cocok dengan beberapa tabel: proyek, inovasi.",
        "This sheet fits several tables: proyek, inovasi.",
    )
    assert read(tmp_path, rows, sheet="Daftar Inovasi").sheets[0].table == "inovasi"
    assert read(tmp_path, rows, IntakeOptions(wanted=("proyek",))).sheets[0].table == "proyek"


def test_headings_of_the_rubric_are_accepted(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["NIP", "IKI", "STANDAR", "HASIL"], [BUDI, "A", 10, 9]]
    options = IntakeOptions(aliases={"target": {"target": ("Standar",)}})
    assert read(tmp_path, rows, options).sheets[0].table == "target"


def test_a_nik_column_is_taken_for_the_nip_only_where_it_holds_nips(tmp_path: Path) -> None:
    part = read(tmp_path, [["NIK", "Nama", "Alpa", "Izin"], [BUDI, "B", 1, 0]])
    assert ("NIK", "nip") in part.sheets[0].mapped
    assert part.tables[0].keys == (BUDI,)
    part = read(tmp_path, [["NIK", "Nama", "Alpa", "Izin"], ["1271012301870001", "B", 1, 0]])
    assert part.sheets[0].unmapped == ("NIK",)
    assert part.tables[0].keys == ("@B|",)


def test_sheets_that_are_no_tables_are_no_faults(tmp_path: Path) -> None:
    sheets: dict[str, Sequence[Sequence[Cell]]] = {
        "Pivot": [["Row Labels", "Count of NIP"], ["Dinas A", 4]],
        "Kosong": [],
        "Catatan": [["Diisi oleh BKD"]],
        "Data": _ROWS["disiplin"],
    }
    path = write_sheets(tmp_path / "a.xlsx", sheets)
    part = read_part(path, "a.xlsx", IntakeOptions())
    assert part.findings == ()
    assert {use.sheet: use.reason for use in part.sheets} == {
        "Pivot": "tidak ada baris judul yang dikenali",
        "Kosong": "lembar kosong",
        "Catatan": "tidak ada baris judul yang dikenali",
        "Data": "",
    }


def test_a_sheet_with_nip_that_fits_nothing_is_worth_a_look(tmp_path: Path) -> None:
    part = read(tmp_path, [["NIP", "Jabatan", "Warna"], [BUDI, "Guru", "biru"]])
    assert found(part.findings) == [("L205", "1")]
    assert "memuat NIP" in words(part.findings[0])[0]
    assert "holds NIPs" in words(part.findings[0])[1]


def test_a_roster_without_names_is_told_what_it_lacks(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Jabatan", "Status", "TMT CPNS", "Warna"]
    part = read(tmp_path, [head, [BUDI, "Guru", "PNS", "2014-05-01", "biru"]])
    (finding,) = part.findings
    assert (finding.code, finding.place.cell) == ("L201", "1")
    assert (finding.slots["tabel"], finding.slots["kolom"]) == ("pegawai", "nama")


def test_ratings_by_raters_without_the_rated_are_told_what_they_lack(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["Penilai", "Peran", "Aspek", "Nilai"], ["R1", "Rekan", "Ramah", 4]]
    (finding,) = read(tmp_path, rows, RATED).findings
    assert (finding.code, finding.slots["kolom"]) == ("L201", "nip")
    # without raters it may be a summary by role, which is no fault of its own
    summary = [row[1:] for row in rows]
    assert [item.code for item in read(tmp_path, summary, RATED).findings] == ["L206"]


def test_a_workbook_without_any_table_is_a_fault(tmp_path: Path) -> None:
    part = read(tmp_path, [["Judul"], ["isi"]], sheet="Memo")
    (finding,) = part.findings
    assert (finding.code, finding.place.sheet) == ("L206", "")
    assert words(finding)[0].endswith("lembar: Memo.")
    assert words(finding)[1].endswith("sheets: Memo.")


def test_an_empty_workbook_is_a_fault(tmp_path: Path) -> None:
    assert [finding.code for finding in read(tmp_path, []).findings] == ["B117"]


def test_a_table_that_nobody_needs_is_named_and_not_read(tmp_path: Path) -> None:
    part = read(tmp_path, _ROWS["pelatihan"], IntakeOptions(wanted=("target",)))
    (finding,) = part.findings
    assert (finding.code, finding.slots) == ("L210", {"tabel": "pelatihan"})
    assert (part.sheets[0].table, part.tables) == ("pelatihan", ())
    roster = read(tmp_path, _ROWS["pegawai"], IntakeOptions(wanted=("target",)))
    assert len(roster.tables) == 1


def test_a_hidden_sheet_is_read_and_told(tmp_path: Path) -> None:
    sheets: dict[str, Sequence[Sequence[Cell]]] = {"A": _ROWS["disiplin"], "B": _ROWS["target"]}
    path = write_sheets(tmp_path / "a.xlsx", sheets, hidden=["B"])
    part = read_part(path, "a.xlsx", IntakeOptions())
    (finding,) = part.findings
    assert (finding.code, finding.place.sheet, len(part.tables)) == ("L207", "B", 2)
    assert entry_of(finding).severity is Severity.WARNING
    assert words(finding) == (
        "Lembar ini tersembunyi dan tetap dibaca sebagai tabel target.",
        "This sheet is hidden and was read all the same, as table target.",
    )


def test_headings_without_rows_are_a_warning(tmp_path: Path) -> None:
    part = read(tmp_path, [["Judul"], [*DISIPLIN_HEAD]])
    assert found(part.findings) == [("L209", "2")]
    assert part.tables == ()


def test_a_bad_workbook_is_one_finding(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")
    part = read_part(path, "a.xlsx", IntakeOptions())
    assert [finding.code for finding in part.findings] == ["B111"]
    assert part.sheets == ()


def test_a_damaged_sheet_is_a_finding_and_is_listed(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", f'<row r="1">{number_cell("XFE1")}</row>')
    part = read_part(path, "a.xlsx", IntakeOptions())
    assert [finding.code for finding in part.findings] == ["B118"]
    assert [use.reason for use in part.sheets] == ["lembar rusak"]


def test_an_empty_column_without_heading_is_nothing_to_report(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Peran", "Ramah", "Sigap", None]
    rows: list[list[Cell]] = [head, [BUDI, "Rekan", 4, 5], [], [None, None, None, None, 9]]
    assert read(tmp_path, rows, RATED).findings == ()


def test_one_nip_in_each_of_two_files_is_the_same_person(tmp_path: Path) -> None:
    part = read(tmp_path, [["NIP", "Nama"], [ANDI, "A"], [f"'{ANDI[:8]} {ANDI[8:]}", "A"]])
    assert part.tables[0].keys == (ANDI,)
