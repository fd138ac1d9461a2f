"""The rubric in words: criteria, limits, declared follow-up, basis and standing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain.rubric import Standing, Ties
from asn_eval.domain.tree import Combine
from asn_eval.reports.view_cohort import cohort_titles
from asn_eval.reports.view_combining import (
    combining_sentences,
    weight_text,
)
from asn_eval.reports.view_conversion import conversion_sentence
from asn_eval.reports.view_grades import (
    bands_title,
    distribution_sentence,
    grade_sentences,
    rating_sentence,
)
from asn_eval.reports.view_measures import measure_sentence
from asn_eval.reports.view_model import Quote, RuleBook, RuleLine
from asn_eval.reports.view_scope import scope_rule, scope_sentence
from asn_eval.reports.view_scores import (
    missing_sentence,
    rounding_sentences,
    score_sentence,
)
from asn_eval.reports.view_text import RULE_TEXT, listed, safe, trimmed
from asn_eval.reports.view_unit_ranking import unit_ranking_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.domain.rubric import (
        Criterion,
        Rubric,
    )
    from asn_eval.language import Words


def rule_book(words: Words, rubric: Rubric) -> RuleBook:
    """Put the whole rubric into words."""
    return RuleBook(
        id=safe(rubric.id),
        title=safe(rubric.title),
        notes=safe(rubric.notes, RULE_TEXT),
        sentences=_general(words, rubric),
        lines=tuple(_lines(words, rubric)),
        bands=tuple((safe(band.name), trimmed(words, band.start)) for band in rubric.bands),
        bands_title=bands_title(words, rubric),
        bands_standing=standing_word(words, rubric.bands_standing),
        bands_verified=rubric.bands_standing is Standing.VERIFIED,
        illustrative=_illustrative(words, rubric),
    )


def standing_word(words: Words, standing: Standing) -> str:
    """Say how far a number or a basis has been verified."""
    match standing:
        case Standing.VERIFIED:
            return words("terverifikasi")
        case Standing.ILLUSTRATION:
            return words("ilustrasi")
        case Standing.UNVERIFIED:
            return words("belum terverifikasi")


def _illustrative(words: Words, rubric: Rubric) -> str:
    count = sum(node.standing is not Standing.VERIFIED for node in rubric.nodes())
    if not count:
        return ""
    return words(
        "Bobot dan ambang pada {jumlah} dari {semua} kriteria bersifat ilustrasi atau belum "
        "terverifikasi: tetapkan dahulu dengan keputusan pejabat yang berwenang sebelum hasil "
        "ini dipakai untuk keputusan kepegawaian.",
        jumlah=words.number(count),
        semua=words.number(len(rubric.nodes())),
    )


def _general(words: Words, rubric: Rubric) -> tuple[str, ...]:
    return (
        _validity(words, rubric),
        _scale(words, rubric),
        *grade_sentences(words, rubric),
        _nodes(words, rubric),
        *(
            words("Nilai akhir: {kalimat}", kalimat=sentence)
            for sentence in combining_sentences(words, rubric, rubric.root())
        ),
        *scope_rule(words, rubric),
        _ranking(words, rubric),
        *cohort_titles(words, rubric),
        *_distribution(words, rubric),
        *_units(words, rubric),
        *_conversions(words, rubric),
    )


def _scale(words: Words, rubric: Rubric) -> str:
    """Say how the final value is rounded, and what is read from it then."""
    slots = {
        "minimal": trimmed(words, rubric.scale_low),
        "maksimal": trimmed(words, rubric.scale_high),
        "angka": words.number(rubric.digits),
    }
    if rubric.matrix is None:
        return words(
            "Skala {minimal} sampai {maksimal}; nilai akhir dibulatkan ke {angka} desimal, "
            "setengah ke atas, lalu peringkat dan predikat dibaca dari angka itu.",
            **slots,
        )
    if rubric.ranking.grade_first:
        return words(
            "Skala {minimal} sampai {maksimal}; nilai akhir dibulatkan ke {angka} desimal, "
            "setengah ke atas, lalu mengurutkan orang yang sepredikat.",
            **slots,
        )
    return words(
        "Skala {minimal} sampai {maksimal}; nilai akhir dibulatkan ke {angka} desimal, "
        "setengah ke atas, lalu peringkat dibaca dari angka itu.",
        **slots,
    )


def _nodes(words: Words, rubric: Rubric) -> str:
    """Say how nodes come about, and whether some say it of themselves."""
    kinds = {node.combine.kind for node in (*rubric.nodes(), rubric.root()) if node.children}
    if kinds == {Combine.WEIGHTED_MEAN}:
        return words("Nilai tiap simpul adalah rata-rata tertimbang dari kriteria di bawahnya.")
    return words(
        "Nilai tiap simpul adalah rata-rata tertimbang dari kriteria di bawahnya, kecuali disebut "
        "lain."
    )


def _distribution(words: Words, rubric: Rubric) -> tuple[str, ...]:
    spread = rubric.distribution
    if spread is None:
        return ()
    standing = standing_word(words, Standing(spread.standing))
    return (distribution_sentence(words, spread, standing),)


def _units(words: Words, rubric: Rubric) -> tuple[str, ...]:
    rule = rubric.unit_ranking
    if rule is None:
        return ()
    return (unit_ranking_sentence(words, rubric, standing_word(words, rule.standing)),)


def _conversions(words: Words, rubric: Rubric) -> tuple[str, ...]:
    return tuple(
        conversion_sentence(words, rubric, item, standing_word(words, item.standing))
        for item in rubric.conversions
    )


def _validity(words: Words, rubric: Rubric) -> str:
    kinds = listed(words, [kind.value for kind in rubric.period_kinds])
    start = rubric.valid_from.isoformat()
    if rubric.valid_to is None:
        return words("Berlaku mulai {mulai}; untuk periode {jenis}.", mulai=start, jenis=kinds)
    return words(
        "Berlaku {mulai} sampai {sampai}; untuk periode {jenis}.",
        mulai=start,
        sampai=rubric.valid_to.isoformat(),
        jenis=kinds,
    )


def _ranking(words: Words, rubric: Rubric) -> str:
    ranking = rubric.ranking
    groups = listed(words, ranking.groups)
    parts = [
        words("Peringkat disusun per {kelompok}", kelompok=groups)
        if groups
        else words("Peringkat disusun untuk semua pegawai bersama-sama"),
        *_first(words, rubric),
        _ties(words, ranking.ties),
    ]
    titles = {node.path: safe(node.title) for node in rubric.nodes()}
    breaks = [titles.get(path, path) for path in ranking.tie_breaks]
    if breaks:
        parts.append(
            words("nilai akhir yang sama dipisahkan oleh {daftar}", daftar=", ".join(breaks))
        )
    return "; ".join(parts) + "."


def _first(words: Words, rubric: Rubric) -> tuple[str, ...]:
    """Say what decides first, where the rubric had to choose."""
    if rubric.ranking.grade_first:
        return (words("predikat yang lebih baik selalu di atas, lalu nilai akhir"),)
    if rubric.matrix is None:
        return ()
    return (words("nilai akhir yang menentukan, juga di antara predikat yang berbeda"),)


def _ties(words: Words, ties: Ties) -> str:
    match ties:
        case Ties.COMPETITION:
            return words("nilai sama berperingkat sama, dan peringkat berikutnya dilompati")
        case Ties.DENSE:
            return words("nilai sama berperingkat sama, tanpa lompatan")
        case Ties.MODIFIED:
            return words("nilai sama mendapat peringkat terakhir dari tempat yang ditempatinya")
        case Ties.FRACTIONAL:
            return words("nilai sama mendapat rata-rata dari tempat yang ditempatinya")


def _lines(words: Words, rubric: Rubric) -> Iterator[RuleLine]:
    for top in rubric.criteria:
        yield from _branch(words, rubric, top, 0)


def _branch(words: Words, rubric: Rubric, node: Criterion, depth: int) -> Iterator[RuleLine]:
    yield RuleLine(
        depth=depth,
        title=safe(node.title),
        path=node.path,
        weight=weight_text(words, node),
        sentences=criterion_sentences(words, rubric, node),
        basis=quotes(words, rubric, node.basis),
        standing=standing_word(words, node.standing),
        verified=node.standing is Standing.VERIFIED,
        rating=rating_sentence(words, node),
        scope=scope_sentence(words, node),
    )
    for child in node.children:
        yield from _branch(words, rubric, child, depth + 1)


def criterion_sentences(words: Words, rubric: Rubric, node: Criterion) -> tuple[str, ...]:
    """Say how a leaf is measured, scored, and treated without data; how a node comes about."""
    if node.measure is None or node.score is None or node.missing is None:
        return combining_sentences(words, rubric, node)
    return (
        measure_sentence(words, node.measure),
        " ".join((*rounding_sentences(words, node), score_sentence(words, node.score))),
        missing_sentence(words, node.missing),
    )


def quotes(words: Words, rubric: Rubric, ids: tuple[str, ...]) -> tuple[Quote, ...]:
    """Give the bases that a rule points at."""
    return tuple(
        Quote(
            title=safe(basis.title),
            quote=safe(basis.quote, RULE_TEXT),
            source=safe(basis.source, RULE_TEXT),
            standing=standing_word(words, basis.standing),
            verified=basis.standing is Standing.VERIFIED,
        )
        for basis in (rubric.bases[name] for name in ids if name in rubric.bases)
    )
