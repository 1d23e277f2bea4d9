"""Long tables in a real browser: sorted by their heads as numbers or as words, and filtered without marks."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lc_indicators.publish.html import assets
from tests.publish.browser import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

#: Names and values of a table; the others are A01 to A20 with their numbers.
ROWS = [("Đắk Lắk", "1.234,5"), ("Bắc Kạn", "−3,5"), ("An Giang", ""), ("Hà Nội", "99%")]


def _page(folder: Path, *, language: str = "vi", more: int = 20, span: str = "") -> Path:
    rows = [*ROWS, *((f"A{number:02}", str(number)) for number in range(1, more + 1))]
    body = "".join(
        f'<tr><th scope="row">{name}</th><td class="decimal"{span}>{value}</td></tr>' for name, value in rows
    )
    head = '<tr><th scope="col">Tên</th><th scope="col" class="decimal">Giá trị</th></tr>'
    file = folder / "table.html"
    file.write_text(
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><body>'
        '<div class="scroll" data-filter="Lọc">'
        f"<table><thead>{head}</thead><tbody>{body}</tbody></table></div>"
        f"<script>{assets.static('sorting.js')}</script>",
        encoding="utf-8",
    )
    return file


def _names(page: Page) -> list[str]:
    return [one.inner_text() for one in page.locator("tbody th:visible").all()]


def test_a_head_sorts_by_numbers_up_then_down(chromium: Browser, tmp_path: Path) -> None:
    """−3,5 before 1 before 99 before 1.234,5; what is missing stays last both ways."""
    with opened(chromium, _page(tmp_path)) as it:
        head = it.page.locator("thead button").nth(1)
        head.click()
        up = _names(it.page)
        head.click()
        down = _names(it.page)

        assert ["Bắc Kạn", "A01", "A02"] == up[:3]
        assert ["Hà Nội", "Đắk Lắk", "An Giang"] == up[-3:]
        assert ["Đắk Lắk", "Hà Nội", "A20"] == down[:3]
        assert ["Bắc Kạn", "An Giang"] == down[-2:]
        assert "descending" == it.page.locator("thead th").nth(1).get_attribute("aria-sort")
        assert [] == it.complaints


def test_an_english_page_reads_points_as_decimals(chromium: Browser, tmp_path: Path) -> None:
    """There 1.234,5 is no number of thousands: 1.2345 lies between 1 and 2."""
    with opened(chromium, _page(tmp_path, language="en")) as it:
        it.page.locator("thead button").nth(1).click()
        names = _names(it.page)

        assert names.index("A01") < names.index("Đắk Lắk") < names.index("A02")


def test_names_are_sorted_as_the_language_has_them(chromium: Browser, tmp_path: Path) -> None:
    """Đ stands behind B and before H."""
    with opened(chromium, _page(tmp_path)) as it:
        it.page.locator("thead button").first.click()

        found = [one for one in _names(it.page) if not one.startswith("A")]
        assert ["Bắc Kạn", "Đắk Lắk", "Hà Nội"] == found


def test_rows_are_found_without_marks_and_capitals(chromium: Browser, tmp_path: Path) -> None:
    """What is typed plainly finds the name; an empty field shows all again."""
    with opened(chromium, _page(tmp_path)) as it:
        field = it.page.get_by_role("searchbox", name="Lọc")
        field.fill("dak lak")
        assert ["Đắk Lắk"] == _names(it.page)
        field.fill("")
        assert 24 == len(_names(it.page))


@pytest.mark.parametrize(("more", "buttons", "fields"), [(3, 0, 0), (8, 2, 0), (16, 2, 1)])
def test_short_tables_are_left_as_they_are(
    more: int, buttons: int, fields: int, chromium: Browser, tmp_path: Path
) -> None:
    """From eight rows on a table is sorted, from twenty on it is filtered."""
    with opened(chromium, _page(tmp_path, more=more)) as it:
        assert buttons == it.page.locator("thead button").count()
        assert fields == it.page.locator("input.filter").count()


def test_paper_repeats_the_heads_of_a_table_that_is_sorted(chromium: Browser, tmp_path: Path) -> None:
    """A reader of the second page sees what each column is."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed (Debian package poppler-utils)")
    printed = tmp_path / "table.pdf"
    with opened(chromium, _page(tmp_path, more=120)) as it:
        it.page.add_style_tag(content=assets.static("tables.css"))
        it.page.pdf(path=printed, format="A4")
    said = subprocess.run(["pdftotext", printed, "-"], capture_output=True, text=True, check=True).stdout
    pages = said.rstrip("\f").split("\f")

    assert len(pages) > 1
    assert all("Giá trị" in page for page in pages)
