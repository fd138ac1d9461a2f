"""The catalogue of findings as a page, in either language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.findings import CATALOGUE
from asn_eval.language import Lang
from halaman.markdown import code, escaped, made_by, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.findings import Entry

_SHOWN: Final = "‹{}›"


@dataclass(frozen=True)
class _Wording:
    """What a page says besides the catalogue itself."""

    notice: str
    title: str
    intro: str
    rooms: dict[str, str]
    labels: tuple[str, str, str, str]
    severities: dict[str, str]


_WORDINGS: Final = {
    Lang.ID: _Wording(
        notice="Halaman ini dibuat dari program",
        title="Kode temuan",
        intro=(
            "Setiap masalah pada data, berkas, atau rubrik mempunyai kode tetap. Kode yang sama "
            "muncul di layar, di laporan, di `temuan.csv`, dan di salinan bertanda. Perintah "
            "`asn-eval explain-code S301` menampilkan satu kode di layar.\n\n"
            "**galat** berarti nilai, baris, orang, atau berkas itu tidak dapat dipakai. "
            "**peringatan** berarti dipakai, tetapi perlu dilihat. **info** tidak menuntut apa "
            "pun. Yang berada di antara ‹ › diisi oleh temuannya."
        ),
        rooms={
            "B": "B · Berkas",
            "L": "L · Lembar dan judul kolom",
            "S": "S · Sel",
            "O": "O · Orang",
            "K": "K · Rubrik dan berkas YAML lain",
            "P": "P · Pemetaan dan koreksi",
            "J": "J · Jalannya perintah",
        },
        labels=("Ditemukan", "Diharapkan", "Tindakan", "Mengapa"),
        severities={"galat": "galat", "peringatan": "peringatan", "info": "info"},
    ),
    Lang.EN: _Wording(
        notice="This page is made from the program",
        title="Finding codes",
        intro=(
            "Every fault in data, files or rubrics has a stable code. The same code stands on the "
            "screen, in the reports, in `temuan.csv` and in the marked copies. The command "
            "`asn-eval explain-code S301` shows one code on the screen.\n\n"
            "An **error** means that the value, row, person or file cannot be used. A **warning** "
            "means that it is used, but look. **info** asks for nothing. What stands between ‹ › "
            "is filled in by the finding. Slugs and severities are data and stay Indonesian in "
            "files: galat, peringatan, info."
        ),
        rooms={
            "B": "B · Files (berkas)",
            "L": "L · Sheets and headings (lembar)",
            "S": "S · Cells (sel)",
            "O": "O · Persons (orang)",
            "K": "K · Rubrics and other YAML files",
            "P": "P · Mappings and corrections (pemetaan dan koreksi)",
            "J": "J · The run (jalannya perintah)",
        },
        labels=("Found", "Expected", "What to do", "Why"),
        severities={"galat": "error", "peringatan": "warning", "info": "info"},
    ),
}


class _Slots(dict[str, str]):
    """Shows a slot by its name."""

    def __missing__(self, name: str) -> str:
        return _SHOWN.format(name)


def catalogue_page(lang: Lang) -> str:
    """Write the whole catalogue, room by room."""
    wording = _WORDINGS[lang]
    lines = [made_by(wording.notice), "", f"# {wording.title}", "", wording.intro]
    for letter, room in wording.rooms.items():
        lines += ["", f"## {room}"]
        for entry in CATALOGUE.values():
            if entry.code.startswith(letter):
                lines += _entry(entry, lang, wording)
    return page(lines)


def _entry(entry: Entry, lang: Lang, wording: _Wording) -> Iterator[str]:
    text = entry.id if lang is Lang.ID else entry.en
    yield from ("", f"### {entry.code} · {escaped(text.title)}", "")
    yield f"{code(entry.slug)} · {wording.severities[entry.severity]}"
    yield ""
    sentences = (text.found, text.expected, text.remedy, text.why)
    for label, sentence in zip(wording.labels, sentences, strict=True):
        yield f"- **{label}:** {escaped(sentence.format_map(_Slots()))}"
