"""What ``datapackage.json`` lists is what the library reads."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.catalogue.checks.data_package import read_package

Spoil = Callable[[dict[str, Any]], object]


def findings(folder: Path) -> list[str]:
    """Return what is wrong with the descriptor and the schemas."""
    return [str(finding) for finding in read_package(folder)[1]]


def _change(folder: Path, spoil: Spoil, *, file: str = "datapackage.json") -> None:
    path = folder / file
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    spoil(descriptor)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def test_a_sound_package_has_no_findings(package: Path) -> None:
    """All files are listed, all schemas are there."""
    assert [] == findings(package)


SPOILED: list[tuple[Spoil, str]] = [
    (lambda d: d.update(resources=[]), "datapackage.json: lists no resources"),
    (lambda d: d["resources"].insert(2, "areas"), "datapackage.json resource 3: is no object with a name"),
    (
        lambda d: d["resources"][0].update(path="../areas.csv"),
        "datapackage.json resource 1: path '../areas.csv' is no file inside the data folder",
    ),
    (
        lambda d: d["resources"][0].update(path="/etc/passwd"),
        "datapackage.json resource 1: path '/etc/passwd' is no file inside the data folder",
    ),
    (
        lambda d: d["resources"][0].update(schema="../area.json"),
        "datapackage.json resource 1: schema '../area.json' is no file inside the data folder",
    ),
    (
        lambda d: d["resources"][0].update(schema={"fields": ["area"]}),
        "datapackage.json: is no table schema: it needs fields with names",
    ),
    (
        lambda d: d["resources"][1].update(name="areas"),
        "datapackage.json areas: two resources have this name",
    ),
    (
        lambda d: d["resources"][1].update(path="areas.csv"),
        "datapackage.json areas.csv: two resources have this path",
    ),
    (
        lambda d: d["resources"].pop(0),
        (
            "areas.csv: is not listed in datapackage.json: run `lc-indicators check --add-tables`, "
            "or add it as a resource"
        ),
    ),
]


@pytest.mark.parametrize(("spoil", "finding"), SPOILED)
def test_when_the_descriptor_is_wrong_then_the_resource_is_named(
    package: Path, spoil: Spoil, finding: str
) -> None:
    """A file that nobody lists is not checked, so it may not be there."""
    _change(package, spoil)

    assert finding in findings(package)


def test_when_there_is_no_descriptor_then_the_file_is_named(tmp_path: Path) -> None:
    """A folder without ``datapackage.json`` is no data package."""
    assert ["datapackage.json: there is no such file"] == findings(tmp_path)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ('{"resources": [}', "datapackage.json:1: is no JSON: Expecting value at character 16"),
        ("[]", "datapackage.json: is no JSON object"),
        ("[" * 100_000, "datapackage.json: is no JSON that can be read"),
    ],
)
def test_when_the_descriptor_is_no_json_then_line_and_character_are_named(
    package: Path, text: str, finding: str
) -> None:
    """Malformed JSON is a finding, no traceback."""
    (package / "datapackage.json").write_text(text, encoding="utf-8")

    assert [finding] == findings(package)


def test_when_a_schema_is_missing_then_it_is_named(package: Path) -> None:
    """Without its schema a file is not checked."""
    (package / "schemas" / "area.json").unlink()

    assert ["schemas/area.json: there is no such file"] == findings(package)


def test_when_a_table_has_no_file_then_it_is_named(package: Path) -> None:
    """A catalogue without units is none."""
    _change(
        package, lambda d: d["resources"].remove(next(it for it in d["resources"] if it["name"] == "units"))
    )
    (package / "units.csv").unlink()

    assert ["datapackage.json: lists no file for units (units.csv)"] == findings(package)


def test_when_a_file_of_observations_is_not_listed_then_it_is_named(package: Path) -> None:
    """The loading reads every file of a folder, so every one is checked."""
    (package / "observations" / "extra.csv").write_text("# extra\n", encoding="utf-8")

    unlisted = (
        "observations/extra.csv: is not listed in datapackage.json: run `lc-indicators check --add-tables`, "
        "or add it as a resource"
    )
    assert [unlisted] == findings(package)


SCHEMAS: list[tuple[Spoil, str]] = [
    (lambda d: d.update(fields=[]), "is no table schema: it needs fields with names"),
    (lambda d: d["fields"][0].update(name=""), "is no table schema: it needs fields with names"),
    (lambda d: d["fields"][1].update(name="area"), "has two fields of one name: area"),
    (
        lambda d: d["fields"][0]["constraints"].update(pattern="("),
        "has a pattern for area that is no regular expression",
    ),
    (
        lambda d: d["fields"][0].update(type="ordinal"),
        "has a type for area that no table schema has: ordinal",
    ),
    (lambda d: d["fields"][0]["constraints"].update(enum="VN"), "has an enum for area that is no list"),
    (
        lambda d: d["fields"][0].update(type="number", constraints={"minimum": "low"}),
        "has a limit for area that is no number",
    ),
    (
        lambda d: d["foreignKeys"][0].update(fields=[]),
        "has a foreign key without fields, or without a reference to a resource and its fields",
    ),
]


@pytest.mark.parametrize(("spoil", "message"), SCHEMAS)
def test_when_a_schema_has_not_its_shape_then_it_is_named(package: Path, spoil: Spoil, message: str) -> None:
    """What the checks rely on in a schema is looked at first."""
    _change(package, spoil, file="schemas/area.json")

    assert [f"schemas/area.json: {message}"] == findings(package)
