"""hasil.xlsx read back by two other libraries: the evaluation's own values."""

from __future__ import annotations

import time
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from asn_eval.domain.evaluation import Evaluation, Status
from asn_eval.domain.rubric import Ranking, Standing
from asn_eval.domain.tree import Adjustment, Adjustments, Combination, Combine, Effect
from asn_eval.language import Lang, Words
from asn_eval.origin import Place
from asn_eval.reports import workbook_findings
from asn_eval.reports.csvs import FINDINGS_HEADER, grades, status_words
from asn_eval.reports.facts import RunFacts
from asn_eval.reports.safe import cell_text
from asn_eval.reports.workbook import SHEETS, write_workbook
from factories import HOSTILE_NAMES, Shares, evaluation, finding, nips, node, people, rubric

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

OFFICIAL = RunFacts("0.1.0", "contoh", rubric_name="kinerja.yaml", rubric_sha256="ab" * 32)
TRIED = RunFacts("0.1.0", "contoh", settings=("kriteria.disiplin.bobot=30",), simulation=True)
HEAD = 4
"""Sheet row of the headings of Peringkat; those of Rincian stand one lower."""


def written(result: Evaluation, folder: Path, facts: RunFacts = OFFICIAL) -> Path:
    path = folder / "hasil.xlsx"
    write_workbook(result, path, Words(), facts)
    return path


def opened(result: Evaluation, folder: Path, facts: RunFacts = OFFICIAL) -> Workbook:
    return openpyxl.load_workbook(written(result, folder, facts))


def column(sheet: Worksheet, heading: str, head: int = HEAD) -> list[object]:
    """Give the values below a heading."""
    headings = [cell.value for cell in sheet[head]]
    place = headings.index(heading) + 1
    return [sheet.cell(row, place).value for row in range(head + 1, sheet.max_row + 1)]


def on_paper(sheet: Worksheet) -> tuple[str, str, str]:
    """Give what is printed: header left, header centre, footer centre."""
    header, footer = sheet.oddHeader, sheet.oddFooter
    assert header is not None
    assert footer is not None
    return str(header.left.text), str(header.center.text), str(footer.center.text)


def as_cells(values: np.ndarray) -> list[float | None]:
    return [None if np.isnan(value) else value for value in values.tolist()]


@pytest.fixture(scope="module")
def mixed() -> Evaluation:
    """Give 300 people with everything that can happen to a person."""
    return evaluation(300, hostile=True, shares=Shares(0.1, 0.1, 0.2, 0.2))


