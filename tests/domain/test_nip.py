"""The NIP: what it tells, and every way of being wrong."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.nip import (
    Nip,
    NipFault,
    Service,
    check_many,
    mask_nip,
    normalise_nip,
    parse_nip,
)


def test_a_pns_nip_tells_birth_appointment_sex_and_sequence() -> None:
    # case NIP-1 of the regulation cases
    assert parse_nip("19870123 201405 1 999") == Nip(
        "198701232014051999", Service.PNS, dt.date(1987, 1, 23), 2014, 5, 0, "L", "999"
    )


def test_a_pppk_nip_tells_year_and_contract() -> None:
    # case NIP-3
    assert parse_nip("199102282024212999") == Nip(
        "199102282024212999", Service.PPPK, dt.date(1991, 2, 28), 2024, 0, 21, "P", "999"
    )


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("19720813 199402 1999", "197208131994021999"),  # case NIP-6
        ("NIP. 19720813 199402 1 999", "197208131994021999"),
        ("nip:197208131994021999", "197208131994021999"),
        ("'197208131994021999", "197208131994021999"),
        ("`197208131994021999", "197208131994021999"),
        ("\u00a0197208131994021999\u200b", "197208131994021999"),
        ("19720813.199402.1.999", "197208131994021999"),
    ],
)
def test_spaces_dots_quotes_and_the_word_nip_are_stripped(written: str, normal: str) -> None:
    assert normalise_nip(written) == normal
    assert isinstance(parse_nip(written), Nip)


@pytest.mark.parametrize(
    ("text", "word", "reason", "english"),
    [
        ("198713232014051999", "bulan_lahir", "bulan lahir 13", "birth month 13"),  # case NIP-7
        ("131999468", "nip_lama", "NIP lama 9 digit", "an old NIP of 9 digits"),  # case NIP-10
        ("19870123201405199", "panjang", "17 digit", "number of digits 17"),
        ("1987012320140519990", "panjang", "19 digit", "number of digits 19"),
        ("", "bukan_angka", "kosong", "it is empty"),
        ("19870123201405199X", "bukan_angka", "memuat selain angka", "it holds more than digits"),
        ("١٩٨٧٠١٢٣٢٠١٤٠٥١٩٩٩", "bukan_angka", "memuat selain angka", "it holds more than digits"),
        ("188701232014051999", "tahun_lahir", "tahun lahir 1887", "birth year 1887"),
        (
            "198702302014051999",
            "tanggal_lahir",
            "tanggal lahir 30-02-1987",
            "birth date 30-02-1987",
        ),
        ("198701232014131999", "bulan_tmt", "bulan TMT CPNS 13", "month of TMT CPNS 13"),
        ("198701232014001999", "bulan_tmt", "bulan TMT CPNS 00", "month of TMT CPNS 00"),
        (
            "198701232004051999",
            "usia",
            "usia 17 tahun saat pengangkatan 2004",
            "aged 17 when appointed 2004",
        ),
        ("198701232014053999", "jenis_kelamin", "jenis kelamin 3", "sex 3"),
        (f"198701232014051{0:03d}", "nomor_urut", "nomor urut 000", "sequence 000"),
    ],
)
def test_a_wrong_nip_says_why_in_both_languages(
    text: str, word: str, reason: str, english: str
) -> None:
    assert parse_nip(text) == NipFault(word, reason, english)


def test_eighteen_in_the_year_of_appointment_is_old_enough() -> None:
    assert isinstance(parse_nip("198712312005011999"), Nip)


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("199102282025091999", True),
        ("199102282025101999", False),
        ("199102282025211999", True),
        ("199102282026211999", False),
    ],
)
def test_nobody_is_appointed_after_the_periode(text: str, good: bool) -> None:  # noqa: FBT001 - a case
    until = dt.date(2025, 9, 30)
    assert isinstance(parse_nip(text, until), Nip) is good
    assert check_many([text], until).good.tolist() == [good]


def test_a_masked_nip_shows_the_birth_date_only() -> None:
    assert mask_nip("198701232014051999") == "19870123••••••••••"
    assert mask_nip("1987") == "1987"


_ALMOST = st.builds(
    "{:04d}{:02d}{:02d}{:04d}{:02d}{}{:03d}".format,
    st.integers(1890, 2010),
    st.integers(0, 13),
    st.integers(0, 32),
    st.integers(1960, 2040),
    st.integers(0, 30),
    st.integers(0, 3),
    st.sampled_from([0, 990, 999]),
)


@given(st.lists(_ALMOST | st.text(max_size=20), max_size=8), st.booleans())
def test_checking_many_agrees_with_reading_one_by_one(texts: list[str], bounded: bool) -> None:  # noqa: FBT001 - drawn
    until = dt.date(2025, 9, 30) if bounded else None
    check = check_many(texts, until)
    for position, text in enumerate(texts):
        one = parse_nip(text, until)
        assert check.good[position] == isinstance(one, Nip)
        if isinstance(one, Nip):
            assert check.normal[position] == one.digits
        else:
            assert check.faults[position] == one


@given(st.text(alphabet="0123456789 .'\u00a0", min_size=1, max_size=24))
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise_nip(normalise_nip(text)) == normalise_nip(text)


def test_no_nips_at_all_is_fine() -> None:
    check = check_many([])
    assert check.good.dtype == np.bool_
    assert len(check.normal) == 0
