"""``asn-eval.yaml``: what a data folder says about itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from asn_eval.documents.model import Grammar, PeriodValue, Text
from asn_eval.documents.organisation import OrganisationValue, organisation_of
from asn_eval.documents.periods import period_of, period_problems
from asn_eval.documents.simple import read_model, refuse
from asn_eval.domain.distribution import Organisation
from asn_eval.language import Lang

if TYPE_CHECKING:
    from pathlib import Path as FilePath

    from asn_eval.domain.period import Period


@dataclass(frozen=True, slots=True)
class FolderConfig:
    """Settings of a data folder; "" and None mean "not said"."""

    rubric: str = ""
    period: Period | None = None
    decimal: str = ""
    lang: Lang | None = None
    out: str = ""
    date_order: str = ""
    mapping: str = ""
    corrections: str = ""
    organisation: Organisation = field(default_factory=Organisation)


class ConfigModel(Grammar):
    """The keys of ``asn-eval.yaml``."""

    rubric: Text | None = Field(alias="rubrik", default=None)
    period: PeriodValue | None = Field(alias="periode", default=None)
    decimal: Literal["koma", "titik"] | None = Field(alias="desimal", default=None)
    date_order: Literal["hari-bulan", "bulan-hari"] | None = Field(alias="tanggal", default=None)
    lang: Literal["id", "en"] | None = Field(alias="bahasa", default=None)
    out: Text | None = Field(alias="keluaran", default=None)
    mapping: Text | None = Field(alias="pemetaan", default=None)
    corrections: Text | None = Field(alias="koreksi", default=None)
    organisation: OrganisationValue | None = Field(alias="predikat_organisasi", default=None)


def load_config(path: FilePath) -> FolderConfig:
    """Read the configuration of a data folder.

    Raises:
        IOFault: the file cannot be opened.
        UsageFault: with every fault found.

    """
    model, document = read_model(path, ConfigModel)
    refuse(period_problems(model.period, ("periode",)), document)
    return FolderConfig(
        rubric=model.rubric or "",
        period=period_of(model.period),
        decimal=model.decimal or "",
        lang=Lang(model.lang) if model.lang else None,
        out=model.out or "",
        date_order=model.date_order or "",
        mapping=model.mapping or "",
        corrections=model.corrections or "",
        organisation=organisation_of(model.organisation),
    )
