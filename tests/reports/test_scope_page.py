"""The page recomputes a person without some criteria as the engine does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from asn_eval.domain.scope import Scope
from asn_eval.domain.specs import Sum
from asn_eval.domain.tree import Combination, Combine
from asn_eval.engine import evaluate
from asn_eval.language import Words
from asn_eval.reports.facts import RunFacts
from asn_eval.reports.html import write_html
from asn_eval.reports.view import build_view
from made import dataset, leaf, nip, node, rubric
from reports.chromium import Browser

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.rubric import Criterion

pytestmark = pytest.mark.chromium

JOBS = ("Pengawas", "Pelaksana", "Honorer", "")
WORKING = """[...document.querySelectorAll('.working tbody tr')].map(
    row => [...row.cells].map(cell => cell.textContent))"""
LIST = """[...document.querySelectorAll('#tabel tbody tr[data-i]')].map(
    row => [...row.querySelectorAll('.c-part')].map(cell => cell.textContent))"""


def _only(label: str) -> Scope:
    return Scope(only=(("jenis_jabatan", (label,)),))


def _people(combine: Combination) -> Evaluation:
    points = combine.kind is Combine.SUM

    def part(made: Criterion, scope: Scope | None) -> Criterion:
        return replace(made, in_points=points, scope=scope)

    below = leaf("kriteria.b.kriteria.c", 100, Sum("disiplin", "izin"))
    rule = rubric(
        part(leaf("kriteria.a", 60, Sum("disiplin", "alpa")), None),
        part(node("kriteria.b", 40, below), _only("Pengawas")),
        part(leaf("kriteria.d", 40, Sum("disiplin", "sakit")), _only("Pelaksana")),
        combine=combine,
    )
    keys = [nip(index) for index in range(len(JOBS))]
    rows = [{"nip": key, "alpa": 33.25, "izin": 20.5, "sakit": 7} for key in keys]
    made = dataset({"disiplin": rows})
    told = {**made.people.attributes, "jenis_jabatan": np.asarray(JOBS, dtype=object)}
    return evaluate(rule, replace(made, people=replace(made.people, attributes=told)), None)


@pytest.mark.parametrize("kind", [Combine.SUM, Combine.WEIGHTED_MEAN])
def test_what_does_not_apply_is_said_and_never_computed_with(tmp_path: Path, kind: Combine) -> None:
    result = _people(Combination(kind))
    path = tmp_path / "laporan.html"
    write_html(build_view(result, Words(), RunFacts("0.1.0", "contoh")), path)
    browser = Browser(tmp_path / "profil")
    try:
        browser.open(path)
        shown = browser.run(LIST)
        for place, person in enumerate(result.order.tolist()):
            key = result.people.nip[person]
            browser.run(f"location.hash = 'nip={key}'")
            command = "document.querySelector('.command')?.textContent"
            browser.wait(f"{command}?.endsWith('{key}')")
            _compare(result, person, browser.run(WORKING), shown[place])
        assert browser.complaints == []
    finally:
        browser.close()


def _compare(result: Evaluation, person: int, rows: list[list[str]], parts: list[str]) -> None:
    outside = result.reach[person] == 2
    for index, row in enumerate(rows[: len(result.nodes)]):
        if outside[index]:
            assert row[1:5] == ["tidak berlaku", "–", "–", "–"]
        elif np.isnan(result.score[person, index]):
            assert row[2] == "–"
        else:
            assert float(row[2].replace(",", ".")) == result.score[person, index]
    tops = [result.node_index(top.path) for top in result.rubric.criteria]
    assert [part == "tidak berlaku" for part in parts] == outside[tops].tolist()
    if not np.isnan(result.final[person]):
        total = next(row[1] for row in rows if row[0] == "Jumlah sumbangan")
        assert float(total.replace(",", ".")) == pytest.approx(result.exact[person], abs=1e-9)
