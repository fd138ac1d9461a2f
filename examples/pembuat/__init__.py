"""The makers of the example folders: invented people, realistic workbooks, fixed bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pembuat import medan, nasional, padangsidempuan, plaju, salah, sibolga, tanjungselor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAKERS: Final[dict[str, Callable[[Path], None]]] = {
    "sibolga": sibolga.make,
    "plaju": plaju.make,
    "tanjungselor": tanjungselor.make,
    "medan": medan.make,
    "padangsidempuan": padangsidempuan.make,
    "nasional": nasional.make,
    "salah": salah.make,
}
"""Example folder → what writes it."""
