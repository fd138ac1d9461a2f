"""Compare ``asn-eval score`` with the plain script and the bare reader, in one run.

    python benchmarks/bandingkan.py 3000
    python benchmarks/bandingkan.py 100000 --ulang 3 --ulang-polos 1

prints a table of whole-process costs (medians) and the ratios that the tool
promises. The data must have been made with ``buat_data.py``. Nothing else
should be running.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pengukur import Cost, measure, middle

HERE: Final = Path(__file__).parent
SOURCE: Final = HERE.parent / "src"
_GIB: Final = 2**30
_LARGE: Final = 100_000
"""From this many persons on the promises for large sets hold."""


@dataclass(frozen=True)
class Promise:
    """A ratio or amount with the limit it must keep."""

    name: str
    value: float
    limit: float
    at_least: bool = False

    def __str__(self) -> str:
        """Write the promise as one line, with the verdict."""
        kept = self.value >= self.limit if self.at_least else self.value <= self.limit
        sign = "≥" if self.at_least else "≤"
        verdict = "tercapai" if kept else "TIDAK tercapai"
        return f"{self.name:<58} {self.value:7.2f}  ({sign} {self.limit:g})  {verdict}"


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("jumlah", type=int, help="banyaknya pegawai")
    parser.add_argument("--ulang", type=int, default=5, help="ulangan tiap perintah")
    parser.add_argument("--ulang-polos", type=int, default=1, help="ulangan skrip polos; 0: lewati")
    options = parser.parse_args()
    folder = HERE / "data" / str(options.jumlah)
    if not folder.is_dir():
        parser.error(f"{folder} belum ada: jalankan buat_data.py {options.jumlah}")
    with tempfile.TemporaryDirectory() as scratch:
        commands = _commands(folder, Path(scratch))
        repeats = dict.fromkeys(commands, options.ulang) | {"polos": options.ulang_polos}
        costs = _measured({name: commands[name] for name in commands if repeats[name]}, repeats)
    _print_table(options.jumlah, costs)
    print()
    for promise in _promises(options.jumlah, costs):
        print(promise)


def _commands(folder: Path, scratch: Path) -> dict[str, list[str]]:
    python = sys.executable
    tool = [python, "-m", "asn_eval"]
    score = ["score", str(folder), "--rubric", "sibolga", "--periode", "2025-TW3"]
    return {
        "asn-eval score": [*tool, *score, "--out", str(scratch / "hasil")],
        "polos": [python, str(HERE / "plain.py"), str(folder), str(scratch / "polos.xlsx")],
        "pembaca": [python, str(HERE / "bare.py"), str(folder)],
        "intake": [python, str(HERE / "intake.py"), str(folder)],
        "import pandas": [python, "-c", "import pandas"],
        "asn-eval --help": [*tool, "--help"],
        "typer --help": [python, str(HERE / "typer_kosong.py"), "--help"],
    }


def _measured(commands: dict[str, list[str]], repeats: dict[str, int]) -> dict[str, Cost]:
    """Run the commands in turns, so that a slow minute does not fall on one of them."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    environment = {"PYTHONPATH": str(SOURCE), "PYTHONHASHSEED": "0"}
    for turn in range(max(repeats.values())):
        for name, command in commands.items():
            if turn < repeats[name]:
                print(f"{turn + 1}: {name} …", file=sys.stderr)
                costs[name].append(measure(command, environment))
    return {name: middle(runs) for name, runs in costs.items()}


def _print_table(people: int, costs: dict[str, Cost]) -> None:
    print(f"{people} pegawai, {len(costs)} perintah, median")
    print(f"{'perintah':<18} {'waktu s':>9} {'CPU s':>9} {'memori MiB':>11} {'terbesar MiB':>13}")
    for name, cost in costs.items():
        memory, largest = cost.memory / 2**20, cost.largest / 2**20
        print(f"{name:<18} {cost.wall:9.3f} {cost.cpu:9.3f} {memory:11.0f} {largest:13.0f}")


def _promises(people: int, costs: dict[str, Cost]) -> list[Promise]:
    tool, reader = costs["asn-eval score"], costs["pembaca"]
    start = costs["asn-eval --help"].wall / costs["typer --help"].wall
    first = Promise("asn-eval --help : typer --help", start, 1.5)
    if people < _LARGE:
        floor = reader.wall + costs["import pandas"].wall
        return [first, Promise("waktu : (pembaca + import pandas)", tool.wall / floor, 2.5)]
    plain = costs.get("polos")
    faster = (
        [Promise("waktu skrip polos : waktu", plain.wall / tool.wall, 8, at_least=True)]
        if (plain)
        else []
    )
    return [
        first,
        *faster,
        Promise("waktu : waktu pembaca", tool.wall / reader.wall, 2),
        Promise("waktu intake : waktu pembaca", costs["intake"].wall / reader.wall, 1.5),
        Promise("memori puncak, GiB", tool.memory / _GIB, 2),
    ]


if __name__ == "__main__":
    main()
