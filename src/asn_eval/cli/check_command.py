"""``asn-eval check``: everything ``score`` would complain about."""

from pathlib import Path
from typing import Annotated

import typer

from asn_eval.cli import options
from asn_eval.language import Lang, Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command(
        "check",
        help=words("Periksa data tanpa menilai; tandai masalahnya di salinan."),
    )
    def check(
        data: Annotated[list[Path], options.data_argument(words)],
        rubric: Annotated[str | None, options.rubric_option(words)] = None,
        periode: Annotated[str | None, options.period_option(words)] = None,
        out: Annotated[Path | None, options.out_option(words)] = None,
        desimal: Annotated[str | None, options.decimal_option(words)] = None,
        mapping: Annotated[Path | None, options.mapping_option(words)] = None,
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.cli.show import console, progress  # noqa: PLC0415 - help stays fast
        from asn_eval.jobs.check import check as check_job  # noqa: PLC0415 - likewise
        from asn_eval.jobs.setup import Request  # noqa: PLC0415 - likewise
        from asn_eval.reports.console import show_check  # noqa: PLC0415 - likewise

        request = Request(
            data=tuple(data),
            rubric=rubric,
            period=periode,
            out=out,
            decimal=options.decimal(desimal, words),
            mapping=mapping,
        )
        with progress(words) as tell:
            checked = check_job(request, words, tell)
        copies = tuple(options.shown(path) for path in checked.copies)
        proposals = options.shown(checked.proposals) if checked.proposals else ""
        show_check(console(), checked.evaluation, words, copies, proposals)
        return checked.exit_code
