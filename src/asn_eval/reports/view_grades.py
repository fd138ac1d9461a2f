"""How people come to a predikat, in sentences: ratings, the matrix, requirements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.reports.view_conditions import condition_text, titles_of
from asn_eval.reports.view_measures import measure_sentence
from asn_eval.reports.view_text import DASH, RULE_TEXT, listed, safe, trimmed

if TYPE_CHECKING:
    from asn_eval.domain.distribution import Distribution
    from asn_eval.domain.rubric import Criterion, Requirement, Rubric
    from asn_eval.language import Words


def bands_title(words: Words, rubric: Rubric) -> str:
    """Say what stands behind the names of the predikat."""
    if rubric.matrix is None:
        return words("Predikat, batas bawah:")
    return words("Predikat dari matriks, yang terbaik dahulu:")


def rating_sentence(words: Words, node: Criterion) -> str:
    """Say which ratings a criterion gives; "" when it gives none."""
    if not node.rating:
        return ""
    steps = [
        words("{nama} mulai {mulai}", nama=safe(item.name), mulai=trimmed(words, item.start))
        for item in node.rating
    ]
    return words("Rating: {daftar}.", daftar="; ".join(steps))


def grade_sentences(words: Words, rubric: Rubric) -> tuple[str, ...]:
    """Say how a predikat comes from two ratings, and what a predikat requires."""
    return (*_matrix(words, rubric), *(_requirement(words, rubric, r) for r in rubric.requirements))


def _matrix(words: Words, rubric: Rubric) -> tuple[str, ...]:
    matrix = rubric.matrix
    if matrix is None:
        return ()
    titles = {node.path: safe(node.title) for node in rubric.nodes()}
    first = words(
        "Predikat dibaca dari rating {baris} dan rating {kolom}, bukan dari nilai akhir.",
        baris=titles[matrix.row],
        kolom=titles[matrix.column],
    )
    rows = [
        words(
            "{rating} pada {baris}: {daftar}.",
            rating=safe(row),
            baris=titles[matrix.row],
            daftar="; ".join(f"{safe(name)} → {safe(grade)}" for name, grade in cells.items()),
        )
        for row, cells in matrix.cells.items()
    ]
    return first, *rows, safe(matrix.note, RULE_TEXT)


def _requirement(words: Words, rubric: Rubric, item: Requirement) -> str:
    return words(
        "Predikat {nama} juga mensyaratkan: {syarat}. Yang tidak memenuhinya mendapat predikat "
        "di bawahnya.",
        nama=safe(item.grade),
        syarat=requirement_text(words, rubric, item),
    )


def requirement_text(words: Words, rubric: Rubric, item: Requirement) -> str:
    """Name the conditions of a requirement; a measure of its own by its sentence."""
    titles = titles_of(rubric)
    for leaf in item.measured:
        if leaf.measure:
            titles[leaf.path] = f"({measure_sentence(words, leaf.measure).rstrip('.')})"
    return listed(words, [condition_text(words, titles, test) for test in item.conditions])


def distribution_sentence(words: Words, spread: Distribution, standing: str) -> str:
    """Say which patterns are checked, and that none is applied."""
    patterns = [
        f"{safe(pattern.name)}: {listed(words, [safe(rule) for rule in pattern.rules]) or DASH}"
        for pattern in spread.patterns.values()
    ]
    group = words("per unit") if spread.by_unit else words("untuk semua bersama")
    return words(
        "Sebaran predikat diperiksa {kelompok} menurut predikat organisasi, mulai {n} orang; "
        "hasilnya dilaporkan dan tidak pernah mengubah predikat. Pola: {pola}. [{sifat}]",
        kelompok=group,
        n=words.number(spread.least),
        pola="; ".join(patterns),
        sifat=standing,
    )
