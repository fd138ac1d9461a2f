"""Which standard table the headings of an area start.

Structure decides: the table whose required columns are there. The names of sheet and title only
break a tie; what stays undecided is a finding, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from asn_eval.domain.fields import TABLES, UNIT_TABLES
from asn_eval.intake import groups as repeated
from asn_eval.intake.elements import element_of
from asn_eval.intake.header import RANKS, claims_of, nip_by_content
from asn_eval.intake.headings import fold
from asn_eval.intake.spans import PAIR, span_claims

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from asn_eval.domain.fields import TableSpec
    from asn_eval.domain.mapping import SheetRule
    from asn_eval.domain.period import Period
    from asn_eval.intake.groups import Groups
    from asn_eval.intake.header import Claims
    from asn_eval.intake.headings import Lookup
    from asn_eval.intake.layout.view import View

PERSONAL: Final = frozenset({
    "nip", "nama", "unit", "jabatan", "gelar_depan", "gelar_belakang", "nip_lama",
    "tanggal_lahir", "jenis_kelamin",
})  # fmt: skip
"""Fields that every table may have; they say nothing about which table it is."""

ALL_TABLES: Final[dict[str, TableSpec]] = TABLES | UNIT_TABLES

_LEAST_FIELDS: Final = 2
_SPAN_RANK: Final = 3 * RANKS
_DAY_FIELDS: Final = 3
"""What a calendar of days is worth in counts of attendance."""

_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "target": ("target", "skp", "iki", "rhk"),
    "disiplin": ("disiplin", "absen", "absensi", "kehadiran", "presensi"),
    "feedback": ("feedback", "umpan", "360", "perilaku", "penilai"),
    "pelatihan": ("pelatihan", "diklat", "bimtek"),
    "proyek": ("proyek",),
    "inovasi": ("inovasi",),
    "evaluasi": ("evaluasi", "predikat", "talenta"),
    "layanan": ("skm", "ikm", "kepuasan"),
    "target_unit": ("iku", "renaksi"),
}


_TELLING: Final[dict[str, tuple[str, ...]]] = {"disiplin": ("alpa",), "evaluasi": ("predikat",)}
"""What is missing from a table without required columns that has none of its own."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two columns whose headings claim the same field."""

    field: str
    first: int
    second: int


@dataclass(frozen=True)
class Seen:
    """What was noticed of an area besides its headings, for all tables alike.

    ``aspects`` are columns of ratings that may each stand for an aspect, and
    ``aspects_clash`` tells that others share a heading; ``first`` and ``last``
    the days that the sheet is about, ``year`` the year.
    """

    aspects: tuple[int, ...] = ()
    aspects_clash: bool = False
    period: Period | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    year: int | None = None
    rule: SheetRule | None = None


