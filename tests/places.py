"""Where things lie in the checkout."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
RUBRICS = ROOT / "rubrics"
GOLDEN = Path(__file__).parent / "emas"
INSTANSI = ("sibolga", "plaju", "tanjungselor", "medan", "padangsidempuan")
