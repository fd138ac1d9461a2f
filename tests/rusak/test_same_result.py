"""What looks different and means the same: the scores of everybody stay what they were."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from rusak.clean import clean_folder
from rusak.kind import Kind, inject
from rusak.kinds import KINDS
from rusak.reading import InProcess, read_written, scored

if TYPE_CHECKING:
    from asn_eval.domain.evaluation import Evaluation

SAME = frozenset({
    "nip-berspasi", "nip-spasi-di-ujung", "nip-petik", "nip-berawalan", "nip-spasi-tak-terlihat",
    "tmt-pppk-bebas", "tanggal-lahir-teks-%d-%m-%Y", "tanggal-lahir-teks-%m/%d/%Y", "tmt-dua-arah",
    "nama-huruf-besar", "nama-bergelar", "unit-huruf-kecil", "pegawai-kembar",
    "tanpa-daftar-pegawai", "bobot-persen-semua", "tanggal-berkata", "tanggal-iso",
    "tanggal-hari-jelas", "tanggal-bertitik", "tanggal-berjam", "tanggal-kolom-hari-bulan",
    "tanggal-kolom-bulan-hari", "tanggal-kolom-nomor", "aspek-tidak-dijawab", "judul-kata-lain",
    "kolom-nip-dihapus", "baris-tersembunyi", "kolom-tersembunyi", "kolom-nomor-tersembunyi",
    "lembar-tersembunyi", "judul-berulang", "baris-jumlah", "baris-jumlah-di-tengah",
    "baris-kosong", "subjudul", "penomoran-kolom", "tanda-tangan", "jumlah-rumus",
    "keterangan-di-bawah", "blok-per-unit", "kolom-diacak", "baris-diacak", "kop-surat",
    "penomoran-di-tengah", "jumlah-di-kolom-lain", "tanda-tangan-kiri", "rekap-di-bawah",
    "kode-di-samping", "lembar-catatan", "lembar-lama-tersembunyi", "berkas-disalin",
    "berkas-kunci", "berkas-setelan", "buku-tak-dipakai",
})  # fmt: skip
"""Kinds of changes that no score may depend on, with a finding or without."""

_DROPPED = {
    "judul-berulang": 1, "baris-jumlah": 1, "baris-jumlah-di-tengah": 1, "baris-kosong": 1,
    "penomoran-di-tengah": 2, "jumlah-di-kolom-lain": 1, "tanda-tangan-kiri": 4,
    "rekap-di-bawah": 4, "subjudul": 1, "penomoran-kolom": 1, "jumlah-rumus": 1, "tanda-tangan": 4,
    "keterangan-di-bawah": 4,
}  # fmt: skip
"""Kinds that add rows which are no records, with how many of them hold anything.

Blank rows below a table are its end, between records they are counted.
"""


@pytest.fixture(autouse=True)
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process."""
    monkeypatch.setattr("asn_eval.intake.dataset.run_tasks", _WORKER.run_tasks)


_WORKER = InProcess()


@cache
def _clean() -> Evaluation:
    return scored(read_written(clean_folder()))


def test_the_list_names_kinds() -> None:
    assert {kind.name for kind in KINDS} >= SAME >= _DROPPED.keys()


@pytest.mark.parametrize("seed", [5, 6])
@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.name in SAME], ids=lambda kind: kind.name
)
def test_no_score_depends_on_how_it_is_written(kind: Kind, seed: int) -> None:
    result = scored(read_written(inject(kind, clean_folder(), seed).folder))
    assert result.people.nip.tolist() == _clean().people.nip.tolist()
    assert np.array_equal(result.final, _clean().final)
    dropped = sum(sum(use.dropped.values()) for use in result.sheets)
    assert dropped == _DROPPED.get(kind.name, dropped)
