"""Units and qualifiers by their codes; a ratio's unit is found by dimension and power of ten."""

from __future__ import annotations

from dataclasses import replace

import pytest

import lc_indicators as lc
from lc_indicators.errors import MissingValueError, UnitMismatchError, UnknownNameError
from lc_indicators.metrics import per_capita
from tests.lai_chau import POVERTY, figure


def test_a_unit_that_is_not_known_is_named_with_the_table_to_add_it_to() -> None:
    """The words say where units stand."""
    with pytest.raises(UnknownNameError, match=r"data/units\.csv"):
        figure("grdp_per_capita", 2020).codes.unit("persns")


def test_a_ratio_without_a_unit_is_refused() -> None:
    """Percent by million dong is no unit of the table, and none is made up."""
    rate, grdp = figure(POVERTY, 2020), figure("grdp_per_capita", 2020)

    with pytest.raises(UnitMismatchError):
        rate.codes.ratio_unit(per_capita, rate.unit, grdp.unit)


def test_what_is_missing_admits_no_printed_figure() -> None:
    """A missing value can be neither right nor wrong."""
    missing = replace(figure("grdp_per_capita", 2020), value=None, form=None)

    with pytest.raises(MissingValueError):
        missing.admits("41.79")


def test_a_source_behind_several_inputs_is_named_once() -> None:
    """Three shares from one source rest on that source, with the numbers of their years beside them."""
    sectors = ("grdp_share_agriculture", "grdp_share_industry_construction", "grdp_share_services")
    rest = lc.unnamed_share(*(figure(sector, 2020) for sector in sectors))
    fall = lc.average_annual_change(figure(POVERTY, 2015), figure(POVERTY, 2020), n_periods=5)

    assert [["interview_2020"], ["baodansinh_2021"]] == [
        [cited.source.source for cited in made.sources] for made in (rest, fall)
    ]
