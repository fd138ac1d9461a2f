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
    if heading.lstrip().startswith("%"):
        # a share of something is not the thing itself
        whole = f"persen {whole}"
        return (whole,)
    inside = {fold(part) for part in _BRACKETS.findall(heading)}
    bare = "" if inside & _UNITS else fold(_BRACKETS.sub(" ", heading))
    ways = (whole, bare, _SPACED.sub(_closed, whole), _SPACED.sub(_closed, bare))
    return (whole, *dict.fromkeys(way for way in ways[1:] if way not in {"", whole}))


@lru_cache(maxsize=8192)
def path_keys(path: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ways a heading of several rows may be looked up: all of it, then its end.

    >>> path_keys(("Absen", "Datang", "Pukul"))
    ('absen datang pukul', 'datang pukul', 'pukul')
    """
    ends = (" ".join(path[start:]) for start in range(len(path)))
    return tuple(dict.fromkeys(key for end in ends for key in heading_keys(end)))


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
        "Nama Karyawan",
        "Name",
        "Nama yang Dinilai",
        "Nama Dinilai",
        "Pegawai",
    ),
)
_UNIT: Final[Ranks] = (
    ("Unit Kerja", "Unit", "Unor", "Unor Nama", "Unit Organisasi"),
    # SIASN exports are split by hand: 1 is the OPD, 2 the unit in it.
    ("Unor 2", "SKPD 2"),
    ("Unor 1", "SKPD 1"),
    ("OPD", "SKPD", "Perangkat Daerah", "Satker", "Satuan Kerja", "Instansi", "Dinas"),
    ("Bagian", "Bidang", "Departemen", "Dept"),
)
_JABATAN: Final[Ranks] = (("Jabatan", "Nama Jabatan", "Jabatan Nama"),)
_TANGGAL: Final[Ranks] = (("Tanggal", "Tgl", "TGL Kegiatan"), ("Bulan", "Periode Bulan"))
_MONTHS: Final[Ranks] = (
    (
        "Jumlah Bulan",
        "Jml Bulan",
        "Bulan Penilaian",
        "Jumlah Bulan Penilaian",
        "Masa Penilaian (bulan)",
    ),
)
_EVENT: Final[Ranks] = (("Nama Kegiatan",), ("Kegiatan", "Judul", "Uraian"))

_PERSON: Final[dict[str, Ranks]] = {
    "nip": _NIP,
    "nama": _NAMA,
    "unit": _UNIT,
    "jabatan": _JABATAN,
}


def _level(kind: str, level: int) -> Ranks:
    return ((f"{kind}{level}", f"{kind} {level}"),)


def _lost(kind: str, level: int) -> Ranks:
    """Return the headings of a level of lost minutes: by number, or by its minutes."""
    minutes = ("1 - 30", "31 - 60", "61 - 90", "> 90/ Tdk Absen")[level - 1]
    return ((f"{kind}{level}", f"{kind} {level}", f"{kind} › {minutes}"),)


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
        "target_bawah": (("Target Bawah", "Batas Bawah Target", "Target Minimal"),),
        "target_atas": (("Target Atas", "Batas Atas Target", "Target Maksimal"),),
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
                "Terlambat",
                "Telat (mnt)",
                "Datang › Telat (mnt)",
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
                "Plg. Cepat",
                "Pulang Cepat",
                "Kurang (mnt)",
                "Pulang › Kurang (mnt)",
                "Pulang Cepat (menit)",
                "Plg. Cpt Menit",
                "Menit Pulang Cepat",
                "Jumlah Menit Pulang Cepat",
                "Pulang Cepat Menit",
            ),
        ),
        **{f"tl{level}": _lost("TL", level) for level in range(1, 5)},
        **{f"psw{level}": _lost("PSW", level) for level in range(1, 5)},
        "alpa_beruntun": (("Alpa Beruntun", "Alpa Berturut-turut", "TK Berturut-turut"),),
        "masuk": (
            ("Scan Masuk", "Absen Masuk", "Waktu Masuk", "Datang › Pukul"),
            ("Jam Masuk", "Datang", "Masuk"),
        ),
        "pulang": (
            ("Scan Pulang", "Absen Pulang", "Waktu Pulang", "Pulang › Pukul"),
            ("Jam Pulang", "Pulang"),
        ),
        "absen": (("Absen", "Status Absen", "Status Kehadiran", "Kode Absen"),),
        "waktu_scan": (
            ("Waktu Scan", "Scan Date", "scan_date", "Date/Time", "Tgl/Waktu"),
            ("Time",),
        ),
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
            (
                "Golongan",
                "Golongan Ruang",
                "Pangkat/Golongan",
                "Pangkat/Gol. Ruang",
                "Gol/Ruang",
                "Gol",
                "Gol Ruang",
                "Gol Akhir Nama",
            ),
        ),
        "pendidikan": (
            ("Pendidikan", "Pendidikan Terakhir", "Tingkat Pendidikan", "Tingkat Pendidikan Nama"),
        ),
        "tmt_cpns": (("TMT CPNS",),),
        "status": (("Status", "Status Pegawai", "Status Kepegawaian", "Status CPNS PNS"),),
        "gelar_depan": (("Gelar Depan", "Gelar Dpn"),),
        "gelar_belakang": (("Gelar Belakang", "Gelar Blk"),),
        "nip_lama": (("NIP Lama",),),
        "tanggal_lahir": (("Tanggal Lahir", "Tgl Lahir", "Tgl. Lhr"),),
        "jenis_kelamin": (("Jenis Kelamin", "JK", "L/P", "Kelamin", "Jns Kelamin"),),
        "jenis_pegawai": (("Jenis Pegawai", "Jenis Pegawai Nama", "Jenis Kepegawaian"),),
        "kedudukan": (("Kedudukan Hukum Nama", "Kedudukan Hukum", "Kedudukan Pegawai"),),
        "tmt_golongan": (("TMT Golongan", "TMT Gol", "TMT Gol Ruang", "TMT Pangkat"),),
        "jenjang_jabatan": (
            ("Jenjang Jabatan", "Jenjang Jabatan Fungsional", "Jenjang Fungsional"),
        ),
        "tmt_jabatan": (("TMT Jabatan", "TMT Jabatan Terakhir"),),
        "jumlah_bulan": _MONTHS,
        "tpp_dasar": (("TPP Dasar", "Basic TPP", "Besaran TPP", "Pagu TPP"),),
    },
    "pelatihan": {
        **_PERSON,
        "nama_kegiatan": (("Nama Pelatihan", "Pelatihan", "Nama Diklat", "Diklat"), *_EVENT),
        "jam": (
            ("Jam Pelatihan", "Jam", "JP", "Jumlah JP", "Durasi (JP)", "Jumlah Jam", "Jml JP"),
        ),
        "jenis": (("Jenis Pelatihan", "Jenis Diklat", "Jenis"),),
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
    "evaluasi": {
        **_PERSON,
        "tahun": (("Tahun", "Tahun Penilaian", "Tahun SKP"),),
        "hasil_kerja": (("Hasil Kerja", "Rating Hasil Kerja", "hasilKinerja", "Hasil Kinerja"),),
        "perilaku_kerja": (
            ("Perilaku Kerja", "Rating Perilaku Kerja", "perilakuKerja", "Rating Perilaku"),
        ),
        "predikat": (
            (
                "Predikat",
                "Predikat Kinerja",
                "Predikat Kinerja Pegawai",
                "Predikat Kinerja Tahunan",
            ),
            ("kuadranKinerja", "Kuadran Kinerja"),
        ),
        "nilai_kinerja": (("Nilai Kinerja", "Nilai SKP", "Nilai Prestasi Kerja"), ("SKP",)),
        "potensial": (("Potensial", "Nilai Potensial"), ("JPM", "Job Person Match")),
        "jumlah_bulan": _MONTHS,
        "tanggal": _TANGGAL,
    },
}
"""Table → field → headings by rank; the field's own name is always of the first rank."""

UNIT_HEADINGS: Final[dict[str, dict[str, Ranks]]] = {
    "layanan": {
        "unit": (*_UNIT, ("Unit Pelayanan", "Nama Unit Pelayanan", "Jenis Layanan")),
        **{f"u{element}": _level("U", element) for element in range(1, 10)},
        "tanggal": (("Cap Waktu", "Timestamp", "Tanggal", "Tanggal Survei"),),
        "saran": (("Saran", "Saran / Masukan", "Saran / Masukan (Teks)", "Saran dan Masukan"),),
    },
    "target_unit": {
        "unit": (*_UNIT, ("Penanggung Jawab",)),
        **{
            name: ranks
            for name, ranks in HEADINGS["target"].items()
            if name not in {"nip", "nama", "unit", "jabatan"}
        },
    },
}
"""The same for the tables about units."""

ALL_HEADINGS: Final = HEADINGS | UNIT_HEADINGS


def lookup_for(table: str, extra: Mapping[str, tuple[str, ...]] | None = None) -> Lookup:
    """Return the folded headings of a table; ``extra`` headings come before all others.

    >>> lookup_for("target")["indikator kinerja"]
    ('indikator', 1)
    """
    found: Lookup = {}
    for name, headings in (extra or {}).items():
        for heading in headings:
            found[fold(heading)] = (name, 0)
    for name, ranks in ALL_HEADINGS[table].items():
        for rank, headings in enumerate(((name, *ranks[0]), *ranks[1:]), start=1):
            for heading in headings:
                found.setdefault(fold(heading), (name, rank))
    return found


def lookups(aliases: Mapping[str, Mapping[str, tuple[str, ...]]]) -> dict[str, Lookup]:
    """Return the folded headings of every table, extra ones (table → field → headings) included."""
    return {table: lookup_for(table, aliases.get(table)) for table in ALL_HEADINGS}


def accepted(table: str, field: str) -> str:
    """List the headings that a field is known by, as a message shows them."""
    return ", ".join(heading for rank in ALL_HEADINGS[table][field] for heading in rank)
