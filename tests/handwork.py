"""What a recomputation by hand needs: cells by address, exact fractions, a comparison.

Nothing here uses the engine but :func:`agree`, which compares with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import floor
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from asn_eval.domain.evaluation import Evaluation, Status
from asn_eval.jobs.score import score_in_memory
from asn_eval.jobs.setup import Request

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from openpyxl.worksheet.worksheet import Worksheet

EXAMPLES = Path(__file__).parents[1] / "examples"
EMPTY = (None, "-")


@dataclass(frozen=True)
class Cells:
    """One sheet of an example workbook, read cell by cell."""

    sheet: Worksheet

    def text(self, address: str) -> str:
        """Read a cell as it stands."""
        return str(self.sheet[address].value)

    def number(self, address: str) -> Fraction:
        """Read a number exactly as typed; a comma in a text is a decimal mark."""
        return Fraction(self.text(address).replace(",", "."))

    def numbers(self, *addresses: str) -> list[Fraction]:
        """Read the numbers of ranges such as ``G10:G12``; empty cells and dashes are left out."""
        return [
            self.number(cell.coordinate)
            for address in addresses
            for row in self.sheet[address]
            for cell in row
            if cell.value not in EMPTY
        ]


@cache
def cells(instansi: str, file: str, sheet: str) -> Cells:
    """Open a sheet of an example."""
    return Cells(openpyxl.load_workbook(EXAMPLES / instansi / file)[sheet])


def mean(values: Iterable[Fraction]) -> Fraction:
    """Return the arithmetic mean."""
    listed = list(values)
    return sum(listed, Fraction(0)) / len(listed)


def two_digits(value: Fraction) -> Decimal:
    """Round a positive value to two digits, half away from zero."""
    return Decimal(floor(value * 100 + Fraction(1, 2))) / 100


@cache
def evaluation(instansi: str) -> Evaluation:
    """Evaluate an example folder through the public job."""
    return score_in_memory(Request((EXAMPLES / instansi,))).evaluation


def agree(instansi: str, nip: str, hand: Mapping[str, Fraction], final: str, grade: str) -> None:
    """Compare a hand recomputation with the engine; ``provisional`` persons too."""
    result = evaluation(instansi)
    person = result.people.key.tolist().index(nip)
    by_id = {path.split(".")[-1]: index for index, path in enumerate(result.nodes)}
    for name, value in hand.items():
        score = result.score[person, by_id[name]]
        assert score == pytest.approx(float(value), abs=1e-9), name
    assert result.final[person] == float(final)
    assert result.rubric.bands[result.band[person]].name == grade


def status_of(instansi: str, nip: str) -> Status:
    """Return the list that the engine put a person in."""
    result = evaluation(instansi)
    return Status(int(result.status[result.people.key.tolist().index(nip)]))
