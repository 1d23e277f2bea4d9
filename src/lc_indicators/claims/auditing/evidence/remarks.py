"""Why figures of the data cannot stand against a claim, in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.catalogue.records import Indicator
from lc_indicators.claims.auditing.intervals import both, lower
from lc_indicators.wording import Text, date_label

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
_DAY = Text(
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
    return both(lambda language: _DAY[language].format(date_label(day, language)))


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