@pytest.fixture(scope="module")
def book(mixed: Evaluation, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """Give the workbook of the 300 people as openpyxl reads it."""
    return opened(mixed, tmp_path_factory.mktemp("buku"))


def test_the_six_sheets_stand_in_their_order(book: Workbook) -> None:
    assert tuple(book.sheetnames) == SHEETS


def test_the_ranking_equals_the_evaluation(book: Workbook, mixed: Evaluation) -> None:
    sheet, order = book["Peringkat"], mixed.order
    assert column(sheet, "NIP") == mixed.people.nip[order].tolist()
    assert column(sheet, "Nilai akhir") == as_cells(mixed.final[order])
    assert column(sheet, "Peringkat") == [rank or None for rank in mixed.rank[order].tolist()]
    assert column(sheet, "Predikat") == [name or None for name in grades(mixed)[order].tolist()]
    assert column(sheet, "Status") == status_words(mixed)[order].tolist()
    assert column(sheet, "Unit") == mixed.people.attribute("unit")[order].tolist()
    assert column(sheet, "Jabatan") == mixed.people.attribute("jabatan")[order].tolist()


def test_the_main_criteria_of_those_scored_stand_beside_the_result(
    book: Workbook, mixed: Evaluation
) -> None:
    known = mixed.status != Status.NOT_SCORED
    for top in mixed.rubric.criteria:
        scores = np.where(known, mixed.score[:, mixed.node_index(top.path)], np.nan)
        assert column(book["Peringkat"], top.title) == as_cells(scores[mixed.order])


def test_remarks_say_why_and_how_far(book: Workbook, mixed: Evaluation) -> None:
    remarks = column(book["Peringkat"], "Keterangan")
    status = mixed.status[mixed.order]
    words = Words()
    for person, remark in zip(mixed.order.tolist(), remarks, strict=True):
        if mixed.status[person] == Status.SCORED:
            assert remark is None
        elif mixed.status[person] == Status.PROVISIONAL:
            assert isinstance(remark, str)
            assert words.number(mixed.low[person], 2) in remark
            assert words.number(mixed.high[person], 2) in remark
        else:
            assert remark
    assert set(status.tolist()) == {0, 1, 2}


def test_the_working_of_each_person_equals_the_evaluation(
    book: Workbook, mixed: Evaluation
) -> None:
    rows = list(book["Rincian"].iter_rows(min_row=HEAD + 2, values_only=True))
    head = [cell.value for cell in book["Rincian"][HEAD + 1]]
    start = head.index("Data (persen)")
    for person, row in zip(mixed.order.tolist(), rows, strict=True):
        expected: list[float] = []
        for index, path in enumerate(mixed.nodes):
            if path in mixed.leaves:
                expected.append(mixed.raw[person, mixed.leaves.index(path)])
            expected += [
                mixed.score[person, index],
                mixed.weight[person, index],
                mixed.contribution[person, index],
            ]
        expected += [
            mixed.exact[person],
            mixed.final[person],
            mixed.low[person],
            mixed.high[person],
        ]
        assert list(row[start : start + len(expected)]) == as_cells(np.asarray(expected))


def test_steps_have_columns_that_add_up(tmp_path: Path) -> None:
    row = Adjustment("p", "Potongan", (), Effect.TAKE, 2.5, (), Standing.ILLUSTRATION)
    rule = replace(
        rubric(),
        combine=Combination(Combine.GEOMETRIC),
        adjustments=Adjustments(first_only=True, rows=(row,)),
    )
    result = evaluation(8, rule=rule, simple=True)
    sheet = opened(result, tmp_path)["Rincian"]
    head = [cell.value for cell in sheet[HEAD + 1]]
    steps = [
        head.index(name)
        for name in (
            "Penyesuaian gabungan",
            "Penyesuaian Potongan: dikurangi 2,5",
            "Dipotong pada batas skala",
        )
    ]
    tops = [result.node_index(top.path) for top in rule.criteria]
    rows = list(sheet.iter_rows(min_row=HEAD + 2, values_only=True))
    scored = [item for item in result.order.tolist() if not np.isnan(result.exact[item])]
    assert len(scored) > 1
    for person, cells in zip(scored, rows, strict=False):
        changes = sum(float(str(cells[column])) for column in steps)
        given = float(result.contribution[person, tops].sum())
        assert given + changes == pytest.approx(result.exact[person], abs=1e-9)


def test_two_readers_agree(book: Workbook, mixed: Evaluation, tmp_path: Path) -> None:
    other = CalamineWorkbook.from_path(str(written(mixed, tmp_path)))
    for name in ("Peringkat", "Rincian"):
        ours = [
            ["" if value is None else value for value in row]
            for row in book[name].iter_rows(min_row=HEAD + 2, values_only=True)
        ]
        theirs = other.get_sheet_by_name(name).to_python()[HEAD + 1 :]
        assert [row[:2] + row[3:] for row in theirs] == [row[:2] + row[3:] for row in ours]


def test_the_nip_is_text_with_all_its_digits(book: Workbook) -> None:
    for name, head in (("Peringkat", HEAD), ("Rincian", HEAD + 1)):
        cell = book[name].cell(head + 1, 2)
        assert cell.data_type in {"s", "inlineStr"}
        assert cell.number_format == "@"
        assert len(str(cell.value)) == 18


def test_hostile_names_are_text_and_nothing_is_a_formula_but_the_sum(book: Workbook) -> None:
    names = column(book["Peringkat"], "Nama")
    plain = {cell_text(name) for name in HOSTILE_NAMES if "_x" not in name}
    assert plain <= set(names)
    formulas = [
        cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert formulas == [formula for formula in formulas if str(formula).startswith("=SUM(B")]
    assert len(formulas) == 1


def test_an_escape_in_a_name_stays_a_name(mixed: Evaluation, tmp_path: Path) -> None:
    sheet = CalamineWorkbook.from_path(str(written(mixed, tmp_path))).get_sheet_by_name("Peringkat")
    names = {row[2] for row in sheet.to_python()}
    assert names & {"_x0041_ Nama", "_x005F_x0041_ Nama"}
    assert "A Nama" not in names


@pytest.mark.parametrize("name", ["Peringkat", "Rincian", "Temuan", "Rubrik", "Sumber"])
def test_long_sheets_are_made_to_be_used(book: Workbook, name: str) -> None:
    sheet = book[name]
    head = HEAD + 1 if name == "Rincian" else HEAD
    assert sheet.freeze_panes is not None
    assert int("".join(filter(str.isdigit, sheet.freeze_panes))) == head + 1
    assert sheet.auto_filter.ref.startswith(f"A{head}:")
    assert sheet.print_title_rows == f"${HEAD}:${head}"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.fitToHeight == 0
    left, _, page = on_paper(sheet)
    assert left == "Pemerintah Kota Contoh"
    assert "&P" in page


def test_the_filter_covers_everybody(book: Workbook) -> None:
    assert book["Peringkat"].auto_filter.ref.endswith(str(HEAD + 300))
    assert book["Peringkat"].max_row == HEAD + 300


def test_numbers_show_the_digits_of_the_rubric(tmp_path: Path) -> None:
    for digits, expected in ((0, "0"), (3, "0.000")):
        sheet = opened(evaluation(5, rule=rubric(digits=digits), simple=True), tmp_path)[
            "Peringkat"
        ]
        headings = [cell.value for cell in sheet[HEAD]]
        cell = sheet.cell(HEAD + 1, headings.index("Nilai akhir") + 1)
        assert cell.number_format == expected


def test_the_summary_adds_up(mixed: Evaluation, tmp_path: Path) -> None:
    path = written(mixed, tmp_path)
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Ringkasan").to_python()
    number = {row[0]: row[1] for row in rows if isinstance(row[1], float)}
    counts = mixed.counts()
    assert number["dinilai"] == counts[Status.SCORED]
    assert number["dinilai sementara"] == counts[Status.PROVISIONAL]
    assert number["tidak dinilai"] == counts[Status.NOT_SCORED]
    assert number["pegawai terlihat"] == sum(counts.values()) == 300
    bands = {row[0]: row[2] for row in rows if row[0] in {b.name for b in mixed.rubric.bands}}
    tally = np.bincount(mixed.band[mixed.band >= 0], minlength=4).tolist()
    assert list(bands.values()) == tally
    units = [row for row in rows if row[0] in set(mixed.people.attribute("unit").tolist())]
    assert sum(float(str(row[1])) for row in units) == 300
    medians = [float(str(row[3])) for row in units]
    assert medians == sorted(medians, reverse=True)


def test_units_show_median_and_ends_of_their_own_people(mixed: Evaluation, tmp_path: Path) -> None:
    path = written(mixed, tmp_path)
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Ringkasan").to_python()
    units = mixed.people.attribute("unit")
    found = {str(row[0]): row[1:6] for row in rows if row[0] in set(units.tolist())}
    assert len(found) == 4
    for unit, figures in found.items():
        values = mixed.final[(units == unit) & ~np.isnan(mixed.final)]
        people_there = int((units == unit).sum())
        assert figures == [
            people_there, len(values), float(np.median(values)), values.min(), values.max(),
        ]  # fmt: skip


def test_the_rubric_sheet_names_every_rule(book: Workbook, mixed: Evaluation) -> None:
    sheet = book["Rubrik"]
    ids = column(sheet, "Id")[:7]
    assert ids == [
        "kualitas_kerja", "disiplin", "perilaku", "perilaku.atasan", "perilaku.rekan",
        "perilaku.bawahan", "inovasi",
    ]  # fmt: skip
    assert column(sheet, "Bobot")[:7] == [45, 25, 20, 50, 30, 20, 10]
    assert all(column(sheet, "Kutipan")[:7])
    assert set(column(sheet, "Sifat")[:7]) == {"ilustrasi"}
    texts = {cell.value for row in sheet.iter_rows() for cell in row}
    assert {band.name for band in mixed.rubric.bands} <= texts
    assert {item.text for item in mixed.rubric.follow_ups} <= texts


def test_the_sources_sheet_says_what_was_read(book: Workbook, mixed: Evaluation) -> None:
    sheet = book["Sumber"]
    assert column(sheet, "Berkas")[:4] == [use.file for use in mixed.sheets]
    assert column(sheet, "Baris data")[:4] == [1500, None, 300, 3000]
    mapping = column(sheet, "Judul kolom → isian")
    assert mapping[2] == "NIP → nip; TK → alpa"
    assert column(sheet, "Baris dilewati")[0] == "baris kosong: 3; blok tanda tangan: 1"
    texts = {cell.value for row in sheet.iter_rows() for cell in row}
    assert {source.sha256 for source in mixed.sources} <= texts
    assert {OFFICIAL.rubric_sha256, "asn-eval 0.1.0"} <= texts
    totals = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "Semua pegawai")
    assert totals[1] == sum(int(str(count)) for count in totals[2:5]) == 300


# --- findings ------------------------------------------------------------------


def test_findings_stand_with_place_and_remedy(tmp_path: Path) -> None:
    nip = nips(1)[0]
    found = [finding("S301", Place("a.xlsx", "=1+1", 17, 6), nip), finding("O404")]
    sheet = opened(evaluation(3, findings=found), tmp_path)["Temuan"]
    assert [str(cell.value).lower() for cell in sheet[HEAD]] == list(FINDINGS_HEADER)
    assert [cell.value for cell in sheet[HEAD + 1]][:5] == [
        "S301",
        "galat",
        "a.xlsx",
        "=1+1",
        "F17",
    ]
    assert sheet.cell(HEAD + 1, 9).value == nip[:8] + "•" * 10
    assert sheet.cell(HEAD + 1, 4).data_type != "f"
    assert sheet.row_dimensions[HEAD + 1].height > 15
    assert sheet.max_row == HEAD + 2


def test_no_findings_leave_the_headings(tmp_path: Path) -> None:
    sheet = opened(evaluation(3), tmp_path)["Temuan"]
    assert sheet.max_row == HEAD


def test_very_many_findings_are_cut_and_the_sheet_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_findings, "MOST", 5)
    sheet = opened(evaluation(3, findings=[finding("S301")] * 8), tmp_path)["Temuan"]
    assert sheet.max_row == HEAD + 5
    assert sheet.cell(1, 6).value == "5 temuan pertama dari 8; semuanya ada di temuan.csv."


