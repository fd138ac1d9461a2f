"""The pipeline as a whole: faults, periods, order of rows, persons, follow-up."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.evaluation import Evaluation, Status
from asn_eval.domain.period import parse_period
from asn_eval.domain.rubric import (
    Comparison,
    Condition,
    FollowUp,
    Improvement,
    Missing,
    MissingPolicy,
    Ranking,
    RaterGap,
    Standing,
)
from asn_eval.domain.specs import (
    Achievement,
    CategoryMap,
    Count,
    Days,
    Direction,
    Mean,
    RaterGroups,
    Step,
    Steps,
    Sum,
    Value,
)
from asn_eval.engine import evaluate
from made import FAULT, Row, dataset, leaf, nip, rubric

A, B, C = nip(1), nip(2), nip(3)
ABSENCE = leaf("kriteria.alpa", 100, Sum("disiplin", "alpa"))


def _codes(result: Evaluation) -> list[str]:
    return [finding.code for finding in result.findings]


def test_a_fault_is_not_an_absence() -> None:
    lenient = leaf(
        "kriteria.alpa", 100, Sum("disiplin", "alpa"), missing=Missing(MissingPolicy.ZERO)
    )
    rows: list[Row] = [{"nip": A, "alpa": FAULT}, {"nip": B, "alpa": None}]
    result = evaluate(rubric(lenient), dataset({"disiplin": rows}), None)
    assert result.reason.tolist() == ["O406", ""]
    assert result.final[1] == 0


def test_a_fault_in_a_filter_column_blocks_the_person() -> None:
    rated = leaf(
        "kriteria.r", 100, Mean("feedback", "nilai", (("peran", ("rekan",)),)),
        missing=Missing(MissingPolicy.ZERO),
    )  # fmt: skip
    rows: list[Row] = [
        {"nip": A, "peran": FAULT, "aspek": "x", "nilai": 4},
        {"nip": A, "peran": "rekan", "aspek": "x", "nilai": 4},
        {"nip": B, "peran": "Rekan ", "aspek": "x", "nilai": 3},
    ]
    result = evaluate(rubric(rated), dataset({"feedback": rows}), None)
    assert result.reason.tolist() == ["O406", ""]
    assert result.raw[1, 0] == 3


def test_somebody_who_may_own_a_row_without_an_accepted_nip_is_not_scored() -> None:
    lenient = leaf(
        "kriteria.alpa", 100, Sum("disiplin", "alpa"), missing=Missing(MissingPolicy.ZERO)
    )
    data = dataset({"disiplin": [{"nip": A, "alpa": 5}, {"nip": B, "alpa": 5}]}, also=[C])
    doubted = replace(data.tables["disiplin"], doubtful=np.asarray([0, 2], dtype=np.int32))
    result = evaluate(rubric(lenient), replace(data, tables={"disiplin": doubted}), None)
    assert result.reason.tolist()[:2] == ["O406", ""]
    assert result.status[2] == Status.NOT_SCORED


def test_rows_outside_the_period_do_not_count_and_are_reported() -> None:
    rows: list[Row] = [
        {"nip": A, "alpa": 5, "tanggal": dt.date(2025, 7, 1)},
        {"nip": A, "alpa": 7, "tanggal": dt.date(2025, 9, 30)},
        {"nip": A, "alpa": 90, "tanggal": dt.date(2025, 10, 1)},
        {"nip": B, "alpa": 1, "tanggal": FAULT},
    ]
    result = evaluate(rubric(ABSENCE), dataset({"disiplin": rows}), parse_period("2025-TW3"))
    assert result.raw[0, 0] == 12
    assert result.reason.tolist() == ["", "O406"]
    [remark] = [item for item in result.findings if item.code == "O409"]
    assert remark.slots["jumlah"] == "1"


def test_a_missing_source_scores_nobody() -> None:
    result = evaluate(rubric(ABSENCE), dataset({"feedback": []}, also=[A]), None)
    assert result.reason[0] == "O403"
    rows = [{"nip": A, "peran": "rekan", "aspek": "x", "nilai": 4}]
    result = evaluate(rubric(ABSENCE), dataset({"feedback": rows}), None)
    assert result.reason[0] == "O407"


def test_the_absence_of_one_person_is_not_blamed_on_the_cell_of_another() -> None:
    rows: list[Row] = [{"nip": A, "alpa": None}, {"nip": B, "peran": "x"}]
    also = leaf("kriteria.jam", 50, Sum("pelatihan", "jam"))
    rule = rubric(leaf("kriteria.alpa", 50, Sum("disiplin", "alpa")), also)
    data = dataset({"disiplin": rows[:1], "proyek": rows[1:]})
    result = evaluate(rule, data, parse_period("2025"))
    cells = [(item.key, item.place.row) for item in result.findings if item.code == "O416"]
    assert cells == [(A, 2)]


@pytest.mark.parametrize(
    ("weights", "said"),
    [([60, 40], []), ([0.6, 0.4], []), ([100, 100], []), ([60, 30], ["90"]), ([0.5, 0.4], ["0.9"])],
)
def test_weights_that_do_not_sum_are_reported_not_silently_scaled(
    weights: list[float], said: list[str]
) -> None:
    rows: list[Row] = [
        {"nip": A, "indikator": f"i{at}", "target": 10, "realisasi": 9, "bobot": weight}
        for at, weight in enumerate(weights)
    ]
    spec = Achievement("target", "realisasi", "target", direction=Direction.UP, weight="bobot")
    result = evaluate(rubric(leaf("kriteria.t", 100, spec)), dataset({"target": rows}), None)
    assert [item.slots["jumlah"] for item in result.findings if item.code == "O417"] == said
    assert result.final[0] == 90


def test_persons_without_a_ranking_group_are_reported_and_read_last() -> None:
    rows: list[Row] = [{"nip": A, "alpa": 90}, {"nip": B, "alpa": 10}]
    rule = rubric(ABSENCE, ranking=Ranking(("unit",)))
    result = evaluate(rule, dataset({"disiplin": rows}, {A: "", B: "Dinas Ö"}), None)
    assert [item.slots for item in result.findings if item.code == "O418"] == [
        {"kelompok": "unit", "jumlah": "1"}
    ]
    assert result.order.tolist() == [1, 0]


def test_a_provisional_result_has_no_follow_up() -> None:
    up = FollowUp(
        "f", "penghargaan", "…", (Condition(grades=("Baik",)),), (), Standing.ILLUSTRATION
    )
    later = leaf(
        "kriteria.i", 30, Sum("disiplin", "izin"), missing=Missing(MissingPolicy.PROVISIONAL)
    )
    rule = rubric(leaf("kriteria.a", 70, Sum("disiplin", "alpa")), later, follow_ups=(up,))
    rows: list[Row] = [{"nip": A, "alpa": 80, "izin": None}, {"nip": B, "alpa": 80, "izin": 80}]
    result = evaluate(rule, dataset({"disiplin": rows}), None)
    assert result.follow[:, 0].tolist() == [False, True]


def test_a_missing_column_is_a_missing_source() -> None:
    result = evaluate(rubric(ABSENCE), dataset({"disiplin": [{"nip": A, "izin": 1}]}), None)
    assert result.reason[0] == "O407"


def test_somebody_only_in_the_roster_is_not_scored() -> None:
    data = dataset({"pegawai": [{"nip": A, "nama": "X"}], "disiplin": [{"nip": B, "alpa": 1}]})
    result = evaluate(rubric(ABSENCE), data, None)
    assert result.reason.tolist() == ["O403", ""]


def test_faults_of_a_formula_name_their_cell() -> None:
    steps = Steps((Step(1, 50),), Direction.UP)
    table = leaf("kriteria.a", 50, Sum("disiplin", "alpa"), steps)
    single = leaf("kriteria.i", 50, Value("disiplin", "izin"))
    rows = [
        {"nip": A, "alpa": 0, "izin": 1},
        {"nip": B, "alpa": 1, "izin": 1},
        {"nip": B, "alpa": 1, "izin": 2},
    ]
    result = evaluate(rubric(table, single), dataset({"disiplin": rows}), None)
    assert result.reason.tolist() == ["S315", "S316"]
    places = {item.code: item.place for item in result.findings if item.code.startswith("S")}
    assert (places["S315"].row, places["S316"].row) == (2, 4)


def test_an_unidentified_person_keeps_the_reason_of_the_nip() -> None:
    data = dataset({"disiplin": [{"nip": A, "alpa": 1}]})
    data.people.identified[:] = False
    data.people.identity_code[:] = "S301"
    result = evaluate(rubric(ABSENCE), data, None)
    assert (result.reason[0], result.status[0]) == ("S301", Status.NOT_SCORED)
    assert result.status_words().tolist() == ["S301"]


def test_short_rater_groups_are_reported_once_with_their_number() -> None:
    spec = RaterGroups("feedback", "nilai", {"atasan": 60.0, "rekan": 40.0}, {"rekan": 2})
    rows = [
        {"nip": one, "peran": role, "penilai": role, "aspek": "x", "nilai": 4}
        for one in (A, B)
        for role in ("atasan", "rekan")
    ]
    result = evaluate(rubric(leaf("kriteria.r", 100, spec)), dataset({"feedback": rows}), None)
    [remark] = [item for item in result.findings if item.code == "O411"]
    assert (remark.slots["kelompok"], remark.slots["jumlah"]) == ("rekan", "2")


def test_short_groups_of_persons_without_an_accepted_nip_are_not_counted() -> None:
    spec = RaterGroups("feedback", "nilai", {"rekan": 100.0}, {"rekan": 2})
    data = dataset({"feedback": [{"nip": A, "peran": "rekan", "aspek": "x", "nilai": 4}]})
    data.people.identified[:] = False
    data.people.identity_code[:] = "S302"
    result = evaluate(rubric(leaf("kriteria.r", 100, spec)), data, None)
    assert "O411" not in _codes(result)


def test_an_optional_source_that_is_missing_is_an_absence() -> None:
    spread = Missing(MissingPolicy.REDISTRIBUTE)
    optional = replace(leaf("kriteria.n", 40, Count("inovasi"), missing=spread), optional=True)
    rule = rubric(optional, leaf("kriteria.a", 60, Sum("disiplin", "alpa")))
    result = evaluate(rule, dataset({"disiplin": [{"nip": A, "alpa": 70}]}), None)
    assert (result.final[0], result.filled[0].tolist()) == (70, [True, False])
    assert rule.optional_tables() == ("inovasi",)


def _ratings(person: str, **means: float) -> list[Row]:
    return [
        {"nip": person, "peran": "rekan", "aspek": aspect.replace("_", " "), "nilai": value}
        for aspect, value in means.items()
    ]


def test_areas_to_improve_are_the_lowest_labels_below_the_limit() -> None:
    item = Improvement(
        "area", "Area", "feedback", "nilai", "aspek", 3.5, 2, (("peran", ("rekan",)),), 1,
        {}, ("naskah",), Standing.ILLUSTRATION,
    )  # fmt: skip
    rated = leaf("kriteria.r", 100, Mean("feedback", "nilai"))
    rows = [*_ratings(A, Metode=2, metode=3, Siswa=1, Waktu=3, Lain=5), *_ratings(B, Siswa=3.5)]
    result = evaluate(rubric(rated, improvements=(item,)), dataset({"feedback": rows}), None)
    areas = result.areas
    assert list(
        zip(areas.person.tolist(), areas.label.tolist(), areas.mean.tolist(), strict=True)
    ) == [
        (0, "Siswa", 1.0),
        (0, "Metode", 2.5),
    ]
    assert areas.count.tolist() == [1, 2]


@pytest.mark.parametrize("rows", [{"disiplin": [{"nip": A, "alpa": 1}]}, {"feedback": []}])
def test_no_ratings_means_no_areas_and_no_gaps(rows: dict[str, list[Row]]) -> None:
    item = Improvement(
        "area", "Area", "feedback", "nilai", "aspek", 3.5, 2, (), 1, {}, (), Standing.ILLUSTRATION
    )
    gap = RaterGap(
        "g", "G", "feedback", "nilai", "atasan", ("rekan",), 1, (), Standing.ILLUSTRATION
    )
    rule = rubric(ABSENCE, improvements=(item,), rater_gaps=(gap,))
    result = evaluate(rule, dataset(rows, also=[A]), None)
    assert not len(result.areas.person)
    assert not result.flags.any()


def test_an_empty_feedback_table_has_no_areas() -> None:
    item = Improvement(
        "area", "Area", "feedback", "nilai", "aspek", 3.5, 2, (), 1, {}, (), Standing.ILLUSTRATION
    )
    rows = [{"nip": A, "peran": "rekan", "aspek": "x", "nilai": 5}]
    rated = leaf("kriteria.r", 100, Mean("feedback", "nilai"))
    result = evaluate(rubric(rated, improvements=(item,)), dataset({"feedback": rows}), None)
    assert not len(result.areas.person)


def test_a_gap_between_rater_groups_is_flagged_beyond_its_limit() -> None:
    gap = RaterGap(
        "g", "G", "feedback", "nilai", "atasan", ("rekan",), 1.5, (), Standing.ILLUSTRATION
    )
    rows = [
        {"nip": one, "peran": role, "aspek": "x", "nilai": value}
        for one, role, value in [
            (A, "atasan", 5),
            (A, "rekan", 3),
            (B, "atasan", 4.5),
            (B, "rekan", 3),
            (C, "rekan", 1),
        ]
    ]
    rated = leaf("kriteria.r", 100, Mean("feedback", "nilai"))
    result = evaluate(rubric(rated, rater_gaps=(gap,)), dataset({"feedback": rows}), None)
    assert result.flags[:, 0].tolist() == [True, False, False]


def test_follow_up_needs_every_condition() -> None:
    def follow(*conditions: Condition) -> FollowUp:
        return FollowUp("f", "penghargaan", "…", conditions, (), Standing.ILLUSTRATION)

    path = "kriteria.alpa"
    ups = (
        follow(Condition(grades=("Sangat Baik", "Baik"))),
        follow(
            Condition(grades=("Baik",)),
            Condition(criterion=path, test=Comparison.AT_LEAST, limit=80),
        ),
        follow(Condition(criterion=path, raw=True, test=Comparison.BELOW, limit=80)),
    )
    rows: list[Row] = [{"nip": A, "alpa": 80}, {"nip": B, "alpa": 79.999}, {"nip": C, "alpa": None}]
    result = evaluate(rubric(ABSENCE, follow_ups=ups), dataset({"disiplin": rows}), None)
    assert result.follow.tolist() == [
        [True, True, False],
        [True, True, True],  # 79.999 is seen as 80.00; the raw value is not
        [False, False, False],
    ]


values = st.one_of(st.none(), st.integers(0, 100))


@given(
    st.lists(st.tuples(st.sampled_from([A, B, C]), values, values), min_size=1, max_size=15),
    st.integers(0, 2**31),
)
def test_the_order_of_rows_never_matters(
    cells: list[tuple[str, int | None, int | None]], seed: int
) -> None:
    rows = [{"nip": one, "alpa": x, "izin": y} for one, x, y in cells]
    rule = rubric(
        leaf("kriteria.a", 50, Sum("disiplin", "alpa")),
        leaf(
            "kriteria.i", 50, Mean("disiplin", "izin"), missing=Missing(MissingPolicy.REDISTRIBUTE)
        ),
    )
    shuffled = rows.copy()
    random.Random(seed).shuffle(shuffled)
    one = evaluate(rule, dataset({"disiplin": rows}), None)
    other = evaluate(rule, dataset({"disiplin": shuffled}), None)
    for name in ("raw", "score", "contribution", "exact", "final", "rank", "order", "status"):
        assert np.array_equal(getattr(one, name), getattr(other, name), equal_nan=name not in {
            "rank", "order", "status"})  # fmt: skip
    assert sum(one.counts().values()) == len(one.people)


@given(st.lists(st.integers(0, 100), min_size=2, max_size=8))
def test_adding_a_person_changes_nobody_elses_score(cells: list[int]) -> None:
    rows = [{"nip": nip(index), "alpa": value} for index, value in enumerate(cells)]
    rule = rubric(ABSENCE)
    everybody = evaluate(rule, dataset({"disiplin": rows}), None)
    fewer = evaluate(rule, dataset({"disiplin": rows[:-1]}), None)
    assert everybody.final[: len(cells) - 1].tolist() == fewer.final.tolist()


def test_counting_rows_of_a_table_that_is_there_but_empty() -> None:
    rule = rubric(leaf("kriteria.n", 100, Count("inovasi", no_rows=0)))
    data = dataset({"inovasi": [], "disiplin": [{"nip": A, "alpa": 1}]})
    assert evaluate(rule, data, None).final[0] == 0


def test_rows_that_a_rule_leaves_out_do_not_count_and_empty_cells_match_no_filter() -> None:
    spec = Mean("feedback", "nilai", exclude=(("peran", ("diri",)),))
    rows: list[Row] = [
        {"nip": A, "peran": "Diri ", "aspek": "x", "nilai": 5},
        {"nip": A, "peran": "rekan", "aspek": "x", "nilai": 2},
        {"nip": A, "peran": None, "aspek": "x", "nilai": 3},
        {"nip": B, "peran": FAULT, "aspek": "x", "nilai": 3},
    ]
    result = evaluate(rubric(leaf("kriteria.r", 100, spec)), dataset({"feedback": rows}), None)
    assert result.raw[0, 0] == 2.5
    assert result.reason.tolist() == ["", "O406"]


def test_the_roster_is_data_only_to_a_rubric_that_measures_it() -> None:
    rows: list[Row] = [{"nip": A, "nama": "A", "pendidikan": "S-1"}]
    school = leaf("kriteria.s", 50, CategoryMap("pegawai", "pendidikan", {"S-1": 60}))
    absent = leaf("kriteria.a", 50, Sum("disiplin", "alpa"), missing=Missing(MissingPolicy.ZERO))
    data = dataset({"pegawai": rows, "disiplin": [{"nip": B, "alpa": 2}]})
    result = evaluate(rubric(school, absent), data, None)
    assert (result.final[0], result.reason.tolist()) == (30, ["", "O401"])
    result = evaluate(rubric(replace(absent, weight=100)), data, None)
    assert result.reason.tolist() == ["O403", ""]


def test_a_label_that_no_map_knows_is_quoted_at_its_cell() -> None:
    rows: list[Row] = [{"nip": A, "nama": "A", "pendidikan": "SD"}]
    school = leaf("kriteria.s", 100, CategoryMap("pegawai", "pendidikan", {"S-1": 60}))
    result = evaluate(rubric(school), dataset({"pegawai": rows}), parse_period("2025"))
    [finding] = [item for item in result.findings if item.code == "K605"]
    assert finding.slots == {"kolom": "pendidikan", "nilai": "SD"}
    assert (finding.place.row, finding.key, result.reason[0]) == (2, A, "K605")


def test_days_to_the_end_of_the_periode_need_a_periode() -> None:
    service = leaf("kriteria.m", 100, Days("pegawai", "tmt_cpns"))
    rows: list[Row] = [{"nip": A, "nama": "A", "tmt_cpns": dt.date(2025, 12, 1)}]
    data = dataset({"pegawai": rows})
    assert evaluate(rubric(service), data, parse_period("2025")).raw[0, 0] == 30
    assert evaluate(rubric(service), data, None).reason[0] == "O410"
    late = evaluate(rubric(service), data, parse_period("2025-11"))
    [finding] = [item for item in late.findings if item.code == "K608"]
    assert finding.slots["nilai"] == "2025-12-01"
