"""Name who says a figure."""

from __future__ import annotations

from lc_indicators.charts.drawing.plotted import Plotted
from lc_indicators.language import Language, date_label, message, semicolon


def source_name(figure: Plotted, language: Language) -> str:
    """Return who says *figure*: publisher and date, or that it is computed."""
    if not figure.cited:
        return message("charts.computed")[language]
    source = figure.cited[0].source
    standing = message("figures.second_hand")[language] if source.secondary else ""
    about = semicolon(language).join(part for part in (date_label(source.date, language), standing) if part)
    return f"{source.publisher} ({about})" if about else source.publisher


def publisher_of(figure: Plotted, language: Language) -> str:
    """Return who published *figure* and when, as a table says it, or that it is computed."""
    if not figure.cited:
        return message("charts.computed")[language]
    source = figure.cited[0].source
    who, date = source.published_by(language), date_label(source.date, language)
    return f"{who}, {date}" if date else who


def publishers_behind(figure: Plotted, language: Language) -> str:
    """Return who published what *figure* is computed from, each once, without dates; "" for nobody."""
    names = dict.fromkeys(one.source.published_by(language) for one in figure.sources)
    return semicolon(language).join(names)
