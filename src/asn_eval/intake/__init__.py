"""Workbooks in, typed tables and findings out; the only place that opens foreign files.

The worker process imports this package too, so nothing heavy may be imported
here: what needs openpyxl or the dataset is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from asn_eval.intake.bounds import Limits
from asn_eval.intake.options import IntakeOptions

if TYPE_CHECKING:
    from asn_eval.intake.dataset import read_dataset
    from asn_eval.intake.marked import write_marked_copies

__all__ = ["IntakeOptions", "Limits", "read_dataset", "write_marked_copies"]

_LATER: Final = {
    "read_dataset": "asn_eval.intake.dataset",
    "write_marked_copies": "asn_eval.intake.marked",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module exports
    if name in _LATER:
        return getattr(import_module(_LATER[name]), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
