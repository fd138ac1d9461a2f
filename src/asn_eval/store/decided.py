"""Decisions of people and the distribution that was checked, as JSON of the run record."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from asn_eval.domain.decisions import Decisions
from asn_eval.domain.distribution import GroupCheck, Move, Organisation, RuleCheck, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    Json = Mapping[str, Any]


def decisions_json(decisions: Decisions) -> dict[str, Any]:
    """Write what people decided; an empty mapping for nothing."""
    said = decisions.organisation
    return {"organisasi": asdict(said)} if said else {}


def read_decisions(content: Json) -> Decisions:
    """Read back what people decided; older records say nothing of it."""
    return Decisions(Organisation(**content.get("organisasi", {})))


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
