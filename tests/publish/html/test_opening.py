"""The page in a real browser: what it asks for, and what its charts do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.publish.browser import drawn_charts, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

Pages = dict[str, Path]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_opening_asks_nothing_of_any_network(chromium: Browser, pages: Pages, language: str) -> None:
    """A report opens anywhere: no request leaves the page and its policy has nothing to refuse."""
    with opened(chromium, pages[language]) as it:
        drawn_charts(it.page)

        assert [] == it.requests
        assert [] == it.complaints


@pytest.mark.parametrize(("width", "form"), [(1280, "wide"), (390, "narrow")])
def test_when_scripts_run_then_charts_become_interactive(
    chromium: Browser, pages: Pages, width: int, form: str
) -> None:
    """The chart that fits the window becomes interactive, in the very place of the static one."""
    with opened(chromium, pages["vi"], width=width) as it:
        static = it.page.locator(f".drawing.{form} > svg").bounding_box()
        drawn_charts(it.page)
        live = it.page.locator(f".drawing.{form} .live").bounding_box()

        assert static is not None
        assert live is not None
        assert (static["width"], static["height"]) == (live["width"], live["height"])
        assert it.page.locator(f".drawing.{form} .live svg path").count() > 2


def test_tooltips_speak_the_language_of_the_report(chromium: Browser, pages: Pages) -> None:
    """Numbers in a tooltip have the decimal mark of the report's language."""
    with opened(chromium, pages["vi"]) as it:
        drawn_charts(it.page)
        it.page.locator(".drawing.wide .live .mark-symbol path").last.hover()
        it.page.locator("#vg-tooltip-element.visible").wait_for()

        assert "41,79" in it.page.locator("#vg-tooltip-element").inner_text()


def test_interactive_charts_follow_the_colours_of_the_page(chromium: Browser, pages: Pages) -> None:
    """No colour of the light page is left in a chart that the dark page draws."""
    with opened(chromium, pages["vi"], color_scheme="dark") as it:
        drawn_charts(it.page)
        drawn = it.page.locator(".drawing.wide .live svg").evaluate("svg => svg.outerHTML")

        assert "var(--c-0b6b74)" in drawn
        assert not re.search(r"#[0-9a-f]{6}\b", drawn)


def test_when_vega_fails_then_the_static_chart_stays(chromium: Browser, pages: Pages, tmp_path: Path) -> None:
    """A specification that does not draw leaves the reader the static drawing."""
    broken = tmp_path / "broken.html"
    text = pages["vi"].read_text(encoding="utf-8")
    broken.write_text(text.replace('class="spec">{', 'class="spec">{"broken'), encoding="utf-8")
    with opened(chromium, broken) as it:
        it.page.locator("figure.chart").scroll_into_view_if_needed()
        it.page.locator(".drawing.wide.static").wait_for()

        assert 0 == it.page.locator(".live").count()
        assert "1" == it.page.locator(".drawing.wide > svg").evaluate("svg => getComputedStyle(svg).opacity")


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
