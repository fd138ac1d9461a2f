"""The pipeline: measure, score, combine, grade, rank; pure."""

from asn_eval.engine.distribution import check_group
from asn_eval.engine.evaluate import evaluate
from asn_eval.engine.measure import LeafMeasure, Working, measure_leaf
from asn_eval.engine.rank import shown_ranks
from asn_eval.engine.rows import fold, in_period, select

__all__ = [
    "LeafMeasure",
    "Working",
    "check_group",
    "evaluate",
    "fold",
    "in_period",
    "measure_leaf",
    "select",
    "shown_ranks",
]
