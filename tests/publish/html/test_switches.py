"""Switches, contents, downloads and printing in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.publish.browser import opened, sideways

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

Pages = dict[str, Path]


def test_text_size_switches_enlarge_and_reset(chromium: Browser, pages: Pages) -> None:
    """A+ enlarges, A− makes smaller, A gives the usual 17 pixels; nothing becomes wider than the window."""
    with opened(chromium, pages["vi"], width=390) as it:
        smaller, usual, larger = it.page.locator("[data-size]").all()
        sizes = [_text_size(it.page)]
        for button in (smaller, usual, larger, larger, larger):
            button.click()
            sizes.append(_text_size(it.page))

        assert [17, 14.45, 17, 19.55, 22.1, 25.5] == sizes
        assert 0 == sideways(it.page)


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(0, 0, 0)")])
def test_the_contrast_switch_goes_to_black_and_white(
    chromium: Browser, pages: Pages, scheme: str, paper: str
) -> None:
    """High contrast is pure, in light and in dark, and a second press ends it."""
    with opened(chromium, pages["vi"], color_scheme=scheme) as it:
        before = _paper(it.page)
        switch = it.page.locator("[data-switch=contrast]")
        switch.click()

        assert ("true", paper) == (switch.get_attribute("aria-pressed"), _paper(it.page))
        switch.click()
        assert ("false", before) == (switch.get_attribute("aria-pressed"), _paper(it.page))


def test_code_is_folded_and_one_switch_shows_all(chromium: Browser, pages: Pages) -> None:
    """Readers see neither code nor its handles; one switch shows all, and each cell can be folded then."""
    with opened(chromium, pages["vi"]) as it:
        code = it.page.locator("details.code pre code")
        handles = it.page.locator("details.code summary")
        assert 0 == sum(one.is_visible() for one in (*code.all(), *handles.all()))
        it.page.locator("[data-switch=code]").click()
        assert all(one.is_visible() for one in code.all())
        handles.nth(2).click()
        assert 1 == sum(not one.is_visible() for one in code.all())
        it.page.locator("[data-switch=code]").click()
        assert 0 == sum(one.is_visible() for one in (*code.all(), *handles.all()))


def test_the_contents_follow_the_reading(chromium: Browser, pages: Pages) -> None:
    """The line of the section that is being read is marked, and only that one."""
    with opened(chromium, pages["vi"]) as it:
        it.page.locator("#education").evaluate("it => it.scrollIntoView()")
        it.page.locator(".contents-beside a[aria-current]", has_text="Giáo dục").wait_for()

        assert 1 == it.page.locator(".contents-beside a[aria-current]").count()


def test_a_csv_file_downloads_from_the_page_itself(chromium: Browser, pages: Pages) -> None:
    """The numbers download under the page's policy, with nothing in them that a spreadsheet would run."""
    with opened(chromium, pages["vi"]) as it:
        with it.page.expect_download() as started:
            it.page.locator("#indicators .download a").click()
        text = Path(started.value.path()).read_text(encoding="utf-8-sig")

        assert "indicators.csv" == started.value.suggested_filename
        assert "\n'=cmd()|'/C calc'!A0,triệu đồng" in text
        assert "điểm %/năm,,-4.81" in text


def test_a_printed_page_shows_the_report_and_no_tools(chromium: Browser, pages: Pages) -> None:
    """Paper gets text, tables and wide charts in light colours; no switches, contents or folded code."""
    with opened(chromium, pages["vi"], color_scheme="dark") as it:
        it.page.emulate_media(media="print", color_scheme="dark")

        assert "rgb(255, 255, 255)" == _paper(it.page)
        for gone in (".tools", ".contents-beside", "details.code >> nth=0", ".download >> nth=0"):
            assert not it.page.locator(gone).is_visible()
        assert it.page.locator(".drawing.wide > svg").is_visible()
        assert it.page.locator(".foot").is_visible()
        # Nobody asked how figures were obtained; what is open is printed.
        assert not it.page.locator(".annex").is_visible()
        it.page.locator(".fold").first.evaluate("it => { it.open = true; }")
        assert it.page.locator(".annex").is_visible()


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_a_reader_chooses_light_or_dark(chromium: Browser, pages: Pages, system: str, width: int) -> None:
    """By hand goes before what the system asks for, and the choice is at hand wherever one reads."""
    with opened(chromium, pages["vi"], color_scheme=system, width=width) as it:
        choice = it.page.locator("[data-theme-choice]")
        it.page.evaluate("scrollTo(0, document.body.scrollHeight)")
        found = []
        for theme in ("light", "dark", ""):
            choice.select_option(theme)
            found.append(_paper(it.page))
        box = choice.bounding_box()

        assert ["rgb(255, 255, 255)", "rgb(20, 25, 29)"] == found[:2]
        assert found[2] == found[system == "dark"]
        assert box is not None
        assert 0 <= box["y"] < 60


def test_a_theme_by_hand_keeps_high_contrast(chromium: Browser, pages: Pages) -> None:
    """Dark by hand and contrast by switch are black."""
    with opened(chromium, pages["vi"]) as it:
        it.page.locator("[data-theme-choice]").select_option("dark")
        it.page.locator("[data-switch=contrast]").click()

        assert "rgb(0, 0, 0)" == _paper(it.page)


@pytest.mark.parametrize("width", [1280, 390])
def test_contents_and_the_way_up_are_at_hand(chromium: Browser, pages: Pages, width: int) -> None:
    """However far one has read."""
    with opened(chromium, pages["vi"], width=width) as it:
        it.page.evaluate("scrollTo(0, document.body.scrollHeight)")
        if width < 1080:
            it.page.locator(".contents-folded summary").click()
        it.page.locator(".contents a:visible", has_text="Giáo dục").click()
        it.page.wait_for_function("location.hash === '#education'")
        top = it.page.locator("#education").bounding_box()
        assert top is not None
        assert 30 <= top["y"] < 200
        it.page.locator(".to-top").click()
        it.page.wait_for_function("scrollY === 0")


def _text_size(page: Page) -> float:
    size: float = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    return round(size, 2)


def _paper(page: Page) -> str:
    paper: str = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    return paper
