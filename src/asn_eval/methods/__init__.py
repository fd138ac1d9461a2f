"""Pure array functions by family, and the table of them."""

from asn_eval.methods.by_unit import unit_means, unit_medians
from asn_eval.methods.combinations import Combined
from asn_eval.methods.conversion import product
from asn_eval.methods.formula_parse import FormulaFault, parse_formula
from asn_eval.methods.measured import Measured, RowFault, Shortage
from asn_eval.methods.registry import columns_of, combine, measure, score, value_columns

__all__ = [
    "Combined",
    "FormulaFault",
    "Measured",
    "RowFault",
    "Shortage",
    "columns_of",
    "combine",
    "measure",
    "parse_formula",
    "product",
    "score",
    "unit_means",
    "unit_medians",
    "value_columns",
]
