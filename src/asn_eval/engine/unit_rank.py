"""Units ranked by what their people came to; no person's rank follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.units import UnitStanding
from asn_eval.engine.rank import shown_ranks
from asn_eval.findings import Finding
from asn_eval.methods import unit_means, unit_medians

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import People
    from asn_eval.domain.rubric import Rubric

TOO_SMALL: Final = "O459"
UNKNOWN_UNIT: Final = "O418"


def rank_units(
    rubric: Rubric, unit: NDArray[np.object_], final: NDArray[np.float64]
) -> tuple[UnitStanding, ...]:
    """Rank the units; () where the rubric does not.

    Values are the rounded final values (n,), NaN for persons without one. Ranked
    units come first, by rank and name; then those too small, by name; persons
    without a unit last. Ties go by the convention for persons.
    """
    rule = rubric.unit_ranking
    if rule is None:
        return ()
    labels, places = np.unique(unit.astype(str), return_inverse=True)
    code = places.astype(np.int32)
    value_of = unit_medians if rule.median else unit_means
    values = value_of(code, final, len(labels), rule.digits)
    people = np.bincount(code, minlength=len(labels))
    scored = np.bincount(code[~np.isnan(final)], minlength=len(labels))
    ranked = (scored >= rule.least) & (labels != "")
    ranks = shown_ranks(np.where(ranked, values, np.nan), rubric.ranking.ties)
    small = np.where(labels == "", UNKNOWN_UNIT, TOO_SMALL)
    order = np.lexsort((labels, np.nan_to_num(ranks), labels == "", ~ranked))
    return tuple(
        UnitStanding(
            name=str(labels[at]),
            people=int(people[at]),
            scored=int(scored[at]),
            value=float(values[at]),
            rank=float(ranks[at]),
            reason="" if ranked[at] else str(small[at]),
        )
        for at in order.tolist()
    )


def unit_remarks(
    rubric: Rubric, standings: Sequence[UnitStanding], people: People
) -> list[Finding]:
    """Report units that are too small for a rank, and persons of no known unit."""
    rule = rubric.unit_ranking
    if rule is None:
        return []
    found = [
        Finding(
            TOO_SMALL,
            slots={
                "unit": item.name,
                "dinilai": str(item.scored),
                "semua": str(item.people),
                "minimal": str(rule.least),
            },
        )
        for item in standings
        if item.reason == TOO_SMALL
    ]
    lost = int((people.identified & (people.attribute("unit") == "")).sum())
    if lost and "unit" not in rubric.ranking.groups:
        found.append(Finding(UNKNOWN_UNIT, slots={"kelompok": "unit", "jumlah": str(lost)}))
    return found
