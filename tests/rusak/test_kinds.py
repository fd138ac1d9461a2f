"""One fault of each kind: found at its exact cell, and nothing else is reported."""

from __future__ import annotations

import os

import pytest

from asn_eval.findings import CATALOGUE
from rusak.books import Expected, Folder
from rusak.clean import clean_folder
from rusak.kind import Kind, inject
from rusak.kinds import KINDS
from rusak.reading import InProcess, read_here, read_written, scored, told

SEEDS = range(1, 1 + int(os.environ.get("RUSAK_BENIH", "1")))
"""``RUSAK_BENIH=3`` tries each kind at three cells; one of each is tried every time."""
CLEAN = {ending: clean_folder(ending) for ending in (".xlsx", ".xls", ".ods", ".csv")}


@pytest.fixture(scope="module")
def worker() -> InProcess:
    """What has been read already, for all tests here."""
    return InProcess()


def always(folder: Folder) -> list[Expected]:
    """Expect what is said of a folder without fault: that its text files are read as tables."""
    return [Expected("B132", name) for name in folder.books if name.endswith(".csv")]


@pytest.mark.parametrize("ending", CLEAN)
def test_the_clean_folder_has_no_finding(ending: str) -> None:
    read = read_written(CLEAN[ending])
    assert told(scored(read).findings) == sorted(always(CLEAN[ending]))
    assert len(read.people) == 40
    assert read.people.identified.all()


def test_there_are_at_least_forty_kinds_of_faults() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    faulty = [kind for kind in KINDS if inject(kind, CLEAN[".xlsx"], 1).expected]
    assert len(faulty) >= 40
    codes = {item.code for kind in KINDS for item in inject(kind, CLEAN[".xlsx"], 1).expected}
    assert codes <= set(CATALOGUE)
    assert len(codes) >= 40


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_fault_is_found_at_its_cell_and_nothing_else(
    kind: Kind, seed: int, monkeypatch: pytest.MonkeyPatch, worker: InProcess
) -> None:
    injured = inject(kind, CLEAN[".xlsx"], seed)
    read = read_here(injured.folder, monkeypatch, worker)
    found = scored(read).findings if kind.scored else read.findings
    assert told(found) == injured.expected


def _turn(kind: Kind, place: int) -> tuple[str, ...]:
    """Return the other format whose turn it is for a kind; all of them with more seeds."""
    if len(SEEDS) > 1 or not kind.formats:
        return tuple(kind.formats)
    return (kind.formats[place % len(kind.formats)],)


@pytest.mark.parametrize(
    ("kind", "ending"),
    [(kind, ending) for place, kind in enumerate(KINDS) for ending in _turn(kind, place)],
    ids=lambda item: item.name if isinstance(item, Kind) else item,
)
def test_each_fault_is_found_in_other_formats(
    kind: Kind, ending: str, monkeypatch: pytest.MonkeyPatch, worker: InProcess
) -> None:
    injured = inject(kind, CLEAN[ending], 4)
    read = read_here(injured.folder, monkeypatch, worker)
    assert told(read.findings) == sorted([*injured.expected, *always(injured.folder)])
