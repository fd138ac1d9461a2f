"""The text of the sheet ``Petunjuk``: columns, choices, empty cells, legal bases.

No row of it may look like headings to intake: a heading stands alone in its row
among sentences, criteria carry a number, and choices stand under one another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.domain.fields import Kind
from asn_eval.domain.rubric import Missing, MissingPolicy, Standing
from asn_eval.domain.specs import Value
from asn_eval.intake.forms.design import ROSTER
from asn_eval.intake.forms.meaning import meaning_of
from asn_eval.intake.plain import number_text
from asn_eval.methods import columns_of

if TYPE_CHECKING:
    from asn_eval.domain.rubric import Criterion
    from asn_eval.intake.forms.model import Form, FormColumn
    from asn_eval.language import Words


@dataclass(frozen=True, slots=True)
class ColumnHelp:
    """The row of one column: heading, duty, content, what empty means, who reads it."""

    heading: str
    duty: str
    content: str
    empty: str
    used_by: str


@dataclass(frozen=True, slots=True)
class BasisLine:
    """A criterion and one of its bases, with how far it was verified."""

    criterion: str
    basis: str
    source: str
    standing: str


def column_help(words: Words, form: Form, column: FormColumn) -> ColumnHelp:
    """Explain one column."""
    readers = [leaf for leaf in _leaves(form) if leaf.measure and _reads(leaf, column)]
    return ColumnHelp(
        column.heading,
        _duty(words, column),
        f"{meaning_of(words, form.table, column.field.name)} {content_of(words, column)}".strip(),
        _without_attribute(words, form, column) or _empty(words, column, readers),
        ", ".join(dict.fromkeys(leaf.title for leaf in readers)) or "–",
    )


def content_of(words: Words, column: FormColumn) -> str:
    """Say what may stand in a column: choices, bounds, days."""
    if column.choices:
        return words("Pilih dari daftar.")
    if column.field.kind is Kind.DATE:
        return words(
            "Dari {awal} sampai {akhir}.",
            awal=f"{column.first:%d-%m-%Y}",
            akhir=f"{column.last:%d-%m-%Y}",
        )
    if column.field.kind is not Kind.NUMBER:
        return ""
    low, high = column.low, column.high
    if low is not None and high is not None:
        return words("Angka {bawah} sampai {atas}.", bawah=number_text(low), atas=number_text(high))
    if low is not None:
        return words("Angka, paling kecil {bawah}.", bawah=number_text(low))
    return words("Angka.")


def basis_lines(words: Words, form: Form) -> tuple[BasisLine, ...]:
    """List the bases of every criterion that reads the table, in the order of the rubric."""
    lines = []
    rules = dict.fromkeys((leaf.title, leaf.basis) for leaf in _leaves(form))
    for number, (rule, names) in enumerate(rules, start=1):
        for name in names:
            basis = form.rubric.bases.get(name)
            if basis is not None:
                title = f"{number}. {rule}"
                standing = _standing(words, basis.standing)
                lines.append(BasisLine(title, basis.title, basis.source, standing))
    return tuple(lines)


def read_once(form: Form) -> tuple[str, ...]:
    """Name the headings that a rule reads once: several rows of a person are a fault."""
    once = {leaf.measure.column for leaf in _leaves(form) if isinstance(leaf.measure, Value)}
    return tuple(column.heading for column in form.columns if column.field.name in once)


def _leaves(form: Form) -> list[Criterion]:
    return [
        leaf
        for leaf in (*form.rubric.leaves(), *form.rubric.converting())
        if leaf.measure is not None and leaf.measure.table == form.table
    ]


def _reads(leaf: Criterion, column: FormColumn) -> bool:
    return leaf.measure is not None and column.field.name in columns_of(leaf.measure)


def _duty(words: Words, column: FormColumn) -> str:
    if column.filled:
        return words("wajib diisi")
    return words("dipakai rubrik") if column.used else words("boleh kosong")


def _without_attribute(words: Words, form: Form, column: FormColumn) -> str:
    """Say what an empty cell leads to where the column says which criteria exist; else ""."""
    titles = [
        node.title
        for node in form.rubric.nodes()
        if node.scope and column.field.name in node.scope.attributes()
    ]
    if form.table != ROSTER or not titles:
        return ""
    return words(
        "Menentukan apakah ini berlaku: {daftar}. Sel kosong: tidak dinilai.",
        daftar=", ".join(dict.fromkeys(titles)),
    )


def _empty(words: Words, column: FormColumn, readers: list[Criterion]) -> str:
    """Say what an empty cell leads to, by the rules for missing data of this rubric."""
    if column.field.kind is Kind.NIP:
        return words("Baris tanpa NIP tidak dapat dinilai.")
    if column.filled:
        return words("Sel kosong adalah galat.")
    if not readers:
        return words("Tidak berpengaruh pada nilai.")
    by_result: dict[str, list[str]] = {}
    for leaf in readers:
        by_result.setdefault(_without(words, leaf), []).append(leaf.title)
    return " ".join(
        f"{', '.join(dict.fromkeys(titles))}: {result}" for result, titles in by_result.items()
    )


def _without(words: Words, leaf: Criterion) -> str:
    """Say what becomes of a person whose measure is absent."""
    empty = getattr(leaf.measure, "empty_cell", None)
    if empty is not None:
        return words("sel kosong dihitung {nilai}.", nilai=number_text(empty))
    if leaf.score is None:
        return words("tanpa data, konversinya menurut aturan rubrik; nilainya tidak berubah.")
    missing = leaf.missing or Missing(MissingPolicy.FAIL)
    return {
        MissingPolicy.FAIL: words("tanpa data, tidak dinilai."),
        MissingPolicy.ZERO: words("tanpa data, nilainya 0."),
        MissingPolicy.REDISTRIBUTE: words("tanpa data, bobotnya dibagi ke kriteria lain."),
        MissingPolicy.FIXED: words(
            "tanpa data, nilainya {nilai}.", nilai=number_text(missing.value)
        ),
        MissingPolicy.PROVISIONAL: words("tanpa data, nilai akhirnya sementara."),
        MissingPolicy.UNIT_MEDIAN: words("tanpa data, median rekan seunitnya, bila cukup."),
    }[missing.policy]


def _standing(words: Words, standing: Standing) -> str:
    return {
        Standing.VERIFIED: words("terverifikasi"),
        Standing.ILLUSTRATION: words("ilustrasi"),
        Standing.UNVERIFIED: words("belum terverifikasi"),
    }[standing]
