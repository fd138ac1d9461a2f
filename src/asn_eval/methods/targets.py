"""What a realisasi is divided by: a target, or the nearer end of a range."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.methods.measured import RowFault, faults_at

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.specs import Achievement, Progress, RowScores
    from asn_eval.domain.tables import Table


@dataclass(frozen=True)
class Divisors:
    """Divisor of each row (r,), NaN where there is none; what keeps rows from having one.

    ``inside`` (r,): realisasi within the range, so that nothing is divided.
    ``wrong`` (r,): the target cannot be used; ``faults`` say why. ``gaps`` are
    empty cells of targets.
    """

    by: NDArray[np.float64]
    inside: NDArray[np.bool_]
    wrong: NDArray[np.bool_]
    faults: tuple[RowFault, ...]
    gaps: tuple[RowFault, ...]


def divisors_of(
    table: Table, spec: Achievement | Progress | RowScores, actual: NDArray[np.float64]
) -> Divisors:
    """Give what each realisasi is divided by.

    Formula: ``target``; of a range the upper end for a realisasi above it, the
    lower end below it, and none inside, where the achievement is 100 percent.
    Source: PermenPANRB 8/2021, p. 100.
    """
    single = table.columns[spec.target].numbers()
    nowhere = np.zeros(len(table), dtype=bool)
    if not spec.target_low:
        zero = single == 0
        faults, gaps = faults_at("S313", spec.target, zero), _gap(table, spec.target, ~nowhere)
        return Divisors(np.where(zero, np.nan, single), nowhere, zero, faults, gaps)
    low = table.columns[spec.target_low].numbers()
    high = table.columns[spec.target_high].numbers()
    ranged, single_only = ~np.isnan(low) & ~np.isnan(high), np.isnan(low) & np.isnan(high)
    backwards = low > high
    inside = ranged & (actual >= low) & (actual <= high)
    by = np.where(ranged, np.where(actual > high, high, low), np.nan)
    by = np.where(single_only, single, by)
    zero = (by == 0) & ~inside & (single_only | ~np.isnan(actual))
    wrong = zero | backwards
    half = ~ranged & ~single_only
    return Divisors(
        by=np.where(wrong | inside, np.nan, by),
        inside=inside,
        wrong=wrong,
        faults=(
            *faults_at("K607", spec.target_low, backwards),
            *faults_at("S313", spec.target, zero & single_only),
            *faults_at("S313", spec.target_high, zero & ranged & ~backwards),
        ),
        gaps=(
            *_gap(table, spec.target, single_only),
            *_gap(table, spec.target_low, half),
            *_gap(table, spec.target_high, half),
        ),
    )


def _gap(table: Table, name: str, among: NDArray[np.bool_]) -> tuple[RowFault, ...]:
    column = table.columns[name]
    return faults_at("O401", name, among & column.empty() & ~column.faulty)
