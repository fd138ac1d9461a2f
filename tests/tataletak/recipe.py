"""A recipe: the files it wrote into a folder, and the truth about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from tataletak.pemetaan import mapping_text

if TYPE_CHECKING:
    from asn_eval.domain.mapping import SheetRule
    from tataletak.people import Person
    from tataletak.truth import Truth


@dataclass(frozen=True, slots=True)
class Recipe:
    """One fixture folder.

    ``number`` is that of the list of layouts, ``slug`` is unique over all variants.
    ``files`` are all files written, a roster's workbook last. ``periode`` is what a
    user would give with ``--periode``. ``rules`` are what a user has to say in
    ``pemetaan.yaml`` because no recognition can know it; empty where recognition
    alone should do. ``roster`` are the people of the extra pegawai workbook, written
    where the layout has no NIP.
    """

    number: int
    slug: str
    title: str
    files: tuple[Path, ...]
    periode: str
    truth: Truth
    rules: tuple[SheetRule, ...] = ()
    roster: tuple[Person, ...] = ()

    @property
    def mapping(self) -> str | None:
        """The rules as the text of ``pemetaan.yaml``; None when nothing has to be said."""
        return mapping_text(self.rules) if self.rules else None


Maker: TypeAlias = Callable[[Path], Recipe]
"""What writes a fixture into an empty folder."""
