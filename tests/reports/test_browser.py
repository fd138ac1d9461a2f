"""The page in a real browser: what it shows is what was computed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from asn_eval.domain.evaluation import Status
from asn_eval.domain.rubric import Standing
from asn_eval.domain.tree import Adjustment, Adjustments, Combination, Combine, Effect
from asn_eval.exact import exact_sum
from asn_eval.language import Words
from asn_eval.reports.facts import RunFacts
from asn_eval.reports.html import write_html
from asn_eval.reports.view import build_view
from asn_eval.reports.view_text import safe
from factories import HOSTILE_NAMES, Shares, evaluation, finding, rubric
from reports.chromium import Browser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.rubric import Rubric

pytestmark = pytest.mark.chromium

WORDS = Words()
MANY = Shares(0.1, 0.2, 0.2, 0.2)
ROWS = "[...document.querySelectorAll('#tabel tbody tr[data-i]')]"
NAMES = f"{ROWS}.map(row => row.querySelector('.name').textContent)"
FINALS = f"{ROWS}.map(row => row.querySelector('.strong').textContent)"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    opened = Browser(tmp_path_factory.mktemp("profil"))
    yield opened
    opened.close()


def _report(result: Evaluation, folder: Path, facts: RunFacts | None = None) -> Path:
    path = folder / "laporan.html"
    write_html(build_view(result, WORDS, facts or RunFacts("0.1.0", "contoh")), path)
    return path


@pytest.fixture(scope="module")
def people() -> Evaluation:
    return evaluation(
        160,
        shares=MANY,
        hostile=True,
        findings=[finding("S305"), finding("O404")],
    )


@pytest.fixture(scope="module")
def page(people: Evaluation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _report(people, tmp_path_factory.mktemp("laporan"))


def _names(result: Evaluation, positions: Any) -> list[str]:  # noqa: ANN401 - any index array
    names = result.people.attribute("nama")[positions]
    return [safe(name) or "(tanpa nama)" for name in names]


def test_page_opens_without_complaint_and_asks_nobody(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert browser.complaints == []
    assert browser.run("document.getElementById('jumlah').textContent") == "160 dari 160 pegawai"


def test_rows_stand_in_reading_order(browser: Browser, page: Path, people: Evaluation) -> None:
    browser.open(page)
    assert browser.run(NAMES) == _names(people, people.order)


def test_hostile_names_are_text(browser: Browser, page: Path) -> None:
    browser.open(page)
    shown = set(browser.run(NAMES))
    assert {safe(name) for name in HOSTILE_NAMES} <= shown
    assert browser.run("document.querySelectorAll('script').length") == 3
    assert browser.run("document.querySelectorAll('#tabel script, #tabel img').length") == 0


def test_search_unit_and_grade_in_the_address_filter_together(
    browser: Browser, page: Path, people: Evaluation
) -> None:
    browser.open(page, "unit=Dinas+Kesehatan&predikat=Baik&cari=lubis")
    names = people.people.attribute("nama")
    wanted = [
        person
        for person in people.order.tolist()
        if people.people.attribute("unit")[person] == "Dinas Kesehatan"
        and people.band[person] == 1
        and "lubis" in names[person].lower()
    ]
    assert wanted
    assert browser.run(NAMES) == _names(people, wanted)
    assert browser.run("document.getElementById('pilih-predikat').value") == "Baik"


def test_search_finds_a_nip_written_with_spaces(
    browser: Browser, page: Path, people: Evaluation
) -> None:
    nip = str(people.people.nip[people.order[5]])
    browser.open(page, f"cari={nip[:8]}+{nip[8:14]}+{nip[14:]}")
    assert browser.run(NAMES) == _names(people, people.order[5:6])


def test_those_not_scored_can_be_listed_with_the_reason(
    browser: Browser, page: Path, people: Evaluation
) -> None:
    browser.open(page, "predikat=tidak-dinilai")
    assert len(browser.run(NAMES)) == people.counts()[Status.NOT_SCORED] > 0
    reasons = browser.run(f"{ROWS}.map(row => row.querySelector('.status').textContent)")
    assert all(reasons)


def test_sorting_by_value_puts_those_without_one_last(
    browser: Browser, page: Path, people: Evaluation
) -> None:
    browser.open(page, "urut=nilai:naik")
    shown = browser.run(FINALS)
    known = np.sort(people.final[~np.isnan(people.final)])
    assert shown[: len(known)] == [WORDS.number(value, 2) for value in known]
    assert set(shown[len(known) :]) == {"–"}


def test_a_heading_button_sorts_and_says_so(browser: Browser, page: Path) -> None:
    browser.open(page)
    head = "document.querySelector('th[data-sort=nama]')"
    assert browser.run(f"{head}.getAttribute('aria-sort')") is None
    browser.run(f"{head}.querySelector('button').focus()")
    browser.press("Enter")
    assert browser.run(f"{head}.getAttribute('aria-sort')") == "ascending"
    names = [name.lower() for name in browser.run(NAMES) if name != "(tanpa nama)"]
    assert names == sorted(names)
    browser.press("Enter")
    assert browser.run(f"{head}.getAttribute('aria-sort')") == "descending"


def test_typing_in_the_search_field_filters(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.run("document.getElementById('cari').focus()")
    browser.write("siregar")
    browser.wait("location.hash.includes('cari=siregar')")
    assert all("siregar" in name.lower() for name in browser.run(NAMES))
    browser.run("document.getElementById('bersih').click()")
    assert len(browser.run(NAMES)) == 160


def test_keyboard_opens_a_person_and_goes_back(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.run(f"{ROWS}[3].querySelector('a').focus()")
    name = browser.run("document.activeElement.textContent")
    browser.press("Enter")
    browser.wait("document.getElementById('orang').open")
    assert browser.run("document.getElementById('orang-nama').textContent") == name
    assert "nip=" in browser.run("location.hash")
    browser.press("Escape")
    browser.wait("!document.getElementById('orang').open")
    browser.wait("!location.hash.includes('nip=')")
    assert browser.run("document.activeElement.textContent") == name


def test_a_click_on_a_row_opens_the_person_and_next_moves_on(
    browser: Browser, page: Path, people: Evaluation
) -> None:
    browser.open(page)
    browser.run(f"{ROWS}[0].querySelector('.grade').click()")
    browser.wait("document.getElementById('orang').open")
    browser.run("document.querySelectorAll('.person-bar button')[1].click()")
    shown = browser.run("document.getElementById('orang-nama').textContent")
    assert [shown] == _names(people, people.order[1:2])


def test_a_person_without_a_nip_has_a_page_by_key(browser: Browser, tmp_path: Path) -> None:
    result = evaluation(5)
    key, nip = result.people.key.copy(), result.people.nip.copy()
    key[2], nip[2] = "tanpa-nip:1987 & Budi", "1,98E+17"
    known = np.arange(5) != 2
    persons = replace(result.people, key=key, nip=nip, identified=known)
    path = _report(replace(result, people=persons), tmp_path)
    browser.open(path)
    place = result.order.tolist().index(2)
    browser.run(f"{ROWS}[{place}].querySelector('a').click()")
    browser.wait("document.getElementById('orang').open")
    assert "1,98E+17" in browser.run("document.getElementById('orang').textContent")
    address = browser.run("location.hash.slice(1)")
    browser.open(path, address)
    assert (
        browser.run("document.getElementById('orang-nama').textContent") == (_names(result, [2])[0])
    )


def test_an_unknown_person_is_said_to_be_missing(browser: Browser, page: Path) -> None:
    browser.open(page, "nip=000000000000000000")
    assert "tidak ada di laporan" in browser.run("document.getElementById('orang').textContent")


WORKING = """[...document.querySelectorAll('.working tbody tr')].map(
    row => [...row.cells].map(cell => cell.textContent))"""


def _steps(value: float) -> str:
    """Write a number of the grid as the page does: at least two decimals."""
    if np.isnan(value):
        return "–"
    whole, part = f"{value:.12f}".split(".")
    return f"{whole},{part.rstrip('0').ljust(2, '0')}"


def test_the_working_of_a_person_is_that_of_the_engine(
    browser: Browser, page: Path, people: Evaluation
) -> None:
    browser.open(page)
    for person in people.order.tolist():
        browser.run(f"location.hash = 'nip={people.people.nip[person]}'")
        name = _names(people, [person])[0]
        browser.wait(f"document.getElementById('orang-nama')?.textContent === {json.dumps(name)}")
        rows = browser.run(WORKING)
        scores = [row[2] for row in rows[: len(people.nodes)]]
        given = [row[4] for row in rows[: len(people.nodes)]]
        assert scores == [_steps(value) for value in people.score[person]]
        assert given == [_steps(value) for value in people.contribution[person]]
        if people.status[person] != Status.NOT_SCORED:
            assert rows[-3][1] == _steps(people.exact[person])
            assert rows[-2][1] == WORDS.number(people.final[person], 2)


def _adjusted(inner: Combination) -> Rubric:
    """Make a rule whose nodes are combined in other ways, adjusted and rounded."""
    plain = rubric()
    row = Adjustment("p", "Potongan", (), Effect.TAKE, 2.5, (), Standing.ILLUSTRATION)
    rows = Adjustments(first_only=True, rows=(row,))
    return replace(
        plain,
        criteria=tuple(
            replace(top, digits=1, combine=inner, least_data=40) if top.children else top
            for top in plain.criteria
        ),
        combine=Combination(Combine.GEOMETRIC),
        adjustments=rows,
    )


@pytest.mark.parametrize(
    "inner",
    [
        Combination(Combine.HARMONIC),
        Combination(Combine.MINIMUM),
        Combination(Combine.DROP_LOWEST, 1),
    ],
    ids=lambda spec: spec.kind.value,
)
def test_the_working_follows_adjustments_and_rounding(
    browser: Browser, tmp_path: Path, inner: Combination
) -> None:
    result = evaluation(60, rule=_adjusted(inner), shares=MANY)
    tops = [result.node_index(top.path) for top in result.rubric.criteria]
    browser.open(_report(result, tmp_path))
    assert (~np.isnan(result.final)).sum() > 10
    for person in result.order.tolist():
        browser.run(f"location.hash = 'nip={result.people.nip[person]}'")
        name = _names(result, [person])[0]
        browser.wait(f"document.getElementById('orang-nama')?.textContent === {json.dumps(name)}")
        rows = browser.run(WORKING)
        scores = [row[2] for row in rows if len(row) == len(rows[0])]
        assert scores == [_steps(value) for value in result.score[person]]
        if np.isnan(result.final[person]):
            continue
        total = next(row[1] for row in rows if row[0] == "Jumlah sumbangan")
        assert total == _steps(float(exact_sum(result.contribution[person, tops])))
        assert ["Penyesuaian Potongan: dikurangi 2,5", "-2,50", ""] in rows


def test_a_long_list_is_drawn_through_a_window(browser: Browser, tmp_path: Path) -> None:
    result = evaluation(3000)
    browser.open(_report(result, tmp_path))
    assert browser.run(f"{ROWS}.length") < 100
    assert browser.run("document.getElementById('tabel').getAttribute('aria-rowcount')") == "3001"
    browser.run("document.getElementById('jendela').scrollTop = 1e9")
    browser.wait(f"{ROWS}.at(-1).dataset.i === '2999'")
    assert browser.run(f"{NAMES}.at(-1)") == _names(result, result.order[-1:])[0]


def test_print_shows_all_of_a_small_list_and_opens_the_findings(
    browser: Browser, page: Path
) -> None:
    browser.open(page)
    browser.run("dispatchEvent(new Event('beforeprint'))")
    assert len(browser.run(NAMES)) == 160
    closed = "document.querySelectorAll('details.finding:not([open])').length"
    assert browser.run(closed) == 0
    browser.run("dispatchEvent(new Event('afterprint'))")
    assert browser.run(closed) > 0


def test_nothing_is_wider_than_a_small_phone(browser: Browser, page: Path) -> None:
    browser.send(
        "Emulation.setDeviceMetricsOverride",
        width=360,
        height=740,
        deviceScaleFactor=1,
        mobile=False,
    )
    try:
        browser.open(page)
        assert browser.run("document.documentElement.scrollWidth") <= 360
    finally:
        browser.send("Emulation.clearDeviceMetricsOverride")


@pytest.mark.slow
def test_a_hundred_thousand_people_open_sort_and_filter_quickly(
    browser: Browser, tmp_path: Path
) -> None:
    path = _report(evaluation(100_000), tmp_path)
    assert path.stat().st_size <= 8_000_000
    browser.open(path)
    spent = browser.run("""(async () => {
        const wait = () => new Promise(requestAnimationFrame);
        const times = {};
        const tried = ['urut=nama:naik', 'urut=0:turun', 'cari=siregar', 'unit=Badan+Keuangan'];
        for (const hash of tried) {
            const start = performance.now();
            location.hash = hash;
            await new Promise(done => addEventListener('hashchange', done, {once: true}));
            await wait();
            times[hash] = performance.now() - start;
        }
        return times;
    })()""")
    # the aim on an office PC is 300 ms; a shared test machine gets room to breathe
    assert max(spent.values()) < 3000, spent
