"""What intake is told: which tables to expect, extra headings, bounds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from asn_eval.intake.bounds import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.domain.corrections import Correction
    from asn_eval.domain.mapping import SheetRule
    from asn_eval.domain.period import Period
    from asn_eval.domain.schedule import Schedule


@dataclass(frozen=True)
class IntakeOptions:
    """What the rubric and the folder say about the sources.

    ``wanted`` names the tables that the rubric reads; a roster (pegawai) is
    always accepted, and an empty tuple accepts every table. ``optional`` names
    those of them that may be missing without stopping anybody's score.
    ``aliases`` adds headings: table → field → headings. ``rating_range`` bounds
    ``feedback.nilai``. ``decimal`` declares the decimal mark of numbers written
    as text: "koma", "titik" or "" (not declared); ``date_order`` the order of
    dates written as text: "hari-bulan", "bulan-hari" or "". ``needed_columns``
    lists the fields that the rubric reads: table → fields. ``rules`` are what the
    mapping files say, the user's own first; ``corrections`` what named persons
    decided about single cells. ``schedule`` turns raw scans into days.
    """

    wanted: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    aliases: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    rating_range: tuple[float, float] | None = None
    decimal: str = ""
    date_order: str = ""
    needed_columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    period: Period | None = None
    rules: tuple[SheetRule, ...] = ()
    corrections: tuple[Correction, ...] = ()
    schedule: Schedule | None = None
    limits: Limits = field(default_factory=Limits)
