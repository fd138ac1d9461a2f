"""The first mapping: it loads as it stands, whatever was seen, and still does when freed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.fields import TABLES
from asn_eval.domain.survey import SeenColumn, SeenValue, SheetSurvey
from asn_eval.folder import load_mapping, suggestion_text
from asn_eval.language import Words
from asn_eval.origin import column_letter

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from asn_eval.domain.mapping import SheetRule

COLUMNS = (
    SeenColumn("A", "NIP", "nip", filled=20),
    SeenColumn("B", "Nama", "nama", filled=20),
    SeenColumn("C", "Trlmbt (mnt)", near=("terlambat_menit", "tl1"), filled=7),
    SeenColumn("D", "", filled=3),
    SeenColumn("E", "Ket", filled=0),
    SeenColumn("F", "KET", filled=0),
    SeenColumn("G", "Kerja sama […]", repeated=20),
    SeenColumn("H", "Disiplin", rating=True),
)
SHEET = SheetSurvey(
    "absen.xlsx",
    "Sep [1]",
    "disiplin",
    header_rows=(5, 6),
    columns=COLUMNS,
    missing=("peran",),
    unmet=("alpa",),
    values={"absen": (SeenValue("S", 12, "sakit"), SeenValue("X", 3))},
    more={"hukuman": 45},
    days=30,
)


def rules(folder: Path, text: str) -> tuple[SheetRule, ...]:
    path = folder / "pemetaan.yaml"
    path.write_text(text, encoding="utf-8", newline="\n")
    return load_mapping(path)


def freed(text: str) -> str:
    """Do what the comments ask for: take away "# " inside the rules, choose, fill in."""
    head, body = text.split("lembar:\n", 1)
    body = re.sub(r"^( +)# (?=[ \"a-z_]+\S*:)", r"\1", body, flags=re.MULTILINE)
    return f"{head}lembar:\n{body}"


def test_what_was_recognised_stands_and_the_rest_waits(tmp_path: Path) -> None:
    text = suggestion_text([SHEET], Words())
    (rule,) = rules(tmp_path, text)
    assert rule.columns == {"NIP": "nip", "Nama": "nama"}
    assert (rule.table, rule.header_rows) == ("disiplin", (5, 6))
    assert rule.fits("ABSEN.xlsx", "Sep [1]")
    for line in (
        '      # "Trlmbt (mnt)": terlambat_menit   # 7 sel terisi; atau tl1, abaikan',
        '      # "=D": abaikan   # 3 sel terisi',
        '      # "=E": abaikan   # Ket; 0 sel terisi',
        "      # Kerja sama […]   # 20 kolom",
        '      # "Disiplin"   # kolom nilai satu aspek, dibaca sendiri',
        "    # tetap:",
        "    #   peran: rekan",
        '    #     "S": sakit   # 12 sel',
        '    #     "X":   # 3 sel',
        "    #     # 45 nilai berbeda; mungkin bukan kolom ini",
    ):
        assert line in text.splitlines(), line


def test_a_line_that_is_freed_holds(tmp_path: Path) -> None:
    text = suggestion_text([SHEET], Words())
    for line in (
        '# "Trlmbt (mnt)": terlambat_menit', '# "=D": abaikan', "# nilai:", "#   absen:",
        '#     "S": sakit', "# bulan: 2025-09",
    ):  # fmt: skip
        text = text.replace(f" {line}", " " + line.removeprefix("# ").removeprefix("#"), 1)
    (rule,) = rules(tmp_path, text.replace("       absen:", "      absen:"))
    assert rule.columns["Trlmbt (mnt)"] == "terlambat_menit"
    assert rule.letters == {"D": "abaikan"}
    assert rule.values == {"absen": {"S": "sakit"}}
    assert rule.month is not None


def test_sheets_that_look_the_same_share_a_rule(tmp_path: Path) -> None:
    people = [SheetSurvey("a.xlsx", f"Orang {n}", "disiplin", columns=COLUMNS) for n in range(54)]
    cover = SheetSurvey("a.xlsx", "Sampul", reason="lembar rusak", columns=COLUMNS[3:4])
    blank = SheetSurvey("a.xlsx", "Lembar1", reason="lembar kosong")
    text = suggestion_text([*people[:3], cover, *people[3:], blank], Words())
    first, second = rules(tmp_path, text)
    assert (first.sheet, second.sheet) == ("Sampul", "*")
    assert "Orang" not in text
    assert "54 lembar" in text
    assert "# a.xlsx › Lembar1: lembar kosong" in text


def test_nothing_seen_is_a_mapping_without_rules(tmp_path: Path) -> None:
    assert rules(tmp_path, suggestion_text([], Words())) == ()


def test_strange_names_become_patterns_that_fit_them(tmp_path: Path) -> None:
    names = ["  ", "a\x07b", "Rekap*", "Rekap?", "x[1]"]
    odd = [SheetSurvey("a.xlsx", name, columns=COLUMNS[n : n + 1]) for n, name in enumerate(names)]
    usual = [SheetSurvey("a.xlsx", f"S{n}", "disiplin", columns=COLUMNS) for n in range(2)]
    found = rules(tmp_path, suggestion_text([*odd, *usual], Words()))
    assert [rule.sheet for rule in found] == ["??", "a?b", "Rekap[*]", "Rekap[?]", "x[[]1]", "*"]
    assert all(rule.fits("a.xlsx", name) for rule, name in zip(found, names, strict=False))


def test_tables_that_fit_equally_are_offered(tmp_path: Path) -> None:
    torn = SheetSurvey("a.xlsx", "S", rivals=("inovasi", "proyek"), columns=COLUMNS[:1])
    text = suggestion_text([torn], Words())
    assert "    # tabel: inovasi   # pilih satu: inovasi, proyek" in text
    assert rules(tmp_path, text)[0].table == ""


def test_files_of_one_name_get_one_rule(tmp_path: Path) -> None:
    twins = [SheetSurvey(f"{f}/a.xlsx", "S", "disiplin", columns=COLUMNS) for f in ("x", "y")]
    (rule,) = rules(tmp_path, suggestion_text(twins, Words()))
    assert rule.file == "a.xlsx"


def test_a_suggestion_never_outgrows_what_is_read(tmp_path: Path) -> None:
    wide = tuple(SeenColumn(column_letter(n), f"Kolom {n} " + "x" * 150) for n in range(1, 300))
    many = [SheetSurvey(f"{n}.xlsx", "S", columns=wide) for n in range(60)]
    text = suggestion_text(many, Words())
    assert 0 < len(rules(tmp_path, text)) < 60
    assert "Tidak dimuat karena terlalu panjang" in text
    assert "kolom lain" in text


fields = st.sampled_from(["", *(field.name for field in TABLES["disiplin"].fields)])
columns = st.builds(
    SeenColumn,
    letter=st.integers(1, 200).map(column_letter),
    heading=st.text(max_size=300),
    field=st.just(""),
    near=st.lists(fields.filter(bool), max_size=2).map(tuple),
    filled=st.integers(0, 9),
)
surveys = st.builds(
    SheetSurvey,
    file=st.text(min_size=1, max_size=40),
    sheet=st.text(min_size=1, max_size=31),
    table=st.sampled_from(["", "disiplin"]),
    header_rows=st.sampled_from([(), (3,), (3, 4)]),
    columns=st.lists(columns, max_size=5, unique_by=lambda column: column.letter).map(tuple),
    values=st.dictionaries(
        st.just("absen"),
        st.lists(st.builds(SeenValue, st.text(max_size=40), st.integers(1, 9)), max_size=4).map(
            tuple
        ),
    ),
)


@given(seen=st.lists(surveys, max_size=4), taken=st.sampled_from(["nip", "alpa"]))
def test_any_suggestion_loads(
    seen: list[SheetSurvey], taken: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    known = SheetSurvey("z.xlsx", "Z", "disiplin", columns=(SeenColumn("A", "Q", taken),))
    rules(tmp_path_factory.mktemp("usulan"), suggestion_text([*seen, known], Words()))
