"""Findings about commands: arguments, runs, output folders, batches (J630 and up)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.findings.model import Entry, Severity, Text

if TYPE_CHECKING:
    from collections.abc import Sequence


def _error(code: str, slug: str, id_: Sequence[str], en: Sequence[str]) -> Entry:
    return Entry(code, slug, Severity.ERROR, Text(*id_), Text(*en))


ENTRIES: Final[tuple[Entry, ...]] = (
    _error(
        "J630",
        "folder-dipakai",
        (
            "Folder hasil sedang dipakai",
            "Proses asn-eval lain sedang menulis ke folder hasil ini.",
            "Satu proses saja yang menulis ke satu folder hasil.",
            "Tunggu proses itu selesai lalu ulangi, atau pilih folder lain dengan --out.",
            "Dua proses pada folder yang sama dapat saling menimpa hasil.",
        ),
        (
            "The output folder is in use",
            "Another asn-eval process is writing to this output folder.",
            "One process at a time writes to an output folder.",
            "Wait until it has finished and try again, or choose another folder with --out.",
            "Two processes in one folder could overwrite each other's results.",
        ),
    ),
    _error(
        "J631",
        "bukan-folder-hasil",
        (
            "Folder tujuan berisi hal lain",
            "Tujuan sudah ada dan bukan folder hasil asn-eval.",
            "Folder kosong, folder hasil sebelumnya, atau nama yang belum ada.",
            "Pilih nama lain dengan --out, atau pindahkan dahulu isi folder itu.",
            "Folder hasil diganti seluruhnya; berkas Anda tidak boleh ikut hilang.",
        ),
        (
            "The output folder holds something else",
            "The target exists and is not an asn-eval run folder.",
            "An empty folder, an earlier run folder, or a name that does not exist yet.",
            "Choose another name with --out, or move the contents of that folder first.",
            "A run folder is replaced as a whole; your files must not vanish with it.",
        ),
    ),
    _error(
        "J632",
        "bukan-hasil",
        (
            "Bukan hasil asn-eval",
            "Tidak ada berkas rekaman.zip di sini.",
            "Folder hasil dari `asn-eval score`.",
            "Sebutkan folder hasil, misalnya hasil/sibolga-kinerja_2025-TW3.",
            "Perintah ini membaca rekaman hasil, bukan buku kerja.",
        ),
        (
            "Not an asn-eval run",
            "There is no file rekaman.zip here.",
            "A run folder written by `asn-eval score`.",
            "Name the run folder, for example hasil/sibolga-kinerja_2025-TW3.",
            "This command reads the record of a run, not the workbooks.",
        ),
    ),
    _error(
        "J633",
        "nip-tidak-ditemukan",
        (
            "NIP tidak ada dalam hasil",
            "Tidak ada orang dengan NIP itu dalam hasil ini.",
            "NIP 18 angka milik seseorang yang ada di peringkat.csv.",
            "Salin NIP dari kolom nip pada peringkat.csv; spasi dan tanda petik boleh ada.",
            "Jawaban hanya dapat diberikan tentang orang yang ada dalam data.",
        ),
        (
            "The NIP is not in the run",
            "Nobody in this run has that NIP.",
            "The 18-digit NIP of somebody listed in peringkat.csv.",
            "Copy the NIP from the nip column of peringkat.csv; spaces and quotes do no harm.",
            "An answer can only be given about people who are in the data.",
        ),
    ),
    _error(
        "J634",
        "periode-tidak-terbaca",
        (
            "Periode tidak terbaca",
            "“{nilai}” bukan periode.",
            "2025, 2025-S1, 2025-TW3, atau 2025-09 (angka Romawi boleh: TW III 2025).",
            "Tulis ulang periode dengan salah satu bentuk itu.",
            "Masa berlaku rubrik dan baris data diperiksa terhadap periode.",
        ),
        (
            "The periode cannot be read",
            "“{nilai}” is not a periode.",
            "2025, 2025-S1, 2025-TW3 or 2025-09 (Roman numbers work too: TW III 2025).",
            "Write the periode in one of these forms.",
            "The rubric's validity and the rows are checked against the periode.",
        ),
    ),
    _error(
        "J635",
        "rubrik-tidak-berlaku",
        (
            "Rubrik tidak berlaku pada periode ini",
            "Periode {periode} di luar masa berlaku rubrik.",
            "Periode antara {mulai} dan {sampai}.",
            "Pakai rubrik yang berlaku pada periode itu, atau periksa --periode.",
            "Menilai dengan aturan yang belum atau tidak lagi berlaku tidak dapat dipertahankan.",
        ),
        (
            "The rubric is not valid for this periode",
            "Periode {periode} lies outside the rubric's validity.",
            "A periode between {mulai} and {sampai}.",
            "Use the rubric that is valid for that periode, or check --periode.",
            "A score under a rule that is not yet, or no longer, valid cannot be defended.",
        ),
    ),
    _error(
        "J636",
        "jenis-periode",
        (
            "Rubrik tidak untuk jenis periode ini",
            "Rubrik ini tidak dipakai untuk periode {periode}.",
            "Periode {jenis}.",
            "Sesuaikan --periode, atau pakai rubrik untuk jenis periode itu.",
            "Ambang sebuah rubrik dihitung untuk satu panjang periode.",
        ),
        (
            "The rubric is not for this kind of periode",
            "This rubric is not used for periode {periode}.",
            "A periode of kind {jenis}.",
            "Adjust --periode, or use a rubric made for that kind.",
            "The thresholds of a rubric are set for one length of periode.",
        ),
    ),
    _error(
        "J637",
        "tanpa-rubrik",
        (
            "Rubrik belum disebut",
            "Tidak ada --rubric dan folder data tidak punya asn-eval.yaml dengan kunci rubrik.",
            "Nama rubrik seperti sibolga, atau jalur ke berkas rubrik.",
            "Tambahkan --rubric NAMA; `asn-eval rubric list` menampilkan yang tersedia.",
            "Aturan penilaian tidak pernah ditebak.",
        ),
        (
            "No rubric was named",
            "There is no --rubric, and the data folder has no asn-eval.yaml with the key rubrik.",
            "The name of a rubric such as sibolga, or the path of a rubric file.",
            "Add --rubric NAME; `asn-eval rubric list` shows what is available.",
            "The rule is never guessed.",
        ),
    ),
    _error(
        "J638",
        "gagal-baca-tulis",
        (
            "Berkas tidak dapat dibaca atau ditulis",
            "Sistem menolak: {sebab}.",
            "Folder yang dapat ditulis, ruang disk yang cukup, dan berkas yang tidak terbuka.",
            "Tutup berkas itu di Excel, periksa ruang disk dan izin folder, lalu ulangi.",
            "Hasil lama tetap utuh; hasil baru hanya muncul bila lengkap.",
        ),
        (
            "A file cannot be read or written",
            "The system refused: {sebab}.",
            "A folder that can be written to, enough disk space, and files that are not open.",
            "Close the file in Excel, check disk space and folder permissions, then try again.",
            "The old result is intact; a new one appears only when it is complete.",
        ),
    ),
    _error(
        "J640",
        "tanpa-data",
        (
            "Tidak ada yang dapat dinilai",
            "Tidak ada buku kerja, atau tidak ada satu orang pun di dalamnya.",
            "Folder dengan buku kerja atau CSV: target, disiplin, feedback.",
            "Periksa folder yang disebut; `asn-eval demo` membuat contoh yang lengkap.",
            "Hasil kosong yang tampak berhasil menyesatkan.",
        ),
        (
            "There is nothing to score",
            "There is no workbook, or nobody in any of them.",
            "A folder with workbooks or CSV files: target, disiplin, feedback.",
            "Check the folder you named; `asn-eval demo` makes a complete example.",
            "An empty result that looks like success misleads.",
        ),
    ),
    _error(
        "J641",
        "jalur-tidak-ada",
        (
            "Berkas atau folder tidak ada",
            "Jalur yang disebut tidak ditemukan.",
            "Buku kerja, CSV, atau folder yang memuatnya.",
            "Periksa ejaan dan letaknya; pakai tanda petik bila nama memuat spasi.",
            "Tanpa data tidak ada penilaian.",
        ),
        (
            "The file or folder does not exist",
            "The path you named was not found.",
            "A workbook, a CSV file, or a folder that holds some.",
            "Check spelling and place; put the name in quotes if it has spaces.",
            "Without data there is nothing to score.",
        ),
    ),
    _error(
        "J643",
        "setelan-pembacaan",
        (
            "Setelan ini mengubah cara data dibaca",
            "“{setelan}” menentukan pembacaan buku kerja, dan what-if tidak membacanya lagi.",
            "Setelan kriteria, predikat, peringkat, atau tindak lanjut.",
            "Jalankan `asn-eval score FOLDER --set …` untuk membaca data dengan setelan itu.",
            "Simulasi di atas data yang dibaca dengan aturan lain akan keliru.",
        ),
        (
            "This setting changes how data is read",
            "“{setelan}” decides how workbooks are read, and a what-if does not read them again.",
            "A setting of criteria, predikat, ranking or follow-up.",
            "Run `asn-eval score FOLDER --set …` to read the data with that setting.",
            "A simulation on data read under another rule would be wrong.",
        ),
    ),
    _error(
        "J644",
        "rekaman-rusak",
        (
            "Rekaman hasil tidak terbaca",
            "Berkas rekaman.zip rusak atau dari versi lain.",
            "Rekaman yang ditulis oleh versi asn-eval ini.",
            "Jalankan `asn-eval score` sekali lagi untuk membuat hasil baru.",
            "Penjelasan hanya sah bila rekamannya utuh.",
        ),
        (
            "The run record cannot be read",
            "The file rekaman.zip is damaged or from another version.",
            "A record written by this version of asn-eval.",
            "Run `asn-eval score` once more to make a new run.",
            "An explanation is only valid when its record is intact.",
        ),
    ),
    _error(
        "J645",
        "tanpa-setelan",
        (
            "Belum ada yang diubah",
            "Perintah whatif dijalankan tanpa --set.",
            "Sekurangnya satu --set JALUR=NILAI.",
            "Contoh: --set kriteria.disiplin.bobot=30 --set kriteria.inovasi.bobot=10",
            "Simulasi tanpa perubahan sama dengan hasil aslinya.",
        ),
        (
            "Nothing was changed",
            "whatif was run without --set.",
            "At least one --set PATH=VALUE.",
            "Example: --set kriteria.disiplin.bobot=30 --set kriteria.inovasi.bobot=10",
            "A simulation without a change is the run itself.",
        ),
    ),
    _error(
        "J646",
        "tujuan-contoh-terisi",
        (
            "Folder contoh sudah terisi",
            "Folder tujuan contoh sudah ada dan tidak kosong.",
            "Nama folder yang belum ada, atau folder kosong.",
            "Sebutkan nama lain: asn-eval demo NAMA-FOLDER",
            "Berkas Anda tidak boleh tertimpa contoh.",
        ),
        (
            "The example folder is not empty",
            "The target folder exists and is not empty.",
            "A name that does not exist yet, or an empty folder.",
            "Name another one: asn-eval demo FOLDER-NAME",
            "Your files must not be overwritten by examples.",
        ),
    ),
    _error(
        "J647",
        "rencana-tanpa-data",
        (
            "Rencana tidak menemukan data apa pun",
            "Tidak satu pun tugas dalam rencana ini menemukan datanya.",
            "Sekurangnya satu folder data yang cocok dengan pola pada kunci data.",
            "Periksa pola data dan --periode; jalur dibaca dari letak berkas rencana.",
            "Cron yang diam padahal tidak mengerjakan apa pun adalah jebakan.",
        ),
        (
            "The plan matched no data at all",
            "Not one task of this plan found its data.",
            "At least one data folder that matches the pattern under the key data.",
            "Check the data patterns and --periode; paths are read from the plan's own folder.",
            "A cron job that stays silent while doing nothing is a trap.",
        ),
    ),
    _error(
        "J648",
        "tugas-tanpa-data",
        (
            "Tugas tidak menemukan data",
            "Data untuk tugas “{tugas}” tidak ditemukan.",
            "Folder atau berkas yang cocok dengan pola pada kunci data.",
            "Periksa pola data tugas itu dan --periode.",
            "Instansi yang terlewat harus terlihat, bukan hilang.",
        ),
        (
            "A task found no data",
            "The data of task “{tugas}” was not found.",
            "A folder or files that match the pattern under the key data.",
            "Check that task's data pattern and --periode.",
            "An instansi that was skipped must be visible, not lost.",
        ),
    ),
    _error(
        "J649",
        "tanpa-kasus",
        (
            "Rubrik ini belum punya kasus",
            "Tidak ada berkas kasus di samping rubrik ini.",
            "Berkas NAMA.kasus.yaml di folder yang sama.",
            "Tulis sekurangnya satu kasus dengan angka yang dihitung tangan.",
            "Aturan tanpa contoh hitung tidak dapat diperiksa orang lain.",
        ),
        (
            "This rubric has no worked cases",
            "There is no file of cases beside this rubric.",
            "A file NAME.kasus.yaml in the same folder.",
            "Write at least one case with numbers computed by hand.",
            "A rule without a worked example cannot be checked by others.",
        ),
    ),
    _error(
        "J650",
        "hasil-data-lain",
        (
            "Folder hasil berisi hasil dari data lain",
            "Folder hasil bawaan ini memuat hasil dari data “{data}”.",
            "Satu folder hasil untuk satu folder data.",
            "Sebutkan folder lain dengan --out, atau hapus hasil lama bila tidak dipakai lagi.",
            "Dua folder data dengan rubrik dan periode sama berbagi nama; hasil lama hilang.",
        ),
        (
            "The output folder holds the run of other data",
            "This usual output folder holds the run of data “{data}”.",
            "One output folder for one data folder.",
            "Name another folder with --out, or delete the old run if it is no longer needed.",
            "Two folders with one rubric and periode share a name; the first would vanish.",
        ),
    ),
    _error(
        "J651",
        "berkas-tambahan",
        (
            "Folder hasil berisi berkas tambahan",
            "Di folder hasil ada berkas yang tidak ditulis asn-eval: {berkas}.",
            "Hanya berkas yang ditulis asn-eval.",
            "Pindahkan berkas itu, tutup berkas yang terbuka di Excel, atau pilih --out lain.",
            "Folder hasil diganti seluruhnya; catatan Anda di dalamnya akan hilang.",
        ),
        (
            "The output folder holds extra files",
            "The output folder holds files that asn-eval did not write: {berkas}.",
            "Only files that asn-eval wrote.",
            "Move those files, close files that are open in Excel, or choose another --out.",
            "A run folder is replaced as a whole; your notes in it would vanish.",
        ),
    ),
    _error(
        "J670",
        "cacat-program",
        (
            "Ada kesalahan di dalam asn-eval",
            "Program berhenti karena kesalahan yang bukan salah Anda.",
            "Setiap masalah data menjadi temuan, bukan kerusakan program.",
            "Kirim berkas {berkas} kepada pengembang; isinya tanpa data pegawai.",
            "Hasil lama tetap utuh.",
        ),
        (
            "There is a defect in asn-eval",
            "The program stopped because of an error that is not yours.",
            "Every fault in data becomes a finding, never a crash.",
            "Send the file {berkas} to the developers; it holds no personal data.",
            "The old result is intact.",
        ),
    ),
)
