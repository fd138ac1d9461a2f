"""A working example folder to start from."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import asn_eval
from asn_eval.errors import UsageFault
from asn_eval.findings import Finding
from asn_eval.origin import Place

DEFAULT: Final = Path("contoh-asn-eval")
_PACKAGE: Final = Path(asn_eval.__file__).parent
_PLACES: Final = (_PACKAGE / "_examples", _PACKAGE.parents[1] / "examples")
_DATA: Final = ("*.xlsx", "*.yaml", "*.md")


def examples_folder() -> Path:
    """Return where the shipped examples lie: in the package, or in the checkout."""
    return next(place for place in _PLACES if place.is_dir())


def demo(target: Path) -> tuple[Path, ...]:
    """Copy the example folders to ``target`` and return them.

    Raises:
        UsageFault: the target exists and is not empty.

    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageFault([Finding("J646", Place(target.name))])
    copied = []
    for folder in sorted(path for path in examples_folder().iterdir() if path.is_dir()):
        files = [file for pattern in _DATA for file in sorted(folder.glob(pattern))]
        if not any(file.suffix == ".xlsx" for file in files):
            continue
        destination = target / folder.name
        destination.mkdir(parents=True)
        for file in files:
            shutil.copyfile(file, destination / file.name)
        copied.append(destination)
    return tuple(copied)
