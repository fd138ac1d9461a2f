"""Report, workbook and CSV of every example agree with each other on every person."""

from __future__ import annotations

import base64
import csv
import json
import re
import zlib
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from asn_eval.jobs.frames import ranking_frame
from asn_eval.jobs.outputs import Format
from asn_eval.jobs.score import score
from asn_eval.jobs.setup import Request
from asn_eval.language import Words
from asn_eval.store import sha256_of
from places import EXAMPLES, INSTANSI


@pytest.fixture(scope="module", params=INSTANSI)
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished run of one example."""
    out = tmp_path_factory.mktemp("hasil") / request.param
    score(Request((EXAMPLES / request.param,), out=out), Words(), tuple(Format))
    return Path(out)


def _csv(run: Path) -> list[dict[str, str]]:
    with (run / "peringkat.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _numbers(column: dict[str, Any]) -> list[float | None]:
    """Read a column of numbers of the page's data."""
    whole = column["v"] if "v" in column else [column["d"][code] for code in column["k"]]
    return [None if value is None else value / 10 ** column["e"] for value in whole]


def _page(run: Path) -> dict[str, Any]:
    text = (run / "laporan.html").read_text(encoding="utf-8")
    packed = re.search(r'<script type="text/plain" id="data">([^<]*)</script>', text)
    assert packed
    return dict(json.loads(zlib.decompress(base64.b64decode(packed[1]))))


def test_workbook_and_csv_say_the_same_of_everybody(run: Path) -> None:
    book = openpyxl.load_workbook(run / "hasil.xlsx", read_only=True)
    rows = [list(row) for row in book["Peringkat"].iter_rows(values_only=True)]
    start = next(index for index, row in enumerate(rows) if "NIP" in row)
    at = {str(name): index for index, name in enumerate(rows[start])}
    listed = _csv(run)
    found = [row for row in rows[start + 1 :] if row[at["NIP"]]]
    assert len(found) == len(listed)
    for row, line in zip(found, listed, strict=True):
        assert row[at["NIP"]] == line["nip"]
        assert isinstance(row[at["NIP"]], str)
        assert str(row[at["Peringkat"]]) == line["peringkat"]
        assert float(str(row[at["Nilai akhir"]])) == float(line["nilai_akhir"])
        assert row[at["Predikat"]] == line["predikat"]


def test_report_and_csv_say_the_same_of_everybody(run: Path) -> None:
    page, listed = _page(run), _csv(run)
    assert page["n"] == len(listed)
    finals = _numbers(page["final"])
    for index, line in enumerate(listed):
        assert finals[index] == float(line["nilai_akhir"])


def test_markdown_counts_the_same_people(run: Path) -> None:
    text = (run / "laporan.md").read_text(encoding="utf-8")
    assert re.search(rf"\b{len(_csv(run))}\b", text)


def test_the_manifest_names_every_file_and_its_hash(run: Path) -> None:
    manifest = json.loads((run / "manifest.json").read_text(encoding="utf-8"))
    for item in manifest["keluaran"]:
        assert sha256_of(run / item["berkas"]) == item["sha256"]
    names = {item["berkas"] for item in manifest["keluaran"]} | {"manifest.json"}
    assert names == {path.name for path in run.iterdir()}
    people = manifest["orang"]
    parts = people["dinilai"] + people["sementara"] + people["tidak_dinilai"]
    assert people["terlihat"] == parts == len(_csv(run))


def test_the_same_inputs_give_the_same_bytes(run: Path, tmp_path: Path) -> None:
    again = tmp_path / "lagi"
    score(Request((EXAMPLES / run.name,), out=again), Words(), tuple(Format))
    for path in sorted(run.iterdir()):
        assert path.read_bytes() == (again / path.name).read_bytes(), path.name


def test_a_run_opens_as_a_data_frame(run: Path) -> None:
    frame = ranking_frame(run)
    plain = pd.read_csv(run / "peringkat.csv", dtype={"nip": str})
    assert frame["nip"].tolist() == plain["nip"].tolist()
    assert frame["nilai_akhir"].tolist() == plain["nilai_akhir"].tolist()
    assert frame["predikat"].tolist() == plain["predikat"].tolist()
    assert {"nama", "unit", "status"} <= set(frame.columns)