# --- simulation, language, odd rubrics -----------------------------------------


def test_a_simulation_is_stamped_on_every_sheet_and_page(tmp_path: Path) -> None:
    book = opened(evaluation(5), tmp_path, TRIED)
    for sheet in book:
        texts = [str(cell.value) for row in sheet.iter_rows(max_row=5) for cell in row]
        stamp = [text for text in texts if text.startswith("SIMULASI")]
        assert stamp
        assert "kriteria.disiplin.bobot=30" in stamp[0]
        assert on_paper(sheet)[1].endswith("SIMULASI")
    assert book.properties.description.startswith("SIMULASI")


def test_an_official_run_carries_no_stamp(book: Workbook) -> None:
    texts = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    assert not [text for text in texts if "SIMULASI" in text]


def test_sheet_names_do_not_change_with_language(tmp_path: Path) -> None:
    path = tmp_path / "hasil.xlsx"
    write_workbook(evaluation(5), path, Words(Lang.EN), OFFICIAL)
    assert tuple(openpyxl.load_workbook(path).sheetnames) == SHEETS


def test_properties_name_the_result_and_the_last_day_of_the_periode(book: Workbook) -> None:
    assert str(book.properties.created) == "2025-09-30 00:00:00"
    assert book.properties.creator == "Pemerintah Kota Contoh"
    assert "Triwulan III 2025" in book.properties.title


