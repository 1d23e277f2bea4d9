"""Print figures of the data as premises: label and number as the reader's language has them."""

from __future__ import annotations

from decimal import Decimal

from lc_indicators.audit.evidence.known_figures import KnownFigure
from lc_indicators.audit.verdict import Premise
from lc_indicators.audit.wording.numbers_in_words import lower
from lc_indicators.audit.wording.unit_words import decimals_of
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Indicator, Observation, PublishedClaim
from lc_indicators.figure.printed_form import most_decimals
from lc_indicators.language import Language, Text, date_label, format_decimal, in_each, message, rounded
from lc_indicators.numbers import Qualifier


def premise_of_figure(figure: KnownFigure, catalogue: Catalogue, *, unit: str, shift: int = 0) -> Premise:
    """Return a figure as what a verdict rests on, in *unit*: *shift* powers of ten from its own."""
    return Premise(
        key=figure.key,
        own=False,
        label=label_of(figure, catalogue),
        number=number_of_figure(figure, catalogue, unit=unit, shift=shift),
        interval=figure.interval * Decimal(1).scaleb(shift) if shift else figure.interval,
        sources=figure.sources,
    )


def label_of(figure: KnownFigure, catalogue: Catalogue, *, with_variant: bool = False) -> Text:
    """Return what a figure is, when, how sure, and from what: "tỷ lệ hộ nghèo, 2020 (ước tính)"."""
    short, variant = figure.indicator.short, figure.indicator.variant
    doubt = figure.doubt

    def say(language: Language) -> str:
        what = f" ({variant[language]})" if variant and with_variant else ""
        label = f"{lower(short[language])}{what}, {figure.period.label(language)}"
        if figure.counted_within_year:
            label = message("audit.evidence.day")[language].format(
                label=label, day=date_label(figure.reference_date, language)
            )
        if doubt:
            label = f"{label} ({doubt.name[language]})"
        if figure.is_printed:
            return label
        printed = (_printed(row, catalogue)[language] for row in figure.behind)
        rows = message("audit.evidence.and")[language].join(printed)
        return message("audit.evidence.from")[language].format(label=label, rows=rows)

    return in_each(say)


def number_of_figure(figure: KnownFigure, catalogue: Catalogue, *, unit: str, shift: int = 0) -> Text:
    """Return a figure with qualifier and unit, in *unit*: *shift* powers of ten from its own."""
    row = figure.behind[0]
    if figure.is_printed and isinstance(row, Observation) and row.value is not None:
        value, qualifier = row.value, row.qualifier
    else:
        value, qualifier = _middle(figure)
    return say_value(_shifted(value, shift), catalogue, unit=unit, qualifier=qualifier)


def say_value(value: Decimal, catalogue: Catalogue, *, unit: str, qualifier: str = "") -> Text:
    """Return a number as the data package prints it: "trên 40%", "41.79 million dong"."""
    known = catalogue.units.get(unit)

    def say(language: Language) -> str:
        text = format_decimal(value, decimals=decimals_of(value), language=language)
        if known:
            text = known.printed(text, language, count=value)
        pattern = catalogue.qualifiers.get(qualifier)
        return pattern[language].replace("{}", text) if pattern else text

    return in_each(say)


def _printed(row: Observation | PublishedClaim, catalogue: Catalogue) -> Text:
    unit = row.unit if isinstance(row, PublishedClaim) else catalogue.indicator(row.indicator).unit
    return say_value(row.value or Decimal(0), catalogue, unit=unit, qualifier=row.qualifier)


def _middle(figure: KnownFigure) -> tuple[Decimal, str]:
    # Of a derived figure as many digits as its interval supports: [40.39, 40.41] is 40.40.
    bounds = figure.interval
    if bounds.is_bounded:
        decimals = most_decimals(bounds.half_width, cap=figure.decimals)
        return rounded(bounds.midpoint, decimals), ""
    if bounds.low.is_finite():
        return bounds.low, Qualifier.OVER.value
    return bounds.high, Qualifier.UNDER.value


def _shifted(value: Decimal, shift: int) -> Decimal:
    scaled = value.scaleb(shift)
    return scaled if int(scaled.as_tuple().exponent) <= 0 else scaled.quantize(Decimal(1))


def full_name(indicator: Indicator) -> Text:
    """Return the name of an indicator with its variant: "số doanh nghiệp (đăng ký, lũy kế)"."""
    name, variant = indicator.name, indicator.variant
    return in_each(lambda language: lower(name[language]) + (f" ({variant[language]})" if variant else ""))


def what(indicator: Indicator) -> Text:
    """Return what tells an indicator from others: its variant, else its name."""
    return indicator.variant or full_name(indicator)
