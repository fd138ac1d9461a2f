"""Numbers as text: one reading, or none."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.exact import Reading, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12.0),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("24.962.000", 24_962_000.0),
        ("1,234,567", 1_234_567.0),
        ("1.234.567,89", 1_234_567.89),
        ("95,5", 95.5),
        ("41.70", 41.7),
        ("0,875", 0.875),
        ("0.875", 0.875),
        ("1234.567", 1234.567),
        ("1 234 567,5", 1_234_567.5),
        ("1\u00a0234", 1234.0),
        ("Rp 1.500.000", 1_500_000.0),
        ("rp. 12,50", 12.5),
        ("-5", -5.0),
        ("−5,5", -5.5),
        ("+ 7", 7.0),
        (",5", 0.5),
        ("  8 ", 8.0),
    ],
)
def test_a_text_with_one_reading_is_that_number(text: str, value: float) -> None:
    reading = parse_number(text)
    assert (reading.state, reading.value, reading.percent) == (Reading.VALUE, value, False)


@pytest.mark.parametrize(
    ("text", "value"), [("95,5%", 95.5), ("41.70 %", 41.7), ("100%", 100.0), ("-2%", -2.0)]
)
def test_a_percent_sign_gives_percent_points(text: str, value: float) -> None:
    reading = parse_number(text)
    assert (reading.value, reading.percent) == (value, True)


@pytest.mark.parametrize("text", ["1.234", "1,234", "12.345", "123,456", "-1.234", "Rp 1.234"])
def test_one_mark_before_three_digits_reads_two_ways(text: str) -> None:
    reading = parse_number(text)
    assert reading.state is Reading.AMBIGUOUS
    assert math.isnan(reading.value)


def test_an_ambiguous_percent_is_still_a_percent() -> None:
    assert parse_number("1.234%").percent


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("1.234", "koma", 1234.0),
        ("1,234", "koma", 1.234),
        ("1.234", "titik", 1.234),
        ("1,234", "titik", 1234.0),
        ("41.70", "koma", 41.7),
        ("95,5", "titik", 95.5),
    ],
)
def test_a_declared_mark_settles_only_what_is_ambiguous(
    text: str, decimal: str, value: float
) -> None:
    assert parse_number(text, decimal).value == value


@pytest.mark.parametrize("text", ["", "  ", "-", "–", "—", "\u00a0"])
def test_nothing_and_dashes_are_empty(text: str) -> None:
    assert parse_number(text).state is Reading.EMPTY


@pytest.mark.parametrize(
    "text",
    [
        "abc", "(5)", "1.2.3", "12.08.2025", "12 34", "5,", "1e5", "%", "5 %%", "1.234,5.6",
        "1.,5", "07:39", "1/2", "12 hari", "1.23.456", "01.234.567", "1,97101E+17", "٣",
    ],
)  # fmt: skip
def test_other_texts_are_no_numbers(text: str) -> None:
    assert parse_number(text).state is Reading.NOT_A_NUMBER


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_a_number_written_the_indonesian_way_reads_back(whole: int, cents: int) -> None:
    text = f"{whole:,}".replace(",", ".") + f",{cents:02d}"
    assert parse_number(text).value == float(f"{whole}.{cents:02d}")


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_swapping_the_marks_gives_the_same_number(whole: int, cents: int) -> None:
    english = f"{whole:,}.{cents:02d}"
    indonesian = english.translate(str.maketrans(",.", ".,"))
    assert parse_number(english) == parse_number(indonesian)


@given(st.text(max_size=20))
def test_any_text_is_read_without_failing(text: str) -> None:
    reading = parse_number(text)
    assert math.isnan(reading.value) == (reading.state is not Reading.VALUE)


@given(st.text(alphabet="0123456789., %-Rp", max_size=14), st.sampled_from(["koma", "titik"]))
def test_declaring_a_mark_never_changes_an_unambiguous_reading(text: str, decimal: str) -> None:
    plain, declared = parse_number(text), parse_number(text, decimal)
    if plain.state is Reading.AMBIGUOUS:
        assert declared.state is Reading.VALUE
    else:
        assert repr(plain) == repr(declared)
