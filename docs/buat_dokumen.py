"""Write the pages that are made from the code: python docs/buat_dokumen.py [FOLDER].

FOLDER is the root to write below; without it, this repository. A test compares
what stands in the repository with what this script makes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asn_eval.jobs.rubric_docs import rubric_docs
from asn_eval.language import Lang, Words
from asn_eval.rubric import list_rubrics, rubric_schema
from halaman.catalogue import catalogue_page
from halaman.commands import command_page
from halaman.guide import guide_page
from halaman.rubric_page import rubric_page

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT: Final = Path(__file__).resolve().parents[1]
GUIDES: Final = ("docs/id/analis.md", "docs/id/pemetaan.md")
"""Pages written by hand, with generated sections."""


def documents() -> dict[str, str]:
    """Make every page, by its place below the root."""
    return {
        "docs/id/perintah.md": command_page(),
        "docs/id/temuan.md": catalogue_page(Lang.ID),
        "docs/en/findings.md": catalogue_page(Lang.EN),
        "docs/id/rubrik.md": rubric_page(),
        **{name: guide_page((ROOT / name).read_text("utf-8")) for name in GUIDES},
        **{
            f"docs/id/rubrik-instansi/{_stem(entry.id)}.md": rubric_docs(entry.id, Words())
            for entry in list_rubrics()
        },
        "rubrics/rubric.schema.json": _json(rubric_schema()),
    }


def main(arguments: Sequence[str]) -> None:
    """Write every page below a root."""
    root = Path(arguments[0]) if arguments else ROOT
    for name, text in documents().items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _stem(rubric: str) -> str:
    """Name the page of a rubric: its instansi, and its name where that is not the usual one."""
    return rubric.removesuffix("/kinerja").replace("/", "-")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


if __name__ == "__main__":
    main(sys.argv[1:])
