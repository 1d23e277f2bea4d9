"""Write the audit of a text as a report.

:func:`open_audit` reads the file and judges its claims for a notebook; :func:`audit_page` makes a page at
once, without a kernel.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lc_indicators.audit import Audit, Outcome, Verdict
from lc_indicators.catalogue import Catalogue
from lc_indicators.errors.arguments import checked
from lc_indicators.figure import with_inputs
from lc_indicators.language import Language, Text, as_language, date_label, message, messages
from lc_indicators.periods import Period
from lc_indicators.report import blocks
from lc_indicators.report.audited_text import audit_file
from lc_indicators.report.blocks import Block, Sentence, joined, plain
from lc_indicators.report.blocks.outcomes import ORDER
from lc_indicators.report.explain import Explainer
from lc_indicators.report.figure_book import FigureBook
from lc_indicators.report.parts import WrittenReport, answered_by
from lc_indicators.report.sentences import Writer
from lc_indicators.report.sources import SourceList
from lc_indicators.report.vintage_words import day_label
from lc_indicators.shapes.block_shapes import TitleFacts

if TYPE_CHECKING:
    from lc_indicators.publish.document.document import Document


#: So many claims that are contradicted stand in the summary.
MOST_NAMED = 3


class AuditReport(WrittenReport):
    """The audit of one text in one language: the text with its marks, the verdicts, what they rest on.

    Everything that it shows is an output of the notebook; nothing is written to a file.
    """

    def __init__(  # noqa: PLR0913 - what a text does not say of itself is handed in, each by its name
        self,
        audit: Audit,
        catalogue: Catalogue,
        *,
        language: Language,
        name: str = "",
        area: str = "",
        period: str = "",
        date: str = "",
        show: Callable[[Block], None] | None = None,
    ) -> None:
        super().__init__(Writer(language, languages=catalogue.languages, show=show))
        self.catalogue, self.audit = catalogue, audit
        self._sources = SourceList(catalogue, self._writer)
        #: What the text is called: the name of its file.
        self.name = blocks.visible(name)
        self._hints = (area, period, date)
        self._explainer = Explainer.of_audit(audit, FigureBook(catalogue), language)
        self._numbers = {verdict.claim.claim: n for n, verdict in enumerate(audit.verdicts, start=1)}

    sources = answered_by("_sources", SourceList.sources)

    def of_outcome(self, outcome: str) -> tuple[Verdict, ...]:
        """Return the verdicts of one outcome: ``contradicted``, ``supported`` or ``undecidable``."""
        wanted = Outcome(outcome)
        return tuple(verdict for verdict in self.audit.verdicts if verdict.outcome is wanted)

    def summary(self) -> Sentence:
        """Return how many claims there are of each outcome, and which are contradicted."""
        counts = Counter(verdict.outcome for verdict in self.audit.verdicts)
        if not counts:
            return plain(self._writer.message("report.audit.nothing"))
        words, say = messages("report.outcomes"), self._writer
        said = ", ".join(f"{counts[one]} {words[one][self.language]}" for one in ORDER if counts[one])
        counted = say.composed("report.audit.summary", total=str(counts.total()), outcomes=said)
        if self.audit.unchecked:
            counted = joined(
                [counted, plain(say.message("report.audit.unchecked", count=self.audit.unchecked))]
            )
        wrong = [self._explainer.titled(one.claim.claim) for one in self.of_outcome(Outcome.CONTRADICTED)]
        if not wrong:
            return counted
        named = say.composed("report.audit.wrong", which=joined(wrong[:MOST_NAMED], "; "))
        return joined([counted, named])

    def title(self, words: str | Text = "", /, *, summary: Sentence, **by_language: str) -> None:
        """Show the title of the audit with the text's name, the hints, and the version."""
        from lc_indicators import __version__

        area, period, date = self._hints
        names, name = messages("report.audit"), self._writer.text(words, by_language)
        known = self.catalogue.areas.get(area)
        area_name = known.name[self.language] if known else area
        data_date = date or self._data_date()
        about = [
            ("area", area_name),
            ("period", period),
            ("claims", str(len(self.audit.verdicts))),
            ("known", date_label(date, self.language)),
            ("as_of", day_label(self.catalogue.as_of, self.language)),
            ("version", __version__),
        ]
        facts: TitleFacts = {
            "title": name,
            "subtitle": self.name,
            "area": {"code": area, "name": area_name},
            "period": {"text": period, "label": period},
            "language": self.language,
            "data_date": data_date,
            "data_date_label": date_label(data_date, self.language),
            "version": __version__,
            "head": [name, self.name],
            "about": [[names[name][self.language], words] for name, words in about if words],
        }
        self._writer.tell(blocks.title(facts, summary))

    def _data_date(self) -> str:
        """Return the latest date of a source that a verdict rests on; "" without one."""
        workings = (
            working
            for verdict in self.audit.verdicts
            for working in (verdict.working, *verdict.others)
            if working
        )
        names = {name for working in workings for premise in working.premises for name in premise.sources}
        known = (self.catalogue.sources[name] for name in names if name in self.catalogue.sources)
        return max((source.date for source in known), default="")

    def marked_text(self) -> None:
        """Show the text as it is, each claim's figure marked with its verdict, which opens there."""
        self._writer.tell(
            blocks.marked_text(
                self.audit.text,
                self.audit.verdicts,
                id=self._writer.claim_id("marked-text"),
                label=self._writer.message("report.audit.marked"),
                language=self.language,
            )
        )

    def verdicts(self, chosen: Sequence[Verdict] | None = None) -> None:
        """List the verdicts, or the *chosen* ones, those contradicted first, with all that they rest on."""
        wanted = self.audit.verdicts if chosen is None else chosen
        listed = [
            self._explainer.listed(verdict, number=self._numbers[self._writer.claim_id(verdict.claim.claim)])
            for verdict in wanted
        ]
        id, label = self._writer.next_id("verdicts"), self._writer.message("report.audit.verdicts")
        self._writer.tell(blocks.verdict_list(listed, id=id, label=label, language=self.language))

    def clashes(self) -> None:
        """List the smallest sets of claims that cannot all hold; nothing where there is none."""
        if self.audit.clashes:
            self.points([self._explainer.clash(clash) for clash in self.audit.clashes])

    def notes(self) -> None:
        """List what is to be said of the text as a whole; nothing where there is nothing."""
        if self.audit.notes:
            self.points([plain(note[self.language]) for note in self.audit.notes])


