"""Sheets, input files, and in which of them everybody is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.evaluation import Status
from asn_eval.findings import CATALOGUE
from asn_eval.language import Lang
from asn_eval.reports.view_model import (
    NotScored,
    PresenceRow,
    Reconciliation,
    SheetRow,
    SourceRow,
)
from asn_eval.reports.view_text import DASH, safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.tables import SheetUse, Source
    from asn_eval.language import Words

NOT_SCORED: Final = 200
"""Persons without a score that a report lists; all stand in peringkat.csv."""


def sheet_rows(words: Words, sheets: Sequence[SheetUse]) -> tuple[SheetRow, ...]:
    """Say what became of each sheet; of several tables in one sheet each with its cells."""
    tables = Counter((use.file, use.sheet) for use in sheets)
    return tuple(
        SheetRow(
            file=safe(use.file),
            sheet=safe(f"{use.sheet} {use.area}" if tables[use.file, use.sheet] > 1 else use.sheet),
            table=use.table,
            header_row=words.number(use.header_row) if use.table else DASH,
            records=words.number(use.records) if use.table else DASH,
            mapped=tuple((safe(heading), field) for heading, field in use.mapped),
            unmapped=tuple(map(safe, use.unmapped)),
            dropped=tuple(
                f"{safe(words(reason))}: {words.number(count)}"
                for reason, count in use.dropped.items()
            ),
            assumed=assumptions(words, use),
            reason=safe(words(use.reason)),
        )
        for use in sheets
    )


def assumptions(words: Words, use: SheetUse) -> tuple[str, ...]:
    """Say what was assumed to read a sheet, and what of it nobody sees."""
    habits = (f"{words(habit)} ({detail})" for habit, detail in use.assumed)
    hidden = (f"{words(part)}: {words.number(count)}" for part, count in use.hidden.items())
    return tuple(safe(text) for text in (*habits, *hidden))


def source_rows(words: Words, sources: Sequence[Source]) -> tuple[SourceRow, ...]:
    """Name each input file with size and hash."""
    return tuple(
        SourceRow(safe(item.file), words("{byte} byte", byte=words.number(item.size)), item.sha256)
        for item in sources
    )


def combinations(seen: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], NDArray[np.intp]]:
    """Give the distinct combinations of tables (k, T) and each person's (n,).

    >>> combinations(np.array([[True, False], [True, True], [True, False]]))[1].tolist()
    [1, 0, 1]
    """
    width = seen.shape[1]
    value = seen.astype(np.int64) @ (1 << np.arange(width)[::-1])
    kinds, code = np.unique(-value, return_inverse=True)
    marks = (-kinds[:, None] >> np.arange(width)[::-1]) & 1
    return marks.astype(bool), code


def reconciliation(words: Words, evaluation: Evaluation) -> Reconciliation:
    """Show where everybody stands, so that a lost person would be noticed."""
    people = evaluation.people
    marks, code = combinations(people.seen)
    tally = np.zeros((len(marks), len(Status)), dtype=np.int64)
    np.add.at(tally, (code, evaluation.status), 1)
    rows = [_presence(words, mark, counts) for mark, counts in zip(marks, tally, strict=True)]
    total = _presence(words, np.ones(len(people.tables), dtype=bool), tally.sum(axis=0))
    listed, left = _not_scored(words, evaluation)
    return Reconciliation(
        tables=people.tables,
        rows=tuple(rows),
        total=total,
        sentence=words(
            "{semua} pegawai terlihat = {dinilai} dinilai + {sementara} dinilai sementara "
            "+ {tidak} tidak dinilai.",
            semua=total.total,
            dinilai=total.scored,
            sementara=total.provisional,
            tidak=total.not_scored,
        ),
        not_scored=listed,
        not_scored_rest=words("dan {jumlah} lagi, lihat peringkat.csv", jumlah=words.number(left))
        if left > 0
        else "",
    )


def _presence(words: Words, marks: NDArray[np.bool_], counts: NDArray[np.int64]) -> PresenceRow:
    return PresenceRow(
        marks=tuple(marks.tolist()),
        total=words.number(int(counts.sum())),
        scored=words.number(int(counts[Status.SCORED])),
        provisional=words.number(int(counts[Status.PROVISIONAL])),
        not_scored=words.number(int(counts[Status.NOT_SCORED])),
    )


def _not_scored(words: Words, evaluation: Evaluation) -> tuple[tuple[NotScored, ...], int]:
    status = evaluation.status[evaluation.order]
    without = evaluation.order[status == Status.NOT_SCORED]
    rows = [_without_score(words, evaluation, int(person)) for person in without[:NOT_SCORED]]
    return tuple(rows), len(without) - len(rows)


def _without_score(words: Words, evaluation: Evaluation, person: int) -> NotScored:
    people = evaluation.people
    code = str(evaluation.reason[person])
    return NotScored(
        link=safe(people.key[person]),
        nip=safe(people.nip[person]) or DASH,
        name=safe(people.attribute("nama")[person]) or words("(tanpa nama)"),
        unit=safe(people.attribute("unit")[person]) or words("(unit tidak diketahui)"),
        code=code,
        reason=reason_text(words, code),
    )


def reason_text(words: Words, code: str) -> str:
    """Say why a person is not scored, by the title of the finding."""
    entry = CATALOGUE.get(code)
    if entry is None:
        return code
    return entry.id.title if words.lang is Lang.ID else entry.en.title
