"""Patterns are checked exactly, small groups are counted, and the fewest moves are the fewest."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from asn_eval.domain.decisions import Decisions
from asn_eval.domain.distribution import (
    Distribution,
    Move,
    Organisation,
    Pattern,
    Share,
    ShareRule,
    Verdict,
)
from asn_eval.domain.specs import Sum
from asn_eval.engine import check_group, evaluate
from asn_eval.engine.distribution import moves_between
from asn_eval.engine.moves import fewest_moves
from made import BANDS, Row, dataset, leaf, nip, rubric

if TYPE_CHECKING:
    from asn_eval.domain.evaluation import Evaluation

NAMES = tuple(band.name for band in BANDS)
RULES = (ShareRule(("Baik",), Share.AT_MOST, 70), ShareRule(("Cukup", "Kurang"), Share.SOME))
SPREAD = Distribution(
    by_unit=True,
    least=3,
    organisation=Organisation("Baik"),
    patterns={
        "Baik": Pattern("Baik", RULES),
        "Buruk": Pattern("Buruk", (ShareRule(("Sangat Baik",), Share.NONE),), {"Kurang": 100.0}),
    },
    basis=("naskah",),
    standing="ilustrasi",
)
NESTED = [
    [{0}],
    [{1}, {2, 3}],
    [{0, 1}, {0}, {3}],
    [{0}, {1}, {2}, {3}],
    [{0, 1, 2}, {1, 2}, {2}],
    [{1, 3}, {1, 3}, {0}],
]


def _nearest(counts: list[int], limits: list[tuple[frozenset[int], tuple[int, int]]]) -> int | None:
    """Try every distribution of the heads."""
    total = sum(counts)
    found = [
        sum(max(old - new, 0) for old, new in zip(counts, tried, strict=True))
        for tried in product(range(total + 1), repeat=len(counts))
        if sum(tried) == total
        and all(low <= sum(tried[at] for at in members) <= high for members, (low, high) in limits)
    ]
    return min(found, default=None)


@given(
    st.lists(st.integers(0, 3), min_size=4, max_size=4),
    st.sampled_from(NESTED),
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=4, max_size=4),
)
def test_no_distribution_that_keeps_the_limits_is_nearer(
    counts: list[int], sets: list[set[int]], bounds: list[tuple[int, int]]
) -> None:
    assume(sum(counts) <= 7)
    limits = [(frozenset(item), bound) for item, bound in zip(sets, bounds, strict=False)]
    got = fewest_moves(counts, limits)
    best = _nearest(counts, limits)
    if got is None:
        assert best is None
        return
    assert sum(got) == sum(counts)
    for members, (low, high) in limits:
        assert low <= sum(got[at] for at in members) <= high
    assert sum(max(a - b, 0) for a, b in zip(counts, got, strict=True)) == best
    moves = moves_between(NAMES, counts, got)
    assert sum(move.heads for move in moves) == best


@pytest.mark.parametrize(
    ("counts", "verdict", "moves"),
    [
        ((3, 7, 0, 0), Verdict.BROKEN, (Move("Baik", "Cukup", 1),)),
        ((2, 7, 1, 0), Verdict.KEPT, ()),
        ((0, 8, 1, 1), Verdict.BROKEN, (Move("Baik", "Sangat Baik", 1),)),
        ((0, 2, 0, 0), Verdict.COUNTED, ()),
    ],
)
def test_a_group_is_held_against_its_pattern(
    counts: tuple[int, ...], verdict: Verdict, moves: tuple[Move, ...]
) -> None:
    got = check_group(SPREAD, NAMES, "A", counts, "Baik")
    assert (got.verdict, got.moves) == (verdict, moves)


def test_so_few_persons_that_nothing_complies_is_said() -> None:
    both = (ShareRule(("Baik",), Share.AT_LEAST, 60), ShareRule(("Kurang",), Share.AT_LEAST, 40))
    crowd = replace(SPREAD, least=1, patterns={"Baik": Pattern("Baik", both)})
    assert check_group(crowd, NAMES, "A", (0, 3, 0, 0), "Baik").verdict is Verdict.IMPOSSIBLE
    assert check_group(crowd, NAMES, "A", (0, 5, 0, 0), "Baik").verdict is Verdict.BROKEN


def _evaluated(units: list[str], organisation: Organisation | None = None) -> Evaluation:
    rule = rubric(leaf("kriteria.x", 100, Sum("disiplin", "alpa")), distribution=SPREAD)
    rows: list[Row] = [{"nip": nip(at), "alpa": 80} for at in range(len(units))]
    rows.append({"nip": nip(len(units)), "alpa": None})
    data = dataset({"disiplin": rows}, {nip(at): unit for at, unit in enumerate(units)})
    said = Decisions(organisation or Organisation())
    return evaluate(rule, replace(data, decisions=said), None)


def test_each_unit_is_checked_and_told_and_nobody_changes() -> None:
    got = _evaluated(["A", "A", "A", "A", "B", "C", "C", "C"])
    groups = {group.label: group for group in got.distribution}
    assert {name: item.verdict for name, item in groups.items()} == {
        "A": Verdict.BROKEN,
        "B": Verdict.COUNTED,
        "C": Verdict.BROKEN,
    }
    assert groups["A"].counts == (0, 4, 0, 0)
    assert (got.band[:8] == 1).all()
    told = [item for item in got.findings if item.code in {"O451", "O452", "O453"}]
    assert [item.code for item in told] == ["O451", "O451", "O452", "O451", "O451"]
    assert told[0].slots == {
        "kelompok": "A",
        "pola": "Baik",
        "orang": "4",
        "aturan": "Baik ≤ 70%",
        "jumlah": "4",
        "boleh": "0–2",
        "pindah": "Baik → Sangat Baik: 1; Baik → Cukup: 1",
    }


def test_what_the_folder_declares_by_unit_wins_and_gaps_are_told() -> None:
    got = _evaluated(["A", "A", "A", "B", "B", "B"], Organisation(units={"A": "Buruk"}))
    first, second = got.distribution
    assert (first.verdict, first.targets) == (Verdict.KEPT, (0, 0, 0, 3))
    assert second.verdict is Verdict.UNDECLARED
    [finding] = [item for item in got.findings if item.code == "O453"]
    assert finding.slots["pilihan"] == "Baik, Buruk"


def test_the_whole_may_be_one_group() -> None:
    whole = replace(SPREAD, by_unit=False)
    rule = rubric(leaf("kriteria.x", 100, Sum("disiplin", "alpa")), distribution=whole)
    rows: list[Row] = [{"nip": nip(at), "alpa": 80} for at in range(4)]
    got = evaluate(rule, dataset({"disiplin": rows}), None)
    [group] = got.distribution
    assert (group.label, group.persons) == ("", 4)
    assert any(item.slots.get("kelompok") == "Instansi Uji" for item in got.findings)


@pytest.mark.parametrize(
    ("rule", "text", "limits"),
    [
        (ShareRule(("A",), Share.AT_MOST, 70), "A ≤ 70%", (0, 7)),
        (ShareRule(("A", "B"), Share.AT_LEAST, 33.3), "A + B ≥ 33.3%", (4, 10)),
        (ShareRule(("A",), Share.SOME), "A ≥ 1", (1, 10)),
        (ShareRule(("A",), Share.NONE), "A = 0", (0, 0)),
    ],
)
def test_a_rule_has_a_text_and_limits(rule: ShareRule, text: str, limits: tuple[int, int]) -> None:
    assert (str(rule), rule.limits(10)) == (text, limits)
