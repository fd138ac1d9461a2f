"""Attendance as machines and calendars write it, made into days of the table ``disiplin``.

Three forms are told apart: a column for each day, a row for each day, a row for
each scan. What the derived numbers mean is in ``attendance``; here an area is
handed to it and the days come back as records.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.schedule import Hours, Missing, Schedule
from asn_eval.domain.tables import Block
from asn_eval.findings import Finding
from asn_eval.intake.attendance import (
    Coded,
    DayColumn,
    DayLog,
    Days,
    Matrix,
    ScanLog,
    read_log,
    read_matrix,
    read_scans,
)
from asn_eval.intake.attendance.clock import duration_of
from asn_eval.intake.blocks import SheetTable
from asn_eval.intake.dates import MONTH_FIRST, read_dates
from asn_eval.intake.grid import GridColumn
from asn_eval.intake.groups import DAYS, date_in
from asn_eval.intake.headings import fold
from asn_eval.intake.layout.cells import day_number, heading_text
from asn_eval.intake.recognise import ALL_TABLES
from asn_eval.intake.records import used
from asn_eval.intake.typed import read_columns
from asn_eval.origin import Place

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.tables import Column
    from asn_eval.intake.layout.view import View
    from asn_eval.intake.records import Identity, Sheet

SCANS: Final = ("masuk", "pulang", "waktu_scan")
_WEEK: Final = 7
_ALWAYS: Final = Hours(0, 0)
_UNKNOWING: Final = Schedule(
    (True,) * _WEEK,
    (_ALWAYS,) * _WEEK,
    tuple(range(1990, 2101)),
    missing_in=Missing(),
    missing_out=Missing(),
)
"""Where a rubric says no hours: every day of the sheet counts, and no minute does."""

_LOST: Final = ("terlambat_menit", "pulang_cepat_menit")
_BY_RULE: Final = frozenset({"S330", "S334"})
"""Remarks about working days, which only a rule knows."""

_MINUTES: Final = frozenset(
    (*_LOST, *(f"{kind}{level}" for kind in ("tl", "psw") for level in range(1, 5)))
)
"""What hours decide: derived where the rubric says hours, else as the sheet has it."""
_SIDE: Final = {
    "shift": ("jam kerja", "pola kerja", "shift", "auto assign"),
    "start": ("jam masuk",),
    "end": ("jam pulang",),
    "absent": ("absent", "tidak absen"),
    "state": ("state", "status scan"),
}  # fmt: skip
"""Columns that help to read a log and are no fields of the table."""

_OWN: Final = frozenset({"nama", "unit", "jabatan"})


def is_days(sheet: Sheet) -> bool:
    """Tell whether an area holds attendance day by day."""
    fit = sheet.fit
    if fit.table != "disiplin":
        return False
    if fit.groups is not None and fit.groups.habit == DAYS:
        return True
    dated = "tanggal" in fit.columns or "waktu_scan" in fit.columns
    return dated and any(name in fit.columns for name in (*SCANS, "absen"))


def read_days(
    sheet: Sheet, identity: Identity, span: tuple[dt.date, dt.date] | None
) -> tuple[SheetTable, list[Finding]]:
    """Read an area day by day into records of ``disiplin``, one per person and day."""
    schedule = sheet.options.schedule or _UNKNOWING
    findings: list[Finding] = []
    if sheet.fit.groups is not None:
        days = _matrix(sheet, identity, schedule)
    elif "tanggal" in sheet.fit.columns:
        days, findings = _log(sheet, identity, schedule, span)
    else:
        days = _scans(sheet, identity, schedule, span)
    if sheet.options.schedule is None:
        findings.append(Finding("L215", Place(sheet.file, sheet.name, sheet.view.header_row)))
    findings += _remarks(sheet, identity, days)
    table, told = _table(sheet, identity, days)
    return table, [*findings, *told]


def _coded(sheet: Sheet, position: int | None) -> Coded | None:
    return None if position is None else Coded(*sheet.coded(position))


def _matrix(sheet: Sheet, identity: Identity, schedule: Schedule) -> Days:
    """Read a column for each day; where a day has two columns, they are first and last scan."""
    groups = sheet.fit.groups.groups if sheet.fit.groups else ()
    told = sheet.rule.values.get("absen", {}) if sheet.rule else {}
    rows = sheet.view.rows[sheet.index]
    columns = []
    for group in groups:
        position = group.fields.get("masuk", next(iter(group.fields.values())))
        day = _date(group.constants["tanggal"].value)
        column = DayColumn(day, sheet.column(position), Coded(*sheet.coded(position)))
        after = group.fields.get("pulang", position)
        if after != position:
            leaving = Coded(*sheet.coded(after))
            column = replace(column, leaving=leaving, leaving_column=sheet.column(after))
        columns.append(column)
    return read_matrix(Matrix(identity.codes, rows, tuple(columns), told), schedule)


def _date(value: object) -> dt.date:
    return value  # type: ignore[return-value] # groups of days are dated with days


def _log(
    sheet: Sheet, identity: Identity, schedule: Schedule, span: tuple[dt.date, dt.date] | None
) -> tuple[Days, list[Finding]]:
    sheet = _with_dates(sheet, span)
    fit = sheet.fit
    field = ALL_TABLES["disiplin"].field("tanggal")
    assert field is not None  # noqa: S101 - the table has a date
    days, _, findings = read_dates(sheet, field, fit.columns["tanggal"])
    places = {
        "day": fit.columns["tanggal"],
        "first": fit.columns.get("masuk"),
        "last": fit.columns.get("pulang"),
        "scans": fit.columns.get("waktu_scan"),
        "status": fit.columns.get("absen"),
    }
    if places["first"] is not None or places["last"] is not None:
        places["scans"] = None
    places |= {name: _side(sheet, name) for name in ("shift", "start", "end", "absent")}
    told = sheet.rule.values.get("absen", {}) if sheet.rule else {}
    log = DayLog(
        identity.codes,
        sheet.view.rows[sheet.index],
        days,
        {name: sheet.column(at) for name, at in places.items() if at is not None},
        first=_coded(sheet, places["first"]),
        last=_coded(sheet, places["last"]),
        scans=_coded(sheet, places["scans"]),
        status=_coded(sheet, places["status"]),
        absent=_coded(sheet, places["absent"]),
        shift=_coded(sheet, places["shift"]),
        start=_coded(sheet, places["start"]),
        end=_coded(sheet, places["end"]),
        told=told,
    )
    return read_log(log, schedule, span), findings


def _side(sheet: Sheet, name: str) -> int | None:
    """Return the column of a heading that helps to read a log, unless a field has it."""
    taken = sheet.fit.columns.values()
    for position, heading in enumerate(sheet.view.headings):
        if fold(heading) in _SIDE[name] and position not in taken:
            return position
    return None


def _scans(
    sheet: Sheet, identity: Identity, schedule: Schedule, span: tuple[dt.date, dt.date] | None
) -> Days:
    stamp, state = sheet.fit.columns["waktu_scan"], _side(sheet, "state")
    columns = {"stamp": sheet.column(stamp)}
    if state is not None:
        columns["state"] = sheet.column(state)
    log = ScanLog(
        identity.codes,
        sheet.view.rows[sheet.index],
        Coded(*sheet.coded(stamp)),
        columns,
        _coded(sheet, state),
        month_first=sheet.date_order("waktu_scan", "") == MONTH_FIRST,
    )
    return read_scans(log, schedule, span)


def _remarks(sheet: Sheet, identity: Identity, days: Days) -> list[Finding]:
    findings = []
    unsaid = _BY_RULE if sheet.options.schedule is None else frozenset()
    for remark in days.remarks:
        if remark.code in unsaid:
            continue
        key = identity.keys[remark.person] if remark.person >= 0 else ""
        place = Place(sheet.file, sheet.name, remark.row, remark.column)
        findings.append(Finding(remark.code, place, remark.slots, key))
    return findings


def _table(sheet: Sheet, identity: Identity, days: Days) -> tuple[SheetTable, list[Finding]]:
    """Make records of days; what the rows say of the person goes with each of them."""
    rows = sheet.view.rows[sheet.index]
    order = np.argsort(rows, kind="stable")
    record = order[np.searchsorted(rows[order], days.row)]
    columns = dict(days.columns)
    kept = set(_OWN)
    if sheet.options.schedule is None:
        columns = {name: column for name, column in columns.items() if name not in _MINUTES}
        kept |= _MINUTES
    if sheet.fit.groups is not None:
        # the day of a column is said by its heading
        said = [group.constants["tanggal"].row for group in sheet.fit.groups.groups]
        rows_said = np.array(said, dtype=np.int32)[days.block]
        columns["tanggal"] = replace(columns["tanggal"], rows=rows_said)
    own = {name: at for name, at in sheet.fit.columns.items() if name in kept}
    told, findings = _as_told(sheet, own, record)
    columns |= told
    placed = {
        name: sheet.column(at) for name, at in sheet.fit.columns.items() if name in {*kept, "nip"}
    }
    placed.setdefault("nip", placed.get("nama", 0))
    headings = {name: sheet.view.headings[at] for name, at in sheet.fit.columns.items()}
    blocks = tuple(
        Block(sheet.file, sheet.name, sheet.view.header_row, {**source, **placed}, headings)
        for source in days.blocks
    )
    key = sheet.fit.columns.get("nip", sheet.fit.columns.get("nama"))
    key_rows = None if key is None else sheet.rows(key)[record]
    made = SheetTable(
        "disiplin", columns, blocks, days.block, days.row, days.person, identity.keys,
        identity.rejected, key_rows,
    )  # fmt: skip
    return made, findings


def _as_told(
    sheet: Sheet, positions: dict[str, int], record: NDArray[np.intp]
) -> tuple[dict[str, Column], list[Finding]]:
    """Read what the sheet itself says in each row, at the row of each day."""
    fit = replace(sheet.fit, columns=positions, groups=None)
    view = sheet.view
    for name in _LOST:
        if name in positions:
            view = _in_minutes(view, positions[name])
    read = read_columns(replace(sheet, fit=fit, view=view), ())
    taken = {}
    for name, column in read.columns.items():
        rows = sheet.rows(positions[name])[record]
        taken[name] = replace(column.take(record), rows=rows)
    return taken, list(read.findings)


def _in_minutes(view: View, position: int) -> View:
    """Return the area with the durations of a column as minutes: 00:13 is thirteen."""
    column = view.columns[position]
    codes, values = column.cells.as_codes(0)
    told = [duration_of(value) for value in values]
    new = tuple(
        value if minutes is None else float(minutes)
        for value, minutes in zip(values, told, strict=True)
    )
    columns = list(view.columns)
    columns[position] = replace(column, cells=GridColumn(None, codes, new))
    return replace(view, columns=tuple(columns))


def _with_dates(sheet: Sheet, span: tuple[dt.date, dt.date] | None) -> Sheet:
    """Return the area with dates where the column tells only the day of the month."""
    position = sheet.fit.columns["tanggal"]
    column = sheet.view.columns[position]
    codes, values = column.cells.as_codes(0)
    seen = [values[code] for code in used(codes[sheet.index], len(values))]
    numbers = [day_number(heading_text(value)) for value in seen]
    if span is None or not numbers or not all(numbers):
        return sheet
    days = [date_in(day_number(heading_text(value)), *span) for value in values]
    new = tuple(
        value if day is None else dt.datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a cell
        for value, day in zip(values, days, strict=True)
    )
    columns = list(sheet.view.columns)
    columns[position] = replace(column, cells=GridColumn(None, codes, new))
    return replace(sheet, view=replace(sheet.view, columns=tuple(columns)))
