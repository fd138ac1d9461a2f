"""YAML syntax faults in plain words: which code, and where to look.

PyYAML's own sentences are written for people who know its parser. Each is
matched here to a code of the catalogue, whose text tells what to change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from yaml.error import MarkedYAMLError
from yaml.reader import ReaderError

if TYPE_CHECKING:
    from yaml import YAMLError
    from yaml.error import Mark as YamlMark

    from asn_eval.documents.document import Mark


class _Rule(NamedTuple):
    """Words of PyYAML's problem and context, the code, and which mark helps more."""

    problem: str
    context: str
    code: str
    at_context: bool


_RULES: Final = (
    _Rule("found character '\\t'", "", "K506", at_context=False),
    _Rule("tab", "", "K506", at_context=False),
    _Rule("unexpected end of stream", "quoted scalar", "K507", at_context=True),
    _Rule("unexpected document separator", "quoted scalar", "K507", at_context=True),
    _Rule("expected ',' or ", "", "K508", at_context=True),
    _Rule("found ']'", "", "K508", at_context=False),
    _Rule("found '}'", "", "K508", at_context=False),
    _Rule("found ','", "", "K508", at_context=False),
    _Rule("escape", "", "K519", at_context=False),
    _Rule("could not find expected ':'", "", "K509", at_context=True),
    _Rule("not allowed here", "", "K509", at_context=False),
    _Rule("expected <block end>", "", "K509", at_context=False),
    _Rule("undefined tag handle", "", "K513", at_context=False),
    _Rule("", "tag", "K518", at_context=True),
    _Rule("", "anchor", "K518", at_context=True),
    _Rule("", "alias", "K518", at_context=True),
    _Rule("found character", "", "K518", at_context=False),
)


def explain_syntax(error: YAMLError, text: str) -> tuple[str, Mark, dict[str, str]]:
    """Return code, position and slots of a syntax fault in ``text``."""
    if isinstance(error, ReaderError):
        position = min(error.position, len(text) - 1)
        before = text[:position].split("\n")
        mark = (len(before), len(before[-1]) + 1)
        return "K510", mark, {"karakter": f"U+{ord(text[position]):04X}"}
    if not isinstance(error, MarkedYAMLError):
        return "K505", (1, 1), {}
    rule = _matching(error.problem or "", error.context or "")
    problem, context = error.problem_mark, error.context_mark
    chosen = context if rule.at_context and context else problem or context
    return rule.code, _position(chosen), _slots(rule.code, text, chosen)


def _matching(problem: str, context: str) -> _Rule:
    for rule in _RULES:
        if rule.problem in problem and rule.context in context:
            return rule
    return _Rule("", "", "K505", at_context=False)


def _position(mark: YamlMark | None) -> Mark:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _slots(code: str, text: str, mark: YamlMark | None) -> dict[str, str]:
    if code == "K513":
        return {"nama": "!"}
    if code == "K518" and mark:
        return {"karakter": text[mark.index : mark.index + 1]}
    return {}
