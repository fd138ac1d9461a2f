"""The rubric language, format 1: what a rubric file may say.

Left of each line stands the code name, ``alias`` is the key that authors
write. Only this package and ``grammar_schedule`` (``jam_kerja``) know both.
Numbers are never read from text, keys are closed, and a ``metode`` decides
which keys belong beside it. Whether what is said makes sense is for ``asn_eval.rubric.lint``.
"""

from __future__ import annotations

from asn_eval.rubric.grammar.conditions import (
    ConditionModel,
    GradeCondition,
    Limited,
    RawCondition,
    ScoreCondition,
)
from asn_eval.rubric.grammar.distribution import (
    DistributionModel,
    PatternModel,
    ShareRuleModel,
    TargetModel,
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
from asn_eval.rubric.grammar.grades import (
    MatrixModel,
    MeasuredCondition,
    RequirementModel,
    TestModel,
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
    RatingModel,
)

__all__ = [
    "AchievementModel",
    "AsIsModel",
    "BandModel",
    "BasisModel",
    "CappedModel",
    "ConditionModel",
    "CountModel",
    "CriterionBase",
    "CriterionModel",
    "DeductionModel",
    "DistributionModel",
    "FixedModel",
    "FollowUpModel",
    "GradeCondition",
    "ImprovementModel",
    "LeafModel",
    "Limited",
    "LinearModel",
    "MatrixModel",
    "MeanModel",
    "Measure",
    "MeasureModel",
    "MeasuredCondition",
    "MissingModel",
    "NodeModel",
    "PatternModel",
    "ProgressModel",
    "RangeModel",
    "RankingModel",
    "RaterGapModel",
    "RaterGroupsModel",
    "RatingModel",
    "RatioModel",
    "RawCondition",
    "RequirementModel",
    "RoundingModel",
    "RubricModel",
    "ScoreCondition",
    "ScoreModel",
    "ShareRuleModel",
    "StepModel",
    "StepsModel",
    "SumModel",
    "TargetModel",
    "Targets",
    "TestModel",
    "ValidityModel",
    "ValueModel",
]
