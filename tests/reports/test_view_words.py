"""Rules and periods in plain sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asn_eval.domain import specs
from asn_eval.domain.period import parse_period
from asn_eval.domain.rubric import (
    Comparison,
    Condition,
    Missing,
    MissingPolicy,
    Ranking,
    Standing,
    Ties,
)
from asn_eval.language import Lang, Words
from asn_eval.reports.view import period_text
from asn_eval.reports.view_declared import follow_ups
from asn_eval.reports.view_measures import measure_sentence
from asn_eval.reports.view_rubric import rule_book, standing_word
from asn_eval.reports.view_scores import missing_sentence, score_sentence
from asn_eval.reports.view_text import trimmed
from factories import rubric

WORDS = Words()


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2025", "Tahun 2025"),
        ("2025-S2", "Semester II 2025"),
        ("2025-TW4", "Triwulan IV 2025"),
        ("2025-09", "September 2025"),
    ],
)
def test_periods_are_written_out(period: str, text: str) -> None:
    assert period_text(WORDS, parse_period(period)) == text


def test_numbers_follow_the_language() -> None:
    assert trimmed(WORDS, 1234.5) == "1.234,5"
    assert trimmed(Words(Lang.EN), 1234.5) == "1,234.5"


@pytest.mark.parametrize(
    ("spec", "sentence"),
    [
        (specs.Value("proyek", "nilai"), "Nilai kolom nilai di tabel proyek."),
        (
            specs.Sum("disiplin", "alpa", (("hukuman", ("ringan",)),), 0.0),
            (
                "Jumlah kolom alpa di tabel disiplin (tanpa baris: 0), hanya baris dengan "
                "hukuman = ringan."
            ),
        ),
        (specs.Count("inovasi"), "Banyaknya baris di tabel inovasi."),
        (
            specs.Mean("feedback", "nilai", (), 3),
            "Rata-rata kolom nilai di tabel feedback (sedikitnya 3 baris).",
        ),
        (
            specs.Ratio("disiplin", "hadir", "hari_kerja", ("dinas_luar",)),
            "100 × jumlah hadir + dinas_luar ÷ jumlah hari_kerja di tabel disiplin.",
        ),
        (
            specs.Achievement(
                "target", "realisasi", "target", direction=specs.Direction.DOWN, weight="bobot"
            ),
            (
                "Rata-rata capaian realisasi terhadap target (persen) di tabel target, tertimbang "
                "kolom bobot, makin kecil makin baik, tiap baris sedikitnya 0."
            ),
        ),
        (
            specs.Progress("target", "realisasi", "target", "tanggal", cap=120),
            (
                "Kemajuan: capaian pada bulan terakhir dikurangi capaian pada bulan pertama, bulan "
                "menurut kolom tanggal; Rata-rata capaian realisasi terhadap target (persen) di "
                "tabel target, makin besar makin baik, tiap baris dibatasi 0 sampai 120."
            ),
        ),
        (
            specs.RaterGroups(
                "feedback",
                "nilai",
                {"atasan": 60, "rekan": 40},
                {"rekan": 3},
                specs.Shortfall.MERGE,
                2,
            ),
            (
                "Rata-rata kolom nilai di tabel feedback menurut kelompok penilai: atasan 60% dan "
                "rekan 40%; paling sedikit penilai: rekan 3; sedikitnya 2 kelompok; kelompok yang "
                "kurang penilai digabung."
            ),
        ),
        (
            specs.RaterGroups("feedback", "nilai", {"rekan": 100}),
            (
                "Rata-rata kolom nilai di tabel feedback menurut kelompok penilai: rekan 100%; "
                "bobot kelompok yang kurang penilai dibagi ke kelompok lain."
            ),
        ),
        (
            specs.RaterGroups("feedback", "nilai", {"rekan": 100}, {}, specs.Shortfall.FAIL),
            (
                "Rata-rata kolom nilai di tabel feedback menurut kelompok penilai: rekan 100%; "
                "kelompok yang kurang penilai membuat nilainya kosong."
            ),
        ),
    ],
)
def test_measures_are_told_in_plain_sentences(spec: specs.MeasureSpec, sentence: str) -> None:
    assert measure_sentence(WORDS, spec) == sentence


@pytest.mark.parametrize(
    ("spec", "sentence"),
    [
        (specs.AsIs(), "Nilai itu langsung menjadi skor."),
        (
            specs.Linear((1, 5), (0, 100)),
            "Rentang 1 sampai 5 diubah lurus menjadi skor 0 sampai 100.",
        ),
        (
            specs.Capped(100),
            "Persen dibaca sebagai skor, paling rendah 0 dan paling tinggi 100.",
        ),
        (
            specs.Steps((specs.Step(0, 100), specs.Step(1, 90)), specs.Direction.DOWN),
            "Tangga skor: mulai 0 → 100; mulai 1 → 90.",
        ),
        (
            specs.Deduction(100, 2.5),
            "Skor 100 dikurangi 2,5 untuk tiap satuan, paling rendah 0.",
        ),
    ],
)
def test_scores_are_told_in_plain_sentences(spec: specs.ScoreSpec, sentence: str) -> None:
    assert score_sentence(WORDS, spec) == sentence


def test_every_missing_data_policy_has_its_own_sentence() -> None:
    told = {missing_sentence(WORDS, Missing(policy, 60)) for policy in MissingPolicy}
    assert len(told) == len(MissingPolicy)
    assert "Tanpa data: skor 60." in told


def test_the_rubric_says_when_it_holds_and_how_it_ranks() -> None:
    rule = replace(rubric(), valid_to=None, ranking=Ranking((), Ties.DENSE, ()))
    told = " ".join(rule_book(WORDS, rule).sentences)
    assert "Berlaku mulai 2025-01-01; untuk periode" in told
    assert "untuk semua pegawai bersama-sama; nilai sama berperingkat sama, tanpa lompatan." in told


def test_a_rubric_without_illustrations_carries_no_caution() -> None:
    rule = rubric()
    verified = replace(
        rule,
        criteria=tuple(replace(c, standing=Standing.VERIFIED, children=()) for c in rule.criteria),
    )
    assert rule_book(WORDS, verified).illustrative == ""
    assert "7 dari 7 kriteria" in rule_book(WORDS, rule).illustrative


def test_conditions_are_told_in_plain_sentences() -> None:
    score = Condition(criterion="kriteria.disiplin", test=Comparison.AT_LEAST, limit=90)
    raw = replace(score, raw=True, test=Comparison.BELOW, limit=3)
    rule = rubric()
    item = replace(rule.follow_ups[0], conditions=(Condition(grades=("Baik", "Cukup")), score, raw))
    told = follow_ups(WORDS, replace(rule, follow_ups=(item,)))[0]
    assert told.condition == (
        "Bila predikat Baik / Cukup, Disiplin paling sedikit 90 dan nilai mentah Disiplin "
        "kurang dari 3."
    )
    assert told.count == -1


def test_every_standing_has_a_word() -> None:
    assert [standing_word(WORDS, standing) for standing in Standing] == [
        "terverifikasi",
        "ilustrasi",
        "belum terverifikasi",
    ]
