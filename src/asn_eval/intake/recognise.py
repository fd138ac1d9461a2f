"""Which standard table the headings of a sheet start.

Structure decides: the table whose required columns are there. The names of sheet and title only
break a tie; what stays undecided is a finding, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from asn_eval.domain.fields import TABLES
from asn_eval.intake.header import claims_of
from asn_eval.intake.headings import fold
from asn_eval.intake.spans import PAIR, span_claims

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asn_eval.domain.period import Period
    from asn_eval.intake.header import Header
    from asn_eval.intake.headings import Lookup

PERSONAL: Final = frozenset({"nip", "nama", "unit", "jabatan"})
"""Fields that every table may have; they say nothing about which table it is."""

_LEAST_FIELDS: Final = 2
_SPAN_RANK: Final = 3
_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "target": ("target", "skp", "iki", "rhk"),
    "disiplin": ("disiplin", "absen", "absensi", "kehadiran", "presensi"),
    "feedback": ("feedback", "umpan", "360", "perilaku", "penilai"),
    "pelatihan": ("pelatihan", "diklat", "bimtek"),
    "proyek": ("proyek",),
    "inovasi": ("inovasi",),
}


@dataclass(frozen=True, slots=True)
class Clash:
    """Two grid columns whose headings claim the same field."""

    field: str
    first: int
    second: int


@dataclass(frozen=True)
class Fit:
    """How a heading row fits one table.

    ``columns`` maps fields to grid columns, ``missing`` lists required fields
    that no column gives, ``own`` counts mapped fields that only some tables
    have, ``required`` counts mapped required fields besides the NIP.
    ``aspects`` are the grid columns of a feedback sheet with one per aspect.
    """

    table: str
    columns: Mapping[str, int]
    clashes: tuple[Clash, ...]
    missing: tuple[str, ...]
    own: int
    required: int
    aspects: tuple[int, ...] = ()
    ranks: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The table of a sheet, or why there is none.

    ``fit`` is the table taken, or the one that it nearly is when ``missing``
    columns, ``rivals`` (tables that fit equally) or ``strange`` headings stop it.
    """

    fit: Fit | None = None
    missing: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()


def fit_table(
    table: str,
    header: Header,
    lookup: Lookup,
    aspects: tuple[int, ...] = (),
    period: Period | None = None,
) -> Fit:
    """Match the headings with the fields of one table.

    ``aspects`` are columns of ratings that may each stand for an aspect; they
    count only for feedback, when a rater is told and no column gives the aspect.
    Headings of a part of the year count when nothing else gives target or realisasi.
    """
    claims = claims_of(header.headings, lookup)
    if table == "target" and not claims.keys() & PAIR:
        spans = span_claims(header.headings, period)
        claims |= {name: [(_SPAN_RANK, index) for index in found] for name, found in spans.items()}
    columns, ranks, clashes = _strongest_claims(claims)
    needed = [item.name for item in TABLES[table].fields if item.required]
    rated = table == "feedback" and bool({"peran", "penilai"} & claims.keys())
    wide = rated and "aspek" not in claims and len(aspects) > 1
    if wide:
        columns.pop("nilai", None)
        needed = [name for name in needed if name not in {"aspek", "nilai"}]
    missing = tuple(name for name in needed if name not in claims)
    own = sum(name not in PERSONAL for name in claims) + (2 if wide else 0)
    required = sum(name in claims and name != "nip" for name in needed) + (2 if wide else 0)
    return Fit(
        table, columns, tuple(clashes), missing, own, required, aspects if wide else (), ranks
    )


def _strongest_claims(
    claims: Mapping[str, list[tuple[int, int]]],
) -> tuple[dict[str, int], dict[str, int], list[Clash]]:
    """Take the best-ranked column of each field; equals clash. Columns, ranks, clashes."""
    columns, ranks, clashes = {}, {}, []
    for name, found in claims.items():
        best = min(rank for rank, _ in found)
        at_best = [index for rank, index in found if rank == best]
        if len(at_best) > 1:
            clashes.append(Clash(name, at_best[0], at_best[1]))
        else:
            columns[name], ranks[name] = at_best[0], best
    return columns, ranks, clashes


def choose_table(fits: Sequence[Fit], sheet: str, title: str, wanted: Sequence[str]) -> Verdict:
    """Choose the table of a sheet among how it fits each of them."""
    sheet_words, all_words = fold(sheet).split(), fold(f"{sheet} {title}").split()
    by_name = {fit.table: fit for fit in fits}
    complete = [fit for fit in fits if _complete(fit, all_words)]
    if complete:
        return _strongest(complete, all_words, wanted)
    near = _nearest(fits)
    roster = by_name["pegawai"]
    if not roster.missing:
        named = [fit for fit in fits if _named(fit.table, sheet_words)]
        if near is not None and near.required >= _LEAST_FIELDS:
            return Verdict(near, missing=near.missing)
        if len(named) == 1 and not roster.own:
            return Verdict(named[0], missing=named[0].missing or ("alpa",))
        return Verdict(roster)
    return Verdict(near, missing=near.missing) if near else Verdict()


def _complete(fit: Fit, words: Sequence[str]) -> bool:
    if fit.missing or fit.table == "pegawai":
        return False
    if fit.table == "disiplin":
        counts = fit.own - ("tanggal" in fit.columns)
        return counts >= _LEAST_FIELDS or (counts == 1 and _named(fit.table, words))
    if fit.table in {"inovasi", "proyek"}:
        return fit.ranks.get("nama_kegiatan", 2) <= 1 or _named(fit.table, words)
    return True


def _named(table: str, words: Sequence[str]) -> bool:
    return any(word in words for word in _WORDS.get(table, ()))


def _strongest(fits: Sequence[Fit], words: Sequence[str], wanted: Sequence[str]) -> Verdict:
    """Take the table with most fields of its own; names, then wishes, break ties."""
    most = max(fit.own for fit in fits)
    best = [fit for fit in fits if fit.own == most]
    for narrower in (
        [fit for fit in best if _named(fit.table, words)],
        [fit for fit in best if fit.table in wanted],
    ):
        if len(best) > 1 and len(narrower) == 1:
            best = narrower
    if len(best) > 1:
        return Verdict(best[0], rivals=tuple(fit.table for fit in best))
    return Verdict(best[0])


def _nearest(fits: Sequence[Fit]) -> Fit | None:
    """Return the table that a sheet nearly is, judged by required columns mapped."""
    near = [fit for fit in fits if fit.table != "pegawai" and _near(fit)]
    return max(near, key=lambda fit: (fit.required, fit.own), default=None)


def _near(fit: Fit) -> bool:
    if "nip" not in fit.missing:
        return fit.required >= 1 and bool(fit.missing)
    known = fit.own if fit.table == "disiplin" else fit.required
    return fit.missing == ("nip",) and "nama" in fit.columns and known >= _LEAST_FIELDS
