"""True sentences made of every yearly series of the data, in many forms: none of them is accused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations

import pytest

from lc_indicators.audit import audit_text
from lc_indicators.audit.arithmetic.unit_scales import is_rate
from lc_indicators.audit.verdict import Outcome
from lc_indicators.audit.wording.unit_words import decimals_of, say_number
from lc_indicators.catalogue import Catalogue, load_catalogue
from lc_indicators.language import Language, rounded
from lc_indicators.periods import PeriodKind
from tests.lai_chau import LANGUAGES

#: Areas that a series is tried for, and how many pairs of years.
AREAS, PAIRS = frozenset({"VN-01"}), 1
#: A pace over fewer years is no average.
LONG = 3

FORMS: dict[Language, tuple[str, ...]] = {
    "vi": (
        "{name} {of} năm {y1} là {a}, năm {y2} là {b}.",
        "{name} {of} năm {y2} là {b}, {moved} {change} so với năm {y1}.",
        "So với năm {y1}, {name} {of} năm {y2} {moved} {change}.",
        "{name} {of} {moved} từ {a} năm {y1} {to} {b} năm {y2}, {moved} {change}.",
        "{name} {of} năm {y2} là {b}, {moved} từ mức {a} năm {y1}, tức {moved} {change}.",
        "{name} {of} năm {y2} đạt {b} (năm {y1}: {a}), {moved} {change}.",
        "Năm {between}, {name} {of} là {m}; năm {y2} là {b}, {moved} {change} so với năm {y1} ({a}).",
        "{name} {of} năm {y1} là {a}, năm {between} là {m}, năm {y2} là {b}; so với {y1} {moved} {change}.",
        "Giai đoạn {y1}-{y2}, {name} {of} {moved} từ {a} {to} {b}.",
    ),
    "en": (
        "{name} {of} was {a} in {y1} and {b} in {y2}.",
        "{name} {of} was {b} in {y2}, down from {a} in {y1}, a fall of {change}.",
        "{name} {of} was {b} in {y2}, up from {a} in {y1}, a rise of {change}.",
        "{name} {of} {moved} from {a} in {y1} to {b} in {y2}.",
        "{name} {of} {moved} from {a} in {y1} to {b} in {y2}, a change of {change}.",
        "{name} {of} was {m} in {between} and {b} in {y2}, {moved} by {change} from {y1} ({a}).",
        "Compared with {y1}, {name} {of} {moved} by {change} in {y2}.",
        "In {y2} {name} {of} was {b}, which {moved} by {change} compared with {y1}.",
    ),
}
FACTORS: dict[Language, tuple[str, ...]] = {
    "vi": ("{name} {of} năm {y2} là {b}, gấp {factor} lần năm {y1}.",),
    "en": ("{name} {of} was {b} in {y2}, {factor} times that of {y1}.",),
}
AVERAGES: dict[Language, tuple[str, ...]] = {
    "vi": ("Từ cuối năm {y1} đến cuối năm {y2}, {name} {of} bình quân mỗi năm {moved} {mean}.",),
    "en": ("From the end of {y1} to the end of {y2}, {name} {of} {moved} by {mean} a year on average.",),
}
MOVED = {"vi": ("tăng", "giảm"), "en": ("rose", "fell")}
TO = {"vi": ("lên", "xuống còn"), "en": ("to", "to")}


@dataclass(frozen=True)
class Series:
    """One indicator of one area: its printed values by year."""

    indicator: str
    area: str
    values: dict[int, Decimal]


@cache
def catalogue() -> Catalogue:
    """Return the data of the project."""
    return load_catalogue()


def series() -> Iterator[Series]:
    """Yield the yearly series of three years at least, each of a few areas."""
    found: dict[tuple[str, str], dict[int, Decimal]] = defaultdict(dict)
    for row in catalogue().observations.values():
        if row.value is not None and row.period.kind is PeriodKind.YEAR and not row.qualifier:
            found[row.indicator, row.area].setdefault(row.period.end_year, row.value)
    for (indicator, area), values in found.items():
        if len(values) >= LONG and area in AREAS:
            yield Series(indicator, area, values)


def sentences(of: Series, language: Language, *, turn: int = 0, most: int = 3) -> Iterator[str]:
    """Yield true sentences of a series, of years not next to each other; *turn* says in which forms."""
    years = sorted(of.values)
    pairs = [(a, b) for a, b in combinations(years, 2) if any(a < year < b for year in years)]
    step = max(len(pairs) // PAIRS, 1)
    for y1, y2 in pairs[::step]:
        told = _told(of, y1, y2, language=language)
        if told is None:
            continue
        forms = list(FORMS[language])
        forms += FACTORS[language] if told["factor"] else ()
        forms += AVERAGES[language] if y2 - y1 >= LONG else ()
        turned = [forms[(turn * most + step) % len(forms)] for step in range(most or len(forms))]
        for form in turned:
            if ("down from" in form and told["moved"] != "fell") or (
                "up from" in form and told["moved"] != "rose"
            ):
                continue
            yield form.format_map(told)


def _told(of: Series, y1: int, y2: int, *, language: Language) -> dict[str, str] | None:
    indicator, area = catalogue().indicators[of.indicator], catalogue().areas[of.area]
    a, b = of.values[y1], of.values[y2]
    if a == b or a <= 0:
        return None
    between = next(year for year in sorted(of.values) if y1 < year < y2)
    unit, falls = indicator.unit, b < a
    change_unit = "percentage_points" if is_rate(unit) else unit
    places = max(decimals_of(a), decimals_of(b))
    mean, factor = rounded((b - a) / (y2 - y1), places + 1), rounded(b / a, 2)
    name = indicator.name[language]
    return {
        "name": name[:1].upper() + name[1:] if language == "vi" else f"the {name[:1].lower()}{name[1:]}",
        "of": f"của {area.name.vi}" if language == "vi" else f"of {area.name.en}",
        "y1": str(y1), "y2": str(y2), "between": str(between),
        "a": say_number(a, unit, language), "b": say_number(b, unit, language),
        "m": say_number(of.values[between], unit, language),
        "change": say_number(abs(b - a), change_unit, language),
        "mean": say_number(abs(mean), change_unit, language),
        "moved": MOVED[language][falls], "to": TO[language][falls],
        "factor": say_number(factor, "", language) if factor > 1 and not is_rate(unit) else "",
    }  # fmt: skip


#: The forms take turns, so that all of them are tried and no series is tried in all.
ALL = [pytest.param(one, turn, id=f"{one.indicator}-{one.area}") for turn, one in enumerate(series())]


@pytest.mark.parametrize(("of", "turn"), ALL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_true_sentence_of_a_series_is_accused(of: Series, turn: int, language: Language) -> None:
    """The year that a sentence names is its base, however full the series beside it is."""
    accused = []
    for sentence in sentences(of, language, turn=turn):
        audit = audit_text(sentence, catalogue=catalogue())
        accused += [f"{sentence} {v.reason.en}" for v in audit.verdicts if v.outcome is Outcome.CONTRADICTED]
        accused += [f"{sentence} {clash.arithmetic.en}" for clash in audit.clashes]

    assert accused == []
