"""The sheets of a report: cover, contents, notes, a table a sheet, every figure unrounded, sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from lc_indicators.language import number_marks, number_under, words_in
from lc_indicators.publish.document.body import about
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.entries import SourceEntry, listed_sources
from lc_indicators.publish.document.once import once_a_document
from lc_indicators.publish.document.shown_logo import logo_of
from lc_indicators.publish.pdf.pdf_render import timestamp
from lc_indicators.publish.sheets.figure_rows import figure_sheet
from lc_indicators.publish.sheets.table_cells import NO_FIGURE, NO_WORDS, columns_of
from lc_indicators.publish.sheets.workbook import Cell, Sheet, Workbook, sheet_name, unique_heads
from lc_indicators.settings import in_language
from lc_indicators.shapes.block_shapes import BlockShape, CardsBlock, TableBlock, VerdictsBlock
from lc_indicators.shapes.walk import words_of


@once_a_document
def workbook_of(document: Document) -> Workbook:
    """Return *document* as a workbook."""
    title = document.title
    settings, language = document.settings, document.language
    by = settings.publisher or (settings.document.publisher if settings.document else None)
    publisher = in_language(by, language) or ""
    return Workbook(
        title=title["title"],
        author=publisher or "lc-indicators",
        subject=title["subtitle"],
        timestamp=timestamp(title["data_date"]),
        language=document.language,
        sheets=tuple(_Contents(document).sheets(publisher)),
        logo=logo_of(document),
    )


@dataclass(frozen=True)
class _Contents:
    document: Document

    @cached_property
    def word(self) -> dict[str, str]:
        language = self.document.language
        return {
            **words_in("publish.page", language),
            **words_in("publish.pdf", language),
            **words_in("publish.sheets", language),
        }

    @cached_property
    def sources(self) -> list[SourceEntry]:
        return listed_sources(self.document)

    @cached_property
    def numbers(self) -> dict[str, int]:
        return {source.id: number for number, source in enumerate(self.sources, 1)}

    def sheets(self, publisher: str) -> Iterator[Sheet]:
        """Yield all sheets in their order."""
        tables = _named(self.tables())
        behind = [
            sheet
            for sheet in (figure_sheet(self.document, self.word, self.numbers), self.source_sheet())
            if sheet
        ]
        yield self.cover(publisher)
        notes = self.notes([*tables, *behind])
        yield self.contents([*notes, *tables, *behind])
        yield from (*notes, *tables, *behind)

    def cover(self, publisher: str) -> Sheet:
        """Return what the workbook is, in one column."""
        title, word = self.document.title, self.word
        facts = [word["said"].format(name=name, said=said) for name, said in about(title, word)]
        issued = self.issued(publisher)
        by = [word["said"].format(name=word[name], said=said) for name, said in issued if said]
        told = [words_of(spans) for spans in (title["summary"], title.get("corrected", ())) if spans]
        lines = (title["subtitle"], *told, *by, *facts, word["how_to_use"])
        return Sheet(word["cover"], title["title"], tuple(Cell(line) for line in lines if line))

    def issued(self, publisher: str) -> Iterator[tuple[str, str]]:
        """Yield who publishes it, under which licence, whom to ask, and how to cite it."""
        settings, title = self.document.settings, self.document.title
        yield "publisher", publisher
        yield "licence", in_language(settings.licence, self.document.language) or ""
        yield "contact", settings.contact or ""
        if publisher or settings.cite:
            yield "cite", settings.citation(self.document.language, f"{title['title']}. {title['subtitle']}")

    def contents(self, sheets: list[Sheet]) -> Sheet:
        """Return the list of sheets, each with a link to it."""
        rows = tuple((Cell(sheet.name, sheet=sheet.name), Cell(sheet.title)) for sheet in sheets)
        return self.listed("contents", ("sheet", "title"), rows)

    def notes(self, sheets: list[Sheet]) -> list[Sheet]:
        """Return what marks and words in the tables mean, as far as any is there."""
        shown = Counter(cell.text for sheet in sheets for row in sheet.rows for cell in row)
        marks = {
            mark: self.word[key]
            for mark, key in ((NO_FIGURE, "no_figure"), (NO_WORDS, "no_words"))
            if shown[mark]
        }
        for figure in self.document.figures.values():
            status = figure["status"]
            if status["mark"]:
                marks.setdefault(f"[{status['mark']}]", status["words"][self.document.language])
        rows = tuple((Cell(mark), Cell(said)) for mark, said in sorted(marks.items()))
        return [self.listed("notes", ("mark", "meaning"), rows)] if rows else []

    def tables(self) -> Iterator[Sheet]:
        """Yield the tables of the report: key figures, tables, numbers of charts, verdicts."""
        before: Counter[str] = Counter()
        for block in self.document.blocks():
            before[block["type"]] += 1
            if (sheet := self.table(block, before[block["type"]])) and sheet.rows:
                yield sheet

    def table(self, block: BlockShape, number: int) -> Sheet | None:
        """Return what a block shows as a table, the *number* of its type; None where it shows none."""
        match block["type"]:
            case "table":
                return self.of_table(block, f"{self.word['table']} {number}", words_of(block["caption"]))
            case "chart":
                return self.of_table(
                    block["table"],
                    f"{self.word['chart']} {number}",
                    words_of(block["title"]),
                    block["subtitle"],
                )
            case "cards":
                return self.of_cards(block)
            case "verdicts":
                return self.of_verdicts(block)
        return None

    def of_table(self, table: TableBlock, name: str, title: str, *more: str) -> Sheet:
        """Return a table of the report with its notes above it."""
        columns = columns_of(table, self.document, word=self.word, numbers=self.numbers)
        notes = (words_of(note) for note in table["notes"])
        return Sheet(
            name,
            f"{name}. {title}",
            tuple(Cell(line) for line in (*more, *notes, self.word["one_table"]) if line),
            unique_heads(column.head for column in columns),
            tuple(zip(*(column.cells for column in columns), strict=True)),
        )

    def of_cards(self, block: CardsBlock) -> Sheet:
        """Return the key figures."""
        rows = tuple(
            (
                Cell(words_of(card["label"])),
                self.number(card["number"]),
                Cell(card["unit"] or NO_WORDS),
                Cell(words_of(card["change"] or ()) or NO_WORDS),
                Cell(card["status"]["words"] if card["status"] else self.word["normal"]),
            )
            for card in block["cards"]
        )
        heads = ("listed_figure", "printed", "unit", "change", "status")
        return self.listed("", heads, rows, title=block["label"])

    def number(self, printed: str) -> Cell:
        """Return the printed number of a key figure; its words where it is none."""
        marks = number_marks(self.document.language)
        value = number_under(printed, decimal=marks.decimal, thousands=marks.group)
        if value is None:
            return Cell(printed)
        return Cell(number=value, decimals=max(0, -int(value.as_tuple().exponent)))

    def of_verdicts(self, block: VerdictsBlock) -> Sheet:
        """Return what an audit found, a line a claim."""
        rows = tuple(
            (
                Cell(str(one["number"])),
                Cell(one["title"]),
                Cell("".join(one["quote"] or ()) or NO_WORDS),
                Cell(one["word"]),
                Cell(one["reason"]),
            )
            for group in block["groups"]
            for one in group["entries"]
        )
        return self.listed("", ("number", "claim", "quote", "verdict", "reason"), rows, title=block["label"])

    def source_sheet(self) -> Sheet | None:
        """Return the sources, numbered as they are cited."""
        rows = tuple(
            (
                Cell(f"[{number}]"),
                Cell(source.publisher or NO_WORDS),
                Cell(source.title or NO_WORDS),
                Cell(source.date or NO_WORDS),
                Cell(source.address or NO_WORDS, url=source.url),
                Cell(source.note or NO_WORDS),
            )
            for number, source in enumerate(self.sources, 1)
        )
        heads = ("number", "source_publisher", "source_title", "date", "address", "note")
        return self.listed("sources", heads, rows) if rows else None

    def listed(
        self, name: str, heads: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...], *, title: str = ""
    ) -> Sheet:
        """Return a sheet of one table whose title, as a rule its name, is a word of the workbook."""
        said = title or self.word[name]
        return Sheet(
            said, said, (Cell(self.word["one_table"]),), unique_heads(self.word[it] for it in heads), rows
        )


def _named(sheets: Iterator[Sheet]) -> list[Sheet]:
    """Return *sheets* with names that a file takes."""
    found: list[Sheet] = []
    for sheet in sheets:
        found.append(replace(sheet, name=sheet_name(sheet.name, [one.name for one in found])))
    return found
