"""Comparisons that stand behind their figure, as English puts them."""

from __future__ import annotations

import pytest

from lc_indicators.audit.reading.read_claims import read_claims


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("There were 176 accidents, «37» fewer than in the same period of 2021.", "absolute_change", -37),
        ("The herd was 402,500 head, «9.3» per cent below the 418,900 of May.", "percentage_change", -9.3),
        ("Exports were 3,016.5 million dollars, «13.0» per cent up on last year.", "percentage_change", 13),
        ("Mills made 9.4 million pieces, «0.2» million pieces more than a year ago.", "absolute_change", 0.2),
        ("Paddy: 24,860 hectares, «450» hectares or 1.8% less than last summer.", "absolute_change", -450),
        ("The rate was «0.4» percentage points lower than in July.", "absolute_change", -0.4),
        ("The plan helped «2,350» people, up on last year.", "level", 2350),
        ("Of 1,520 firms more than «1,140» were small.", "level", 1140),
        ("The poverty rate was «12.4» percent, above the 10 percent of the whole country.", "level", 12.4),
    ],
)  # fmt: skip
def test_more_than_at_another_time_is_a_change(text: str, kind: str, values: float) -> None:
    """A figure with "more than" behind it is a change where a time is compared with; else it is none."""
    before, _, rest = text.partition("«")
    claims = read_claims(before + rest.replace("»", ""))

    told = {claim.place.start: claim for claim in claims if claim.place}[len(before)]

    assert (kind, values) == (told.kind, float(told.values[0]))


@pytest.mark.parametrize(
    "text",
    [
        "There were 97 firms, 24 fewer than the «121» of a year before.",
        "Cattle numbered 148,200 head, up from «145,600» a year earlier.",
        "There were 318 firms, 44 more than in August 2021 («274»).",
    ],
)
def test_what_is_compared_with_needs_no_unit(text: str) -> None:
    """It has that of the level before it."""
    before, _, rest = text.partition("«")
    claims = {
        claim.place.start: claim for claim in read_claims(before + rest.replace("»", "")) if claim.place
    }

    base = claims[len(before)]

    assert ("level", min(claims.items())[1].unit) == (base.kind, base.unit)


def test_an_apposition_goes_on_with_the_comparison_before_it() -> None:
    """In "27 fewer than in 2021, a fall of 13.3%" both are one change; with its own base it is another."""
    one = "There were 176 accidents, 27 fewer than in 2021, a fall of 13.3 per cent."
    two = "Có 67 vụ, giảm 9 vụ so với cùng kỳ, giảm 3,2% so với tháng trước."

    bonds = [[claim.bond for claim in read_claims(text)][-1] for text in (one, two)]

    assert ["same_change", None] == bonds
