"""The other files: lookup, asn-eval.yaml, batch plans, worked cases, JSON Schema."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

import asn_eval.rubric
from asn_eval.documents.strict import read_yaml
from asn_eval.documents.textfile import read_text
from asn_eval.domain.period import Period, PeriodKind
from asn_eval.errors import AsnEvalError, IOFault, RubricFault, UsageFault
from asn_eval.findings import CATALOGUE
from asn_eval.folder import FolderConfig, load_config
from asn_eval.language import Lang
from asn_eval.rubric import (
    Plan,
    find_rubric,
    library,
    list_rubrics,
    load_cases,
    load_plan,
    load_rubric,
    rubric_id_of,
    rubric_schema,
)
from asn_eval.rubric.grammar import RubricModel
from rubric.rubric_texts import VALID, codes, sentence, where

SHIPPED = (
    "medan/kinerja",
    "padangsidempuan/kinerja",
    "plaju/kinerja",
    "sibolga/kinerja",
    "tanjungselor/kinerja",
)
QUARTER = Period(PeriodKind.QUARTER, 2025, 3)


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


# --- lookup ----------------------------------------------------------------------


def test_shipped_rubrics_are_listed_with_their_titles() -> None:
    entries = list_rubrics()
    by_id = {entry.id: entry for entry in entries}
    assert list(by_id) == sorted(by_id)
    assert set(SHIPPED) < set(by_id)
    assert {name.partition("/")[0] for name in by_id} == {
        "nasional", *(name.partition("/")[0] for name in SHIPPED)
    }  # fmt: skip
    assert by_id["sibolga/kinerja"].title == "Evaluasi Kinerja ASN Kota Sibolga"
    assert by_id["sibolga/kinerja"].path.name == "kinerja.yaml"


def test_listing_needs_neither_yaml_nor_pydantic() -> None:
    code = (
        "import sys; from asn_eval.rubric import list_rubrics; list_rubrics(); "
        "print(sorted({'yaml', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_an_instansi_or_an_id_finds_the_shipped_file() -> None:
    path = next(entry.path for entry in list_rubrics() if entry.id == "sibolga/kinerja")
    assert find_rubric("sibolga") == find_rubric("sibolga/kinerja") == path


def test_a_path_is_found_from_the_working_folder_and_from_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = _write(tmp_path / "data" / "aturan.yaml", VALID)
    assert find_rubric("aturan.yaml", file.parent) == file
    monkeypatch.chdir(tmp_path)
    assert find_rubric("data/aturan.yaml") == Path("data/aturan.yaml")


@pytest.mark.parametrize(
    ("reference", "code", "words"),
    [
        ("siboga", "J601", "“sibolga/kinerja”"),
        ("sibolga/kinerj", "J601", "“sibolga/kinerja”"),
        ("zzz", "J602", "medan/kinerja"),
        ("aturan.yaml", "J603", "aturan.yaml"),
    ],
)
def test_an_unknown_reference_is_told_what_there_is(reference: str, code: str, words: str) -> None:
    with pytest.raises(UsageFault) as caught:
        find_rubric(reference, Path("tidak-ada"))
    assert codes(caught.value) == [code]
    for lang in Lang:
        assert words in sentence(caught.value.findings[0], lang)


def test_an_instansi_with_several_rubrics_needs_the_full_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a/satu", "a/dua", "b/lain", "c/kinerja", "c/dua"):
        _write(tmp_path / f"{name}.yaml", "format: 1\n")
        _write(tmp_path / f"{name}.kasus.yaml", "")
    monkeypatch.setattr(library, "_HOMES", (tmp_path,))
    assert [entry.title for entry in list_rubrics()] == [""] * 5
    assert find_rubric("b") == tmp_path / "b/lain.yaml"
    assert find_rubric("c") == tmp_path / "c/kinerja.yaml"
    with pytest.raises(UsageFault) as caught:
        find_rubric("a")
    assert codes(caught.value) == ["J605"]
    assert caught.value.findings[0].slots["pilihan"] == "a/dua, a/satu"


def test_a_missing_library_finds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "_HOMES", (tmp_path / "tidak-ada",))
    assert list_rubrics() == ()


def test_an_unknown_public_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="tidak_ada"):
        _ = asn_eval.rubric.tidak_ada  # type: ignore[attr-defined]  # the point of the test


def test_text_files_lose_only_their_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes("﻿judul: é\r\n".encode())
    assert read_text(file) == "judul: é\r\n"


def test_a_file_that_cannot_be_opened_is_an_io_fault(tmp_path: Path) -> None:
    with pytest.raises(IOFault) as caught:
        read_text(tmp_path / "tidak-ada.yaml")
    assert codes(caught.value) == ["J604"]
    assert "tidak-ada.yaml" in sentence(caught.value.findings[0])


# --- asn-eval.yaml ---------------------------------------------------------------


def test_a_full_configuration_is_read(tmp_path: Path) -> None:
    text = "rubrik: sibolga\nperiode: 2025-TW3\ndesimal: koma\nbahasa: en\nkeluaran: hasil\n"
    text += "tanggal: bulan-hari\n"
    config = load_config(_write(tmp_path / "asn-eval.yaml", text))
    assert config == FolderConfig("sibolga", QUARTER, "koma", Lang.EN, "hasil", "bulan-hari")


def test_everything_in_a_configuration_is_optional(tmp_path: Path) -> None:
    config = load_config(_write(tmp_path / "asn-eval.yaml", "periode: 2025\n"))
    assert config == FolderConfig(period=Period(PeriodKind.YEAR, 2025))


def test_a_configuration_is_strict_and_helpful(tmp_path: Path) -> None:
    text = "rubrk: sibolga\ndesimal: kuma\nbahasa: de\nkeluaran: 5\nperiode: [1]\n"
    text += "tanggal: hari-buln\nwarna: biru\n"
    with pytest.raises(UsageFault) as caught:
        load_config(_write(tmp_path / "asn-eval.yaml", text))
    assert [where(finding) for finding in caught.value.findings] == [
        "K521 1:1",
        "K523 2:10",
        "K524 3:9",
        "K528 4:11",
        "K528 5:10",
        "K523 6:10",
        "K522 7:1",
    ]
    misspelt, *_, foreign = caught.value.findings
    assert sentence(misspelt).startswith(
        "Kunci “rubrk” di asn-eval.yaml tidak dikenal. Mungkin maksudnya “rubrik”."
    )
    assert sentence(misspelt, Lang.EN).startswith(
        "The key “rubrk” in asn-eval.yaml is not known. Did you mean “rubrik”?"
    )
    assert sentence(foreign).startswith("Kunci “warna” di asn-eval.yaml tidak dikenal.")
    assert sentence(foreign, Lang.EN).startswith("The key “warna” in asn-eval.yaml is not known.")


@pytest.mark.parametrize("period", ["besok", "2025-TW5", "12345", "true"])
def test_a_periode_that_cannot_be_read_is_named(tmp_path: Path, period: str) -> None:
    with pytest.raises(UsageFault) as caught:
        load_config(_write(tmp_path / "asn-eval.yaml", f"periode: {period}\n"))
    assert codes(caught.value) == (["K528"] if period == "true" else ["J606"])
    assert caught.value.findings[0].place.row == 1


def test_a_syntax_fault_in_a_configuration_is_one_finding(tmp_path: Path) -> None:
    with pytest.raises(UsageFault) as caught:
        load_config(_write(tmp_path / "asn-eval.yaml", "rubrik: [a\n"))
    assert codes(caught.value) == ["K508"]


def test_a_repeated_key_is_refused_even_where_the_rest_is_fine(tmp_path: Path) -> None:
    with pytest.raises(UsageFault) as caught:
        load_config(_write(tmp_path / "asn-eval.yaml", "bahasa: id\nbahasa: en\n"))
    assert codes(caught.value) == ["K515"]


# --- rencana.yaml ------------------------------------------------------------------

PLAN = """\
format: 1
keluaran: hasil/{periode}
tugas:
  - {id: sibolga, data: "sibolga/{periode}", rubrik: sibolga}
  - {id: plaju, data: "plaju/*.xlsx", rubrik: plaju/kinerja, periode: 2025}
