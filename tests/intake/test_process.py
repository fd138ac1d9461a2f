"""Worker processes: whatever becomes of one, the others go on and nothing hangs."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from asn_eval.findings import Finding, message_of
from asn_eval.intake.bounds import MIB, Limits
from asn_eval.intake.process import run_tasks, run_workers
from asn_eval.intake.wire import Task
from asn_eval.language import Lang
from asn_eval.origin import Place
from intake.raw_xlsx import number_cell, sheet_xml, write_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable

    from asn_eval.intake.grid import Grid

_TESTS: Final = Path(__file__).resolve().parents[1]
_SOURCE: Final = _TESTS.parent / "src"
_LIMITS: Final = Limits(seconds=60, memory=1024 * MIB)
_posix = pytest.mark.skipif(sys.platform == "win32", reason="limits and signals are POSIX")


@pytest.fixture(autouse=True)
def _jobs_importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(_TESTS))


def _run(
    paths: list[Path], job: str, options: object = None, limits: Limits = _LIMITS
) -> list[object]:
    names = [path.name for path in paths]
    return run_workers(paths, names, options, limits, job=f"intake.worker_jobs:{job}")


def _one(path: Path, job: str, options: object = None, limits: Limits = _LIMITS) -> object:
    return _run([path], job, options, limits)[0]


def _ended(pid: int) -> bool:
    """Tell whether a process is gone, or dead and only not yet collected."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return True
    return status.rsplit(")", 1)[1].split()[0] == "Z"


def _await(condition: Callable[[], bool], seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.02)
    return False


