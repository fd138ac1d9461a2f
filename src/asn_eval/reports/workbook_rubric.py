"""Rubrik: the whole rule in rows, each with its basis and its standing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.reports.csvs import criterion_id
from asn_eval.reports.safe import sheet_text
from asn_eval.reports.workbook_page import print_set_up
from asn_eval.reports.workbook_sheet import (
    TOP,
    height_of,
    new_sheet,
    section,
    small_table,
)
from asn_eval.reports.workbook_styles import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.worksheet import Worksheet

    from asn_eval.domain.rubric import Criterion
    from asn_eval.reports.view_model import Declared, Quote, RuleLine
    from asn_eval.reports.workbook_sheet import Cell, Desk

_WIDTHS: Final = (22, 28, 10, 11, 38, 34, 24, 22, 44, 12)
_LAST: Final = len(_WIDTHS) - 1


def rubric_sheet(desk: Desk, name: str) -> None:
    """Write the tree of criteria, the bands, the rules of ranking and follow-up."""
    words = desk.view.words
    sheet = new_sheet(desk, name, words("Rubrik"))
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    row = _tree(desk, sheet)
    sheet.autofilter(TOP, 0, row - 1, _LAST)
    sheet.freeze_panes(TOP + 1, 2)
    row = _sentences(desk, sheet, row + 1)
    row = _bands(desk, sheet, row + 1)
    _declared(desk, sheet, row + 1)
    print_set_up(desk.view, sheet, (TOP, TOP))


def _tree(desk: Desk, sheet: Worksheet) -> int:
    words = desk.view.words
    columns = (
        (words("Id"), Style.CODE),
        (words("Kriteria"), Style.WRAP),
        (words("Bobot"), Style.PERCENT),
        (words("Satuan"), Style.WRAP),
        (words("Cara mengukur"), Style.WRAP),
        (words("Cara menilai"), Style.WRAP),
        (words("Bila data kosong"), Style.WRAP),
        (words("Dasar"), Style.WRAP),
        (words("Kutipan"), Style.WRAP),
        (words("Sifat"), Style.WRAP),
    )
    nodes = desk.view.evaluation.rubric.nodes()
    lines = desk.view.rules.lines
    rows = [_criterion(node, line) for node, line in zip(nodes, lines, strict=True)]
    return small_table(desk, sheet, TOP, columns, rows, _WIDTHS)


def _criterion(node: Criterion, line: RuleLine) -> tuple[Cell, ...]:
    told = line.sentences
    measure, score, missing = told if node.is_leaf else ("", " ".join(told), "")
    score = f"{line.scope} {score} {line.rating}".strip()
    return (
        criterion_id(line.path),
        "\u00a0\u00a0\u00a0\u00a0" * line.depth + line.title,
        line.weight if node.in_points else node.weight,
        node.unit,
        measure,
        score,
        missing,
        "; ".join(basis.title for basis in line.basis),
        _quotes(line.basis),
        line.standing,
    )


def _quotes(bases: Sequence[Quote]) -> str:
    return " ".join(f"“{basis.quote}” ({basis.source})" for basis in bases)


def _sentences(desk: Desk, sheet: Worksheet, row: int) -> int:
    """Write the general rules: validity, rounding, ranking, ties."""
    rules = desk.view.rules
    row = section(desk, sheet, row, desk.view.words("Aturan umum"), 7)
    for sentence in filter(None, (*rules.sentences, rules.notes, rules.illustrative)):
        sheet.set_row(row, height_of([(sentence, sum(_WIDTHS[:7]))]))
        sheet.merge_range(row, 0, row, 6, sheet_text(sentence), desk.styles[Style.NOTE])
        row += 1
    return row


def _bands(desk: Desk, sheet: Worksheet, row: int) -> int:
    words = desk.view.words
    row = section(desk, sheet, row, words("Predikat"), 2)
    columns = ((words("Predikat"), Style.TEXT), (words("Mulai nilai"), Style.FINAL))
    bands = desk.view.evaluation.rubric.bands
    return small_table(desk, sheet, row, columns, [(band.name, band.start) for band in bands])


def _declared(desk: Desk, sheet: Worksheet, row: int) -> None:
    """Write follow-up and safeguards, with the number of people each applies to."""
    declared = (*desk.view.follow_ups, *desk.view.safeguards)
    if not declared:
        return
    words = desk.view.words
    row = section(desk, sheet, row, words("Tindak lanjut dan pengaman"), 6)
    columns = (
        (words("Jenis"), Style.WRAP),
        (words("Isi"), Style.WRAP),
        (words("Pegawai"), Style.WHOLE),
        (words("Sifat"), Style.WRAP),
        (words("Syarat"), Style.WRAP),
        (words("Dasar"), Style.WRAP),
    )
    small_table(desk, sheet, row, columns, [_condition(item) for item in declared], _WIDTHS)


def _condition(item: Declared) -> tuple[Cell, ...]:
    bases = "; ".join(basis.title for basis in item.basis)
    return (item.kind, item.title, item.count, item.standing, item.condition, bases)