"""


def test_a_plan_is_read_and_fills_in_the_periode(tmp_path: Path) -> None:
    plan = load_plan(_write(tmp_path / "rencana.yaml", PLAN))
    assert isinstance(plan, Plan)
    assert plan.out_for(QUARTER) == "hasil/2025-TW3"
    assert plan.out_for(None) == "hasil/"
    first, second = plan.tasks
    assert (first.id, first.rubric, first.period) == ("sibolga", "sibolga", None)
    assert first.data_for(QUARTER) == "sibolga/2025-TW3"
    assert second.period == Period(PeriodKind.YEAR, 2025)
    assert second.data_for(QUARTER) == "plaju/*.xlsx"
    assert str(second.place) == "rencana.yaml:5:5"


def test_the_periode_of_a_task_overrides_that_of_the_command(tmp_path: Path) -> None:
    text = PLAN.replace("plaju/*.xlsx", "plaju/{periode}")
    plan = load_plan(_write(tmp_path / "rencana.yaml", text))
    assert plan.tasks[1].data_for(QUARTER) == "plaju/2025"


def test_faults_of_a_plan_come_at_once(tmp_path: Path) -> None:
    text = PLAN.replace("{periode}, ", "").replace("hasil/{periode}", "hasil/{perode}")
    text = text.replace("id: plaju", "id: sibolga").replace("2025}", "kapan}")
    with pytest.raises(UsageFault) as caught:
        load_plan(_write(tmp_path / "rencana.yaml", text))
    assert [where(finding) for finding in caught.value.findings] == [
        "J607 2:11",
        "K546 5:10",
        "J606 5:73",
    ]
    assert "{periode}" in sentence(caught.value.findings[0])


def test_a_plan_without_tasks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageFault) as caught:
        load_plan(_write(tmp_path / "rencana.yaml", "format: 2\nkeluaran: x\ntugas: []\n"))
    assert codes(caught.value) == ["K535", "K533"]


# --- worked cases ------------------------------------------------------------------

CASES = """\
rubrik: contoh/kinerja
kasus:
  - nama: Satu orang yang lengkap
    periode: 2025-TW3
    data:
      disiplin: [{alpa: 0, hukuman: tidak ada, tanggal: 2025-07-31}]
      feedback:
        - {peran: atasan, aspek: Kerja sama, nilai: 4.5, komentar: }
    hasil: {kriteria: {disiplin: 100, penilaian: null}, nilai_akhir: 88.5, predikat: Baik}
  - nama: Satu orang yang tidak dinilai
    data: {disiplin: [{alpa: 0}]}
    hasil: {nilai_akhir: null}
