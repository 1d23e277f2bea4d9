"""What may accuse, on the figures of the project's own data."""

from __future__ import annotations

import pytest

from lc_indicators import load_catalogue
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.audit import audit_claims
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.evidence.coherent_sets import evidence_sets
from lc_indicators.audit.evidence.known_figures import DataBesideText
from lc_indicators.audit.verdict import Verdict
from lc_indicators.catalogue import Catalogue
from lc_indicators.numbers import Qualifier
from tests.audit.judging.hand_made_claims import claim

AREA = "VN-01"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """Load the project's data once."""
    return load_catalogue()


def verdict(asked: Claim, catalogue: Catalogue, *others: Claim) -> Verdict:
    """Return the verdict on a claim of a text of 2020 on the province."""
    found = audit_claims(
        "", [asked, *others], catalogue=catalogue, area=AREA, date="2020", own_sources={"interview_2020"}
    )
    return found.verdicts[0]


@pytest.mark.parametrize(
    ("key", "final"),
    [
        ("poverty_rate_molisa_2016:VN-01:2020:baodansinh_2021", True),
        ("poverty_rate_molisa_2016:VN-01:2015:derivation", True),
        ("poverty_rate_molisa_2016:VN-01:2020:baodantoc_2020", False),
        ("poverty_rate_molisa_2016:VN-01:2020:interview_2020", False),
        ("poverty_rate_molisa_2016:VN-01:2019:comingo_2020", False),
    ],
)
def test_only_final_figures_accuse(key: str, *, final: bool, catalogue: Catalogue) -> None:
    """Forecasts, estimates and figures of low reliability refute nothing."""
    levels = {
        level.premise.key: level.is_final
        for year in (2015, 2019, 2020)
        for found in evidence_sets(_asks_of(year), DataBesideText(catalogue=catalogue, area=AREA))
        for level in found.levels
    }

    assert final is levels[key]


def _asks_of(year: int) -> SpanQuestion:
    return SpanQuestion.of(claim("c1", "level", "16.7", span=str(year), subject="tỷ lệ hộ nghèo"))


def test_the_factor_of_the_interview_is_contradicted_by_the_data(catalogue: Catalogue) -> None:
    """The text's own 16.7 and 40.40 of the data make 2.4."""
    level = claim("e", "level", "16.7", span="2020")
    asked = claim("c1", "growth_factor", "2.8", span="2015/2020", direction="down")

    found = verdict(asked, catalogue, level)

    assert "contradicted" == found.outcome
    assert "40,40 ÷ 16,7" in found.reason.vi


def test_what_a_text_says_of_every_year_meets_the_school_year_at_its_edge(catalogue: Catalogue) -> None:
    """97.92 in the school year 2015–2016 is not over 98 only if that year counts: no contradiction."""
    asked = claim(
        "c1", "level", "98", qualifier=Qualifier.OVER, span="2015/2020", every_year=True,
        indicator="upper_secondary_graduation_rate", unit="percent",
    )  # fmt: skip

    found = verdict(asked, catalogue)

    assert "undecidable" == found.outcome
    assert any("năm học 2015–2016: 97,92%" in note.vi for note in found.notes)


def test_a_level_without_a_date_is_put_beside_the_year_of_the_text(catalogue: Catalogue) -> None:
    """The verdict says so, and shows what the data have nearest."""
    asked = claim("c1", "level", "1250", indicator="enterprises", unit="enterprises")

    found = verdict(asked, catalogue)

    assert "undecidable" == found.outcome
    assert "lấy năm của văn bản, 2020" in found.notes[0].vi
    assert any("1.292 doanh nghiệp" in note.vi for note in found.notes)


def test_without_a_catalogue_the_text_alone_is_audited() -> None:
    """There is nothing to put a level beside."""
    (found,) = audit_claims("", [claim("c1", "level", "16.7", span="2020")]).verdicts

    assert "undecidable" == found.outcome
    assert () == found.notes
