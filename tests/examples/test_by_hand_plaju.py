"""Three people of the Plaju example, recomputed by hand from the workbook's cells."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from handwork import Cells, agree, cells, mean, two_digits


def target() -> Cells:
    return cells("plaju", "capaian_september.xlsx", "Capaian")


def attendance() -> Cells:
    return cells("plaju", "absensi_september.xlsx", "Rekap Absensi")


def ratings() -> Cells:
    return cells("plaju", "umpan_balik_september.xlsx", "Umpan Balik")


def attended(row: int) -> Fraction:
    """Present, on duty trip, on leave, sick or on holiday, of the working days, in percent."""
    days = sum(attendance().numbers(f"F{row}:J{row}"), Fraction(0))
    return days / attendance().number(f"E{row}") * 100


def test_three_rater_groups_and_texts_with_a_decimal_comma() -> None:
    nip = "199306062020042996"
    assert target().text("B21") == attendance().text("B14") == ratings().text("B42") == f"'{nip}"
    # Target: 86/80 = 107.5 (below the cap of 110), 235/250 = 94, 10/10 = 100; 50, 30, 20 %.
    rows = [target().number(f"H{row}") / target().number(f"G{row}") * 100 for row in (21, 22, 23)]
    assert rows == [Fraction("107.5"), 94, 100]
    assert target().numbers("I21:I23") == [Fraction("0.5"), Fraction("0.3"), Fraction("0.2")]
    raw = Fraction("0.5") * rows[0] + Fraction("0.3") * rows[1] + Fraction("0.2") * rows[2]
    assert raw == Fraction("101.95")  # above 100 → 100
    # Kompetensi: the atasan's 88 and 89 → 88.5.
    skills = mean(ratings().numbers("F42:G42"))
    assert skills == Fraction("88.5")
    # Kehadiran: 18 + 2 + 1 + 1 + 0 of 22 → 100.
    assert attended(14) == 100
    # Umpan balik: atasan 88.0 and 87; rekan 89.5, 84, 89, 87.5; masyarakat 89, 89, 91, 90.5, 91.5.
    assert ratings().text("H43") == "89,5"
    boss = mean(ratings().numbers("H42:I42"))
    peers = mean(ratings().numbers("H43:I44"))
    citizens = mean(ratings().numbers("H45:I49"))
    assert (boss, peers, citizens) == (Fraction("87.5"), Fraction("87.5"), Fraction("90.2"))
    opinion = (50 * boss + 30 * peers + 20 * citizens) / 100
    assert opinion == Fraction("88.04")
    conduct = (30 * 100 + 70 * opinion) / 100
    final = (50 * 100 + 20 * skills + 30 * conduct) / 100
    assert two_digits(final) == Decimal("95.19")
    hand = {
        "pencapaian_target": Fraction(100),
        "kompetensi": skills,
        "kehadiran": Fraction(100),
        "umpan_balik": opinion,
        "perilaku_kerja": conduct,
    }
    agree("plaju", nip, hand, "95.19", "Sangat Baik")


def test_one_colleague_is_too_few_and_the_weight_goes_to_the_others() -> None:
    nip = "197509151999042996"
    assert target().text("B102") == attendance().text("B41") == ratings().text("B205") == f"'{nip}"
    # Target: 15/16 = 93.75, 197/200 = 98.5, 4/4 = 100; 40, 40, 20 % → 96.9 → (96.9 − 40)/60 × 100.
    raw = (
        Fraction("0.4") * target().number("H102") / target().number("G102")
        + Fraction("0.4") * target().number("H103") / target().number("G103")
        + Fraction("0.2") * target().number("H104") / target().number("G104")
    ) * 100
    assert raw == Fraction("96.9")
    achieved = (raw - 40) / 60 * 100
    skills = mean(ratings().numbers("F205:G205"))
    assert skills == Fraction("86.5")
    assert attended(41) == 100
    # Rekan: one person, two are needed → 50 : 20 for atasan and masyarakat.
    assert ratings().text("E206") == "Rekan"
    assert ratings().text("E207") == "Masyarakat"
    boss = mean(ratings().numbers("H205:I205"))
    citizens = mean(ratings().numbers("H207:I209"))
    assert (boss, citizens) == (Fraction("82.75"), Fraction("79.5"))
    opinion = (50 * boss + 20 * citizens) / 70
    conduct = (30 * 100 + 70 * opinion) / 100
    final = (50 * achieved + 20 * skills + 30 * conduct) / 100
    assert two_digits(final) == Decimal("90.90")
    hand = {
        "pencapaian_target": achieved,
        "kompetensi": skills,
        "umpan_balik": opinion,
        "perilaku_kerja": conduct,
    }
    agree("plaju", nip, hand, "90.9", "Sangat Baik")


def test_the_lowest_of_the_month_is_rated_by_the_atasan_alone() -> None:
    nip = "197303241996082992"
    assert target().text("B144") == attendance().text("B55") == ratings().text("B260") == f"'{nip}"
    # Target: 64/150, 38/80, 1/2; 40, 40, 20 %.
    raw = (
        Fraction("0.4") * target().number("H144") / target().number("G144")
        + Fraction("0.4") * target().number("H145") / target().number("G145")
        + Fraction("0.2") * target().number("H146") / target().number("G146")
    ) * 100
    assert raw == Fraction("0.4") * 64 / 150 * 100 + 19 + 10
    achieved = (raw - 40) / 60 * 100
    skills = mean(ratings().numbers("F260:G260"))
    assert skills == 41
    # Kehadiran: 11 + 4 + 0 + 0 + 2 of 22; the 5 days of TK are absence.
    assert attendance().number("K55") == 5
    attendance_score = attended(55)
    assert attendance_score == Fraction(17, 22) * 100
    # One rekan, no masyarakat: the atasan's 35.5 and 36 alone.
    opinion = mean(ratings().numbers("H260:I260"))
    assert opinion == Fraction("35.75")
    conduct = (30 * attendance_score + 70 * opinion) / 100
    final = (50 * achieved + 20 * skills + 30 * conduct) / 100
    assert two_digits(final) == Decimal("27.72")
    hand = {
        "pencapaian_target": achieved,
        "kompetensi": skills,
        "kehadiran": attendance_score,
        "umpan_balik": opinion,
        "perilaku_kerja": conduct,
    }
    agree("plaju", nip, hand, "27.72", "Sangat Kurang")
