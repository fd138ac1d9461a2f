"""``asn-eval rubric new`` and ``schema``: a rubric to start from, and what editors read."""

import datetime as dt
import re
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeVar

import typer

from asn_eval.cli import options
from asn_eval.language import Lang, Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from asn_eval.domain.period import PeriodKind
    from asn_eval.rubric.starter import Wish

_T = TypeVar("_T")
_ID: Final = re.compile(r"[a-z0-9][a-z0-9_-]*/[a-z0-9][a-z0-9_-]*")
_WEIGHTS: Final = "disiplin=30,kinerja=40,perilaku=30"
_WHOLE: Final = 100


def register(group: typer.Typer, words: Words) -> None:
    """Add the commands."""
    _new(group, words)
    _schema(group, words)


def _new(group: typer.Typer, words: Words) -> None:
    @group.command("new", help=words("Tulis rubrik baru dan kasusnya untuk disunting."))
    def new(  # noqa: PLR0913 - one parameter per question
        name: Annotated[
            str | None,
            typer.Argument(
                metavar=words("NAMA"), help=words("Id rubrik, misalnya kota-kami/kinerja."),
                show_default=False,
            ),
        ] = None,
        *,
        institution: Annotated[str | None, _option("--instansi", words("Nama instansi."))] = None,
        title: Annotated[str | None, _option("--judul", words("Judul rubrik."))] = None,
        weights: Annotated[
            str | None,
            _option(
                "--kriteria",
                words("Kriteria dan bobotnya, misalnya disiplin=40,kinerja=60."),
            ),
        ] = None,
        period: Annotated[
            str | None,
            _option("--periode", words("Jenis periode: bulanan, triwulan, semester, tahunan.")),
        ] = None,
        start: Annotated[
            str | None, _option("--mulai", words("Hari pertama berlaku, misalnya 2026-01-01."))
        ] = None,
        out: Annotated[
            Path, typer.Option("--out", "-o", metavar="DIR", help=words("Folder rubrik."))
        ] = Path("rubrik"),
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:  # fmt: skip
        from asn_eval.jobs.rubric_new import new_rubric  # noqa: PLC0415 - help stays fast

        given = {
            "name": name, "institution": institution, "title": title,
            "weights": weights, "period": period, "start": start,
        }  # fmt: skip
        written = new_rubric(_wish(given, words), out)
        for path in written:
            typer.echo(options.shown(path))
        rubric = options.shown(written[0])
        typer.echo(words("Sunting, lalu: asn-eval rubric check {berkas}", berkas=rubric))
        typer.echo(words("dan: asn-eval rubric test {berkas} --coverage", berkas=rubric))
        return 0


def _schema(group: typer.Typer, words: Words) -> None:
    @group.command("schema", help=words("Cetak JSON Schema bahasa rubrik untuk penyunting."))
    def schema(
        lang: Annotated[Lang | None, options.lang_option(words)] = None,  # noqa: ARG001 - read before
    ) -> int:
        from asn_eval.jobs.rubric_new import schema_text  # noqa: PLC0415 - help stays fast

        typer.echo(schema_text(), nl=False)
        return 0


def _option(flag: str, text: str) -> Any:  # noqa: ANN401 - typer's own type
    return typer.Option(flag, help=text, show_default=False)


def _wish(given: "dict[str, str | None]", words: Words) -> "Wish":
    """Take what was given, ask for the rest on a terminal, else use what is usual."""
    from asn_eval.rubric.starter import Wish  # noqa: PLC0415 - help stays fast

    def answer(key: str, question: str, usual: str) -> str:
        text = given[key]
        if text is None:
            asks = sys.stdin.isatty() and sys.stdout.isatty()
            text = typer.prompt(question, default=usual or None) if asks else usual
        return str(text).strip()

    name = _checked_id(answer("name", words("Id rubrik (instansi/nama)"), ""), words)
    place = name.partition("/")[0].replace("-", " ").title()
    institution = answer("institution", words("Nama instansi"), f"Pemerintah {place}")
    title = answer("title", words("Judul"), f"Penilaian Kinerja ASN {place}")
    period = _read(
        _period, answer("period", words("Jenis periode"), "triwulan"), "--periode", words
    )
    year = dt.datetime.now(tz=dt.UTC).year
    first = answer("start", words("Hari pertama berlaku"), f"{year}-01-01")
    start = _read(dt.date.fromisoformat, first, "--mulai", words)
    weights = _weights(answer("weights", words("Kriteria dan bobotnya"), _WEIGHTS), words)
    return Wish(name, title, institution, weights, period, start)


def _period(text: str) -> "PeriodKind":
    from asn_eval.domain.period import PeriodKind  # noqa: PLC0415 - help stays fast

    return PeriodKind(text.lower())


def _read(read: "Callable[[str], _T]", text: str, flag: str, words: Words) -> _T:
    try:
        return read(text)
    except ValueError:
        raise typer.BadParameter(
            words("“{nilai}” tidak terbaca untuk {bendera}.", nilai=text, bendera=flag)
        ) from None


def _checked_id(text: str, words: Words) -> str:
    if not _ID.fullmatch(text):
        raise typer.BadParameter(
            words("Sebutkan NAMA seperti kota-kami/kinerja: huruf kecil, angka, dan garis hubung.")
        )
    return text


def _weights(text: str, words: Words) -> dict[str, Decimal]:
    """Read ``disiplin=40,kinerja=60``; the weights sum to 100."""
    from asn_eval.rubric.starter_parts import PARTS  # noqa: PLC0415 - help stays fast

    found: dict[str, Decimal] = {}
    for item in text.split(","):
        name, _, weight = (part.strip() for part in item.partition("="))
        try:
            found[name] = Decimal(weight)
        except InvalidOperation:
            found[name] = Decimal(0)
    known = all(name in PARTS and weight > 0 for name, weight in found.items())
    if not known or len(found) != len(text.split(",")) or sum(found.values()) != _WHOLE:
        raise typer.BadParameter(
            words(
                "“{nilai}”: kriteria dari {pilihan}, masing-masing sekali, dengan bobot yang "
                "berjumlah 100.",
                nilai=text,
                pilihan=", ".join(PARTS),
            )
        )
    return found
