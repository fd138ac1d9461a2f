"""``kalibrasi.yaml``: strict, signed, a NIP in quotes; and what a run makes of it."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from asn_eval.cli.main import main
from asn_eval.domain.nip import mask_nip
from asn_eval.errors import ExitCode, UsageFault
from asn_eval.folder import load_calibrations
from asn_eval.jobs.runs import open_run
from made import nip

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = """\
  - nip: "{nip}"
    sebelum: {before}
    sesudah: {after}
    oleh: Tim Penilai
    tanggal: 2025-12-20
    alasan: Capaian unit ikut dipertimbangkan
    dasar: Berita acara 7/2025
"""
HEAD = "format: 1\nkalibrasi:\n"
RULE = """\
format: 1
rubrik: contoh/satu
judul: Satu kriteria
instansi: Pemerintah Contoh
berlaku: {mulai: 2025-01-01}
periode: [tahunan]
dasar:
  naskah: {judul: Naskah, sifat: ilustrasi}
skala: {minimal: 0, maksimal: 100}
pembulatan: {cara: setengah_ke_atas, nilai_akhir: 2}
kriteria:
  hasil:
    judul: Hasil
    bobot: 100
    dasar: naskah
    sifat: ilustrasi
    ukur: {metode: jumlah, dari: target, kolom: realisasi}
    nilai: {metode: apa_adanya}
    kosong: gagal
predikat:
  - {nama: Sangat Baik, mulai: 90}
  - {nama: Baik, mulai: 75}
  - {nama: Kurang, mulai: 0}
sifat_predikat: ilustrasi
tindak_lanjut:
  piagam:
    jenis: penghargaan
    isi: Piagam.
    dasar: naskah
    sifat: ilustrasi
    jika: [{predikat: [Sangat Baik]}]
"""


def _entry(number: int, before: str = "Baik", after: str = "Sangat Baik") -> str:
    return ENTRY.format(nip=nip(number), before=before, after=after)


def _written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "kalibrasi.yaml"
    file.write_text(text, "utf-8")
    return file


def _faults(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(UsageFault) as caught:
        load_calibrations(_written(tmp_path, text))
    return [f"{item.code} {item.place.row}" for item in caught.value.findings]


def test_decisions_are_read_with_their_place(tmp_path: Path) -> None:
    [item] = load_calibrations(_written(tmp_path, HEAD + _entry(1)))
    assert (item.nip, item.before, item.after) == (nip(1), "Baik", "Sangat Baik")
    assert (item.by, item.date.isoformat()) == ("Tim Penilai", "2025-12-20")
    assert (item.reason, item.basis) == (
        "Capaian unit ikut dipertimbangkan",
        "Berita acara 7/2025",
    )
    assert str(item.place) == "kalibrasi.yaml:3:5"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (f'"{nip(1)}"', nip(1), ["P734 3"]),
        (nip(1), "198713402014051991", ["P735 3"]),
        ("sesudah: Sangat Baik", "sesudah: Baik", ["K546 5"]),
        ("    oleh: Tim Penilai\n", "", ["K525 3"]),
        ("oleh: Tim Penilai", 'oleh: " "', ["K536 6"]),
        ("tanggal: 2025-12-20", "tanggal: kemarin", ["K529 7"]),
        ("alasan:", "alasn:", ["K521 8"]),
        ("format: 1", "format: 2", ["K535 1"]),
    ],
)
def test_what_is_not_signed_or_not_clear_is_refused(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    text = HEAD + _entry(1)
    assert text.count(old) == 1
    assert _faults(tmp_path, text.replace(old, new)) == expected


def test_a_person_stands_there_once_and_is_told_masked(tmp_path: Path) -> None:
    with pytest.raises(UsageFault) as caught:
        load_calibrations(_written(tmp_path, HEAD + _entry(1) + _entry(1)))
    [finding] = caught.value.findings
    assert (finding.code, finding.slots["nilai"]) == ("K546", mask_nip(nip(1)))


@pytest.fixture
def run(tmp_path: Path) -> Path:
    data = tmp_path / "data"
    data.mkdir()
    rows = ["NIP,Nama,Unit Kerja,Indikator,Target,Realisasi"]
    values = [95, 80, 78, 40]
    rows += [f"{nip(at)},Orang {at},Dinas A,Berkas,100,{v}" for at, v in enumerate(values)]
    (data / "target.csv").write_text("\n".join(rows) + "\n", "utf-8")
    (tmp_path / "satu.yaml").write_text(RULE, "utf-8")
    decided = _entry(1) + _entry(2, "Kurang", "Baik") + _entry(3, "Kurang", "Hebat") + _entry(9)
    _written(data, HEAD + decided)
    out = tmp_path / "hasil"
    rubric = str(tmp_path / "satu.yaml")
    asked = ["score", str(data), "--rubric", rubric, "--periode", "2025", "--out", str(out)]
    assert main(asked, {}) == ExitCode.DONE
    return out


def test_a_decision_holds_only_on_the_result_it_was_taken_on(run: Path) -> None:
    got = open_run(run).evaluation
    assert got.given_band.tolist() == [0, 1, 1, 2]
    assert got.band.tolist() == [0, 0, 1, 2]
    assert got.rank.tolist() == [1, 2, 3, 4]
    assert got.follow[:, 0].tolist() == [True, True, False, False]
    told = [(item.code, item.place.row, item.key) for item in got.findings if item.code > "O453"]
    assert told == [
        ("O455", 3, nip(1)),
        ("O454", 10, nip(2)),
        ("O454", 17, nip(3)),
        ("O454", 24, ""),
    ]


def test_everything_shows_both_predikat(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (run / "peringkat.csv").open(encoding="utf-8", newline="") as stream:
        lines = list(csv.DictReader(stream))
    both = [(line["predikat"], line["predikat_sebelum_kalibrasi"]) for line in lines]
    assert both[1] == ("Sangat Baik", "Baik")
    words = "Sangat Baik (dikalibrasi dari Baik)"
    assert words in (run / "laporan.html").read_text("utf-8")
    assert words in (run / "laporan.md").read_text("utf-8")
    assert main(["explain", str(run), nip(1)], {}) == ExitCode.DONE
    said = " ".join(capsys.readouterr().out.split())
    assert words in said
    assert "oleh Tim Penilai pada 2025-12-20" in said
    assert main(["explain", str(run), nip(1), "--json"], {}) == ExitCode.DONE
    told = json.loads(capsys.readouterr().out)
    assert (told["predikat"], told["predikat_sebelum_kalibrasi"]) == ("Sangat Baik", "Baik")


def test_the_file_is_an_input_and_decisions_are_replayed(run: Path, tmp_path: Path) -> None:
    manifest = json.loads((run / "manifest.json").read_text("utf-8"))
    assert "kalibrasi.yaml" in [item["berkas"] for item in manifest["masukan"]]
    again = tmp_path / "lagi"
    changed = ["whatif", str(run), "--set", "predikat.Baik.mulai=85", "--out", str(again)]
    assert main(changed, {}) == ExitCode.DONE
    replayed = open_run(again)
    assert len(replayed.dataset.decisions.calibrations) == 4
    assert replayed.evaluation.band.tolist() == [0, 2, 1, 2]
