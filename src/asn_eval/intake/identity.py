"""From NIP cells to persons: which NIPs are accepted, and what becomes of the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.nip import NipFault, check_many, mask_nip, parse_nip
from asn_eval.findings import Finding
from asn_eval.intake.headings import fold
from asn_eval.intake.plain import as_text, is_blank, number_text
from asn_eval.intake.records import Identity, used

if TYPE_CHECKING:
    import datetime as dt

    from asn_eval.intake.grid import Value
    from asn_eval.intake.records import Sheet

UNKNOWN: Final = "?"
"""First character of the key of a person whose NIP was not accepted."""

_FLOATED: Final = re.compile(r"\d([.,]\d+)?[eE]\+?\d+")


def identify(sheet: Sheet) -> tuple[Identity, list[Finding]]:
    """Tell who each record of a sheet is about; rejected NIPs are findings.

    Nobody is lost: a rejected NIP becomes a key of its own, made of what
    stands in the cell and the name beside it.
    """
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


def _fault(value: Value | None, sheet: Sheet) -> tuple[str, dict[str, str]]:
    """Name the fault of a NIP cell that was not accepted."""
    if value is None or is_blank(value):
        return "S312", {"kolom": "nip"}
    if isinstance(value, float):
        return "S301", {"nilai": _masked(number_text(value))}
    text = as_text(value)
    if _FLOATED.fullmatch(text):
        return "S301", {"nilai": _masked(text)}
    period = sheet.options.period
    fault = parse_nip(text, period.last if period else None)
    reasons = (fault.reason, fault.english) if isinstance(fault, NipFault) else ("", "")
    return "S302", {"nilai": _masked(text), "alasan": reasons[0], "reason": reasons[1]}


def _masked(text: str) -> str:
    """Mask a NIP unless it is written with an exponent, which tells no more than 6 digits."""
    return text if _FLOATED.fullmatch(text) else mask_nip(text)


def _stranger(value: Value | None, name: str) -> str:
    raw = "" if value is None else as_text(value)
    if isinstance(value, float):
        raw = f"{value:.17g}"
    return f"{UNKNOWN}{raw}|{fold(name)}"


def _name(sheet: Sheet, record: int) -> str:
    position = sheet.fit.columns.get("nama")
    value = None if position is None else sheet.cell(record, position)
    return "" if value is None else as_text(value)
