"""Seeded, invented rubrics, datasets and evaluations for tests and measurements.

``rubric()`` is a small rule with every missing-data policy; ``evaluation(n)``
scores ``n`` random people by it through the engine's own stages, so that its
arrays agree with one another; ``dataset(n)`` gives tables for the same people.
Everything is vectorised: 100,000 people take about a second.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.evaluation import Areas, Dataset, Evaluation, People, Status
from asn_eval.domain.fields import TABLES, Kind
from asn_eval.domain.period import Period, PeriodKind
from asn_eval.domain.rubric import (
    Band,
    Basis,
    Comparison,
    Condition,
    Criterion,
    FollowUp,
    Improvement,
    Missing,
    MissingPolicy,
    Ranking,
    RaterGap,
    Rubric,
    Standing,
)
from asn_eval.domain.specs import (
    Achievement,
    AsIs,
    Capped,
    Count,
    Deduction,
    Direction,
    Linear,
    Mean,
    MeasureSpec,
    ScoreSpec,
    Step,
    Steps,
    Sum,
)
from asn_eval.domain.tables import Block, Column, SheetUse, Source, Table
from asn_eval.engine.combine import combine
from asn_eval.engine.grade import grade
from asn_eval.engine.leaves import score_leaves
from asn_eval.engine.rank import groups_of, rank, reading_order
from asn_eval.exact import round_half_away
from asn_eval.findings import CATALOGUE, Finding
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

HOSTILE_NAMES: Final = (
    "=cmd|'/C calc'!A0",
    "+6281234",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "  =1+1",
    "\t=1+1",
    "\r=1+1",
    "<script>alert('x')</script>",
    "[/bold] [red]biro",
    "Siti \u202egnp.exe\u202c Aminah",
    "\u2067Budi\u2069 \u200fSantosa",
    'Dewi "Ayu", S.Pd.',
    "Baris satu\nbaris dua",
    "Kosong\x00\x0b\x1f\ufffe",
    "https://contoh.invalid/a?b=c&d",
    "{=SUM(A1:A9)}",
    "00123",
    "Rahmat 👩‍🏫 ᮞᮥᮔ᮪ᮓ",
    "_x0041_ Nama",
    "<r><t>Tebal</t></r>",
    "'Ali",
    "N" * 300,
)
"""Names that must be shown as text everywhere."""

UNITS: Final = ("Dinas Pendidikan", "Dinas Kesehatan", "Dinas Pekerjaan Umum", "Badan Keuangan")
JOBS: Final = ("Guru Ahli Muda", "Analis Kebijakan", "Perawat Terampil", "Pengelola Data")
PERIOD: Final = Period(PeriodKind.QUARTER, 2025, 3)
_FIRST: Final = ("Adi", "Bunga", "Cahya", "Damar", "Eka", "Fajar", "Gita", "Hadi", "Intan", "Joko")
_LAST: Final = ("Lubis", "Siregar", "Wijaya", "Nasution", "Harahap", "Saragih", "Putri", "Rambe")
_BASIS: Final = "komponen"
_NOT_SCORED: Final = ("O401", "O403", "O406")


# --- the rubric ----------------------------------------------------------------


def leaf(
    path: str, weight: float, measure: MeasureSpec, score: ScoreSpec, missing: MissingPolicy
) -> Criterion:
    """Build a measured criterion; ``path`` without "kriteria.", e.g. ``perilaku.rekan``."""
    name = path.rsplit(".", maxsplit=1)[-1]
    return Criterion(
        id=name,
        path="kriteria." + path.replace(".", ".kriteria."),
        title=name.replace("_", " ").capitalize(),
        weight=weight,
        basis=(_BASIS,),
        standing=Standing.ILLUSTRATION,
        measure=measure,
        score=score,
        missing=Missing(missing, 60.0 if missing is MissingPolicy.FIXED else 0.0),
        unit={"disiplin": "hari", "kualitas_kerja": "persen"}.get(name, ""),
    )


def node(path: str, weight: float, children: Sequence[Criterion]) -> Criterion:
    """Build a criterion that combines others."""
    name = path.rsplit(".", maxsplit=1)[-1]
    return Criterion(
        id=name,
        path="kriteria." + path.replace(".", ".kriteria."),
        title=name.replace("_", " ").capitalize(),
        weight=weight,
        basis=(_BASIS,),
        standing=Standing.ILLUSTRATION,
        children=tuple(children),
    )


def _rating(role: str) -> Mean:
    return Mean("feedback", "nilai", (("peran", (role,)),))


def criteria() -> tuple[Criterion, ...]:
    """Build six leaves in two levels, with each missing-data policy."""
    ratings = Linear((1, 5), (0, 100))
    steps = Steps((Step(0, 100), Step(1, 90), Step(3, 70), Step(6, 0)), Direction.DOWN)
    achieved = Achievement("target", "realisasi", "target", polarity="polarisasi", cap=120)
    policy = MissingPolicy
    return (
        leaf("kualitas_kerja", 45, achieved, Capped(100), policy.FAIL),
        leaf("disiplin", 25, Sum("disiplin", "alpa"), steps, policy.FAIL),
        node(
            "perilaku",
            20,
            (
                leaf("perilaku.atasan", 50, _rating("atasan"), ratings, policy.PROVISIONAL),
                leaf("perilaku.rekan", 30, _rating("rekan"), ratings, policy.REDISTRIBUTE),
                leaf("perilaku.bawahan", 20, _rating("bawahan"), ratings, policy.FIXED),
            ),
        ),
        leaf("inovasi", 10, Count("inovasi"), AsIs(), policy.ZERO),
    )


def rubric(
    tree: Sequence[Criterion] = (), *, digits: int = 2, ranking: Ranking | None = None
) -> Rubric:
    """Build a small complete rubric, valid for 2025 and 2026."""
    basis = Basis(
        _BASIS,
        "Komponen utama",
        "Komponen penilaian mencakup disiplin, kualitas kerja, dan inovasi.",
        "Naskah contoh, bagian Komponen",
        Standing.ILLUSTRATION,
    )
    return Rubric(
        id="contoh/kinerja",
        title="Evaluasi Kinerja ASN Kota Contoh",
        institution="Pemerintah Kota Contoh",
        valid_from=dt.date(2025, 1, 1),
        valid_to=dt.date(2026, 12, 31),
        period_kinds=tuple(PeriodKind),
        bases={_BASIS: basis},
        scale_low=0.0,
        scale_high=100.0,
        digits=digits,
        criteria=tuple(tree) or criteria(),
        bands=(Band("Sangat Baik", 90), Band("Baik", 75), Band("Cukup", 60), Band("Kurang", 0)),
        bands_standing=Standing.ILLUSTRATION,
        ranking=ranking or Ranking(groups=("unit",), tie_breaks=("kriteria.disiplin",)),
        follow_ups=_follow_ups(),
        improvements=(_improvement(),),
        rater_gaps=(_rater_gap(),),
        rating_low=1,
        rating_high=5,
        notes="Angka contoh untuk pengujian.",
    )


def _follow_ups() -> tuple[FollowUp, ...]:
    praise = (Condition(grades=("Sangat Baik",)),)
    warn = (Condition(criterion="kriteria.disiplin", test=Comparison.BELOW, limit=70),)
    standing = Standing.ILLUSTRATION
    return (
        FollowUp("piagam", "penghargaan", "Piagam penghargaan", praise, (_BASIS,), standing),
        FollowUp("pembinaan", "pembinaan", "Pembinaan disiplin", warn, (_BASIS,), standing),
    )


def _improvement() -> Improvement:
    return Improvement(
        "aspek",
        "Area yang perlu ditingkatkan",
        "feedback",
        "nilai",
        "aspek",
        below=3.5,
        most=3,
        where=(),
        least=1,
        advice={"Komunikasi": "Ikuti lokakarya komunikasi."},
        basis=(_BASIS,),
        standing=Standing.ILLUSTRATION,
    )


def _rater_gap() -> RaterGap:
    return RaterGap(
        "satu_atasan",
        "Atasan jauh dari penilai lain",
        "feedback",
        "nilai",
        "atasan",
        ("rekan",),
        1.5,
        (_BASIS,),
        Standing.ILLUSTRATION,
    )


# --- people --------------------------------------------------------------------


def nips(n: int) -> NDArray[np.object_]:
    """Make ``n`` distinct valid NIPs whose sequence is 990 to 999, sorted.

    Birth date, month of appointment and sex are read off the index, so that
    there are 28 * 12 * 30 * 12 * 2 * 10 of them.
    """
    index = np.arange(n)
    index, sequence = index // 10, index % 10
    index, sex = index // 2, index % 2 + 1
    index, tmt = index // 12, index % 12 + 1
    index, day = index // 28, index % 28 + 1
    year, month = 1965 + index // 12 % 30, index // 12 // 30 + 1 + index % 12
    digits = ((year * 100 + month) * 100 + day) * 10_000 + year + 25
    digits = ((digits * 100 + tmt) * 10 + sex) * 1000 + 990 + sequence
    return np.sort(np.asarray([str(number) for number in digits.tolist()], dtype=object))


def people(n: int, seed: int = 1, *, hostile: bool = False, units: Sequence[str] = UNITS) -> People:
    """Make ``n`` invented people; with ``hostile`` the first carry hostile names."""
    random = np.random.default_rng(seed)
    name = _pick(random, [f"{first} {last}" for first in _FIRST for last in _LAST], n)
    if hostile:
        name[: len(HOSTILE_NAMES)] = HOSTILE_NAMES[:n]
    key = nips(n)
    attributes = {
        "nama": name,
        "unit": _pick(random, units, n),
        "jabatan": _pick(random, JOBS, n),
        "golongan": _pick(random, ("III/a", "III/b", "IV/a"), n),
    }
    return People(
        key=key,
        nip=key,
        identified=np.ones(n, dtype=bool),
        identity_code=np.full(n, "", dtype=object),
        attributes=attributes,
        tables=("pegawai", "target", "disiplin", "feedback"),
        seen=np.ones((n, 4), dtype=bool),
    )


def _pick(random: np.random.Generator, labels: Sequence[str], n: int) -> NDArray[np.object_]:
    return np.asarray(labels, dtype=object)[random.integers(0, len(labels), n)]


# --- evaluations ---------------------------------------------------------------


@dataclass(frozen=True)
class Shares:
    """Shares of people with one peculiarity each."""

    not_scored: float = 0.05
    provisional: float = 0.05
    redistributed: float = 0.1
    filled: float = 0.1


@dataclass(frozen=True)
class _Drawn:
    """Raw values and why some are missing."""

    raw: NDArray[np.float64]
    cause: NDArray[np.object_]
    reason: NDArray[np.object_]


def _draw(rule: Rubric, n: int, seed: int, shares: Shares) -> _Drawn:
    """Draw raw values that suit each measure, then take some away by policy."""
    random = np.random.default_rng(seed + 1)
    leaves = rule.leaves()
    raw = np.column_stack([_draw_leaf(random, leaf, n) for leaf in leaves])
    cause = np.full(raw.shape, "", dtype=object)
    share = {
        MissingPolicy.PROVISIONAL: shares.provisional,
        MissingPolicy.REDISTRIBUTE: shares.redistributed,
        MissingPolicy.FIXED: shares.filled,
        MissingPolicy.ZERO: shares.filled,
    }
    for index, leaf in enumerate(leaves):
        if leaf.missing and leaf.missing.policy in share:
            raw[random.random(n) < share[leaf.missing.policy], index] = np.nan
    lost = np.flatnonzero(random.random(n) < shares.not_scored)
    reason = np.full(n, "", dtype=object)
    reason[lost] = np.asarray(_NOT_SCORED, dtype=object)[np.arange(len(lost)) % len(_NOT_SCORED)]
    raw[lost, 0] = np.nan
    cause[lost, 0] = reason[lost]
    return _Drawn(raw, cause, reason)


def _draw_leaf(random: np.random.Generator, leaf: Criterion, n: int) -> NDArray[np.float64]:
    match leaf.score:
        case Capped():
            return np.asarray(100 * random.integers(60, 125, n) / random.integers(90, 110, n))
        case Steps() | Deduction():
            return np.minimum(random.poisson(1.2, n), 10).astype(np.float64)
        case Linear():
            return np.asarray(random.integers(4, 21, n) / 4)
        case _:
            return np.asarray(random.integers(20, 101, n), dtype=np.float64)


def evaluation(
    n: int,
    seed: int = 1,
    *,
    rule: Rubric | None = None,
    shares: Shares | None = None,
    hostile: bool = False,
    findings: Sequence[Finding] = (),
    simple: bool = False,
) -> Evaluation:
    """Score ``n`` invented people by the engine's stages.

    ``simple`` leaves nobody out and nothing missing. The same arguments give
    the same evaluation.
    """
    rule = rule or rubric()
    drawn = _draw(rule, n, seed, Shares(0, 0, 0, 0) if simple else shares or Shares())
    return evaluation_of(rule, people(n, seed, hostile=hostile), drawn.raw, drawn.cause, findings)


def evaluation_of(
    rule: Rubric,
    persons: People,
    raw: NDArray[np.float64],
    cause: NDArray[np.object_] | None = None,
    findings: Sequence[Finding] = (),
) -> Evaluation:
    """Score given raw values (n, L) of given people."""
    n = len(persons)
    cause = np.full(raw.shape, "", dtype=object) if cause is None else cause
    leaves = score_leaves(rule, raw, cause)
    tree = combine(rule, leaves.score, leaves.spread)
    bounds = [
        combine(rule, np.where(leaves.provisional, end, leaves.score),
                leaves.spread & ~leaves.provisional).exact
        for end in (rule.scale_low, rule.scale_high)
    ]  # fmt: skip
    final = round_half_away(tree.exact, rule.digits)
    lost = np.isnan(final)
    status = np.where(leaves.provisional.any(axis=1), Status.PROVISIONAL, Status.SCORED)
    status = np.where(lost, Status.NOT_SCORED, status).astype(np.int8)
    group, labels = groups_of(persons, rule.ranking.groups)
    paths = tuple(node.path for node in rule.nodes())
    keys = [final, *(
        round_half_away(tree.score[:, paths.index(path)], rule.digits)
        for path in rule.ranking.tie_breaks
    )]  # fmt: skip
    ranks = rank(group, keys, rule.ranking.ties)
    units, _ = groups_of(persons, ("unit",))
    low, high = (np.where(lost, np.nan, round_half_away(bound, rule.digits)) for bound in bounds)
    first_cause = np.where(leaves.cause[:, 0] == "", "O401", leaves.cause[:, 0])
    return Evaluation(
        rubric=rule,
        period=PERIOD,
        people=persons,
        nodes=paths,
        leaves=tuple(leaf.path for leaf in rule.leaves()),
        raw=raw,
        cause=leaves.cause,
        filled=leaves.filled | leaves.spread,
        score=tree.score,
        weight=tree.weight,
        contribution=tree.contribution,
        steps=tree.steps,
        exact=tree.exact,
        final=final,
        low=low,
        high=high,
        band=grade(final, rule.bands),
        given_band=grade(final, rule.bands),
        plain_band=grade(final, rule.bands),
        ratings=np.empty((len(final), 0), dtype=np.int32),
        status=status,
        reason=np.where(lost, first_cause, "").astype(object),
        rank=ranks,
        group=group,
        group_labels=labels,
        unit_rank=rank(units, keys, rule.ranking.ties),
        follow=_follow(rule, tree.score, final),
        flags=_flags(rule, n),
        areas=_areas(n),
        order=reading_order(group, ranks),
        sources=sources(),
        sheets=sheets(n),
        findings=tuple(findings),
    )


def _follow(
    rule: Rubric, score: NDArray[np.float64], final: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Let every second follow-up apply to high scores, the others to low ones."""
    high, low = final >= rule.bands[0].start, score[:, 0] < 70
    columns = [high if index % 2 == 0 else low for index in range(len(rule.follow_ups))]
    return np.column_stack(columns) if columns else np.zeros((len(final), 0), dtype=bool)


