"""The review page: everything that a reviewer needs, on one page that runs and loads nothing of a report."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html

from lc_indicators.editions.review.review_checks import checks
from lc_indicators.editions.review.review_page import SECTIONS, render_review
from lc_indicators.editions.review.reviewed import read_reviewed
from lc_indicators.publish.store.review_record import read_record
from tests.editions.compare.small_editions import END, SmallEdition
from tests.editions.review.reference_editions import swap
from tests.lai_chau import DATA, LANGUAGES
from tests.publish.browser import chromium, faults, opened, sideways
from tests.publish.sample_figures import HOSTILE_LABEL, both

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["chromium"]


@pytest.fixture(scope="module")
def pages(standing: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the review pages of both languages; the English one knows an edition before."""
    out = tmp_path_factory.mktemp("pages")
    before = Path(shutil.copytree(standing / "en", out / "before"))
    swap(before, "16.33", "16.43", "figures.json", "report.ipynb")
    found = {}
    for language, place in (("vi", None), ("en", before)):
        reviewed = read_reviewed(standing / language, before=place)
        page = render_review(reviewed, checks(reviewed, DATA), stamp="0" * 64)
        found[language] = out / f"{language}.html"
        found[language].write_text(page, encoding="utf-8")
    return found


def _read(path: Path) -> html.HtmlElement:
    return html.fromstring(path.read_bytes())


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_section_stands_on_the_page_and_in_its_contents(pages: dict[str, Path], language: str) -> None:
    """What is to be decided stands first, figures and the report last."""
    page = _read(pages[language])
    headed = [head.get("id") for head in page.xpath("//h2")]

    assert list(SECTIONS) == [id for id in headed if id in SECTIONS]
    assert [f"#{id}" for id in SECTIONS] == page.xpath(
        "//nav[contains(@class, 'contents-beside')]//li[@class='level-2']/a/@href"
    )
    assert language == page.get("lang")


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_are_of_one_thing_each_and_every_link_leads_somewhere(
    pages: dict[str, Path], language: str
) -> None:
    """The report stands on the page whole, beside tables and changes of the same things."""
    page = _read(pages[language])
    ids = page.xpath("//@id")

    assert sorted(set(ids)) == sorted(ids)
    assert set() == {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} - set(ids)
    assert {"../vi/report.html", "../en/report.html"} & set(page.xpath("//a/@href"))


def test_every_figure_has_a_row_with_its_derivation_and_a_box(pages: dict[str, Path]) -> None:
    """388 figures, each once: formula and interval of the factor, an observation as its source prints it."""
    page = _read(pages["en"])
    rows = {
        row.xpath("string(.//a/@data-figure)"): row
        for row in page.xpath("//table[@class='worksheet']//tr[.//a[@data-figure]]")
    }
    said = {id: row.xpath(".//span[@class='fact']")[0].text_content() for id, row in rows.items()}

    assert 388 == len(rows)
    assert all(row.xpath(".//input[@type='checkbox'][@aria-label]") for row in rows.values())
    assert ("41.79 ÷ 18.2 ≈ 2.3", "“41,79”") == (said["f73c858f318"], said["f2634ee1f15"])


def test_the_report_stands_there_with_its_code_open(pages: dict[str, Path]) -> None:
    """All of its cells, and the charts as drawings."""
    page = _read(pages["vi"])

    assert page.xpath("//details[contains(@class, 'code')]")
    assert [] == page.xpath("//details[contains(@class, 'code')][not(@open)]")
    assert 22 == len(
        page.xpath("//section[@class='reviewed']//div[starts-with(@class, 'drawing ')]/*[local-name()='svg']")
    )
    assert [] == page.xpath("//script[@type='application/json']")


def test_contradictions_and_changes_are_told_with_their_grounds(pages: dict[str, Path]) -> None:
    """The arithmetic of a verdict; of a changed figure old, new and why; without any, a sentence."""
    vi, en = (_read(pages[language]) for language in LANGUAGES)

    claims = [
        " ".join(one.text_content().split()) for one in en.xpath("//ul[@class='contradicted-claims']/li")
    ]
    assert 2 == len(claims)
    assert "40.40 ÷ 16.7 lies in [2.411, 2.428]; 2.8 means [2.75, 2.85]." in claims[1]
    assert "16.43%" in [gone.text_content() for gone in en.xpath("//del")]
    assert "Chưa có ấn bản trước" in vi.text_content()


def test_what_data_say_is_words_and_nothing_of_it_runs(tmp_path: Path) -> None:
    """Markup in labels, notes and sources stands on the page as it was typed."""
    made = SmallEdition()
    for figure in made.figures.values():
        figure["label"] = both(HOSTILE_LABEL)
    made.manifest |= {"outputs": {"report.html": ""}, "content": {"sha256": HOSTILE_LABEL}}
    made.manifest["environment"] = {"python": HOSTILE_LABEL}
    reviewed = read_reviewed(made.write(tmp_path / "en"))

    page = render_review(reviewed, checks(reviewed, DATA), stamp="0")

    assert "<script>alert" not in page
    assert 1 == page.count("<script")
    assert HOSTILE_LABEL in html.fromstring(page).text_content()


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_opens_quietly_and_fits(
    pages: dict[str, Path], chromium: Browser, width: int, scheme: str
) -> None:
    """Nothing is asked of a network, nothing complains, and a phone scrolls one way only."""
    for file in pages.values():
        with opened(chromium, file, width=width, color_scheme=scheme) as shown:
            assert [] == shown.requests + shown.complaints
            assert not sideways(shown.page)


