"""A real browser for tests: Debian's Chromium by Playwright; skipped with the reason where there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

#: Set to 1 where a missing browser must fail the tests, as in CI.
REQUIRE = "LC_REQUIRE_BROWSER"

_ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@dataclass
class Opened:
    """A page in the browser and what it did."""

    page: Page
    #: Addresses asked for, the file itself and ``data:`` left out.
    requests: list[str] = field(default_factory=list)
    #: Errors and everything written to the console, a refusal by the page's policy among it.
    complaints: list[str] = field(default_factory=list)


# Of a module, not of the session: while Playwright runs, no other test could start an event loop.
@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Start the browser."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        reason = "no Chromium on this machine (apt-get install chromium)"
        if os.environ.get(REQUIRE) == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, file: Path, *, width: int = 1280, **options: Any) -> Iterator[Opened]:
    """Open *file* in a window of its own; *options* are those of a Playwright context."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, reduced_motion="reduce", **options
    )
    page = context.new_page()
    seen = Opened(page)
    address = file.resolve().as_uri()
    page.on(
        "request", lambda it: None if it.url.startswith(("data:", address)) else seen.requests.append(it.url)
    )
    page.on("console", lambda it: seen.complaints.append(it.text))
    page.on("pageerror", lambda it: seen.complaints.append(str(it)))
    page.goto(address)
    try:
        yield seen
    finally:
        context.close()


def drawn_charts(page: Page) -> int:
    """Scroll through the page; return how many drawings have marks that say what they are of."""
    for chart in page.locator("figure.chart").all():
        chart.scroll_into_view_if_needed()
    return page.locator(".drawing:has([data-said])").count()


def sideways(page: Page) -> int:
    """Return by how many pixels the page is wider than its window."""
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width


def faults(page: Page) -> list[tuple[str, Any]]:
    """Return what axe finds wrong: each rule, best practice, contrast of 7:1 and targets among them."""
    from axe_playwright_python.sync_playwright import Axe

    rules = {name: {"enabled": True} for name in ("color-contrast-enhanced", "target-size")}
    found = Axe().run(page, options={"rules": rules, "resultTypes": ["violations"]}).response["violations"]
    return [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found]


def cut_tables(page: Page) -> list[str]:
    """Return the ids of the tables that are wider than their box, so that a column is out of sight."""
    script = """() => [...document.querySelectorAll(".table")].filter((table) => {
      const box = table.querySelector(".scroll");
      return box.offsetParent && box.scrollWidth > box.clientWidth + 1;
    }).map((table) => table.id)"""
    cut: list[str] = page.evaluate(script)
    return cut


def plain(words: str) -> str:
    """Return words with plain spaces, also where a line may not break."""
    return words.replace("\u00a0", " ")
