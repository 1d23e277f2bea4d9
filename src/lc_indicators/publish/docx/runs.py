"""Words of a block as runs: plain ones, figures that lead to the annex, addresses, marks, notes, formulas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, cast

from lc_indicators.publish.document.entries import safe_url
from lc_indicators.publish.docx.docx_formulas import inline_formula
from lc_indicators.publish.docx.docx_pictures import of_block
from lc_indicators.publish.docx.manuscript import Manuscript, flat
from lc_indicators.publish.docx.wordml import (
    RunLook,
    Xml,
    field,
    link_inside,
    make,
    paragraph,
    part,
    run,
)
from lc_indicators.shapes.prose_shapes import ProseBlock, ProseSpan
from lc_indicators.shapes.span_shape import Span
from lc_indicators.shapes.verdict_shapes import RunShape

_OUTCOMES = {"contradicted": "Contradicted", "supported": "Supported", "undecidable": "Undecidable"}

_PLACES: dict[str, Literal["subscript", "superscript"]] = {"sub": "subscript", "super": "superscript"}


def runs(spans: Iterable[Span], paper: Manuscript) -> list[Xml]:
    """Return *spans* as runs and links."""
    return list(flat(_span(cast("ProseSpan", span), paper) for span in spans))


def _span(span: ProseSpan, paper: Manuscript) -> Iterator[Xml]:
    styled = _styled(span)
    figure, verdict = span.get("figure"), paper.document.verdicts.get(span.get("verdict", ""))
    address = safe_url(span.get("link"))
    shown = str(cast("dict[str, object]", span).get("anchor", ""))
    if shown:
        yield from paper.bookmark(paper.anchor("figure", shown), run(span["text"], **styled))
    elif verdict is not None:
        anchor = paper.anchor("verdict", verdict["id"])
        yield _marked(span["text"], verdict["outcome"], anchor, mark=(verdict["sign"], verdict["number"]))
    elif figure in paper.places:
        words = run(span["text"], **in_style("FigureLink", styled))
        yield link_inside(paper.anchor("figure", figure), words)
    elif "break" in span:
        yield make("w:r", make("w:br"))
    elif "picture" in span:
        yield paper.picture(of_block(span["picture"]), span["picture"]["alt"])
    elif "formula" in span:
        yield inline_formula(span["formula"])
    elif "note" in span:
        yield from _note(span, paper)
    elif address is not None:
        yield web_link(address, run(span["text"], **in_style("Hyperlink", styled)), paper)
    else:
        yield run(span["text"], **styled)


def in_style(style: str, look: RunLook) -> RunLook:
    """Return a look with the style of words that it has none for."""
    styled: RunLook = {"style": style}
    styled.update(look)
    return styled


def _styled(span: ProseSpan) -> RunLook:
    styled: RunLook = {}
    if span.get("strong"):
        styled["bold"] = True
    if span.get("emphasis"):
        styled["italic"] = True
    if span.get("struck"):
        styled["struck"] = True
    if span.get("code"):
        styled["style"] = "Code"
    if "raised" in span:
        styled["place"] = _PLACES[span["raised"]]
    return styled


def web_link(address: str, content: Xml, paper: Manuscript) -> Xml:
    """Return a link to an address."""
    return make("w:hyperlink", content, r_id=paper.file.address(address), w_history=1)


def _marked(words: str, outcome: str, anchor: str, *, mark: tuple[str, int]) -> Xml:
    """Return words with the sign of their verdict and its number, which lead to the list of verdicts."""
    sign, number = mark
    return link_inside(
        anchor,
        *([run(words, style=_OUTCOMES[outcome])] if words else []),
        run(sign, bold=True),
        run(str(number), place="superscript"),
    )


def marked_run(piece: RunShape, paper: Manuscript) -> Iterator[Xml]:
    """Yield a run of an audited text: words carry the line, each claim has its sign behind them."""
    outcome, marks = piece.get("outcome"), piece.get("marks", ())
    if outcome is None or outcome not in _OUTCOMES:
        yield run(piece["text"])
        return
    if not marks:
        yield run(piece["text"], style=_OUTCOMES[outcome])
    for nth, mark in enumerate(marks):
        words = piece["text"] if not nth else ""
        sign = (mark["sign"], mark["number"])
        if mark["verdict"] in paper.document.verdicts:
            yield _marked(words, mark["outcome"], paper.anchor("verdict", mark["verdict"]), mark=sign)
        else:
            yield run(f"{words}{sign[0]}", style=_OUTCOMES[outcome])


def _note(span: ProseSpan, paper: Manuscript) -> Iterator[Xml]:
    """Yield what refers to a note: the first place brings it, the others name its number."""
    name = f"_note_{span['note']}"
    if "blocks" not in span:
        yield from field(rf"NOTEREF {name} \f \h", run(str(span["note"]), style="FootnoteReference"))
        return
    place = len(paper.notes)
    paper.notes.append([])
    paper.notes[place] = _note_paragraphs(span["blocks"], paper)
    reference = make("w:footnoteReference", id=place + 1)
    yield from paper.bookmark(
        name, make("w:r", make("w:rPr", make("w:rStyle", val="FootnoteReference")), reference)
    )


def _note_paragraphs(blocks: Iterable[ProseBlock], paper: Manuscript) -> list[Xml]:
    lines = [list(_line(block, paper)) for block in blocks] or [[]]
    number = make("w:r", make("w:rPr", make("w:rStyle", val="FootnoteReference")), make("w:footnoteRef"))
    first, *others = lines
    return [
        paragraph(number, run(" "), *first, style="FootnoteText"),
        *(paragraph(*line, style="FootnoteText") for line in others),
    ]


def _line(block: ProseBlock, paper: Manuscript) -> Iterator[Xml]:
    """Yield the words of a block of a note: at the foot of a page stand lines."""
    match block["type"]:
        case "heading" | "paragraph":
            yield from runs(block["spans"], paper)
        case "formula":
            yield inline_formula(block)
        case "picture":
            yield paper.picture(of_block(block), block["alt"])
        case "quote":
            yield from flat(_line(one, paper) for one in block["blocks"])
        case "verbatim":
            yield run("\n".join(block["lines"]), style="Code")
        case "grid":
            for row in block["rows"]:
                yield from flat([*runs(cell, paper), run("; ")] for cell in row["cells"])
        case "items":
            for item in block["items"]:
                yield run(" – ")
                yield from flat(_line(one, paper) for one in item["blocks"])


def footnotes_part(paper: Manuscript) -> Xml:
    """Return the part of the notes, the lines that part them from the text among them."""
    kinds = (("separator", "w:separator", -1), ("continuationSeparator", "w:continuationSeparator", 0))
    lines = [
        make("w:footnote", paragraph(make("w:r", make(tag))), type=kind, id=number)
        for kind, tag, number in kinds
    ]
    notes = [make("w:footnote", *note, id=number) for number, note in enumerate(paper.notes, 1)]
    return part("w:footnotes", *lines, *notes)
