"""Which files are read: folders expanded, what is no workbook named, doubles left out."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.findings import Finding
from asn_eval.intake.formats.sniff import look_at
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from asn_eval.intake.bounds import Limits
    from asn_eval.intake.formats.kinds import Look

CONFIG_NAME: Final = "asn-eval.yaml"
MARKED_SUFFIX: Final = ".ditandai.xlsx"
LISTED_SUFFIX: Final = ".temuan.xlsx"
_OURS: Final = (".ditandai", ".temuan")
_TABLE_ENDINGS: Final = frozenset({
    ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".xlt", ".ods", ".ots", ".csv", ".tsv",
    ".tab", ".htm", ".html",
})  # fmt: skip
_SILENT: Final = frozenset({
    "thumbs.db", "desktop.ini", CONFIG_NAME,
    "pemetaan.yaml", "koreksi.yaml", "koreksi.usulan.yaml", "kalibrasi.yaml",
})  # fmt: skip
"""Names passed over without a word: of the system, and what a folder says of itself."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to look at, and the name by which places call it."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that looks like a table, with what its bytes are and what it looks like."""

    path: Path
    name: str
    sha256: str
    size: int
    look: Look


def find_files(paths: Sequence[Path]) -> tuple[tuple[InputFile, ...], tuple[Finding, ...]]:
    """Expand folders (not recursively, sorted) and name what is left out.

    A file is called by its name; files of the same name from several folders
    are called by folder and name. A path given twice counts once. Hidden files
    and what the folder says of itself are passed over.
    """
    listed: dict[Path, None] = {}
    findings: list[Finding] = []
    for path in paths:
        if path.is_dir():
            _list_folder(path, listed, findings)
        elif path.exists():
            _list_file(path, listed, findings)
        else:
            findings.append(Finding("B113", Place(path.name)))
    return tuple(_named(listed)), tuple(findings)


def inspect_files(
    files: Sequence[InputFile], limits: Limits
) -> tuple[tuple[Accepted, ...], tuple[Finding, ...]]:
    """Look at the first bytes, sizes and contents of the files; read none of them.

    Of files with the same bytes the first is accepted.
    """
    accepted: dict[str, Accepted] = {}
    findings: list[Finding] = []
    for file in files:
        seen = _inspect(file, limits)
        if isinstance(seen, Finding):
            findings.append(seen)
        elif seen.sha256 in accepted:
            twin = accepted[seen.sha256].name
            findings.append(Finding("B116", Place(file.name), {"berkas": twin}))
        else:
            accepted[seen.sha256] = seen
    return tuple(accepted.values()), tuple(findings)


def _inspect(file: InputFile, limits: Limits) -> Accepted | Finding:
    try:
        look = look_at(file.path, file.name, limits)
        if isinstance(look, Finding):
            return look
        size = file.path.stat().st_size
        return Accepted(file.path, file.name, _sha256(file.path), size, look)
    except OSError:
        return Finding("B112", Place(file.name))


def _list_folder(folder: Path, listed: dict[Path, None], findings: list[Finding]) -> None:
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if not path.is_file() or path.name.casefold() in _SILENT:
            continue
        if _locked_name(path.name) or not path.name.startswith("."):
            _list_file(path, listed, findings, explicit=False)


def _list_file(
    path: Path, listed: dict[Path, None], findings: list[Finding], *, explicit: bool = True
) -> None:
    name = path.name
    if locked := _locked_name(name):
        findings.append(Finding("B101", Place(name), {"berkas": locked}))
    elif name.casefold().rsplit(".", 1)[0].endswith(_OURS):
        findings.append(Finding("B124", Place(name)))
    elif explicit or path.suffix.casefold() in _TABLE_ENDINGS:
        listed.setdefault(path.resolve())
    else:
        findings.append(Finding("B123", Place(name)))


def _locked_name(name: str) -> str:
    """Return the workbook that a lock file of Excel or LibreOffice is for, or "".

    >>> _locked_name("~$target.xlsx"), _locked_name(".~lock.target.xlsx#"), _locked_name("a.xlsx")
    ('target.xlsx', 'target.xlsx', '')
    """
    if name.startswith("~$"):
        return name[2:]
    if name.startswith(".~lock.") and name.endswith("#"):
        return name[len(".~lock.") : -1]
    return ""


def _named(paths: Iterable[Path]) -> list[InputFile]:
    paths = list(paths)
    seen = Counter(path.name for path in paths)
    return [
        InputFile(path, path.name if seen[path.name] == 1 else f"{path.parent.name}/{path.name}")
        for path in paths
    ]


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
