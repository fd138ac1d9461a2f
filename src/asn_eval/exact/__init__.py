"""Exact decimals: the one rounding function, the summation grid, number parsing."""

from asn_eval.exact.heads import exact_percent, largest_remainder, least_heads, most_heads
from asn_eval.exact.numbers import DECIMAL_MARKS, NumberReading, Reading, parse_number
from asn_eval.exact.rounding import (
    COARSEST,
    GRID,
    PLACES,
    exact_sum,
    quantize,
    round_half_away,
    round_one,
)
from asn_eval.exact.significant import significant

__all__ = [
    "COARSEST",
    "DECIMAL_MARKS",
    "GRID",
    "PLACES",
    "NumberReading",
    "Reading",
    "exact_percent",
    "exact_sum",
    "largest_remainder",
    "least_heads",
    "most_heads",
    "parse_number",
    "quantize",
    "round_half_away",
    "round_one",
    "significant",
]
