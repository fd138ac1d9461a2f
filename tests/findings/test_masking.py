"""A NIP in a finding is masked, wherever it stood and whoever makes the finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asn_eval.findings import Finding
from asn_eval.intake.dataset import read_dataset
from intake.books import BUDI, RATED, SITI, write_sheets

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from intake.books import Cell


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("198701232014051999", "19870123••••••••••"),
        ("NIP. 198701232014051999", "NIP. 19870123••••••••••"),
        ("19870123 201405 1 999", "19870123 •••••• • •••"),
        ("19870123.201405.1.999", "19870123.••••••.•.•••"),
        ("19870123201405199", "19870123•••••••••"),
        ("1987012320140519999", "19870123•••••••••••"),
        ("198701232014051999, 199102282024212998", "19870123••••••••••, 19910228••••••••••"),
        ("1987012320140519", "1987012320140519"),
        ("19870123201405199900", "19870123201405199900"),
        ("Budi Santoso", "Budi Santoso"),
    ],
)
def test_a_slot_holds_a_nip_only_masked(written: str, shown: str) -> None:
    finding = Finding("S304", slots={"kolom": "nilai", "nilai": written})
    assert finding.slots == {"kolom": "nilai", "nilai": shown}


def test_a_nip_typed_into_other_columns_is_not_told(tmp_path: Path) -> None:
    sheets: dict[str, Sequence[Sequence[Cell]]] = {
        "Pegawai": [["NIP", "Nama", "Unit Kerja"], [BUDI, "Budi", "Dinas A"]],
        "Disiplin": [["NIP", "Nama", "Hadir", "Alpa"], [BUDI, SITI, f"NIP {SITI}", 1]],
        "Umpan": [["NIP", "Peran", "Aspek", "Nilai"], [BUDI, SITI, "Ramah", 4]],
    }
    found = read_dataset([write_sheets(tmp_path / "a.xlsx", sheets)], RATED).findings
    assert sorted(finding.code for finding in found) == ["O404", "S304", "S306"]
    assert not [finding for finding in found if SITI in "".join(finding.slots.values())]
