"""What became of each sheet, as it is shown and recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.domain.tables import SheetUse
from asn_eval.language import translatable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.intake.grid import Grid
    from asn_eval.intake.header import Header
    from asn_eval.intake.recognise import Fit, Verdict

EMPTY: Final = translatable("lembar kosong")
NO_HEADER: Final = translatable("tidak ada baris judul yang dikenali")
NO_TABLE: Final = translatable("tidak cocok dengan tabel mana pun")
MISSING: Final = translatable("kolom wajib tidak ada")
AMBIGUOUS: Final = translatable("cocok dengan beberapa tabel")
CLASHING: Final = translatable("dua kolom untuk satu isian wajib")
UNWANTED: Final = translatable("tabel tidak dipakai rubrik")
DAMAGED: Final = translatable("lembar rusak")


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


def use_of(file: str, grid: Grid, header: Header, fit: Fit | None, reason: str) -> SheetUse:
    """Describe a sheet: its table, and which heading became which field."""
    if fit is None:
        return SheetUse(file, grid.sheet, "", header.row, 0, reason=reason)
    fields = {position: name for name, position in fit.columns.items()}
    fields |= dict.fromkeys(fit.aspects, "nilai")
    mapped, unmapped = [], []
    for position, heading in enumerate(header.headings):
        if position in fields:
            mapped.append((heading, fields[position]))
        elif heading:
            unmapped.append(heading)
    table = fit.table if reason in {"", UNWANTED} else ""
    return SheetUse(
        file, grid.sheet, table, header.row, 0, tuple(mapped), tuple(unmapped), reason=reason
    )
