"""Consoles and the showing of findings; heavy parts are imported when needed."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from asn_eval.findings import entry_of, message_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import Console

    from asn_eval.findings import Finding
    from asn_eval.language import Words

_WIDTH = 80
"""Columns that output is laid out for where there is no terminal to ask."""


def console(*, stderr: bool = False) -> Console:
    """Make a console that never reads markup in data; stdout unless told otherwise."""
    from rich.console import Console as RichConsole  # noqa: PLC0415 - costs start-up time

    made = RichConsole(stderr=stderr, markup=False, highlight=False, emoji=False)
    if not made.is_terminal:
        made.width = _WIDTH
    return made


def show_findings(findings: Sequence[Finding], words: Words) -> None:
    """Write findings to stderr in full: code, place, found, expected, remedy."""
    lines = []
    for finding in findings:
        text = message_of(finding, words.lang)
        place = str(finding.place)
        severity = words(entry_of(finding).severity.value)
        lines += [
            f"{finding.code} [{severity}] {text.title}" + (f" · {place}" if place else ""),
            f"  {text.found}",
            words("  Diharapkan: {teks}", teks=text.expected),
            words("  Tindakan: {teks}", teks=text.remedy),
        ]
    sys.stderr.write("\n".join(lines) + "\n")


@contextmanager
def progress(words: Words) -> Iterator[Callable[[str], None] | None]:
    """Give a function that shows what is being worked on; None without a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    with console(stderr=True).status(words("Memulai …")) as status:
        yield lambda text: status.update(text.translate({ord("["): "("}))
