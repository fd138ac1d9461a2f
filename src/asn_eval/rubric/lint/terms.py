"""Terms of validity: every basis holds as long as the rubric that stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.rubric.lint.bases import named

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from asn_eval.rubric.grammar import RubricModel


def bases(model: RubricModel) -> Iterator[Problem]:
    """Check that no rule is dated before its basis begins or after it is repealed."""
    relied = {name for name, _ in named(model)}
    for name, basis in model.bases.items():
        term = basis.validity
        if term is None:
            continue
        path = ("dasar", name, "berlaku")
        if term.end is not None and term.end < term.start:
            slots = {"mulai": term.start.isoformat(), "sampai": term.end.isoformat()}
            yield Problem("K567", (*path, "sampai"), slots)
        elif name in relied:
            wanted = {"rubrik": _span(model.validity.start, model.validity.end)}
            slots = {"nama": name, "dasar": _span(term.start, term.end), **wanted}
            if term.start > model.validity.start:
                yield Problem("K645", (*path, "mulai"), slots)
            if term.end is not None and (
                model.validity.end is None or model.validity.end > term.end
            ):
                yield Problem("K645", (*path, "sampai"), slots)


def _span(first: dt.date, last: dt.date | None) -> str:
    return f"{first.isoformat()} – {last.isoformat() if last else '…'}"