def test_prints_of_a_worker_do_not_reach_its_answer(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert _one(tmp_path / "a.xlsx", "echo", {"x": 1}) == ("a.xlsx", "a.xlsx", {"x": 1})
    assert capfd.readouterr() == ("", "")


def test_worker_is_another_process_and_starts_light(tmp_path: Path) -> None:
    answer = _one(tmp_path / "a.xlsx", "processes")
    assert isinstance(answer, tuple)
    assert answer[0] != os.getpid()
    assert answer[1:] == (os.getpid(), [])


def test_results_keep_the_order_of_the_files_and_progress_names_each(tmp_path: Path) -> None:
    paths = [tmp_path / f"{size}.xlsx" for size in (10, 3000, 200)]
    for path in paths:
        path.write_bytes(bytes(int(path.stem)))
    done: list[str] = []
    names = [path.stem for path in paths]
    answers = run_workers(paths, names, None, _LIMITS, done.append, job="intake.worker_jobs:echo")
    assert answers == [(path.name, path.stem, None) for path in paths]
    assert sorted(done) == sorted(names)


def test_no_files_no_workers() -> None:
    assert _run([], "echo") == []


_DEATHS: Final = [
    ("abort", None, "B120", "SIGABRT"),
    ("crash", None, "B120", "SIGSEGV"),
    ("leave", 3, "B120", "exit 3"),
    ("leave", 0, "B120", "no answer"),
    ("panic", None, "B120", "panic"),
    ("fail", None, "B120", "KeyError, worker_jobs.py:"),
    ("not_there", None, "B120", "AttributeError, worker.py:"),
]


@_posix
@pytest.mark.parametrize(("job", "options", "code", "cause"), _DEATHS)
def test_death_of_a_worker_is_a_finding_of_its_file(
    tmp_path: Path, job: str, options: object, code: str, cause: str
) -> None:
    finding = _one(tmp_path / "data.xlsx", job, options)
    assert isinstance(finding, Finding)
    assert (finding.code, finding.place) == (code, Place("data.xlsx"))
    assert finding.slots["sebab"].startswith(cause)
    assert "rahasia" not in str(finding)
    assert f"berhenti mendadak ({cause}" in message_of(finding, Lang.ID).found
    assert f"stopped abruptly ({cause}" in message_of(finding, Lang.EN).found


def test_finding_of_an_error_of_ours_is_kept(tmp_path: Path) -> None:
    assert _one(tmp_path / "a.xlsx", "stop") == Finding("B112", Place("a.xlsx"))


@_posix
@pytest.mark.parametrize("job", ["hang", "spin"])
def test_time_runs_out(tmp_path: Path, job: str) -> None:
    started = time.monotonic()
    finding = _one(tmp_path / "a.xlsx", job, 60, Limits(seconds=1.5, memory=1024 * MIB))
    assert time.monotonic() - started < 20
    assert finding == Finding("B121", Place("a.xlsx"), {"batas": "1.5"})
    assert "1.5 detik" in message_of(finding, Lang.ID).found


@_posix
def test_memory_runs_out(tmp_path: Path) -> None:
    finding = _one(tmp_path / "a.xlsx", "eat")
    assert finding == Finding("B122", Place("a.xlsx"), {"batas": "1024"})
    assert "1024 MB memori" in message_of(finding, Lang.ID).found


def test_answer_longer_than_the_limit_is_refused(tmp_path: Path) -> None:
    limits = Limits(memory=1024 * MIB, answer_bytes=1000)
    finding = _one(tmp_path / "a.xlsx", "answer_much", 50 * MIB, limits)
    assert isinstance(finding, Finding)
    assert finding.code == "B120"
    assert _one(tmp_path / "a.xlsx", "answer_much", 500, limits) == bytes(500)


def _bombs(path: Path) -> tuple[Path, Path]:
    """Write a workbook whose sheet unpacks to 300 MiB of one text, and one that denies it."""
    start, end = sheet_xml('<row r="1"><c r="A1" t="inlineStr"><is><t>|</t></is></c></row>').split(
        "|"
    )
    write_xlsx(path, "", {"xl/worksheets/sheet1.xml": None})
    with ZipFile(path, "a", ZIP_DEFLATED, compresslevel=1) as package:
        with package.open("xl/worksheets/sheet1.xml", "w") as part:
            part.write(start.encode())
            for _ in range(300):
                part.write(b"x" * MIB)
            part.write(end.encode())
        size = package.getinfo("xl/worksheets/sheet1.xml").file_size
    liar = path.with_name("dusta.xlsx")
    liar.write_bytes(path.read_bytes().replace(struct.pack("<I", size), struct.pack("<I", 1024)))
    return path, liar


_FAR: Final = f'<row r="1">{number_cell("A1")}</row><row r="{{0}}">{number_cell("{1}{0}")}</row>'


@_posix
def test_hostile_workbooks_are_findings_and_the_good_one_is_read(tmp_path: Path) -> None:
    shared = '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'
    paths = [
        write_xlsx(tmp_path / "xfd.xlsx", _FAR.format(1048576, "XFD")),
        write_xlsx(tmp_path / "jauh.xlsx", _FAR.format(4000000000, "A")),
        write_xlsx(tmp_path / "lebar.xlsx", _FAR.format(1, "ZZZZZZ")),
        *_bombs(tmp_path / "bom.xlsx"),
        write_xlsx(tmp_path / "baik.xlsx", f'<row r="1">{number_cell("A1", 5)}</row>'),
        write_xlsx(tmp_path / "teks.xlsx", shared),
        write_xlsx(tmp_path / "tanpa.xlsx", shared, {"xl/sharedStrings.xml": None}),
        write_xlsx(tmp_path / "sampah.xlsx", "", {"xl/workbook.xml": "<<<& \x00"}),
    ]
    limits = Limits(seconds=30, memory=512 * MIB)
    answers = _run(paths, "read_grids", None, limits)
    codes = {path.stem: _codes(answer) for path, answer in zip(paths, answers, strict=True)}
    assert codes == {
        "xfd": ["B122"],
        "jauh": ["B122"],
        "lebar": ["B122"],
        "bom": ["B115"],
        "dusta": ["B118"],
        "baik": [5.0],
        "teks": ["B118"],
        "tanpa": ["B118"],
        "sampah": ["B119"],
    }


def _codes(answer: Any) -> list[object]:  # noqa: ANN401 - a job's answer
    """Return the code of every finding of an answer, and the first cell of every grid."""
    parts: list[Grid | Finding] = answer if isinstance(answer, list) else [answer]
    return [part.code if isinstance(part, Finding) else part.columns[0].cell(0) for part in parts]


def test_interruption_ends_the_workers_that_run_and_starts_no_more(tmp_path: Path) -> None:
    hang = Task("intake.worker_jobs:hang", tmp_path / "h", "h", 600, _LIMITS)
    quick = Task("intake.worker_jobs:echo", tmp_path / "e", "e", None, _LIMITS)
    note = tmp_path / "h.pid"

    def interrupt(_name: str) -> None:
        assert _await(lambda: note.exists() and note.read_text() != "")
        raise KeyboardInterrupt

    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        run_tasks([hang, quick, *[hang] * 8], interrupt)
    assert time.monotonic() - started < 30
    assert _await(lambda: _ended(int(note.read_text(encoding="ascii"))))


_PARENT: Final = """
import sys, pathlib, signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's & has it ignored
from asn_eval.intake.bounds import Limits
from asn_eval.intake.process import run_tasks, run_workers
path = pathlib.Path(sys.argv[1])
paths = [path.with_name(f"{i}.xlsx") for i in range(2)]
try:
    run_workers(paths, ["a", "b"], 600, Limits(), job="intake.worker_jobs:hang")
except KeyboardInterrupt:
    sys.exit(130)
"""


@_posix
@pytest.mark.parametrize(("signal_number", "status"), [(2, 130), (9, -9)])
def test_no_worker_outlives_its_parent(tmp_path: Path, signal_number: int, status: int) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(_SOURCE), str(_TESTS)])}
    notes = [tmp_path / f"{i}.xlsx.pid" for i in range(min(2, os.cpu_count() or 1))]
    with subprocess.Popen(
        [sys.executable, "-c", _PARENT, str(tmp_path / "x")], env=environment
    ) as parent:
        try:
            assert _await(lambda: all(note.exists() and note.read_text() for note in notes))
            parent.send_signal(signal_number)
            assert parent.wait(20) == status
        finally:
            parent.kill()
    workers = [int(note.read_text(encoding="ascii")) for note in notes]
    assert _await(lambda: all(map(_ended, workers)))


_BOUNDED: Final = """
import pathlib, resource
from asn_eval.intake.bounds import Limits
from asn_eval.intake.process import run_workers
resource.setrlimit(resource.RLIMIT_CPU, (100, 100))
job = "intake.worker_jobs:echo"
print(run_workers([pathlib.Path("a")], ["a"], None, Limits(seconds=500), job=job))
"""


@_posix
def test_limits_of_the_surroundings_are_not_raised() -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(_SOURCE), str(_TESTS)])}
    done = subprocess.run(
        [sys.executable, "-c", _BOUNDED], env=environment, check=True, capture_output=True
    )
    assert done.stdout.decode().strip() == "[('a', 'a', None)]"


def test_folder_of_the_data_is_not_on_the_import_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "numpy.py").write_text("raise SystemExit(9)", encoding="ascii")
    monkeypatch.chdir(tmp_path)
    path = write_xlsx(tmp_path / "a.xlsx", f'<row r="1">{number_cell("A1", 2)}</row>')
    assert _codes(_one(path, "read_grids", "marks")) == [2.0]
