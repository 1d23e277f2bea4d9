"""Texts made from true figures: what is measured, when, how it is rounded and in what order it is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import strategies as st

from lc_indicators.language import Language, format_decimal


@dataclass(frozen=True)
class Measured:
    """What a text speaks of, in both languages, and the size its levels have."""

    vi: str
    en: str
    #: Level and change as printed, with {} for the number.
    vi_level: str
    en_level: str
    vi_change: str
    en_change: str
    #: Lowest and highest level.
    least: int
    most: int
    is_rate: bool = False


_MILLIONS = ("{} triệu đồng", "VND {} million")
_BILLIONS = ("{} tỷ đồng", "VND {} billion")
POVERTY = Measured(
    "tỷ lệ hộ nghèo", "the poverty rate", "{}%", "{} percent", "{} điểm phần trăm", "{} percentage points",
    least=3, most=35, is_rate=True,
)  # fmt: skip
INCOME = Measured(
    "thu nhập bình quân đầu người", "per capita income", *_MILLIONS, *_MILLIONS, least=8, most=90
)
GRDP = Measured("GRDP bình quân đầu người", "GRDP per capita", *_MILLIONS, *_MILLIONS, least=10, most=120)
BUDGET = Measured("thu ngân sách", "budget revenue", *_BILLIONS, *_BILLIONS, least=300, most=9000)


@dataclass(frozen=True)
class Truth:
    """A true start and end, known far better than any text prints them."""

    measured: Measured
    start: Fraction
    end: Fraction
    first: int
    years: int
    language: Language

    @property
    def last(self) -> int:
        """Return the year at the end."""
        return self.first + self.years

    @property
    def change(self) -> Fraction:
        """Return the size of the change."""
        return abs(self.end - self.start)

    @property
    def factor(self) -> Fraction:
        """Return how many times the start the end is."""
        return self.end / self.start

    def level(self, value: Fraction, decimals: int) -> str:
        """Return a level with its unit."""
        words = self.measured.vi_level if self.language == "vi" else self.measured.en_level
        return words.format(printed(value, decimals, self.language))

    def moved(self, value: Fraction, decimals: int) -> str:
        """Return a change with its unit."""
        words = self.measured.vi_change if self.language == "vi" else self.measured.en_change
        return words.format(printed(value, decimals, self.language))


def printed(value: Fraction, decimals: int, language: Language) -> str:
    """Return a figure rounded half up and printed."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    cut = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return format_decimal(cut, decimals=decimals, language=language)


def _amounts(measured: Measured) -> st.SearchStrategy[Fraction]:
    return st.integers(measured.least * 10_000, measured.most * 10_000).map(lambda n: Fraction(n, 10_000))


@st.composite
def truths(draw: st.DrawFn, *, least_change: Fraction = Fraction(1, 10)) -> Truth:
    """Draw a start and an end that differ by at least this part of the lesser, in one poverty standard."""
    measured = draw(st.sampled_from((POVERTY, INCOME, GRDP, BUDGET)))
    low, more = draw(_amounts(measured)), draw(_amounts(measured))
    high = low * (1 + least_change) + more
    start, end = (high, low) if measured.is_rate else (low, high)
    first = draw(st.integers(2015, 2018) if measured.is_rate else st.integers(2005, 2016))
    years = draw(st.integers(2, 2020 - first if measured.is_rate else 8))
    return Truth(measured, start, end, first, years, draw(st.sampled_from(("vi", "en"))))


def head(truth: Truth, decimals: tuple[int, int], form: int) -> str:
    """Return the words that tell both levels and the ends of the years that they are of."""
    a, b = truth.level(truth.start, decimals[0]), truth.level(truth.end, decimals[1])
    falls = truth.end < truth.start
    if truth.language == "vi":
        verb, to = ("giảm", "xuống còn") if falls else ("tăng", "lên")
        name, y, z = truth.measured.vi, truth.first, truth.last
        return (
            f"{name} {verb} từ {a} cuối năm {y} {to} {b} cuối năm {z}",
            f"{name} cuối năm {y} là {a}, cuối năm {z} {'còn' if falls else 'đạt'} {b}",
        )[form]
    name, y, z = truth.measured.en, truth.first, truth.last
    return (
        f"{name} was {a} at the end of {y} and {b} at the end of {z}",
        f"at the end of {y} {name} was {a}, and at the end of {z} it was {b}",
    )[form]


#: How a change is told, by its name; value: the number as printed.
Tail = Callable[[Truth, Fraction, int], str]


def by_units(truth: Truth, value: Fraction, decimals: int) -> str:
    """Return the words for the whole change."""
    amount = truth.moved(value, decimals)
    if truth.language == "vi":
        return f"{_verb(truth)} {amount} so với cuối năm {truth.first}"
    return f"{_verb(truth)} {amount} compared with the end of {truth.first}"


def on_average(truth: Truth, value: Fraction, decimals: int) -> str:
    """Return the words for the yearly change."""
    amount = truth.moved(value, decimals)
    if truth.language == "vi":
        return f"bình quân mỗi năm {_verb(truth)} {amount}"
    return f"or {amount} a year on average"


def so_many_times(truth: Truth, value: Fraction, decimals: int) -> str:
    """Return the words for the factor."""
    number = printed(value, decimals, truth.language)
    if truth.language == "vi":
        return f"gấp {number} lần cuối năm {truth.first}"
    return f"{number} times that of the end of {truth.first}"


def in_percent(truth: Truth, value: Fraction, decimals: int) -> str:
    """Return the words for the relative change."""
    number = printed(value, decimals, truth.language)
    if truth.language == "vi":
        return f"{_verb(truth)} {number}% so với cuối năm {truth.first}"
    return f"{_verb(truth)} {number} percent compared with the end of {truth.first}"


def _verb(truth: Truth) -> str:
    falls = truth.end < truth.start
    return {"vi": ("tăng", "giảm"), "en": ("up", "down")}[truth.language][falls]


#: Each way of telling, with the true value; a rate's factor and relative change are told of amounts alone.
TAILS: dict[Tail, Callable[[Truth], Fraction]] = {
    by_units: lambda truth: truth.change,
    on_average: lambda truth: truth.change / truth.years,
    so_many_times: lambda truth: truth.factor,
    in_percent: lambda truth: 100 * (truth.factor - 1),
}


def tails_of(truth: Truth) -> list[Tail]:
    """Return the ways in which its change can be told."""
    return [by_units, on_average] if truth.measured.is_rate else list(TAILS)


def text_of(opening: str, tails: list[str]) -> str:
    """Return one sentence."""
    return f"{opening[0].upper()}{opening[1:]}, {', '.join(tails)}."
