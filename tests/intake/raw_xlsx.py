"""Workbooks made by hand from XML, sound or broken at one chosen point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"

CONTENT_TYPES: Final = (
    f'<?xml version="1.0"?><Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
ROOT_RELATIONS: Final = (
    f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>"
)
WORKBOOK: Final = (
    f'<?xml version="1.0"?><workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="Data &amp; Nilai" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
RELATIONS: Final = (
    f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId3" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    "</Relationships>"
)
STYLES: Final = (
    f'<?xml version="1.0"?><styleSheet xmlns="{_MAIN}">'
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/>'
    "<numFmt formatCode='0&quot; %&quot;' numFmtId='165'/></numFmts>"
    '<cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="9" xfId="0"><alignment/></xf>'
    '<xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
)
STRINGS: Final = f'<?xml version="1.0"?><sst xmlns="{_MAIN}"><si><t>satu</t></si></sst>'


def sheet_xml(rows: str, *, prefix: str = "") -> str:
    """Wrap rows in a worksheet, with a namespace prefix if one is given."""
    space = f"xmlns:{prefix[:-1]}" if prefix else "xmlns"
    return (
        f'<?xml version="1.0"?><{prefix}worksheet {space}="{_MAIN}">'
        f"<{prefix}sheetData>{rows}</{prefix}sheetData></{prefix}worksheet>"
    )


def write_xlsx(path: Path, rows: str, parts: Mapping[str, str | None] | None = None) -> Path:
    """Write a workbook of one sheet; ``parts`` replaces parts, None leaves one out."""
    contents: dict[str, str | None] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": ROOT_RELATIONS,
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": RELATIONS,
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": STRINGS,
        "xl/worksheets/sheet1.xml": sheet_xml(rows),
    }
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, text in (contents | dict(parts or {})).items():
            if text is not None:
                package.writestr(name, text)
    return path


def number_cell(address: str, number: float = 1) -> str:
    """Return the XML of a number cell."""
    return f'<c r="{address}"><v>{number}</v></c>'