def test_without_a_periode_the_date_is_fixed(tmp_path: Path) -> None:
    book = opened(replace(evaluation(3), period=None), tmp_path)
    assert str(book.properties.created) == "2000-01-01 00:00:00"


def test_groups_other_than_the_unit_have_their_own_column(tmp_path: Path) -> None:
    rule = rubric(ranking=Ranking(groups=("unit", "jabatan")))
    result = evaluation(40, rule=rule)
    sheet = opened(result, tmp_path)["Peringkat"]
    labels = [result.group_labels[group] for group in result.group[result.order].tolist()]
    assert column(sheet, "Kelompok") == labels


def test_a_rubric_of_one_criterion_has_plain_headings(tmp_path: Path) -> None:
    tree = rubric().criteria[1]
    alone = rubric([node("semua", 100, [tree])])
    sheet = opened(evaluation(5, rule=alone, simple=True), tmp_path)["Rincian"]
    assert "Semua (gabungan)" in [cell.value for cell in sheet[HEAD]]


def test_a_rubric_without_follow_up_has_no_such_part(tmp_path: Path) -> None:
    plain = replace(rubric(), follow_ups=(), rater_gaps=())
    sheet = opened(evaluation(5, rule=plain), tmp_path)["Rubrik"]
    assert "Tindak lanjut dan pengaman" not in column(sheet, "Id")
    assert "Predikat" in column(sheet, "Id")


