"""--set: the rubric is changed in memory, checked like a file, never silently fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.documents.strict import read_yaml
from asn_eval.domain import specs
from asn_eval.errors import RubricFault
from asn_eval.language import Lang
from asn_eval.rubric import RuleChange, apply_settings, effective_text, load_rubric, rule_diff
from asn_eval.rubric.dump import dump_yaml
from asn_eval.rubric.weights import one_change, rescaled
from rubric.rubric_texts import changed, codes, loaded, sentence

if TYPE_CHECKING:
    from asn_eval.documents.document import Data

DISIPLIN = "kriteria.disiplin.bobot=30"


def _refused(*settings: str, more: str = "") -> RubricFault:
    with pytest.raises(RubricFault) as caught:
        apply_settings(loaded(more=more), settings)
    return caught.value


def test_no_setting_is_the_same_rubric() -> None:
    rubric = loaded()
    assert apply_settings(rubric, []) is rubric
    assert effective_text(rubric) == rubric.text
    assert rule_diff(rubric, rubric) == ()


def test_settings_change_the_rubric_and_nothing_of_the_file() -> None:
    old = loaded()
    new = apply_settings(old, ["kriteria.disiplin.bobot=30", "kriteria.penilaian.bobot = 70"])
    assert [node.weight for node in new.rubric.criteria] == [30.0, 70.0]
    assert [node.weight for node in old.rubric.criteria] == [40.0, 60.0]
    assert new.text == old.text
    assert new.sha256 != old.sha256
    assert rule_diff(old, new) == (
        RuleChange("kriteria.disiplin.bobot", "40", "30", 15),
        RuleChange("kriteria.penilaian.bobot", "60", "70", 23),
    )


def test_settings_add_up_over_several_calls() -> None:
    once = apply_settings(loaded(), ["predikat.Baik.mulai=80"])
    twice = apply_settings(once, ["judul=Rubrik baru"])
    assert twice.settings == ("predikat.Baik.mulai=80", "judul=Rubrik baru")
    assert (twice.rubric.bands[0].start, twice.rubric.title) == (80.0, "Rubrik baru")


def test_items_of_lists_are_addressed_by_name() -> None:
    new = apply_settings(
        loaded(), ["predikat.Baik.mulai=80.5", "kriteria.disiplin.nilai.pita.3.nilai=60"]
    )
    assert new.rubric.bands[0].start == 80.5
    score = new.rubric.leaves()[0].score
    assert isinstance(score, specs.Steps)
    assert score.steps[1] == specs.Step(3.0, 60.0)


def test_lists_and_mappings_replace_what_was_there() -> None:
    settings = [
        "periode=[bulanan, tahunan]",
        "kriteria.disiplin.kosong={nilai_tetap: 50, dasar: naskah}",
    ]
    old = loaded()
    new = apply_settings(old, settings)
    assert [kind.value for kind in new.rubric.period_kinds] == ["bulanan", "tahunan"]
    assert rule_diff(old, new) == (
        RuleChange("periode", "[triwulan]", "[bulanan, tahunan]", 6),
        RuleChange("kriteria.disiplin.kosong", "gagal", "", 20),
        RuleChange("kriteria.disiplin.kosong.nilai_tetap", "", "50", 0),
        RuleChange("kriteria.disiplin.kosong.dasar", "", "naskah", 0),
    )


def test_an_optional_key_that_the_file_leaves_out_can_be_set() -> None:
    new = apply_settings(loaded(), ["kriteria.penilaian.ukur.minimal_kelompok=2"])
    measure = new.rubric.leaves()[1].measure
    assert isinstance(measure, specs.RaterGroups)
    assert measure.least_groups == 2


def test_the_effective_text_loads_to_the_same_rubric_and_hash() -> None:
    settings = ["kriteria.disiplin.bobot=33.34", "kriteria.penilaian.bobot=66.66", "catatan=7:30"]
    new = apply_settings(loaded(), settings)
    text = effective_text(new)
    again = load_rubric(text, "salinan.yaml")
    assert again.rubric == new.rubric
    assert (again.document, again.sha256) == (new.document, new.sha256)
    assert effective_text(new) == text


def test_weights_off_100_name_two_ways_out_that_work_as_typed() -> None:
    fault = _refused(DISIPLIN)
    (finding,) = fault.findings
    assert (finding.code, str(finding.place)) == ("K584", f"--set {DISIPLIN}")
    assert finding.slots["jumlah"] == "90"
    for lang in Lang:
        assert "--set kriteria.penilaian.bobot=70" in sentence(finding, lang)
    for way in ("satu", "semua"):
        more = finding.slots[way].split(" ")[1::2]
        assert apply_settings(loaded(), [DISIPLIN, *more]).rubric.criteria[0].weight == 30.0


def test_rater_weights_are_helped_in_the_same_way() -> None:
    (finding,) = _refused("kriteria.penilaian.ukur.penilai.atasan=75").findings
    assert finding.slots["satu"] == "--set kriteria.penilaian.ukur.penilai.rekan=25"


@pytest.mark.parametrize(
    ("setting", "suggestion"),
    [
        ("kriteria.disiplim.bobot=30", "kriteria.disiplin.bobot"),
        ("kriteria.disiplin.bobott=30", "kriteria.disiplin.bobot"),
        ("disiplin.bobot=30", "kriteria.disiplin.bobot"),
        ("predikat.Bagus.mulai=80", "predikat.Baik.mulai"),
        ("predikat.1.mulai=80", "predikat.Baik.mulai"),
        ("judl=x", "judul"),
        ("judul.panjang=x", "judul"),
        ("zzz.qqq=1", "kriteria.…"),
        ("kriteria.disiplin.warna=1", "judul, bobot"),
    ],
)
def test_an_unknown_path_gets_the_nearest_one(setting: str, suggestion: str) -> None:
    fault = _refused(setting)
    assert codes(fault) == ["K582"]
    assert suggestion in fault.findings[0].slots["saran"]
    assert str(fault.findings[0].place) == f"--set {setting}"


@pytest.mark.parametrize(
    ("setting", "code"),
    [
        ("kriteria.disiplin.bobot", "K581"),
        ("=30", "K581"),
        ("kriteria.disiplin.bobot=[30", "K586"),
        ("kriteria.disiplin.bobot='30'", "K526"),
        ("kriteria.disiplin.bobot=30%", "K526"),
        ("kriteria.disiplin.bobot=", "K526"),
        ("kriteria.disiplin.ukur.metode=rata2", "K523"),
        ("predikat.Kurang.mulai=5", "K544"),
    ],
)
def test_a_bad_value_is_placed_at_its_setting(setting: str, code: str) -> None:
    (finding,) = _refused(setting).findings
    assert (finding.code, str(finding.place)) == (code, f"--set {setting}")


def test_every_bad_setting_is_reported_at_once() -> None:
    fault = _refused("x", "kriteria.disiplim.bobot=3", DISIPLIN, "kriteria.disiplin.bobot=31")
    assert codes(fault) == ["K581", "K582", "K585"]


def test_a_setting_inside_a_replaced_part_is_a_double_change() -> None:
    fault = _refused("kriteria.disiplin.ukur={metode: nilai}", "kriteria.disiplin.ukur.kolom=izin")
    assert codes(fault) == ["K585"]


def test_a_fault_elsewhere_names_every_setting_as_its_cause() -> None:
    fault = _refused("skala.maksimal=90", "judul=Baru")
    assert set(codes(fault)) == {"K558"}
    assert str(fault.findings[0].place) == "--set skala.maksimal=90 --set judul=Baru"


def test_warnings_are_placed_at_the_setting_that_brings_them() -> None:
    setting = "kriteria.penilaian.nilai.dari=[1, 4]"
    spare = ("skala: {", "  lain: {judul: Lain, sifat: ilustrasi}\nskala: {")
    rubric = load_rubric(changed(spare), "contoh.yaml")
    places = {item.code: str(item.place) for item in apply_settings(rubric, [setting]).warnings}
    assert places == {"K562": "contoh.yaml:9:3", "K574": f"--set {setting}"}


def test_rule_diff_matches_items_by_name_not_by_position() -> None:
    old = loaded()
    new = loaded(("  - {nama: Kurang", "  - {nama: Cukup, mulai: 60}\n  - {nama: Kurang"))
    assert rule_diff(old, new) == (
        RuleChange("predikat.Cukup.nama", "", "Cukup", 0),
        RuleChange("predikat.Cukup.mulai", "", "60", 0),
    )


def test_rule_diff_shows_lists_without_names_as_one_value() -> None:
    rule = (
        "tindak_lanjut:\n  a:\n    jenis: sanksi\n    isi: Isi.\n    dasar: naskah\n"
        "    sifat: ilustrasi\n    jika: [{predikat: [Baik]}]\n"
    )
    old = loaded(more=rule)
    new = apply_settings(old, ["tindak_lanjut.a.jika=[{ukuran: disiplin, kurang_dari: 3.0}]"])
    assert rule_diff(old, new) == (
        RuleChange(
            "tindak_lanjut.a.jika",
            "[{predikat: [Baik]}]",
            "[{ukuran: disiplin, kurang_dari: 3}]",
            44,
        ),
    )


def test_a_level_with_a_weight_that_is_no_number_is_a_type_fault() -> None:
    fault = _refused("kriteria.disiplin.bobot=banyak", "kriteria.penilaian.bobot=50")
    assert codes(fault) == ["K526"]


NAMES = st.text("abcd", min_size=1, max_size=3)
WEIGHTS = st.dictionaries(NAMES, st.floats(0.01, 200).map(lambda x: round(x, 2)), min_size=1)


@given(WEIGHTS, st.sets(NAMES))
def test_both_ways_out_sum_to_100_and_keep_every_weight_positive(
    weights: dict[str, float], kept: set[str]
) -> None:
    for propose in (one_change, rescaled):
        proposed = propose(weights, kept)
        result = weights | proposed
        assert round(sum(result.values()), 9) == 100
        assert min(proposed.values()) > 0


def test_kept_weights_that_leave_no_room_are_scaled_with_the_rest() -> None:
    assert one_change({"a": 120, "b": 30}, ["a"]) == {"a": 80.0, "b": 20.0}


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**15) + 1, 10**15 - 1)
    | st.decimals(-1000, 1000, places=4).map(float)
    | st.dates()
    | st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), max_size=12)
)
DATA = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("ab :-0", max_size=4), inner)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.text("abn07:. ", min_size=1, max_size=5), DATA, min_size=1))
def test_what_is_written_is_read_back_the_same(data: dict[str, Data]) -> None:
    text = dump_yaml(data)
    document = read_yaml(text, "x.yaml")
    assert document.findings == ()
    assert document.data == data
