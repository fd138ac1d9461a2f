"""How rules name a criterion: by id, by dotted ids, or by its full address.

An id that occurs once is enough. Where two criteria share an id, the ids from
the top joined by dots (``perilaku.rekan``) tell them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain.rubric import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asn_eval.rubric.grammar import Limited


def short_name(path: str) -> str:
    """Return the dotted ids of a criterion's path.

    >>> short_name("kriteria.perilaku.kriteria.rekan")
    'perilaku.rekan'
    """
    return ".".join(path.split(".")[1::2])


def matching(name: str, paths: Iterable[str]) -> tuple[str, ...]:
    """Return the paths a name may mean; one is right, none or several are faults.

    >>> matching("rekan", ["kriteria.a.kriteria.rekan", "kriteria.rekan"])
    ('kriteria.a.kriteria.rekan', 'kriteria.rekan')
    >>> matching("a.rekan", ["kriteria.a.kriteria.rekan", "kriteria.rekan"])
    ('kriteria.a.kriteria.rekan',)
    """
    known = tuple(paths)
    if "." not in name:
        return tuple(path for path in known if path.rpartition(".")[2] == name)
    return tuple(path for path in known if name in {path, short_name(path)})


def path_of(name: str, paths: Iterable[str]) -> str:
    """Return the one path a name means; the linter has seen to that."""
    (path,) = matching(name, paths)
    return path


def limit_of(model: Limited) -> tuple[Comparison, float]:
    """Return the one comparison a condition makes."""
    if model.below is not None:
        return Comparison.BELOW, model.below
    return Comparison.AT_LEAST, model.at_least or 0.0
