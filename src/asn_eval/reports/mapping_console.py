"""Shipped mappings on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.reports.console import Screen
from asn_eval.reports.view_text import safe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from asn_eval.language import Words


def show_layouts(console: Console, lines: Iterable[tuple[str, str, str]], words: Words) -> None:
    """Show the shipped mappings: name, table and layout of each."""
    heads = [words("Pemetaan"), words("Tabel"), words("Untuk")]
    Screen(console).table(heads, [tuple(map(safe, line)) for line in lines])
