"""What every key of a YAML file means, by the grammar's name of its mapping.

The generator fails when a key is missing here, or here only.
"""

from __future__ import annotations

from typing import Final

from halaman.meanings_conversion import CONVERSIONS
from halaman.meanings_measures import MEASURES
from halaman.meanings_rows import EQUIVALENT, ROW_SCORE, ROW_SCORES, WEIGHTED_SUM
from halaman.meanings_schedule import SCHEDULE
from halaman.meanings_shared import MEASURE as _MEASURE
from halaman.meanings_shared import METHOD as _METHOD
from halaman.meanings_shared import TABLE as _TABLE
from halaman.meanings_shared import WHERE as _WHERE

_BASIS: Final = "Id dasar, atau daftar id, dari bagian `dasar`."
_STANDING: Final = "Sejauh mana angka di sini sudah diperiksa terhadap aturannya."
_TARGETS: Final = _MEASURE | {
    "realisasi": "Kolom angka realisasi.",
    "target": "Kolom angka target.",
    "polarisasi": "Kolom yang menyebut `naik` atau `turun` di tiap baris. Isi ini atau `arah`.",
    "arah": "Arah untuk semua baris. Isi ini atau `polarisasi`.",
    "bobot": "Kolom bobot tiap baris; tanpa ini semua baris sama berat.",
    "atas": "Batas atas capaian satu baris, dalam persen.",
    "bawah": "Batas bawah capaian satu baris, dalam persen.",
    "target_bawah": (
        "Kolom batas bawah target yang berupa rentang; wajib bersama `target_atas`. Baris yang "
        "mengisi keduanya dinilai terhadap rentangnya, baris lain terhadap `target`."
    ),
    "target_atas": "Kolom batas atas target yang berupa rentang.",
}
_GROUNDED: Final = {"dasar": _BASIS, "sifat": _STANDING}
_CRITERION: Final = _GROUNDED | {
    "judul": "Nama kriteria yang dibaca orang.",
    "bobot": (
        "Persen terhadap induknya; yang setingkat berjumlah tepat 100. Wajib, kecuali di bawah "
        "`jumlah` (pakai `poin`) dan di bawah `median`, `minimum`, atau `maksimum` (tanpa bobot)."
    ),
    "poin": "Hanya di bawah `gabung: jumlah`: poin paling banyak yang dapat diberi kriteria ini.",
    "pembulatan": "Nilai kriteria ini dibulatkan ke sekian desimal sebelum dipakai induknya.",
    "rating": "Rating kriteria ini menurut nilainya, dari yang tertinggi.",
    "berlaku_bagi": (
        "Isian pegawai → daftar: kriteria ini hanya ada bagi orang yang setiap isiannya salah satu "
        "dari daftar itu; lihat [Kriteria bagi sebagian pegawai](#kriteria-bagi-sebagian-pegawai)."
    ),
    "kecuali_bagi": "Kebalikannya: kriteria ini tidak ada bagi orang yang isiannya di daftar.",
}
_COMBINED: Final = {
    "gabung": "Cara menggabungkan kriteria di bawahnya; lihat bagian gabung.",
    "data_minimal": (
        "Persen bobot di bawahnya yang harus terukur; kurang dari itu nilainya tidak ada dan "
        "orangnya tidak dinilai (K627). Nilai menurut aturan data kosong tidak dihitung terukur."
    ),
    "penyesuaian": "Tabel keputusan yang mengubah nilai sesudah digabung.",
}
_TIES: Final = (
    "Bila nilainya sama: `pertama` atau `terakhir` menurut urutan rubrik yang diambil atau dibuang."
)
_LIMIT: Final = {
    "paling_sedikit": "Terpenuhi bila sama dengan atau di atas angka ini.",
    "kurang_dari": "Terpenuhi bila di bawah angka ini.",
}

