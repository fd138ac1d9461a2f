"""Recipe 17: a satisfaction survey as codes, some left out, whose index is 88.31 to two places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from asn_eval.domain.mapping import SheetRule
from tataletak.draft import Draft, told
from tataletak.facts import FactKind
from tataletak.people import dice
from tataletak.recipe import Recipe
from tataletak.truth import Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_FILE: Final = "Data SKM Puskesmas 2024.xlsx"
_UNIT: Final = "Puskesmas Wara"
_ABOUT: Final = (
    "No", "Jenis Kelamin (L/P)", "Pendidikan Terakhir", "Pekerjaan", "Jenis Layanan",
)  # fmt: skip
_ELEMENTS: Final = (
    "U1 (Persyaratan)", "U2 (Prosedur)", "U3 (Waktu)", "U4 (Biaya)", "U5 (Produk)",
    "U6 (Kompetensi)", "U7 (Perilaku)", "U8 (Sarana & Prasarana)", "U9 (Pengaduan)",
)  # fmt: skip
_LAST: Final = "Saran / Masukan (Teks)"
_RESPONDENTS: Final = 45
_SEED: Final = 27
"""Found by trying: with it the index lies just below 88.31 and rounds to it."""

Answers: TypeAlias = "list[list[int | None]]"


def answers(seed: int) -> Answers:
    """Return a row of nine codes for each respondent; None is a blank."""
    rng = dice(f"17-skm-kode {seed}")
    return [
        [None if rng.random() < 0.04 else rng.choices((2, 3, 4), (4, 39, 57))[0] for _ in _ELEMENTS]
        for _ in range(_RESPONDENTS)
    ]


def index_of(rows: Sequence[Sequence[int | None]]) -> float:
    """Mean of each element over who answered it, mean of the nine, times 25."""
    means = []
    for column in zip(*rows, strict=True):
        given = [value for value in column if value is not None]
        means.append(sum(given) / len(given))
    return float(sum(means) / len(means) * 25)


def make(folder: Path) -> Recipe:
    """Three sheets; the first two are about the survey, the third holds the answers."""
    draft = Draft.named("Data_Survei_Mentah")
    draft.page.put_row(1, (*_ABOUT, *_ELEMENTS, _LAST))
    rows = answers(_SEED)
    rng = dice("17-skm-kode lain")
    records = []
    for number, codes in enumerate(rows, start=1):
        row = number + 1
        draft.page.put_row(row, (number, rng.choice("LP"), rng.choice(("SMA", "D3", "S1")),
                                 rng.choice(("Petani", "PNS", "Wiraswasta")),
                                 rng.choice(("Rawat Jalan", "Laboratorium"))))  # fmt: skip
        fields = {"unit": told(_UNIT)}
        for offset, code in enumerate(codes):
            column = len(_ABOUT) + 1 + offset
            fields[f"u{offset + 1}"] = draft.cell(row, column, code)
        note = "Ruang tunggu ditambah" if number % 8 == 0 else None
        fields["saran"] = draft.cell(row, len(_ABOUT) + len(_ELEMENTS) + 1, note)
        records.append(Record(row, dict(sorted(fields.items()))))
    columns = {f"u{number}": len(_ABOUT) + number for number in range(1, 10)}
    columns["saran"] = len(_ABOUT) + len(_ELEMENTS) + 1
    draft.table("layanan", (1,), records, columns, _ABOUT)
    index = index_of(rows)
    draft.fact(FactKind.INDEX, ("F2", f"N{len(rows) + 1}"), "IKM of the unit, blanks left out",
               rounded=round(index, 2), unrounded=index)  # fmt: skip
    about, when = Draft.named("Info_Umum"), Draft.named("Waktu_Pelaksanaan")
    about.page.put_row(1, ("Nama Unit Pelayanan", _UNIT))
    about.page.put_row(2, ("Alamat", "Jalan Poros 1"))
    about.page.put_row(3, ("Jumlah Responden", len(rows)))
    when.page.put_row(1, ("Kegiatan", "Waktu Pelaksanaan"))
    when.page.put_row(2, ("Penyusunan Kuesioner", "Januari 2024"))
    when.page.put_row(3, ("Pengumpulan Data", "Februari 2024"))
    drafts = (about, when, draft)
    path = write_xlsx(folder / _FILE, [each.page for each in drafts])
    return Recipe(
        17,
        "17-skm-kode",
        "SKM as codes: blanks, an index of 88.31",
        (path,),
        "2024",
        Truth(tuple(each.truth(_FILE) for each in drafts)),
        (SheetRule(file=_FILE, sheet=draft.page.name, constants={"unit": _UNIT}),),
    )
