"""NIPs that Excel, a hurried hand or another system has spoilt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rusak.books import Error, Formula
from rusak.kind import Kind
from rusak.owners import reject

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from rusak.books import Expected, Folder
    from rusak.kind import Injure

_ANYWHERE: Final = (
    "pegawai", "target_a", "target_b", "disiplin", "umpan_balik", "umpan_lebar", "inovasi",
)  # fmt: skip
_NAMED: Final = ("target_a", "target_b", "disiplin", "inovasi")
_PERIOD_YEAR: Final = 2025
_EVERY: Final = (".xls", ".ods", ".csv")
_TYPED: Final = (".xls", ".ods")


def _refused(spoil: Callable[[str, Random], str], *stems: str) -> Injure:
    """Spoil the NIP of any row into a text that is no NIP."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        record = random.choice(folder.records(*(stems or _ANYWHERE)))
        return reject(folder, record, "S302", spoil(record.nip, random))

    return injure


def _accepted(dress: Callable[[str, Random], str]) -> Injure:
    """Write the NIP of any row in a way that is still this NIP: no finding."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        record = random.choice(folder.records(*_ANYWHERE))
        record["NIP"] = dress(record.nip, random)
        return []

    return injure


def _number(folder: Folder, random: Random) -> list[Expected]:
    """Excel took it for a number: the last three digits are gone."""
    record = random.choice(folder.records(*_ANYWHERE))
    return reject(folder, record, "S301", float(record.nip[:15] + "000"))


def _numbers(folder: Folder, random: Random) -> list[Expected]:
    """Excel took the whole column for numbers; name, unit and fifteen digits name each owner."""
    del random
    records = folder.records("disiplin")
    return [
        expected
        for record in records
        for expected in reject(folder, record, "S301", float(record.nip[:15] + "000"))
    ]


def _exponent(folder: Folder, random: Random) -> list[Expected]:
    """Excel showed 1,98701E+17 and somebody saved that; the name still tells who it is."""
    record = random.choice(folder.records("target_a", "target_b", "disiplin"))
    nip = record.nip
    mark = random.choice(".,")
    return reject(folder, record, "S301", f"{nip[0]}{mark}{nip[1:6]}E+17")


def _without_one(nip: str, random: Random) -> str:
    at = random.randrange(len(nip))
    return nip[:at] + nip[at + 1 :]


def _one_more(nip: str, random: Random) -> str:
    at = random.randrange(len(nip))
    return nip[:at] + random.choice("0123456789") + nip[at:]


def _put(start: int, digits: str) -> Callable[[str, Random], str]:
    """Return what writes some digits over those from a position on."""

    def spoil(nip: str, random: Random) -> str:
        del random
        return nip[:start] + digits + nip[start + len(digits) :]

    return spoil


def _letter(nip: str, random: Random) -> str:
    at = random.choice([place for place, digit in enumerate(nip) if digit == "0"])
    return nip[:at] + random.choice("Oo") + nip[at + 1 :]


def _too_young(nip: str, random: Random) -> str:
    year = int(nip[:4]) + random.randint(0, 17)
    return f"{nip[:8]}{year}{nip[12:]}"


def _after_period(nip: str, random: Random) -> str:
    return f"{nip[:8]}{_PERIOD_YEAR + random.randint(1, 9)}{nip[12:]}"


def _blank(folder: Folder, random: Random) -> list[Expected]:
    """Clear the NIP beside a name."""
    record = random.choice(folder.records("pegawai", *_NAMED))
    return reject(folder, record, "S312", random.choice((None, " ", "-")))


def _blank_without_name(folder: Folder, random: Random) -> list[Expected]:
    """Clear the NIP where no name stands: as merged cells leave it, the row above says whose."""
    records = folder.records("umpan_balik")
    record = random.choice(records[1:])
    record["NIP"] = None
    return [record.expect("S312"), record.expect("O413")]


def _failed(folder: Folder, random: Random) -> list[Expected]:
    """Let a look-up of the NIP fail, or leave it without a result."""
    record = random.choice(folder.records("pegawai", *_NAMED))
    failed = random.choice((Error("#N/A"), Error("#VALUE!"), Formula("=VLOOKUP(C4,X!A:C,2,0)")))
    code = "S309" if isinstance(failed, Error) else "S308"
    found = reject(folder, record, code, None)
    record["NIP"] = failed
    return found


def _only_first_row(folder: Folder, random: Random) -> list[Expected]:
    """Write who it is only into the first of the rows of a person, without merging cells.

    Nobody may guess; both rows are reported, and whose they may be at the first.
    """
    person = random.choice(folder.records("target_a", "target_b")).nip
    _, *others = [one for one in folder.records("target_a", "target_b") if one.nip == person]
    for record in others:
        record["NIP"] = record["Nama"] = record["Unit Kerja"] = None
    return [others[0].expect("O413"), *(record.expect("S312") for record in others)]


def _of_pandas(folder: Folder, random: Random) -> list[Expected]:
    """A program wrote the number as a text with a decimal: the point is no digit, the 0 is one."""
    record = random.choice(folder.records("pegawai", *_NAMED))
    owner = record.nip
    found = reject(folder, record, "S302", f"{owner}0")
    record["NIP"] = f"{owner}.0"
    return found


def _wide_digits(nip: str, random: Random) -> str:
    """Write the digits of another alphabet, which look alike on paper."""
    zero = random.choice((0x660, 0xFF10))
    return "".join(chr(zero + int(digit)) for digit in nip)


def _two_in_one(folder: Folder, random: Random) -> list[Expected]:
    """Two NIPs in one cell: only the name tells whose row it may be."""
    record, other = random.sample(folder.records("disiplin"), 2)
    record["NIP"] = f"{record.nip} / {other.nip}"
    # a name and a unit that agree, and digits that are none: one owner is left
    return [record.expect(code) for code in ("O413", "O420", "S302")]


def _old_nip(nip: str, random: Random) -> str:
    del nip
    return f"13{random.randint(0, 9_999_999):07d}"


def _spaced(nip: str, random: Random) -> str:
    space = random.choice((" ", "\u00a0"))
    return space.join((nip[:8], nip[8:14], nip[14], nip[15:]))


KINDS: Final = (
    Kind("nip-angka", _number, _TYPED),
    Kind("nip-angka-sekolom", _numbers, _TYPED),
    Kind("nip-eksponen", _exponent, _EVERY),
    Kind("nip-17-digit", _refused(_without_one), _EVERY),
    Kind("nip-19-digit", _refused(_one_more), _EVERY),
    Kind("nip-huruf-o", _refused(_letter), _EVERY),
    Kind("nip-bulan-13", _refused(_put(4, "13"))),
    Kind("nip-bulan-00", _refused(_put(4, "00"))),
    Kind("nip-31-februari", _refused(_put(4, "0231"))),
    Kind("nip-tahun-1800", _refused(_put(0, "18"))),
    Kind("nip-bulan-tmt-13", _refused(_put(12, "13"))),
    Kind("nip-jenis-kelamin-3", _refused(_put(14, "3"))),
    Kind("nip-urut-000", _refused(_put(15, "000"), *_NAMED)),
    Kind("nip-terlalu-muda", _refused(_too_young, "pegawai", *_NAMED)),
    Kind("nip-sesudah-periode", _refused(_after_period, "pegawai", *_NAMED)),
    Kind("nip-bintang", _refused(lambda nip, _: f"{nip}*"), _EVERY),
    Kind("nip-lama-9-digit", _refused(_old_nip, "pegawai", "target_a", "disiplin")),
    Kind("nip-kosong", _blank, _EVERY),
    Kind("nip-kosong-tanpa-nama", _blank_without_name, _EVERY),
    Kind("nip-rumus-gagal", _failed),
    Kind("nip-hanya-baris-pertama", _only_first_row, _EVERY),
    Kind("nip-berdesimal", _of_pandas, _EVERY),
    Kind("nip-dua-dalam-satu-sel", _two_in_one, _EVERY),
    Kind("nip-angka-asing", _refused(_wide_digits, "pegawai", *_NAMED), _EVERY),
    Kind("nip-spasi-tak-terlihat", _accepted(lambda nip, _: f"\u200b{nip}\ufeff"), _EVERY),
    Kind("nip-berspasi", _accepted(_spaced), _EVERY),
    Kind("nip-spasi-di-ujung", _accepted(lambda nip, _: f"{nip}  "), _EVERY),
    Kind("nip-petik", _accepted(lambda nip, _: f"'{nip}"), _EVERY),
    Kind("nip-berawalan", _accepted(lambda nip, _: f"NIP. {nip}"), _EVERY),
)
