"""``kalibrasi.yaml``: predikat that named persons decided on after calibration, and why."""

from __future__ import annotations

import datetime as dt  # noqa: TC003  # pydantic reads annotations at run time
from typing import TYPE_CHECKING, Final, Literal

from pydantic import Field

from asn_eval.documents.document import Problem
from asn_eval.documents.model import Grammar, Text
from asn_eval.documents.scalars import shown
from asn_eval.documents.simple import read_model, refuse
from asn_eval.domain.decisions import Calibration
from asn_eval.domain.nip import Nip, mask_nip, normalise_nip, parse_nip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from asn_eval.documents.document import Document

CALIBRATIONS_NAME: Final = "kalibrasi.yaml"
"""The calibrations of a data folder; intake passes over a file of this name."""


class CalibrationModel(Grammar):
    """One decision: whose predikat, from what to what, who decided, when, why, by what."""

    nip: str | int = Field(alias="nip")
    before: Text = Field(alias="sebelum")
    after: Text = Field(alias="sesudah")
    by: Text = Field(alias="oleh")
    date: dt.date = Field(alias="tanggal")
    reason: Text = Field(alias="alasan")
    basis: Text = Field(alias="dasar")


class CalibrationsModel(Grammar):
    """A file of calibrations."""

    format: Literal[1] = Field(alias="format")
    calibrations: list[CalibrationModel] = Field(alias="kalibrasi", min_length=1)


def load_calibrations(path: FilePath) -> tuple[Calibration, ...]:
    """Read a file of calibrations.

    Raises:
        IOFault: the file cannot be opened.
        UsageFault: with every fault found.

    """
    model, document = read_model(path, CalibrationsModel)
    refuse(_problems(model, document), document)
    return tuple(
        Calibration(
            nip=normalise_nip(str(item.nip)),
            before=item.before,
            after=item.after,
            by=" ".join(item.by.split()),
            date=item.date,
            reason=" ".join(item.reason.split()),
            basis=" ".join(item.basis.split()),
            place=document.place(("kalibrasi", index)),
        )
        for index, item in enumerate(model.calibrations)
    )


def _problems(model: CalibrationsModel, document: Document) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, item in enumerate(model.calibrations):
        path = ("kalibrasi", index, "nip")
        nip = normalise_nip(str(item.nip))
        read = parse_nip(nip)
        if not isinstance(item.nip, str) or path not in document.quoted:
            yield Problem("P734", path)
        elif not isinstance(read, Nip):
            yield Problem("P735", path, {"alasan": read.reason, "reason": read.english})
        elif nip in seen:
            yield Problem("K546", path, {"nilai": mask_nip(nip)})
        seen.add(nip)
        if item.before == item.after:
            yield Problem("K546", (*path[:2], "sesudah"), {"nilai": shown(item.after)})
