"""The product that a conversion is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.exact import round_half_away, significant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def product(
    factors: NDArray[np.float64], divisors: Sequence[float], digits: int
) -> NDArray[np.float64]:
    """Multiply the factors of a conversion and round the product once.

    Formula: ``round(x_1 * ... * x_m / (b_1 * ... * b_m))``, half away from zero
    at ``digits`` places. Shapes: (n, m) and m to (n,). Units: those of the
    rubric. Missing: one NaN makes the product NaN. Edges: everything is
    multiplied before it is divided, and cleaned to fourteen significant digits
    before it is rounded, so that a tie in decimals is a tie. Source: PermenPANRB
    1/2023 for angka kredit (months / 12 x percent x coefficient).

    >>> product(np.array([[1.0, 12.5, 2], [0.5, 3.75, 12]]), [1, 1, 12], 2).tolist()
    [2.08, 1.88]
    """
    divisor = float(np.prod(np.asarray(divisors, dtype=np.float64)))
    plain = significant(np.prod(factors, axis=1) / divisor)
    # Large amounts are rounded one by one: each distinct one once.
    distinct, where = np.unique(plain, return_inverse=True)
    return np.asarray(round_half_away(distinct, digits)[where.ravel()])
