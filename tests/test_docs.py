"""The documents say what the program does: generated pages, links, commands, outputs, codes."""

from __future__ import annotations

import ast
import re
import shlex
import shutil
import subprocess
from functools import cache
from typing import TYPE_CHECKING

import pytest
import typer
from typer.main import get_command

from asn_eval.cli.app import build_app
from asn_eval.cli.main import main
from asn_eval.documents.textfile import read_text
from asn_eval.errors import ExitCode
from asn_eval.findings import CATALOGUE
from asn_eval.language import Words
from asn_eval.rubric import list_rubrics, load_rubric, rubric_schema
from buat_dokumen import documents
from halaman.commands import EXIT_MEANINGS, leaf_commands
from halaman.keys import keys_table
from halaman.markdown import escaped, page
from halaman.meanings import RUBRIC
from halaman.methods import EXAMPLES
from places import ROOT, RUBRICS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from asn_eval.rubric import RubricEntry

GUIDE = ROOT / "docs" / "id" / "analis.md"
PAGES = (
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
)
GENERATED = (
    "docs/id/perintah.md",
    "docs/id/temuan.md",
    "docs/en/findings.md",
    "docs/id/rubrik.md",
    "docs/id/analis.md",
    "docs/id/pemetaan.md",
    *(
        f"docs/id/rubrik-instansi/{entry.id.removesuffix('/kinerja').replace('/', '-')}.md"
        for entry in list_rubrics()
    ),
    "rubrics/rubric.schema.json",
)
HAND_WRITTEN = (
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    GUIDE,
    ROOT / "docs" / "id" / "pemetaan.md",
    ROOT / "docs" / "id" / "rubrik-baru.md",
    ROOT / "docs" / "en" / "developers.md",
)
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!!)\[[^\]\n]+\]\(([^)\s]+)\)")
COMMAND = re.compile(r"(?:^|[\s/\\])asn-eval\s+([^&|>\n]*)", re.MULTILINE)
FILE = re.compile(r"`([a-z_]+/[a-z_/]+\.(?:py|js))`")
"""A file of the program, named with its folder, in running text."""
CODE = re.compile(r"\b[BLSOKPJ]\d{3}\b")

ENDINGS = {"check": 1, "rubric check": 2, "rubric test": 1}
"""How the commands of the guide end that do not end with 0."""

UNUSED: dict[str, str] = {}
"""Codes that nothing outside the catalogue names, with the reason."""


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def blocks(path: Path, *languages: str) -> list[str]:
    return [
        text for language, text in BLOCK.findall(path.read_text("utf-8")) if language in languages
    ]


# --- generated pages ---------------------------------------------------------------


@cache
def made() -> dict[str, str]:
    return documents()


def test_the_generated_pages_are_known() -> None:
    assert set(made()) == set(GENERATED)


@pytest.mark.parametrize("name", GENERATED)
def test_a_generated_page_is_what_stands_in_the_repository(name: str) -> None:
    assert (ROOT / name).read_text("utf-8") == made()[name], "run: python docs/buat_dokumen.py"


def test_a_key_without_a_meaning_stops_the_generator() -> None:
    schema = rubric_schema()["$defs"]["BandModel"]
    with pytest.raises(ValueError, match="mulai"):
        keys_table(schema, {"nama": "Nama predikat."}, {})


def test_every_method_of_the_grammar_has_an_example() -> None:
    methods = {name for name, keys in RUBRIC.items() if "metode" in keys}
    assert methods - {"RaterGapModel"} == set(EXAMPLES)


def test_text_shows_as_it_is() -> None:
    assert escaped("jenis *.xlsx, lihat `a*b`") == r"jenis \*.xlsx, lihat `a*b`"
    assert page(["a", "", "", "", "b", ""]) == "a\n\nb\n"


# --- links -------------------------------------------------------------------------


def anchors(path: Path) -> set[str]:
    """Name the headings of a page as GitHub does."""
    text = BLOCK.sub("", path.read_text("utf-8"))
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_local_link_leads_somewhere(path: Path) -> None:
    dead = []
    for link in LINK.findall(BLOCK.sub("", path.read_text("utf-8"))):
        if "://" in link:
            continue
        place, _, anchor = link.partition("#")
        target = (path.parent / place).resolve() if place else path
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)
    assert dead == []


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_file_that_is_named_exists(path: Path) -> None:
    named = FILE.findall(BLOCK.sub("", path.read_text("utf-8")))
    homes = (ROOT, ROOT / "src" / "asn_eval")
    assert [name for name in named if not any((home / name).exists() for home in homes)] == []


# --- command lines -----------------------------------------------------------------


def command_lines(path: Path) -> list[list[str]]:
    """Find the command lines of our own in the blocks that people copy from."""
    text = "\n".join(blocks(path, "sh", "cron", "bat")).replace("\\\n", " ")
    return [shlex.split(line, comments=True) for line in COMMAND.findall(text)]


def parse(words: list[str]) -> None:
    """Let the real command line read a command, without carrying it out."""
    commands = dict(leaf_commands(get_command(build_app(Words())), ""))
    name = next((n for n in (" ".join(["", *words[:2]]), f" {words[0]}") if n in commands), None)
    assert name is not None, f"no such command: {words}"
    context = commands[name].make_context(name, words[len(name.split()) :])
    assert not context.args


@pytest.mark.parametrize(
    "words",
    [words for path in HAND_WRITTEN for words in command_lines(path)],
    ids=" ".join,
)
def test_every_command_shown_is_one_that_the_program_takes(words: list[str]) -> None:
    parse(words)


