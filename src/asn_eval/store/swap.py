"""Put a finished folder in the place of an old one, in one step where possible.

On Linux ``renameat2(RENAME_EXCHANGE)`` swaps the two names atomically, so a
kill at any moment leaves the old folder or the new one under the name. Where
the system cannot swap, two renames follow each other; :func:`recover` puts the
old folder back if a process died between them.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_NOT_HERE: Final = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def replace_folder(new: Path, target: Path) -> None:
    """Make ``new`` appear as ``target``; what stood there is removed afterwards.

    Both must be on one file system.

    Raises:
        OSError: the system refuses; ``target`` is then as it was.

    """
    if not target.exists():
        new.rename(target)
    elif _exchange(new, target):
        shutil.rmtree(new)
    else:
        old = _parked(target)
        target.rename(old)
        new.rename(target)
        shutil.rmtree(old)


def recover(target: Path) -> None:
    """Undo what a killed process left between two renames."""
    old = _parked(target)
    if old.exists() and not target.exists():
        old.rename(target)
    elif old.exists():
        shutil.rmtree(old)


def _parked(target: Path) -> Path:
    return target.with_name(f".{target.name}.lama")


def _exchange(one: Path, other: Path) -> bool:
    """Swap two names; False where the system or file system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    renameat2 = getattr(libc, "renameat2", None)
    if renameat2 is None:
        return False
    names = [os.fsencode(one), os.fsencode(other)]
    if renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NOT_HERE:
        return False
    raise OSError(code, os.strerror(code), str(other))
