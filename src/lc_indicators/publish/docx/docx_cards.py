"""Key figures as a table: label, figure, change, a small drawing, status."""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.publish.document.body import card_columns, unit_joint
from lc_indicators.publish.docx.docx_pictures import drawing
from lc_indicators.publish.docx.docx_tables import in_twips, row, table_of
from lc_indicators.publish.docx.manuscript import Manuscript
from lc_indicators.publish.docx.runs import runs
from lc_indicators.publish.docx.wordml import RunLook, Xml, link_inside, paragraph, run
from lc_indicators.publish.pdf.printable import printable_svg
from lc_indicators.shapes.block_shapes import CardsBlock, CardShape

_ARROWS = {"up": "↑", "down": "↓", "flat": "→"}

#: Points that a small drawing is wide.
_DRAWN = 85

#: A figure of more characters is set smaller.
_LONG = 9


def cards_parts(block: CardsBlock, paper: Manuscript) -> Iterator[Xml]:
    """Yield the key figures; the last row is filled up with empty cells."""
    columns = card_columns(len(block["cards"])) or 1
    widths = in_twips([1.0] * columns, paper)
    cards = [list(_card(card, paper)) for card in block["cards"]]
    cards += [[]] * (-len(cards) % columns)
    rows = [row(cards[start : start + columns], widths) for start in range(0, len(cards), columns)]
    if rows:
        yield table_of(widths, rows, style="ReportKeyFigures", title=block["label"])
        yield paragraph(style="AfterTable")


def _card(card: CardShape, paper: Manuscript) -> Iterator[Xml]:
    yield paragraph(*runs(card["label"], paper), style="CardLabel", before=80)
    yield paragraph(*_figure(card, paper), style="CardFigure")
    if card["change"] is not None:
        arrow = _ARROWS.get(card["direction"] or "", "")
        lead = [run(f"{arrow}\u00a0", bold=True, colour=paper.look.accent)] if arrow else []
        yield paragraph(*lead, *runs(card["change"], paper), style="CardText")
    if (small := card["sparkline"]) is not None:
        picture = drawing(printable_svg(small["svg"]))
        yield paragraph(paper.picture(picture, small["alt"], widest=_DRAWN), style="CardText")
    if (status := card["status"]) is not None:
        yield paragraph(run(f"[{status['mark']}] {status['words']}"), style="CardNote")


def _figure(card: CardShape, paper: Manuscript) -> Iterator[Xml]:
    look: RunLook = {"bold": True}
    if len(card["number"]) > _LONG:
        look["size"] = 15.0
    number = run(card["number"], **look)
    known = card["figure"] in paper.document.figures
    yield link_inside(paper.anchor("figure", card["figure"]), number) if known else number
    if card["unit"]:
        unit = card["unit"].replace(" ", "\u00a0")
        yield run(f"{unit_joint(card, paper.document)}{unit}", style="Quiet", size=10.0)
