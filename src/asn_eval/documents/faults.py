"""From pydantic's errors to problems of the catalogue.

Pydantic says which rule of the grammar was broken and where; the words are
ours. An unknown key or method gets the nearest known one beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from asn_eval.documents.address import value_at
from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed, nearest
from asn_eval.documents.scalars import number, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from pydantic_core import ErrorDetails

    from asn_eval.documents.document import Data, Path
    from asn_eval.documents.model import Grammar

Models = dict[int, "type[Grammar]"]
"""Model that read each mapping, by identity of the mapping."""

_TYPES: Final = {
    "float_type": "K526",
    "int_type": "K527",
    "int_from_float": "K527",
    "string_type": "K528",
    "date_type": "K529",
    "list_type": "K530",
    "dict_type": "K531",
    "model_type": "K531",
    "model_attributes_type": "K531",
}
_BOUNDS: Final = {
    "greater_than": ("gt", ">"),
    "greater_than_equal": ("ge", "≥"),
    "less_than_equal": ("le", "≤"),
}
_LEAF_KEYS: Final = frozenset({"ukur", "nilai", "kosong", "satuan"})
_CONDITION_PLACES: Final = frozenset({"jika", "gerbang"})
_FACTOR_PLACE: Final = "kali"
_FACTOR_KEYS: Final = ("predikat", "nilai_akhir", "tetap", "ukur", "bagi")
_CONDITION_KEYS: Final = ("predikat", "kriteria", "ukuran", "paling_sedikit", "kurang_dari")
_QUOTED: Final = re.compile(r"'([^']*)'")


MAX_ERRORS: Final = 500
"""Errors translated; a file with more of them is no rubric, and must not cost minutes."""


def problems_of(errors: Sequence[ErrorDetails], data: Data, models: Models) -> list[Problem]:
    """Translate the errors; what a misspelt key explains is not reported again."""
    kept = errors[:MAX_ERRORS]
    return without_meant([problem for error in kept for problem in _translate(error, data, models)])


def without_meant(found: Sequence[Problem]) -> list[Problem]:
    """Leave out the missing keys that a misspelt key explains."""
    meant = {(problem.path[:-1], problem.slots.get("saran")) for problem in found if problem.at_key}
    return [
        problem
        for problem in found
        if problem.code != "K525" or (problem.path, problem.slots["kunci"]) not in meant
    ]


def unknown_keys(errors: Iterable[ErrorDetails], data: Data) -> list[Path]:
    """Return the paths of keys that the grammar does not know."""
    return [path_of(error, data) for error in errors if error["type"] == "extra_forbidden"]


def path_of(error: ErrorDetails, data: Data) -> Path:
    """Return the path of an error without pydantic's branch tags."""
    path: list[str | int] = []
    here: Data = data
    for step in error["loc"]:
        inside = isinstance(here, dict) and step in here
        if isinstance(step, str) and step.startswith("#") and not inside:
            continue
        path.append(step)
        here = value_at(here, (step,))
    return tuple(path)


def _translate(error: ErrorDetails, data: Data, models: Models) -> list[Problem]:
    path = path_of(error, data)
    kind = error["type"]
    special = _SPECIAL.get(kind)
    if special:
        return special(error, path, data, models)
    slots = {"kunci": _last(path), "nilai": shown(value_at(data, path))}
    if kind in _TYPES:
        return [Problem(_TYPES[kind], path, slots)]
    name, sign = _BOUNDS[kind]
    return [Problem("K538", path, slots | {"batas": f"{sign} {number(error['ctx'][name])}"})]


