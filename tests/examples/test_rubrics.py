"""The five rubrics: worked cases come out, every method is used, every number is marked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from asn_eval.documents.textfile import read_text
from asn_eval.domain.rubric import MissingPolicy, Standing, Ties
from asn_eval.domain.specs import MeasureSpec, RaterGroups, ScoreSpec, Shortfall
from asn_eval.jobs.rubrics import open_rubric, run_cases
from asn_eval.rubric import load_rubric
from places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.domain.rubric import Criterion, FollowUp, Improvement, RaterGap, Rubric

INSTANSI = ("sibolga", "plaju", "tanjungselor", "medan", "padangsidempuan")
WORKED = [ROOT / "tests" / "rubric" / name for name in ("kasus", "pohon", "grades")]
"""Rubrics of worked cases for what no shipped rubric needs."""


def ruled(rubric: Rubric) -> list[Criterion | FollowUp | Improvement | RaterGap]:
    """Everything of a rubric that points at a basis."""
    return [*rubric.nodes(), *rubric.follow_ups, *rubric.improvements, *rubric.rater_gaps]


def rubrics() -> list[Rubric]:
    return [open_rubric(name)[1].rubric for name in INSTANSI]


def worked_scores() -> list[Rubric]:
    """Rubrics of single methods, whose worked cases are run in ``tests/rubric``."""
    files = (Path(__file__).parents[1] / "rubric" / "nilai").glob("*.yaml")
    rules = [path for path in files if not path.name.endswith(".kasus.yaml")]
    return [open_rubric(str(path))[1].rubric for path in rules]


@pytest.mark.parametrize("name", INSTANSI)
def test_the_rubric_has_no_remark(name: str) -> None:
    path, _ = open_rubric(name)
    assert load_rubric(read_text(path), path.name).warnings == ()


@pytest.mark.parametrize("name", INSTANSI)
def test_every_worked_case_comes_out(name: str) -> None:
    results = run_cases(*open_rubric(name))
    assert len(results) >= 5
    assert [
        (result.case.name, result.differences) for result in results if result.differences
    ] == []


@pytest.mark.parametrize("name", INSTANSI)
def test_every_number_is_marked_as_an_illustration(name: str) -> None:
    rubric = open_rubric(name)[1].rubric
    standings = {basis.standing for basis in rubric.bases.values()}
    standings |= {item.standing for item in ruled(rubric)}
    assert standings == {Standing.ILLUSTRATION}
    assert "ilustrasi" in rubric.notes


@pytest.mark.parametrize("name", INSTANSI)
def test_every_basis_quotes_a_sentence_and_is_used(name: str) -> None:
    rubric = open_rubric(name)[1].rubric
    assert all(basis.quote.endswith(".") for basis in rubric.bases.values())
    used = {basis for item in ruled(rubric) for basis in item.basis}
    assert used == set(rubric.bases)


def test_every_method_of_the_language_is_used_somewhere() -> None:
    files = [path for home in WORKED for path in sorted(home.glob("*.yaml"))]
    worked = [path for path in files if not path.name.endswith(".kasus.yaml")]
    tried = [*rubrics(), *(open_rubric(str(path))[1].rubric for path in worked)]
    leaves = [leaf for rubric in tried for leaf in rubric.leaves()]
    assert {type(leaf.measure) for leaf in leaves} == set(_members(MeasureSpec))
    scored = {type(leaf.score) for rubric in worked_scores() for leaf in rubric.leaves()}
    assert {type(leaf.score) for leaf in leaves} | scored == set(_members(ScoreSpec))
    assert {leaf.missing.policy for leaf in leaves if leaf.missing} == set(MissingPolicy)
    groups = [leaf.measure for leaf in leaves if isinstance(leaf.measure, RaterGroups)]
    assert {group.shortfall for group in groups} == set(Shortfall)
    assert {rubric.ranking.ties for rubric in tried} == set(Ties)


def _members(union: Any) -> Iterator[type]:  # noqa: ANN401 - a union of types has no better name
    yield from union.__args__
