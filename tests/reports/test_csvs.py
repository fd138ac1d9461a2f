"""peringkat.csv and temuan.csv: everyone, once, with the reader's numbers."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import numpy as np
import pytest

from asn_eval.domain.evaluation import Evaluation, Status
from asn_eval.domain.rubric import Ranking
from asn_eval.exact import round_half_away
from asn_eval.findings import CATALOGUE
from asn_eval.language import Lang, Words
from asn_eval.origin import Place
from asn_eval.reports.csvs import (
    FINDINGS_HEADER,
    RANKING_HEADER,
    criterion_id,
    masked,
    write_findings_csv,
    write_ranking_csv,
)
from asn_eval.reports.safe import csv_text
from factories import HOSTILE_NAMES, Shares, evaluation, finding, nips, rubric

if TYPE_CHECKING:
    from pathlib import Path

CRITERIA = [
    "kualitas_kerja", "disiplin", "perilaku", "perilaku.atasan", "perilaku.rekan",
    "perilaku.bawahan", "inovasi",
]  # fmt: skip


def ranking(result: Evaluation, folder: Path) -> list[dict[str, str]]:
    path = folder / "peringkat.csv"
    write_ranking_csv(result, path)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def mixed() -> Evaluation:
    """Give 300 people with everything that can happen to a person."""
    return evaluation(300, hostile=True, shares=Shares(0.1, 0.1, 0.2, 0.2))


def test_the_file_is_plain_utf8_with_a_fixed_header(tmp_path: Path, mixed: Evaluation) -> None:
    path = tmp_path / "peringkat.csv"
    write_ranking_csv(mixed, path)
    content = path.read_bytes()
    assert content.startswith(b"peringkat,nip,nama,unit,nilai_akhir,predikat,status,kualitas_kerja")
    assert b"\r" not in content
    assert content.count(b"\n") == 301
    header = content.split(b"\n", maxsplit=1)[0].decode().split(",")
    assert header == [*RANKING_HEADER, *CRITERIA]


def test_everyone_stands_there_once_and_those_not_scored_last(
    tmp_path: Path, mixed: Evaluation
) -> None:
    rows = ranking(mixed, tmp_path)
    assert sorted(row["nip"] for row in rows) == sorted(mixed.people.key.tolist())
    assert [row["nip"] for row in rows] == mixed.people.key[mixed.order].tolist()
    lost = [row for row in rows if row["status"] not in {"dinilai", "sementara"}]
    assert len(lost) == mixed.counts()[Status.NOT_SCORED] > 0
    assert rows[-len(lost) :] == lost


def test_those_not_scored_have_a_code_and_no_values(tmp_path: Path, mixed: Evaluation) -> None:
    lost = [row for row in ranking(mixed, tmp_path) if row["status"].startswith("O4")]
    assert {row["status"] for row in lost} == {"O401", "O403", "O406"}
    empty = ["peringkat", "nilai_akhir", "predikat", *CRITERIA]
    assert {row[column] for row in lost for column in empty} == {""}


@pytest.mark.parametrize("digits", [0, 1, 2, 4])
def test_the_final_value_has_exactly_the_digits_of_the_rubric(tmp_path: Path, digits: int) -> None:
    result = evaluation(200, rule=rubric(digits=digits))
    rows = {row["nip"]: row["nilai_akhir"] for row in ranking(result, tmp_path)}
    for nip, value in zip(result.people.nip, result.final, strict=True):
        assert rows[nip] == ("" if np.isnan(value) else f"{value:.{digits}f}")


def test_criteria_have_nine_places_without_trailing_zeros(
    tmp_path: Path, mixed: Evaluation
) -> None:
    rows = {row["nip"]: row for row in ranking(mixed, tmp_path)}
    scored = np.flatnonzero(mixed.status != Status.NOT_SCORED)
    for person in scored.tolist():
        row = rows[mixed.people.nip[person]]
        for index, name in enumerate(CRITERIA):
            score = mixed.score[person, index]
            if np.isnan(score):
                assert row[name] == ""
            else:
                assert float(row[name]) == float(round_half_away(score, 9))
                assert "." not in row[name] or not row[name].endswith("0")


def test_the_rank_is_the_rank_within_the_group(tmp_path: Path, mixed: Evaluation) -> None:
    rows = ranking(mixed, tmp_path)
    ranks = [row["peringkat"] for row in rows]
    expected = mixed.rank[mixed.order].tolist()
    assert ranks == [str(rank) if rank else "" for rank in expected]


def test_hostile_names_come_back_as_text(tmp_path: Path, mixed: Evaluation) -> None:
    names = {row["nama"] for row in ranking(mixed, tmp_path)}
    assert {csv_text(name) for name in HOSTILE_NAMES} <= names
    assert not [name for name in names if name.lstrip()[:1] in set("=+-@")]


def test_the_same_evaluation_gives_the_same_bytes(tmp_path: Path, mixed: Evaluation) -> None:
    write_ranking_csv(mixed, tmp_path / "a.csv")
    write_ranking_csv(mixed, tmp_path / "b.csv")
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_nobody_at_all_leaves_the_header(tmp_path: Path) -> None:
    assert ranking(evaluation(0), tmp_path) == []


def test_one_group_for_all_ranks_all_together(tmp_path: Path) -> None:
    result = evaluation(50, rule=rubric(ranking=Ranking()), simple=True)
    ranks = [int(row["peringkat"]) for row in ranking(result, tmp_path)]
    assert ranks == sorted(ranks)
    assert ranks[0] == 1


def test_criterion_ids_leave_out_the_word_kriteria() -> None:
    assert criterion_id("kriteria.a.kriteria.b.kriteria.c") == "a.b.c"


# --- temuan.csv ----------------------------------------------------------------


def findings(result: Evaluation, folder: Path, lang: Lang = Lang.ID) -> list[dict[str, str]]:
    path = folder / "temuan.csv"
    write_findings_csv(result, path, Words(lang))
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_each_finding_names_its_cell_and_masks_the_person(tmp_path: Path) -> None:
    nip = nips(1)[0]
    found = finding("S301", Place("feedback.xlsx", "Rekap", 17, 6), nip)
    (row,) = findings(evaluation(1, findings=[found]), tmp_path)
    assert tuple(row) == FINDINGS_HEADER
    assert [row[name] for name in ("kode", "tingkat", "berkas", "lembar", "sel")] == [
        "S301", "galat", "feedback.xlsx", "Rekap", "F17",
    ]  # fmt: skip
    assert row["orang"] == nip[:8] + "•" * 10
    assert row["tindakan"] == CATALOGUE["S301"].id.remedy


def test_sentences_follow_the_language_and_the_header_does_not(tmp_path: Path) -> None:
    result = evaluation(1, findings=[finding("S301")])
    (row,) = findings(result, tmp_path, Lang.EN)
    assert tuple(row) == FINDINGS_HEADER
    assert row["diharapkan"] == CATALOGUE["S301"].en.expected
    assert row["tingkat"] == "galat"


def test_a_value_in_a_finding_cannot_be_a_formula(tmp_path: Path) -> None:
    place = Place("=cmd|' /C calc'!A0.xlsx", "@Lembar", 3, 2)
    (row,) = findings(evaluation(1, findings=[finding("S303", place)]), tmp_path)
    assert row["berkas"] == "'=cmd|' /C calc'!A0.xlsx"
    assert row["lembar"] == "'@Lembar"


def test_a_key_that_is_no_nip_is_not_shown() -> None:
    assert masked("Budi Santoso|Dinas") == ""
    assert masked("") == ""
    assert masked("1987012320140519990") == ""
