"""Rows of the data as claims of the audit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lc_indicators.audit.audit import audit_claims
from lc_indicators.audit.claim import Claim, Kind, Status
from lc_indicators.audit.evidence.published import claims_of_source, from_published
from lc_indicators.audit.verdict import Outcome
from lc_indicators.errors import UnknownNameError
from lc_indicators.numbers import Qualifier
from lc_indicators.periods import Period
from tests.lai_chau import catalogue


def published(name: str) -> Claim:
    """Return a row of the data as a claim."""
    return from_published(catalogue().claims[name], catalogue())


def test_every_row_of_the_data_is_a_claim() -> None:
    """No kind, qualifier or status of the data is unknown to the audit."""
    claims = [from_published(row, catalogue()) for row in catalogue().claims.values()]

    assert list(catalogue().claims) == [claim.claim for claim in claims]
    assert all(claim.place is None and claim.end is not None for claim in claims)


def test_a_fall_is_negative_and_keeps_its_span() -> None:
    """4.75 points a year downwards from 2015 to 2020, an estimate."""
    fall = published("interview_poverty_average_fall")

    assert (Kind.AVERAGE_ANNUAL_CHANGE, "poverty_rate", "VN-01") == (fall.kind, fall.indicator, fall.area)
    assert ((Decimal("-4.75"),), "percentage_points_per_year") == (fall.values, fall.unit)
    assert (Period.of_year(2015), Period.of_year(2020)) == (fall.start, fall.end)
    assert (Status.ESTIMATE, "2016-2020") == (fall.status, fall.standard)


def test_a_factor_downwards_keeps_its_size() -> None:
    """A rate that fell “2,8 lần” is 2.8 with the direction down."""
    factor = published("interview_poverty_factor")

    assert ((Decimal("2.8"),), "down") == (factor.values, factor.direction)


def test_a_qualifier_stays() -> None:
    """Over 2 times opens the interval upwards."""
    factor = published("thanhtra_2020_per_capita_factor")

    assert Qualifier.OVER is factor.qualifier
    assert not factor.meant.is_bounded


def test_a_level_has_an_end_only() -> None:
    """A figure of one year has no start."""
    level = published("xaydungdang_2022_start")

    assert (None, Period.of_year(2006)) == (level.start, level.end)


def test_a_document_claims_its_levels_too() -> None:
    """The whole of a source is audited without its prose: levels by their keys, plans left out."""
    claims = {claim.claim: claim for claim in claims_of_source(catalogue(), "interview_2020")}
    rate = claims["poverty_rate_molisa_2016:VN-01:2020:interview_2020"]

    assert (Kind.LEVEL, Period.of_year(2020).closing, Status.ESTIMATE) == (rate.kind, rate.end, rate.status)
    assert Kind.SHARE is claims["grdp_share_services:VN-01:2020:interview_2020"].kind
    assert "interview_grdp_per_capita_factor" in claims
    assert not any("poor_plan:" in name for name in claims)


def test_what_its_definition_says_of_each_year_is_claimed_of_each() -> None:
    """A rate over 98 percent every year is no level of 2020."""
    claims = {claim.claim: claim for claim in claims_of_source(catalogue(), "interview_2020")}

    assert claims["upper_secondary_graduation_rate:VN-01:2015/2020:interview_2020"].every_year
    assert not claims["grdp_growth_average:VN-01:2015/2020:interview_2020"].every_year


def test_what_stands_at_one_place_is_one_sentence() -> None:
    """Undated figures of one place may belong together; of two places they need not."""
    claims = {claim.claim: claim for claim in claims_of_source(catalogue(), "interview_2020")}
    first, again = claims["interview_poverty_average_fall"], claims["interview_poverty_average_fall_again"]

    assert first.sentence == claims["interview_poverty_factor"].sentence
    assert first.sentence != again.sentence


def test_an_unknown_source_is_named() -> None:
    """A slip in a source's name says so."""
    with pytest.raises(UnknownNameError, match="interview_2021"):
        claims_of_source(catalogue(), "interview_2021")


def outcomes(source: str) -> dict[str, Outcome]:
    """Return the verdicts on the derived figures of a source."""
    claims = claims_of_source(catalogue(), source)
    date = catalogue().source(source).date
    audit = audit_claims("", claims, catalogue=catalogue(), area="VN-01", date=date, own_sources=(source,))
    return {v.claim.claim: v.outcome for v in audit.verdicts if v.claim.claim in catalogue().claims}


def test_the_interview_is_audited_without_its_prose() -> None:
    """2.3 times and 4.75 points are supported, 2.8 times is not."""
    assert {
        "interview_grdp_per_capita_factor": Outcome.SUPPORTED,
        "interview_poverty_average_fall": Outcome.SUPPORTED,
        "interview_poverty_factor": Outcome.CONTRADICTED,
        "interview_poverty_average_fall_again": Outcome.SUPPORTED,
    } == outcomes("interview_2020")


def test_a_disagreement_of_two_sources_is_no_contradiction() -> None:
    """Báo Dân sinh's fall of 24,07 is not refuted by another paper's 36.9 for its start."""
    assert Outcome.CONTRADICTED is not outcomes("baodansinh_2021")["baodansinh_2021_change"]
