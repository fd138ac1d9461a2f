"""The formats of the workbook: one literal table, so that all sheets look alike."""

from __future__ import annotations

from enum import StrEnum, auto
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

INK: Final = "#1B2A33"
ACCENT: Final = "#1F5C6B"
PALE: Final = "#E8F0F2"
LINE: Final = "#C9D3D7"
ALARM: Final = "#A32020"
AMBER: Final = "#8A5A00"
ALARM_PALE: Final = "#FBE9E7"
QUIET: Final = "#5B6B73"


class Style(StrEnum):
    """What a cell is, from which follows how it looks."""

    TITLE = auto()
    SUBTITLE = auto()
    STAMP = auto()
    LEAD = auto()
    SECTION = auto()
    HEAD = auto()
    HEAD_NUMBER = auto()
    GROUP = auto()
    TEXT = auto()
    WRAP = auto()
    NIP = auto()
    RANK = auto()
    SHARED_RANK = auto()
    CODE = auto()
    WHOLE = auto()
    SCORE = auto()
    FINAL = auto()
    EXACT = auto()
    SHARE = auto()
    PERCENT = auto()
    TOTAL = auto()
    TOTAL_NUMBER = auto()
    NOTE = auto()
    LINK = auto()


_BODY: Final = {"bottom": 4, "bottom_color": LINE, "valign": "top"}
_HEAD: Final = {
    "bold": True, "font_color": "#FFFFFF", "bg_color": ACCENT, "text_wrap": True,
    "valign": "vcenter", "border": 1, "border_color": "#FFFFFF",
}  # fmt: skip
_NUMBER: Final = _BODY | {"align": "right", "indent": 1}
_TOTAL: Final = {"bold": True, "top": 1, "bottom": 1, "top_color": INK, "bottom_color": INK}

_LOOKS: Final[Mapping[Style, Mapping[str, Any]]] = {
    Style.TITLE: {"bold": True, "font_size": 18, "font_color": ACCENT},
    Style.SUBTITLE: {"font_size": 11, "font_color": QUIET},
    Style.STAMP: {"bold": True, "font_size": 12, "font_color": ALARM, "bg_color": ALARM_PALE},
    Style.LEAD: {"bold": True, "font_size": 13, "text_wrap": True, "valign": "vcenter"},
    Style.SECTION: {
        "bold": True, "font_size": 13, "font_color": ACCENT,
        "bottom": 2, "bottom_color": ACCENT,
    },
    Style.HEAD: _HEAD,
    Style.HEAD_NUMBER: _HEAD | {"align": "right", "indent": 1},
    Style.GROUP: _HEAD | {"align": "center"},
    Style.TEXT: _BODY,
    Style.WRAP: _BODY | {"text_wrap": True},
    Style.NIP: _BODY | {"num_format": "@"},
    Style.RANK: _BODY | {"num_format": "#,##0", "align": "center"},
    Style.SHARED_RANK: _BODY | {"num_format": "#,##0.0", "align": "center"},
    Style.CODE: _BODY | {"num_format": "@", "font_name": "Consolas", "font_size": 9},
    Style.WHOLE: _NUMBER | {"num_format": "#,##0"},
    Style.SCORE: _NUMBER | {"num_format": "0.00"},
    Style.EXACT: _NUMBER | {"num_format": "0.000000000"},
    Style.SHARE: _NUMBER | {"num_format": "0.00%"},
    Style.PERCENT: _NUMBER | {"num_format": '0.##"%"'},
    Style.TOTAL: _TOTAL,
    Style.TOTAL_NUMBER: _TOTAL | {"num_format": "#,##0", "align": "right", "indent": 1},
    Style.NOTE: {"font_color": QUIET, "text_wrap": True, "valign": "top"},
    Style.LINK: {"font_color": ACCENT, "underline": 1, "valign": "top"},
}  # fmt: skip

Styles = dict[Style, "Format"]


def make_styles(book: Workbook, digits: int) -> Styles:
    """Register every format; final values show exactly the rubric's digits."""
    base = {"font_name": "Calibri", "font_color": INK}
    final = _NUMBER | {"bold": True, "num_format": "0." + "0" * digits if digits else "0"}
    looks = {**_LOOKS, Style.FINAL: final}
    return {style: book.add_format({**base, **look}) for style, look in looks.items()}
