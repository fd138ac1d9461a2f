"""``--set PATH=VALUE``: change values of a rubric without touching its file.

The changed document goes through the same checks as a file. Faults are placed
at the setting that caused them; weights are never adjusted silently.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from asn_eval.documents.address import address_of, addresses, locate, value_at
from asn_eval.documents.near import nearest
from asn_eval.documents.scalars import number, resolve, shown
from asn_eval.documents.strict import read_yaml
from asn_eval.errors import RubricFault
from asn_eval.findings import Finding
from asn_eval.origin import Place
from asn_eval.rubric.dump import dump_yaml
from asn_eval.rubric.load import LoadedRubric, digest, examine
from asn_eval.rubric.weights import one_change, rescaled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from asn_eval.documents.document import Data, Path


@dataclass(frozen=True, slots=True)
class _Setting:
    """One ``PATH=VALUE`` with the path it means in the document."""

    text: str
    address: str
    path: Path
    value: Data

    @property
    def place(self) -> Place:
        return _place(self.text)


def apply_settings(loaded: LoadedRubric, settings: Sequence[str]) -> LoadedRubric:
    """Return the rubric with settings applied, checked like a file.

    A path addresses the document key by key, items of lists by their name
    (``predikat.Baik.mulai=80``). A value is read like a plain YAML scalar; a list
    or mapping stands in brackets and replaces what was there.

    Raises:
        RubricFault: with every fault, each placed at its ``--set``.

    """
    if not settings:
        return loaded
    data = copy.deepcopy(dict(loaded.document))
    parsed = _parse(data, settings)
    for setting in parsed:
        _put(data, setting.path, setting.value)
    document = replace(loaded.source, data=data, findings=())
    try:
        examined = examine(document, loaded.shelf)
    except RubricFault as fault:
        raise RubricFault(tuple(_explained(fault.findings, data, parsed))) from None
    patched = replace(
        loaded,
        rubric=examined.rubric,
        document=data,
        warnings=tuple(_moved(finding, data, parsed) for finding in examined.warnings),
        settings=(*loaded.settings, *settings),
        calendars=examined.calendars,
    )
    return replace(patched, sha256=digest(effective_text(patched)))


def effective_text(loaded: LoadedRubric) -> str:
    """Return the rule as text that :func:`load_rubric` reads to the same rubric.

    Without settings this is the file as it stands; with settings the changed
    document, written the same way every time.
    """
    return dump_yaml(dict(loaded.document)) if loaded.settings else loaded.text


def _place(setting: str) -> Place:
    return Place(f"--set {setting}")


def _parse(data: Data, settings: Sequence[str]) -> list[_Setting]:
    """Read all settings against the document before any is applied."""
    parsed: list[_Setting] = []
    faults: list[Finding] = []
    for text in settings:
        found = _parse_one(data, text)
        if isinstance(found, Finding):
            faults.append(found)
        elif any(_related(found.path, other.path) for other in parsed):
            faults.append(Finding("K585", found.place, {"tujuan": found.address}))
        else:
            parsed.append(found)
    if faults:
        raise RubricFault(faults)
    return parsed


def _parse_one(data: Data, text: str) -> _Setting | Finding:
    address, sign, written = (part.strip() for part in text.partition("="))
    if not sign or not address:
        return Finding("K581", _place(text), {"pengaturan": text})
    path = locate(data, address) or _addition(data, address)
    if path is None:
        return _unknown(data, address, text)
    value = _value(written)
    if isinstance(value, Finding):
        slots = {"nilai": shown(written), "tujuan": address}
        return Finding("K586", _place(text), slots)
    return _Setting(text, address, path, value)


def _addition(data: Data, address: str) -> Path | None:
    """Return the path of a key that a mapping does not have yet."""
    parent, _, key = address.rpartition(".")
    path = locate(data, parent)
    if path is None or not key or not isinstance(value_at(data, path), dict):
        return None
    return (*path, key)


def _value(written: str) -> Data | Finding:
    """Read a value: brackets and quotes as YAML, anything else as a plain scalar."""
    if not written.startswith(("[", "{", '"', "'")):
        return resolve(written)
    document = read_yaml(written, "--set")
    return document.findings[0] if document.findings else document.data


def _unknown(data: Data, address: str, text: str) -> Finding:
    known = [address_of(data, path) for path in addresses(data)]
    endings = [item for item in known if item.endswith(f".{address}")]
    saran = endings[0] if endings else nearest(address, known) or _known_part(data, address)
    return Finding("K582", _place(text), {"tujuan": address, "saran": saran})


def _known_part(data: Data, address: str) -> str:
    """Return as much of an address as is there, the example of all else."""
    while address:
        address = address.rpartition(".")[0]
        if address and locate(data, address) is not None:
            return address
    return "kriteria.…"


def _put(data: Data, path: Path, value: Data) -> None:
    parent: Any = value_at(data, path[:-1])
    parent[path[-1]] = value


def _related(one: Path, other: Path) -> bool:
    """Tell whether one path lies at or below the other."""
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]


def _causes(finding: Finding, data: Data, settings: Sequence[_Setting]) -> list[_Setting]:
    """Return the settings that bear on the place a finding is about."""
    path = locate(data, finding.slots["alamat"])
    return [item for item in settings if path is not None and _related(item.path, path)]


def _moved(finding: Finding, data: Data, settings: Sequence[_Setting]) -> Finding:
    """Place a warning at the setting it is about; others stay where the file says."""
    causes = _causes(finding, data, settings)
    return replace(finding, place=causes[0].place) if causes else finding


def _explained(
    findings: Sequence[Finding], data: Data, settings: Sequence[_Setting]
) -> Iterator[Finding]:
    """Place each fault at its setting; say for weights and unknown keys what to set."""
    for finding in findings:
        causes = _causes(finding, data, settings) or list(settings)
        place = Place(" ".join(str(cause.place) for cause in causes))
        if finding.code == "K541":
            slots = _weight_slots(data, finding, settings)
            yield Finding("K584", place, slots)
        elif finding.code in {"K521", "K522"}:
            yield Finding("K582", place, _unknown_slots(finding))
        else:
            yield replace(finding, place=place)


def _unknown_slots(finding: Finding) -> Mapping[str, str]:
    address = finding.slots["alamat"]
    near = finding.slots.get("saran")
    saran = f"{address.rpartition('.')[0]}.{near}" if near else finding.slots["dikenal"]
    return {"tujuan": address, "saran": saran}


def _weight_slots(data: Data, finding: Finding, settings: Sequence[_Setting]) -> Mapping[str, str]:
    """Write the two ways out as arguments that can be typed as they stand."""
    here = finding.slots["alamat"]
    weights = _weights(value_at(data, locate(data, here) or ()))
    suffix = "" if here.endswith(".penilai") else ".bobot"
    paths = {name: f"{here}.{name}{suffix}" for name in weights}
    given = {item.address for item in settings}
    kept = [name for name, path in paths.items() if path in given]
    return {
        "alamat": here,
        "jumlah": finding.slots["jumlah"],
        "satu": _arguments(paths, one_change(weights, kept)),
        "semua": _arguments(paths, rescaled(weights, kept)),
    }


def _weights(level: Data) -> dict[str, float]:
    """Return the weights of a level that the linter has summed, so all are numbers."""
    items: Any = level
    return {
        name: float(item["bobot"] if isinstance(item, dict) else item)
        for name, item in items.items()
    }


def _arguments(paths: Mapping[str, str], changes: Mapping[str, float]) -> str:
    return " ".join(f"--set {paths[name]}={number(value)}" for name, value in changes.items())
