"""Areas with days: what does not fit together is found where it stands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lc_indicators.catalogue.checks.changes_of_areas import change_findings
from tests.data_fixtures import append, found, set_cell
from tests.lai_chau import DATA


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """Return a copy of the project's data."""
    return shutil.copytree(DATA, tmp_path / "data")


@pytest.mark.parametrize(
    ("row", "column", "cell", "said"),
    [
        ("VN-N39", "valid_to", "2025-01-01", "2025-01-01 is before 2025-07-01: an area ends after it begins"),
        (
            "VN-06",
            "valid_to",
            "",
            "VN-06 ends not at all in areas.csv: it ends on 2025-06-30, the day before",
        ),
        ("VN-06", "valid_to", "2025-05-31", "VN-06 ends 2025-05-31 in areas.csv: it ends on 2025-06-30"),
        (
            "VN-N02",
            "valid_from",
            "2025-07-02",
            "VN-N02 begins 2025-07-02 in areas.csv, and not on 2025-07-01",
        ),
        ("VN-02", "name_vi", "Yên Bái", "'Yên Bái' is VN-02's at the same time: a name means one at a time"),
        ("VN-05", "parent", "VN-F01", "VN-F01 is there /2003-12-31, not all the time of VN-05"),
        ("VN-C39", "kind", "province", "kind_changed, but VN-N39 and VN-C39 have the same kind"),
    ],
)
def test_days_names_and_parents_of_areas_fit_together(
    whole: Path, row: str, column: str, cell: str, said: str
) -> None:
    """Dates in order; parts end when the whole begins; parents and names at the date."""
    set_cell(whole, "areas.csv", row=row, column=column, cell=cell)

    assert said in "\n".join(found(whole, change_findings))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("VN-N02,VN-02,2025-07-01,merged,,", "VN-N02 follows itself by way of VN-02"),
        ("VN-02,VN-02,2025-07-01,merged,,", "VN-02 cannot follow itself: give each of its borders a code"),
        ("VN-02,VN-N66,2025-07-01,merged,,", "VN-02 goes over into several: say split"),
        ("VN-01,VN-N02,2025-07-01,merged,,", "VN-01 ends not at all in areas.csv"),
        ("VN-N39,VN-N02,2025-07-01,split,,", "VN-N39 is split into one alone: add the others, or say merged"),
    ],
)
def test_a_succession_leads_onward(whole: Path, row: str, said: str) -> None:
    """No circle, nothing that follows itself, and one whole alone unless it was split."""
    append(whole, "successions.csv", row)

    assert said in "\n".join(found(whole, change_findings))
