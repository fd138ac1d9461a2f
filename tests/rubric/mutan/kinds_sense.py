"""Defects of sense: weights, predikat, steps, sources, raters, bases, rules."""

from __future__ import annotations

from rubric.mutan.mutant import Mutant, source

NINE = "".join(
    f"      {name}: {{judul: K, bobot: 11, dasar: komponen, sifat: ilustrasi, kosong: gagal, "
    "ukur: {metode: jumlah, dari: disiplin, kolom: alpa}, "
    "nilai: {metode: potongan, awal: 100, per: 5}}\n"
    for name in ("kehadiran", *(f"k{n}" for n in range(2, 10)))
)
"""Nine criteria of 0.11 each: no result can ever be full."""

_BODY = source("sibolga").partition("      kehadiran:\n")[2].partition("  # 2. Kualitas")[0]

WEIGHTS = (
    Mutant("bobot puncak", "medan", "K541", "    bobot: 55\n", "    bobot: 54\n",
           "¶kriteria:\n  # 1."),
    Mutant("bobot anak", "medan", "K541", "        bobot: 30\n", "        bobot: 29.5\n",
           "    ¶kriteria:\n      ramah:"),
    Mutant("bobot penilai", "plaju", "K541", "rekan: 30, masyarakat: 20}",
           "rekan: 30, masyarakat: 25}", "          ¶penilai: {"),
    Mutant("bobot nol", "plaju", "K542", "    bobot: 50\n", "    bobot: ¶0\n"),
    Mutant("bobot negatif", "padangsidempuan", "K542", "    bobot: 5\n", "    bobot: ¶-5\n"),
    Mutant("penilai nol", "plaju", "K542", "masyarakat: 20}", "masyarakat: ¶0}"),
)  # fmt: skip

BANDS = (
    Mutant("pita bertumpuk", "medan", "K543", "Baik, mulai: 76}", "Baik, mulai: ¶91}"),
    Mutant("pita terbalik", "medan", "K543", "Cukup, mulai: 61}", "Cukup, mulai: ¶80}"),
    Mutant("celah di bawah", "medan", "K544", "Kurang, mulai: 0}", "Kurang, mulai: ¶1}"),
    Mutant("di atas skala", "medan", "K558", "mulai: 91}", "mulai: ¶101}"),
    Mutant("di bawah skala", "medan", "K558", "Kurang, mulai: 0}", "Kurang, mulai: ¶-1}"),
    Mutant("nama ganda", "sibolga", "K546", "nama: Cukup", "nama: ¶baik"),
    Mutant("predikat mustahil", "plaju", "K640",
           "    nilai: {metode: apa_adanya}\n    kosong: gagal\n",
           "    nilai: {metode: linear, dari: [0, 100], ke: [0, 40]}\n    kosong: gagal\n",
           "{nama: Sangat Baik, mulai: ¶90}"),
    Mutant("predikat tanpa nilai", "plaju", "K641", "  - {nama: Baik, mulai: 76}\n",
           "  - {nama: Cemerlang, mulai: ¶89.999}\n  - {nama: Baik, mulai: 76}\n"),
)  # fmt: skip

SCORES = (
    Mutant("tangga tak urut", "sibolga", "K555", "{mulai: 5, nilai: 40}", "{mulai: ¶2, nilai: 40}"),
    Mutant("tangga sama", "sibolga", "K555", "{mulai: 5, nilai: 40}", "{mulai: ¶3, nilai: 40}"),
    Mutant("tangga melawan arah", "sibolga", "K556", "{mulai: 5, nilai: 40}",
           "{mulai: 5, nilai: ¶75}"),
    Mutant("arah terbalik", "tanjungselor", "K556", "{mulai: 80, nilai: 60}",
           "{mulai: 80, nilai: ¶10}"),
    Mutant("tangga tanpa awal", "sibolga", "K557",
           "            - {mulai: 0, nilai: 100}\n            - {mulai: 1, nilai: 90}\n",
           "            - {mulai: ¶1, nilai: 100}\n"),
    Mutant("nilai di atas skala", "padangsidempuan", "K558", "{mulai: 10, nilai: 100}",
           "{mulai: 10, nilai: ¶110}"),
    Mutant("nilai tetap di luar skala", "tanjungselor", "K558", "nilai_tetap: 50",
           "nilai_tetap: ¶150"),
    Mutant("garis terbalik", "plaju", "K559", "dari: [40, 100]", "dari: ¶[100, 40]"),
    Mutant("batas di bawah dasar", "medan", "K559", "atas: 120\n          bawah: 0\n",
           "atas: ¶10\n          bawah: 20\n"),
    Mutant("potongan negatif", "sibolga", "K560", "per: 0.25", "per: ¶-0.25"),
    Mutant("potongan nol", "sibolga", "K560", "per: 0.25", "per: ¶0"),
    Mutant("penilaian terpotong", "padangsidempuan", "K574", "dari: [1, 5]", "dari: ¶[2, 5]"),
    Mutant("puncak tak tercapai", "sibolga", "K575", "awal: 100, per", "awal: 99, per",
           "        ¶nilai: {metode: potongan"),
    Mutant("sembilan kali sebelas", "sibolga", "K541", "      kehadiran:\n" + _BODY, NINE + "\n",
           "    ¶kriteria:\n      kehadiran"),
    Mutant("lompatan", "padangsidempuan", "K647", "sifat_predikat: ilustrasi\n",
           "sifat_predikat: ilustrasi\nlompatan_wajar: 29\n", "{mulai: 3, nilai: ¶70}"),
)  # fmt: skip

