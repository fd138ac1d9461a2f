"""Decisions of people, the distribution that was checked and ranked units, as JSON."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from asn_eval.domain.decisions import Calibration, Decisions
from asn_eval.domain.distribution import GroupCheck, Move, Organisation, RuleCheck, Verdict
from asn_eval.domain.units import UnitStanding
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    Json = Mapping[str, Any]


def decisions_json(decisions: Decisions) -> dict[str, Any]:
    """Write what people decided; an empty mapping for nothing."""
    said = decisions.organisation
    content: dict[str, Any] = {"organisasi": asdict(said)} if said else {}
    if decisions.calibrations:
        content["kalibrasi"] = [_calibration_json(item) for item in decisions.calibrations]
    return content


def _calibration_json(item: Calibration) -> dict[str, Any]:
    place = item.place
    where = [place.file, place.sheet, place.row, place.column]
    return {**asdict(item), "date": item.date.isoformat(), "place": where}


def _read_calibration(content: Json) -> Calibration:
    date = dt.date.fromisoformat(content["date"])
    return Calibration(**{**content, "date": date, "place": Place(*content["place"])})


def read_decisions(content: Json) -> Decisions:
    """Read back what people decided; older records say nothing of it."""
    return Decisions(
        Organisation(**content.get("organisasi", {})),
        tuple(map(_read_calibration, content.get("kalibrasi", []))),
    )


def group_json(group: GroupCheck) -> dict[str, Any]:
    """Write one group that was checked."""
    return asdict(group)


def read_group(content: Json) -> GroupCheck:
    """Read one group back."""
    parts = {
        "counts": tuple(content["counts"]),
        "targets": tuple(content["targets"]),
        "verdict": Verdict(content["verdict"]),
        "rules": tuple(RuleCheck(**item) for item in content["rules"]),
        "moves": tuple(Move(**item) for item in content["moves"]),
    }
    return GroupCheck(**{**content, **parts})


def unit_json(unit: UnitStanding) -> dict[str, Any]:
    """Write one unit of the ranking; JSON knows no NaN."""
    value, rank = (None if math.isnan(part) else part for part in (unit.value, unit.rank))
    return {**asdict(unit), "value": value, "rank": rank}


def read_unit(content: Json) -> UnitStanding:
    """Read one unit back."""
    value, rank = (
        math.nan if content[name] is None else content[name] for name in ("value", "rank")
    )
    return UnitStanding(**{**content, "value": value, "rank": rank})
