"""The annex: how each figure was obtained, what was published, and the sources that both cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from lc_indicators.publish.document.entries import (
    FigureEntry,
    SourceEntry,
    exact_and_others,
    figure_entries,
    figures_to_look_up,
)
from lc_indicators.publish.docx.docx_tables import caption, in_twips, row, table_of
from lc_indicators.publish.docx.manuscript import Manuscript
from lc_indicators.publish.docx.runs import in_style, runs, web_link
from lc_indicators.publish.docx.wordml import RunLook, Xml, link_inside, paragraph, run

#: Of the columns: what it is and the figure, formula, interval, sources.
_COMPUTED = (60.0, 52.0, 31.0, 19.0)

#: Of the columns: what it is, the figure, sources.
_EXACT = (115.0, 25.0, 22.0)
_PUBLISHED = (82.0, 40.0, 40.0)


def annex_parts(paper: Manuscript) -> Iterator[tuple[str, Iterable[Xml]]]:
    """Yield the sections of the annex: what each is called, and its parts."""
    entries = figure_entries(paper.document, computed=True)
    exact, rounded = exact_and_others(entries, paper.document)
    published = figures_to_look_up(paper.document, shown=paper.shown)
    if entries:
        yield paper.word["computed"], chain(_computed(rounded, paper), _exact(exact, paper))
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
    if source.url:
        words += [run(". "), web_link(source.url, run(source.address, style="Hyperlink"), paper)]
    elif source.address:
        words.append(run(f". {source.address}", style="Quiet"))
    if source.note:
        words.append(run(f". {source.note}", style="Quiet"))
    yield paragraph(*words, style="DenseTableText")


def _computed(entries: Sequence[FigureEntry], paper: Manuscript) -> Iterator[Xml]:
    heads = ("listed_figure", "formula", "interval", "sources")
    rows = [
        [
            _named(entry, ("status", "joined", "note"), paper, number=entry.printed),
            [paragraph(*runs(entry.arithmetic, paper), style="DenseTableText")],
            [_words(entry.facts.get("interval", ""))],
            [_cited(entry, paper)],
        ]
        for entry in entries
    ]
    return _listed(heads, _COMPUTED, paper, title=paper.word["computed_list"], rows=rows)


def _exact(entries: Sequence[FigureEntry], paper: Manuscript) -> Iterator[Xml]:
    heads = ("listed_figure", "printed", "sources")
    rows = [
        [_named(entry, ("joined", "note"), paper), [_words(entry.printed)], [_cited(entry, paper)]]
        for entry in entries
    ]
    return _listed(heads, _EXACT, paper, title=paper.word["exact_list"], rows=rows)


def _published(entries: Sequence[FigureEntry], paper: Manuscript) -> Iterator[Xml]:
    heads = ("listed_figure", "printed", "sources")
    rows = [
        [_named(entry, ("note",), paper), [_with_status(entry)], [_cited(entry, paper, places=True)]]
        for entry in entries
    ]
    return _listed(heads, _PUBLISHED, paper, title=paper.word["published_list"], rows=rows)


def _with_status(entry: FigureEntry) -> Xml:
    status = entry.facts.get("status")
    said = [run(f" ({status})", style="Quiet")] if status else []
    return paragraph(run(entry.printed), *said, style="DenseTableText")


def _listed(
    heads: Iterable[str],
    weights: Sequence[float],
    paper: Manuscript,
    *,
    title: str,
    rows: Sequence[Sequence[Sequence[Xml]]],
) -> Iterator[Xml]:
    """Yield a list of figures as a table with its caption, which says their area once; nothing for none."""
    if not rows:
        return
    widths = in_twips(weights, paper)
    head = [[paragraph(run(paper.word[name]), style="DenseTableHead")] for name in heads]
    body = [row(cells, widths) for cells in rows]
    area = paper.document.title["area"]["name"]
    said = f" {paper.word['area_unnamed']} {area}." if area else ""
    yield caption("table", [{"text": f"{title}{said}"}], paper)
    yield table_of(widths, [row(head, widths, is_head=True), *body], title=title)
    yield paragraph(style="AfterTable")


def _words(words: str) -> Xml:
    return paragraph(run(words), style="DenseTableText")


def _named(entry: FigureEntry, said: Iterable[str], paper: Manuscript, *, number: str = "") -> list[Xml]:
    """Return what a figure is called, with its *number*, and what must be said of it below."""
    # An entry begins like a sentence.
    words = run(entry.name[:1].upper() + entry.name[1:])
    inside = paper.bookmark(paper.anchor("figure", entry.id), words)
    printed = [run(" – "), run(number, bold=True)] if number else []
    more = [paragraph(run(entry.facts[name], style="Quiet"), style="DenseTableText")
            for name in said if name in entry.facts]  # fmt: skip
    return [paragraph(*inside, *printed, style="DenseTableText"), *more]


def _in_a_row(facts: Iterable[Sequence[Xml]], between: str) -> Iterator[Xml]:
    for place, fact in enumerate(facts):
        if place:
            yield run(between)
        yield from fact


def _cited(entry: FigureEntry, paper: Manuscript, *, places: bool = False) -> Xml:
    links = (list(_citation(source, paper, places=places)) for source in entry.sources)
    return paragraph(*_in_a_row(links, "; " if places else " "), style="DenseTableText")


def _citation(source: SourceEntry, paper: Manuscript, *, places: bool) -> Iterator[Xml]:
    number = 1 + [one.id for one in paper.sources].index(source.id)
    yield link_inside(paper.anchor("source", source.id), run(f"[{number}]", style="FigureLink"))
    if places and source.place:
        yield run(f" {source.place}")
