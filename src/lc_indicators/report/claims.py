"""Judge what was printed of the area and period: the section of a report on claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lc_indicators.audit import Audit, Verdict
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import PublishedClaim
from lc_indicators.report import blocks
from lc_indicators.report.blocks import ListedVerdict, Sentence
from lc_indicators.report.explain import Explainer
from lc_indicators.report.selection import Selection
from lc_indicators.report.sentences import Writer


@dataclass(frozen=True)
class PrintedClaims:
    """The printed changes, factors and shares of the area within the period, each with its verdict."""

    selection: Selection
    writer: Writer

    @cached_property
    def _claim_rows(self) -> dict[str, PublishedClaim]:
        rows = self.selection.catalogue.claims_for(self.selection.area.area, self.selection.period)
        # A text that prints one figure twice is answered once.
        found = {
            (row.source, row.kind, row.indicator, row.period, row.printed): row for row in reversed(rows)
        }
        return {row.claim: row for row in rows if row in found.values()}

    @cached_property
    def _claim_audits(self) -> tuple[Audit, ...]:
        return tuple(map(self._audited, sorted({row.source for row in self._claim_rows.values()})))

    def claim_verdicts(self) -> tuple[Verdict, ...]:
        """Return the verdicts on what was printed of the area within the period, source by source."""
        judged = (verdict for audit in self._claim_audits for verdict in audit.verdicts)
        return tuple(verdict for verdict in judged if verdict.claim.claim in self._claim_rows)

    def claim_list(self, verdicts: Sequence[Verdict]) -> None:
        """List *verdicts*, those contradicted first: who printed what, and what it rests on."""
        listed = [self._listed(verdict, number) for number, verdict in enumerate(verdicts, start=1)]
        id, label = self.writer.next_id("verdicts"), self.writer.message("report.audit.verdicts")
        self.writer.tell(blocks.verdict_list(listed, id=id, label=label, language=self.writer.language))

    def claim_clashes(self) -> list[Sentence]:
        """Return the smallest sets of claims of one source that cannot all hold, with the arithmetic."""
        clashes = (clash for audit in self._claim_audits for clash in audit.clashes)
        return [
            self._explainer.clash(clash) for clash in clashes if set(clash.claims) & set(self._claim_rows)
        ]

    def said(self, verdict: Verdict) -> Sentence:
        """Return what a verdict is on, in words that open it, and who printed that."""
        row = self._claim_rows[verdict.claim.claim]
        who = self.selection.catalogue.source(row.source).published_by(self.writer.language)
        named = self._explainer.titled(verdict.claim.claim)
        return self.writer.composed("report.relations.said", it=named, who=who)

    @cached_property
    def _explainer(self) -> Explainer:
        claims = {claim.claim: claim for audit in self._claim_audits for claim in audit.claims}
        return Explainer(self.selection.catalogue, self.selection.book, self.writer.language, claims)

    @cached_property
    def _around(self) -> Catalogue:
        """Return what the data say of every area that the sources speak of: the verdicts rest on no more."""
        said = [
            self.selection.catalogue.said_by(source)
            for source in {row.source for row in self._claim_rows.values()}
        ]
        spoken_of = {row.area for one in said for row in one.observations.values()}
        spoken_of |= {row.area for one in said for row in one.claims.values()}
        return self.selection.catalogue.about({self.selection.area.area, *spoken_of})

    def _audited(self, source: str) -> Audit:
        from lc_indicators.audit import audit_claims, claims_of_source

        # Each source is one text: its own levels may be premises, but never support themselves.
        said = self.selection.catalogue.said_by(source)
        printed = claims_of_source(said, source)
        said_again = said.claims.keys() - self._claim_rows.keys()
        return audit_claims(
            "",
            tuple(claim for claim in printed if claim.claim not in said_again),
            catalogue=self._around,
            area=self.selection.area.area,
            date=self.selection.catalogue.source(source).date,
            own_sources=(source,),
        )

    def _listed(self, verdict: Verdict, number: int) -> ListedVerdict:
        row = self._claim_rows[self.writer.claim_id(verdict.claim.claim)]
        figure = self.selection.book.of_claim(row)
        who = self.selection.catalogue.source(row.source).published_by(self.writer.language)
        where = f"{who}, {row.place[self.writer.language]}" if row.place else who
        said = self.writer.composed("report.relations.said", it=figure, who=where)
        return self._explainer.listed(
            verdict, number=number, said=(self.writer.message("report.verdicts.printed"), said), who=who
        )
