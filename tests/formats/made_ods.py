"""Documents of LibreOffice, made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from formats.made_xlsb import Error, Percent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from formats.made_xlsb import Cell

_SPACES: Final = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("number", "datastyle"),
    )
)
_CALC: Final = (
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
_STYLES: Final = (
    '<office:automatic-styles><number:percentage-style style:name="N1"/>'
    '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'
    '<style:style style:name="ce2" style:family="table-cell"/></office:automatic-styles>'
)


MANIFEST: Final = (
    '<?xml version="1.0"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def cell_xml(cell: Cell) -> str:
    """Return the XML of a cell."""
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, Error):
        value = 'office:value-type="string" office:string-value="" calcext:value-type="error"'
    elif isinstance(cell, str):
        value = 'office:value-type="string"'
    elif isinstance(cell, bool):
        value = f'office:value-type="boolean" office:boolean-value="{str(cell).lower()}"'
    else:
        kind = "percentage" if isinstance(cell, Percent) else "float"
        value = f'office:value-type="{kind}" office:value="{float(cell)!r}"'
    shown = escape(str(cell))
    return f"<table:table-cell {value}><text:p>{shown}</text:p></table:table-cell>"


def rows_xml(rows: Sequence[Sequence[Cell]]) -> str:
    """Return the XML of rows."""
    return "".join(
        f"<table:table-row>{''.join(map(cell_xml, row))}</table:table-row>" for row in rows
    )


def content_xml(tables: Mapping[str, str], declared: str = "") -> str:
    """Return the content of a document from the XML inside its tables."""
    body = "".join(
        f'<table:table table:name="{escape(name)}">{inner}</table:table>'
        for name, inner in tables.items()
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{declared}'
        f"<office:document-content {_SPACES} {_CALC}>"
        f"{_STYLES}<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )


def write_ods(path: Path, content: str, parts: Mapping[str, str] | None = None) -> Path:
    """Write a document; ``parts`` adds parts or replaces them."""
    contents = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": MANIFEST,
        "content.xml": content,
    }
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, text in (contents | dict(parts or {})).items():
            package.writestr(name, text)
    return path
