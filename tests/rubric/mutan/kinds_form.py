"""Defects of form: what is no YAML of ours, unknown keys, wrong types, missing parts."""

from __future__ import annotations

from rubric.mutan.mutant import Mutant

READING = (
    Mutant("jangkar", "sibolga", "K511", "skala: {minimal: 0", "skala: ¶&s {minimal: 0"),
    Mutant("rujukan", "plaju", "K511", "berlaku: {mulai: 2025-01-01}", "berlaku: ¶*lain"),
    Mutant("kunci gabung", "medan", "K512", "    bobot: 55\n", "    bobot: 55\n    ¶<<: {}\n"),
    Mutant("tag", "medan", "K513", "nilai_akhir: 2}", "nilai_akhir: ¶!!int 2}"),
    Mutant("kunci ganda", "medan", "K515", "    bobot: 55\n", "    bobot: 55\n    ¶bobot: 55\n"),
    Mutant(
        "kriteria ganda", "sibolga", "K515", "\npredikat:\n  -", "\n¶kriteria: {}\npredikat:\n  -"
    ),
    Mutant("tab", "plaju", "K506", "  atasan:\n    judul", "¶\tatasan:\n    judul"),
    Mutant(
        "dua dokumen", "tanjungselor", "K514", "sifat_predikat: ilustrasi\n", "¶---\nsifat: x\n"
    ),
    Mutant("kurung terbuka", "plaju", "K508", "periode: [bulanan, tahunan]", "periode: ¶[bulanan"),
)

SCALARS = (
    Mutant("kata yes", "medan", "K526", "skala: {minimal: 0, m", "skala: {minimal: ¶no, m"),
    Mutant("jam sebagai angka", "medan", "K526", "bobot: 55", "bobot: ¶7:30"),
    Mutant("koma desimal", "plaju", "K526", "    bobot: 50\n", "    bobot: ¶50,0\n"),
    Mutant("angka berkutip", "plaju", "K526", "    bobot: 50\n", '    bobot: ¶"50"\n'),
    Mutant("angka bernol", "sibolga", "K526", "    bobot: 35\n", "    bobot: ¶035\n"),
    Mutant("angka pangkat", "sibolga", "K526", "    bobot: 35\n", "    bobot: ¶3.5e1\n"),
    Mutant("angka heksa", "medan", "K526", "    bobot: 45\n", "    bobot: ¶0x2D\n"),
    Mutant("pemisah ribuan", "medan", "K526", "mulai: 91}", "mulai: ¶9_1}"),
    Mutant("persen", "plaju", "K526", "    bobot: 50\n", "    bobot: ¶50%\n"),
    Mutant("bobot kosong", "plaju", "K526", "    bobot: 50\n", "    bobot: ¶null\n"),
    Mutant("tanggal mustahil", "sibolga", "K529", "2025-01-01", "¶2025-02-30"),
    Mutant("tanggal berkata", "plaju", "K529", "2025-01-01", "¶1 Januari 2025"),
    Mutant("pecahan desimal", "sibolga", "K527", "nilai_akhir: 2}", "nilai_akhir: ¶2.5}"),
    Mutant("terlalu banyak desimal", "sibolga", "K538", "nilai_akhir: 2}", "nilai_akhir: ¶9}"),
    Mutant("judul angka", "plaju", "K528", "judul: Pencapaian target\n", "judul: ¶2025\n"),
    Mutant("judul kosong", "plaju", "K536", "judul: Pencapaian target\n", 'judul: ¶" "\n'),
)