@pytest.mark.parametrize("line", ["score folder --nope", "rubric schema x", "explain hasil"])
def test_a_command_that_does_not_exist_would_be_noticed(line: str) -> None:
    with pytest.raises((typer.TyperException, AssertionError)):
        parse(line.split())


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
@pytest.mark.parametrize(("number", "part"), [("1", "asn-eval score"), ("2", "-m pytest")])
def test_ci_finds_both_commands_of_the_readme(number: str, part: str) -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    [function] = re.findall(r"^readme_command\(\) .*$", script, re.MULTILINE)
    done = subprocess.run(
        ["bash", "-c", f"{function}\nreadme_command {number}"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.count("\n") == 1
    assert part in done.stdout


# --- the analyst's guide is carried out --------------------------------------------


def prepare_own_rubric(folder: Path) -> None:
    """Do what the guide says to do by hand: copy, rename, and change one weight."""
    folder.mkdir(parents=True)
    for name in ("kinerja.yaml", "kinerja.kasus.yaml"):
        text = (RUBRICS / "sibolga" / name).read_text("utf-8")
        text = text.replace("rubrik: sibolga/kinerja", "rubrik: kota-kami/kinerja", 1)
        text = text.replace("bobot: 25", "bobot: 30", 1) if name == "kinerja.yaml" else text
        (folder / name).write_text(text, "utf-8")


def correct_own_rubric(folder: Path) -> None:
    path = folder / "kinerja.yaml"
    path.write_text(path.read_text("utf-8").replace("bobot: 35", "bobot: 30", 1), "utf-8")


def plans(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the YAML files that the guide gives a name in their first line."""
    for text in blocks(path, "yaml"):
        if named := re.match(r"# (\S+\.yaml)\n", text):
            yield named[1], text


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def carried_out(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, int], list[str]]:
    """Carry out every command of the guide, in order: exit codes, and all lines said."""
    folder = tmp_path_factory.mktemp("panduan")
    with pytest.MonkeyPatch.context() as patch, pytest.MonkeyPatch.context() as streams:
        patch.chdir(folder)
        prepare_own_rubric(folder / "rubrik" / "kota-kami")
        for name, text in plans(GUIDE):
            (folder / name).write_text(text, "utf-8")
        said = (folder / "layar.txt").open("w+", encoding="utf-8")
        streams.setattr("sys.stdout", said)
        streams.setattr("sys.stderr", said)
        codes = {}
        with said:
            for text in blocks(GUIDE, "sh"):
                words = shlex.split(text)[1:]
                if words[:2] == ["rubric", "test"]:
                    correct_own_rubric(folder / "rubrik" / "kota-kami")
                codes[" ".join(words)] = main(words, {})
            said.seek(0)
            return codes, [flat(line) for line in said]


def test_the_commands_of_the_guide_end_as_expected(
    carried_out: tuple[dict[str, int], list[str]],
) -> None:
    codes, _ = carried_out
    assert len(codes) >= 10
    for command, code in codes.items():
        expected = [end for name, end in ENDINGS.items() if command.startswith(name)]
        assert [code] == (expected or [0]), command


def test_the_guide_shows_what_the_commands_say(
    carried_out: tuple[dict[str, int], list[str]],
) -> None:
    _, said = carried_out
    shown = [flat(line) for text in blocks(GUIDE, "text") for line in text.splitlines()]
    assert len(shown) >= 30
    assert [line for line in shown if not any(line in real for real in said)] == []


@pytest.mark.parametrize("path", [ROOT / "README.md", GUIDE], ids=name_of)
def test_the_files_of_a_run_are_the_ones_listed(path: Path, sibolga_run: Path) -> None:
    text = path.read_text("utf-8")
    listed = re.findall(r"^\| `([a-z]+\.[a-z]+)` \|", text, re.MULTILINE)
    assert sorted(listed) == sorted(file.name for file in sibolga_run.iterdir())


# --- codes -------------------------------------------------------------------------


def codes_in_code() -> dict[str, set[str]]:
    """Collect the codes in string literals of the source, docstrings left out, by file."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "src").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                for code in CODE.findall(node.value) if id(node) not in prose else ():
                    found.setdefault(code, set()).add(name_of(path))
    return found


def test_every_code_in_the_source_is_in_the_catalogue() -> None:
    assert {code: files for code, files in codes_in_code().items() if code not in CATALOGUE} == {}


def test_every_code_of_the_catalogue_is_used() -> None:
    used = {
        code
        for code, files in codes_in_code().items()
        if any("asn_eval/findings/" not in file for file in files)
    }
    assert set(CATALOGUE) - used == set(UNUSED)


@pytest.mark.parametrize("path", [ROOT / "README.md", ROOT / "docs" / "id" / "perintah.md"])
def test_exit_codes_are_those_of_the_program(path: Path) -> None:
    text = path.read_text("utf-8").partition("## Kode keluar")[2].partition("\n## ")[0]
    listed = re.findall(r"^\| (\d+) \| (.+) \|$", text, re.MULTILINE)
    assert listed == [(str(int(code)), EXIT_MEANINGS[code]) for code in ExitCode]


# --- rubrics and their schema ------------------------------------------------------


@pytest.mark.parametrize("entry", list_rubrics(), ids=lambda entry: entry.id)
def test_a_shipped_rubric_points_at_the_schema_and_loads_clean(entry: RubricEntry) -> None:
    text = read_text(entry.path)
    first = text.partition("\n")[0]
    schema = entry.path.parent / first.removeprefix("# yaml-language-server: $schema=")
    assert schema.resolve() == RUBRICS / "rubric.schema.json"
    assert load_rubric(text, entry.path.name).warnings == ()
