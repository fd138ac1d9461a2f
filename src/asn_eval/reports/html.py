"""``laporan.html``: one offline file that asks nobody for anything.

The content security policy allows exactly the one style and the one script
that stand in the file, by their hashes. The data of everybody travel as
compressed columns (see ``view_payload``); the first rows, and everything
else people read, are plain HTML that needs no script.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from asn_eval.reports.view_payload import payload
from asn_eval.reports.view_script import script_words

if TYPE_CHECKING:
    from asn_eval.reports.view_model import View

_HERE: Final = Path(__file__).parent
_COMPRESSION: Final = 5
"""A third of the time of level 6 at 5 % more bytes."""


def write_html(view: View, path: Path) -> None:
    """Write the report to exactly this path; same view, same bytes."""
    path.write_bytes(render_html(view))


def render_html(view: View) -> bytes:
    """Fill the template of the report."""
    style = _static("laporan.css")
    script = _static("laporan.js")
    text = (
        _environment()
        .get_template("laporan.html")
        .render(
            view=view,
            words=view.words,
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704 - our own file, no foreign text in it
            script=Markup(script),  # noqa: S704 - likewise
            data=pack(payload(view.words, view.evaluation)),
            script_words=Markup(_json(script_words(view.words))),  # noqa: S704 - "<" is escaped
        )
    )
    return text.encode()


def pack(data: object) -> str:
    """Compress data for the page: JSON, zlib, base64; no clock in it."""
    packed = zlib.compress(_json(data).encode("utf-8", "replace"), _COMPRESSION)
    return base64.b64encode(packed).decode("ascii")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256-" + base64.b64encode(digest).decode("ascii")


def _json(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c")


def _static(name: str) -> str:
    return (_HERE / "static" / name).read_text(encoding="utf-8")


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["bar"] = _bar
    return environment


def _bar(share: float) -> str:
    """Write a share of 1 as a length for a drawing."""
    return f"{share * 100:.2f}%"
