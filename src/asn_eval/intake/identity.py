"""From NIP cells to persons: which NIPs are accepted, and what becomes of the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.nip import NipFault, check_many, mask_nip, parse_nip
from asn_eval.findings import Finding
from asn_eval.intake.gaps import hidden_fault
from asn_eval.intake.headings import fold
from asn_eval.intake.plain import as_text, is_blank, number_text
from asn_eval.intake.recognise import ALL_TABLES
from asn_eval.intake.records import Identity, used
from asn_eval.intake.texts import read_texts

if TYPE_CHECKING:
    import datetime as dt

    from asn_eval.intake.grid import Value
    from asn_eval.intake.records import Sheet

UNKNOWN: Final = "?"
"""First character of the key of a person whose NIP was not accepted."""

NAMED: Final = "@"
"""First character of the key of a person who is told by name only."""

FLOATED: Final = re.compile(r"\d([.,]\d+)?[eE]\+?\d+")
"""A number written with an exponent, as a sheet shows a NIP that it took for a number."""


def identify(sheet: Sheet) -> tuple[tuple[Identity, ...], list[Finding]]:
    """Tell who each record of an area is about; rejected NIPs are findings.

    There is one identity for all groups of columns, or one for each where their
    headings name persons. Nobody is lost: a rejected NIP becomes a key of its
    own, made of what stands in the cell and the name beside it.
    """
    groups = sheet.fit.groups.groups if sheet.fit.groups else ()
    if ALL_TABLES[sheet.fit.table].of_units:
        return (Identity(np.zeros(len(sheet.index), dtype=np.int32), ("",), ("",)),), []
    if groups and "nama" in groups[0].constants:
        return tuple(_of_heading(sheet, group.constants["nama"].value) for group in groups), []
    if sheet.fit.key == "nip":
        identity, findings = _by_nip(sheet)
    else:
        identity, findings = _by_name(sheet)
    return (identity,), findings


def _of_heading(sheet: Sheet, name: Value) -> Identity:
    codes = np.zeros(len(sheet.index), dtype=np.int32)
    return Identity(codes, (named_key(as_text(name), ""),), ("",))


def named_key(name: str, unit: str) -> str:
    """Return the key of somebody who is told by name; the roster turns it into a NIP."""
    return f"{NAMED}{name}|{unit}"


def split_named(key: str) -> tuple[str, str]:
    """Return name and unit of a key of :func:`named_key`."""
    name, _, unit = key.removeprefix(NAMED).rpartition("|")
    return name, unit


def _by_name(sheet: Sheet) -> tuple[Identity, list[Finding]]:
    """Tell by name and unit; a row without a name is a fault."""
    position = sheet.fit.columns["nama"]
    names, labels = read_texts(sheet, position)
    unit = sheet.fit.columns.get("unit")
    units, unit_labels = (
        (np.full(len(names), -1, dtype=np.int32), ()) if unit is None else read_texts(sheet, unit)
    )
    packed = names.astype(np.int64) * (len(unit_labels) + 1) + units + 1
    distinct, codes = np.unique(packed, return_inverse=True)
    keys, rejected, findings = [], [], []
    for number in distinct.tolist():
        name, place = divmod(number, len(unit_labels) + 1)
        told = labels[name] if name >= 0 else ""
        keys.append(
            named_key(told, unit_labels[place - 1] if place else "") if told else UNKNOWN + "|"
        )
        rejected.append("" if told else "S312")
    for record in np.flatnonzero(names < 0).tolist():
        code, slots = _nothing(sheet, record, position, "nama")
        findings.append(Finding(code, sheet.place(record, position), slots, UNKNOWN + "|"))
    return Identity(codes.astype(np.int32), tuple(keys), tuple(rejected)), findings


def _by_nip(sheet: Sheet) -> tuple[Identity, list[Finding]]:
    position = sheet.fit.columns["nip"]
    codes, values = sheet.coded(position)
    period = sheet.options.period
    accepted = _accepted(values, used(codes, len(values)), period.last if period else None)
    keys = sorted(set(accepted.values()))
    at = {key: code for code, key in enumerate(keys)}
    table = np.full(len(values) + 1, -1, dtype=np.int32)
    for number, normal in accepted.items():
        table[number] = at[normal]
    found = table[codes]
    rejected, findings = [""] * len(keys), []
    for record in np.flatnonzero(found < 0).tolist():
        value = None if codes[record] < 0 else values[codes[record]]
        if value is None:
            code, slots = _nothing(sheet, record, position, "nip")
        else:
            code, slots = _fault(value, sheet)
        key = _stranger(value, _name(sheet, record))
        found[record] = at.setdefault(key, len(at))
        if len(at) > len(rejected):
            rejected.append(code)
        findings.append(Finding(code, sheet.place(record, position), slots, key))
    return Identity(found, tuple(at), tuple(rejected)), findings


def _accepted(
    values: tuple[Value, ...], occurring: list[int], until: dt.date | None
) -> dict[int, str]:
    """Map the codes of values that are good NIPs to their normal form."""
    codes = [code for code in occurring if isinstance(values[code], str)]
    check = check_many([str(values[code]) for code in codes], until)
    return {
        code: normal
        for code, normal, good in zip(codes, check.normal, check.good, strict=True)
        if good
    }


def _nothing(sheet: Sheet, record: int, position: int, name: str) -> tuple[str, dict[str, str]]:
    """Name the fault of an empty cell: it is empty, or a formula left nothing to read."""
    code, slots = hidden_fault(sheet, record, position, name)
    return code or "S312", slots


def _fault(value: Value, sheet: Sheet) -> tuple[str, dict[str, str]]:
    """Name the fault of a NIP cell that was not accepted."""
    if is_blank(value):
        return "S312", {"kolom": "nip"}
    if isinstance(value, float):
        return "S301", {"nilai": masked(number_text(value))}
    text = as_text(value)
    if FLOATED.fullmatch(text):
        return "S301", {"nilai": masked(text)}
    period = sheet.options.period
    fault = parse_nip(text, period.last if period else None)
    reasons = (fault.reason, fault.english) if isinstance(fault, NipFault) else ("", "")
    return "S302", {"nilai": masked(text), "alasan": reasons[0], "reason": reasons[1]}


def masked(text: str) -> str:
    """Mask a NIP unless it is written with an exponent, which tells no more than 6 digits."""
    return text if FLOATED.fullmatch(text) else mask_nip(text)


def _stranger(value: Value | None, name: str) -> str:
    raw = "" if value is None else as_text(value)
    if isinstance(value, float):
        raw = f"{value:.17g}"
    return f"{UNKNOWN}{raw}|{fold(name)}"


def _name(sheet: Sheet, record: int) -> str:
    position = sheet.fit.columns.get("nama")
    value = None if position is None else sheet.cell(record, position)
    return "" if value is None else as_text(value)
