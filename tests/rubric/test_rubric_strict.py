"""The strict YAML reader: strings stay strings, and no text makes it raise."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.documents.strict import MAX_BYTES, MAX_DEPTH, read_yaml
from asn_eval.findings import CATALOGUE, Severity
from rubric.rubric_texts import where


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("12.5", 12.5),
        ("-0.25", -0.25),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("2025-01-31", dt.date(2025, 1, 31)),
    ],
)
def test_plain_scalars_with_a_meaning(text: str, value: object) -> None:
    data = read_yaml(f"a: {text}", "x.yaml").data
    assert data == {"a": value}
    assert isinstance(data, dict)
    assert type(data["a"]) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "7:30",
        "no",
        "yes",
        "on",
        "off",
        "No",
        "True",
        "NULL",
        "1e3",
        "1.5e3",
        "0x10",
        "0o17",
        "017",
        "1_000",
        "1,5",
        "1.000,5",
        ".5",
        "5.",
        "+5",
        ".inf",
        ".nan",
        "2025-02-30",
        "2025-1-1",
        "2025-09",
        "12:30:45",
        "40%",
        "1234567890123456",
    ],
)
def test_everything_else_stays_the_text_that_stands_there(text: str) -> None:
    assert read_yaml(f"a: {text}", "x.yaml").data == {"a": text}


def test_quoted_scalars_and_blocks_are_always_text() -> None:
    text = "a: '12'\nb: \"true\"\nc: |\n  2025\n  ya\n"
    assert read_yaml(text, "x.yaml").data == {"a": "12", "b": "true", "c": "2025\nya\n"}


def test_keys_are_text_as_written() -> None:
    assert read_yaml("{7:30 : a, no: b, 12: c}", "x.yaml").data == {
        "7:30": "a",
        "no": "b",
        "12": "c",
    }


def test_marks_point_at_keys_and_values() -> None:
    document = read_yaml("a:\n  - {b: 1}\n  - c\n", "x.yaml")
    assert document.keys["a", 0, "b"] == (2, 6)
    assert document.values["a", 0, "b"] == (2, 9)
    assert document.values["a", 1] == (3, 5)
    assert str(document.place(("a", 0, "tidak ada"))) == "x.yaml:2:5"
    assert str(document.place(())) == "x.yaml:1:1"


def test_windows_line_ends_and_byte_order_mark_change_nothing() -> None:
    document = read_yaml("\ufeffa: 1\r\nb: dua\r\n", "x.yaml")
    assert document.data == {"a": 1, "b": "dua"}
    assert document.keys["b",] == (2, 1)


def test_a_huge_file_is_refused_before_it_is_parsed() -> None:
    document = read_yaml("a: " + "é" * (MAX_BYTES // 2), "x.yaml")
    assert [where(finding) for finding in document.findings] == ["K502 1:1"]
    assert document.findings[0].slots["ukuran"] == str(MAX_BYTES + 3)
    assert not document.complete


def test_the_deepest_structure_allowed_is_read() -> None:
    text = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert read_yaml(text, "x.yaml").findings == ()


def test_several_faults_come_at_once_in_file_order() -> None:
    text = "a: &x 1\nb: *x\na: 2\nc: !!int '3'\n<<: {d: &y 1}\n? [e]\n: *x\n"
    document = read_yaml(text, "x.yaml")
    assert [where(finding) for finding in document.findings] == [
        "K511 1:4",
        "K511 2:4",
        "K515 3:1",
        "K513 4:4",
        "K512 5:1",
        "K511 5:9",
        "K517 6:3",
        "K511 7:3",
    ]
    assert document.data == {"a": 1, "b": None, "c": "3"}
    assert document.spoiled == {("b",), ("c",)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 'tanpa tutup\nb: 1\n", "K507 1:4"),
        ("a: 'tanpa tutup\n---\n", "K507 1:4"),
        ("a: [1, 2\nb: 3\n", "K508 1:4"),
        ("a: {b: 1\nc: 3\n", "K508 1:4"),
        ("a: 1]\nb: ]\n", "K508 2:4"),
        ("a: 1\nb\nc: 2\n", "K509 2:1"),
        ("a:\n  b: 1\n c: 2\n", "K509 3:2"),
        ("- a\nb: 1\n", "K509 2:1"),
        ("a: b: c\n", "K509 1:5"),
        ("a:\n\tb: 1\n", "K506 2:1"),
        ("a: `b`\n", "K518 1:4"),
        ("a: *\n", "K518 1:4"),
        ("a: !<x\n", "K518 1:4"),
        ("a: !h!x 1\n", "K513 1:4"),
        ('a: "\\UFFFFFFFF"\n', "K519 1:1"),
        ('a: "\\q"\n', "K519 1:6"),
        ('a: "\\ud800"\n', "K510 1:4"),
        ("a: b\x07\n", "K510 1:5"),
        ("a: b\n\x00", "K510 2:1"),
        ("a: |9x\n  b\n", "K505 1:6"),
        ("%YAML 9.9\n---\na: 1\n", "K505 1:1"),
        ("# hanya komentar\n", "K503 1:1"),
        ("", "K503 1:1"),
        ("a: 1\n---\nb: 2\n", "K514 2:1"),
    ],
)
def test_syntax_faults_have_a_code_and_a_helpful_place(text: str, expected: str) -> None:
    assert [where(finding) for finding in read_yaml(text, "x.yaml").findings] == [expected]


YAMLISH = st.text(
    alphabet=st.sampled_from(list("ab:-[]{}#&*!|>'\"%@`?,<~ \n\t\\0172uUx.\ufeff\x00\x85\u2028é")),
    max_size=60,
)


@given(st.text(max_size=80) | YAMLISH | st.text(st.characters(exclude_categories=()), max_size=20))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    document = read_yaml(text, "x.yaml")
    assert document.complete or document.findings
    for finding in document.findings:
        assert CATALOGUE[finding.code].severity is Severity.ERROR
        assert finding.place.row >= 1
        assert finding.place.column >= 1
