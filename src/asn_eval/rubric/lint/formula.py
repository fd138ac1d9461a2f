"""Formulas: that they can be read, use what they name, and have a range."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.methods import FormulaFault, parse_formula
from asn_eval.rubric import grammar
from asn_eval.rubric.lint.numbers import reversed_pair
from asn_eval.rubric.lint.tree import scored

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import RubricModel

_REASONS: Final[Mapping[str, tuple[str, str]]] = {
    "nama_terpakai": ("nama tetapan “{}” sudah dipakai", "the name “{}” is taken"),
    "terlalu_panjang": ("lebih dari {} huruf", "more than {} characters"),
    "huruf_asing": ("huruf “{}” tidak dikenal", "the character “{}” is not known"),
    "tidak_terbaca": ("susunannya tidak dapat dibaca", "it cannot be read"),
    "terlalu_rumit": ("lebih dari {} bagian, atau terlalu dalam", "over {} parts, or too deep"),
    "syarat_bukan_angka": (
        "syarat hanya boleh di antara if dan else",
        "a condition stands only between if and else",
    ),
    "tidak_boleh": ("“{}” tidak boleh ada di dalam rumus", "“{}” may not stand in a formula"),
    "terlalu_besar": ("angkanya terlalu besar", "the number is too large"),
    "nama_asing": ("nama “{}” bukan x dan bukan tetapan", "“{}” is neither x nor in tetapan"),
    "fungsi_asing": ("fungsi “{}” tidak dikenal", "there is no function “{}”"),
    "banyak_argumen": ("banyaknya isi “{}” tidak tepat", "“{}” has the wrong number of parts"),
    "angka_bulat": (
        "angka kedua “bulat” harus bilangan 0 sampai {}",
        "the second part of “bulat” must be a number from 0 to {}",
    ),
    "bukan_syarat": (
        "antara if dan else harus ada perbandingan",
        "a comparison must stand between if and else",
    ),
}


def formulas(model: RubricModel) -> Iterator[Problem]:
    """Check every formula, its named numbers and its range."""
    for path, score in scored(model):
        if isinstance(score, grammar.FormulaModel):
            yield from _formula(score, path)


def _formula(score: grammar.FormulaModel, path: Path) -> Iterator[Problem]:
    low, high = score.result.low, score.result.high
    yield from reversed_pair(("minimal", low), ("maksimal", high), (*path, "hasil"))
    try:
        used = parse_formula(score.text, score.constants).used
    except FormulaFault as fault:
        indonesian, english = _REASONS[fault.kind]
        slots = {
            "huruf": str(fault.column),
            "alasan": indonesian.format(fault.about),
            "reason": english.format(fault.about),
        }
        yield Problem("K618", (*path, "rumus"), slots, offset=fault.column - 1)
        return
    for name in score.constants:
        if name not in used:
            yield Problem("K615", (*path, "tetapan", name), {"nama": name}, at_key=True)
