"""An audited text on the page: marks that open, words that stay words."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lc_indicators.publish.html import render_html
from tests.publish.browser import faults, opened, plain, sideways
from tests.small_audit import audit_report

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Pages = dict[str, Path]


@pytest.fixture(scope="module")
def audits(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """Return the page of the audit made by hand in each language."""
    folder = tmp_path_factory.mktemp("audits")
    files: Pages = {"vi": folder / "vi.html", "en": folder / "en.html"}
    for language, file in files.items():
        file.write_text(render_html(audit_report(language)), encoding="utf-8")  # type: ignore[arg-type]
    return files


def test_the_words_of_a_stranger_are_words(audits: Pages) -> None:
    """No element, address or direction of the page comes from the text, its groups or its reasons."""
    page = audits["vi"].read_text(encoding="utf-8")

    assert "&lt;script&gt;alert(&#39;text&#39;)&lt;/script&gt; #read(&#34;/etc/passwd&#34;) *a*" in page
    assert "tỷ lệ &lt;/dd&gt;&lt;i&gt;" in page.casefold()
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)
    assert "⟨U+202E⟩đảo⟨U+202C⟩ 中" in page


def test_every_mark_leads_to_its_verdict(audits: Pages) -> None:
    """Without scripts a mark is a link to its entry in the list."""
    page = audits["en"].read_text(encoding="utf-8")
    used = set(re.findall(r'data-verdict="([^"]+)"', page))

    assert {f"c{n}" for n in range(1, 10)} == used
    assert used == set(re.findall(r'<dl class="said" id="verdict-([^"]+)"', page))


def test_a_mark_without_a_listed_verdict_is_no_link() -> None:
    """A text may be shown without the list: its marks still have sign and word."""
    document = audit_report("en")
    cell = document.cells[0]
    kept = tuple(output for output in cell.outputs if output.block and output.block["type"] != "verdicts")
    page = render_html(replace(document, cells=(replace(cell, outputs=kept),)))

    assert 'data-verdict="' not in page
    assert '<span class="spoken"> contradicted</span></span>' in page


def test_reasons_that_several_share_head_their_claims(audits: Pages) -> None:
    """A reader passes from one ground to the next by its heading."""
    page = audits["en"].read_text(encoding="utf-8")
    heads = re.findall(r'<h4 class="ground">([^<]+)</h4>', page)

    assert heads
    assert all(re.search(r"[^.] \(\d+\)$", one) for one in heads)


def test_a_text_says_its_own_language(audits: Pages) -> None:
    """A voice reads a Vietnamese text as Vietnamese in an English audit."""
    assert '<div class="sheet" lang="vi">' in audits["en"].read_text(encoding="utf-8")


@pytest.mark.browser
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("width", [1280, 390])
def test_a_mark_opens_beside_its_figure(chromium: Browser, audits: Pages, width: int, language: str) -> None:
    """Every mark opens a note with the word of the verdict, inside the window, never over the figure."""
    with opened(chromium, audits[language], width=width) as it:
        for mark in it.page.locator(".sheet a.claim").all():
            mark.scroll_into_view_if_needed()
            mark.click()
            note = it.page.locator("#note")

            assert (mark.locator(".spoken").text_content() or "").strip() in note.inner_text()
            assert not it.page.evaluate(COVERED)
            assert 0 == sideways(it.page)
            it.page.keyboard.press("Escape")
        assert [] == it.requests + it.complaints


COVERED = """
() => {
  const note = document.getElementById("note").getBoundingClientRect();
  const mark = document.querySelector('.claim[aria-expanded="true"]').getBoundingClientRect();
  return note.bottom > mark.top && note.top < mark.bottom && note.right > mark.left && note.left < mark.right;
}
"""


@pytest.mark.browser
@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_keyboard_opens_a_mark_and_its_premises(chromium: Browser, audits: Pages, key: str) -> None:
    """A note leads on to the figures and claims that the verdict rests on, and back."""
    with opened(chromium, audits["vi"]) as it:
        mark = it.page.locator(".sheet a.claim.contradicted")
        mark.focus()
        it.page.keyboard.press(key)
        assert "2,8 lần" in plain(it.page.locator("#note-title").inner_text())

        it.page.locator("#note a[data-figure]").first.click()
        assert "40,40%" in plain(it.page.locator("#note-title").inner_text())
        it.page.locator(".note-back").click()
        it.page.locator("#note a[data-verdict]").first.click()
        assert "16,7%" in plain(it.page.locator("#note-title").inner_text())

        it.page.keyboard.press("Escape")
        assert mark.evaluate("it => it === document.activeElement")


@pytest.mark.browser
def test_a_touch_opens_a_mark(chromium: Browser, audits: Pages) -> None:
    """A finger does what a mouse does."""
    with opened(chromium, audits["vi"], width=390, has_touch=True) as it:
        it.page.locator(".sheet a.claim.supported").first.tap()
        assert "có căn cứ" in it.page.locator("#note").inner_text()
        it.page.locator("h1").tap()
        assert not it.page.locator("#note").is_visible()


@pytest.mark.browser
def test_each_outcome_has_its_own_line(chromium: Browser, audits: Pages) -> None:
    """Without colour the styles of the lines differ, and the signs."""
    style = "(it) => getComputedStyle(it).textDecorationStyle"
    with opened(chromium, audits["vi"]) as it:
        lines = {
            outcome: it.page.locator(f".sheet .{outcome} .under").first.evaluate(style)
            for outcome in ("contradicted", "supported", "undecidable")
        }

    assert {"contradicted": "double", "supported": "solid", "undecidable": "dotted"} == lines


@pytest.mark.browser
def test_a_mark_is_heard_as_figure_and_word(chromium: Browser, audits: Pages) -> None:
    """A screen reader says the verdict in the sign's place."""
    with opened(chromium, audits["vi"]) as it:
        assert it.page.get_by_role("button", name="2,8 trái với số liệu", exact=True).first.is_visible()
        assert it.page.get_by_role("button", name="41,79 chưa đủ căn cứ", exact=True).first.is_visible()


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_audit(chromium: Browser, audits: Pages, scheme: str, width: int) -> None:
    """Everybody can read the audit: with everything open, axe finds nothing."""
    with opened(chromium, audits["en"], width=width, color_scheme=scheme, bypass_csp=True) as it:
        it.page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
        it.page.locator(".sheet a.claim.contradicted").click()

        assert [] == faults(it.page)
        assert 0 == sideways(it.page)


@pytest.mark.browser
def test_a_long_word_of_a_text_stays_on_the_sheet(chromium: Browser, audits: Pages, tmp_path: Path) -> None:
    """A text without a place to break a line is broken."""
    page = tmp_path / "long.html"
    page.write_text(audits["vi"].read_text(encoding="utf-8").replace("1.250", "1" * 900), encoding="utf-8")
    with opened(chromium, page, width=390) as it:
        assert 0 == sideways(it.page)
