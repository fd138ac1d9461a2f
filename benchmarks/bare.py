"""The bare reader: python-calamine over the same files, one after the other.

    python benchmarks/bare.py benchmarks/data/3000

Reads every cell of every sheet with ``iter_rows`` and does nothing with it:
no workbook tool built on this reader can be faster in one process.
"""

from __future__ import annotations

import sys
from pathlib import Path

from python_calamine import CalamineWorkbook


def main() -> None:
    """Read every row of every workbook in the folder."""
    rows = 0
    for path in sorted(Path(sys.argv[1]).glob("*.xlsx")):
        book = CalamineWorkbook.from_path(str(path))
        for name in book.sheet_names:
            for _ in book.get_sheet_by_name(name).iter_rows():
                rows += 1
    print(f"{rows} baris")


if __name__ == "__main__":
    main()
