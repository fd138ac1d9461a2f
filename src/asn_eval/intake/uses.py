"""What became of each sheet, as it is shown and recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.domain.tables import SheetUse
from asn_eval.intake.groups import ASPECTS
from asn_eval.language import translatable
from asn_eval.origin import column_letter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.intake.layout.view import View
    from asn_eval.intake.recognise import Fit, Verdict

EMPTY: Final = translatable("lembar kosong")
NO_HEADER: Final = translatable("tidak ada baris judul yang dikenali")
NO_TABLE: Final = translatable("tidak cocok dengan tabel mana pun")
MISSING: Final = translatable("kolom wajib tidak ada")
AMBIGUOUS: Final = translatable("cocok dengan beberapa tabel")
CLASHING: Final = translatable("dua kolom untuk satu isian wajib")
UNWANTED: Final = translatable("tabel tidak dipakai rubrik")
DAMAGED: Final = translatable("lembar rusak")
IGNORED: Final = translatable("diabaikan menurut pemetaan")


def reason_for(verdict: Verdict, wanted: Sequence[str]) -> str:
    """Say why a sheet is not read as a table; "" when it is."""
    fit = verdict.fit
    if fit is None:
        return NO_TABLE
    if wanted and not {fit.table, *verdict.rivals} & {*wanted, "pegawai"}:
        return UNWANTED
    if verdict.rivals:
        return AMBIGUOUS
    if verdict.strange:
        return NO_TABLE
    return MISSING if verdict.missing else ""


def use_of(file: str, view: View, fit: Fit | None, reason: str) -> SheetUse:
    """Describe an area: its table, and which heading became which field."""
    area = _area(view)
    if fit is None:
        return SheetUse(file, view.sheet, "", view.header_row, 0, reason=reason, area=area)
    fields = {position: name for name, position in fit.columns.items()}
    for group in fit.groups.groups if fit.groups else ():
        fields |= {position: name for name, position in group.fields.items()}
    mapped, unmapped = [], []
    for position, heading in enumerate(view.headings):
        if view.columns[position].constant:
            continue
        if position in fields:
            mapped.append((heading, fields[position]))
        elif heading:
            unmapped.append(heading)
    assumed = view.assumed
    if fit.groups and fit.groups.habit != ASPECTS:
        assumed = (*assumed, (fit.groups.habit, str(len(fit.groups.groups))))
    return SheetUse(
        file,
        view.sheet,
        fit.table if reason in {"", UNWANTED} else "",
        view.header_row,
        0,
        tuple(mapped),
        tuple(unmapped),
        reason=reason,
        area=area,
        assumed=assumed,
    )


def _area(view: View) -> str:
    """Write the cells of an area, headings included: ``A9:K40``."""
    placed = [column.column for column in view.columns if column.column and not column.constant]
    if not placed or not view.header_rows:
        return ""
    last = max(int(view.rows[-1]) if len(view) else 0, view.header_row)
    left, right = column_letter(min(placed)), column_letter(max(placed))
    return f"{left}{view.header_rows[0]}:{right}{last}"
