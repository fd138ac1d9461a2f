"""The example folders are clean, varied, and hold only invented people."""

from __future__ import annotations

import re
from fractions import Fraction
from math import floor
from typing import Any

import numpy as np
import openpyxl
import pytest

from asn_eval.domain.evaluation import Status
from asn_eval.findings import Severity, entry_of
from handwork import EXAMPLES, evaluation

CLEAN = ("sibolga", "plaju", "tanjungselor", "medan", "padangsidempuan")
NIP = re.compile(r"'?(\d{8} ?\d{6} ?\d ?\d{3})")


@pytest.mark.parametrize("instansi", CLEAN)
def test_no_finding_but_small_rater_groups_and_what_is_worth_knowing(instansi: str) -> None:
    findings = evaluation(instansi).findings
    assert {finding.code for finding in findings} <= {"O408", "O411", "L224", "S351"}
    assert all(entry_of(finding).severity is not Severity.ERROR for finding in findings)


@pytest.mark.parametrize("instansi", CLEAN)
def test_everybody_is_scored_and_every_predikat_occurs(instansi: str) -> None:
    result = evaluation(instansi)
    counts = result.counts()
    assert counts[Status.NOT_SCORED] == 0
    assert counts[Status.SCORED] + counts[Status.PROVISIONAL] == len(result.people)
    assert 40 <= len(result.people) <= 150
    assert set(result.band.tolist()) == set(range(len(result.rubric.bands)))


@pytest.mark.parametrize("instansi", CLEAN)
def test_the_second_best_predikat_is_the_most_frequent(instansi: str) -> None:
    assert np.bincount(evaluation(instansi).band).argmax() == 1


@pytest.mark.parametrize("instansi", CLEAN)
def test_two_persons_share_a_rank(instansi: str) -> None:
    result = evaluation(instansi)
    places = list(zip(result.group.tolist(), result.rank.tolist(), strict=True))
    assert len(set(places)) < len(places)


@pytest.mark.parametrize("instansi", CLEAN)
def test_followups_and_areas_to_improve_occur(instansi: str) -> None:
    result = evaluation(instansi)
    assert result.follow.any(axis=0).all()
    assert len(result.areas.label) > 0


@pytest.mark.parametrize("instansi", ["plaju", "tanjungselor", "medan", "padangsidempuan"])
def test_weights_are_spread_for_some_and_not_for_others(instansi: str) -> None:
    result = evaluation(instansi)
    missing = np.isnan(result.raw).any(axis=1)
    short = any(finding.code == "O411" for finding in result.findings)
    assert short or (missing.any() and not missing.all())


def test_provisional_results_and_flags_of_a_diverging_atasan_occur() -> None:
    assert evaluation("sibolga").counts()[Status.PROVISIONAL] == 1
    assert evaluation("medan").counts()[Status.PROVISIONAL] == 3
    assert 0 < evaluation("medan").flags.sum() < 15


@pytest.mark.parametrize("instansi", [*CLEAN, "nasional", "salah"])
def test_every_nip_in_every_cell_is_an_invented_one(instansi: str) -> None:
    seen = set()
    for path in sorted((EXAMPLES / instansi).glob("[!~]*.xlsx")):
        if path.name == "feedback_susulan.xlsx":
            continue  # planted: a web page
        for sheet in openpyxl.load_workbook(path):
            texts = (str(cell.value) for row in sheet.iter_rows() for cell in row)
            seen |= {nip.replace(" ", "") for text in texts for nip in NIP.findall(text)}
    assert len(seen) >= 20
    assert all(990 <= int(nip[-3:]) <= 999 for nip in seen)


def _rows(name: str, first: int) -> list[list[Any]]:
    """Read the sixty records of a workbook of the national example."""
    sheet: Any = openpyxl.load_workbook(EXAMPLES / "nasional" / name).active
    last = first + 59
    return [list(row) for row in sheet.iter_rows(min_row=first, max_row=last, values_only=True)]


def test_the_national_example_is_recomputed_from_its_cells() -> None:
    """Matrix, months, level: everybody again, from the two workbooks alone."""
    matrix = {
        ("Di Atas", "Di Atas"): "Sangat Baik", ("Di Atas", "Sesuai"): "Baik",
        ("Sesuai", "Di Atas"): "Baik", ("Sesuai", "Sesuai"): "Baik",
        ("Di Bawah", "Di Atas"): "Butuh Perbaikan", ("Di Bawah", "Sesuai"): "Butuh Perbaikan",
        ("Di Bawah", "Di Bawah"): "Sangat Kurang",
    }  # fmt: skip
    percent = {
        "Sangat Baik": Fraction(3, 2), "Baik": Fraction(1), "Butuh Perbaikan": Fraction(3, 4),
        "Kurang/Misconduct": Fraction(1, 2), "Sangat Kurang": Fraction(1, 4),
    }  # fmt: skip
    yearly = {
        "Terampil": "5", "Mahir": "12.5", "Ahli Pertama": "12.5", "Ahli Muda": "25",
        "Ahli Madya": "37.5",
    }  # fmt: skip
    levels = {row[1]: row[6] for row in _rows("pegawai.xlsx", 6)}
    result = evaluation("nasional")
    assert result.conversions is not None
    person = {key: index for index, key in enumerate(result.people.key.tolist())}
    seen = 0
    for _, nip, _, _, work, conduct, months in _rows("rekap_predikat_2025.xlsx", 7):
        pair = (work.removesuffix(" Ekspektasi"), conduct.removesuffix(" Ekspektasi"))
        grade = matrix.get(pair, "Kurang/Misconduct")
        assert result.rubric.bands[result.band[person[nip]]].name == grade
        credit = result.conversions.value[person[nip], 0]
        if levels[nip] is None:
            assert np.isnan(credit)
            continue
        hand = Fraction(months, 12) * percent[grade] * Fraction(yearly[levels[nip]])
        assert credit == floor(hand * 100 + Fraction(1, 2)) / 100
        seen += 1
    assert seen == 28
    assert {finding.code for finding in result.findings} == {"O412", "O451", "O464"}
    assert result.counts()[Status.NOT_SCORED] == 0


def test_workbooks_stay_small() -> None:
    sizes = [path.stat().st_size for path in EXAMPLES.glob("*/*.xlsx")]
    assert len(sizes) > 15
    assert max(sizes) < 60_000
