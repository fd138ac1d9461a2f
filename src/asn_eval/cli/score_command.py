"""``asn-eval score``: the main job."""

from pathlib import Path
from typing import Annotated

import typer

from asn_eval.cli import options
from asn_eval.language import Lang, Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command("score", help=words("Nilai data sebuah folder; tulis peringkat dan laporannya."))
    def score(  # noqa: PLR0913, PLR0917 - one parameter per flag is how typer reads a command
        data: Annotated[list[Path], options.data_argument(words)],
        rubric: Annotated[str | None, options.rubric_option(words)] = None,
        periode: Annotated[str | None, options.period_option(words)] = None,
        out: Annotated[Path | None, options.out_option(words)] = None,
        format_: Annotated[list[str] | None, options.format_option(words)] = None,
        set_: Annotated[list[str] | None, options.set_option(words)] = None,
        desimal: Annotated[str | None, options.decimal_option(words)] = None,
        mapping: Annotated[Path | None, options.mapping_option(words)] = None,
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.cli.show import console, progress  # noqa: PLC0415 - help stays fast
        from asn_eval.jobs.score import score as score_job  # noqa: PLC0415 - likewise
        from asn_eval.jobs.setup import Request  # noqa: PLC0415 - likewise

        request = Request(
            data=tuple(data),
            rubric=rubric,
            period=periode,
            out=out,
            settings=tuple(set_ or ()),
            decimal=options.decimal(desimal, words),
            mapping=mapping,
        )
        with progress(words) as tell:
            outcome = score_job(request, words, options.formats(format_, words), tell)
        from asn_eval.reports.console import show_score  # noqa: PLC0415 - after the long work

        show_score(
            console(), outcome.evaluation, words, outcome.facts, options.shown(outcome.report)
        )
        return outcome.exit_code