SOURCES = (
    Mutant("tabel tak dikenal", "plaju", "K547", "      dari: feedback\n      kolom: nilai\n"
           "      saring: {peran: [atasan]", "      dari: ¶fedback\n      kolom: nilai\n"
           "      saring: {peran: [atasan]"),
    Mutant("kolom tak dikenal", "sibolga", "K548", "kolom: alpa", "kolom: ¶alfa"),
    Mutant("kolom bukan angka", "sibolga", "K549", "dari: disiplin, kolom: alpa",
           "dari: disiplin, kolom: ¶hukuman"),
    Mutant("saringan mustahil", "medan", "K550", "saring: {aspek: [waktu]}",
           "saring: {aspek: [¶wktu]}"),
    Mutant("kolom saring tak dikenal", "padangsidempuan", "K548", "saring: {jenis: [individu]}",
           "saring: {¶jnis: [individu]}"),
    Mutant("satuan hari untuk menit", "sibolga", "K642", "satuan: menit", "satuan: ¶hari"),
    Mutant("satuan jam untuk persen", "plaju", "K642", '    satuan: "%"\n    ukur: {metode: cap',
           "    satuan: ¶jam\n    ukur: {metode: cap"),
    Mutant("satuan menit untuk jam", "padangsidempuan", "K642", "satuan: jam", "satuan: ¶menit"),
    Mutant("alias kolom asing", "medan", "K548", "realisasi: [Hasil]", "¶realisas: [Hasil]"),
    Mutant("alias kolom nganggur", "plaju", "K644", "alias:\n",
           "alias:\n  disiplin: {¶apel: [A]}\n"),
    Mutant("alias tabel nganggur", "plaju", "K644", "alias:\n",
           "alias:\n  proyek: {¶nama_kegiatan: [A]}\n"),
    Mutant("alias bertabrakan", "medan", "K573", "target: [Standar]}", "target: [¶Hasil]}"),
    Mutant("opsional tetapi gagal", "sibolga", "K545", "    kosong: sementara\n",
           "    kosong: gagal\n    sumber: ¶opsional\n"),
)  # fmt: skip

RATERS = (
    Mutant("kelompok tak dikenal", "plaju", "K551",
           "penilai: {atasan: 50, rekan: 30, masyarakat: 20}\n          "
           "minimal: {rekan: 2, masyarakat: 3}",
           "penilai: {atasan: 50, rekan: 30, ¶warga: 20}\n          minimal: {rekan: 2}"),
    Mutant("diri berbobot", "plaju", "K551",
           "penilai: {atasan: 50, rekan: 30, masyarakat: 20}\n          "
           "minimal: {rekan: 2, masyarakat: 3}",
           "penilai: {atasan: 50, rekan: 30, ¶diri: 20}\n          minimal: {rekan: 2}"),
    Mutant("minimal tanpa bobot", "plaju", "K553", "minimal: {rekan: 2, m",
           "minimal: {rekan: 2, ¶bawahan: 2, m"),
    Mutant("kelompok minimal berlebih", "plaju", "K554", "          kurang: bagi_ulang\n",
           "          kurang: bagi_ulang\n          minimal_kelompok: ¶4\n"),
    Mutant("kelompok tersaring", "plaju", "K643",
           "saring: {aspek: [Orientasi pelayanan, Kerja sama]}\n"
           "          penilai: {atasan: 50, rekan: 30, masyarakat: 20}",
           "saring: {peran: [atasan, rekan]}\n          penilai: {atasan: 50, rekan: 30, "
           "¶masyarakat: 20}"),
    Mutant("selisih dengan diri sendiri", "medan", "K572", "terhadap: [rekan, masyarakat]",
           "terhadap: [rekan, ¶atasan]"),
    Mutant("selisih di luar skala", "medan", "K558", "lebih_dari: 1\n", "lebih_dari: ¶5\n"),
    Mutant("area di luar skala", "tanjungselor", "K558", "di_bawah: 2.8", "di_bawah: ¶5"),
    Mutant("tanpa skala penilaian", "tanjungselor", "K568",
           "skala_penilaian: {minimal: 1, maksimal: 4}\n", "",
           "    ukur: {metode: rata, dari: ¶feedback"),
)  # fmt: skip

SENSE = (*WEIGHTS, *BANDS, *SCORES, *SOURCES, *RATERS)
