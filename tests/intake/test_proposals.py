"""Owners proposed for rows whose NIP was rejected, and names that are only near."""

from __future__ import annotations

import time
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.findings import message_of
from asn_eval.intake.names import known_names, name_key, near_names
from asn_eval.intake.proposals import NipProposal, propose_nips
from asn_eval.language import Lang
from intake.books import ANDI, BUDI, RINA, SITI, Cell, words
from intake.joins import join, of_code

if TYPE_CHECKING:
    from pathlib import Path

_HEAD: list[Cell] = ["NIP", "Nama", "Unit Kerja", "Alpa", "Izin"]
_ROSTER: list[list[Cell]] = [
    ["NIP", "Nama", "Unit Kerja", "NIP Lama", "Gelar Depan", "Gelar Belakang"],
    [BUDI, "BUDI SANTOSO", "Dinas Kesehatan", "131999468", "Drs.", "M.Si"],
    [SITI, "SITI AMINAH", "Dinas Pendidikan", None, "Hj.", None],
    [ANDI, "ANDI", "Dinas Pendidikan", None, None, None],
    [RINA, "ANDI", "Dinas Perikanan", None, None, None],
]


def _proposed(folder: Path, *rows: list[Cell], head: list[Cell] | None = None) -> list[NipProposal]:
    books = {"pegawai.xlsx": _ROSTER, "absen.xlsx": [head or _HEAD, *rows]}
    joined = join(folder, books)
    proposals = propose_nips(joined.people, joined.tables)
    told = of_code(joined, "O420")
    assert [finding.place for finding in told] == [item.place for item in proposals]
    return proposals


def test_o420_name_unit_and_the_digits_left_name_one_owner(tmp_path: Path) -> None:
    row: list[Cell] = [float(BUDI), "Drs. Budi Santoso, M.Si", "DINAS KESEHATAN", 0, 0]
    (item,) = _proposed(tmp_path, row)
    assert str(item.place) == "absen.xlsx › Data!A2"
    assert (item.written, item.nip) == (f"{float(BUDI):.0f}", BUDI)
    assert item.evidence == ("nama", "unit", "nip")
    finding = item.finding()
    assert finding.key == item.key
    assert item.key.startswith("?1.98701")
    assert words(finding) == (
        (
            'Sel NIP berisi "19870123••••••••••". Di daftar pegawai hanya satu orang yang cocok, '
            "NIP 19870123••••••••••, menurut: nama, unit, nip."
        ),
        (
            'The NIP cell holds "19870123••••••••••". Only one person in the list of employees '
            "agrees, NIP 19870123••••••••••, by: nama, unit, nip."
        ),
    )
    for lang in Lang:
        assert BUDI not in str(message_of(finding, lang))


@pytest.mark.parametrize(
    ("nip", "name", "unit", "evidence"),
    [
        ("1,98701E+17", "Budi Santoso", "", ("nama", "nip")),
        ("131999468", "Budi Santoso", "", ("nama", "nip_lama")),
        (131999468.0, "Budi Santoso", "", ("nama", "nip_lama")),
        ("131999000", "Budi Santoso", "Dinas Kesehatan", ("nama", "unit")),
        ("belum ada", "Budi Santoso", "Dinas Kesehatan", ("nama", "unit")),
        (BUDI[:-1], "Budi Santoso", "", ("nama", "nip")),
        (float(BUDI[:-1]), "Budi Santoso", "Dinas Kesehatan", None),
        ("198713232014051999", "Budi Santoso", "", ("nama", "nip")),
        ("198713232014051999", "Budi Santoso", "Dinas Perikanan", None),
        ("199102282024212998x", "Budi Santoso", "Dinas Kesehatan", None),
        ("1,99102E+17", "Budi Santoso", "Dinas Kesehatan", None),
        ("1,98701E+17", "Budi Santosa", "Dinas Kesehatan", None),
        ("1,98701E+17", "", "Dinas Kesehatan", None),
        ("131999000", "Budi Santoso", "", None),
        ("131999000", "Andi", "Dinas Perikanan", ("nama", "unit")),
        ("131999000", "Andi", "Dinas Kesehatan", None),
        (None, "Budi Santoso", "Dinas Kesehatan", None),
    ],
)
def test_two_things_must_agree_and_nothing_disagree(
    nip: Cell, name: str, unit: str, evidence: tuple[str, ...] | None, tmp_path: Path
) -> None:
    proposals = _proposed(tmp_path, [nip, name or None, unit or None, 0, 0])
    assert [item.evidence for item in proposals] == ([evidence] if evidence else [])


