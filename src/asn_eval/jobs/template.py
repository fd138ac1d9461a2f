"""Input workbooks for a rubric, to be filled by offices and read by intake."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asn_eval.errors import UsageFault
from asn_eval.findings import Finding
from asn_eval.intake.forms.book import form_bytes
from asn_eval.intake.forms.design import design_forms
from asn_eval.jobs.rubrics import open_rubric
from asn_eval.jobs.setup import check_period, read_period
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.language import Words

ROOT: Final = "isian"


@dataclass(frozen=True)
class Templates:
    """The folder, and the workbooks in it by table."""

    folder: Path
    files: tuple[Path, ...]


def template(reference: str, period: str | None, out: Path | None, words: Words) -> Templates:
    """Write a workbook for the roster and for each table that a rubric reads.

    A file of the same name with other content is never overwritten: somebody
    may have filled it.

    Raises:
        UsageFault: no rubric has this name, the periode is wrong for it, or a
            file is there already.
        RubricFault: the rubric is wrong.
        OSError: a file cannot be written.

    """
    _, loaded = open_rubric(reference)
    rubric, chosen = loaded.rubric, read_period(period)
    check_period(rubric, chosen)
    folder = out or Path(f"{ROOT}-{rubric.id.replace('/', '-')}")
    forms = design_forms(rubric, chosen)
    made = {folder / form.file: form_bytes(form, words) for form in forms}
    _refuse_filled(made)
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in made.items():
        _write(path, content)
    return Templates(folder, tuple(made))


def _refuse_filled(made: Mapping[Path, bytes]) -> None:
    """Raise when any file would replace another one."""
    other = [path for path, content in made.items() if path.exists() and not _same(path, content)]
    if other:
        raise UsageFault([Finding("B152", Place(path.name)) for path in other])


def _same(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _write(path: Path, content: bytes) -> None:
    """Write beside the target and rename, so that a form is whole or not there."""
    draft = path.with_name(f".{path.name}.tmp")
    try:
        with draft.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
