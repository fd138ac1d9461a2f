"""How a value picks its branch of a union, and rules of the form "exactly one".

Branch tags begin with ``#``, so that a position reported by pydantic can tell
a tag from a key of the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from collections.abc import Mapping

NODE: Final = "#simpul"
NO_BRANCH: Final = "#"
"""A tag that no branch has, so that pydantic reports the union itself."""

_COMBINE_KEYS: Final = ("terbaik", "buang_terendah", "gerbang")
_CONDITION_KEYS: Final = ("predikat", "kriteria", "ukuran")
_TEST_KEYS: Final = ("kriteria", "ukuran", "ukur")
_FACTOR_KEYS: Final = ("predikat", "nilai_akhir", "tetap", "ukur")


def by_method(value: object) -> str | None:
    """Pick by ``metode``; None when there is none to pick by."""
    if not isinstance(value, dict) or "metode" not in value:
        return None
    method = value["metode"]
    return f"#{method}" if isinstance(method, str) else NO_BRANCH


def branch_of_criterion(value: object) -> str:
    """Pick a node when the criterion has ``kriteria`` below it."""
    return NODE if isinstance(value, dict) and "kriteria" in value else "#daun"


def branch_of_word_or_mapping(value: object) -> str:
    """Pick between a word and a mapping."""
    return "#tetap" if isinstance(value, dict) else "#kata"


def branch_of_missing(value: object) -> str:
    """Pick between a word, a mapping with a fixed value and one with a median."""
    if not isinstance(value, dict):
        return "#kata"
    return "#median" if "median_unit" in value else "#tetap"


def branch_of_combine(value: object) -> str:
    """Pick between a word and the mappings that say more; a strange one is read as terbaik."""
    if not isinstance(value, dict):
        return "#kata"
    return next((f"#{key}" for key in _COMBINE_KEYS if key in value), f"#{_COMBINE_KEYS[0]}")


def branch_of_word_or_number(value: object) -> str:
    """Pick between a word and a number."""
    return "#kata" if isinstance(value, str) else "#angka"


def branch_of_text_or_list(value: object) -> str:
    """Pick between one id and a list of ids."""
    return "#daftar" if isinstance(value, list) else "#satu"


def branch_of_condition(value: object) -> str | None:
    """Pick by the key that says what is tested."""
    if not isinstance(value, dict):
        return None
    return next((f"#{key}" for key in _CONDITION_KEYS if key in value), None)


def number_if_given(value: object) -> object:
    """Refuse a key that is written without a value; leaving the key out is fine."""
    if value is None:
        kind, template = "float_type", "a number"
        raise PydanticCustomError(kind, template)
    return value


def branch_of_test(value: object) -> str | None:
    """Pick by the key that says what a predikat requires."""
    if not isinstance(value, dict):
        return None
    return next((f"#{key}" for key in _TEST_KEYS if key in value), None)


def branch_of_factor(value: object) -> str | None:
    """Pick by the key that says what is multiplied."""
    if not isinstance(value, dict):
        return None
    return next((f"#{key}" for key in _FACTOR_KEYS if key in value), None)


def exactly_one(given: Mapping[str, object]) -> None:
    """Raise pydantic's error for a rule unless exactly one value is given."""
    count = sum(value is not None for value in given.values())
    if count != 1:
        context = {"keys": ", ".join(given), "count": count}
        kind, template = "exactly_one", "exactly one of {keys}"
        raise PydanticCustomError(kind, template, context)
