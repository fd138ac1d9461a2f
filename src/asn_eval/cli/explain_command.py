"""``asn-eval explain``: one person's score as arithmetic down to the cells."""

from pathlib import Path
from typing import Annotated

import typer

from asn_eval.cli import options
from asn_eval.language import Lang, Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command(
        "explain", help=words("Jelaskan nilai satu orang sampai ke sel dan dasar aturannya.")
    )
    def explain(
        run: Annotated[Path, options.run_argument(words)],
        nip: Annotated[str, typer.Argument(metavar="NIP", help=words("NIP 18 angka."))],
        as_json: Annotated[  # noqa: FBT002 - a flag of the command line
            bool, typer.Option("--json", help=words("Tulis sebagai JSON."), show_default=False)
        ] = False,
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.cli.show import console  # noqa: PLC0415 - help stays fast
        from asn_eval.jobs.explain import explain_run  # noqa: PLC0415 - likewise
        from asn_eval.reports.explained import explanation_json, show_explanation  # noqa: PLC0415 - likewise

        explained = explain_run(run, nip)
        evaluation, explanation = explained.run.evaluation, explained.explanation
        if as_json:
            typer.echo(explanation_json(evaluation, explanation, words))
        else:
            show_explanation(console(), evaluation, explanation, words)
        return 0
