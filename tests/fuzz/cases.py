"""One case of the fuzzer: the files of a folder and what is done with them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fuzz.damage import damage
from fuzz.hostile_tables import hostile_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fuzz.seeds import Seed

READ: Final = "baca"
SUGGEST: Final = "usul"
SCORE: Final = "nilai"
WRITE: Final = "tulis"
CHECK: Final = "periksa"
YAML: Final = "yaml"

_RUBRICS: Final = {"sibolga": "2025-TW3", "plaju": "2025-09", "medan": "2025-TW3"}
_TABLES: Final = 0.2
"""Share of the cases that are sound files with hostile cells."""

_TEXTS: Final = 0.2
"""Share of the others that are YAML."""


@dataclass(frozen=True)
class Case:
    """Files of one folder, and the job that reads them."""

    number: int
    job: str
    files: Mapping[str, bytes]
    decimal: str = ""
    told: str = ""
    """What was damaged and how, for whoever looks at a failure."""


def make_case(seeds: Sequence[Seed], seed: int, number: int) -> Case:
    """Return a case; it follows from its arguments alone."""
    rng = random.Random(f"{seed}:{number}")
    decimal = rng.choice(("", "koma", "titik"))
    if rng.random() < _TABLES:
        files = hostile_folder(rng)
        job = rng.choice((READ,) * 12 + (SCORE, SCORE, SCORE, WRITE, CHECK, SUGGEST))
        return Case(number, job, files | _config(rng, job), decimal, "tabel")
    texts = [item for item in seeds if item.suffix == "yaml"]
    books = [item for item in seeds if item.suffix != "yaml"]
    chosen, other = rng.choice(texts if rng.random() < _TEXTS else books), rng.choice(books)
    content = damage(rng, chosen, other)
    if chosen.suffix == "yaml":
        return Case(number, YAML, {chosen.name: content}, told=chosen.name)
    # contents decide, so the name may lie
    ending = rng.choice((chosen.suffix, chosen.suffix, "xlsx", "xls"))
    job = rng.choice((READ,) * 30 + (SCORE, SUGGEST, CHECK))
    files = {f"masukan.{ending}": content, **chosen.beside, **_config(rng, job)}
    return Case(number, job, files, decimal, chosen.name)


def _config(rng: random.Random, job: str) -> dict[str, bytes]:
    if job not in {SCORE, WRITE, CHECK}:
        return {}
    rubric = rng.choice(list(_RUBRICS))
    text = (
        f"rubrik: {rubric}\nperiode: {_RUBRICS[rubric]}\ndesimal: {rng.choice(('koma', 'titik'))}\n"
    )
    return {"asn-eval.yaml": text.encode()}
