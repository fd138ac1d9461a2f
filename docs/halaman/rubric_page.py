"""The rubric language as a page, read off the grammar."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from asn_eval.domain.rubric import Missing, MissingPolicy
from asn_eval.jobs.rubrics import open_rubric, run_cases
from asn_eval.language import Words
from asn_eval.reports.view_scores import missing_sentence
from asn_eval.rubric.schema import calendar_schema, rubric_schema
from halaman.combining import combining_lines
from halaman.converting import converted_lines
from halaman.keys import Schema, keys_table
from halaman.markdown import code, fenced, made_by, page
from halaman.meanings import RUBRIC
from halaman.meanings_schedule import CALENDAR
from halaman.methods import PART_TITLES, PARTS, method_lines
from halaman.scope import scope_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXAMPLE: Final = Path(__file__).parent / "kota-kami" / "kinerja.yaml"
_CASES: Final = _EXAMPLE.with_name("kinerja.kasus.yaml")
_GRADED: Final = _EXAMPLE.with_name("rating.yaml")
_ROOT: Final = "RubricModel"

_SECTIONS: Final = {
    "ValidityModel": "berlaku",
    "BasisModel": "dasar",
    "RangeModel": "skala dan skala_penilaian",
    "RoundingModel": "pembulatan",
    "NodeModel": "kriteria: simpul",
    "LeafModel": "kriteria: daun",
    "LeafRoundingModel": "kriteria: pembulatan",
    "FixedModel": "kosong: nilai tetap",
    "UnitMedianModel": "kosong: median unit",
    "BestModel": "gabung: terbaik",
    "DropModel": "gabung: buang terendah",
    "GateModel": "gabung: gerbang",
    "AdjustmentsModel": "penyesuaian",
    "AdjustmentModel": "penyesuaian: baris",
    "BandModel": "predikat",
    "RatingModel": "kriteria: rating",
    "MatrixModel": "predikat_matriks",
    "RequirementModel": "syarat_predikat",
    "MeasuredCondition": "jika: ukuran di luar kriteria",
    "DistributionModel": "distribusi",
    "PatternModel": "distribusi: pola",
    "ShareRuleModel": "distribusi: aturan",
    "TargetModel": "distribusi: sasaran",
    "RankingModel": "peringkat",
    "UnitRankingModel": "peringkat_unit",
    "ConversionModel": "konversi",
    "GradeFactorModel": "kali: predikat",
    "FinalFactorModel": "kali: nilai akhir",
    "MeasureFactorModel": "kali: ukuran",
    "FixedFactorModel": "kali: angka tetap",
    "FollowUpModel": "tindak_lanjut",
    "GradeCondition": "jika: predikat",
    "ScoreCondition": "jika: nilai kriteria",
    "RawCondition": "jika: ukuran mentah",
    "ImprovementModel": "perbaikan",
    "RaterGapModel": "pengaman",
    "ScheduleModel": "jam_kerja",
    "LocalOffModel": "jam_kerja: libur_setempat",
    "WeekModel": "jam_kerja: jam",
    "HoursModel": "jam_kerja: masuk dan pulang",
    "RegimeModel": "jam_kerja: masa_khusus",
    "SpanModel": "jam_kerja: rentang",
    "ShiftModel": "jam_kerja: sif",
    "ToleranceModel": "jam_kerja: toleransi",
    "LevelsModel": "jam_kerja: tl dan psw",
    "MissingScanModel": "jam_kerja: tanpa scan",
}
"""Sections besides the methods, by the grammar's name, in the order of the page."""

_INTRO: Final = """
Satu berkas YAML adalah seluruh aturan: tidak ada warisan dan tidak ada jangkar. Kunci yang tidak
dikenal atau ditulis dua kali ditolak dengan baris, kolom, dan saran ejaan. Angka tidak pernah
dibaca dari teks. Setelah bentuknya benar, maknanya diperiksa juga, misalnya bobot yang setingkat
harus berjumlah 100; semua pemeriksaan ada di
[kode temuan K](temuan.md#k--rubrik-dan-berkas-yaml-lain).

Id ditulis dengan huruf kecil, angka, dan garis bawah, diawali huruf. Sebuah kriteria disebut dengan
idnya; bila dua kriteria ber-id sama, dengan jalurnya, misalnya `perilaku.rekan`.

Penyunting yang mengenal JSON Schema melengkapi dan memeriksa kunci bila baris pertama berkas
menunjuk `rubrics/rubric.schema.json`, seperti pada rubrik yang disertakan.
"""

