"""Numbers, intervals and moments of the audit in both languages, and claims as premises."""

from __future__ import annotations

from lc_indicators.catalogue import Catalogue
from lc_indicators.claims.auditing.intervals import both, say_end, say_interval, say_range
from lc_indicators.claims.auditing.units import decimals_of, pattern_of, say_number
from lc_indicators.claims.claim import Claim, Kind
from lc_indicators.claims.moment import END, START, Moment
from lc_indicators.claims.verdict import Premise
from lc_indicators.rounding import Qualifier
from lc_indicators.wording import Language, Text

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


def number_of(claim: Claim) -> Text:
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
        full = pattern_of(claim.unit)[language].replace("{}", numbers[language])
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
    said = [moment_text(moment) for moment in (start, end) if moment]
    if not said:
        return None
    return both(lambda language: " → ".join(words[language] for words in said))


def name_of(claim: Claim, catalogue: Catalogue | None = None) -> Text:
    """Return what a claim measures, with its group: the catalogue's name, else the words of the text."""
    known = [i for i in catalogue.indicators.values() if i.concept == claim.indicator] if catalogue else []
    plain = claim.indicator.replace("_", " ")
    group = f" ({claim.group})" if claim.group else ""
    if known:
        name = known[0].short
        return Text(vi=_lower(name.vi) + group, en=_lower(name.en) + group)
    words = claim.subject or plain or claim.printed
    return Text(vi=words + group, en=(plain or words) + group)


def _lower(name: str) -> str:
    # An abbreviation such as GRDP keeps its capitals.
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def premise_of(claim: Claim, catalogue: Catalogue | None = None) -> Premise:
    """Return a claim as what other verdicts rest on: the text's own figure."""
    name, span = name_of(claim, catalogue), span_text(claim.start, claim.end)
    label = both(lambda language: ", ".join([name[language], *([span[language]] if span else [])]))
    return Premise(key=claim.claim, own=True, label=label, number=number_of(claim), interval=claim.meant)
