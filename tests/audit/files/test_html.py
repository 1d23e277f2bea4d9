"""HTML: what a browser would show, in the lines and rows that it would show it in."""

from __future__ import annotations

import time

import pytest

from lc_indicators.audit.files import read_text_file, visible_text
from lc_indicators.audit.files.html import html_text
from lc_indicators.errors import TextError
from tests.timing import unmeasured


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>đạt <b>41,79</b> triệu<p>năm 2020", "đạt 41,79 triệu\n\nnăm 2020"),
        ("<p>4,<b>75</b>%<br>năm", "4,75%\nnăm"),
        ("<p>a<br><br>b", "a\n\nb"),
        ("a\n  b\t c&nbsp; d", "a b c\xa0 d"),
        ("<p>tri&#7879;u &lt;5% &amp; &#x2265;3", "triệu <5% & ≥3"),
        ("<p>tỷ lệ < 5% và > 3%", "tỷ lệ < 5% và > 3%"),
        ("<ul><li>a<li>b</ul><dl><dt>c<dd>d</dl>", "a\nb\n\nc\nd"),
        ("<table><tr><td><p>1</p></td><td>2</td></tr><tr><td>3<td>4</table>x", "1\t2\n3\t4\n\nx"),
        ("<table><tr><td><h1>Menu</h1><p>a</td><td><p>b</td></tr></table>", "Menu\n\na\n\nb"),
        ("<pre>a  b\n\nc</pre>", "a  b\n\nc"),
        ("còn 16,7<sup>(1)</sup>; 914.368 m<sup>2</sup>; CO<sub>2</sub>", "còn 16,7⁽¹⁾; 914.368 m²; CO₂"),
        ("<html><head><title>2020</title><meta content=5></head><body>x</body></html>", "x"),
        ("<script>2,8</script><style>2,8</style><template>2,8</template><noscript>2,8</noscript>x", "x"),
        ("a<!-- 2,8 -->b<!---->c", "abc"),
        ("<p hidden>2,8<p>x<span hidden=until-found>2,8</span>", "x"),
        ("<div style='color:red; DISPLAY : None !important'>2,8<p>2,8</div>x", "x"),
        ("<p style='visibility:hidden'>2,8<b style='visibility:visible'>x</b>", "x"),
        ("<del>2,8</del><ins>2,4</ins><s>1</s>", "2,4"),
        ("<style>.h,#i,u.j{display:none}</style><p class='a h'>1<p id=i>2<u class=j>3</u><p class=j>x", "x"),
        ("<p class=h>1</p>x<style>@media screen{.h{display:none}}</style>", "x"),
        ("<style>.h{display:none}.h.o{display:block}</style><p class='h o'>x<p class=h>1", "x"),
        ("<style>.h.o{display:block}.h{display:none}p{display:none}</style><p class='h o'>x<p>1", "x"),
        ("<style>@media print{p{display:none}} div p{display:none} p:not(.a){display:none}</style><p>x", "x"),
        ("<style media=print>p{display:none}</style><p>x", "x"),
        ("<!--<style>p{display:none}</style>--><style><!--.h{display:none}--></style><p>x<p class=h>1", "x"),
        ("<script>'<style>p{display:none}</style>'</script><p>x", "x"),
        ("<style>.m .o{display:none}</style><div class=m><b><i class=o>1</i></b></div><i class=o>x", "x"),
        ("<style>.m>.o{display:none}</style><div class=m><b><i class=o>x</i></b><i class=o>1", "x"),
        (
            "<style>#a b .o{visibility:hidden}</style><p id=a><b>x<i><u class=o>1</u></i></b><u class=o>y",
            "xy",
        ),
        ("<style>body .m p{display:none}</style><body><div class=m><p>1</div><p>x", "x"),
        ("<style>.m .o{display:none}#a .o{display:inline}</style><p class=m id=a><i class=o>x", "x"),
        ("<style>a:hover .x,[y] .z,.m .o{display:none}</style><p class=m><i class=o>1</i><i class=z>x", "x"),
        (
            "<style>.o .m{display:none}.m+.o{display:none}.m~.o{display:none}</style><p class=m><i class=o>x",
            "x",
        ),
        ("<select><option>2015</select><textarea>x\ny</textarea><dialog>1</dialog>", "x\ny"),
        ("<iframe>1</iframe><svg><text>x</text></svg>", "x"),
        ("</p></div>x</table>y", "xy"),
        ("\u202e<p>\u200b16,7", "\u202e\n\n\u200b16,7"),
        ("", ""),
        ("  \n", ""),
        ("<!--", ""),
        ("<p>a<script>b", "a"),
    ],
)
def test_what_a_browser_would_show_is_read(html: str, text: str) -> None:
    """Words in the order of the page; block elements part paragraphs, rows stand in lines."""
    assert text == html_text(html)


