"""The generated sections of the analyst's pages: columns, and keys of small YAML files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asn_eval.domain.fields import TABLES, Field, Kind
from asn_eval.folder.config import ConfigModel
from asn_eval.intake.headings import accepted
from asn_eval.rubric.plan import PlanModel
from halaman.keys import keys_table
from halaman.mapping import calibration_keys, correction_keys, mapping_keys, shipped
from halaman.markdown import code, escaped, page, table
from halaman.meanings import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.domain.fields import TableSpec

_SECTION: Final = re.compile(
    r"(<!-- mulai (?P<name>[a-z-]+)[^>]* -->\n).*?(<!-- selesai -->)", re.DOTALL
)
_ROWS: Final = {
    "target": "satu indikator seorang pegawai",
    "disiplin": "seorang pegawai, atau seorang pegawai dalam satu bulan",
    "feedback": "satu penilaian atas satu aspek; atau satu penilai dengan satu kolom per aspek",
    "pegawai": "seorang pegawai dalam daftar pegawai",
    "pelatihan": "satu pelatihan yang diikuti seorang pegawai",
    "evaluasi": "satu hasil penilaian seorang pegawai yang sudah ditetapkan",
    "proyek": "satu proyek yang diikuti seorang pegawai",
    "inovasi": "satu inovasi seorang pegawai",
}
"""What one row of each table is."""


def guide_page(text: str) -> str:
    """Put the generated sections into a page.

    Raises:
        KeyError: a section has a name that nothing is made for, or a table is
            not described.

    """
    made = {
        "kolom": _columns,
        "kunci-folder": _config,
        "kunci-rencana": _plan,
        "kunci-pemetaan": mapping_keys,
        "kunci-koreksi": correction_keys,
        "kunci-kalibrasi": calibration_keys,
        "pemetaan-bawaan": shipped,
    }

    def fill(match: re.Match[str]) -> str:
        return match[1] + section(made[match["name"]]()) + match[3]

    return _SECTION.sub(fill, text)


def _columns() -> list[str]:
    lines: list[str] = []
    for name, spec in TABLES.items():
        lines += ["", f"### {name}", "", f"Satu baris adalah {_ROWS[name]}."]
        rows = [_column(name, field) for field in spec.fields]
        lines += table(["kolom", "judul yang dikenali", "isi"], rows)
        lines += _unique(spec)
    return lines


def _column(name: str, field: Field) -> tuple[str, str, str]:
    mark = " ★" if field.required else ""
    return code(field.name) + mark, escaped(accepted(name, field.name)), _content(field)


def _content(field: Field) -> str:
    match field.kind:
        case Kind.NIP:
            return "18 digit, disimpan sebagai teks"
        case Kind.CATEGORY:
            return ", ".join(map(code, field.categories))
        case Kind.NUMBER:
            return "angka" + _range(field.low, field.high)
        case kind:
            return kind.value


def _range(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return f" {low:g} sampai {high:g}"
    return "" if low is None else f", sedikitnya {low:g}"


def _unique(spec: TableSpec) -> Iterator[str]:
    names = ", ".join(code(name) for name in spec.key)
    yield f"Dua baris dengan {names} yang sama adalah catatan ganda (S307)."


def _config() -> list[str]:
    schema = ConfigModel.model_json_schema()
    return keys_table(schema, OTHER["ConfigModel"], {})


def _plan() -> list[str]:
    schema = PlanModel.model_json_schema()
    links = {"TaskModel": "tugas"}
    lines = keys_table(schema, OTHER["PlanModel"], links)
    lines += ["", "Tiap tugas:"]
    lines += keys_table(schema["$defs"]["TaskModel"], OTHER["TaskModel"], links)
    return lines


def section(lines: list[str]) -> str:
    """Join lines to a section that stands apart from its markers."""
    return f"\n{page(lines)}\n"
