"""Rubrics on the terminal: the list of them, and one of them in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.reports.console import Screen
from asn_eval.reports.view_declared import follow_ups, improvement_sentence, safeguards
from asn_eval.reports.view_rubric import rule_book
from asn_eval.reports.view_text import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from asn_eval.domain.rubric import Rubric
    from asn_eval.language import Words
    from asn_eval.reports.view_model import Declared, RuleLine


Difference = tuple[str, object, object]
"""What a case compares, what it expects, what came out."""


def show_rubric_list(console: Console, lines: Iterable[tuple[str, str, str]], words: Words) -> None:
    """Show the rubrics at hand: id, title and institution of each."""
    heads = [words("Rubrik"), words("Judul"), words("Instansi")]
    Screen(console).table(heads, [tuple(map(safe, line)) for line in lines])


def show_cases(
    console: Console, cases: Iterable[tuple[str, Sequence[Difference]]], words: Words
) -> None:
    """Show the worked cases of a rubric, those that differ with every difference."""
    screen = Screen(console)
    listed = list(cases)
    for name, differences in listed:
        verdict = words("BERBEDA") if differences else words("sesuai")
        screen.line(f"{verdict}: {safe(name)}", "bold red" if differences else "")
        for what, expected, got in differences:
            screen.line(
                words(
                    "  {apa}: diharapkan {harapan}, ternyata {hasil}",
                    apa=safe(what),
                    harapan=safe(expected),
                    hasil=safe(got),
                )
            )
    failed = sum(bool(differences) for _, differences in listed)
    screen.line(
        words(
            "{jumlah} kasus, {beda} berbeda.",
            jumlah=words.number(len(listed)),
            beda=words.number(failed),
        )
    )


def _tables(words: Words, rubric: Rubric) -> str:
    """Name the tables that somebody needs to bring, and which may be left out."""
    optional, mark = rubric.optional_tables(), words("opsional")
    listed = [f"{name} ({mark})" if name in optional else name for name in rubric.tables()]
    return words("Tabel yang dibaca: {tabel}", tabel=", ".join(listed))


def show_rubric(console: Console, rubric: Rubric, words: Words) -> None:
    """Show a whole rubric in words: criteria, limits, follow-up, basis."""
    screen, book = Screen(console), rule_book(words, rubric)
    screen.line(f"{book.title} ({book.id})", "bold")
    screen.line(safe(rubric.institution))
    for text in (book.notes, book.illustrative):
        if text:
            screen.line()
            screen.line(text)
    screen.line()
    for sentence in book.sentences:
        screen.line(f"- {sentence}")
    screen.line("- " + _tables(words, rubric))
    screen.heading(words("Kriteria"))
    for line in book.lines:
        _criterion(screen, words, line)
    screen.heading(words("Predikat") + f" [{book.bands_standing}]")
    screen.table([words("Predikat"), words("Mulai")], book.bands, "lr")
    _declared(screen, words("Tindak lanjut"), follow_ups(words, rubric))
    _declared(screen, words("Pengaman"), safeguards(words, rubric))
    _improvements(screen, words, rubric)


def _criterion(screen: Screen, words: Words, line: RuleLine) -> None:
    indent, basis_word = "  " * line.depth, words("Dasar")
    screen.line(f"{line.weight} {line.title} [{line.standing}]", "bold", len(indent))
    for sentence in line.sentences:
        screen.line(sentence, indent=len(indent) + 2)
    if line.rating:
        screen.line(line.rating, indent=len(indent) + 2)
    for basis in line.basis:
        screen.line(f"{basis_word}: {basis.title} [{basis.standing}]", indent=len(indent) + 2)
        if basis.quote:
            screen.line(f"“{basis.quote}”", "italic", len(indent) + 4)


def _declared(screen: Screen, heading: str, items: Sequence[Declared]) -> None:
    if not items:
        return
    screen.heading(heading)
    for item in items:
        screen.line(f"- {item.kind}: {item.title} [{item.standing}]")
        screen.line(item.condition, indent=2)


def _improvements(screen: Screen, words: Words, rubric: Rubric) -> None:
    if not rubric.improvements:
        return
    screen.heading(words("Area yang perlu ditingkatkan"))
    for item in rubric.improvements:
        screen.line(f"- {safe(item.title)}: {improvement_sentence(words, item)}")
