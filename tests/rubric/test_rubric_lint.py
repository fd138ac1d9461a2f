"""The linter: edges of its checks that the broken files do not reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from yaml import YAMLError

from asn_eval.documents.address import address_of, locate, value_at
from asn_eval.documents.near import nearest
from asn_eval.documents.syntax import explain_syntax
from asn_eval.rubric import load_rubric, matching
from asn_eval.rubric.lint import CHECKS
from rubric.rubric_texts import VALID, changed, faults, loaded, spot, where

if TYPE_CHECKING:
    from asn_eval.documents.document import Data

LEAF = """\
    dasar: naskah
    sifat: ilustrasi
    ukur: {metode: jumlah, dari: disiplin, kolom: alpa}
    nilai: {metode: tangga, arah: turun, pita: [{mulai: 0, nilai: 100}, {mulai: 3, nilai: 70}]}
    kosong: gagal
"""
SECOND = """\
  lain:
    judul: Lain
    bobot: 20
    dasar: naskah
    sifat: ilustrasi
    kriteria:
      disiplin:
        judul: Disiplin lain
        bobot: 100
"""
UKUR = "{metode: jumlah, dari: disiplin, kolom: alpa}"
NILAI = "{metode: tangga, arah: turun, pita: [{mulai: 0, nilai: 100}, {mulai: 3, nilai: 70}]}"
GAP = """\
pengaman:
  selisih:
    judul: Selisih penilai
    metode: selisih_penilai
    dari: %s
    kolom: nilai
    kelompok: %s
    terhadap: [rekan]
    lebih_dari: %s
    dasar: naskah
    sifat: ilustrasi
"""
AREA = """\
perbaikan:
  area:
    judul: Area
    dari: feedback
    kolom: nilai
    menurut: %s
    di_bawah: %s
    paling_banyak: 3
    dasar: naskah
    sifat: ilustrasi
"""
FOLLOW = """\
tindak_lanjut:
  bina:
    jenis: pembinaan
    isi: Dibahas.
    dasar: naskah
    sifat: ilustrasi
    jika: [%s]
