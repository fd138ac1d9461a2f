"""The mappings that ship with the tool, by name: one for each known layout.

Listing reads no YAML, so that it stays quick.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asn_eval.documents.near import listed, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

_PACKAGE: Final = Path(__file__).parents[1]
_HOMES: Final = (_PACKAGE / "_mappings", _PACKAGE.parents[1] / "mappings")
"""Inside the installed package, else beside ``src`` in a clone."""

_TITLE: Final = re.compile(r"^judul:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_TABLE: Final = re.compile(r"^[ -]*tabel:[ \t]*(\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Layout:
    """A shipped mapping: its name, title and tables as the file gives them, its file."""

    name: str
    title: str
    tables: tuple[str, ...]
    path: Path


def list_layouts() -> tuple[Layout, ...]:
    """Return the shipped mappings, sorted by name."""
    home = next((home for home in _HOMES if home.is_dir()), _HOMES[0])
    return tuple(_layout(path) for path in sorted(home.glob("*.yaml")))


def _layout(path: Path) -> Layout:
    text = path.read_text("utf-8")
    title = _TITLE.search(text)
    tables = tuple(dict.fromkeys(_TABLE.findall(text)))
    return Layout(path.stem, title[1].strip("\"'") if title else "", tables, path)


def layout_slots(name: str) -> Mapping[str, str]:
    """Return what a finding about an unknown mapping says."""
    names = [layout.name for layout in list_layouts()]
    near = nearest(name, names)
    return {
        "nilai": f"“{name}”",
        "saran": f"“{near}”" if near else "–",
        "dikenal": listed(names),
    }


def find_layout(name: str) -> Layout | None:
    """Return the shipped mapping of that name, None when there is none."""
    return next((layout for layout in list_layouts() if layout.name == name), None)
