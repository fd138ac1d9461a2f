"""Whether declared conditions hold, on the values that the reader sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.rules import Comparison
from asn_eval.exact import round_half_away

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.rubric import Rubric
    from asn_eval.domain.rules import Condition

CLEAN: Final = 9
"""Places that raw values are cleaned to before they are compared with a limit."""


def holds(
    rubric: Rubric,
    condition: Condition,
    band: NDArray[np.int32],
    scores: Mapping[str, NDArray[np.float64]],
    raws: Mapping[str, NDArray[np.float64]],
) -> NDArray[np.bool_]:
    """Test one condition for everybody: (n,).

    Scores are compared as the reader sees them, rounded to the rubric's digits.
    A value that is absent meets no condition.
    """
    if condition.grades:
        names = [grade.name for grade in rubric.bands]
        return np.isin(band, [names.index(name) for name in condition.grades])
    values = raws[condition.criterion] if condition.raw else scores[condition.criterion]
    seen = round_half_away(values, CLEAN if condition.raw else rubric.digits)
    if condition.test is Comparison.AT_LEAST:
        return np.asarray(seen >= condition.limit)
    return np.asarray(seen < condition.limit)
