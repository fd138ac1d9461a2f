"""A finished run as a pandas DataFrame, for questions that no command asks yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from asn_eval.domain.rubric import Ties
from asn_eval.jobs.runs import open_run

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.domain.evaluation import Evaluation


def ranking_frame(path: Path) -> pd.DataFrame:
    """Give the ranking of a run, one row per person seen, in reading order.

    Columns: peringkat (missing when not ranked), nip, nama, unit, jabatan,
    nilai_akhir (points, NaN when not scored), predikat, status, then the score
    of every criterion under its path. NIP is text.

    Raises:
        UsageFault: there is no readable run record.

    """
    evaluation = open_run(path).evaluation
    people, order = evaluation.people, evaluation.order
    names = np.asarray([*(band.name for band in evaluation.rubric.bands), None], dtype=object)
    frame = pd.DataFrame(
        {
            "peringkat": _places(evaluation),
            "nip": people.nip,
            **{name: people.attribute(name) for name in ("nama", "unit", "jabatan")},
            "nilai_akhir": evaluation.final,
            "predikat": names[evaluation.band],
            "status": evaluation.status_words(),
            **{path: evaluation.score[:, i] for i, path in enumerate(evaluation.nodes)},
        }
    )
    return frame.iloc[order].reset_index(drop=True)


def _places(evaluation: Evaluation) -> pd.Series[Any]:
    """Give the rank as a column: whole numbers unless places are shared."""
    shared = evaluation.rubric.ranking.ties is Ties.FRACTIONAL
    return pd.Series(evaluation.shown_rank()).astype("Float64" if shared else "Int64")
