"""Names of people and units as they are compared: without titles, case and spaces.

A name is compared exactly, once folded. Names that are only near are proposed
to a person and never applied.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from asn_eval.intake.headings import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_TITLES: Final = frozenset({
    "dr", "drs", "dra", "drg", "drh", "ir", "h", "hj", "kh", "prof", "apt", "ns", "tn", "ny",
    "sdr", "sdri", "bpk", "ust", "ustadz", "ustadzah",
})  # fmt: skip
_DEGREES: Final = frozenset({
    "amd", "amdak", "amdfarm", "amdgz", "amdkeb", "amdkep", "amdkes", "amdkl", "amdkom",
    "amg", "amk", "apt", "bba", "mag", "map", "mars", "mba", "meng", "mepid",
    "mfarm", "mh", "mhum", "mikom", "mkeb", "mkep", "mkes", "mkm", "mkom", "mm", "mpa", "mpd",
    "mpdi", "mph", "mpsi", "msc", "msi", "msn", "msos", "mt", "ners", "ns", "phd", "psi", "sag",
    "sap", "sarch", "sds", "se", "sei", "sfarm", "sgz", "sh", "shi", "shum", "sikom", "sip",
    "skeb", "skel", "skep", "skes", "skesmas", "ski", "skm", "skom", "sp", "spd", "spdi", "spi",
    "spsi", "spt", "ss", "ssi", "ssn", "ssos", "ssosi", "sst", "sstp", "sstpi", "st", "sth", "sthi",
    "stp", "strkeb", "strkep", "strkes", "amtrkeb",
})  # fmt: skip
_LONGEST_DEGREE: Final = 3
"""A degree may be written in so many words: A. Md. Kep."""

_LEAST_LIKENESS: Final = 0.85
_MOST_PROPOSED: Final = 3


@dataclass(frozen=True, slots=True, order=True)
class NearName:
    """A name that may have been meant; ``likeness`` from 0 to 1."""

    name: str
    likeness: float


def name_key(text: str) -> str:
    """Fold a name for comparison: no titles, degrees, punctuation, case or spaces.

    Titles are dropped before the name; after it, what follows the first comma,
    and degrees without a comma. One word always stays.

    >>> name_key("Drs. H. Budi Santoso, M.Si") == name_key("BUDI  SANTOSO S. Pd. M.M.")
    True
    >>> name_key("Nur'aini") == name_key("NUR AINI A.Md.Kep")
    True
    """
    words = text.partition(",")[0].split()
    while (taken := _degree_at_end(words)) and taken < len(words):
        words = words[:-taken]
    folded = fold(" ".join(words)).split()
    while len(folded) > 1 and folded[0] in _TITLES:
        folded = folded[1:]
    return "".join(folded)


def unit_key(text: str) -> str:
    """Fold the name of a unit for comparison: letters and digits only."""
    return fold(text).replace(" ", "")


def near_names(name: str, roster_names: Iterable[str]) -> tuple[NearName, ...]:
    """Return at most 3 names of the roster that are like a name, the likest first.

    Likeness is that of the folded names, or of their words in order of the
    alphabet where that is more; 0.85 is the least. A name that is the same once
    folded is no near name. For a person to look at, never to apply.

    >>> [near.name for near in near_names("Siti Aminha", ["Siti Aminah", "Budi", "SITI AMINHA"])]
    ['Siti Aminah']
    """
    key, ordered = name_key(name), _in_order(name)
    if not key:
        return ()
    likeness: dict[str, float] = {}
    matchers = [SequenceMatcher(autojunk=False), SequenceMatcher(autojunk=False)]
    for matcher, text in zip(matchers, (key, ordered), strict=True):
        matcher.set_seq2(text)
    for other in dict.fromkeys(roster_names):
        other_key = name_key(other)
        if other_key and other_key != key:
            keys = (other_key, _in_order(other))
            near = max(map(_ratio, matchers, keys))
            if near >= _LEAST_LIKENESS:
                likeness[other] = near
    best = sorted(likeness, key=lambda text: (-likeness[text], text))[:_MOST_PROPOSED]
    return tuple(NearName(text, round(likeness[text], 3)) for text in best)


def _ratio(matcher: SequenceMatcher[str], text: str) -> float:
    """Return the likeness, or 0 as soon as it is known to be too small."""
    matcher.set_seq1(text)
    for bound in (matcher.real_quick_ratio, matcher.quick_ratio):
        if bound() < _LEAST_LIKENESS:
            return 0.0
    return matcher.ratio()


def _in_order(name: str) -> str:
    return "".join(sorted(fold(name.partition(",")[0]).split()))


def _degree_at_end(words: list[str]) -> int:
    """Return how many of the last words are one degree; 0 when they are none.

    A degree has a dot or two capitals: "Map" at the end of a name is part of it.
    """
    for count in range(1, min(_LONGEST_DEGREE, len(words) - 1) + 1):
        written = "".join(words[-count:])
        marked = "." in written or sum(map(str.isupper, written)) > 1
        if marked and fold(written).replace(" ", "") in _DEGREES:
            return count
    return 0
