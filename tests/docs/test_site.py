"""The site of the documentation: built without a network, no link is broken, everybody can read it."""

from __future__ import annotations

import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import pytest

from tests.docs.pages import PAGES, ROOT, name_of
from tests.publish.browser import chromium, opened, sideways

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["chromium"]

pytestmark = pytest.mark.slow

#: A proxy that nobody answers: a build that asks a network fails.
NOWHERE = {f"{scheme}_proxy": "http://127.0.0.1:9" for scheme in ("http", "https", "all")}

BUILT = [name_of(page).removesuffix(".md") for page in PAGES if page.parent != ROOT]

#: Attributes that make a browser load something.
LOADED = {("link", "href"), ("script", "src"), ("img", "src"), ("source", "srcset"), ("iframe", "src")}


class Links(HTMLParser):
    """The addresses and the ids of a page."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: set[str] = set()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag points to."""
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif (tag, name) in LOADED and value:
                self.loaded.append(value)
            elif name == "href" and value:
                self.links.append(value)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site as `make docs` does, with a network that is not there."""
    out = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-m", "sphinx", "--quiet", "--fail-on-warning", "--keep-going", "docs", out],
        cwd=ROOT, env=os.environ | NOWHERE, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (0, "") == (built.returncode, built.stderr)
    return out


def test_every_page_of_the_sources_is_built(site: Path) -> None:
    """Sphinx says what stands in no table of contents; this says what is not there."""
    assert [] == [name for name in BUILT if not _page(site, name).exists()]


def test_no_link_of_the_site_is_broken(site: Path) -> None:
    """Pages, places in them and files: what a link names is there."""
    seen = {page.resolve(): Links(page) for page in _pages(site)}
    broken = [
        f"{page.relative_to(site)}: {link}"
        for page, held in seen.items()
        for link in [*held.links, *held.loaded]
        if not _leads_somewhere(link, page, seen)
    ]

    assert [] == broken
    assert sum(len(held.links) for held in seen.values()) > 500


def _leads_somewhere(link: str, page: Path, seen: dict[Path, Links]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or (link.startswith(("data:", "#")) and len(link) < 2):
        return True
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    target = target / "index.html" if target.is_dir() else target
    held = seen.get(target)
    return target.exists() and (not parts.fragment or held is None or unquote(parts.fragment) in held.ids)


def test_the_site_loads_nothing_from_elsewhere(site: Path) -> None:
    """A font, script, style or picture of another host would be missing without a network."""
    loaded = [one for page in _pages(site) for one in Links(page).loaded]

    assert [] == [one for one in loaded if urlsplit(one).netloc]
    assert loaded


def test_a_formula_is_drawn_without_a_script(site: Path) -> None:
    """MathML stands in the page."""
    assert "<math" in _page(site, "docs/reference/metrics").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", BUILT)
def test_everybody_can_read_a_page(site: Path, chromium: Browser, name: str) -> None:
    """Axe finds nothing serious, in light and in dark; a phone shows the page without scrolling sideways."""
    from axe_playwright_python.sync_playwright import Axe

    found = []
    for scheme, width in (("light", 1280), ("dark", 390)):
        with opened(chromium, _page(site, name), width=width, color_scheme=scheme) as it:
            violations: list[dict[str, Any]] = Axe().run(it.page).response["violations"]
            found += [
                (scheme, one["id"], one["nodes"][0]["html"])
                for one in violations
                if one["impact"] in {"serious", "critical"}
            ]
            wide = sideways(it.page)
            asked = [one for one in it.requests if not one.startswith("file:")]

        assert (0, []) == (wide, asked)
    assert [] == found


def _pages(site: Path) -> list[Path]:
    # The theme brings templates of its own along.
    return [page for page in site.rglob("*.html") if "_static" not in page.parts]


def _page(site: Path, name: str) -> Path:
    return site / f"{name.removeprefix('docs/')}.html"
