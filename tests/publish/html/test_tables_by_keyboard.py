"""Tables in a real browser: one stop for the keyboard, arrow keys among figures; and the folded annex."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.publish.browser import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def test_the_figures_of_a_table_are_one_stop(chromium: Browser, pages: dict[str, Path]) -> None:
    """Tab enters a table once; arrow keys go from figure to figure, and the table remembers where one was."""
    with opened(chromium, pages["vi"]) as it:
        stops = it.page.locator("#indicators tbody a.figure[tabindex='0']")
        figures = it.page.locator("#indicators tbody a.figure")
        assert stops.count() == 1
        assert figures.count() > 1
        stops.focus()
        it.page.keyboard.press("ArrowRight")

        assert figures.nth(1).evaluate("it => it === document.activeElement")
        assert ["0"] == [stops.nth(0).get_attribute("tabindex")]
        assert stops.nth(0).evaluate("it => it === document.activeElement")


def test_the_annex_opens_for_a_link_and_for_open_all(chromium: Browser, pages: dict[str, Path]) -> None:
    """Folded at first."""
    with opened(chromium, pages["vi"]) as it:
        entries = it.page.locator(".annex .entry dl")
        assert not any(one.is_visible() for one in entries.all())
        it.page.evaluate("location.hash = 'figure-f000000001a'")
        it.page.locator("#figure-f000000001a").wait_for(state="visible")
        it.page.locator(".open-all").click()
        assert all(one.is_visible() for one in entries.all())
        it.page.locator(".open-all").click()
        assert not any(one.is_visible() for one in entries.all())
