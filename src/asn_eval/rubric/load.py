"""From rubric text to a :class:`LoadedRubric`: read, check, lint, build."""

from __future__ import annotations

import copy
import datetime as dt
import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from asn_eval.documents.document import Document, in_file_order
from asn_eval.documents.faults import Models, path_of, problems_of, unknown_keys, without_meant
from asn_eval.documents.strict import read_yaml
from asn_eval.errors import RubricFault
from asn_eval.findings import CATALOGUE, Severity
from asn_eval.rubric.build import build_rubric
from asn_eval.rubric.calendars import CalendarFile, Opened, Shelf, open_calendars, shelf_of
from asn_eval.rubric.grammar import RubricModel
from asn_eval.rubric.lint import lint

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic_core import ErrorDetails

    from asn_eval.documents.document import Data, Path, Problem
    from asn_eval.domain.rubric import Rubric
    from asn_eval.findings import Finding


@dataclass(frozen=True)
class LoadedRubric:
    """A rubric that can be used, with the text and the data it came from.

    ``text`` is the file as it stands, ``document`` its plain data with the
    settings applied, ``settings`` those settings. ``sha256`` is that of the
    effective text in UTF-8 (see :func:`asn_eval.rubric.effective_text`).
    ``calendars`` are the calendar files it names, which are part of the rule and
    not of its text; ``shelf`` is where they came from.
    """

    rubric: Rubric
    document: Mapping[str, Data]
    text: str
    name: str
    sha256: str
    warnings: tuple[Finding, ...]
    source: Document = field(repr=False)
    settings: tuple[str, ...] = ()
    calendars: tuple[CalendarFile, ...] = ()
    shelf: Shelf = field(default_factory=shelf_of, repr=False, compare=False)


@dataclass(frozen=True)
class Examined:
    """A rubric that passed, its warnings, and the calendars it names."""

    rubric: Rubric
    warnings: tuple[Finding, ...]
    calendars: tuple[CalendarFile, ...]


def load_rubric(text: str, name: str, shelf: Shelf | None = None) -> LoadedRubric:
    """Read, check and lint one rubric; ``shelf`` gives the calendars, else the shipped ones.

    Raises:
        RubricFault: with every error found, in file order.

    """
    source = read_yaml(text, name)
    shelf = shelf or shelf_of()
    examined = examine(source, shelf)
    document = source.data if isinstance(source.data, dict) else {}
    return LoadedRubric(
        rubric=examined.rubric,
        document=document,
        text=text,
        name=name,
        sha256=digest(text),
        warnings=examined.warnings,
        source=source,
        calendars=examined.calendars,
        shelf=shelf,
    )


def digest(text: str) -> str:
    """SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def examine(source: Document, shelf: Shelf) -> Examined:
    """Check and lint what was read, with the calendars that it names.

    Raises:
        RubricFault: with every error found, in file order.

    """
    findings = list(source.findings)
    model: RubricModel | None = None
    opened = Opened()
    if source.complete:
        model, problems = _check(source.data)
        opened = open_calendars(model.schedule, shelf)
        findings += [*source.findings_of([*problems, *opened.problems]), *opened.findings]
    errors = [finding for finding in findings if _is_error(finding)]
    if errors or model is None:
        raise RubricFault(in_file_order(errors))
    return Examined(build_rubric(model, opened.models), in_file_order(findings), opened.files)


def _is_error(finding: Finding) -> bool:
    return CATALOGUE[finding.code].severity is Severity.ERROR


def _check(data: Data) -> tuple[RubricModel, list[Problem]]:
    """Validate, then lint what is valid, so that all faults come at once."""
    models: Models = {}
    try:
        model = RubricModel.model_validate(data, context=models)
    except ValidationError as fault:
        errors = fault.errors(include_url=False)
        model, absent = _usable(data, errors)
        problems = [*problems_of(errors, data, models), *lint(model, absent)]
        return model, without_meant(problems)
    return model, list(lint(model, frozenset()))


def _usable(data: Data, errors: Iterable[ErrorDetails]) -> tuple[RubricModel, frozenset[str]]:
    """Return a model of the sections that are valid, and the names of the rest.

    Unknown keys are left out; a section with any other fault is replaced by a
    spare one, and the checks that need it are not run.
    """
    sections: dict[str, Any] = copy.deepcopy(data) if isinstance(data, dict) else {}
    for path in unknown_keys(errors, data):
        _remove(sections, path)
    try:
        return RubricModel.model_validate(sections), frozenset()
    except ValidationError as fault:
        faulty = {str(path_of(error, sections)[0]) for error in fault.errors() if error["loc"]}
    kept = {key: value for key, value in sections.items() if key not in faulty}
    spare = {key: value for key, value in _SPARE.items() if key not in kept}
    return RubricModel.model_validate(kept | spare), frozenset({*faulty, *spare})


def _remove(data: Data, path: Path) -> None:
    *parents, last = path
    for step in parents:
        data = data[step]  # type: ignore[index]  # the path comes from this very data
    del data[last]  # type: ignore[union-attr,arg-type]  # likewise


_SPARE: Final[dict[str, Data]] = {
    "format": 1,
    "rubrik": "cadangan/cadangan",
    "judul": "cadangan",
    "instansi": "cadangan",
    "berlaku": {"mulai": dt.date(2000, 1, 1)},
    "periode": ["tahunan"],
    "dasar": {"cadangan": {"judul": "cadangan", "sifat": "ilustrasi"}},
    "skala": {"minimal": 0, "maksimal": 100},
    "pembulatan": {"cara": "setengah_ke_atas", "nilai_akhir": 2},
    "kriteria": {
        "cadangan": {
            "judul": "cadangan",
            "bobot": 100,
            "dasar": "cadangan",
            "sifat": "ilustrasi",
            "ukur": {"metode": "cacah", "dari": "inovasi"},
            "nilai": {"metode": "apa_adanya"},
            "kosong": "gagal",
        }
    },
    "predikat": [{"nama": "cadangan", "mulai": 0}],
    "sifat_predikat": "ilustrasi",
}
"""A valid section for each required key, so that the others can still be linted."""
