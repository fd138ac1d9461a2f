"""Which language to speak: decided before the command line is built."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asn_eval.language import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LANG_VARIABLE: Final = "ASN_EVAL_LANG"
_CONFIG: Final = "asn-eval.yaml"
_SAID: Final = re.compile(r"^bahasa:[ \t]*(\w+)", re.MULTILINE)


def choose_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """Choose: flag, then environment, then ``bahasa`` of a data folder, then Indonesian.

    ``LANG`` is never read. An unknown language falls back to Indonesian; the
    flag, or the configuration, is then refused where it is read in full.
    """
    wanted = _flag(arguments) or environment.get(LANG_VARIABLE, "") or _folder(arguments)
    return Lang.EN if wanted.lower() == Lang.EN else Lang.ID


def _flag(arguments: Sequence[str]) -> str:
    wanted = ""
    for index, argument in enumerate(arguments):
        if argument == "--lang" and index + 1 < len(arguments):
            wanted = arguments[index + 1]
        elif argument.startswith("--lang="):
            wanted = argument.partition("=")[2]
    return wanted


def _folder(arguments: Sequence[str]) -> str:
    """Look for a language in the configuration of the folders that are named."""
    for argument in arguments:
        try:
            text = (Path(argument) / _CONFIG).read_text(encoding="utf-8")
        except (OSError, ValueError):
            continue
        said = _SAID.search(text)
        if said:
            return said[1]
    return ""
