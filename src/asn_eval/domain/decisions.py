"""What people decided about a run besides its tables: said by name, kept with the run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from asn_eval.domain.distribution import Organisation

if TYPE_CHECKING:
    import datetime as dt

    from asn_eval.origin import Place


@dataclass(frozen=True, slots=True)
class Calibration:
    """One person's predikat before and after calibration, signed.

    ``by`` is who decided, ``date`` when, ``reason`` why and ``basis`` by which
    document; ``place`` is where the decision stands.
    """

    nip: str
    before: str
    after: str
    by: str
    date: dt.date
    reason: str
    basis: str
    place: Place


@dataclass(frozen=True, slots=True)
class Decisions:
    """The declared predikat of the organisation, and calibrations."""

    organisation: Organisation = field(default_factory=Organisation)
    calibrations: tuple[Calibration, ...] = ()
