"""The run record gives back what was put in, with the same bytes each time."""

from __future__ import annotations

import datetime as dt
import zipfile
from dataclasses import fields
from typing import TYPE_CHECKING

import numpy as np
import pytest

from asn_eval.domain.evaluation import Evaluation
from asn_eval.domain.period import parse_period
from asn_eval.domain.specs import Mean, Sum
from asn_eval.domain.tree import Combination, Combine
from asn_eval.engine import evaluate
from asn_eval.store import read_record, write_record
from asn_eval.store.pack import Pack, write_pack
from made import FAULT, Row, dataset, leaf, nip, rubric

if TYPE_CHECKING:
    from pathlib import Path

FACTS = {"periode": "2025-TW3", "rubrik_teks": "…"}


def _run() -> tuple[object, Evaluation]:
    rows: list[Row] = [
        {"nip": nip(1), "alpa": 1, "tanggal": dt.date(2025, 7, 1), "hukuman": "ringan"},
        {"nip": nip(2), "alpa": FAULT, "tanggal": None, "hukuman": None},
    ]
    rated: list[Row] = [{"nip": nip(1), "peran": "rekan", "aspek": "Kerja › sama", "nilai": 4}]
    data = dataset({"disiplin": rows, "feedback": rated})
    rule = rubric(
        leaf("kriteria.a", 50, Sum("disiplin", "alpa")),
        leaf("kriteria.r", 50, Mean("feedback", "nilai")),
        combine=Combination(Combine.GEOMETRIC),
    )
    return data, evaluate(rule, data, parse_period("2025-TW3"))


def test_everything_comes_back(tmp_path: Path) -> None:
    data, evaluation = _run()
    path = tmp_path / "rekaman.zip"
    write_record(path, FACTS, data, evaluation)  # type: ignore[arg-type]  # a Dataset
    record = read_record(path)
    again = record.evaluation(evaluation.rubric)
    for field in fields(Evaluation):
        one, other = getattr(evaluation, field.name), getattr(again, field.name)
        if isinstance(one, np.ndarray):
            assert one.dtype.kind == other.dtype.kind
            assert np.array_equal(one, other, equal_nan=one.dtype.kind == "f"), field.name
    assert again.steps.tolist() == [[-0.5], [0.0]]
    assert again.findings == evaluation.findings
    assert again.period == evaluation.period
    tables = record.dataset().tables
    assert tables["disiplin"].columns["alpa"].faulty.tolist() == [False, True]
    assert str(tables["disiplin"].columns["tanggal"].values[0]) == "2025-07-01"
    assert tables["disiplin"].place(1, "alpa").cell == "B3"
    redone = evaluate(evaluation.rubric, record.dataset(), again.period)
    assert redone.findings == evaluation.findings
    assert np.array_equal(redone.final, evaluation.final, equal_nan=True)


def test_the_same_run_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        data, evaluation = _run()
        write_record(tmp_path / name, FACTS, data, evaluation)  # type: ignore[arg-type]  # a Dataset
    assert (tmp_path / "satu").read_bytes() == (tmp_path / "dua").read_bytes()


def test_whole_numbers_are_stored_small_and_handed_out_wide(tmp_path: Path) -> None:
    arrays = {
        "kecil": np.asarray([0, 200], dtype=np.int64),
        "negatif": np.asarray([-1, 200], dtype=np.int64),
        "besar": np.asarray([2**40], dtype=np.int64),
        "kosong": np.asarray([], dtype=np.int64),
    }
    write_pack(tmp_path / "p.zip", arrays, {"isi": {"a": 1}})
    pack = Pack(tmp_path / "p.zip")
    for name, array in arrays.items():
        assert pack.array(name).tolist() == array.tolist()
        assert pack.array(name).dtype in {np.dtype(np.int32), np.dtype(np.int64)}
    assert pack.document("isi") == {"a": 1}
    pack.close()
    assert zipfile.ZipFile(tmp_path / "p.zip").getinfo("kecil.npy").file_size < 200


def test_a_file_that_is_no_record_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"bukan zip")
    with pytest.raises(zipfile.BadZipFile):
        read_record(tmp_path / "x.zip")
