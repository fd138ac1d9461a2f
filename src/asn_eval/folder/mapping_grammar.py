"""The language of ``pemetaan.yaml``, format 1: what a mapping file may say.

Left of each line stands the code name, ``alias`` is the key that people write.
Whether tables, fields and values exist is for ``asn_eval.folder.mapping_sense``.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from asn_eval.documents.model import Grammar, PeriodValue, Text

DecimalWord = Literal["koma", "titik"]
OrderWord = Literal["hari-bulan", "bulan-hari"]
OTHERS = "*"
"""In ``angka`` and ``tanggal`` by field: every field that is not named."""


def branch_of_list(value: object) -> str:
    """Pick between one and several."""
    return "#daftar" if isinstance(value, list) else "#satu"


def branch_of_row(value: object) -> str:
    """Pick between the number of a row and the text it begins with."""
    return "#nomor" if isinstance(value, int) and not isinstance(value, bool) else "#teks"


def branch_of_group(value: object) -> str:
    """Pick between a word and a word by field."""
    return "#kelompok" if isinstance(value, dict) else "#kata"


def branch_of_scalar(value: object) -> str:
    """Pick between number, date, nothing and text; what is none of them fails as text."""
    if value is None:
        return "#tiada"
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return "#angka"
    return "#tanggal" if isinstance(value, dt.date) else "#teks"


RowNumber = Annotated[int, Field(ge=1)]
Rows = Annotated[
    Annotated[RowNumber, Tag("#satu")]
    | Annotated[list[RowNumber], Field(min_length=1), Tag("#daftar")],
    Discriminator(branch_of_list),
]
SkippedRow = Annotated[
    Annotated[RowNumber, Tag("#nomor")] | Annotated[Text, Tag("#teks")],
    Discriminator(branch_of_row),
]
Scalar: TypeAlias = Annotated[
    Annotated[float, Tag("#angka")]
    | Annotated[str, Tag("#teks")]
    | Annotated[dt.date, Tag("#tanggal")]
    | Annotated[None, Tag("#tiada")],
    Discriminator(branch_of_scalar),
]
"""Number, text, date, or nothing yet."""

Decimals = Annotated[
    Annotated[DecimalWord, Tag("#kata")] | Annotated[dict[str, DecimalWord], Tag("#kelompok")],
    Discriminator(branch_of_group),
]
Orders = Annotated[
    Annotated[OrderWord, Tag("#kata")] | Annotated[dict[str, OrderWord], Tag("#kelompok")],
    Discriminator(branch_of_group),
]


class BodyModel(Grammar):
    """Rows between which records stand."""

    first: RowNumber | None = Field(alias="mulai", default=None)
    last: RowNumber | None = Field(alias="sampai", default=None)


class RuleModel(Grammar):
    """What is said about the sheets that two patterns fit."""

    file: Text = Field(alias="berkas", default="*")
    sheet: Text = Field(alias="lembar", default="*")
    layout: Text | None = Field(alias="pakai", default=None)
    ignore: Literal["ya", "tidak"] | None = Field(alias="abaikan", default=None)
    table: Text | None = Field(alias="tabel", default=None)
    header_rows: Rows | None = Field(alias="baris_judul", default=None)
    body: BodyModel | None = Field(alias="baris_data", default=None)
    skip: list[SkippedRow] = Field(alias="lewati_baris", default_factory=list)
    columns: dict[str, Text] = Field(alias="kolom", default_factory=dict)
    constants: dict[str, Scalar] = Field(alias="tetap", default_factory=dict)
    values: dict[str, dict[str, Scalar]] = Field(alias="nilai", default_factory=dict)
    decimals: Decimals | None = Field(alias="angka", default=None)
    orders: Orders | None = Field(alias="tanggal", default=None)
    factors: dict[str, Annotated[float, Field(gt=0)]] = Field(alias="kali", default_factory=dict)
    rows_per_person: Annotated[int, Field(ge=1, le=2)] | None = Field(
        alias="baris_per_orang", default=None
    )
    fill_down: list[Text] = Field(alias="isi_ke_bawah", default_factory=list)
    split: dict[str, Annotated[list[Text], Field(min_length=2)]] = Field(
        alias="pisah", default_factory=dict
    )
    month: PeriodValue | None = Field(alias="bulan", default=None)

    def header(self) -> tuple[int, ...]:
        """Return the heading rows."""
        rows = self.header_rows
        return () if rows is None else tuple(rows) if isinstance(rows, list) else (rows,)

    def skipped(self) -> tuple[int, ...]:
        """Return the rows that are passed over by number."""
        return tuple(item for item in self.skip if isinstance(item, int))


class MappingModel(Grammar):
    """A mapping file."""

    format: Literal[1] = Field(alias="format")
    title: Text | None = Field(alias="judul", default=None)
    layouts: list[Text] = Field(alias="pakai", default_factory=list)
    rules: list[RuleModel] = Field(alias="lembar", default_factory=list)
