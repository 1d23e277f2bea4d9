"""The list of all reports: what stands in the folder, found by name, without a network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html

from lc_indicators.files import CACHE
from lc_indicators.publish.html.assets import policy, wrapped
from lc_indicators.publish.site import site_index, write_index
from lc_indicators.publish.site.site_rows import site_rows
from lc_indicators.publish.store.layout import OUTPUT_FILES, review_record
from tests.publish.browser import chromium, faults, opened, sideways

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["chromium"]

#: Code, names in Vietnamese and in English.
AREAS = [
    ("VN", "Cả nước", "Viet Nam"),
    ("VN-01", "Lai Châu", "Lai Châu"),
    ("VN-33", "Đắk Lắk", "Đắk Lắk"),
    ("VN-SG", "Thành phố Hồ Chí Minh", "Ho Chi Minh City"),
]


def edition(
    out: Path, code: str, name: str, *, language: str, span: str = "2010-2016", region: str = ""
) -> Path:
    """Write the files that the list looks at, and return their folder."""
    folder = out / code / span / language
    folder.mkdir(parents=True)
    report = {
        "title": "Báo cáo",
        "subtitle": name,
        "language": language,
        "languages": ["vi", "en"],
        "area": {"code": code, "name": name},
        "period": {"text": span.replace("-", "/"), "label": span.replace("-", "–")},
        **({"region": {"code": region, "name": f"Vùng {region}"}} if region else {}),
    }
    content = {"format": 2, "report": report, "data": {"date": "2018-09"}}
    (folder / "manifest.json").write_text(json.dumps(content), encoding="utf-8")
    for file in OUTPUT_FILES:
        (folder / file).write_text("<title>it</title>", encoding="utf-8")
    return folder


def test_a_list_that_stands_is_left_alone(out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not even rendered; one that somebody changed, deleted or that lacks an edition is."""
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    index = write_index(out)
    assert index
    before = index.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(site_index, "_rendered", None)
        assert index == write_index(out)

    for spoil in (lambda: index.write_text("x", encoding="utf-8"), index.unlink):
        spoil()
        write_index(out)
        assert before == index.read_bytes()
    edition(out, "VN-33", "Đắk Lắk", language="vi", span="2015-2020")
    write_index(out)
    assert before != index.read_bytes()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Return a folder of editions: four areas in both languages, one period more, one audit."""
    folder = tmp_path / "reports"
    for code, vi, en in AREAS:
        edition(folder, code, vi, language="vi")
        edition(folder, code, en, language="en")
    edition(folder, "VN-01", "Lai Châu", language="vi", span="2015-2020")
    edition(folder, "audits", "phát biểu.txt", language="vi", span="phat-bieu")
    return folder


LOGO = (
    '<p class="logo"><img src="data:image/png;base64,iVBORw0KGgo=" alt="Office &amp; more" '
    'width="170" height="48"></p>'
)


def test_the_logo_of_the_reports_is_on_their_list(out: Path) -> None:
    """As their pages have it, in each language; what else stands in a page stays there."""
    for page in out.rglob("report.html"):
        page.write_text(f"<title>it</title>{LOGO}<script>alert(1)</script>", encoding="utf-8")
    write_index(out)

    for name in ("index.html", "index.en.html"):
        text = (out / name).read_text(encoding="utf-8")
        [picture] = html.fromstring(text).xpath("//header//img")
        assert ("Office & more", "170", "48") == tuple(picture.get(one) for one in ("alt", "width", "height"))
        assert "alert(1)" not in text


@pytest.mark.parametrize("page", ["<title>it</title>", LOGO.replace("data:image/png", "https://e.org/a")])
def test_a_list_without_a_logo_shows_none(out: Path, page: str) -> None:
    """Nor does one whose pages name a picture elsewhere."""
    for file in out.rglob("report.html"):
        file.write_text(page, encoding="utf-8")
    write_index(out)

    assert not html.fromstring((out / "index.html").read_text(encoding="utf-8")).xpath("//img")


def test_the_list_holds_what_stands_in_the_folder(out: Path) -> None:
    """Areas by name without marks, periods in their order, texts apart; a broken manifest is no report."""
    edition(out, "VN-02", "Hà Giang", language="vi").joinpath("report.html").unlink()
    edition(out, "VN-03", "Cao Bằng", language="vi").joinpath("manifest.json").write_text(
        "{", encoding="utf-8"
    )
    reports, texts = site_rows(out)

    assert ["VN", "VN-33", "VN-01", "VN-01", "VN-SG"] == [shelf.code for shelf in reports]
    assert ["2010-2016", "2015-2020"] == [shelf.span for shelf in reports if shelf.code == "VN-01"]
    assert [("vi", "Cả nước"), ("en", "Viet Nam")] == reports[0].names
    assert [("vi", "Lai Châu")] == reports[2].names
    assert ["vi"] == list(reports[3].editions)
    assert [[("vi", "phát biểu.txt")]] == [shelf.names for shelf in texts]
    assert "dak lak vn-33 2010-2016 2010–2016" == reports[1].words


RECORD = {
    "format": "lc-indicators/review/1",
    "edition": "VN/2010-2016/vi",
    "content": "a",
    "reviewer": "Nguyễn Văn A",
    "date": "2026-11-30",
    "decision": "publish",
    "remarks": "",
    "ticks": [],
    "of": 0,
}


def test_the_list_says_what_was_decided_what_is_contradicted_and_what_failed(out: Path) -> None:
    """Whoever hands reports over sees in one place which may go out."""
    folder = out / "VN" / "2010-2016" / "vi"
    content = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    content["report"]["contradicted"], content["content"] = 2, {"sha256": "b"}
    (folder / "manifest.json").write_text(json.dumps(content), encoding="utf-8")
    (folder / "report.failed.ipynb").write_text("{}", encoding="utf-8")
    review_record(folder).parent.mkdir()
    review_record(folder).write_text(json.dumps(RECORD), encoding="utf-8")
    page = html.fromstring((write_index(out) or out).read_bytes())
    states = [
        " ".join(one.text_content().split()) for one in page.xpath("//span[starts-with(@class, 'state')]")
    ]

    assert [
        "Đồng ý công bố, Nguyễn Văn A, 30/11/2026 (rà soát ấn bản trước)",
        "✗ 2 phát biểu trái với số liệu",
        "✗ lần lập gần nhất bị dừng",
    ] == states


def test_areas_stand_under_their_region(tmp_path: Path) -> None:
    """The whole is first, then region by region; a search finds an area by its region."""
    for code, name, region in (
        ("VN-02", "Lào Cai", "R2"),
        ("VN-13", "Quảng Ninh", "R1"),
        ("VN", "Cả nước", ""),
    ):
        edition(tmp_path, code, name, language="vi", region=region)
    page = html.fromstring((write_index(tmp_path) or tmp_path).read_bytes())
    bodies = page.xpath("//tbody")
    heads = [one.xpath("string(./tr[@class='region'])").strip() for one in bodies]
    rows = [[row.xpath("string(th)").strip() for row in one.xpath("./tr[@data-words]")] for one in bodies]

    assert ["", "Vùng R1", "Vùng R2"] == heads
    assert [["Cả nước"], ["Quảng Ninh"], ["Lào Cai"]] == rows
    assert "vung r2" in page.xpath("//tr[th='Lào Cai']/@data-words")[0]


def test_a_report_that_stopped_at_its_first_run_is_listed(out: Path) -> None:
    """Of a failed build there is no page, and still a trace: what it was to be, and that it stopped."""
    folder = out / "VN-04" / "2016" / "vi"
    folder.mkdir(parents=True)
    (folder / "report.failed.ipynb").write_text("{}", encoding="utf-8")
    page = html.fromstring((write_index(out) or out).read_bytes())
    [row] = page.xpath("//tr[th='VN-04']")

    assert ["VN-04", "2016", "✗ lần lập gần nhất bị dừng", "–", "–"] == [
        " ".join(one.text_content().split()) for one in row
    ]


def test_a_broken_record_is_none(out: Path) -> None:
    """A list is written whatever lies beside a page."""
    record = review_record(out / "VN" / "2010-2016" / "vi")
    record.parent.mkdir()
    record.write_text("{", encoding="utf-8")

    assert all(edition.record is None for row in site_rows(out)[0] for edition in row.editions.values())


@pytest.mark.browser
def test_a_search_that_finds_nothing_says_so(out: Path, chromium: Browser) -> None:
    """An empty page is no answer; a button brings all back."""
    with opened(chromium, write_index(out) or out) as shown:
        shown.page.locator("#search").fill("atlantis")
        assert shown.page.locator("[data-nothing]").is_visible()
        shown.page.locator("[data-clear]").click()
        assert not shown.page.locator("[data-nothing]").is_visible()
        assert shown.page.locator("tr[data-words]:visible").count() >= 4


def test_periods_stand_in_the_order_of_their_ends(tmp_path: Path) -> None:
    """Nine months, their last quarter, their last month: of those that end together the longest is first."""
    spans = ["2024-01_2024-09", "2024-08", "2024", "2024-Q3", "2024-09", "2015-2020", "2024-12", "my-own"]
    for span in spans:
        edition(tmp_path, "VN", "Cả nước", language="vi", span=span)
    in_order = ["my-own", "2015-2020", "2024-08", "2024-01_2024-09", "2024-Q3", "2024-09", "2024", "2024-12"]

    assert in_order == [row.span for row in site_rows(tmp_path)[0]]


def test_the_same_editions_give_the_same_bytes(out: Path) -> None:
    """It is written whole, and left alone where it is as it should be."""
    path = write_index(out)
    before, made = path.read_bytes(), path.stat().st_ino

    assert (before, made) == (write_index(out).read_bytes(), path.stat().st_ino)
    edition(out, "VN-04", "Cao Bằng", language="vi")
    assert b"VN-04/2010-2016/vi/report.html" in write_index(out).read_bytes()
    assert ["index.en.html", "index.html"] == sorted(one.name for one in out.iterdir() if one.is_file())


def test_an_empty_folder_has_no_list(tmp_path: Path) -> None:
    """A list of nothing helps nobody."""
    assert write_index(tmp_path) is None
    assert [] == list(tmp_path.iterdir())


def test_names_are_text(out: Path) -> None:
    """What a manifest says never becomes markup; the policy lets the page's own script run only."""
    edition(out, "X", '<b>"x"</b>', language="vi")
    page = write_index(out).read_text(encoding="utf-8")

    assert "&lt;b&gt;" in page
    assert "<b>" not in page
    assert policy([wrapped("tools.js", "index.js")]).replace("'", "&#39;") in page


