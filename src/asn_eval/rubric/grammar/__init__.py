"""The rubric language, format 1: what a rubric file may say.

Left of each line stands the code name, ``alias`` is the key that authors
write. Only this package and ``grammar_schedule`` (``jam_kerja``) know both.
Numbers are never read from text, keys are closed, and a ``metode`` decides
which keys belong beside it. Whether what is said makes sense is for ``asn_eval.rubric.lint``.
"""

from __future__ import annotations

from asn_eval.rubric.grammar.dated import PERIOD_END, DaysModel, LatestModel, LongestRunModel
from asn_eval.rubric.grammar.elements import ElementsModel
from asn_eval.rubric.grammar.file import (
    BandModel,
    BasisModel,
    ConditionModel,
    FollowUpModel,
    GradeCondition,
    ImprovementModel,
    RangeModel,
    RankingModel,
    RaterGapModel,
    RawCondition,
    RoundingModel,
    RubricModel,
    ScoreCondition,
    ValidityModel,
)
from asn_eval.rubric.grammar.limited import Limited
from asn_eval.rubric.grammar.measure import Measure
from asn_eval.rubric.grammar.measures import (
    AchievementModel,
    CountConditionModel,
    CountModel,
    MeanModel,
    MeasureModel,
    ProgressModel,
    RaterGroupsModel,
    RatioModel,
    SumModel,
    Targets,
    ValueModel,
)
from asn_eval.rubric.grammar.picked import (
    CategoryMapModel,
    LargestModel,
    MedianModel,
    SmallestModel,
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
)

__all__ = [
    "PERIOD_END",
    "AchievementModel",
    "AsIsModel",
    "BandModel",
    "BasisModel",
    "CappedModel",
    "CategoryMapModel",
    "ConditionModel",
    "CountConditionModel",
    "CountModel",
    "CriterionBase",
    "CriterionModel",
    "DaysModel",
    "DeductionModel",
    "ElementsModel",
    "FixedModel",
    "FollowUpModel",
    "GradeCondition",
    "ImprovementModel",
    "LargestModel",
    "LatestModel",
    "LeafModel",
    "Limited",
    "LinearModel",
    "LongestRunModel",
    "MeanModel",
    "Measure",
    "MeasureModel",
    "MedianModel",
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
    "SmallestModel",
    "StepModel",
    "StepsModel",
    "SumModel",
    "Targets",
    "ValidityModel",
    "ValueModel",
]
