"""The faulty folder: every planted fault is found at its cell, and nothing else."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import yaml

from asn_eval.domain.evaluation import Status
from handwork import evaluation

PLANTED = Path(__file__).parent / "planted_faults.yaml"


def planted() -> Counter[tuple[str, str, str, str]]:
    faults = yaml.safe_load(PLANTED.read_text(encoding="utf-8"))["faults"]
    return Counter((item["file"], item["sheet"], item["cell"], item["code"]) for item in faults)


def test_every_planted_fault_is_found_at_its_cell_and_nothing_else_is_reported() -> None:
    found = Counter(
        (item.place.file, item.place.sheet, item.place.cell, item.code)
        for item in evaluation("salah").findings
    )
    assert found == planted()


def test_at_least_a_dozen_different_faults_are_planted() -> None:
    assert len({code for _, _, _, code in planted()}) >= 12


def test_nobody_is_lost() -> None:
    result = evaluation("salah")
    assert sum(result.counts().values()) == len(result.people)
    # 24 people, and three rows whose NIP cannot be accepted.
    assert len(result.people) == 24 + 3
    # Those rows and the three who own them are not scored, nor is anybody with a fault.
    assert result.counts()[Status.NOT_SCORED] == 16 + 3
