"""All that is wrong with the data is found in one go, and the project's own data are sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue import load_catalogue
from lc_indicators.catalogue.checks import check_data
from lc_indicators.errors import DataError
from tests.data_fixtures import append, set_cell
from tests.lai_chau import DATA


def test_the_project_s_data_are_sound() -> None:
    """Every figure of a report passes all checks."""
    assert [] == check_data(DATA)


def test_all_findings_come_at_once_in_the_order_of_files_and_lines(package: Path) -> None:
    """Mistakes of every kind stand side by side: one does not hide the others."""
    set_cell(package, "areas.csv", row="VN-01", column="name_vi", cell="中")
    set_cell(
        package, "claims/interview.csv", row="interview_poverty_factor", column="period", cell="2020/2015"
    )
    set_cell(package, "derivations.csv", row="grdp_per_capita,VN-01,2015", column="metric", cell="implied")
    append(package, "observations/gso_copy.csv", "one,two")
    set_cell(package, "observations/interview.csv", row="grdp_per_capita,VN-01", column="value", cell="41.7")
    set_cell(package, "sources.csv", row="interview_2020", column="language", cell="fr")
    (package / "qualifiers.csv").write_bytes(b"\xef\xbb\xbf")

    assert [
        ("areas.csv", 5, "name_vi"),
        ("claims/interview.csv", 5, "period"),
        ("observations/gso_copy.csv", 3, ""),
        ("observations/interview.csv", 3, "value"),
        ("qualifiers.csv", 1, ""),
        ("sources.csv", 4, "language"),
    ] == [(finding.file, finding.row, finding.column) for finding in check_data(package)]


def test_a_folder_of_nothing_is_a_finding(tmp_path: Path) -> None:
    """No traceback, wherever one points."""
    assert ["datapackage.json: there is no such file"] == [
        str(finding) for finding in check_data(tmp_path / "no")
    ]


def test_a_text_without_one_language_cannot_become_a_record(package: Path) -> None:
    """What no other check finds but the loading would trip over is found too."""
    line = set_cell(package, "indicators.csv", row="grdp_per_capita", column="standard_en", cell="")

    [finding] = [str(finding) for finding in check_data(package)]

    assert finding.startswith(
        f"indicators.csv:{line}: cannot be read as a record: Text 'giá hiện hành' has no words"
    )


def test_a_column_that_the_schema_drops_is_missed(package: Path) -> None:
    """A package may be valid by its own schemas and still not be ours."""
    schema = package / "schemas" / "area.json"
    schema.write_text(schema.read_text(encoding="utf-8").replace('"parent"', '"above"'), encoding="utf-8")
    areas = package / "areas.csv"
    areas.write_text(areas.read_text(encoding="utf-8").replace(",parent", ",above"), encoding="utf-8")

    assert {"is no column of the schema: the library needs it"} == {f.message for f in check_data(package)}


def test_data_with_findings_do_not_load(package: Path) -> None:
    """The one door holds every finding in its error."""
    line = set_cell(package, "areas.csv", row="VN-01", column="name_vi", cell="")

    with pytest.raises(DataError) as error:
        load_catalogue(package)

    assert (f"areas.csv:{line} name_vi: is empty: every row needs it",) == error.value.findings


def test_sound_data_load(package: Path) -> None:
    """What has no findings is a catalogue."""
    assert {"VN", "VN-R2", "VN-01"} == set(load_catalogue(package).areas)
