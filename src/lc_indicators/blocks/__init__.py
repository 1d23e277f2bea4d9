"""What a notebook shows: text, cards, tables and charts, each one output with its Figures."""

from __future__ import annotations

from lc_indicators.blocks.block import BLOCK_TYPE, Block
from lc_indicators.blocks.cards import Card, cards, direction_of
from lc_indicators.blocks.charts import ChartText, chart
from lc_indicators.blocks.spans import Sentence, Value, compose, joined, of_figure, plain
from lc_indicators.blocks.tables import Cell, Column, table, table_content
from lc_indicators.blocks.texts import Role, annex, bullet_list, heading, paragraph, source_list, title

__all__ = [
    "BLOCK_TYPE",
    "Block",
    "Card",
    "Cell",
    "ChartText",
    "Column",
    "Role",
    "Sentence",
    "Value",
    "annex",
    "bullet_list",
    "cards",
    "chart",
    "compose",
    "direction_of",
    "heading",
    "joined",
    "of_figure",
    "paragraph",
    "plain",
    "source_list",
    "table",
    "table_content",
    "title",
]
