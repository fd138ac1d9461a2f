"""Both languages are complete: every sentence of the source has its English one."""

from __future__ import annotations

import ast
import re
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING, Final

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from typer.core import TyperGroup
from typer.main import get_command

from asn_eval.cli.app import build_app
from asn_eval.cli.choose import LANG_VARIABLE
from asn_eval.cli.main import main
from asn_eval.errors import ExitCode
from asn_eval.findings import Severity
from asn_eval.intake import body, uses
from asn_eval.language import Lang, Words, catalogue, month_names
from asn_eval.language.catalogue import words_for
from places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOURCE: Final = ROOT / "src" / "asn_eval"
CATALOGUE: Final = SOURCE / "locale" / "en" / "LC_MESSAGES" / "asn_eval.po"
MARKERS: Final = ("words", "translatable")


@cache
def extracted() -> frozenset[str]:
    """Sentences of the source, found the way ``pybabel extract`` finds them."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as stream:
        methods, options = parse_mapping_cfg(stream)  # type: ignore[no-untyped-call]  # babel's
    found = extract_from_dir(SOURCE, methods, options, keywords=dict.fromkeys(MARKERS))
    return frozenset(str(message) for _, _, message, _, _ in found)


@cache
def chosen_at_run_time() -> frozenset[str]:
    """Sentences that are data first: severities, and why sheets and rows are not read."""
    rooms = (vars(uses), vars(body))
    reasons = {
        value
        for room in rooms
        for name, value in room.items()
        if name.isupper() and isinstance(value, str)
    }
    return frozenset(reasons | {severity.value for severity in Severity})


@cache
def english() -> dict[str, str]:
    """English sentence of every Indonesian one in the catalogue."""
    with CATALOGUE.open("rb") as stream:
        return {str(item.id): str(item.string) for item in read_po(stream) if item.id}


def calls() -> Iterator[ast.Call]:
    """Every call that asks for or marks a sentence, also those inside f-strings."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id=name), args=[_, *_]) if name in MARKERS:
                    yield node


def slots(sentence: str) -> list[str]:
    """Names of the slots of a sentence, sorted."""
    return sorted(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


def test_the_catalogue_has_every_sentence_and_no_other() -> None:
    assert set(english()) == extracted() | chosen_at_run_time()


def test_every_sentence_is_translated_with_its_slots_and_its_margins() -> None:
    for text, translation in english().items():
        assert translation.strip(), text
        assert slots(translation) == slots(text), text
        for one, other in ((text, translation), (text[::-1], translation[::-1])):
            margins = [len(side) - len(side.lstrip()) for side in (one, other)]
            assert margins[0] == margins[1], text


def test_no_sentence_hides_from_the_extraction() -> None:
    literal = {
        str(call.args[0].value) for call in calls() if isinstance(call.args[0], ast.Constant)
    }
    assert literal <= extracted()


def test_sentences_that_are_no_literals_come_from_known_tables() -> None:
    variable = {
        ast.unparse(call.args[0]) for call in calls() if not isinstance(call.args[0], ast.Constant)
    }
    assert variable == {
        "entry.severity.value", "entry_of(finding).severity.value", "habit", "part", "reason",
        "use.reason", "_WAYS[branch.way]",
    }  # fmt: skip


def test_the_catalogue_is_stable_and_finished() -> None:
    text = CATALOGUE.read_text(encoding="utf-8")
    assert "fuzzy" not in text
    assert "#~" not in text
    assert not re.search(r'^"(POT-Creation-Date|PO-Revision-Date|Generated-By)', text, re.MULTILINE)


def test_the_installed_catalogue_is_in_step(tmp_path: Path) -> None:
    compiled = tmp_path / "asn_eval.mo"
    with CATALOGUE.open("rb") as source, compiled.open("wb") as target:
        write_mo(target, read_po(source))
    sentences = []
    for path in (compiled, CATALOGUE.with_suffix(".mo")):
        with path.open("rb") as stream:
            sentences.append({item.id: item.string for item in read_mo(stream) if item.id})
    assert sentences[0] == sentences[1] == english()


def test_both_languages_speak() -> None:
    text = "{jumlah} pegawai tidak dinilai."
    assert words_for(Lang.ID)(text, jumlah=3) == "3 pegawai tidak dinilai."
    assert words_for(Lang.EN)(text, jumlah=3) == "Employees not scored: 3."
    assert words_for(Lang.EN)("") == ""


def test_a_slot_that_is_left_open_is_an_error() -> None:
    with pytest.raises(KeyError, match="jumlah"):
        Words()("{jumlah} dari {semua}", semua=3)


@pytest.mark.parametrize(
    ("value", "digits", "indonesian", "english_text"),
    [
        (1234.5, 2, "1.234,50", "1,234.50"),
        (1_000_000, 0, "1.000.000", "1,000,000"),
        (-2.675, 2, "-2,68", "-2.68"),
        (-0.0001, 2, "0,00", "0.00"),
    ],
)
def test_numbers_are_written_the_way_of_the_language(
    value: float, digits: int, indonesian: str, english_text: str
) -> None:
    assert Words(Lang.ID).number(value, digits) == indonesian
    assert Words(Lang.EN).number(value, digits) == english_text


def test_percents_are_written_the_way_of_the_language() -> None:
    assert Words(Lang.ID).percent(0.125, 1) == "12,5%"
    assert Words(Lang.EN).percent(0.125, 1) == "12.5%"


def test_months_have_names_in_both_languages() -> None:
    assert month_names(Lang.ID)[7] == "Agustus"
    assert month_names(Lang.EN)[7] == "August"
    for lang in Lang:
        assert len(set(month_names(lang))) == 12


def command_lines(command: object, line: tuple[str, ...] = ()) -> Iterator[list[str]]:
    """Every command and group of the command line, by its words."""
    yield [*line]
    if isinstance(command, TyperGroup):
        for name, below in command.commands.items():
            yield from command_lines(below, (*line, name))


COMMANDS: Final = list(command_lines(get_command(build_app(Words()))))


@pytest.mark.parametrize("line", COMMANDS, ids=" ".join)
def test_help_in_english_has_no_indonesian_sentence(
    line: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*line, "--help"], {LANG_VARIABLE: "en"}) == ExitCode.DONE
    shown = " ".join(capsys.readouterr().out.split())
    assert shown.startswith("Usage: asn-eval")
    for text, translation in english().items():
        if text != translation and not slots(text):
            assert not re.search(rf"(?<!\w){re.escape(text)}(?!\w)", shown), text


@pytest.mark.parametrize("line", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("lang", Lang)
def test_help_is_whole(line: list[str], lang: Lang, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*line, "--help"], {LANG_VARIABLE: lang}) == ExitCode.DONE
    shown = capsys.readouterr().out
    # typer cuts a sentence in a list of commands that does not fit on its line
    assert not re.search(r"\w\.\.\.$", shown, re.MULTILINE)
    assert max(map(len, shown.splitlines())) <= 80


def test_a_source_that_was_never_installed_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(catalogue, "LOCALE_DIR", tmp_path)
    assert main(["rubric", "list"], {LANG_VARIABLE: "en"}) == ExitCode.IO
    assert "pip install" in capsys.readouterr().err
