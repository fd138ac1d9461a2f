"""People over several workbooks: duplicates, names, units, who is missing where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asn_eval.intake import duplicates
from asn_eval.intake.join import Joined, join_parts
from asn_eval.intake.names import name_key, unit_key
from asn_eval.intake.parts import read_part
from intake.books import (
    ANDI,
    BUDI,
    DISIPLIN_HEAD,
    FEEDBACK_HEAD,
    RATED,
    RINA,
    SITI,
    TARGET_HEAD,
    Cell,
    found,
    words,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.findings import Finding

_ROSTER: list[Cell] = ["NIP", "Nama", "Unit Kerja", "Jabatan", "Golongan"]


def _join(
    folder: Path, wanted: tuple[str, ...] = (), **books: list[list[Cell]]
) -> tuple[Joined, list[Finding]]:
    """Read workbooks and join them; returns also the findings of the cells."""
    parts = []
    for name, rows in sorted(books.items()):
        path = write(folder / f"{name}.xlsx", rows)
        parts.append(read_part(path, path.name, RATED))
    noted = [finding for part in parts for finding in part.findings]
    return join_parts([table for part in parts for table in part.tables], wanted), noted


def _disiplin(*rows: list[Cell]) -> list[list[Cell]]:
    return [[*DISIPLIN_HEAD], *rows]


def _pegawai(*rows: list[Cell]) -> list[list[Cell]]:
    return [_ROSTER, *rows]


def test_everybody_is_there_once_sorted_with_the_unaccepted_last(tmp_path: Path) -> None:
    joined, noted = _join(
        tmp_path,
        a=_disiplin([SITI, "Siti", 21, 21, 0], [float(ANDI), "Andi", 21, 21, 0]),
        b=[[*TARGET_HEAD], [BUDI, "Budi", "A", 1, 1, 100, "naik"], [None, "Rina", "A", 1, 1, 100]],
    )
    people = joined.people
    assert [finding.code for finding in noted] == ["S301", "S312"]
    keys: list[str] = people.key.tolist()
    assert [*keys[:2], keys[3]] == [BUDI, SITI, "?|rina"]
    assert keys[2].startswith("?1.97208131994")
    assert keys[2].endswith("e+17|andi")
    assert people.nip.tolist() == [BUDI, SITI, "", ""]
    assert people.identified.tolist() == [True, True, False, False]
    assert people.identity_code.tolist() == ["", "", "S301", "S312"]
    assert people.tables == ("target", "disiplin")
    assert people.seen.tolist() == [[True, False], [False, True], [False, True], [True, False]]
    assert people.attribute("nama").tolist() == ["Budi", "Siti", "Andi", "Rina"]


def test_a_table_leads_from_record_to_person_and_cell(tmp_path: Path) -> None:
    joined, _ = _join(tmp_path, a=_disiplin([SITI, "S", 21, 20, 1], [BUDI, "B", 21, 19, 2]))
    table = joined.tables["disiplin"]
    assert table.person.tolist() == [0, 1]
    assert table.columns["nip"].text().tolist() == [BUDI, SITI]
    assert str(table.place(0, "alpa")) == "a.xlsx › Data!E3"
    assert table.columns["alpa"].numbers().tolist() == [2.0, 1.0]


def test_attributes_come_from_the_roster_first_then_by_source(tmp_path: Path) -> None:
    joined, _ = _join(
        tmp_path,
        a=_pegawai([BUDI, "Budi Santoso, S.Pd", "Dinas A", "Guru", "III/a"]),
        b=[["NIP", "Nama", "Unit Kerja", "Alpa", "Izin"], [BUDI, "BUDI SANTOSO", "DINAS A", 0, 0],
           [SITI, "Siti", "dinas a", 0, 0]],
    )  # fmt: skip
    people = joined.people
    assert people.attribute("nama").tolist() == ["Budi Santoso, S.Pd", "Siti"]
    assert people.attribute("unit").tolist() == ["Dinas A", "Dinas A"]
    assert people.attribute("golongan").tolist() == ["III/a", ""]
    assert [finding.code for finding in joined.findings] == ["O402"]


def test_s307_a_repeated_key_names_the_first_place_and_spoils_all_of_it(tmp_path: Path) -> None:
    joined, _ = _join(
        tmp_path,
        a=_disiplin([BUDI, "Budi", 21, 20, 1], [SITI, "Siti", 21, 21, 0]),
        b=_disiplin([BUDI, "Budi", 21, 18, 3]),
    )
    (finding,) = joined.findings
    assert (finding.code, str(finding.place)) == ("S307", "b.xlsx › Data!A2")
    assert finding.key == BUDI
    assert words(finding) == (
        "Catatan tabel disiplin ini mengulang catatan di a.xlsx › Data!A2.",
        "This record of table disiplin repeats the record at a.xlsx › Data!A2.",
    )
    table = joined.tables["disiplin"]
    for name in ("hari_kerja", "hadir", "alpa"):
        assert table.columns[name].faulty.tolist() == [True, True, False]
        assert table.columns[name].empty().tolist() == [True, True, False]


@pytest.mark.parametrize("spelling", ["A", "a", " A "])
def test_s307_spelling_does_not_hide_a_repetition(spelling: str, tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        [*TARGET_HEAD],
        [BUDI, "Budi", "A", 10, 9, 50, "naik"],
        [BUDI, "Budi", spelling, 10, 8, 50, "naik"],
        [BUDI, "Budi", "A+", 10, 8, 50, "naik"],
    ]
    joined, _ = _join(tmp_path, a=rows)
    assert found(joined.findings) == [("S307", "A3")]
    assert joined.tables["target"].columns["polarisasi"].faulty.tolist() == [True, True, False]


def test_s307_months_tell_records_apart(tmp_path: Path) -> None:
    head: list[Cell] = [*DISIPLIN_HEAD, "Bulan"]
    rows: list[list[Cell]] = [
        head,
        [BUDI, "Budi", 21, 20, 1, "Juli 2025"],
        [BUDI, "Budi", 21, 20, 1, "Agustus 2025"],
        [BUDI, "Budi", 21, 20, 1, "Agustus 2025"],
        [BUDI, "Budi", 21, 20, 1, None],
    ]
    joined, _ = _join(tmp_path, a=rows)
    assert found(joined.findings) == [("S307", "A4")]


def test_s307_an_unreadable_key_is_not_compared(tmp_path: Path) -> None:
    head: list[Cell] = [*DISIPLIN_HEAD, "Bulan"]
    rows: list[list[Cell]] = [head, [BUDI, "B", 1, 1, 0, "x"], [BUDI, "B", 1, 1, 0, "y"]]
    joined, noted = _join(tmp_path, a=rows)
    assert found(noted) == [("S310", "F2"), ("S310", "F3")]
    assert joined.findings == ()


def test_s307_anonymous_raters_cannot_repeat(tmp_path: Path) -> None:
    told: list[list[Cell]] = [[*FEEDBACK_HEAD]]
    told += [[BUDI, rater, "Rekan", "A", 4] for rater in ("x", "x", None, None)]
    joined, _ = _join(tmp_path, a=told)
    assert found(joined.findings) == [("S307", "A3")]
    untold: list[list[Cell]] = [["NIP", "Peran", "Aspek", "Nilai"]]
    untold += [[BUDI, "Rekan", "A", 4], [BUDI, "Rekan", "A", 4]]
    joined, _ = _join(tmp_path, a=untold)
    assert joined.findings == ()


def test_s307_keys_too_wide_to_pack_are_numbered_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicates, "_WIDEST", 4)
    rows: list[list[Cell]] = [[*FEEDBACK_HEAD]]
    rows += [
        [nip, rater, role, "A", 4]
        for nip in (BUDI, SITI)
        for rater in ("x", "y", "z")
        for role in ("Rekan", "Atasan")
    ]
    rows.append([SITI, "y", "Atasan", "A", 5])
    joined, _ = _join(tmp_path, a=rows)
    assert found(joined.findings) == [("S307", "A14")]


def test_s307_unaccepted_nips_are_not_compared(tmp_path: Path) -> None:
    row: list[Cell] = ["131999468", "Budi", 21, 20, 1]
    joined, _ = _join(tmp_path, a=_disiplin(row, row))
    assert joined.findings == ()
    assert len(joined.people) == 1


def test_s307_and_s317_in_a_roster(tmp_path: Path) -> None:
    joined, _ = _join(
        tmp_path,
        a=_pegawai(
            [BUDI, "Budi", "Dinas A", "Guru", None],
            [BUDI, "Budi", "Dinas A", "Guru", None],
            [SITI, "Siti", "Dinas A", "Guru", None],
            [SITI, "Siti", "Dinas A", "Lurah", None],
        ),
        b=_disiplin([BUDI, "Budi", 21, 20, 1], [SITI, "Siti", 21, 20, 1]),
    )
    assert found(joined.findings) == [("S317", "A3"), ("S307", "A5")]
    warning = next(finding for finding in joined.findings if finding.code == "S317")
    assert words(warning) == (
        "Catatan tabel pegawai ini sama persis dengan catatan di a.xlsx › Data!A2.",
        "This record of table pegawai is identical to the record at a.xlsx › Data!A2.",
    )


def test_o402_and_o403_roster_against_sources(tmp_path: Path) -> None:
    joined, _ = _join(
        tmp_path,
        a=_pegawai([BUDI, "Budi", "A", "Guru", None], [SITI, "Siti", "A", "Guru", None]),
        b=_disiplin([BUDI, "Budi", 21, 20, 1], [RINA, "Rina", 21, 20, 1]),
    )
    findings = {finding.code: finding for finding in joined.findings}
    assert set(findings) == {"O402", "O403"}
    assert (str(findings["O402"].place), findings["O402"].key) == ("b.xlsx › Data!A3", RINA)
    assert (str(findings["O403"].place), findings["O403"].key) == ("a.xlsx › Data!A3", SITI)
    assert words(findings["O402"]) == (
        "NIP 19850614•••••••••• ada di tabel disiplin tetapi tidak ada di daftar pegawai.",
        "NIP 19850614•••••••••• is in table disiplin but not in the list of employees.",
    )
    assert words(findings["O403"])[0].startswith("NIP 19910228•••••••••• ada di daftar pegawai")
    assert "is in the list of employees but in no other source" in words(findings["O403"])[1]


def test_without_a_roster_nobody_is_outside_it(tmp_path: Path) -> None:
    joined, _ = _join(tmp_path, a=_disiplin([BUDI, "Budi", 21, 20, 1]))
    assert joined.findings == ()


def test_o404_one_nip_with_two_names(tmp_path: Path) -> None:
    joined, _ = _join(
        tmp_path,
        a=_disiplin([BUDI, "Bagus Wibowo", 21, 20, 1], [SITI, "SITI  AMINAH", 21, 20, 1]),
        b=[
            [*TARGET_HEAD],
            [BUDI, "Budi Santoso", "A", 1, 1, 50, "naik"],
            [BUDI, "Drs. BUDI SANTOSO, M.Si.", "B", 1, 1, 50, "naik"],
            [SITI, "Hj. Siti Aminah, S.Pd", "A", 1, 1, 50, "naik"],
        ],
    )
    (finding,) = joined.findings
    assert (finding.code, str(finding.place), finding.key) == ("O404", "a.xlsx › Data!B2", BUDI)
    assert words(finding)[0] == (
        'NIP 19870123•••••••••• di sini bernama "Bagus Wibowo", di b.xlsx › Data!B2 "Budi Santoso".'
    )
    assert words(finding)[1] == (
        'NIP 19870123•••••••••• is called "Bagus Wibowo" here, "Budi Santoso" at b.xlsx › Data!B2.'
    )


def test_o404_is_told_once_for_each_other_name(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [[*FEEDBACK_HEAD, "Nama"]]
    names = ["Budi", "Budi", "Bagus", "BAGUS", "Bayu"]
    rows += [[BUDI, f"r{i}", "Rekan", "A", 4, name] for i, name in enumerate(names)]
    joined, _ = _join(tmp_path, a=rows)
    assert found(joined.findings) == [("O404", "F4"), ("O404", "F6")]
    assert joined.people.attribute("nama").tolist() == ["Budi"]


def test_o405_one_nip_in_two_units(tmp_path: Path) -> None:
    head: list[Cell] = ["NIP", "Nama", "Unit Kerja", "Alpa", "Izin"]
    joined, _ = _join(
        tmp_path,
        a=_pegawai([BUDI, "Budi", "Dinas Kesehatan", "Guru", None]),
        b=[head, [BUDI, "Budi", "Dinas Perikanan", 0, 0]],
    )
    (finding,) = joined.findings
    assert (finding.code, str(finding.place)) == ("O405", "b.xlsx › Data!C2")
    assert 'berunit "Dinas Perikanan"' in words(finding)[0]
    assert 'in "Dinas Kesehatan" at a.xlsx › Data!C2' in words(finding)[1]
    assert joined.people.attribute("unit").tolist() == ["Dinas Kesehatan"]


def test_o407_a_table_that_no_sheet_gives(tmp_path: Path) -> None:
    joined, _ = _join(
        tmp_path, wanted=("target", "disiplin"), a=_disiplin([BUDI, "Budi", 21, 20, 1])
    )
    (finding,) = joined.findings
    assert (finding.code, str(finding.place)) == ("O407", "")
    assert words(finding) == (
        "Rubrik memerlukan tabel target, tetapi tidak ada lembar yang memberikannya.",
        "The rubric needs table target, but no sheet gives it.",
    )


def test_o412_an_optional_table_that_no_sheet_gives(tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", _disiplin([BUDI, "Budi", 21, 20, 1]))
    parts = read_part(path, path.name, RATED).tables
    (finding,) = join_parts(parts, ("disiplin", "inovasi"), ("inovasi",)).findings
    assert finding.code == "O412"
    assert words(finding) == (
        "Tidak ada lembar yang memberikan tabel inovasi; rubrik menyatakannya opsional.",
        "No sheet gives table inovasi; the rubric declares it optional.",
    )


def test_nothing_read_is_nobody(tmp_path: Path) -> None:
    joined, _ = _join(tmp_path)
    assert len(joined.people) == 0
    assert joined.people.seen.shape == (0, 0)
    assert joined.tables == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Budi Santoso", "BUDI  SANTOSO, S.Pd., M.Si"),
        ("Drs. H. Budi Santoso", "Budi-Santoso"),
        ("dr. Siti", "Siti"),
    ],
)
def test_names_are_compared_without_titles(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_a_name_that_is_a_title_stays_a_name() -> None:
    assert name_key("Ir") == "ir"
    assert name_key("Haji") != name_key("Budi")
    assert unit_key("Dinas  Kesehatan") == unit_key("DINAS-KESEHATAN")
