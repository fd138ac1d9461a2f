"""What stands before the command: version and language."""

from typing import Annotated

import typer

import asn_eval
from asn_eval.cli import options
from asn_eval.language import Lang, Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the options of the command line itself."""

    @app.callback()
    def common(
        version: Annotated[  # noqa: ARG001, FBT002 - handled by the callback of the option
            bool,
            typer.Option(
                "--version",
                help=words("Tampilkan versi."),
                callback=_show_version,
                is_eager=True,
                show_default=False,
            ),
        ] = False,
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> None:
        return None


def _show_version(asked: bool) -> None:  # noqa: FBT001 - typer hands the flag over like this
    if asked:
        typer.echo(f"asn-eval {asn_eval.__version__}")
        raise typer.Exit