@pytest.mark.parametrize(
    "tag",
    [
        "main",
        "section",
        "article",
        "header",
        "nav",
        "aside",
        "footer",
        "figure",
        "div",
        "p",
        "h1",
        "ul",
        "span",
    ],
)
@pytest.mark.parametrize(
    "begin", ["<!doctype html><meta charset=utf-8><title>2020</title>", "<html><head>", ""]
)
def test_a_page_may_leave_out_its_body(tag: str, begin: str) -> None:
    """The first element that no head can hold begins the body, whichever it is; so do words."""
    sentence = "Tỷ lệ hộ nghèo năm 2020 là 26,33%."

    assert sentence == read_text_file(f"{begin}<{tag}>{sentence}</{tag}>".encode())
    assert sentence == read_text_file(
        f"<!doctype html><title>2020</title><style>p{{}}</style>{sentence}".encode()
    )


def test_of_a_page_of_our_own_the_prose_is_read() -> None:
    """Cards, tables, charts, lists of sources and the annex repeat figures without the words around them."""
    words = (
        "<p class=summary>Một.<p class=finding>Hai<a class=figure>2,4</a>.<div class=prose><p>Ba.</div>"
        "<div class=sheet><p>Bốn <bdi>2,8</bdi><span class=sign>✗</span><span class=spoken>sai</span>.</div>"
    )
    rows = (
        "<ul class=cards><li class=card><p class=card-number>1</ul><table><tr><td class=prose>2<td>3</table>"
        "<figure><p class=chart-note>4</figure><ol class=sources><li><p>5</ol><section><details class=entry>"
        "<dl><dt>6<dd>7</dl></details></section><div class=prose><table><tr><td>8<td>9</table></div>"
    )
    ours = "<!doctype html><head><meta name=generator content='lc-indicators 0.1.0'></head><body>"

    assert "Một.\n\nHai2,4.\n\nBa.\n\nBốn 2,8." == html_text(f"{ours}{rows}{words}{rows}")
    assert "1" in html_text(f"{ours}{rows}".replace("lc-indicators", "WordPress"))


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 900 + "x",
        "<table><tr><td>" * 180 + "x",
        "<p" * 300_000 + ">x",
        "<b>" * 900 + "x" + "</i>" * 200_000,
        "<style>" + "(" * 200_000 + "display:none</style><p>x",
        "<style>"
        + "".join(f".a .b{n} > * p{{display:none}}" for n in range(20_000))
        + "</style>"
        + "<b>" * 800
        + "x",
        "<style>display:none;" + "{" * 200_000 + "</style><p>x",
        "<style>" + "".join(f".a.b{n}{{display:none}}" for n in range(20_000)) + "</style><p class=a>x",
        "<p style='display:" + "(" * 300_000 + "'>x",
        "<p " + "a=1 " * 200_000 + ">x",
        "<!-- -->" * 100_000 + "x",
        "</div>" * 150_000 + "x",
    ],
    ids=lambda html: html[:24],
)
def test_when_markup_is_hostile_then_the_text_still_comes_out_quickly(html: str) -> None:
    """Depth and disorder cost no more than length: a megabyte takes seconds at the worst, and never hangs."""
    with unmeasured():
        start = time.process_time()

        assert "x" == html_text(html)
        assert time.process_time() - start < 10


@pytest.mark.parametrize("begin", ["", "<style>p{display:none}</style>"])
@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td"])
def test_when_elements_are_nested_without_end_then_the_page_is_refused_quickly(begin: str, tag: str) -> None:
    """A stray end costs as much as elements are open: a hundred thousand of both would take minutes."""
    page = begin + f"<{tag}>" * 100_000 + "</i>" * 100_000
    said = "The page: its elements are nested over 1000 deep; open it in a browser"
    with unmeasured():
        start = time.process_time()

        with pytest.raises(TextError, match=said):
            html_text(page)
        assert time.process_time() - start < 10


def test_where_the_parser_s_pieces_meet_nothing_is_lost() -> None:
    """Words, characters and tags that lie across two pieces come out whole."""
    words = [f"đ{number}&lt;ấ<b>{number}</b>" for number in range(20_000)]

    assert " ".join(f"đ{number}<ấ{number}" for number in range(20_000)) == html_text(" ".join(words))


def test_when_rules_and_classes_are_many_then_each_element_asks_few_of_them() -> None:
    """Five hundred rules times a hundred thousand elements are not all tried."""
    rules = "".join(f".a.b{n}{{display:none}}" for n in range(500))
    page = "".join(f"<p class='a b{n % 500} c{n}'>x" for n in range(50_000))
    with unmeasured():
        start = time.process_time()

        assert "" == html_text(f"<style>{rules}</style>{page}")
        assert time.process_time() - start < 10


def test_when_the_text_is_too_long_then_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page whose text is beyond the limit is refused in one line."""
    monkeypatch.setattr(visible_text, "MOST_CHARACTERS", 1_000_000)

    with pytest.raises(TextError, match=r"^a\.html: its text has more than 1 MB; audit it in parts\.$"):
        read_text_file(b"<p>" + b"1" * 1_000_001, "a.html")
