"""Each exit code, each stream, from argv on; a process of its own where it matters."""

from __future__ import annotations

import csv
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

import asn_eval
from asn_eval.cli.choose import choose_language
from asn_eval.cli.main import main
from asn_eval.errors import ExitCode
from asn_eval.language import Lang
from asn_eval.store import open_run_folder
from places import EXAMPLES, INSTANSI

if TYPE_CHECKING:
    from pathlib import Path

TOOL = [sys.executable, "-m", "asn_eval"]


def tool(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        [*TOOL, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize("instansi", INSTANSI)
def test_0_every_example_is_scored(instansi: str, tmp_path: Path) -> None:
    done = tool("score", EXAMPLES / instansi, "--out", tmp_path / "hasil")
    assert (done.returncode, done.stderr) == (ExitCode.DONE, "")
    assert done.stdout.rstrip().endswith("laporan.html")
    assert max(map(len, done.stdout.splitlines()[:-1])) <= 80


def test_1_error_findings_but_a_result(tmp_path: Path) -> None:
    done = tool("score", EXAMPLES / "salah", "--out", tmp_path / "hasil")
    assert done.returncode == ExitCode.DONE_WITH_ERRORS
    assert (tmp_path / "hasil" / "laporan.html").is_file()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["score"], "DATA"),
        (["skor"], "skor"),
        (["score", "{data}", "--rubric", "sibolgo"], "sibolga"),
        (["score", "{data}", "--periode", "besok"], "besok"),
        (["score", "{data}", "--periode", "2025-09"], "J636"),
        (["score", "{data}", "--periode", "2024-TW3"], "J635"),
        (["score", "{data}", "--format", "pdf"], "pdf"),
        (["score", "{data}", "--desimal", "koma-koma"], "koma-koma"),
        (["score", "{data}", "--set", "kriteria.disiplin.bobot=30"], "K584"),
        (["score", "{data}", "--lang", "fr"], "fr"),
        (["explain", "{data}", "198701232014051999"], "J632"),
        (["whatif", "{run}"], "J645"),
        (["whatif", "{run}", "--set", "skala_penilaian.maksimal=10"], "J643"),
        (["demo", "{data}"], "J646"),
    ],
)
def test_2_what_the_user_got_wrong(
    arguments: list[str],
    words: str,
    sibolga_run: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    filled = [text.format(data=EXAMPLES / "sibolga", run=sibolga_run) for text in arguments]
    assert main(filled, {}) == ExitCode.USAGE
    assert words in capsys.readouterr().err


def test_2_without_a_rubric_nothing_is_guessed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(EXAMPLES / "sibolga" / "target_tw3.xlsx", tmp_path)
    assert main(["score", str(tmp_path)], {}) == ExitCode.USAGE
    assert "J637" in capsys.readouterr().err


PLAN = """\
format: 1
keluaran: hasil/{{periode}}
tugas:
  - {{id: baik, data: {data}/sibolga, rubrik: sibolga}}
  - {{id: hilang, data: tidak-ada, rubrik: sibolga}}
  - {{id: salah-rubrik, data: {data}/sibolga, rubrik: tidak-ada}}
"""


def _plan(folder: Path, text: str) -> Path:
    (folder / "data").symlink_to(EXAMPLES)
    path = folder / "rencana.yaml"
    path.write_text(text.format(data="data"), encoding="utf-8")
    return path


def test_3_one_instansi_fails_and_the_others_go_on(tmp_path: Path) -> None:
    done = tool("batch", _plan(tmp_path, PLAN), "--periode", "2025-TW3")
    assert done.returncode == ExitCode.PARTIAL
    assert (tmp_path / "hasil" / "2025-TW3" / "baik" / "laporan.html").is_file()
    assert "J648" in done.stderr
    assert "1 dari 3" in done.stdout


def test_a_batch_that_goes_well_is_0_and_with_error_findings_1(tmp_path: Path) -> None:
    head = "format: 1\nkeluaran: hasil\ntugas:\n"
    good = "  - {{id: a, data: {data}/medan, rubrik: medan}}\n"
    plan = _plan(tmp_path, head + good)
    assert main(["batch", str(plan), "--periode", "2025-TW3"], {}) == ExitCode.DONE
    faulty = "  - {{id: b, data: {data}/salah, rubrik: sibolga}}\n"
    plan.write_text((head + good + faulty).format(data="data"), encoding="utf-8")
    assert main(["batch", str(plan), "-p", "2025-TW3", "--format", "md"], {}) == (
        ExitCode.DONE_WITH_ERRORS
    )


def test_4_a_path_that_does_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "tidak/ada", "-r", "sibolga"], {}) == ExitCode.IO
    assert "J641" in capsys.readouterr().err


