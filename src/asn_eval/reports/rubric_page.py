"""One page about a rubric for the people who are judged by it, as Markdown.

What counts, how much, where it is written, how sure each number is, and one
worked example as arithmetic. It says nothing that the rubric does not say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain.rubric import Standing
from asn_eval.reports.arithmetic import plain
from asn_eval.reports.explained import node_sentence
from asn_eval.reports.markdown_text import escape, squeezed, table_lines
from asn_eval.reports.view_combining import weight_text
from asn_eval.reports.view_conversion import conversion_heading, person_amounts
from asn_eval.reports.view_declared import follow_ups, improvement_sentence, safeguards
from asn_eval.reports.view_rubric import quotes, rule_book, standing_word
from asn_eval.reports.view_text import safe, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asn_eval.analysis import NodeLine
    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.rubric import Criterion, Rubric
    from asn_eval.language import Words
    from asn_eval.reports.view_model import Declared, RuleLine


def rubric_page(
    words: Words, rubric: Rubric, example: tuple[str, Evaluation, Sequence[NodeLine]] | None
) -> str:
    """Write the page; ``example`` is the name of a case, its result, and the working."""
    sections = (
        _head(words, rubric),
        _weights(words, rubric),
        _criteria(words, rubric),
        _bands(words, rubric),
        _declared(words("Tindak lanjut"), follow_ups(words, rubric)),
        _improvements(words, rubric),
        _declared(words("Pengaman"), safeguards(words, rubric)),
        _example(words, *example) if example else (),
        _bases(words, rubric),
    )
    lines = [line for section in sections for line in (*section, "")]
    return "\n".join(squeezed(lines)).strip() + "\n"


def _head(words: Words, rubric: Rubric) -> Iterator[str]:
    book = rule_book(words, rubric)
    yield from (f"# {escape(book.title)}", "", f"{escape(safe(rubric.institution))} · `{book.id}`")
    for text in (book.notes, book.illustrative):
        yield from ("", f"> {escape(text)}" if text else "")
    yield ""
    yield from (f"- {escape(sentence)}" for sentence in book.sentences)


def _weights(words: Words, rubric: Rubric) -> Iterator[str]:
    yield from ("## " + words("Apa yang dinilai, dan berapa bobotnya"), "")
    heads = [words("Kriteria"), words("Bobot"), words("Dari seluruh nilai"), words("Sifat angka")]
    rows = [
        (
            "– " * depth + safe(node.title),
            weight_text(words, node),
            f"{trimmed(words, share)}%",
            standing_word(words, node.standing),
        )
        for top in rubric.criteria
        for node, depth, share in _shares(top, 0, (100, rubric.scale_high))
    ]
    yield from table_lines(heads, rows, "lrrl")


def _shares(
    node: Criterion, depth: int, above: tuple[float, float]
) -> Iterator[tuple[Criterion, int, float]]:
    """Yield a criterion and those below it with their percent of the final value.

    ``above``: the percent of the parent, and the most points it can have.
    """
    of, top = above
    share = of * node.weight / (top if node.in_points else 100)
    yield node, depth, share
    for child in node.children:
        below = (share, node.weight if node.in_points else top)
        yield from _shares(child, depth + 1, below)


def _criteria(words: Words, rubric: Rubric) -> Iterator[str]:
    yield "## " + words("Cara menilai tiap kriteria")
    for line in rule_book(words, rubric).lines:
        if line.sentences or line.rating or line.scope:
            yield from _criterion(words, line)


def _criterion(words: Words, line: RuleLine) -> Iterator[str]:
    yield from ("", f"### {escape(line.title)}", "")
    yield from (f"- {escape(sentence)}" for sentence in _told(line))
    for basis in line.basis:
        yield f"- {words('Dasar')}: {escape(basis.title)} ({basis.standing})"


def _told(line: RuleLine) -> Iterator[str]:
    return filter(None, (line.scope, *line.sentences, line.rating))


def _bands(words: Words, rubric: Rubric) -> Iterator[str]:
    book = rule_book(words, rubric)
    yield from ("## " + words("Predikat"), "")
    if rubric.matrix is None:
        yield from table_lines([words("Predikat"), words("Mulai")], book.bands, "lr")
    else:
        names = "; ".join(name for name, _ in book.bands)
        yield f"{book.bands_title} {escape(names)}."
    yield from ("", words("Sifat batas-batas ini: {sifat}.", sifat=book.bands_standing))


def _declared(heading: str, items: Sequence[Declared]) -> Iterator[str]:
    if items:
        yield from (f"## {heading}", "")
    for item in items:
        bases = "; ".join(basis.title for basis in item.basis)
        text = f"{item.kind}: {item.title} {item.condition} ({bases}; {item.standing})"
        yield f"- {escape(text)}"


def _improvements(words: Words, rubric: Rubric) -> Iterator[str]:
    if rubric.improvements:
        yield from ("## " + words("Area yang perlu ditingkatkan"), "")
    for item in rubric.improvements:
        yield f"- {escape(safe(item.title))}: {escape(improvement_sentence(words, item))}"


def _example(
    words: Words, name: str, evaluation: Evaluation, nodes: Sequence[NodeLine]
) -> Iterator[str]:
    yield from ("## " + words("Satu contoh hitungan"), "", f"*{escape(safe(name))}.*", "")
    for node in nodes:
        yield from _working(words, node, 0)
    exact, final = float(evaluation.exact[0]), float(evaluation.final[0])
    row = " + ".join(plain(words, node.contribution) for node in nodes if not node.without)
    band = safe(evaluation.rubric.bands[int(evaluation.band[0])].name)
    yield from (
        "",
        words("Jumlah: {deret} = {hasil}", deret=row, hasil=plain(words, exact)),
        "",
        words(
            "Dibulatkan ke {angka} desimal: **{nilai}**, predikat **{predikat}**.",
            angka=words.number(evaluation.rubric.digits),
            nilai=plain(words, final),
            predikat=escape(band),
        ),
        "",
        *_amounts(words, evaluation),
    )


def _amounts(words: Words, evaluation: Evaluation) -> Iterator[str]:
    """Say what the example is worth elsewhere; nothing where the rubric converts nothing."""
    items, amounts = evaluation.rubric.conversions, person_amounts(words, evaluation, 0)
    for item, text in zip(items, amounts, strict=True):
        yield f"- {escape(conversion_heading(item))}: **{escape(text)}**"


def _working(words: Words, node: NodeLine, depth: int) -> Iterator[str]:
    yield "  " * depth + f"- {escape(safe(node_sentence(node, words)))}"
    for child in node.children:
        yield from _working(words, child, depth + 1)


def _bases(words: Words, rubric: Rubric) -> Iterator[str]:
    yield from ("## " + words("Di mana tertulis"), "")
    for basis in quotes(words, rubric, tuple(rubric.bases)):
        yield f"- **{escape(basis.title)}** ({basis.standing})"
        if basis.quote:
            yield f"  “{escape(basis.quote)}”"
        if basis.source:
            yield f"  — {escape(basis.source)}"
    unsure = sum(basis.standing is not Standing.VERIFIED for basis in rubric.bases.values())
    if unsure:
        yield from (
            "",
            words(
                "{jumlah} dari {semua} dasar belum diperiksa terhadap naskah aturannya.",
                jumlah=words.number(unsure),
                semua=words.number(len(rubric.bases)),
            ),
        )
