"""Say how far the figures of a report can be trusted: where sources differ, which printed changes hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.audit import Verdict
from lc_indicators.catalogue import Conflict
from lc_indicators.report.blocks import joined, plain
from lc_indicators.report.claims import PrintedClaims
from lc_indicators.report.disagreements import Disagreements
from lc_indicators.report.revisions import Revision, Revisions
from lc_indicators.report.sentences import Writer
from lc_indicators.report.story import Story
from lc_indicators.report.totals import TotalApart


@dataclass(frozen=True)
class Reliability:
    """The section on how far the figures can be trusted."""

    writer: Writer
    story: Story
    differing: Disagreements
    revised: Revisions
    claims: PrintedClaims

    def reliability(self) -> None:
        """Show a section: what sources differ on, and each printed change with its verdict, a line each.

        Nothing where the report has shown no figure.
        """
        if not self.writer.shown:
            return
        texts = self.story.words.texts
        name = texts.messages("report.story.years.sections")["trust"]
        self.writer.section("trust", name)
        differing: list[Conflict | TotalApart | Revision] = [
            *self.differing.disagreements(),
            *self.revised.revisions(),
        ]
        verdicts = self.claims.claim_verdicts()
        opened = self.story.words.worded(
            "report.story.years.trust" if differing else "report.story.years.agree"
        )
        digits = self.story.words.worded("report.story.years.calculated")
        self.writer.paragraph(joined([opened, digits]), role="body")
        if differing:
            caption = texts.message("report.story.years.conflicts")
            self.differing.disagreement_table("trust-table", differing, caption)
        if verdicts:
            self._claims(verdicts)

    def _claims(self, verdicts: Sequence[Verdict]) -> None:
        """Show the verdict on each printed change, and which of one source cannot all hold."""
        self.writer.paragraph(self.story.words.worded("report.story.years.judged"), role="body")
        self.claims.claim_list(verdicts)
        if clashes := self.claims.claim_clashes():
            clashing = self.story.words.worded("report.story.years.clashing")
            self.writer.paragraph(plain(clashing.text), role="body")
            self.writer.points(clashes)
