"""Predikat: named once, highest first, covering the whole scale."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import number
from asn_eval.rubric.lint.numbers import outside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.rubric.grammar import RubricModel


def order(model: RubricModel) -> Iterator[Problem]:
    """Check that lower bounds fall strictly from band to band."""
    for index, (upper, lower) in enumerate(pairwise(model.bands)):
        if lower.start is not None and upper.start is not None and lower.start >= upper.start:
            slots = {
                "nama": lower.name,
                "mulai": number(lower.start),
                "nama_atas": upper.name,
                "mulai_atas": number(upper.start),
            }
            yield Problem("K543", ("predikat", index + 1, "mulai"), slots)


def cover(model: RubricModel) -> Iterator[Problem]:
    """Check that the last band starts at the bottom of the scale, all within the scale."""
    last = len(model.bands) - 1
    low, high = model.scale.low, model.scale.high
    for index, band in enumerate(model.bands):
        if band.start is None:
            continue
        path = ("predikat", index, "mulai")
        yield from outside("mulai", band.start, (low, high), path)
        if index == last and low < band.start <= high:
            slots = {"nama": band.name, "mulai": number(band.start), "minimal": number(low)}
            yield Problem("K544", path, slots)