@pytest.mark.parametrize("name", ["javascript:alert(1)", '"><script>', "a b", "..."])
def test_when_a_folder_has_a_name_of_no_report_then_it_is_not_listed(name: str, out: Path) -> None:
    """An address is made of names that a run gives; another one could run or lead elsewhere."""
    before = write_index(out).read_bytes()

    edition(out, name, "X", language="vi")

    assert before == write_index(out).read_bytes()


def test_links_in_the_folder_are_not_followed(out: Path, tmp_path: Path) -> None:
    """What stands elsewhere is not listed, and the list itself is never written elsewhere."""
    before = write_index(out).read_bytes()
    edition(tmp_path / "elsewhere", "VN-99", "X", language="vi")
    (out / "VN-99").symlink_to(tmp_path / "elsewhere" / "VN-99")
    (out / "index.html").rename(tmp_path / "mine.html")
    (out / "index.html").symlink_to(tmp_path / "mine.html")
    (tmp_path / "mine.html").write_text("mine", encoding="utf-8")

    write_index(out)

    assert before == (out / "index.html").read_bytes()
    assert "mine" == (tmp_path / "mine.html").read_text(encoding="utf-8")


@pytest.mark.browser
def test_the_list_is_searched_without_marks(chromium: Browser, out: Path) -> None:
    """Words in any order, with or without marks, in either language, periods too; nothing is asked for."""
    with opened(chromium, write_index(out)) as it:
        found = {
            words: _found(it.page, words)
            for words in ("dak lak", "ĐẮK", "ho chi minh city", "2020 lai", "2015–2020", "viet nam 1999", "")
        }
        links = it.page.locator("a[href$='report.html']").count()
        it.page.locator("a[href='VN-33/2010-2016/en/report.html']").click()
        title = it.page.title()

    assert [1, 1, 1, 1, 1, 0, 6] == list(found.values())
    assert (10, "it") == (links, title)
    assert [] == it.complaints


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_the_list(chromium: Browser, out: Path, *, scheme: str, width: int) -> None:
    """Axe finds nothing in either scheme; desk and phone show the list without scrolling sideways."""
    with opened(chromium, write_index(out), width=width, color_scheme=scheme, bypass_csp=True) as it:
        found = faults(it.page)
        wide = (
            sideways(it.page),
            it.page.evaluate("(e => e.scrollWidth - e.clientWidth)(document.querySelector('.scroll'))"),
        )

    assert [] == found
    assert (0, 0) == wide


