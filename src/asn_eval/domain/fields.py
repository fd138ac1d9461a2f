"""The standard tables and their fields: names, kinds, ranges, categories.

Field names are fixed and Indonesian, because analysts and rubric authors read
them. Headings are matched to fields in ``asn_eval.intake``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a field holds."""

    NIP = "nip"
    TEXT = "teks"
    NUMBER = "angka"
    DATE = "tanggal"
    CATEGORY = "kategori"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a standard table.

    ``low`` and ``high`` bound a number (inclusive); ``categories`` lists the
    canonical values of a category. ``required`` is about the column;
    ``filled`` is about every cell of it. A ``spare`` field of the roster is read
    only where a rule names it: nobody is to mend dates that nothing uses.
    """

    name: str
    kind: Kind
    required: bool = False
    filled: bool = False
    low: float | None = None
    high: float | None = None
    whole: bool = False
    categories: tuple[str, ...] = ()
    spare: bool = False


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A standard table: its fields, and what makes a record unique.

    ``key`` names the fields that may not repeat together; when one of
    ``key_needs`` is empty (an anonymous rater) repetition cannot be told.
    ``of_units``: a record is about a unit, not about a person.
    """

    name: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    key_needs: tuple[str, ...] = ()
    of_units: bool = False

    def field(self, name: str) -> Field | None:
        """Return the field of that name, or None."""
        return next((field for field in self.fields if field.name == name), None)


def _nip() -> Field:
    return Field("nip", Kind.NIP, required=True, filled=True)


def _text(name: str, *, required: bool = False, filled: bool = False) -> Field:
    return Field(name, Kind.TEXT, required=required, filled=filled)


def _count(name: str, high: float = 366) -> Field:
    return Field(name, Kind.NUMBER, low=0, high=high)


_PERSON: Final = (_text("nama"), _text("unit"), _text("jabatan"))
_MINUTES_A_YEAR: Final = 366 * 24 * 60.0
_COUNTED_FAULTS: Final = tuple(
    _count(f"{kind}{level}") for kind in ("tl", "psw") for level in range(1, 5)
)

TARGET: Final = TableSpec(
    "target",
    (
        _nip(),
        *_PERSON,
        _text("indikator", required=True, filled=True),
        _text("satuan"),
        Field("target", Kind.NUMBER, required=True, filled=True, low=0),
        Field("realisasi", Kind.NUMBER, required=True, low=0),
        Field("bobot", Kind.NUMBER, low=0),
        Field("polarisasi", Kind.CATEGORY, categories=("naik", "turun")),
        Field("aspek", Kind.CATEGORY, categories=("kuantitas", "kualitas", "waktu", "biaya")),
        _text("jenis"),
        Field("target_bawah", Kind.NUMBER, low=0),
        Field("target_atas", Kind.NUMBER, low=0),
        Field("tanggal", Kind.DATE),
    ),
    key=("nip", "indikator", "aspek", "jenis", "tanggal"),
)

DISIPLIN: Final = TableSpec(
    "disiplin",
    (
        _nip(),
        *_PERSON,
        _count("hari_kerja"),
        _count("hadir"),
        _count("alpa"),
        _count("izin"),
        _count("sakit"),
        _count("cuti"),
        _count("dinas_luar"),
        _count("terlambat_menit", _MINUTES_A_YEAR),
        _count("pulang_cepat_menit", _MINUTES_A_YEAR),
        *_COUNTED_FAULTS,
        _count("alpa_beruntun"),
        _text("masuk"),
        _text("pulang"),
        _count("apel"),
        Field("hukuman", Kind.CATEGORY, categories=("tidak ada", "ringan", "sedang", "berat")),
        Field("tanggal", Kind.DATE),
    ),
    key=("nip", "tanggal"),
)

FEEDBACK: Final = TableSpec(
    "feedback",
    (
        _nip(),
        *_PERSON,
        _text("penilai"),
        Field(
            "peran",
            Kind.CATEGORY,
            required=True,
            filled=True,
            categories=("atasan", "rekan", "bawahan", "masyarakat", "diri"),
        ),
        _text("aspek", required=True, filled=True),
        Field("nilai", Kind.NUMBER, required=True),
        _text("komentar"),
        Field("waktu", Kind.DATE),
    ),
    key=("nip", "penilai", "peran", "aspek", "waktu"),
    key_needs=("penilai",),
)

