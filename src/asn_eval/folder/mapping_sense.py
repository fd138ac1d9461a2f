"""Whether a mapping makes sense: patterns, rows, and keys that contradict each other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed, nearest
from asn_eval.documents.periods import period_of
from asn_eval.documents.scalars import shown
from asn_eval.domain.period import PeriodKind
from asn_eval.folder.known import KNOWN
from asn_eval.folder.mapping_fields import field_problems
from asn_eval.folder.mapping_values import value_problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asn_eval.documents.document import Path
    from asn_eval.folder.mapping_grammar import MappingModel, RuleModel

_PATTERNS: Final = frozenset({"file", "sheet", "ignore"})
_ANY: Final = "*"


def mapping_problems(model: MappingModel) -> Iterator[Problem]:
    """Report what makes no sense in a mapping."""
    for index, rule in enumerate(model.rules):
        path = ("lembar", index)
        yield from _hidden(model.rules[:index], rule, path)
        yield from rule_problems(rule, path)


def rule_problems(rule: RuleModel, path: Path) -> Iterator[Problem]:
    """Report what makes no sense in one rule."""
    for key, pattern in (("berkas", rule.file), ("lembar", rule.sheet)):
        if key == "berkas" and ("/" in pattern or "\\" in pattern):
            yield Problem("P708", (*path, key), {"nilai": shown(pattern)})
    yield from _contradiction(rule, path)
    yield from _rows(rule, path)
    if rule.month is not None and not _is_month(rule.month):
        yield Problem("P717", (*path, "bulan"), {"nilai": shown(rule.month)})
    if rule.table is not None and rule.table not in KNOWN:
        yield _unknown_table(rule.table, (*path, "tabel"))
        return
    yield from field_problems(rule, path)
    yield from value_problems(rule, path)


def _hidden(earlier: Sequence[RuleModel], rule: RuleModel, path: Path) -> Iterator[Problem]:
    """Report a rule that an earlier one leaves no sheet."""
    for index, other in enumerate(earlier):
        if _covers(other.file, rule.file) and _covers(other.sheet, rule.sheet):
            yield Problem("P709", path, {"nomor": str(index + 1), "ini": str(len(earlier) + 1)})
            return


def _covers(pattern: str, other: str) -> bool:
    return pattern == _ANY or pattern.casefold() == other.casefold()


def _contradiction(rule: RuleModel, path: Path) -> Iterator[Problem]:
    """Report a sheet that is not to be read and yet described."""
    said = rule.model_fields_set - _PATTERNS
    if rule.ignore == "ya" and said:
        known = type(rule).model_fields.items()
        keys = [info.alias or name for name, info in known if name in said]
        yield Problem("P712", (*path, "abaikan"), {"kunci": listed(keys)}, at_key=True)


def _rows(rule: RuleModel, path: Path) -> Iterator[Problem]:
    header = rule.header()
    body = rule.body
    first = body.first or 0 if body else 0
    last = body.last or 0 if body else 0
    skipped = rule.skipped()
    faults = (
        ("baris_judul", any(one >= other for one, other in pairwise(header))),
        ("lewati_baris", any(one >= other for one, other in pairwise(skipped))),
        ("baris_data", bool(last) and last < max(first, 1)),
        ("baris_data", bool(header) and 0 < first <= header[-1]),
        ("baris_data", bool(header) and 0 < last <= header[-1] and not first),
    )
    for key in dict.fromkeys(key for key, wrong in faults if wrong):
        yield Problem("P707", (*path, key), {"kunci": key})


def _is_month(value: int | str) -> bool:
    period = period_of(value)
    return period is not None and period.kind is PeriodKind.MONTH


def _unknown_table(name: str, path: Path) -> Problem:
    near = nearest(name, KNOWN)
    slots = {"nilai": shown(name), "dikenal": listed(KNOWN)}
    return Problem("P701", path, slots | {"saran": f"“{near}”" if near else "–"})
