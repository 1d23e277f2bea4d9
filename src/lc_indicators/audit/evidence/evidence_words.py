"""Say in both languages why figures of the data cannot stand against a claim, and print them as premises."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from lc_indicators.audit.evidence.known_figures import CatalogueMemory, KnownFigure
from lc_indicators.audit.verdict import Premise
from lc_indicators.audit.wording.numbers_in_words import both, lower
from lc_indicators.audit.wording.unit_words import decimals_of
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Indicator, Observation, PublishedClaim
from lc_indicators.figure.printed_form import most_decimals
from lc_indicators.language import Language, Text, date_label, format_decimal, rounded
from lc_indicators.numbers import Qualifier

_FROM = Text(vi="{0}, tính từ {1}", en="{0}, from {1}")
_AND = Text(vi=" và ", en=" and ")
_DAY = Text(vi="{0}, đến {1}", en="{0}, until {1}")

_PREMISES: CatalogueMemory[Premise] = CatalogueMemory()


def premise_of_figure(figure: KnownFigure, catalogue: Catalogue, *, unit: str, shift: int = 0) -> Premise:
    """Return a figure as what a verdict rests on, in *unit*: *shift* powers of ten from its own."""
    make = partial(_premise, figure, catalogue, unit=unit, shift=shift)
    return _PREMISES.recall(catalogue, (figure.key, unit, shift), make)


def _premise(figure: KnownFigure, catalogue: Catalogue, *, unit: str, shift: int) -> Premise:
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
            label = _DAY[language].format(label, date_label(figure.reference_date, language))
        if doubt:
            label = f"{label} ({doubt.name[language]})"
        if figure.is_printed:
            return label
        rows = _AND[language].join(_printed(row, catalogue)[language] for row in figure.behind)
        return _FROM[language].format(label, rows)

    return both(say)


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
            english = known.pattern_en_one if abs(value) == 1 else known.pattern_en_other
            text = (known.pattern_vi if language == "vi" else english).replace("{}", text)
        pattern = catalogue.qualifiers.get(qualifier)
        return pattern[language].replace("{}", text) if pattern else text

    return both(say)


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


_OTHER_STANDARD = Text(
    vi="số này theo {}, khác chuẩn mà văn bản nêu", en="that figure is by the {}, not the one the text names"
)
_SURVEY = Text(
    vi="số này theo {}; văn bản nói về kết quả rà soát hộ nghèo, nên hai số không so sánh được",
    en="that figure is by the {}; the text speaks of the review of poor households, so they do not compare",
)
_OTHER_DEFINITION = Text(vi="số này có định nghĩa khác ({})", en="that figure has another definition ({})")
_UNNAMED = Text(
    vi="số này là {}; văn bản không nói rõ tính theo cách nào",
    en="that figure is {}; the text does not say which definition it uses",
)
_NEAR = Text(
    vi="số này là {}, không chắc cùng cách tính với văn bản",
    en="that figure is {}, which may be counted otherwise than in the text",
)
_NOT_THE_YEARS_END = Text(
    vi="số này tính đến {}, không phải cuối năm", en="that figure counts until {}, not to the end of the year"
)
#: That a stock was counted at the start of a school year.
SCHOOL_YEAR = Text(
    vi="số này đếm vào đầu năm học, văn bản nói về năm",
    en="that figure was counted at the start of the school year, the text speaks of a year",
)
_UNSURE = Text(vi="số này được ghi là “{}”", en="that figure is marked “{}”")
_WHOLE_OF = Text(vi="số này chia cho tổng số của năm {}", en="that figure is divided by the total of {}")


def full_name(indicator: Indicator) -> Text:
    """Return the name of an indicator with its variant: "số doanh nghiệp (đăng ký, lũy kế)"."""
    name, variant = indicator.name, indicator.variant
    if variant is None:
        return both(lambda language: lower(name[language]))
    return both(lambda language: f"{lower(name[language])} ({variant[language]})")


def what(indicator: Indicator) -> Text:
    """Return what tells an indicator from others: its variant, else its name."""
    return indicator.variant or full_name(indicator)


def other_standard(indicator: Indicator) -> Text:
    """Return that an indicator is by another poverty standard than the text names."""
    return _with(_OTHER_STANDARD, indicator.standard or what(indicator))


def other_definition(indicator: Indicator) -> Text:
    """Return that an indicator has another definition than the claim's."""
    return _with(_OTHER_DEFINITION, what(indicator))


def no_review(indicator: Indicator) -> Text:
    """Return that an indicator is a survey's where the claim speaks of the official review."""
    return _with(_SURVEY, indicator.standard or what(indicator))


def unnamed(indicator: Indicator) -> Text:
    """Return that the text does not say which of several definitions it uses."""
    return _with(_UNNAMED, full_name(indicator))


def near(indicator: Indicator) -> Text:
    """Return that an indicator only comes near what the claim speaks of."""
    return _with(_NEAR, full_name(indicator))


def within_year(day: str) -> Text:
    """Return that a figure was counted on a day that is no end of a year."""
    return both(lambda language: _NOT_THE_YEARS_END[language].format(date_label(day, language)))


def unsure(status: Text) -> Text:
    """Return that a figure is estimated, provisional or of low reliability."""
    return _with(_UNSURE, status)


def joined(reasons: Sequence[Text]) -> Text:
    """Return several reasons in one sentence."""
    return both(lambda language: "; ".join(reason[language] for reason in reasons))


def whole_of(year: int) -> Text:
    """Return that a share was computed with the total of another year."""
    return _with(_WHOLE_OF, Text(vi=str(year), en=str(year)))


def _with(pattern: Text, words: Text) -> Text:
    return both(lambda language: pattern[language].format(words[language]))
