"""A finding is one line that an editor can jump to."""

from __future__ import annotations

import pytest

from lc_indicators.catalogue.checks import DataFinding

PRINTED = [
    # finding, as printed
    (DataFinding("areas.csv", 12, "parent", "is wrong"), "areas.csv:12 parent: is wrong"),
    (DataFinding("areas.csv", 12, "", "is wrong"), "areas.csv:12: is wrong"),
    (DataFinding("areas.csv", 0, "", "is empty"), "areas.csv: is empty"),
    (
        DataFinding("datapackage.json", 0, "resource 3", "has no name"),
        "datapackage.json resource 3: has no name",
    ),
    (DataFinding("areas.csv", 2, "name_vi", "'a\nb' is wrong"), "areas.csv:2 name_vi: 'a b' is wrong"),
]


@pytest.mark.parametrize(("finding", "printed"), PRINTED)
def test_a_finding_prints_as_one_line(finding: DataFinding, printed: str) -> None:
    """File, line, column, message: what is not known is left out."""
    assert printed == str(finding)


def test_findings_sort_by_place() -> None:
    """DataRow 9 comes before line 10: lines are numbers."""
    later, earlier = DataFinding("areas.csv", 10, "area", "a"), DataFinding("areas.csv", 9, "parent", "b")

    assert [earlier, later] == sorted([later, earlier])
