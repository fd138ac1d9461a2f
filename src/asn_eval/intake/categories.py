"""Categories: the words that mean a canonical value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.headings import fold
from asn_eval.intake.plain import as_text, is_blank, shown
from asn_eval.intake.records import used

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.fields import Field
    from asn_eval.findings import Finding
    from asn_eval.intake.records import Sheet

_UNKNOWN: Final = -2
SYNONYMS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "peran": {
        "atasan": ("Atasan Langsung", "Pimpinan", "Pejabat Penilai", "Supervisor"),
        "rekan": ("Rekan Kerja", "Rekan Sejawat", "Rekan Setingkat", "Sejawat", "Peer"),
        "bawahan": ("Staf", "Anak Buah"),
        "masyarakat": ("Pengguna Layanan", "Publik", "Warga", "Pelanggan", "Penerima Layanan"),
        "diri": ("Diri Sendiri", "Self", "Mandiri", "Penilaian Diri"),
    },
    "polarisasi": {
        "naik": (
            "Maksimal", "Maksimalkan", "Maximize", "Positif", "Semakin tinggi semakin baik",
            "Makin tinggi makin baik", "Higher is better", "Max", "Maks", "Up",
        ),
        "turun": (
            "Minimal", "Minimalkan", "Minimize", "Negatif", "Semakin rendah semakin baik",
            "Makin rendah makin baik", "Semakin kecil semakin baik", "Lower is better", "Min",
            "Down",
        ),
    },
    "aspek": {
        "kuantitas": ("Kuantitas/Output", "Output", "Jumlah"),
        "kualitas": ("Kualitas/Mutu", "Mutu"),
        "waktu": ("Ketepatan Waktu", "Waktu Penyelesaian"),
        "biaya": ("Anggaran", "Efisiensi Biaya"),
    },
    "hukuman": {
        "tidak ada": ("Tidak", "Nihil", "Tidak Pernah", "Belum Pernah"),
        "ringan": ("Hukuman Ringan", "Hukuman Disiplin Ringan"),
        "sedang": ("Hukuman Sedang", "Hukuman Disiplin Sedang"),
        "berat": ("Hukuman Berat", "Hukuman Disiplin Berat"),
    },
    "jenis_kelamin": {
        "L": ("Laki-laki", "Laki", "Lk", "Pria", "M", "Male", "1"),
        "P": ("Perempuan", "Pr", "Wanita", "F", "Female", "2"),
    },
}  # fmt: skip
"""Field → canonical value → other words for it; compared folded."""


def lookup_of(field: Field) -> dict[str, int]:
    """Return the folded words of a category field with the code of their canonical value."""
    words = SYNONYMS.get(field.name, {})
    return {
        fold(word): code
        for code, canonical in enumerate(field.categories)
        for word in (canonical, *words.get(canonical, ()))
        if fold(word)
    }


def read_categories(
    sheet: Sheet, field: Field, position: int
) -> tuple[NDArray[np.int32], NDArray[np.bool_], list[Finding]]:
    """Read a category column: codes into ``field.categories``, faulty, findings."""
    codes, values = sheet.coded(position)
    known = lookup_of(field)
    table = np.full(len(values) + 1, -1, dtype=np.int32)
    for code in used(codes, len(values)):
        if not is_blank(values[code]):
            table[code] = known.get(fold(as_text(values[code])), _UNKNOWN)
    read = table[codes]
    faulty = read == _UNKNOWN
    choices = ", ".join(field.categories)
    findings = [
        sheet.finding(
            "S306",
            record,
            position,
            {
                "kolom": field.name,
                "nilai": shown(sheet.cell(record, position)),
                "pilihan": choices,
            },
        )
        for record in np.flatnonzero(faulty).tolist()
    ]
    read[faulty] = -1
    return read, faulty, findings
