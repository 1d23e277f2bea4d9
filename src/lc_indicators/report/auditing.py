"""The audit of a text as a report: the object that an audit's notebook works with."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators import blocks
from lc_indicators.blocks import plain
from lc_indicators.claims.verdict import Verdict
from lc_indicators.report.introducing import Introducing
from lc_indicators.wording import Text

_MARKED = Text(vi="Văn bản được đánh dấu", en="The text with its marks")
VERDICTS = Text(vi="Kết luận về từng số liệu", en="Verdicts")


class AuditReport(Introducing):
    """The audit of one text in one language: the text with its marks, the verdicts, what they rest on.

    Everything that it shows is an output of the notebook; nothing is written to a file.
    """

    def marked_text(self) -> None:
        """Show the text as it is, each claim's figure marked with its verdict, which opens there."""
        self._tell(
            blocks.marked_text(
                self.audit.text,
                self.audit.verdicts,
                id=self._claim_id("marked-text"),
                label=_MARKED[self.language],
                language=self.language,
            )
        )

    def verdicts(self, chosen: Sequence[Verdict] | None = None) -> None:
        """List the verdicts, or the *chosen* ones, those contradicted first, with all that they rest on."""
        wanted = self.audit.verdicts if chosen is None else chosen
        listed = [
            self._explainer.listed(verdict, number=self._numbers[self._claim_id(verdict.claim.claim)])
            for verdict in wanted
        ]
        id, label = self._next_id("verdicts"), VERDICTS[self.language]
        self._tell(blocks.verdict_list(listed, id=id, label=label, language=self.language))

    def clashes(self) -> None:
        """List the smallest sets of claims that cannot all hold; nothing where there is none."""
        if self.audit.clashes:
            self.points([self._explainer.clash(clash) for clash in self.audit.clashes])

    def notes(self) -> None:
        """List what is to be said of the text as a whole; nothing where there is nothing."""
        if self.audit.notes:
            self.points([plain(note[self.language]) for note in self.audit.notes])
