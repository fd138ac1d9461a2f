"""The two CSV files of a run: ``peringkat.csv`` and ``temuan.csv``.

Both are made for programs as well as people: comma, decimal point, UTF-8
without a mark, one line feed per line, a header that never changes with language.
Columns are prepared whole and written by ``csv.writer`` in one call; nothing
is done person by person.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.evaluation import Status
from asn_eval.domain.nip import mask_nip
from asn_eval.exact import PLACES, round_half_away
from asn_eval.findings import entry_of, message_of
from asn_eval.reports.safe import csv_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.findings import Finding
    from asn_eval.language import Words

RANKING_HEADER: Final = ("peringkat", "nip", "nama", "unit", "nilai_akhir", "predikat", "status")
"""The first columns of ``peringkat.csv``; one column per criterion follows."""

BEFORE_CALIBRATION: Final = "predikat_sebelum_kalibrasi"
"""The column after the criteria in a run in which a predikat was calibrated."""

NOT_APPLICABLE: Final = "tidak_berlaku"
"""What stands for the score of a criterion that does not exist for the person."""

FINDINGS_HEADER: Final = (
    "kode", "tingkat", "berkas", "lembar", "sel", "temuan", "diharapkan", "tindakan", "orang",
)  # fmt: skip
"""The columns of ``temuan.csv``."""

UNITS_HEADER: Final = ("peringkat", "unit", "nilai", "dinilai", "pegawai", "status")
"""The columns of ``peringkat_unit.csv``; the status is "diperingkat" or the reason's code."""

RANKED: Final = "diperingkat"

STATUS_WORDS: Final = {Status.SCORED: "dinilai", Status.PROVISIONAL: "sementara"}
"""Status in files; a person who is not scored has the reason's code instead."""


def criterion_id(path: str) -> str:
    """Give a criterion's dotted id, as headers and tie-breaks name it.

    >>> criterion_id("kriteria.perilaku.kriteria.rekan")
    'perilaku.rekan'
    """
    return path.removeprefix("kriteria.").replace(".kriteria.", ".")


def write_ranking_csv(evaluation: Evaluation, path: Path) -> None:
    """Write ``peringkat.csv``: everyone seen, in reading order, not scored last.

    ``nilai_akhir`` has exactly the rubric's digits, the number the reader
    sees. The score of a criterion has up to nine places, rounded half away from
    zero, without trailing zeros (``85``, ``83.333333333``). A person who is
    not scored has empty values; a criterion without a value is empty, and one
    that does not exist for the person says so. Conversions stand last, one column
    each under its id, with exactly their own digits.
    """
    order = evaluation.order
    columns: list[Iterable[str]] = list(_identity(evaluation))
    columns += [_scores(evaluation, index) for index in range(len(evaluation.nodes))]
    header = [*RANKING_HEADER, *(criterion_id(node) for node in evaluation.nodes)]
    if not np.array_equal(evaluation.given_band, evaluation.band):
        header.append(BEFORE_CALIBRATION)
        columns.append(_by_text(given_grades(evaluation)[order]))
    header += [item.id for item in evaluation.rubric.conversions]
    columns += _conversions(evaluation)
    _write(path, header, columns)


def _conversions(evaluation: Evaluation) -> Iterable[list[str]]:
    found = evaluation.conversions
    if found is not None:
        for index, item in enumerate(evaluation.rubric.conversions):
            write = f"{{:.{max(item.digits, 0)}f}}".format
            yield _by_value(found.value[evaluation.order, index], write)


def write_units_csv(evaluation: Evaluation, path: Path) -> None:
    """Write ``peringkat_unit.csv``: every unit in reading order, those without a rank last.

    ``nilai`` has exactly the digits of the rule; ``dinilai`` of ``pegawai`` persons
    have a final value. Persons of no known unit stand last under an empty name.
    There is no file where units are not ranked.
    """
    rule, units = evaluation.rubric.unit_ranking, evaluation.units
    if rule is None:
        return
    write = f"{{:.{max(rule.digits, 0)}f}}".format
    columns = [
        _by_value(np.asarray([unit.rank for unit in units]), "{:g}".format),
        _by_text(np.asarray([unit.name for unit in units], dtype=object)),
        _by_value(np.asarray([unit.value for unit in units]), write),
        [str(unit.scored) for unit in units],
        [str(unit.people) for unit in units],
        [unit.reason or RANKED for unit in units],
    ]
    _write(path, UNITS_HEADER, columns)


