"""The NIP of 18 digits: what it says about itself, and what makes one wrong.

PNS: birth date (8), year and month of TMT CPNS (6), sex (1), sequence (3).
PPPK: birth date (8), year (4), contract code from 21 on (2), sex (1),
sequence (3). There is no check digit, so a wrong NIP is never repaired.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

DIGITS: Final = 18
OLD_DIGITS: Final = 9
SHOWN: Final = 8
MIN_AGE: Final = 18
FIRST_YEAR: Final = 1900
LAST_MONTH: Final = 12
FIRST_CONTRACT: Final = 21
_EPOCH_YEAR: Final = 1970
_SEXES: Final = {1: "L", 2: "P"}
_NOISE: Final = dict.fromkeys(map(ord, " \t\r\n\u00a0\u202f\u2007\u200b\ufeff.'`’‘\"“”"))


class Service(StrEnum):
    """The two kinds of ASN, as the NIP tells them."""

    PNS = "PNS"
    PPPK = "PPPK"


@dataclass(frozen=True, slots=True)
class Nip:
    """A NIP that says something possible.

    ``month`` is the month of TMT CPNS (0 for PPPK), ``contract`` the contract
    code (0 for PNS), ``sex`` L or P.
    """

    digits: str
    service: Service
    birth: dt.date
    year: int
    month: int
    contract: int
    sex: str
    sequence: str


@dataclass(frozen=True, slots=True)
class NipFault:
    """Why a text is no NIP: a code word, and the reason as users read it, in both languages."""

    word: str
    reason: str
    english: str


@dataclass(frozen=True)
class NipCheck:
    """Many NIPs at once: normal forms, which are good, why the others are not.

    ``normal`` (n,) object; ``good`` (n,) bool; ``faults`` by position.
    """

    normal: NDArray[np.object_]
    good: NDArray[np.bool_]
    faults: Mapping[int, NipFault] = field(default_factory=dict)


def normalise_nip(text: str) -> str:
    """Strip spaces, dots, quotes and a leading "NIP" from a written NIP.

    >>> normalise_nip("NIP. 19720813 199402 1999")
    '197208131994021999'
    """
    plain = text.translate(_NOISE)
    if plain[:3].upper() == "NIP":
        plain = plain[3:].lstrip(":")
    return plain


def mask_nip(text: str) -> str:
    """Keep the first eight characters of a NIP, as messages and logs show it.

    >>> mask_nip("198701232014051999")
    '19870123••••••••••'
    """
    return text[:SHOWN] + "•" * (len(text) - SHOWN)


def parse_nip(text: str, until: dt.date | None = None) -> Nip | NipFault:
    """Read a NIP; ``until`` is a day by which the person must have been appointed.

    >>> parse_nip("198701232014051999").service
    <Service.PNS: 'PNS'>
    >>> parse_nip("198713232014051999").reason
    'bulan lahir 13'
    """
    digits = normalise_nip(text)
    shape = _shape_fault(digits)
    if shape is not None:
        return shape
    birth = _birth(digits)
    if isinstance(birth, NipFault):
        return birth
    year, part, sex = int(digits[8:12]), int(digits[12:14]), int(digits[14])
    fault = _service_fault(birth, year, part, until) or _tail_fault(sex, digits[15:])
    if fault is not None:
        return fault
    pns = part <= LAST_MONTH
    return Nip(
        digits,
        Service.PNS if pns else Service.PPPK,
        birth,
        year,
        month=part if pns else 0,
        contract=0 if pns else part,
        sex=_SEXES[sex],
        sequence=digits[15:],
    )


def check_many(texts: Sequence[str], until: dt.date | None = None) -> NipCheck:
    """Check many written NIPs; only the wrong ones are looked at one by one.

    Same rules as :func:`parse_nip`, as array arithmetic over the digits.
    """
    plain = [text if text.isdigit() else normalise_nip(text) for text in texts]
    fits = [len(text) == DIGITS and text.isascii() and text.isdigit() for text in plain]
    normal = np.array([*plain, None], dtype=object)[:-1]
    good = np.array(fits, dtype=np.bool_)
    if good.any():
        good[good] = _good_digits(normal[good], until)
    read = {index: parse_nip(texts[index], until) for index in np.flatnonzero(~good).tolist()}
    faults = {index: fault for index, fault in read.items() if isinstance(fault, NipFault)}
    return NipCheck(normal, good, faults)


@dataclass(frozen=True)
class Told:
    """What many good NIPs say about their owners, one entry per NIP.

    ``birth`` datetime64[D]; ``appointed`` datetime64[M], the month of TMT CPNS,
    NaT for PPPK, whose NIP holds a year only; ``pns`` and ``male`` bool.
    """

    birth: NDArray[np.datetime64]
    appointed: NDArray[np.datetime64]
    pns: NDArray[np.bool_]
    male: NDArray[np.bool_]


def told_by(nips: Sequence[str]) -> Told:
    """Read good NIPs of 18 digits at once.

    >>> told = told_by(["198701232014051999", "199102282024212998"])
    >>> told.birth.astype(str).tolist(), told.appointed.astype(str).tolist()
    (['1987-01-23', '1991-02-28'], ['2014-05', 'NaT'])
    >>> told.pns.tolist(), told.male.tolist()
    ([True, False], [True, False])
    """
    digits = np.array(nips, dtype=f"U{DIGITS}").view(np.uint32).reshape(-1, DIGITS) - ord("0")

    def number(start: int, stop: int) -> NDArray[np.int64]:
        powers = 10 ** np.arange(stop - start, dtype=np.int64)[::-1]
        return np.asarray(digits[:, start:stop].astype(np.int64) @ powers, dtype=np.int64)

    part = number(12, 14)
    pns = part <= LAST_MONTH
    appointed = _months(number(8, 12), np.where(pns, part, 1))
    appointed[~pns] = np.datetime64("NaT")
    birth = _months(number(0, 4), number(4, 6)).astype("datetime64[D]")
    birth += (number(6, 8) - 1).astype("timedelta64[D]")
    return Told(birth, appointed, pns, digits[:, 14] == 1)


def _months(year: NDArray[np.int64], month: NDArray[np.int64]) -> NDArray[np.datetime64]:
    """Return the month of the calendar of each year and month."""
    since = (year - _EPOCH_YEAR) * LAST_MONTH + month - 1
    return np.asarray(since.astype("datetime64[M]"))


def _good_digits(normal: NDArray[np.object_], until: dt.date | None) -> NDArray[np.bool_]:
    digits = normal.astype(f"U{DIGITS}").view(np.uint32).reshape(-1, DIGITS) - ord("0")
    powers = 10 ** np.arange(DIGITS, dtype=np.int64)[::-1]

    def number(start: int, stop: int) -> NDArray[np.int64]:
        part = digits[:, start:stop].astype(np.int64)
        return np.asarray(part @ powers[DIGITS - (stop - start) :], dtype=np.int64)

    born, year, part = number(0, 4), number(8, 12), number(12, 14)
    good = _real_dates(born, number(4, 6), number(6, 8)) & (year - born >= MIN_AGE)
    good &= ((part >= 1) & (part <= LAST_MONTH)) | (part >= FIRST_CONTRACT)
    good &= np.isin(digits[:, 14], list(_SEXES)) & (number(15, DIGITS) > 0)
    if until is not None:
        month = np.where(part <= LAST_MONTH, part, 1)
        good &= year * LAST_MONTH + month <= until.year * LAST_MONTH + until.month
    return np.asarray(good, dtype=np.bool_)


def _real_dates(
    year: NDArray[np.int64], month: NDArray[np.int64], day: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Tell which year, month and day make a day of the calendar."""
    possible = (year >= FIRST_YEAR) & (month >= 1) & (month <= LAST_MONTH) & (day >= 1)
    safe_month = np.where(possible, month, 1)
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    lengths = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    last = lengths[safe_month] + (leap & (safe_month == 2))  # noqa: PLR2004 - February
    return np.asarray(possible & (day <= last), dtype=np.bool_)


