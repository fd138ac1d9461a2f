"""Four people of the Tanjungselor example, recomputed by hand from the workbook's cells."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from handwork import Cells, agree, cells, two_digits


def target() -> Cells:
    return cells("tanjungselor", "progres_kinerja.xlsx", "Progres")


def survey() -> Cells:
    return cells("tanjungselor", "survei_kepuasan.xlsx", "Jawaban")


def up(row: int) -> Fraction:
    """Achievement of a row where more is better, in percent."""
    return target().number(f"I{row}") / target().number(f"H{row}") * 100


def down(row: int) -> Fraction:
    """Achievement of a row where less is better, in percent."""
    return (2 - target().number(f"I{row}") / target().number(f"H{row}")) * 100


def aspects(first: int, last: int) -> list[str]:
    return [target().text(f"E{row}") for row in range(first, last + 1)]


def test_a_budget_exceeded_by_a_trifle_costs_a_step_and_the_survey_drops_out() -> None:
    nip = "197604021999051993"
    assert target().text("B20") == target().text("B25") == nip
    assert aspects(20, 25) == ["Kuantitas"] * 3 + ["Kualitas", "Waktu", "Biaya"]
    # Hasil: 39, 41 and 47 of 40 (weight 10 each), 100 of 95 (weight 20) → above 100 → 100.
    result = (10 * up(20) + 10 * up(21) + 10 * up(22) + 20 * up(23)) / 50
    assert result > 100
    # Waktu: 30 of 30 days → 100. Anggaran: 241 of 240 → 99.58 → step from 95: 85.
    assert down(24) == 100
    assert 95 <= down(25) < 100
    # Kemajuan: September 117.5 − July 97.5 = 20 → 100.
    assert up(22) - up(20) == 20
    # Nobody answered about this person: 40 + 20 + 15 + 10 = 85.
    final = (40 * Fraction(100) + 20 * 100 + 15 * 85 + 10 * 100) / 85
    assert two_digits(final) == Decimal("97.35")
    hand = {
        "hasil_akhir": Fraction(100),
        "waktu": Fraction(100),
        "anggaran": Fraction(85),
        "kemajuan": Fraction(100),
    }
    agree("tanjungselor", nip, hand, "97.35", "Di Atas Ekspektasi")


def test_one_month_only_has_the_fixed_progress_and_eighteen_answers_suffice() -> None:
    nip = "198204092006122990"
    assert target().text("B277") == target().text("B279") == nip
    assert target().text("B280") != nip
    assert aspects(277, 279) == ["Kuantitas", "Kualitas", "Waktu"]
    # Hasil: 28 of 30 (weight 10) and 94 of 95 (weight 20). Waktu: 21 of 20 days → 95.
    result = (10 * up(277) + 20 * up(278)) / 30
    assert result == (10 * Fraction(2800, 30) + 20 * Fraction(9400, 95)) / 30
    assert down(279) == 95
    # Kepuasan: six respondents, three questions: 18 answers (15 are needed), sum 54 → 3 × 25.
    assert survey().text("B188") == survey().text("B193") == nip
    answers = survey().numbers("F188:H193")
    assert [len(answers), sum(answers)] == [18, 54]
    # Kemajuan: one month → 50. No budget: 40 + 20 + 15 + 10 = 85.
    final = (40 * result + 20 * 95 + 15 * 75 + 10 * 50) / 85
    assert two_digits(final) == Decimal("87.15")
    hand = {
        "hasil_akhir": result,
        "waktu": Fraction(95),
        "kepuasan": Fraction(75),
        "kemajuan": Fraction(50),
    }
    agree("tanjungselor", nip, hand, "87.15", "Sesuai Ekspektasi")


def test_all_five_criteria_and_savings_that_earn_nothing_extra() -> None:
    nip = "198707072012031994"
    assert target().text("B196") == target().text("B201") == nip
    assert aspects(196, 201) == ["Kuantitas"] * 3 + ["Kualitas", "Waktu", "Biaya"]
    # Hasil: 61, 57 and 56 of 60, 99 of 95.
    result = (10 * up(196) + 10 * up(197) + 10 * up(198) + 20 * up(199)) / 50
    assert result == (10 * Fraction(17400, 60) + 20 * Fraction(9900, 95)) / 50
    # Waktu: 29 of 30 days → above 100 → 100. Anggaran: 220 of 240 → step from 100: 100.
    assert down(200) > 100
    assert down(201) > 100
    # Kepuasan: 18 answers, sum 65. Kemajuan: 93.33 − 101.67 = −8.33 → (−8.33 + 20)/40 × 100.
    assert survey().text("B110") == survey().text("B115") == nip
    answers = survey().numbers("F110:H115")
    assert [len(answers), sum(answers)] == [18, 65]
    content = Fraction(65, 18) * 25
    progress = (up(198) - up(196) + 20) / 40 * 100
    assert progress == Fraction(175, 6)
    final = (40 * result + 20 * 100 + 15 * 100 + 15 * content + 10 * progress) / 100
    assert two_digits(final) == Decimal("91.33")
    hand = {
        "hasil_akhir": result,
        "waktu": Fraction(100),
        "anggaran": Fraction(100),
        "kepuasan": content,
        "kemajuan": progress,
    }
    agree("tanjungselor", nip, hand, "91.33", "Sesuai Ekspektasi")


def test_a_falling_quantity_ends_at_no_progress() -> None:
    nip = "197703202004042999"
    assert target().text("B60") == target().text("B65") == nip
    assert aspects(60, 65) == ["Kuantitas"] * 3 + ["Kualitas", "Waktu", "Biaya"]
    # Hasil: 38, 30 and 28 of 40, 85 of 95: (950 + 750 + 700 + 20 × 89.47…)/50.
    result = (10 * up(60) + 10 * up(61) + 10 * up(62) + 20 * up(63)) / 50
    assert result == (950 + 750 + 700 + 20 * Fraction(8500, 95)) / 50
    # Waktu: 35 of 30 days → (2 − 35/30) × 100 = 83.33….
    time = down(64)
    assert time == Fraction(250, 3)
    # Anggaran: 271 of 240 → 87.08 → step from 80: 60.
    assert 80 <= down(65) < 95
    # Kemajuan: 70 − 95 = −25 → below −20 → 0.
    assert up(62) - up(60) == -25
    final = (40 * result + 20 * time + 15 * 60 + 10 * 0) / 85
    assert two_digits(final) == Decimal("69.63")
    hand = {
        "hasil_akhir": result,
        "waktu": time,
        "anggaran": Fraction(60),
        "kemajuan": Fraction(0),
    }
    agree("tanjungselor", nip, hand, "69.63", "Di Bawah Ekspektasi")
