"""Put numbers, intervals, moments and claims into words of both languages."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.lexicon import GRAMMARS, concept_names, counted_units
from lc_indicators.audit.moments import is_edge
from lc_indicators.audit.verdict import Premise
from lc_indicators.audit.wording.unit_words import MOST_DIGITS, decimals_of, pattern_of, say_number
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import (
    ARROW,
    Language,
    Text,
    between,
    format_decimal,
    in_a_row,
    in_brackets,
    in_each,
    message,
    messages,
)
from lc_indicators.numbers import RoundingInterval
from lc_indicators.periods import Period, PeriodKind

#: Digits that an end of a computed interval is shown with: the printed ones and so many more.
EXTRA_DIGITS = 3


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

    Where the comma is the decimal mark, as in Vietnamese, a semicolon parts the ends.

    Examples
    --------
    >>> say_interval(RoundingInterval(Decimal("4.728"), Decimal("4.752")), "vi")
    '[4,728; 4,752]'
    """
    low = say_end(interval.low, language, decimals=decimals, up=False)
    high = say_end(interval.high, language, decimals=decimals, up=True)
    return in_brackets(
        None if interval.low.is_infinite() else low,
        None if interval.high.is_infinite() else high,
        language=language,
    )


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


def _things(claim: Claim) -> Text | None:
    """Return what is counted, by its unit: "phong trào"; None for amounts and changes."""
    if not claim.kind.is_level or claim.unit not in counted_units():
        return None
    pattern = pattern_of(claim.unit)
    return in_each(lambda language: pattern[language].replace("{}", "").strip())


def number_of(claim: Claim, catalogue: Catalogue | None = None) -> Text:
    """Return what a claim prints, with unit and qualifier; falls without their sign.

    Examples
    --------
    >>> from decimal import Decimal
    >>> number_of(Claim(claim="c1", kind=Kind.LEVEL, indicator="poverty_rate", printed="16,7",
    ...                 values=(Decimal("16.7"),), unit="percent_of_households"))["vi"]
    '16,7%'
    """
    numbers = number_text(claim)
    qualified = messages("audit.qualifiers")[claim.qualifier] if claim.qualifier else None

    def say(language: Language) -> str:
        pattern = pattern_of(claim.unit, catalogue, of=claim.values)[language]
        full = pattern.replace("{}", numbers[language])
        return qualified[language].format(figure=full) if qualified else full

    return in_each(say)


def number_text(claim: Claim) -> Text:
    """Return the number alone that a claim prints; a range with a dash, a part and a whole with a stroke."""
    joint = "/" if claim.kind is Kind.COUNT_OF_TOTAL else "–"
    return in_each(
        lambda language: joint.join(say_number(abs(value), "", language) for value in claim.values)
    )


def moment_text(moment: Period) -> Text:
    """Return a moment in words: "cuối năm 2019", "January–September 2020"."""
    if is_edge(moment):
        is_start = moment.first_day.month == 1
        return message("audit.moments.start" if is_start else "audit.moments.end", year=moment.end_year)
    label = in_each(moment.label)
    is_named = moment.kind in {PeriodKind.QUARTER, PeriodKind.HALF}
    return message("audit.moments.named", moment=label) if is_named else label


def span_text(start: Period | None, end: Period | None) -> Text | None:
    """Return a moment or two: "2015 → 2020"; None for none."""
    said = [moment_text(moment) for moment in dict.fromkeys((start, end)) if moment]
    if not said:
        return None
    return in_a_row(said, ARROW)


def name_of(claim: Claim, catalogue: Catalogue | None = None) -> Text:
    """Return what a claim measures, with its group: the catalogue's name, else the lexicon's.

    What neither names goes by the words of the text, as a quotation in the other language; never by a number.
    """
    known = [i for i in catalogue.indicators.values() if i.concept == claim.indicator] if catalogue else []
    named, catalogue_has = known[0].short if known else concept_names().get(claim.indicator), bool(known)
    words, group = _by_its_words(claim), f" ({claim.group})" if claim.group else ""

    def say(language: Language) -> str:
        is_named = named is not None and (language in named.languages or catalogue_has)
        return (lower(named[language]) if named and is_named else words[language]) + group

    return in_each(say)


def _by_its_words(claim: Claim) -> Text:
    """Return what a claim is called whose thing no table names: the words of the text are in one language."""
    kind = message("audit.names.figure") if claim.kind.is_level else messages("metrics")[claim.kind.value]
    subject = " ".join(claim.subject.split())
    # A number is no name: "914.368, 2020: 914.368 m²".
    if not subject[:1].isalpha():
        return _things(claim) or kind
    quoted = message("audit.names.quoted", kind=kind, subject=subject)
    vietnamese, english = GRAMMARS
    own = english if subject.isascii() else vietnamese

    def say(language: Language) -> str:
        if claim.indicator and language == english:
            # A concept of the project's own goes by its id, which is in English.
            return claim.indicator.replace("_", " ")
        return subject if language == own else quoted[language]

    return in_each(say)


def premise_of(claim: Claim, catalogue: Catalogue | None = None) -> Premise:
    """Return a claim as what other verdicts rest on: the text's own figure."""
    name, span = name_of(claim, catalogue), span_text(claim.start, claim.end)
    label = in_a_row([name, span]) if span else name
    return Premise(
        key=claim.claim, own=True, label=label, number=number_of(claim, catalogue), interval=claim.meant
    )
