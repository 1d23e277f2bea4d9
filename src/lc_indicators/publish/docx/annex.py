"""The annex: how each figure was obtained, what was published, and the sources that both cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lc_indicators.publish.document.entries import (
    FigureEntry,
    InputEntry,
    SourceEntry,
    figure_entries,
    figures_to_look_up,
)
from lc_indicators.publish.docx.docx_tables import caption, in_twips, row, table_of
from lc_indicators.publish.docx.manuscript import Manuscript
from lc_indicators.publish.docx.runs import in_style, web_link
from lc_indicators.publish.docx.wordml import RunLook, Xml, link_inside, paragraph, run

#: What is said of a computed figure below its formula.
_SAID = ("method", "interval", "status", "joined", "note")

#: Of the columns: what it is, the figure, how it was obtained, sources.
_COMPUTED = (44.0, 27.0, 72.0, 19.0)

#: Of the columns: what it is, the figure, interval, status, source.
_PUBLISHED = (46.0, 28.0, 36.0, 20.0, 32.0)


def annex_parts(paper: Manuscript) -> Iterator[tuple[str, Iterable[Xml]]]:
    """Yield the sections of the annex: what each is called, and its parts."""
    computed = figure_entries(paper.document, computed=True)
    published = figures_to_look_up(paper.document)
    if computed:
        yield paper.word["computed"], _computed(computed, paper)
    if published:
        yield paper.word["published"], _published(published, paper)


def sources_parts(paper: Manuscript) -> Iterator[Xml]:
    """Yield the sources, numbered as they are cited."""
    widths = in_twips((1.0, 13.0), paper)
    rows = [
        row([_number(source, number, paper), list(_source(source, paper))], widths)
        for number, source in enumerate(paper.sources, 1)
    ]
    if rows:
        yield table_of(widths, rows, style="ReportLayout", title=paper.word["sources"])
        yield paragraph(style="AfterTable")


def _number(source: SourceEntry, number: int, paper: Manuscript) -> list[Xml]:
    inside = paper.bookmark(paper.anchor("source", source.id), run(f"[{number}]", style="Quiet"))
    return [paragraph(*inside, style="TableText")]


def _source(source: SourceEntry, paper: Manuscript) -> Iterator[Xml]:
    tongue: RunLook = {"language": source.foreign} if source.foreign else {}
    words = [run(f"{source.publisher}. ", **in_style("Strong", tongue))] if source.publisher else []
    words += [run(source.title, **tongue)]
    if source.date:
        words.append(run(f". {source.date}"))
    yield paragraph(*words, style="TableText")
    if source.url:
        yield paragraph(
            web_link(source.url, run(source.address, style="Hyperlink"), paper), style="TableText"
        )
    elif source.address:
        yield paragraph(run(source.address, style="Quiet"), style="TableText")
    if source.note:
        yield paragraph(run(source.note, style="Quiet"), style="TableText")
    yield paragraph(style="AfterTable")


def _computed(entries: Sequence[FigureEntry], paper: Manuscript) -> Iterator[Xml]:
    heads = ("listed_figure", "printed", "obtained", "sources")
    rows = (
        [
            _named(entry, paper),
            [_words(entry.printed, bold=True)],
            list(_obtained(entry, paper)),
            [_cited(entry, paper)],
        ]
        for entry in entries
    )
    return _listed(heads, _COMPUTED, paper, title=paper.word["computed_list"], rows=rows)


def _published(entries: Sequence[FigureEntry], paper: Manuscript) -> Iterator[Xml]:
    heads = ("listed_figure", "printed", "interval", "status", "sources")
    rows = (_published_row(entry, paper) for entry in entries)
    return _listed(heads, _PUBLISHED, paper, title=paper.word["published_list"], rows=rows)


def _published_row(entry: FigureEntry, paper: Manuscript) -> list[list[Xml]]:
    known = [entry.facts.get(name, "") for name in ("interval", "status")]
    quoted = [run(f": “{entry.facts['in_source']}”")] if "in_source" in entry.facts else []
    note = [_words(entry.facts["note"])] if "note" in entry.facts else []
    named = [*_named(entry, paper), *note]
    return [
        named,
        [_words(entry.printed)],
        *([_words(one)] for one in known),
        [_cited(entry, paper, *quoted)],
    ]


def _listed(
    heads: Iterable[str],
    weights: Sequence[float],
    paper: Manuscript,
    *,
    title: str,
    rows: Iterable[Sequence[Sequence[Xml]]],
) -> Iterator[Xml]:
    """Yield a list of figures as a table with its caption."""
    widths = in_twips(weights, paper)
    head = [[paragraph(run(paper.word[name]), style="DenseTableHead")] for name in heads]
    body = [row(cells, widths) for cells in rows]
    yield caption("table", [{"text": title}], paper)
    yield table_of(widths, [row(head, widths, is_head=True), *body], title=title)
    yield paragraph(style="AfterTable")


def _words(words: str, *, bold: bool = False) -> Xml:
    return paragraph(run(words, bold=True) if bold else run(words), style="DenseTableText")


def _named(entry: FigureEntry, paper: Manuscript) -> list[Xml]:
    # An entry begins like a sentence.
    words = run(entry.label[:1].upper() + entry.label[1:])
    inside = paper.bookmark(paper.anchor("figure", entry.id), words)
    return [paragraph(*inside, style="DenseTableText")]


def _obtained(entry: FigureEntry, paper: Manuscript) -> Iterator[Xml]:
    """Yield the formula, what is said of it, and what it was made from: a line each."""
    if "formula" in entry.facts:
        yield _words(entry.facts["formula"], bold=True)
    said = [_fact(paper.word[name], run(entry.facts[name])) for name in _SAID if name in entry.facts]
    inputs = [list(_input(given, paper)) for given in entry.inputs]
    for facts in (said, inputs):
        if facts:
            yield paragraph(*_in_a_row(facts), style="DenseTableText")


def _fact(name: str, *words: Xml) -> list[Xml]:
    return [run(f"{name}: ", style="Quiet"), *words]


def _in_a_row(facts: Iterable[Sequence[Xml]]) -> Iterator[Xml]:
    for place, fact in enumerate(facts):
        if place:
            yield run("; ")
        yield from fact


def _input(given: InputEntry, paper: Manuscript) -> list[Xml]:
    if given.figure is None:
        return _fact(given.name, run(given.printed))
    words = run(given.printed, style="FigureLink")
    return _fact(
        given.name, link_inside(paper.anchor("figure", given.figure), words), run(f" ({given.label})")
    )


def _cited(entry: FigureEntry, paper: Manuscript, *more: Xml) -> Xml:
    links = _in_a_row(list(_citation(source, paper)) for source in entry.sources)
    return paragraph(*links, *more, style="DenseTableText")


def _citation(source: SourceEntry, paper: Manuscript) -> Iterator[Xml]:
    number = 1 + [one.id for one in paper.sources].index(source.id)
    yield link_inside(paper.anchor("source", source.id), run(f"[{number}]", style="FigureLink"))
    if source.place:
        yield run(f" {source.place}")
