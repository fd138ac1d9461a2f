"""``laporan.md``: the report as text that reads well before it is rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.reports.markdown_conversion import conversion_lines
from asn_eval.reports.markdown_spread import spread_lines
from asn_eval.reports.markdown_text import escape, rest_line, squeezed, table_lines
from asn_eval.reports.markdown_units import unit_rank_lines

if TYPE_CHECKING:
    from asn_eval.language import Words
    from asn_eval.reports.view_model import Declared, FindingGroup, PersonRow, RuleLine, View

TOP: Final = 20
"""Lines of a long table that the text report shows."""

PLACES: Final = 5
"""Findings of one code that are listed with their place."""

Row = tuple[str, ...]


def render_markdown(view: View) -> str:
    """Write the whole report as Markdown; ends with one line end."""
    sections = (
        _head(view),
        _units(view),
        unit_rank_lines(view),
        spread_lines(view),
        conversion_lines(view),
        _ranking(view),
        _criteria(view),
        _results(view),
        _findings(view),
        _reconciliation(view),
        _rules(view),
        _sources(view),
    )
    lines = [line for section in sections for line in (*section, "")]
    return "\n".join(squeezed(lines)).strip() + "\n"


def _head(view: View) -> list[str]:
    words = view.words
    sure = [f"- {sentence}" for sentence in view.headline.how_sure]
    caution = [f"> {view.rules.illustrative}", ""] if view.rules.illustrative else []
    stamp = [f"> **{escape(view.simulation)}**", ""] if view.simulation else []
    total, *parts = view.counts
    summed = " ".join(f"{part.sign} {part.number} {part.label}" for part in parts)
    heads = [words("Predikat"), words("Mulai"), words("Pegawai"), words("Persen")]
    grades = [(grade.name, grade.limit, grade.number, grade.percent) for grade in view.grades]
    return [
        f"# {view.title}",
        "",
        *stamp,
        f"{escape(view.institution)} · {view.period}",
        "",
        f"**{escape(view.headline.answer)}**",
        "",
        f"{total.number} {total.label} {summed}",
        "",
        "## " + words("Sebaran predikat"),
        "",
        *table_lines(heads, grades, "lrrr"),
        "",
        "## " + words("Seberapa yakin"),
        "",
        *sure,
        "",
        *caution,
    ]


def _units(view: View) -> list[str]:
    words = view.words
    heads = [
        words("Unit"), words("Dinilai"), words("Nilai tengah"), words("Terendah"),
        words("Tertinggi"), *(escape(grade.name) for grade in view.grades),
    ]  # fmt: skip
    small = words("unit kecil, baca dengan hati-hati")
    rows = [
        (
            f"{unit.name} ({small})" if unit.small else unit.name,
            unit.persons,
            unit.median,
            unit.lowest,
            unit.highest,
            *unit.grades,
        )
        for unit in view.units
    ]
    table = table_lines(heads, rows[:TOP], "lrrrr" + "r" * len(view.grades))
    rest = rest_line(words, len(rows), TOP, "hasil.xlsx")
    return ["## " + words("Unit dibandingkan"), "", *table, "", *rest]


def _ranking(view: View) -> list[str]:
    words, ranking = view.words, view.ranking
    heads = [
        words("Peringkat"), words("NIP"), words("Nama"), words("Unit"), words("Nilai akhir"),
        words("Predikat"), *map(escape, ranking.conversions),
    ]  # fmt: skip
    sides = "rlllrl" + "r" * len(ranking.conversions)
    top = ranking.top[:TOP]
    bottom = ranking.bottom if len(top) + len(ranking.bottom) < ranking.ranked else ()
    lines = table_lines(heads, map(_person, top), sides)
    skipped = ranking.ranked - len(top) - len(bottom)
    if skipped:
        lines += ["", *rest_line(words, ranking.ranked, ranking.ranked - skipped, "peringkat.csv")]
    if bottom:
        lines += [
            "",
            words("Baris terakhir:"),
            "",
            *table_lines(heads, map(_person, bottom), sides),
        ]
    note = [ranking.grouped + ".", ""] if ranking.grouped else []
    return ["## " + words("Daftar peringkat"), "", *note, *lines]


def _person(row: PersonRow) -> Row:
    grade = f"{row.grade} ({row.status})" if row.status else row.grade
    return (row.rank, row.nip, row.name, row.unit, row.final, grade, *row.conversions)


def _criteria(view: View) -> list[str]:
    words = view.words
    heads = [
        words("Kriteria"), words("Bobot"), words("Bobot efektif"), words("Rata-rata"),
        words("Terendah"), words("Tertinggi"), words("Plafon"), words("Kosong"),
    ]  # fmt: skip
    rows = [
        (
            "– " * row.depth + row.title,
            row.weight,
            row.effective,
            row.mean,
            row.lowest,
            row.highest,
            row.ceiling,
            row.missing,
        )
        for row in view.criteria
    ]
    return ["## " + words("Kriteria"), "", *table_lines(heads, rows, "l" + "r" * 7)]


def _results(view: View) -> list[str]:
    words = view.words
    lines = [*map(_declared, view.follow_ups), *map(_declared, view.safeguards)]
    parts: list[str] = []
    if lines:
        parts += ["## " + words("Tindak lanjut dan pengaman"), "", *lines, ""]
    if view.areas:
        heads = [
            words("Area"), words("Menurut"), words("Pegawai"), words("Rata-rata"), words("Saran"),
        ]  # fmt: skip
        rows = [(area.label, area.item, area.number, area.mean, area.advice) for area in view.areas]
        parts += [
            "## " + words("Area yang perlu ditingkatkan"),
            "",
            *table_lines(heads, rows[:TOP], "llrrl"),
            *rest_line(words, len(rows), TOP, "laporan.html"),
        ]
    return parts


def _declared(item: Declared) -> str:
    return (
        f"- **{item.number}** · {escape(item.kind)}: {escape(item.title).removesuffix('.')}. "
        f"{escape(item.condition)} [{item.standing}]"
    )


def _findings(view: View) -> list[str]:
    words = view.words
    lines = ["## " + words("Temuan pada data"), ""]
    if not view.findings:
        return [*lines, words("Tidak ada temuan.")]
    for group in view.findings:
        lines += [*_finding(words, group), ""]
    return lines


def _finding(words: Words, group: FindingGroup) -> list[str]:
    first = group.examples[:PLACES]
    shown = [
        "- " + ": ".join(filter(None, map(escape, (item.place or item.who, item.found))))
        for item in first
    ]
    left = group.count - len(first)
    more = words("- dan {jumlah} lagi, lihat temuan.csv", jumlah=words.number(left))
    return [
        f"### {group.code} · {escape(group.title)} ({group.severity}, {group.number}×)",
        "",
        words("Yang perlu dilakukan:") + " " + escape(group.remedy),
        "",
        *shown,
        *([more] if left else []),
    ]


def _reconciliation(view: View) -> list[str]:
    words, part = view.words, view.reconciliation
    heads = [
        *part.tables, words("Pegawai"), words("Dinilai"), words("Sementara"),
        words("Tidak dinilai"),
    ]  # fmt: skip
    rows = [
        (
            *(words("ada") if mark else "–" for mark in row.marks),
            row.total,
            row.scored,
            row.provisional,
            row.not_scored,
        )
        for row in part.rows
    ]
    lines = [
        "## " + words("Rekonsiliasi: di sumber mana setiap orang ada"),
        "",
        part.sentence,
        "",
        *table_lines(heads, rows, "l" * len(part.tables) + "rrrr"),
    ]
    if part.not_scored:
        people = [(row.name, row.nip, row.unit, row.reason, row.code) for row in part.not_scored]
        named = [words("Nama"), words("NIP"), words("Unit"), words("Sebab"), words("Kode")]
        lines += ["", *table_lines(named, people[:TOP]), "", *_rest_of_not_scored(view)]
    return lines


def _rest_of_not_scored(view: View) -> list[str]:
    without = view.counts[-1].value
    return rest_line(view.words, without, TOP, "peringkat.csv")


def _rules(view: View) -> list[str]:
    words, rules = view.words, view.rules
    bands = "; ".join(f"{escape(name)} {start}" for name, start in rules.bands)
    settings = [
        "- " + words("Aturan diubah untuk jalan ini:") + " " + escape(setting)
        for setting in view.facts.settings
    ]
    return [
        "## " + words("Aturan yang dipakai"),
        "",
        f"{escape(rules.title)} ({escape(rules.id)})",
        "",
        *([escape(rules.notes), ""] if rules.notes else []),
        *(f"- {escape(sentence)}" for sentence in rules.sentences),
        "- " + rules.bands_title + f" {bands}. [{rules.bands_standing}]",
        *settings,
        "",
        *(text for line in rules.lines for text in _rule(words, line)),
    ]


def _rule(words: Words, line: RuleLine) -> list[str]:
    indent, basis_word = "  " * line.depth, words("Dasar")
    told = filter(None, (line.scope, *line.sentences, line.rating))
    sentences = " ".join(escape(sentence) for sentence in told)
    return [
        f"{indent}- **{escape(line.title)}** {line.weight} [{line.standing}] {sentences}".rstrip(),
        *(
            f"{indent}  {basis_word}: {escape(basis.title)} [{basis.standing}]: "
            f"“{escape(basis.quote)}” ({escape(basis.source)})"
            for basis in line.basis
        ),
    ]


def _sources(view: View) -> list[str]:
    words = view.words
    heads = [words("Lembar"), words("Tabel"), words("Baris judul"), words("Baris data")]
    sheets = [
        (
            f"{row.file} › {row.sheet}",
            row.table or words("tidak dipakai") + f": {row.reason}",
            row.header_row,
            row.records,
        )
        for row in view.sheets
    ]
    files = [(row.file, row.size, row.sha256) for row in view.sources]
    return [
        "## " + words("Sumber data"),
        "",
        *table_lines(heads, sheets, "llrr"),
        "",
        *table_lines([words("Berkas"), words("Ukuran"), "SHA-256"], files, "lrl"),
        "",
        words("Dibuat oleh asn-eval {versi}.", versi=view.facts.version),
    ]
