"""The crash log: where the program failed, and nothing about anybody."""

from __future__ import annotations

import os
import platform
import tempfile
import traceback
from pathlib import Path

import asn_eval


def write_crash_log(error: BaseException) -> Path:
    """Write the stack of a defect to a new file and return its path.

    Exception messages are left out: they may quote a cell. Paths are cut to the
    part inside the package.
    """
    lines = [f"asn-eval {asn_eval.__version__}, Python {platform.python_version()}", ""]
    current: BaseException | None = error
    while current is not None:
        frames = traceback.extract_tb(current.__traceback__)
        lines += [f"{_inside(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        lines += [type(current).__name__, ""]
        current = current.__cause__ or current.__context__
    handle, name = tempfile.mkstemp(prefix="asn-eval-galat-", suffix=".log", text=True)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write("\n".join(lines))
    return Path(name)


def _inside(filename: str) -> str:
    parts = Path(filename).parts
    for root in ("asn_eval", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return parts[-1]
