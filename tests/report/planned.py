"""Reports of made-up months with made-up plans."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from lc_indicators.catalogue.records import Observation, Target
from lc_indicators.language import Language
from lc_indicators.periods import Period
from lc_indicators.report import Report
from tests.report.monthly_catalogue import data

#: Indicator -> which direction is good, where the made-up data say none.
GOOD = {"retail": "up", "schools": "up", "poverty": "down", "income": "up", "growth": "up", "prices": "down"}


def target(indicator: str, period: str, printed: str, **cells: str) -> Target:
    """Return a target of VN-01: an exact figure in the unit of the model, decided in December 2019."""
    given = {"bound": "exactly", "unit": "billion_vnd", "source": "interview_2020", "date": "2019-12",
             "replaces": "", "upper": "", **cells}  # fmt: skip
    upper = given.pop("upper")
    return Target(
        indicator=indicator, area="VN-01", period=Period.parse(period), printed=printed, notation="point",
        value=Decimal(printed), upper=Decimal(upper) if upper else None, note="", **given,
    )  # fmt: skip


def planned(
    targets: list[Target], *rows: list[Observation], period: str, language: Language = "en"
) -> Report:
    """Return the report of VN-01 on these targets and rows."""
    plain = data(*rows)
    indicators = {name: replace(one, good=GOOD.get(name, "none")) for name, one in plain.indicators.items()}
    catalogue = replace(
        plain, indicators=indicators, targets={one.key: one for one in targets}
    )  # fmt: skip
    return Report(catalogue, area="VN-01", period=period, language=language)
