"""An audited text with its marks, and the verdicts that they lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lc_indicators.publish.docx.docx_tables import in_twips, row, table_of
from lc_indicators.publish.docx.manuscript import Manuscript, flat
from lc_indicators.publish.docx.runs import marked_run, runs
from lc_indicators.publish.docx.wordml import Xml, paragraph, run
from lc_indicators.shapes.block_shapes import MarkedTextBlock, VerdictsBlock
from lc_indicators.shapes.verdict_shapes import OutcomeCount, RunShape, VerdictShape

_STYLES = {"contradicted": "Contradicted", "supported": "Supported", "undecidable": "Undecidable"}

#: Of the columns of verdicts in lines: number, claim, outcome, reason.
_LINES = (9.0, 56.0, 28.0, 69.0)

#: Of the columns of what a verdict rests on: its name, its words.
_WIDTHS = (42.0, 120.0)


def marked_text_parts(block: MarkedTextBlock, paper: Manuscript) -> Iterator[Xml]:
    """Yield the key of the signs, then the text."""
    yield paragraph(*flat(_key(one) for one in block["key"]), style="Note")
    for lines in block["paragraphs"]:
        yield paragraph(*_lines(lines, paper), style="BodyText")


def _key(one: OutcomeCount) -> Iterator[Xml]:
    yield run(f"{one['sign']} ", bold=True)
    yield run(one["word"], style=_STYLES[one["outcome"]])
    yield run(f" {one['count']}    ")


def _lines(lines: Sequence[Sequence[RunShape]], paper: Manuscript) -> Iterator[Xml]:
    for place, line in enumerate(lines):
        if place:
            yield run("\n")
        yield from flat(marked_run(part, paper) for part in line)


def verdict_lines(block: VerdictsBlock, paper: Manuscript) -> Iterator[Xml]:
    """Yield the verdicts as a table, a line each."""
    widths = in_twips(_LINES, paper)
    heads = [
        [paragraph(run(paper.word[name]), style="DenseTableHead")]
        for name in ("nth", "claim", "outcome", "reason")
    ]
    entries = (entry for group in block["groups"] for entry in group["entries"])
    rows = [row(heads, widths, is_head=True), *(row(_line(entry, paper), widths) for entry in entries)]
    yield table_of(widths, rows, title=block["label"])
    yield paragraph(style="AfterTable")


def _line(entry: VerdictShape, paper: Manuscript) -> list[list[Xml]]:
    number = paper.bookmark(paper.anchor("verdict", entry["id"]), run(f"{entry['number']}.", style="Quiet"))
    outcome = run(f"{entry['sign']} {entry['word']}", colour=paper.look.accent)
    cells = (number, [run(entry["title"])], [outcome], [run(entry["reason"])])
    return [[paragraph(*words, style="DenseTableText")] for words in cells]


def verdicts_parts(entries: Iterable[VerdictShape], paper: Manuscript) -> Iterator[Xml]:
    """Yield verdicts: what is claimed, where, and what it rests on."""
    widths = in_twips(_WIDTHS, paper)
    for entry in entries:
        opening = [paragraph(*_title(entry, paper), style="VerdictTitle")]
        if entry["quote"] is not None:
            before, figure, behind = entry["quote"]
            words = (run(before), run(figure, bold=True), run(behind))
            opening.append(paragraph(*words, style="VerdictQuote"))
        facts = [row([[paragraph(run(fact["name"], style="Quiet"), style="TableText")],
                      [paragraph(*runs(line, paper), style="TableText") for line in fact["lines"]]], widths)
                 for fact in entry["facts"]]  # fmt: skip
        rows = [row([opening], [sum(widths)], span=len(widths)), *facts]
        yield table_of(widths, rows, style="ReportEvidence", title=entry["title"])
        yield paragraph(style="AfterTable")


def _title(entry: VerdictShape, paper: Manuscript) -> list[Xml]:
    words = [
        run(f"{entry['number']}. {entry['title']} – "),
        run(f"{entry['sign']} {entry['word']}", colour=paper.look.accent),
    ]
    return paper.bookmark(paper.anchor("verdict", entry["id"]), *words)
