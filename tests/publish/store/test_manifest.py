from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lc_indicators.publish.run.request import Request
from lc_indicators.publish.run.run import run_report
from lc_indicators.publish.store import manifest
from tests.accepted_editions import KEPT
from tests.data_fixtures import small_package

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


def test_when_the_environment_is_asked_for_then_every_package_has_a_version() -> None:
    """A manifest names the versions of all that can change a report: of whatever the library requires."""
    found = manifest.environment()["packages"]

    required = metadata.requires("lc-indicators") or []
    assert len([one for one in required if "extra ==" not in one]) + 1 == len(found)
    assert {"altair", "ipython", "lc-indicators", "nbclient", "pandas", "pillow", "pygments", "typst"} < set(
        found
    )
    assert all(found.values())


def test_what_is_required_is_read_from_the_requirements(monkeypatch: pytest.MonkeyPatch) -> None:
    """No list by hand: without extras, and without what another platform would need."""
    requirements = [
        "pandas>=2.3",
        "typer<0.29,>=0.16",
        "Jinja2[i18n]>=3.1.6",
        "no-such-package>=1; sys_platform == 'win32'",
        "pytest>=8.4; extra == 'test'",
    ]
    monkeypatch.setattr("lc_indicators.publish.store.manifest.metadata.requires", lambda _: requirements)

    assert {"lc-indicators", "pandas", "typer", "Jinja2"} == set(manifest.packages())


def test_when_json_is_written_then_it_compares_well() -> None:
    """Sorted keys, one item a line, Vietnamese as it is, a newline at the end."""
    assert manifest.to_json({"b": "tỷ lệ", "a": 1}).decode() == '{\n "a": 1,\n "b": "tỷ lệ"\n}\n'


def _edition(folder: Path, notebook: str = "tiny.ipynb", **more: object) -> dict[str, Any]:
    request = Request(
        NOTEBOOKS / notebook,
        area="VN-01",
        period="2015-2020",
        language="vi",
        data=small_package(folder / "data").absolute(),
        out=folder / "reports",
        **more,  # type: ignore[arg-type]
    )
    pages = {"report.html": lambda _: b"a page", "report.pdf": lambda _: b"a document"}
    built = run_report(request, renderers=pages)
    content: dict[str, Any] = json.loads((built.folder / "manifest.json").read_bytes())
    return content


def test_a_manifest_fits_its_schema_and_the_schema_is_strict(tmp_path: Path) -> None:
    """What the schema does not name is refused, and so is a digest that is none."""
    validator = jsonschema.Draft202012Validator(manifest.manifest_schema())
    built = _edition(tmp_path)

    assert [] == [error.message for error in validator.iter_errors(built)]
    for wrong in (
        {"more": 1},
        {"format": 2},
        {"outputs": {**built["outputs"], "report.html": "0" * 63}},
        {"outputs": {**built["outputs"], "notes.txt": "0" * 64}},
        {"outputs": {name: digest for name, digest in built["outputs"].items() if name != "report.pdf"}},
        {"notebook": {**built["notebook"], "file": "../elsewhere.ipynb"}},
        {"data": {**built["data"], "observations": {"a": None}}},
        {"content": {"sha256": "0" * 64}},
    ):
        assert not validator.is_valid(built | wrong), wrong
    for name in set(built) - {"texts", "files", "settings"}:
        assert not validator.is_valid({key: value for key, value in built.items() if key != name}), name


@pytest.mark.parametrize("folder", KEPT, ids=lambda it: f"{it.parent.name} {it.name}")
def test_the_manifests_of_the_references_fit_the_schema(folder: Path) -> None:
    """Who reads the schema knows what the manifests in the repository say."""
    validator = jsonschema.Draft202012Validator(manifest.manifest_schema())
    kept = json.loads((folder / "manifest.json").read_bytes())

    assert [] == [error.message for error in validator.iter_errors(kept)]
