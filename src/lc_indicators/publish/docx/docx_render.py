"""The report as a Word document: real styles, native tables, and a head as its office needs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import zip_longest

from lc_indicators.language import language_tag, words_in
from lc_indicators.publish.document.anchors import anchored
from lc_indicators.publish.document.body import BodyPart, body
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.no_break import unparted
from lc_indicators.publish.document.themed import themed
from lc_indicators.publish.docx.blocks import parts_of
from lc_indicators.publish.docx.docx_order import in_order
from lc_indicators.publish.docx.embedded_fonts import EmbeddedFont, embedded_fonts
from lc_indicators.publish.docx.front import contents_parts, heads_and_feet, title_parts
from lc_indicators.publish.docx.looks import FORMAL, PLAIN, Look
from lc_indicators.publish.docx.manuscript import Manuscript
from lc_indicators.publish.docx.numbering import numbering_part
from lc_indicators.publish.docx.office import annex_opening, end_parts, office_parts
from lc_indicators.publish.docx.package import Facts
from lc_indicators.publish.docx.runs import footnotes_part
from lc_indicators.publish.docx.styles import styles_part
from lc_indicators.publish.docx.wordml import Xml, make, part
from lc_indicators.publish.pdf.pdf_render import timestamp
from lc_indicators.publish.pdf.pdf_words import words_of_document
from lc_indicators.settings import DocumentHead, in_language
from lc_indicators.shapes.walk import words_of

#: How the newest Word sets pages; without it the file opens in the mode of an older one.
_COMPATIBLE = "15"


def render_docx(document: Document) -> bytes:
    """Return *document* as a Word file: the same bytes for the same report on one platform.

    It has the head of an office where the settings give one in its language, and a plain one otherwise.

    Raises
    ------
    NotAReportError
        A chart of the report holds no readable drawing.
    TypesettingError
        A drawing cannot be made into a picture.
    """
    document, shown = anchored(themed(unparted(document)))
    head = document.settings.document
    head = head if head and head.is_in(document.language) else None
    language = document.language
    word = words_of_document(language)
    paper = Manuscript(
        document, FORMAL if head else _plain(document), word | words_in("publish.docx", language), shown
    )
    paper.opening = heads_and_feet(paper)
    paper.facts = [make("w:titlePg")]
    text = _text(head, paper)
    paper.draw()
    _add_parts(paper)
    return paper.file.written(part("w:document", text), _facts(head, document))


def _plain(document: Document) -> Look:
    if not (colour := document.settings.colour):
        return PLAIN
    own = colour[1:].upper()
    return replace(PLAIN, accent=own, link=own)


def _text(head: DocumentHead | None, paper: Manuscript) -> Xml:
    front = list(office_parts(head, paper) if head else title_parts(paper))
    cards, parts = _in_front(list(body(paper.document, paper.word)))
    front += [piece for one in cards for piece in parts_of(one, paper)]
    if not paper.look.is_formal:
        parts, paper.scales = in_order(parts, paper.document)
    inside = list(_inside(parts, head, paper))
    # The contents come before what they list.
    return make("w:body", *front, *contents_parts(paper), *map(paper.settled, inside), paper.section())


def _in_front(parts: list[BodyPart]) -> tuple[list[BodyPart], list[BodyPart]]:
    """Return the key figures, which stand on the first page, and all other parts.

    Their heading goes where nothing else stands under it.
    """
    kinds = [part.block["type"] for part in parts]
    place = kinds.index("cards") if "cards" in kinds else None
    if place is None:
        return [], parts
    is_alone = kinds[place - 1 : place] == ["heading"] and kinds[place + 1 : place + 2] in ([], ["heading"])
    return [parts[place]], parts[: place - is_alone] + parts[place + 1 :]


def _inside(parts: list[BodyPart], head: DocumentHead | None, paper: Manuscript) -> Iterator[Xml]:
    closed = False
    for one, following in zip_longest(parts, parts[1:]):
        if head and not closed and _opens_annex(one, following):
            closed = True
            yield from paper.turned(is_wide=False)
            yield from end_parts(head, paper)
            yield from annex_opening(paper)
        yield from parts_of(one, paper)
    if head and not closed:
        yield from end_parts(head, paper)


def _opens_annex(one: BodyPart, following: BodyPart | None) -> bool:
    """Return whether a part is the annex, or the heading that says its title."""
    if one.block["type"] == "heading" and following and following.block["type"] == "annex":
        return not following.block["title"]
    return one.block["type"] == "annex"


def _add_parts(paper: Manuscript) -> None:
    look, add = paper.look, paper.file.add
    add("styles", styles_part(look, language_tag(paper.document.language)))
    add("numbering", numbering_part(look, paper.lists))
    if not look.is_formal:
        paper.file.fonts = embedded_fonts()
    add("fontTable", _fonts(look, paper.file.fonts))
    add("settings", _settings(paper))
    add("footnotes", footnotes_part(paper))


def _fonts(look: Look, embedded: Iterable[EmbeddedFont]) -> Xml:
    face = make(
        "w:font",
        make("w:altName", val=look.instead),
        make("w:family", val=look.family),
        make("w:pitch", val="variable"),
        *(make(f"w:embed{one.face}", r_id=f"rIdF{one.face}", fontKey=one.key) for one in embedded),
        name=look.font,
    )
    return part("w:fonts", face)


def _settings(paper: Manuscript) -> Xml:
    marks = make("w:footnotePr", *(make("w:footnote", id=number) for number in (-1, 0)))
    mode = make("w:compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word",
                val=_COMPATIBLE)  # fmt: skip
    tongue = language_tag(paper.document.language)
    return part(
        "w:settings",
        make("w:zoom", percent=100),
        make("w:embedTrueTypeFonts") if paper.file.fonts else None,
        make("w:defaultTabStop", val=720),
        marks,
        make("w:compat", mode),
        make("w:themeFontLang", val=tongue),
    )


def _facts(head: DocumentHead | None, document: Document) -> Facts:
    title = document.title
    names = [title["area"]["name"], title["area"]["code"], title["period"]["label"], title["period"]["text"]]
    author = in_language(head.publisher, document.language) if head else None
    return Facts(
        title=title["title"],
        author=author or "lc-indicators",
        subject=title["subtitle"],
        keywords=", ".join(dict.fromkeys(name for name in names if name)),
        description=words_of(title["summary"]),
        language=language_tag(document.language),
        date=datetime.fromtimestamp(timestamp(title["data_date"]), UTC).replace(tzinfo=None),
    )