_RATED: Final = """
Dua kriteria mempunyai `rating`, `predikat_matriks` membaca keduanya, dan predikat tidak punya
`mulai`. `syarat_predikat` menambah syarat pada satu predikat, misalnya ide baru:
`syarat_predikat: {Sangat Baik: {jika: [{ukur: {metode: cacah, dari: inovasi, tanpa_baris: 0},
paling_sedikit: 1}], dasar: …, sifat: …}}`; ukuran itu bukan kriteria dan tidak berbobot.
`distribusi` memeriksa sebaran predikat menurut predikat organisasi dan melaporkan perpindahan
paling sedikit; tidak ada predikat yang diubah. Kasus uji boleh memuat `rating` di `hasil`,
`kasus_distribusi` (`langgar`, `sasaran`, `pindah`), dan `kasus_peringkat` (`nilai` satu kelompok
dan `peringkat`-nya menurut `seri` rubrik itu; dengan `predikat` tiap orang juga menurut `utama`).
`peringkat: {utama: predikat}` menjaga supaya angka setempat tidak menaruh predikat yang lebih baik
di bawah yang lebih buruk.
"""

_SETTING: Final = """
`--set JALUR=NILAI` memakai jalur dari berkas yang sama: kunci dipisah titik, isi daftar disebut
dengan namanya. Contoh: `kriteria.disiplin.bobot=30`, `kriteria.perilaku.kriteria.rekan.bobot=40`,
`predikat.Baik.mulai=80`.
"""

_CALENDAR: Final = """
Hari libur tidak ditulis di rubrik, tetapi di berkas tersendiri per tahun: `kalender/2025.yaml` di
folder rubrik atau folder di atasnya, lalu yang disertakan. Isi berkas itu bagian dari aturan:
setiap hasil menyimpannya dan manifest mencatat hash-nya. Cara kehadiran dihitung ada di
[absensi](absensi.md).
"""

_WORKED: Final = """
Di samping `kinerja.yaml` berdiri `kinerja.kasus.yaml`: baris data satu orang dan hasil hitungan
tangannya. `asn-eval rubric test` menjalankannya. Kriteria yang tidak disebut tidak diperiksa;
`null` berarti tidak ada nilai; `alasan` di sampingnya adalah kode mengapa orangnya tidak dinilai.
`--coverage` menunjukkan cabang yang tidak dijangkau kasus mana pun. Nama tabel dan kolom sama
dengan yang ada di [panduan analis](analis.md#kolom-yang-dikenali).
"""


def rubric_page() -> str:
    """Write the whole language.

    Raises:
        ValueError: a mapping of the grammar has no place on the page, or the
            example does not hold.

    """
    schema = rubric_schema()
    links = _links(schema)
    lines = [made_by("Halaman ini dibuat dari program"), "", "# Bahasa rubrik", _INTRO]
    lines += ["## Contoh lengkap", *fenced(_example(), "yaml")]
    lines += ["## Isi berkas", *keys_table(schema, RUBRIC[_ROOT], links)]
    for name, title in _SECTIONS.items():
        if name == "FixedModel":
            lines += _policies()
        if name == "BestModel":
            lines += scope_lines()
            lines += combining_lines()
        lines += ["", f"## {title}", *keys_table(schema["$defs"][name], RUBRIC[name], links)]
        if name == "FixedModel":
            lines += _methods(schema, "ukur", links)
            lines += _methods(schema, "nilai", links)
    lines += ["", *_graded()]
    lines += ["", *converted_lines()]
    lines += ["", "## Berkas kalender", _CALENDAR, *_calendar_tables()]
    lines += ["", "## Jalur untuk --set", _SETTING, "## Kasus hitung tangan", _WORKED]
    lines += fenced(_CASES.read_text("utf-8"), "yaml")
    return page(lines)


