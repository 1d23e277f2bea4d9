"""Figures as JSON: what the outputs of a notebook and ``figures.json`` hold."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from lc_indicators.figure import printed_form
from lc_indicators.language import colon, messages, semicolon
from lc_indicators.shapes import FIGURE_TYPE
from lc_indicators.shapes.figure_shape import (
    CitationShape,
    CitedSource,
    FigureShape,
    InputShape,
    IntervalShape,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lc_indicators.catalogue.records import Source
    from lc_indicators.figure.figure import Cited, Figure
    from lc_indicators.language import Language

#: Digits after the point that a computed value is written with.
MOST_DIGITS = 12


def figure_json(figure: Figure) -> FigureShape:
    """Return one figure with everything a reader may ask of it; inputs by their id."""
    in_each = partial(_in_each_language, figure.codes.languages)
    made: FigureShape = {
        "id": figure.id,
        "key": figure.key,
        "label": in_each(figure.title),
        "printed": in_each(figure.print),
        "number": in_each(figure.number),
        "value": None if figure.value is None else canonical(figure.value),
        "decimals": figure.decimals,
        "interval": _interval(figure),
        "interval_text": in_each(lambda language: printed_form.interval_text(figure, language)),
        "unit": {"unit": figure.unit.unit, "symbol": in_each(figure.unit.symbol.__getitem__)},
        "qualifier": figure.qualifier,
        "status": {
            "code": figure.status,
            "mark": figure.codes.statuses[figure.status].mark,
            "words": in_each(figure.caveats),
        },
        "metric": figure.metric.name if figure.metric else None,
        "metric_name": in_each(figure.metric_name.__getitem__) if figure.metric_name else None,
        "formula": in_each(figure.formula) if figure.metric else None,
        "inputs": [_input(argument, given) for argument, given in figure.inputs],
        "sources": [_source(cited, in_each) for cited in figure.sources],
        "indicator": figure.indicator.indicator if figure.indicator else None,
        "area": figure.area.area if figure.area else None,
        "period": figure.period.text if figure.period else None,
        "period_label": in_each(figure.period_label),
        "printed_in_source": figure.printed_in_source or None,
        "note": in_each(figure.note.__getitem__) if figure.note else None,
        "joined_because": in_each(figure.joined_because.__getitem__) if figure.joined_because else None,
    }
    # What its citation says already is not said again.
    if figure.published_on and figure.published_on.text not in {one.source.date for one in figure.cited}:
        made["published_on"] = figure.published_on.text
    if figure.stage:
        made["stage"] = figure.stage
    if figure.metric:
        # Who reads the JSON need not know the metric to compute it again.
        made["expression"] = figure.metric.expression_for(dict(figure.inputs))
    return made


def _in_each_language(languages: Sequence[Language], words: Callable[[Language], str]) -> Words:
    """Return what *words* gives in each of *languages*."""
    return {language: words(language) for language in languages}


def with_inputs(figures: Iterable[Figure]) -> dict[str, FigureShape]:
    """Return the JSON of *figures* and of everything that they were made from, by id."""
    found: dict[str, FigureShape] = {}
    for figure in figures:
        if figure.id not in found:
            found[figure.id] = figure.as_json
            found |= with_inputs(given for _, given in figure.inputs if not isinstance(given, int))
    return found


def mime_bundle(figure: Figure) -> dict[str, Any]:
    """Return how a Figure shows itself in Jupyter: what is printed, its note folded, and itself beside it."""
    languages = figure.codes.languages
    words = " · ".join(f"{figure.title(one)}{colon(one)}{figure.print(one)}" for one in languages)
    note = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(said)}</dd>" for name, said in _note(figure, languages[0])
    )
    folded = f"<details><summary>{escape(words)}</summary><dl>{note}</dl></details>"
    return {
        "text/plain": words,
        "text/html": folded if note else f"<p>{escape(words)}</p>",
        FIGURE_TYPE: {"figures": with_inputs([figure])},
    }


def _note(figure: Figure, language: Language) -> Iterator[tuple[str, str]]:
    """Yield what the note of a figure says, under its heads: arithmetic, interval, status, sources."""
    heads = messages("publish.page")
    if figure.metric:
        yield heads["formula"][language], figure.formula(language)
    if interval := printed_form.interval_text(figure, language):
        yield heads["interval"][language], interval
    if caveats := figure.caveats(language):
        yield heads["status"][language], caveats
    said = [
        ", ".join(
            part for part in (one.source.published_by(language), one.source.title, one.source.date) if part
        )
        for one in figure.sources
    ]
    if said:
        yield heads["sources"][language], semicolon(language).join(dict.fromkeys(said))


def canonical(value: Decimal, rounding: str = ROUND_HALF_UP) -> str:
    """Return a decimal in plain notation with at most 12 digits after the point."""
    long = -int(value.as_tuple().exponent) > MOST_DIGITS
    return format(value.quantize(Decimal(1).scaleb(-MOST_DIGITS), rounding=rounding) if long else value, "f")


def _interval(figure: Figure) -> IntervalShape | None:
    if figure.interval is None:
        return None
    low, high = figure.interval.low, figure.interval.high
    return {
        # Outward: an interval that is shortened for printing must not become narrower.
        "low": None if low.is_infinite() else canonical(low, ROUND_FLOOR),
        "high": None if high.is_infinite() else canonical(high, ROUND_CEILING),
    }


def _input(argument: str, given: Figure | int) -> InputShape:
    if isinstance(given, int):
        return {"argument": argument, "number": given}
    return {"argument": argument, "figure": given.id}


def citation(source: Source) -> CitationShape:
    """Return what a reader needs to find a source."""
    return {
        "source": source.source,
        "publisher": source.publisher,
        "title": source.title,
        "date": source.date,
        "url": source.url,
        "language": source.language,
    }


def _source(cited: Cited, in_each: Callable[[Callable[[Language], str]], Words]) -> CitedSource:
    return {
        **citation(cited.source),
        "place": in_each(cited.place.__getitem__ if cited.place else lambda _: ""),
    }
