"""``asn-eval mapping``: list, show, check and suggest mappings."""

from pathlib import Path
from typing import Annotated

import typer

from asn_eval.cli import options
from asn_eval.language import Lang, Words


def register(app: typer.Typer, words: Words) -> None:
    """Add the group of commands."""
    group = typer.Typer(help=words("Pemetaan untuk susunan berkas yang belum dikenali."))
    app.add_typer(group, name="mapping")
    _list(group, words)
    _show(group, words)
    _check(group, words)
    _suggest(group, words)


def _list(group: typer.Typer, words: Words) -> None:
    @group.command("list", help=words("Tampilkan pemetaan bawaan."))
    def list_(
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.cli.show import console  # noqa: PLC0415 - help stays fast
        from asn_eval.folder.layouts import list_layouts  # noqa: PLC0415 - likewise
        from asn_eval.reports.mapping_console import show_layouts  # noqa: PLC0415 - likewise

        listed = [(item.name, ", ".join(item.tables), item.title) for item in list_layouts()]
        show_layouts(console(), listed, words)
        return 0


def _show(group: typer.Typer, words: Words) -> None:
    @group.command("show", help=words("Tampilkan isi sebuah pemetaan bawaan."))
    def show(
        name: Annotated[
            str, typer.Argument(metavar=words("NAMA"), help=words("Nama dari mapping list."))
        ],
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.jobs.mappings import layout_text  # noqa: PLC0415 - help stays fast

        typer.echo(layout_text(name), nl=False)
        return 0


def _check(group: typer.Typer, words: Words) -> None:
    @group.command("check", help=words("Periksa berkas pemetaan; semua masalah sekaligus."))
    def check(
        mapping: Annotated[
            Path, typer.Argument(metavar=words("BERKAS"), help=words("Berkas pemetaan YAML."))
        ],
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.jobs.mappings import check_mapping  # noqa: PLC0415 - help stays fast

        rules = check_mapping(mapping)
        typer.echo(
            words(
                "{berkas}: pemetaan sah, {jumlah} aturan.", berkas=mapping.name, jumlah=len(rules)
            )
        )
        return 0


def _suggest(group: typer.Typer, words: Words) -> None:
    @group.command("suggest", help=words("Tulis pemetaan pertama dari isi berkas."))
    def suggest(
        data: Annotated[list[Path], options.data_argument(words)],
        rubric: Annotated[str | None, options.rubric_option(words)] = None,
        out: Annotated[
            Path | None,
            typer.Option(
                "--out", "-o", metavar=words("BERKAS"), show_default=False,
                help=words("Berkas baru, misalnya pemetaan.yaml."),
            ),
        ] = None,
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:  # fmt: skip
        from asn_eval.cli.show import progress, show_findings  # noqa: PLC0415 - help stays fast
        from asn_eval.jobs.mappings import suggest as suggest_job  # noqa: PLC0415 - likewise
        from asn_eval.jobs.outcome import exit_code_of  # noqa: PLC0415 - likewise

        with progress(words) as tell:
            result = suggest_job(data, words, rubric, out, tell)
        if result.findings:
            show_findings(result.findings, words)
        if out is None:
            typer.echo(result.text, nl=False)
        else:
            shown = options.shown(out)
            typer.echo(
                words(
                    "{jumlah} lembar dilihat; usulan ditulis ke {berkas}.",
                    jumlah=result.sheets,
                    berkas=shown,
                )
            )
            typer.echo(
                words("Sunting, lalu periksa: asn-eval mapping check {berkas}", berkas=shown)
            )
        return exit_code_of(result.findings)