def _scores(evaluation: Evaluation, index: int) -> list[str]:
    """Give the scores of one criterion, in reading order."""
    order, lost = evaluation.order, _lost(evaluation)
    texts = _by_value(np.where(lost, np.nan, evaluation.score[:, index])[order], _short)
    for place in np.flatnonzero((evaluation.outside(evaluation.nodes[index]) & ~lost)[order]):
        texts[place] = NOT_APPLICABLE
    return texts


def _lost(evaluation: Evaluation) -> NDArray[np.bool_]:
    return np.asarray(evaluation.status == Status.NOT_SCORED)


def _identity(evaluation: Evaluation) -> tuple[list[str], ...]:
    """Give the seven columns of the fixed header, in reading order."""
    order = evaluation.order
    people = evaluation.people
    digits = evaluation.rubric.digits
    return (
        _by_value(evaluation.shown_rank()[order], "{:g}".format),
        _by_text(people.nip[order]),
        _by_text(people.attribute("nama")[order]),
        _by_text(people.attribute("unit")[order]),
        _by_value(evaluation.final[order], f"{{:.{digits}f}}".format),
        _by_text(grades(evaluation)[order]),
        _by_text(status_words(evaluation)[order]),
    )


def grades(evaluation: Evaluation) -> NDArray[np.object_]:
    """Give each person's predikat, "" for none."""
    return _grade_names(evaluation)[evaluation.band]


def given_grades(evaluation: Evaluation) -> NDArray[np.object_]:
    """Give each person's predikat before calibration, "" for none."""
    return _grade_names(evaluation)[evaluation.given_band]


def _grade_names(evaluation: Evaluation) -> NDArray[np.object_]:
    names = [band.name for band in evaluation.rubric.bands]
    return np.asarray([*names, ""], dtype=object)


def status_words(evaluation: Evaluation) -> NDArray[np.object_]:
    """Give each person's status: dinilai, sementara, or the reason's code."""
    table = np.asarray([STATUS_WORDS.get(status, "") for status in Status], dtype=object)
    words = table[evaluation.status]
    return np.where(_lost(evaluation), evaluation.reason, words).astype(object)


def _short(value: float) -> str:
    return f"{value:.{PLACES}f}".rstrip("0").rstrip(".")


def _by_value(values: NDArray[np.float64], write: Callable[[float], str]) -> list[str]:
    """Write every distinct number once; NaN becomes empty. Shapes: (n,) to n texts."""
    distinct, where = np.unique(round_half_away(values, PLACES) + 0.0, return_inverse=True)
    texts = ["" if np.isnan(value) else write(value) for value in distinct.tolist()]
    return np.asarray(texts, dtype=object)[where].tolist() if texts else []


def _by_text(values: NDArray[np.object_]) -> list[str]:
    """Make every distinct text safe once."""
    texts: list[str] = values.tolist()
    safe = {text: csv_text(text) for text in set(texts)}
    return [safe[text] for text in texts]


def write_findings_csv(evaluation: Evaluation, path: Path, words: Words) -> None:
    """Write ``temuan.csv``: every finding with its cell and what to do.

    The header never changes with language; the sentences do. ``orang`` is the
    masked NIP, empty when the finding is about no person or about a row whose
    NIP could not be accepted.
    """
    rows = finding_rows(evaluation.findings, words)
    _write(path, FINDINGS_HEADER, [_by_text(np.asarray(column, dtype=object)) for column in rows])


def finding_rows(findings: Sequence[Finding], words: Words) -> tuple[list[str], ...]:
    """Give the columns of the findings table, as :data:`FINDINGS_HEADER` names them."""
    texts = [message_of(finding, words.lang) for finding in findings]
    places = [finding.place for finding in findings]
    return (
        [finding.code for finding in findings],
        [entry_of(finding).severity.value for finding in findings],
        [place.file for place in places],
        [place.sheet for place in places],
        [place.cell for place in places],
        [text.found for text in texts],
        [text.expected for text in texts],
        [text.remedy for text in texts],
        [masked(finding.key) for finding in findings],
    )


def masked(key: str) -> str:
    """Mask a person key; a key that is no NIP of 18 digits names nobody.

    >>> masked("198701232014051999"), masked("?|Budi")
    ('19870123••••••••••', '')
    """
    return mask_nip(key) if len(key) == len("YYYYMMDDYYYYMMSXXX") and key.isdecimal() else ""


def _write(path: Path, header: Sequence[str], columns: Sequence[Iterable[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(zip(*columns, strict=True))