@pytest.fixture(scope="module")
def small_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of a small edition that has something in every section."""
    out = tmp_path_factory.mktemp("small")
    before, now, other = SmallEdition(), SmallEdition(), SmallEdition("vi")
    before.figures[END] |= {"value": "40.79", "printed": both("40,79"), "number": both("40,79")}
    now.block("indicators")["role"] = "conflicts"
    entry = now.block("verdicts-1")["groups"][0]["entries"][0]
    entry |= {"outcome": "contradicted", "sign": "✗", "quote": ["It rose ", "2.8 times", "."]}
    for made in (now, other):
        made.manifest |= {
            "outputs": {"report.html": ""},
            "content": {"sha256": "0" * 64},
            "environment": {"python": "3.11"},
        }
    other.write(out / "vi")
    reviewed = read_reviewed(now.write(out / "en"), before=before.write(out / "before"))
    (out / "page.html").write_text(
        render_review(reviewed, checks(reviewed, DATA), stamp="0"), encoding="utf-8"
    )
    return out / "page.html"


def test_the_small_page_has_something_in_every_section(small_page: Path) -> None:
    """What the tests with a browser look at is all that a page can hold."""
    page = _read(small_page)

    assert [] == page.xpath("//article//*[@class='empty'][not(ancestor::section[@class='reviewed'])]")
    assert page.xpath("//ul[@class='contradicted-claims']//blockquote")
    assert page.xpath("//del")


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(small_page: Path, chromium: Browser, scheme: str) -> None:
    """A reviewer who hears the page can tick it off, too."""
    with opened(chromium, small_page, color_scheme=scheme, bypass_csp=True) as shown:
        assert [] == faults(shown.page)


@pytest.mark.browser
def test_ticks_and_comments_outlive_the_page_and_travel_in_a_file(
    small_page: Path, chromium: Browser, tmp_path: Path
) -> None:
    """A reload loses nothing; a file takes name, date, decision, ticks and comments to another browser."""
    with opened(chromium, small_page) as shown:
        page = shown.page
        page.locator("[data-tick]").first.check()
        page.locator(".ticks .note-add").first.click()
        page.keyboard.type("look again")
        page.locator("#reviewer").fill("A. Reviewer")
        page.locator("#reviewed-on").fill("2026-11-30")
        page.locator("[name=decision]").first.check()
        page.reload()
        assert page.locator("[data-tick]").first.is_checked()
        assert "look again" == page.locator("textarea[aria-label]").first.input_value()
        with page.expect_download() as saving:
            page.locator("[data-save-record]").click()
        saving.value.save_as(tmp_path / "record.json")
    record = read_record(tmp_path / "record.json")
    assert ("A. Reviewer", "2026-11-30", "publish") == (record.reviewer, record.date, record.decision)
    assert ["look again"] == [note.words for note in record.notes]
    with opened(chromium, small_page) as shown:
        assert not shown.page.locator("[data-tick]").first.is_checked()
        shown.page.locator("[data-open-record]").set_input_files(tmp_path / "record.json")
        shown.page.get_by_text("The record is open.").wait_for()
        assert shown.page.locator("[data-tick]").first.is_checked()
        assert "A. Reviewer" == shown.page.locator("#reviewer").input_value()


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
def test_no_button_covers_words_and_no_words_are_cut(
    small_page: Path, chromium: Browser, *, width: int
) -> None:
    """A note's button stands under the words; what a chart says is read without scrolling sideways."""
    with opened(chromium, small_page, width=width) as it:
        covers = it.page.evaluate(
            """() => [...document.querySelectorAll(".pairs li")].filter((one) => {
                const button = one.querySelector(".note-add").getBoundingClientRect();
                return [...one.querySelectorAll("p")].some((words) => {
                    const box = words.getBoundingClientRect();
                    return button.left < box.right && button.right > box.left
                        && button.top < box.bottom && button.bottom > box.top;
                });
            }).length"""
        )
        cut = it.page.evaluate(
            """() => [...document.querySelectorAll(".scroll:has(.worksheet)")]
                .filter((box) => box.scrollWidth > box.clientWidth + 1).length"""
        )
        pairs = it.page.locator(".pairs li").count()

    assert pairs
    assert (0, 0) == (covers, cut)


@pytest.mark.browser
def test_figures_can_be_narrowed_to_what_is_open_or_changed(small_page: Path, chromium: Browser) -> None:
    """Of hundreds of figures a reviewer looks at those that are not what they were."""
    with opened(chromium, small_page) as shown:
        page = shown.page
        page.locator("details.foldable").evaluate_all("all => all.forEach(one => one.open = true)")
        rows = page.locator("tr[data-kinds]:visible")
        everything = rows.count()
        page.locator("[name=filter][value=changed]").check()
        changed = rows.count()
        page.locator("[name=filter][value=open]").check()
        assert 0 < changed < everything == rows.count()


@pytest.mark.browser
def test_a_figure_opens_with_its_derivation_and_paper_is_a_form(
    pages: dict[str, Path], chromium: Browser
) -> None:
    """On paper stand the lists to tick off; the report has a document of its own."""
    with opened(chromium, pages["en"]) as shown:
        shown.page.locator("details.foldable summary").first.click()
        shown.page.locator("table.worksheet a.figure[data-figure=f73c858f318]").click()
        assert "41.79 ÷ 18.2 ≈ 2.3" in shown.page.locator("#note").inner_text()
        shown.page.keyboard.press("Escape")
        shown.page.emulate_media(media="print")
        assert not shown.page.locator(".reviewed").is_visible()
        assert shown.page.locator(".signed").is_visible()
        assert shown.page.locator(".ticks input").first.is_visible()
