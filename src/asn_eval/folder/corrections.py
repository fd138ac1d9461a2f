"""``koreksi.yaml``: single cells that a named person decided about, and why."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Annotated, Final, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from asn_eval.documents.document import Problem
from asn_eval.documents.model import Grammar, Text
from asn_eval.documents.scalars import shown, written
from asn_eval.documents.simple import read_model, refuse
from asn_eval.domain.corrections import Correction
from asn_eval.domain.nip import Nip, normalise_nip, parse_nip
from asn_eval.folder.known import column_number
from asn_eval.origin import column_letter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from asn_eval.documents.document import Document, Path

CORRECTIONS_NAME: Final = "koreksi.yaml"
"""The corrections of a data folder; intake passes over a file of this name."""

_CELL: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})", re.ASCII)
_LAST_ROW: Final = 1_048_576
_LAST_COLUMN: Final = 16_384
_LONG: Final = 15
"""From so many digits on a text is taken for a NIP, whole or destroyed."""

_FLOATED: Final = re.compile(r"\d([.,]\d+)?[eE]\+?\d+", re.ASCII)
"""What Excel shows of a NIP that it took for a number: 1,98701E+17."""

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

_SIGNED: Final = {"by": "oleh", "date": "tanggal", "reason": "alasan"}


def branch_of_value(value: object) -> str:
    """Pick between number, date and text."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return "#angka"
    return "#tanggal" if isinstance(value, dt.date) else "#teks"


def branch_of_date(value: object) -> str:
    """Pick between a date and a place left open for one."""
    return "#kosong" if value is None or value == "" else "#tanggal"


def unquoted(value: object) -> object:
    """Return the date of a text that is one: the quotes of a proposal are filled in as they stand.

    >>> unquoted("2025-10-02"), unquoted("2 Oktober")
    (datetime.date(2025, 10, 2), '2 Oktober')
    """
    if isinstance(value, str) and _DATE.fullmatch(value.strip()):
        try:
            return dt.date.fromisoformat(value.strip())
        except ValueError:
            return value
    return value


Written = Annotated[
    Annotated[float, Tag("#angka")]
    | Annotated[str, Tag("#teks")]
    | Annotated[dt.date, Tag("#tanggal")],
    Discriminator(branch_of_value),
]
NewValue = Annotated[
    Annotated[float, Tag("#angka")]
    | Annotated[Text, Tag("#teks")]
    | Annotated[dt.date, Tag("#tanggal")],
    Discriminator(branch_of_value),
]
Decided = Annotated[
    Annotated[dt.date, BeforeValidator(unquoted), Tag("#tanggal")]
    | Annotated[str | None, Tag("#kosong")],
    Discriminator(branch_of_date),
]


class CorrectionModel(Grammar):
    """One cell, what stood there, what is to be read instead, and who says so."""

    file: Text = Field(alias="berkas")
    sheet: Text = Field(alias="lembar")
    cell: Text = Field(alias="sel")
    written: Written = Field(alias="tertulis")
    value: NewValue = Field(alias="menjadi")
    by: str = Field(alias="oleh")
    date: Decided = Field(alias="tanggal")
    reason: str = Field(alias="alasan")


class CorrectionsModel(Grammar):
    """A file of corrections."""

    format: Literal[1] = Field(alias="format")
    corrections: list[CorrectionModel] = Field(alias="koreksi", min_length=1)


def load_corrections(path: FilePath) -> tuple[Correction, ...]:
    """Read a file of corrections.

    Raises:
        IOFault: the file cannot be opened.
        UsageFault: with every fault found.

    """
    model, document = read_model(path, CorrectionsModel)
    refuse(_problems(model, document), document)
    return tuple(_corrections(model, document))


def cell_of(text: str) -> tuple[int, int] | None:
    """Return row and column of a cell address, None when there is no such cell.

    >>> cell_of("E17"), cell_of("$E$17"), cell_of("XFE1"), cell_of("17E")
    ((17, 5), (17, 5), None, None)
    """
    found = _CELL.fullmatch(text.strip())
    if not found:
        return None
    row, column = int(found[2]), column_number(found[1])
    return (row, column) if row <= _LAST_ROW and column <= _LAST_COLUMN else None


def _corrections(model: CorrectionsModel, document: Document) -> Iterator[Correction]:
    for index, item in enumerate(model.corrections):
        cell = cell_of(item.cell)
        if cell and isinstance(item.date, dt.date):
            yield Correction(
                file=item.file,
                sheet=item.sheet,
                row=cell[0],
                column=cell[1],
                written=_plain(item.written),
                value=_value(item.value),
                by=" ".join(item.by.split()),
                date=item.date,
                reason=" ".join(item.reason.split()),
                place=document.place(("koreksi", index)),
            )


def _plain(value: str | float | dt.date) -> str:
    return value if isinstance(value, str) else written(value)


def _value(value: str | float | dt.date) -> str | float | dt.date:
    """Give the new value as it is to be read; a NIP loses spaces and dots."""
    if isinstance(value, str):
        return normalise_nip(value) if _is_long(value) else value
    return float(value) if isinstance(value, (int, float)) else value


def _problems(model: CorrectionsModel, document: Document) -> Iterator[Problem]:
    seen: dict[tuple[str, str, tuple[int, int]], int] = {}
    for index, item in enumerate(model.corrections):
        path = ("koreksi", index)
        yield from _undecided(item, path)
        yield from _nip_problems(item, path, document)
        # a NIP that was a number may be the very digits that the text shall be
        same = _plain(item.written).strip() == _plain(item.value).strip()
        if same and not _is_long(_plain(item.written)):
            yield Problem("P736", (*path, "menjadi"))
        cell = cell_of(item.cell)
        if cell is None:
            yield Problem("P731", (*path, "sel"), {"nilai": shown(item.cell)})
            continue
        key = (item.file.casefold(), item.sheet.casefold(), cell)
        if key in seen:
            other = document.place(("koreksi", seen[key]))
            slots = {"sel": column_letter(cell[1]) + str(cell[0]), "lembar": item.sheet}
            yield Problem("P732", (*path, "sel"), slots | {"tempat_lain": str(other)})
        seen.setdefault(key, index)


def _undecided(item: CorrectionModel, path: Path) -> Iterator[Problem]:
    """Report what a proposal leaves for the person who decides."""
    for name, key in _SIGNED.items():
        said = getattr(item, name)
        if said is None or not str(said).strip():
            yield Problem("P733", (*path, key), {"kunci": key})


def _nip_problems(item: CorrectionModel, path: Path, document: Document) -> Iterator[Problem]:
    """Report a NIP that is no text in quotes, or no NIP."""
    place = (*path, "menjadi")
    if not isinstance(item.value, str):
        if isinstance(item.value, (int, float)) and abs(item.value) >= 10 ** (_LONG - 1):
            yield Problem("P734", place)
        return
    if not _is_long(item.value) and not _was_nip(item.written):
        return
    if place not in document.quoted:
        yield Problem("P734", place)
        return
    read = parse_nip(item.value)
    if not isinstance(read, Nip):
        yield Problem("P735", place, {"alasan": read.reason, "reason": read.english})


def _is_long(text: str) -> bool:
    digits = normalise_nip(text)
    return digits.isdigit() and len(digits) >= _LONG


def _was_nip(text: str | float | dt.date) -> bool:
    return isinstance(text, str) and bool(_FLOATED.fullmatch(text.strip()))
