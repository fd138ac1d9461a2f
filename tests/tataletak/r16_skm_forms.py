"""Recipe 16: a satisfaction survey from Google Forms, answers as words, questions in own order."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from asn_eval.domain.mapping import SheetRule
from tataletak.draft import Draft, told
from tataletak.people import dice
from tataletak.recipe import Recipe
from tataletak.truth import Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

_FILE: Final = "Survei Kepuasan Masyarakat (Jawaban).xlsx"
_UNIT: Final = "Kelurahan Sukarame"
_ABOUT: Final = (
    "Cap waktu", "1. Nama Lengkap", "2. Umur", "3. Jenis Kelamin", "4. Jenjang Pendidikan",
    "5. Pekerjaan",
)  # fmt: skip
_QUESTIONS: Final = {
    "u7": "Bagaimana pendapat saudara tentang perilaku petugas dalam memberikan pelayanan?",
    "u1": "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis "
    "pelayanannya",
    "u3": "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan",
    "u2": "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini",
    "u6": "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan",
    "u9": "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan",
    "u4": "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan",
    "u8": "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana",
    "u5": "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum "
    "dalam standar pelayanan dengan hasil yang diberikan",
}
"""Element → question, in the order of the form."""

_WORDS: Final = {
    "u1": ("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"),
    "u2": ("Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"),
    "u3": ("Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"),
    "u4": ("Sangat mahal", "Cukup mahal", "Murah", "Gratis"),
    "u5": ("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"),
    "u6": ("Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"),
    "u7": (
        "Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah",
        "Sangat sopan dan ramah",
    ),
    "u8": ("Buruk", "Cukup", "Baik", "Sangat Baik"),
    "u9": (
        "Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal",
        "Dikelola dengan baik",
    ),
}  # fmt: skip
"""Element → words for 1, 2, 3, 4."""

_RESPONDENTS: Final = 48


def make(folder: Path) -> Recipe:
    """Headings are numbered by the form, so "6." is element 7."""
    draft = Draft.named("Form Responses 1")
    heads = {
        element: f"{number}. {text}"
        for number, (element, text) in enumerate(_QUESTIONS.items(), start=6)
    }
    last = f"{6 + len(heads)}. Saran"
    draft.page.put_row(1, (*_ABOUT, *heads.values(), last))
    rng = dice("16-skm-forms")
    records = []
    for row in range(2, _RESPONDENTS + 2):
        moment = dt.datetime(2024, 3, 4 + row % 20, 8 + row % 8, 3 * row % 60, 11)  # noqa: DTZ001 - workbooks know no zone
        sex, work = rng.choice(("Laki-laki", "Perempuan")), rng.choice(("Wiraswasta", "Pelajar"))
        about = (f"Responden {row - 1}", rng.randint(18, 66), sex, rng.choice(("SMA", "S1")), work)
        draft.page.put_row(row, about, 2)
        fields = {"tanggal": draft.cell(row, 1, moment, moment.date()), "unit": told(_UNIT)}
        for column, element in enumerate(_QUESTIONS, start=len(_ABOUT) + 1):
            level = rng.choices((1, 2, 3, 4), (2, 8, 52, 38))[0]
            fields[element] = draft.cell(row, column, _WORDS[element][level - 1], float(level))
        note = "Antrean dipercepat" if row % 9 == 0 else None
        fields["saran"] = draft.cell(row, len(_ABOUT) + len(heads) + 1, note)
        records.append(Record(row, dict(sorted(fields.items()))))
    columns = {element: column for column, element in enumerate(heads, start=len(_ABOUT) + 1)}
    columns |= {"tanggal": 1, "saran": len(_ABOUT) + len(heads) + 1}
    draft.table("layanan", (1,), records, columns, _ABOUT[1:])
    path = write_xlsx(folder / _FILE, (draft.page,))
    rule = SheetRule(
        file=_FILE,
        table="layanan",
        columns={head: element for element, head in heads.items()} | {last: "saran"},
        constants={"unit": _UNIT},
        values={
            element: {word: float(level) for level, word in enumerate(words, start=1)}
            for element, words in _WORDS.items()
        },
    )
    return Recipe(
        16,
        "16-skm-forms",
        "SKM from Google Forms: words, own order",
        (path,),
        "2024-03",
        Truth((draft.truth(_FILE),)),
        (rule,),
    )
