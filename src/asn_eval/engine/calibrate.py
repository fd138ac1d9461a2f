"""Signed decisions about single predikat, replayed: applied only where they still fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from asn_eval.domain.decisions import Calibration
    from asn_eval.domain.evaluation import People
    from asn_eval.domain.rubric import Rubric

APPLIED = "O455"
NOT_APPLIED = "O454"


def calibrate(
    rubric: Rubric, people: People, band: NDArray[np.int32], said: Sequence[Calibration]
) -> tuple[NDArray[np.int32], list[Finding]]:
    """Put decided predikat in the place of those that the run gives.

    A decision holds only when ``before`` is what the run gives this person; it is
    reported either way. ``band`` (n,) to (n,); the value stays as it is, and so does the
    rank unless the rubric ranks by predikat first.
    """
    if not said:
        return band, []
    names = [item.name for item in rubric.bands]
    place = {nip: at for at, nip in enumerate(people.nip.tolist())}
    decided = band.copy()
    found = []
    for item in said:
        person = place.get(item.nip, -1)
        given = names[band[person]] if person >= 0 and band[person] >= 0 else ""
        key = people.key[person] if person >= 0 else ""
        slots = {"sebelum": item.before, "sesudah": item.after, "hasil": given or "–"}
        if given != item.before or item.after not in names:
            found.append(Finding(NOT_APPLIED, item.place, slots, key))
            continue
        decided[person] = names.index(item.after)
        signed = {
            "oleh": item.by,
            "tanggal": item.date.isoformat(),
            "alasan_keputusan": item.reason,
            "dasar": item.basis,
        }
        found.append(Finding(APPLIED, item.place, slots | signed, key))
    return decided, found
