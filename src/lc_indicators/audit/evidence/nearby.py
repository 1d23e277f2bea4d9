"""Find the nearest figures of other years for a level that the data do not know."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.arithmetic.spans import Places, end_places
from lc_indicators.audit.arithmetic.standards import Standards
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.evidence.computed_figures import share_figures
from lc_indicators.audit.evidence.evidence_words import label_of, number_of_figure
from lc_indicators.audit.evidence.known_figures import (
    KnownFigure,
    figures_of,
    is_official,
    shift_between,
    standard_of,
)
from lc_indicators.audit.evidence.matches import MatchStrength, matches_of, standards_of
from lc_indicators.audit.moments import boundary
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Indicator
from lc_indicators.language import Text, message

#: Notes that a verdict shows.
_MOST = 4

#: Years within which another figure is still worth a look.
_NEAR = 5


#: How the definition of an indicator says that it adds up over the years.
_CUMULATIVE = "cumulative"


def nearest_notes(
    asked: SpanQuestion, catalogue: Catalogue, *, area: str, own_sources: Collection[str] = ()
) -> tuple[Text, ...]:
    """Return what the data have nearest to a level that they do not know for its own year.

    For each indicator that the claim may speak of the nearest figure of another year, five years away at
    most; of a cumulative figure that the text puts lower later, that the two cannot be counted alike.
    Empty where the claim has no year, or its year is known.
    """
    claim, code = asked.claim, asked.claim.area or area
    if claim.end is None or not claim.indicator or claim.group or code not in catalogue.areas:
        return ()
    places, standards = asked.ends, standards_of(catalogue)
    found: list[KnownFigure] = []
    for match in matches_of(claim, catalogue):
        if match.strength is not MatchStrength.OTHER and _is_in_force(match.indicator, places, standards):
            figures = _annual(match.indicator, area=code, catalogue=catalogue, own=own_sources)
            if any(end_places(figure.moment) & places for figure in figures):
                return ()
            found.extend(_nearest(figures, boundary(claim.end)))
    return tuple(dict.fromkeys(_note(figure, claim, catalogue) for figure in found))[:_MOST]


def _is_in_force(indicator: Indicator, places: Places, standards: Standards) -> bool:
    return not is_official(indicator) or any(standard_of(indicator) in standards.at(p) for p in places)


def _annual(
    indicator: Indicator, *, area: str, catalogue: Catalogue, own: Collection[str]
) -> list[KnownFigure]:
    figures = figures_of(indicator, area, catalogue, without=own)
    figures += share_figures(indicator, area, catalogue, without=own)
    return [figure for figure in figures if figure.period.is_annual]


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
