"""``asn-eval whatif``: what a changed rule would do, without touching the rubric."""

from pathlib import Path
from typing import Annotated

import typer

from asn_eval.cli import options
from asn_eval.language import Lang, Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command(
        "whatif",
        help=words("Simulasikan perubahan rubrik; rubrik resmi tidak diubah."),
    )
    def whatif(
        run: Annotated[Path, options.run_argument(words)],
        set_: Annotated[list[str] | None, options.set_option(words)] = None,
        out: Annotated[Path | None, options.out_option(words)] = None,
        format_: Annotated[list[str] | None, options.format_option(words)] = None,
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.cli.show import console  # noqa: PLC0415 - help stays fast
        from asn_eval.jobs.whatif import whatif as whatif_job  # noqa: PLC0415 - likewise
        from asn_eval.reports.moved import show_movement  # noqa: PLC0415 - likewise

        result = whatif_job(run, tuple(set_ or ()), words, out, options.formats(format_, words))
        changes = [(change.path, change.old, change.new, change.line) for change in result.changes]
        folder = options.shown(result.folder) if result.folder else ""
        show_movement(console(), result.movement, changes, words, folder)
        return 0
