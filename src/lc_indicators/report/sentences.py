"""Write the text of a report: every call puts one block into the notebook's output."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lc_indicators.errors import WordingError
from lc_indicators.figure import Figure
from lc_indicators.language import Language, Text, message, messages
from lc_indicators.report import blocks
from lc_indicators.report.blocks import Block, Role, Sentence, Value
from lc_indicators.report.given_words import given_text

#: The level of a section's heading; that of the title is above it.
SECTION = 2


class Writer:
    """Writes headings, sentences and the annex of one report, in one of its languages."""

    def __init__(
        self,
        language: Language,
        *,
        languages: Sequence[Language] = (),
        show: Callable[[Block], None] | None = None,
    ) -> None:
        self.language: Language = language
        #: Those of the project, in each of which an analyst gives words; none where there is no project.
        self.languages = tuple(languages)
        self._show_block = show or Block.show
        #: Every Figure shown so far, by id.
        self.shown: dict[str, Figure] = {}
        #: Headings that wait for what stands under them, and sections that had nothing.
        self._waiting: list[Block] = []
        self.absent: list[Sentence] = []
        self._section = "report"
        self._count = 0
        self._ids: set[str] = set()

    def sentence(self, words: str | Text = "", /, **given: Value) -> Sentence:
        """Return a sentence with Figures in it: ``{name}``, ``{name:size}`` or ``{name:number}``.

        A project of one language gives it as it is, ``sentence("…", name=figure)``; one of several in each of
        them, ``sentence(vi="…", en="…", name=figure)``.

        Raises
        ------
        WordingError
            A language of the project has no words, there are some in another one, a name and a Figure do
            not go together, or a number is typed by hand.
        """
        text, values = given_text(words, given, self.languages)
        blocks.refuse_typed(values)
        return blocks.compose(text, self.language, values)

    def text(self, words: str | Text, by_language: Mapping[str, str]) -> str:
        """Return words without Figures in the report's language, as an analyst gives them in each."""
        text, others = given_text(words, by_language, self.languages)
        if others:
            raise WordingError(f"{', '.join(others)} is no language and has no place in {text.plain!r}.")
        return text[self.language]

    def caption(self, key: str, words: str | Text, by_language: Mapping[str, str]) -> Sentence:
        """Return what an analyst calls a table, by default the message under *key*."""
        return self.sentence(words or ("" if by_language else message(key)), **by_language)

    def composed(self, key: str, /, **values: Value) -> Sentence:
        """Return the message under *key* with Figures in it."""
        return blocks.compose(message(key), self.language, values)

    def message(self, key: str, /, **parts: object) -> str:
        """Return the words under *key* in the report's language."""
        return message(key, **parts)[self.language]

    def section(self, id: str, words: str | Text = "", /, **by_language: str) -> None:
        """Begin a section; *id* is its address in the page.

        Its heading appears with the first thing that stands under it; a section with nothing is in
        :attr:`absent` when the next one begins.  One that every report may have (``plan``, ``revisions``,
        ``differing``, ``sources``) has a heading of its own where none is given.
        """
        self._end_section()
        self._section = id
        if not words and not by_language:
            words = messages("report.headings").get(id, "")
        self._waiting = [
            blocks.heading(self.sentence(words, **by_language), id=self.claim_id(id), level=SECTION)
        ]

    def subsection(self, id: str, words: str | Text = "", /, **by_language: str) -> None:
        """Begin a part of a section; its heading appears with the first thing that stands under it."""
        heading = blocks.heading(self.sentence(words, **by_language), id=self.claim_id(id), level=SECTION + 1)
        self._waiting = [*(one for one in self._waiting if _is_section(one)), heading]

    def no_data(self) -> None:
        """Leave the section out: its heading goes into :attr:`absent`, unless something stands under it."""
        self._end_section()

    def _end_section(self) -> None:
        contents = (one.content for one in self._waiting if _is_section(one))
        self.absent += [Sentence(tuple(one["spans"])) for one in contents if one["type"] == "heading"]
        self._waiting = []

    def finding(self, words: str | Text = "", /, **given: Value) -> None:
        """Show what a section found, in one sentence."""
        self.paragraph(self.sentence(words, **given), role="finding")

    def say(self, words: str | Text = "", /, **given: Value) -> None:
        """Show a paragraph of running text."""
        self.paragraph(self.sentence(words, **given), role="body")

    def remark(self, words: str | Text = "", /, **given: Value) -> None:
        """Show a note: a definition, a caution, a break."""
        self.paragraph(self.sentence(words, **given), role="note")

    def points(self, sentences: Sequence[Sentence]) -> None:
        """Show a list, one sentence a point."""
        self.tell(blocks.bullet_list(list(sentences), id=self.next_id("list")))

    def annex(self, words: str | Text = "", /, **by_language: str) -> None:
        """Mark the place where the report says how each figure was obtained; nothing where it has none."""
        self._end_section()
        if not self.shown:
            return
        if not words and not by_language:
            words = message("report.headings.annex")
        name, id = self.text(words, by_language), self.next_id("annex")
        self.tell(blocks.annex(name, id=id, figures=self.shown.values(), language=self.language))

    def paragraph(self, sentence: Sentence, *, role: Role) -> None:
        """Show *sentence* as a paragraph of its own."""
        self.tell(blocks.paragraph(sentence, id=self.next_id("p"), role=role))

    def tell(self, block: Block) -> None:
        """Show a block, and before it the headings that wait for it."""
        waiting, self._waiting = self._waiting, []
        for heading in waiting:
            self._show(heading)
        self._show(block)

    def _show(self, block: Block) -> None:
        self.shown |= {figure.id: figure for figure in block.figures}
        self._show_block(block)

    def next_id(self, kind: str) -> str:
        """Return the address of the next block of a kind."""
        self._count += 1
        return f"{self._section}-{kind}{self._count}"

    def claim_id(self, id: str) -> str:
        """Return *id* as the address of a part of the report; WordingError where it is taken."""
        if id in self._ids:
            raise WordingError(f"Two parts of the report have the id {id!r}: give each its own.")
        self._ids.add(id)
        return id


def _is_section(heading: Block) -> bool:
    return heading.content["type"] == "heading" and heading.content["level"] == SECTION
