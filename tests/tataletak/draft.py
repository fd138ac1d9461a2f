"""A page and the truth about it, written down in one go."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tataletak.facts import Fact, FactKind
from tataletak.page import Formula, Page, Written, address, plain
from tataletak.truth import Cell, Dropped, Plain, Reason, Record, Refusal, SheetTruth, TableTruth

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class _Same:
    """Stands for "the value is what is written"."""


_SAME = _Same()


@dataclass(slots=True)
class Draft:
    """A sheet being written, with what is true about it.

    :meth:`cell` writes a cell and returns it as the truth cites it; the tables,
    dropped rows and facts are collected until :meth:`truth`.
    """

    page: Page
    tables: list[TableTruth] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    titles: dict[str, Cell] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    refusal: Refusal | None = None

    @classmethod
    def named(cls, name: str) -> Draft:
        """Start a sheet."""
        return cls(Page(name))

    def cell(self, row: int, column: int, written: Written, value: Plain | _Same = _SAME) -> Cell:
        """Write a cell; ``value`` is what it means, when that is not what it holds."""
        at = self.page.put(row, column, written)
        raw = plain(written)
        if isinstance(value, _Same):
            value = float(raw) if isinstance(raw, int) and not isinstance(raw, bool) else raw
        return Cell(value, at, raw)

    def drop(
        self, row: int, reason: Reason, values: Sequence[Written] = (), first: int = 1
    ) -> None:
        """Write a row that is no record, and say why it is none."""
        self.page.put_row(row, values, first)
        if not self.dropped or self.dropped[-1].row != row:
            self.dropped.append(Dropped(row, reason))

    def title(self, row: int, column: int, text: Written, **told: Plain) -> None:
        """Write a title; ``told`` is what it says about the whole sheet."""
        self.drop(row, Reason.TITLE)
        at = self.page.put(row, column, text)
        for name, value in told.items():
            self.titles[name] = Cell(value, at, plain(text))

    def table(
        self,
        name: str,
        header_rows: Iterable[int],
        records: Iterable[Record],
        columns: Mapping[str, int] | None = None,
        unmapped: Iterable[str] = (),
        set_aside: Iterable[Record] = (),
    ) -> None:
        """Say that a table stands here; ``columns`` gives the 1-based column of fields."""
        letters = {
            field_name: address(1, column)[:-1] for field_name, column in (columns or {}).items()
        }
        self.tables.append(
            TableTruth(
                name,
                tuple(header_rows),
                tuple(records),
                tuple(set_aside),
                letters,
                tuple(unmapped),
            )
        )

    def fact(
        self, kind: FactKind, cells: Iterable[str], words: str, code: str = "", **values: Plain
    ) -> None:
        """Write down something planted."""
        self.facts.append(Fact(kind, tuple(cells), words, values, code))

    def truth(self, file: str) -> SheetTruth:
        """Return what is true about the sheet."""
        page = self.page
        return SheetTruth(
            file,
            page.name,
            tuple(self.tables),
            tuple(sorted(self.dropped)),
            dict(self.titles),
            tuple(sorted(page.hidden_rows)),
            tuple(address(1, column)[:-1] for column in sorted(page.hidden_columns)),
            tuple(self.facts),
            self.refusal,
        )


def told(value: Plain) -> Cell:
    """Return a value that no cell of the sheet says: from the roster or the mapping."""
    return Cell(value, "", None)


def unread(cell: Cell) -> Cell:
    """Return a cell whose value cannot be known: a formula without value, a broken NIP."""
    return cell._replace(value=None)


__all__ = ["Draft", "Formula", "told", "unread"]
