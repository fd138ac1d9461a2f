"""The terminal: 80 columns, any encoding, data as letters."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from rich.cells import cell_len
from rich.console import Console

from asn_eval.domain.evaluation import Status
from asn_eval.language import Words
from asn_eval.reports.bench import CaseLine, show_cases, show_edges
from asn_eval.reports.console import show_check, show_findings, show_score
from asn_eval.reports.facts import RunFacts
from asn_eval.reports.rubric_console import show_rubric, show_rubric_list
from asn_eval.reports.view_findings import finding_groups
from factories import HOSTILE_NAMES, Shares, evaluation, finding, rubric

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = Words()
FACTS = RunFacts("0.1.0", "contoh")


def shown(show: Callable[[Console], None], encoding: str = "utf-8", width: int = 80) -> str:
    """Give what a stream of this encoding received."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    show(Console(file=stream, width=width))
    stream.flush()
    return raw.getvalue().decode(encoding)


def _score(console: Console) -> None:
    result = evaluation(
        60,
        shares=Shares(0.1, 0.1, 0.1, 0.1),
        hostile=True,
        findings=[finding("S305") for _ in range(5)] + [finding("O404")],
    )
    show_score(console, result, WORDS, FACTS, "hasil/laporan.html")


def _rubric(console: Console) -> None:
    show_rubric(console, rubric(), WORDS)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
@pytest.mark.parametrize("show", [_score, _rubric])
def test_every_stream_can_say_it_in_80_columns(
    show: Callable[[Console], None], encoding: str
) -> None:
    text = shown(show, encoding)
    assert text
    assert max(cell_len(line.rstrip()) for line in text.splitlines()) <= 80


def test_the_last_line_names_the_report_even_when_it_is_long() -> None:
    folder = "a" * 120

    def show(console: Console) -> None:
        show_score(console, evaluation(3), WORDS, FACTS, f"{folder}/laporan.html")

    assert shown(show).splitlines()[-1] == f"Laporan: {folder}/laporan.html"


def test_counts_and_findings_are_said() -> None:
    text = shown(_score)
    assert "60 pegawai terlihat = " in text
    assert "galat S305" in text
    assert "(5×)" in text


def test_same_places_are_said_once_with_their_number() -> None:
    groups = finding_groups(WORDS, [finding("S305") for _ in range(5)])
    text = shown(lambda console: show_findings(console, WORDS, groups))
    assert "(3×)" in text
    assert "dan 2 lagi" in text


@pytest.mark.parametrize("name", [n for n in HOSTILE_NAMES if n.isprintable() and len(n) < 60])
def test_names_are_letters_not_markup(name: str) -> None:
    text = shown(lambda console: show_rubric_list(console, [("x/y", name, "z")], WORDS), width=200)
    assert name.strip() in text


def test_direction_marks_and_controls_are_named() -> None:
    name = "Siti \u202egnp\x1b[31m"
    text = shown(lambda console: show_rubric_list(console, [("x/y", name, "z")], WORDS))
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert "U+202E" in text


def test_what_ascii_cannot_say_is_written_plainly() -> None:
    text = shown(_rubric, "ascii")
    assert "mulai 0 -> 100" in text


def test_no_findings_is_said() -> None:
    assert "Tidak ada temuan." in shown(lambda console: show_findings(console, WORDS, ()))


def test_check_shows_sheets_sum_findings_and_copies() -> None:
    result = evaluation(5, findings=[finding("S305")])
    text = shown(lambda console: show_check(console, result, WORDS, ("target-bertanda.xlsx",)))
    assert "5 pegawai terlihat = " in text
    assert "target.xlsx" in text
    assert "Salinan bertanda: target-bertanda.xlsx" in text


def test_a_simulation_says_so_first() -> None:
    facts = RunFacts("0.1.0", "d", ("a=1",), simulation=True)
    text = shown(lambda console: show_score(console, evaluation(3), WORDS, facts, "x"))
    assert text.startswith("SIMULASI: bukan hasil resmi.")


def test_nobody_scored_shows_no_top_list() -> None:
    text = shown(lambda console: show_score(console, evaluation(0), WORDS, FACTS, "x"))
    assert "teratas" not in text


def test_cases_say_what_differs() -> None:
    cases = [
        CaseLine("satu", 80.0, "Baik", "", provisional=False, differences=[]),
        CaseLine("dua", 81.0, "Baik", "", False, [("nilai akhir", "80.5", "81")]),  # noqa: FBT003 - a line of data
    ]
    text = shown(lambda console: show_cases(console, cases, WORDS))
    assert "sesuai: satu" in text
    assert "BERBEDA: dua" in text
    assert "nilai akhir: diharapkan 80.5, ternyata 81" in text
    assert "2 kasus, 1 berbeda." in text


def test_a_rubric_without_thresholds_shows_no_table() -> None:
    assert shown(lambda console: show_edges(console, [], WORDS)) == ""


def test_a_rubric_is_shown_with_basis_and_standing() -> None:
    text = shown(_rubric)
    for piece in ("45% Kualitas kerja [ilustrasi]", "Tindak lanjut", "Pengaman", "“Komponen"):
        assert piece in text


def test_a_rubric_without_extras_is_shown_without_their_headings() -> None:
    bare = replace(rubric(), follow_ups=(), improvements=(), rater_gaps=(), notes="")
    text = shown(lambda console: show_rubric(console, bare, WORDS))
    assert "Pengaman" not in text
    assert "Area yang perlu" not in text


def test_who_is_not_scored_is_named_or_told_by_a_masked_nip() -> None:
    result = evaluation(40, shares=Shares(0.5, 0.0, 0.0, 0.0))
    persons = np.flatnonzero(result.status == Status.NOT_SCORED)
    names, units = (result.people.attribute(name).copy() for name in ("nama", "unit"))
    names[persons] = ""
    units[persons] = ""
    attributes = {**result.people.attributes, "nama": names, "unit": units}
    people = replace(result.people, attributes=attributes)
    text = shown(
        lambda console: show_score(console, replace(result, people=people), WORDS, FACTS, "x")
    )
    nip = str(people.nip[persons[0]])
    assert f"{nip[:8]}••••••••••" in text
    assert nip not in text
    named = text.count("••••••••••")
    others = sum(int(n) for n in re.findall(r"(\d+) orang lain", text.replace("\n", " ")))
    assert named + others == len(persons)