#: What stands for the language in the name of a text.
LANGUAGE_FIELD = "{language}"


@checked
def open_audit(
    *,
    text: Path | str,
    area: str = "",
    period: str = "",
    date: str = "",
    language: str = "",
    data: Path | str | None = None,
    as_of: str | dt.date | Period | None = None,
) -> AuditReport:
    """Return the audit of the file *text* in *language*, against checked data.

    Parameters
    ----------
    text : Path or str
        A file of plain text, HTML or Word; ``{language}`` in its name stands for *language*.
    area, period : str
        What the text speaks of where it does not say so itself; "" for no hint.
    date : str
        When the text was written, to the day, month or year (2020-10-28, 28/10/2020, 2020-10, 2020): what
        was published later can revise a claim, never contradict it.
    language : str
        One of the project's: of the audit, not of the text.  It may be left out where there is but one.
    data : Path, optional
        The data folder; the project's own by default.  Where there is none, the text is held against itself.
    as_of : str, date or Period, optional
        Hold it against what had been published by then, see :func:`load_catalogue`: *date* asks what its
        writer could know, this what the data knew.  "" is for all that there is.

    Raises
    ------
    TextError
        The file cannot be read as a text.
    DataError, UnknownNameError, PeriodError, ParameterError
        The data have findings; the area is unknown; the period, a date or the language is none.
    """
    # It stands in the name of a file before the data say which languages there are.
    file = Path(str(text).replace(LANGUAGE_FIELD, as_language(language)) if language else text)
    found = audit_file(file, file.name, area=area, period=period, date=date, data=data, as_of=as_of)
    chosen = as_language(language, found.catalogue.languages)
    return AuditReport(
        found.audit,
        found.catalogue,
        language=chosen,
        name=file.name,
        area=found.area,
        period=Period.read(period).label(chosen) if period else "",
        date=found.date,
    )


def audit_page(audit: Audit, catalogue: Catalogue, *, language: Language, title: str = "") -> str:
    """Return *audit* as one HTML file that needs no network; *title* is what the text is called."""
    from lc_indicators.publish.html import render_html

    return render_html(audit_document(audit, catalogue, language=language, title=title))


def audit_document(audit: Audit, catalogue: Catalogue, *, language: Language, title: str = "") -> Document:
    """Return *audit* as exporters read an executed notebook."""
    from lc_indicators.publish.document.document import CellPart, Document, OutputPart

    gathered: list[Block] = []
    report = AuditReport(audit, catalogue, language=language, name=title, show=gathered.append)
    _write(report)
    parts = tuple(OutputPart(block=block.content) for block in gathered)
    return Document(
        language=language,
        title=next(block.content for block in gathered if block.content["type"] == "title"),
        cells=(CellPart(number=1, kind="code", source="", outputs=parts),),
        figures=with_inputs(report.shown.values()),
    )


def _write(report: AuditReport) -> None:
    report.title(message("report.audit.title"), summary=report.summary())
    report.section("text", message("report.audit.section_text"))
    report.marked_text()
    if report.audit.clashes or report.audit.notes:
        report.section("together", message("report.audit.section_together"))
        report.clashes()
        report.notes()
    report.section("verdicts", message("report.audit.section_verdicts"))
    report.verdicts()
    if report.shown:
        report.section("sources", message("report.audit.section_sources"))
        report.sources()
    report.annex(message("publish.page.annex"))
