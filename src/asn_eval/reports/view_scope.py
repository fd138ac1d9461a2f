"""For whom a criterion exists, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain.scope import scoped
from asn_eval.reports.view_text import listed, safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asn_eval.analysis.without import Deciding
    from asn_eval.domain.conversion import Conversion
    from asn_eval.domain.rubric import Criterion, Rubric
    from asn_eval.domain.scope import Named
    from asn_eval.language import Words


def not_applicable(words: Words) -> str:
    """Say that a criterion does not exist for a person, where a number would stand."""
    return words("tidak berlaku")


def without_sentence(words: Words, title: str, found: Sequence[Deciding]) -> str:
    """Say that a criterion does not exist for a person, because of which value in which cell."""
    values = listed(words, [safe(item.value) for item in found])
    cells = ", ".join(
        f"{item.name} [{safe(str(item.place))}]" if item.place.cell else item.name for item in found
    )
    return words(
        "{judul}: tidak berlaku bagi {nilai} ({sel})", judul=title, nilai=values, sel=cells
    )


def scope_sentence(words: Words, node: Criterion | Conversion) -> str:
    """Say for whom a criterion or a conversion exists; "" when for everybody."""
    if node.scope is None:
        return ""
    told = [
        *(words("Hanya berlaku bagi {siapa}", siapa=text) for text in _named(node.scope.only)),
        *(words("Tidak berlaku bagi {siapa}", siapa=text) for text in _named(node.scope.barred)),
    ]
    return "; ".join(told) + "."


def _named(named: Named) -> Iterator[str]:
    for name, labels in named:
        yield f"{name} {', '.join(map(safe, labels))}"


def scope_rule(words: Words, rubric: Rubric) -> tuple[str, ...]:
    """Say once what becomes of criteria that do not exist for a person."""
    titles = [safe(node.title) for node in scoped(rubric)]
    if not titles:
        return ()
    return (
        words(
            "Kriteria yang hanya berlaku bagi sebagian pegawai ({daftar}) tidak ada sama sekali "
            "bagi yang lain: bukan nol dan bukan data kosong. Bobot kriteria setingkat yang "
            "berlaku dipakai sebanding; poin tidak diperbesar.",
            daftar=listed(words, dict.fromkeys(titles)),
        ),
    )
