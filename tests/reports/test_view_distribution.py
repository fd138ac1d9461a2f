"""What a report says of a group and its pattern, and of the pattern itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asn_eval.domain.distribution import Distribution, GroupCheck, Organisation, Pattern, Verdict
from asn_eval.language import Words
from asn_eval.reports.facts import RunFacts
from asn_eval.reports.markdown import render_markdown
from asn_eval.reports.view import build_view
from asn_eval.reports.view_distribution import spread_rows
from asn_eval.reports.view_rubric import rule_book
from factories import evaluation, rubric

SPREAD = Distribution(
    by_unit=False,
    least=10,
    organisation=Organisation(),
    patterns={"Baik": Pattern("Baik", ())},
    basis=("komponen",),
    standing="ilustrasi",
)


@pytest.mark.parametrize(
    ("verdict", "text"),
    [
        (Verdict.KEPT, "sesuai pola"),
        (Verdict.BROKEN, "tidak sesuai pola"),
        (
            Verdict.IMPOSSIBLE,
            "tidak sesuai; dengan jumlah orang ini tidak ada sebaran yang sesuai",
        ),
        (Verdict.COUNTED, "hanya dihitung: kurang dari 10 orang"),
        (Verdict.UNDECLARED, "predikat organisasi belum dinyatakan"),
    ],
)
def test_every_verdict_has_words(verdict: Verdict, text: str) -> None:
    base = evaluation(5)
    rule = replace(base.rubric, distribution=SPREAD)
    group = GroupCheck("", "", 4, (1, 3, 0, 0), verdict, (), (1, 1, 1, 1))
    [row] = spread_rows(Words(), replace(base, rubric=rule, distribution=(group,)))
    assert (row.verdict, row.label, row.pattern) == (text, "Pemerintah Kota Contoh", "–")
    assert row.grades[:2] == ("1 (25,0%)", "3 (75,0%)")
    assert row.targets == "Sangat Baik 1 · Baik 1 · Cukup 1 · Kurang 1"
    assert row.broken == (verdict in {Verdict.BROKEN, Verdict.IMPOSSIBLE})


def test_groups_that_need_a_look_come_first_and_targets_are_told() -> None:
    base = evaluation(5)
    kept = GroupCheck("A", "Baik", 4, (1, 3, 0, 0), Verdict.KEPT, (), (1, 1, 1, 1))
    broken = replace(kept, label="B", verdict=Verdict.BROKEN)
    rule = replace(base.rubric, distribution=SPREAD)
    shown = replace(base, rubric=rule, distribution=(kept, broken))
    assert [row.label for row in spread_rows(Words(), shown)] == ["B", "A"]
    text = render_markdown(build_view(shown, Words(), RunFacts("0.1.0", "data")))
    assert "Sasaran: Sangat Baik 1" in text


def test_the_rule_says_that_patterns_change_nothing() -> None:
    book = rule_book(Words(), replace(rubric(), distribution=SPREAD))
    [sentence] = [line for line in book.sentences if line.startswith("Sebaran")]
    assert "untuk semua bersama" in sentence
    assert "tidak pernah mengubah predikat" in sentence
    assert sentence.endswith("Pola: Baik: –. [ilustrasi]")
