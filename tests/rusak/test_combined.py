"""Random combinations of faults: only coded findings, nobody lost, no NIP told."""

from __future__ import annotations

import re
from itertools import product

import pytest

from asn_eval.domain.evaluation import Status
from asn_eval.findings import CATALOGUE, message_of
from asn_eval.language import Lang
from rusak.clean import clean_folder
from rusak.combined import combine, lost
from rusak.reading import InProcess, read_here, scored

COMBINATIONS = 500
_AT_ONCE = 20
_CLEAN = clean_folder(every=2)
"""Twenty people are enough for faults to meet, and half the cells to write."""
_LONG_NUMBER = re.compile(r"\d{15,}")
_BATCHES = range(0, COMBINATIONS, _AT_ONCE)


@pytest.fixture(scope="module")
def worker() -> InProcess:
    """What has been read already, for all tests here."""
    return InProcess()


@pytest.mark.parametrize("first", _BATCHES)
def test_any_combination_gives_coded_findings_only_and_loses_nobody(
    first: int, monkeypatch: pytest.MonkeyPatch, worker: InProcess
) -> None:
    for seed in range(first, first + _AT_ONCE):
        combined = combine(_CLEAN, seed)
        told = f"seed {seed}: {', '.join(combined.names)}"
        # what our own code raises is raised here, and fails the test
        read = read_here(combined.folder, monkeypatch, worker)
        result = scored(read)
        assert {item.code for item in result.findings} <= set(CATALOGUE), told
        assert not {item.code for item in result.findings} & {"B120", "B121", "B122"}, told
        assert lost(combined.folder, read) == [], told
        assert sum(result.counts().values()) == len(read.people), told
        assert set(result.status.tolist()) <= set(Status), told
        for finding, lang in product(result.findings, Lang):
            message = message_of(finding, lang)
            words = f"{finding.place} {message.found} {message.expected} {message.remedy}"
            assert not _LONG_NUMBER.search(words), f"{told}: {finding.code}"


def test_most_combinations_hold_several_faults() -> None:
    counts = [len(combine(_CLEAN, seed).names) for seed in range(0, COMBINATIONS, 10)]
    assert min(counts) >= 1
    assert sum(counts) / len(counts) > 3
