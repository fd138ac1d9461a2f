"""Help pages and usage errors in the language of the interface.

typer says its own words in English only. It takes classes of one's own for
commands and groups: here they write the headings and refuse what is refused
most often. Parsing stays typer's.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Iterable

    import typer

    from asn_eval.language import Words


def speak(app: typer.Typer, words: Words) -> None:
    """Let a command line, and every group in it, use one language."""
    app.info.cls, command = _group_class(words), _command_class(words)
    app.info.invoke_without_command = True
    for item in app.registered_commands:
        item.cls = command
    for inner in app.registered_groups:
        if inner.typer_instance is not None:
            speak(inner.typer_instance, words)


def usage_sentence(error: typer.TyperException, words: Words) -> str:
    """Say what is wrong with a command line.

    Errors are told apart by what they carry; typer keeps their names to itself.
    """
    option = getattr(error, "option_name", None)
    if option is not None and hasattr(error, "possibilities"):
        sentence = words("Opsi {nama} tidak ada.", nama=option)
        return sentence + _perhaps(error.possibilities, words)
    if option is not None:
        return words("Opsi {nama} tanpa nilai, atau bernilai padahal tidak perlu.", nama=option)
    if hasattr(error, "param_type") and hasattr(error, "param"):
        return words("{nama} belum disebut.", nama=error.param.metavar)
    return error.message


def _perhaps(names: Iterable[str] | None, words: Words) -> str:
    listed = ", ".join(sorted(names or ()))
    return words(" Mungkin maksudnya: {daftar}.", daftar=listed) if listed else ""


def _command_class(words: Words) -> type[TyperCommand]:
    class Command(TyperCommand):
        """A command that speaks one language."""

        allow_extra_args = True

        def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's own
            """Refuse more arguments than there are places for."""
            rest = super().parse_args(ctx, args)
            if rest:
                ctx.fail(words("Terlalu banyak argumen: {isi}.", isi=" ".join(rest)))
            return rest

        def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - typer's own
            """Write the line of usage."""
            _write_usage(self, ctx, formatter, words)

        def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - typer's own
            """Write the arguments and options."""
            _write_parameters(self, ctx, formatter, words)

    return Command


def _group_class(words: Words) -> type[TyperGroup]:
    class Group(TyperGroup):
        """A group of commands that speaks one language."""

        def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - typer's own
            """Refuse a command that does not exist, with those that look like it."""
            if args[0] not in self.commands:
                sentence = words("Perintah {nama} tidak ada.", nama=args[0])
                ctx.fail(sentence + _perhaps(get_close_matches(args[0], self.commands), words))
            return super().resolve_command(ctx, args)

        def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - typer's own
            """Refuse a line without a command."""
            result = super().invoke(ctx)
            if ctx.invoked_subcommand is None:
                ctx.fail(words("Sebut satu perintah: {daftar}.", daftar=", ".join(self.commands)))
            return result

        def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - typer's own
            """Write the line of usage."""
            _write_usage(self, ctx, formatter, words)

        def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - typer's own
            """Write the options and the commands."""
            _write_parameters(self, ctx, formatter, words)
            width = formatter.width - 6 - max(map(len, self.commands))
            with formatter.section(words("Perintah")):
                formatter.write_dl(
                    [(name, one.get_short_help_str(width)) for name, one in self.commands.items()]
                )

    return Group


def _write_usage(
    command: TyperCommand | TyperGroup,
    ctx: Any,  # noqa: ANN401 - typer's own
    formatter: Any,  # noqa: ANN401 - likewise
    words: Words,
) -> None:
    command.options_metavar = words("[OPSI]")
    if isinstance(command, TyperGroup):
        command.subcommand_metavar = words("PERINTAH [ARGUMEN]...")
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, words("Pemakaian: "))


def _write_parameters(
    command: TyperCommand | TyperGroup,
    ctx: Any,  # noqa: ANN401 - typer's own
    formatter: Any,  # noqa: ANN401 - likewise
    words: Words,
) -> None:
    own = {*command.params}
    arguments: list[tuple[str, str]] = []
    options: list[tuple[str, str]] = []
    for item in command.get_params(ctx):
        written: Any = item
        if written.param_type_name == "argument":
            arguments.append((written.metavar, written.help))
        elif item in own:
            options.append(written.get_help_record(ctx))
        else:
            options.append(
                (", ".join(sorted(written.opts, key=len)), words("Tampilkan bantuan ini."))
            )
    for heading, rows in ((words("Argumen"), arguments), (words("Opsi"), options)):
        if rows:
            with formatter.section(heading):
                formatter.write_dl(rows)
