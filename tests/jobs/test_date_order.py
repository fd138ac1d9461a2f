"""The order of text dates that a folder declares reaches intake, the record and the manifest."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from asn_eval.cli.main import main
from asn_eval.jobs.setup import CONFIG_NAME, Request, prepare
from asn_eval.store import read_record
from places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("line", "order"), [("", ""), ("tanggal: bulan-hari\n", "bulan-hari")])
def test_a_declared_order_of_dates_is_passed_on_and_recorded(
    line: str, order: str, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(EXAMPLES / "plaju", folder)
    with (folder / CONFIG_NAME).open("a", encoding="utf-8") as stream:
        stream.write(line)
    assert prepare(Request((folder,))).intake_options().date_order == order
    asked = prepare(Request((folder,), date_order="hari-bulan"))
    assert asked.intake_options().date_order == "hari-bulan"
    out, other = tmp_path / "hasil", tmp_path / "simulasi"
    main(["score", str(folder), "-o", str(out)], {})
    main(["whatif", str(out), "--set", "pembulatan.nilai_akhir=1", "-o", str(other)], {})
    for run in (out, other):
        manifest = json.loads((run / "manifest.json").read_text(encoding="utf-8"))
        assert manifest["argumen"]["tanggal"] == order
        assert read_record(run / "rekaman.zip").facts["tanggal"] == order
