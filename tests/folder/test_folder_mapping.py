"""Mappings: what a valid file becomes, and that every shipped one is valid."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from asn_eval.domain.fields import TABLES, UNIT_TABLES
from asn_eval.domain.mapping import IGNORED, PSEUDO_FIELDS, rule_for
from asn_eval.folder import Layout, list_layouts, load_corrections, load_mapping
from asn_eval.folder.layouts import find_layout
from places import ROOT

HERE = Path(__file__).parent
LAYOUTS = list_layouts()


def mapping(folder: Path, text: str) -> Path:
    path = folder / "pemetaan.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def using(folder: Path, layout: str) -> Path:
    """Write a mapping that uses a shipped one for every file."""
    return mapping(folder, f'format: 1\nlembar:\n  - berkas: "*"\n    pakai: {layout}\n')


def test_a_rich_file_becomes_rules() -> None:
    rule, duk, ignored, kept = load_mapping(HERE / "kaya.yaml")
    assert rule.fits("Absensi.xlsx", "SEPTEMBER")
    assert (rule.table, rule.header_rows) == ("disiplin", (5, 6))
    assert (rule.first_row, rule.last_row) == (8, 120)
    assert (rule.skip_rows, rule.skip_texts) == ((7, 30), ("Jumlah*",))
    assert rule.columns["Lembur"] == IGNORED
    assert rule.columns["01"] == rule.columns["02"] == "absen"
    assert rule.letters == {"D": "nip"}
    assert rule.constants == {
        "unit": "Dinas Kesehatan",
        "tanggal": dt.date(2025, 9, 30),
        "hari_kerja": 22.0,
    }
    assert rule.values["absen"] == {"H": "hadir", "-": "kosong", "": "kosong"}
    assert rule.values["tl1"] == {"v": 1.0, "-": None}
    assert (rule.decimal, rule.decimals) == ("koma", {"hadir": "titik"})
    assert (rule.date_order, rule.date_orders) == ("bulan-hari", {})
    assert rule.factors == {"pulang_cepat_menit": 60.0}
    assert (rule.rows_per_person, rule.fill_down) == (2, ("nama", "nip"))
    assert rule.month == dt.date(2025, 9, 1)
    assert str(rule.place) == "kaya.yaml:3:5"
    assert duk.split == {"Nama/NIP": ("nama", "abaikan", "nip")}
    assert (duk.decimal, duk.date_orders) == ("titik", {"tmt_cpns": "hari-bulan"})
    assert ignored.ignore
    assert not kept.ignore


def test_what_is_said_beside_a_shipped_mapping_comes_first(tmp_path: Path) -> None:
    path = mapping(
        tmp_path,
        "format: 1\n"
        "lembar:\n"
        "  - berkas: kejati*.csv\n"
        "    pakai: kejati-bulanan\n"
        "    baris_judul: 3\n"
        "    kolom: {Satker: abaikan}\n"
        "    nilai: {absen: {ISOMAN: sakit, IJIN: cuti}}\n",
    )
    (rule,) = load_mapping(path)
    assert (rule.file, rule.sheet, rule.name) == ("kejati*.csv", "*", "kejati-bulanan")
    assert rule.header_rows == (3,)
    assert (rule.columns["Satker"], rule.columns["NIP"]) == ("abaikan", "nip")
    assert rule.values["absen"]["ISOMAN"] == "sakit"
    assert rule.values["absen"]["IJIN"] == "cuti"
    assert rule.values["absen"]["WFO"] == "hadir"
    assert str(rule.place) == "pemetaan.yaml:3:5"


def test_a_shipped_mapping_of_several_sheets_gives_a_rule_for_each(tmp_path: Path) -> None:
    rules = load_mapping(using(tmp_path, "skm-kode"))
    assert [(rule.sheet, rule.ignore) for rule in rules] == [
        ("Info_Umum", True),
        ("Waktu_Pelaksanaan", True),
        ("Data_Survei_Mentah", False),
    ]
    alone = load_mapping(mapping(tmp_path, "format: 1\npakai: [skm-kode]\n"))
    assert [rule.sheet for rule in alone] == [rule.sheet for rule in rules]
    one = load_mapping(
        mapping(tmp_path, "format: 1\nlembar:\n  - {lembar: Data*, pakai: sumedang-iku}\n")
    )
    assert [rule.sheet for rule in one] == ["Data*"]


def test_the_first_rule_that_fits_speaks() -> None:
    rules = load_mapping(HERE / "kaya.yaml")
    assert rule_for(rules, "data/DUK.xlsx", "Lembar1") == rules[1]
    assert rule_for(rules, "lain.xlsx", "Lembar1") is None


def test_an_empty_mapping_says_nothing(tmp_path: Path) -> None:
    assert load_mapping(mapping(tmp_path, "format: 1\n")) == ()


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_shipped_mapping_is_valid_and_says_what_it_is_for(layout: Layout, tmp_path: Path) -> None:
    text = layout.path.read_text("utf-8")
    assert re.match(r"# .{20,}\n# ", text)
    assert layout.title
    assert set(layout.tables) <= {*TABLES, *UNIT_TABLES}
    assert layout.tables
    assert "\npakai:" not in text
    rules = load_mapping(using(tmp_path, layout.name))
    assert all(rule.name == layout.name for rule in rules)
    for rule in rules:
        spec = (TABLES | UNIT_TABLES).get(rule.table)
        assert rule.ignore or spec is not None
        known = (
            {field.name for field in (*spec.fields, *PSEUDO_FIELDS.get(rule.table, ()))}
            if spec
            else set()
        )
        assert set(rule.columns.values()) <= {*known, IGNORED}


def test_every_layout_that_is_asked_for_ships() -> None:
    names = {layout.name for layout in LAYOUTS}
    assert {
        "fingerspot", "mesin-log", "manado-absensi", "manado-disiplin", "tapteng-kehadiran",
        "bps-kolaka", "kejati-bulanan", "banjarmasin-tpp", "siasn-69", "duk", "google-form-360",
        "skm-form", "skm-kode", "sumedang-iku", "renaksi",
    } <= names  # fmt: skip
    assert find_layout("tidak-ada") is None


def test_the_wheel_carries_the_shipped_mappings() -> None:
    assert 'mappings = "asn_eval/_mappings"' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_corrections_become_values() -> None:
    nip, number, date, text = load_corrections(HERE / "koreksi.yaml")
    assert (nip.row, nip.column, nip.written) == (7, 2, "1,98701E+17")
    assert (nip.value, nip.by) == ("198701232014051999", "Rina Wulandari")
    assert nip.date == dt.date(2025, 10, 2)
    assert str(nip.place) == "koreksi.yaml:3:5"
    assert (number.written, number.value) == ("12.5", 125.0)
    assert (date.written, date.value) == ("2025-01-03", dt.date(2025, 3, 1))
    assert (text.written, text.value) == ("", "Dinas Kesehatan")
