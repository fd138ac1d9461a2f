"""What every job needs first: data paths, rubric, periode, and where output goes.

Precedence: flag, then environment, then ``asn-eval.yaml`` in the data folder,
then the default.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asn_eval.documents.textfile import read_text
from asn_eval.domain.decisions import Decisions
from asn_eval.domain.period import parse_period
from asn_eval.errors import IOFault, UsageFault
from asn_eval.findings import Finding
from asn_eval.folder import FolderConfig, load_config
from asn_eval.intake import IntakeOptions
from asn_eval.jobs.said import Said, what_is_said
from asn_eval.jobs.worked import require_worked
from asn_eval.methods import columns_of
from asn_eval.origin import Place
from asn_eval.rubric import apply_settings, find_rubric, load_rubric, shelf_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.domain.period import Period
    from asn_eval.domain.rubric import Rubric
    from asn_eval.rubric import LoadedRubric

CONFIG_NAME: Final = "asn-eval.yaml"
OUTPUT_ROOT: Final = Path("hasil")
_ROSTER: Final = "pegawai"


@dataclass(frozen=True)
class Request:
    """What the user asked for; None means that the flag was not given."""

    data: tuple[Path, ...]
    rubric: str | None = None
    period: str | None = None
    out: Path | None = None
    settings: tuple[str, ...] = ()
    decimal: str | None = None
    date_order: str | None = None
    mapping: Path | None = None


@dataclass(frozen=True)
class Setup:
    """A request made definite: rubric loaded, periode checked, output named.

    ``out_given`` tells an output folder that the user named from the usual one;
    ``said`` is what mapping and corrections say, ``decisions`` what people decided
    about the run besides.
    """

    data: tuple[Path, ...]
    loaded: LoadedRubric
    period: Period | None
    out: Path
    settings: tuple[str, ...]
    decimal: str
    label: str
    out_given: bool = True
    date_order: str = ""
    said: Said = field(default_factory=Said)
    decisions: Decisions = field(default_factory=Decisions)

    @property
    def rubric(self) -> Rubric:
        """The effective rubric."""
        return self.loaded.rubric

    def intake_options(self) -> IntakeOptions:
        """Tell intake what this rubric reads, and what the folder says."""
        return replace(
            options_of(self.rubric),
            decimal=self.decimal,
            date_order=self.date_order,
            period=self.period,
            rules=self.said.rules,
            corrections=self.said.corrections,
            schedule=self.rubric.schedule,
        )


def options_of(rubric: Rubric) -> IntakeOptions:
    """Tell intake what a rubric reads."""
    rating = None
    if rubric.rating_low is not None and rubric.rating_high is not None:
        rating = (rubric.rating_low, rubric.rating_high)
    return IntakeOptions(
        wanted=_wanted(rubric),
        optional=rubric.optional_tables(),
        aliases=rubric.aliases,
        rating_range=rating,
        needed_columns=_needed_columns(rubric),
    )


def prepare(request: Request) -> Setup:
    """Make a request definite.

    Raises:
        IOFault: a data path does not exist.
        UsageFault: no rubric is named, the periode is wrong for it, or what the
            folder says of itself is wrong.
        RubricFault: the rubric or a setting is wrong.

    """
    missing = [path for path in request.data if not path.exists()]
    if missing:
        raise IOFault([Finding("J641", Place(path.name)) for path in missing])
    folder = folder_of(request.data)
    config = config_of(folder)
    reference = request.rubric or config.rubric
    if not reference:
        raise UsageFault([Finding("J637")])
    path = find_rubric(reference, folder)
    loaded = load_rubric(read_text(path), path.name, shelf_of(path))
    require_worked(path, loaded)
    loaded = apply_settings(loaded, request.settings)
    period = read_period(request.period) or config.period
    check_period(loaded.rubric, period)
    said = what_is_said(request.data, config, request.mapping)
    return Setup(
        data=request.data,
        loaded=loaded,
        period=period,
        out=request.out or _default_out(config, folder, loaded, period),
        settings=request.settings,
        decimal=request.decimal or config.decimal,
        label=_label(request.data),
        out_given=request.out is not None,
        date_order=request.date_order or config.date_order,
        decisions=Decisions(config.organisation, said.calibrations),
        said=said,
    )


def config_of(folder: Path | None) -> FolderConfig:
    """Read what a data folder says of itself, if it says anything.

    Raises:
        UsageFault: it is wrong.

    """
    named = folder is not None and (folder / CONFIG_NAME).is_file()
    return load_config(folder / CONFIG_NAME) if folder and named else FolderConfig()


def read_period(text: str | None) -> Period | None:
    """Read a periode, or raise a usage fault that shows the accepted forms."""
    if not text:
        return None
    period = parse_period(text)
    if period is None:
        raise UsageFault([Finding("J634", slots={"nilai": text})])
    return period


def check_period(rubric: Rubric, period: Period | None) -> None:
    """Refuse a periode that the rubric is not valid for."""
    if period is None:
        return
    if period.kind not in rubric.period_kinds:
        slots = {"periode": str(period), "jenis": ", ".join(rubric.period_kinds)}
        raise UsageFault([Finding("J636", slots=slots)])
    late = rubric.valid_to is not None and period.last > rubric.valid_to
    if period.first < rubric.valid_from or late:
        slots = {
            "periode": str(period),
            "mulai": str(rubric.valid_from),
            "sampai": str(rubric.valid_to or "…"),
        }
        raise UsageFault([Finding("J635", slots=slots)])


def folder_of(data: Sequence[Path]) -> Path | None:
    """Return the one folder that the data are in, None when they are in several."""
    folders = {path if path.is_dir() else path.parent for path in data}
    return folders.pop() if len(folders) == 1 else None


def _default_out(
    config: FolderConfig, folder: Path | None, loaded: LoadedRubric, period: Period | None
) -> Path:
    """Name the run folder after rubric and periode, below the declared output folder.

    A run under changed rules has a name of its own: it never replaces the real one.
    """
    root = OUTPUT_ROOT
    if config.out:
        root = (folder or Path()) / config.out
    parts = [loaded.rubric.id.replace("/", "-")]
    parts += [str(period)] if period else []
    parts += ["simulasi"] if loaded.settings else []
    return root / "_".join(parts)


def _label(data: Sequence[Path]) -> str:
    """Name the data without saying where on the machine it lies."""
    return ", ".join(path.resolve().name for path in data)


def _wanted(rubric: Rubric) -> tuple[str, ...]:
    """Name the tables that are read; a roster that only conversions read decides on nobody.

    Intake takes a roster whether it is wanted or not.
    """
    deciding = rubric.deciding_tables()
    return tuple(name for name in rubric.tables() if name in deciding or name != _ROSTER)


def _needed_columns(rubric: Rubric) -> dict[str, tuple[str, ...]]:
    needed: dict[str, dict[str, None]] = {}
    for leaf in (*rubric.leaves(), *rubric.required(), *rubric.converting()):
        if leaf.measure:
            names = needed.setdefault(leaf.measure.table, {})
            names.update(dict.fromkeys(columns_of(leaf.measure)))
    return {table: tuple(names) for table, names in needed.items()}
