"""The annex: how each figure was obtained, what was published, and the sources that both cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from lc_indicators.publish.document.chart_numbers import COMPUTED
from lc_indicators.publish.document.entries import (
    FigureEntry,
    SourceEntry,
    exact_and_others,
    figure_entries,
    figures_to_look_up,
    grouped,
)
from lc_indicators.publish.document.entry_series import EntrySeries, in_series, ranks_named
from lc_indicators.publish.docx.docx_tables import caption, in_twips, row, table_of
from lc_indicators.publish.docx.manuscript import Manuscript
from lc_indicators.publish.docx.runs import in_style, runs, web_link
from lc_indicators.publish.docx.wordml import RunLook, Xml, link_inside, paragraph, run

#: Of the columns: what it is and the figure, formula, interval, sources.
_COMPUTED = (75.0, 47.0, 25.0, 15.0)

#: Of the columns: what it is, the figure, sources.
_PUBLISHED = (76.0, 36.0, 50.0)


def annex_parts(paper: Manuscript) -> Iterator[tuple[str, Iterable[Xml]]]:
    """Yield the sections of the annex: what each is called, and its parts."""
    entries = figure_entries(paper.document, computed=True)
    exact, rounded = exact_and_others(entries, paper.document)
    published = figures_to_look_up(paper.document, shown=paper.shown)
    if entries:
        computed = in_series(rounded, paper.document)
        yield paper.word["computed"], chain(_computed(computed, paper), _exact(ranks_named(exact), paper))
    if published:
        yield paper.word["published"], _published(published, paper)


def sources_parts(paper: Manuscript) -> Iterator[Xml]:
    """Yield the sources, numbered as they are cited; those of one publisher and day together."""
    widths = in_twips((1.2, 13.0), paper)
    rows = [
        row([_numbers(group, paper), list(_group(group, paper))], widths) for group in grouped(paper.sources)
    ]
    if rows:
        yield table_of(widths, rows, style="ReportLayout", title=paper.word["sources"])
        yield paragraph(style="AfterTable")


def _sign(source: SourceEntry, paper: Manuscript) -> str:
    return f"[{1 + [one.id for one in paper.sources].index(source.id)}]"


def _numbers(group: Sequence[SourceEntry], paper: Manuscript) -> list[Xml]:
    if len(group) == 1:
        return [paragraph(*_numbered(group[0], paper), style="DenseTableText")]
    words = "–".join(_sign(one, paper) for one in (group[0], group[-1]))
    return [paragraph(run(words, style="Quiet"), style="DenseTableText")]


def _numbered(source: SourceEntry, paper: Manuscript) -> list[Xml]:
    return paper.bookmark(paper.anchor("source", source.id), run(_sign(source, paper), style="Quiet"))


def _group(group: Sequence[SourceEntry], paper: Manuscript) -> Iterator[Xml]:
    """Yield the words of sources: what they have in common is said once."""
    first = group[0]
    tongue: RunLook = {"language": first.foreign} if first.foreign else {}
    words = [run(f"{first.publisher}. ", **in_style("Strong", tongue))] if first.publisher else []
    titles = ([run(one.title, **tongue)] for one in group)
    if len(group) > 1:
        titles = ([*_numbered(one, paper), run(f" {one.title}", **tongue)] for one in group)
    words += _in_a_row(titles, "; ")
    if first.date:
        words.append(run(f". {first.date}"))
    if first.url:
        words += [run(". "), web_link(first.url, run(first.address, style="Hyperlink"), paper)]
    elif first.address:
        words.append(run(f". {first.address}", style="Quiet"))
    if first.note:
        words.append(run(f". {first.note}", style="Quiet"))
    yield paragraph(*words, style="DenseTableText")


def _computed(series: Sequence[EntrySeries], paper: Manuscript) -> Iterator[Xml]:
    heads = ("listed_figure", "formula", "interval", "sources")
    rows = [_row(one, paper) for one in series]
    name = paper.anchor("numbers", COMPUTED) if COMPUTED in paper.elsewhere.values() else ""
    words = ["computed_list", *(["bracketed"] if any(one.labels for one in series) else ())]
    title = " ".join(paper.word[name] for name in words)
    return _listed(heads, _COMPUTED, paper, title=title, rows=rows, name=name)


def _row(series: EntrySeries, paper: Manuscript) -> list[list[Xml]]:
    """Return the cells of a row: of several figures of one derivation each with its formula."""
    cited = [_cited(series.sources, paper)]
    if series.labels:
        said = _in_a_row(
            (
                list(_one_of(entry, paper, label=label, interval=interval))
                for label, entry, interval in zip(
                    series.labels, series.entries, series.intervals, strict=True
                )
            ),
            paper.word["semicolon"],
        )
        name = run(f"{series.name[:1].upper()}{series.name[1:]}{paper.word['colon']}")
        return [[paragraph(name, *said, style="DenseTableText")], cited]
    (entry,) = series.entries
    return [
        _named(entry, ("status", "joined", "note"), paper, number=entry.printed),
        [paragraph(*runs(entry.arithmetic, paper), style="DenseTableText")],
        [_words(series.intervals[0])],
        cited,
    ]


def _one_of(entry: FigureEntry, paper: Manuscript, *, label: str, interval: str) -> Iterator[Xml]:
    yield from paper.bookmark(paper.anchor("figure", entry.id), run(label, bold=True))
    yield run(" ")
    yield from runs(entry.arithmetic, paper)
    said = [interval, *([f"({entry.facts['status']})"] if "status" in entry.facts else ())]
    yield from (run(f" {words}", style="Quiet") for words in said if words)


def _exact(entries: Sequence[FigureEntry], paper: Manuscript) -> Iterator[Xml]:
    """Yield ranks and counts in a paragraph: their formula says no more than they do."""
    if entries:
        said = _in_a_row((list(_counted(entry, paper)) for entry in entries), paper.word["semicolon"])
        yield paragraph(run(f"{paper.word['exact_list']} ", bold=True), *said, run("."), style="Note")


def _counted(entry: FigureEntry, paper: Manuscript) -> Iterator[Xml]:
    name = run(f"{entry.name[:1].upper()}{entry.name[1:]}{paper.word['colon']}")
    yield from paper.bookmark(paper.anchor("figure", entry.id), name)
    yield run(entry.printed, bold=True)
    yield from (run(f" ({entry.facts[name]})") for name in ("joined", "note") if name in entry.facts)
    yield run(" ")
    yield from _citations(entry.sources, paper)


def _published(entries: Sequence[FigureEntry], paper: Manuscript) -> Iterator[Xml]:
    heads = ("listed_figure", "printed", "sources")
    rows = [
        [_named(entry, ("note",), paper), [_with_status(entry)], [_cited(entry.sources, paper, places=True)]]
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
    name: str = "",
) -> Iterator[Xml]:
    """Yield a list of figures as a table with its caption, which says their area once; nothing for none."""
    if not rows:
        return
    widths = in_twips(weights, paper)
    head = [[paragraph(run(paper.word[name]), style="DenseTableHead")] for name in heads]
    # What several figures share stands across all columns but the last.
    across = [sum(widths[:-1]), widths[-1]]
    body = [
        row(cells, widths) if len(cells) == len(widths) else row(cells, across, span=len(widths) - 1)
        for cells in rows
    ]
    area = paper.document.title["area"]["name"]
    said = f" {paper.word['area_unnamed']} {area}." if area else ""
    yield caption("table", [{"text": f"{title}{said}"}], paper, name=name)
    yield table_of(widths, [row(head, widths, is_head=True), *body], title=title)
    yield paragraph(style="AfterTable")


def _words(words: str) -> Xml:
    return paragraph(run(words), style="DenseTableText")


def _named(entry: FigureEntry, said: Iterable[str], paper: Manuscript, *, number: str = "") -> list[Xml]:
    """Return what a figure is called, with its *number*, and what must be said of it."""
    # An entry begins like a sentence.
    words = run(entry.name[:1].upper() + entry.name[1:])
    inside = paper.bookmark(paper.anchor("figure", entry.id), words)
    printed = [run(" – "), run(number, bold=True)] if number else []
    more = [run(f" ({entry.facts[name]})", style="Quiet") for name in said if name in entry.facts]
    return [paragraph(*inside, *more, *printed, style="DenseTableText")]


def _in_a_row(facts: Iterable[Sequence[Xml]], between: str) -> Iterator[Xml]:
    for place, fact in enumerate(facts):
        if place:
            yield run(between)
        yield from fact


def _cited(sources: Sequence[SourceEntry], paper: Manuscript, *, places: bool = False) -> Xml:
    return paragraph(*_citations(sources, paper, places=places), style="DenseTableText")


def _citations(sources: Sequence[SourceEntry], paper: Manuscript, *, places: bool = False) -> Iterator[Xml]:
    # Two places of one source are two where places are named.
    cited = sources if places else [*{source.id: source for source in sources}.values()]
    links = (list(_citation(source, paper, places=places)) for source in cited)
    return _in_a_row(links, "; " if places else " ")


def _citation(source: SourceEntry, paper: Manuscript, *, places: bool) -> Iterator[Xml]:
    number = 1 + [one.id for one in paper.sources].index(source.id)
    yield link_inside(paper.anchor("source", source.id), run(f"[{number}]", style="FigureLink"))
    if places and source.place:
        yield run(f" {source.place}")
