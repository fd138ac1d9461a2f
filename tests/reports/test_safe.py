"""Text from strangers stays text, and shows what could not be seen."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.reports.safe import CELL_LIMIT, cell_text, csv_text, sheet_text, visible, xml_text
from asn_eval.reports.view_text import safe as shown_in_reports
from factories import HOSTILE_NAMES

XML_FORBIDS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_visible_hides_nothing_and_fits_one_line(name: str) -> None:
    shown = visible(name)
    assert not XML_FORBIDS.search(shown)
    assert not DIRECTION_MARKS.search(shown)
    assert "\n" not in shown
    assert visible(shown) == shown


@given(st.text(st.characters(exclude_categories=())))
def test_visible_holds_for_any_text(text: str) -> None:
    shown = visible(text)
    assert not XML_FORBIDS.search(shown)
    assert not DIRECTION_MARKS.search(shown)
    assert len(shown.splitlines()) <= 1


def test_workbook_and_report_show_the_same_names() -> None:
    short = [name for name in HOSTILE_NAMES if len(name) < CELL_LIMIT and "\ufffe" not in name]
    joined = [name for name in short if "\u200d" not in name]
    assert len(joined) > len(HOSTILE_NAMES) - 4
    assert [visible(name) for name in joined] == [shown_in_reports(name) for name in joined]


def test_ordinary_names_stay_as_they_are() -> None:
    names = ["Siti Aminah, S.Pd.", "Ni Luh Ayu", "Muḥammad", "O'Brien", "Rahmat 👩‍🏫"]
    assert [visible(name) for name in names] == names
    assert [csv_text(name) for name in names] == names


@pytest.mark.parametrize("lead", ["=", "+", "-", "@", "  =", "\t=", "\r+", "\n@", "＝", "\u00a0-"])
def test_text_that_begins_like_a_formula_gets_an_apostrophe_in_csv(lead: str) -> None:
    assert csv_text(lead + "cmd|' /C calc'!A0").startswith("'")


def test_empty_text_is_no_formula() -> None:
    assert csv_text("") == ""
    assert csv_text("  ") == "  "


@pytest.mark.parametrize("character", ["x", "👩"])
def test_a_cell_holds_no_more_than_the_format_allows(character: str) -> None:
    cut = cell_text(character * 40_000)
    assert len(cut.encode("utf-16-le")) // 2 <= CELL_LIMIT
    assert cut.endswith(character + "…")
    fits = character * (CELL_LIMIT // (len(character.encode("utf-16-le")) // 2))
    assert cell_text(fits) == fits


def test_markup_and_escapes_are_content() -> None:
    assert xml_text("<a href='x'>&") == "&lt;a href='x'&gt;&amp;"
    assert xml_text("_x000D_") == "_x005F_x000D_"
    assert xml_text("_xyz_ _x12_") == "_xyz_ _x12_"


def test_text_that_xlsxwriter_would_take_for_xml_is_changed() -> None:
    assert sheet_text("<r></row>") == "<r></row>"
    assert sheet_text("<r><evil/></r>") == "<r><evil/></r> "
