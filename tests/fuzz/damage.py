"""How a seed is damaged, by format: the outermost layer, and the layers inside it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from asn_eval.intake.formats.ole import OleError
from asn_eval.intake.formats.pieces import UNPACKING_FAULTS
from fuzz.markup import damage_markup
from fuzz.raw import damage_bytes
from fuzz.records import damage_biff, damage_sectors, damage_xlsb
from fuzz.texts import damage_text, damage_yaml

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping

    from fuzz.seeds import Seed

_ROUNDS: Final = (1, 1, 1, 2, 3, 8)
_INSIDE: Final = 0.9
"""How often a layer inside is damaged rather than the bytes around it."""

_INTERESTING: Final = ("sheet", "content", "strings", "styles", "workbook", "rels")


def damage(rng: random.Random, seed: Seed, other: Seed) -> bytes:
    """Damage a seed once or several times; ``other`` gives bytes to splice in."""
    content = seed.content
    for _ in range(rng.choice(_ROUNDS)):
        content = _once(rng, seed.suffix, content, other.content)
    return content


def _once(rng: random.Random, suffix: str, content: bytes, other: bytes) -> bytes:
    inside = _INSIDES.get(suffix)
    if inside is None or rng.random() > _INSIDE:
        return damage_bytes(rng, content, other)
    try:
        return inside(rng, content, other)
    except (*UNPACKING_FAULTS, OleError, ValueError, RuntimeError, LookupError):
        # an earlier round has broken the layer around it
        return damage_bytes(rng, content, other)


def _zipped(rng: random.Random, content: bytes, other: bytes) -> bytes:
    """Unpack, damage one part or leave it out, and pack again."""
    with ZipFile(BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    likely = [name for name in parts if any(word in name for word in _INTERESTING)]
    name = rng.choice(likely if likely and rng.random() < _INSIDE else list(parts))
    if rng.random() < 1 - _INSIDE:
        del parts[name]
    else:
        parts[name] = _part(rng, name, parts[name], other)
    packed = BytesIO()
    with ZipFile(packed, "w", rng.choice((ZIP_DEFLATED, ZIP_DEFLATED, ZIP_STORED))) as package:
        for path, part in parts.items():
            package.writestr(path, part)
    return packed.getvalue()


def _part(rng: random.Random, name: str, part: bytes, other: bytes) -> bytes:
    if rng.random() > _INSIDE:
        return damage_bytes(rng, part, other)
    return damage_xlsb(rng, part) if name.endswith(".bin") else damage_markup(rng, part)


def _compound(rng: random.Random, content: bytes, _other: bytes) -> bytes:
    return (damage_biff if rng.random() < _INSIDE else damage_sectors)(rng, content)


def _marked_up(rng: random.Random, content: bytes, _other: bytes) -> bytes:
    return damage_markup(rng, content)


def _delimited(rng: random.Random, content: bytes, _other: bytes) -> bytes:
    return damage_text(rng, content)


def _yaml(rng: random.Random, content: bytes, _other: bytes) -> bytes:
    return damage_yaml(rng, content)


_INSIDES: Final[Mapping[str, Callable[[random.Random, bytes, bytes], bytes]]] = {
    **dict.fromkeys(("xlsx", "xlsm", "xlsb", "ods"), _zipped),
    "xls": _compound,
    "html": _marked_up,
    "csv": _delimited,
    "yaml": _yaml,
}