def test_every_row_is_proposed_in_the_order_of_its_place(tmp_path: Path) -> None:
    row: list[Cell] = [float(SITI), "Siti Aminah", None, 0, 0]
    other: list[Cell] = ["1,98701E+17", "Budi Santoso", None, 0, 0]
    proposals = _proposed(tmp_path, other, row, row)
    assert [(item.place.cell, item.nip) for item in proposals] == [
        ("A2", BUDI), ("A3", SITI), ("A4", SITI),
    ]  # fmt: skip


def test_a_roster_that_knows_no_unit_and_no_old_nip_has_the_digits_left(tmp_path: Path) -> None:
    roster: list[list[Cell]] = [["NIP", "Nama"], [BUDI, "Budi Santoso"]]
    rows: list[list[Cell]] = [_HEAD, [float(BUDI), "Budi Santoso", "Dinas A", 0, 0]]
    joined = join(tmp_path, {"pegawai.xlsx": roster, "absen.xlsx": rows})
    (item,) = propose_nips(joined.people, joined.tables)
    assert item.evidence == ("nama", "nip")


def test_a_long_number_is_shown_as_the_sheet_shows_it(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Nama", "Unit Kerja", "Alpa", "Izin"]
    (item,) = _proposed(tmp_path, [1234567.0, "Budi Santoso", "Dinas Kesehatan", 0, 0], head=head)
    assert item.written == "1234567"


def test_without_a_roster_without_names_or_without_faults_nothing_is_proposed(
    tmp_path: Path,
) -> None:
    faulty: list[list[Cell]] = [_HEAD, [BUDI, "B", "D", 0, 0], [float(BUDI), "B", "D", 0, 0]]
    joined = join(tmp_path, {"absen.xlsx": faulty})
    assert propose_nips(joined.people, joined.tables) == []
    clean = join(tmp_path, {"pegawai.xlsx": _ROSTER, "absen.xlsx": faulty[:2]})
    assert propose_nips(clean.people, clean.tables) == []
    no_names: list[list[Cell]] = [["NIP", "Alpa", "Izin"], [float(BUDI), 0, 0]]
    (tmp_path / "x").mkdir()
    joined = join(tmp_path / "x", {"pegawai.xlsx": _ROSTER, "absen.xlsx": no_names})
    assert propose_nips(joined.people, joined.tables) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Budi Santoso", "Dr. Ir. H. BUDI SANTOSO, S.T., M.T."),
        ("Budi Santoso", "Budi Santoso S.Pd"),
        ("Budi Santoso", "Budi Santoso S. Pd. M. Si."),
        ("BUDI SANTOSO", "BUDI SANTOSO SE MM"),
        ("Siti Aminah", "Hj.Siti Aminah A.Md.Kep"),
        ("Siti Aminah", "Hj. SITI AMINAH, A.Md.Keb., S.Tr.Keb"),
        ("Nur'aini", "NURAINI"),
        ("Nur`Aini", "Nur Aini, Ns."),
        ("Ma’ruf Amin", "MA'RUF AMIN"),
        ("Abd. Rahman", "ABD RAHMAN"),
    ],
)
def test_titles_degrees_apostrophes_and_case_do_not_tell_names_apart(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Budi Santoso", "Budi Santosa"), ("Ali Map", "Ali"), ("S.Pd", "M.Si"), ("Se", ""),
        ("Muhammad Ali", "M. Ali"), ("Siti", "Siti A"),
    ],
)  # fmt: skip
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_near_names_are_few_ordered_and_never_the_same_name() -> None:
    roster = ["Budi Santosa", "BUDI SANTOSO", "Santoso Budi", "Budi Santos", "Siti", "Budy Santoso",
              "", "Budi Santosa"]  # fmt: skip
    near = near_names("Budi Santoso, S.Pd", roster)
    assert [item.name for item in near] == ["Santoso Budi", "Budi Santos", "Budi Santosa"]
    assert near[0].likeness == 1.0
    assert near_names("Budi Santoso", reversed(roster)) == near
    assert near_names("-", roster) == ()
    assert near_names("Zainal", roster) == ()


def test_near_names_among_a_hundred_thousand_take_no_time() -> None:
    known = known_names([f"Orang {number:06d} Rekaan" for number in range(100_000)])
    started = time.perf_counter()
    assert known.near("Budi Santoso") == ()
    assert time.perf_counter() - started < 1


@given(st.lists(st.text("abcdé ,.", max_size=8), max_size=4), st.text("abcdé ,.", max_size=8))
def test_near_names_are_those_that_difflib_finds_alike(roster: list[str], name: str) -> None:
    near = {item.name: item.likeness for item in near_names(name, roster)}
    assert all(likeness >= 0.85 for likeness in near.values())
    assert all(name_key(other) != name_key(name) for other in near)
    if not near and name_key(name):
        for other in roster:
            ratio = SequenceMatcher(None, name_key(other), name_key(name), autojunk=False).ratio()
            assert ratio < 0.85 or name_key(other) == name_key(name)