RUBRIC: Final[dict[str, dict[str, str]]] = {
    "RubricModel": {
        "format": "Versi bahasa rubrik.",
        "rubrik": "Id, ditulis `instansi/nama` seperti folder dan nama berkasnya.",
        "judul": "Judul yang dibaca orang.",
        "instansi": "Nama instansi.",
        "catatan": "Teks bebas yang ikut tampil di laporan.",
        "berlaku": "Masa berlaku; periode penilaian harus berada di dalamnya.",
        "periode": "Jenis periode yang boleh dinilai dengan rubrik ini.",
        "dasar": "Dasar hukum atau naskah, masing-masing dengan id.",
        "skala": "Skala semua nilai.",
        "skala_penilaian": "Rentang isian `feedback.nilai`; wajib bila tabel feedback dipakai.",
        "pembulatan": "Satu-satunya pembulatan.",
        "alias": "Judul kolom tambahan: tabel → kolom → daftar judul.",
        "jam_kerja": "Kalender dan jam kerja; perlu bila kehadiran dibaca dari catatan pindai.",
        "kriteria": "Pohon penilaian.",
        **_COMBINED,
        "predikat": "Predikat dari yang tertinggi; yang terakhir mulai di `skala.minimal`.",
        "predikat_matriks": "Predikat dari dua rating, sebagai ganti batas nilai.",
        "syarat_predikat": "Yang disyaratkan suatu predikat di samping batasnya: nama → syarat.",
        "sifat_predikat": "Sejauh mana batas predikat sudah diperiksa terhadap aturannya.",
        "distribusi": "Pola sebaran predikat: diperiksa dan dilaporkan, tidak pernah diterapkan.",
        "peringkat": "Cara menyusun peringkat.",
        "peringkat_unit": "Peringkat unit menurut nilai akhir pegawainya; tanpa ini tidak ada.",
        "konversi": "Yang dihitung dari hasil, misalnya angka kredit, masing-masing dengan id.",
        "tindak_lanjut": "Tindak lanjut yang dinyatakan di muka, masing-masing dengan id.",
        "perbaikan": "Area yang perlu ditingkatkan, masing-masing dengan id.",
        "pengaman": "Penanda untuk diperiksa orang; tidak pernah mengubah nilai.",
        "lompatan_wajar": (
            "Selisih nilai terbesar yang wajar antara dua pita bertetangga; yang lebih besar "
            "diperingatkan."
        ),
    },
    "ValidityModel": {"mulai": "Hari pertama berlaku.", "sampai": "Hari terakhir berlaku."},
    "BasisModel": {
        "judul": "Judul singkat.",
        "kutipan": "Kalimat persis dari naskahnya.",
        "sumber": "Nama naskah, pasal, atau bagian.",
        "sifat": "Sejauh mana dasar ini sudah diperiksa.",
        "berlaku": "Masa berlaku dasar ini; rubriknya tidak boleh berlaku di luarnya.",
    },
    "RangeModel": {"minimal": "Nilai terendah.", "maksimal": "Nilai tertinggi."},
    "RoundingModel": {
        "cara": "Tepat setengah dibulatkan menjauhi nol.",
        "nilai_akhir": "Banyaknya angka di belakang koma pada nilai akhir.",
    },
    "BandModel": {
        "nama": "Nama predikat.",
        "mulai": "Batas bawah; batas itu sendiri termasuk. Tidak ditulis bila ada matriks.",
    },
    "RatingModel": {"nama": "Nama rating.", "mulai": "Batas bawah; batas itu sendiri termasuk."},
    "MatrixModel": _GROUNDED
    | {
        "baris": "Kriteria yang rating-nya menjadi baris matriks.",
        "kolom": "Kriteria yang rating-nya menjadi kolom matriks.",
        "isi": "Rating baris → rating kolom → predikat; setiap pasangan ada.",
        "catatan_nilai": "Kalimat yang menyertai nilai akhir, yang hanya hitungan setempat.",
    },
    "DistributionModel": _GROUNDED
    | {
        "kelompok": "Sebaran dihitung per `unit`, atau `semua` bersama.",
        "minimal_orang": "Kelompok yang lebih kecil hanya dihitung, tidak diperiksa.",
        "predikat_organisasi": (
            "Predikat organisasi yang memilih polanya: satu untuk semua, atau unit → predikat. "
            "`predikat_organisasi` di asn-eval.yaml menang."
        ),
        "pola": "Predikat organisasi → polanya.",
    },
    "PatternModel": {
        "aturan": "Aturan yang diperiksa. Himpunannya terpisah, atau yang satu memuat yang lain.",
        "sasaran": "Persen yang dituju, ditampilkan sebagai jumlah orang.",
    },
    "ShareRuleModel": {
        "predikat": "Predikat yang dihitung bersama.",
        "paling_banyak": "Persen terbanyak; tepat sama masih sesuai.",
        "paling_sedikit": "Persen tersedikit; tepat sama masih sesuai.",
        "harus": "`ada`: sedikitnya seorang; `tidak_ada`: tidak seorang pun.",
    },
    "TargetModel": {
        "persen": "Predikat → persen, berjumlah tepat 100; orangnya dibagi dengan sisa terbesar.",
        "sisa_sama": "Bila sisanya sama, yang didahulukan predikat `terbaik` atau `terbawah`.",
    },
    "RequirementModel": _GROUNDED
    | {"jika": "Syarat-syarat; bila ada yang tidak terpenuhi, predikat turun satu tingkat."},
    "MeasuredCondition": {"ukur": "Ukuran di luar kriteria, tanpa bobot, yang dibandingkan."}
    | _LIMIT,
    "RankingModel": {
        "utama": (
            "`predikat`: predikat yang lebih baik selalu di atas, lalu nilai akhir, `pemutus`; "
            "memakai predikat sesudah kalibrasi. `nilai` (juga tanpa kunci ini): nilai akhir saja. "
            "Wajib bila ada `predikat_matriks`."
        ),
        "kelompok": (
            "Diperingkat terpisah menurut `unit`, `jabatan`, `jenis_jabatan`, `golongan`, "
            "`pendidikan`, atau `status`."
        ),
        "seri": (
            "`kompetisi` melompati peringkat setelah nilai sama (1, 2, 2, 4), `padat` tidak "
            "(1, 2, 2, 3); `modifikasi` memberi tempat terakhirnya (1, 3, 3, 4), `urut_rata` "
            "rata-ratanya (1; 2,5; 2,5; 4)."
        ),
        "pemutus": "Kriteria yang memutus nilai sama, berurutan.",
    },
    "NodeModel": _CRITERION | _COMBINED | {"kriteria": "Kriteria di bawahnya."},
    "BestModel": {
        "terbaik": "Banyaknya bagian terbaik yang dirata-ratakan menurut bobotnya.",
        "seri": _TIES,
    },
    "DropModel": {
        "buang_terendah": "Banyaknya bagian terendah yang dibuang; sisanya dirata-ratakan.",
        "seri": _TIES,
    },
    "GateModel": {
        "gerbang": "Satu syarat atas kriteria di bawahnya; bila terpenuhi, rata-rata tertimbang.",
        "jika_tidak": "Nilai bila syaratnya tidak terpenuhi.",
    },
    "AdjustmentsModel": {
        "cara": (
            "`pertama`: hanya baris pertama yang syaratnya terpenuhi; `semua`: semuanya, berurutan."
        ),
        "baris": "Baris-baris berurutan, masing-masing dengan id.",
    },
    "AdjustmentModel": _GROUNDED
    | {
        "judul": "Nama barisnya, dibaca orang di penjelasan.",
        "jika": "Syarat-syarat; semuanya harus terpenuhi. Tanpa syarat, selalu berlaku.",
        "tambah": "Nilai ditambah sekian. Isi tepat satu akibat.",
        "kurang": "Nilai dikurangi sekian.",
        "kali": "Nilai dikali sekian.",
        "paling_tinggi": "Nilai di atas ini menjadi ini.",
        "paling_rendah": "Nilai di bawah ini menjadi ini.",
        "menjadi": "Nilai diganti dengan ini.",
    },
    "UnitMedianModel": {
        "median_unit": (
            "Skor diganti median skor seunit, bila sedikitnya sekian rekan punya skor; jika tidak, "
            "orangnya tidak dinilai."
        ),
    },
    "LeafModel": _CRITERION
    | {
        "satuan": "Satuan ukuran mentahnya, misalnya hari.",
        "puncak": "Nilai tertinggi yang disengaja, bila kurang dari puncak skala; tanpa ini "
        "diperingatkan (K575).",
        "ukur": "Dari baris tabel menjadi satu ukuran per orang.",
        "nilai": "Dari ukuran menjadi nilai pada skala.",
        "kosong": "Yang terjadi bila seseorang tidak punya data.",
        "sumber": "`opsional`: rubrik tetap dapat dipakai bila tabelnya tidak ada sama sekali.",
        "pembulatan": "Angka yang dibulatkan pada kriteria ini, sebelum dan sesudah dinilai.",
    },
    "LeafRoundingModel": {
        "ukuran": (
            "Banyaknya angka di belakang koma ukuran, dibulatkan sebelum dinilai; 0 berarti "
            "bulat, -2 berarti ratusan."
        ),
        "nilai": "Banyaknya angka di belakang koma nilai kriteria ini.",
    },
    "FixedModel": {
        "nilai_tetap": "Nilai yang diberikan bila data kosong.",
        "dasar": _BASIS,
    },
    "ValueModel": _MEASURE | {"kolom": "Kolom angka; seorang hanya boleh punya satu baris."},
    "SumModel": _MEASURE
    | {
        "kolom": "Kolom angka yang dijumlah.",
        "tanpa_baris": "Ukuran orang tanpa satu baris pun.",
        "sel_kosong": "Nilai untuk sel kosong atau -; bawaannya: ukuran tidak ada.",
    },
    "CountModel": _MEASURE
    | {
        "tanpa_baris": "Ukuran orang tanpa satu baris pun.",
        "syarat": "Hanya baris yang kolom angkanya memenuhi satu batas yang dihitung.",
    },
    "CountConditionModel": {"kolom": "Kolom angka yang diperiksa."} | _LIMIT,
    "MeanModel": _MEASURE
    | {
        "kolom": "Kolom angka yang dirata-ratakan.",
        "minimal": "Paling sedikit sekian baris terisi.",
        "bobot": (
            "Kolom bobot tiap baris; hanya perbandingannya yang berpengaruh. Baris tanpa bobot "
            "adalah kesalahan data; bobot 0 tidak ikut dihitung."
        ),
    },
    "RatioModel": _MEASURE
    | {
        "pembilang": "Kolom angka di atas garis bagi.",
        "tambah": "Kolom lain yang ikut dijumlahkan ke pembilang.",
        "penyebut": "Kolom angka di bawah garis bagi.",
        "sel_kosong": "Nilai untuk sel kosong atau - di pembilang.",
    },
    "AchievementModel": _TARGETS,
    "RowScoresModel": _TARGETS | ROW_SCORES,
    "RowScoreModel": ROW_SCORE,
    "WeightedSumModel": _MEASURE | WEIGHTED_SUM,
    "EquivalentModel": EQUIVALENT,
    "ProgressModel": _TARGETS | {"tanggal": "Kolom tanggal yang menentukan bulannya."},
    "RaterGroupsModel": _MEASURE
    | {
        "kolom": "Kolom angka penilaian.",
        "penilai": "Bobot tiap kelompok penilai dalam persen, berjumlah 100.",
        "minimal": "Paling sedikit sekian penilai, per kelompok; bawaannya 1.",
        "kurang": (
            "Bila penilainya kurang: `gabung` dengan kelompok lain yang kurang, `bagi_ulang` "
            "bobotnya, atau `gagal` (ukurannya kosong)."
        ),
        "minimal_kelompok": "Paling sedikit sekian kelompok yang lengkap.",
    },
    **MEASURES,
    **CONVERSIONS,
    "AsIsModel": {"metode": _METHOD},
    "LinearModel": {
        "metode": _METHOD,
        "dari": "Rentang ukuran, dua angka.",
        "ke": "Rentang nilai, dua angka.",
    },
    "CappedModel": {
        "metode": _METHOD,
        "batas": "Nilai tertinggi.",
        "bawah": "Nilai terendah.",
    },
    "StepsModel": {
        "metode": _METHOD,
        "arah": "`naik` bila ukuran besar itu baik, `turun` bila sebaliknya.",
        "batas": (
            "Ukuran yang tepat pada `mulai`: `termasuk` anak tangga itu, atau `tidak_termasuk` "
            "dan masih mendapat nilai anak tangga sebelumnya."
        ),
        "pita": "Anak tangga, dari `mulai` terkecil.",
    },
    "StepModel": {"mulai": "Batas bawah ukuran; lihat `batas`.", "nilai": "Nilainya."},
    "DeductionModel": {
        "metode": _METHOD,
        "awal": "Nilai tanpa potongan.",
        "per": "Potongan untuk tiap satuan ukuran.",
        "bawah": "Nilai terendah.",
        "paling_banyak": "Potongan terbesar; tanpa kunci ini hanya `bawah` yang membatasi.",
        "bagian": (
            "Persen dari apa ukuran itu: 100 dari keseluruhan, 40 dari bagian disiplin yang "
            "40%. Wajib bila satuannya persen."
        ),
    },
    "CohortModel": {
        "metode": _METHOD,
        "cara": (
            "RELATIF terhadap orang lain yang dinilai bersama. `minmaks`: letak antara terendah "
            "dan tertinggi; `z`: jarak dari rata-rata; `persentil`: bagian orang lain di "
            "bawahnya; `peringkat`: peringkat dibagi banyaknya orang."
        ),
        "arah": "`naik` bila ukuran besar itu baik, `turun` bila sebaliknya.",
        "bila_sama": "Nilai bila hanya ada satu orang atau semua ukurannya sama.",
        "tengah": "Hanya untuk `z`: nilai pada rata-rata.",
        "per": "Hanya untuk `z`: angka untuk tiap simpangan baku.",
    },
    "FormulaModel": {
        "metode": _METHOD,
        "rumus": (
            "Hitungan dari `x` (ukurannya) dan tetapan: `+ - * / **`, `min`, `max`, `abs`, "
            "`sqrt`, `log`, `exp`, `bulat(angka, desimal)`, perbandingan, `a if syarat else b`. "
            "Wajib diperiksa oleh paling sedikit satu kasus hitung tangan."
        ),
        "tetapan": "Angka bernama yang dipakai rumus.",
        "hasil": "Yang boleh dihasilkan; di luarnya orang itu tidak dinilai (S315).",
    },
    "ResultModel": {"minimal": "Hasil terendah.", "maksimal": "Hasil tertinggi."},
    "PointsModel": {
        "metode": _METHOD,
        "titik": "Titik-titik garis, dari `ukuran` terkecil.",
        "luar": (
            "Di luar titik pertama dan terakhir: `ujung` memberi nilai titik itu, `gagal` "
            "berarti orangnya tidak dinilai."
        ),
    },
    "PointModel": {"ukuran": "Ukuran pada titik ini.", "nilai": "Nilainya."},
    "GoalpostsModel": {
        "metode": _METHOD,
        "bawah": "Patokan ukuran terendah.",
        "atas": "Patokan ukuran tertinggi.",
        "arah": "`naik`: patokan atas mendapat puncak skala; `turun`: sebaliknya.",
        "logaritma": "`ya`: jarak antarukuran dihitung dengan logaritma.",
    },
    "PiecesModel": {"metode": _METHOD, "pita": "Pita, dari `mulai` terkecil."},
    "PieceModel": {
        "mulai": "Batas bawah ukuran; batas itu termasuk.",
        "nilai": "Nilai seluruh pita; bila tidak ada, tulis `dari` dan `ke`.",
        "dari": "Dua ukuran tempat garis pita ini diketahui.",
        "ke": "Nilai pada kedua ukuran itu.",
    },
    "BracketsModel": {
        "metode": _METHOD,
        "awal": "Nilai sebelum bagian mana pun dihitung.",
        "pita": "Pita, dari `mulai` terkecil; tiap bagian ukuran dihitung dengan pitanya sendiri.",
    },
    "BracketModel": {
        "mulai": "Batas bawah ukuran.",
        "per": "Tambahan nilai untuk tiap satuan di atas batas itu.",
    },
    "FollowUpModel": _GROUNDED
    | {
        "jenis": "Macam tindak lanjut.",
        "isi": "Kalimat yang muncul di laporan.",
        "jika": "Syarat-syarat; semuanya harus terpenuhi.",
    },
    "GradeCondition": {"predikat": "Predikatnya salah satu dari ini."},
    "ScoreCondition": {"kriteria": "Nilai kriteria ini dibandingkan."} | _LIMIT,
    "RawCondition": {"ukuran": "Ukuran mentah kriteria ini dibandingkan."} | _LIMIT,
    "ImprovementModel": _GROUNDED
    | {
        "judul": "Judul yang dibaca orang.",
        "dari": _TABLE,
        "kolom": "Kolom angka yang dirata-ratakan.",
        "menurut": "Kolom yang memisahkan, misalnya `aspek`.",
        "di_bawah": "Disebut bila rata-ratanya di bawah angka ini.",
        "paling_banyak": "Paling banyak sekian area per orang, yang terendah dulu.",
        "saring": _WHERE,
        "minimal": "Paling sedikit sekian baris untuk satu area.",
        "saran": "Saran per area: isi kolom `menurut` → kalimat.",
    },
    "RaterGapModel": _GROUNDED
    | {
        "judul": "Judul penandanya.",
        "metode": _METHOD,
        "dari": _TABLE,
        "kolom": "Kolom angka penilaian.",
        "kelompok": "Kelompok penilai yang diperiksa.",
        "terhadap": "Kelompok pembandingnya.",
        "lebih_dari": "Ditandai bila selisih rata-ratanya lebih dari ini.",
    },
    "ScheduleModel": _GROUNDED | SCHEDULE["ScheduleModel"],
    **{name: keys for name, keys in SCHEDULE.items() if name != "ScheduleModel"},
}
"""Keys of a rubric."""

