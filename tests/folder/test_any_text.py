"""No text makes a loader of YAML raise anything but its coded faults."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.errors import AsnEvalError
from asn_eval.findings import CATALOGUE, message_of
from asn_eval.folder import load_config, load_corrections, load_mapping
from asn_eval.language import Lang
from asn_eval.rubric import load_cases, load_plan, load_rubric
from asn_eval.rubric.calendars import CalendarFile, read_calendar
from places import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

_SOUND: Final = {
    "koreksi": ROOT / "tests/folder/koreksi.yaml",
    "pemetaan": ROOT / "tests/folder/kaya.yaml",
    "asn-eval": ROOT / "examples/plaju/asn-eval.yaml",
    "rubrik": ROOT / "rubrics/sibolga/kinerja.yaml",
    "kasus": ROOT / "rubrics/sibolga/kinerja.kasus.yaml",
    "kalender": ROOT / "rubrics/kalender/2025.yaml",
}
_MARKS: Final = (
    *("", " ", "\t", "\n", ":", ": ", "- ", "{", "}", "[", "]", "&a", "*a", "<<: *a\n", "!x "),
    *("!!int ", "? ", "|\n", "'", '"', "#", "---\n", "~", "null", "no", "7:30", "1e999", "-1", "0"),
    *("999999999999", "2025-02-30", "9999-12-31", "[]", "{}", "\ufeff", "\x00", "\ud800", "A0"),
    *("XFE9", "…", "a" * 3000),
)
_TOKENS = st.sampled_from(_MARKS)


def _rubric(path: Path) -> None:
    load_rubric(path.read_text("utf-8", errors="surrogateescape"), path.name)


def _calendar(path: Path) -> None:
    text = path.read_text("utf-8", errors="surrogateescape")
    _, findings = read_calendar(CalendarFile(path.name, text), 2025)
    if findings:
        raise AsnEvalError(findings)


_LOADERS: Final[dict[str, Callable[[Path], object]]] = {
    "koreksi": load_corrections,
    "pemetaan": load_mapping,
    "asn-eval": load_config,
    "rubrik": _rubric,
    "kasus": load_cases,
    "kalender": _calendar,
    "rencana": load_plan,
}


def _check(load: Callable[[Path], object], text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.yaml"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            load(path)
        except AsnEvalError as fault:
            findings = fault.findings
        else:
            return
    assert findings
    for finding in findings:
        assert finding.code in CATALOGUE
        assert all(message_of(finding, lang).found for lang in Lang)


@pytest.mark.parametrize("kind", _LOADERS)
@given(text=st.text() | st.lists(_TOKENS).map("".join))
def test_any_text(kind: str, text: str) -> None:
    _check(_LOADERS[kind], text)


@pytest.mark.parametrize("kind", _SOUND)
@given(places=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), _TOKENS), max_size=3))
def test_a_sound_file_with_tokens_put_in(kind: str, places: list[tuple[float, int, str]]) -> None:
    text = _SOUND[kind].read_text("utf-8")
    for share, gone, token in places:
        at = int(share * len(text))
        text = text[:at] + token + text[at + gone :]
    _check(_LOADERS[kind], text)
