"""The text report: plain, bounded, without markup from the data."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from asn_eval.language import Words
from asn_eval.reports.facts import RunFacts
from asn_eval.reports.markdown import render_markdown
from asn_eval.reports.markdown_text import escape
from asn_eval.reports.view import build_view
from factories import HOSTILE_NAMES, Shares, evaluation, finding, rubric

WORDS = Words()
FACTS = RunFacts("0.1.0", "contoh")
ROW = re.compile(r"(?<!\\)\|")


def _text(n: int = 60, facts: RunFacts = FACTS, *, hostile: bool = True) -> str:
    result = evaluation(
        n,
        shares=Shares(0.1, 0.1, 0.1, 0.1),
        hostile=hostile,
        findings=[finding("S305") for _ in range(8)],
    )
    return render_markdown(build_view(result, WORDS, facts))


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_hostile_names_cannot_be_markup(name: str) -> None:
    plain = escape(name)
    assert "<" not in plain
    assert "\n" not in plain
    assert not re.search(r"(?<!\\)[|`*\[\]]", plain)


def test_links_in_the_data_are_no_links() -> None:
    assert escape("https://a.id www.b.id") == "https\\://a.id www\\.b.id"


def test_underscores_inside_words_are_left_readable() -> None:
    assert escape("feedback_tw3.xlsx _x_") == "feedback_tw3.xlsx \\_x\\_"


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    width = 0
    for line in _text().splitlines():
        if not line.startswith("|"):
            width = 0
            continue
        cells = len(ROW.findall(line))
        assert cells == (width or cells), line
        width = cells


def test_long_tables_are_cut_and_point_to_the_rest() -> None:
    text = _text(3000, hostile=False)
    assert len(text.splitlines()) < 250
    assert re.search(r"baris lagi, lihat peringkat\.csv\.", text)
    assert "dan 3 lagi, lihat temuan.csv" in text


def test_top_and_bottom_of_one_ranking_are_shown() -> None:
    rule = rubric()
    together = replace(rule, ranking=replace(rule.ranking, groups=()))
    text = render_markdown(build_view(evaluation(50, rule=together, simple=True), WORDS, FACTS))
    assert "25 baris lagi, lihat peringkat.csv." in text
    assert "Baris terakhir:" in text


def test_a_short_ranking_is_shown_whole() -> None:
    rule = rubric()
    together = replace(rule, ranking=replace(rule.ranking, groups=()))
    text = render_markdown(build_view(evaluation(10, rule=together, simple=True), WORDS, FACTS))
    assert "baris lagi" not in text
    assert "Tidak ada temuan." in text


def test_a_simulation_is_stamped() -> None:
    text = _text(facts=RunFacts("0.1.0", "d", ("a=1",), simulation=True))
    assert "> **SIMULASI: bukan hasil resmi. Aturan diubah: a=1.**" in text
    assert "- Aturan diubah untuk jalan ini: a=1" in text
    assert "SIMULASI" not in _text()


def test_ends_with_one_line_end_and_has_no_double_gaps() -> None:
    text = _text()
    assert text.endswith("0.1.0.\n")
    assert "\n\n\n" not in text


def test_same_view_same_text() -> None:
    assert _text() == _text()


def test_nobody_is_no_problem() -> None:
    text = render_markdown(build_view(evaluation(0), WORDS, FACTS))
    assert "0 pegawai terlihat = 0 dinilai + 0 dinilai sementara + 0 tidak dinilai" in text
