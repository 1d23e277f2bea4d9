"""Put numbers, intervals, moments and claims into words of both languages."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from lc_indicators.audit.claim import END, START, Claim, Kind, Moment
from lc_indicators.audit.lexicon import concept_names, counted_units
from lc_indicators.audit.verdict import Premise
from lc_indicators.audit.wording.unit_words import MOST_DIGITS, decimals_of, is_one, pattern_of, say_number
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import LANGUAGES, Language, Text, between, format_decimal, messages
from lc_indicators.numbers import Qualifier, RoundingInterval

#: Digits that an end of a computed interval is shown with: the printed ones and so many more.
EXTRA_DIGITS = 3


def both(say: Callable[[Language], str]) -> Text:
    """Return what *say* gives for each language.

    Examples
    --------
    >>> both(lambda language: say_interval(RoundingInterval.exact(Decimal("4.75")), language))
    Text(vi='4,75', en='4.75')
    """
    return Text(**{language: say(language) for language in LANGUAGES})


def say_end(value: Decimal, language: Language, *, decimals: int, up: bool) -> str:
    """Return an end of an interval, rounded outward to *decimals* digits, zeros at its end left out."""
    if value.is_infinite():
        return "∞" if value > 0 else "−∞"
    if value.adjusted() > MOST_DIGITS:
        return f"{value:.3E}"
    unit = Decimal(1).scaleb(-decimals)
    shown = value.quantize(unit, rounding=ROUND_CEILING if up else ROUND_FLOOR).normalize()
    return format_decimal(shown, decimals=decimals_of(shown), language=language)


def say_interval(interval: RoundingInterval, language: Language, *, decimals: int = EXTRA_DIGITS) -> str:
    """Return an interval in brackets, its ends rounded outward to at most *decimals* digits.

    The comma is a decimal mark in Vietnamese, so that a semicolon parts the ends there.

    Examples
    --------
    >>> say_interval(RoundingInterval(Decimal("4.728"), Decimal("4.752")), "vi")
    '[4,728; 4,752]'
    """
    low = say_end(interval.low, language, decimals=decimals, up=False)
    high = say_end(interval.high, language, decimals=decimals, up=True)
    if low == high:
        return low
    opening = "(" if interval.low.is_infinite() else "["
    closing = ")" if interval.high.is_infinite() else "]"
    return f"{opening}{low}{';' if language == 'vi' else ','} {high}{closing}"


def say_range(interval: RoundingInterval, language: Language, *, decimals: int = EXTRA_DIGITS) -> str:
    """Return an interval in words: "từ 2,28 đến 2,31", "40 or more"."""
    ends = [(interval.low, False), (interval.high, True)]
    low, high = (
        None if end.is_infinite() else say_end(end, language, decimals=decimals, up=up) for end, up in ends
    )
    return low if low == high and low else between(low, high, language=language)


def lower(name: str) -> str:
    """Return a name as it stands within a sentence; an abbreviation such as GRDP keeps its capitals."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


__all__ = [
    "both", "decimals_of", "moment_text", "name_of", "number_of", "number_text", "premise_of",
    "say_end", "say_interval", "say_number", "say_range", "span_text",
]  # fmt: skip

_QUALIFIED: dict[Qualifier, Text] = {
    Qualifier.OVER: Text(vi="trên {}", en="over {}"),
    Qualifier.UNDER: Text(vi="dưới {}", en="under {}"),
    Qualifier.NEARLY: Text(vi="gần {}", en="nearly {}"),
    Qualifier.ABOUT: Text(vi="khoảng {}", en="about {}"),
    Qualifier.ABOUT_OVER: Text(vi="khoảng trên {}", en="about over {}"),
    Qualifier.AMONG_FIRST: Text(vi="trong số {} đầu tiên", en="among the first {}"),
}

_EDGES = {
    START: Text(vi="đầu năm {}", en="start of {}"),
    END: Text(vi="cuối năm {}", en="end of {}"),
}

_MONTH = Text(vi="tháng {}/{}", en="month {} of {}")
_MONTHS = Text(vi="{} tháng đầu năm {}", en="first {} months of {}")
_LATER_MONTHS = Text(vi="{} tháng từ tháng {} năm {}", en="{} months from month {} of {}")


