"""The page in a real browser: what it asks for, and what its charts do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.publish.browser import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

Pages = dict[str, Path]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_opening_asks_nothing_of_any_network(chromium: Browser, pages: Pages, language: str) -> None:
    """A report opens anywhere: no request leaves the page and its policy has nothing to refuse."""
    with opened(chromium, pages[language]) as it:
        it.page.locator("figure.chart").first.scroll_into_view_if_needed()

        assert [] == it.requests
        assert [] == it.complaints


@pytest.mark.parametrize(("width", "form"), [(1280, "wide"), (390, "narrow")])
def test_a_mark_says_what_it_is_of(chromium: Browser, pages: Pages, width: int, form: str) -> None:
    """Under the pointer, by the arrow keys after one stop, and no more once it is left."""
    with opened(chromium, pages["vi"], width=width) as it:
        tip = it.page.locator(".tip")
        it.page.locator(f".drawing.{form} [data-said]").last.hover()
        hovered = tip.inner_text()
        it.page.locator(".drawings").focus()
        it.page.keyboard.press("ArrowRight")
        it.page.keyboard.press("End")
        ended = tip.inner_text()
        it.page.keyboard.press("Home")
        began = tip.inner_text()
        it.page.keyboard.press("Escape")

        assert "2020: 41,79 triệu đồng" == hovered == ended
        assert "2015: 18,2 triệu đồng" == began
        assert not tip.is_visible()
        assert [] == it.complaints


def test_a_touch_shows_the_nearest_mark(chromium: Browser, pages: Pages) -> None:
    """A finger beside a point means that point."""
    with opened(chromium, pages["vi"], width=390, has_touch=True) as it:
        mark = it.page.locator(".drawing.narrow [data-said]").first
        mark.scroll_into_view_if_needed()
        box = mark.bounding_box()
        assert box is not None
        it.page.touchscreen.tap(box["x"] + 12, box["y"] + 8)

        assert "2015: 18,2 triệu đồng" == it.page.locator(".tip").inner_text()


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_a_chart_is_saved_as_a_picture(chromium: Browser, pages: Pages, tmp_path: Path, kind: str) -> None:
    """It brings its title, its sources and its typeface along, and colours that no page has to name."""
    with opened(chromium, pages["vi"], color_scheme="dark") as it:
        with it.page.expect_download() as waiting:
            it.page.locator(f".chart [data-save={kind}]").first.click()
        saved = tmp_path / "saved"
        waiting.value.save_as(saved)

        assert [] == it.complaints
        assert f"grdp.{kind}" == waiting.value.suggested_filename
    if kind == "svg":
        text = saved.read_text(encoding="utf-8")
        assert "GRDP bình quân đầu người" in text
        assert "@font-face" in text
        assert "var(--" not in text
    else:
        assert saved.read_bytes().startswith(b"\x89PNG")


def test_without_scripts_charts_and_figures_work(chromium: Browser, pages: Pages) -> None:
    """Without JavaScript the chart is drawn and a figure is a link to its entry in the annex."""
    with opened(chromium, pages["vi"], java_script_enabled=False) as it:
        box = it.page.locator(".drawing.wide > svg").bounding_box()
        it.page.locator(".summary a.figure").first.click()

        assert box is not None
        assert box["width"] > 700
        assert it.page.url.endswith("#figure-f000000001a")
        assert it.page.locator("#figure-f000000001a").is_visible()
        assert not it.page.locator(".tools").is_visible()
