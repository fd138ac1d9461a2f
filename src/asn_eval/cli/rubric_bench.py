"""``asn-eval rubric test`` and ``docs``: worked cases, thresholds, coverage, a page."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asn_eval.cli import options
from asn_eval.language import Lang, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.jobs.group_cases import GroupResult
    from asn_eval.jobs.rubrics import CaseResult
    from asn_eval.rubric import LoadedRubric


def register(group: typer.Typer, words: Words) -> None:
    """Add the commands."""
    _test(group, words)
    _docs(group, words)
    _diff(group, words)


def _diff(group: typer.Typer, words: Words) -> None:
    @group.command("diff", help=words("Katakan apa yang berubah dari rubrik satu ke rubrik lain."))
    def diff(
        old: Annotated[str, typer.Argument(metavar=words("LAMA"), help=words("Rubrik lama."))],
        new: Annotated[str, typer.Argument(metavar=words("BARU"), help=words("Rubrik baru."))],
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.cli.show import console  # noqa: PLC0415 - help stays fast
        from asn_eval.jobs.rubrics import open_rubric  # noqa: PLC0415 - likewise
        from asn_eval.reports.rubric_diff import Change, show_diff  # noqa: PLC0415 - likewise
        from asn_eval.rubric import told_diff  # noqa: PLC0415 - likewise

        told = told_diff(open_rubric(old)[1], open_rubric(new)[1])
        changes = [
            Change(item.kind.value, item.path, item.title, item.old, item.new, item.lines)
            for item in told
        ]
        show_diff(console(), changes, words)
        return 0


def _docs(group: typer.Typer, words: Words) -> None:
    @group.command("docs", help=words("Tulis satu halaman tentang rubrik bagi yang dinilai."))
    def docs(
        rubric: Annotated[str, options.rubric_argument(words)],
        out: Annotated[
            Path | None,
            typer.Option(
                "--out", "-o", metavar=words("BERKAS"), show_default=False,
                help=words("Berkas Markdown; tanpa ini halamannya dicetak."),
            ),
        ] = None,
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:  # fmt: skip
        from asn_eval.jobs.rubric_docs import rubric_docs  # noqa: PLC0415 - help stays fast

        page = rubric_docs(rubric, words)
        if out is None:
            typer.echo(page, nl=False)
        else:
            out.write_text(page, encoding="utf-8", newline="\n")
            typer.echo(options.shown(out))
        return 0


def _test(group: typer.Typer, words: Words) -> None:
    @group.command("test", help=words("Jalankan kasus hitung tangan di samping rubrik."))
    def test(
        rubrics: Annotated[list[str] | None, options.rubric_argument(words)] = None,
        shipped: Annotated[  # noqa: FBT002 - a flag of the command line
            bool, typer.Option("--semua", help=words("Uji semua rubrik yang disertakan."))
        ] = False,
        coverage: Annotated[  # noqa: FBT002 - a flag of the command line
            bool,
            typer.Option(
                "--coverage", help=words("Tunjukkan cabang rubrik yang tidak dijangkau kasus.")
            ),
        ] = False,
        minimum: Annotated[
            float | None,
            typer.Option(
                "--minimum", min=0, max=100, metavar=words("PERSEN"), show_default=False,
                help=words("Gagal bila cakupannya kurang dari ini; dengan --coverage."),
            ),
        ] = None,
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:  # fmt: skip
        from asn_eval.errors import ExitCode  # noqa: PLC0415 - help stays fast
        from asn_eval.rubric.library import list_rubrics  # noqa: PLC0415 - likewise

        named = [*(rubrics or ()), *(item.id for item in list_rubrics() if shipped)]
        if not named:
            raise typer.BadParameter(words("Sebutkan rubriknya, atau pakai --semua."))
        failed = False
        for name in named:
            failed |= _tested(name, words, brief=len(named) > 1, wanted=minimum, coverage=coverage)
        return ExitCode.DONE_WITH_ERRORS if failed else ExitCode.DONE


def _tested(name: str, words: Words, *, brief: bool, wanted: float | None, coverage: bool) -> bool:
    """Run and show the cases of one rubric; tell whether any differs or too little is covered.

    ``brief`` is for one among several: only what differs, and the sum.
    """
    from asn_eval.jobs.group_cases import run_group_cases  # noqa: PLC0415 - help stays fast
    from asn_eval.jobs.rubrics import open_rubric, run_cases  # noqa: PLC0415 - likewise

    path, loaded = open_rubric(name)
    results = run_cases(path, loaded)
    groups = run_group_cases(path, loaded)
    _show_results(results, groups, loaded, words, brief=brief)
    failed = any(item.differences for item in results)
    failed |= any(item.differences for item in groups)
    if coverage or wanted is not None:
        failed |= _show_coverage(results, path, loaded, words) < (wanted or 0)
    return failed


def _show_results(
    results: "Sequence[CaseResult]",
    groups: "Sequence[GroupResult]",
    loaded: "LoadedRubric",
    words: Words,
    *,
    brief: bool,
) -> None:
    from asn_eval.analysis.edges import edges  # noqa: PLC0415 - help stays fast
    from asn_eval.cli.show import console  # noqa: PLC0415 - likewise
    from asn_eval.reports.bench import CaseLine, show_cases, show_edges  # noqa: PLC0415 - likewise
    from asn_eval.reports.bench_groups import GroupLine  # noqa: PLC0415 - likewise

    lines = [
        CaseLine(
            item.case.name,
            item.final,
            item.grade or "",
            item.reason,
            item.provisional,
            [(line.what, line.expected, line.got) for line in item.differences],
            item.conversions,
        )
        for item in results
    ]
    spread = loaded.rubric.distribution
    more = [
        GroupLine(
            item.name,
            item.check,
            spread.least if spread else 0,
            item.ranks,
            [(line.what, line.expected, line.got) for line in item.differences],
        )
        for item in groups
    ]
    show_cases(console(), [*lines, *more], words, loaded.rubric.id if brief else "")
    if not brief:
        show_edges(console(), edges(loaded.rubric), words)


def _show_coverage(
    results: "Sequence[CaseResult]", path: Path, loaded: "LoadedRubric", words: Words
) -> float:
    """Show the coverage, and give it in percent."""
    from asn_eval.analysis.coverage import coverage  # noqa: PLC0415 - help stays fast
    from asn_eval.cli.show import console  # noqa: PLC0415 - likewise
    from asn_eval.reports.bench import show_coverage  # noqa: PLC0415 - likewise

    found = coverage((item.evaluation, item.dataset) for item in results)
    shown = options.shown(path)
    show_coverage(
        console(),
        found,
        lambda branch: f"{shown}:{loaded.source.place(branch.path).row}",
        words,
    )
    return found.percent
