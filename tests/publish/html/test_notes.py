"""The notes of figures in a real browser: by mouse, touch and keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.publish.browser import opened, plain, sideways

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

Pages = dict[str, Path]

COVERED = """
() => {
  const note = document.getElementById("note").getBoundingClientRect();
  const figure = document.querySelector('.figure[aria-expanded="true"]').getBoundingClientRect();
  return note.bottom > figure.top && note.top < figure.bottom;
}
"""


@pytest.mark.parametrize("width", [1280, 390])
def test_a_note_never_covers_its_figure(chromium: Browser, pages: Pages, width: int) -> None:
    """Wherever a figure stands, its note stands beside it and inside the window's width."""
    with opened(chromium, pages["vi"], width=width) as it:
        for figure in it.page.locator("main a.figure:visible").all():
            figure.scroll_into_view_if_needed()
            figure.click()

            assert not it.page.evaluate(COVERED)
            assert 0 == sideways(it.page)
            it.page.keyboard.press("Escape")


def test_a_note_says_formula_inputs_and_sources(chromium: Browser, pages: Pages) -> None:
    """A derived figure opens into its formula with the real numbers, its inputs and its sources."""
    with opened(chromium, pages["vi"]) as it:
        it.page.locator(".finding a.figure").click()
        note = it.page.locator("#note")

        for words in (
            "41,79 ÷ 18,2 ≈ 2,3",
            "từ 2,289 đến 2,303",
            "18,2 triệu đồng",
            "Báo Chính phủ",
            "ước tính",
        ):
            assert words in plain(note.inner_text())
        assert "https://example.org/lai-chau-2020" == note.locator("a[rel]").first.get_attribute("href")


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_keyboard_opens_and_closes_a_note(chromium: Browser, pages: Pages, key: str) -> None:
    """A figure opens by keyboard, Esc closes it, and the focus is where it was."""
    with opened(chromium, pages["en"]) as it:
        figure = it.page.locator(".finding a.figure")
        figure.focus()
        it.page.keyboard.press(key)

        assert "true" == figure.get_attribute("aria-expanded")
        assert "note" == it.page.evaluate("document.activeElement.id")
        it.page.keyboard.press("Escape")
        assert not it.page.locator("#note").is_visible()
        assert "false" == figure.get_attribute("aria-expanded")
        assert figure.evaluate("it => it === document.activeElement")


def test_tabbing_out_of_a_note_goes_on_behind_its_figure(chromium: Browser, pages: Pages) -> None:
    """The note is read as if it followed its figure: behind its last stop comes what follows the figure."""
    with opened(chromium, pages["vi"]) as it:
        it.page.locator(".summary a.figure").first.click()
        stops = it.page.locator("#note button:visible, #note a[href]").count()
        for _ in range(stops + 1):
            it.page.keyboard.press("Tab")

        assert not it.page.locator("#note").is_visible()
        assert it.page.locator(".summary a.figure").nth(1).evaluate("it => it === document.activeElement")


def test_inputs_open_in_the_note_and_lead_back(chromium: Browser, pages: Pages) -> None:
    """An input of a figure is itself a figure: it opens in the note, and there is a way back."""
    with opened(chromium, pages["vi"]) as it:
        it.page.locator(".finding a.figure").click()
        it.page.locator("#note a[data-figure]").first.click()

        assert "41,79 triệu đồng" in plain(it.page.locator("#note-title").inner_text())
        it.page.locator(".note-back").click()
        assert "2,3 lần" in plain(it.page.locator("#note-title").inner_text())


def test_a_touch_opens_a_note_and_a_touch_elsewhere_closes_it(chromium: Browser, pages: Pages) -> None:
    """A finger does what a mouse does."""
    with opened(chromium, pages["vi"], width=390, has_touch=True) as it:
        it.page.locator(".finding a.figure").tap()
        assert it.page.locator("#note").is_visible()
        it.page.locator("h2").first.tap()
        assert not it.page.locator("#note").is_visible()
