"""Write the example folders anew: ``python examples/buat_contoh.py [FOLDER]``.

Everything is invented and drawn from fixed seeds; the bytes never change, so a
folder that differs from the repository has been edited.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pembuat import MAKERS
from pembuat.salah import as_yaml, planted


def main(folder: Path) -> None:
    """Write every example folder below ``folder``."""
    for name, make in MAKERS.items():
        target = folder / name
        target.mkdir(parents=True, exist_ok=True)
        make(target)
    tests = folder.parent / "tests" / "examples"
    if tests.is_dir():
        (tests / "planted_faults.yaml").write_text(as_yaml(planted()), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
