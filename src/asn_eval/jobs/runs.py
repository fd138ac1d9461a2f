"""Open a finished run for the commands that come after ``score``."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.errors import NothingMatched, UsageFault
from asn_eval.findings import Finding
from asn_eval.origin import Place
from asn_eval.rubric import load_rubric, shelf_from
from asn_eval.store import RECORD_NAME, read_record

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.domain.evaluation import Dataset, Evaluation
    from asn_eval.rubric import LoadedRubric
    from asn_eval.store import RunRecord


@dataclass(frozen=True)
class Run:
    """A finished run, read from its record."""

    folder: Path
    record: RunRecord
    loaded: LoadedRubric
    dataset: Dataset
    evaluation: Evaluation


def open_run(path: Path) -> Run:
    """Open a run folder, or the record file in it.

    Raises:
        UsageFault: there is no readable run record.

    """
    record_path = path / RECORD_NAME if path.is_dir() else path
    if not record_path.is_file():
        raise UsageFault([Finding("J632", Place(path.name))])
    try:
        record = read_record(record_path)
        facts = record.facts
        shelf = shelf_from(facts.get("kalender", {}))
        loaded = load_rubric(facts["rubrik_teks"], facts["rubrik_nama"], shelf)
        return Run(
            folder=record_path.parent,
            record=record,
            loaded=loaded,
            dataset=record.dataset(),
            evaluation=record.evaluation(loaded.rubric),
        )
    except (zipfile.BadZipFile, KeyError, ValueError):
        raise UsageFault([Finding("J644", Place(path.name))]) from None


def find_person(evaluation: Evaluation, nip: str) -> int:
    """Give the position of a person by NIP; spaces, dots and quotes do not matter.

    Raises:
        NothingMatched: nobody in the run has this NIP.

    """
    wanted = "".join(character for character in nip if character.isalnum())
    found = np.flatnonzero((evaluation.people.nip == wanted) | (evaluation.people.key == nip))
    if not len(found):
        raise NothingMatched([Finding("J633")])
    return int(found[0])
