"""Findings about data that can be read and may still not be what they seem (L221…, S350…, O440)."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "L221",
        "jumlah-tidak-cocok",
        Severity.WARNING,
        Text(
            title="Baris jumlah tidak cocok dengan baris di atasnya",
            found=(
                "Baris {label} menulis {tertulis} untuk {judul}; barisnya memberi {dihitung}. "
                "Kolom yang tidak cocok di baris itu: {jumlah}."
            ),
            expected="Jumlah atau rata-rata dari baris-baris yang ada.",
            remedy=(
                "Cari baris yang terhapus, tersembunyi, atau diubah setelah jumlahnya ditulis; "
                "perbaiki barisnya atau jumlahnya. Baris jumlah tidak pernah ikut dinilai."
            ),
            why="Jumlah yang tidak cocok sering berarti ada orang atau angka yang hilang.",
        ),
        Text(
            title="Row of totals differs from the rows above it",
            found=(
                "Row {label} says {tertulis} for {judul}; its rows give {dihitung}. "
                "Columns of that row that differ: {jumlah}."
            ),
            expected="The sum or the mean of the rows that are there.",
            remedy=(
                "Look for a row that was deleted, hidden, or changed after the total was written; "
                "mend the row or the total. A row of totals is never scored."
            ),
            why="A total that differs often means that a person or a number is lost.",
        ),
    ),
    Entry(
        "L222",
        "nomor-urut-hilang",
        Severity.WARNING,
        Text(
            title="Nomor urut hilang",
            found="Nomor urut {nomor} tidak ada sebelum baris ini ({jumlah} nomor).",
            expected="Nomor urut tanpa lompatan.",
            remedy=(
                "Periksa apakah ada baris yang terhapus; kembalikan barisnya, atau rapikan "
                "nomornya bila memang tidak ada yang hilang."
            ),
            why="Baris yang dihapus dengan tangan meninggalkan nomor yang melompat.",
        ),
        Text(
            title="Running number missing",
            found="Running number {nomor} is missing before this row ({jumlah} of them).",
            expected="Running numbers without a leap.",
            remedy=(
                "See whether a row was deleted; put it back, or renumber the rows if nothing "
                "is lost."
            ),
            why="A row deleted by hand leaves a leap in the numbers.",
        ),
    ),
    Entry(
        "L223",
        "nomor-urut-kembar",
        Severity.WARNING,
        Text(
            title="Nomor urut dipakai dua kali",
            found="Nomor urut {nomor} dipakai lebih dari sekali untuk orang yang berbeda.",
            expected="Satu nomor untuk satu baris.",
            remedy="Periksa apakah ada baris yang disisipkan atau disalin; rapikan nomornya.",
            why="Baris yang disisipkan dengan tangan membawa nomor baris lain.",
        ),
        Text(
            title="Running number used twice",
            found="Running number {nomor} is used more than once, for different people.",
            expected="One number for one row.",
            remedy="See whether a row was inserted or copied; renumber the rows.",
            why="A row inserted by hand brings the number of another.",
        ),
    ),
    Entry(
        "L224",
        "kolom-angka-tidak-dipakai",
        Severity.INFO,
        Text(
            title="Kolom angka tidak dipakai rubrik",
            found="Tidak ada aturan rubrik yang memakai {judul} dari tabel {tabel}.",
            expected="Kolom yang diharapkan ikut dinilai dipakai oleh satu aturan.",
            remedy=(
                "Tidak perlu apa-apa bila memang tidak dinilai. Bila seharusnya dinilai, samakan "
                "judulnya, petakan di pemetaan.yaml, atau pakai rubrik yang membacanya."
            ),
            why="Angka yang diisi tetapi tidak dipakai mudah dikira ikut dinilai.",
        ),
        Text(
            title="Column of numbers not used by the rubric",
            found="No rule of the rubric uses {judul} of table {tabel}.",
            expected="A column that is expected to count is used by some rule.",
            remedy=(
                "Nothing to do if it should not count. If it should, level its heading, map it in "
                "pemetaan.yaml, or take a rubric that reads it."
            ),
            why="Numbers that are filled in and not used are easily thought to count.",
        ),
    ),
    Entry(
        "L225",
        "nomor-urut-mulai-lagi",
        Severity.INFO,
        Text(
            title="Nomor urut mulai lagi dari 1",
            found="Nomor urut mulai lagi dari 1 di tengah tabel ({jumlah} kali).",
            expected="Satu urutan nomor, atau baris yang menandai awal tiap bagian.",
            remedy=(
                "Periksa apakah dua daftar digabung menjadi satu, dan apakah ada orang yang "
                "tercantum di keduanya."
            ),
            why="Daftar yang ditempel di bawah daftar lain dapat memuat orang yang sama.",
        ),
        Text(
            title="Running numbers start at 1 again",
            found="Running numbers start at 1 again within the table ({jumlah} times).",
            expected="One run of numbers, or a row that marks the start of each part.",
            remedy=(
                "See whether two lists were put together, and whether anybody is in both of them."
            ),
            why="A list pasted under another may hold the same people.",
        ),
    ),
    Entry(
        "S320",
        "sebaran-di-luar-rentang",
        Severity.WARNING,
        Text(
            title="Beberapa nilai kolom di luar rentang",
            found="{jumlah} dari {semua} angka di kolom {kolom} di luar {batas}: {sebaran}.",
            expected="Nilai dalam rentang {batas}.",
            remedy=(
                "Bila angkanya memakai skala lain (misalnya 100, bukan 5), ubah di sumbernya atau "
                "nyatakan di pemetaan.yaml; nilai di luar rentang tidak pernah diubah sendiri."
            ),
            why="Sebarannya menunjukkan apakah ini salah ketik atau skala yang lain.",
        ),
        Text(
            title="Several values of a column outside the range",
            found="{jumlah} of {semua} numbers in column {kolom} are outside {batas}: {sebaran}.",
            expected="Values within {batas}.",
            remedy=(
                "If the numbers follow another scale (of 100, not 5), change them at their source "
                "or declare it in pemetaan.yaml; a value outside the range is never changed."
            ),
            why="Their distribution tells a slip of the pen from another scale.",
        ),
    ),
    Entry(
        "S350",
        "nilai-menumpuk",
        Severity.INFO,
        Text(
            title="Hampir semua nilai sama",
            found="{jumlah} dari {semua} nilai umpan balik di sini adalah {nilai}.",
            expected="Nilai yang membedakan orang.",
            remedy=(
                "Tanyakan kepada penilai apakah formulir diisi sungguh-sungguh; nilainya tetap "
                "dipakai apa adanya."
            ),
            why="Nilai yang sama untuk semua orang tidak mengukur apa-apa.",
        ),
        Text(
            title="Nearly all ratings are the same",
            found="{jumlah} of {semua} ratings here are {nilai}.",
            expected="Ratings that tell people apart.",
            remedy="Ask the raters whether they filled in the form in earnest; the ratings stand.",
            why="The same rating for everybody measures nothing.",
        ),
    ),
    Entry(
        "S351",
        "penilai-satu-nilai",
        Severity.INFO,
        Text(
            title="Penilai memberi satu nilai untuk semua",
            found=(
                "{jumlah} dari {semua} penilai memberi satu nilai saja untuk semua orang dan "
                "aspek; yang pertama ada di sel ini."
            ),
            expected="Penilai yang membedakan orang dan aspek.",
            remedy=(
                "Tanyakan kepada penilainya apakah formulir diisi sungguh-sungguh; nilainya tetap "
                "dipakai apa adanya."
            ),
            why="Penilaian yang tidak membedakan menggeser peringkat orang yang dinilainya.",
        ),
        Text(
            title="Rater gave everybody one rating",
            found=(
                "{jumlah} of {semua} raters gave one rating only, for all people and aspects; the "
                "first of them is in this cell."
            ),
            expected="Raters who tell people and aspects apart.",
            remedy="Ask the rater whether the form was filled in earnest; the ratings stand.",
            why="A rater who tells nobody apart moves the rank of those who were rated.",
        ),
    ),
    Entry(
        "S352",
        "jawaban-sama-persis",
        Severity.WARNING,
        Text(
            title="Jawaban formulir sama persis",
            found="{jumlah} jawaban sama persis dengan jawaban lain; di sini dengan baris {baris}.",
            expected="Satu jawaban dari satu orang, dikirim sekali.",
            remedy=(
                "Periksa apakah formulir terkirim dua kali atau disalin; hapus yang berlebih. "
                "Semua baris tetap dipakai."
            ),
            why="Jawaban yang tercatat dua kali berbobot dua kali.",
        ),
        Text(
            title="Answers of a form exactly the same",
            found="Answers exactly as in another row: {jumlah}; here as in row {baris}.",
            expected="One answer by one person, sent once.",
            remedy=(
                "See whether the form was sent twice or copied; delete what is too many. All rows "
                "are used as they are."
            ),
            why="An answer recorded twice weighs twice.",
        ),
    ),
    Entry(
        "O440",
        "hanya-di-satu-sumber",
        Severity.WARNING,
        Text(
            title="Hanya ada di satu sumber",
            found="NIP {nip} hanya ada di tabel {tabel}, tidak ada di {lain}.",
            expected="Setiap orang ada di semua sumber.",
            remedy=(
                "Periksa apakah NIP-nya salah ketik di salah satu sumber, atau barisnya terlewat; "
                "daftar pegawai di folder akan memastikan siapa yang seharusnya ada."
            ),
            why="NIP yang salah satu angkanya menjadi orang baru yang hanya ada di satu sumber.",
        ),
        Text(
            title="In one source only",
            found="NIP {nip} is in table {tabel} only, not in {lain}.",
            expected="Everybody is in all sources.",
            remedy=(
                "See whether the NIP was mistyped in one of the sources, or a row left out; a list "
                "of employees in the folder settles who should be there."
            ),
            why="A NIP with one digit wrong becomes a new person who is in one source only.",
        ),
    ),
)
