"""Compile the message catalogues when the package is built or installed in place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALE = Path("src/asn_eval/locale")


class CompileCatalogues(BuildHookInterface):  # type: ignore[type-arg,misc]  # hatchling ships no types for hooks
    """Write a .mo beside every .po, and put it into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Compile before the build collects files."""
        for source in sorted((Path(self.root) / LOCALE).rglob("*.po")):
            target = source.with_suffix(".mo")
            with source.open("rb") as stream:
                catalogue = read_po(stream)
            with target.open("wb") as stream:
                write_mo(stream, catalogue)
            build_data["artifacts"].append(str(target.relative_to(self.root).as_posix()))
