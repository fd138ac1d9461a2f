"""Contents that harm: numbers at the edges, texts that some program takes for something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import random

NUMBERS: Final = (
    "0", "-1", "1", "2", "255", "256", "65535", "65536", "1048576", "1048577", "16384", "16385",
    "2147483647", "2147483648", "4294967295", "4000000000", "99999999999999999999", "-0", "1e308",
    "1e309", "-1e308", "1e-320", "0.1", "NaN", "INF", "1,5", "1.234", "1.234,56", "45900", "-45900",
    "2958466", "60", "0x10", "1e5", "٣", "²", "½", "+5", "5%", "87,5 %", "1 000", "Rp5.000",
)  # fmt: skip
DATES: Final = (
    "0001-01-01", "9999-12-31", "10000-01-01", "31-02-2025", "29/02/2025", "1900-02-29",
    "2025-07-01T25:61:61", "01 Juli 2025", "7:30", "24:00", "-1:00", "99:99:99", "07.30", "0730",
    "2025-13-45", "00-00-0000", "1/7/25", "Senin, 1 Juli 2025", "07:30 - 16:00",
)  # fmt: skip
TEXTS: Final = (
    "", " ", "\t", "\n", "\r\n", "\u00a0", "-", "–", "n/a", "#N/A", "#DIV/0!", "null", "None",
    "nan", "inf", "TRUE", "=1+1", '=HYPERLINK("http://x")', "@SUM(A1)", "+1", "'", '"', '""',
    "<b>", "</td></tr></table>", "&amp;", "&a;", "]]>", "<![CDATA[", "{}", "{nilai}", "%s", "\\",
    "\u202e", "\u200b", "\ufeff", "\U0001f4a9", "عربي", "e\u0301" * 40, "\u0130", "ß", "\ud7ff",
    "Mengetahui", "Jumlah", "TOTAL", "NIP", "Nama", "No", "Keterangan", "Januari", "1", "A" * 300,
    "x\u0000y", "x\u0001y", "_x0041_", "_x000D_", "H", "S", "A", "DL", "../../etc", "[/bold]",
    "Nama\nNIP", "NIP. 19870123 201405 1 999", "198701232014051999", "1.98701E+17",
    "19870123 201405 1 999", "Target [Januari]", "1. Budi", "Jan", "31", "Sangat Setuju",
)  # fmt: skip
_LONG: Final = (300, 5_000, 33_000)


def harmful(rng: random.Random) -> str:
    """Return a harmful text."""
    match rng.randrange(10):
        case 0 | 1 | 2:
            return rng.choice(NUMBERS)
        case 3:
            return rng.choice(DATES)
        case 4:
            return "".join(chr(_character(rng)) for _ in range(rng.randrange(1, 30)))
        case 5:
            return rng.choice(TEXTS) * rng.choice((2, 40))
        case 6 if rng.random() < 0.2:
            unit = rng.choice("x19 \n,;.:-/([\"'%") + rng.choice(("", "", "", " ", "1", "\n"))
            return rng.choice(("", "", "Rp", "NIP", "Budi", "1")) + unit * rng.choice(_LONG) + "x"
        case _:
            return rng.choice(TEXTS)


def _character(rng: random.Random) -> int:
    return rng.choice((
        rng.randrange(32, 127), rng.randrange(0x20, 0x3000), rng.randrange(0xE000, 0x110000),
    ))  # fmt: skip
