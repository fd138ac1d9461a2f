"""Writes a run a hundred times, each time in a child that is killed at a random moment.

A program of its own, so that it may fork: ``killed_writer.py OUT DATA DATA``. Reading
and scoring are done once, before; what is killed is the writing. After each kill every
file of the run is compared with the manifest. It prints how often whose run was there.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from asn_eval.jobs.outputs import Format, load_ahead, write_run
from asn_eval.jobs.score import score_in_memory
from asn_eval.jobs.setup import Request
from asn_eval.language import Lang
from asn_eval.language.catalogue import words_for
from asn_eval.store import sha256_of

if TYPE_CHECKING:
    from asn_eval.jobs.score import Scored

_FORMATS = (Format.MARKDOWN,)
_TIMES = 100


def complete(out: Path) -> str:
    """Check every file of a run against its manifest and tell whose data it is."""
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    listed = {item["berkas"]: item["sha256"] for item in manifest["keluaran"]}
    assert set(listed) | {"manifest.json"} == {path.name for path in out.iterdir()}
    assert all(sha256_of(out / name) == digest for name, digest in listed.items())
    return str(manifest["argumen"]["data"])


def _write(scored: Scored) -> None:
    write_run(scored.setup, scored.dataset, scored.evaluation, words_for(Lang.ID), _FORMATS)


def _write_and_kill(scored: Scored, after: float) -> None:
    child = os.fork()
    if not child:
        _write(scored)
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def main(out: Path, data: list[Path]) -> None:
    """Write and kill, and print the count of complete runs by whose they are."""
    load_ahead(_FORMATS)
    runs = [score_in_memory(Request(data=(folder,), out=out)) for folder in data]
    started = time.monotonic()
    _write(runs[0])
    whole = time.monotonic() - started
    moments = random.Random(20251122)
    seen: Counter[str] = Counter()
    for attempt in range(_TIMES):
        _write_and_kill(runs[attempt % 2], whole * moments.uniform(0.0, 1.6))
        seen[complete(out)] += 1
    sys.stdout.write(json.dumps(seen))


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]])