OTHER: Final[dict[str, dict[str, str]]] = {
    "ConfigModel": {
        "rubrik": "Nama rubrik, atau jalur berkasnya dari folder kerja atau folder ini.",
        "periode": "Periode yang dinilai.",
        "desimal": "Tanda desimal angka yang ditulis sebagai teks.",
        "tanggal": "Urutan tanggal yang ditulis sebagai teks, misalnya 03/04/2025.",
        "bahasa": "Bahasa keluaran: id atau en; bendera dan ASN_EVAL_LANG menang.",
        "keluaran": "Folder tempat hasil, dari folder ini; bawaannya `hasil` di folder kerja.",
        "pemetaan": "Berkas pemetaan, dari folder ini; bawaannya `pemetaan.yaml` bila ada.",
        "predikat_organisasi": "Predikat organisasi: satu untuk semua, atau unit → predikat.",
        "koreksi": "Berkas koreksi, dari folder ini; bawaannya `koreksi.yaml` bila ada.",
    },
    "PlanModel": {
        "format": "Versi bahasa rencana.",
        "keluaran": "Folder hasil, dari folder rencana; tiap tugas mendapat subfolder.",
        "tugas": "Daftar tugas, satu per instansi.",
    },
    "TaskModel": {
        "id": "Nama tugas dan nama subfolder hasilnya.",
        "data": "Folder atau pola berkas, dari folder rencana; `{periode}` diganti.",
        "rubrik": "Nama rubrik, atau jalur berkasnya dari folder kerja atau folder data.",
        "periode": "Periode tugas ini, bila lain dari `--periode`.",
        "pemetaan": "Berkas pemetaan, dari folder rencana; bawaannya yang ada di folder data.",
    },
}
"""Keys of ``asn-eval.yaml`` and of a batch plan."""

