"""The styles of a Word document: who changes one in Word changes all that has it.

Names are those that Word knows (Heading 1, Body Text, Caption, List Bullet, Quote), and it shows them in the
language of its menus; those of our own say what they are for.
"""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.publish.docx.looks import Look
from lc_indicators.publish.docx.numbering import BULLETS, NUMBERS
from lc_indicators.publish.docx.word_style import Style, style_id
from lc_indicators.publish.docx.wordml import (
    ParagraphLook,
    RunLook,
    Xml,
    make,
    paragraph_properties,
    part,
    rule,
    run_properties,
    twips,
)

#: Sizes of the words of tables in points, the usual one and that of a table of many columns.
TABLE_SIZES = (9.0, 8.0)

#: What leads from one column to the next on either side, in twentieths of a point.
CELL_MARGIN = 80

TYPEWRITER = "Consolas"

#: Levels of lists that have a style of their own.
LIST_LEVELS = 3


def styles_part(look: Look, language: str) -> Xml:
    """Return the part that holds all styles; *language* is that of the document, as ``vi-VN``."""
    defaults = make(
        "w:docDefaults",
        make(
            "w:rPrDefault",
            run_properties(font=look.font, colour=look.ink, size=look.size, language=language),
        ),
        make("w:pPrDefault", paragraph_properties(after=0, line=look.lines[0])),
    )
    named = (make("w:name", val="Normal"), make("w:qFormat"))
    normal = make("w:style", *named, type="paragraph", default=1, styleId="Normal")
    made = [_style(one) for one in _all_styles(look)]
    return part("w:styles", defaults, normal, *made, *_tables(look))


def _style(style: Style) -> Xml:
    return make(
        "w:style",
        make("w:name", val=style.name),
        make("w:basedOn", val=style_id(style.based)) if style.based else None,
        make("w:next", val=style_id(style.follows)) if style.follows else None,
        make("w:qFormat"),
        paragraph_properties(**style.paragraph),
        run_properties(**style.run),
        type=style.kind,
        styleId=style.id,
    )


def _all_styles(look: Look) -> Iterator[Style]:
    yield from _text_styles(look)
    yield from _heading_styles(look)
    yield from _list_styles(look)
    yield from _table_styles(look)
    yield from _front_styles(look)
    yield from _formal_styles(look)
    yield from _character_styles(look)


def _text_styles(look: Look) -> Iterator[Style]:
    body: ParagraphLook = {"after": 110, "line": look.lines[1]}
    if look.is_formal:
        body = {"after": 120, "line": look.lines[1], "indent": {"firstLine": twips(10)}, "align": "both"}
    bar: ParagraphLook = {} if look.is_formal else {"rules": {"left": (20, look.accent, 8)}}
    yield Style("Body Text", paragraph=body)
    yield Style(
        "Finding",
        "Body Text",
        "Body Text",
        paragraph={**bar, "with_next": True, "before": 100, "after": 140},
        run={"bold": True} if look.is_formal else {"bold": True, "size": 12},
    )
    note: RunLook = {"colour": look.muted, "size": 11 if look.is_formal else 8.5}
    yield Style("Note", paragraph={"before": 40, "after": 100}, run=note)
    yield Style("No Data", "Body Text", run={"italic": True, "colour": look.muted})
    yield Style(
        "Quote",
        paragraph={
            "rules": {"left": (12, look.rule, 8)},
            "before": 80,
            "after": 120,
            "indent": {"left": twips(5), "right": twips(5)},
        },
        run={"colour": look.muted},
    )
    yield Style(
        "Source Code",
        paragraph={"shade": "F4F6F7", "before": 120, "after": 160, "line": 252},
        run={"font": TYPEWRITER, "size": 9},
    )
    yield Style("Formula", paragraph={"before": 120, "after": 160, "align": "center"})
    yield Style("Rule", paragraph={"rules": {"bottom": (4, look.rule, 1)}, "after": 240})
    yield Style("footnote text", paragraph={"after": 40}, run={"size": 10 if look.is_formal else 8.5})
    yield Style("Section End", paragraph={"line": 20}, run={"size": 1})
    yield Style("After Table", paragraph={"after": 100, "line": 80}, run={"size": 4})


