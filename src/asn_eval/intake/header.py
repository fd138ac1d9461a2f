"""Which fields the headings of an area claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from asn_eval.domain.mapping import IGNORED
from asn_eval.domain.nip import check_many
from asn_eval.intake.headings import fold, path_keys
from asn_eval.intake.layout.headers import claimed_key
from asn_eval.origin import column_letter

if TYPE_CHECKING:
    from asn_eval.domain.mapping import SheetRule
    from asn_eval.intake.headings import Lookup
    from asn_eval.intake.layout.view import View, ViewColumn

Claims: TypeAlias = "dict[str, list[tuple[int, int]]]"
"""Field → rank and position of the columns that claim it; the lowest rank is taken."""

RANKS: Final = 2
"""How many ranks of claims one rank of headings has."""

_DECLARED: Final = -1
"""The rank of what a mapping says: before every heading."""

_NIP_BY_CONTENT: Final = 9
_OTHER_NUMBERS: Final = frozenset({"nik", "no induk", "nomor induk", "no id", "id pegawai", "pin"})
_SAMPLE: Final = 200
_MOSTLY: Final = 0.8


def claims_of(view: View, lookup: Lookup, rule: SheetRule | None = None) -> Claims:
    """Collect field → (rank, position) of all columns that claim it."""
    claims: Claims = {}
    for position, column in enumerate(view.columns):
        told = _declared(column, rule)
        if told:
            if told != IGNORED:
                claims.setdefault(told, []).append((_DECLARED, position))
            continue
        key = claimed_key(column.path, lookup) if column.path else ""
        if key:
            name, rank = lookup[key]
            # a heading that fits as it stands comes before one that fits in part
            part = key != path_keys(column.path)[0]
            claims.setdefault(name, []).append((RANKS * rank + part, position))
    return claims


def _declared(column: ViewColumn, rule: SheetRule | None) -> str:
    """Return what a mapping says of a column, "" when it says nothing."""
    if rule is None:
        return ""
    if column.column and (told := rule.letters.get(column_letter(column.column))):
        return told
    heading = fold(column.heading)
    return next((name for text, name in rule.columns.items() if fold(text) == heading), "")


def nip_by_content(view: View) -> int | None:
    """Return the one column under a heading such as NIK that in fact holds NIPs."""
    found = [
        position
        for position, column in enumerate(view.columns)
        if fold(column.heading) in _OTHER_NUMBERS and _holds_nips(column)
    ]
    return found[0] if len(found) == 1 else None


def _holds_nips(column: ViewColumn) -> bool:
    codes, values = column.cells.as_codes(0)
    seen = np.flatnonzero(np.bincount(codes + 1, minlength=len(values) + 1)[1:])[:_SAMPLE]
    texts = [str(values[code]) for code in seen.tolist() if isinstance(values[code], str)]
    return bool(texts) and bool(check_many(texts).good.mean() >= _MOSTLY)