def _shape_fault(digits: str) -> NipFault | None:
    if not (digits.isascii() and digits.isdigit()):
        if digits:
            return NipFault("bukan_angka", "memuat selain angka", "it holds more than digits")
        return NipFault("bukan_angka", "kosong", "it is empty")
    if len(digits) == OLD_DIGITS:
        return NipFault(
            "nip_lama", f"NIP lama {OLD_DIGITS} digit", f"an old NIP of {OLD_DIGITS} digits"
        )
    if len(digits) != DIGITS:
        return NipFault("panjang", f"{len(digits)} digit", f"number of digits {len(digits)}")
    return None


def _birth(digits: str) -> dt.date | NipFault:
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
    if year < FIRST_YEAR:
        return NipFault("tahun_lahir", f"tahun lahir {year:04d}", f"birth year {year:04d}")
    if not 1 <= month <= LAST_MONTH:
        return NipFault("bulan_lahir", f"bulan lahir {month:02d}", f"birth month {month:02d}")
    try:
        return dt.date(year, month, day)
    except ValueError:
        written = f"{day:02d}-{month:02d}-{year}"
        return NipFault("tanggal_lahir", f"tanggal lahir {written}", f"birth date {written}")


def _service_fault(birth: dt.date, year: int, part: int, until: dt.date | None) -> NipFault | None:
    if not (1 <= part <= LAST_MONTH or part >= FIRST_CONTRACT):
        return NipFault("bulan_tmt", f"bulan TMT CPNS {part:02d}", f"month of TMT CPNS {part:02d}")
    if year - birth.year < MIN_AGE:
        age = year - birth.year
        return NipFault(
            "usia",
            f"usia {age} tahun saat pengangkatan {year}",
            f"aged {age} when appointed {year}",
        )
    month = part if part <= LAST_MONTH else 1
    if until is not None and (year, month) > (until.year, until.month):
        return NipFault(
            "masa_depan",
            f"pengangkatan {year} setelah periode",
            f"appointed {year}, after the periode",
        )
    return None


def _tail_fault(sex: int, sequence: str) -> NipFault | None:
    if sex not in _SEXES:
        return NipFault("jenis_kelamin", f"jenis kelamin {sex}", f"sex {sex}")
    if not int(sequence):
        return NipFault("nomor_urut", f"nomor urut {sequence}", f"sequence {sequence}")
    return None
