"""Invented indicators of units, with aims above them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tataletak.people import dice

AIMS: Final = (
    "Meningkatnya kualitas pelayanan publik",
    "Meningkatnya derajat kesehatan masyarakat",
    "Meningkatnya akuntabilitas kinerja",
    "Menurunnya kemiskinan",
    "Meningkatnya pendapatan daerah",
)
_STEMS: Final = (
    ("Persentase layanan tepat waktu", "Persen", 80, 98, False),
    ("Angka kematian ibu per 100.000 kelahiran hidup", "Angka", 70, 140, True),
    ("Nilai SAKIP perangkat daerah", "Nilai", 65, 85, False),
    ("Jumlah pengaduan yang tidak tertangani", "Pengaduan", 4, 30, True),
    ("Realisasi pendapatan asli daerah", "Rupiah", 11_000_000, 90_000_000, False),
    ("Persentase penduduk miskin", "Persen", 7, 13, True),
    ("Cakupan imunisasi dasar lengkap", "Persen", 85, 97, False),
    ("Indeks kepuasan masyarakat", "Indeks", 78, 92, False),
)


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator of a unit; ``falling``: less is better."""

    name: str
    unit: str
    unit_word: str
    target: float
    falling: bool


def indicators(seed: str, count: int, units: tuple[str, ...]) -> list[Indicator]:
    """Invent indicators with distinct names, units in turn."""
    rng = dice(f"{seed} indikator")
    found = []
    for number in range(count):
        name, word, low, high, falling = _STEMS[number % len(_STEMS)]
        again = number // len(_STEMS)
        full = f"{name} (wilayah {again + 1})" if again else name
        target = float(rng.randint(low, high))
        if word in {"Nilai", "Indeks"}:
            target += rng.randint(1, 9) / 10
        found.append(Indicator(full, units[number % len(units)], word, target, falling))
    return found
