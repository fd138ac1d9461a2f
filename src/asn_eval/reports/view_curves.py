"""Sentences about scores along fixed curves: points, goalposts, bands, brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain.specs.common import Direction
from asn_eval.reports.view_text import trimmed

if TYPE_CHECKING:
    from asn_eval.domain import specs
    from asn_eval.language import Words


def points_sentence(words: Words, spec: specs.Points) -> str:
    """Say through which points the score runs, and what holds outside them."""
    listed = "; ".join(
        words("{ukuran} → {skor}", ukuran=trimmed(words, p.raw), skor=trimmed(words, p.score))
        for p in spec.points
    )
    if spec.clamp:
        return words(
            "Skor mengikuti garis lurus antara titik-titik ini: {daftar}; di luarnya berlaku "
            "skor titik ujung.",
            daftar=listed,
        )
    return words(
        "Skor mengikuti garis lurus antara titik-titik ini: {daftar}; di luarnya tidak ada skor.",
        daftar=listed,
    )


def goalposts_sentence(words: Words, spec: specs.Goalposts) -> str:
    """Say which raw value is worth the lowest score and which the highest."""
    worst, best = spec.low, spec.high
    if spec.direction is Direction.DOWN:
        worst, best = best, worst
    sentence = words(
        "Patokan tetap: {terburuk} bernilai {bawah} dan {terbaik} bernilai {atas}; di antaranya "
        "sebanding, di luarnya tidak lebih.",
        terburuk=trimmed(words, worst),
        bawah=trimmed(words, spec.scale[0]),
        terbaik=trimmed(words, best),
        atas=trimmed(words, spec.scale[1]),
    )
    if not spec.logarithm:
        return sentence
    return " ".join((sentence, words("Jaraknya dihitung dengan logaritma.")))


def pieces_sentence(words: Words, spec: specs.Pieces) -> str:
    """List the bands with the line or the score of each."""
    return words(
        "Skor menurut pita: {daftar}.",
        daftar="; ".join(_piece(words, piece) for piece in spec.pieces),
    )


def _piece(words: Words, piece: specs.Piece) -> str:
    start, low, high = (
        trimmed(words, number) for number in (piece.start, piece.first.score, piece.last.score)
    )
    if piece.first.score == piece.last.score:
        return words("mulai {mulai} → {skor}", mulai=start, skor=low)
    return words(
        "mulai {mulai} → garis dari {bawah} pada {a} sampai {atas} pada {b}",
        mulai=start,
        bawah=low,
        a=trimmed(words, piece.first.raw),
        atas=high,
        b=trimmed(words, piece.last.raw),
    )


def brackets_sentence(words: Words, spec: specs.Brackets) -> str:
    """List the brackets and what a unit within each adds."""
    listed = "; ".join(
        words(
            "di atas {mulai}: {per} tiap satuan",
            mulai=trimmed(words, bracket.start),
            per=trimmed(words, bracket.per),
        )
        for bracket in spec.brackets
    )
    return words(
        "Skor mulai {awal} lalu ditambah bagian demi bagian: {daftar}.",
        awal=trimmed(words, spec.begin),
        daftar=listed,
    )
