"""Categories: words that mean nothing here, and other words that do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rusak.kind import Kind

if TYPE_CHECKING:
    from random import Random

    from rusak.books import Cell, Expected, Folder

_EVERY: Final = (".xls", ".ods", ".csv")


def _word(name: str, code: str, at: tuple[str, str], cells: tuple[Cell, ...]) -> Kind:
    stem, heading = at

    def injure(folder: Folder, random: Random) -> list[Expected]:
        record = random.choice(folder.records(stem))
        record[heading] = random.choice(cells)
        return [record.expect(code, heading)] if code else []

    return Kind(name, injure, _EVERY)


KINDS: Final = (
    _word("peran-asing", "S306", ("umpan_balik", "Peran"), ("tetangga", "RT/RW", "mitra")),
    _word("peran-salah-eja", "S306", ("umpan_balik", "Peran"), ("atsan", "rekn", "bawhan")),
    _word("peran-angka", "S306", ("umpan_lebar", "Peran"), (1, 3)),
    _word("peran-kata-lain", "", ("umpan_lebar", "Peran"), ("Anak Buah", "STAF", " bawahan ")),
    _word("polarisasi-asing", "S306", ("target_a", "Polarisasi"), ("datar", "stabil", "?")),
    _word("polarisasi-kata-lain", "", ("target_b", "Polarisasi"), ("Maksimal", "MINIMIZE")),
    _word("kelamin-asing", "S306", ("pegawai", "Jenis Kelamin"), ("X", "LP", "3")),
)
