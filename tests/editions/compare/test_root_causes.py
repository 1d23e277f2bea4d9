"""Changes are grouped by the published figure behind them; other reports are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.editions.compare import review_text
from lc_indicators.editions.compare.as_page import comparison_page
from lc_indicators.editions.compare.root_causes import by_root
from lc_indicators.errors import OtherReportError
from tests.editions.compare.small_editions import END, FACTOR, SmallEdition, compared
from tests.editions.compare.test_compared_figures import _printed
from tests.publish.sample_figures import both


def _with_one_change() -> SmallEdition:
    made = SmallEdition()
    _printed(made, END, "42,79", printed_in_source="42,79")
    _printed(made, FACTOR, "2,4", formula=both("42,79 ÷ 18,2 ≈ 2,4"))
    return made


def test_a_change_counts_what_it_reaches(tmp_path: Path) -> None:
    """One published figure, the one computed from it, and the blocks that show either."""
    found = compared(_with_one_change(), tmp_path)
    (reach,) = found.reaches

    assert {END, FACTOR} == {key.removeprefix("sample:") for key in reach.figures} or len(reach.figures) == 2
    assert reach.blocks["paragraphs"] >= 1
    assert "1 published figure changed → 2 figures" in review_text(found)


def test_figures_of_one_root_stand_together_the_root_first(tmp_path: Path) -> None:
    """Whatever their order in the report."""
    found = compared(_with_one_change(), tmp_path)
    (group,) = by_root(found.figures, found)

    assert group.head.endswith("41.79 million dong → 42.79 million dong")
    assert group.changes[0].key == found.reaches[0].root


def test_the_page_folds_what_follows(tmp_path: Path) -> None:
    """The head says all; each figure is one click away."""
    page = comparison_page(compared(_with_one_change(), tmp_path))

    assert '<p class="root-head">' in page
    assert "sample:f0" not in page.partition("<main")[2].partition("<script")[0]


@pytest.mark.parametrize(
    ("parameters", "is_refused"),
    [
        ({"area": "VN-01", "period": "2018-2020"}, True),
        ({"area": "VN-05", "period": "2015-2020"}, True),
        ({"area": "VN-01", "period": "2015-2020"}, False),
        ({"area": "VN-01", "period": "2018-2020", "text": "a.txt"}, False),
        ({}, False),
    ],
)
def test_another_area_or_period_is_refused(
    parameters: dict[str, str], *, is_refused: bool, tmp_path: Path
) -> None:
    """Every figure would be another one; an audited text may be dated anew."""
    old, new = SmallEdition(), SmallEdition()
    old.manifest["parameters"] = {"area": "VN-01", "period": "2015-2020"}
    new.manifest["parameters"] = parameters
    if not is_refused:
        compared(new, tmp_path, old=old)
        return

    with pytest.raises(OtherReportError, match="is of VN-01 2015-2020, the second one of"):
        compared(new, tmp_path, old=old)
