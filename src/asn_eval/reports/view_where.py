"""Which rows a filter lets through, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.reports.view_text import listed, safe

if TYPE_CHECKING:
    from asn_eval.domain.specs import Where
    from asn_eval.language import Words


def conditions(words: Words, where: Where, *, any_of: bool = False) -> str:
    """Say what the cells of a row hold: all of these, or with ``any_of`` one of them."""
    parts = [
        words("{kolom} = {nilai}", kolom=name, nilai=" / ".join(map(safe, labels)))
        for name, labels in where
    ]
    return words(" atau ").join(parts) if any_of else listed(words, parts)