def test_4_a_disk_that_is_full_leaves_the_old_result(tmp_path: Path) -> None:
    out = tmp_path / "hasil"
    first = tool("score", EXAMPLES / "plaju", "--out", out)
    before = (out / "manifest.json").read_bytes()
    assert first.returncode == ExitCode.DONE

    def small_files_only() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    done = subprocess.run(
        [*TOOL, "score", str(EXAMPLES / "plaju"), "--out", str(out)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        preexec_fn=small_files_only,
        check=False,
        env={**os.environ, "COVERAGE_PROCESS_START": "", "COVERAGE_PROCESS_CONFIG": ""},
    )
    assert done.returncode == ExitCode.IO, done.stderr
    assert "J638" in done.stderr
    assert (out / "manifest.json").read_bytes() == before


def test_5_nothing_to_score(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(tmp_path), "-r", "sibolga"], {}) == ExitCode.NOTHING_MATCHED
    assert "J640" in capsys.readouterr().err


def test_5_nobody_with_that_nip(sibolga_run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["explain", str(sibolga_run), "198701232014051999"], {})
    assert code == ExitCode.NOTHING_MATCHED
    said = capsys.readouterr().err
    assert "J633" in said
    assert "198701232014051999" not in said


def test_5_a_plan_that_matches_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "rencana.yaml"
    plan.write_text("format: 1\nkeluaran: h\ntugas:\n  - {id: a, data: x, rubrik: sibolga}\n")
    assert main(["batch", str(plan)], {}) == ExitCode.NOTHING_MATCHED
    assert "J647" in capsys.readouterr().err


def test_70_a_defect_writes_a_log_without_personal_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        message = "198701232014051999 Budi"
        raise RuntimeError(message)

    monkeypatch.setattr("asn_eval.jobs.score.prepare", fail)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    assert main(["score", str(EXAMPLES / "sibolga")], {}) == ExitCode.DEFECT
    [log] = tmp_path.glob("asn-eval-galat-*.log")
    assert str(log) in capsys.readouterr().err
    text = log.read_text(encoding="utf-8")
    assert "RuntimeError" in text
    assert "score" in text
    assert "Budi" not in text
    assert "19870123" not in text


def test_75_another_run_holds_the_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_run_folder(tmp_path / "hasil") as run:
        (run.staging / "manifest.json").write_text("{}")
        out = str(tmp_path / "hasil")
        assert main(["score", str(EXAMPLES / "plaju"), "-o", out], {}) == ExitCode.LOCKED
    assert "J630" in capsys.readouterr().err


def test_130_ctrl_c_leaves_nothing_half_done(tmp_path: Path) -> None:
    running = subprocess.Popen(
        [*TOOL, "score", str(EXAMPLES / "sibolga"), "--out", str(tmp_path / "hasil")],
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    time.sleep(0.45)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    if running.returncode != ExitCode.DONE:  # it may have finished before the signal
        assert running.returncode in {ExitCode.INTERRUPTED, -signal.SIGINT}
        assert "Traceback" not in said or running.returncode == -signal.SIGINT
    assert [path for path in tmp_path.iterdir() if ".baru" in path.name] == []


def test_results_go_to_stdout_and_messages_to_stderr(
    sibolga_run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (sibolga_run / "peringkat.csv").open(encoding="utf-8", newline="") as stream:
        first = next(csv.DictReader(stream))
    assert main(["explain", str(sibolga_run), first["nip"], "--json"], {}) == ExitCode.DONE
    said = capsys.readouterr()
    assert json.loads(said.out)["nip"] == first["nip"]
    assert said.err == ""


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ([], {}, Lang.ID),
        ([], {"LANG": "en_US.UTF-8"}, Lang.ID),
        ([], {"ASN_EVAL_LANG": "en"}, Lang.EN),
        (["--lang", "id"], {"ASN_EVAL_LANG": "en"}, Lang.ID),
        (["score", "--lang=en"], {}, Lang.EN),
    ],
)
def test_the_language_comes_from_the_flag_then_the_environment(
    arguments: list[str], environment: dict[str, str], expected: Lang
) -> None:
    assert choose_language(arguments, environment) is expected


