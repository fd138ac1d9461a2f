"""What a person says once about a layout that recognition cannot know.

A mapping is a list of rules. The first rule whose ``file`` and ``sheet``
patterns fit a sheet speaks for it; what it leaves open is recognised as usual.
YAML is read in ``asn_eval.folder``; intake applies rules.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final, TypeAlias

from asn_eval.domain.fields import Field, Kind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from asn_eval.origin import Place

IGNORED: Final = "abaikan"
"""In place of a field: the column is known and not wanted."""

ATTENDANCE: Final = "absen"
"""The pseudo-field of a column of attendance: a code, or a cell such as ``07:31 - 16:16``."""

SCANS: Final = "waktu_scan"
"""The pseudo-field of a column of scans: one time or several in a cell."""

ATTENDANCE_VALUES: Final = (
    "hadir", "alpa", "izin", "sakit", "cuti", "dinas_luar", "libur", "kosong",
)  # fmt: skip
"""What a code of attendance can mean; ``kosong`` says nothing about the day."""

PSEUDO_FIELDS: Final[Mapping[str, tuple[Field, ...]]] = {
    "disiplin": (
        Field(ATTENDANCE, Kind.CATEGORY, categories=ATTENDANCE_VALUES),
        Field(SCANS, Kind.TEXT),
    ),
}
"""Table → fields that a mapping may name and that no table keeps: they are counted first."""

Told: TypeAlias = "str | float | dt.date"
"""A constant as the file states it."""


@dataclass(frozen=True, slots=True)
class SheetRule:
    """What is said about the sheets that two patterns fit; empty means "not said".

    ``file`` and ``sheet`` are shell patterns, compared without case.
    ``ignore``: the sheet is not read. ``table``: the standard table it gives.
    ``header_rows``: 1-based sheet rows of the headings, ascending. ``first_row``
    and ``last_row``: 1-based sheet rows between which records stand (0: not
    said). ``skip_rows``: sheet rows that are no records; ``skip_texts``: shell
    patterns for the first text of such rows.
    ``columns``: heading → field, or :data:`IGNORED`; headings are compared folded,
    flattened ones are written ``Group › Field``. ``letters``: sheet column
    letter → field, for columns without a heading.
    ``constants``: field → value for every record of the sheet (peran, unit,
    tanggal …).
    ``values``: field → {text → canonical value}; a canonical value is a word of
    the field's categories, a number, or None for "says nothing"; the text ""
    stands for an empty cell. The pseudo-field ``absen`` takes the codes of
    attendance.
    ``decimal``: "koma", "titik" or "" for the numbers written as text;
    ``decimals``: the same by field. ``date_order``: "hari-bulan", "bulan-hari"
    or ""; ``date_orders``: the same by field.
    ``factors``: field → what its numbers are multiplied by (hours to minutes: 60).
    ``rows_per_person``: 2 when a person takes two rows (name, then NIP), 1 when
    recognition should not look for it, 0 when not said.
    ``fill_down``: fields whose empty cells repeat the cell above.
    ``split``: heading → the fields that lines of one cell give, in order.
    ``month``: the month (its first day) that day columns or a title-less sheet
    are about.
    ``name``: of the shipped mapping the rule is from, "" for the user's own;
    ``place``: where the rule stands.
    """

    file: str = "*"
    sheet: str = "*"
    ignore: bool = False
    table: str = ""
    header_rows: tuple[int, ...] = ()
    first_row: int = 0
    last_row: int = 0
    skip_rows: tuple[int, ...] = ()
    skip_texts: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, Told] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str | float | None]] = field(default_factory=dict)
    decimal: str = ""
    decimals: Mapping[str, str] = field(default_factory=dict)
    date_order: str = ""
    date_orders: Mapping[str, str] = field(default_factory=dict)
    factors: Mapping[str, float] = field(default_factory=dict)
    rows_per_person: int = 0
    fill_down: tuple[str, ...] = ()
    split: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    month: dt.date | None = None
    name: str = ""
    place: Place | None = None

    def fits(self, file: str, sheet: str) -> bool:
        """Tell whether the rule speaks for a sheet.

        >>> SheetRule(file="absen*.xls*", sheet="Sep*").fits("Absensi.xlsx", "SEPTEMBER")
        True
        """
        base = file.rpartition("/")[2]
        return _like(base, self.file) and _like(sheet, self.sheet)


def rule_for(rules: Sequence[SheetRule], file: str, sheet: str) -> SheetRule | None:
    """Return the first rule that fits a sheet."""
    return next((rule for rule in rules if rule.fits(file, sheet)), None)


def _like(text: str, pattern: str) -> bool:
    return fnmatchcase(text.casefold(), pattern.casefold())
