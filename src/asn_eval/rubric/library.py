"""Where rubrics are found: shipped with the tool, or named by the user.

Needs neither YAML nor pydantic, so that listing stays quick.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asn_eval.documents.near import listed, nearest
from asn_eval.errors import UsageFault
from asn_eval.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

_PACKAGE: Final = Path(__file__).parents[1]
_HOMES: Final = (_PACKAGE / "_rubrics", _PACKAGE.parents[1] / "rubrics")
"""Inside the installed package, else beside ``src`` in a clone."""

_SUFFIXES: Final = (".yaml", ".yml")
CASES_SUFFIX: Final = ".kasus.yaml"
CALENDARS: Final = "kalender"
"""The folder of calendar files; what stands in it is no rubric."""

_USUAL: Final = "kinerja"


@dataclass(frozen=True, slots=True)
class RubricEntry:
    """A shipped rubric: its id, title and instansi as the file gives them, its file."""

    id: str
    title: str
    institution: str
    path: Path


def rubric_id_of(path: Path) -> str:
    """Return the id that a rubric file or its cases file has by its place.

    >>> rubric_id_of(Path("rubrics/sibolga/kinerja.kasus.yaml"))
    'sibolga/kinerja'
    """
    return f"{path.parent.name}/{path.name.partition('.')[0]}"


def list_rubrics() -> tuple[RubricEntry, ...]:
    """Return the shipped rubrics, sorted by id."""
    return tuple(_entry(path) for path in _files(shipped_folder()))


def _entry(path: Path) -> RubricEntry:
    text = path.read_text("utf-8")
    return RubricEntry(rubric_id_of(path), _line(text, "judul"), _line(text, "instansi"), path)


def shipped_folder() -> Path:
    """Return the folder of the rubrics shipped with the tool."""
    return next((home for home in _HOMES if home.is_dir()), _HOMES[0])


def _files(folder: Path) -> list[Path]:
    found = (path for path in folder.glob("*/*.yaml") if path.parent.name != CALENDARS)
    rubrics = (path for path in found if not path.name.endswith(CASES_SUFFIX))
    return sorted(rubrics, key=rubric_id_of)


def _line(text: str, key: str) -> str:
    """Read one top-level line of a rubric without reading it as YAML."""
    found = re.search(rf"^{key}:[ \t]*(.+?)[ \t]*$", text, re.MULTILINE)
    return found[1].strip("\"'") if found else ""


def find_rubric(reference: str, folder: Path | None = None) -> Path:
    """Return the file of a rubric.

    ``reference`` is a path (looked up from the working folder, then from
    ``folder``), a shipped id (``sibolga/kinerja``), or the name of an instansi
    when it has one rubric, or one called ``kinerja``.

    Raises:
        UsageFault: nothing is found, or an instansi alone is not enough.

    """
    candidates = [Path(reference), *([folder / reference] if folder else [])]
    for path in candidates:
        if path.is_file():
            return path
    if reference.endswith(_SUFFIXES):
        raise UsageFault([Finding("J603", slots={"rujukan": reference})])
    return _shipped(reference, list_rubrics())


def _shipped(reference: str, entries: Sequence[RubricEntry]) -> Path:
    by_id = {entry.id: entry.path for entry in entries}
    if reference in by_id:
        return by_id[reference]
    own = [name for name in by_id if name.startswith(f"{reference}/")]
    usual = own[0] if len(own) == 1 else f"{reference}/{_USUAL}"
    if usual in own:
        return by_id[usual]
    slots = {"rujukan": reference, "pilihan": listed(own or by_id)}
    if own:
        raise UsageFault([Finding("J605", slots=slots)])
    names = {name: name for name in by_id} | {name.partition("/")[0]: name for name in by_id}
    near = names.get(nearest(reference, names), "")
    if near:
        raise UsageFault([Finding("J601", slots=slots | {"saran": near})])
    raise UsageFault([Finding("J602", slots=slots)])
