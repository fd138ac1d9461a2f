"""What every key of ``jam_kerja`` and of a calendar file means."""

from __future__ import annotations

from typing import Final

_SPAN: Final = {"mulai": "Hari pertama.", "sampai": "Hari terakhir; hari itu termasuk."}

SCHEDULE: Final[dict[str, dict[str, str]]] = {
    "ScheduleModel": {
        "kalender": "Tahun-tahun yang kalendernya dipakai: berkas `kalender/TAHUN.yaml`.",
        "cuti_bersama": "`libur`: hari cuti bersama bukan hari kerja.",
        "libur_setempat": "Hari libur yang hanya berlaku di instansi ini.",
        "hari_kerja": "Hari kerja dalam sepekan, lima atau enam.",
        "jam": "Jam kerja biasa.",
        "masa_khusus": "Jam kerja pada masa tertentu, misalnya Ramadan; masing-masing dengan id.",
        "sif": "Sif menurut teks di kolom jam kerja; masing-masing dengan id.",
        "sumber_jam": "`baris`: jam masuk dan jam pulang di tiap baris data yang berlaku.",
        "toleransi": "Menit yang tidak dihitung; tanpa ini setiap menit dihitung.",
        "detik": "`dibuang`: jam dibaca sampai menit, 07:30:59 sama dengan 07:30.",
        "scan_ganda_menit": "Pindaian yang berjarak paling banyak sekian menit dihitung satu.",
        "tl": "Batas tingkat keterlambatan TL1 sampai TL4, dalam menit.",
        "psw": "Batas tingkat pulang sebelum waktu PSW1 sampai PSW4, dalam menit.",
        "tanpa_catatan": "Arti hari kerja tanpa catatan; tanpa ini hari itu menjadi temuan.",
        "tanpa_scan_masuk": "Arti hari hadir tanpa pindai masuk; tanpa ini menjadi temuan.",
        "tanpa_scan_pulang": "Arti hari hadir tanpa pindai pulang; tanpa ini menjadi temuan.",
        "keluar_dari_hari_kerja": "Keterangan yang mengurangi `hari_kerja` orang itu.",
        "dihitung_hadir": "Keterangan yang ikut dihitung sebagai `hadir`.",
        "hari_sah_dalam_alpa_beruntun": (
            "Hari izin, sakit, cuti, atau dinas luar `memutus` deret alpa, atau `dilewati` "
            "seperti hari libur."
        ),
    },
    "LocalOffModel": {
        "tanggal": "Harinya.",
        "nama": "Nama hari libur.",
        "sumber": "Keputusan yang menetapkannya.",
    },
    "WeekModel": {
        "biasa": "Jam untuk hari yang tidak disebut tersendiri.",
        "senin": "Jam hari Senin.",
        "selasa": "Jam hari Selasa.",
        "rabu": "Jam hari Rabu.",
        "kamis": "Jam hari Kamis.",
        "jumat": "Jam hari Jumat.",
        "sabtu": "Jam hari Sabtu.",
        "minggu": "Jam hari Minggu.",
    },
    "HoursModel": {
        "masuk": "Jam masuk, misalnya `07:30`.",
        "pulang": "Jam pulang; bila lebih kecil daripada masuk, hari berikutnya.",
    },
    "RegimeModel": {
        "jam": "Jam kerja selama masa itu.",
        "rentang": "Hari-harinya. Isi ini atau `menurut_kalender`.",
        "menurut_kalender": "Nama masa di berkas kalender, misalnya `ramadan`.",
    },
    "SpanModel": _SPAN,
    "ShiftModel": {
        "nama": "Teks yang menyebut sif ini di data; huruf besar dan spasi tidak berpengaruh.",
        "jam": "Jam sif.",
        "setiap_hari": "`true`: hari dengan sif ini adalah hari kerja, juga Minggu dan hari libur.",
    },
    "ToleranceModel": {
        "masuk": "Menit toleransi terlambat; tepat sekian menit belum terlambat.",
        "pulang": "Menit toleransi pulang cepat.",
        "bila_lewat": "`penuh`: lewat toleransi semua menit dihitung; `selisih`: hanya sisanya.",
    },
    "LevelsModel": {
        "mulai": "Menit awal tingkat 1 sampai 4, makin besar.",
        "batas": "`termasuk`: menit awal itu sudah termasuk; `tidak_termasuk`: harus melebihinya.",
    },
    "MissingScanModel": {
        "dihitung": "Tingkat TL/PSW, `alpa` sehari, atau `abaikan`.",
        "menit": "Menit yang dicatat untuk hari itu; tanpa ini menit suatu tingkat kosong.",
    },
}
"""Keys of ``jam_kerja``, by the grammar's name of the mapping."""

CALENDAR: Final[dict[str, dict[str, str]]] = {
    "CalendarModel": {
        "format": "Versi bahasa kalender.",
        "kalender": "Tahunnya, sama dengan nama berkas.",
        "judul": "Judul yang dibaca orang.",
        "sumber": "Keputusan yang menetapkan hari libur.",
        "sifat": "Sejauh mana daftar ini sudah diperiksa terhadap keputusannya.",
        "catatan": "Teks bebas.",
        "libur": "Hari libur, masing-masing sekali.",
        "masa": "Rentang bernama, misalnya `ramadan`, untuk `masa_khusus`.",
    },
    "OffModel": {
        "tanggal": "Harinya.",
        "nama": "Nama hari libur.",
        "jenis": "Libur nasional atau cuti bersama.",
    },
    "NamedSpanModel": _SPAN
    | {"sumber": "Penetapan rentang itu.", "sifat": "Sejauh mana rentang ini sudah diperiksa."},
}
"""Keys of a calendar file."""
