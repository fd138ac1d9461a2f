"""The summary on the terminal, at most 80 columns, for every stream.

Data reach the terminal as ``Text`` without markup. What the encoding of the
stream cannot say is written in plain letters, or else as its code point.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np
from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from asn_eval.domain.evaluation import Status
from asn_eval.domain.nip import mask_nip
from asn_eval.reports.view import build_view
from asn_eval.reports.view_findings import finding_groups
from asn_eval.reports.view_sources import reason_text, reconciliation, sheet_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray
    from rich.console import Console

    from asn_eval.domain.evaluation import Evaluation, People
    from asn_eval.language import Words
    from asn_eval.reports.facts import RunFacts
    from asn_eval.reports.view_model import FindingGroup, PersonRow, SheetRow, View

WIDTH: Final = 80
TOP: Final = 10
PLACES: Final = 3
BAR: Final = 24

_PLAIN: Final = str.maketrans(
    {
        "›": ">",
        "–": "-",
        "…": "...",
        "×": "x",
        "→": "->",
        "·": "-",
        "•": "*",
        "÷": ":",
        "“": '"',
        "”": '"',
    }
)


class Screen:
    """A console and how to write on it: safe letters, bounded width."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.width = min(console.width, WIDTH)

    def fit(self, text: str) -> str:
        """Write a text with the letters that the stream knows."""
        encoding = self.console.encoding or "utf-8"
        try:
            text.encode(encoding)
        except UnicodeEncodeError:
            plain = text.translate(_PLAIN)
            return plain.encode(encoding, "backslashreplace").decode(encoding)
        return text

    def text(self, text: str, style: str = "") -> Text:
        """Make a text that shows its letters and nothing else."""
        return Text(self.fit(text), style=style, overflow="fold")

    def line(self, text: str = "", style: str = "", indent: int = 0) -> None:
        """Write one paragraph, all of its lines indented."""
        if not text:
            self.console.print()
            return
        block = Padding(self.text(text, style), (0, 0, 0, indent), expand=False)
        self.console.print(block, width=self.width)

    def heading(self, text: str) -> None:
        """Write a heading after an empty line."""
        self.line()
        self.line(text, "bold")

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]], right: str = "") -> None:
        """Write a table; ``right`` has one letter per column, ``r`` aligns right."""
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False, show_edge=False)
        for head, side in zip(heads, right.ljust(len(heads), "l"), strict=True):
            table.add_column(
                self.text(head),
                justify="right" if side == "r" else "left",
                no_wrap=side == "r",
                overflow="fold",
            )
        for row in rows:
            table.add_row(*map(self.text, row))
        self.console.print(table, width=self.width)


def show_score(
    console: Console, evaluation: Evaluation, words: Words, facts: RunFacts, report: str
) -> None:
    """Show the result of ``score``; the last line names the report."""
    screen, view = Screen(console), build_view(evaluation, words, facts)
    if view.simulation:
        screen.line(view.simulation, "bold yellow")
    screen.line(f"{view.institution} · {view.period}")
    _sheets(screen, words, view.sheets)
    screen.line()
    total, *parts = view.counts
    summed = " ".join(f"{part.sign} {part.number} {part.label}" for part in parts)
    screen.line(f"{total.number} {total.label} {summed}", "bold")
    _why_not(screen, words, evaluation)
    _grades(screen, view)
    _units(screen, view)
    _spread(screen, view)
    _conversions(screen, view)
    _top(screen, view)
    _findings(screen, words, view.findings)
    screen.line()
    console.print(
        Text.assemble(screen.text(words("Laporan: ")), screen.text(report, "bold")),
        soft_wrap=True,
    )


def show_check(
    console: Console,
    evaluation: Evaluation,
    words: Words,
    copies: Sequence[str],
    proposals: str = "",
) -> None:
    """Show what ``check`` found: sheets, where everybody is, findings, what was written."""
    screen = Screen(console)
    _sheets(screen, words, sheet_rows(words, evaluation.sheets))
    screen.line()
    screen.line(reconciliation(words, evaluation).sentence, "bold")
    show_findings(console, words, finding_groups(words, evaluation.findings))
    for copy in copies:
        screen.line(words("Salinan bertanda: {berkas}", berkas=copy))
    if proposals:
        screen.line(words("Usulan koreksi: {berkas}", berkas=proposals))


def show_findings(console: Console, words: Words, groups: Sequence[FindingGroup]) -> None:
    """Show findings grouped by code, with the first places of each."""
    _findings(Screen(console), words, groups)


def _sheets(screen: Screen, words: Words, rows: Sequence[SheetRow]) -> None:
    heads = [words("Lembar"), words("Tabel"), words("Baris judul"), words("Baris data")]
    screen.heading(words("Lembar yang dikenali"))
    screen.table(
        heads,
        [
            (
                f"{row.file} › {row.sheet}",
                row.table or words("tidak dipakai") + (f": {row.reason}" if row.reason else ""),
                row.header_row,
                row.records,
            )
            for row in rows
        ],
        "llrr",
    )
    for row in rows:
        if row.table:
            _columns(screen, words, row)


def _columns(screen: Screen, words: Words, row: SheetRow) -> None:
    """Show which heading became which field, and what was left out."""
    pairs = " · ".join(f"{heading} → {field}" for heading, field in row.mapped)
    left = [words("judul tidak dipakai: {judul}", judul=", ".join(row.unmapped))]
    dropped = [words("baris dilewati: {baris}", baris=", ".join(row.dropped))]
    assumed = [words("dianggap: {anggapan}", anggapan=", ".join(row.assumed))]
    parts = [
        pairs,
        *(left if row.unmapped else []),
        *(dropped if row.dropped else []),
        *(assumed if row.assumed else []),
    ]
    screen.line(f"{row.file} › {row.sheet}: {'; '.join(parts)}")


