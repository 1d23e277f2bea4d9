"""Texts made from true figures: rounded truth is never contradicted, what is moved away always is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lc_indicators.audit import audit_text
from lc_indicators.audit.verdict import Outcome
from lc_indicators.language import Language, format_decimal

MANY = settings(max_examples=120, derandomize=True, deadline=None)


@dataclass(frozen=True)
class Truth:
    """A true start and end, known far better than any text prints them."""

    start: Decimal
    end: Decimal
    first_year: int
    years: int
    #: Decimals that levels and changes are printed with.
    levels: int
    changes: int
    language: Language

    @property
    def last_year(self) -> int:
        """Return the year at the end."""
        return self.first_year + self.years

    @property
    def average(self) -> Fraction:
        """Return the yearly change in units."""
        return Fraction(self.end - self.start) / self.years

    def say(self, value: Fraction | Decimal, decimals: int) -> str:
        """Return a figure rounded and printed."""
        exact = Fraction(value)
        scaled = Decimal(exact.numerator) / Decimal(exact.denominator)
        cut = scaled.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
        return format_decimal(abs(cut), decimals=decimals, language=self.language)


def _levels(low: int, high: int) -> st.SearchStrategy[Decimal]:
    return st.integers(low * 1000, high * 1000).map(lambda thousandths: Decimal(thousandths) / 1000)


@st.composite
def falling_rates(draw: st.DrawFn, *, changes: int | None = None) -> Truth:
    """Draw a poverty rate that falls within the years of one standard."""
    first = draw(st.integers(2015, 2018))
    end = draw(_levels(3, 30))
    start = end + draw(_levels(2, 30))
    cut = st.integers(0, 2) if changes is None else st.just(changes)
    years = draw(st.integers(2, 2020 - first))
    return Truth(
        start, end, first, years, draw(st.integers(1, 2)), draw(cut), draw(st.sampled_from(("vi", "en")))
    )


@st.composite
def rising_incomes(draw: st.DrawFn, *, changes: int | None = None) -> Truth:
    """Draw an income per head that rises."""
    start = draw(_levels(8, 40))
    end = start + draw(_levels(3, 60))
    cut = st.integers(0, 2) if changes is None else st.just(changes)
    first, years = draw(st.integers(2005, 2014)), draw(st.integers(1, 9))
    return Truth(
        start, end, first, years, draw(st.integers(1, 2)), draw(cut), draw(st.sampled_from(("vi", "en")))
    )


def fall(truth: Truth, *, size: Fraction | None = None, average: Fraction | None = None) -> str:
    """Return a sentence on a rate that fell, with its whole and its yearly fall."""
    a, b = (truth.say(level, truth.levels) for level in (truth.start, truth.end))
    whole = truth.say(truth.start - truth.end if size is None else size, truth.changes)
    yearly = truth.say(truth.average if average is None else average, truth.changes)
    if truth.language == "vi":
        return (
            f"Từ cuối năm {truth.first_year} đến cuối năm {truth.last_year}, tỷ lệ hộ nghèo giảm từ {a}% "
            f"xuống còn {b}%, giảm {whole} điểm phần trăm, bình quân mỗi năm giảm {yearly} điểm phần trăm."
        )
    return (
        f"From the end of {truth.first_year} to the end of {truth.last_year} the poverty rate fell from {a} "
        f"percent to {b} percent, by {yearly} percentage points a year on average."
    )


def rise(truth: Truth, *, factor: Fraction | None = None) -> str:
    """Return a sentence on an income that rose, with its factor."""
    a, b = (truth.say(level, truth.levels) for level in (truth.start, truth.end))
    times = truth.say(
        Fraction(truth.end) / Fraction(truth.start) if factor is None else factor, truth.changes
    )
    if truth.language == "vi":
        return (
            f"Thu nhập bình quân đầu người năm {truth.first_year} là {a} triệu đồng, năm {truth.last_year} "
            f"đạt {b} triệu đồng, gấp {times} lần năm {truth.first_year}."
        )
    return (
        f"Per capita income was VND {a} million in {truth.first_year} and VND {b} million in "
        f"{truth.last_year}, {times} times that of {truth.first_year}."
    )


def outcomes(text: str) -> set[Outcome]:
    """Return the outcomes of a text, audited by itself."""
    return {verdict.outcome for verdict in audit_text(text, catalogue=None).verdicts}


@given(falling_rates())
@MANY
def test_a_true_fall_is_never_contradicted(truth: Truth) -> None:
    """However its levels, its size and its yearly mean are rounded."""
    assert Outcome.CONTRADICTED not in outcomes(fall(truth))


@given(rising_incomes())
@MANY
def test_a_true_factor_is_never_contradicted(truth: Truth) -> None:
    """However its levels and the factor are rounded."""
    assert Outcome.CONTRADICTED not in outcomes(rise(truth))


@given(falling_rates(changes=2))
@MANY
def test_a_wrong_average_is_always_contradicted(truth: Truth) -> None:
    """A yearly fall 1.6 times what the levels make is neither points nor percent of anything stated."""
    assert Outcome.CONTRADICTED in outcomes(fall(truth, average=truth.average * Fraction(8, 5)))


@given(rising_incomes(changes=2))
@MANY
def test_a_wrong_factor_is_always_contradicted(truth: Truth) -> None:
    """A factor half as large again as the levels make cannot be read as any other."""
    true = Fraction(truth.end) / Fraction(truth.start)
    assume(true > Fraction(11, 10))

    assert Outcome.CONTRADICTED in outcomes(rise(truth, factor=true * Fraction(3, 2)))


def counts(least: int, most: int) -> st.SearchStrategy[int]:
    """Draw a count to the unit: one that ends in zeros may have been rounded, and decides nothing."""
    return st.integers(least, most).filter(lambda count: count % 10 > 0)


@given(counts(3_011, 89_989), counts(100_011, 399_989), st.integers(1, 2))
@MANY
def test_a_true_rate_of_a_count_is_never_contradicted(part: int, whole: int, decimals: int) -> None:
    """A count, its whole and their rate agree however the rate is rounded."""
    truth = Truth(Decimal(1), Decimal(1), 2016, 1, 0, decimals, "vi")
    count, total = truth.say(Decimal(part), 0), truth.say(Decimal(whole), 0)
    rate = truth.say(Fraction(100 * part, whole), decimals)

    told = outcomes(f"Cuối năm 2019 còn {count}/{total} hộ nghèo, chiếm tỷ lệ {rate}%.")

    assert Outcome.SUPPORTED in told
    assert Outcome.CONTRADICTED not in told


@given(counts(3_011, 89_989), counts(100_011, 399_989))
@MANY
def test_a_wrong_rate_of_a_count_is_always_contradicted(part: int, whole: int) -> None:
    """A rate a tenth too high is not the rate of its own count."""
    truth = Truth(Decimal(1), Decimal(1), 2016, 1, 0, 2, "vi")
    count, total = truth.say(Decimal(part), 0), truth.say(Decimal(whole), 0)
    rate = truth.say(Fraction(110 * part, whole), 2)

    assert Outcome.CONTRADICTED in outcomes(
        f"Cuối năm 2019 còn {count}/{total} hộ nghèo, chiếm tỷ lệ {rate}%."
    )


@given(st.integers(500, 5000), st.integers(500, 4000), st.integers(0, 2))
@MANY
def test_true_shares_are_never_contradicted(first: int, second: int, decimals: int) -> None:
    """Three shares of one whole, each rounded by itself, need not make a hundred to the digit."""
    truth = Truth(Decimal(1), Decimal(1), 2016, 1, 0, decimals, "vi")
    parts = (Fraction(first, 100), Fraction(second, 100), Fraction(10_000 - first - second, 100))
    a, b, c = (truth.say(part, decimals) for part in parts)

    told = outcomes(
        f"Cơ cấu kinh tế năm 2020: nông nghiệp chiếm {a}%; công nghiệp - xây dựng chiếm {b}%; "
        f"dịch vụ chiếm {c}%."
    )

    assert Outcome.CONTRADICTED not in told
