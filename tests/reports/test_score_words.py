"""Scores along curves, by formula and relative to others: sentences and arithmetic."""

from __future__ import annotations

import pytest

from asn_eval.domain.specs import (
    Bracket,
    Brackets,
    Deduction,
    Direction,
    Formula,
    Goalposts,
    Piece,
    Pieces,
    Point,
    Points,
    ScoreSpec,
    Step,
    Steps,
)
from asn_eval.domain.specs.formula import Raw
from asn_eval.language import Lang, Words
from asn_eval.language.catalogue import words_for
from asn_eval.reports.arithmetic import formula
from asn_eval.reports.view_scores import score_sentence

LINE = (Point(0, 100), Point(30, 90), Point(120, 0))
BANDS = Pieces((Piece(0, Point(0, 0), Point(59, 49)), Piece(60, Point(60, 100), Point(61, 100))))
RULE = Formula("100 - per * x", Raw(), (("per", 2.5),), 0, 100)
MARGINAL = Brackets(0, (Bracket(0, 3), Bracket(20, 1)))
DOWN = Goalposts(0, 10, Direction.DOWN, (0, 100))
LOG = Goalposts(1, 100, Direction.UP, (0, 100), logarithm=True)


@pytest.mark.parametrize(
    ("spec", "words"),
    [
        (Points(LINE, clamp=True), "0 → 100; 30 → 90; 120 → 0; di luarnya berlaku skor"),
        (Points(LINE, clamp=False), "di luarnya tidak ada skor."),
        (DOWN, "Patokan tetap: 10 bernilai 0 dan 0 bernilai 100;"),
        (LOG, "Jaraknya dihitung dengan logaritma."),
        (BANDS, "mulai 0 → garis dari 0 pada 0 sampai 49 pada 59; mulai 60 → 100."),
        (Steps((Step(0, 100),), Direction.DOWN, closed=False), "Tangga skor: di atas 0 → 100."),
        (Deduction(100, 1, share=40, most=3), "bagian 40% saja. Potongan paling banyak 3."),
        (Deduction(100, 1, share=100), "paling rendah 0. Persennya dari keseluruhan."),
        (RULE, "Skor menurut rumus 100 - per * x, x ialah ukurannya, per = 2,5; hasil di luar 0"),
        (MARGINAL, "Skor mulai 0 lalu ditambah bagian demi bagian: di atas 0: 3 tiap satuan;"),
    ],
)
def test_a_curve_is_told_in_a_plain_sentence(spec: ScoreSpec, words: str) -> None:
    assert words in score_sentence(Words(), spec)
    assert score_sentence(words_for(Lang.EN), spec) != score_sentence(Words(), spec)


@pytest.mark.parametrize(
    ("spec", "raw", "expected"),
    [
        (Points(LINE, clamp=True), 75, "90 + (75 - 30) / (120 - 30) × (0 - 90)"),
        (Points(LINE, clamp=True), 500, "90 + ([500 → 120] - 30) / (120 - 30) × (0 - 90)"),
        (DOWN, 1, "100 + (1 - 0) / (10 - 0) × (0 - 100)"),
        (LOG, 10, "0 + (ln(10) - ln(1)) / (ln(100) - ln(1)) × (100 - 0)"),
        (BANDS, 30, "0 + (30 - 0) / (59 - 0) × (49 - 0)"),
        (BANDS, 75, "75 ≥ 60 → 100"),
        (Steps((Step(0, 100), Step(3, 7)), Direction.DOWN, closed=False), 3, "3 > 0 → 100"),
        (Deduction(100, 1, share=40, most=3), 50, "maks(0; 100 - min(3; 1 × 50 × 40%))"),
        (RULE, 18, "100 - per * x dengan x = 18, per = 2,5"),
        (MARGINAL, 30, "0 + 3 × 20 + 1 × 10"),
        (MARGINAL, 7, "0 + 3 × 7"),
    ],
)
def test_a_curve_writes_its_arithmetic(spec: ScoreSpec, raw: float, expected: str) -> None:
    assert formula(spec, Words(), raw) == expected
