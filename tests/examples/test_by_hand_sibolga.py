"""Three people of the Sibolga example, recomputed by hand from the workbook's cells."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from asn_eval.domain.evaluation import Status
from handwork import Cells, agree, cells, mean, status_of, two_digits


def target() -> Cells:
    return cells("sibolga", "target_tw3.xlsx", "Rekap SKP")


def attendance() -> Cells:
    return cells("sibolga", "disiplin_tw3.xlsx", "Rekap Kehadiran")


def ratings() -> Cells:
    return cells("sibolga", "feedback_tw3.xlsx", "Penilaian")


def ideas() -> Cells:
    return cells("sibolga", "inovasi_tw3.xlsx", "Inovasi")


def test_slower_than_target_lowers_quality_and_two_innovations_earn_the_top_step() -> None:
    nip = "197201161998041991"
    assert target().text("B62") == target().text("B64") == nip
    assert attendance().text("C26").replace(" ", "") == nip
    # Disiplin: 0 days absent → 100; 35 minutes late → 100 − 0.25 × 35 = 91.25.
    assert attendance().number("G26") == 0
    lateness = 100 - Fraction("0.25") * attendance().number("L26")
    assert lateness == Fraction("91.25")
    discipline = (60 * 100 + 40 * lateness) / 100
    # Kualitas: 242/240 up, 5.4/5 down (slower than target), 12/12 up; weights 50, 30, 20.
    assert [target().text(f"K{row}") for row in (62, 63, 64)] == ["Naik", "Turun", "Naik"]
    rows = (
        target().number("I62") / target().number("H62") * 100,
        (2 - target().number("I63") / target().number("H63")) * 100,
        target().number("I64") / target().number("H64") * 100,
    )
    assert rows[1] == 92
    quality = (50 * rows[0] + 30 * rows[1] + 20 * rows[2]) / 100
    assert [target().number(f"J{row}") for row in (62, 63, 64)] == [50, 30, 20]
    # Inovasi: two rows (10 and 11) → 100.
    assert ideas().text("B10") == ideas().text("B11") == nip
    # Penilaian: atasan 4, 3, 4; four rekan, twelve answers; 60 : 40; (x − 1)/4 × 100.
    boss = mean(ratings().numbers("G250:G252"))
    peers = mean(ratings().numbers("G253:G264"))
    assert [boss, peers] == [Fraction(11, 3), Fraction(50, 12)]
    rating = (60 * boss + 40 * peers) / 100
    opinion = (rating - 1) / 4 * 100
    final = (25 * discipline + 35 * quality + 10 * 100 + 30 * opinion) / 100
    assert two_digits(final) == Decimal("89.93")
    hand = {
        "kehadiran": Fraction(100),
        "ketepatan_jam": lateness,
        "disiplin": discipline,
        "kualitas_kerja": quality,
        "inovasi": Fraction(100),
        "penilaian": opinion,
    }
    agree("sibolga", nip, hand, "89.93", "Baik")


def test_achievement_above_target_counts_as_one_hundred() -> None:
    nip = "196805251993022990"
    assert target().text("B164") == target().text("B166") == nip
    # Disiplin: not absent → 100; 18 minutes → 100 − 4.5 = 95.5; 0.6 × 100 + 0.4 × 95.5 = 98.2.
    assert attendance().text("C60").replace(" ", "") == nip
    assert [attendance().number(cell) for cell in ("G60", "L60")] == [0, 18]
    discipline = Fraction("98.2")
    # Kualitas: 140/120 = 116.67, 4.4 for 5 days down = 112, 13/12 = 108.33 → above 100 → 100.
    rows = (
        target().number("I164") / target().number("H164") * 100,
        (2 - target().number("I165") / target().number("H165")) * 100,
        target().number("I166") / target().number("H166") * 100,
    )
    assert max(rows) < 120  # the cap of a row is not reached, the cap of the criterion is
    raw = (50 * rows[0] + 30 * rows[1] + 20 * rows[2]) / 100
    assert raw > 100
    # Inovasi: one row → 80. Penilaian: atasan 5, 5, 5; rekan 56 in 12 answers.
    assert ideas().text("B25") == nip
    boss = mean(ratings().numbers("G694:G696"))
    peers = mean(ratings().numbers("G697:G708"))
    assert [boss, peers] == [5, Fraction(56, 12)]
    opinion = ((60 * boss + 40 * peers) / 100 - 1) / 4 * 100
    final = (25 * discipline + 35 * 100 + 10 * 80 + 30 * opinion) / 100
    assert two_digits(final) == Decimal("96.55")
    hand = {
        "disiplin": discipline,
        "kualitas_kerja": Fraction(100),
        "inovasi": Fraction(80),
        "penilaian": opinion,
    }
    agree("sibolga", nip, hand, "96.55", "Sangat Baik")


def test_two_colleagues_are_too_few_and_the_result_is_provisional() -> None:
    nip = "198604262013021992"
    assert target().text("B14") == target().text("B16") == nip
    # Rekan: RK-55 and RK-59 only, three are needed → penilaian waits, its 30 is spread.
    assert {ratings().text(f"D{row}") for row in range(37, 43)} == {"RK-55", "RK-59"}
    assert ratings().text("B43") != nip
    # Disiplin: 1 day absent → 90; 15 minutes → 96.25; 0.6 × 90 + 0.4 × 96.25 = 92.5.
    assert attendance().text("C10").replace(" ", "") == nip
    assert [attendance().number(cell) for cell in ("G10", "L10")] == [1, 15]
    discipline = Fraction("92.5")
    # Kualitas: 150/180, 5.3 for 5 days down = 94, 11/12.
    rows = (
        target().number("I14") / target().number("H14") * 100,
        (2 - target().number("I15") / target().number("H15")) * 100,
        target().number("I16") / target().number("H16") * 100,
    )
    assert list(rows) == [Fraction(250, 3), 94, Fraction(275, 3)]
    quality = (50 * rows[0] + 30 * rows[1] + 20 * rows[2]) / 100
    assert quality == Fraction("88.2")
    # Inovasi: one row → 80. Final over 25 + 35 + 10 = 70.
    assert ideas().text("B7") == nip
    final = (25 * discipline + 35 * quality + 10 * 80) / 70
    assert two_digits(final) == Decimal("88.56")
    hand = {"disiplin": discipline, "kualitas_kerja": quality, "inovasi": Fraction(80)}
    agree("sibolga", nip, hand, "88.56", "Baik")
    assert status_of("sibolga", nip) is Status.PROVISIONAL
