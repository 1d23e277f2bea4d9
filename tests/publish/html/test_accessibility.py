"""axe on the page, in every colour scheme and width: nothing of what it knows, contrast of 7:1 included."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from lc_indicators.publish.document.correction_note import put_note
from lc_indicators.publish.document.document import read_document
from lc_indicators.publish.html import render_html
from lc_indicators.publish.store.manifest_shape import CorrectionShape
from tests.publish.browser import drawn_charts, faults, opened, sideways
from tests.publish.sample import sample_notebook
from tests.publish.shown import own_document
from tests.publish.store.test_corrections import correction

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    chromium: Browser, pages: dict[str, Path], *, scheme: str, contrast: bool, width: int
) -> None:
    """Everybody can read the report: with everything open, axe finds nothing."""
    # The tester's own script is what the page's policy would refuse.
    with opened(chromium, pages["vi"], width=width, color_scheme=scheme, bypass_csp=True) as it:
        if contrast:
            it.page.locator("[data-switch=contrast]").click()
        it.page.locator("[data-switch=code]").click()
        it.page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
        drawn_charts(it.page)
        it.page.locator(".finding a.figure").click()

        assert [] == faults(it.page)
        assert 0 == sideways(it.page)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_in_a_note_of_corrections(
    chromium: Browser, tmp_path: Path, *, scheme: str, width: int
) -> None:
    """Its banner is a region with a name, and the longest names fit a phone."""
    notebook = sample_notebook("vi")
    long = [
        correction("1" * 60, "2" * 60, figure=str(number)) | {"name": "Tỷ lệ " * 30} for number in range(4)
    ]
    put_note(notebook, read_document(notebook), cast("list[CorrectionShape]", long))
    file = tmp_path / "page.html"
    file.write_text(render_html(read_document(notebook)), encoding="utf-8")

    with opened(chromium, file, width=width, color_scheme=scheme, bypass_csp=True) as it:
        assert [] == faults(it.page)
        assert 0 == sideways(it.page)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_in_an_analyst_s_own(
    chromium: Browser, tmp_path: Path, *, scheme: str, width: int
) -> None:
    """Text, tables, pictures, charts and formulas of a notebook's own are as readable as the library's."""
    file = tmp_path / "own.html"
    file.write_text(render_html(own_document()), encoding="utf-8")
    with opened(chromium, file, width=width, color_scheme=scheme, bypass_csp=True) as it:
        it.page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")

        assert [] == faults(it.page)
        assert 0 == sideways(it.page)
        assert it.page.evaluate("[...document.images].every((one) => one.naturalWidth > 0)")
        assert it.page.evaluate("getComputedStyle(document.querySelector('.of-chart svg')).opacity") == "1"
