"""Proposed corrections: refused until somebody signs, then taken as they were proposed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from asn_eval.errors import UsageFault
from asn_eval.folder import Proposal, load_corrections, proposals_text
from asn_eval.language import Lang, Words
from asn_eval.language.catalogue import words_for

if TYPE_CHECKING:
    from pathlib import Path

PROPOSALS = (
    Proposal(
        "target.xlsx", 'Rekap "SKP"', "B7", "1,98701E+17", "198701232014051999",
        "Nama dan unit sama dengan\nsatu orang di daftar pegawai.",
    ),
    Proposal("target.xlsx", "Data", "C9", "1.234", 1234.0, "Kolom lain memakai titik ribuan."),
    Proposal("target.xlsx", "Data", "D9", "03/01/2025", dt.date(2025, 1, 3), "Urutan hari-bulan."),
)  # fmt: skip


def test_proposals_are_refused_until_they_are_signed(tmp_path: Path) -> None:
    path = tmp_path / "koreksi.yaml"
    text = proposals_text(PROPOSALS, Words())
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageFault) as caught:
        load_corrections(path)
    assert [finding.code for finding in caught.value.findings] == ["P733"] * 9
    signed = text.replace('oleh: ""', "oleh: Rina Wulandari").replace('alasan: ""', "alasan: SK")
    path.write_text(signed.replace('tanggal: ""', "tanggal: 2025-10-02"), encoding="utf-8")
    read = load_corrections(path)
    assert [(item.sheet, item.written, item.value) for item in read] == [
        (item.sheet, item.written, item.value) for item in PROPOSALS
    ]


def test_the_file_says_what_to_do_in_both_languages() -> None:
    assert "# Usulan koreksi." in proposals_text(PROPOSALS, Words())
    english = proposals_text(PROPOSALS, words_for(Lang.EN))
    assert "# Proposed corrections." in english
    assert "# Nama dan unit sama dengan satu orang di daftar pegawai." in english


def test_no_proposal_is_no_file() -> None:
    assert proposals_text([], Words()) == ""
