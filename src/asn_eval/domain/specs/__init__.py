"""Specs of the methods: what a rubric says about measuring and scoring a leaf.

Each spec is the typed form of one ``metode`` of the rubric language. The
functions that carry specs out stand in ``asn_eval.methods``, each documented
with formula, units, missing values and edges.
"""

from __future__ import annotations

from asn_eval.domain.specs.cohort import Cohort, CohortWay
from asn_eval.domain.specs.common import Direction, Where
from asn_eval.domain.specs.curves import (
    Bracket,
    Brackets,
    Goalposts,
    Piece,
    Pieces,
    Point,
    Points,
)
from asn_eval.domain.specs.dated import Days, Latest, LongestRun
from asn_eval.domain.specs.elements import Elements
from asn_eval.domain.specs.factors import Equivalent, WeightedSum
from asn_eval.domain.specs.formula import Expression, Formula
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
from asn_eval.domain.specs.rows import RowScore, RowScores
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
    "Bracket",
    "Brackets",
    "Capped",
    "CategoryMap",
    "Cohort",
    "CohortWay",
    "Count",
    "Days",
    "Deduction",
    "Direction",
    "Elements",
    "Equivalent",
    "Expression",
    "Formula",
    "Goalposts",
    "Largest",
    "Latest",
    "Linear",
    "LongestRun",
    "Mean",
    "MeasureSpec",
    "Median",
    "Pick",
    "Piece",
    "Pieces",
    "Point",
    "Points",
    "Progress",
    "RaterGroups",
    "Ratio",
    "RowScore",
    "RowScores",
    "ScoreSpec",
    "Shortfall",
    "Smallest",
    "Step",
    "Steps",
    "Sum",
    "Value",
    "WeightedSum",
    "Where",
]
