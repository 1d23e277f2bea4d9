"""Derived observations may rest on each other in any way: those in a circle are found, the others compute."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lc_indicators.catalogue.checks import check_data
from lc_indicators.catalogue.checks.derived_rows import DEEPEST
from tests.catalogue.package_figures import facts_of
from tests.data_fixtures import append, small_package

pytestmark = pytest.mark.slow

LEVEL = "grdp_per_capita:VN-01:2016:sokhdt_hanoi_2017"
CHANGE = "claim:sokhdt_hanoi_2017_change"


def _key(year: int) -> str:
    return f"grdp_per_capita:VN-01:{year}:derivation"


def _row(year: int, end: str, change: str = CHANGE) -> str:
    arguments = f"end={end}; absolute_change={change}"
    return f"grdp_per_capita,VN-01,{year},derivation,implied_start,{arguments},,"


def _step(year: int) -> str:
    """Return the row of a claim that the year after had a tenth more."""
    unit, source = "million_vnd_per_person", "sokhdt_hanoi_2017"
    span = f"{year:04}/{year + 1:04}"
    cells = ("0.1", "point", "0.1", unit, "", "A", "up", "", source, "câu", "sentence", "")
    return f"step_{year},absolute_change,grdp_per_capita,VN-01,{span},{','.join(cells)}"


@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
@given(ends=st.lists(st.integers(-1, 5), min_size=1, max_size=6))
def test_a_circle_is_found_and_nothing_else_hangs(ends: list[int]) -> None:
    """Each of some derivations starts from a published level or from one of the others."""
    with tempfile.TemporaryDirectory() as place:
        folder = small_package(Path(place) / "data")
        lines = {
            number: append(
                folder,
                "derivations.csv",
                _row(1990 + number, _key(1990 + end) if 0 <= end < len(ends) else LEVEL),
            )
            for number, end in enumerate(ends)
        }
        findings = [str(finding) for finding in check_data(folder)]

    for number, line in lines.items():
        said = [finding for finding in findings if f"derivations.csv:{line} " in finding]
        assert any("rests on itself" in finding for finding in said) == _is_in_circle(number, ends)


@pytest.mark.parametrize(("length", "is_sound"), [(DEEPEST - 1, True), (DEEPEST, False), (600, False)])
def test_a_long_chain_computes_or_is_found(length: int, *, is_sound: bool) -> None:
    """Nobody's stack runs over: a chain is no circle, and one that is too long is one finding."""
    with tempfile.TemporaryDirectory() as place:
        folder = small_package(Path(place) / "data")
        years = range(2014, 2014 - length, -1)
        rows = [_row(year, _key(year + 1), f"claim:step_{year}") for year in years]
        append(folder, "derivations.csv", "\n".join(rows))
        append(folder, "claims/provincial_series.csv", "\n".join(map(_step, years)))

        findings = [str(finding) for finding in check_data(folder)]
        facts = facts_of(folder)

    assert is_sound == (facts is not None and len(facts) > length)
    assert is_sound or ["is the last of more than 50 that rest on each other"] == [
        finding.partition("arguments: ")[2] for finding in findings
    ]


def _is_in_circle(number: int, ends: list[int]) -> bool:
    at = number
    for _ in ends:
        at = ends[at]
        if not 0 <= at < len(ends):
            return False
        if at == number:
            return True
    return False