def _things(claim: Claim) -> Text | None:
    """Return what is counted, by its unit: "phong trào"; None for amounts and changes."""
    if not claim.kind.is_level or claim.unit not in counted_units():
        return None
    pattern = pattern_of(claim.unit)
    return both(lambda language: pattern[language].replace("{}", "").strip())


_FIGURE = Text(vi="số liệu", en="figure")


def number_of(claim: Claim, catalogue: Catalogue | None = None) -> Text:
    """Return what a claim prints, with unit and qualifier; falls without their sign.

    Examples
    --------
    >>> from decimal import Decimal
    >>> number_of(Claim(claim="c1", kind=Kind.LEVEL, indicator="poverty_rate", printed="16,7",
    ...                 values=(Decimal("16.7"),), unit="percent_of_households"))
    Text(vi='16,7%', en='16.7%')
    """
    numbers = number_text(claim)

    def say(language: Language) -> str:
        pattern = pattern_of(claim.unit, catalogue, one=is_one(*claim.values))[language]
        full = pattern.replace("{}", numbers[language])
        return _QUALIFIED[claim.qualifier][language].replace("{}", full) if claim.qualifier else full

    return both(say)


def number_text(claim: Claim) -> Text:
    """Return the number alone that a claim prints; a range with a dash, a part and a whole with a stroke."""
    joint = "/" if claim.kind is Kind.COUNT_OF_TOTAL else "–"
    return both(lambda language: joint.join(say_number(abs(value), "", language) for value in claim.values))


def moment_text(moment: Moment) -> Text:
    """Return a moment in words: "cuối năm 2019", "first 6 months of 2020"."""
    if moment.months and moment.first > 1:
        return both(lambda language: _LATER_MONTHS[language].format(moment.months, moment.first, moment.year))
    if moment.months:
        return both(lambda language: _MONTHS[language].format(moment.months, moment.year))
    if moment.month:
        return both(lambda language: _MONTH[language].format(moment.month, moment.year))
    if moment.edge:
        return both(lambda language: _EDGES[moment.edge][language].format(moment.year))
    return Text(vi=str(moment.year), en=str(moment.year))


def span_text(start: Moment | None, end: Moment | None) -> Text | None:
    """Return a moment or two: "2015 → 2020"; None for none."""
    said = [moment_text(moment) for moment in dict.fromkeys((start, end)) if moment]
    if not said:
        return None
    return both(lambda language: " → ".join(words[language] for words in said))


def name_of(claim: Claim, catalogue: Catalogue | None = None) -> Text:
    """Return what a claim measures, with its group: the catalogue's name, else the lexicon's.

    What neither names goes by the words of the text, as a quotation in the other language; never by a number.
    """
    known = [i for i in catalogue.indicators.values() if i.concept == claim.indicator] if catalogue else []
    named = known[0].short if known else concept_names().get(claim.indicator)
    name = both(lambda language: lower(named[language])) if named else _by_its_words(claim)
    group = f" ({claim.group})" if claim.group else ""
    return Text(vi=name.vi + group, en=name.en + group)


def _by_its_words(claim: Claim) -> Text:
    """Return what a claim is called whose thing no table names: the words of the text are in one language."""
    kind = _FIGURE if claim.kind.is_level else messages("metrics")[claim.kind.value]
    subject = " ".join(claim.subject.split())
    # A number is no name: "914.368, 2020: 914.368 m²".
    if not subject[:1].isalpha():
        return _things(claim) or kind
    quoted = both(lambda language: f"{kind[language]} (“{subject}”)")
    if claim.indicator:
        # A concept of the project's own goes by its id, which is in English.
        return Text(vi=quoted.vi if subject.isascii() else subject, en=claim.indicator.replace("_", " "))
    return Text(vi=quoted.vi, en=subject) if subject.isascii() else Text(vi=subject, en=quoted.en)


def premise_of(claim: Claim, catalogue: Catalogue | None = None) -> Premise:
    """Return a claim as what other verdicts rest on: the text's own figure."""
    name, span = name_of(claim, catalogue), span_text(claim.start, claim.end)
    label = both(lambda language: ", ".join([name[language], *([span[language]] if span else [])]))
    return Premise(
        key=claim.claim, own=True, label=label, number=number_of(claim, catalogue), interval=claim.meant
    )
