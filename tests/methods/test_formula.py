"""Formulas: only arithmetic is read, faults are faults, and Python agrees on the numbers."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.specs import Formula
from asn_eval.methods import FormulaFault, parse_formula, score
from asn_eval.methods.formula_parse import DEEPEST, LONGEST


def spec(text: str, low: float = -1e9, high: float = 1e9, **constants: float) -> Formula:
    tree = parse_formula(text, constants).expression
    return Formula(text, tree, tuple(constants.items()), low, high)


def value(text: str, x: float = 3.0, **constants: float) -> float:
    return float(score(np.array([x]), spec(text, **constants))[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100 - 2.5 * x", 92.5),
        ("  100 - \n x", 97),
        ("2 ** x / 4", 2),
        ("-x + +1", -2),
        ("min(x, 2, 7) + max(x, 5)", 7),
        ("abs(-x)", 3),
        ("sqrt(x + 1)", 2),
        ("log(exp(x))", 3),
        ("bulat(x / 2)", 2),
        ("bulat(x / 8, 2)", 0.38),
        ("10 if x < 3 else 20", 20),
        ("10 if x <= 3 else 20", 10),
        ("10 if x > 3 else 20", 20),
        ("10 if x >= 3 else 20", 10),
        ("10 if x == 3 else 20", 10),
        ("10 if x != 3 else 20", 20),
        ("10 if 1 < x < 3 else 20", 20),
        ("10 if x > 1 and x < 9 else 20", 10),
        ("10 if x > 9 or x == 3 else 20", 10),
        ("10 if not x > 9 else 20", 10),
        ("10 if 0.1 + 0.2 == 0.3 else 20", 10),
        ("a * x + b", 7),
    ],
)
def test_arithmetic_is_carried_out(text: str, expected: float) -> None:
    constants = {"a": 2.0, "b": 1.0} if "a * x" in text else {}
    assert value(text, **constants) == pytest.approx(expected)


@pytest.mark.parametrize(
    "text",
    [
        "1 / (x - 3)",
        "1 / (1 / (x - 3))",
        "min(5, 1 / (x - 3))",
        "sqrt(-x)",
        "log(x - 3)",
        "exp(1000 * x)",
        "(-x) ** 0.5",
        "1 if 1 / (x - 3) > 0 else 2",
        "1 if 1 / (x - 3) > 0 and x > 1 else 2",
    ],
)
def test_what_does_not_exist_is_a_fault_and_stays_one(text: str) -> None:
    assert math.isnan(value(text))


def test_the_branch_that_is_not_chosen_does_not_count() -> None:
    assert value("100 if x == 3 else 1 / (x - 3)") == 100
    assert value("1 if x == 3 or 1 / (x - 3) > 0 else 2") == 1
    assert value("1 if x != 3 and 1 / (x - 3) > 0 else 2") == 2


def test_a_result_outside_its_range_is_a_fault_and_is_not_cut() -> None:
    bounded = spec("100 - x", 0, 100)
    got = score(np.array([0.0, 100, 100.1, -0.1, np.nan]), bounded)
    assert got[:2].tolist() == [100, 0]
    assert np.isnan(got[2:]).all()
    assert score(np.array([1.0]), spec("x * (0.1 + 0.2) / 0.3", 0, 1))[0] == 1
    assert len(score(np.array([]), spec("bulat(x, 1)"))) == 0


@pytest.mark.parametrize(
    ("text", "kind", "column"),
    [
        ("x.real", "tidak_boleh", 1),
        ("1 + __import__('os')", "fungsi_asing", 5),
        ("1 + open(x)", "fungsi_asing", 5),
        ("(lambda: 1)()", "fungsi_asing", 1),
        ("x.conjugate()", "fungsi_asing", 1),
        ("'a' * 9", "tidak_boleh", 1),
        ("f'{x}'", "tidak_boleh", 1),
        ("[y for y in x]", "tidak_boleh", 1),
        ("x[0]", "tidak_boleh", 1),
        ("(y := 5)", "tidak_boleh", 2),
        ("lambda: x", "tidak_boleh", 1),
        ("x % 2", "tidak_boleh", 1),
        ("x // 2", "tidak_boleh", 1),
        ("~x", "tidak_boleh", 1),
        ("True", "tidak_boleh", 1),
        ("1j", "tidak_boleh", 1),
        ("None", "tidak_boleh", 1),
        ("1 if x in x else 2", "tidak_boleh", 6),
        ("1 if x else 2", "bukan_syarat", 6),
        ("(x > 3) * 10", "syarat_bukan_angka", 2),
        ("not x", "syarat_bukan_angka", 1),
        ("x > 1 and x < 2", "syarat_bukan_angka", 1),
        ("  y + 1", "nama_asing", 3),
        ("min(x)", "banyak_argumen", 1),
        ("abs(x, x)", "banyak_argumen", 1),
        ("max(x, key=x)", "banyak_argumen", 1),
        ("min(*x, 1)", "tidak_boleh", 5),
        ("bulat(x, x)", "angka_bulat", 1),
        ("bulat(x, 1.5)", "angka_bulat", 1),
        ("bulat(x, 10)", "angka_bulat", 1),
        ("1e999", "terlalu_besar", 1),
        ("0x" + "f" * 290, "terlalu_besar", 1),
        ("100 -", "tidak_terbaca", None),
        ("'\\d' + x", "tidak_boleh", 1),
        ("x = 1", "tidak_terbaca", None),
        ("x\x00", "tidak_terbaca", None),
        ("2,5 × x", "huruf_asing", 5),
        ("x" * (LONGEST + 1), "terlalu_panjang", None),
        ("-" * (DEEPEST + 2) + "x", "terlalu_rumit", DEEPEST + 2),
        ("+".join(["x"] * 90), "terlalu_rumit", None),
        ("(" * 250 + "x", "tidak_terbaca", None),
        ("2, 5", "tidak_boleh", 1),
    ],
)
def test_everything_else_is_refused_at_its_column(text: str, kind: str, column: int | None) -> None:
    with pytest.raises(FormulaFault) as caught:
        parse_formula(text, {})
    assert caught.value.kind == kind
    if column is not None:
        assert caught.value.column == column


@pytest.mark.parametrize("name", ["x", "min", "bulat"])
def test_a_constant_may_not_take_a_known_name(name: str) -> None:
    with pytest.raises(FormulaFault, match="nama_terpakai"):
        parse_formula("x", {name: 1.0})


def test_the_names_that_are_used_are_noted() -> None:
    assert parse_formula("a * x + 1", {"a": 2.0, "b": 3.0}).used == {"a"}


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        parse_formula(text, {})
    except FormulaFault as fault:
        assert fault.kind  # noqa: PT017 - either way of ending is right
    else:
        assert text.isascii()


leaves = st.sampled_from(["x", "a", "1", "2.5", "0"])
trees = st.recursive(
    leaves,
    lambda part: st.one_of(
        st.tuples(part, st.sampled_from("+-*"), part).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        st.tuples(st.sampled_from(["min", "max"]), part, part).map(
            lambda t: f"{t[0]}({t[1]}, {t[2]})"
        ),
        st.tuples(part, part, part, part).map(lambda t: f"({t[0]} if {t[1]} < {t[2]} else {t[3]})"),
    ),
    max_leaves=6,
)


@given(trees, st.integers(-9, 9))
def test_the_numbers_agree_with_plain_python(text: str, x: int) -> None:
    plain = eval(text, {"min": min, "max": max}, {"x": float(x), "a": 0.5})  # noqa: S307 - made above
    assert value(text, float(x), a=0.5) == pytest.approx(plain)


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=8))
def test_nobody_s_score_depends_on_the_others(raws: list[float]) -> None:
    rule = spec("100 - 2.5 * x if x > 0 else bulat(x, 1) / x", 0, 100)
    whole = score(np.array(raws), rule)
    alone = np.array([score(np.array([raw]), rule)[0] for raw in raws])
    assert np.array_equal(whole, alone, equal_nan=True)