def _why_not(screen: Screen, words: Words, evaluation: Evaluation) -> None:
    """Break the persons who were not scored down by reason, most frequent first; name some."""
    left_out = evaluation.status == Status.NOT_SCORED
    counted = Counter(evaluation.reason[left_out].tolist())
    for code, number in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        screen.line(f"{words.number(number)} × {code}: {reason_text(words, code)}", indent=2)
        persons = np.flatnonzero(left_out & (evaluation.reason == code))
        screen.line(_some(words, evaluation.people, persons), indent=4)


def _some(words: Words, people: People, persons: NDArray[np.intp]) -> str:
    """Name the first persons, by unit and name; who has no name is told by a masked NIP."""
    names, units = people.attribute("nama"), people.attribute("unit")
    order = np.lexsort((people.key[persons], names[persons], units[persons]))
    first = []
    for person in persons[order[:PLACES]].tolist():
        name = str(names[person]) or mask_nip(str(people.nip[person])) or "–"
        first.append(f"{name} ({units[person]})" if units[person] else name)
    rest = len(persons) - len(first)
    more = [words("{jumlah} orang lain di temuan.csv", jumlah=words.number(rest))] if rest else []
    return "; ".join([*first, *more])


def _grades(screen: Screen, view: View) -> None:
    words = view.words
    heads = [words("Predikat"), words("Mulai"), words("Pegawai"), words("Persen"), ""]
    screen.heading(words("Sebaran predikat"))
    screen.table(
        heads,
        [
            (grade.name, grade.limit, grade.number, grade.percent, "#" * round(grade.share * BAR))
            for grade in view.grades
        ],
        "lrrrl",
    )


def _spread(screen: Screen, view: View) -> None:
    """Tell the groups that do not follow their pattern; how many were looked at."""
    words = view.words
    if not view.spread:
        return
    broken = [row for row in view.spread if row.broken]
    screen.heading(words("Sebaran predikat menurut pola"))
    screen.line(
        words(
            "{jumlah} kelompok, {beda} tidak sesuai pola; tidak ada predikat yang diubah.",
            jumlah=words.number(len(view.spread)),
            beda=words.number(len(broken)),
        )
    )
    for row in broken[:TOP]:
        screen.line(f"{row.label} ({row.pattern}): {row.rules}", indent=2)
        if row.moves:
            moves = words("Perpindahan paling sedikit:")
            screen.line(f"{moves} {row.moves}", indent=4)


def _units(screen: Screen, view: View) -> None:
    """Show the first units of the ranking of units; nothing where units are not ranked."""
    words = view.words
    if not view.unit_ranks:
        return
    heads = [
        words("Peringkat"), words("Unit"), view.unit_value, words("Dinilai"), words("Keterangan"),
    ]  # fmt: skip
    rows = [
        (row.rank, row.name, row.value, row.persons, row.reason) for row in view.unit_ranks[:TOP]
    ]
    screen.heading(words("Peringkat unit"))
    screen.table(heads, rows, "rlrrl")


def _conversions(screen: Screen, view: View) -> None:
    """Tell what each conversion comes to; nothing where none is declared."""
    words = view.words
    if not view.conversions:
        return
    screen.heading(words("Konversi hasil"))
    for row in view.conversions:
        screen.line(
            words(
                "{judul}: {orang} pegawai, jumlah {jumlah}, dari {rendah} sampai {tinggi}; "
                "{sementara} sementara, {tanpa} tanpa konversi.",
                judul=row.title,
                orang=row.persons,
                jumlah=row.total,
                rendah=row.lowest,
                tinggi=row.highest,
                sementara=row.provisional,
                tanpa=row.without,
            )
        )


def _top(screen: Screen, view: View) -> None:
    words = view.words
    rows = view.ranking.top[:TOP]
    if not rows:
        return
    heads = [words("Peringkat"), words("Nama"), words("Unit"), words("Nilai"), words("Predikat")]
    grouped = f" ({view.ranking.grouped})" if view.ranking.grouped else ""
    screen.heading(words("{jumlah} teratas", jumlah=words.number(len(rows))) + grouped)
    screen.table(
        heads, [(row.rank, row.name, row.unit, row.final, _standing(row)) for row in rows], "rllrl"
    )


def _standing(row: PersonRow) -> str:
    return (
        f"{row.grade} ({row.status})" if row.level == Status.PROVISIONAL.name.lower() else row.grade
    )


def _findings(screen: Screen, words: Words, groups: Sequence[FindingGroup]) -> None:
    screen.heading(words("Temuan pada data"))
    if not groups:
        screen.line(words("Tidak ada temuan."))
    for group in groups:
        style = {"galat": "bold red", "peringatan": "yellow"}.get(group.level, "")
        screen.line(f"{group.severity} {group.code}: {group.title} ({group.number}×)", style)
        shown = group.examples[:PLACES]
        places = Counter(": ".join(filter(None, (item.place, item.found))) for item in shown)
        for text, times in places.items():
            screen.line(text + (f" ({times}×)" if times > 1 else ""), indent=2)
        left = group.count - len(shown)
        if left > 0:
            more = words("dan {jumlah} lagi, lihat temuan.csv", jumlah=words.number(left))
            screen.line(more, indent=2)
        screen.line("→ " + group.remedy, indent=2)
