"""A first ``pemetaan.yaml``, written from what was seen; it loads as it stands.

What was recognised stands as it was taken; what a person has to decide stands
behind "#", ready to be freed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.domain.mapping import ATTENDANCE, IGNORED
from asn_eval.folder.known import KNOWN, fields_named
from asn_eval.folder.written import can_stand, quoted, remark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asn_eval.domain.survey import SeenColumn, SheetSurvey
    from asn_eval.language import Words

_MOST_BYTES: Final = 200_000
"""Where writing stops: a longer file would not be read back."""

_MOST_COLUMNS: Final = 120
_MOST_SHEETS: Final = 8
"""Sheets of one shape that get a rule each where no pattern fits them all."""

_WILD: Final = frozenset("*?[")
_CONSTANT: Final = {"peran": "rekan", "unit": '"Dinas Contoh"', "aspek": '"Kerja sama"'}
"""Fields that a sheet may be wholly about, with an example."""


@dataclass(frozen=True)
class _Group:
    """Sheets of one file that look the same; ``pattern`` fits them."""

    pattern: str
    sheets: tuple[SheetSurvey, ...]

    @property
    def first(self) -> SheetSurvey:
        return self.sheets[0]


def suggestion_text(surveys: Sequence[SheetSurvey], words: Words) -> str:
    """Write a mapping for the sheets seen, file by file.

    The same sheets give the same bytes. No cell of a person is in it.
    """
    lines = [*_head(words), *_hollow(surveys, words), "format: 1"]
    seen = [survey for survey in surveys if survey.columns]
    rules = [group for groups in _by_file(seen) for group in groups]
    size, left = 0, 0
    body: list[str] = []
    for group in rules:
        written = ["", *_rule(group, words)]
        size += sum(len(line.encode()) + 1 for line in written)
        if size > _MOST_BYTES:
            left += 1
        else:
            body += written
    if left:
        told = words("Tidak dimuat karena terlalu panjang: {jumlah} aturan.", jumlah=left)
        body += ["", f"  # {told}"]
    return "\n".join([*lines, "lembar:" if rules else "lembar: []", *body]) + "\n"


def _head(words: Words) -> Iterator[str]:
    sentences = (
        words("Usulan pemetaan dari isi berkas. Simpan sebagai pemetaan.yaml di folder data."),
        words("Baris tanpa # sudah berlaku. Baris dengan # perlu keputusan: hapus # dan spasinya"),
        words("bila setuju, sesuaikan bila lain. Nama isian: analis.md; arti kunci: pemetaan.md;"),
        words("periksa hasilnya dengan: asn-eval mapping check pemetaan.yaml"),
    )
    for sentence in sentences:
        yield f"# {sentence}"


def _hollow(surveys: Sequence[SheetSurvey], words: Words) -> Iterator[str]:
    """Name the sheets in which there is nothing to map."""
    for survey in surveys:
        if not survey.columns:
            reason = survey.reason
            yield f"# {remark(f'{survey.file} › {survey.sheet}')}: {words(reason)}"


# --- which sheets a rule is for ---------------------------------------------------------


def _by_file(surveys: Sequence[SheetSurvey]) -> Iterator[list[_Group]]:
    files: dict[str, list[SheetSurvey]] = {}
    for survey in surveys:
        # a rule knows a file by its bare name, whatever folder it lies in
        files.setdefault(_bare(survey.file).casefold(), []).append(survey)
    for sheets in files.values():
        yield _groups([sheet for sheet in sheets if sheet.file == sheets[0].file])


def _groups(sheets: Sequence[SheetSurvey]) -> list[_Group]:
    """Put sheets that look the same under one rule; the most frequent kind gets "*", last."""
    alike: dict[object, list[SheetSurvey]] = {}
    for sheet in sheets:
        alike.setdefault(_shape(sheet), []).append(sheet)
    usual = max(alike, key=lambda shape: len(alike[shape]))
    groups = [
        _Group(pattern_of(sheet.sheet), (sheet,))
        for shape, same in alike.items()
        if shape != usual
        for sheet in same[:_MOST_SHEETS]
    ]
    distinct: dict[str, _Group] = {}
    for group in groups:
        distinct.setdefault(group.pattern.casefold(), group)
    return [*distinct.values(), _Group("*", tuple(alike[usual]))]


def _shape(sheet: SheetSurvey) -> object:
    columns = tuple((column.letter, column.heading, column.field) for column in sheet.columns)
    return sheet.table, sheet.reason, sheet.header_rows, columns


def _bare(file: str) -> str:
    return file.rpartition("/")[2]


def pattern_of(name: str) -> str:
    """Write a pattern that fits exactly one name.

    >>> pattern_of("Rekap [1]"), pattern_of("Data")
    ('Rekap [[]1]', 'Data')
    """
    if not name.strip():
        return "?" * len(name)
    return "".join(_piece(character) for character in name)


def _piece(character: str) -> str:
    if character in _WILD:
        return f"[{character}]"
    return character if character.isprintable() and character not in "/\\" else "?"


# --- one rule ---------------------------------------------------------------------------


def _rule(group: _Group, words: Words) -> Iterator[str]:
    sheet = group.first
    for sentence in _remarks(group, words):
        yield f"  # {remark(sentence)}"
    yield f"  - berkas: {quoted(pattern_of(_bare(sheet.file)))}"
    yield f"    lembar: {quoted(group.pattern)}"
    if sheet.table:
        yield f"    tabel: {sheet.table}"
    else:
        tables = sheet.rivals or tuple(KNOWN)
        choose = words("pilih satu: {daftar}", daftar=", ".join(tables))
        yield _noted(f"    # tabel: {tables[0]}", choose)
        yield _noted("    # abaikan: ya", words("bila lembar ini memang tidak dipakai"))
    if sheet.header_rows:
        sign = "" if sheet.table else "# "
        yield f"    {sign}baris_judul: {_rows(sheet.header_rows)}"
    yield from _columns(sheet, words)
    yield from _constants(sheet)
    yield from _values(group, words)
    if sheet.days:
        yield _noted("    # bulan: 2025-09", words("bulan yang dimaksud kolom-kolom tanggal"))


def _remarks(group: _Group, words: Words) -> Iterator[str]:
    """Say what was seen, what is missing, and why a sheet is not read."""
    sheet = group.first
    name = f"{sheet.file} › {sheet.sheet}" if group.pattern != "*" else sheet.file
    yield words("{nama}: {jumlah} lembar", nama=name, jumlah=len(group.sheets))
    if sheet.table and sheet.days:
        yield words("Terlihat {jumlah} kolom tanggal: absensi harian.", jumlah=sheet.days)
    elif sheet.table:
        yield words("Dikenali sebagai tabel {tabel}.", tabel=sheet.table)
    if reason := sheet.reason:
        yield words("Belum terbaca: {sebab}.", sebab=words(reason))
    if sheet.missing:
        yield words("Kolom wajib belum ada: {daftar}.", daftar=", ".join(sheet.missing))
    if sheet.unmet:
        yield words("Dibaca rubrik tetapi belum ada: {daftar}.", daftar=", ".join(sheet.unmet))


def _rows(rows: Sequence[int]) -> str:
    return str(rows[0]) if len(rows) == 1 else f"[{', '.join(map(str, rows))}]"


def _columns(sheet: SheetSurvey, words: Words) -> Iterator[str]:
    """Write the columns: taken ones as they are, the rest behind "#"."""
    shown = sheet.columns[:_MOST_COLUMNS]
    keys = _keys(shown)
    active = any(column.field and sheet.table for column in shown)
    yield "    kolom:" if active else "    # kolom:"
    for key, column in zip(keys, shown, strict=True):
        if column.field and sheet.table:
            yield f"      {key}: {column.field}"
        else:
            yield f"      # {_open(key, column, words)}"
    if len(sheet.columns) > len(shown):
        more = words("… dan {jumlah} kolom lain", jumlah=len(sheet.columns) - len(shown))
        yield f"      # {more}"


def _keys(columns: Sequence[SeenColumn]) -> list[str]:
    """Write how each column is called: by its heading, or by its letter where that is not sure."""
    plain = [" ".join(column.heading.split()).casefold() for column in columns]
    counts = Counter(plain)
    return [
        quoted(column.heading)
        if counts[name] == 1 and can_stand(column.heading) and column.heading[0] != "="
        else quoted(f"={column.letter}")
        for column, name in zip(columns, plain, strict=True)
    ]


def _open(key: str, column: SeenColumn, words: Words) -> str:
    """Write a column that a person has to decide about."""
    filled = words("{jumlah} sel terisi", jumlah=column.filled)
    if column.rating:
        return _noted(key, words("kolom nilai satu aspek, dibaca sendiri"))
    if column.repeated > 1 or column.heading.endswith("[…]"):
        return _noted(remark(column.heading), words("{jumlah} kolom", jumlah=column.repeated))
    if key.startswith('"=') and column.heading:
        filled = f"{remark(column.heading)}; {filled}"
    field, *others = (*column.near, IGNORED)
    also = words("atau {daftar}", daftar=", ".join(others))
    return _noted(f"{key}: {field}", "; ".join([filled, also] if others else [filled]))


def _noted(line: str, note: str) -> str:
    return f"{line}   # {note}"


def _constants(sheet: SheetSurvey) -> Iterator[str]:
    """Offer a constant for each required field that a sheet may be wholly about."""
    offered = [name for name in sheet.missing if name in _CONSTANT]
    if offered:
        yield "    # tetap:"
        for name in offered:
            yield f"    #   {name}: {_CONSTANT[name]}"


def _values(group: _Group, words: Words) -> Iterator[str]:
    """List the values that no field knows, with how many cells hold each."""
    names = dict.fromkeys(name for sheet in group.sheets for name in (*sheet.values, *sheet.more))
    if names:
        yield "    # nilai:"
    for name in names:
        yield _noted(f"    #   {name}:", remark(_choices(group.first.table, name)))
        counts: Counter[str] = Counter()
        meanings: dict[str, str] = {}
        for seen in (seen for sheet in group.sheets for seen in sheet.values.get(name, ())):
            counts[seen.text] += seen.count
            meanings[seen.text] = seen.meaning
        for text, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            if can_stand(text):
                cells = words("{jumlah} sel", jumlah=count)
                yield _noted(f"    #     {quoted(text)}: {meanings[text]}".rstrip(), cells)
        more = sum(sheet.more.get(name, 0) for sheet in group.sheets)
        if more:
            told = words("{jumlah} nilai berbeda; mungkin bukan kolom ini", jumlah=more)
            yield f"    #     # {told}"


def _choices(table: str, name: str) -> str:
    """Say what a value of a field may mean."""
    fields = fields_named(table, ATTENDANCE if name == ATTENDANCE else name)
    categories: Iterable[str] = dict.fromkeys(word for field in fields for word in field.categories)
    return ", ".join(categories) or "1, 2, 3 …"
