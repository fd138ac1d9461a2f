"""The command line as typer sees it; commands register themselves, one file each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from asn_eval.cli import (
    batch_command,
    check_command,
    code_command,
    common,
    demo_command,
    explain_command,
    mapping_command,
    rubric_command,
    score_command,
    template_command,
    whatif_command,
)
from asn_eval.cli.spoken import speak

if TYPE_CHECKING:
    from asn_eval.language import Words


def build_app(words: Words) -> typer.Typer:
    """Build the command line in one language."""
    app = typer.Typer(
        name="asn-eval",
        help=words(
            "Menilai kinerja ASN dari ekspor Excel BKD dengan rubrik YAML, "
            "dan menjelaskan setiap peringkat sampai ke selnya."
        ),
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for command in (
        common,
        score_command,
        check_command,
        explain_command,
        mapping_command,
        whatif_command,
        rubric_command,
        template_command,
        batch_command,
        demo_command,
        code_command,
    ):
        command.register(app, words)
    speak(app, words)
    return app
