"""The columns of the allowance list of recipes 9 and 10, and a person as one row of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tataletak.page import Formula, address

if TYPE_CHECKING:
    from tataletak.page import Page, Written
    from tataletak.people import Person

_PLAIN: Final = ("NO", "NAMA", "NIP", "PANGKAT/\nGOLONGAN", "JABATAN", "JENIS JABATAN", "KELAS",
                 "KET", "Basic TPP")  # fmt: skip
_SHARES: Final = ("Beban Kerja", "Prestasi Kerja", "Kondisi Kerja", "Kelangkaan Profesi")
_MEASURED: Final = ("Absensi", "Aktivitas (menit)", "Penilaian Kinerja")
_EARNED: Final = ("Absensi (40%)", "Aktivitas (40%)", "Kinerja (20%)")
_LAST: Final = ("PPh 21", "BPJS 1%", "BPJS 4%", "TPP DITERIMA/\nTRANSFER", "TANDA TANGAN")
HEADS: Final = (*_PLAIN, *_SHARES, "Pagu TPP ASN", *_MEASURED, *_EARNED, *_LAST)
"""The lowest heading of each column."""

SUMMED: Final = ("Pagu TPP ASN", "PPh 21", "BPJS 1%", "BPJS 4%", "TPP DITERIMA/\nTRANSFER")
_WANTED_MINUTES: Final = 6750


def column(head: str) -> int:
    """Return the 1-based column of a heading."""
    return HEADS.index(head) + 1


def write_heading(page: Page, row: int) -> None:
    """Write three heading rows: a group of two levels over the earned shares."""
    for number, head in enumerate(HEADS, start=1):
        if head not in {*_SHARES, *_MEASURED, *_EARNED}:
            page.put(row, number, head)
            page.merge(row, number, row + 2, number)
    _group(page, row, "Persentase", _SHARES, 1)
    _group(page, row, "Disiplin dan Produktivitas", _MEASURED, 1)
    first, last = column(_EARNED[0]), column(_EARNED[-1])
    page.put(row, first, "Perhitungan TPP")
    page.merge(row, first, row, last)
    _group(page, row + 1, "Prestasi Kerja", _EARNED, 0)


def _group(page: Page, row: int, name: str, heads: tuple[str, ...], extra: int) -> None:
    first = column(heads[0])
    page.put(row, first, name)
    page.merge(row, first, row, first + len(heads) - 1)
    for number, head in enumerate(heads, start=first):
        page.put(row + 1, number, head)
        if extra:
            page.merge(row + 1, number, row + 1 + extra, number)


def flattened() -> tuple[str, ...]:
    """Return every heading as Group › Field."""
    groups = {
        **dict.fromkeys(_SHARES, "Persentase › "),
        **dict.fromkeys(_MEASURED, "Disiplin dan Produktivitas › "),
        **dict.fromkeys(_EARNED, "Perhitungan TPP › Prestasi Kerja › "),
    }
    return tuple(groups.get(head, "") + head for head in HEADS)


def row_of(person: Person, number: int, row: int, minutes: int, present: int) -> dict[str, Written]:
    """Return heading → cell; what is computed is a formula with its result."""
    basic = 2_400_000 + 150_000 * (number % 7)
    roof = basic * 1.35
    rated = min(100.0, round(minutes / _WANTED_MINUTES * 100, 2))
    earned = {
        "Absensi (40%)": round(roof * 0.4 * present / 100),
        "Aktivitas (40%)": round(roof * 0.4 * min(1.0, minutes / _WANTED_MINUTES)),
        "Kinerja (20%)": round(roof * 0.2 * rated / 100),
    }
    gross = sum(earned.values())

    def at(head: str) -> str:
        return address(row, column(head))

    return {
        "NO": number,
        "PANGKAT/\nGOLONGAN": person.grade,
        "JENIS JABATAN": person.post_kind,
        "KELAS": 5 + number % 5,
        "KET": person.status,
        "Basic TPP": basic,
        "Beban Kerja": 0.6,
        "Prestasi Kerja": 0.75,
        "Kondisi Kerja": 0,
        "Kelangkaan Profesi": 0,
        "Pagu TPP ASN": Formula(f"={at('Basic TPP')}*1.35", roof),
        "Absensi": present,
        "Aktivitas (menit)": minutes,
        "Penilaian Kinerja": Formula(
            f"=MIN(100,ROUND({at('Aktivitas (menit)')}/{_WANTED_MINUTES}*100,2))", rated
        ),
        **{
            head: Formula(f"=ROUND({at('Pagu TPP ASN')}*{share},0)", float(earned[head]))
            for head, share in zip(earned, (0.4, 0.4, 0.2), strict=True)
        },
        "PPh 21": Formula(f"=ROUND({at('Pagu TPP ASN')}*0.05,0)", round(gross * 0.05)),
        "BPJS 1%": Formula(f"=ROUND({at('Pagu TPP ASN')}*0.01,0)", round(gross * 0.01)),
        "BPJS 4%": Formula(f"=ROUND({at('Pagu TPP ASN')}*0.04,0)", round(gross * 0.04)),
        "TPP DITERIMA/\nTRANSFER": Formula(
            f"=SUM({at('Absensi (40%)')}:{at('Kinerja (20%)')})-{at('PPh 21')}-{at('BPJS 1%')}",
            float(gross - round(gross * 0.05) - round(gross * 0.01)),
        ),
    }