def _heading_styles(look: Look) -> Iterator[Style]:
    for level, size in enumerate(look.headings, 1):
        yield Style(
            f"heading {level}",
            follows="Body Text",
            paragraph={
                "with_next": True,
                "whole": True,
                "before": (300, 220, 180)[level - 1],
                "after": (120, 100, 80)[level - 1],
                "level": level - 1,
            },
            run={"bold": True, "italic": look.is_formal and level == len(look.headings), "size": size},
        )
    yield Style(
        "caption",
        follows="Body Text",
        paragraph={"with_next": True, "whole": True, "before": 180, "after": 60},
        run={"bold": True, "size": 12 if look.is_formal else 11},
    )
    yield Style("Report Caption", "caption", "Body Text")
    yield Style(
        "Chart Subtitle",
        paragraph={"with_next": True, "after": 40},
        run={"colour": look.muted, "size": 11 if look.is_formal else 9, "italic": look.is_formal},
    )
    yield Style("Picture", paragraph={"with_next": True, "line": 240, "after": 60})


def _list_styles(look: Look) -> Iterator[Style]:
    step = twips(6)
    spacing: ParagraphLook = (
        {"after": 80, "align": "both"} if look.is_formal else {"after": 80, "line": look.lines[1]}
    )
    for name, list_id in (("List Bullet", BULLETS), ("List Number", NUMBERS)):
        for level in range(LIST_LEVELS):
            number = f" {level + 1}" if level else ""
            item: ParagraphLook = {"item": (list_id, level)}
            if name == "List Number":
                # Each list counts for itself, so its items name their list.
                item = {"indent": {"left": step * (level + 1), "hanging": step}}
            yield Style(f"{name}{number}", paragraph={**item, **spacing})
    for level in range(LIST_LEVELS):
        number = f" {level + 1}" if level else ""
        indent = {"left": step * (level + 1)}
        yield Style(f"List Continue{number}", paragraph={"after": 80, "indent": indent})


def _table_styles(look: Look) -> Iterator[Style]:
    for name, size in zip(("Table Text", "Dense Table Text"), table_sizes(look), strict=True):
        yield Style(name, paragraph={"line": look.lines[2]}, run={"size": size})
        prefix = name.removesuffix("Text")
        yield Style(f"{prefix}Figure", name, paragraph={"align": "right"})
        yield Style(f"{prefix}Head", name, paragraph={"with_next": True}, run={"bold": True})
        yield Style(f"{prefix}Part", name, paragraph={"with_next": True, "before": 120, "after": 60})
    yield Style(
        "Verdict Title", "Table Text", paragraph={"with_next": True, "before": 60}, run={"bold": True}
    )
    yield Style("Verdict Quote", "Table Text", paragraph={"with_next": True}, run={"italic": True})
    small: RunLook = {"size": table_sizes(look)[1], "colour": look.muted}
    yield Style("Card Label", "Table Text", run={"bold": True})
    yield Style("Card Figure", "Table Text", paragraph={"before": 40, "after": 40}, run={"size": 20})
    yield Style("Card Text", "Table Text", paragraph={"after": 40})
    yield Style("Card Note", "Table Text", run=small)


def table_sizes(look: Look) -> tuple[float, float]:
    """Return the sizes of the words of tables in points; an office's are larger."""
    return (11.0, 10.0) if look.is_formal else TABLE_SIZES


def _front_styles(look: Look) -> Iterator[Style]:
    middle: ParagraphLook = {"align": "center"} if look.is_formal else {}
    yield Style(
        "Title",
        follows="Subtitle",
        paragraph={**middle, "with_next": True, "after": 120},
        run={"bold": True, "size": 14 if look.is_formal else 27},
    )
    yield Style(
        "Subtitle",
        follows="Body Text",
        paragraph={**middle, "before": 0 if look.is_formal else twips(8), "after": 80},
        run={"bold": not look.is_formal, "italic": look.is_formal, "size": 12, "colour": look.accent},
    )
    yield Style("Summary", "Body Text", paragraph={"before": 120, "after": 160}, run={"size": 12.5})
    yield Style("Fact", paragraph={"after": 40})
    yield Style(
        "TOC Heading",
        follows="Body Text",
        paragraph={**middle, "with_next": True, "before": 120, "after": 60},
        run={"bold": True, "size": 13},
    )
    right = [(twips(look.width), "right", "dot")]
    # The contents of a usual report stand on its first page.
    listed: RunLook = {} if look.is_formal else {"size": 9.5}
    yield Style(
        "toc 1",
        paragraph={"tabs": right, "before": 40, "line": 240},
        run={"bold": not look.is_formal, **listed},
    )
    second: ParagraphLook = {"tabs": right, "before": 10, "line": 240, "indent": {"left": twips(5)}}
    yield Style("toc 2", paragraph=second, run=listed)
    edge = [(twips(look.width), "right", "none")]
    size = 13 if look.is_formal else 8.5
    yield Style("header", paragraph={**middle, "tabs": edge}, run={"size": size, "colour": look.muted})
    yield Style("footer", paragraph={**middle, "tabs": edge}, run={"size": size, "colour": look.muted})