def _flags(rule: Rubric, n: int) -> NDArray[np.bool_]:
    flags = np.zeros((n, len(rule.rater_gaps)), dtype=bool)
    flags[::17] = True
    return flags


def _areas(n: int) -> Areas:
    person = np.arange(0, n, 3, dtype=np.int32)
    return Areas(
        person=person,
        item=np.zeros(len(person), dtype=np.int32),
        label=np.full(len(person), "Komunikasi", dtype=object),
        mean=np.full(len(person), 2.75),
        count=np.full(len(person), 4, dtype=np.int32),
    )


# --- sources and findings ------------------------------------------------------


def sources() -> tuple[Source, ...]:
    """Give three invented input files."""
    return tuple(
        Source(f"{name}.xlsx", f"{index:064x}", 10_000 * index)
        for index, name in enumerate(("target", "disiplin", "feedback"), start=1)
    )


def sheets(n: int) -> tuple[SheetUse, ...]:
    """Give what became of four invented sheets."""
    return (
        SheetUse(
            "target.xlsx", "Capaian", "target", 5, 5 * n,
            mapped=(("NIP", "nip"), ("Uraian Indikator", "indikator"), ("Target", "target"),
                    ("Realisasi", "realisasi"), ("Arah", "polarisasi")),
            unmapped=("Keterangan",),
            dropped={"baris kosong": 3, "blok tanda tangan": 1},
        ),
        SheetUse("target.xlsx", "Petunjuk", "", 0, 0, reason="tidak ada judul kolom yang dikenal"),
        SheetUse(
            "disiplin.xlsx", "Rekap", "disiplin", 7, n,
            mapped=(("NIP", "nip"), ("TK", "alpa")),
        ),
        SheetUse(
            "feedback.xlsx", "Form Responses 1", "feedback", 1, 10 * n,
            mapped=(("NIP yang dinilai", "nip"), ("Peran", "peran"), ("Skor", "nilai")),
        ),
    )  # fmt: skip


