"""Specs of the methods: what a rubric says about measuring and scoring a leaf.

Each spec is the typed form of one ``metode`` of the rubric language. The
functions that carry specs out stand in ``asn_eval.methods``, each documented
with formula, units, missing values and edges.
"""

from __future__ import annotations

from asn_eval.domain.specs.common import Direction, Where
from asn_eval.domain.specs.dated import Days, Latest, LongestRun
from asn_eval.domain.specs.elements import Elements
from asn_eval.domain.specs.measures import (
    Achievement,
    Count,
    Mean,
    MeasureSpec,
    Progress,
    RaterGroups,
    Ratio,
    Shortfall,
    Sum,
    Value,
)
from asn_eval.domain.specs.picked import CategoryMap, Largest, Median, Pick, Smallest
from asn_eval.domain.specs.scores import (
    AsIs,
    Capped,
    Deduction,
    Linear,
    ScoreSpec,
    Step,
    Steps,
)

__all__ = [
    "Achievement",
    "AsIs",
    "Capped",
    "CategoryMap",
    "Count",
    "Days",
    "Deduction",
    "Direction",
    "Elements",
    "Largest",
    "Latest",
    "Linear",
    "LongestRun",
    "Mean",
    "MeasureSpec",
    "Median",
    "Pick",
    "Progress",
    "RaterGroups",
    "Ratio",
    "ScoreSpec",
    "Shortfall",
    "Smallest",
    "Step",
    "Steps",
    "Sum",
    "Value",
    "Where",
]
