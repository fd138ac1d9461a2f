"""Findings about sheets and headings (L…, lembar)."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "L201",
        "kolom-tidak-ada",
        Severity.ERROR,
        Text(
            title="Kolom wajib tidak ada",
            found="Lembar ini terbaca sebagai tabel {tabel}, tetapi kolom {kolom} tidak ada.",
            expected="Kolom {kolom} dengan salah satu judul: {judul}.",
            remedy=(
                "Tambahkan kolomnya atau ganti judulnya. Bila judulnya memang lain, buat pemetaan: "
                "`asn-eval mapping suggest BERKAS`."
            ),
            why="Tanpa kolom ini tabel tidak dapat dipakai sama sekali.",
        ),
        Text(
            title="Required column missing",
            found="This sheet reads as table {tabel}, but column {kolom} is missing.",
            expected="A column {kolom} under one of the headings: {judul}.",
            remedy=(
                "Add the column or change its heading. If the heading is meant to differ, make a "
                "mapping: `asn-eval mapping suggest FILE`."
            ),
            why="Without this column the table cannot be used at all.",
        ),
    ),
    Entry(
        "L202",
        "kolom-ganda",
        Severity.ERROR,
        Text(
            title="Dua kolom untuk satu isian",
            found='Judul "{judul}" dan "{judul_lain}" sama-sama dapat berarti {kolom}.',
            expected="Satu kolom saja untuk {kolom}.",
            remedy="Ganti judul atau hapus kolom yang tidak dipakai (kolom lain: {sel_lain}).",
            why="Bila dua kolom mengaku sama, kolom yang benar tidak boleh ditebak.",
        ),
        Text(
            title="Two columns for one field",
            found='The headings "{judul}" and "{judul_lain}" can both mean {kolom}.',
            expected="One column only for {kolom}.",
            remedy="Rename or delete the column that is not used (the other column: {sel_lain}).",
            why="Where two columns claim the same, the right one must not be guessed.",
        ),
    ),
    Entry(
        "L203",
        "kolom-rubrik-tidak-ada",
        Severity.ERROR,
        Text(
            title="Kolom yang dibaca rubrik tidak ada",
            found="Rubrik membaca kolom {kolom} dari tabel {tabel}; lembar ini tidak memuatnya.",
            expected="Kolom {kolom} dengan salah satu judul: {judul}.",
            remedy=(
                "Tambahkan kolomnya. Bila kolomnya ada dengan judul lain, buat pemetaan: "
                "`asn-eval mapping suggest BERKAS`."
            ),
            why="Kriteria yang membaca kolom ini tidak dapat dihitung dari lembar ini.",
        ),
        Text(
            title="Column that the rubric reads is missing",
            found="The rubric reads column {kolom} of table {tabel}, but this sheet has none.",
            expected="A column {kolom} under one of the headings: {judul}.",
            remedy=(
                "Add the column. If it is there under another heading, make a mapping: "
                "`asn-eval mapping suggest FILE`."
            ),
            why="A criterion that reads this column cannot be computed from this sheet.",
        ),
    ),
    Entry(
        "L204",
        "lembar-rancu",
        Severity.ERROR,
        Text(
            title="Lembar dapat berarti beberapa tabel",
            found="Lembar ini cocok dengan beberapa tabel: {tabel}.",
            expected="Lembar yang cocok dengan satu tabel saja.",
            remedy=(
                "Pisahkan isinya ke beberapa lembar, atau sebut tabelnya dalam pemetaan: "
                "`asn-eval mapping suggest BERKAS`."
            ),
            why="Isi yang sama berarti lain di tabel lain, jadi tabel tidak boleh ditebak.",
        ),
        Text(
            title="Sheet fits several tables",
            found="This sheet fits several tables: {tabel}.",
            expected="A sheet that fits one table only.",
            remedy=(
                "Split it into several sheets, or name its table in a mapping: "
                "`asn-eval mapping suggest FILE`."
            ),
            why="The same content means something else in another table, so none may be guessed.",
        ),
    ),
    Entry(
        "L205",
        "lembar-tak-dikenal",
        Severity.WARNING,
        Text(
            title="Lembar ber-NIP tidak dikenali",
            found="Lembar ini memuat NIP, tetapi tidak cocok dengan tabel mana pun.",
            expected="Judul kolom dari salah satu tabel: target, disiplin, feedback, pegawai, …",
            remedy=(
                "Periksa judul kolomnya. Bila susunannya memang lain, buat pemetaan: "
                "`asn-eval mapping suggest BERKAS`."
            ),
            why="Lembar yang terlewat berarti data orang yang tidak ikut dinilai.",
        ),
        Text(
            title="Sheet with NIP not recognised",
            found="This sheet holds NIPs but fits no table.",
            expected="Headings of one of the tables: target, disiplin, feedback, pegawai, …",
            remedy=(
                "Check the headings. If the layout is meant to differ, make a mapping: "
                "`asn-eval mapping suggest FILE`."
            ),
            why="A sheet passed over means data of people that are not scored.",
        ),
    ),
    Entry(
        "L206",
        "berkas-tanpa-tabel",
        Severity.ERROR,
        Text(
            title="Tidak ada tabel yang dikenali",
            found="Tidak ada lembar di berkas ini yang cocok dengan tabel; lembar: {lembar}.",
            expected="Sekurangnya satu lembar dengan NIP dan kolom dari salah satu tabel.",
            remedy=(
                "Periksa apakah berkasnya benar. Bila benar, susunannya belum dikenali; buat "
                "pemetaan: `asn-eval mapping suggest BERKAS`. Bila pemetaannya sudah ada, sebutkan "
                "`tabel` dan `baris_judul` lembar ini."
            ),
            why="Berkas yang terlewat tanpa suara berarti data yang hilang tanpa suara.",
        ),
        Text(
            title="No table recognised",
            found="No sheet of this file fits a table; sheets: {lembar}.",
            expected="At least one sheet with NIP and the columns of one of the tables.",
            remedy=(
                "Check whether it is the right file. If so, its layout is not known yet; make a "
                "mapping: `asn-eval mapping suggest FILE`. If there is one, name `tabel` and "
                "`baris_judul` of this sheet."
            ),
            why="A file passed over in silence means data lost in silence.",
        ),
    ),
    Entry(
        "L207",
        "lembar-tersembunyi",
        Severity.WARNING,
        Text(
            title="Lembar tersembunyi ikut dibaca",
            found="Lembar ini tersembunyi dan tetap dibaca sebagai tabel {tabel}.",
            expected="Lembar yang dipakai terlihat oleh semua orang.",
            remedy="Tampilkan lembarnya (Unhide) bila memang dipakai, atau hapus bila tidak.",
            why="Nilai tidak boleh bergantung pada data yang tidak terlihat.",
        ),
        Text(
            title="Hidden sheet was read",
            found="This sheet is hidden and was read all the same, as table {tabel}.",
            expected="Sheets in use are visible to everybody.",
            remedy="Unhide the sheet if it is in use, or delete it if it is not.",
            why="A score must not depend on data that nobody sees.",
        ),
    ),
    Entry(
        "L208",
        "kolom-tanpa-judul",
        Severity.WARNING,
        Text(
            title="Kolom nilai tanpa judul",
            found="Kolom ini berisi {jumlah} angka tetapi tidak berjudul, sehingga tidak dibaca.",
            expected="Setiap kolom nilai memuat nama aspek sebagai judul.",
            remedy="Beri judul kolomnya, atau hapus isinya bila tidak dipakai.",
            why="Nilai tanpa nama aspek tidak dapat dipertanggungjawabkan.",
        ),
        Text(
            title="Column of ratings without heading",
            found="This column holds {jumlah} numbers but has no heading, so it was not read.",
            expected="Every column of ratings has the name of its aspect as heading.",
            remedy="Give the column a heading, or empty it if it is not used.",
            why="A rating without the name of its aspect cannot be accounted for.",
        ),
    ),
    Entry(
        "L209",
        "tanpa-baris",
        Severity.WARNING,
        Text(
            title="Tabel tanpa baris",
            found="Judul kolom tabel {tabel} ditemukan, tetapi tidak ada baris data di bawahnya.",
            expected="Sekurangnya satu baris data.",
            remedy="Isi lembarnya, atau hapus bila tidak dipakai.",
            why="Lembar kosong sering berarti berkas yang salah terkirim.",
        ),
        Text(
            title="Table without rows",
            found="The headings of table {tabel} were found, but no data rows below them.",
            expected="At least one data row.",
            remedy="Fill the sheet, or delete it if it is not used.",
            why="An empty sheet often means that the wrong file was sent.",
        ),
    ),
    Entry(
        "L210",
        "tabel-tidak-dipakai",
        Severity.INFO,
        Text(
            title="Tabel tidak dipakai rubrik",
            found="Berkas ini hanya memuat tabel yang tidak dibaca rubrik: {tabel}.",
            expected="Tabel yang dibaca rubrik.",
            remedy="Tidak perlu berbuat apa pun bila memang demikian maksudnya.",
            why="Data yang tidak ikut dihitung disebutkan, supaya tidak disangka ikut.",
        ),
        Text(
            title="Table not used by the rubric",
            found="This file holds only tables that the rubric does not read: {tabel}.",
            expected="Tables that the rubric reads.",
            remedy="Nothing to do if that is what you meant.",
            why="Data that do not count are named, so that nobody thinks they do.",
        ),
    ),
    Entry(
        "L211",
        "judul-tidak-dikenal",
        Severity.ERROR,
        Text(
            title="Judul kolom tidak dikenal",
            found=(
                "Lembar ini ber-NIP, tetapi bukan daftar pegawai, dan judul ini tidak dikenal: "
                "{judul}. Mungkin maksudnya: {mirip}."
            ),
            expected="Judul kolom dari salah satu tabel: target, disiplin, feedback, pegawai, …",
            remedy=(
                "Ganti judul itu dengan judul yang dikenal, atau sebut artinya dalam pemetaan: "
                "`asn-eval mapping suggest BERKAS`. Kolom yang tidak dipakai diberi abaikan."
            ),
            why=(
                "Semua tabel memuat NIP dan nama. Bila survei disangka daftar pegawai, isinya "
                "hilang tanpa suara."
            ),
        ),
        Text(
            title="Headings not known",
            found=(
                "This sheet holds NIPs but is no list of employees, and these headings are not "
                "known: {judul}. Perhaps meant: {mirip}."
            ),
            expected="Headings of one of the tables: target, disiplin, feedback, pegawai, …",
            remedy=(
                "Change these headings to known ones, or say what they mean in a mapping: "
                "`asn-eval mapping suggest FILE`. Columns that are not wanted get abaikan."
            ),
            why=(
                "Every table holds NIP and names. A survey taken for a list of employees would "
                "be lost in silence."
            ),
        ),
    ),
)
