"""What stands in the file and nothing reads: rater groups, aliases, the rating scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed
from asn_eval.domain.fields import PERIOD_FIELDS, TABLES
from asn_eval.rubric import grammar
from asn_eval.rubric.lint.raters import RATER_FIELD
from asn_eval.rubric.lint.sources import folded, uses
from asn_eval.rubric.lint.tree import measured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.model import Grammar
    from asn_eval.rubric.grammar import RubricModel

_ALWAYS: Final = frozenset(
    {"nip", "nama", "unit", "jabatan", "jenis_jabatan", "golongan", "penilai", "peran", "aspek"}
)
"""Fields that the tool itself reads: who, where, and who rated what."""

_DERIVED: Final = {"disiplin": frozenset({"tanggal", "masuk", "pulang", "kode"})}
"""Fields from which others of their table are worked out."""

_ROLES: Final = frozenset(
    role
    for spec in TABLES.values()
    for field in spec.fields
    if field.name == RATER_FIELD
    for role in field.categories
)
_ROSTER: Final = "pegawai"


def rater_groups(model: RubricModel) -> Iterator[Problem]:
    """Check that no rater group with a weight is filtered out."""
    for path, measure in measured(model):
        wanted = measure.where.get(RATER_FIELD)
        if wanted is None or not isinstance(measure, grammar.RaterGroupsModel):
            continue
        kept = {folded(label) for label in wanted}
        if not kept <= _ROLES:
            continue  # reported as an unknown label
        for group in measure.weights:
            if group not in kept:
                slots = {"kelompok": group, "saring": listed(wanted)}
                yield Problem("K643", (*path, "penilai", group), slots, at_key=True)


def aliases(model: RubricModel) -> Iterator[Problem]:
    """Warn of a heading that is declared for a field that no rule reads."""
    read: dict[str, set[str]] = {}
    for use in uses(model):
        read.setdefault(use.table, set()).update(_named(use.model), use.where)
    for table, fields in model.aliases.items():
        spec = TABLES.get(table)
        if spec is None or table == _ROSTER:
            continue
        known = _ALWAYS | set(spec.key) | {PERIOD_FIELDS.get(table, "")}
        known |= _DERIVED.get(table, frozenset())
        known = known | read[table] if table in read else frozenset()
        for field in fields:
            if spec.field(field) and field not in known:
                slots = {"kolom": field, "tabel": table}
                yield Problem("K644", ("alias", table, field), slots, at_key=True)


def _named(model: Grammar) -> Iterator[str]:
    """Yield every text that a rule holds, keys too; those that are fields count as read."""
    for attribute in type(model).model_fields:
        value = getattr(model, attribute)
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (item for item in value if isinstance(item, str))
        elif isinstance(value, dict):
            yield from value


def rating_scale(model: RubricModel) -> Iterator[Problem]:
    """Warn of a rating scale in a rubric that reads no ratings."""
    if model.rating and all(use.table != "feedback" for use in uses(model)):
        yield Problem("K648", ("skala_penilaian",), {}, at_key=True)
