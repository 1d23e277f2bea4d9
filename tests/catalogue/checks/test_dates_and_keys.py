"""A key names one row, and every code is there."""

from __future__ import annotations

from pathlib import Path

from lc_indicators.catalogue.checks.dates_and_keys import reference_findings
from tests.data_fixtures import append, found, set_cell

GRDP = 'grdp_per_capita,VN-01,2020,"41,79",vi,41.79,,E,,interview_2020,chỗ khác,elsewhere,'


def test_a_sound_package_has_no_findings(package: Path) -> None:
    """Every key names one row."""
    assert [] == found(package, reference_findings)


def test_one_source_gives_one_value(package: Path) -> None:
    """Indicator, area, period and source name an observation, over all files."""
    line = append(package, "observations/provincial_series.csv", GRDP)

    [finding] = found(package, reference_findings)

    assert finding.startswith(
        f"observations/provincial_series.csv:{line} indicator: 'grdp_per_capita:VN-01:2020:"
    )
    assert finding.endswith("' is in observations/interview.csv:3 already: a key names one row")


def test_a_claim_has_an_id_of_its_own_over_all_files(package: Path) -> None:
    """Derivations refer to claims by id."""
    file = "claims/provincial_series.csv"
    line = set_cell(
        package, file, row="baodansinh_2021_average", column="claim", cell="interview_poverty_factor"
    )

    said = "'interview_poverty_factor' is in claims/interview.csv:5 already: a key names one row"

    assert [f"{file}:{line} claim: {said}"] == found(package, reference_findings)


def test_no_area_is_part_of_itself(package: Path) -> None:
    """Parents lead up to the country; a circle is named whole."""
    set_cell(package, "areas.csv", row="VN", column="parent", cell="VN-01")

    assert [
        "areas.csv:3 parent: is part of itself: VN → VN-01 → VN-R2 → VN",
        "areas.csv:4 parent: is part of itself: VN-R2 → VN → VN-01 → VN-R2",
        "areas.csv:5 parent: is part of itself: VN-01 → VN-R2 → VN → VN-01",
    ] == found(package, reference_findings)


def test_a_movement_s_indicators_are_known(package: Path) -> None:
    """What a movement achieved is told by indicators of the catalogue, each of which is checked."""
    cell = "movement_poor_plan poverty_rate_molisa_2015"
    line = set_cell(package, "movements.csv", row="poor", column="indicators", cell=cell)

    [finding] = found(package, reference_findings)

    assert finding.startswith(
        f"movements.csv:{line} indicators: Unknown indicator 'poverty_rate_molisa_2015'. "
        "Nearest: poverty_rate_molisa_2016"
    )


def test_a_qualifier_without_a_rule_is_refused(package: Path) -> None:
    """A word whose interval the library does not know would be read as none."""
    line = append(package, "qualifiers.csv", "at_least,ít nhất {},at least {}")

    [finding] = found(package, reference_findings)

    assert finding.startswith(f"qualifiers.csv:{line} qualifier: Unknown qualifier 'at_least'.")
    assert finding.endswith("The library has no interval for it.")


def test_a_pattern_has_one_place_for_the_figure(package: Path) -> None:
    """Two places would print the figure twice, a named one would not print it at all."""
    line = set_cell(package, "units.csv", row="times", column="pattern_en_other", cell="{} times {n}")

    said = "'{} times {n}' needs one {} for the figure and no other brace"

    assert [f"units.csv:{line} pattern_en_other: {said}"] == found(package, reference_findings)
