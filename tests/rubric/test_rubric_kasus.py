"""Worked cases of what the language can say, through the public interface."""

from __future__ import annotations

from pathlib import Path

import pytest

from asn_eval.cli.main import main
from asn_eval.jobs.rubrics import open_rubric, run_cases

FILES = sorted(
    path
    for path in (Path(__file__).parent / "kasus").glob("*.yaml")
    if not path.name.endswith(".kasus.yaml")
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_worked_cases_hold(path: Path) -> None:
    assert main(["rubric", "test", str(path)], {}) == 0
    loaded = open_rubric(str(path))
    codes = [warning.code for warning in loaded[1].warnings]
    assert codes == (["K575"] if path.stem == "skm_011" else [])  # nine times 0.11 is 0.99
    assert len(run_cases(*loaded)) >= 3
