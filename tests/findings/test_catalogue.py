"""The catalogue of findings: complete in both languages, slots the same in each."""

from __future__ import annotations

import pkgutil
import re
from dataclasses import fields
from importlib import import_module
from string import Formatter

import pytest

from asn_eval import findings
from asn_eval.findings import CATALOGUE, Entry, Finding, Severity, Text, entry_of, message_of
from asn_eval.language import Lang
from asn_eval.origin import Place

_WRITTEN: tuple[Entry, ...] = tuple(
    entry
    for module in pkgutil.walk_packages(findings.__path__, f"{findings.__name__}.")
    for entry in getattr(import_module(module.name), "ENTRIES", ())
)
"""The entries of every module of the package, in the catalogue or not."""

_PARTS = tuple(field.name for field in fields(Text))
_ENTRIES = pytest.mark.parametrize("entry", CATALOGUE.values(), ids=CATALOGUE)


def _slots(text: Text) -> set[str]:
    sentences = (getattr(text, part) for part in _PARTS)
    return {name for line in sentences for _, name, _, _ in Formatter().parse(line) if name}


_WORDED = {"alasan": "reason"}
"""Slots that hold words: each language has its own, and a finding gives both."""


@_ENTRIES
def test_slots_are_the_same_in_both_languages(entry: Entry) -> None:
    indonesian = _slots(entry.id)
    assert _slots(entry.en) in (indonesian, {_WORDED.get(name, name) for name in indonesian})


@_ENTRIES
def test_every_part_is_written_in_both_languages(entry: Entry) -> None:
    for part in _PARTS:
        indonesian, english = getattr(entry.id, part), getattr(entry.en, part)
        assert indonesian.strip() == indonesian != ""
        assert english.strip() == english != ""
    assert entry.id.title != entry.en.title
    assert entry.id.why != entry.en.why


@_ENTRIES
def test_titles_are_short_and_the_rest_are_sentences(entry: Entry) -> None:
    for text in (entry.id, entry.en):
        assert len(text.title) <= 60
        assert not text.title.endswith(".")
        assert text.remedy[0].isupper()
        assert text.why.endswith((".", "…"))


@_ENTRIES
def test_titles_and_reasons_have_no_slots(entry: Entry) -> None:
    for text in (entry.id, entry.en):
        assert "{" not in text.title + text.why


@_ENTRIES
def test_slugs_are_words_with_hyphens(entry: Entry) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.slug)


def test_codes_are_a_letter_and_three_digits_and_used_once() -> None:
    assert {entry.code for entry in _WRITTEN} == set(CATALOGUE)
    for entry in _WRITTEN:
        assert CATALOGUE[entry.code] is entry
        assert re.fullmatch(r"[BLSOKPJ]\d{3}", entry.code)


def test_slugs_are_used_once() -> None:
    for letter in "BLSOKPJ":
        slugs = [entry.slug for code, entry in CATALOGUE.items() if code.startswith(letter)]
        assert slugs
        assert sorted(slugs) == sorted(set(slugs))


def test_a_message_is_the_catalogue_filled_with_the_slots() -> None:
    finding = Finding("S304", Place("a.xlsx", "Data", 7, 3), {"kolom": "nilai", "nilai": "lima"})
    assert entry_of(finding).severity is Severity.ERROR
    assert message_of(finding, Lang.ID).found == 'Isi sel "lima" di kolom nilai bukan angka.'
    assert message_of(finding, Lang.EN).found == (
        'The cell content "lima" in column nilai is not a number.'
    )


def test_a_value_with_braces_stays_a_value() -> None:
    finding = Finding("S304", slots={"kolom": "nilai", "nilai": "{kolom}"})
    assert '"{kolom}"' in message_of(finding, Lang.ID).found


def test_a_missing_slot_and_an_unknown_code_are_defects() -> None:
    with pytest.raises(KeyError, match="nilai"):
        message_of(Finding("S304", slots={"kolom": "nilai"}), Lang.ID)
    with pytest.raises(KeyError, match="S999"):
        entry_of(Finding("S999"))