def _last(path: Path) -> str:
    """Return the last key of a path; an item of a list goes by the list's key."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _unknown(path: Path, known: tuple[str, ...]) -> Problem:
    key = str(path[-1])
    near = nearest(key, known)
    slots = {"kunci": key, "dikenal": listed(known)}
    if near:
        return Problem("K521", path, slots | {"saran": near}, at_key=True)
    return Problem("K522", path, slots, at_key=True)


def _extra(_: ErrorDetails, path: Path, data: Data, models: Models) -> list[Problem]:
    parent = value_at(data, path[:-1])
    known = models[id(parent)].known_keys()
    is_criterion = isinstance(parent, dict) and {"bobot", "ukur"} & {*known, *parent}
    if is_criterion and "kriteria" in known and path[-1] in _LEAF_KEYS:
        return [Problem("K534", path, {"kunci": str(path[-1])}, at_key=True)]
    if {"ukur", "judul"} <= {*known}:
        known = (*known, "kriteria", "gabung")
    return [_unknown(path, known)]


def _missing(_: ErrorDetails, path: Path, __: Data, ___: Models) -> list[Problem]:
    return [Problem("K525", path[:-1], {"kunci": str(path[-1])}, at_key=True)]


def _no_branch(_: ErrorDetails, path: Path, data: Data, __: Models) -> list[Problem]:
    value = value_at(data, path)
    if not isinstance(value, dict):
        return [Problem("K531", path, {"kunci": _last(path), "nilai": shown(value)})]
    if len(path) > 1 and path[-2] == _FACTOR_PLACE:
        return _none_chosen(value, path, _FACTOR_KEYS, 4)
    if not _CONDITION_PLACES.intersection(path) or path[-1] == "ukur":
        return [Problem("K525", path, {"kunci": "metode"}, at_key=True)]
    return _none_chosen(value, path, _CONDITION_KEYS, 3)


def _none_chosen(
    value: Mapping[str, Data], path: Path, known: tuple[str, ...], choices: int
) -> list[Problem]:
    """Name the keys that are not known; without any, the first ``choices`` to choose from."""
    strange = [key for key in value if key not in known]
    if strange:
        return [_unknown((*path, key), known) for key in strange]
    return [Problem("K537", path, {"pilihan": listed(known[:choices]), "jumlah": "0"})]


def _wrong_branch(error: ErrorDetails, path: Path, data: Data, _: Models) -> list[Problem]:
    expected = [tag.removeprefix("#") for tag in _QUOTED.findall(error["ctx"]["expected_tags"])]
    return [_choice((*path, "metode"), value_at(data, (*path, "metode")), expected)]


def _literal(error: ErrorDetails, path: Path, data: Data, _: Models) -> list[Problem]:
    value = value_at(data, path)
    if path == ("format",):
        return [Problem("K535", path, {"nilai": shown(value)})]
    return [_choice(path, value, _QUOTED.findall(error["ctx"]["expected"]))]


def _truth(_: ErrorDetails, path: Path, data: Data, __: Models) -> list[Problem]:
    return [_choice(path, value_at(data, path), ["true", "false"])]


def _choice(path: Path, value: Data, known: list[str]) -> Problem:
    slots = {"kunci": _last(path), "nilai": shown(value), "pilihan": listed(known)}
    near = nearest(value, known) if isinstance(value, str) else ""
    if near:
        return Problem("K523", path, slots | {"saran": near})
    return Problem("K524", path, slots)


def _pattern(error: ErrorDetails, path: Path, data: Data, _: Models) -> list[Problem]:
    if path[-1] == "[key]":
        slots = {"nilai": shown(path[-2]), "kunci": str(path[-2])}
        return [Problem("K532", path[:-1], slots, at_key=True)]
    slots = {"kunci": _last(path), "nilai": shown(value_at(data, path))}
    return [Problem("K536" if error["ctx"]["pattern"] == r"\S" else "K532", path, slots)]


def _length(error: ErrorDetails, path: Path, _: Data, __: Models) -> list[Problem]:
    context: Mapping[str, Any] = error["ctx"]
    least = context.get("min_length")
    wanted = f"≥ {least}" if least == 1 else str(least or context["max_length"])
    slots = {"kunci": _last(path), "jumlah": str(context["actual_length"]), "perlu": wanted}
    return [Problem("K533", path, slots)]


def _exactly_one(error: ErrorDetails, path: Path, _: Data, __: Models) -> list[Problem]:
    context = error["ctx"]
    slots = {"pilihan": context["keys"], "jumlah": str(context["count"])}
    return [Problem("K537", path, slots, at_key=True)]


_SPECIAL: Final[Mapping[str, Callable[[ErrorDetails, Path, Data, Models], list[Problem]]]] = {
    "extra_forbidden": _extra,
    "missing": _missing,
    "union_tag_not_found": _no_branch,
    "union_tag_invalid": _wrong_branch,
    "literal_error": _literal,
    "bool_type": _truth,
    "string_pattern_mismatch": _pattern,
    "too_short": _length,
    "too_long": _length,
    "exactly_one": _exactly_one,
}
