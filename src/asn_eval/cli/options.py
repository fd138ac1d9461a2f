"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from asn_eval.language import Lang

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.jobs.outputs import Format
    from asn_eval.language import Words


def lang_option(words: Words) -> Any:  # noqa: ANN401 - typer's own type for parameter info
    """Offer the language flag; it is read before the command line is built."""

    def known(text: str) -> Lang:
        _expect(text.lower(), list(Lang), "--lang", words)
        return Lang(text.lower())

    return typer.Option(
        "--lang", metavar="id|en", parser=known, show_default=False,
        help=words("Bahasa antarmuka: id atau en."),
    )  # fmt: skip


def data_argument(words: Words) -> Any:  # noqa: ANN401 - typer's own type for parameter info
    """Take the data: workbooks, or a folder of them."""
    return typer.Argument(
        metavar="DATA",
        help=words("Buku kerja (.xlsx, .xls, .xlsb, .ods), HTML, CSV, atau foldernya."),
    )


def rubric_option(words: Words) -> Any:  # noqa: ANN401 - typer's own type for parameter info
    """Take the rubric by id or file."""
    return typer.Option(
        "--rubric", "-r", metavar=words("ID|BERKAS"),
        help=words("Rubrik: nama seperti sibolga, atau jalur berkas YAML."), show_default=False,
    )  # fmt: skip


def period_option(words: Words) -> Any:  # noqa: ANN401 - typer's own type for parameter info
    """Take the periode."""
    return typer.Option(
        "--periode", "-p", metavar="P", show_default=False,
        help=words("Periode: 2025, 2025-S1, 2025-TW3, atau 2025-09."),
    )  # fmt: skip


def out_option(words: Words) -> Any:  # noqa: ANN401 - typer's own type for parameter info
    """Take the output folder."""
    return typer.Option(
        "--out", "-o", metavar="DIR", help=words("Folder hasil."), show_default=False
    )


def set_option(words: Words) -> Any:  # noqa: ANN401 - typer's own type for parameter info
    """Take changes of the rule."""
    return typer.Option(
        "--set", metavar=words("JALUR=NILAI"), show_default=False,
        help=words("Ubah satu nilai rubrik untuk simulasi; boleh berulang."),
    )  # fmt: skip


def format_option(words: Words) -> Any:  # noqa: ANN401 - typer's own type for parameter info
    """Choose the reports."""
    return typer.Option(
        "--format", metavar="html|md|xlsx", show_default=False,
        help=words("Laporan yang ditulis; boleh berulang. Bawaan: semua."), case_sensitive=False,
    )  # fmt: skip


def decimal_option(words: Words) -> Any:  # noqa: ANN401 - typer's own type for parameter info
    """Declare the decimal mark of numbers written as text."""
    return typer.Option(
        "--desimal", metavar="koma|titik", show_default=False, case_sensitive=False,
        help=words("Tanda desimal angka yang ditulis sebagai teks."),
    )  # fmt: skip


def mapping_option(words: Words) -> Any:  # noqa: ANN401 - typer's own type for parameter info
    """Take a mapping file."""
    return typer.Option(
        "--mapping", "-m", metavar=words("BERKAS"), show_default=False,
        help=words("Berkas pemetaan; bawaan: pemetaan.yaml di folder data."),
    )  # fmt: skip


def run_argument(words: Words) -> Any:  # noqa: ANN401 - typer's own type for parameter info
    """Take a finished run."""
    return typer.Argument(metavar=words("HASIL"), help=words("Folder hasil dari score."))


def rubric_argument(words: Words) -> Any:  # noqa: ANN401 - typer's own type for parameter info
    """Take a rubric by id or file."""
    return typer.Argument(
        metavar=words("RUBRIK"),
        help=words("Nama rubrik atau jalur berkas YAML."),
        show_default=False,
    )


def formats(chosen: Sequence[str] | None, words: Words) -> tuple[Format, ...]:
    """Read the report formats; none given means all."""
    from asn_eval.jobs.outputs import Format  # noqa: PLC0415 - help stays fast

    if not chosen:
        return tuple(Format)
    known = {item.value: item for item in Format}
    wanted = [part.strip().lower() for text in chosen for part in text.split(",")]
    for name in wanted:
        _expect(name, list(known), "--format", words)
    return tuple(known[name] for name in dict.fromkeys(wanted))


def decimal(chosen: str | None, words: Words) -> str | None:
    """Read the declared decimal mark."""
    if chosen is not None:
        _expect(chosen.lower(), ["koma", "titik"], "--desimal", words)
    return chosen.lower() if chosen else None


def _expect(value: str, known: Sequence[str], flag: str, words: Words) -> None:
    if value not in known:
        raise typer.BadParameter(
            words(
                "“{nilai}” tidak dikenal untuk {bendera}; pilihannya: {pilihan}.",
                nilai=value, bendera=flag, pilihan=", ".join(known),
            )
        )  # fmt: skip


def shown(path: Path) -> str:
    """Write a path the way the user would type it: relative to here where possible."""
    try:
        return str(path.absolute().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
