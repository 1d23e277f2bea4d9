"""A project names its languages, and its texts have a column for each and for no other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lc_indicators.catalogue import read_catalogue
from lc_indicators.catalogue.checks import check_data
from tests.data_fixtures import in_languages, set_cell, small_package


def _name(folder: Path, languages: object) -> list[str]:
    """Return the findings of a package whose descriptor names *languages*; None for no key."""
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["languages"] = languages
    if languages is None:
        del descriptor["languages"]
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    return [str(finding) for finding in check_data(folder)]


@pytest.mark.parametrize(
    "languages",
    [{"fr": "vi"}, {"en": "en"}, {"fr": "en", "vi": "vi", "en": "en"}],
    ids="-".join,
)
def test_a_project_has_one_language_or_more(tmp_path: Path, languages: dict[str, str]) -> None:
    """Its tables have columns for those alone, and its texts answer in them."""
    folder = in_languages(small_package(tmp_path), **languages)
    catalogue = read_catalogue(folder)

    assert [] == check_data(folder)
    assert tuple(languages) == catalogue.languages
    assert set(languages) == set(catalogue.areas["VN-01"].name.languages)


@pytest.mark.parametrize(
    ("languages", "finding"),
    [
        (None, 'names no languages: write "languages": ["en"]'),
        ([], "names no languages"),
        ("vi", "names no languages"),
        (["vi", "en", "vi"], "names 'vi' twice"),
        (
            ["vi", "tlh"],
            "the interface has no words in 'tlh'; the interface speaks en, es, fr, vi; to add it",
        ),
        (["vi", "Vietnamese"], "no language has the code 'Vietnamese'"),
    ],
)
def test_the_descriptor_says_which(tmp_path: Path, languages: object, finding: str) -> None:
    """A language that nobody wrote words for is told with what to write."""
    found = _name(small_package(tmp_path), languages)

    assert any(one.startswith(f"datapackage.json languages: {finding}") for one in found)


def test_a_column_that_lacks_is_named(tmp_path: Path) -> None:
    """Each table says it once, and not in every row."""
    found = _name(small_package(tmp_path), ["vi", "en", "fr"])

    wanted = "is no column of it; the project's languages are vi, en, fr: add it to schema and file"
    assert f"areas.csv:2 name_fr: {wanted}" in found
    assert any(one.startswith("units.csv:2 pattern_fr:") for one in found)


def test_a_column_of_no_language_of_the_project_is_named(tmp_path: Path) -> None:
    """Words that no report shows are no part of the data."""
    found = _name(small_package(tmp_path), ["vi"])

    wanted = "is of no language of the project (datapackage.json names vi): take it out, or name it"
    assert f"areas.csv:2 name_en: {wanted}" in found
    assert any(one.startswith("units.csv:2 pattern_en_other:") for one in found)


@pytest.mark.parametrize(
    ("printed", "notation"),
    [("41,79", "vi"), ("41.79", "en"), ("41.79", "point"), ("41,79", "fr"), ("41.79", "si"), ("41.79", "ch"),
     ("41.79", "in")],
)  # fmt: skip
def test_a_row_may_be_printed_in_any_notation(tmp_path: Path, printed: str, notation: str) -> None:
    """A figure stays as its source prints it, wherever that comes from."""
    folder = small_package(tmp_path)
    row = "grdp_per_capita,VN-01,2020"
    file = "observations/interview.csv"
    set_cell(folder, file, row=row, column="printed", cell=printed)
    set_cell(folder, file, row=row, column="notation", cell=notation)

    assert [] == check_data(folder)
