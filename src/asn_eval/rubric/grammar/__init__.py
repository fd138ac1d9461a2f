"""The rubric language, format 1: what a rubric file may say.

Left of each line stands the code name, ``alias`` is the key that authors
write. Only this package and ``grammar_schedule`` (``jam_kerja``) know both.
Numbers are never read from text, keys are closed, and a ``metode`` decides
which keys belong beside it. Whether what is said makes sense is for ``asn_eval.rubric.lint``.
"""

from __future__ import annotations

from asn_eval.rubric.grammar.cohort import CohortModel
from asn_eval.rubric.grammar.curves import (
    BracketModel,
    BracketsModel,
    GoalpostsModel,
    PieceModel,
    PiecesModel,
    PointModel,
    PointsModel,
)
from asn_eval.rubric.grammar.file import (
    BandModel,
    BasisModel,
    ConditionModel,
    FollowUpModel,
    GradeCondition,
    ImprovementModel,
    Limited,
    RangeModel,
    RankingModel,
    RaterGapModel,
    RawCondition,
    RoundingModel,
    RubricModel,
    ScoreCondition,
    ValidityModel,
)
from asn_eval.rubric.grammar.formula import FormulaModel, ResultModel
from asn_eval.rubric.grammar.measures import (
    AchievementModel,
    CountModel,
    MeanModel,
    Measure,
    MeasureModel,
    ProgressModel,
    RaterGroupsModel,
    RatioModel,
    SumModel,
    Targets,
    ValueModel,
)
from asn_eval.rubric.grammar.scores import (
    AsIsModel,
    CappedModel,
    DeductionModel,
    LinearModel,
    ScoreModel,
    StepModel,
    StepsModel,
)
from asn_eval.rubric.grammar.tree import (
    CriterionBase,
    CriterionModel,
    FixedModel,
    LeafModel,
    LeafRoundingModel,
    MissingModel,
    NodeModel,
)

__all__ = [
    "AchievementModel",
    "AsIsModel",
    "BandModel",
    "BasisModel",
    "BracketModel",
    "BracketsModel",
    "CappedModel",
    "CohortModel",
    "ConditionModel",
    "CountModel",
    "CriterionBase",
    "CriterionModel",
    "DeductionModel",
    "FixedModel",
    "FollowUpModel",
    "FormulaModel",
    "GoalpostsModel",
    "GradeCondition",
    "ImprovementModel",
    "LeafModel",
    "LeafRoundingModel",
    "Limited",
    "LinearModel",
    "MeanModel",
    "Measure",
    "MeasureModel",
    "MissingModel",
    "NodeModel",
    "PieceModel",
    "PiecesModel",
    "PointModel",
    "PointsModel",
    "ProgressModel",
    "RangeModel",
    "RankingModel",
    "RaterGapModel",
    "RaterGroupsModel",
    "RatioModel",
    "RawCondition",
    "ResultModel",
    "RoundingModel",
    "RubricModel",
    "ScoreCondition",
    "ScoreModel",
    "StepModel",
    "StepsModel",
    "SumModel",
    "Targets",
    "ValidityModel",
    "ValueModel",
]
