"""``asn-eval demo``: a working example folder to start from."""

from pathlib import Path
from typing import Annotated

import typer

from asn_eval.cli import options
from asn_eval.language import Lang, Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command("demo", help=words("Buat folder contoh dengan data rekaan untuk dicoba."))
    def demo(
        folder: Annotated[
            Path | None,
            typer.Argument(metavar="DIR", help=words("Folder tujuan."), show_default=False),
        ] = None,
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.jobs.demo import DEFAULT  # noqa: PLC0415 - help stays fast
        from asn_eval.jobs.demo import demo as demo_job  # noqa: PLC0415 - likewise

        copied = demo_job(folder or DEFAULT)
        for path in copied:
            typer.echo(options.shown(path))
        typer.echo(
            words("Coba sekarang: asn-eval score {folder}", folder=options.shown(copied[-1]))
        )
        return 0
