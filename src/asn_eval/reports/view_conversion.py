"""Conversions in words: the rule, the arithmetic of one person, and what all come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.conversion import FinalFactor, FixedFactor, GradeFactor, NoFactor
from asn_eval.domain.evaluation import Status
from asn_eval.exact import significant
from asn_eval.methods import value_columns
from asn_eval.reports.view_measures import measure_sentence
from asn_eval.reports.view_model import ConversionRow
from asn_eval.reports.view_scope import scope_sentence
from asn_eval.reports.view_sources import reason_text
from asn_eval.reports.view_text import DASH, fixed, safe, trimmed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.analysis import ConversionLine, FactorLine
    from asn_eval.domain.conversion import Conversion, Factor
    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.rubric import Rubric
    from asn_eval.language import Words

_PLACES = 9


def conversion_sentence(words: Words, rubric: Rubric, item: Conversion, standing: str) -> str:
    """Say how a conversion is worked out, on which basis, and how sure its numbers are."""
    told = words(
        "Konversi {judul} = {faktor}; {bulat}, dalam {satuan}. {kosong} Tidak mengubah nilai, "
        "predikat, atau peringkat. Dasar: {dasar}. [{sifat}]",
        judul=safe(item.title),
        faktor=" × ".join(
            _divided(words, factor, factor_text(words, factor)) for factor in item.factors
        ),
        bulat=rounding_text(words, item.digits),
        satuan=safe(item.unit),
        kosong=_missing(words, item.missing),
        dasar="; ".join(safe(rubric.bases[name].title) for name in item.basis),
        sifat=standing,
    )
    return f"{told} {scope_sentence(words, item)}".rstrip()


def factor_text(words: Words, factor: Factor) -> str:
    """Name a factor, without its divisor."""
    match factor:
        case GradeFactor():
            listed = (
                f"{safe(name)} {plain(words, value)}" for name, value in factor.values.items()
            )
            return words("angka predikat ({daftar})", daftar="; ".join(listed))
        case FinalFactor():
            return (
                words("nilai akhir") if factor.rounded else words("nilai akhir sebelum dibulatkan")
            )
        case FixedFactor():
            return plain(words, factor.value)
        case _:
            return f"({measure_sentence(words, factor.measure).rstrip('.')})"


def factor_name(words: Words, factor: Factor) -> str:
    """Name a factor beside its number, in few words: what is measured by its columns."""
    match factor:
        case GradeFactor():
            return words("angka predikat")
        case FinalFactor():
            return factor_text(words, factor)
        case FixedFactor():
            return words("tetap")
        case _:
            columns = ", ".join(value_columns(factor.measure))
            return f"{columns} ({factor.measure.table})" if columns else factor.measure.table


def rounding_text(words: Words, digits: int) -> str:
    """Say to which places an amount is rounded."""
    if digits < 0:
        return words("dibulatkan ke kelipatan {n}, setengah ke atas", n=words.number(10**-digits))
    if digits == 0:
        return words("dibulatkan ke bilangan bulat, setengah ke atas")
    return words("dibulatkan ke {n} desimal, setengah ke atas", n=digits)


def conversion_heading(item: Conversion) -> str:
    """Head a column of amounts: title and unit, or one of them where they are the same word."""
    title, unit = safe(item.title), safe(item.unit)
    return title if title.casefold() == unit.casefold() else f"{title} ({unit})"


def amount(words: Words, item: Conversion, value: float) -> str:
    """Write an amount with its unit."""
    return f"{_number(words, item, value)} {safe(item.unit)}"


def plain(words: Words, value: float) -> str:
    """Write a number with up to nine places and no trailing zeros."""
    return trimmed(words, value, _PLACES)


def working_sentence(words: Words, line: ConversionLine, *, provisional: bool) -> str:
    """Write a person's conversion as arithmetic, or say why there is none."""
    item = line.conversion
    title = safe(item.title)
    if np.isnan(line.value):
        return _none(words, title, line.cause)
    if any(np.isnan(factor.value) for factor in line.factors):
        told = words(
            "{judul}: {jumlah} (menurut aturan data kosong)",
            judul=title,
            jumlah=amount(words, item, line.value),
        )
    else:
        told = words(
            "{judul}: {deret}, {bulat} = {jumlah}",
            judul=title,
            deret=" × ".join(
                _divided(words, part.factor, plain(words, part.value)) for part in line.factors
            ),
            bulat=rounding_text(words, item.digits),
            jumlah=amount(words, item, line.value),
        )
    return told + (words(" (sementara)") if provisional else "")


def factor_sentence(words: Words, line: FactorLine, grade: str) -> str:
    """Say where one number of the arithmetic comes from; ``grade`` is the person's predikat."""
    name = factor_name(words, line.factor)
    if isinstance(line.factor, GradeFactor):
        name = words("angka predikat {predikat}", predikat=grade)
    return f"{plain(words, line.value)}: {name}"


def conversion_rows(words: Words, evaluation: Evaluation) -> tuple[ConversionRow, ...]:
    """Sum up each conversion over everybody; () where the rubric declares none."""
    found = evaluation.conversions
    if found is None:
        return ()
    scored = evaluation.status != Status.NOT_SCORED
    return tuple(
        _row(words, item, found.value[scored, index], evaluation.status[scored])
        for index, item in enumerate(evaluation.rubric.conversions)
    )


def _row(
    words: Words, item: Conversion, values: NDArray[np.float64], status: NDArray[np.int8]
) -> ConversionRow:
    has = ~np.isnan(values)
    known, some = values[has], bool(has.any())
    waiting = has & (status == Status.PROVISIONAL)
    return ConversionRow(
        id=item.id,
        title=conversion_heading(item),
        persons=words.number(len(known)),
        without=words.number(len(values) - len(known)),
        provisional=words.number(int(waiting.sum())),
        total=_number(words, item, float(significant(known.sum())) if some else np.nan),
        lowest=_number(words, item, float(known.min()) if some else np.nan),
        highest=_number(words, item, float(known.max()) if some else np.nan),
    )


def person_amounts(words: Words, evaluation: Evaluation, person: int) -> tuple[str, ...]:
    """Write a person's amounts, each with the code why there is none or that it may change."""
    found = evaluation.conversions
    if found is None:
        return ()
    waiting = evaluation.status[person] == Status.PROVISIONAL
    texts = []
    for index, item in enumerate(evaluation.rubric.conversions):
        value, cause = float(found.value[person, index]), str(found.cause[person, index])
        if np.isnan(value):
            texts.append(f"{DASH} ({cause})" if cause else DASH)
        else:
            texts.append(_number(words, item, value) + (words(" (sementara)") if waiting else ""))
    return tuple(texts)


def _none(words: Words, title: str, code: str) -> str:
    """Say that somebody has no conversion; whoever is not scored has no reason here."""
    if not code:
        return words("{judul}: tidak ada", judul=title)
    return words(
        "{judul}: tidak ada ({sebab}, {kode})",
        judul=title,
        sebab=reason_text(words, code),
        kode=code,
    )


def _number(words: Words, item: Conversion, value: float) -> str:
    return fixed(words, value, max(item.digits, 0))


def _divided(words: Words, factor: Factor, text: str) -> str:
    return text if factor.divisor == 1 else f"{text} ÷ {plain(words, factor.divisor)}"


def _missing(words: Words, missing: NoFactor) -> str:
    if missing is NoFactor.ZERO:
        return words("Bila data salah satu faktor tidak ada: 0.")
    return words(
        "Bila data salah satu faktor tidak ada: konversi ini kosong, orangnya tetap dinilai."
    )
