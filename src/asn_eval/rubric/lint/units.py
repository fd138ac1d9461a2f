"""Units: what a leaf calls its measure agrees with what the measure gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed
from asn_eval.rubric import grammar
from asn_eval.rubric.lint.raw_range import is_rating
from asn_eval.rubric.lint.sources import folded
from asn_eval.rubric.lint.tree import leaves

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asn_eval.rubric.grammar import RubricModel

_PERCENT: Final = ("%", "persen")
_DAYS: Final = ("hari", "hari kerja")
_MINUTES: Final = ("menit",)
_HOURS: Final = ("jam", "jam pelajaran")
_MONTHS: Final = ("bulan",)
_WORDS: Final = frozenset({*_PERCENT, *_DAYS, *_MINUTES, *_HOURS, "detik", "bulan", "tahun"})
"""Units that mean one thing; any other word of an author is free."""

_COUNTED: Final = ("kali",)
_FIELDS: Final[dict[tuple[str, str], tuple[str, ...]]] = {
    ("disiplin", "terlambat_menit"): _MINUTES,
    ("disiplin", "pulang_cepat_menit"): _MINUTES,
    ("pelatihan", "jam"): _HOURS,
    ("evaluasi", "jumlah_bulan"): _MONTHS,
    ("pegawai", "jumlah_bulan"): _MONTHS,
    **{
        ("disiplin", name): _DAYS
        for name in ("hari_kerja", "hadir", "alpa", "izin", "sakit", "cuti", "dinas_luar")
    },
}
"""Units of the fields that have one."""


def _of_column(measure: Any) -> tuple[str, ...]:  # noqa: ANN401 - any measure with a column
    if is_rating(measure.table, measure.column):
        return ("skala", *_PERCENT)
    return _FIELDS.get((measure.table, measure.column), ())


def unit_of(table: str, column: str) -> tuple[str, ...]:
    """Name the units that a column can have, () where it has none of its own."""
    return _FIELDS.get((table, column), ())


def _added_up(measure: grammar.WeightedSumModel) -> tuple[str, ...]:
    """Name the units of a plain sum, which are those of its columns; a factor leads to any."""
    if {*measure.factors.values()} != {1.0}:
        return ()
    found = {unit_of(measure.table, column) for column in measure.factors}
    return found.pop() if len(found) == 1 else ()


def _percent(_: object) -> tuple[str, ...]:
    return _PERCENT


def _counted(_: object) -> tuple[str, ...]:
    return _COUNTED


UNITS: Final[dict[type, Callable[[Any], tuple[str, ...]]]] = {
    grammar.ValueModel: _of_column,
    grammar.SumModel: _of_column,
    grammar.MeanModel: _of_column,
    grammar.RaterGroupsModel: _of_column,
    grammar.CountModel: _counted,
    grammar.RatioModel: _percent,
    grammar.AchievementModel: _percent,
    grammar.WeightedSumModel: _added_up,
}
"""Units that fit each measure; a measure that is not here, or gives none, takes any."""


def agree(model: RubricModel) -> Iterator[Problem]:
    """Check that a unit that means one thing is the unit of the measure."""
    for path, leaf in leaves(model):
        said, find = folded(leaf.unit), UNITS.get(type(leaf.measure))
        fitting = find(leaf.measure) if find else ()
        if said in _WORDS and fitting and said not in fitting:
            slots = {"satuan": leaf.unit, "pilihan": listed(fitting)}
            yield Problem("K642", (*path, "satuan"), slots)