"""


def _warnings(text: str) -> list[str]:
    return [where(finding) for finding in load_rubric(text, "contoh.yaml").warnings]


def _first(ukur: str, nilai: str = "{metode: capaian, batas: 100}") -> str:
    return changed((UKUR, ukur), (NILAI, nilai))


@pytest.mark.parametrize("weights", [("33.3", "66.7"), ("0.1", "99.9"), ("33.333333", "66.666667")])
def test_decimal_weights_that_sum_to_100_are_fine(weights: tuple[str, str]) -> None:
    assert faults(changed(("bobot: 40", f"bobot: {weights[0]}"), ("60\n", f"{weights[1]}\n"))) == []


def test_thirds_that_miss_100_by_a_hundredth_are_refused() -> None:
    assert faults(changed(("bobot: 40", "bobot: 33.33"), ("60\n", "66.66\n"))) == ["K541 12:1"]


def test_a_negative_weight_is_reported_once_and_not_as_a_sum() -> None:
    assert faults(changed(("bobot: 40", "bobot: -40"))) == ["K542 15:12"]


def test_rater_weights_are_summed_and_must_be_positive() -> None:
    assert faults(changed(("rekan: 40}", "rekan: 30}"))) == ["K541 30:7"]
    assert faults(changed(("rekan: 40}", "rekan: 0}"))) == ["K542 30:36"]


def test_self_ratings_carry_no_weight() -> None:
    assert faults(changed(("rekan: 40}", "diri: 40}"))) == ["K551 30:29"]


def test_bands_outside_the_scale_are_reported_as_such() -> None:
    assert faults(changed(("{nama: Kurang, mulai: 0}", "{nama: Kurang, mulai: -5}"))) == [
        "K558 36:27"
    ]
    assert faults(changed(("{nama: Baik, mulai: 75}", "{nama: Baik, mulai: 101}"))) == [
        "K558 35:25"
    ]


def test_a_scale_needs_a_bottom_below_its_top() -> None:
    text = changed(
        ("skala_penilaian: {minimal: 1, maksimal: 5}", "skala_penilaian: {minimal: 5, maksimal: 5}")
    )
    assert "K559 10:18" in faults(text)


@pytest.mark.parametrize(
    ("ukur", "expected"),
    [
        ("{metode: cacah, dari: inovasi, tanpa_baris: 0}", "K557"),
        ("{metode: jumlah, dari: pelatihan, kolom: jam}", "K557"),
        ("{metode: rasio, dari: disiplin, pembilang: hadir, penyebut: hari_kerja}", "K557"),
        ("{metode: rata, dari: feedback, kolom: nilai}", ""),
        ("{metode: cacah, dari: inovasi}", ""),
        ("{metode: nilai, dari: inovasi, kolom: nilai}", ""),
        ("{metode: jumlah, dari: inovasi, kolom: nilai}", ""),
    ],
)
def test_the_first_step_covers_what_the_measure_can_give(ukur: str, expected: str) -> None:
    nilai = "{metode: tangga, arah: naik, pita: [{mulai: 1, nilai: 50}, {mulai: 2, nilai: 100}]}"
    assert [item.split()[0] for item in faults(_first(ukur, nilai))] == [expected][: bool(expected)]


@pytest.mark.parametrize(("mulai", "refused"), [("-110", False), ("-109", True), ("-200", False)])
def test_progress_can_fall_as_far_as_cap_and_floor_allow(mulai: str, *, refused: bool) -> None:
    ukur = (
        "{metode: kemajuan, dari: target, realisasi: realisasi, target: target, "
        "tanggal: tanggal, arah: naik, atas: 110}"
    )
    pita = f"[{{mulai: {mulai}, nilai: 0}}, {{mulai: 0, nilai: 100}}]"
    text = _first(ukur, f"{{metode: tangga, arah: naik, pita: {pita}}}")
    assert bool(faults(text)) is refused


def test_progress_without_a_cap_is_not_guessed_at() -> None:
    ukur = (
        "{metode: kemajuan, dari: target, realisasi: realisasi, target: target, "
        "tanggal: tanggal, arah: naik}"
    )
    assert faults(_first(ukur, "{metode: linear, dari: [0, 10], ke: [0, 100]}")) == []


@pytest.mark.parametrize(
    ("ukur", "nilai", "expected"),
    [
        (
            "{metode: rata, dari: feedback, kolom: nilai}",
            "{metode: linear, dari: [1, 5], ke: [0, 90]}",
            ["K575 19:5"],
        ),
        ("{metode: nilai, dari: inovasi, kolom: nilai}", "{metode: apa_adanya}", []),
        (UKUR, "{metode: potongan, awal: 90, per: 5}", ["K575 19:5"]),
        (UKUR, "{metode: capaian, batas: 80}", ["K575 19:5"]),
        (UKUR, "{metode: linear, dari: [0, 10], ke: [100, 0]}", []),
        (UKUR, "{metode: linear, dari: [0, 10], ke: [80, 0]}", ["K575 19:5"]),
        (
            "{metode: rata, dari: feedback, kolom: nilai}",
            "{metode: linear, dari: [1, 10], ke: [0, 100]}",
            ["K575 19:5"],
        ),
        (
            (
                "{metode: capaian, dari: target, realisasi: realisasi, target: target, arah: naik, "
                "atas: 90}"
            ),
            "{metode: capaian, batas: 100}",
            ["K575 19:5"],
        ),
    ],
)
def test_a_top_nobody_can_reach_is_a_warning(ukur: str, nilai: str, expected: list[str]) -> None:
    assert _warnings(_first(ukur, nilai)) == expected


def test_ranges_of_measures_and_scores_have_room_in_them() -> None:
    ukur = (
        "{metode: capaian, dari: target, realisasi: realisasi, target: target, arah: naik, "
        "atas: 50, bawah: 50}"
    )
    assert faults(_first(ukur)) == [f"K559 {spot(_first(ukur), '50, bawah')}"]
    assert faults(_first(UKUR, "{metode: capaian, batas: 50, bawah: 60}")) == ["K559 19:12"]
    assert faults(_first(UKUR, "{metode: potongan, awal: 0, per: 5}")) == ["K559 19:12"]


def test_scores_of_every_kind_stay_within_the_scale() -> None:
    assert faults(_first(UKUR, "{metode: capaian, batas: 101, bawah: -1}")) == [
        "K558 19:37",
        "K558 19:49",
    ]
    assert faults(_first(UKUR, "{metode: potongan, awal: 200, per: 5}")) == ["K558 19:37"]
    line = _first(UKUR, "{metode: linear, dari: [0, 1], ke: [0, 150]}")
    assert faults(line) == [f"K558 {spot(line, '150')}"]
    fixed = ("kosong: gagal\n  p", "kosong: {nilai_tetap: 101, dasar: naskah}\n  p")
    assert faults(changed(fixed)) == ["K558 20:27"]


def test_filters_compare_labels_without_case_and_extra_spaces() -> None:
    rata = "{metode: rata, dari: feedback, kolom: nilai, saring: {peran: [ATASAN, ' rekan ']}}"
    nilai = "{metode: linear, dari: [1, 5], ke: [0, 100]}"
    assert faults(_first(rata, nilai)) == []
    twice = _first(rata.replace("ATASAN", "Rekan"), nilai)
    assert faults(twice) == [f"K546 {spot(twice, chr(39) + ' rekan')}"]
    assert faults(_first(rata.replace("peran", "komentar"), nilai)) == []
    for field, code in (("nilai", "K549"), ("pran", "K548")):
        text = _first(rata.replace("peran", field), nilai)
        assert faults(text) == [f"{code} {spot(text, field + ': [ATASAN')}"]


def test_lists_of_columns_are_checked_item_by_item() -> None:
    ukur = "{metode: rasio, dari: disiplin, pembilang: hadir, tambah: [cuti, x], penyebut: izin}"
    assert faults(_first(ukur)) == ["K548 18:76"]


def test_dates_must_be_dates() -> None:
    ukur = (
        "{metode: kemajuan, dari: target, realisasi: realisasi, target: target, arah: naik, "
        "tanggal: indikator}"
    )
    assert faults(_first(ukur)) == [f"K549 {spot(_first(ukur), 'indikator')}"]


def test_rater_groups_need_a_table_that_knows_roles() -> None:
    text = changed(
        ("      dari: feedback\n      kolom: nilai", "      dari: proyek\n      kolom: nilai")
    )
    # The table proyek has a field peran, but free text: no roles are known there.
    assert faults(text) == ["K549 28:13"]
    text = changed(
        ("      dari: feedback\n      kolom: nilai", "      dari: inovasi\n      kolom: nilai")
    )
    assert faults(text) == ["K548 28:13"]
    text = changed(
        ("      dari: feedback\n      kolom: nilai", "      dari: umpan\n      kolom: nilai")
    )
    assert faults(text) == ["K547 28:13"]


def test_safeguards_name_roles_and_a_gap_that_can_occur() -> None:
    assert faults(changed(more=GAP % ("feedback", "atasan", "4"))) == []
    assert faults(changed(more=GAP % ("feedback", "atasan", "4.5"))) == ["K558 46:17"]
    assert faults(changed(more=GAP % ("feedback", "atasn", "1.5"))) == ["K551 44:15"]
    assert faults(changed(more=GAP % ("feedback", "atasan", "0"))) == ["K538 46:17"]
    assert faults(changed(more=GAP % ("inovasi", "atasan", "4.5"))) == ["K548 42:11"]


def test_areas_to_improve_group_by_words_below_a_possible_mean() -> None:
    assert faults(changed(more=AREA % ("aspek", "3.5"))) == []
    assert faults(changed(more=AREA % ("nilai", "3.5"))) == ["K549 43:14"]
    assert faults(changed(more=AREA % ("aspek", "0.5"))) == ["K558 44:15"]


def test_limits_on_other_numbers_than_ratings_are_free() -> None:
    hours = (AREA % ("nama_kegiatan", "40")).replace("dari: feedback", "dari: pelatihan")
    assert faults(changed(more=hours.replace("kolom: nilai", "kolom: jam"))) == []
    gap = (GAP % ("feedback", "atasan", "4")).replace("kolom: nilai", "kolom: komentar")
    assert faults(changed(more=gap)) == ["K549 43:12"]


def test_limits_of_scores_lie_on_the_scale_and_those_of_raw_values_need_not() -> None:
    assert faults(changed(more=FOLLOW % "{kriteria: disiplin, kurang_dari: 101}")) == ["K558 44:46"]
    assert faults(changed(more=FOLLOW % "{ukuran: disiplin, paling_sedikit: 300}")) == []
    assert faults(changed(more=FOLLOW % "{ukuran: displin, paling_sedikit: 3}")) == ["K564 44:21"]


def test_repetitions_in_lists_are_found() -> None:
    assert faults(changed(("[triwulan]", "[triwulan, triwulan]"))) == ["K546 6:21"]
    assert faults(
        changed(("    bobot: 40\n    dasar: naskah", "    bobot: 40\n    dasar: [naskah, naskah]"))
    ) == ["K546 16:21"]
    rank = "peringkat: {kelompok: [unit, unit], pemutus: [disiplin, disiplin]}\n"
    assert faults(changed(more=rank)) == ["K546 38:30", "K546 38:57"]
    assert faults(changed(more=FOLLOW % "{predikat: [Baik, Baik]}")) == ["K546 44:30"]
    assert faults(
        changed(more=(GAP % ("feedback", "atasan", "1")).replace("[rekan]", "[rekan, rekan]"))
    ) == ["K546 45:23"]


def test_aliases_name_tables_and_fields_that_exist() -> None:
    more = "alias: {umpan: {nilai: [Skor]}, feedback: {skor: [Angka], nilai: [Skor, Skor]}}\n"
    assert faults(changed(more=more)) == ["K547 38:9", "K548 38:44"]


def test_verified_rules_rest_on_verified_bases() -> None:
    verified = VALID.replace("sifat: ilustrasi}", "sifat: terverifikasi}")
    assert faults(verified.replace("    sifat: ilustrasi", "    sifat: terverifikasi")) == []
    once = changed(
        (
            "    bobot: 40\n    dasar: naskah\n    sifat: ilustrasi",
            "    bobot: 40\n    dasar: naskah\n    sifat: terverifikasi",
        )
    )
    assert faults(once) == ["K563 17:12"]


def test_a_basis_named_only_by_kosong_is_used_and_must_exist() -> None:
    spare = ("skala: {", "  lain: {judul: Lain, sifat: ilustrasi}\nskala: {")
    fixed = ("kosong: gagal\n  p", "kosong: {nilai_tetap: 60, dasar: %s}\n  p")
    assert _warnings(changed(spare, (fixed[0], fixed[1] % "lain"))) == []
    assert faults(changed((fixed[0], fixed[1] % "[naskah, lian]"))) == ["K561 20:47"]


def test_criteria_with_the_same_id_are_told_apart_by_dots() -> None:
    both = SECOND + LEAF.replace("    ", "        ") + "predikat:\n  -"
    swap = (("bobot: 40", "bobot: 20"), ("predikat:\n  -", both))
    assert faults(changed(*swap)) == []
    named = loaded(*swap, more="peringkat: {pemutus: [lain.disiplin, kriteria.disiplin]}\n")
    assert named.rubric.ranking.tie_breaks == (
        "kriteria.lain.kriteria.disiplin",
        "kriteria.disiplin",
    )


def test_a_name_without_dots_may_mean_several_criteria() -> None:
    paths = ["kriteria.a", "kriteria.b.kriteria.a"]
    assert matching("a", paths) == tuple(paths)
    assert matching("b.a", paths) == matching("kriteria.b.kriteria.a", paths) == (paths[1],)
    assert matching("c", paths) == ()


def test_a_fault_in_one_section_does_not_hide_those_of_others() -> None:
    text = changed(
        ("predikat:\n  - {nama: Baik, mulai: 75}", "predikat:\n  - {mulai: 75}"),
        ("    bobot: 60", "    bobot: 50"),
    )
    assert faults(text) == ["K541 12:1", "K525 35:5"]


def test_every_check_names_sections_of_the_grammar() -> None:
    known = set(loaded().document) | {
        "perbaikan",
        "pengaman",
        "tindak_lanjut",
        "alias",
        "peringkat",
        "jam_kerja",
        "lompatan_wajar",
        "gabung",
        "penyesuaian",
        "data_minimal",
        "predikat_matriks",
        "syarat_predikat",
        "distribusi",
        "konversi",
        "peringkat_unit",
    }
    assert {section for check in CHECKS for section in check.sections} <= known
    assert len({check.run for check in CHECKS}) == len(CHECKS)


def test_addresses_of_items_without_names_show_their_number() -> None:
    data: Data = {"a": [1, {"b": 2}], "c": {}}
    assert address_of(data, ("a", 1, "b")) == "a.#2.b"
    assert locate(data, "a.#2.b") is None
    assert value_at(data, ("a", 7, "b")) is None
    assert locate(data, "") == ()


def test_names_with_dots_are_found_longest_first() -> None:
    data: Data = {"saran": {"a": {"b": 1}, "a.b": 2}}
    assert locate(data, "saran.a.b") == ("saran", "a.b")
    assert locate(data, "saran.a.c") is None


def test_suggestions_ignore_case_but_not_sense() -> None:
    assert nearest("BAIK", ["Baik", "Kurang"]) == "Baik"
    assert nearest("warna", ["judul", "bobot"]) == ""


def test_a_yaml_error_without_a_mark_still_has_a_code() -> None:
    assert explain_syntax(YAMLError("?"), "") == ("K505", (1, 1), {})


def test_a_file_of_nothing_but_faults_is_answered_in_bounded_work() -> None:
    text = "\n".join(f"kunci{number}: 1" for number in range(2000))
    assert len(faults(text)) == 500


@pytest.mark.parametrize(
    ("ukur", "mark", "code"),
    [
        ("{metode: peta, dari: pegawai, kolom: tmt_cpns, isi: {x: 1}}", "tmt_cpns", "K549"),
        ("{metode: peta, dari: disiplin, kolom: hukuman, isi: {Ringat: 1}}", "Ringat", "K550"),
        ("{metode: peta, dari: ini, kolom: hukuman, isi: {ringan: 1}}", "ini", "K547"),
        ("{metode: peta, dari: pegawai, kolom: status, isi: {}}", "{}", "K533"),
        ("{metode: peta, dari: pegawai, kolom: status, isi: {x: 1}, lain: nol}", "nol", "K524"),
        ("{metode: hari, dari: pegawai, sejak: akhir_periode, sampai: akhir_periode}",
         "akhir_periode, s", "K548"),
        ("{metode: hari, dari: pegawai, sejak: nama, sampai: akhir_periode}", "nama", "K549"),
        ("{metode: hari, dari: pegawai, sejak: tmt_cpns, sampai: besok}", "besok", "K548"),
        ("{metode: cacah, dari: pelatihan, syarat: {kolom: jem, kurang_dari: 2}, tanpa_baris: 0}",
         "jem", "K548"),
        ("{metode: cacah, dari: pelatihan, syarat: {kolom: jam}}", "syarat", "K537"),
        ("{metode: cacah, dari: disiplin, kecuali: {alpa: [x]}, tanpa_baris: 0}", "alpa", "K549"),
        ("{metode: cacah, dari: disiplin, kecuali: {hukuman: [apa]}, tanpa_baris: 0}",
         "apa]", "K550"),
        ("{metode: cacah, dari: disiplin, kecuali: {unit: [a, A]}, tanpa_baris: 0}", "A]", "K546"),
        (("{metode: runtun, dari: disiplin, kolom: alpa, tanggal: tanggal, paling_sedikit: 1, "
         "sela: 0}"), "0}", "K538"),
        ("{metode: rata, dari: ini, kolom: nilai, bobot: jam}", "ini", "K547"),
        ("{metode: rata, dari: target, kolom: realisasi, bobot: tanggal}", "tanggal", "K549"),
        ("{metode: rata, dari: target, kolom: realisasi, tingkat: unit}", "unit", "K609"),
        ("{metode: unsur, dari: layanan, tingkat: unit, kolom: [u1, ux], bobot: sama}",
         "ux", "K548"),
        ("{metode: unsur, dari: layanan, tingkat: unit, kolom: [u1], bobot: {u1: 90, u2: 10}}",
         "u2", "K548"),
        ("{metode: unsur, dari: layanan, tingkat: unit, kolom: [u1], bobot: rata}",
         "rata", "K524"),
        ("{metode: unsur, dari: layanan, tingkat: unit, kolom: [u1], bobot: {u1: 0}}",
         "0}", "K538"),
    ],
)  # fmt: skip
def test_measures_that_make_no_sense_are_refused(ukur: str, mark: str, code: str) -> None:
    text = changed((UKUR, ukur))
    line, column = spot(text, ukur).split(":")
    found = faults(text)
    assert f"{code} {line}:{int(column) + ukur.index(mark)}" in found, found


@pytest.mark.parametrize(
    "ukur",
    [
        (
            "{metode: runtun, dari: disiplin, kolom: alpa, tanggal: tanggal, paling_sedikit: 1, "
            "sela: 3, tanpa_baris: 0}"
        ),
        "{metode: peta, dari: disiplin, kolom: hukuman, isi: {ringan: 3, Berat: 0}, lain: 5}",
        "{metode: hari, dari: pegawai, sejak: tmt_cpns, sampai: tmt_golongan}",
        "{metode: cacah, dari: pelatihan, syarat: {kolom: jam, kurang_dari: 2}}",
        "{metode: terbesar, dari: disiplin, kolom: alpa}",
        "{metode: unsur, dari: disiplin, kolom: [alpa, izin], bobot: {alpa: 50, izin: 50}}",
        "{metode: unsur, dari: proyek, kolom: [nilai], bobot: sama}",
        "{metode: terbaru, dari: disiplin, kolom: alpa, tanggal: tanggal}",
        "{metode: rata, dari: target, kolom: realisasi, bobot: bobot}",
        (
            "{metode: kemajuan, dari: target, realisasi: realisasi, target: target, arah: naik, "
            "tanggal: tanggal}"
        ),
    ],
)
def test_measures_that_make_sense_are_taken(ukur: str) -> None:
    assert faults(changed((UKUR, ukur))) == []


@pytest.mark.parametrize(("top", "codes"), [("90", []), ("80", ["K575"]), ("95", ["K575"])])
def test_a_top_that_is_meant_is_said_and_held(top: str, codes: list[str]) -> None:
    score = f"{{metode: potongan, awal: 90, per: 5}}\n    puncak: {top}"
    assert [item.code for item in loaded((NILAI, score)).warnings] == codes


def test_the_range_of_a_map_is_that_of_its_numbers() -> None:
    ukur = "{metode: peta, dari: pegawai, kolom: status, isi: {PNS: 80, PPPK: 60}}"
    rule = loaded((UKUR, ukur), (NILAI, "{metode: apa_adanya}"))
    assert [warning.code for warning in rule.warnings] == ["K575"]


def test_every_element_of_a_survey_needs_a_weight() -> None:
    ukur = "{metode: unsur, dari: disiplin, kolom: [alpa, izin], bobot: {alpa: 50}}"
    assert any(fault.startswith("K525 ") for fault in faults(changed((UKUR, ukur))))
