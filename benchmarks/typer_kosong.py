"""A bare typer app that imports nothing of ours: the floor for ``asn-eval --help``.

python benchmarks/typer_kosong.py --help
"""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True)


@app.command()
def nilai(folder: Annotated[str, typer.Argument(help="Folder data.")]) -> None:
    """Baca satu folder."""
    import pandas as pd  # noqa: PLC0415 - lazy, as in the tool

    typer.echo(f"{folder}: pandas {pd.__version__}")


@app.command()
def periksa(folder: Annotated[str, typer.Argument(help="Folder data.")]) -> None:
    """Periksa satu folder."""
    typer.echo(folder)


if __name__ == "__main__":
    app()
