"""The rubric language, format 1: ``jam_kerja``, and the calendar files it names.

As in ``grammar``: left of each line the code name, ``alias`` is the key that
authors write. Times are texts such as ``07:30``; the linter reads them.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003  # pydantic reads annotations at run time
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from asn_eval.documents.model import Grammar, Id, Labels, Text
from asn_eval.rubric.choices import exactly_one
from asn_eval.rubric.grounded import Grounded, StandingWord

WeekdayWord = Literal["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"]
ExcuseWord = Literal["izin", "sakit", "cuti", "dinas_luar"]
OffWord = Literal["libur_nasional", "cuti_bersama"]
Minutes = Annotated[float, Field(ge=0, le=1440)]
Bounds = Annotated[list[Minutes], Field(min_length=1, max_length=4)]


class HoursModel(Grammar):
    """Start and end of a working day; an end before the start is the next day."""

    start: Text = Field(alias="masuk")
    end: Text = Field(alias="pulang")


class WeekModel(Grammar):
    """Usual hours, and those of single days of the week."""

    usual: HoursModel = Field(alias="biasa")
    monday: HoursModel | None = Field(alias="senin", default=None)
    tuesday: HoursModel | None = Field(alias="selasa", default=None)
    wednesday: HoursModel | None = Field(alias="rabu", default=None)
    thursday: HoursModel | None = Field(alias="kamis", default=None)
    friday: HoursModel | None = Field(alias="jumat", default=None)
    saturday: HoursModel | None = Field(alias="sabtu", default=None)
    sunday: HoursModel | None = Field(alias="minggu", default=None)


class SpanModel(Grammar):
    """First and last day of a span."""

    start: dt.date = Field(alias="mulai")
    end: dt.date = Field(alias="sampai")


class RegimeModel(Grammar):
    """Hours of a named time of the year; its days are here, or in the calendars."""

    week: WeekModel = Field(alias="jam")
    spans: list[SpanModel] | None = Field(alias="rentang", default=None)
    named: Id | None = Field(alias="menurut_kalender", default=None)

    @model_validator(mode="after")
    def one_source(self) -> Self:
        """Either the rubric says the days, or the calendars do."""
        exactly_one({"rentang": self.spans, "menurut_kalender": self.named})
        return self


class ShiftModel(Grammar):
    """A shift, by the texts that exports give it."""

    labels: Labels = Field(alias="nama")
    hours: HoursModel = Field(alias="jam")
    any_day: bool = Field(alias="setiap_hari", default=False)


class ToleranceModel(Grammar):
    """Minutes that do not count."""

    late: Minutes = Field(alias="masuk", default=0.0)
    early: Minutes = Field(alias="pulang", default=0.0)
    beyond: Literal["penuh", "selisih"] = Field(alias="bila_lewat")


class LevelsModel(Grammar):
    """Where levels begin."""

    bounds: Bounds = Field(alias="mulai")
    side: Literal["termasuk", "tidak_termasuk"] = Field(alias="batas")


class MissingScanModel(Grammar):
    """What a scan that is not there counts as."""

    counts_as: Literal["tingkat_1", "tingkat_2", "tingkat_3", "tingkat_4", "alpa", "abaikan"] = (
        Field(alias="dihitung")
    )
    minutes: Minutes | None = Field(alias="menit", default=None)


class LocalOffModel(Grammar):
    """A day off that only this instansi has."""

    day: dt.date = Field(alias="tanggal")
    name: Text = Field(alias="nama")
    source: Text = Field(alias="sumber")


class ScheduleModel(Grounded):
    """``jam_kerja``: the working calendar, and what lateness and absence count as."""

    calendars: list[int] = Field(alias="kalender", min_length=1)
    joint_leave: Literal["libur", "hari_kerja"] = Field(alias="cuti_bersama", default="libur")
    local: list[LocalOffModel] = Field(alias="libur_setempat", default_factory=list)
    weekdays: list[WeekdayWord] = Field(alias="hari_kerja", min_length=1)
    week: WeekModel = Field(alias="jam")
    regimes: dict[Id, RegimeModel] = Field(alias="masa_khusus", default_factory=dict)
    shifts: dict[Id, ShiftModel] = Field(alias="sif", default_factory=dict)
    source: Literal["rubrik", "baris"] = Field(alias="sumber_jam", default="rubrik")
    tolerance: ToleranceModel | None = Field(alias="toleransi", default=None)
    seconds: Literal["dibuang", "dihitung"] = Field(alias="detik", default="dibuang")
    double_scan: Minutes = Field(alias="scan_ganda_menit", default=0.0)
    late: LevelsModel | None = Field(alias="tl", default=None)
    early: LevelsModel | None = Field(alias="psw", default=None)
    no_record: Literal["alpa"] | None = Field(alias="tanpa_catatan", default=None)
    missing_in: MissingScanModel | None = Field(alias="tanpa_scan_masuk", default=None)
    missing_out: MissingScanModel | None = Field(alias="tanpa_scan_pulang", default=None)
    excluded: list[ExcuseWord] = Field(alias="keluar_dari_hari_kerja", default_factory=list)
    as_present: list[ExcuseWord] = Field(alias="dihitung_hadir", default_factory=list)
    excused_in_run: Literal["memutus", "dilewati"] = Field(alias="hari_sah_dalam_alpa_beruntun")


class OffModel(Grammar):
    """A day off of the national calendar."""

    day: dt.date = Field(alias="tanggal")
    name: Text = Field(alias="nama")
    kind: OffWord = Field(alias="jenis")


class NamedSpanModel(SpanModel):
    """A named span of a calendar, with its source."""

    source: Text = Field(alias="sumber")
    standing: StandingWord = Field(alias="sifat")


class CalendarModel(Grammar):
    """A calendar file: the days off of one year, and its named spans."""

    format: Literal[1] = Field(alias="format")
    year: int = Field(alias="kalender", ge=1945, le=2200)
    title: Text = Field(alias="judul")
    source: Text = Field(alias="sumber")
    standing: StandingWord = Field(alias="sifat")
    notes: Text = Field(alias="catatan", default="")
    off: list[OffModel] = Field(alias="libur", min_length=1)
    spans: dict[Id, NamedSpanModel] = Field(alias="masa", default_factory=dict)
