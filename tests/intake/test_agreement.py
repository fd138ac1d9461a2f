"""The roster against its own NIPs, and date columns tested as a whole."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.evaluation import People
from asn_eval.domain.fields import Kind
from asn_eval.domain.nip import Nip, Service, parse_nip, told_by
from asn_eval.domain.tables import Block, Column, Table
from asn_eval.intake.agreement import check_roster, kind_of, swapped
from asn_eval.intake.join import Joined, join_parts
from asn_eval.intake.options import IntakeOptions
from asn_eval.intake.parts import read_part
from intake.books import ANDI, BUDI, RINA, SITI, Cell, found, words, write
from made import nip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from asn_eval.intake.blocks import SheetTable

_HEAD: tuple[Cell, ...] = (
    "NIP BARU", "NAMA", "TANGGAL LAHIR", "JENIS KELAMIN", "TMT CPNS", "STATUS CPNS PNS",
    "JENIS PEGAWAI NAMA", "KEDUDUKAN HUKUM NAMA",
)  # fmt: skip
_BORN = dt.date(1987, 1, 23)


def _roster(folder: Path, rows: Sequence[Sequence[Cell]], *, declared: bool = False) -> Joined:
    path = write(folder / "pegawai.xlsx", rows)
    part = read_part(path, path.name, IntakeOptions())
    assert part.findings == ()
    return join_parts(part.tables, (), dates_declared=declared)


def test_a_roster_that_agrees_has_no_finding(tmp_path: Path) -> None:
    joined = _roster(
        tmp_path,
        [
            _HEAD,
            [BUDI, "Budi", _BORN, "M", "01-05-2014", "PNS", "PNS Daerah", "Aktif"],
            [SITI, "Siti", "28-02-1991", "F", "01-01-2024", "PPPK", "'", "PPPK Aktif"],
            [ANDI, "Andi", None, "L", "01-02-1994", "CPNS", None, None],
            [RINA, "Rina", "14-06-1985", "P", "17-01-2010", "PNS", None, None],
        ],
    )
    assert [code for code, _ in found(joined.findings) if code.startswith("S")] == []
    assert joined.tables["pegawai"].columns["jenis_pegawai"].labels == ("PNS Daerah",)


def test_s340_to_s343_stand_at_the_cell_that_disagrees(tmp_path: Path) -> None:
    joined = _roster(
        tmp_path,
        [
            _HEAD,
            [BUDI, "Budi", dt.date(1987, 1, 24), "P", dt.date(2014, 6, 1), "PPPK", None, None],
            [SITI, "Siti", None, "Laki-laki", dt.date(2020, 5, 1), None, "PNS", "CPNS"],
        ],
    )
    own = [finding for finding in joined.findings if finding.code.startswith("S")]
    assert found(own) == [
        ("S340", "C2"), ("S341", "D2"), ("S342", "E2"), ("S343", "F2"),
        ("S341", "D3"), ("S343", "G3"), ("S343", "H3"),
    ]  # fmt: skip
    texts = {f"{finding.code}{finding.place.cell}": words(finding) for finding in own}
    assert texts["S340C2"] == (
        "Tanggal lahir 24-01-1987, tetapi NIP 19870123•••••••••• menyebut 23-01-1987.",
        "Birth date 24-01-1987, but NIP 19870123•••••••••• says 23-01-1987.",
    )
    assert texts["S341D2"][0].startswith("Jenis kelamin P, tetapi NIP 19870123")
    assert "TMT CPNS 06-2014, tetapi" in texts["S342E2"][0]
    assert "menyebut 05-2014" in texts["S342E2"][0]
    assert 'Column status says "PPPK"' in texts["S343F2"][1]
    assert "is one of PNS" in texts["S343F2"][1]
    assert {finding.key for finding in own} == {BUDI, SITI}


def _people(count: int, day: int, month: int) -> list[list[Cell]]:
    """Persons appointed in May 2014 by their NIPs."""
    rows: list[list[Cell]] = [["NIP", "Nama", "TMT CPNS"]]
    rows += [[nip(i), f"Orang {i}", dt.date(2014, month, day)] for i in range(count)]
    return rows


def test_s344_a_swapped_column_is_one_finding_and_its_dates_are_not_used(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [*_people(20, day=5, month=1)]
    rows += [[BUDI, "Budi", "17-05-2014"], [SITI, "Siti", None]]
    joined = _roster(tmp_path, rows)
    own = [finding for finding in joined.findings if finding.code.startswith("S")]
    assert found(own) == [("S344", "C2")]
    assert words(own[0]) == (
        (
            "Dari 20 tanggal di kolom tmt_cpns yang dapat dibaca dua arah, 20 cocok dengan NIP "
            "bila hari dan bulannya ditukar, 0 cocok seperti tertulis. Tanggal-tanggal itu tidak "
            "dipakai."
        ),
        (
            "Of 20 dates in column tmt_cpns that read both ways, 20 agree with the NIP once day "
            "and month are swapped, 0 agree as they stand. Those dates are not used."
        ),
    )
    column = joined.tables["pegawai"].columns["tmt_cpns"]
    assert np.count_nonzero(column.faulty) == 20
    assert str(column.values[~column.empty()].tolist()) == str([dt.date(2014, 5, 17)])


def test_s345_a_declared_order_keeps_the_dates(tmp_path: Path) -> None:
    joined = _roster(tmp_path, _people(20, day=5, month=1), declared=True)
    own = [finding for finding in joined.findings if finding.code.startswith("S")]
    assert found(own) == [("S345", "C2")]
    assert "Urutan yang dinyatakan folder ini dipakai" in words(own[0])[0]
    assert not joined.tables["pegawai"].columns["tmt_cpns"].faulty.any()


def test_a_swapped_birth_date_column_is_found_for_pppk_too(tmp_path: Path) -> None:
    born = ["1985060120240212", "1986070220240212", "1987080320240211"]
    rows: list[list[Cell]] = [["NIP", "Nama", "Tgl Lahir"]]
    rows += [
        [f"{text[:8]}202421299{i}", f"Orang {i}", f"{text[:4]}-{text[6:8]}-{text[4:6]}"]
        for i, text in enumerate(born)
    ]
    joined = _roster(tmp_path, rows)
    assert ("S344", "C2") in found(joined.findings)


@pytest.mark.parametrize(("wrong", "codes"), [(2, ["S344"]), (3, ["S342"] * 20)])
def test_nearly_all_must_agree_once_swapped(wrong: int, codes: list[str], tmp_path: Path) -> None:
    rows = _people(20, day=5, month=1)
    for row in rows[1 : wrong + 1]:
        row[2] = dt.date(2014, 3, 2)
    joined = _roster(tmp_path, rows)
    own = [finding.code for finding in joined.findings if finding.code.startswith("S")]
    assert own == codes


def test_two_dates_are_too_few_to_judge_a_column(tmp_path: Path) -> None:
    joined = _roster(tmp_path, _people(2, day=5, month=1))
    own = [finding for finding in joined.findings if finding.code.startswith("S")]
    assert found(own) == [("S342", "C2"), ("S342", "C3")]


def test_each_sheet_is_judged_by_itself(tmp_path: Path) -> None:
    parts: list[SheetTable] = []
    for name, month, day in (("a", 1, 5), ("b", 5, 1)):
        rows = _people(24, day, month)
        half = rows[1:13] if name == "a" else rows[13:]
        path = write(tmp_path / f"{name}.xlsx", [rows[0], *half])
        parts += read_part(path, path.name, IntakeOptions()).tables
    own = [finding for finding in join_parts(parts, ()).findings if finding.code[0] == "S"]
    assert [(finding.code, str(finding.place)) for finding in own] == [("S344", "a.xlsx › Data!C2")]


def test_a_roster_without_one_accepted_nip_is_not_compared(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [[*_HEAD], ["131999468", "Budi", _BORN, "P", _BORN, "PPPK", "", ""]]
    path = write(tmp_path / "pegawai.xlsx", rows)
    joined = join_parts(read_part(path, path.name, IntakeOptions()).tables, ())
    assert joined.findings == ()


def test_a_drifting_siasn_export_is_a_roster(tmp_path: Path) -> None:
    head: list[str] = [
        "PNS ID", "NIP", "NIP LAMA", "NAMA", "GELAR DEPAN", "GELAR BELAKANG", "TANGGAL LAHIR",
        "JENIS KELAMIN", "NIK", "NPWP NOMOR", "BPJS", "KEDUDUKAN HUKUM NAMA", "STATUS CPNS PNS",
        "TMT CPNS", "GOL AKHIR NAMA", "TMT GOLONGAN (MM-DD-YYYY)", "JENIS JABATAN NAMA",
        "JABATAN NAMA", "TINGKAT PENDIDIKAN NAMA", "UNOR (2)", "UNOR (1)", "SKPD (2)",
    ]  # fmt: skip
    row: list[Cell] = [
        "A8ACA7", RINA, "'", "RINA", "'", "S.Kom", "14-06-1985", "F", "'", "'", "'", "Aktif", "PNS",
        dt.date(2010, 1, 1), "III/c", "10-04-2022", "Fungsional", "Guru", "S-1", "SD 1",
        "Dinas Pendidikan", None,
    ]  # fmt: skip
    for unit in ("UNOR (2)", "UNOR 2", "UNOR(2)"):
        heads: list[Cell] = [*(text.replace("UNOR (2)", unit) for text in head[:-1])]
        path = write(tmp_path / "siasn.xlsx", [heads, row[:-1]])
        part = read_part(path, path.name, IntakeOptions())
        assert part.findings == ()
        assert part.tables[0].name == "pegawai"
        columns = part.tables[0].columns
        assert columns["unit"].labels == ("SD 1",)
        assert columns["nip_lama"].labels == columns["gelar_depan"].labels == ()
        assert columns["jenis_kelamin"].text().tolist() == ["P"]
        assert columns["tmt_golongan"].values.astype(str).tolist() == ["2022-10-04"]
    path = write(
        tmp_path / "siasn.xlsx", [["NIP", "NAMA", "SKPD (2)", "SKPD"], [RINA, "R", "b", "a"]]
    )
    columns = read_part(path, path.name, IntakeOptions()).tables[0].columns
    assert columns["unit"].labels == ("b",)


_SIASN = """PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|TEMPAT LAHIR ID|
TEMPAT LAHIR NAMA|TANGGAL LAHIR|JENIS KELAMIN|AGAMA ID|AGAMA NAMA|JENIS KAWIN ID|JENIS KAWIN NAMA|
NIK|NOMOR HP|EMAIL|EMAIL GOV|ALAMAT|NPWP NOMOR|BPJS|JENIS PEGAWAI ID|JENIS PEGAWAI NAMA|
KEDUDUKAN HUKUM ID|KEDUDUKAN HUKUM NAMA|STATUS CPNS PNS|KARTU ASN VIRTUAL|NOMOR SK CPNS|
TANGGAL SK CPNS|TMT CPNS|NOMOR SK PNS|TANGGAL SK PNS|TMT PNS|GOL AWAL ID|GOL AWAL NAMA|
GOL AKHIR ID|GOL AKHIR NAMA|TMT GOLONGAN|MK TAHUN|MK BULAN|JENIS JABATAN ID|JENIS JABATAN NAMA|
JABATAN ID|JABATAN NAMA|TMT JABATAN|TINGKAT PENDIDIKAN ID|TINGKAT PENDIDIKAN NAMA|PENDIDIKAN ID|
PENDIDIKAN NAMA|TAHUN LULUS|KPKN ID|KPKN NAMA|LOKASI KERJA ID|LOKASI KERJA NAMA|UNOR ID|UNOR NAMA|
Column2|Column1|INSTANSI INDUK ID|INSTANSI INDUK NAMA|INSTANSI KERJA ID|INSTANSI KERJA NAMA|
SATUAN KERJA INDUK ID|SATUAN KERJA INDUK NAMA|SATUAN KERJA KERJA ID|SATUAN KERJA KERJA NAMA|
IS VALID NIK|NAMA SEKOLAH|FLAG IKD"""


def test_the_export_of_siasn_is_a_roster_with_swapped_dates(tmp_path: Path) -> None:
    heads = [head.strip() for head in _SIASN.replace("\n", "").split("|")]
    assert len(heads) == 69
    told: dict[str, Cell] = {
        "NIK": "'", "NPWP NOMOR": "'", "BPJS": "'", "NIP LAMA": "'", "JENIS KELAMIN": "M",
        "STATUS CPNS PNS": "PNS", "KEDUDUKAN HUKUM NAMA": "Aktif", "UNOR NAMA": "SD Negeri 1",
        "TMT CPNS": dt.date(2014, 1, 5), "TMT JABATAN": "01-03-2025", "GOL AKHIR NAMA": "III/c",
        "JABATAN NAMA": "Guru", "JENIS PEGAWAI NAMA": "PNS Daerah", "TMT GOLONGAN": "'",
    }  # fmt: skip
    rows: list[list[Cell]] = [[*heads]]
    for number in range(28):
        digits = nip(number * 10)
        own: dict[str, Cell] = {
            "NIP BARU": digits, "NAMA": f"ORANG {number}",
            "TANGGAL LAHIR": f"{digits[6:8]}-{digits[4:6]}-{digits[:4]}",
        }  # fmt: skip
        rows.append([{**told, **own}.get(head, "isi") for head in heads])
    path = write(tmp_path / "siasn.xlsx", rows)
    part = read_part(path, path.name, IntakeOptions())
    assert part.findings == ()
    joined = join_parts(part.tables, ())
    own_findings = [finding for finding in joined.findings if finding.code.startswith("S")]
    (column,) = own_findings
    assert (column.code, column.slots["jumlah"]) == ("S344", "28")
    assert joined.people.attribute("unit").tolist() == ["SD Negeri 1"] * 28
    assert joined.people.attribute("golongan").tolist() == ["III/c"] * 28


@pytest.mark.parametrize(
    ("text", "code", "day"),
    [("01-05-2014", "S346", dt.date(2014, 5, 1)), ("05/01/2014", "S347", dt.date(2014, 5, 1))],
)
def test_s346_and_s347_the_nips_settle_a_column_that_reads_both_ways(
    text: str, code: str, day: dt.date, tmp_path: Path
) -> None:
    rows: list[list[Cell]] = [["NIP", "Nama", "TMT CPNS"]]
    rows += [[nip(i), f"Orang {i}", text] for i in range(3)]
    rows += [["131999468", "Tanpa NIP", text], [SITI, "Siti", text]]
    path = write(tmp_path / "pegawai.xlsx", rows)
    part = read_part(path, path.name, IntakeOptions())
    assert [item for item in found(part.findings) if item[0] != "S302"] == [(code, "C2")]
    assert part.tables[0].columns["tmt_cpns"].values.tolist() == [day] * 5
    said = words(next(finding for finding in part.findings if finding.code == code))
    assert "3 dari 3 tanggal cocok dengan NIP-nya" in said[0]
    assert "3 of 3 dates agree with their NIP" in said[1]


def test_nips_that_say_something_else_settle_nothing(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["NIP", "Nama", "TMT CPNS"]]
    rows += [[nip(i), f"Orang {i}", "07-08-2014"] for i in range(3)]
    path = write(tmp_path / "pegawai.xlsx", rows)
    assert found(read_part(path, path.name, IntakeOptions()).findings) == [("S311", "C2")]


_DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2060, 12, 31))


@given(st.lists(_DAYS | st.none(), max_size=6))
def test_swapping_is_what_the_calendar_says(days: list[dt.date | None]) -> None:
    turned = swapped(np.array(days, dtype="datetime64[D]"))
    for day, other in zip(days, turned.tolist(), strict=True):
        if day is None or day.day > 12 or day.day == day.month:
            assert other is None
        else:
            assert other == day.replace(month=day.day, day=day.month)


@given(st.lists(st.integers(0, 5000), max_size=5), st.sampled_from(["05", "12", "21", "99"]))
def test_many_nips_tell_what_one_tells(numbers: list[int], part: str) -> None:
    nips = [nip(number)[:12] + part + nip(number)[14:] for number in numbers]
    told = told_by(nips)
    for at, text in enumerate(nips):
        one = parse_nip(text)
        assert isinstance(one, Nip)
        assert told.birth[at].item() == one.birth
        assert bool(told.pns[at]) is (one.service is Service.PNS)
        assert bool(told.male[at]) is (one.sex == "L")
        appointed = told.appointed[at].item()
        assert appointed == (dt.date(one.year, one.month, 1) if one.month else None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("PNS", Service.PNS), ("CPNS", Service.PNS), ("Calon Pegawai Negeri Sipil", Service.PNS),
        ("PPPK PARUH WAKTU", Service.PPPK), ("P3K", Service.PPPK), ("PPPK-PW", Service.PPPK),
        ("Pegawai Pemerintah dengan Perjanjian Kerja", Service.PPPK),
        ("PNS/PPPK", None), ("Non-PNS", None), ("bukan PPPK", None), ("Aktif", None), ("", None),
    ],
)  # fmt: skip
def test_the_kind_of_service_is_read_off_a_status(text: str, kind: Service | None) -> None:
    assert kind_of(text) is kind


def test_a_hundred_thousand_people_are_compared_at_once() -> None:
    count = 100_000
    nips = np.array([nip(i % 3000) for i in range(count)], dtype=object)
    nips.sort()
    days = told_by(nips.tolist()).birth.copy()
    zero = np.zeros(count, dtype=np.int32)
    sound = np.zeros(count, dtype=np.bool_)
    columns = {
        "tanggal_lahir": Column("tanggal_lahir", Kind.DATE, days, sound),
        "tmt_cpns": Column("tmt_cpns", Kind.DATE, np.full(count, "2014-01-05", "M8[D]"), sound),
        "jenis_kelamin": Column("jenis_kelamin", Kind.CATEGORY, zero, sound, ("L", "P")),
        "status": Column("status", Kind.TEXT, zero, sound, ("PNS",)),
    }
    positions = {name: at for at, name in enumerate(columns, start=2)} | {"nip": 1}
    block = Block("p.xlsx", "D", 1, positions, {})
    everybody = np.arange(count, dtype=np.int32)
    table = Table("pegawai", columns, zero, everybody + 2, everybody, (block,))
    people = People(nips, nips, ~sound, np.full(count, ""), {}, ("pegawai",), ~sound[:, None])
    started = time.perf_counter()
    checked, findings = check_roster(table, people, declared=False)
    assert time.perf_counter() - started < 2
    assert [(finding.code, finding.slots["jumlah"]) for finding in findings] == [("S344", "100000")]
    assert checked.columns["tmt_cpns"].faulty.all()
