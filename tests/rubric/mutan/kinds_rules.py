"""Defects of rules and of what they stand on: bases, terms, ranking, follow-up."""

from __future__ import annotations

from rubric.mutan.mutant import Mutant

BASES = (
    Mutant("dasar tak dikenal", "sibolga", "K561", "dasar: jabatan", "dasar: ¶jabtan"),
    Mutant("dasar nganggur", "sibolga", "K562", "\ndasar:\n",
           "\ndasar:\n  ¶lama: {judul: Lama, sifat: ilustrasi}\n"),
    Mutant("dasar ganda", "sibolga", "K546", "dasar: [area_perbaikan, umpan_balik]",
           "dasar: [area_perbaikan, ¶area_perbaikan]"),
    Mutant("terverifikasi tanpa dasar", "medan", "K563", "sifat_predikat: ilustrasi",
           "sifat_predikat: ¶terverifikasi"),
    Mutant("masa terbalik", "medan", "K567", "{mulai: 2025-01-01}",
           "{mulai: 2025-01-01, sampai: ¶2024-12-31}"),
    Mutant("dasar dicabut", "medan", "K645", "    judul: Pelatihan teknis dan soft skills\n",
           "    judul: Pelatihan teknis dan soft skills\n"
           "    berlaku: {mulai: 2011-01-01, sampai: ¶2019-04-26}\n"),
    Mutant("dasar dicabut di tengah", "plaju", "K645", "berlaku: {mulai: 2025-01-01}\n"
           "periode: [bulanan, tahunan]\n\ndasar:\n  aspek:\n",
           "berlaku: {mulai: 2025-01-01, sampai: 2026-12-31}\nperiode: [bulanan, tahunan]\n\n"
           "dasar:\n  aspek:\n    berlaku: {mulai: 2020-01-01, sampai: ¶2026-06-30}\n"),
    Mutant("dasar belum berlaku", "sibolga", "K645",
           "    judul: Pelatihan sesuai kebutuhan pegawai\n",
           "    judul: Pelatihan sesuai kebutuhan pegawai\n    berlaku: {mulai: ¶2025-07-01}\n"),
    Mutant("masa dasar terbalik", "sibolga", "K567",
           "    judul: Pelatihan sesuai kebutuhan pegawai\n",
           "    judul: Pelatihan sesuai kebutuhan pegawai\n"
           "    berlaku: {mulai: 2024-07-01, sampai: ¶2024-06-30}\n"),
)  # fmt: skip

RANKING = (
    Mutant("pemutus tak dikenal", "plaju", "K564", "[pencapaian_target, perilaku_kerja]}",
           "[¶pencapaian_targt, perilaku_kerja]}"),
    Mutant("pemutus bukan kriteria", "plaju", "K564", "[pencapaian_target, perilaku_kerja]}",
           "[pencapaian_target, ¶masa_kerja]}"),
    Mutant("pemutus ganda", "plaju", "K546", "[pencapaian_target, perilaku_kerja]}",
           "[pencapaian_target, ¶pencapaian_target]}"),
    Mutant("kelompok peringkat", "padangsidempuan", "K571", "kelompok: [unit]",
           "kelompok: [¶agama]"),
    Mutant("periode ganda", "plaju", "K546", "[bulanan, tahunan]", "[bulanan, ¶bulanan]"),
)  # fmt: skip

FOLLOW_UPS = (
    Mutant("predikat tak dikenal", "plaju", "K566", "[Sangat Baik, Baik]", "[Sangat Baik, ¶Bagus]"),
    Mutant("kriteria syarat", "plaju", "K564", "kriteria: pencapaian_target, p",
           "kriteria: ¶target, p"),
    Mutant("ukuran simpul", "medan", "K570", "ukuran: ketepatan", "ukuran: ¶produktivitas"),
    Mutant("batas di luar skala", "medan", "K558", "paling_sedikit: 85}", "paling_sedikit: ¶850}"),
    Mutant("syarat bertentangan", "medan", "K649", "paling_sedikit: 85}\n",
           "paling_sedikit: 85}\n      - ¶{kriteria: kualitas_layanan, kurang_dari: 85}\n"),
    Mutant("predikat bertentangan", "sibolga", "K649",
           "      - {kriteria: disiplin, paling_sedikit: 90}\n", "      - ¶predikat: [Baik]\n"),
    Mutant("di bawah yang terendah", "medan", "K649", "kualitas_layanan, kurang_dari: 72}",
           "kualitas_layanan, kurang_dari: 0}", "- ¶{kriteria: kualitas_layanan, kurang_dari"),
    Mutant("ukuran tak mungkin", "tanjungselor", "K649", "kurang_dari: -10}", "kurang_dari: -120}",
           "- ¶{ukuran: kemajuan"),
    Mutant("di atas yang tertinggi", "tanjungselor", "K649", "ukuran: kemajuan, kurang_dari: -10}",
           "ukuran: kemajuan, paling_sedikit: 121}", "- ¶{ukuran: kemajuan"),
    Mutant("dua batas sekaligus", "medan", "K537", "kualitas_layanan, kurang_dari: 72}",
           "kualitas_layanan, kurang_dari: 72, paling_sedikit: 10}",
           "- ¶{kriteria: kualitas_layanan, kurang_dari"),
)  # fmt: skip

RULES = (*BASES, *RANKING, *FOLLOW_UPS)
