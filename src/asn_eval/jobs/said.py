"""What data folders say about their workbooks: the mapping and the corrections in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.domain.tables import Source
from asn_eval.errors import IOFault, UsageFault
from asn_eval.findings import Finding
from asn_eval.folder import (
    CALIBRATIONS_NAME,
    CORRECTIONS_NAME,
    MAPPING_NAME,
    load_calibrations,
    load_corrections,
    load_mapping,
)
from asn_eval.origin import Place
from asn_eval.store import sha256_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from asn_eval.domain.corrections import Correction
    from asn_eval.domain.decisions import Calibration
    from asn_eval.domain.mapping import SheetRule
    from asn_eval.folder import FolderConfig


@dataclass(frozen=True)
class Said:
    """Rules, corrections and calibrations, and the files that they come from."""

    rules: tuple[SheetRule, ...] = ()
    corrections: tuple[Correction, ...] = ()
    inputs: tuple[Source, ...] = ()
    calibrations: tuple[Calibration, ...] = ()


def what_is_said(data: Sequence[Path], config: FolderConfig, mapping: Path | None) -> Said:
    """Read the mapping and the corrections for some data.

    The mapping is the one that is named, else that of ``asn-eval.yaml``, else
    ``pemetaan.yaml`` in the one folder that the data are in. Corrections name
    their files, so those of every folder hold.

    Raises:
        IOFault: a file that is named does not exist or cannot be opened.
        UsageFault: a file is wrong, or several folders leave the mapping open.

    """
    folders = sorted({path if path.is_dir() else path.parent for path in data})
    chosen = _mapping_of(folders, config, mapping)
    corrections = _corrections_of(folders, config)
    signed = [folder / CALIBRATIONS_NAME for folder in folders]
    signed = [path for path in signed if path.is_file()]
    named = [path for path in (chosen, *corrections, *signed) if path is not None]
    missing = [path for path in named if not path.is_file()]
    if missing:
        raise IOFault([Finding("J641", Place(path.name)) for path in missing])
    return Said(
        load_mapping(chosen) if chosen else (),
        tuple(item for path in corrections for item in load_corrections(path)),
        tuple(Source(path.name, sha256_of(path), path.stat().st_size) for path in named),
        tuple(item for path in signed for item in load_calibrations(path)),
    )


def _mapping_of(folders: Sequence[Path], config: FolderConfig, mapping: Path | None) -> Path | None:
    if mapping is not None:
        return mapping
    if config.mapping:
        return folders[0] / config.mapping
    found = [folder / MAPPING_NAME for folder in folders if (folder / MAPPING_NAME).is_file()]
    if found and len(folders) > 1:
        place = Place(found[0].parent.name)
        raise UsageFault([Finding("P742", place, {"berkas": MAPPING_NAME})])
    return found[0] if found else None


def _corrections_of(folders: Sequence[Path], config: FolderConfig) -> list[Path]:
    if config.corrections:
        return [folders[0] / config.corrections]
    usual = (folder / CORRECTIONS_NAME for folder in folders)
    return [path for path in usual if path.is_file()]
