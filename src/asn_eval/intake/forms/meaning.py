"""What each column of a form means, in the words of the person who fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.language import Words


def meaning_of(words: Words, table: str, field: str) -> str:
    """Say what a column of a table holds; every field of every table has a sentence."""
    own = _OF_TABLE.get(table)
    told = {**_people(words), **_amounts(words), **(own(words) if own else {})}
    return told[field]


def _people(words: Words) -> dict[str, str]:
    return {
        "nip": words("NIP 18 digit sebagai teks, tanpa spasi."),
        "nama": words("Nama pegawai; gelar boleh ikut."),
        "unit": words("Unit kerja, ditulis sama di semua baris."),
        "jabatan": words("Nama jabatan."),
        "tanggal": words("Tanggal, atau hari pertama bulan yang dimaksud."),
        "nama_kegiatan": words("Nama kegiatan."),
    }


def _amounts(words: Words) -> dict[str, str]:
    """Say what the counted columns of discipline hold; levels of TL and PSW share a sentence."""
    late = words("Berapa kali datang terlambat pada tingkat ini.")
    early = words("Berapa kali pulang sebelum waktunya pada tingkat ini.")
    return {
        **{f"tl{level}": late for level in range(1, 5)},
        **{f"psw{level}": early for level in range(1, 5)},
        "hari_kerja": words("Jumlah hari kerja pada periode ini."),
        "hadir": words("Jumlah hari hadir."),
        "alpa": words("Jumlah hari tidak masuk tanpa keterangan."),
        "izin": words("Jumlah hari izin."),
        "sakit": words("Jumlah hari sakit."),
        "cuti": words("Jumlah hari cuti."),
        "dinas_luar": words("Jumlah hari dinas luar."),
        "terlambat_menit": words("Jumlah menit terlambat."),
        "pulang_cepat_menit": words("Jumlah menit pulang sebelum waktunya."),
        "alpa_beruntun": words("Hari tanpa keterangan berturut-turut yang paling panjang."),
        "masuk": words("Jam masuk, misalnya 07:30."),
        "pulang": words("Jam pulang, misalnya 16:00."),
        "apel": words("Berapa kali ikut apel."),
        "hukuman": words("Tingkat hukuman disiplin yang dijatuhkan."),
    }


def _target(words: Words) -> dict[str, str]:
    return {
        "indikator": words("Indikator kinerja; satu baris untuk satu indikator."),
        "satuan": words("Satuan target dan realisasi, misalnya dokumen."),
        "target": words("Angka target, tanpa satuan."),
        "realisasi": words("Angka realisasi dalam satuan yang sama dengan target."),
        "bobot": words("Bobot indikator; jumlahnya 100 untuk tiap pegawai."),
        "polarisasi": words("naik bila makin besar makin baik, turun bila sebaliknya."),
        "aspek": words("Aspek yang diukur indikator ini."),
        "jenis": words("Jenis kinerja atau indikator."),
        "target_bawah": words("Batas bawah target yang berupa rentang."),
        "target_atas": words("Batas atas target yang berupa rentang."),
    }


def _feedback(words: Words) -> dict[str, str]:
    return {
        "penilai": words("Kode penilai, supaya penilaian ganda terlihat; kosong berarti anonim."),
        "peran": words("Hubungan penilai dengan yang dinilai."),
        "aspek": words("Aspek yang dinilai; satu baris untuk satu aspek."),
        "nilai": words("Angka penilaian pada skala rubrik."),
        "komentar": words("Komentar penilai."),
        "waktu": words("Tanggal penilaian diisi."),
    }


def _roster(words: Words) -> dict[str, str]:
    return {
        "jenis_jabatan": words("Misalnya JPT, administrator, pengawas, pelaksana, fungsional."),
        "golongan": words("Golongan ruang, misalnya III/c; PPPK misalnya IX."),
        "pendidikan": words("Tingkat pendidikan terakhir, misalnya S-1."),
        "tmt_cpns": words("TMT CPNS; bulannya sama dengan bulan di NIP."),
        "status": words("PNS, CPNS, PPPK, atau PPPK PARUH WAKTU."),
        "gelar_depan": words("Gelar di depan nama."),
        "gelar_belakang": words("Gelar di belakang nama."),
        "nip_lama": words("NIP lama 9 digit, sebagai teks."),
        "tanggal_lahir": words("Tanggal lahir; sama dengan awal NIP."),
        "jenis_kelamin": words("L atau P; sama dengan digit ke-15 NIP."),
        "jenis_pegawai": words("Jenis pegawai seperti di SIASN."),
        "kedudukan": words("Kedudukan hukum, misalnya Aktif."),
        "tmt_golongan": words("TMT golongan terakhir."),
        "jenjang_jabatan": words("Jenjang jabatan fungsional, misalnya Ahli Pertama."),
        "tmt_jabatan": words("TMT jabatan sekarang."),
        "jumlah_bulan": words("Banyaknya bulan yang dinilai, 1 sampai 12."),
        "tpp_dasar": words("TPP sebulan sebelum pengurangan, dalam rupiah."),
    }


def _training(words: Words) -> dict[str, str]:
    return {
        "nama_kegiatan": words("Nama pelatihan; satu baris untuk satu pelatihan."),
        "jam": words("Lamanya dalam jam pelajaran (JP)."),
        "jenis": words("Jenis pelatihan, misalnya kepemimpinan, fungsional, teknis, seminar."),
    }


def _project(words: Words) -> dict[str, str]:
    return {
        "nama_kegiatan": words("Nama proyek; satu baris untuk satu proyek."),
        "peran": words("Peran dalam proyek, misalnya ketua atau anggota."),
        "nilai": words("Angka nilai proyek."),
    }


def _innovation(words: Words) -> dict[str, str]:
    return {
        "nama_kegiatan": words("Judul inovasi; satu baris untuk satu inovasi."),
        "tingkat": words("Tingkat atau tahapan inovasi."),
        "nilai": words("Angka nilai inovasi."),
    }


def _decided(words: Words) -> dict[str, str]:
    return {
        "tahun": words("Tahun yang dinilai, misalnya 2025."),
        "hasil_kerja": words("Rating hasil kerja, misalnya Sesuai Ekspektasi."),
        "perilaku_kerja": words("Rating perilaku kerja, misalnya Sesuai Ekspektasi."),
        "predikat": words("Predikat kinerja, misalnya Baik."),
        "nilai_kinerja": words("Nilai kinerja atau nilai SKP dalam angka."),
        "potensial": words("Nilai potensial hasil asesmen."),
        "jumlah_bulan": words("Banyaknya bulan yang dinilai, 1 sampai 12."),
    }


def _survey(words: Words) -> dict[str, str]:
    return {
        "unit": words("Unit yang dinilai responden, ditulis sama di semua baris."),
        **{f"u{n}": words("Jawaban unsur {n}, 1 sampai 4.", n=n) for n in range(1, 10)},
        "tanggal": words("Tanggal survei diisi."),
        "saran": words("Saran responden."),
    }


_OF_TABLE = {
    "target": _target,
    "feedback": _feedback,
    "pegawai": _roster,
    "pelatihan": _training,
    "proyek": _project,
    "inovasi": _innovation,
    "evaluasi": _decided,
    "layanan": _survey,
    "target_unit": _target,
}


def row_of(words: Words, table: str) -> str:
    """Say what one row of a table is."""
    told: Mapping[str, str] = {
        "pegawai": words("Satu baris untuk satu pegawai."),
        "target": words("Satu baris untuk satu indikator seorang pegawai."),
        "disiplin": words("Satu baris untuk satu pegawai, atau satu pegawai tiap bulan."),
        "feedback": words("Satu baris untuk satu aspek dari seorang penilai."),
        "pelatihan": words("Satu baris untuk satu pelatihan seorang pegawai."),
        "proyek": words("Satu baris untuk satu proyek seorang pegawai."),
        "inovasi": words("Satu baris untuk satu inovasi seorang pegawai."),
        "layanan": words("Satu baris untuk jawaban satu responden."),
        "target_unit": words("Satu baris untuk satu indikator sebuah unit."),
        "evaluasi": words("Satu baris untuk satu hasil penilaian seorang pegawai."),
    }
    return told[table]
