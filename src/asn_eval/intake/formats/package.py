"""The zip package of a workbook: which part is which sheet, which styles are percent.

Parts are read by regular expressions over bytes, never by an XML parser: no
entity is ever expanded, and nothing is read beyond a stated size.
"""

from __future__ import annotations

import re
from html import unescape
from posixpath import normpath
from typing import IO, TYPE_CHECKING, Final, NamedTuple
from zipfile import ZipFile

from asn_eval.intake.bounds import MIB
from asn_eval.intake.formats.percents import PERCENT_BUILT_IN, is_percent_format

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_ROOT_RELATIONS: Final = "_rels/.rels"
_WORKBOOK_PART: Final = "xl/workbook.xml"
_PART_LIMIT: Final = 64 * MIB
_PIECE: Final = 4 * MIB
_HEAD_BYTES: Final = 4096
_BUILT_IN: Final = frozenset(map(str, PERCENT_BUILT_IN))

# each of these takes what it has seen whole and never looks at it twice, so that
# no part can be made that takes quadratic time
_ATTRIBUTE: Final = re.compile(rb"""(?<![\w:.-])([\w:.-]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_INSIDE: Final = rb"""(?:[^<>"']++|"[^"]*+"|'[^']*+')*+"""
_CELL_FORMATS: Final = re.compile(rb"<(?:\w+:)?cellXfs\b")
_CELL_FORMATS_END: Final = re.compile(rb"</(?:\w+:)?cellXfs\s*>")


class _Link(NamedTuple):
    """A relationship: its key in the part that names it, its kind, the part it leads to."""

    key: str
    kind: str
    part: str


class Package:
    """A workbook opened as a zip, for what the reader library does not tell.

    ``workbook``, ``styles`` and ``strings`` name the parts that hold the list of
    sheets, the cell formats and the shared texts. Raises on opening: one of
    ``pieces.UNPACKING_FAULTS``.
    """

    def __init__(self, path: Path) -> None:
        self._zip = ZipFile(path)
        self._names = {_folded(name): name for name in self._zip.namelist()}
        roots = self._links_in(_ROOT_RELATIONS, "")
        documents = [link.part for link in roots if link.kind == "officeDocument"]
        self.workbook = documents[0] if documents else _WORKBOOK_PART
        folder, _, base = self.workbook.rpartition("/")
        self._links = self._links_in(f"{folder}/_rels/{base}.rels", folder)
        self.styles = self._part_of("styles")
        self.strings = self._part_of("sharedStrings")

    def open(self, part: str) -> IO[bytes]:
        """Open a part for streaming."""
        return self._zip.open(self._names[_folded(part)])

    def read(self, part: str) -> bytes:
        """Read a small part; one that is absent is empty, one too long is cut."""
        if _folded(part) not in self._names:
            return b""
        with self.open(part) as stream:
            return stream.read(_PART_LIMIT)

    def head(self, part: str) -> bytes:
        """Read the start of a part; one that is absent is empty."""
        if _folded(part) not in self._names:
            return b""
        with self.open(part) as stream:
            return stream.read(_HEAD_BYTES)

    def size(self, part: str) -> int:
        """Return how many bytes a part says that it unpacks to."""
        name = self._names.get(_folded(part))
        return self._zip.getinfo(name).file_size if name else 0

    def verify(self, part: str) -> None:
        """Unpack a part to its end, where its checksum is compared."""
        if _folded(part) in self._names:
            with self.open(part) as stream:
                while stream.read(_PIECE):
                    pass

    def _part_of(self, kind: str) -> str:
        return next((link.part for link in self._links if link.kind == kind), "")

    def _links_in(self, part: str, folder: str) -> list[_Link]:
        return [
            _Link(
                link.get("Id", ""),
                link.get("Type", "").rpartition("/")[2],
                _absolute(link.get("Target", ""), folder),
            )
            for link in elements(self.read(part), b"Relationship")
        ]

    def targets(self) -> dict[str, str]:
        """Return the parts that the workbook leads to, by relation."""
        return {link.key: link.part for link in self._links}

    def sheet_parts(self) -> dict[str, str]:
        """Return the part of every sheet by the sheet's name."""
        targets = self.targets()
        return {
            sheet.get("name", ""): targets.get(_relation_of(sheet), "")
            for sheet in elements(self.read(self.workbook), b"sheet")
        }

    def table_parts(self, sheet_part: str) -> list[str]:
        """Return the parts of the tables that lie on a sheet."""
        folder, _, base = sheet_part.rpartition("/")
        links = self._links_in(f"{folder}/_rels/{base}.rels", folder)
        return [link.part for link in links if link.kind == "table"]

    def percent_styles(self) -> frozenset[int]:
        """Return the positions in ``cellXfs`` whose number format shows percent."""
        styles = self.read(self.styles)
        custom = {
            item.get("numFmtId", ""): is_percent_format(item.get("formatCode", ""))
            for item in elements(styles, b"numFmt")
        }
        begun = _CELL_FORMATS.search(styles)
        ended = _CELL_FORMATS_END.search(styles, begun.end()) if begun else None
        if begun is None or ended is None:
            return frozenset()
        formats = styles[begun.start() : ended.start()]
        numbers = [item.get("numFmtId", "0") for item in elements(formats, b"xf")]
        return frozenset(i for i, n in enumerate(numbers) if custom.get(n, n in _BUILT_IN))


def elements(xml: bytes, tag: bytes) -> Iterator[Mapping[str, str]]:
    """Yield the attributes of every element of that local name, in order.

    >>> [dict(found) for found in elements(b"<x:a n='1'/><a n='&lt;>' m = '2'>", b"a")]
    [{'n': '1'}, {'n': '<>', 'm': '2'}]
    """
    for match in re.finditer(rb"<(?:\w+:)?" + tag + rb"(?=[\s/>])(" + _INSIDE + rb")>", xml):
        yield attributes(match[1])


def attributes(tag: bytes) -> dict[str, str]:
    """Return the attributes written in a tag."""
    return {
        name.decode("utf-8", "replace"): unescape((double or single).decode("utf-8", "replace"))
        for name, double, single in _ATTRIBUTE.findall(tag)
    }


def _folded(part: str) -> str:
    """Return a part's name as it is looked up; some programs write backslashes."""
    return part.casefold().replace("\\", "/").lstrip("/")


def _relation_of(sheet: Mapping[str, str]) -> str:
    return next((text for name, text in sheet.items() if name.endswith(":id")), "")


def _absolute(target: str, folder: str) -> str:
    """Return a part's name in the zip; a relative target starts at its folder.

    >>> _absolute("worksheets/sheet1.xml", "xl"), _absolute("/xl/worksheets/sheet1.xml", "xl")
    ('xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml')
    """
    return normpath(f"/{folder}/{target}" if target[:1] != "/" else target)[1:].lstrip("/")