def _graded() -> Iterator[str]:
    """Show a rubric that grades by two ratings, after its worked cases came out.

    Raises:
        ValueError: the example does not hold.

    """
    path, loaded = open_rubric(str(_GRADED))
    if loaded.warnings or any(result.differences for result in run_cases(path, loaded)):
        message = f"the example does not hold: {loaded.warnings}"
        raise ValueError(message)
    yield from ("## Contoh: predikat dari dua rating", _RATED)
    yield from fenced(loaded.text, "yaml")
    yield from ("", "Kasus distribusi dan peringkat di samping kasus orang:")
    cases = path.with_name("rating.kasus.yaml").read_text("utf-8")
    yield from fenced(cases[cases.index("kasus_distribusi:") :], "yaml")


def _calendar_tables() -> Iterator[str]:
    """Write the keys of a calendar file and of its parts."""
    schema = calendar_schema()
    parts = {"OffModel": "kalender: libur", "NamedSpanModel": "kalender: masa"}
    links = {name: f"[{title}](#{_anchor(title)})" for name, title in parts.items()}
    yield from keys_table(schema, CALENDAR["CalendarModel"], links)
    for name, title in parts.items():
        yield from ("", f"### {title}")
        yield from keys_table(schema["$defs"][name], CALENDAR[name], links)


def _methods(schema: Schema, key: str, links: dict[str, str]) -> Iterator[str]:
    measuring = key == "ukur"
    yield from ("", f"## {key}")
    if measuring:
        common = RUBRIC["CountModel"]
        every = {**schema["$defs"]["CountModel"], "required": ["metode", "dari"]}
        yield from ("", "Kunci yang ada di setiap cara mengukur:")
        yield from keys_table(every, common, links, without=("metode", "tanpa_baris", "syarat"))
    for name in _names(schema, key):
        own = schema["$defs"][name]
        yield from ("", f"### {key}: {_word(own)}")
        yield from method_lines(name, measuring=measuring)
        hidden = ("metode", "dari", "saring", "kecuali", "tingkat") if measuring else ("metode",)
        yield from keys_table(own, RUBRIC[name], links, without=hidden)
        for part in PARTS.get(name, ()):
            yield from ("", f"{PART_TITLES.get(part, 'Isi di dalamnya')}:")
            yield from keys_table(schema["$defs"][part], RUBRIC[part], links)


def _policies() -> Iterator[str]:
    """Say what each word of ``kosong`` does, as reports say it."""
    yield from ("", "## kosong", "")
    for policy in MissingPolicy:
        sentence = missing_sentence(Words(), Missing(policy, value=60))
        yield f"- {code(policy)}: {sentence}"


def _names(schema: Schema, key: str) -> list[str]:
    branches = schema["$defs"]["LeafModel"]["properties"][key]["oneOf"]
    return [branch["$ref"].rpartition("/")[2] for branch in branches]


def _word(schema: Schema) -> str:
    word: str = schema["properties"]["metode"]["const"]
    return word


def _links(schema: Schema) -> dict[str, str]:
    """Point at the section of every mapping."""
    titles = dict(_SECTIONS)
    for key in ("ukur", "nilai"):
        titles |= {name: f"{key}: {_word(schema['$defs'][name])}" for name in _names(schema, key)}
    titles |= {part: titles[whole] for whole, parts in PARTS.items() for part in parts}
    if titles.keys() != schema["$defs"].keys() or RUBRIC.keys() != {_ROOT, *titles}:
        message = f"no section: {sorted(titles.keys() ^ schema['$defs'].keys())}"
        raise ValueError(message)
    return {name: f"[{title}](#{_anchor(title)})" for name, title in titles.items()}


def _anchor(title: str) -> str:
    return title.lower().replace(":", "").replace(" ", "-")


def _example() -> str:
    """Return the example, after its worked cases came out and nothing was found."""
    path, loaded = open_rubric(str(_EXAMPLE))
    if loaded.warnings or any(result.differences for result in run_cases(path, loaded)):
        message = f"the example does not hold: {loaded.warnings}"
        raise ValueError(message)
    return loaded.text
