"""Make cards of key figures: label, large number and unit, the change in words, a sparkline, the status."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Literal

from lc_indicators.figure import Figure
from lc_indicators.figure.printed_form import is_still, number, printed_value, qualified, unit_words
from lc_indicators.language import Language
from lc_indicators.report.blocks.block import Block, small_html, styled
from lc_indicators.report.blocks.text_spans import Sentence
from lc_indicators.shapes.block_shapes import CardsBlock, CardShape
from lc_indicators.shapes.span_shape import Span

_ARROWS = {"up": "↑ ", "down": "↓ ", "flat": "→ "}


@dataclass(frozen=True)
class Card:
    """One key figure."""

    id: str
    label: Sentence
    figure: Figure
    #: What it is compared with, in words: "2,3 lần so với 2015".
    change: Sentence | None = None
    #: The Figure that says which way it went: a change, or a factor against one.
    moved: Figure | None = None
    #: SVG and the words that say the same.
    sparkline: tuple[str, str] | None = None


def cards(given: list[Card], *, id: str, label: str, language: Language) -> Block:
    """Return the key figures of a report."""
    content: CardsBlock = {
        "type": "cards",
        "id": id,
        "label": label,
        "cards": [_card(card, language) for card in given],
    }
    figures = [figure for card in given for figure in _figures(card)]
    return Block(content, figures, _html(content))


def _figures(card: Card) -> list[Figure]:
    return [card.figure, *card.label.figures, *(card.change.figures if card.change else ())]


def _card(card: Card, language: Language) -> CardShape:
    figure, direction = card.figure, direction_of(card.moved)
    good = figure.indicator.good if figure.indicator else "none"
    return {
        "id": card.id,
        "label": card.label.to_json(),
        "figure": figure.id,
        "number": qualified(figure, number(figure, language), language),
        "unit": unit_words(figure, language),
        "change": card.change.to_json() if card.change else None,
        "direction": direction,
        "good": None if direction in {None, "flat"} or good not in {"up", "down"} else direction == good,
        "status": {"code": figure.status, "mark": ", ".join(figure.marks), "words": figure.caveats(language)}
        if figure.marks
        else None,
        "sparkline": {"svg": card.sparkline[0], "alt": card.sparkline[1]} if card.sparkline else None,
    }


def direction_of(moved: Figure | None) -> Literal["up", "down", "flat"] | None:
    """Return ``up``, ``down`` or ``flat``: the sign of a change, or a factor against one; None if unknown."""
    value = printed_value(moved) if moved else None
    if moved is None or value is None:
        return None
    if moved.unit.kind != "factor":
        return "flat" if is_still(moved) else "up" if value > 0 else "down"
    bounds = moved.interval
    is_flat = value == 1 or (bounds is not None and bounds.low < 1 < bounds.high)
    return "flat" if is_flat else "up" if value > 1 else "down"


def _html(content: CardsBlock) -> str:
    row = "display:flex;flex-wrap:wrap;margin:0.5em 0"
    return styled("div", row, "".join(map(_card_html, content["cards"])))


def _card_html(card: CardShape) -> str:
    number = styled("b", "font-size:160%", escape(card["number"]))
    arrow: Span = {"text": _ARROWS[card["direction"]] if card["direction"] else ""}
    lines = [
        small_html(card["label"]),
        styled("div", "line-height:1.4", f"{number} {escape(card['unit'])}"),
        small_html([arrow, *card["change"]] if card["change"] else []),
        small_html([{"text": card["status"]["words"]}] if card["status"] else []),
    ]
    box = "width:200px;margin:0 12px 12px 0;padding:6px 14px;border:1px solid #808890;border-radius:6px"
    return styled("div", box, "".join(lines))