MAPPING: Final[dict[str, dict[str, str]]] = {
    "MappingModel": {
        "format": "Versi bahasa pemetaan.",
        "judul": "Keterangan singkat berkas ini.",
        "pakai": (
            "Pemetaan bawaan yang nama lembarnya sudah pasti; dipakai sesudah aturan di `lembar`."
        ),
        "lembar": "Aturan per lembar. Aturan pertama yang polanya cocok yang berlaku.",
    },
    "RuleModel": {
        "berkas": "Pola nama berkas tanpa folder; `*` berarti apa saja, besar kecil huruf sama.",
        "lembar": "Pola nama lembar.",
        "pakai": "Pemetaan bawaan untuk lembar ini; yang ditulis di sini menang.",
        "abaikan": "`ya`: lembar ini tidak dibaca.",
        "tabel": "Tabel baku isi lembar ini.",
        "baris_judul": "Nomor baris judul di Excel; beberapa baris ditulis `[5, 6]`.",
        "baris_data": "Baris tempat data, bila tidak tepat di bawah judul sampai akhir.",
        "lewati_baris": 'Baris yang bukan data: nomornya, atau pola teks awalnya (`"Jumlah*"`).',
        "kolom": (
            "Judul → isian, atau `abaikan`. Judul bertingkat ditulis `Kelompok › Judul`; kolom "
            'tanpa judul dengan hurufnya, `"=C"`.'
        ),
        "tetap": "Isian → nilai yang sama untuk semua baris, misalnya `peran: rekan`.",
        "nilai": "Isian → tulisan di sel → artinya; `kosong` berarti tidak berkata apa-apa.",
        "angka": "Tanda desimal angka yang ditulis sebagai teks; boleh per isian, `*` sisanya.",
        "tanggal": "Urutan tanggal yang ditulis sebagai teks; boleh per isian, `*` sisanya.",
        "kali": "Isian → pengali, misalnya 60 bila lembarnya dalam jam dan isiannya menit.",
        "baris_per_orang": "2 bila satu orang memakai dua baris: nama, lalu NIP.",
        "isi_ke_bawah": "Isian yang sel kosongnya mengulang sel di atasnya (sel digabung).",
        "pisah": "Judul → isian tiap baris teks di dalam satu sel, misalnya nama lalu NIP.",
        "bulan": "Bulan yang dimaksud kolom tanggal 1 sampai 31, misalnya 2025-09.",
    },
    "BodyModel": {
        "mulai": "Nomor baris data pertama di Excel.",
        "sampai": "Nomor baris data terakhir.",
    },
    "CalibrationsModel": {
        "format": "Versi bahasa kalibrasi.",
        "kalibrasi": "Daftar keputusan, satu orang satu butir.",
    },
    "CalibrationModel": {
        "nip": "NIP di dalam tanda kutip.",
        "sebelum": "Predikat hasil hitungan. Bila hasilnya sudah lain, keputusan tidak berlaku.",
        "sesudah": "Predikat yang diputuskan.",
        "oleh": "Siapa yang memutuskan.",
        "tanggal": "Kapan diputuskan.",
        "alasan": "Mengapa.",
        "dasar": "Menurut dokumen apa, misalnya berita acara.",
    },
    "CorrectionsModel": {
        "format": "Versi bahasa koreksi.",
        "koreksi": "Daftar koreksi, satu sel satu butir.",
    },
    "CorrectionModel": {
        "berkas": "Nama berkas persis seperti di temuan.",
        "lembar": "Nama lembar.",
        "sel": "Alamat sel, misalnya E17.",
        "tertulis": "Yang sekarang tertulis di sel. Bila selnya sudah lain, koreksi tidak berlaku.",
        "menjadi": "Yang harus dibaca. NIP ditulis di dalam tanda kutip.",
        "oleh": "Siapa yang memutuskan.",
        "tanggal": "Kapan diputuskan.",
        "alasan": "Mengapa, dan menurut dokumen apa.",
    },
}
"""Keys of a mapping and of a file of corrections."""
