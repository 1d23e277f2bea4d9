"""The poverty figures of the interview: an average that holds, a factor that does not, and their clash."""

from __future__ import annotations

import pytest

from lc_indicators.audit.claim import Status
from lc_indicators.audit.verdict import Audit, Fit, Verdict
from tests.audit.judging.hand_made_claims import audit, claim, evidence, level, outcomes

ESTIMATE = {"status": Status.ESTIMATE}

CLAIMS = (
    claim("average", "average_annual_change", "-4.75", span="2015/2020", span_stated=False, **ESTIMATE),
    claim("level", "level", "16.7", span="2020", **ESTIMATE),
    claim("factor", "growth_factor", "2.8", span="2015/2020", direction="down", **ESTIMATE),
)

#: 40.40 is known from the fall of 24.07 points to the final 16.33; another source has 36.9.
LATER = evidence("later", level("2015-12", "16.33", "24.07"), level("2020-12", "16.33"), known=False)
THEN = evidence("then", level("2015-12", "36.9"), level("2020-12", "16.62"))
OTHER_STANDARD = evidence("survey", level("2015", "31.5"), comparable=False)
SETS = [LATER, THEN, OTHER_STANDARD]


@pytest.fixture(scope="module")
def found() -> Audit:
    """Audit the three claims with all sets."""
    return audit(*CLAIMS, sets=SETS)


def verdict(found: Audit, name: str) -> Verdict:
    """Return one verdict."""
    return next(verdict for verdict in found.verdicts if verdict.claim.claim == name)


def test_the_average_is_supported_within_rounding(found: Audit) -> None:
    """(40.40 − 16.7) ÷ 5 lies in [4.728, 4.752] and 4.75 means [4.745, 4.755]."""
    average = verdict(found, "average")

    assert "supported" == average.outcome
    assert average.working is not None
    assert Fit.WITHIN_ROUNDING == average.working.fit
    assert "(40.40 − 16.7) ÷ 5 lies in [4.728, 4.752]; 4.75 means [4.745, 4.755]" in average.reason.en


def test_the_final_figure_revises_the_average(found: Audit) -> None:
    """With 16.33, of which 40.40 is made, the fall is 4.81: what both share is cancelled."""
    notes = [note.en for note in verdict(found, "average").notes]

    revised = "Revised since: 4.81 percentage points a year, computed from 40.40% and 16.33% (later)."
    assert revised in notes


def test_the_level_is_an_estimate_and_refuted_by_nobody(found: Audit) -> None:
    """16.33, 16.62 and 16.7 for one date contradict nothing."""
    assert "undecidable" == verdict(found, "level").outcome


def test_the_factor_is_contradicted(found: Audit) -> None:
    """40.40 ÷ 16.7 is 2.4; no source makes it 2.8."""
    factor = verdict(found, "factor")

    assert "contradicted" == factor.outcome
    assert "40.40 ÷ 16.7 lies in [2.411, 2.428]; 2.8 means [2.75, 2.85]" in factor.reason.en
    assert "Tính lại được 2,4 lần." in [note.vi for note in factor.notes]


def test_the_clash_is_the_smallest_and_the_data_take_a_side(found: Audit) -> None:
    """Whatever 2015 was, the three cannot all hold; the data support two of them."""
    (clash,) = found.clashes

    assert ("average", "level", "factor") == clash.claims
    assert (
        "16,7 + 5 × 4,75 nằm trong [40,375; 40,525]; 16,7 × 2,8 nằm trong [45,787; 47,738]"
        in clash.arithmetic.vi
    )
    assert clash.side is not None
    assert "The data support 4.75 percentage points a year, not 2.8 times." == clash.side.en
    assert ("average", "level") == verdict(found, "factor").clashes


def test_without_data_the_clash_accuses_nobody() -> None:
    """The average's span stands in another sentence: the clash is told, and none of the three is refuted."""
    found = audit(*CLAIMS)

    assert {"undecidable"} == set(outcomes(found).values())
    assert 1 == len(found.clashes)
    assert found.clashes[0].side is None


def test_a_set_of_another_definition_neither_rescues_nor_refutes() -> None:
    """Where it alone is known, nothing is decided."""
    found = audit(*CLAIMS[1:], sets=[OTHER_STANDARD])

    assert "undecidable" == outcomes(found)["factor"]
