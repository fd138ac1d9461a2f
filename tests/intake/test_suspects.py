"""A row without an accepted NIP stops the score of everybody who may own it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asn_eval.findings import CATALOGUE, Severity
from asn_eval.intake.likeness import known_nips
from intake.books import ANDI, BUDI, DISIPLIN_HEAD, RINA, SITI, TARGET_HEAD, Cell, words
from intake.joins import join, of_code

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.intake.join import Joined

_HEAD: list[Cell] = ["NIP", "Nama", "Unit Kerja", "Hari Kerja", "Hadir", "Alpa"]
_UNITS: list[list[Cell]] = [
    _HEAD,
    [BUDI, "Budi Santoso", "Dinas A", 21, 20, 1],
    [SITI, "Budi Santoso, S.Pd", "Dinas B", 21, 20, 1],
    [ANDI, "Andi", "Dinas A", 21, 20, 1],
    [RINA, "Rina", None, 21, 20, 1],
]


def _row(nip: Cell, name: Cell, indicator: str = "X") -> list[Cell]:
    return [nip, name, indicator, 10, 9, 50, "naik"]


def _targets(*rows: list[Cell]) -> list[list[Cell]]:
    return [[*TARGET_HEAD], _row(ANDI, "Andi"), _row(BUDI, "Budi Santoso"), *rows]


def _doubted(joined: Joined, table: str = "target") -> list[str]:
    keys: list[str] = joined.people.key[joined.tables[table].doubtful].tolist()
    return keys


def test_o413_an_owner_by_name_is_doubtful_in_that_table_only(tmp_path: Path) -> None:
    days: list[list[Cell]] = [[*DISIPLIN_HEAD], [BUDI, "Budi Santoso", 21, 20, 1]]
    joined = join(
        tmp_path,
        {
            "a.xlsx": days,
            "b.xlsx": _targets(
                _row(None, "Drs. BUDI SANTOSO, M.Si", "Y"), _row("1234", "Budi Santoso", "Z")
            ),
        },
    )
    assert _doubted(joined) == [BUDI]
    assert _doubted(joined, "disiplin") == []
    (finding,) = of_code(joined, "O413")
    assert (str(finding.place), finding.key) == ("b.xlsx › Data!A4", BUDI)
    assert CATALOGUE["O413"].severity is Severity.ERROR
    assert words(finding) == (
        (
            "NIP di sini tidak diterima, dan baris ini mungkin milik NIP 19870123•••••••••• (tabel "
            "target, 2 baris); orang ini tidak dinilai dengan tabel itu."
        ),
        (
            "The NIP here was not accepted, and the row may belong to NIP 19870123•••••••••• "
            "(table target, rows: 2); this person is not scored by that table."
        ),
    )
    assert len(joined.people) == 4


def test_o413_an_owner_without_another_row_in_the_table_is_doubtful_too(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [[*TARGET_HEAD], _row(ANDI, "Andi"), _row(None, "Rina")]
    joined = join(tmp_path, {"a.xlsx": _UNITS, "b.xlsx": rows})
    assert _doubted(joined) == [RINA]


def test_a_stranger_whom_nobody_resembles_leaves_everybody_alone(tmp_path: Path) -> None:
    joined = join(tmp_path, {"a.xlsx": _targets(_row("131999468", "Joko"), _row("?", "..."))})
    assert _doubted(joined) == []
    assert of_code(joined, "O413") == []


def test_without_anybody_accepted_there_is_nobody_to_doubt(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [[*TARGET_HEAD], _row("131999468", "Joko"), _row(None, "Rina")]
    joined = join(tmp_path, {"a.xlsx": rows})
    assert len(joined.people) == 2
    assert joined.findings == ()


@pytest.mark.parametrize(
    ("unit", "suspects"),
    [
        ("DINAS  A", [BUDI]),
        ("Dinas B", [SITI]),
        ("Dinas C", [BUDI, SITI]),
        (None, [BUDI, SITI]),
    ],
)
def test_the_unit_tells_namesakes_apart_where_it_can(
    unit: Cell, suspects: list[str], tmp_path: Path
) -> None:
    joined = join(tmp_path, {"a.xlsx": [*_UNITS, [None, "Budi Santoso", unit, 21, 20, 1]]})
    assert _doubted(joined, "disiplin") == suspects


def test_somebody_whose_unit_is_unknown_stays_a_suspect(tmp_path: Path) -> None:
    joined = join(tmp_path, {"a.xlsx": [*_UNITS, [None, "RINA", "Dinas A", 21, 20, 1]]})
    assert _doubted(joined, "disiplin") == [RINA]


@pytest.mark.parametrize(
    "nip",
    [
        float(BUDI),  # as the reader gives a number that was typed
        float(BUDI[:15] + "000"),  # as a spreadsheet stores it
        "1,98701232014052E+17",  # as it was shown and saved as text
        BUDI[:4] + "13" + BUDI[6:],  # a month of birth that does not exist
        BUDI[:13] + "0" + BUDI[14:],  # a month of appointment that does not exist
        BUDI[:6] + BUDI[7] + BUDI[6] + BUDI[8:],
        BUDI.replace("0", "O", 1),
        BUDI[:9] + BUDI[10:],
        BUDI[1:],
        BUDI[:-1],
        BUDI[:9] + "7" + BUDI[9:],
        BUDI + "0",
        "0" + BUDI,
    ],
)
def test_o413_a_nip_that_is_nearly_right_leads_to_its_owner(nip: Cell, tmp_path: Path) -> None:
    joined = join(tmp_path, {"a.xlsx": _targets(_row(nip, "Nama Lain"))})
    assert _doubted(joined) == [BUDI]


@pytest.mark.parametrize(
    "nip",
    [
        float("19870123201506") * 1e4,
        BUDI[:4] + "13" + BUDI[6:12] + "19" + BUDI[14:],
        BUDI[2:],
        BUDI[:8] + BUDI[10:] + "0",
        BUDI[:8] + "77" + BUDI[8:15] + "00",
        "1,98701E+17",
    ],
)
def test_a_nip_that_is_further_off_leads_to_nobody(nip: Cell, tmp_path: Path) -> None:
    joined = join(tmp_path, {"a.xlsx": _targets(_row(nip, "Nama Lain"))})
    assert _doubted(joined) == []


def test_a_number_of_few_digits_counts_where_no_name_says_more(tmp_path: Path) -> None:
    joined = join(tmp_path, {"a.xlsx": _targets(_row("1,98701E+17", None))})
    assert _doubted(joined) == [BUDI]
    assert known_nips([ANDI, BUDI]).near("2E+17", named=False) == [0, 1]
    assert known_nips([ANDI, BUDI]).near("1.97E+16", named=False) == []


def test_o413_rows_below_merged_cells_belong_to_the_row_above_them(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        [*TARGET_HEAD],
        _row(None, None, "no one above"),
        _row(BUDI, "Budi Santoso"),
        _row(None, None, "Y"),
        _row(None, None, "Z"),
        _row(ANDI, "Andi"),
        _row(float(RINA), "Rina"),
        _row(None, None, "Y"),
    ]
    joined = join(tmp_path, {"a.xlsx": _UNITS, "b.xlsx": rows})
    assert _doubted(joined) == [RINA, BUDI]
    told = [(str(item.place), item.key, item.slots["jumlah"]) for item in of_code(joined, "O413")]
    assert told == [("b.xlsx › Data!A4", BUDI, "2"), ("b.xlsx › Data!A7", RINA, "2")]
    assert (~joined.people.identified).sum() == 2


def test_rows_without_anything_above_them_in_their_sheet_belong_to_nobody(tmp_path: Path) -> None:
    alone: list[list[Cell]] = [[*TARGET_HEAD], _row(None, None, "Y"), _row(None, None, "Z")]
    joined = join(tmp_path, {"a.xlsx": {"Satu": _targets(), "Dua": alone}})
    assert _doubted(joined) == []
    joined = join(tmp_path, {"a.xlsx": alone, "b.xlsx": _UNITS})
    assert _doubted(joined) == []


def test_o413_a_row_of_several_ratings_is_one_row(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Penilai", "Peran", "Kerja sama", "Kejujuran", "Layanan"]
    rows: list[list[Cell]] = [
        head,
        [BUDI, "a", "Rekan", 4, 4, 5],
        [None, "b", "Rekan", 4, 3, 5],
        [SITI, "a", "Rekan", 4, 4, 5],
    ]
    joined = join(tmp_path, {"a.xlsx": rows})
    assert len(joined.tables["feedback"]) == 9
    (finding,) = of_code(joined, "O413")
    assert (finding.key, finding.place.cell, finding.slots["jumlah"]) == (BUDI, "A3", "1")


@pytest.mark.parametrize(("wanted", "doubted"), [((), []), (("pegawai",), [BUDI])])
def test_the_roster_doubts_nobody_unless_the_rubric_measures_by_it(
    wanted: tuple[str, ...], doubted: list[str], tmp_path: Path
) -> None:
    roster: list[list[Cell]] = [
        ["NIP", "Nama", "Unit Kerja", "Jabatan", "Golongan"],
        [float(BUDI), "Budi Santoso", "Dinas A", "Guru", "III/a"],
        [ANDI, "Andi", "Dinas A", "Guru", "III/a"],
    ]
    joined = join(tmp_path, {"a.xlsx": roster, "b.xlsx": _targets()}, wanted)
    assert _doubted(joined, "pegawai") == doubted


def test_a_number_agrees_with_the_nip_whatever_a_double_made_of_its_last_digits() -> None:
    # cut to fifteen digits it lies between two doubles: the nearer one ends in 040992
    for nip in ("197905272006041990", "197905272006041995", "197905272006041999"):
        for number in (float(nip[:15] + "000"), float(nip)):
            assert known_nips([nip]).near(f"{number:.17g}", named=False) == [0]
