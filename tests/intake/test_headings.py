"""Headings: folding, and which heading means which field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.fields import TABLES
from asn_eval.intake.headings import HEADINGS, accepted, fold, heading_keys, lookup_for


@pytest.mark.parametrize(
    ("heading", "folded"),
    [
        ("PANGKAT/\nGOLONGAN", "pangkat golongan"),
        ("NIP ", "nip"),
        ("Bobot (%)", "bobot"),
        ("  No.   Induk\u00a0Pegawai", "no induk pegawai"),
        ("ＮＩＰ", "nip"),
        ("hari_kerja", "hari kerja"),
    ],
)
def test_case_spaces_line_breaks_and_punctuation_are_folded(heading: str, folded: str) -> None:
    assert fold(heading) == folded


@given(st.text(max_size=30))
def test_folding_is_stable_and_blind_to_case_and_spaces(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert fold(f"  {text}\n") == once


@given(
    st.sampled_from(sorted(HEADINGS)).flatmap(
        lambda table: st.tuples(st.just(table), st.sampled_from(sorted(lookup_for(table))))
    ),
    st.sampled_from([" ", "\n", " - ", "_", "/", ".  "]),
    st.sampled_from([str.upper, str.title, str.capitalize]),
)
def test_a_known_heading_is_known_in_every_dress(
    known: tuple[str, str], gap: str, case: object
) -> None:
    table, heading = known
    assert callable(case)
    dressed = f" {case(heading.replace(' ', gap))} "
    assert lookup_for(table)[fold(dressed)] == lookup_for(table)[heading]


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_field_has_headings_and_no_heading_means_two_fields(table: str) -> None:
    pseudo = {"absen", "waktu_scan"} if table == "disiplin" else set()
    assert set(HEADINGS[table]) == {field.name for field in TABLES[table].fields} | pseudo
    owners: dict[str, str] = {}
    for field, ranks in HEADINGS[table].items():
        for heading in (field, *(heading for rank in ranks for heading in rank)):
            assert owners.setdefault(fold(heading), field) == field


def test_brackets_are_left_out_unless_they_hold_a_unit() -> None:
    assert heading_keys("Tanpa Keterangan (TK)") == ("tanpa keterangan tk", "tanpa keterangan")
    assert heading_keys("Terlambat (jam)") == ("terlambat jam",)
    assert heading_keys("NIP") == ("nip",)
    assert heading_keys("(TK)") == ("tk",)


def test_single_letters_with_spaces_are_one_word() -> None:
    assert heading_keys("N I P") == ("n i p", "nip")
    assert heading_keys("N.I.P. Pegawai") == ("n i p pegawai", "nip pegawai")
    assert heading_keys("T K (hari)") == ("t k hari", "t k", "tk hari", "tk")


def test_extra_headings_come_first_and_may_take_a_heading_over() -> None:
    lookup = lookup_for("feedback", {"nilai": ("Skor Akhir",), "aspek": ("Rating",)})
    assert lookup["skor akhir"] == ("nilai", 0)
    assert lookup["rating"] == ("aspek", 0)


def test_accepted_headings_are_listed_as_a_message_shows_them() -> None:
    assert accepted("disiplin", "dinas_luar") == "Dinas Luar, DL, D. Luar"
