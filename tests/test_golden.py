"""What people read, as a whole: a change of any of it is seen and read before it ships."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from asn_eval.cli.main import main
from asn_eval.errors import ExitCode
from places import EXAMPLES, INSTANSI

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS = ("peringkat.csv", "temuan.csv", "laporan.md")


@pytest.mark.parametrize("instansi", [*INSTANSI, "nasional", "salah"])
def test_the_texts_of_every_example(
    instansi: str,
    golden: Callable[[str, str], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    main(["score", str(EXAMPLES / instansi), "-o", "hasil"], {})
    golden(f"{instansi}/score.txt", capsys.readouterr().out)
    for name in TEXTS:
        golden(f"{instansi}/{name}", (tmp_path / "hasil" / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_console_of_the_other_commands(
    lang: str,
    golden: Callable[[str, str], None],
    sibolga_run: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with (sibolga_run / "peringkat.csv").open(encoding="utf-8", newline="") as stream:
        people = list(csv.DictReader(stream))
    provisional = next(line["nip"] for line in people if line["status"] == "sementara")
    commands = {
        "explain": ["explain", str(sibolga_run), people[0]["nip"]],
        "explain-sementara": ["explain", str(sibolga_run), provisional],
        "whatif": [
            "whatif", str(sibolga_run),
            "--set", "kriteria.disiplin.bobot=30", "--set", "kriteria.inovasi.bobot=5",
        ],
        "rubric-show": ["rubric", "show", "sibolga"],
        "help": ["--help"],
    }  # fmt: skip
    for name, arguments in commands.items():
        assert main(["--lang", lang, *arguments], {}) == ExitCode.DONE
        golden(f"perintah/{name}.{lang}.txt", capsys.readouterr().out)
