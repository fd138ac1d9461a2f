"""Headings: how they are folded, and which headings mean which field.

Each field lists its headings in ranks. When columns of two ranks stand side by
side (``NIP Penilai`` and ``Nama Penilai``) the first rank is taken; within one
rank nothing is chosen, two columns are a finding.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Ranks: TypeAlias = tuple[tuple[str, ...], ...]
Lookup: TypeAlias = "dict[str, tuple[str, int]]"
"""Folded heading → field and rank, 0 first."""

_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_SPACED: Final = re.compile(r"\b\w(?: \w)+\b")
"""Single letters with spaces between them."""

_UNITS: Final = frozenset({"jam", "menit", "mnt", "bulan", "minggu", "tahun", "detik"})
"""A unit in brackets is part of the meaning: Terlambat (jam) is not in minutes."""


def fold(text: str) -> str:
    r"""Fold a text to letters and digits with single spaces.

    >>> fold("PANGKAT/\nGOLONGAN "), fold("Bobot (%)")
    ('pangkat golongan', 'bobot')
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())


@lru_cache(maxsize=8192)
def heading_keys(heading: str) -> tuple[str, ...]:
    """Return the ways a heading may be looked up: whole, without brackets, N I P as NIP."""
    whole = fold(heading)
    inside = {fold(part) for part in _BRACKETS.findall(heading)}
    bare = "" if inside & _UNITS else fold(_BRACKETS.sub(" ", heading))
    ways = (whole, bare, _SPACED.sub(_closed, whole), _SPACED.sub(_closed, bare))
    return (whole, *dict.fromkeys(way for way in ways[1:] if way not in {"", whole}))


def _closed(spaced: re.Match[str]) -> str:
    return spaced[0].replace(" ", "")


_NIP: Final[Ranks] = (
    (
        "NIP",
        "NIP Baru",
        "No. Induk Pegawai",
        "Nomor Induk Pegawai",
        "NIP/NIPPPK",
        "NIP/NI PPPK",
        "NIP Pegawai",
        "NIP ASN",
        "NIP/NRP",
        "NIP yang Dinilai",
        "NIP Dinilai",
    ),
)
_NAMA: Final[Ranks] = (
    (
        "Nama",
        "Nama Pegawai",
        "Nama Lengkap",
        "Nama ASN",
        "Nama Pegawai Negeri Sipil",
        "Nama PNS",
        "Nama yang Dinilai",
        "Nama Dinilai",
        "Pegawai",
    ),
)
_UNIT: Final[Ranks] = (
    ("Unit Kerja", "Unit", "Unor", "Unor Nama", "Unit Organisasi"),
    ("OPD", "SKPD", "Perangkat Daerah", "Satker", "Satuan Kerja", "Instansi", "Dinas"),
    ("Bagian", "Bidang"),
)
_JABATAN: Final[Ranks] = (("Jabatan", "Nama Jabatan", "Jabatan Nama"),)
_TANGGAL: Final[Ranks] = (("Tanggal", "Tgl", "TGL Kegiatan"), ("Bulan", "Periode Bulan"))
_EVENT: Final[Ranks] = (("Nama Kegiatan",), ("Kegiatan", "Judul", "Uraian"))

_PERSON: Final[dict[str, Ranks]] = {
    "nip": _NIP,
    "nama": _NAMA,
    "unit": _UNIT,
    "jabatan": _JABATAN,
}


def _level(kind: str, level: int) -> Ranks:
    return ((f"{kind}{level}", f"{kind} {level}"),)


