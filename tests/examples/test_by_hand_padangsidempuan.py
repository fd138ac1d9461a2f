"""Three people of the Padangsidempuan example, recomputed by hand from the workbook's cells."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from handwork import Cells, agree, cells, mean, two_digits


def target() -> Cells:
    return cells("padangsidempuan", "target_individu_dan_proyek.xlsx", "Hasil Kerja")


def ratings() -> Cells:
    return cells("padangsidempuan", "umpan_balik_360.xlsx", "Umpan Balik")


def courses() -> Cells:
    return cells("padangsidempuan", "pelatihan.xlsx", "Pelatihan")


def ideas() -> Cells:
    return cells("padangsidempuan", "inovasi.xlsx", "Inovasi")


def up(row: int) -> Fraction:
    """Achievement of a row where more is better, at most 110 percent."""
    return min(target().number(f"K{row}") / target().number(f"J{row}") * 100, Fraction(110))


def down(row: int) -> Fraction:
    """Achievement of a row where less is better, at most 110 percent."""
    return min((2 - target().number(f"K{row}") / target().number(f"J{row}")) * 100, Fraction(110))


def points(rating: Fraction) -> Fraction:
    """Points of a rating: (x − 1)/4 × 100."""
    return (rating - 1) / 4 * 100


def test_two_colleagues_and_one_subordinate_are_pooled_to_one_group() -> None:
    nip = "198907142015042997"
    assert target().text("B84") == target().text("B86") == nip
    assert target().text("B87") != nip
    # Hasil: 10 of 12, 82 of 90, 10 of 10 days; 50, 30, 20.
    result = (50 * up(84) + 30 * up(85) + 20 * down(86)) / 100
    assert result == (50 * Fraction(1000, 12) + 30 * Fraction(8200, 90) + 20 * 100) / 100
    # Kolaborasi: the two team aspects only. Atasan 4 and 5. Rekan R65, R31 and bawahan B40 are
    # three persons, each group too small: pooled, 40 + 20 = 60; 3, 4, 3, 4, 4, 4.
    assert [ratings().text(f"C{row}") for row in (302, 305, 308)] == ["R65", "R31", "B40"]
    boss = mean(ratings().numbers("F298:F299"))
    others = mean(ratings().numbers("F302:F303", "F305:F306", "F308:F309"))
    assert (boss, others) == (Fraction("4.5"), Fraction(22, 6))
    teamwork = points((40 * boss + 60 * others) / 100)
    assert teamwork == 75
    # Inovasi 74.8; pelatihan 2.5 hours, below 3 → 40. No project: 40 + 20 + 5 + 15 = 80.
    assert ideas().text("B16") == courses().text("B29") == nip
    assert (ideas().number("F16"), courses().text("E29")) == (Fraction("74.8"), "2,5")
    final = (40 * result + 20 * teamwork + 5 * Fraction("74.8") + 15 * 40) / 80
    assert two_digits(final) == Decimal("75.43")
    hand = {
        "hasil_individu": result,
        "kolaborasi": teamwork,
        "inovasi": Fraction("74.8"),
        "kompetensi": Fraction(40),
    }
    agree("padangsidempuan", nip, hand, "75.43", "Baik")


def test_two_colleagues_alone_are_no_pool_and_their_weight_is_spread() -> None:
    nip = "197307271995021991"
    assert target().text("B73") == target().text("B77") == nip
    assert [target().text(f"F{row}") for row in range(73, 78)] == ["Individu"] * 3 + ["Proyek"] * 2
    # Hasil: 22 of 24, 78 of 90, 8 days for 7; 50, 30, 20.
    result = (50 * up(73) + 30 * up(74) + 20 * down(75)) / 100
    assert (
        result == (50 * Fraction(2200, 24) + 30 * Fraction(7800, 90) + 20 * Fraction(600, 7)) / 100
    )
    # Kolaborasi: rekan R38 and R27 are two of three needed, the bawahan are complete: 40 : 20.
    assert {ratings().text(f"C{row}") for row in range(254, 260)} == {"R38", "R27"}
    boss, staff = mean(ratings().numbers("F250:F251")), mean(ratings().numbers("F260:F265"))
    assert [boss, staff] == [3, Fraction(22, 6)]
    teamwork = points((40 * boss + 20 * staff) / 60)
    # Proyek: 64 days for 60 → 93.33; 436 million for 375 → 83.73.
    time, money = down(76), down(77)
    assert (time, money) == (Fraction(280, 3), (2 - Fraction(436, 375)) * 100)
    project = (time + money) / 2
    # Inovasi: none → 0. Pelatihan: 8 + 6 = 14 hours → 100.
    assert courses().text("B23") == courses().text("B24") == nip
    assert sum(courses().numbers("E23:E24")) == 14
    final = (40 * result + 20 * teamwork + 20 * project + 5 * 0 + 15 * 100) / 100
    assert two_digits(final) == Decimal("79.41")
    hand = {
        "hasil_individu": result,
        "kolaborasi": teamwork,
        "tepat_waktu": time,
        "sesuai_anggaran": money,
        "proyek": project,
        "inovasi": Fraction(0),
        "kompetensi": Fraction(100),
    }
    agree("padangsidempuan", nip, hand, "79.41", "Baik")


def test_every_criterion_has_data() -> None:
    nip = "199409052017012993"
    assert target().text("B15") == target().text("B19") == nip
    # Hasil: 36 of 40, 85 of 90, 8 days for 7.
    result = (50 * up(15) + 30 * up(16) + 20 * down(17)) / 100
    # Kolaborasi: atasan 3 and 4; three rekan 4, 3, 3, 4, 4, 3; no bawahan: 40 : 40.
    boss = mean(ratings().numbers("F32:F33"))
    peers = mean(ratings().numbers("F36:F37", "F39:F40", "F42:F43"))
    assert boss == peers == Fraction("3.5")
    teamwork = points((boss + peers) / 2)
    assert teamwork == Fraction("62.5")
    # Proyek: 92 days for 90; 158 million for 150.
    time, money = down(18), down(19)
    project = (time + money) / 2
    # Inovasi 69.6; pelatihan 8 hours → step from 6: 85.
    assert ideas().text("B8") == courses().text("B9") == nip
    assert [ideas().number("F8"), courses().number("E9")] == [Fraction("69.6"), 8]
    final = (40 * result + 20 * teamwork + 20 * project + 5 * Fraction("69.6") + 15 * 85) / 100
    assert two_digits(final) == Decimal("84.16")
    hand = {
        "hasil_individu": result,
        "kolaborasi": teamwork,
        "tepat_waktu": time,
        "sesuai_anggaran": money,
        "proyek": project,
        "inovasi": Fraction("69.6"),
        "kompetensi": Fraction(85),
    }
    agree("padangsidempuan", nip, hand, "84.16", "Baik")
