"""Recipes 3 and 4: the discipline of units, five under each other or one to a sheet."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tataletak import manado
from tataletak.calendar_words import named
from tataletak.draft import Draft
from tataletak.facts import FactKind
from tataletak.people import invent
from tataletak.recipe import Recipe
from tataletak.roster import write_roster
from tataletak.truth import Reason, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

_MONTH: Final = dt.date(2023, 7, 1)
_SECTIONS: Final = (
    ("SEKRETARIAT", 9), ("BIDANG PENDATAAN", 12), ("BIDANG PENAGIHAN", 7),
    ("BIDANG PENGENDALIAN", 11), ("UPTD WILAYAH UTARA", 6),
)  # fmt: skip
_MANY: Final = (
    *(f"DINAS {name}" for name in (
        "KESEHATAN", "PENDIDIKAN", "SOSIAL", "PERHUBUNGAN", "PERTANIAN", "PERIKANAN", "PARIWISATA",
        "KEBUDAYAAN", "LINGKUNGAN HIDUP", "PEKERJAAN UMUM", "TENAGA KERJA", "KOPERASI DAN UMKM",
        "PERINDUSTRIAN", "PERDAGANGAN", "PEMUDA DAN OLAHRAGA", "PERPUSTAKAAN", "KEARSIPAN",
        "KEPENDUDUKAN", "KETAHANAN PANGAN", "KOMINFO", "PENANAMAN MODAL", "PEMADAM KEBAKARAN",
    )),
    *(f"BADAN {name}" for name in (
        "KEPEGAWAIAN", "PENDAPATAN", "KEUANGAN DAN ASET", "PERENCANAAN", "KESBANGPOL",
        "PENANGGULANGAN BENCANA", "PENELITIAN",
    )),
    *(f"KECAMATAN {name}" for name in (
        "BUNAKEN", "MALALAYANG", "MAPANGET", "PAAL DUA", "SARIO", "SINGKIL", "TIKALA",
        "TUMINTING", "WANEA", "WENANG",
    )),
    *(f"BAGIAN {name}" for name in (
        "HUKUM", "ORGANISASI", "UMUM", "PROTOKOL", "PEMERINTAHAN", "PEREKONOMIAN", "KESRA",
        "PENGADAAN", "PEMBANGUNAN", "KERJA SAMA",
    )),
    "INSPEKTORAT", "SEKRETARIAT DPRD", "SATPOL PP", "RSUD", "STAF AHLI",
)  # fmt: skip
"""54 perangkat daerah, a sheet each."""


def make(folder: Path) -> Recipe:
    """Five sections on one sheet, each with heading, subtotal and blank rows below."""
    slug, file = "03-manado-bagian", "DISIPLIN BAPENDA JULI 2023.xlsx"
    draft = Draft.named("DISIPLIN")
    draft.title(1, 1, "REKAPITULASI PENILAIAN DISIPLIN KERJA")
    draft.title(2, 1, f"BULAN {named(_MONTH).upper()}", periode=f"{_MONTH:%Y-%m}")
    units = tuple(name for name, _ in _SECTIONS)
    stock = iter(invent(slug, sum(size for _, size in _SECTIONS), units))
    row, everyone, starts = 4, [], []
    for unit, size in _SECTIONS:
        people = [replace(next(stock), unit=unit) for _ in range(size)]
        draft.drop(row, Reason.SECTION, (unit,), 2)
        starts.append(f"A{row + 3}")
        after = manado.section(draft, row + 1, people, 21, f"{slug} {unit}")
        for blank in (after, after + 1):
            draft.drop(blank, Reason.BLANK)
        row = after + 2
        everyone += people
    draft.fact(FactKind.NUMBERING_RESTARTS, starts, "each unit is numbered from 1")
    path = write_xlsx(folder / file, (draft.page,))
    roster, roster_truth = write_roster(folder, everyone)
    return Recipe(
        3,
        slug,
        "Manado: five units under each other, no NIP",
        (path, roster),
        f"{_MONTH:%Y-%m}",
        Truth((draft.truth(file), roster_truth)),
        (manado.rule(file),),
        tuple(everyone),
    )


def make_04(folder: Path) -> Recipe:
    """The same headings on 54 sheets, one unit each."""
    slug, file = "04-manado-lembar", "DISIPLIN SEMUA OPD JULI 2023.xlsx"
    sizes = [6 + position * 5 % 9 for position in range(len(_MANY))]
    stock = iter(invent(slug, sum(sizes), _MANY))
    drafts, everyone = [], []
    for unit, size in zip(_MANY, sizes, strict=True):
        draft = Draft.named(unit)
        draft.title(1, 1, "REKAPITULASI PENILAIAN DISIPLIN KERJA")
        draft.title(2, 1, unit, unit=unit)
        draft.title(3, 1, f"BULAN {named(_MONTH).upper()}", periode=f"{_MONTH:%Y-%m}")
        people = [replace(next(stock), unit=unit) for _ in range(size)]
        manado.section(draft, 5, people, 21, f"{slug} {unit}")
        drafts.append(draft)
        everyone += people
    path = write_xlsx(folder / file, [draft.page for draft in drafts])
    roster, roster_truth = write_roster(folder, everyone)
    return Recipe(
        4,
        slug,
        "Manado: 54 sheets, one unit each",
        (path, roster),
        f"{_MONTH:%Y-%m}",
        Truth((*(draft.truth(file) for draft in drafts), roster_truth)),
        (manado.rule(file),),
        tuple(everyone),
    )
