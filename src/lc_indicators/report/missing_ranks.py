"""Say why a figure of the area has no rank, by one of a closed list of reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lc_indicators.catalogue import peers
from lc_indicators.catalogue.records import Derivation, Indicator
from lc_indicators.figure import Figure
from lc_indicators.language import message, messages, semicolon
from lc_indicators.periods import Period
from lc_indicators.report.area_comparison import AreaComparison
from lc_indicators.report.blocks import Sentence, joined, plain
from lc_indicators.report.selection import Selection, When, as_period
from lc_indicators.report.sentences import Writer

#: The reason that holds of the area whatever the indicator.
OF_ITS_KIND = "kind"

#: More indicators than this are counted, not listed.
MOST_NAMED = 6


@dataclass(frozen=True)
class MissingRanks:
    """Why figures of the area stand in no rank."""

    selection: Selection
    comparison: AreaComparison
    writer: Writer

    def why_unranked(self, indicator: str, when: When | None = None) -> Sentence | None:
        """Return why the area has no standing in an indicator, in the report's words; None where it has one.

        Like ``standing``, of the last figure of the period, or of a year or period of its own.
        """
        known = self.selection.catalogue.indicator(indicator)
        if self.comparison.standing(indicator, when) is not None:
            return None
        figure = self._figure(indicator, when)
        if figure is None:
            period = self.selection.period if when is None else as_period(when)
            words = messages("report.when").get(period.kind) or message("report.when.other")
            when_words = words[self.writer.language].format(period=period.label(self.writer.language))
            reason = self._worded("no_figure", when_words)
        else:
            reason = self._worded(self._reason(figure))
        named = self.writer.composed("report.unranked.one", name=plain(known.name[self.writer.language]))
        return joined([named, plain(f" {reason}.")], "")

    def note(self, figures: Iterable[Figure]) -> Sentence | None:
        """Return one line on all figures without a rank, those of one reason together; None without any."""
        by_reason: dict[str, list[Figure]] = {}
        for figure in figures:
            by_reason.setdefault(self._reason(figure), []).append(figure)
        if not by_reason:
            return None
        listed = [
            self._worded(reason)
            if reason == OF_ITS_KIND
            else f"{self._names(found)} ({self._worded(reason)})"
            for reason, found in by_reason.items()
        ]
        return self.writer.composed(
            "report.unranked.all", listed=plain(semicolon(self.writer.language).join(listed))
        )

    def _listed(self, reason: str, figures: list[Figure]) -> str:
        words = self._worded(reason)
        return words if reason == OF_ITS_KIND else f"{self._names(figures)} ({words})"

    def _names(self, figures: list[Figure]) -> str:
        language = self.writer.language
        names = [one.indicator.short[language] if one.indicator else one.label[language] for one in figures]
        names = list(dict.fromkeys(names))
        named = ", ".join(names[:MOST_NAMED])
        if len(names) <= MOST_NAMED:
            return named
        return self.writer.message("report.unranked.more").format(names=named, count=len(names) - MOST_NAMED)

    def _figure(self, indicator: str, when: When | None) -> Figure | None:
        """Return the figure that would be ranked; None where the data have none."""
        found = self.selection.latest(indicator) if when is None else self.selection.find(indicator, when)
        return None if found is None or found.is_missing else found

    def _reason(self, figure: Figure) -> str:
        """Return which of the messages ``report.unranked.reasons`` holds of a figure without a rank."""
        if self.selection.area.kind.ranked == "none":
            return OF_ITS_KIND
        if figure.is_range:
            return "range"
        if figure.indicator is None or figure.period is None or self._is_computed(figure):
            return "computed"
        return self._reason_of_others(figure.indicator, figure.period)

    def _reason_of_others(self, indicator: Indicator, period: Period) -> str:
        """Return why the figures that other areas have are none to rank among."""
        area, catalogue = self.selection.area, self.selection.catalogue
        alike = {one.area for one in peers(area, catalogue.areas, on=period.last_day)} - {area.area}
        others = set(catalogue.areas_with(indicator.indicator, period)) - {area.area}
        if others & alike:
            return "source"
        of_its_kind = {code for code in others if catalogue.areas[code].kind.group == area.kind.group}
        if of_its_kind and area.kind.ranked == "all":
            return "borders"
        variants = [one for one in catalogue.indicators_of(indicator.concept) if one != indicator]
        known = {code for one in variants for code in catalogue.areas_with(one.indicator, period)}
        return "standard" if alike & known else "alone"

    def _is_computed(self, figure: Figure) -> bool:
        """Return whether no source prints the figure: it follows from others of the area alone."""
        if figure.indicator is None or figure.period is None:
            return True
        entry = self.selection.catalogue.select(
            figure.indicator.indicator, self.selection.area.area, figure.period
        )
        return entry is None or (isinstance(entry, Derivation) and not entry.recast)

    def _worded(self, reason: str, when: str = "") -> str:
        language, area = self.writer.language, self.selection.area
        words = messages("report.unranked.reasons")[reason][language]
        return words.format(many=area.kind.many[language], when=when, area=area.name[language])
