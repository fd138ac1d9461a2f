"""Keys of a mapping as a table, read off a JSON Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from halaman.markdown import code, table

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

Schema = dict[str, Any]

_REFERENCE: Final = "#/$defs/"
_TYPES: Final = {
    "number": "angka",
    "integer": "bilangan bulat",
    "string": "teks",
    "boolean": "`true` atau `false`",
}
_PAIR: Final = 2
_NOTHING: Final[tuple[object, ...]] = (None, "", [], {})
_TRUTHS: Final = {True: "true", False: "false"}


def keys_table(
    schema: Schema,
    meanings: Mapping[str, str],
    links: Mapping[str, str],
    without: Collection[str] = (),
) -> list[str]:
    """Write the keys of one mapping, required ones first.

    ``links`` names the mappings that have a table of their own.

    Raises:
        ValueError: a key has no meaning, or a meaning has no key.

    """
    known: Schema = schema["properties"]
    if known.keys() != meanings.keys():
        message = f"keys without meaning or the reverse: {sorted(known.keys() ^ meanings.keys())}"
        raise ValueError(message)
    required = schema.get("required", [])
    names = sorted((name for name in known if name not in without), key=lambda n: n not in required)
    rows = [
        (code(name), _kind(known[name], links), _need(name, known[name], required), meanings[name])
        for name in names
    ]
    return table(["kunci", "isi", "wajib", "arti"], rows) if rows else []


def _need(name: str, schema: Schema, required: Collection[str]) -> str:
    if name in required:
        return "ya"
    default = schema.get("default")
    return "tidak" if default in _NOTHING else f"tidak; bawaan {code(_plain(default))}"


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return _TRUTHS[value]
    return f"{value:g}" if isinstance(value, float) else str(value)


def _kind(schema: Schema, links: Mapping[str, str]) -> str:
    """Say in words what a value is."""
    for union in ("anyOf", "oneOf"):
        if union in schema:
            parts = [part for part in schema[union] if part.get("type") != "null"]
            kinds = dict.fromkeys(_kind(part, links) for part in parts)
            return (" atau " if len(kinds) == _PAIR else ", ").join(kinds)
    if "$ref" in schema:
        return links[schema["$ref"].removeprefix(_REFERENCE)]
    if words := schema.get("enum", [schema["const"]] if "const" in schema else []):
        return ", ".join(code(_plain(word)) for word in words)
    match schema["type"]:
        case "array":
            return _list(schema, links)
        case "object":
            values = schema.get("additionalProperties") or schema["patternProperties"].popitem()[1]
            return f"nama → {_kind(values, links)}"
        case kind:
            return _scalar(schema, kind)


def _list(schema: Schema, links: Mapping[str, str]) -> str:
    item = _kind(schema["items"], links)
    least, most = schema.get("minItems"), schema.get("maxItems")
    return f"[{item}, {item}]" if least == most == _PAIR else f"daftar {item}"


def _scalar(schema: Schema, kind: str) -> str:
    if schema.get("format") == "date":
        return "tanggal"
    low, high = schema.get("minimum"), schema.get("maximum")
    name = _TYPES[kind]
    if low is not None and high is not None:
        return f"{name} {low} sampai {high}"
    if low is not None:
        return f"{name}, sedikitnya {low}"
    if "exclusiveMinimum" in schema:
        return f"{name} di atas {_plain(schema['exclusiveMinimum'])}"
    return "id" if schema.get("pattern", "").startswith("^[a-z]") else name
