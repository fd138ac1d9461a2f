"""The pipeline: measure, score, combine, grade, rank; pure."""

from asn_eval.engine.evaluate import counted, evaluate
from asn_eval.engine.measure import LeafMeasure, Working, measure_leaf
from asn_eval.engine.rows import fold, in_period, select

__all__ = [
    "LeafMeasure",
    "Working",
    "counted",
    "evaluate",
    "fold",
    "in_period",
    "measure_leaf",
    "select",
]
