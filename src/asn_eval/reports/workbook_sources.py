"""Sumber: which bytes, sheets and columns the result was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.evaluation import Status
from asn_eval.reports.view_sources import assumptions, combinations
from asn_eval.reports.workbook_page import print_set_up
from asn_eval.reports.workbook_sheet import TOP, new_sheet, put, section, small_table
from asn_eval.reports.workbook_styles import Style

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from asn_eval.domain.tables import SheetUse
    from asn_eval.language import Words
    from asn_eval.reports.workbook_sheet import Cell, Desk

_WIDTHS: Final = (30, 22, 14, 12, 14, 56, 24, 24, 28)


def sources_sheet(desk: Desk, name: str) -> None:
    """Write files, sheets with their columns, the reconciliation, and the run."""
    words = desk.view.words
    sheet = new_sheet(desk, name, words("Sumber data"))
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    row = _sheets(desk, sheet, TOP)
    sheet.freeze_panes(TOP + 1, 0)
    row = _files(desk, sheet, row + 1)
    row = _presence(desk, sheet, row + 1)
    _run(desk, sheet, row + 1)
    print_set_up(desk.view, sheet, (TOP, TOP))


def _sheets(desk: Desk, sheet: Worksheet, row: int) -> int:
    words = desk.view.words
    columns = (
        (words("Berkas"), Style.WRAP),
        (words("Lembar"), Style.WRAP),
        (words("Tabel"), Style.TEXT),
        (words("Baris judul"), Style.WHOLE),
        (words("Baris data"), Style.WHOLE),
        (words("Judul kolom → isian"), Style.WRAP),
        (words("Kolom tidak dipakai"), Style.WRAP),
        (words("Baris dilewati"), Style.WRAP),
        (words("Keterangan"), Style.WRAP),
    )
    uses = desk.view.evaluation.sheets
    end = small_table(desk, sheet, row, columns, [_sheet_row(words, use) for use in uses], _WIDTHS)
    sheet.autofilter(row, 0, end - 1, len(columns) - 1)
    return end


def _sheet_row(words: Words, use: SheetUse) -> tuple[Cell, ...]:
    return (
        use.file,
        use.sheet,
        use.table,
        use.header_row if use.table else None,
        use.records if use.table else None,
        "; ".join(f"{heading} → {field}" for heading, field in use.mapped),
        "; ".join(use.unmapped),
        "; ".join(
            [
                *(f"{words(reason)}: {count}" for reason, count in use.dropped.items()),
                *assumptions(words, use),
            ]
        ),
        words(use.reason),
    )


def _files(desk: Desk, sheet: Worksheet, row: int) -> int:
    words = desk.view.words
    row = section(desk, sheet, row, words("Berkas masukan"), 5)
    columns = (
        (words("Berkas"), Style.TEXT),
        (words("Ukuran (byte)"), Style.WHOLE),
        ("SHA-256", Style.CODE),
    )
    rows = [(source.file, source.size, source.sha256) for source in desk.view.evaluation.sources]
    return small_table(desk, sheet, row, columns, rows)


def _presence(desk: Desk, sheet: Worksheet, row: int) -> int:
    """Show in which tables people stand; the last row adds up to everybody."""
    words = desk.view.words
    evaluation = desk.view.evaluation
    row = section(desk, sheet, row, words("Rekonsiliasi: di sumber mana pegawai tercatat"), 5)
    marks, code = combinations(evaluation.people.seen)
    tally = np.zeros((len(marks), len(Status)), dtype=np.int64)
    np.add.at(tally, (code, evaluation.status), 1)
    rows = [
        _presence_row(desk, mark.tolist(), counts.tolist())
        for mark, counts in zip(marks, tally, strict=True)
    ]
    rows.append((words("Semua pegawai"), len(evaluation.people), *tally.sum(axis=0).tolist()))
    columns = (
        (words("Tercatat di"), Style.WRAP),
        (words("Pegawai"), Style.WHOLE),
        (words("Dinilai"), Style.WHOLE),
        (words("Sementara"), Style.WHOLE),
        (words("Tidak dinilai"), Style.WHOLE),
    )
    return small_table(desk, sheet, row, columns, rows, _WIDTHS)


def _presence_row(desk: Desk, marks: list[bool], counts: list[int]) -> tuple[Cell, ...]:
    tables = desk.view.evaluation.people.tables
    named = " + ".join(table for table, mark in zip(tables, marks, strict=True) if mark)
    return (named, sum(counts), *counts)


def _run(desk: Desk, sheet: Worksheet, row: int) -> None:
    """Write what it takes to run this again."""
    words = desk.view.words
    facts = desk.view.facts
    row = section(desk, sheet, row, words("Penghitungan"), 5)
    lines = (
        (words("Program"), f"asn-eval {facts.version}"),
        (words("Data"), facts.dataset),
        (
            words("Rubrik"),
            f"{desk.view.rules.id} ({facts.rubric_name})"
            if facts.rubric_name
            else desk.view.rules.id,
        ),
        (words("SHA-256 rubrik"), facts.rubric_sha256),
        (words("Periode"), desk.view.period),
        (words("Pengaturan"), "; ".join(facts.settings)),
    )
    for label, value in lines:
        put(sheet, row, 0, label, desk.styles[Style.TEXT])
        put(sheet, row, 1, value, desk.styles[Style.TEXT])
        row += 1
