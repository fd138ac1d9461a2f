"""Explanations add up exactly, and the cell they cite holds the value they cite."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from asn_eval.exact import round_one
from asn_eval.jobs.explain import explain_run
from asn_eval.jobs.outputs import Format
from asn_eval.jobs.score import score
from asn_eval.jobs.setup import Request
from asn_eval.language import Words
from asn_eval.reports.explained import explanation_json
from places import EXAMPLES, INSTANSI

NUMBERS = {"target", "realisasi", "bobot", "nilai", "alpa", "hadir", "hari_kerja", "jam"}
NUMBERS |= {"dinas_luar", "terlambat_menit"}


@pytest.fixture(scope="module", params=INSTANSI)
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished run of one example, its record only."""
    out = tmp_path_factory.mktemp("hasil") / request.param
    score(Request((EXAMPLES / request.param,), out=out), Words(), [Format.MARKDOWN])
    return Path(out)


@cache
def _book(instansi: str, file: str) -> openpyxl.Workbook:
    return openpyxl.load_workbook(EXAMPLES / instansi / file)


def _everybody(run: Path) -> list[dict[str, Any]]:
    lines = (run / "peringkat.csv").read_text(encoding="utf-8").splitlines()[1:]
    found = []
    for line in lines[:: max(1, len(lines) // 12)]:
        explained = explain_run(run, line.split(",")[1])
        evaluation = explained.run.evaluation
        found.append(json.loads(explanation_json(evaluation, explained.explanation, Words())))
    return found


def _decimal(value: float | None) -> Decimal:
    return Decimal(repr(value)) if value is not None else Decimal(0)


def _adds_up(node: dict[str, Any]) -> None:
    children = node["kriteria"]
    if children and node["nilai"] is not None:
        assert sum(_decimal(child["sumbangan"]) for child in children) == _decimal(node["nilai"])
    for child in children:
        _adds_up(child)


def test_contributions_add_up_to_the_last_digit(run: Path) -> None:
    for person in _everybody(run):
        top = sum(_decimal(node["sumbangan"]) for node in person["kriteria"])
        assert top == _decimal(person["nilai_tepat"])
        assert round_one(person["nilai_tepat"], 2) == person["nilai_akhir"]
        for node in person["kriteria"]:
            _adds_up(node)


def _cells(node: dict[str, Any]) -> list[dict[str, Any]]:
    own = [cell for row in node["baris"] for cell in row["sel"]]
    return own + [cell for child in node["kriteria"] for cell in _cells(child)]


def _same(cited: str, held: object, number_format: str) -> bool:
    if isinstance(held, (int, float)):
        scale = 100 if "%" in number_format else 1
        return abs(float(cited) - held * scale) < 1e-9
    if isinstance(held, dt.datetime):
        return cited == str(held.date())
    if cited == "":
        return held in {None, "-"}
    text = str(held).removesuffix("%").replace(",", ".")
    return float(text) == float(cited)


def test_every_cited_cell_holds_what_is_cited(run: Path) -> None:
    checked = 0
    for person in _everybody(run):
        for node in person["kriteria"]:
            for cited in _cells(node):
                if cited["kolom"] not in NUMBERS or not cited["sel"]:
                    continue
                cell = _book(run.name, cited["berkas"])[cited["lembar"]][cited["sel"]]
                assert _same(cited["isi"], cell.value, cell.number_format), cited
                checked += 1
    assert checked > 100


def test_the_rows_of_a_mean_give_its_measure(run: Path) -> None:
    for person in _everybody(run):
        for node in _leaves(person["kriteria"]):
            rows = node["baris"]
            if node["ukuran"] is None or any(row["nilai"] is None for row in rows):
                continue
            total = sum(Fraction(row["nilai"]) * Fraction(row["bobot"]) for row in rows)
            assert abs(float(total) - node["ukuran"]) < 1e-9, node


def _leaves(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    leaves = [node for node in nodes if not node["kriteria"]]
    return leaves + [leaf for node in nodes for leaf in _leaves(node["kriteria"])]
