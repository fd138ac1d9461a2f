"""A periode as YAML gives it, read and refused the same way in every file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import shown
from asn_eval.domain.period import parse_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.document import Path
    from asn_eval.domain.period import Period


def period_of(value: int | str | None) -> Period | None:
    """Read a periode as YAML gives it: a year may stand as a number."""
    return None if value is None else parse_period(str(value))


def period_problems(value: int | str | None, path: Path) -> Iterator[Problem]:
    """Report a periode that cannot be read."""
    if value is not None and period_of(value) is None:
        yield Problem("J606", path, {"nilai": shown(value)})
