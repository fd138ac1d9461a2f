"""Input workbooks: what they ask, what they refuse, and that intake reads them as they are."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from asn_eval.documents.textfile import read_text
from asn_eval.domain.fields import TABLES, UNIT_TABLES, Kind
from asn_eval.domain.period import parse_period
from asn_eval.domain.rubric import Basis, Missing, MissingPolicy, Standing
from asn_eval.domain.specs import AsIs, Count, Mean, RaterGroups, Sum
from asn_eval.intake.forms import guide
from asn_eval.intake.forms.book import GUIDE, form_bytes
from asn_eval.intake.forms.data_sheet import LAST_ROW, cut
from asn_eval.intake.forms.design import design_forms, read_by
from asn_eval.intake.forms.meaning import meaning_of, row_of
from asn_eval.intake.forms.rules import MESSAGE_LENGTH, TITLE_LENGTH, nip_formula
from asn_eval.intake.join import join_parts
from asn_eval.intake.parts import read_part
from asn_eval.jobs.setup import Request, prepare
from asn_eval.language import Lang, Words
from asn_eval.language.catalogue import words_for
from asn_eval.rubric import list_rubrics, load_rubric
from intake.books import BUDI
from intake.forms_filled import fill
from made import leaf, rubric

if TYPE_CHECKING:
    from collections.abc import Callable

    from asn_eval.domain.period import Period
    from asn_eval.domain.rubric import Rubric
    from asn_eval.findings import Finding
    from asn_eval.intake.forms.model import Form, FormColumn

_WORDS: Final = Words()
_IDS: Final = [entry.id for entry in list_rubrics()]
_EMPTY: Final = {"L209", "O407", "O412"}


def _rubric(name: str) -> Rubric:
    path = next(entry.path for entry in list_rubrics() if entry.id == name)
    return load_rubric(read_text(path), path.name).rubric


def _period(rule: Rubric) -> Period:
    """Give a periode of a kind that the rubric takes, the longest first."""
    known = ("2025", "2025-S2", "2025-TW3", "2025-09", "2020", "2021-S2")
    periods = [period for period in map(parse_period, known) if period]
    return next(
        period
        for period in periods
        if period.kind in rule.period_kinds
        and rule.valid_from <= period.first
        and (rule.valid_to is None or period.last <= rule.valid_to)
    )


def _forms(name: str) -> dict[str, Form]:
    """Design the forms of a shipped rubric for a periode of its own kind, by table."""
    rule = _rubric(name)
    return {form.table: form for form in design_forms(rule, _period(rule))}


def _written(folder: Path, form: Form) -> Path:
    path = folder / form.file
    path.write_bytes(form_bytes(form, _WORDS))
    return path


def _read(name: str, paths: list[Path]) -> list[Finding]:
    """Read workbooks as ``check`` does, in this process."""
    options = prepare(
        Request((paths[0].parent,), name, str(_period(_rubric(name))))
    ).intake_options()
    parts = [read_part(path, path.name, options) for path in paths]
    tables = [table for part in parts for table in part.tables]
    joined = join_parts(tables, options.wanted, options.optional)
    return [*(finding for part in parts for finding in part.findings), *joined.findings]


def _column(form: Form, name: str) -> FormColumn:
    return next(column for column in form.columns if column.field.name == name)


_TEXT = st.from_regex(r"[A-Za-z][A-Za-z0-9 .,/()-]{0,40}[A-Za-z]", fullmatch=True)


def _values(data: st.DataObject, column: FormColumn) -> Any:  # noqa: ANN401 - any cell
    """Draw whatever a column of a form takes; columns that may be empty are so at times."""
    if not column.filled and not column.used and data.draw(st.booleans()):
        return None
    if column.choices:
        return data.draw(st.sampled_from(column.choices))
    match column.field.kind:
        case Kind.NUMBER:
            high = 1e9 if column.high is None else column.high
            low = column.low or 0.0
            return data.draw(st.integers(int(low) + (column.field.name == "target"), int(high)))
        case Kind.DATE:
            return data.draw(st.dates(column.first or dt.date.min, column.last or dt.date.max))
        case _:
            return data.draw(_TEXT)


@pytest.mark.parametrize("name", _IDS)
@settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a failure is plain as it is
)
@given(data=st.data(), people=st.integers(1, 2))
def test_what_a_filled_form_holds_is_read_without_a_finding(
    name: str, data: st.DataObject, people: int
) -> None:
    def draw(form: Form) -> Callable[[FormColumn], Any]:
        # a few values of each column, used in turn: drawing every cell takes minutes
        pool = {column.field.name: [_values(data, column) for _ in range(3)]
                for column in form.columns}  # fmt: skip

        def next_of(column: FormColumn) -> Any:  # noqa: ANN401 - any cell
            values = pool[column.field.name]
            values.append(values.pop(0))
            return values[0]

        return next_of

    with tempfile.TemporaryDirectory() as folder:
        forms = _forms(name).values()
        paths = [fill(_written(Path(folder), form), form, people, draw(form)) for form in forms]
        # values drawn at random may all be one number, which is told and is no fault
        assert [told for told in _read(name, paths) if told.code not in {"S350", "S351"}] == []


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", _IDS)
def test_an_untouched_form_is_said_to_be_empty_and_nothing_else(
    name: str, lang: Lang, tmp_path: Path
) -> None:
    forms = design_forms(_rubric(name))
    for form in forms:
        (tmp_path / form.file).write_bytes(form_bytes(form, words_for(lang)))
    findings = _read(name, sorted(tmp_path.iterdir()))
    assert {finding.code for finding in findings} <= _EMPTY
    assert sum(finding.code == "L209" for finding in findings) == len(forms)


@pytest.mark.parametrize("name", _IDS)
def test_the_same_form_is_the_same_bytes(name: str) -> None:
    for form in _forms(name).values():
        assert form_bytes(form, _WORDS) == form_bytes(form, _WORDS)


@pytest.mark.parametrize("name", _IDS)
def test_a_form_asks_for_all_that_the_rubric_reads(name: str) -> None:
    rule = _rubric(name)
    forms = {form.table: form for form in design_forms(rule)}
    assert set(forms) == {"pegawai", *rule.tables()}
    for table, form in forms.items():
        asked = {column.field.name for column in form.columns}
        assert set(read_by(rule, table)) <= asked
        assert {"unit"} if table in UNIT_TABLES else {"nip", "nama", "unit"} <= asked


def test_choices_are_the_words_that_rules_read() -> None:
    forms = {form.table: form for form in design_forms(_rubric("medan/kinerja"))}
    assert _column(forms["target"], "aspek").choices == ("waktu", "kualitas")
    assert _column(forms["feedback"], "aspek").choices == ("Ramah", "Responsif", "Profesional")
    assert _column(forms["feedback"], "peran").choices == ("atasan", "rekan", "masyarakat")
    sibolga = {form.table: form for form in design_forms(_rubric("sibolga/kinerja"))}
    assert _column(sibolga["feedback"], "aspek").choices == ()
    assert _column(sibolga["target"], "polarisasi").choices == ("naik", "turun")


def test_an_alias_that_takes_a_heading_over_is_respected() -> None:
    rule = rubric(leaf("kriteria.a", 100, Mean("feedback", "nilai")))
    taken = ("Nilai", "Skor", "Rating", "Skor Penilaian", "Skor Jawaban", "Jawaban")
    for words, heading in ((taken[:-1], "Jawaban"), (taken, "nilai")):
        form = design_forms(replace(rule, aliases={"feedback": {"aspek": words}}))[1]
        assert _column(form, "nilai").heading == heading


def test_a_table_that_only_safeguards_read_keeps_all_its_choices() -> None:
    rule = replace(_rubric("medan/kinerja"), criteria=(leaf("kriteria.a", 100, Count("inovasi")),))
    forms = {form.table: form for form in design_forms(rule)}
    assert len(_column(forms["feedback"], "peran").choices) == 5


def test_dates_of_the_period_bound_what_is_dated() -> None:
    forms = _forms("padangsidempuan/kinerja")
    waktu = _column(forms["feedback"], "waktu")
    assert (waktu.first, waktu.last) == (dt.date(2025, 7, 1), dt.date(2025, 9, 30))
    born = _column(forms["pegawai"], "tanggal_lahir")
    assert born.first == dt.date(1955, 1, 1)
    assert forms["feedback"].file == "feedback_2025-tw3.xlsx"


@pytest.mark.parametrize("name", _IDS)
def test_every_column_has_a_rule_a_message_and_unlocked_cells(name: str, tmp_path: Path) -> None:
    for form in _forms(name).values():
        book = openpyxl.load_workbook(_written(tmp_path, form))
        sheet: Any = book[form.sheet]
        assert book.sheetnames == [form.sheet, GUIDE]
        assert sheet.protection.sheet
        assert not sheet.protection.password
        assert book[GUIDE].protection.sheet
        assert sheet.freeze_panes == "B2"
        assert sheet.page_setup.paperSize == 9
        assert sheet.print_title_rows == "$1:$1"
        assert book.properties.creator == form.rubric.institution
        rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
        for position, column in enumerate(form.columns, start=1):
            head = sheet.cell(1, position)
            assert (head.value, head.protection.locked) == (column.heading, True)
            letter = head.column_letter
            style = sheet.column_dimensions[letter]
            assert not style.protection.locked
            rule = rules[f"{letter}2:{letter}{LAST_ROW + 1}"]
            assert 0 < len(rule.prompt) <= MESSAGE_LENGTH
            assert 0 < len(rule.promptTitle) <= TITLE_LENGTH
            assert rule.errorStyle in {None, "stop"}
            assert rule.showErrorMessage
            _check_rule(book, rule, column)


def _check_rule(book: Any, rule: Any, column: FormColumn) -> None:  # noqa: ANN401 - openpyxl's own
    """Hold a rule as Excel has it against what the column takes."""
    if column.choices:
        sheet, _, area = rule.formula1.partition("!")
        cells = [cell.value for (cell,) in book[sheet][area.replace("$", "")]]
        assert (rule.type, cells) == ("list", list(column.choices))
        return
    match column.field.kind:
        case Kind.NIP:
            assert rule.type == "custom"
            assert "ISTEXT(A2)" in rule.formula1
            assert "LEN(A2)=18" in rule.formula1
        case Kind.DATE:
            since = dt.date(1899, 12, 30)
            days = [(day - since).days for day in (column.first, column.last) if day]
            assert rule.type == "date"
            assert [int(rule.formula1), int(rule.formula2)] == days
        case Kind.NUMBER if column.low is None:
            assert (rule.type, rule.formula1[:8]) == ("custom", "ISNUMBER")
        case Kind.NUMBER:
            assert rule.type in {"decimal", "whole"}
            assert float(rule.formula1) == column.low
            assert column.high is None or float(rule.formula2) == column.high
        case _:
            assert rule.type in {None, "none"}


@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.slow
def test_the_rule_of_the_nip_refuses_what_intake_refuses(tmp_path: Path) -> None:
    written: list[Any] = [
        BUDI, float(BUDI), BUDI[:-1], BUDI + "9", BUDI[:-1] + "x", f"{BUDI[:8]} {BUDI[9:]}",
        "1,98701E+17", "-98701232014051999", "1.8701232014051999",
    ]  # fmt: skip
    book = openpyxl.Workbook()
    sheet: Any = book.create_sheet("Uji")
    for row, value in enumerate(written, start=1):
        sheet.cell(row, 1).value = value
        sheet.cell(row, 2).value = f"={nip_formula(f'A{row}')}"
    book.save(tmp_path / "uji.xlsx")
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless",
            "--convert-to", "xlsx", "--outdir", str(tmp_path / "lo"), str(tmp_path / "uji.xlsx"),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    done: Any = openpyxl.load_workbook(tmp_path / "lo" / "uji.xlsx", data_only=True)["Uji"]
    assert [bool(done.cell(row, 2).value) for row in range(1, len(written) + 1)] == [
        True, *[False] * (len(written) - 1),
    ]  # fmt: skip


@pytest.mark.parametrize("lang", Lang)
def test_the_guide_says_what_empty_means_and_on_what_basis(lang: Lang, tmp_path: Path) -> None:
    form = _forms("medan/kinerja")["feedback"]
    path = tmp_path / form.file
    path.write_bytes(form_bytes(form, words_for(lang)))
    sheet: Any = openpyxl.load_workbook(path)[GUIDE]
    rows = [tuple(str(cell or "") for cell in row) for row in sheet.iter_rows(values_only=True)]
    text = " ".join(" ".join(row) for row in rows)
    told = {
        Lang.ID: (
            "Ramah, Responsif, Profesional: tanpa data, nilai akhirnya sementara.",
            "Angka 1 sampai 5.", "ilustrasi", "wajib diisi", "Pilihan untuk kolom Aspek",
        ),
        Lang.EN: (
            "Ramah, Responsif, Profesional: without data, the final value is provisional.",
            "A number from 1 to 5.", "illustration", "must be filled", "Choices for column Aspek",
        ),
    }  # fmt: skip
    for sentence in told[lang]:
        assert sentence in text
    assert "Keluhan atas penilaian subjektif atasan" in text
    assert "Periode 2025" in text


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        (Missing(MissingPolicy.FAIL), "tanpa data, tidak dinilai."),
        (Missing(MissingPolicy.ZERO), "tanpa data, nilainya 0."),
        (Missing(MissingPolicy.REDISTRIBUTE), "tanpa data, bobotnya dibagi ke kriteria lain."),
        (Missing(MissingPolicy.FIXED, 50), "tanpa data, nilainya 50."),
        (Missing(MissingPolicy.PROVISIONAL), "tanpa data, nilai akhirnya sementara."),
        (None, "tanpa data, tidak dinilai."),
    ],
)
def test_each_rule_for_missing_data_is_said(policy: Missing | None, said: str) -> None:
    item = replace(leaf("kriteria.a", 100, Sum("disiplin", "alpa"), AsIs()), missing=policy)
    form = design_forms(rubric(item))[1]
    helped = guide.column_help(_WORDS, form, _column(form, "alpa"))
    assert helped.empty == f"A: {said}"
    assert helped.used_by == "A"
    assert guide.column_help(_WORDS, form, _column(form, "hari_kerja")).used_by == "–"


def test_a_column_that_is_read_once_is_said(tmp_path: Path) -> None:
    form = _forms("padangsidempuan/kinerja")["inovasi"]
    assert guide.read_once(form) == ("Nilai",)
    sheet: Any = openpyxl.load_workbook(_written(tmp_path, form))[GUIDE]
    texts = [str(row[0]) for row in sheet.iter_rows(values_only=True)]
    assert any("Rubrik membaca Nilai sekali: satu baris saja" in text for text in texts)


def test_an_empty_cell_with_a_value_of_its_own_is_said() -> None:
    spec = Sum("disiplin", "alpa", empty_cell=0)
    form = design_forms(rubric(leaf("kriteria.a", 100, spec)))[1]
    assert guide.column_help(_WORDS, form, _column(form, "alpa")).empty == (
        "A: sel kosong dihitung 0."
    )


def test_numbers_without_bounds_and_bases_without_text_do_no_harm(tmp_path: Path) -> None:
    spec = RaterGroups("feedback", "nilai", {"atasan": 100})
    item = replace(leaf("kriteria.a", 50, spec), basis=("naskah", "tidak-ada"))
    rule = rubric(item, leaf("kriteria.b", 50, Mean("proyek", "nilai")))
    rule = replace(
        rule, bases={"naskah": Basis("naskah", "N & M", "…", "Uji", Standing.UNVERIFIED)}
    )
    forms = {form.table: form for form in design_forms(rule)}
    for name in ("feedback", "proyek"):
        assert guide.content_of(_WORDS, _column(forms[name], "nilai")) == "Angka."
        _written(tmp_path, forms[name])
    (line,) = guide.basis_lines(_WORDS, forms["feedback"])
    assert (line.criterion, line.standing) == ("1. A", "belum terverifikasi")
    assert _column(forms["feedback"], "peran").choices == ("atasan",)


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_field_of_every_table_has_a_meaning(table: str) -> None:
    assert row_of(_WORDS, table)
    for name in (field.name for field in TABLES[table].fields):
        assert meaning_of(_WORDS, table, name).endswith(".")


def test_long_messages_are_cut_as_excel_wants_them() -> None:
    assert cut("a" * 300, MESSAGE_LENGTH) == "a" * 254 + "…"
