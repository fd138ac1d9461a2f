"""Medan: a roster with PPPK, targets as standard and result, wide feedback."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pembuat.book import Cell, Column, Sheet, Signature, write_book
from pembuat.draws import HasPerson, Rating, Target, duration_of, share_records, star
from pembuat.names import MEDAN
from pembuat.people import Person, Unit, chance, dice, make_people

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence
    from pathlib import Path

_POSTS: Final = ("Operator Layanan Operasional", "Pengolah Data", "Pengadministrasi Umum")
UNITS: Final = (
    Unit("Dinas Kependudukan dan Pencatatan Sipil", ("Analis Kependudukan", *_POSTS)),
    Unit("Badan Pendapatan Daerah", ("Analis Pajak Daerah", *_POSTS), public=False),
    Unit("Dinas Penanaman Modal dan PTSP", ("Analis Perizinan", *_POSTS)),
    Unit("Kecamatan Medan Baru", ("Kepala Seksi Pelayanan Umum", *_POSTS)),
    Unit("Kecamatan Medan Johor", ("Kepala Seksi Pelayanan Umum", *_POSTS)),
)
KOP: Final = ("PEMERINTAH KOTA MEDAN", "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA")
PERIOD: Final = "PERIODE: TRIWULAN III TAHUN 2025"
SIGNATURE: Final = Signature(
    "Medan, 7 Oktober 2025",
    "Kepala BKPSDM Kota Medan,",
    "Dra. Rosmawati Lubis, M.Si.",
    "196811051993032995",
)
_ASPECTS: Final = ("Ramah", "Responsif", "Profesional")


@dataclass(frozen=True)
class Record(HasPerson):
    """Everything recorded about one person in the quarter."""

    targets: tuple[Target, ...]
    ratings: tuple[Rating, ...]


def make(folder: Path) -> None:
    """Write the Medan example folder."""
    rng = dice("medan 2025-TW3")
    people = make_people(rng, MEDAN, UNITS, 75, contract_share=0.12)
    records = [Record(person, _targets(rng, person), _ratings(rng, person)) for person in people]
    records = share_records(records, [(4, 11), (22, 47), (60, 61)])
    write_book(folder / "pegawai.xlsx", [roster_sheet(people)])
    write_book(folder / "target_tw3.xlsx", [target_sheet(records)])
    write_book(folder / "penilaian_layanan_tw3.xlsx", [feedback_sheet(records)])
    (folder / "asn-eval.yaml").write_text(
        "# Target ditulis STANDAR dan realisasi ditulis HASIL; rubriknya mengenal keduanya.\n"
        "rubrik: medan\nperiode: 2025-TW3\n",
        encoding="utf-8",
    )


def _targets(rng: random.Random, person: Person) -> tuple[Target, ...]:
    rows = []
    for name, weight in (("KTP elektronik", 60), ("Surat pindah", 40)):
        hours = rng.choice((24, 48, 72))
        spent = duration_of(rng, person, hours, 1.04)
        rows.append(Target(f"Lama proses {name}", "jam", hours, spent, weight, "Turun", "Waktu"))
        documents = rng.choice((80, 120, 150))
        faults = max(0, round(documents * (0.045 - 0.03 * person.level + rng.gauss(0, 0.015))))
        rows.append(
            Target(
                f"Dokumen {name} tanpa kesalahan",
                "dokumen",
                documents,
                documents - faults,
                weight,
                "Naik",
                "Kualitas",
            )
        )
    return tuple(rows)


def _ratings(rng: random.Random, person: Person) -> tuple[Rating, ...]:
    bias = rng.choice((-1.6, 1.4)) if chance(rng, 0.06) else 0
    lonely = chance(rng, 0.03)

    def rating(rater: str, role: str, mean: float) -> Rating:
        answers = {aspect: star(rng, person, mean) for aspect in _ASPECTS}
        day = dt.date(2025, 9, rng.randint(8, 30))
        return Rating(rater, role, answers, day)

    rows = [rating(f"ATASAN-{rng.randint(1, 12):02d}", "Atasan", 3.95 + bias)]
    peers = 1 if lonely else rng.choice((2, 2, 3))
    rows += [rating(f"REKAN-{code:02d}", "Rekan", 4.0) for code in rng.sample(range(1, 99), peers)]
    citizens = rng.choice((2, 3, 4)) if person.public and not lonely else 0
    rows += [
        rating(f"WARGA-{code:03d}", "Masyarakat", 3.95)
        for code in rng.sample(range(1, 500), citizens)
    ]
    return tuple(rows)


def _post_of(who: Person) -> tuple[str, str, str, str]:
    return who.grade, who.post, who.post_kind, who.unit


def roster_sheet(people: Sequence[Person]) -> Sheet:
    """Lay the roster out."""
    rows: list[list[Cell]] = [
        [number, who.name, who.nip, *_post_of(who), who.education, who.start, who.status]
        for number, who in enumerate(people, start=1)
    ]
    columns = (
        Column("NO", 5, "center"),
        Column("NAMA PEGAWAI", 34),
        Column("NIP/NI PPPK", 21, "text"),
        Column("PANGKAT/\nGOLONGAN", 12, "center"),
        Column("JABATAN", 30),
        Column("JENIS JABATAN", 14),
        Column("UNIT KERJA", 38),
        Column("PENDIDIKAN TERAKHIR", 14),
        Column("TMT CPNS", 13, "date"),
        Column("STATUS PEGAWAI", 12, "center"),
    )
    kop = (*KOP, "DAFTAR NOMINATIF APARATUR SIPIL NEGARA", "KEADAAN 30 SEPTEMBER 2025")
    return Sheet("Nominatif", kop, columns, rows, 6, numbering=True, signature=SIGNATURE)


def _target_cells(row: Target) -> tuple[Cell, ...]:
    return row.name, row.aspect, row.target, row.actual, row.unit, row.weight


def target_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the targets out; each name stands on every row of the person."""
    rows: list[list[Cell]] = []
    for record in records:
        who = (record.person.name, record.person.nip, record.person.unit)
        rows += [
            [len(rows) + place, *who, *_target_cells(row)]
            for place, row in enumerate(record.targets, start=1)
        ]
    columns = (
        Column("NO", 5, "center"),
        Column("NAMA PEGAWAI", 34),
        Column("NIP", 21, "text"),
        Column("UNIT KERJA", 38),
        Column("IKI", 38),
        Column("ASPEK", 10, "center"),
        Column("STANDAR", 10, "number"),
        Column("HASIL", 9, "number"),
        Column("SATUAN", 11, "center"),
        Column("BOBOT\n(%)", 8, "center"),
    )
    kop = (*KOP, "REKAPITULASI PRODUKTIVITAS PEGAWAI", PERIOD)
    return Sheet("Produktivitas", kop, columns, rows, 7, signature=SIGNATURE)


def _rating_cells(rating: Rating) -> tuple[Cell, ...]:
    answers = (rating.answers[aspect] for aspect in _ASPECTS)
    return rating.rater, rating.role, *answers, rating.date


def feedback_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the ratings out, one column per aspect."""
    rows: list[list[Cell]] = []
    for record in records:
        who = record.person
        rows += [[who.nip, who.name, *_rating_cells(rating)] for rating in record.ratings]
    columns = (
        Column("NIP", 21, "text"),
        Column("NAMA PEGAWAI", 34),
        Column("KODE PENILAI", 14, "center"),
        Column("SEBAGAI", 13, "center"),
        *(Column(aspect, 13, "center") for aspect in _ASPECTS),
        Column("WAKTU PENGISIAN", 16, "date"),
    )
    kop = (*KOP, "PENILAIAN KUALITAS LAYANAN", PERIOD)
    return Sheet("Rekap Penilaian", kop, columns, rows, 6)
