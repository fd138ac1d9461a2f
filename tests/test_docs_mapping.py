"""The page about mappings is carried out: its workbook made, its commands run, its YAML read."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import openpyxl
import pytest

from asn_eval.cli.main import main
from asn_eval.domain.mapping import rule_for
from asn_eval.folder import load_calibrations, load_corrections, load_mapping
from places import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (ROOT / "docs" / "id" / "pemetaan.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
YAML = [text for language, text in BLOCK.findall(PAGE) if language == "yaml"]
ENDINGS = {"score": 1}
"""How the commands of the page end that do not end with 0."""


def flat(text: str) -> str:
    return " ".join(text.split())


def make_folder(folder: Path) -> None:
    """Make the folder that the page describes: its table as a sheet below a title."""
    folder.mkdir()
    (folder / "asn-eval.yaml").write_text("rubrik: sibolga\nperiode: 2025-TW3\n", "utf-8")
    table = PAGE.partition("| No | NIP |")
    rows = (table[1] + table[2]).partition("\n\n")[0].splitlines()
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Rekap"
    for line, row in enumerate(
        ["| Rekap Absen September 2025 |", "|  |", rows[0], *rows[2:]], start=1
    ):
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        for column, cell in enumerate(cells, start=1):
            number = cell.isdigit() and len(cell) < 18
            sheet.cell(line, column, int(cell) if number else cell or None)
    book.save(folder / "absen_sep.xlsx")


@pytest.fixture(scope="module")
def carried_out(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int], list[str]]:
    """Carry out the page from top to bottom: the folder, exit codes, and all lines said."""
    folder = tmp_path_factory.mktemp("pemetaan")
    make_folder(folder / "kantor")
    codes: dict[str, int] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        with (folder / "layar.txt").open("w+", encoding="utf-8") as said:
            for stream in ("sys.stdout", "sys.stderr"):
                patch.setattr(stream, said)
            for language, text in BLOCK.findall(PAGE):
                if language == "sh":
                    words = shlex.split(text)[1:]
                    codes[" ".join(words)] = main(words, {})
                    written = folder / "kantor" / "pemetaan.yaml"
                    said.write(written.read_text("utf-8") if written.exists() else "")
                elif language == "yaml" and (named := re.match(r"# (\S+\.yaml)\n", text)):
                    (folder / named[1]).write_text(text, "utf-8")
            said.seek(0)
            return folder, codes, [flat(line) for line in said]


def test_the_commands_end_as_expected(
    carried_out: tuple[Path, dict[str, int], list[str]],
) -> None:
    _, codes, _ = carried_out
    assert len(codes) == 4
    for command, code in codes.items():
        assert code == ENDINGS.get(command.split()[0], 0), command


def test_the_page_shows_what_the_commands_say(
    carried_out: tuple[Path, dict[str, int], list[str]],
) -> None:
    _, _, said = carried_out
    shown = [flat(line) for language, text in BLOCK.findall(PAGE) if language == "text"
             for line in text.splitlines()]  # fmt: skip
    assert len(shown) >= 12
    assert [line for line in shown if not any(line in real for real in said)] == []


def test_the_finished_files_are_in_force(
    carried_out: tuple[Path, dict[str, int], list[str]],
) -> None:
    folder, _, _ = carried_out
    rule = rule_for(load_mapping(folder / "kantor" / "pemetaan.yaml"), "absen_okt.xlsx", "Rekap")
    assert rule is not None
    assert rule.columns["Tdk Masuk"] == "alpa"
    assert len(load_corrections(folder / "kantor" / "koreksi.yaml")) == 1


@pytest.mark.parametrize("text", YAML, ids=lambda text: text.splitlines()[3].strip())
def test_every_example_loads(text: str, tmp_path: Path) -> None:
    path = tmp_path / "contoh.yaml"
    path.write_text(text, "utf-8")
    load = load_corrections if "\nkoreksi:" in text else load_mapping
    assert load_calibrations(path) if "\nkalibrasi:" in text else load(path)
