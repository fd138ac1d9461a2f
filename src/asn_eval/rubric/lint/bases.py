"""Bases: those that rules name exist, those declared are used, and they carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed, nearest
from asn_eval.rubric.grammar import FixedModel, LeafModel
from asn_eval.rubric.grounded import ids
from asn_eval.rubric.lint.tree import grounded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import RubricModel

_VERIFIED = "terverifikasi"


def named(model: RubricModel) -> Iterator[tuple[str, Path]]:
    """Yield every basis that a rule names, with the place where it does."""
    for path, item in grounded(model):
        yield from _names(item.basis, (*path, "dasar"))
        if isinstance(item, LeafModel) and isinstance(item.missing, FixedModel):
            yield from _names(item.missing.basis, (*path, "kosong", "dasar"))


def _names(given: str | list[str], path: Path) -> Iterator[tuple[str, Path]]:
    if isinstance(given, str):
        yield given, path
    else:
        yield from ((name, (*path, index)) for index, name in enumerate(given))


def known(model: RubricModel) -> Iterator[Problem]:
    """Check that every basis that a rule names is declared."""
    for name, path in named(model):
        if name not in model.bases:
            saran = nearest(name, model.bases) or listed(model.bases)
            slots = {"nama": name, "saran": saran, "pilihan": listed(model.bases)}
            yield Problem("K561", path, slots)


def used(model: RubricModel) -> Iterator[Problem]:
    """Warn of a declared basis that no rule names."""
    relied = {name for name, _ in named(model)}
    for name in model.bases:
        if name not in relied:
            yield Problem("K562", ("dasar", name), {"nama": name}, at_key=True)


def verified(model: RubricModel) -> Iterator[Problem]:
    """Check that numbers called verified stand on a basis that is verified."""
    standing = {name for name, basis in model.bases.items() if basis.standing == _VERIFIED}
    for path, item in grounded(model):
        if item.standing == _VERIFIED and not standing.intersection(ids(item.basis)):
            slots = {"nama": str(path[-1]), "dasar": listed(ids(item.basis))}
            yield Problem("K563", (*path, "sifat"), slots)
    if model.bands_standing == _VERIFIED and not standing:
        slots = {"nama": "predikat", "dasar": listed(model.bases)}
        yield Problem("K563", ("sifat_predikat",), slots)