PEGAWAI: Final = TableSpec(
    "pegawai",
    (
        _nip(),
        _text("nama", required=True, filled=True),
        _text("unit"),
        _text("jabatan"),
        _text("jenis_jabatan"),
        _text("golongan"),
        _text("pendidikan"),
        Field("tmt_cpns", Kind.DATE),
        _text("status"),
        _text("gelar_depan"),
        _text("gelar_belakang"),
        _text("nip_lama"),
        Field("tanggal_lahir", Kind.DATE),
        Field("jenis_kelamin", Kind.CATEGORY, categories=("L", "P")),
        _text("jenis_pegawai"),
        _text("kedudukan"),
        Field("tmt_golongan", Kind.DATE),
        _text("jenjang_jabatan"),
        Field("tmt_jabatan", Kind.DATE, spare=True),
        Field("jumlah_bulan", Kind.NUMBER, low=0, high=12, spare=True),
        Field("tpp_dasar", Kind.NUMBER, low=0, spare=True),
    ),
    key=("nip",),
)


def _event(name: str, *measures: Field) -> TableSpec:
    fields = (
        _nip(),
        *_PERSON,
        _text("nama_kegiatan", required=True, filled=True),
        *measures,
        Field("tanggal", Kind.DATE),
    )
    return TableSpec(name, fields, key=("nip", "nama_kegiatan", "tanggal"))


PELATIHAN: Final = _event(
    "pelatihan", Field("jam", Kind.NUMBER, required=True, low=0, high=8784), _text("jenis")
)
PROYEK: Final = _event("proyek", _text("peran"), Field("nilai", Kind.NUMBER))
INOVASI: Final = _event("inovasi", _text("tingkat"), Field("nilai", Kind.NUMBER))

EVALUASI: Final = TableSpec(
    "evaluasi",
    (
        _nip(),
        *_PERSON,
        _text("tahun"),
        _text("hasil_kerja"),
        _text("perilaku_kerja"),
        _text("predikat"),
        Field("nilai_kinerja", Kind.NUMBER, low=0),
        Field("potensial", Kind.NUMBER, low=0),
        _count("jumlah_bulan", 12),
        Field("tanggal", Kind.DATE),
    ),
    key=("nip", "tahun", "tanggal"),
)
"""What has been decided about a person: ratings, predikat, values, of one year or periode."""

TABLES: Final[dict[str, TableSpec]] = {
    spec.name: spec
    for spec in (TARGET, DISIPLIN, FEEDBACK, PEGAWAI, PELATIHAN, PROYEK, INOVASI, EVALUASI)
}
"""Every standard table about persons, by name."""

LAYANAN: Final = TableSpec(
    "layanan",
    (
        _text("unit", required=True, filled=True),
        *(
            Field(f"u{element}", Kind.NUMBER, required=True, low=1, high=4, whole=True)
            for element in range(1, 10)
        ),
        Field("tanggal", Kind.DATE),
        _text("saran"),
    ),
    key=(),
    of_units=True,
)
"""One respondent of the public satisfaction survey (SKM): nine elements, 1 to 4."""

TARGET_UNIT: Final = TableSpec(
    "target_unit",
    (
        _text("unit", required=True, filled=True),
        *(field for field in TARGET.fields if field.name not in {"nip", "nama", "unit", "jabatan"}),
    ),
    key=("unit", "indikator", "aspek", "jenis", "tanggal"),
    of_units=True,
)
"""Target and realisasi of a unit, as in a list of IKU."""

UNIT_TABLES: Final[dict[str, TableSpec]] = {spec.name: spec for spec in (LAYANAN, TARGET_UNIT)}
"""Every standard table about units, by name; a measure of them counts for the unit's people."""

ALL_TABLES: Final[dict[str, TableSpec]] = TABLES | UNIT_TABLES
"""Every standard table, by name."""

PERIOD_FIELDS: Final[dict[str, str]] = {
    "target": "tanggal",
    "disiplin": "tanggal",
    "feedback": "waktu",
    "pelatihan": "tanggal",
    "proyek": "tanggal",
    "inovasi": "tanggal",
    "evaluasi": "tanggal",
    "layanan": "tanggal",
    "target_unit": "tanggal",
}
"""The date field that decides whether a record falls in the run's period."""
