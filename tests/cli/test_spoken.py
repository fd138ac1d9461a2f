"""What is wrong with a command line is said in the language of the interface."""

from __future__ import annotations

import pytest

from asn_eval.cli.choose import LANG_VARIABLE
from asn_eval.cli.main import main
from asn_eval.errors import ExitCode
from asn_eval.language import Lang


@pytest.mark.parametrize(
    ("line", "indonesian", "english"),
    [
        (
            ["skor"],
            "Salah: Perintah skor tidak ada. Mungkin maksudnya: score.",
            "Error: There is no command skor. Perhaps you meant: score.",
        ),
        (
            ["rubric", "hapus"],
            "Salah: Perintah hapus tidak ada.",
            "Error: There is no command hapus.",
        ),
        (
            ["rubric"],
            "Salah: Sebut satu perintah: list, show,",
            "Error: Name one command: list, show,",
        ),
        (
            ["--lang", "id"],
            "Salah: Sebut satu perintah: score, check,",
            None,
        ),
        (["score"], "Salah: DATA belum disebut.", "Error: DATA is missing."),
        (["explain", "hasil"], "Salah: NIP belum disebut.", "Error: NIP is missing."),
        (
            ["explain", "hasil", "saya", "1"],
            "Salah: Terlalu banyak argumen: 1.",
            "Error: Too many arguments: 1.",
        ),
        (
            ["score", "data", "--perioda", "2025"],
            "Salah: Opsi --perioda tidak ada. Mungkin maksudnya: --periode.",
            "Error: There is no option --perioda. Perhaps you meant: --periode.",
        ),
        (
            ["score", "data", "-x"],
            "Salah: Opsi -x tidak ada.",
            "Error: There is no option -x.",
        ),
        (
            ["score", "data", "--out"],
            "Salah: Opsi --out tanpa nilai, atau bernilai padahal tidak perlu.",
            "Error: Option --out has no value, or has one that it does not take.",
        ),
        (
            ["score", "data", "--desimal", "koma-koma"],
            "Salah: “koma-koma” tidak dikenal untuk --desimal; pilihannya: koma, titik.",
            "Error: “koma-koma” is not known for --desimal; choose from: koma, titik.",
        ),
        (
            ["score", "data", "--lang", "fr"],
            "Salah: “fr” tidak dikenal untuk --lang; pilihannya: id, en.",
            None,
        ),
    ],
)
def test_usage_errors(
    line: list[str], indonesian: str, english: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    for lang, sentence in ((Lang.ID, indonesian), (Lang.EN, english)):
        if sentence is not None:
            assert main(line, {LANG_VARIABLE: lang}) == ExitCode.USAGE
            assert sentence in capsys.readouterr().err


def test_a_usage_error_shows_how_it_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain"], {})
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("Pemakaian: asn-eval explain [OPSI]")
    assert lines[-1] == "Bantuan: asn-eval explain --help"


def test_help_has_indonesian_headings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "--help"], {}) == ExitCode.DONE
    shown = capsys.readouterr().out
    for heading in ("Pemakaian: ", "\nArgumen:\n", "\nOpsi:\n", "Tampilkan bantuan ini."):
        assert heading in shown
    main([], {})
    assert "\nPerintah:\n" in capsys.readouterr().out
