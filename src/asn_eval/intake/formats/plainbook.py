"""A book whose sheets are nothing but text: HTML tables, CSV."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.intake.formats.found import Found, LazyMarks
from asn_eval.intake.grid import SheetInfo, Traits

if TYPE_CHECKING:
    from asn_eval.findings import Finding
    from asn_eval.intake.grid import Grid


@dataclass(frozen=True)
class TextSheet:
    """A sheet of text cells, or why it cannot be read."""

    name: str
    content: Grid | Finding
    traits: Traits


class TextBook:
    """See :class:`asn_eval.intake.grid.Book`; text has no formats and no formulas."""

    def __init__(self, sheets: tuple[TextSheet, ...], remarks: tuple[Finding, ...]) -> None:
        self._sheets = sheets
        self._remarks = remarks

    @property
    def sheets(self) -> tuple[SheetInfo, ...]:
        """Return the sheets in order."""
        return tuple(SheetInfo(i, sheet.name, visible=True) for i, sheet in enumerate(self._sheets))

    @property
    def has_percent(self) -> bool:
        """Return False: what is percent says so in its text."""
        return False

    @property
    def remarks(self) -> tuple[Finding, ...]:
        """Return what was assumed when opening."""
        return self._remarks

    def grid(self, sheet: SheetInfo) -> Grid | Finding:
        """Return a sheet's cells."""
        return self._sheets[sheet.index].content

    def marks(self, _sheet: SheetInfo) -> LazyMarks:
        """Return marks that name no cell."""
        return LazyMarks(Found)

    def traits(self, sheet: SheetInfo) -> Traits:
        """Return the traits of a sheet."""
        return self._sheets[sheet.index].traits
