"""A first rubric with its worked cases, as text that passes check and test at once."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

from asn_eval.documents.scalars import number
from asn_eval.domain.period import PeriodKind
from asn_eval.rubric.starter_parts import PARTS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from asn_eval.rubric.starter_parts import Part

BANDS: Final = {"Sangat Baik": 90, "Baik": 75, "Cukup": 60, "Kurang": 0}
EXAMPLES: Final = {
    PeriodKind.MONTH: "{year}-03",
    PeriodKind.QUARTER: "{year}-TW1",
    PeriodKind.HALF: "{year}-S1",
    PeriodKind.YEAR: "{year}",
}
"""A periode of each kind, for the cases."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the author answered; ``weights`` by id of :data:`PARTS`, summing to 100."""

    id: str
    title: str
    institution: str
    weights: Mapping[str, Decimal]
    period: PeriodKind
    start: dt.date


def rubric_text(wish: Wish) -> str:
    """Write the rubric, with a comment on everything that has to be decided."""
    parts = [(name, PARTS[name], weight) for name, weight in wish.weights.items()]
    rating = "skala_penilaian: {minimal: 1, maksimal: 5}\n"
    return "".join(
        (
            _HEAD.format(
                id=wish.id,
                title=_quoted(wish.title),
                institution=_quoted(wish.institution),
                start=wish.start.isoformat(),
                period=wish.period.value,
            ),
            rating if any(part.rated for _, part, _ in parts) else "",
            "pembulatan: {cara: setengah_ke_atas, nilai_akhir: 2}\n\n",
            "# Bobot yang setingkat berjumlah tepat 100.\nkriteria:\n",
            *(_criterion(*item) for item in parts),
            "\n# Predikat dari yang tertinggi; batas bawah ikut ke predikatnya.\npredikat:\n",
            *(f"  - {{nama: {name}, mulai: {start}}}\n" for name, start in BANDS.items()),
            "sifat_predikat: ilustrasi\n",
        )
    )


def cases_text(wish: Wish) -> str:
    """Write the worked cases: one person with everything, one without the first data."""
    return (
        f"# Kasus hitung tangan untuk rubrik {wish.id}. Hitungannya di atas setiap kasus.\n\n"
        + (f"rubrik: {wish.id}\nkasus:\n" + "".join(_cases(wish)))
    )


_HEAD: Final = """\
# yaml-language-server: $schema=../rubric.schema.json
# Satu berkas ini adalah seluruh aturannya. Ubah angka di sini, lalu jalankan
# asn-eval rubric check dan asn-eval rubric test pada berkas ini.

format: 1
rubrik: {id}
judul: {title}
instansi: {institution}
catatan: Semua angka di sini ilustrasi sampai ditetapkan dengan peraturan.
# Hari pertama berlaku; tambahkan sampai: bila hari terakhirnya sudah diketahui.
berlaku: {{mulai: {start}}}
# Ambang di bawah dihitung untuk jenis periode ini.
periode: [{period}]

# Kutip kalimat yang menjadi alasan setiap aturan. sifat: terverifikasi, ilustrasi, atau
# belum_terverifikasi.
dasar:
  peraturan:
    judul: Peraturan tentang penilaian kinerja
    kutipan: "Salin di sini kalimat dari peraturannya."
    sumber: "Nama peraturan, pasal, dan ayat"
    sifat: ilustrasi

skala: {{minimal: 0, maksimal: 100}}
"""


def _quoted(text: str) -> str:
    r"""Write a text as a YAML string in double quotes.

    >>> _quoted('Kota "Kami"')
    '"Kota \\"Kami\\""'
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _criterion(name: str, part: Part, weight: Decimal) -> str:
    head = f"  {name}:\n    judul: {part.title}\n    bobot: {number(float(weight))}\n"
    return head + "    dasar: peraturan\n    sifat: ilustrasi\n" + part.leaf


def _cases(wish: Wish) -> Iterator[str]:
    parts = {name: PARTS[name] for name in wish.weights}
    period = EXAMPLES[wish.period].format(year=wish.start.year + 1)
    exact = sum((wish.weights[name] * parts[name].score for name in parts), Decimal(0)) / 100
    final = exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    for name, part in parts.items():
        yield f"  # {name}: {part.working}\n"
    row = " + ".join(
        f"{number(float(wish.weights[name] / 100))} × {part.score}" for name, part in parts.items()
    )
    yield f"  # akhir: {row} = {number(float(exact))}\n"
    yield f'  - nama: "Seorang pegawai dengan data lengkap"\n    periode: {period}\n    data:\n'
    yield from (part.rows for part in parts.values())
    scores = ", ".join(f"{name}: {part.score}" for name, part in parts.items())
    grade = next(band for band, start in BANDS.items() if final >= start)
    yield f"    hasil:\n      kriteria: {{{scores}}}\n"
    yield f"      nilai_akhir: {number(float(final))}\n      predikat: {grade}\n"
    yield from _without(parts, period)


def _without(parts: Mapping[str, Part], period: str) -> Iterator[str]:
    """Write a case that lacks the first data that are needed, when there are others."""
    absent = next((name for name, part in parts.items() if part.needed), "")
    rest = [part.rows for name, part in parts.items() if name != absent]
    if not absent or not rest:
        return
    yield f"\n  # Tanpa data {absent}: kosong: gagal → tidak dinilai, bukan bernilai nol.\n"
    yield f'  - nama: "Tanpa data {absent} seorang pegawai tidak dinilai"\n'
    yield f"    periode: {period}\n    data:\n"
    yield from rest
    yield "    hasil: {nilai_akhir: null, predikat: null, alasan: O401}\n"
