"""Shares of one whole, their changes, and what they leave unnamed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lc_indicators.audit.claim import Claim, Kind, Role
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations import Relations
from lc_indicators.audit.verdict import Fit
from lc_indicators.periods import Period
from tests.audit.relations.bonded_claims import CONCEPTS, claim, clashes, fits

SECTORS = ("agriculture", "industry_construction", "services", "product_taxes")


def _shares(*values: str, **fields: object) -> list[Claim]:
    kind = {"kind": Kind.SHARE, "unit": "percent_of_grdp", **fields}
    return [
        claim(f"c{i}", f"grdp_share_{sector}", value, **kind)
        for i, (sector, value) in enumerate(zip(SECTORS, values, strict=False))
    ]


def test_shares_that_add_up_to_100_support_each_other() -> None:
    """100 less the other two leaves the third."""
    claims = _shares("20.1", "35.2", "44.7")

    assert [[Fit.WITHIN_ROUNDING]] * 3 == [fits(claims, c.claim) for c in claims]
    assert [] == bond_notes_of(claims)


def bond_notes_of(claims: list[Claim]) -> list[str]:
    """Return the notes of a text in Vietnamese."""
    return [note.vi for note in Relations(ClaimsIndex(claims, concepts=CONCEPTS)).notes()]


def test_what_shares_leave_over_is_told_and_decides_nothing() -> None:
    """Three sectors at 95 leave 5 unnamed, usually taxes on products."""
    claims = _shares("20.1", "35.2", "39.7")

    assert [
        "20,1 + 35,2 + 39,7 = 95,0: còn 5,0% nguồn không tách (thường là thuế sản phẩm trừ trợ cấp sản phẩm)."
    ] == bond_notes_of(claims)
    assert [[Fit.LOOSE]] * 3 == [fits(claims, c.claim) for c in claims]


def test_named_taxes_make_the_whole_complete() -> None:
    """With the taxes the four shares make 100."""
    claims = _shares("20.1", "35.2", "39.7", "5.0")

    assert [[Fit.WITHIN_ROUNDING]] * 4 == [fits(claims, c.claim) for c in claims]


def test_two_sectors_alone_leave_nothing_to_be_told() -> None:
    """A text that names two sectors does not claim to name all."""
    claims = _shares("20.1", "35.2")

    assert ([], []) == (bond_notes_of(claims), fits(claims, "c0"))


def test_shares_above_100_cannot_all_hold() -> None:
    """Parts of one whole never make more than the whole."""
    claims = _shares("20.1", "35.2", "47.4", end=Period.of_year(2018))

    assert [[Fit.APART]] * 3 == [fits(claims, c.claim) for c in claims]
    assert [("c0", "c1", "c2")] == clashes(claims)


@pytest.mark.parametrize("field", ["two years", "target", "from and to", "two sentences"])
def test_shares_that_may_not_belong_together_accuse_nobody(field: str) -> None:
    """Two years, a target, a share before and after, or no moment in two sentences: no sum is drawn."""
    claims = _shares("20.1", "35.2")
    late = _shares("", "", "47.4", end=Period.of_year(2018)) if field == "never" else []
    third = {"kind": Kind.SHARE, "unit": "percent_of_grdp"}
    if field == "two years":
        claims = _shares("20.1", "35.2", end=Period.of_year(2015))
        late = [claim("c2", "grdp_share_services", "47.4", end=Period.of_year(2018), **third)]
    elif field == "target":
        late = [claim("c2", "grdp_share_services", "47.4", role=Role.TARGET, **third)]
    elif field == "from and to":
        late = [claim("c2", "grdp_share_services", v, **third) for v in ("47.4", "49.9")]
    else:
        late = [claim("c2", "grdp_share_services", "47.4", sentence=2, **third)]

    assert [] == clashes([*claims, *late])


def _changes(*values: str) -> list[Claim]:
    span = {"start": Period.of_year(2010), "end": Period.of_year(2015)}
    return _shares(*values, kind=Kind.ABSOLUTE_CHANGE, **span)


def test_what_one_share_gains_the_others_lose() -> None:
    """3.11 and 1.02 up make 4.13 down."""
    assert [Fit.WITHIN_ROUNDING] == fits(_changes("-4.13", "3.11", "1.02"), "c0")


def test_changes_of_rounded_shares_may_miss_zero_by_rounding() -> None:
    """Each was computed from two rounded shares: two hundredths in three changes are no contradiction."""
    claims = _changes("-4.15", "3.11", "1.02")
    working = Relations(ClaimsIndex(claims, concepts=CONCEPTS)).workings(claims[0])[0]

    assert ("after_rounding", Fit.WITHIN_ROUNDING) == (working.reading, working.fit)
    assert [] == clashes(_changes("-9.15", "3.11", "1.02"))


def test_the_note_is_there_without_the_lexicon_of_a_test() -> None:
    """The public function needs claims alone."""
    claims = _shares("14.50", "38.80", "39.70")

    notes = Relations(ClaimsIndex(claims)).notes()

    assert ["93.00"] == [note.en.split(" = ")[1].split(":")[0] for note in notes]
    assert Decimal("93.00") == sum(c.values[0] for c in claims)
