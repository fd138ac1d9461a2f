"""``jam_kerja``: what it builds, the calendars it names, and what is refused."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from asn_eval.domain.schedule import (
    Hours,
    Missing,
    OffKind,
    Presence,
    Shift,
    Span,
    Steps,
    Tolerance,
)
from asn_eval.errors import RubricFault
from asn_eval.language import Lang
from asn_eval.rubric import apply_settings, load_rubric, shelf_from, shelf_of
from asn_eval.rubric.calendars import CalendarFile, read_calendar
from asn_eval.rubric.schema import calendar_schema
from places import ROOT
from rubric.rubric_texts import HERE, VALID, codes, faults, sentence, where

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.domain.schedule import Schedule

SECTION = (HERE / "jam_kerja.yaml").read_text("utf-8")
TEXT = VALID + SECTION
CALENDAR = """\
format: 1
kalender: 2025
judul: Kalender contoh
sumber: Keputusan contoh
sifat: ilustrasi
libur:
  - {tanggal: 2025-01-01, nama: Tahun baru, jenis: libur_nasional}
  - {tanggal: 2025-01-02, nama: Tahun baru, jenis: cuti_bersama}
masa:
  ramadan: {mulai: 2025-03-01, sampai: 2025-03-30, sumber: Sidang contoh, sifat: ilustrasi}
