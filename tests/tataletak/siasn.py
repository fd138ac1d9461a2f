"""The headings of the SIASN export, verbatim, and a person as one row of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tataletak.people import invent

if TYPE_CHECKING:
    import random

    from tataletak.page import Written
    from tataletak.people import Person


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


HEADS: Final = _split(
    "PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|TEMPAT LAHIR ID|TEMPAT LAHIR NAMA|"
    "TANGGAL LAHIR|JENIS KELAMIN|AGAMA ID|AGAMA NAMA|JENIS KAWIN ID|JENIS KAWIN NAMA|NIK|NOMOR HP|"
    "EMAIL|EMAIL GOV|ALAMAT|NPWP NOMOR|BPJS|JENIS PEGAWAI ID|JENIS PEGAWAI NAMA|"
    "KEDUDUKAN HUKUM ID|KEDUDUKAN HUKUM NAMA|STATUS CPNS PNS|KARTU ASN VIRTUAL|NOMOR SK CPNS|"
    "TANGGAL SK CPNS|TMT CPNS|NOMOR SK PNS|TANGGAL SK PNS|TMT PNS|GOL AWAL ID|GOL AWAL NAMA|"
    "GOL AKHIR ID|GOL AKHIR NAMA|TMT GOLONGAN|MK TAHUN|MK BULAN|JENIS JABATAN ID|"
    "JENIS JABATAN NAMA|JABATAN ID|JABATAN NAMA|TMT JABATAN|TINGKAT PENDIDIKAN ID|"
    "TINGKAT PENDIDIKAN NAMA|PENDIDIKAN ID|PENDIDIKAN NAMA|TAHUN LULUS|KPKN ID|KPKN NAMA|"
    "LOKASI KERJA ID|LOKASI KERJA NAMA|UNOR ID|UNOR NAMA|INSTANSI INDUK ID|INSTANSI INDUK NAMA|"
    "INSTANSI KERJA ID|INSTANSI KERJA NAMA|SATUAN KERJA INDUK ID|SATUAN KERJA INDUK NAMA|"
    "SATUAN KERJA KERJA ID|SATUAN KERJA KERJA NAMA|IS VALID NIK|NAMA SEKOLAH|FLAG IKD"
)
"""The columns of the export; the user's own ``Column2`` and ``Column1`` come after UNOR NAMA."""

USER_HEADS: Final = ("Column2", "Column1")
FIELDS: Final = {
    "nip": "NIP BARU",
    "nama": "NAMA",
    "unit": "UNOR NAMA",
    "jabatan": "JABATAN NAMA",
    "jenis_jabatan": "JENIS JABATAN NAMA",
    "golongan": "GOL AKHIR NAMA",
    "pendidikan": "TINGKAT PENDIDIKAN NAMA",
    "tmt_cpns": "TMT CPNS",
    "status": "STATUS CPNS PNS",
}
_KINDS: Final = {
    "Struktural": "Jabatan Struktural",
    "Fungsional": "Jabatan Fungsional Tertentu",
    "Pelaksana": "Jabatan Fungsional Umum",
}


def as_excel_took_it(day: dt.date) -> Written:
    """Return a day written dd-mm-yyyy as a month-first Excel stores it.

    Day and month change places where that is a day; else the text stays text.
    """
    return dt.date(day.year, day.day, day.month) if day.day <= 12 else f"{day:%d-%m-%Y}"


def mixed_staff(seed: str, count: int, units: tuple[str, ...]) -> list[Person]:
    """Invent PNS and PPPK, some of them CPNS or part-time PPPK appointed in 2025."""
    people = invent(seed, count, units, contract_share=0.3)
    for position, person in enumerate(people):
        sex_and_sequence, born = person.nip[14:], f"{person.born:%Y%m%d}"
        if position % 11 == 4:
            people[position] = replace(
                person,
                nip=f"{born}202503{sex_and_sequence}",
                start=dt.date(2025, 3, 1),
                status="CPNS",
                grade="III/a",
                education="S-1",
            )
        elif position % 7 == 5:
            people[position] = replace(
                person,
                nip=f"{born}202524{sex_and_sequence}",
                start=dt.date(2025, 5, 26) if position % 2 else dt.date(2025, 10, 1),
                status="PPPK PARUH WAKTU",
                grade="V",
                education="SMA",
            )
    return people


def row_of(person: Person, rng: random.Random, number: int, city: str) -> dict[str, Written]:
    """Return heading → cell of a person; headings that are left out have no value."""
    quote = "'"
    start = person.start
    post_since = start + dt.timedelta(days=366 * rng.randint(1, 4))
    masked = f"{'0' * 12}{number:04d}"
    return {
        "PNS ID": f"A8ACA{number:03X}-INVENTED",
        "NIP BARU": person.nip,
        "NAMA": person.name.partition(",")[0].upper(),
        "GELAR BELAKANG": person.name.partition(", ")[2] or None,
        "TEMPAT LAHIR NAMA": person.born_in,
        "TANGGAL LAHIR": f"{person.born:%d-%m-%Y}",
        "JENIS KELAMIN": "F" if person.woman else "M",
        "AGAMA ID": 1,
        "AGAMA NAMA": "Islam",
        "NIK": f"'{masked}",
        "EMAIL": f"pegawai{number}@example.org",
        "NPWP NOMOR": quote if rng.random() < 0.76 else f"'{masked}",
        "BPJS": quote if rng.random() < 0.83 else f"'{masked[3:]}",
        "JENIS PEGAWAI NAMA": "PNS Daerah" if person.status in {"PNS", "CPNS"} else "PPPK Daerah",
        "KEDUDUKAN HUKUM NAMA": "Aktif",
        "STATUS CPNS PNS": person.status,
        "KARTU ASN VIRTUAL": "Ya",
        "TANGGAL SK CPNS": f"{start - dt.timedelta(days=12):%d-%m-%Y}",
        "TMT CPNS": start,
        "GOL AWAL NAMA": person.grade,
        "GOL AKHIR NAMA": person.grade,
        "TMT GOLONGAN": f"{post_since.replace(day=1):%d-%m-%Y}",
        "MK TAHUN": rng.randint(0, 25),
        "MK BULAN": rng.randint(0, 11),
        "JENIS JABATAN NAMA": _KINDS[person.post_kind],
        "JABATAN NAMA": person.post.upper(),
        "TMT JABATAN": f"{post_since.replace(day=1):%d-%m-%Y}",
        "TINGKAT PENDIDIKAN NAMA": person.education,
        "PENDIDIKAN NAMA": f"{person.education} ADMINISTRASI NEGARA",
        "TAHUN LULUS": person.born.year + 22,
        "LOKASI KERJA NAMA": city,
        "UNOR NAMA": person.unit,
        "INSTANSI INDUK NAMA": f"Pemerintah {city}",
        "INSTANSI KERJA NAMA": f"Pemerintah {city}",
        "SATUAN KERJA INDUK NAMA": f"Pemerintah {city}",
        "SATUAN KERJA KERJA NAMA": f"Pemerintah {city}",
        "IS VALID NIK": "Valid",
        "FLAG IKD": 1,
    }
