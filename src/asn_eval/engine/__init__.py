"""The pipeline: measure, score, combine, grade, rank; pure."""

from asn_eval.domain.labels import fold
from asn_eval.engine.distribution import check_group
from asn_eval.engine.evaluate import counted, evaluate
from asn_eval.engine.measure import LeafMeasure, Working, measure_leaf
from asn_eval.engine.rank import shown_ranks
from asn_eval.engine.rows import in_period, key_of, select
from asn_eval.engine.scope import scope_of
from asn_eval.engine.unit_rank import rank_units
from asn_eval.engine.units import by_unit

__all__ = [
    "LeafMeasure",
    "Working",
    "by_unit",
    "check_group",
    "counted",
    "evaluate",
    "fold",
    "in_period",
    "key_of",
    "measure_leaf",
    "rank_units",
    "scope_of",
    "select",
    "shown_ranks",
]
