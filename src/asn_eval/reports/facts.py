"""What a report says about its run besides the numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RunFacts:
    """Facts of a run: program version, data label, rubric file, settings.

    ``simulation`` is True when settings changed the rule; every output is then
    stamped SIMULASI.
    """

    version: str
    dataset: str
    settings: tuple[str, ...] = ()
    simulation: bool = False
    rubric_name: str = ""
    rubric_sha256: str = ""
