"""What stands before and around the text: title, contents, what each page says at its head and foot."""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.publish.document.body import about
from lc_indicators.publish.document.shown_logo import logo_of
from lc_indicators.publish.docx.docx_pictures import of_logo
from lc_indicators.publish.docx.docx_tables import in_twips, row, table_of
from lc_indicators.publish.docx.manuscript import Entry, Manuscript
from lc_indicators.publish.docx.runs import runs
from lc_indicators.publish.docx.wordml import Xml, field, link_inside, make, paragraph, part, run, tab
from lc_indicators.shapes.block_shapes import TitleBlock

#: A longer title leaves no room in a running head.
_LONG = 80


def title_parts(paper: Manuscript) -> Iterator[Xml]:
    """Yield logo, title, summary and what the report says of itself."""
    title = paper.document.title
    if logo := logo_of(paper.document):
        yield paragraph(paper.picture(of_logo(logo), logo.alt), style="BodyText")
    if title["subtitle"]:
        yield paragraph(run(title["subtitle"]), style="Subtitle")
    yield paragraph(run(title["title"]), style="Title")
    yield from summary_parts(paper)
    facts = about(title, paper.word)
    if facts:
        widths = in_twips((1.0, 4.0), paper)
        rows = [
            row([[paragraph(run(name, style="Quiet"), style="Fact")], [paragraph(run(words), style="Fact")]],
                widths)
            for name, words in facts
        ]  # fmt: skip
        yield table_of(widths, rows, style="ReportLayout", title=title["title"])
        yield paragraph(style="AfterTable")


def summary_parts(paper: Manuscript) -> Iterator[Xml]:
    """Yield the report in a sentence or two."""
    if summary := paper.document.title["summary"]:
        yield paragraph(*runs(summary, paper), style="Summary")


def contents_parts(paper: Manuscript) -> Iterator[Xml]:
    """Yield the contents: a field that Word can make anew, with its lines already in it.

    Which page a heading stands on, only who sets the pages knows.  Each line has a field for it.
    """
    if not paper.contents:
        return
    *opening, ending = field(r'TOC \o "1-2" \h \z \u')
    last = len(paper.contents) - 1
    lines = [
        _line(one, opening if not place else [], [ending] if place == last else [])
        for place, one in enumerate(paper.contents)
    ]
    gallery = make("w:docPartObj", make("w:docPartGallery", val="Table of Contents"), make("w:docPartUnique"))
    heading = paragraph(run(paper.word["contents"]), style="TOCHeading")
    yield make("w:sdt", make("w:sdtPr", gallery), make("w:sdtContent", heading, *lines))


def _line(entry: Entry, opening: list[Xml], ending: list[Xml]) -> Xml:
    page = field(rf"PAGEREF {entry.anchor} \h", run("…"))
    link = link_inside(entry.anchor, run(entry.words), tab(), *page)
    return paragraph(*opening, link, *ending, style=f"Toc{entry.level}")


def heads_and_feet(paper: Manuscript) -> list[Xml]:
    """Add what pages say at their head and foot, nothing on the first; return what refers to it."""
    head, foot = (_formal_head(), []) if paper.look.is_formal else (_head(paper), _foot(paper))
    parts = {
        ("header", "default"): part("w:hdr", paragraph(*head, style="Header")),
        ("header", "first"): part("w:hdr", paragraph(style="Header")),
        ("footer", "default"): part("w:ftr", paragraph(*foot, style="Footer")),
        ("footer", "first"): part("w:ftr", paragraph(style="Footer")),
    }
    return [
        make(f"w:{kind}Reference", type=which, r_id=paper.file.add(kind, made, name=f"{kind}-{which}"))
        for (kind, which), made in parts.items()
    ]


def _head(paper: Manuscript) -> list[Xml]:
    title = paper.document.title
    words = title["title"] if len(title["title"]) < _LONG else ""
    return [run(words), tab(), run(" · ".join(part for part in _place(title) if part))]


def _place(title: TitleBlock) -> tuple[str, ...]:
    # Beside the report's own title a running head needs only what the title does not say.
    return tuple(title["head"][1:]) if "head" in title else (title["area"]["name"], title["period"]["label"])


def _foot(paper: Manuscript) -> list[Xml]:
    date, word = paper.document.title["data_date_label"], paper.word
    said = [run(f"{word['data_date']} {date}")] if date else []
    page = [run(f"{word['page']}\u00a0"), *field("PAGE", run("1"))]
    return [*said, tab(), *page, run(word["of_pages"]), *field("NUMPAGES", run("1"))]


def _formal_head() -> list[Xml]:
    # The decree asks for the number alone, in the middle of the margin at the top.
    return field("PAGE", run("1"))
