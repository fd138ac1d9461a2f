"""The author's bench on the terminal: cases as sentences, thresholds, coverage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.analysis.branches import Way
from asn_eval.findings import CATALOGUE
from asn_eval.language import Lang, translatable
from asn_eval.reports.bench_groups import GroupLine, group_outcome
from asn_eval.reports.console import Screen
from asn_eval.reports.view_text import safe, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from rich.console import Console

    from asn_eval.analysis.coverage import Branch, Coverage
    from asn_eval.analysis.edges import Edge, Result
    from asn_eval.language import Words

_EXACT = 9
"""Decimals of numbers in sentences about cases; nothing is rounded away."""

_MOST = 6
"""Decimals of a criterion's score that a case compares."""


@dataclass(frozen=True)
class CaseLine:
    """A case: what it expects and what came out, and where the two differ.

    ``final`` is None, and ``reason`` the finding code, where nobody is scored.
    ``conversions`` are the amounts that came out, by id; none where there is none.
    """

    name: str
    final: float | None
    grade: str
    reason: str
    provisional: bool
    differences: Sequence[tuple[str, str, str]]
    conversions: Sequence[tuple[str, float]] = ()


def show_cases(
    console: Console, cases: Iterable[CaseLine | GroupLine], words: Words, rubric: str = ""
) -> None:
    """Show the worked cases as sentences, those that differ with every difference.

    With the id of a ``rubric``, only those that differ, and the sum under its name.
    """
    screen, failed, count = Screen(console), 0, 0
    for case in cases:
        count += 1
        failed += bool(case.differences)
        if rubric and not case.differences:
            continue
        verdict = words("BERBEDA") if case.differences else words("sesuai")
        screen.line(f"{verdict}: {safe(case.name)}", "bold red" if case.differences else "")
        screen.line(case_sentence(words, case), indent=2)
        for what, expected, got in case.differences:
            screen.line(
                words(
                    "  {apa}: diharapkan {harapan}, ternyata {hasil}",
                    apa=safe(what),
                    harapan=safe(expected),
                    hasil=safe(got),
                )
            )
    summed = words(
        "{jumlah} kasus, {beda} berbeda.", jumlah=words.number(count), beda=words.number(failed)
    )
    screen.line(f"{rubric}: {summed}" if rubric else summed)


def case_sentence(words: Words, case: CaseLine | GroupLine) -> str:
    """Say what came out of a case, and whether that is what it expects."""
    result = group_outcome(words, case) if isinstance(case, GroupLine) else _outcome(words, case)
    if case.differences:
        return words("Ternyata: {hasil}.", hasil=result)
    return words("Diharapkan dan ternyata: {hasil}.", hasil=result)


def _outcome(words: Words, case: CaseLine) -> str:
    if case.final is None:
        entry = CATALOGUE[case.reason]
        title = (entry.id if words.lang is Lang.ID else entry.en).title
        return words("tidak dinilai, alasan {kode} ({judul})", kode=case.reason, judul=title)
    slots = {"nilai": trimmed(words, case.final, _EXACT), "predikat": safe(case.grade)}
    told = (
        words("nilai akhir {nilai}, predikat {predikat}, sementara", **slots)
        if case.provisional
        else words("nilai akhir {nilai}, predikat {predikat}", **slots)
    )
    amounts = [f"{name} {trimmed(words, value, _EXACT)}" for name, value in case.conversions]
    return ", ".join([told, *amounts])


def show_edges(console: Console, found: Iterable[Edge], words: Words) -> None:
    """Show every threshold: the value on it, one unit of the last digit below, and the side."""
    rows = [_edge(words, edge) for edge in found]
    if not rows:
        return
    screen = Screen(console)
    screen.heading(words("Ambang: tepat di batas, dan satu satuan angka terakhir di bawahnya"))
    heads = [words("Ambang"), words("tepat"), words("hasil"), words("di bawah"), words("hasil")]
    screen.table([*heads, words("batas ikut")], rows, "lrlrll")


def _edge(words: Words, edge: Edge) -> tuple[str, ...]:
    return (
        safe(edge.name),
        trimmed(words, edge.limit, _EXACT),
        _result(words, edge.on_limit),
        trimmed(words, edge.under, _EXACT),
        _result(words, edge.below),
        words("yang di atas") if edge.above else words("yang di bawah"),
    )


def _result(words: Words, result: Result) -> str:
    if isinstance(result, bool):
        return words("berlaku") if result else words("tidak")
    return safe(result) if isinstance(result, str) else trimmed(words, result, _MOST)


def show_coverage(
    console: Console, found: Coverage, place: Callable[[Branch], str], words: Words
) -> None:
    """Show how much of the rubric the cases reach, and each branch that none does."""
    screen = Screen(console)
    screen.heading(words("Cakupan"))
    screen.line(
        words(
            "{dijangkau} dari {semua} cabang dijangkau kasus ({persen}%).",
            dijangkau=words.number(found.total - len(found.missed)),
            semua=words.number(found.total),
            persen=words.number(found.percent, 1),
        )
    )
    for branch in found.missed:
        screen.line(f"{place(branch)}  {branch_sentence(words, branch)}", indent=2)


def branch_sentence(words: Words, branch: Branch) -> str:
    """Say which way of a rubric a branch is."""
    limit = "" if branch.limit is None else trimmed(words, branch.limit, _EXACT)
    return f"{safe(branch.name)}: " + words(_WAYS[branch.way], batas=limit)


_WAYS: Mapping[Way, str] = {
    Way.USED: translatable("belum pernah bernilai"),
    Way.STEP: translatable("pita mulai {batas}"),
    Way.LOW: translatable("di ujung bawah, {batas}"),
    Way.HIGH: translatable("di ujung atas, {batas}"),
    Way.INSIDE: translatable("di antara kedua ujung"),
    Way.NO_ROWS: translatable("tanpa baris, terhitung {batas}"),
    Way.EMPTY_CELL: translatable("sel kosong, terhitung {batas}"),
    Way.TOO_FEW: translatable("kurang dari jumlah minimal"),
    Way.UP: translatable("baris dengan arah naik"),
    Way.DOWN: translatable("baris dengan arah turun"),
    Way.FILTERED: translatable("baris yang tidak lolos saring"),
    Way.MISSING: translatable("tanpa data, menurut aturan kosong"),
    Way.MATRIX: translatable("predikat yang dibaca dari matriks"),
    Way.BAND: translatable("predikat mulai {batas}"),
    Way.HOLDS: translatable("tindak lanjut yang berlaku"),
    Way.HOLDS_NOT: translatable("tindak lanjut yang tidak berlaku"),
    Way.FLAGGED: translatable("pengaman yang menandai"),
    Way.NAMED: translatable("area perbaikan yang disebut"),
    Way.PERIOD: translatable("kasus dengan jenis periode ini"),
    Way.VALID: translatable("kasus di dalam masa berlaku"),
    Way.ROUNDED: translatable("nilai yang sungguh dibulatkan"),
    Way.APPLIES: translatable("orang yang dikenai kriteria ini"),
    Way.OUTSIDE: translatable("orang yang tidak dikenai kriteria ini"),
}
"""The words for each kind of way."""