def _formal_styles(look: Look) -> Iterator[Style]:
    """Yield the elements of the decree's head and end, in its sizes."""
    if not look.is_formal:
        return
    middle: ParagraphLook = {"align": "center", "line": 240}
    yield Style("Office Superior", paragraph=middle, run={"caps": True, "size": 12})
    yield Style("Office Name", paragraph=middle, run={"caps": True, "bold": True, "size": 12})
    yield Style("Office Number", paragraph={**middle, "before": 60}, run={"size": 13})
    yield Style("State Name", paragraph=middle, run={"caps": True, "bold": True, "size": 12})
    yield Style("State Motto", paragraph=middle, run={"bold": True, "size": 13})
    yield Style("Place And Date", paragraph={**middle, "before": 60}, run={"italic": True, "size": 13})
    yield Style("Party Name", paragraph=middle, run={"caps": True, "bold": True, "size": 14})
    yield Style("Head Rule", paragraph={"align": "center", "line": 60}, run={"size": 3})
    yield Style(
        "Document Kind",
        paragraph={**middle, "before": 360, "after": 40, "with_next": True},
        run={"caps": True, "bold": True, "size": 14},
    )
    yield Style("Signature", paragraph=middle, run={"bold": True, "size": 13})
    yield Style("Recipients Head", paragraph={"line": 240}, run={"bold": True, "italic": True, "size": 12})
    yield Style("Recipients", paragraph={"line": 240}, run={"size": 11})


def _character_styles(look: Look) -> Iterator[Style]:
    for name, given in (
        ("Figure Link", {"colour": look.link}),
        ("Hyperlink", {"colour": look.link}),
        ("Strong", {"bold": True}),
        ("Emphasis", {"italic": True}),
        ("footnote reference", {"place": "superscript"}),
        ("Quiet", {"colour": look.muted, "bold": False}),
        ("Caption Label", {"colour": look.accent}),
        ("Code", {"font": TYPEWRITER, "size": look.size - 1.5}),
        ("Contradicted", {"underline": "double"}),
        ("Supported", {"underline": "single"}),
        ("Undecidable", {"underline": "dotted"}),
    ):
        yield Style(name, "", kind="character", run=given)  # type: ignore[arg-type]


def _tables(look: Look) -> Iterator[Xml]:
    """Yield the styles of tables: one of figures, with light rules, and one that only holds things apart."""
    margins = make(
        "w:tblCellMar", *(make(f"w:{side}", w=CELL_MARGIN, type="dxa") for side in ("left", "right"))
    )
    lines = make(
        "w:tblBorders",
        rule("top", 8, look.ink),
        rule("bottom", 4, look.rule),
        rule("insideH", 4, look.rule),
    )
    head = make(
        "w:tblStylePr",
        run_properties(bold=True),
        make("w:tcPr", make("w:tcBorders", rule("bottom", 6, look.ink)), make("w:vAlign", val="bottom")),
        type="firstRow",
    )
    yield _table_style("Report Table", make("w:tblPr", lines, margins), head)
    cards = make("w:tblBorders", rule("top", 10, look.accent), rule("insideH", 10, look.accent))
    yield _table_style("Report Key Figures", make("w:tblPr", cards, margins))
    bare = make("w:tblCellMar", *(make(f"w:{side}", w=0, type="dxa") for side in ("left", "right")))
    yield _table_style("Report Layout", make("w:tblPr", bare))
    under = make("w:tblBorders", rule("bottom", 4, look.rule))
    yield _table_style("Report Evidence", make("w:tblPr", under, margins))


def _table_style(name: str, *parts: Xml) -> Xml:
    return make(
        "w:style",
        make("w:name", val=name),
        make("w:qFormat"),
        *parts,
        type="table",
        styleId=style_id(name),
    )
