"""Loading: all faults at once, one finding per fault, and the rubric itself."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from asn_eval.documents.textfile import read_text
from asn_eval.domain import specs
from asn_eval.domain.period import PeriodKind
from asn_eval.domain.rubric import (
    Band,
    Comparison,
    Condition,
    MissingPolicy,
    Standing,
    Ties,
)
from asn_eval.domain.tree import MEAN
from asn_eval.errors import ExitCode, RubricFault
from asn_eval.findings import CATALOGUE, Severity
from asn_eval.language import Lang
from asn_eval.rubric import RubricEntry, list_rubrics, load_rubric
from rubric.rubric_texts import VALID, changed, faults, loaded, sentence

RICH = Path(__file__).with_name("kaya.yaml")


def test_the_valid_example_becomes_a_rubric() -> None:
    rubric = loaded().rubric
    assert (rubric.id, rubric.title) == ("contoh/kinerja", "Rubrik contoh")
    assert (rubric.valid_from, rubric.valid_to) == (dt.date(2025, 1, 1), None)
    assert rubric.period_kinds == (PeriodKind.QUARTER,)
    assert (rubric.scale_low, rubric.scale_high, rubric.digits) == (0.0, 100.0, 2)
    assert (rubric.rating_low, rubric.rating_high) == (1.0, 5.0)
    assert rubric.bands == (Band("Baik", 75.0), Band("Kurang", 0.0))
    assert [node.path for node in rubric.nodes()] == ["kriteria.disiplin", "kriteria.penilaian"]
    assert rubric.tables() == ("disiplin", "feedback")
    assert rubric.bases["naskah"].standing is Standing.ILLUSTRATION
    assert (rubric.ranking.groups, rubric.ranking.ties) == ((), Ties.COMPETITION)


def test_the_loaded_rubric_keeps_text_name_and_hash() -> None:
    result = load_rubric(VALID, "contoh.yaml")
    assert (result.text, result.name) == (VALID, "contoh.yaml")
    assert result.sha256 == hashlib.sha256(VALID.encode()).hexdigest()
    assert result.document["judul"] == "Rubrik contoh"
    assert result.settings == ()


def test_every_method_of_the_grammar_becomes_its_spec() -> None:
    rubric = load_rubric(read_text(RICH), RICH.name).rubric
    leaf = {node.id: node for node in rubric.leaves()}
    roles = (("peran", ("atasan", "Rekan")),)
    assert leaf["satu_nilai"].measure == specs.Value("inovasi", "nilai", (("tingkat", ("unit",)),))
    assert leaf["jumlah"].measure == specs.Sum("pelatihan", "jam", (), 0.0)
    assert leaf["cacah"].measure == specs.Count("inovasi", (), None)
    assert leaf["rata"].measure == specs.Mean("feedback", "nilai", roles, 2)
    assert leaf["rasio"].measure == specs.Ratio("disiplin", "hadir", "hari_kerja", ("dinas_luar",))
    assert leaf["capaian"].measure == specs.Achievement(
        "target", "realisasi", "target", "polarisasi", None, "bobot", 120.0, 0.0
    )
    assert leaf["kemajuan"].measure == specs.Progress(
        "target", "realisasi", "target", "tanggal", "", specs.Direction.DOWN, "", 110.0, 10.0
    )
    assert leaf["penilai"].measure == specs.RaterGroups(
        "feedback", "nilai", {"atasan": 50.0, "rekan": 50.0}, {"rekan": 3}, specs.Shortfall.MERGE, 2
    )
    assert leaf["satu_nilai"].score == specs.AsIs()
    assert leaf["penilai"].score == specs.Linear((1.0, 5.0), (0.0, 100.0))
    assert leaf["capaian"].score == specs.Capped(100.0, 10.0)
    assert leaf["cacah"].score == specs.Steps(
        (specs.Step(1.0, 50.0), specs.Step(2.0, 100.0)), specs.Direction.UP
    )
    assert leaf["jumlah"].score == specs.Deduction(100.0, 2.5, 20.0)


def test_the_rest_of_a_rich_rubric_is_built() -> None:
    rubric = load_rubric(read_text(RICH), RICH.name).rubric
    by_path = {node.path: node for node in rubric.nodes()}
    node = by_path["kriteria.hasil"]
    assert (node.is_leaf, node.combine, node.basis) == (False, MEAN, ("a", "b"))
    missing = by_path["kriteria.lain.kriteria.cacah"].missing
    assert missing is not None
    assert (missing.policy, missing.value, missing.basis) == (MissingPolicy.FIXED, 60.0, ("b",))
    assert rubric.ranking.tie_breaks == ("kriteria.hasil", "kriteria.lain.kriteria.rata")
    assert rubric.ranking.groups == ("unit", "jenis_jabatan")
    assert rubric.ranking.ties is Ties.DENSE
    assert rubric.follow_ups[0].conditions == (
        Condition(grades=("Baik",)),
        Condition(criterion="kriteria.hasil", test=Comparison.AT_LEAST, limit=0.0),
        Condition(
            criterion="kriteria.lain.kriteria.jumlah", raw=True, test=Comparison.BELOW, limit=20.0
        ),
    )
    assert rubric.improvements[0].advice == {"Kerja sama": "Sepakati pembagian tugas."}
    assert rubric.rater_gaps[0].others == ("rekan", "masyarakat")
    assert rubric.aliases == {"feedback": {"nilai": ("Skor Akhir",)}}
    assert rubric.notes == "Contoh saja."


@pytest.mark.parametrize("entry", list_rubrics(), ids=lambda entry: entry.id)
def test_shipped_rubrics_load_without_warnings_under_their_own_id(entry: RubricEntry) -> None:
    result = load_rubric(read_text(entry.path), entry.path.name)
    assert result.warnings == ()
    assert result.rubric.id == entry.id


def test_faults_of_grammar_and_sense_come_together_in_file_order() -> None:
    text = changed(
        ("    bobot: 40", "    bobott: 40"),  # explains the missing bobot
        ("pembulatan: {cara: setengah_ke_atas, nilai_akhir: 2}", "pembulatan: {cara: genap}"),
        ("{nama: Kurang, mulai: 0}", "{nama: Kurang, mulai: 5}"),
        ("judul: Penilaian", 'judul: ""'),
        ("berlaku: {mulai: 2025-01-01}", "berlaku: {mulai: 2025-01-01, sampai: 2024-01-01}"),
    )
    assert faults(text) == [
        "K567 5:38",
        "K525 11:1",
        "K524 11:20",
        "K521 15:5",
        "K536 22:12",
        "K544 36:27",
    ]


def test_unknown_keys_alone_do_not_hide_what_the_linter_finds() -> None:
    text = changed(
        ("    bobot: 60", "    bobot: 50\n    warna: biru"),
        ("sifat_predikat: ilustrasi", "sifat_predikat: ilustrasi\ncatatn: x"),
    )
    assert faults(text) == ["K541 12:1", "K522 24:5", "K521 39:1"]


def test_what_the_reader_refused_is_not_reported_again_by_the_grammar() -> None:
    text = changed(("    bobot: 40", "    bobot: !!float 40"))
    assert faults(text) == ["K513 15:12"]


def test_a_document_that_is_not_a_mapping_is_one_finding() -> None:
    assert faults("- a\n- b\n") == ["K531 1:1"]


def test_an_empty_mapping_names_every_required_key() -> None:
    assert faults("{}") == ["K525 1:1"] * 12


def test_condition_without_a_known_subject_is_told_the_choices() -> None:
    rule = (
        "tindak_lanjut:\n  a:\n    jenis: sanksi\n    isi: Isi.\n    dasar: naskah\n"
        "    sifat: ilustrasi\n    jika:\n      - {paling_sedikit: 3}\n      - {predikt: [Baik]}\n"
        "      - 5\n      - {kriteria: disiplin, paling_sedikit: 3, kurang_dari: 5}\n"
        "      - {tahun: 5}\n"
    )
    assert faults(changed(more=rule)) == [
        "K537 45:9",
        "K521 46:10",
        "K531 47:9",
        "K537 48:9",
        "K522 49:10",
    ]


def test_method_must_be_named_and_be_a_word() -> None:
    text = changed(
        ("{metode: jumlah, dari: disiplin, kolom: alpa}", "{dari: disiplin, kolom: alpa}"),
        ("nilai: {metode: linear, ", "nilai: {metode: 5, "),
    )
    assert faults(text) == ["K525 18:5", "K524 32:21"]


def test_a_misspelt_kriteria_is_suggested_on_a_leaf() -> None:
    fault = _fault(changed(("    kosong: gagal\n  penilaian", "    kritera: {}\n  penilaian")))
    assert [finding.code for finding in fault.findings] == ["K525", "K521"]
    assert "“kriteria”" in sentence(fault.findings[1])


def test_capaian_needs_exactly_one_way_to_know_the_direction() -> None:
    measure = "{metode: capaian, dari: target, realisasi: realisasi, target: target%s}"
    old = "{metode: jumlah, dari: disiplin, kolom: alpa}"
    assert faults(changed((old, measure % ""))) == ["K537 18:5"]
    both = ", arah: naik, polarisasi: polarisasi"
    assert faults(changed((old, measure % both))) == ["K537 18:5"]


def test_a_rubric_fault_is_a_usage_exit_and_names_its_codes() -> None:
    fault = _fault(changed(("    bobot: 40", "    bobot: 30")))
    assert fault.exit_code is ExitCode.USAGE
    assert str(fault) == "K541"


def test_messages_never_show_pydantic_or_python() -> None:
    text = changed(("    bobot: 40", "    bobot: [1]"), ("kosong: gagal\n  p", "kosong: []\n  p"))
    for finding in _fault(text).findings:
        for lang in Lang:
            words = sentence(finding, lang).lower()
            assert not {"pydantic", "nonetype", "valid dict", "input should"} & set(words.split())


def test_every_code_has_both_languages_with_the_same_slots() -> None:
    for code, entry in CATALOGUE.items():
        if code.startswith("K"):
            assert entry.severity in set(Severity)
            for name in ("found", "expected", "remedy"):
                slots = [_slots(getattr(text, name)) for text in (entry.id, entry.en)]
                worded = {"reason" if slot == "alasan" else slot for slot in slots[0]}
                assert slots[1] in (slots[0], worded), (code, name)
            assert all((entry.id.why, entry.en.why, entry.id.title, entry.en.title))


def _slots(sentence: str) -> set[str]:
    return {part.partition("}")[0] for part in sentence.split("{")[1:]}


def _fault(text: str) -> RubricFault:
    with pytest.raises(RubricFault) as caught:
        load_rubric(text, "contoh.yaml")
    return caught.value
