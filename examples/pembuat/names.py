"""Lists that invented names are put together from, by region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class NameStock:
    """Given names of men and women, second names, and family names of a region.

    ``family_share`` is the share of people who carry a family name; the others
    carry a second given name.
    """

    men: tuple[str, ...]
    women: tuple[str, ...]
    second: tuple[str, ...]
    family: tuple[str, ...]
    family_share: float


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_MEN: Final = _words(
    "Ahmad Andi Arif Bambang Budi Darma Dedi Edi Fajar Hendra Heri Irwan Joko Lukman Marwan "
    "Rahmat Ridwan Rudi Samsul Surya Taufik Yusuf Zainal Anton Ferdinan Parlindungan Saut Tumpal"
)
_WOMEN: Final = _words(
    "Anita Dewi Elfrida Fitri Herlina Indah Juliana Kartika Lestari Maya Nurhayati Ratna Rina "
    "Rosmawati Sari Sri Suryani Tiara Wulan Yuliana Zubaidah Marlina Hotmaida Lasma Nurmala"
)
_BATAK: Final = _words(
    "Hutagalung Simatupang Panggabean Sitompul Tambunan Pasaribu Hutabarat Marbun Situmeang "
    "Sihombing Simanjuntak Lumbantobing Nainggolan Manurung"
)
_MANDAILING: Final = _words(
    "Harahap Siregar Nasution Lubis Hasibuan Rangkuti Batubara Daulay Pulungan Ritonga Dalimunthe"
)
_SECOND: Final = _words(
    "Saputra Hidayat Rahman Wijaya Kurniawan Santoso Hakim Maulana Pratama Firmansyah Siswanto "
    "Handoko Basri Effendi Nugroho"
)
SIBOLGA: Final = NameStock(_MEN, _WOMEN, (*_SECOND, "Caniago", "Tanjung"), _BATAK, 0.75)
PALEMBANG: Final = NameStock(
    (*_MEN, *_words("Kgs. M. Masagus Herman Iskandar Fauzi")),
    (*_WOMEN, *_words("Nyimas Masayu Rohana Halimah Desmawati")),
    (*_SECOND, *_words("Zulkarnain Usman Arsyad Anwar Syarif Fahmi")),
    _words("Oktaviansyah Syahputra Apriansyah Juliansyah Ardiansyah Ferdiansyah"),
    0.35,
)
BULUNGAN: Final = NameStock(
    (*_MEN, *_words("Lawai Jalung Anye Usat Syamsuddin Amiruddin Baharuddin")),
    (*_WOMEN, *_words("Bulan Ungu Pebungan Asung Norhayati Siti Hasnah")),
    (*_SECOND, *_words("Alfian Noor Arbain Anshari Daeng")),
    _words("Lian Ngau Ibau Apui Lahang Njau Ajang Laing"),
    0.35,
)
MEDAN: Final = NameStock(
    _MEN,
    _WOMEN,
    (*_SECOND, *_words("Chaniago Lingga Tarmizi")),
    (*_BATAK, *_MANDAILING, *_words("Ginting Tarigan Sembiring Purba Damanik Saragih")),
    0.65,
)
ANGKOLA: Final = NameStock(_MEN[:24], _WOMEN[:22], _SECOND, _MANDAILING, 0.85)
