"""What opens the audit of a text: which text, what was asked, what came out."""

from __future__ import annotations

from collections import Counter

from lc_indicators import blocks
from lc_indicators.blocks import Sentence, joined, plain
from lc_indicators.blocks.outcomes import ORDER, UNCHECKED, WORDS
from lc_indicators.catalogue import Catalogue
from lc_indicators.claims.verdict import Audit, Outcome, Verdict
from lc_indicators.report.explaining import Explainer
from lc_indicators.report.telling import Telling
from lc_indicators.wording import Language, Text, date_label

_AREA = Text(vi="Địa bàn", en="Area")
_PERIOD = Text(vi="Thời kỳ", en="Period")
_KNOWN = Text(vi="Những gì đã công bố đến", en="What was published by")
_CLAIMS = Text(vi="Số liệu được nêu", en="Claims")
_VERSION = Text(vi="Phiên bản", en="Version")

_SUMMARY = Text(
    vi="Số liệu kiểm tra được trong văn bản: {total}; trong đó {outcomes}.",
    en="Figures in the text that can be checked: {total}; of these {outcomes}.",
)
_WRONG = Text(vi="Trái với số liệu: {which}.", en="Contradicted: {which}.")
_NOTHING = Text(
    vi="Văn bản không nêu số liệu nào kiểm tra được.", en="The text makes no claim that can be checked."
)

#: So many claims that are contradicted stand in the summary.
MOST_NAMED = 3


class Introducing(Telling):
    """The title of an audit and what came out of it, in a sentence."""

    def __init__(
        self,
        audit: Audit,
        catalogue: Catalogue,
        *,
        language: Language,
        name: str = "",
        area: str = "",
        period: str = "",
        date: str = "",
    ) -> None:
        super().__init__(catalogue, language=language)
        self.audit = audit
        #: What the text is called: the name of its file.
        self.name = blocks.visible(name)
        self._hints = (area, period, date)
        self._explainer = Explainer.of_audit(audit, self.book, language)
        self._numbers = {verdict.claim.claim: n for n, verdict in enumerate(audit.verdicts, start=1)}

    def of_outcome(self, outcome: str) -> tuple[Verdict, ...]:
        """Return the verdicts of one outcome: ``contradicted``, ``supported`` or ``undecidable``."""
        wanted = Outcome(outcome)
        return tuple(verdict for verdict in self.audit.verdicts if verdict.outcome is wanted)

    def summary(self) -> Sentence:
        """Return how many claims there are of each outcome, and which are contradicted."""
        counts = Counter(verdict.outcome for verdict in self.audit.verdicts)
        if not counts:
            return plain(_NOTHING[self.language])
        said = [f"{counts[one]} {WORDS[one][self.language]}" for one in ORDER if counts[one]]
        total = str(counts.total())
        counted = blocks.compose(_SUMMARY, self.language, {"total": total, "outcomes": ", ".join(said)})
        if self.audit.unchecked:
            counted = joined([counted, plain(UNCHECKED[self.language].format(self.audit.unchecked))])
        wrong = [self._explainer.titled(one.claim.claim) for one in self.of_outcome(Outcome.CONTRADICTED)]
        if not wrong:
            return counted
        named = blocks.compose(_WRONG, self.language, {"which": joined(wrong[:MOST_NAMED], "; ")})
        return joined([counted, named])

    def title(self, *, vi: str, en: str, summary: Sentence) -> None:
        """Show the title of the audit with the text's name, the hints, and the version."""
        from lc_indicators import __version__

        area, period, date = self._hints
        known = self.catalogue.areas.get(area)
        area_name = known.name[self.language] if known else area
        data_date = date or self._data_date()
        about = [
            (_AREA, area_name),
            (_PERIOD, period),
            (_CLAIMS, str(len(self.audit.verdicts))),
            (_KNOWN, date_label(date, self.language)),
            (_VERSION, __version__),
        ]
        facts = {
            "title": Text(vi=vi, en=en)[self.language],
            "subtitle": self.name,
            "area": {"code": area, "name": area_name},
            "period": {"text": period, "label": period},
            "language": self.language,
            "data_date": data_date,
            "data_date_label": date_label(data_date, self.language),
            "version": __version__,
            "head": [Text(vi=vi, en=en)[self.language], self.name],
            "about": [[name[self.language], words] for name, words in about if words],
        }
        self._tell(blocks.title(facts, summary))

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
