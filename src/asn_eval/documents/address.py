"""Addresses: how people write a path, as in ``--set predikat.Baik.mulai=80``.

Keys of mappings stand as they are, joined by dots. Items of a list go by what
names them (``nama``, else ``id``, else ``mulai``), never by position; only an
item with no name at all is shown by its number, and cannot be addressed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.scalars import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.document import Data, Path

_NAMING_KEYS = ("nama", "id", "mulai")


def item_name(item: Data) -> str:
    """Return the name of a list item, "" when it has none.

    >>> item_name({"nama": "Baik", "mulai": 75}), item_name({"mulai": 3}), item_name(5)
    ('Baik', '3', '')
    """
    if not isinstance(item, dict):
        return ""
    for key in _NAMING_KEYS:
        value = item.get(key)
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            return written(value)
    return ""


def address_of(data: Data, path: Path) -> str:
    """Write a path as people address it.

    >>> address_of({"predikat": [{"nama": "Baik", "mulai": 75}]}, ("predikat", 0, "mulai"))
    'predikat.Baik.mulai'
    """
    parts: list[str] = []
    here: Data = data
    for step in path:
        below = _child(here, step)
        parts.append(str(step) if isinstance(step, str) else item_name(below) or f"#{step + 1}")
        here = below
    return ".".join(parts)


def _child(data: Data, step: str | int) -> Data:
    if isinstance(data, dict) and isinstance(step, str):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


def value_at(data: Data, path: Path) -> Data:
    """Return what stands at a path, None when nothing does."""
    for step in path:
        data = _child(data, step)
    return data


def locate(data: Data, address: str) -> Path | None:
    """Return the path of an address, None when nothing stands there.

    Names may hold dots themselves; the longest name that fits is tried first.

    >>> locate({"predikat": [{"nama": "B. Baik", "mulai": 75}]}, "predikat.B. Baik.mulai")
    ('predikat', 0, 'mulai')
    """
    if not address:
        return ()
    for name, step, below in sorted(_named(data), key=lambda entry: -len(entry[0])):
        if address == name:
            return (step,)
        if address.startswith(f"{name}."):
            rest = locate(below, address[len(name) + 1 :])
            if rest is not None:
                return (step, *rest)
    return None


def _named(data: Data) -> Iterator[tuple[str, str | int, Data]]:
    if isinstance(data, dict):
        yield from ((key, key, value) for key, value in data.items())
    elif isinstance(data, list):
        for index, item in enumerate(data):
            if item_name(item):
                yield item_name(item), index, item


def addresses(data: Data, path: Path = ()) -> Iterator[Path]:
    """Yield the paths of all leaves: scalars, and lists whose items have no names."""
    if isinstance(data, dict) and data:
        for key, value in data.items():
            yield from addresses(value, (*path, key))
    elif isinstance(data, list) and data and all(item_name(item) for item in data):
        for index, item in enumerate(data):
            yield from addresses(item, (*path, index))
    else:
        yield path
