"""What people decided about a run besides its tables: said by name, kept with the run."""

from __future__ import annotations

from dataclasses import dataclass, field

from asn_eval.domain.distribution import Organisation


@dataclass(frozen=True, slots=True)
class Decisions:
    """The declared predikat of the organisation, from the data folder."""

    organisation: Organisation = field(default_factory=Organisation)
