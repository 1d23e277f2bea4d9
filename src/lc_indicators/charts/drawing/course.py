"""The course of a chart in words, for whoever hears it and does not see it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lc_indicators.charts.drawing.plotted import Break, Plotted, Series, drawn_value, known, period_of
from lc_indicators.charts.drawing.time_axis import A_YEAR, place_of, place_of_break, step_months
from lc_indicators.language import Language, message
from lc_indicators.periods import Period


def course_in_words(
    series: Sequence[Series[Plotted]], language: Language, breaks: Sequence[Break] = ()
) -> list[str]:
    """Return a sentence for each series and, of parts of a year, one for each break.

    Of years it has every figure, of a line to compare with both ends; of months its ends, turns and gaps.
    """
    drawn = [one for one in series if known(one.figures)]
    months = {step_months(period_of(figure)) for one in drawn for figure in one.figures}
    if not drawn:
        return []
    if months == {A_YEAR}:
        return [_years(one, language) for one in drawn]
    lines = [_line(one, language) for one in drawn]
    places = [place_of(figure) for one in drawn if not one.years_later for figure in one.figures]
    within = [one for one in breaks if min(places) < place_of_break(one, min(months)) <= max(places)]
    return lines + [_break(one, min(months), language) for one in within]


def _years(series: Series[Plotted], language: Language) -> str:
    """Return what a series is of and whose it is, and the value of each year."""
    figures = sorted(known(series.figures), key=place_of)
    area = figures[0].area
    names = [figures[0].label[language], series.label[language], area.name[language] if area else ""]
    # Of "Poverty rate" and "Poverty rate, Lai Châu" the longer one is enough.
    told = [one for n, one in enumerate(names) if one and not any(one in other for other in names[:n])]
    said = [figures[0], *figures[1:][-1:]] if series.role == "reference" else figures
    values = ", ".join(f"{one.period_label(language)} {one.print(language)}" for one in said)
    return f"{', '.join(told)}: {values}"


def _line(series: Series[Plotted], language: Language) -> str:
    """Return where a series begins and ends, its highest and lowest value, and its gaps."""
    figures = sorted(known(series.figures), key=place_of)
    told = {
        "first": figures[0],
        "last": figures[-1],
        "high": max(figures, key=drawn_value),
        "low": min(figures, key=drawn_value),
    }
    parts = {name: figure.print(language) for name, figure in told.items()}
    whens = {f"{name}_period": figure.period_label(language) for name, figure in told.items()}
    if len(figures) == 1:
        one = message("charts.course_of_one", series=series.label, **parts, **whens)
        return one[language]
    line = message("charts.course", series=series.label, **parts, **whens)[language]
    gaps = sum(place_of(later) - place_of(one) - 1 for one, later in pairwise(figures))
    return line + (message("charts.gaps", count=gaps)[language] if gaps else "")


def _break(one: Break, months: int, language: Language) -> str:
    place = place_of_break(one, months)
    year, month = divmod(place * months, A_YEAR)
    period = Period.of_months(year, month + 1, months).label(language)
    return message("charts.break_from", period=period, before=one.before, after=one.after)[language]
