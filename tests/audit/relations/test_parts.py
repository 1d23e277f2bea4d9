"""Parts against their total."""

from __future__ import annotations

from lc_indicators.audit.claim import Bond, Claim
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations import Relations
from lc_indicators.audit.verdict import Fit
from tests.audit.relations.bonded_claims import CONCEPTS, claim, clashes, fits


def _parts(total: str, *parts: str, indicators: tuple[str, ...] = ("", "", "")) -> list[Claim]:
    return [
        claim("c1", "poor_households", total),
        *(
            claim(f"p{i}", name, part, unit="households", bonded_to="c1", bond=Bond.PART_OF)
            for i, (part, name) in enumerate(zip(parts, indicators, strict=False))
        ),
    ]


KINDS = ("income_poor_households", "service_deprived_poor_households")


def test_parts_that_add_up_support_the_total_and_each_other() -> None:
    """801 and 199 are 1,000 and 1."""
    claims = _parts("1001", "801", "200")

    assert [[Fit.EXACTLY]] * 3 == [fits(claims, name) for name in ("c1", "p0", "p1")]


def test_parts_below_their_total_leave_something_unnamed_and_decide_nothing() -> None:
    """Of 1,001 households 801 and 150 are named; 50 are not."""
    claims = _parts("1001", "801", "150")
    words = Relations(ClaimsIndex(claims, concepts=CONCEPTS)).workings(claims[0])[0].arithmetic

    assert [[Fit.LOOSE]] * 3 == [fits(claims, name) for name in ("c1", "p0", "p1")]
    assert "801 + 150 = 951; tổng số là 1.001: còn 50 nguồn không tách" == words.vi


def test_parts_that_may_overlap_can_exceed_their_total() -> None:
    """A household can be of a minority and led by a woman."""
    claims = _parts("1001", "801", "350")

    assert [] == clashes(claims)
    assert [Fit.LOOSE] == fits(claims, "c1")


def test_parts_that_never_overlap_cannot_exceed_their_total() -> None:
    """Poor by income and poor by services alone are two kinds of poor households."""
    claims = _parts("1001", "801", "350", indicators=KINDS)

    assert [Fit.APART] == fits(claims, "c1") == fits(claims, "p0") == fits(claims, "p1")
    assert [("c1", "p0", "p1")] == clashes(claims)


def test_one_part_alone_cannot_exceed_its_total() -> None:
    """Whatever overlaps, a part is never more than the whole."""
    claims = _parts("1001", "1203", "350")

    assert ("c1", "p0") in clashes(claims)


def test_what_is_many_times_its_total_was_never_its_part() -> None:
    """Then the bond is doubtful, not the figure."""
    assert [] == clashes(_parts("1001", "9000"))


def test_parts_in_another_unit_are_not_added() -> None:
    """Persons do not add up to households."""
    total, *parts = _parts("1001", "801", "200")
    persons = [claim(p.claim, "", "4005", unit="persons", bonded_to="c1", bond=Bond.PART_OF) for p in parts]

    assert [] == fits([total, *persons], "c1")
