"""Who is in a scope, who is out, and who is neither."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from asn_eval.domain.scope import Reach, Scope, decided, reach, scoped
from asn_eval.domain.specs import Sum
from made import leaf, node, rubric

IN, UNKNOWN, OUT = Reach.APPLIES, Reach.UNKNOWN, Reach.OUTSIDE
JOBS = np.asarray(["JPT", " j.p.t ", "Pelaksana", ""], dtype=object)
RANKS = np.asarray(["", "III/a", "", "III/a"], dtype=object)


def _attribute(name: str) -> np.ndarray[tuple[int], np.dtype[np.object_]]:
    return JOBS if name == "jenis_jabatan" else RANKS


def _only(*labels: str) -> Scope:
    return Scope(only=(("jenis_jabatan", labels),))


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (_only("JPT"), [IN, IN, OUT, UNKNOWN]),
        (Scope(barred=(("jenis_jabatan", ("JPT",)),)), [OUT, OUT, IN, UNKNOWN]),
        # one attribute that says out is enough; one that is empty is not enough to be in
        (
            Scope(only=(("jenis_jabatan", ("JPT",)), ("golongan", ("III/a",)))),
            [UNKNOWN, IN, OUT, UNKNOWN],
        ),
        (
            Scope(barred=(("jenis_jabatan", ("Pelaksana",)), ("golongan", ("III/a",)))),
            [UNKNOWN, OUT, OUT, OUT],
        ),
    ],
)
def test_labels_let_in_or_keep_out_and_an_empty_attribute_decides_nothing(
    scope: Scope, expected: list[Reach]
) -> None:
    rule = rubric(replace(leaf("kriteria.a", 100, Sum("disiplin", "alpa")), scope=scope))
    assert reach(rule, _attribute, 4)[:, 0].tolist() == expected


def test_an_attribute_in_both_lists_is_held_to_both() -> None:
    scope = Scope((("golongan", ("III/a",)),), (("golongan", ("III/a",)),))
    assert decided(scope, _attribute)["golongan"].tolist() == [UNKNOWN, OUT, UNKNOWN, OUT]


def test_what_is_out_above_is_out_below_and_a_node_of_nothing_is_out() -> None:
    below = leaf("kriteria.a.kriteria.b", 100, Sum("disiplin", "alpa"))
    lone = replace(leaf("kriteria.c.kriteria.d", 100, Sum("disiplin", "izin")), scope=_only("JPT"))
    rule = rubric(
        replace(node("kriteria.a", 50, below), scope=_only("Pelaksana")),
        node("kriteria.c", 50, lone),
    )
    out, there = [OUT, OUT, IN, UNKNOWN], [IN, IN, OUT, UNKNOWN]
    assert reach(rule, _attribute, 4).T.tolist() == [out, out, there, there]
    assert [item.id for item in scoped(rule)] == ["a", "d"]
