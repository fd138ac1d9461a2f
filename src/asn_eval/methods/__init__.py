"""Pure array functions by family, and the table of them."""

from asn_eval.methods.formula_parse import FormulaFault, parse_formula
from asn_eval.methods.measured import Measured, RowFault, Shortage
from asn_eval.methods.registry import columns_of, measure, score, value_columns

__all__ = [
    "FormulaFault",
    "Measured",
    "RowFault",
    "Shortage",
    "columns_of",
    "measure",
    "parse_formula",
    "score",
    "value_columns",
]
