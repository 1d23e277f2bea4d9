"""Whatever is true is never contradicted; whatever no reading admits always is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lc_indicators.audit.claim import Claim
from lc_indicators.audit.verdict import Outcome
from lc_indicators.language import rounded
from lc_indicators.numbers.linear import bounds_of
from tests.audit.judging.hand_made_claims import audit, claim, evidence, level

KINDS = ("absolute_change", "percentage_change", "average_annual_change", "growth_factor",
         "compound_annual_growth_rate")  # fmt: skip

LEVELS = st.integers(50, 9_900).map(lambda hundredths: Decimal(hundredths) / 100)
DIGITS = st.integers(0, 3)


@dataclass(frozen=True)
class Truth:
    """True levels at both ends of a span."""

    start: Decimal
    end: Decimal
    first: int
    n: int
    exact_dates: bool
    rate: bool

    @property
    def common(self) -> dict[str, str]:
        """Return what all claims about it share."""
        return {"indicator": "poverty_rate_x" if self.rate else "income"}

    @property
    def span(self) -> str:
        """Return the span as a text names it."""
        edge = "-12" if self.exact_dates else ""
        return f"{self.first}{edge}/{self.first + self.n}{edge}"

    def change(self, kind: str) -> Decimal:
        """Return a change of the true levels; a factor downwards is the first level over the last."""
        quotient = self.end / self.start
        return {
            "absolute_change": self.end - self.start,
            "percentage_change": 100 * (quotient - 1),
            "average_annual_change": (self.end - self.start) / self.n,
            "growth_factor": max(quotient, 1 / quotient),
            "compound_annual_growth_rate": 100 * (quotient ** (Decimal(1) / self.n) - 1),
        }[kind]


TRUTHS = st.builds(
    Truth,
    start=LEVELS,
    end=LEVELS,
    first=st.integers(2000, 2015),
    n=st.integers(1, 10),
    exact_dates=st.booleans(),
    rate=st.booleans(),
)


def printed(name: str, kind: str, value: Decimal, truth: Truth) -> Claim:
    """Return a change with a printed value."""
    unit = {} if truth.rate else {"unit": "million_vnd"}
    own_unit = unit if kind in {"absolute_change", "average_annual_change"} else {}
    direction = "down" if truth.end < truth.start else "up"
    return claim(name, kind, str(value), span=truth.span, direction=direction, **own_unit, **truth.common)


def levels(truth: Truth, digits: tuple[int, int]) -> list[Claim]:
    """Return both levels, rounded."""
    unit = "percent_of_households" if truth.rate else "million_vnd"
    first, last = truth.span.split("/")
    ends = (("s", truth.start, first, digits[0]), ("e", truth.end, last, digits[1]))
    return [
        claim(name, "level", str(rounded(value, places)), span=when, unit=unit, **truth.common)
        for name, value, when, places in ends
    ]


@settings(max_examples=50, deadline=None)
@given(TRUTHS, st.lists(DIGITS, min_size=7, max_size=7), st.sets(st.sampled_from("se")))
def test_true_figures_rounded_at_random_are_never_contradicted(
    truth: Truth, digits: list[int], left_out: set[str]
) -> None:
    """With both levels, one, or none beside them."""
    changes = [
        printed(kind[:3], kind, rounded(truth.change(kind), places), truth)
        for kind, places in zip(KINDS, digits, strict=False)
    ]
    known = [found for found in levels(truth, (digits[5], digits[6])) if found.claim not in left_out]

    found = audit(*known, *changes)

    assert [] == [v.reason.en for v in found.verdicts if v.outcome is Outcome.CONTRADICTED]
    assert () == found.clashes


@settings(max_examples=25, deadline=None)
@given(TRUTHS, st.sampled_from(KINDS), DIGITS, DIGITS)
def test_true_figures_are_never_contradicted_by_true_data(
    truth: Truth, kind: str, digits: int, data_digits: int
) -> None:
    """Data that are rounded otherwise than the text agree with it all the same."""
    first, last = truth.span.split("/")
    data = evidence(
        "data",
        *(
            level(when, str(rounded(value, data_digits)), unit="percent" if truth.rate else "million_vnd")
            for value, when in ((truth.start, first), (truth.end, last))
        ),
    )
    change = printed("c", kind, rounded(truth.change(kind), digits), truth)

    found = audit(*levels(truth, (digits, digits)), change, sets=[data])

    assert not found.is_contradicted


@settings(max_examples=50, deadline=None)
@given(TRUTHS, st.sampled_from(KINDS), st.integers(1, 3), st.integers(1, 500), st.sampled_from((-1, 1)))
def test_a_figure_moved_out_of_its_interval_is_always_contradicted(
    truth: Truth, kind: str, digits: int, steps: int, way: int
) -> None:
    """Beyond what the levels admit by any reading; the dates leave one number of years."""
    truth = Truth(truth.start, truth.end, truth.first, truth.n, exact_dates=True, rate=False)
    known = levels(truth, (2, 2))
    true = printed("c", kind, rounded(truth.change(kind), digits), truth)
    working = audit(*known, true).verdicts[-1].working
    assume(working is not None and working.computed.is_bounded)
    assert working is not None
    beyond = (working.computed.half_width * 2 + Decimal(1).scaleb(-digits)) * (1 + steps)
    moved = true.values[0] + way * beyond
    # A factor has no sign; one that says "rose to" is no increase by so much; and nothing falls upwards.
    assume(kind != "growth_factor" or (moved > 0 and truth.end < truth.start))
    assume((moved < 0) == (true.values[0] < 0))

    wrong = printed("c", kind, rounded(moved, digits), truth)
    found = audit(*known, wrong)

    assert Outcome.CONTRADICTED is found.verdicts[-1].outcome, found.verdicts[-1].reason.en


@settings(max_examples=25, deadline=None)
@given(TRUTHS, st.lists(DIGITS, min_size=3, max_size=3))
def test_what_is_computed_always_holds_the_truth(truth: Truth, digits: list[int]) -> None:
    """No interval of a working is too narrow."""
    kind = "average_annual_change"
    truth = Truth(truth.start, truth.end, truth.first, truth.n, exact_dates=True, rate=False)
    change = printed("c", kind, rounded(truth.change(kind), digits[0]), truth)

    working = audit(*levels(truth, (digits[1], digits[2])), change).verdicts[-1].working

    assert working is not None
    assert bounds_of(working.computed).contains(truth.change(kind).quantize(Decimal("1E-20")))
