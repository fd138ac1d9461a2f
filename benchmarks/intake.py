"""Intake alone: the workbooks of a folder to a dataset, as ``asn-eval score`` reads them.

    python benchmarks/intake.py benchmarks/data/100000

prints how many records, people and findings there were.
"""

from __future__ import annotations

import sys
from pathlib import Path

from asn_eval.intake import read_dataset
from asn_eval.jobs.setup import Request, prepare


def main() -> None:
    """Read everything and count it."""
    setup = prepare(Request((Path(sys.argv[1]),), rubric="sibolga", period="2025-TW3"))
    dataset = read_dataset(setup.data, setup.intake_options())
    rows = sum(len(table) for table in dataset.tables.values())
    print(f"{rows} catatan, {len(dataset.people)} orang, {len(dataset.findings)} temuan")


if __name__ == "__main__":
    main()
