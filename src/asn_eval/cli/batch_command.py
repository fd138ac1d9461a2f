"""``asn-eval batch``: many instansi for one periode, unattended."""

from pathlib import Path
from typing import Annotated

import typer

from asn_eval.cli import options
from asn_eval.language import Lang, Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the command."""

    @app.command("batch", help=words("Nilai banyak instansi menurut rencana, tanpa ditunggui."))
    def batch(
        plan: Annotated[
            Path, typer.Argument(metavar=words("RENCANA"), help=words("Berkas rencana YAML."))
        ],
        periode: Annotated[str | None, options.period_option(words)] = None,
        format_: Annotated[list[str] | None, options.format_option(words)] = None,
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.cli.crash import write_crash_log  # noqa: PLC0415 - help stays fast
        from asn_eval.cli.show import console, progress, show_findings  # noqa: PLC0415 - likewise
        from asn_eval.findings import Finding  # noqa: PLC0415 - likewise
        from asn_eval.jobs.batch import batch as batch_job  # noqa: PLC0415 - likewise
        from asn_eval.reports.batch_console import BatchLine, show_batch  # noqa: PLC0415 - likewise

        with progress(words) as tell:
            result = batch_job(plan, periode, words, options.formats(format_, words), tell)
        lines = []
        for task in result.tasks:
            findings = list(task.findings)
            if task.defect is not None:
                path = write_crash_log(task.defect)
                findings.append(Finding("J670", slots={"berkas": str(path)}))
            if findings:
                show_findings(findings, words)
            evaluation = task.outcome.evaluation if task.outcome else None
            folder = options.shown(task.outcome.folder) if task.outcome else ""
            lines.append(BatchLine(task.task, int(task.exit_code), evaluation, folder))
        show_batch(console(), lines, words)
        return result.exit_code
