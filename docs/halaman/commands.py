"""The command reference, read off the command line that users get."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from asn_eval.cli.app import build_app
from asn_eval.cli.choose import LANG_VARIABLE
from asn_eval.errors import ExitCode
from asn_eval.language import Words
from halaman.markdown import code, escaped, fenced, made_by, page, table

if TYPE_CHECKING:
    from collections.abc import Iterator


EXIT_MEANINGS: Final = {
    ExitCode.DONE: "selesai",
    ExitCode.DONE_WITH_ERRORS: "selesai, ada temuan galat",
    ExitCode.USAGE: "perintah, konfigurasi, atau rubrik salah",
    ExitCode.PARTIAL: "sebagian instansi gagal (`batch`)",
    ExitCode.IO: "berkas tidak dapat dibaca atau ditulis",
    ExitCode.NOTHING_MATCHED: "tidak ada yang cocok",
    ExitCode.DEFECT: "cacat program; letak catatannya dicetak",
    ExitCode.LOCKED: "folder hasil sedang dipakai proses lain",
    ExitCode.INTERRUPTED: "dihentikan dengan Ctrl-C",
}
"""What each exit code means, as the README says it too."""

_INTRO: Final = f"""
Hasil perintah ditulis ke keluaran baku, pesan dan kesalahan ke keluaran galat. `-h` atau `--help`
ada di setiap perintah. Bahasa antarmuka dipilih dengan `--lang` atau variabel lingkungan
`{LANG_VARIABLE}`, yaitu `id` atau `en`; bawaannya Indonesia.
"""


def command_page() -> str:
    """Write every command with its arguments and options, then the exit codes."""
    root = get_command(build_app(Words()))
    lines = [made_by("Halaman ini dibuat dari program"), "", "# Perintah", "", root.help or ""]
    lines += [_INTRO]
    for name, command in leaf_commands(root, "asn-eval"):
        lines += _command(name, command)
    lines += ["", "## Kode keluar"]
    lines += table(["kode", "arti"], [(str(int(c)), EXIT_MEANINGS[c]) for c in ExitCode])
    return page(lines)


def leaf_commands(command: object, name: str) -> Iterator[tuple[str, TyperCommand]]:
    """Yield every command that does something, by its full name."""
    if isinstance(command, TyperGroup):
        for part, below in command.commands.items():
            yield from leaf_commands(below, f"{name} {part}")
    elif isinstance(command, TyperCommand):
        yield name, command


def _command(name: str, command: TyperCommand) -> Iterator[str]:
    arguments = [item for item in command.params if isinstance(item, TyperArgument)]
    options = [item for item in command.params if isinstance(item, TyperOption)]
    places = [_shown(item) if item.required else f"[{_shown(item)}]" for item in arguments]
    yield from ("", f"## {name}", "", escaped(command.help or ""))
    yield from fenced(" ".join([name, *places, "[OPSI]"]), "text")
    rows = [(code(_shown(item)), escaped(item.help or "")) for item in arguments]
    if rows:
        yield from table(["argumen", "keterangan"], rows)
    context = command.make_context(name, [], resilient_parsing=True)
    shown = [(item.get_help_record(context) or ("",))[0] for item in options]
    yield from table(["opsi", "keterangan"], map(_option, options, shown))


def _shown(item: TyperArgument) -> str:
    return item.metavar or (item.name or "").upper()


def _option(item: TyperOption, shown: str) -> tuple[str, str]:
    flags = sorted(item.opts, key=len)
    # typer puts the choices of an enum in brackets that differ between its versions
    value = shown.rpartition(flags[-1])[2].strip(" <>[]")
    names = ", ".join(map(code, flags))
    return f"{names} {code(value)}" if value else names, escaped(item.help or "")
