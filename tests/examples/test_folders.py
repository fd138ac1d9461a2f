"""The example folders are clean, varied, and hold only invented people."""

from __future__ import annotations

import re

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


@pytest.mark.parametrize("instansi", [*CLEAN, "salah"])
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


def test_workbooks_stay_small() -> None:
    sizes = [path.stat().st_size for path in EXAMPLES.glob("*/*.xlsx")]
    assert len(sizes) > 15
    assert max(sizes) < 60_000