HEADINGS: Final[dict[str, dict[str, Ranks]]] = {
    "target": {
        **_PERSON,
        "indikator": (
            ("Indikator", "Indikator Kinerja", "Indikator Kinerja Individu", "IKI", "IKU"),
            ("RHK", "Rencana Hasil Kerja", "Kegiatan Tugas Jabatan", "Sasaran Kinerja"),
            ("Kegiatan", "Uraian", "Uraian Tugas", "Uraian Kegiatan"),
        ),
        "satuan": (("Satuan", "Satuan Target"),),
        "target": (("Target", "Target Kinerja", "Target Kuantitas"),),
        "realisasi": (
            ("Realisasi", "Capaian Realisasi", "Realisasi Kinerja", "Realisasi Kuantitas"),
            ("Hasil",),
        ),
        "bobot": (("Bobot", "Bobot (%)", "Bobot IKI", "Bobot Indikator"),),
        "polarisasi": (("Polarisasi", "Arah", "Arah Indikator"),),
        "aspek": (("Aspek", "Aspek Kinerja", "Aspek Indikator"),),
        "jenis": (("Jenis", "Jenis Kinerja", "Kategori", "Jenis Indikator"),),
        "tanggal": _TANGGAL,
    },
    "disiplin": {
        **_PERSON,
        "hari_kerja": (("Hari Kerja", "Jumlah Hari Kerja", "JHK", "Jml HK", "Jml Hari Kerja"),),
        "hadir": (("Hadir", "H", "Jumlah Hadir", "Jml Hadir", "Jml Kehadiran"),),
        "alpa": (
            (
                "Alpa",
                "Alpha",
                "A",
                "TK",
                "Tanpa Keterangan",
                "Tanpa Keterangan (TK)",
                "Mangkir",
                "Jumlah Alpa",
            ),
        ),
        "izin": (("Izin", "Ijin", "I", "Jml. Ijin", "Jumlah Izin"),),
        "sakit": (("Sakit", "S", "Jumlah Sakit"),),
        "cuti": (("Cuti", "C", "Jumlah Cuti"),),
        "dinas_luar": (("Dinas Luar", "DL", "D. Luar"),),
        "terlambat_menit": (
            (
                "Terlambat (menit)",
                "Trlmbt Menit",
                "Menit Terlambat",
                "Jumlah Menit Terlambat",
                "Terlambat Menit",
                "Keterlambatan (menit)",
            ),
        ),
        "pulang_cepat_menit": (
            (
                "Pulang Cepat (menit)",
                "Plg. Cpt Menit",
                "Menit Pulang Cepat",
                "Jumlah Menit Pulang Cepat",
                "Pulang Cepat Menit",
            ),
        ),
        **{f"tl{level}": _level("TL", level) for level in range(1, 5)},
        **{f"psw{level}": _level("PSW", level) for level in range(1, 5)},
        "alpa_beruntun": (("Alpa Beruntun", "Alpa Berturut-turut", "TK Berturut-turut"),),
        "masuk": (("Scan Masuk", "Absen Masuk", "Waktu Masuk"), ("Jam Masuk",)),
        "pulang": (("Scan Pulang", "Absen Pulang", "Waktu Pulang"), ("Jam Pulang",)),
        "apel": (("Apel", "Jumlah Apel", "Ikut Apel"),),
        "hukuman": (("Hukuman", "Hukuman Disiplin", "Hukdis", "Tingkat Hukuman"),),
        "tanggal": _TANGGAL,
    },
    "feedback": {
        **_PERSON,
        "penilai": (
            ("NIP Penilai", "ID Penilai", "Kode Penilai"),
            ("Penilai", "Nama Penilai", "Responden"),
        ),
        "peran": (
            ("Peran", "Peran Penilai", "Sebagai", "Hubungan", "Jenis Penilai"),
            ("Kelompok Penilai", "Hubungan dengan yang Dinilai"),
            ("Kategori Penilai",),
        ),
        "aspek": (
            ("Aspek", "Aspek Perilaku", "Aspek yang Dinilai", "Aspek Penilaian"),
            ("Kompetensi", "Pertanyaan", "Pernyataan"),
            ("Unsur", "Unsur Penilaian"),
        ),
        "nilai": (("Nilai", "Skor", "Rating", "Skor Penilaian"), ("Skor Jawaban",), ("Jawaban",)),
        "komentar": (("Komentar", "Saran", "Catatan", "Masukan"),),
        "waktu": (
            ("Waktu", "Cap Waktu", "Timestamp", "Waktu Pengisian"),
            *_TANGGAL,
            ("Tanggal Pengisian", "Tanggal Isi", "Tgl Isi"),
        ),
    },
    "pegawai": {
        **_PERSON,
        "jenis_jabatan": (("Jenis Jabatan", "Jenis Jabatan Nama"),),
        "golongan": (
            ("Golongan", "Pangkat/Golongan", "Gol/Ruang", "Gol", "Gol Ruang", "Gol Akhir Nama"),
        ),
        "pendidikan": (
            ("Pendidikan", "Pendidikan Terakhir", "Tingkat Pendidikan", "Tingkat Pendidikan Nama"),
        ),
        "tmt_cpns": (("TMT CPNS",),),
        "status": (("Status", "Status Pegawai", "Status Kepegawaian", "Status CPNS PNS"),),
    },
    "pelatihan": {
        **_PERSON,
        "nama_kegiatan": (("Nama Pelatihan", "Pelatihan", "Nama Diklat", "Diklat"), *_EVENT),
        "jam": (
            ("Jam Pelatihan", "Jam", "JP", "Jumlah JP", "Durasi (JP)", "Jumlah Jam", "Jml JP"),
        ),
        "tanggal": _TANGGAL,
    },
    "proyek": {
        **_PERSON,
        "nama_kegiatan": (("Nama Proyek", "Proyek", "Judul Proyek"), *_EVENT),
        "peran": (("Peran", "Peran dalam Proyek", "Peran dalam Tim"),),
        "nilai": (("Nilai", "Skor", "Nilai Proyek"),),
        "tanggal": _TANGGAL,
    },
    "inovasi": {
        **_PERSON,
        "nama_kegiatan": (("Judul Inovasi", "Nama Inovasi", "Inovasi"), *_EVENT),
        "tingkat": (("Tingkat", "Tingkat Inovasi", "Tahapan Inovasi", "Tahapan"),),
        "nilai": (("Nilai", "Skor", "Nilai Inovasi"),),
        "tanggal": _TANGGAL,
    },
}
"""Table → field → headings by rank; the field's own name is always of the first rank."""


def lookup_for(table: str, extra: Mapping[str, tuple[str, ...]] | None = None) -> Lookup:
    """Return the folded headings of a table; ``extra`` headings come before all others.

    >>> lookup_for("target")["indikator kinerja"]
    ('indikator', 1)
    """
    found: Lookup = {}
    for name, headings in (extra or {}).items():
        for heading in headings:
            found[fold(heading)] = (name, 0)
    for name, ranks in HEADINGS[table].items():
        for rank, headings in enumerate(((name, *ranks[0]), *ranks[1:]), start=1):
            for heading in headings:
                found.setdefault(fold(heading), (name, rank))
    return found


def lookups(aliases: Mapping[str, Mapping[str, tuple[str, ...]]]) -> dict[str, Lookup]:
    """Return the folded headings of every table, extra ones (table → field → headings) included."""
    return {table: lookup_for(table, aliases.get(table)) for table in HEADINGS}


def accepted(table: str, field: str) -> str:
    """List the headings that a field is known by, as a message shows them."""
    return ", ".join(heading for rank in HEADINGS[table][field] for heading in rank)
