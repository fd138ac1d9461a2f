"""A year of e-Kinerja for the national rules: two ratings a person, a roster with levels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pembuat.book import Column, Sheet, Signature, write_book
from pembuat.names import MEDAN
from pembuat.people import Person, Unit, chance, dice, make_people

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence
    from pathlib import Path

    from pembuat.book import Cell

_POSTS: Final = ("Kepala Seksi Pelayanan", "Analis Kebijakan", "Penata Layanan Operasional")
UNITS: Final = (
    Unit("Badan Kepegawaian Daerah", _POSTS),
    Unit("Dinas Kesehatan", (*_POSTS, "Perawat", "Bidan")),
    Unit("Dinas Pendidikan", (*_POSTS, "Guru", "Guru")),
    Unit("Inspektorat", _POSTS),
)
KOP: Final = ("PEMERINTAH DAERAH CONTOH", "BADAN KEPEGAWAIAN DAERAH")
PERIOD: Final = "PERIODE: 1 JANUARI S.D. 31 DESEMBER 2025"
SIGNATURE: Final = Signature(
    "Kota Contoh, 15 Januari 2026",
    "Kepala Badan Kepegawaian Daerah,",
    "Rahmat Hidayat Siregar, M.Si.",
    "197403122000031995",
)
_ABOVE: Final = "Di Atas Ekspektasi"
_AS_EXPECTED: Final = "Sesuai Ekspektasi"
_BELOW: Final = "Di Bawah Ekspektasi"
_LEVELS: Final = {
    "II": ("Terampil", "Terampil", "Mahir"),
    "III": ("Ahli Pertama", "Ahli Pertama", "Ahli Muda"),
    "IV": ("Ahli Muda", "Ahli Madya"),
}


@dataclass(frozen=True)
class Record:
    """What was decided about one person, and for how many months."""

    person: Person
    level: str
    work: str
    conduct: str
    months: int


def make(folder: Path) -> None:
    """Write the national example folder."""
    rng = dice("nasional 2025")
    people = make_people(rng, MEDAN, UNITS, 60)
    records = [_record(rng, person) for person in people]
    write_book(folder / "rekap_predikat_2025.xlsx", [rating_sheet(records)])
    write_book(folder / "pegawai.xlsx", [roster_sheet(records)])
    (folder / "asn-eval.yaml").write_text(
        "# Rating setahun dari e-Kinerja, dinilai menurut PermenPANRB 6/2022. Predikat organisasi\n"
        "# memilih pola distribusi yang diperiksa; tidak ada predikat yang diubah.\n"
        "rubrik: nasional/permenpanrb_6_2022\nperiode: 2025\npredikat_organisasi: Baik\n",
        encoding="utf-8",
    )


def _record(rng: random.Random, person: Person) -> Record:
    level = rng.choice(_LEVELS[person.grade.split("/")[0]])
    return Record(
        person,
        level if person.post_kind == "Fungsional" else "",
        _rating(rng, person.level),
        _rating(rng, person.level + 0.4),
        rng.choice((6, 8, 10)) if chance(rng, 0.1) else 12,
    )


def _rating(rng: random.Random, level: float) -> str:
    seen = level + rng.gauss(0, 0.5)
    return _ABOVE if seen > 1 else _BELOW if seen < -2 else _AS_EXPECTED  # noqa: PLR2004 - drawn


def rating_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the ratings of the year out, as a recap of e-Kinerja."""
    rows: list[list[Cell]] = []
    for number, record in enumerate(records, start=1):
        who = record.person
        rows.append(
            [number, who.nip, who.name, who.unit, record.work, record.conduct, record.months]
        )
    columns = (
        Column("No", 6, "center"),
        Column("NIP", 22, "text"),
        Column("Nama Pegawai", 34),
        Column("Unit Kerja", 28),
        Column("Rating Hasil Kerja", 22, "center"),
        Column("Rating Perilaku Kerja", 22, "center"),
        Column("Jumlah Bulan", 10, "center"),
    )
    kop = (*KOP, "REKAPITULASI EVALUASI KINERJA PEGAWAI TAHUNAN", PERIOD)
    return Sheet("Rekap Evaluasi", kop, columns, rows, 6, signature=SIGNATURE)


def roster_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the roster out; only functional officials have a level."""
    rows: list[list[Cell]] = []
    for number, record in enumerate(records, start=1):
        who = record.person
        kind = (who.post_kind, record.level or None)
        rows.append([number, who.nip, who.name, who.grade, who.post, *kind, who.unit])
    columns = (
        Column("No", 6, "center"),
        Column("NIP", 22, "text"),
        Column("Nama", 34),
        Column("Gol. Ruang", 10, "center"),
        Column("Jabatan", 30),
        Column("Jenis Jabatan", 14, "center"),
        Column("Jenjang Jabatan", 16, "center"),
        Column("Unit Kerja", 28),
    )
    return Sheet("Daftar Pegawai", (*KOP, "DAFTAR PEGAWAI"), columns, rows, 5)