def finding(code: str, place: Place | None = None, key: str = "", **slots: str) -> Finding:
    """Make a finding of the catalogue; slots not given hold a sample."""
    entry = CATALOGUE[code]
    texts = [
        sentence
        for text in (entry.id, entry.en)
        for sentence in (text.found, text.expected, text.remedy, text.title, text.why)
    ]
    names = [name for text in texts for _, name, _, _ in Formatter().parse(text) if name]
    sample = dict.fromkeys(names, "contoh") | slots
    return Finding(code, place or Place("feedback.xlsx", "Form Responses 1", 17, 6), sample, key)


# --- datasets ------------------------------------------------------------------


def dataset(n: int, seed: int = 1, *, hostile: bool = False) -> Dataset:
    """Make tables for ``n`` people: 5 target rows, 1 disiplin row, 10 ratings each."""
    random = np.random.default_rng(seed + 2)
    persons = people(n, seed, hostile=hostile)
    targets = random.integers(10, 100, 5 * n).astype(np.float64)
    roles = np.asarray([0, 0, 1, 1, 1, 1, 1, 2, 2, 2])
    tables = {
        "target": _table("target", persons, 5, {
            "indikator": (np.arange(5 * n) % 5, [f"Indikator {i}" for i in range(1, 6)]),
            "target": targets,
            "realisasi": np.floor(targets * random.uniform(0.6, 1.2, 5 * n)),
            "bobot": np.full(5 * n, 20.0),
            "polarisasi": (np.zeros(5 * n, np.int64), ["naik", "turun"]),
        }),
        "disiplin": _table("disiplin", persons, 1, {
            "hari_kerja": np.full(n, 63.0),
            "alpa": np.minimum(random.poisson(1.2, n), 10).astype(np.float64),
        }),
        "feedback": _table("feedback", persons, 10, {
            "peran": (np.tile(roles, n), ["atasan", "rekan", "bawahan"]),
            "aspek": (np.arange(10 * n) % 3, ["Kerja sama", "Komunikasi", "Pelayanan"]),
            "nilai": random.integers(1, 6, 10 * n).astype(np.float64),
        }),
    }  # fmt: skip
    return Dataset(persons, tables, sources(), sheets(n), ())


def _table(
    name: str,
    persons: People,
    rows: int,
    fields: Mapping[str, NDArray[np.float64] | tuple[NDArray[np.int64], list[str]]],
) -> Table:
    """Build a table with ``rows`` records per person, in the order of the people."""
    n = len(persons) * rows
    person = np.repeat(np.arange(len(persons), dtype=np.int32), rows)
    faulty = np.zeros(n, dtype=bool)
    columns = {"nip": Column("nip", Kind.NIP, person, faulty, tuple(persons.nip.tolist()))}
    spec = TABLES[name]
    for field_name, given in fields.items():
        field = spec.field(field_name)
        kind = field.kind if field else Kind.NUMBER
        if isinstance(given, tuple):
            codes = np.asarray(given[0], dtype=np.int32)
            columns[field_name] = Column(field_name, kind, codes, faulty, tuple(given[1]))
        else:
            columns[field_name] = Column(field_name, kind, given, faulty)
    letters = {field: index for index, field in enumerate(columns, start=2)}
    block = Block(f"{name}.xlsx", "Data", 5, letters, {field: field.upper() for field in columns})
    row = np.arange(6, 6 + n, dtype=np.int32)
    return Table(name, columns, np.zeros(n, dtype=np.int32), row, person, (block,))
