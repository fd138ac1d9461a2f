"""The view says what the evaluation holds, in words and in numbers."""

from __future__ import annotations

import math
import time
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from asn_eval.domain.evaluation import Evaluation, Status
from asn_eval.language import Lang, Words
from asn_eval.reports.facts import RunFacts
from asn_eval.reports.view import build_view
from asn_eval.reports.view_payload import numbers, payload
from asn_eval.reports.view_people import near_limits
from asn_eval.reports.view_sources import reason_text
from asn_eval.reports.view_text import safe, safe_all
from asn_eval.reports.view_units import UNITS
from factories import HOSTILE_NAMES, Shares, evaluation, finding, people, rubric

WORDS = Words()
FACTS = RunFacts("0.1.0", "contoh")
MANY = Shares(0.1, 0.2, 0.2, 0.2)


@pytest.fixture(scope="module")
def result() -> Evaluation:
    return evaluation(300, shares=MANY, findings=[finding("S305"), finding("O404")])


def test_persons_seen_are_the_sum_of_the_three_lists(result: Evaluation) -> None:
    total, *parts = build_view(result, WORDS, FACTS).counts
    assert total.value == sum(part.value for part in parts) == 300
    assert [part.value for part in parts] == list(result.counts().values())
    assert [part.sign for part in parts] == ["=", "+", "+"]


def test_shares_of_predikat_are_of_those_who_have_one(result: Evaluation) -> None:
    grades = build_view(result, WORDS, FACTS).grades
    graded = int((result.band >= 0).sum())
    assert sum(grade.count for grade in grades) == graded
    assert sum(grade.share for grade in grades) == pytest.approx(1)
    assert [grade.name for grade in grades] == [band.name for band in result.rubric.bands]


def test_units_are_compared_by_their_median(result: Evaluation) -> None:
    rows = build_view(result, WORDS, FACTS).units
    units = result.people.attribute("unit")
    for row in rows:
        final = result.final[(units == row.name) & ~np.isnan(result.final)]
        assert row.median == WORDS.number(float(np.median(final)), 2)
        assert (row.lowest, row.highest) == (
            WORDS.number(float(final.min()), 2),
            WORDS.number(float(final.max()), 2),
        )
        assert row.scored == len(final)
        assert 0 <= row.at_lowest <= row.at_median <= row.at_highest <= 1
    medians = [row.at_median for row in rows]
    assert medians == sorted(medians, reverse=True)


def test_a_small_unit_is_marked_and_one_without_values_comes_last() -> None:
    result = evaluation(8, simple=True)
    units = np.array(["A", "A", "A", "A", "A", "B", "C", ""], dtype=object)
    final = result.final.copy()
    final[6] = np.nan
    band = np.where(np.isnan(final), -1, result.band).astype(np.int32)
    persons = replace(result.people, attributes={**result.people.attributes, "unit": units})
    rows = build_view(replace(result, people=persons, final=final, band=band), WORDS, FACTS).units
    small = {row.name: row.small for row in rows}
    assert small == {"A": False, "B": True, "C": True, "(unit tidak diketahui)": True}
    assert rows[-1].name == "C"
    assert (rows[-1].median, rows[-1].persons) == ("–", "0 dari 1")


def test_a_long_list_of_units_is_cut_and_says_so() -> None:
    names = tuple(f"Unit {number:04d}" for number in range(UNITS + 200))
    result = evaluation(3000)
    units = np.array(names, dtype=object)[np.arange(3000) % len(names)]
    persons = replace(result.people, attributes={**result.people.attributes, "unit": units})
    view = build_view(replace(result, people=persons), WORDS, FACTS)
    assert len(view.units) == UNITS
    assert view.units_note == "300 dari 500 unit; daftar lengkap di hasil.xlsx."