@dataclass(frozen=True)
class Fit:
    """How the headings of an area fit one table.

    ``columns`` maps fields to positions, ``missing`` lists required fields that
    no column gives, ``own`` counts mapped fields that only some tables have,
    ``required`` counts mapped required fields besides the NIP. ``key`` is the
    field that says who or what a record is about: nip, nama, unit, or "" when no
    row does. ``groups`` are columns that repeat.
    """

    table: str
    columns: Mapping[str, int]
    clashes: tuple[Clash, ...]
    missing: tuple[str, ...]
    own: int
    required: int
    key: str = "nip"
    groups: Groups | None = None
    ranks: Mapping[str, int] = field(default_factory=dict)

    @property
    def fields(self) -> frozenset[str]:
        """Fields that any column gives."""
        return frozenset(self.columns) | (self.groups.fields if self.groups else frozenset())

    @property
    def taken(self) -> frozenset[int]:
        """Positions that feed any field."""
        return frozenset(self.columns.values()) | (
            self.groups.positions if self.groups else frozenset()
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    """The table of an area, or why there is none.

    ``fit`` is the table taken, or the one that it nearly is when ``missing``
    columns, ``rivals`` (tables that fit equally) or ``strange`` headings stop it.
    """

    fit: Fit | None = None
    missing: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()


def fit_table(table: str, view: View, lookup: Lookup, seen: Seen) -> Fit:
    """Match the headings of an area with the fields of one table."""
    spec = ALL_TABLES[table]
    claims = claims_of(view, lookup, seen.rule)
    if "nip" not in claims and not spec.of_units:
        position = nip_by_content(view)
        if position is not None:
            claims["nip"] = [(_SPAN_RANK, position)]
    if table == "layanan":
        claims = _survey_claims(view, claims)
    found = _groups(table, view, lookup, claims, seen)
    claims = _without(claims, found)
    if table in _TARGETS and found is None and not claims.keys() & set(PAIR):
        spans = span_claims(view.headings, seen.period)
        claims |= {name: [(_SPAN_RANK, index) for index in at] for name, at in spans.items()}
    columns, ranks, clashes = _strongest_claims(claims, view)
    given = claims.keys() | (found.fields if found else frozenset())
    needed = [item.name for item in spec.fields if item.required]
    key = _key(spec, given)
    missing = tuple(
        name for name in needed if name not in given and not (name == "nip" and key == "nama")
    )
    if found and repeated.ABSEN in given and "tanggal" not in given:
        missing = (*missing, "tanggal")
    if not found and _is_undated_log(table, given):
        missing = (*missing, "tanggal")
    if spec.of_units and given & {"nip"}:
        missing = missing or ("unit",)
    own = sum(name not in PERSONAL for name in given)
    own += _DAY_FIELDS if given & {repeated.ABSEN, "waktu_scan"} else 0
    required = sum(name in given and name != "nip" for name in needed)
    return Fit(table, columns, tuple(clashes), missing, own, required, key, found, ranks)


def _survey_claims(view: View, claims: Claims) -> Claims:
    """Take the elements of a survey from what its questions ask, not from their codes."""
    told: Claims = {}
    for position, heading in enumerate(view.headings):
        if element := element_of(heading):
            told.setdefault(element, []).append((RANKS, position))
    return {name: claim for name, claim in claims.items() if name not in _ELEMENTS} | told


_ELEMENTS: Final = frozenset(f"u{number}" for number in range(1, 10))
_TARGETS: Final = frozenset({"target", "target_unit"})


def _key(spec: TableSpec, given: frozenset[str] | set[str]) -> str:
    if spec.of_units:
        return "unit" if "unit" in given else ""
    return next((name for name in ("nip", "nama") if name in given), "")


def _groups(table: str, view: View, lookup: Lookup, claims: Claims, seen: Seen) -> Groups | None:
    """Find the columns of an area that repeat, as one table understands them."""
    if table in _TARGETS:
        spans = repeated.span_groups(view, lookup, seen.year)
        return spans or repeated.aspect_pairs(view, lookup)
    if table == "disiplin":
        return repeated.day_groups(view, lookup, seen.first, seen.last)
    if table != "feedback":
        return None
    grid = repeated.grid_groups(view)
    rated = bool({"peran", "penilai"} & claims.keys())
    several = len(seen.aspects) > 1 or (seen.aspects_clash and bool(seen.aspects))
    if grid is None and rated and "aspek" not in claims and several:
        return repeated.aspect_groups(view, seen.aspects)
    return grid


def _is_undated_log(table: str, given: AbstractSet[str]) -> bool:
    """Tell whether columns hold times or codes of a day, and none says of which day."""
    told = given - PERSONAL
    return table == "disiplin" and bool(told) and told <= {"masuk", "pulang", repeated.ABSEN}


def _without(claims: Claims, found: Groups | None) -> Claims:
    """Return the claims that groups leave: what they take is taken.

    In a grid of persons the columns of a person are about the rater.
    """
    if found is None:
        return claims
    left: Claims = {}
    for name, claimed in claims.items():
        open_ = [claim for claim in claimed if claim[1] not in found.positions]
        if open_ and name not in found.fields:
            left[name] = open_
    if found.habit == repeated.DAYS:
        # counts beside a calendar of days are somebody's sums of it
        left = {name: claim for name, claim in left.items() if name in PERSONAL}
    if found.habit == repeated.PERSONS:
        rater = left.pop("nama", []) + left.pop("nip", [])
        left = {name: claim for name, claim in left.items() if name not in {"unit", "jabatan"}}
        if rater and "penilai" not in left:
            left["penilai"] = rater
    return left


def _strongest_claims(
    claims: Claims, view: View
) -> tuple[dict[str, int], dict[str, int], list[Clash]]:
    """Take the best-ranked column of each field; equals clash. Columns, ranks, clashes.

    Among equals under groups of headings the group that gives most other fields
    is taken: the weight of an IKU stands beside the IKU, not beside the sasaran.
    """
    columns, ranks, clashes = {}, {}, []
    weight = _group_weights(claims, view)
    for name, found in claims.items():
        best = min(rank for rank, _ in found)
        at_best = [index for rank, index in found if rank == best]
        if len(at_best) > 1:
            most = max(weight.get(view.columns[index].path[:-1], 0) for index in at_best)
            heavy = [i for i in at_best if weight.get(view.columns[i].path[:-1], 0) == most]
            at_best = heavy if len(heavy) == 1 else at_best
        if len(at_best) > 1:
            clashes.append(Clash(name, at_best[0], at_best[1]))
        else:
            columns[name], ranks[name] = at_best[0], best // RANKS
    return columns, ranks, clashes


def _group_weights(claims: Claims, view: View) -> dict[tuple[str, ...], int]:
    """Count by group of headings the fields that its columns claim."""
    fields: dict[tuple[str, ...], set[str]] = {}
    for name, found in claims.items():
        for _, index in found:
            fields.setdefault(view.columns[index].path[:-1], set()).add(name)
    return {group: len(names) for group, names in fields.items() if group}


def choose_table(fits: Sequence[Fit], sheet: str, title: str, wanted: Sequence[str]) -> Verdict:
    """Choose the table of an area among how it fits each of them.

    An area with NIPs is about persons: where a column is missing, it is missing
    from a table of persons, and no table of units may hide that.
    """
    if any(fit.key == "nip" for fit in fits):
        fits = [fit for fit in fits if not ALL_TABLES[fit.table].of_units]
    sheet_words, all_words = fold(sheet).split(), fold(f"{sheet} {title}").split()
    complete = [fit for fit in fits if _complete(fit, all_words, wanted)]
    if complete:
        return _strongest(complete, all_words, wanted)
    near = _nearest(fits)
    if near is not None and near.missing == ("tanggal",):
        return Verdict(near, missing=near.missing)
    return _personal(fits, near, sheet_words)


def _personal(fits: Sequence[Fit], near: Fit | None, words: Sequence[str]) -> Verdict:
    """Choose between the roster and the table that an area nearly is."""
    roster = next(fit for fit in fits if fit.table == "pegawai")
    nearly = Verdict(near, missing=near.missing) if near else Verdict()
    if roster.missing == ("nama",) and roster.own >= _LEAST_FIELDS and near is None:
        return Verdict(roster, missing=roster.missing)
    if roster.missing or roster.key != "nip":
        return nearly
    named = [fit for fit in fits if _named(fit.table, words)]
    if near is not None and near.required >= _LEAST_FIELDS:
        return nearly
    if len(named) == 1 and not roster.own:
        return Verdict(named[0], missing=named[0].missing or _TELLING[named[0].table])
    return Verdict(roster)


def _complete(fit: Fit, words: Sequence[str], wanted: Sequence[str]) -> bool:
    if fit.missing or fit.table == "pegawai" or not fit.key:
        return False
    if fit.table == "disiplin":
        counts = fit.own - ("tanggal" in fit.columns)
        return counts >= _LEAST_FIELDS or (counts == 1 and _named(fit.table, words))
    if fit.table == "evaluasi":
        told = fit.own - sum(name in fit.columns for name in ("tahun", "tanggal"))
        sought = _named(fit.table, words) or fit.table in wanted
        return told >= _LEAST_FIELDS or (told == 1 and sought)
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
    """Return the table that an area nearly is, judged by required columns mapped."""
    near = [fit for fit in fits if fit.table != "pegawai" and _near(fit)]
    return max(near, key=lambda fit: (fit.required, fit.own), default=None)


def _near(fit: Fit) -> bool:
    if ALL_TABLES[fit.table].of_units:
        return (fit.required >= _NEAR_UNITS and fit.missing != ("unit",)) or (
            fit.missing == ("unit",) and fit.own >= _NEAR_UNITS and fit.key != "nip"
        )
    if fit.missing == ("tanggal",) or (fit.groups and fit.missing):
        return True
    if "nip" not in fit.missing:
        return fit.required >= 1 and bool(fit.missing)
    known = fit.own if fit.table == "disiplin" else fit.required
    told = "nama" in fit.columns or (fit.table == "feedback" and "penilai" in fit.columns)
    return fit.missing == ("nip",) and told and known >= _LEAST_FIELDS


_NEAR_UNITS: Final = 3
