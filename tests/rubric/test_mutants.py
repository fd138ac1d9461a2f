"""The mutation corpus: one defect in a shipped rubric, found at its place, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asn_eval.documents.textfile import read_text
from asn_eval.errors import RubricFault
from asn_eval.findings import CATALOGUE, Severity, message_of
from asn_eval.language import Lang
from asn_eval.rubric import RubricEntry, list_rubrics, load_rubric
from rubric.mutan.kinds_form import FORM
from rubric.mutan.kinds_rules import RULES
from rubric.mutan.kinds_sense import SENSE
from rubric.rubric_texts import where

if TYPE_CHECKING:
    from rubric.mutan.mutant import Mutant

CORPUS = (*FORM, *SENSE, *RULES)


@pytest.mark.parametrize("mutant", CORPUS, ids=lambda mutant: f"{mutant.code} {mutant.kind}")
def test_a_mutant_is_found_at_its_place_and_nothing_else(mutant: Mutant) -> None:
    try:
        found = load_rubric(mutant.text(), "kinerja.yaml").warnings
        refused = False
    except RubricFault as fault:
        found, refused = fault.findings, True
    assert [where(finding) for finding in found] == [f"{mutant.code} {mutant.place()}"]
    assert refused is (CATALOGUE[mutant.code].severity is Severity.ERROR)
    for lang in Lang:
        assert message_of(found[0], lang).remedy


def test_the_corpus_is_wide() -> None:
    kinds = {mutant.kind for mutant in CORPUS}
    assert len(kinds) == len(CORPUS) >= 60
    assert {mutant.rubric for mutant in CORPUS} == {
        entry.id.partition("/")[0] for entry in list_rubrics() if entry.id.count("/kinerja")
    }
    assert len({mutant.code for mutant in CORPUS}) >= 45


@pytest.mark.parametrize("entry", list_rubrics(), ids=lambda entry: entry.id)
def test_a_good_rubric_passes_without_a_warning(entry: RubricEntry) -> None:
    path = entry.path
    assert load_rubric(read_text(path), path.name).warnings == ()
