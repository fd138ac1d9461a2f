"""Findings about people and the criteria that apply to some of them only."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "O460",
        "isian-penentu-kosong",
        Severity.ERROR,
        Text(
            "Isian pegawai yang menentukan kriteria kosong",
            "Isian {kolom} orang ini kosong, jadi tidak diketahui apakah kriteria ini berlaku"
            " baginya: {kriteria}. Orang ini tidak dinilai.",
            "Isian {kolom} setiap orang yang dinilai.",
            "Isi kolom {kolom} di daftar pegawai (tabel pegawai), lalu jalankan lagi.",
            "Rubrik menetapkan kriteria ini hanya bagi sebagian pegawai; menebaknya tidak adil.",
        ),
        Text(
            "An attribute that decides about criteria is empty",
            "Attribute {kolom} of this person is empty, so it is not known whether these criteria"
            " apply: {kriteria}. This person is not scored.",
            "Attribute {kolom} of everybody who is scored.",
            "Fill column {kolom} in the roster (table pegawai), then run again.",
            "The rubric has these criteria for some employees only; guessing would be unfair.",
        ),
    ),
    Entry(
        "O461",
        "tanpa-kriteria",
        Severity.ERROR,
        Text(
            "Tidak ada kriteria yang berlaku",
            "Tidak satu pun kriteria rubrik berlaku bagi orang ini ({isian}); tidak dinilai.",
            "Sedikitnya satu kriteria yang berlaku bagi setiap orang yang dinilai.",
            "Periksa isiannya di daftar pegawai; bila benar, pakai rubrik lain untuk orang ini.",
            "Tanpa kriteria tidak ada yang dapat dinilai, dan nol bukan penilaian.",
        ),
        Text(
            "No criterion applies",
            "No criterion of the rubric applies to this person ({isian}); not scored.",
            "At least one criterion that applies to everybody who is scored.",
            "Check the attribute in the roster; if it is right, use another rubric for them.",
            "Without criteria there is nothing to score, and zero is no appraisal.",
        ),
    ),
    Entry(
        "O462",
        "poin-tidak-penuh",
        Severity.ERROR,
        Text(
            "Rubrik tidak mengatur pegawai dengan isian ini",
            "Poin di {kriteria} yang berlaku bagi orang ini ({isian}) tidak mencapai nilai"
            " tertingginya; tidak dinilai.",
            "Isian yang disebut rubrik, sehingga poin yang berlaku penuh.",
            "Periksa ejaan isiannya di daftar pegawai, atau lengkapi berlaku_bagi di rubrik.",
            "Orang yang tidak dapat mencapai nilai tertinggi dirugikan tanpa ada aturannya.",
        ),
        Text(
            "The rubric does not provide for this attribute",
            "The points in {kriteria} that apply to this person ({isian}) do not reach its highest"
            " value; not scored.",
            "An attribute that the rubric names, so that the points that apply are complete.",
            "Check the spelling of the attribute in the roster, or complete berlaku_bagi.",
            "A person who cannot reach the highest value is harmed without any rule saying so.",
        ),
    ),
    Entry(
        "O463",
        "isian-rubrik-tidak-ada",
        Severity.WARNING,
        Text(
            "Isian yang disebut rubrik tidak ada di data",
            "Tidak seorang pun mempunyai {kolom} “{nilai}”, yang disebut rubrik; di data ada"
            " {ada}.",
            "Ejaan yang sama di rubrik dan di data; huruf besar, spasi, dan titik tidak"
            " berpengaruh.",
            "Samakan ejaannya di daftar pegawai atau di rubrik; bila memang lain, abaikan.",
            "Ejaan yang berbeda membuat kriteria berlaku bagi orang yang salah tanpa terlihat.",
        ),
        Text(
            "A value named by the rubric is not in the data",
            "Nobody has {kolom} “{nilai}”, which the rubric names; the data has {ada}.",
            "The same spelling in rubric and data; case, spaces and full stops do not matter.",
            "Use one spelling in the roster and in the rubric; if they do differ, ignore this.",
            "Another spelling makes a criterion apply to the wrong people without anybody"
            " seeing it.",
        ),
    ),
)
