"""One offline file: policy, escaping, bytes, contrast."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from asn_eval.language import Words
from asn_eval.reports.facts import RunFacts
from asn_eval.reports.html import pack, render_html, write_html
from asn_eval.reports.view import build_view
from factories import HOSTILE_NAMES, Shares, evaluation, finding

if TYPE_CHECKING:
    from pathlib import Path

WORDS = Words()


class _Page(HTMLParser):
    """Collects tags with attributes, and the raw text of style and script."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"style": [], "script": []}
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag if tag in self.raw else ""

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.raw[self._inside].append(data)


def _html(facts: RunFacts | None = None) -> str:
    result = evaluation(
        150,
        shares=Shares(0.1, 0.1, 0.1, 0.1),
        hostile=True,
        findings=[finding("S305"), finding("O404")],
    )
    return render_html(
        build_view(result, WORDS, facts or RunFacts("0.1.0", "<b>data</b>"))
    ).decode()


@pytest.fixture(scope="module")
def text() -> str:
    return _html()


@pytest.fixture(scope="module")
def page(text: str) -> _Page:
    return _Page(text)


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_the_policy_allows_this_style_and_this_script_only(page: _Page) -> None:
    policy = next(
        attributes["content"]
        for tag, attributes in page.tags
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    style, script = page.raw["style"][0], page.raw["script"][-1]
    assert policy == (
        f"default-src 'none'; script-src 'sha256-{_digest(script)}'; "
        f"style-src 'sha256-{_digest(style)}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_nothing_points_outside_the_file(page: _Page) -> None:
    for tag, attributes in page.tags:
        for name in ("src", "href", "action", "data", "srcset", "poster"):
            value = attributes.get(name)
            assert value is None or value.startswith(("#", "data:")), (tag, value)
    assert "url(" not in page.raw["style"][0]
    assert "@import" not in page.raw["style"][0]
    assert "fetch(" not in page.raw["script"][-1]


def test_no_attribute_that_the_policy_forbids(page: _Page) -> None:
    for _, attributes in page.tags:
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]


def test_the_script_never_turns_text_into_markup(page: _Page) -> None:
    script = page.raw["script"][-1]
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert way not in script


def test_same_view_same_bytes(text: str, tmp_path: Path) -> None:
    assert _html() == text
    path = tmp_path / "laporan.html"
    write_html(build_view(evaluation(3), WORDS, RunFacts("0.1.0", "x")), path)
    assert path.read_bytes() == render_html(
        build_view(evaluation(3), WORDS, RunFacts("0.1.0", "x"))
    )


def test_hostile_text_stays_text(text: str, page: _Page) -> None:
    assert "<script>alert" not in text
    assert "&lt;b&gt;data&lt;/b&gt;" in text
    assert sum(tag == "script" for tag, _ in page.tags) == 3
    for mark in ("\u202e", "\u2067", "\x00"):
        assert mark not in text


def test_foreign_text_is_isolated_from_its_surroundings(text: str) -> None:
    plain = [name for name in HOSTILE_NAMES if name.isalnum() and len(name) < 300]
    for name in plain:
        assert not re.search(rf"<t[dh][^>]*>{re.escape(name)}", text)


def test_data_for_the_script_round_trip_and_hold_no_tag() -> None:
    packed = pack({"nama": "</script><b>", "nilai": [1, None]})
    assert re.fullmatch(r"[A-Za-z0-9+/=]+", packed)
    unpacked = zlib.decompress(base64.b64decode(packed)).decode()
    assert "<" not in unpacked
    assert json.loads(unpacked) == {"nama": "</script><b>", "nilai": [1, None]}


def test_words_of_the_script_are_all_used_and_all_there(page: _Page) -> None:
    words = json.loads(page.raw["script"][0])
    script = page.raw["script"][-1]
    used = set(re.findall(r"words\.(\w+)", script)) | set(re.findall(r'say\("(\w+)"', script))
    used |= set(re.findall(r'go\("(\w+)"', script))
    assert used == set(words)


def test_page_has_language_landmarks_skip_link_and_one_heading(page: _Page) -> None:
    tags = [tag for tag, _ in page.tags]
    assert ("html", {"lang": "id"}) in page.tags
    for landmark in ("header", "nav", "main", "footer", "h1"):
        assert tags.count(landmark) == 1
    assert ("a", {"class": "skip", "href": "#isi"}) in page.tags


def test_ids_are_unique_and_links_inside_lead_somewhere(page: _Page) -> None:
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {
        str(attributes["href"])[1:]
        for tag, attributes in page.tags
        if tag == "a" and "=" not in str(attributes["href"])
    }
    assert targets <= set(ids)


def test_static_rows_read_without_script(text: str) -> None:
    body = text.split('<table id="tabel"', maxsplit=1)[1].split("</table>", maxsplit=1)[0]
    assert body.count("<tr>") == 101


def test_a_simulation_is_stamped_in_title_header_and_foot() -> None:
    stamped = _html(RunFacts("0.1.0", "d", ("kriteria.x.bobot=<30>",), simulation=True))
    assert "<title>SIMULASI · " in stamped
    assert stamped.count("SIMULASI: bukan hasil resmi") == 2
    assert "kriteria.x.bobot=&lt;30&gt;" in stamped
    assert "SIMULASI:" not in _html()


def test_empty_sections_are_left_out_and_nobody_is_no_problem() -> None:
    empty = render_html(build_view(evaluation(0), WORDS, RunFacts("0.1.0", ""))).decode()
    assert "Tidak ada temuan." in empty


def _colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block))


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[index : index + 2], 16) / 255 for index in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1, 2])
def test_text_has_enough_contrast_in_every_scheme(page: _Page, scheme: int) -> None:
    blocks = re.findall(r":root \{(.*?)\}", page.raw["style"][0], re.DOTALL)
    colours = _colours(blocks[scheme])
    pairs = [
        *[(ink, ground) for ink in ("ink", "soft", "accent") for ground in ("paper", "wash")],
        ("bad", "paper"), ("warn", "paper"), ("warn", "warn-wash"), ("ink", "accent-wash"),
    ]  # fmt: skip
    for ink, ground in pairs:
        light, dark = sorted((_luminance(colours[ink]), _luminance(colours[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
