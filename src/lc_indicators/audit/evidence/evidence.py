"""Answer what an audit asks of the data; no other part of it opens the catalogue."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property

from lc_indicators.audit.arithmetic.levels import EvidenceLevel, EvidenceSet, text_level
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.arithmetic.spans import end_places
from lc_indicators.audit.arithmetic.standards import Standards
from lc_indicators.audit.claim import Claim, Place
from lc_indicators.audit.evidence.coherent_sets import evidence_sets
from lc_indicators.audit.evidence.computed_figures import share_figures
from lc_indicators.audit.evidence.copies import own_sources as own_sources_of
from lc_indicators.audit.evidence.evidence_words import label_of, number_of_figure
from lc_indicators.audit.evidence.known_figures import (
    DataBesideText,
    KnownFigure,
    is_official,
    shift_between,
    standard_of,
)
from lc_indicators.audit.evidence.matches import MatchStrength, matches_of, standards_of
from lc_indicators.audit.evidence.weights import latest_published
from lc_indicators.audit.moments import boundary
from lc_indicators.audit.verdict import Premise
from lc_indicators.audit.wording.numbers_in_words import premise_of
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import Text, message
from lc_indicators.periods import Period, read_date

#: Where a claim stands that is any of several alike.
_ANYWHERE = Place(start=0, end=0, sentence_start=0, sentence_end=0)


class Evidence:
    """What is known beside the claims of one text, none of it from the text itself.

    Without *data* nothing is known, and the lexicon names what claims are of.
    """

    def __init__(self, data: DataBesideText | None = None, *, date: Period | None = None) -> None:
        self._data, self._date = data, date
        self._catalogue = data.catalogue if data else None
        self._sets: dict[Claim, Sequence[EvidenceSet]] = {}

    @classmethod
    def for_text(
        cls,
        text: str,
        claims: Sequence[Claim],
        catalogue: Catalogue | None,
        *,
        area: str,
        date: str,
        own_sources: Collection[str],
    ) -> Evidence:
        """Return the evidence beside a text; which sources of the catalogue are the text itself is found."""
        own = {*own_sources, *(own_sources_of(text, claims, catalogue) if catalogue else ())}
        written = read_date(date) if date else None
        if catalogue and own and written is None:
            # The text is one that the data cite: its day is known.
            written = latest_published(own, catalogue)
        if catalogue is None:
            return cls(date=written)
        data = DataBesideText(catalogue=catalogue, area=area, date=written, own=frozenset(own))
        return cls(data, date=written)

    @property
    def as_of(self) -> str:
        """Return when the text was written, as SDMX TIME_PERIOD; "" where it is not known."""
        return self._date.text if self._date else ""

    @property
    def year(self) -> int:
        """Return the year that the text was written in; 0 where it is not known."""
        return self._date.end_year if self._date else 0

    @cached_property
    def standards(self) -> Standards:
        """Return the standards that levels are counted by."""
        return standards_of(self._catalogue)

    def sets(self, asked: SpanQuestion) -> Sequence[EvidenceSet]:
        """Return what the data say beside a claim, in coherent sets.

        Claims that differ in nothing but their place are told the same: a text repeats itself.
        """
        claim = asked.claim
        # A published claim goes by its name: its own source is no evidence for it.
        alike = _without_place(claim) if claim.place else claim
        if alike not in self._sets:
            self._sets[alike] = evidence_sets(asked, self._data) if self._data else ()
        return self._sets[alike]

    def nearest(self, asked: SpanQuestion) -> Sequence[Text]:
        """Return what the data have nearest to a level that they do not know."""
        return nearest_notes(asked, self._data) if self._data else ()

    def own_level(self, claim: Claim) -> EvidenceLevel:
        """Return a level that the text prints as evidence for its other claims."""
        return text_level(claim, self.premise(claim))

    def premise(self, claim: Claim) -> Premise:
        """Return a claim of the text as what other verdicts rest on."""
        return premise_of(claim, self._catalogue)


def _without_place(claim: Claim) -> Claim:
    return replace(
        claim, claim="", bonded_to="", of_level="", from_level="", place=_ANYWHERE, sentence=0, clause=0
    )


#: Notes that a verdict shows.
_MOST_NOTES = 4

#: Years within which another figure is still worth a look.
_NEAR = 5


#: How the definition of an indicator says that it adds up over the years.
_CUMULATIVE = "cumulative"


def nearest_notes(asked: SpanQuestion, data: DataBesideText) -> tuple[Text, ...]:
    """Return what the data have nearest to a level that they do not know for its own year.

    For each indicator that the claim may speak of the nearest figure of another year, five years away at
    most; of a cumulative figure that the text puts lower later, that the two cannot be counted alike.
    Empty where the claim has no year, or its year is known.
    """
    claim, catalogue = asked.claim, data.catalogue
    here = replace(data, area=claim.area or data.area)
    if claim.end is None or not claim.indicator or claim.group or here.area not in catalogue.areas:
        return ()
    places, standards = asked.ends, standards_of(catalogue)
    found: list[KnownFigure] = []
    in_force = {standard for place in places for standard in standards.at(place)}
    for match in matches_of(claim, catalogue):
        indicator = match.indicator
        is_in_force = not is_official(indicator) or standard_of(indicator) in in_force
        if match.strength is not MatchStrength.OTHER and is_in_force:
            both = *here.figures(indicator), *share_figures(indicator, here)
            figures = [figure for figure in both if figure.period.is_annual]
            if any(end_places(figure.moment) & places for figure in figures):
                return ()
            found.extend(_nearest(figures, boundary(claim.end)))
    return tuple(dict.fromkeys(_note(figure, claim, catalogue) for figure in found))[:_MOST_NOTES]


def _nearest(figures: Sequence[KnownFigure], year: int) -> list[KnownFigure]:
    near = [figure for figure in figures if abs(figure.period.end_year - year) <= _NEAR]
    # Of two as far away the earlier one: it is what the text's own figure followed.
    return near and [min(near, key=lambda f: (abs(f.period.end_year - year), f.period.end_year))]


def _note(figure: KnownFigure, claim: Claim, catalogue: Catalogue) -> Text:
    label = label_of(figure, catalogue, with_variant=True)
    number = number_of_figure(figure, catalogue, unit=figure.indicator.unit)
    note = message("audit.evidence.nearest", label=label, number=number)
    fell = _fell(figure, claim, catalogue)
    return message("audit.evidence.cannot_fall", nearest=note) if fell else note


def _fell(figure: KnownFigure, claim: Claim, catalogue: Catalogue) -> bool:
    shift = shift_between(figure.indicator.unit, claim.unit, catalogue)
    if shift is None or claim.end is None or figure.period.end_year >= boundary(claim.end):
        return False
    is_cumulative = _CUMULATIVE in figure.indicator.definition.plain.casefold()
    return is_cumulative and figure.interval.low.scaleb(shift) > claim.values[0]
