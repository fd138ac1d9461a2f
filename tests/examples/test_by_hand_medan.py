"""Three people of the Medan example, recomputed by hand from the workbook's cells."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from asn_eval.domain.evaluation import Status
from handwork import Cells, agree, cells, mean, status_of, two_digits


def target() -> Cells:
    return cells("medan", "target_tw3.xlsx", "Produktivitas")


def ratings() -> Cells:
    return cells("medan", "penilaian_layanan_tw3.xlsx", "Rekap Penilaian")


def speed(first: int, second: int) -> Fraction:
    """Achievement of two durations (less is better), weights 60 and 40; at most 100."""
    both = [
        min((2 - target().number(f"H{row}") / target().number(f"G{row}")) * 100, Fraction(120))
        for row in (first, second)
    ]
    return min((60 * both[0] + 40 * both[1]) / 100, Fraction(100))


def accuracy(first: int, second: int) -> Fraction:
    """Documents without fault among all documents, in percent."""
    right = target().number(f"H{first}") + target().number(f"H{second}")
    return right / (target().number(f"G{first}") + target().number(f"G{second}")) * 100


def points(rating: Fraction) -> Fraction:
    """Points of a rating: 20 + (x − 1)/4 × 80."""
    return 20 + (rating - 1) / 4 * 80


def test_three_rater_groups_with_the_weight_of_the_atasan_limited_to_thirty() -> None:
    nip = "199107022013031997"
    assert target().text("C228") == target().text("C231") == nip
    assert ratings().text("A281") == ratings().text("A286") == nip
    # Kecepatan: 25 of 24 hours → 95.83, 66 of 72 → 108.33: 60 : 40 → 100.83 → 100.
    assert speed(228, 230) == 100
    # Ketepatan: 150 + 149 of 300 → 99.67 → step from 99: 100. Produktivitas 100.
    assert accuracy(229, 231) == Fraction(299, 3)
    # Ramah: atasan 5; rekan 5, 4; masyarakat 5, 4, 5; 30 : 30 : 40.
    peers, citizens = mean(ratings().numbers("E282:E283")), mean(ratings().numbers("E284:E286"))
    assert (peers, citizens) == (Fraction("4.5"), Fraction(14, 3))
    friendly = points((30 * ratings().number("E281") + 30 * peers + 40 * citizens) / 100)
    # Responsif and profesional: everybody gave 5.
    assert set(ratings().numbers("F281:G286")) == {Fraction(5)}
    service = (35 * friendly + 35 * 100 + 30 * 100) / 100
    final = (55 * 100 + 45 * service) / 100
    assert two_digits(final) == Decimal("99.11")
    hand = {
        "kecepatan": Fraction(100),
        "ketepatan": Fraction(100),
        "produktivitas": Fraction(100),
        "ramah": friendly,
        "responsif": Fraction(100),
        "profesional": Fraction(100),
        "kualitas_layanan": service,
    }
    agree("medan", nip, hand, "99.11", "Sangat Baik")


def test_one_atasan_and_one_colleague_never_decide_alone() -> None:
    nip = "198401232006091992"
    assert target().text("C28") == target().text("C31") == nip
    # Two answers: one atasan, one rekan (two are needed) → one group of two → provisional.
    assert [ratings().text(f"D{row}") for row in (24, 25)] == ["Atasan", "Rekan"]
    assert ratings().text("A24") == ratings().text("A25") == nip
    assert ratings().text("A26") != nip
    # Kecepatan: 25 and 26 of 24 hours: (60 × 95.83… + 40 × 91.66…)/100 = 94.1666….
    pace = speed(28, 30)
    assert pace == (60 * Fraction(2300, 24) + 40 * Fraction(2200, 24)) / 100
    # Ketepatan: 111 + 138 of 270 → 92.2 → step from 90: 75.
    assert 90 <= accuracy(29, 31) < 95
    productivity = (50 * pace + 50 * 75) / 100
    # Kualitas layanan waits; produktivitas stands alone.
    assert two_digits(productivity) == Decimal("84.58")
    hand = {"kecepatan": pace, "ketepatan": Fraction(75), "produktivitas": productivity}
    agree("medan", nip, hand, "84.58", "Baik")
    assert status_of("medan", nip) is Status.PROVISIONAL


def test_two_citizens_are_too_few_and_atasan_and_colleagues_share_evenly() -> None:
    nip = "196904062023211995"
    assert target().text("C212") == target().text("C215") == nip
    assert [ratings().text(f"D{row}") for row in range(260, 265)] == [
        "Atasan", "Rekan", "Rekan", "Masyarakat", "Masyarakat",
    ]  # fmt: skip
    # Kecepatan: 66 of 72 → 108.33, 55 of 48 → 85.41: (60 × 108.33 + 40 × 85.41)/100 = 99.1666….
    pace = speed(212, 214)
    assert pace == (60 * Fraction(7800, 72) + 40 * Fraction(4100, 48)) / 100
    # Ketepatan: 112 + 111 of 240 → 92.9 → 75.
    assert 90 <= accuracy(213, 215) < 95
    productivity = (50 * pace + 50 * 75) / 100
    # Each aspect: atasan and the mean of the two rekan, 50 : 50. 2 and 4; 3 and 3; 2 and 4.
    service = {}
    for aspect, column in (("ramah", "E"), ("responsif", "F"), ("profesional", "G")):
        boss = ratings().number(f"{column}260")
        peers = mean(ratings().numbers(f"{column}261:{column}262"))
        service[aspect] = points((boss + peers) / 2)
    assert set(service.values()) == {Fraction(60)}
    final = (55 * productivity + 45 * 60) / 100
    assert two_digits(final) == Decimal("74.90")
    hand = {
        "kecepatan": pace,
        "ketepatan": Fraction(75),
        "produktivitas": productivity,
        **service,
        "kualitas_layanan": Fraction(60),
    }
    agree("medan", nip, hand, "74.9", "Cukup")
