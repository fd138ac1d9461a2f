"""A page as tags and texts: nothing that is shown is lost, and no page takes long."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.intake.formats.webtokens import tokens_of

_PARTS = ("<", ">", "</", "<!--", "-->", "<td", " a=", '"', "'", "/", "x", "<script>", " ")
_PAGEISH = st.lists(st.sampled_from(_PARTS)).map("".join)


def _read(page: str) -> list[object]:
    return [
        (token.tag, dict(token.attributes)) if token.tag else token.text
        for token in tokens_of(page)
    ]


@pytest.mark.parametrize(
    ("page", "tokens"),
    [
        ("a &amp; b", ["a & b"]),
        ("<TD ColSpan=2 rowspan='3' STYLE=\"x>y\">", [("td", {
            "colspan": "2", "rowspan": "3", "style": "x>y"})]),
        ("<td title=Jum'at nowrap/>1", [("td", {"title": "Jum'at", "nowrap": ""}), "1"]),
        ("<td a=1 a=2>", [("td", {"a": "1"})]),
        ('<td a="&lt;">', [("td", {"a": "<"})]),
        ("</td x>", [("/td", {"x": ""})]),
        ("1<!-- <td> -->2<!-->3<!---->4", ["1", "2", "3", "4"]),
        ("<?xml x?><!DOCTYPE html><![if x]>1", ["1"]),
        ("<script>a<b</script>1", [("script", {}), ("/script", {}), "1"]),
        ("<style>a", [("style", {}), "a"]),
        ("1 < 2 <3", ["1 ", "<", " 2 ", "<", "3"]),
        # what is never closed is text: nothing disappears
        ("<!-- <td>1", ["<", "!-- ", ("td", {}), "1"]),
        ("<script>1<script>2", [("script", {}), "1", ("script", {}), "2"]),
        ("1</", ["1", "<", "/"]),
        ('<td a="1', ['<td a="1']),
        ("<td a='1>2", [("td", {"a": "'1"}), "2"]),
    ],
)  # fmt: skip
def test_tokens(page: str, tokens: list[object]) -> None:
    assert _read(page) == tokens


@given(_PAGEISH | st.text())
def test_any_text_has_tokens(page: str) -> None:
    for token in tokens_of(page):
        assert token.tag or token.text


@pytest.mark.parametrize(
    "piece", ["<!--", "<a ", "</", "<!", "<?", "<td x=", '<td a="', "<script>", "<a/", "<td '"]
)
def test_pages_of_unfinished_tags_take_no_time(piece: str) -> None:
    started = time.process_time()
    assert list(tokens_of(piece * 50_000))
    assert time.process_time() - started < 2
