"""The rubric language, format 1: what a rubric file may say.

Left of each line stands the code name, ``alias`` is the key that authors
write. Only this package and ``grammar_schedule`` (``jam_kerja``) know both.
Numbers are never read from text, keys are closed, and a ``metode`` decides
which keys belong beside it. Whether what is said makes sense is for ``asn_eval.rubric.lint``.
"""

from __future__ import annotations

from asn_eval.rubric.grammar.combining import (
    AdjustmentModel,
    AdjustmentsModel,
    BestModel,
    CombineModel,
    DropModel,
    GateModel,
)
from asn_eval.rubric.grammar.conditions import (
    ConditionModel,
    GradeCondition,
    Limited,
    RawCondition,
    ScoreCondition,
)
from asn_eval.rubric.grammar.file import (
    BandModel,
    BasisModel,
    FollowUpModel,
    ImprovementModel,
    RangeModel,
    RankingModel,
    RaterGapModel,
    RoundingModel,
    RubricModel,
    ValidityModel,
)
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
    MissingModel,
    NodeModel,
    UnitMedianModel,
)

__all__ = [
    "AchievementModel",
    "AdjustmentModel",
    "AdjustmentsModel",
    "AsIsModel",
    "BandModel",
    "BasisModel",
    "BestModel",
    "CappedModel",
    "CombineModel",
    "ConditionModel",
    "CountModel",
    "CriterionBase",
    "CriterionModel",
    "DeductionModel",
    "DropModel",
    "FixedModel",
    "FollowUpModel",
    "GateModel",
    "GradeCondition",
    "ImprovementModel",
    "LeafModel",
    "Limited",
    "LinearModel",
    "MeanModel",
    "Measure",
    "MeasureModel",
    "MissingModel",
    "NodeModel",
    "ProgressModel",
    "RangeModel",
    "RankingModel",
    "RaterGapModel",
    "RaterGroupsModel",
    "RatioModel",
    "RawCondition",
    "RoundingModel",
    "RubricModel",
    "ScoreCondition",
    "ScoreModel",
    "StepModel",
    "StepsModel",
    "SumModel",
    "Targets",
    "UnitMedianModel",
    "ValidityModel",
    "ValueModel",
]
