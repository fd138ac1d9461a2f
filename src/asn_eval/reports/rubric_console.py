"""Rubrics on the terminal: the list of them, and one of them in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from asn_eval.reports.console import Screen
from asn_eval.reports.view_declared import follow_ups, improvement_sentence, safeguards
from asn_eval.reports.view_rubric import rule_book
from asn_eval.reports.view_text import safe

if TYPE_CHECKING:
    from rich.console import Console

    from asn_eval.domain.rubric import Band, Rubric
    from asn_eval.language import Words
    from asn_eval.reports.view_model import Declared, RuleBook, RuleLine


def show_rubric_list(console: Console, lines: Iterable[tuple[str, str, str]], words: Words) -> None:
    """Show the rubrics at hand: id, title and institution of each."""
    heads = [words("Rubrik"), words("Judul"), words("Instansi")]
    Screen(console).table(heads, [tuple(map(safe, line)) for line in lines])


def _tables(words: Words, rubric: Rubric) -> str:
    """Name the tables that somebody needs to bring, and which may be left out."""
    optional, mark = rubric.optional_tables(), words("opsional")
    listed = [f"{name} ({mark})" if name in optional else name for name in rubric.tables()]
    return words("Tabel yang dibaca: {tabel}", tabel=", ".join(listed))


Origin = Callable[[str], str]
"""Where the file says what stands at an address: ``kinerja.yaml:62``; "" to say nothing."""


def show_rubric(
    console: Console, rubric: Rubric, words: Words, origin: Origin = lambda _: ""
) -> None:
    """Show a whole rubric in words: criteria, limits, follow-up, basis, with their lines."""
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
        _criterion(screen, words, line, origin)
    screen.heading(words("Predikat") + f" [{book.bands_standing}]")
    bands = [(*row, origin(f"predikat.{band.name}")) for row, band in _pairs(book, rubric)]
    screen.table([words("Predikat"), words("Mulai"), ""], bands, "lrl")
    places = [origin(f"tindak_lanjut.{item.id}") for item in rubric.follow_ups]
    _declared(screen, words("Tindak lanjut"), follow_ups(words, rubric), places)
    places = [origin(f"pengaman.{item.id}") for item in rubric.rater_gaps]
    _declared(screen, words("Pengaman"), safeguards(words, rubric), places)
    _improvements(screen, words, rubric, origin)


def _pairs(book: RuleBook, rubric: Rubric) -> Iterable[tuple[tuple[str, str], Band]]:
    return zip(book.bands, rubric.bands, strict=True)


def _at(place: str) -> str:
    """Write a place behind a line; nothing when it is not asked for."""
    return f" ({place})" if place else ""


def _criterion(screen: Screen, words: Words, line: RuleLine, origin: Origin) -> None:
    indent, basis_word = "  " * line.depth, words("Dasar")
    place = _at(origin(line.path))
    screen.line(f"{line.weight} {line.title} [{line.standing}]{place}", "bold", len(indent))
    for sentence in filter(None, (line.scope, *line.sentences)):
        screen.line(sentence, indent=len(indent) + 2)
    if line.rating:
        screen.line(line.rating, indent=len(indent) + 2)
    for basis in line.basis:
        screen.line(f"{basis_word}: {basis.title} [{basis.standing}]", indent=len(indent) + 2)
        if basis.quote:
            screen.line(f"“{basis.quote}”", "italic", len(indent) + 4)


def _declared(
    screen: Screen, heading: str, items: Sequence[Declared], places: Sequence[str]
) -> None:
    if not items:
        return
    screen.heading(heading)
    for item, place in zip(items, places, strict=True):
        screen.line(f"- {item.kind}: {item.title} [{item.standing}]{_at(place)}")
        screen.line(item.condition, indent=2)


def _improvements(screen: Screen, words: Words, rubric: Rubric, origin: Origin) -> None:
    if not rubric.improvements:
        return
    screen.heading(words("Area yang perlu ditingkatkan"))
    for item in rubric.improvements:
        place = _at(origin(f"perbaikan.{item.id}"))
        screen.line(f"- {safe(item.title)}: {improvement_sentence(words, item)}{place}")