KEYS = (
    Mutant("kunci salah eja", "medan", "K521", "\ninstansi:", "\n¶instasi:"),
    Mutant("kunci asing", "medan", "K522", "sifat_predikat:", "¶warna: biru\nsifat_predikat:"),
    Mutant("kunci asing di daun", "plaju", "K522", "    satuan: skala 0–100\n    ukur:\n      "
           "metode: rata", "    ¶rumus_rahasia: 3\n    ukur:\n      metode: rata"),
    Mutant("cara salah eja", "sibolga", "K523", "metode: potongan", "metode: ¶potngan"),
    Mutant("cara tak dikenal", "sibolga", "K524", "metode: potongan", "metode: ¶ajaib"),
    Mutant("pilihan tak dikenal", "medan", "K524", "seri: padat", "seri: ¶acak"),
    Mutant("arah salah eja", "sibolga", "K523", "arah: turun", "arah: ¶turn"),
    Mutant("format lain", "medan", "K535", "format: 1", "format: ¶2"),
    Mutant("bukan daftar", "plaju", "K530", "periode: [bulanan, tahunan]", "periode: ¶bulanan"),
    Mutant("bukan kelompok", "plaju", "K531", "skala: {minimal: 0, maksimal: 100}\n#",
           "skala: ¶100\n#"),
    Mutant("id berspasi", "plaju", "K532", "  diskusi_hasil:", "  ¶Diskusi hasil:"),
    Mutant("daftar kosong", "sibolga", "K533", "periode: [triwulan]", "periode: ¶[]"),
    Mutant("rentang tiga angka", "plaju", "K533", "dari: [40, 100]", "dari: ¶[40, 70, 100]"),
    Mutant("simpul berkunci daun", "plaju", "K534", "    judul: Perilaku kerja\n",
           "    judul: Perilaku kerja\n    ¶kosong: gagal\n"),
)  # fmt: skip

MISSING = (
    Mutant("tanpa aturan kosong", "sibolga", "K525",
           "    nilai: {metode: capaian, batas: 100, bawah: 0}\n    kosong: gagal\n",
           "    nilai: {metode: capaian, batas: 100, bawah: 0}\n", "  ¶kualitas_kerja:\n"),
    Mutant("tangga tanpa arah", "sibolga", "K525", "          arah: turun\n", "",
           "        ¶nilai:\n          metode: tangga\n"),
    Mutant("capaian tanpa arah", "plaju", "K537", "arah: naik, bobot: bobot", "bobot: bobot",
           "    ¶ukur: {metode: capaian"),
    Mutant("capaian dua arah", "plaju", "K537", "arah: naik, bobot",
           "arah: naik, polarisasi: polarisasi, bobot", "    ¶ukur: {metode: capaian"),
    Mutant("kriteria tanpa dasar", "plaju", "K525", "    bobot: 50\n    dasar: aspek\n",
           "    bobot: 50\n", "  ¶pencapaian_target:\n"),
    Mutant("tindak lanjut tanpa dasar", "medan", "K525", "    dasar: contoh_dokumen\n", "",
           "  ¶teladan_layanan:\n"),
    Mutant("nilai tetap tanpa dasar", "tanjungselor", "K525", "{nilai_tetap: 50, dasar: tren}",
           "{nilai_tetap: 50}", "    ¶kosong: {nilai_tetap"),
    Mutant("kriteria tanpa sifat", "plaju", "K525", "    bobot: 50\n    dasar: aspek\n"
           "    sifat: ilustrasi\n", "    bobot: 50\n    dasar: aspek\n",
           "  ¶pencapaian_target:\n"),
    Mutant("ukuran tanpa cara", "sibolga", "K525", "{metode: cacah, dari: inovasi",
           "{dari: inovasi", "    ¶ukur: {dari: inovasi"),
    Mutant("tanpa pembulatan", "medan", "K525",
           "pembulatan: {cara: setengah_ke_atas, nilai_akhir: 2}\n", "",
           "¶format: 1"),
    Mutant("tanpa batas syarat", "padangsidempuan", "K537", "ukuran: kompetensi, kurang_dari: 3",
           "ukuran: kompetensi", "      - ¶{ukuran: kompetensi}"),
)  # fmt: skip

FORM = (*READING, *SCALARS, *KEYS, *MISSING)
