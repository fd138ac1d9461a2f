"""Faults of mappings and corrections in small files: codes and places, several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asn_eval.errors import UsageFault
from asn_eval.folder import load_corrections, load_mapping

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def codes(folder: Path, text: str, load: Callable[[Path], object] = load_mapping) -> list[str]:
    path = folder / "berkas.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        load(path)
    except UsageFault as fault:
        return [f"{item.code} {item.place.row}:{item.place.column}" for item in fault.findings]
    return []


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("tetap: {nipp: x}", ["P702 3:13"]),
        ("nilai: {perann: {x: rekan}}", ["P702 3:13"]),
        ("kali: {terlambat: 60}", ["P702 3:12"]),
        ("tetap: {nip: '198713232014051999'}", ["P735 3:18"]),
        ("tetap: {nip: '198701232014051999'}", []),
        ("tetap: {unit: ' '}", ["P713 3:19"]),
        ("tetap: {unit: }", ["P713 3:18"]),
        ("tetap: {hari_kerja: 22.5, alpa: -1}", ["P718 3:37"]),
        ("tetap: {u1: 2.5}", ["P718 3:17"]),
        ("tetap: {tanggal: besok}", ["P719 3:22"]),
        ("tetap: {peran: rekann}", []),
        ("nilai: {peran: {Teman: rekann}}", []),
        ("nilai: {hukuman: {Teguran: ringn}}", ["P704 3:32"]),
        ("tanggal: {masuk: hari-bulan, waktu_scan: hari-bulan, '*': hari-bulan}", []),
        ("tanggal: {nama: hari-bulan}", ["P716 3:15"]),
        ("kolom: {a: nip}\n    pisah: {A: [nama, jabatan]}", ["P711 4:13"]),
        ("pisah: {A: [nama, nama]}", ["P710 3:23"]),
        ("baris_judul: 3\n    baris_data: {sampai: 3}", ["P707 4:17"]),
        ("baris_data: {mulai: 9, sampai: 8}", ["P707 3:17"]),
        ("lewati_baris: [9, 8]", ["P707 3:19"]),
        ("bulan: 2025-09-01", ["K528 3:12"]),
        ("lewati_baris: [1.5, true]", ["K528 3:20", "K528 3:25"]),
        ("nilai: {absen: {x: true, y: [a]}}", ["K528 3:24", "K528 3:33"]),
        ("pakai: tidak-ada-sama-sekali", ["P720 3:12"]),
    ],
)
def test_a_rule_gives_these_findings(rule: str, found: list[str], tmp_path: Path) -> None:
    assert codes(tmp_path, f"format: 1\nlembar:\n  - {rule}\n") == found


def test_an_unknown_shipped_mapping_for_the_whole_folder_is_named(tmp_path: Path) -> None:
    assert codes(tmp_path, "format: 1\npakai: [fingerspt]\n") == ["P720 2:9"]


def test_two_rules_for_other_sheets_of_a_file_are_fine(tmp_path: Path) -> None:
    text = "format: 1\nlembar:\n  - {berkas: a.xlsx, lembar: X}\n  - {berkas: A.xlsx, lembar: Y}\n"
    assert codes(tmp_path, text) == []
    assert codes(tmp_path, text.replace("Y", "x")) == ["P709 4:5"]


ITEM = """format: 1
koreksi:
  - {{berkas: a.xlsx, lembar: S, sel: {sel}, tertulis: {tertulis}, menjadi: {menjadi},
     oleh: Rina, tanggal: {tanggal}, alasan: Salah}}
"""


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, []),
        ({"menjadi": "198701232014051"}, ["P734"]),
        ({"menjadi": '"1987"', "tertulis": '"1,98701E+17"'}, ["P735"]),
        ({"menjadi": '"198701232014051999"', "tertulis": '"1,98701E+17"'}, []),
        ({"sel": "XFE1"}, ["P731"]),
        ({"sel": "A1048577"}, ["P731"]),
        ({"tanggal": ""}, ["P733"]),
        ({"tanggal": "besok"}, ["K529"]),
        ({"menjadi": '""'}, ["K536"]),
        ({"menjadi": "true"}, ["K528"]),
        ({"menjadi": "2025-01-03", "tertulis": "2025-03-01"}, []),
    ],
)
def test_a_correction_gives_these_findings(
    changed: dict[str, str], found: list[str], tmp_path: Path
) -> None:
    usual = {"sel": "B2", "tertulis": "1", "menjadi": "2", "tanggal": "2025-10-02"}
    text = ITEM.format(**(usual | changed))
    assert [code.split()[0] for code in codes(tmp_path, text, load_corrections)] == found
