"""``asn-eval rubric``: list, show and check rubrics; the rest of the bench beside it."""

from typing import Annotated

import typer

from asn_eval.cli import options, rubric_bench, rubric_start
from asn_eval.language import Lang, Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the group of commands."""
    group = typer.Typer(help=words("Daftar, isi, pemeriksaan, dan kasus uji rubrik."))
    app.add_typer(group, name="rubric")
    _list(group, words)
    _show(group, words)
    _check(group, words)
    rubric_bench.register(group, words)
    rubric_start.register(group, words)


def _list(group: typer.Typer, words: Words) -> None:
    @group.command("list", help=words("Tampilkan rubrik yang tersedia."))
    def list_(
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.cli.show import console  # noqa: PLC0415 - help stays fast
        from asn_eval.reports.rubric_console import show_rubric_list  # noqa: PLC0415 - likewise
        from asn_eval.rubric import list_rubrics  # noqa: PLC0415 - likewise

        listed = [(item.id, item.title, item.institution) for item in list_rubrics()]
        show_rubric_list(console(), listed, words)
        return 0


def _show(group: typer.Typer, words: Words) -> None:
    @group.command("show", help=words("Tampilkan isi rubrik dengan kata-kata dan dasarnya."))
    def show(
        rubric: Annotated[str, options.rubric_argument(words)],
        line_origin: Annotated[  # noqa: FBT002 - a flag of the command line
            bool,
            typer.Option("--line-origin", help=words("Sebut baris berkas asal tiap aturan.")),
        ] = False,
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.cli.show import console  # noqa: PLC0415 - help stays fast
        from asn_eval.jobs.rubrics import line_of, open_rubric  # noqa: PLC0415 - likewise
        from asn_eval.reports.rubric_console import show_rubric  # noqa: PLC0415 - likewise

        path, loaded = open_rubric(rubric)
        if line_origin:
            show_rubric(
                console(), loaded.rubric, words, lambda at: f"{path.name}:{line_of(loaded, at)}"
            )
        else:
            show_rubric(console(), loaded.rubric, words)
        return 0


def _check(group: typer.Typer, words: Words) -> None:
    @group.command("check", help=words("Periksa berkas rubrik; semua masalah sekaligus."))
    def check(
        rubric: Annotated[str, options.rubric_argument(words)],
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.cli.show import show_findings  # noqa: PLC0415 - help stays fast
        from asn_eval.jobs.rubrics import open_rubric  # noqa: PLC0415 - likewise

        path, loaded = open_rubric(rubric)
        if loaded.warnings:
            show_findings(loaded.warnings, words)
        typer.echo(words("{berkas}: rubrik sah.", berkas=path.name))
        return 0
