"""Make the blocks that a notebook shows: text, cards, tables, charts and audits, each with its Figures."""

from __future__ import annotations

from lc_indicators.report.blocks.audit_blocks import ListedVerdict, marked_text, verdict_list
from lc_indicators.report.blocks.block import Block
from lc_indicators.report.blocks.cards import Card, cards, direction_of
from lc_indicators.report.blocks.chart_blocks import ChartText, chart
from lc_indicators.report.blocks.marked_text import visible
from lc_indicators.report.blocks.table_blocks import (
    CONFLICTS,
    DATA,
    Cell,
    Column,
    TableRole,
    quoted,
    table,
    table_content,
)
from lc_indicators.report.blocks.text_blocks import (
    Role,
    annex,
    bullet_list,
    heading,
    paragraph,
    source_list,
    title,
)
from lc_indicators.report.blocks.text_spans import (
    Sentence,
    Value,
    compose,
    joined,
    of_figure,
    plain,
    refuse_typed,
)
from lc_indicators.shapes import BLOCK_TYPE

__all__ = [
    "BLOCK_TYPE",
    "CONFLICTS",
    "DATA",
    "Block",
    "Card",
    "Cell",
    "ChartText",
    "Column",
    "ListedVerdict",
    "Role",
    "Sentence",
    "TableRole",
    "Value",
    "annex",
    "bullet_list",
    "cards",
    "chart",
    "compose",
    "direction_of",
    "heading",
    "joined",
    "marked_text",
    "of_figure",
    "paragraph",
    "plain",
    "quoted",
    "refuse_typed",
    "source_list",
    "table",
    "table_content",
    "title",
    "verdict_list",
    "visible",
]
