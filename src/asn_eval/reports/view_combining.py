"""Combinations, adjustments, points and rounding of criteria in plain sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain.tree import Combine, Effect, StepKind
from asn_eval.reports.view_conditions import condition_text, titles_of
from asn_eval.reports.view_text import DASH, listed, safe, trimmed

if TYPE_CHECKING:
    from asn_eval.domain.rubric import Criterion, Rubric
    from asn_eval.domain.tree import Adjustment, Combination, Step
    from asn_eval.language import Words


def weight_text(words: Words, node: Criterion) -> str:
    """Write the weight of a criterion: percent, points, or a dash where it has none."""
    if node.in_points:
        return words("{x} poin", x=trimmed(words, node.weight))
    return f"{trimmed(words, node.weight)}%" if node.weight else DASH


def combining_sentences(words: Words, rubric: Rubric, node: Criterion) -> tuple[str, ...]:
    """Say how a node comes about; a plain weighted mean needs no sentence of its own."""
    told = []
    if node.combine.kind is not Combine.WEIGHTED_MEAN:
        told.append(combination_sentence(words, rubric, node.combine))
    if node.least_data:
        told.append(
            words(
                "Dinilai hanya bila sedikitnya {x}% bobot bagiannya punya data.",
                x=trimmed(words, node.least_data),
            )
        )
    if node.adjustments:
        told.append(_policy(words, first_only=node.adjustments.first_only))
        told += [adjustment_sentence(words, rubric, row) for row in node.adjustments.rows]
    return (*told, *filter(None, [rounding_sentence(words, node)]))


def combination_sentence(words: Words, rubric: Rubric, spec: Combination) -> str:
    """Say in one sentence how the children become the value."""
    told = _without_numbers(words).get(spec.kind)
    if told:
        return told
    if spec.gate is not None:
        return words(
            "Nilainya rata-rata tertimbang bila {syarat}; jika tidak, nilainya {x}.",
            syarat=condition_text(words, titles_of(rubric), spec.gate),
            x=trimmed(words, spec.otherwise),
        )
    equal = words("yang terakhir") if spec.last else words("yang pertama")
    if spec.kind is Combine.BEST:
        return words(
            "Nilainya rata-rata tertimbang {n} bagian terbaik; bila sama, {mana} dalam rubrik "
            "yang diambil.",
            n=spec.count,
            mana=equal,
        )
    return words(
        "Nilainya rata-rata tertimbang setelah {n} bagian terendah dibuang; bila sama, {mana} "
        "dalam rubrik yang dibuang.",
        n=spec.count,
        mana=equal,
    )


def _without_numbers(words: Words) -> dict[Combine, str]:
    """Give the sentences of the combinations that need no number."""
    return {
        Combine.WEIGHTED_MEAN: words("Nilainya rata-rata tertimbang bagian-bagiannya."),
        Combine.SUM: words(
            "Nilainya jumlah poin bagian-bagiannya; poin bagian tanpa data dibagi ke bagian lain."
        ),
        Combine.GEOMETRIC: words(
            "Nilainya rata-rata geometrik tertimbang: satu bagian yang rendah tidak dapat ditutup "
            "bagian lain. Bagian bernilai 0 atau kurang membuatnya tidak dapat dihitung."
        ),
        Combine.HARMONIC: words(
            "Nilainya rata-rata harmonik tertimbang: bagian terendah paling menentukan. Bagian "
            "bernilai 0 atau kurang membuatnya tidak dapat dihitung."
        ),
        Combine.MEDIAN: words(
            "Nilainya median bagian-bagiannya; bila banyaknya genap, rata-rata dua yang di tengah."
        ),
        Combine.MINIMUM: words("Nilainya nilai terendah di antara bagian-bagiannya."),
        Combine.MAXIMUM: words("Nilainya nilai tertinggi di antara bagian-bagiannya."),
    }


def rounding_sentence(words: Words, node: Criterion) -> str:
    """Say to how many places a criterion is rounded; "" when it is not."""
    if node.digits is None:
        return ""
    return words("Nilainya dibulatkan ke {n} desimal, setengah ke atas.", n=node.digits)


def _policy(words: Words, *, first_only: bool) -> str:
    if first_only:
        return words("Penyesuaian: hanya baris pertama yang syaratnya terpenuhi yang berlaku.")
    return words("Penyesuaian: semua baris yang syaratnya terpenuhi berlaku, berurutan.")


def adjustment_sentence(words: Words, rubric: Rubric, row: Adjustment) -> str:
    """Say what one row does, when, and on which basis."""
    titles = titles_of(rubric)
    parts = [condition_text(words, titles, condition) for condition in row.conditions]
    when = words("bila {syarat}", syarat=listed(words, parts)) if parts else words("selalu")
    bases = [safe(rubric.bases[name].title) for name in row.basis if name in rubric.bases]
    return words(
        "{judul}: {akibat}, {kapan} (dasar: {dasar}; {sifat}).",
        judul=safe(row.title),
        akibat=effect_text(words, row),
        kapan=when,
        dasar="; ".join(bases),
        sifat=row.standing.value.replace("_", " "),
    )


def effect_text(words: Words, row: Adjustment) -> str:
    """Say what a row does to a value."""
    x = trimmed(words, row.amount)
    match row.effect:
        case Effect.ADD:
            return words("ditambah {x}", x=x)
        case Effect.TAKE:
            return words("dikurangi {x}", x=x)
        case Effect.TIMES:
            return words("dikali {x}", x=x)
        case Effect.AT_MOST:
            return words("paling tinggi {x}", x=x)
        case Effect.AT_LEAST:
            return words("paling rendah {x}", x=x)
        case Effect.BECOMES:
            return words("menjadi {x}", x=x)


def step_text(words: Words, step: Step, digits: int | None) -> str:
    """Name one step of the arithmetic; ``digits`` are those of its criterion."""
    if step.row is not None:
        return words(
            "Penyesuaian {judul}: {akibat}",
            judul=safe(step.row.title),
            akibat=effect_text(words, step.row),
        )
    if step.kind is StepKind.ROUNDING:
        return words("Dibulatkan ke {n} desimal", n=digits or 0)
    if step.kind is StepKind.GATE:
        return words("Syarat gerbang tidak terpenuhi")
    if step.kind is StepKind.SCALE:
        return words("Dipotong pada batas skala")
    return words("Penyesuaian gabungan")
