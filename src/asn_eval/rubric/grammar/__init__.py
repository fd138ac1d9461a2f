"""The rubric language, format 1: what a rubric file may say.

Left of each line stands the code name, ``alias`` is the key that authors
write. Only this package and ``grammar_schedule`` (``jam_kerja``) know both.
Numbers are never read from text, keys are closed, and a ``metode`` decides
which keys belong beside it. Whether what is said makes sense is for ``asn_eval.rubric.lint``.
"""

from __future__ import annotations

from asn_eval.rubric.grammar.cohort import (
    CohortModel,
)
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
    RawCondition,
    ScoreCondition,
)
from asn_eval.rubric.grammar.conversion import (
    ConversionModel,
    FactorModel,
    FinalFactorModel,
    FixedFactorModel,
    GradeFactorModel,
    MeasureFactorModel,
)
from asn_eval.rubric.grammar.curves import (
    BracketModel,
    BracketsModel,
    GoalpostsModel,
    PieceModel,
    PiecesModel,
    PointModel,
    PointsModel,
)
from asn_eval.rubric.grammar.dated import (
    PERIOD_END,
    DaysModel,
    LatestModel,
    LongestRunModel,
)
from asn_eval.rubric.grammar.distribution import (
    DistributionModel,
    PatternModel,
    ShareRuleModel,
    TargetModel,
)
from asn_eval.rubric.grammar.elements import (
    ElementsModel,
)
from asn_eval.rubric.grammar.factors import (
    EquivalentModel,
    WeightedSumModel,
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
from asn_eval.rubric.grammar.formula import (
    FormulaModel,
    ResultModel,
)
from asn_eval.rubric.grammar.grades import (
    MatrixModel,
    MeasuredCondition,
    RequirementModel,
    TestModel,
)
from asn_eval.rubric.grammar.limited import (
    Limited,
)
from asn_eval.rubric.grammar.measure import (
    Measure,
)
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
    ValueModel,
)
from asn_eval.rubric.grammar.picked import (
    CategoryMapModel,
    LargestModel,
    MedianModel,
    SmallestModel,
)
from asn_eval.rubric.grammar.rows import (
    OneScore,
    RowScoreModel,
    RowScoresModel,
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
from asn_eval.rubric.grammar.targets import (
    Targets,
)
from asn_eval.rubric.grammar.tree import (
    CriterionBase,
    CriterionModel,
    FixedModel,
    LeafModel,
    LeafRoundingModel,
    MissingModel,
    NodeModel,
    RatingModel,
    UnitMedianModel,
)
from asn_eval.rubric.grammar.units import (
    UnitRankingModel,
)

__all__ = [
    "PERIOD_END",
    "AchievementModel",
    "AdjustmentModel",
    "AdjustmentsModel",
    "AsIsModel",
    "BandModel",
    "BasisModel",
    "BestModel",
    "BracketModel",
    "BracketsModel",
    "CappedModel",
    "CategoryMapModel",
    "CohortModel",
    "CombineModel",
    "ConditionModel",
    "ConversionModel",
    "CountConditionModel",
    "CountModel",
    "CriterionBase",
    "CriterionModel",
    "DaysModel",
    "DeductionModel",
    "DistributionModel",
    "DropModel",
    "ElementsModel",
    "EquivalentModel",
    "FactorModel",
    "FinalFactorModel",
    "FixedFactorModel",
    "FixedModel",
    "FollowUpModel",
    "FormulaModel",
    "GateModel",
    "GoalpostsModel",
    "GradeCondition",
    "GradeFactorModel",
    "ImprovementModel",
    "LargestModel",
    "LatestModel",
    "LeafModel",
    "LeafRoundingModel",
    "Limited",
    "LinearModel",
    "LongestRunModel",
    "MatrixModel",
    "MeanModel",
    "Measure",
    "MeasureFactorModel",
    "MeasureModel",
    "MeasuredCondition",
    "MedianModel",
    "MissingModel",
    "NodeModel",
    "OneScore",
    "PatternModel",
    "PieceModel",
    "PiecesModel",
    "PointModel",
    "PointsModel",
    "ProgressModel",
    "RangeModel",
    "RankingModel",
    "RaterGapModel",
    "RaterGroupsModel",
    "RatingModel",
    "RatioModel",
    "RawCondition",
    "RequirementModel",
    "ResultModel",
    "RoundingModel",
    "RowScoreModel",
    "RowScoresModel",
    "RubricModel",
    "ScoreCondition",
    "ScoreModel",
    "ShareRuleModel",
    "SmallestModel",
    "StepModel",
    "StepsModel",
    "SumModel",
    "TargetModel",
    "Targets",
    "TestModel",
    "UnitMedianModel",
    "UnitRankingModel",
    "ValidityModel",
    "ValueModel",
    "WeightedSumModel",
]
