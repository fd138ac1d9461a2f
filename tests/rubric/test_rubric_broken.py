"""One broken file per code: the code, the place and the words of its message.

Each file in ``broken`` begins with three comments: the code with line:column,
words that the Indonesian message must contain, and words of the English one.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from asn_eval.documents.textfile import read_text
from asn_eval.errors import RubricFault
from asn_eval.findings import CATALOGUE, Finding, message_of
from asn_eval.language import Lang
from asn_eval.rubric import load_rubric

HERE = Path(__file__).parent
FILES = sorted((HERE / "broken").glob("*.yaml"))

ELSEWHERE = {
    "K502", "K581", "K582", "K584", "K585", "K586", "K591", "K594", "K605", "K606", "K607", "K608",
    "K619", "K626", "K627", "K646", "K660", "K661",
}  # fmt: skip
"""Codes of huge files, settings, cases, calendars, scoring and of data no measure can use."""


class Promise(NamedTuple):
    """What the head of a broken file says about its message."""

    code: str
    place: str
    indonesian: str
    english: str


def _promise(path: Path) -> Promise:
    head = path.read_bytes().decode("latin-1").splitlines()[:3]
    # Everything in the head is UTF-8 except in the file that is not UTF-8 at all.
    first, second, third = (line.encode("latin-1").decode("utf-8").strip("# ") for line in head)
    code, place = first.split()
    return Promise(code, place, second.removeprefix("id: "), third.removeprefix("en: "))


def _findings(path: Path) -> tuple[Finding, ...]:
    try:
        return load_rubric(read_text(path), path.name).warnings
    except RubricFault as fault:
        return fault.findings


def _sentences(finding: Finding, lang: Lang) -> str:
    text = message_of(finding, lang)
    return f"{text.title} {text.found} {text.expected} {text.remedy} {text.why}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_broken_file_gives_exactly_its_finding_at_its_place(path: Path) -> None:
    promise = _promise(path)
    (finding,) = _findings(path)
    line, column = finding.place.row, finding.place.column
    assert (finding.code, f"{line}:{column}") == (promise.code, promise.place)
    assert finding.place.file == path.name
    assert promise.indonesian in _sentences(finding, Lang.ID)
    assert promise.english in _sentences(finding, Lang.EN)


def test_every_code_of_the_room_has_a_broken_file() -> None:
    codes = {code for code in CATALOGUE if code.startswith("K")}
    assert {_promise(path).code for path in FILES} == codes - ELSEWHERE


def test_the_files_are_broken_in_one_way_only() -> None:
    text = read_text(HERE / "valid.yaml")
    assert load_rubric(text, "valid.yaml").warnings == ()