def test_nobody_scored_is_still_a_workbook(tmp_path: Path) -> None:
    result = evaluation(12, shares=Shares(not_scored=1.0))
    book = opened(result, tmp_path)
    assert set(column(book["Peringkat"], "Nilai akhir")) == {None}
    assert book["Peringkat"].max_row == HEAD + 12


def test_nobody_at_all_is_still_a_workbook(tmp_path: Path) -> None:
    book = opened(evaluation(0), tmp_path)
    assert book["Peringkat"].max_row == HEAD


def test_a_hostile_institution_cannot_command_the_page_header(tmp_path: Path) -> None:
    rule = replace(rubric(), institution="7 &P & Rekan &A")
    sheet = opened(evaluation(3, rule=rule), tmp_path)["Peringkat"]
    assert on_paper(sheet)[0] == "7 &&P && Rekan &&A"


# --- bytes ---------------------------------------------------------------------


def test_the_same_evaluation_gives_the_same_bytes(tmp_path: Path) -> None:
    found = [finding("S301"), finding("O401")]
    first = written(evaluation(200, findings=found), tmp_path).read_bytes()
    time.sleep(2.1)  # a ZIP file counts time in steps of two seconds
    again = written(evaluation(200, findings=found), tmp_path).read_bytes()
    assert first == again


def test_no_part_of_the_file_carries_a_clock(tmp_path: Path) -> None:
    with zipfile.ZipFile(written(evaluation(3), tmp_path)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "sharedStrings" in "".join(parts.namelist())


def test_people_of_the_factory_are_invented() -> None:
    assert {key[-3:] for key in people(50).key} <= {str(number) for number in range(990, 1000)}
