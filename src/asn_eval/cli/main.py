"""Entry point: choose the language, build the command line, turn errors into exits."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from asn_eval.cli.app import build_app
from asn_eval.cli.choose import choose_language
from asn_eval.cli.crash import write_crash_log
from asn_eval.cli.show import show_findings
from asn_eval.cli.spoken import usage_sentence
from asn_eval.errors import AsnEvalError, ExitCode
from asn_eval.findings import Finding
from asn_eval.language.catalogue import words_for
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asn_eval.language import Words

NO_CATALOGUE = (
    "The English sentences of asn-eval are not compiled. Install it, for example with "
    "“pip install -e .”, or leave out --lang and ASN_EVAL_LANG for Indonesian."
)
"""Said where the sentences of every other message are missing."""


def run() -> None:
    """Run the command line of this process and exit."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows "?", never a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.exit(main(sys.argv[1:], os.environ))


def main(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Carry out one command and return its exit code; no arguments asks for help."""
    try:
        words = words_for(choose_language(arguments, environment))
    except FileNotFoundError:
        sys.stderr.write(NO_CATALOGUE + "\n")
        return ExitCode.IO
    try:
        app = build_app(words)
        result = app(list(arguments) or ["--help"], prog_name="asn-eval", standalone_mode=False)
    except typer.TyperException as error:
        return _usage(error, words)
    except (KeyboardInterrupt, typer.Abort):
        result = ExitCode.INTERRUPTED
    except SystemExit:
        # Asked not to stand alone, typer exits by itself in one case only: the
        # reader of a pipe went away. That is no error of ours.
        return ExitCode.DONE
    except Exception as error:  # noqa: BLE001 - the one place where errors become exit codes
        return _exit_of(error, words)
    if result == ExitCode.INTERRUPTED:
        sys.stderr.write(words("Dihentikan. Hasil lama tetap utuh.") + "\n")
    return int(result or ExitCode.DONE)


def _exit_of(error: Exception, words: Words) -> ExitCode:
    """Show an error and give its exit code; what is not ours is a defect."""
    match error:
        case AsnEvalError():
            show_findings(error.findings, words)
            return error.exit_code
        case OSError():
            name = Path(os.fsdecode(error.filename)).name if error.filename else ""
            slots = {"sebab": error.strerror or type(error).__name__}
            show_findings([Finding("J638", Place(name), slots)], words)
            return ExitCode.IO
        case _:
            path = write_crash_log(error)
            show_findings([Finding("J670", slots={"berkas": str(path)})], words)
            return ExitCode.DEFECT


def _usage(error: typer.TyperException, words: Words) -> int:
    context = getattr(error, "ctx", None)
    if context is not None:
        sys.stderr.write(context.get_usage() + "\n")
    sys.stderr.write(words("Salah: {pesan}", pesan=usage_sentence(error, words)) + "\n")
    if context is not None:
        sys.stderr.write(words("Bantuan: {perintah} --help", perintah=context.command_path) + "\n")
    return ExitCode.USAGE
