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
from places import EXAMPLES, GOLDEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("repeatable")

_NEEDS = {"chromium": "chromium", "libreoffice": "soffice"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the one flag that rewrites golden files; their diff is then read."""
    parser.addoption("--perbarui-emas", action="store_true", help="rewrite the golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a golden file, or rewrite the file when the flag is given."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--perbarui-emas"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.read_text(encoding="utf-8") == text, f"see the diff of {name}"

    return compare


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