def test_criteria_are_described_over_those_with_a_value(result: Evaluation) -> None:
    rows = build_view(result, WORDS, FACTS).criteria
    ranked = ~np.isnan(result.final)
    for index, row in enumerate(rows):
        score = result.score[ranked, index]
        known = score[~np.isnan(score)]
        assert row.mean == WORDS.number(float(known.mean()), 2)
        assert row.effective == WORDS.percent(float(result.weight[ranked, index].mean()), 1)
        assert row.ceiling == WORDS.percent(float((known >= 100).mean()), 1)
    assert [row.depth for row in rows] == [0, 0, 0, 1, 1, 1, 0]
    missing = WORDS.percent(float(np.isnan(result.raw[:, 0]).mean()), 1)
    assert rows[0].missing == missing


def test_everybody_is_in_exactly_one_line_of_the_reconciliation(result: Evaluation) -> None:
    part = build_view(result, WORDS, FACTS).reconciliation
    for row in part.rows:
        same = (result.people.seen == np.array(row.marks)).all(axis=1)
        assert row.total == WORDS.number(int(same.sum()))
        scored = int((result.status[same] == Status.SCORED).sum())
        assert row.scored == WORDS.number(scored)
    assert sum(int(row.total) for row in part.rows) == 300
    assert len(part.not_scored) == result.counts()[Status.NOT_SCORED]
    assert all(row.reason for row in part.not_scored)


def test_a_long_list_of_persons_not_scored_is_cut_and_says_so() -> None:
    result = evaluation(3000, shares=Shares(0.5, 0, 0, 0))
    part = build_view(result, WORDS, FACTS).reconciliation
    left = result.counts()[Status.NOT_SCORED] - len(part.not_scored)
    assert part.not_scored_rest == f"dan {WORDS.number(left)} lagi, lihat peringkat.csv"


def test_findings_are_grouped_gravest_first_and_cut() -> None:
    many = [finding("O404"), *[finding("S305") for _ in range(60)], finding("O408")]
    groups = build_view(evaluation(5, findings=many), WORDS, FACTS).findings
    assert [(group.code, group.count) for group in groups] == [
        ("S305", 60),
        ("O404", 1),
        ("O408", 1),
    ]
    assert len(groups[0].examples) == 50
    assert groups[0].rest == "dan 10 lagi, lihat temuan.csv"


def test_a_finding_about_a_person_leads_to_that_person() -> None:
    result = evaluation(5)
    key = str(result.people.key[2])
    about = [finding("O404", key=key), finding("O404", key="tidak ada")]
    examples = build_view(replace(result, findings=tuple(about)), WORDS, FACTS).findings[0].examples
    assert (examples[0].link, examples[0].who) == (key, result.people.attribute("nama")[2])
    assert (examples[1].link, examples[1].who) == ("", "")


def test_how_sure_counts_findings_gaps_and_limits(result: Evaluation) -> None:
    sure = " ".join(build_view(result, WORDS, FACTS).headline.how_sure)
    tally = result.counts()
    assert "1 galat dan 1 peringatan" in sure
    assert f"{tally[Status.PROVISIONAL]} nilai sementara" in sure
    assert f"{tally[Status.NOT_SCORED]} pegawai tidak dinilai" in sure
    assert f"{near_limits(result, 0.5)} pegawai berada dalam 0,5 poin" in sure


def test_complete_data_are_called_complete() -> None:
    sure = build_view(evaluation(20, simple=True), WORDS, FACTS).headline.how_sure
    assert sure[:3] == (
        "Tidak ada galat atau peringatan pada data.",
        "Tidak ada nilai sementara.",
        "Semua pegawai yang terlihat mendapat nilai.",
    )


def test_near_limits_counts_both_sides_and_not_the_lowest_bound() -> None:
    result = evaluation(6, simple=True)
    final = np.array([90.5, 89.5, 89.49, 75.0, 0.2, np.nan])
    assert near_limits(replace(result, final=final), 0.5) == 3
    assert near_limits(replace(result, final=final[:0]), 0.5) == 0


def test_nobody_at_all_still_gives_a_view() -> None:
    view = build_view(evaluation(0), WORDS, FACTS)
    assert view.headline.answer == (
        "0 dari 0 pegawai mendapat nilai; belum ada nilai yang dapat dihitung."
    )
    assert {row.mean for row in view.criteria} == {"–"}


