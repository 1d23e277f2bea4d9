"""Head and end of a document that an office issues, by Decree 30/2020/NĐ-CP or as the party has them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lc_indicators.language import Language, message
from lc_indicators.publish.document.body import about
from lc_indicators.publish.docx.docx_tables import row, table_of
from lc_indicators.publish.docx.front import summary_parts
from lc_indicators.publish.docx.looks import FORMAL, text_width
from lc_indicators.publish.docx.manuscript import Manuscript
from lc_indicators.publish.docx.wordml import Xml, make, paragraph, run, twips
from lc_indicators.settings import DocumentHead, Signer, Words, in_language

#: Of the columns of the head, in millimetres: who issues, and the name of the state.
_HEAD = (64.0, 96.0)

#: Of those of the end: who receives, and who signs.
_END = (80.0, 80.0)

#: Of a line under words: a third to a half of them under the issuer, all of them under the motto.
_PART, _WHOLE = 0.4, 1.0

#: Lines that a signature and a seal need.
_ROOM = 4

_SMALL, _USUAL = 12.0, 13.0


def office_parts(head: DocumentHead, paper: Manuscript) -> Iterator[Xml]:
    """Yield the head, then what the document is and what it is about."""
    language, word = paper.document.language, paper.word
    widths = [twips(width) for width in _HEAD]
    left, right = (_party if head.form == "party" else _state)(head, paper)
    yield table_of(widths, [row([left, right], widths)], style="ReportLayout", title=word["head_of_document"])
    kind = in_language(head.kind, language) or word["kind"]
    yield paragraph(run(kind), style="DocumentKind")
    subject = in_language(head.subject, language) or paper.document.title["title"]
    yield paragraph(run(subject), style="Title")
    yield _ruled(subject, paper.look.width, size=14, part=_PART / 2)
    facts = about(paper.document.title, word)
    said = (f"{name}{word['colon']}{words}" for name, words in facts)
    yield paragraph(run(word["semicolon"].join(said)), style="Subtitle", before=120)
    yield from summary_parts(paper)


def _state(head: DocumentHead, paper: Manuscript) -> tuple[list[Xml], list[Xml]]:
    word = paper.word
    left = [
        *_issuer(head, paper, _ruled(_named(head.publisher, paper), _HEAD[0], size=_SMALL, part=_PART)),
        paragraph(run(f"{word['number']} {head.number or _blank(head)}"), style="OfficeNumber"),
    ]
    right = [
        paragraph(run(word["state"]), style="StateName"),
        paragraph(run(word["motto"]), style="StateMotto"),
        _ruled(word["motto"], _HEAD[1], size=_USUAL, part=_WHOLE),
        paragraph(run(_place_and_date(head, paper)), style="PlaceAndDate"),
    ]
    return left, right


def _party(head: DocumentHead, paper: Manuscript) -> tuple[list[Xml], list[Xml]]:
    word = paper.word
    left = [
        *_issuer(head, paper, paragraph(run("*"), style="OfficeNumber", before=0)),
        paragraph(run(f"{word['party_number']} {head.number or _blank(head)}"), style="OfficeNumber"),
    ]
    right = [
        paragraph(run(word["party"]), style="PartyName"),
        _ruled(word["party"], _HEAD[1], size=14, part=_WHOLE, caps=True),
        paragraph(run(_place_and_date(head, paper)), style="PlaceAndDate"),
    ]
    return left, right


def _issuer(head: DocumentHead, paper: Manuscript, rule: Xml) -> list[Xml]:
    superior = in_language(head.superior, paper.document.language)
    above = [paragraph(run(superior), style="OfficeSuperior")] if superior else []
    return [*above, paragraph(run(_named(head.publisher, paper)), style="OfficeName"), rule]


def _named(words: Words, paper: Manuscript) -> str:
    return in_language(words, paper.document.language) or ""


def _blank(_: DocumentHead) -> str:
    # Whoever registers the document writes the number by hand.
    return "\u2026\u2026\u2026"


def _ruled(words: str, room: float, *, size: float, part: float, caps: bool = False) -> Xml:
    """Return a line in the middle of *room* millimetres, as long as a *part* of *words*."""
    width = text_width(words.upper() if caps else words, FORMAL, bold=True) * size * part * 25.4 / 72
    side = twips(max(room - min(width, room), 0) / 2)
    return paragraph(style="HeadRule", rules={"top": (6, "000000", 1)}, indent={"left": side, "right": side})


def _place_and_date(head: DocumentHead, paper: Manuscript) -> str:
    language = paper.document.language
    place = in_language(head.place, language)
    return ", ".join(part for part in (place, _dated(head.date, language)) if part)


def _dated(date: dt.date | None, language: Language) -> str:
    """Return a date as documents have it, or the room to write it."""
    if date is None:
        return message("publish.docx.undated")[language]
    month = message("publish.docx.months")[language].split()[date.month - 1]
    words = message("publish.docx.dated")[language]
    return words.format(day=date.day, month=month, year=date.year)


def end_parts(head: DocumentHead, paper: Manuscript) -> Iterator[Xml]:
    """Yield who receives the document, and who signs it."""
    if head.signer is None and not head.recipients:
        return
    widths = [twips(width) for width in _END]
    left = list(_recipients(head, paper))
    right = list(_signature(head.signer, paper)) if head.signer else []
    yield paragraph(style="AfterTable")
    title = paper.word["end_of_document"]
    yield table_of(widths, [row([left, right], widths)], style="ReportLayout", title=title)
    yield paragraph(style="AfterTable")


def _recipients(head: DocumentHead, paper: Manuscript) -> Iterator[Xml]:
    named = [in_language(one, paper.document.language) for one in head.recipients]
    found = [name for name in named if name]
    if found:
        yield paragraph(run(paper.word["recipients"]), style="RecipientsHead")
    for place, name in enumerate(found, 1):
        yield paragraph(run(f"- {name}{'.' if place == len(found) else ';'}"), style="Recipients")


def _signature(signer: Signer, paper: Manuscript) -> Iterator[Xml]:
    language = paper.document.language
    behalf = in_language(signer.behalf, language)
    position = in_language(signer.position, language) or ""
    lines = [f"{signer.capacity} {behalf}", position] if behalf else [f"{signer.capacity} {position}"]
    yield from (paragraph(run(line.strip(), caps=True), style="Signature", with_next=True) for line in lines)
    yield from (paragraph(style="Signature", with_next=True) for _ in range(_ROOM))
    yield paragraph(run(signer.name), style="Signature")


def annex_opening(paper: Manuscript) -> Iterator[Xml]:
    """Yield what begins the annex: pages that count from one, and its name."""
    yield paper.section_end()
    paper.facts = [make("w:pgNumType", start=1)]
    yield paragraph(run(paper.word["annex_name"]), style="DocumentKind", before=0)
