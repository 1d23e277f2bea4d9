"""A target has a bound, a figure in a unit of its indicator, and perhaps an earlier one that it replaces."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lc_indicators.catalogue import load_catalogue
from lc_indicators.catalogue.checks import check_data
from lc_indicators.catalogue.checks.plan_targets import target_findings
from lc_indicators.periods import Period
from tests.data_fixtures import append, found

#: A target of the small package, and where its source is cited besides.
SOURCE = "interview_2020"


def _target(
    *, bound: str = "exactly", printed: str = "42", value: str = "42", upper: str = "",
    unit: str = "million_vnd_per_person", source: str = SOURCE, date: str = "", replaces: str = "",
) -> str:  # fmt: skip
    return (
        f"grdp_per_capita,VN-01,2020,{bound},{printed},vi,{value},{upper},{unit},{source},{date},{replaces},"
    )


def _findings(package: Path, *rows: str) -> list[str]:
    for row in rows:
        append(package, "targets.csv", row)
    return [finding.partition(" ")[2] for finding in found(package, target_findings)]


@pytest.mark.parametrize(
    "row",
    [
        _target(),
        _target(bound="between", printed='"41,5 - 42"', value="41.5", upper="42"),
        _target(bound="at_least", printed="42.000", value="42000"),
    ],
)
def test_a_sound_target_has_no_findings(package: Path, row: str) -> None:
    """A figure, a range with both ends, and a figure with a thousands mark are targets."""
    assert [] == _findings(package, row)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (_target(bound="at_lest"), "bound: Unknown bound 'at_lest'. Nearest: at_least, at_most, about."),
        (_target(value="43"), "value: '43' is not what '42' says in notation vi: 42"),
        (_target(value=""), "value: is empty: a target has a figure"),
        (_target(upper="43"), "upper: stands beside bound exactly: only between has two ends"),
        (_target(bound="between"), "printed: '42' is no range: write both ends with a dash between"),
        (_target(bound="between", printed="41 - 42", value="41"), "upper: is empty: a range has two ends"),
        (
            _target(bound="between", printed="41 - 42", value="41", upper="43"),
            "upper: '43' is not what '42' says in notation vi: 42",
        ),
        (_target(bound="between", printed="42 – 41", upper="41"), "upper: '41' is not above 42"),
        (
            _target(unit="percent"),
            "unit: percent measures percent, but grdp_per_capita is in million_vnd_per",
        ),
        (
            _target(replaces="x"),
            "replaces: x gives no target for grdp_per_capita:VN-01:2020: name the source",
        ),
        (_target(replaces=SOURCE), "replaces: replaces itself, by way of the others: none is in force"),
    ],
)
def test_what_is_wrong_with_a_target_is_said(package: Path, row: str, said: str) -> None:
    """Bound, figure, range, unit and what it replaces are each held to what they have to be."""
    [finding] = _findings(package, row)

    assert finding.startswith(said)


def test_an_earlier_target_does_not_replace_a_later_one(package: Path) -> None:
    """What was decided first cannot replace what was decided after it."""
    later = _target(date="2020-06")
    earlier = _target(source="derivation", date="2019", replaces=SOURCE)

    [finding] = _findings(package, later, earlier)

    assert finding == "replaces: interview_2020 is of 2020-06, this one of 2019: the later one replaces"


def test_a_target_that_is_replaced_is_in_force_no_more(package: Path) -> None:
    """The decision that replaces an earlier one is what a figure is held to."""
    append(package, "targets.csv", _target(printed="40", value="40", date="2018"))
    append(package, "targets.csv", _target(source="derivation", date="2019", replaces=SOURCE))

    [target] = load_catalogue(package).targets_for("grdp_per_capita", "VN-01", Period.parse("2020"))

    assert ("42", "exactly", "derivation") == (str(target.value), target.bound, target.source)


def test_data_without_targets_load(package: Path) -> None:
    """A project may do without the table: then there are no targets."""
    (package / "targets.csv").unlink()
    descriptor = package / "datapackage.json"
    content = json.loads(descriptor.read_text(encoding="utf-8"))
    content["resources"] = [one for one in content["resources"] if one["name"] != "targets"]
    descriptor.write_text(json.dumps(content), encoding="utf-8")

    assert [] == check_data(package)
    assert {} == load_catalogue(package).targets
