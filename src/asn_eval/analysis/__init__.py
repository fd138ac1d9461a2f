"""Pure questions about evaluations: explain, compare."""

from asn_eval.analysis.compare import Movement, compare
from asn_eval.analysis.converted import ConversionLine, FactorLine
from asn_eval.analysis.explain import Explanation, NodeLine, explain, one_person

__all__ = [
    "ConversionLine",
    "Explanation",
    "FactorLine",
    "Movement",
    "NodeLine",
    "compare",
    "explain",
    "one_person",
]