def test_first_rows_of_the_ranking_are_in_reading_order(result: Evaluation) -> None:
    ranking = build_view(result, WORDS, FACTS).ranking
    assert [row.link for row in ranking.rows] == result.people.key[result.order[:100]].tolist()
    assert ranking.note == (
        "100 baris pertama dari 300; daftar lengkap di peringkat.csv dan hasil.xlsx."
    )
    assert ranking.grouped == "Peringkat per unit"
    assert [row.rank for row in ranking.top[:4]] == ["1"] * 4
    assert ranking.bottom == ()


def test_the_bottom_is_shown_where_all_are_ranked_together() -> None:
    rule = rubric()
    together = replace(rule, ranking=replace(rule.ranking, groups=()))
    ranking = build_view(evaluation(40, rule=together, simple=True), WORDS, FACTS).ranking
    assert ranking.grouped == ""
    assert [int(row.rank) for row in ranking.bottom] == sorted(int(r.rank) for r in ranking.bottom)
    assert int(ranking.bottom[-1].rank) >= 36


def test_a_provisional_person_is_shown_with_bounds(result: Evaluation) -> None:
    person = int(np.flatnonzero(result.status == Status.PROVISIONAL)[0])
    rows = {row.link: row for row in build_view(result, WORDS, FACTS).ranking.rows}
    shown = [row for row in rows.values() if row.level == "provisional"]
    assert all(row.status.startswith("sementara, antara ") for row in shown)
    assert WORDS.number(float(result.low[person]), 2)


def test_a_simulation_is_stamped_with_its_settings() -> None:
    result = evaluation(3)
    stamped = build_view(result, WORDS, RunFacts("1", "d", ("a.b=3",), simulation=True))
    assert stamped.simulation == "SIMULASI: bukan hasil resmi. Aturan diubah: a.b=3."
    other = build_view(result, WORDS, RunFacts("1", "d", simulation=True))
    assert other.simulation == "SIMULASI: bukan hasil resmi."
    assert build_view(result, WORDS, FACTS).simulation == ""


def test_hostile_text_is_visible_and_on_one_line() -> None:
    for name in HOSTILE_NAMES:
        shown = safe(name)
        assert "\u202e" not in shown
        assert "\n" not in shown
        assert len(shown) <= 300
    assert safe_all(["Budi", "Siti\u202e"]) == ["Budi", safe("Siti\u202e")]
    assert safe("x" * 400) == "x" * 299 + "…"


def test_a_reason_is_the_title_of_its_code() -> None:
    assert reason_text(Words(Lang.EN), "O401") != reason_text(WORDS, "O401")
    assert reason_text(WORDS, "") == ""


def test_areas_are_counted_by_label(result: Evaluation) -> None:
    areas = build_view(result, WORDS, FACTS).areas
    assert sum(area.count for area in areas) == len(result.areas.person)
    assert any(area.advice for area in areas)


def test_follow_ups_are_counted(result: Evaluation) -> None:
    declared = build_view(result, WORDS, FACTS).follow_ups
    assert [item.count for item in declared] == result.follow.sum(axis=0).tolist()


def test_columns_of_numbers_decode_to_what_they_were() -> None:
    random = np.random.default_rng(3)
    values = np.round(random.uniform(0, 100, 5000), 12)
    values[::7] = np.nan
    column: dict[str, Any] = numbers(values, 12)
    whole = np.asarray([math.nan if step is None else step for step in column["v"]])
    np.testing.assert_array_equal(whole / 10.0 ** column["e"], values)


def test_payload_keeps_the_key_of_persons_without_a_nip() -> None:
    result = evaluation(5)
    persons = people(5)
    known = np.array([True, True, False, True, True])
    strange = replace(persons, identified=known)
    data = payload(WORDS, replace(result, people=strange))
    place = result.order.tolist().index(2)
    assert data["keys"] == {str(place): persons.key[2]}


@pytest.mark.slow
def test_a_view_of_a_hundred_thousand_people_is_quick() -> None:
    result = evaluation(100_000)
    start = time.perf_counter()
    build_view(result, WORDS, FACTS)
    assert time.perf_counter() - start < 2