"""


def _schedule(text: str = TEXT) -> Schedule:
    schedule = load_rubric(text, "contoh.yaml").rubric.schedule
    assert schedule is not None
    return schedule


def _with(old: str, new: str) -> str:
    assert TEXT.count(old) == 1, old
    return TEXT.replace(old, new)


def test_a_rubric_without_working_hours_has_none_and_names_no_calendar() -> None:
    loaded = load_rubric(VALID, "contoh.yaml")
    assert loaded.rubric.schedule is None
    assert loaded.calendars == ()


def test_hours_levels_and_policies_become_plain_values() -> None:
    schedule = _schedule()
    assert schedule.weekdays == (True,) * 5 + (False,) * 2
    assert schedule.hours[0] == Hours(450, 960)
    assert schedule.hours[4] == Hours(450, 990)
    assert schedule.tolerance == Tolerance(5.0, 0.0, whole=True)
    assert schedule.late == Steps((1.0, 31.0, 61.0, 91.0), closed=True)
    assert schedule.early == Steps((0.0, 30.0, 60.0, 90.0), closed=False)
    assert schedule.no_record is Presence.ABSENT
    assert schedule.missing_in == Missing(level=4, minutes=91.0)
    assert schedule.missing_out == Missing(minutes=0.0)
    assert schedule.excluded == (Presence.LEAVE,)
    assert schedule.as_present == (Presence.DUTY,)
    assert not schedule.run_breaks
    assert not schedule.rows_own


def test_an_end_before_the_start_is_on_the_next_day() -> None:
    (night,) = _schedule().shifts
    assert night == Shift("malam", ("Sif Malam", "Malam"), Hours(1140, 1860), any_day=True)


def test_what_is_left_open_stays_open() -> None:
    lines = SECTION.splitlines(keepends=True)
    kept = "".join(line for line in lines if "tanpa_" not in line and "toleransi" not in line)
    schedule = _schedule(VALID + kept)
    assert (schedule.no_record, schedule.missing_in, schedule.missing_out) == (None, None, None)
    assert schedule.tolerance == Tolerance()


def test_a_missing_scan_may_count_as_an_absence_or_as_a_level_without_minutes() -> None:
    text = _with("{dihitung: tingkat_4, menit: 91}", "{dihitung: tingkat_4}")
    assert _schedule(text).missing_in == Missing(level=4, minutes=None)
    text = _with("{dihitung: abaikan}", "{dihitung: alpa}")
    assert _schedule(text).missing_out == Missing(absent=True, minutes=0.0)


def test_days_off_come_from_the_calendar_and_from_the_rubric() -> None:
    days = {off.day: off for off in _schedule().days_off}
    assert len(days) == 29
    assert days[dt.date(2025, 9, 5)].kind is OffKind.NATIONAL
    assert days[dt.date(2025, 8, 18)].kind is OffKind.JOINT_LEAVE
    local = days[dt.date(2025, 6, 17)]
    assert (local.kind, local.source) == (OffKind.LOCAL, "Keputusan Wali Kota")


def test_joint_leave_can_stay_a_working_day() -> None:
    text = _with("  kalender: [2025]", "  kalender: [2025]\n  cuti_bersama: hari_kerja")
    assert not any(off.kind is OffKind.JOINT_LEAVE for off in _schedule(text).days_off)


def test_the_days_of_ramadan_come_from_the_calendar() -> None:
    ramadan, election = _schedule().regimes
    assert ramadan.spans == (Span(dt.date(2025, 3, 1), dt.date(2025, 3, 30)),)
    assert ramadan.hours[4] == Hours(480, 930)
    assert election.spans == (Span(dt.date(2025, 11, 24), dt.date(2025, 11, 28)),)


@pytest.mark.parametrize(("year", "national", "joint"), [(2025, 17, 11), (2026, 17, 8)])
def test_shipped_calendars_hold_what_was_announced_and_claim_no_more(
    year: int, national: int, joint: int
) -> None:
    file = shelf_of()(year)
    assert file is not None
    model, found = read_calendar(file, year)
    assert found == ()
    assert model is not None
    kinds = [off.kind for off in model.off]
    assert (kinds.count("libur_nasional"), kinds.count("cuti_bersama")) == (national, joint)
    assert model.standing == "belum_terverifikasi"


def test_a_calendar_beside_the_rubric_wins_over_the_shipped_one(tmp_path: Path) -> None:
    folder = tmp_path / "kota"
    (tmp_path / "kalender").mkdir()
    (tmp_path / "kalender" / "2025.yaml").write_text(CALENDAR, "utf-8")
    loaded = load_rubric(TEXT, "kinerja.yaml", shelf_of(folder / "kinerja.yaml"))
    assert loaded.calendars == (CalendarFile("kalender/2025.yaml", CALENDAR),)
    (folder / "kalender").mkdir(parents=True)
    own = CALENDAR.replace("Kalender contoh", "Kalender kota")
    (folder / "kalender" / "2025.yaml").write_text(own, "utf-8")
    loaded = load_rubric(TEXT, "kinerja.yaml", shelf_of(folder / "kinerja.yaml"))
    assert loaded.calendars[0].text == own


def test_a_rubric_is_read_again_with_the_calendars_that_a_run_kept() -> None:
    first = load_rubric(TEXT, "contoh.yaml", shelf_from({"kalender/2025.yaml": CALENDAR}))
    kept = {file.name: file.text for file in first.calendars}
    again = load_rubric(first.text, first.name, shelf_from(kept))
    assert again.rubric == first.rubric
    assert again.sha256 == first.sha256


def test_a_setting_can_name_another_calendar() -> None:
    texts = {
        "kalender/2025.yaml": CALENDAR,
        "kalender/2026.yaml": CALENDAR.replace("2025", "2026"),
    }
    loaded = load_rubric(TEXT, "contoh.yaml", shelf_from(texts))
    changed = apply_settings(loaded, ["jam_kerja.kalender=[2026]"])
    assert [file.name for file in changed.calendars] == ["kalender/2026.yaml"]
    with pytest.raises(RubricFault) as caught:
        apply_settings(loaded, ["jam_kerja.kalender=[2024]"])
    assert codes(caught.value) == ["K593"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("kalender: 2025\n", "kalender: 2024\n", "K594 2:11"),
        ("2025-01-02", "2024-01-02", "K594 8:15"),
        ("2025-01-02", "2025-01-01", "K546 8:15"),
        ("sampai: 2025-03-30", "sampai: 2025-02-28", "K597 10:40"),
        ("jenis: cuti_bersama", "jenis: cuti_bersma", "K523 8:52"),
        ("sifat: ilustrasi\nlibur", "sifat: ilustrasi\nliburan: 1\nlibur", "K521 6:1"),
    ],
)
def test_a_faulty_calendar_is_refused_at_its_line(old: str, new: str, code: str) -> None:
    assert CALENDAR.count(old) == 1
    shelf = shelf_from({"kalender/2025.yaml": CALENDAR.replace(old, new)})
    with pytest.raises(RubricFault) as caught:
        load_rubric(TEXT, "contoh.yaml", shelf)
    (finding,) = caught.value.findings
    assert where(finding) == code
    assert finding.place.file == "kalender/2025.yaml"
    if code.startswith("K594"):
        assert "tahun 2025" in sentence(finding)
        assert "of the year 2025" in sentence(finding, Lang.EN)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{masuk: 09:00, pulang: 16:00}", "{masuk: 09:00, pulang: 09:00}", "K592"),
        ("{masuk: 19:00, pulang: 07:00}", "{masuk: 7.30, pulang: 07:00}", "K528"),
        ("jumat]", "jumat, senin]", "K546"),
        ("[cuti]", "[cuti, cuti]", "K546"),
        ("[2025]", "[2025, 2025]", "K546"),
        ("[Sif Malam, Malam]", "[Malam, malam]", "K546"),
        ("setiap_hari: true", "setiap_hari: ya", "K524"),
        ("rentang: [{mulai: 2025-11-24,", "rentang: [{mulai: 2025-03-29,", "K598"),
        ("menurut_kalender: ramadan\n", "rentang: []\n      menurut_kalender: ramadan\n", "K537"),
        ("hari_kerja: [senin", "hari_kerja: [isnin", "K523"),
        ("  tl:", "  lambat:", "K522"),
        (
            "dasar: naskah\n  sifat: ilustrasi\n  kal",
            "dasar: buku\n  sifat: ilustrasi\n  kal",
            "K561",
        ),
        (
            "    - {tanggal: 2025-06-17",
            "    - {tanggal: 2025-06-17, nama: Sama, sumber: Sama}\n    - {tanggal: 2025-06-17",
            "K546",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(old: str, new: str, code: str) -> None:
    assert [fault.split()[0] for fault in faults(_with(old, new))] == [code]


def test_calendars_have_a_schema_with_the_words_of_their_authors() -> None:
    schema = calendar_schema()
    assert list(schema["required"]) == ["format", "kalender", "judul", "sumber", "sifat", "libur"]


def test_the_example_of_the_guide_is_a_rule_that_can_be_used() -> None:
    guide = (ROOT / "docs" / "id" / "absensi.md").read_text("utf-8")
    example = guide.partition("```yaml\n")[2].partition("```")[0]
    schedule = _schedule(VALID + example)
    assert schedule.late == Steps((1.0, 31.0, 61.0, 91.0), closed=True)
