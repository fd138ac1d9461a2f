"""The two long sheets about people: Peringkat and Rincian.

Everybody seen stands in both, in reading order, those not scored last. Shapes:
every column has one entry per person in that order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.evaluation import Status
from asn_eval.domain.rubric import Ties
from asn_eval.origin import column_letter
from asn_eval.reports.csvs import STATUS_WORDS, given_grades, grades, status_words
from asn_eval.reports.view_combining import step_text
from asn_eval.reports.view_scope import not_applicable
from asn_eval.reports.view_sources import reason_text
from asn_eval.reports.workbook_bulk import number_cells, text_cells
from asn_eval.reports.workbook_conversion import amount_columns, working_columns
from asn_eval.reports.workbook_sheet import LongColumn, long_table, new_sheet
from asn_eval.reports.workbook_styles import ALARM, AMBER, Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from xlsxwriter.worksheet import Worksheet

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.rubric import Criterion
    from asn_eval.reports.workbook_bulk import Rows
    from asn_eval.reports.workbook_sheet import Desk

_IDENTITY = 3
"""Columns that stay in sight: peringkat, NIP, nama."""


_WIDEST: Final = 44
"""Width that a column of text grows to; longer texts are cut on the screen only."""


def ranking_sheet(desk: Desk, name: str) -> Rows:
    """Lay out Peringkat: who stands where, with the score of each main criterion."""
    words = desk.view.words
    evaluation = desk.view.evaluation
    known = evaluation.status != Status.NOT_SCORED
    columns = [
        *_who(desk),
        _text(desk, words("Jabatan"), 22, evaluation.people.attribute("jabatan")),
        *_result(desk),
        *(
            _apart(
                desk,
                _number(desk, node.title, 12, Style.SCORE, _score(evaluation, node, known)),
                evaluation.outside(node.path) & known,
            )
            for node in evaluation.rubric.criteria
        ),
        _text(desk, words("Keterangan"), 28, _remarks(desk)),
        *amount_columns(desk),
    ]
    sheet = new_sheet(desk, name, words("Daftar peringkat"))
    rows = long_table(desk, sheet, columns, keep=_IDENTITY)
    _mark_status(desk, sheet, rows, [column.heading for column in columns].index(words("Status")))
    _expect_text(sheet, rows)
    return rows


def detail_sheet(desk: Desk, name: str) -> Rows:
    """Lay out Rincian: the whole working of each person on one row.

    Per leaf: measured value, score, effective weight, contribution to the
    parent; per node with children: the change of each step, score, weight,
    contribution. Contributions of the children and changes of the steps add up
    to the score, those of the main criteria to the exact value.
    """
    words = desk.view.words
    evaluation = desk.view.evaluation
    total = words("Nilai akhir")
    digits = Style.FINAL
    columns = [
        *_who(desk),
        *(column for node in evaluation.rubric.nodes() for column in _working(desk, node)),
        *_steps(desk, evaluation.rubric.root(), total),
        _number(desk, words("Persis"), 14, Style.EXACT, evaluation.exact, total),
        _number(desk, words("Dibulatkan"), 11, digits, evaluation.final, total),
        _number(desk, words("Paling rendah"), 11, digits, evaluation.low, total),
        _number(desk, words("Paling tinggi"), 11, digits, evaluation.high, total),
        _text(desk, words("Predikat"), 12, grades(evaluation), total),
        _text(desk, words("Status"), 11, status_words(evaluation), total),
        *working_columns(desk),
    ]
    sheet = new_sheet(desk, name, words("Rincian perhitungan"))
    rows = long_table(desk, sheet, columns, keep=_IDENTITY)
    _expect_text(sheet, rows)
    return rows


def _expect_text(sheet: Worksheet, rows: Rows) -> None:
    """Keep the spreadsheet from calling each NIP a number stored as text."""
    last = rows.first + max(len(rows) - 1, 0)
    sheet.ignore_errors({"number_stored_as_text": f"B{rows.first}:B{last}"})


def _mark_status(desk: Desk, sheet: Worksheet, rows: Rows, place: int) -> None:
    """Colour what is not simply "dinilai"; the word itself says it too."""
    status = f"${column_letter(place + 1)}{rows.first}"
    provisional = STATUS_WORDS[Status.PROVISIONAL]
    for test, color in (
        (f'={status}="{provisional}"', AMBER),
        (f'={status}<>"{STATUS_WORDS[Status.SCORED]}"', ALARM),
    ):
        look = desk.book.add_format({"font_color": color, "bold": True})
        rule = {"type": "formula", "criteria": test, "format": look, "stop_if_true": True}
        last = rows.first + max(len(rows), 1) - 2
        sheet.conditional_format(rows.first - 1, place, last, place, rule)


def _who(desk: Desk) -> Iterator[LongColumn]:
    words = desk.view.words
    evaluation = desk.view.evaluation
    people = evaluation.people
    ranks = evaluation.shown_rank()
    shared = evaluation.rubric.ranking.ties is Ties.FRACTIONAL
    look = Style.SHARED_RANK if shared else Style.RANK
    yield _number(desk, words("Peringkat"), 10, look, ranks)
    nip = people.nip[evaluation.order].tolist()
    yield LongColumn(words("NIP"), 19, Style.NIP, text_cells(nip))
    yield _text(desk, words("Nama"), 26, people.attribute("nama"))
    if evaluation.rubric.ranking.groups not in {(), ("unit",)}:
        labels = np.asarray(evaluation.group_labels, dtype=object)
        yield _text(desk, words("Kelompok"), 26, labels[evaluation.group])
    yield _text(desk, words("Unit"), 24, people.attribute("unit"))


def _result(desk: Desk) -> Iterator[LongColumn]:
    words = desk.view.words
    evaluation = desk.view.evaluation
    yield _number(desk, words("Nilai akhir"), 10, Style.FINAL, evaluation.final)
    yield _text(desk, words("Predikat"), 12, grades(evaluation))
    yield _text(desk, words("Status"), 11, status_words(evaluation))
    if not np.array_equal(evaluation.given_band, evaluation.band):
        yield _text(desk, words("Predikat sebelum kalibrasi"), 16, given_grades(evaluation))


def _working(desk: Desk, node: Criterion) -> Iterator[LongColumn]:
    """Yield the columns of one criterion under its title."""
    outside = desk.view.evaluation.outside(node.path)
    return (_apart(desk, column, outside) for column in _figures(desk, node))


def _apart(desk: Desk, column: LongColumn, outside: NDArray[np.bool_]) -> LongColumn:
    """Write in words where a criterion does not exist for a person (n,)."""
    if not outside.any():
        return column
    text = not_applicable(desk.view.words)
    said = text_cells([text])
    here = outside[desk.view.evaluation.order].tolist()
    cells = [said[0] if out else cell for out, cell in zip(here, column.cells, strict=True)]
    return replace(column, cells=cells, width=max(column.width, len(text) + 1))


def _figures(desk: Desk, node: Criterion) -> Iterator[LongColumn]:
    words = desk.view.words
    evaluation = desk.view.evaluation
    index = evaluation.node_index(node.path)
    title = words("{judul} (gabungan)", judul=node.title) if node.children else node.title
    if node.is_leaf:
        raw = evaluation.raw[:, evaluation.leaves.index(node.path)]
        unit = f" ({node.unit})" if node.unit else ""
        yield _number(desk, words("Data") + unit, 11, _raw_style(raw), raw, title)
    yield from _steps(desk, node, title)
    yield _number(desk, words("Skor"), 10, Style.SCORE, evaluation.score[:, index], title)
    yield _number(desk, words("Bobot"), 10, Style.SHARE, evaluation.weight[:, index], title)
    given = evaluation.contribution[:, index]
    yield _number(desk, words("Sumbangan"), 12, Style.SCORE, given, title)


def _steps(desk: Desk, node: Criterion, title: str) -> Iterator[LongColumn]:
    """Yield the change of each step of a criterion, "" where it has none."""
    evaluation = desk.view.evaluation
    for index, step in enumerate(evaluation.rubric.steps()):
        if step.path == node.path:
            heading = step_text(desk.view.words, step, node.digits)
            changes = evaluation.steps[:, index]
            yield _number(desk, heading, 12, Style.SCORE, changes, title)


def _raw_style(raw: NDArray[np.float64]) -> Style:
    """Show counts without decimals, everything else with two."""
    known = raw[~np.isnan(raw)]
    return Style.WHOLE if bool((known == np.rint(known)).all()) else Style.SCORE


def _score(
    evaluation: Evaluation, node: Criterion, known: NDArray[np.bool_]
) -> NDArray[np.float64]:
    return np.where(known, evaluation.score[:, evaluation.node_index(node.path)], np.nan)


def _remarks(desk: Desk) -> NDArray[np.object_]:
    """Say why a person is not scored, or between which values a result will end."""
    words = desk.view.words
    evaluation = desk.view.evaluation
    reasons = {code: reason_text(words, code) for code in set(evaluation.reason.tolist()) if code}
    remarks = np.asarray([reasons.get(code, "") for code in evaluation.reason], dtype=object)
    waiting = np.flatnonzero(evaluation.status == Status.PROVISIONAL)
    between = words("Sementara: antara {rendah} dan {tinggi}")
    low, high = (
        _worded(desk, bound[waiting]).tolist() for bound in (evaluation.low, evaluation.high)
    )
    for person, least, most in zip(waiting.tolist(), low, high, strict=True):
        remarks[person] = between.format(rendah=least, tinggi=most)
    return remarks


def _worded(desk: Desk, values: NDArray[np.float64]) -> NDArray[np.object_]:
    """Write numbers as people read them, each distinct one once."""
    distinct, where = np.unique(values, return_inverse=True)
    digits = desk.view.evaluation.rubric.digits
    texts = [desk.view.words.number(value, digits) for value in distinct.tolist()]
    return np.asarray(texts, dtype=object)[where]


def _text(
    desk: Desk, heading: str, width: float, texts: NDArray[np.object_], group: str = ""
) -> LongColumn:
    """Make a column of text, at least ``width`` wide and wide enough for most of it."""
    listed = texts[desk.view.evaluation.order].tolist()
    longest = max(map(len, set(listed)), default=0)
    return LongColumn(
        heading, max(width, min(longest, _WIDEST)), Style.TEXT, text_cells(listed), group
    )


def _number(
    desk: Desk,
    heading: str,
    width: float,
    style: Style,
    values: NDArray[np.float64],
    group: str = "",
) -> LongColumn:
    cells = number_cells(values[desk.view.evaluation.order])
    return LongColumn(heading, width, style, cells, group)