def test_the_language_of_a_data_folder_comes_after_flag_and_environment(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(EXAMPLES / "medan", tmp_path / "data")
    config = tmp_path / "data" / "asn-eval.yaml"
    config.write_text("rubrik: medan\nperiode: 2025-TW3\nbahasa: en\n", encoding="utf-8")
    assert choose_language(["score", str(tmp_path / "data")], {}) is Lang.EN
    assert choose_language(["score", str(tmp_path / "data"), "--lang", "id"], {}) is Lang.ID
    assert choose_language(["score", str(tmp_path)], {}) is Lang.ID
    out = str(tmp_path / "h")
    assert main(["--lang", "en", "score", str(EXAMPLES / "medan"), "-o", out], {}) == 0
    assert capsys.readouterr().out.rstrip().splitlines()[-1].startswith("Report")


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"], {}) == ExitCode.DONE
    assert capsys.readouterr().out == f"asn-eval {asn_eval.__version__}\n"


def test_help_is_fast_because_nothing_heavy_is_imported() -> None:
    code = "import sys; from asn_eval.cli.main import main; main(['--help'], {})"
    heavy = ["pandas", "numpy", "openpyxl", "xlsxwriter", "jinja2", "pydantic", "yaml", "rich"]
    tail = f"; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code + tail], capture_output=True, text=True, check=True
    )
    assert done.stdout.rstrip().endswith("[]")


def test_the_tool_never_opens_a_socket(tmp_path: Path) -> None:
    code = (
        "import socket, sys\n"
        "def refuse(*a, **k): raise RuntimeError('network')\n"
        "socket.socket.connect = refuse\nsocket.create_connection = refuse\n"
        "socket.getaddrinfo = refuse\n"
        "from asn_eval.cli.main import main\n"
        "sys.exit(main(sys.argv[1:], {}))"
    )
    arguments = ["score", str(EXAMPLES / "sibolga"), "-o", str(tmp_path / "hasil")]
    done = subprocess.run([sys.executable, "-c", code, *arguments], check=False)
    assert done.returncode == ExitCode.DONE


def test_a_terminal_that_knows_only_ascii_gets_text_not_a_traceback(tmp_path: Path) -> None:
    done = subprocess.run(
        [*TOOL, "score", str(EXAMPLES / "sibolga"), "-o", str(tmp_path / "hasil")],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert done.returncode == ExitCode.DONE
    done.stdout.decode("ascii")


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -m asn_eval rubric show sibolga | head -n 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False
    )
    assert done.returncode == ExitCode.DONE, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("code", ["S301", "s301"])
def test_a_code_is_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain-code", code], {}) == ExitCode.DONE
    assert "S301" in capsys.readouterr().out
    assert main(["explain-code", code, "--lang", "en"], {}) == ExitCode.DONE
    assert "Expected" in capsys.readouterr().out


def test_an_unknown_code_matches_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain-code", "X999"], {}) == ExitCode.NOTHING_MATCHED
    assert "X999" in capsys.readouterr().err


def test_the_demo_can_be_scored_where_it_lies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", str(tmp_path / "contoh")], {}) == ExitCode.DONE
    assert "sibolga" in capsys.readouterr().out
    folder = tmp_path / "contoh" / "sibolga"
    assert main(["score", str(folder), "-o", str(tmp_path / "h")], {}) == ExitCode.DONE


def test_version_and_package_agree() -> None:
    assert asn_eval.__version__ == "0.1.0"


def test_a_workbook_of_strangers_matches_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = Workbook()
    book.create_sheet("Kue", 0).append(["Resep", "Gula"])
    book.save(tmp_path / "kue.xlsx")
    assert main(["score", str(tmp_path), "-r", "sibolga"], {}) == ExitCode.NOTHING_MATCHED
    assert "kue.xlsx" in capsys.readouterr().err
