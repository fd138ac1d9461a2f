"""``asn-eval template``: input workbooks that offices fill."""

from pathlib import Path
from typing import Annotated

import typer

from asn_eval.cli import options
from asn_eval.language import Lang, Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command("template", help=words("Buat buku kerja isian untuk sebuah rubrik."))
    def template(
        rubric: Annotated[str, options.rubric_argument(words)],
        periode: Annotated[str | None, options.period_option(words)] = None,
        out: Annotated[Path | None, options.out_option(words)] = None,
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.jobs.template import template as template_job  # noqa: PLC0415 - help stays fast

        made = template_job(rubric, periode, out, words)
        for path in made.files:
            typer.echo(options.shown(path))
        typer.echo(
            words(
                "Setelah diisi, periksa: asn-eval check {folder} --rubric {rubrik}",
                folder=options.shown(made.folder),
                rubrik=rubric,
            )
        )
        return 0
