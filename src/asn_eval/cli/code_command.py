"""``asn-eval explain-code``: what a finding code means and what to do."""

import re
from typing import Annotated, Final

import typer

from asn_eval.cli import options
from asn_eval.errors import ExitCode
from asn_eval.language import Lang, Words

_SLOT: Final = re.compile(r"\{(\w+)\}")
SHOWN: Final = r"‹\1›"
"""How a slot that a finding fills is shown in a general explanation."""


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command("explain-code", help=words("Jelaskan sebuah kode temuan."))
    def explain_code(
        code: Annotated[
            str, typer.Argument(metavar=words("KODE"), help=words("Kode seperti S301."))
        ],
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.findings import CATALOGUE  # noqa: PLC0415 - help stays fast

        entry = CATALOGUE.get(code.upper())
        if entry is None:
            typer.echo(words("Kode {kode} tidak dikenal.", kode=code), err=True)
            return ExitCode.NOTHING_MATCHED
        text = entry.id if words.lang is Lang.ID else entry.en
        typer.echo(f"{entry.code} · {entry.slug} · {words(entry.severity.value)}")
        typer.echo(text.title)
        for label, sentence in (
            (words("Ditemukan"), text.found),
            (words("Diharapkan"), text.expected),
            (words("Tindakan"), text.remedy),
            (words("Mengapa"), text.why),
        ):
            typer.echo(f"  {label}: {_SLOT.sub(SHOWN, sentence)}")
        return ExitCode.DONE
