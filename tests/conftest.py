"""Shared fixtures: example runs, and skips that are failures in CI."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from asn_eval.jobs.outputs import Format
from asn_eval.jobs.score import score
from asn_eval.jobs.setup import Request
from asn_eval.language import Words
from places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("repeatable")

_NEEDS = {"chromium": "chromium", "libreoffice": "soffice"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, with the reason, tests whose program is missing; in CI let them fail."""
    for item in items:
        for marker, program in _NEEDS.items():
            if item.get_closest_marker(marker) and not shutil.which(program):
                if os.environ.get("CI"):
                    continue
                item.add_marker(pytest.mark.skip(reason=f"{program} is not installed"))


@pytest.fixture(scope="session")
def sibolga_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished run of the Sibolga example, with all outputs."""
    out = tmp_path_factory.mktemp("hasil") / "sibolga"
    score(Request((EXAMPLES / "sibolga",), out=out), Words(), tuple(Format))
    return out
