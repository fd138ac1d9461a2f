"""One broken file per fault of a mapping or a file of corrections: code, place and words.

Each file in ``broken`` begins with three comments: the code with line:column,
words that the Indonesian message must contain, and words of the English one.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from asn_eval.errors import UsageFault
from asn_eval.findings import CATALOGUE, message_of
from asn_eval.folder import load_corrections, load_mapping
from asn_eval.language import Lang

FILES = sorted((Path(__file__).parent / "broken").glob("*.yaml"))

ELSEWHERE = {"P741", "P742"}
"""Codes about where files stand; the commands test them."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_broken_file_gives_exactly_its_finding_at_its_place(path: Path) -> None:
    text = path.read_text("utf-8")
    first, second, third = (line.strip("# ") for line in text.splitlines()[:3])
    load = load_corrections if "\nkoreksi:" in text else load_mapping
    with pytest.raises(UsageFault) as caught:
        load(path)
    (finding,) = caught.value.findings
    line, column = finding.place.row, finding.place.column
    assert f"{finding.code} {line}:{column}" == first
    assert finding.place.file == path.name
    for lang, words in ((Lang.ID, second), (Lang.EN, third)):
        message = message_of(finding, lang)
        said = f"{message.title} {message.found} {message.expected} {message.remedy}"
        assert words.removeprefix(f"{lang.value}: ") in said
        assert "198713232014051999" not in said


def test_every_code_of_the_room_has_a_broken_file() -> None:
    # P751 and P752 are about cells of a workbook, not about a file of YAML
    codes = {code for code in CATALOGUE if code.startswith("P")} - {"P751", "P752"}
    assert {path.stem[:4] for path in FILES if path.stem[0] == "P"} == codes - ELSEWHERE