"""


def _cases(tmp_path: Path, text: str) -> Path:
    return _write(tmp_path / "contoh" / "kinerja.kasus.yaml", text)


def test_cases_are_read_with_their_places(tmp_path: Path) -> None:
    first, second = load_cases(_cases(tmp_path, CASES))
    assert (first.name, first.period) == ("Satu orang yang lengkap", QUARTER)
    assert first.data["disiplin"][0]["tanggal"] == dt.date(2025, 7, 31)
    assert first.data["feedback"][0] == {
        "peran": "atasan",
        "aspek": "Kerja sama",
        "nilai": 4.5,
        "komentar": None,
    }
    assert first.expected.criteria == {"disiplin": 100.0, "penilaian": None}
    assert (first.expected.final, first.expected.grade) == (88.5, "Baik")
    assert str(first.place) == "kinerja.kasus.yaml:3:5"
    assert (second.expected.final, second.expected.grade) == (None, None)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("rubrik: contoh/", "rubrik: lain/", "K591 1:9"),
        ("yang tidak dinilai", "yang lengkap", "K546 10:11"),
        ("periode: 2025-TW3", "periode: 2025-TW9", "J606 4:14"),
        ("      disiplin: [{alpa: 0, ", "      disiplim: [{alpa: 0, ", "K547 6:7"),
        ("{alpa: 0, ", "{alfa: 0, ", "K548 6:19"),
        ("{alpa: 0, ", "{nip: x, ", "K548 6:19"),
        ("{alpa: 0, ", "{alpa: nol, ", "K526 6:25"),
        ("{alpa: 0, ", "{alpa: true, ", "K526 6:25"),
        ("2025-07-31", "Juli", "K529 6:57"),
        ("aspek: Kerja sama", "aspek: 5", "K528 8:34"),
        ("peran: atasan", "peran: atasn", "K550 8:19"),
        ("disiplin: 100,", "disiplin: seratus,", "K526 9:34"),
        ("predikat: Baik", "predikt: Baik", "K521 9:76"),
        ("hasil: {nilai_akhir: null}", "hasil: {}", "K525 12:5"),
        ("{nilai_akhir: null}", "{nilai_akhir: null, alasan: O999}", "K646 12:40"),
        ("{nilai_akhir: null}", "{nilai_akhir: 80, alasan: O405}", "K646 12:38"),
        ("[{alpa: 0}]", "[]", "K533 11:22"),
        ("[{alpa: 0}]", "[5]", "K531 11:23"),
    ],
)
def test_a_fault_in_a_case_is_found_at_its_place(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    assert CASES.count(old) == 1
    with pytest.raises(RubricFault) as caught:
        load_cases(_cases(tmp_path, CASES.replace(old, new)))
    assert [where(finding) for finding in caught.value.findings] == [expected]
    for lang in Lang:
        assert sentence(caught.value.findings[0], lang)


@pytest.mark.parametrize("entry", list_rubrics(), ids=lambda entry: entry.id)
def test_shipped_cases_are_valid_and_name_their_rubric(entry: library.RubricEntry) -> None:
    path = entry.path.with_name(f"{entry.path.stem}.kasus.yaml")
    assert rubric_id_of(path) == entry.id
    assert len(load_cases(path)) >= 3


# --- JSON Schema ---------------------------------------------------------------------


def test_the_schema_offers_every_key_and_hides_code_names() -> None:
    schema = rubric_schema()
    assert schema["additionalProperties"] is False
    assert tuple(schema["properties"]) == RubricModel.known_keys()
    assert {"format", "rubrik", "kriteria", "predikat", "dasar"} <= set(schema["required"])
    leaf = schema["$defs"]["LeafModel"]
    assert {"judul", "bobot", "ukur", "nilai", "kosong"} <= set(leaf["properties"])
    assert "title" not in leaf
    assert "judul" in schema["$defs"]["BasisModel"]["properties"]


def test_codes_of_this_package_are_all_in_the_catalogue() -> None:
    assert {f"J60{number}" for number in range(1, 8)} <= set(CATALOGUE)


def test_faults_are_the_tree_s_own(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"judul: \xff\n")
    with pytest.raises(AsnEvalError) as caught:
        load_rubric(read_text(file), file.name)
    assert [where(finding) for finding in caught.value.findings] == ["K501 1:0"]
    assert read_yaml("a: 1", "x").data == {"a": 1}
