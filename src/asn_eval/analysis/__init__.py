"""Pure questions about evaluations: explain, compare."""

from asn_eval.analysis.compare import Movement, compare
from asn_eval.analysis.explain import Explanation, NodeLine, explain, one_person

__all__ = ["Explanation", "Movement", "NodeLine", "compare", "explain", "one_person"]