def _found(page: Page, words: str) -> int:
    page.locator("#search").fill(words)
    visible = page.locator("tr[data-words]:visible").count()
    assert f"{visible} / 6" == page.locator("[data-found]").inner_text()
    return visible


def test_the_list_dates_figures_as_the_reports_do(out: Path) -> None:
    """A month is said as its language says it, never as 2018-09."""
    write_index(out)
    dates = {
        file: set(
            html.fromstring((out / file).read_text("utf-8")).xpath("//td[contains(@class, 'dated')]/text()")
        )
        for file in ("index.html", "index.en.html")
    }

    assert {"index.html": {"tháng 9/2018"}, "index.en.html": {"September 2018"}} == dates


@pytest.mark.browser
def test_a_phone_shows_the_files_of_a_report_in_lines(chromium: Browser, out: Path) -> None:
    """A card an edition: its links stand beside each other; for a screen reader it is still a table."""
    with opened(chromium, write_index(out), width=390) as it:
        links = it.page.locator("tr[data-words] td.editions").first.locator("a")
        first, second = (links.nth(place).bounding_box() for place in range(2))
        heads, rows = it.page.get_by_role("rowheader").count(), it.page.locator("tr[data-words]").count()

    assert first
    assert second
    assert first["y"] == second["y"]
    assert heads >= rows


def test_a_page_is_in_one_language_and_leads_to_the_others(out: Path) -> None:
    """The main language stands in index.html; nothing on a page is said twice."""
    write_index(out)
    main, other = ((out / name).read_text(encoding="utf-8") for name in ("index.html", "index.en.html"))

    assert '<html lang="vi">' in main
    assert "<h1>Các báo cáo</h1>" in main
    assert '<a href="index.en.html" hreflang="en" lang="en">English</a>' in main
    assert '<html lang="en">' in other
    assert "<h1>Reports</h1>" in other
    assert "Viet Nam" in other
    assert "Cả nước" not in other.replace("data-words", "")


def test_a_folder_of_one_language_has_one_page_in_it(tmp_path: Path) -> None:
    """A page of a language that is no more goes."""
    path = edition(tmp_path, "VN-01", "Lai Châu", language="en") / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["report"]["languages"] = ["en"]
    path.write_text(json.dumps(manifest), encoding="utf-8")
    (tmp_path / "index.vi.html").write_text("old", encoding="utf-8")
    write_index(tmp_path)

    assert ["index.html"] == sorted(one.name for one in tmp_path.iterdir() if one.is_file())
    assert "Báo cáo" not in (tmp_path / "index.html").read_text(encoding="utf-8")
