"""A run keeps the calendars of its rule: same rule, same bytes, whatever the file says later."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from asn_eval.errors import UsageFault
from asn_eval.jobs.runs import open_run
from asn_eval.jobs.score import score
from asn_eval.jobs.setup import Request, prepare
from asn_eval.jobs.whatif import whatif
from asn_eval.language import Words
from asn_eval.rubric import find_rubric, shelf_of
from places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

SECTION = """\
jam_kerja:
  dasar: aspek
  sifat: ilustrasi
  kalender: [2025]
  hari_kerja: [senin, selasa, rabu, kamis, jumat]
  jam: {biasa: {masuk: 07:30, pulang: 16:00}}
  hari_sah_dalam_alpa_beruntun: memutus
"""


@pytest.fixture
def rubric(tmp_path: Path) -> Path:
    """The Plaju rubric with working hours, and a calendar of its own beside it."""
    path = tmp_path / "plaju.yaml"
    path.write_text(find_rubric("plaju").read_text("utf-8") + SECTION, "utf-8")
    shipped = shelf_of()(2025)
    assert shipped is not None
    (tmp_path / "kalender").mkdir()
    (tmp_path / "kalender" / "2025.yaml").write_text(shipped.text, "utf-8")
    return path


def _request(rubric: Path, out: Path) -> Request:
    return Request((EXAMPLES / "plaju",), rubric=str(rubric), out=out)


def test_intake_is_told_the_schedule(rubric: Path, tmp_path: Path) -> None:
    schedule = prepare(_request(rubric, tmp_path / "hasil")).intake_options().schedule
    assert schedule is not None
    assert schedule.years == (2025,)


def test_a_run_keeps_its_calendars_and_is_read_with_them(rubric: Path, tmp_path: Path) -> None:
    calendar = rubric.parent / "kalender" / "2025.yaml"
    kept = calendar.read_text("utf-8")
    out = tmp_path / "hasil"
    score(_request(rubric, out), Words(), ())
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert manifest["rubrik"]["kalender"] == [
        {"berkas": "kalender/2025.yaml", "sha256": hashlib.sha256(kept.encode()).hexdigest()}
    ]
    calendar.write_text(kept.replace("2025-12-26", "2025-12-24"), "utf-8")
    loaded = open_run(out).loaded
    assert loaded.calendars[0].text == kept
    assert loaded.rubric == open_run(out).evaluation.rubric


def test_what_decides_how_scans_are_read_cannot_be_simulated(rubric: Path, tmp_path: Path) -> None:
    out = tmp_path / "hasil"
    score(_request(rubric, out), Words(), ())
    with pytest.raises(UsageFault) as caught:
        whatif(out, ["jam_kerja.jam.biasa.masuk=08:00"], Words())
    assert [finding.code for finding in caught.value.findings] == ["J643"]


def test_a_rule_without_calendars_says_nothing_of_them(sibolga_run: Path) -> None:
    manifest = json.loads((sibolga_run / "manifest.json").read_text("utf-8"))
    assert set(manifest["rubrik"]) == {"berkas", "sha256"}
