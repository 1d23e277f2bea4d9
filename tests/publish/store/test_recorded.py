"""A manifest is read as what it should be, or refused in words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.errors import NotAnEditionError
from lc_indicators.publish.store.manifest import read_manifest

KEPT = Path(__file__).parents[2] / "editions" / "VN-01" / "2015-2020" / "vi"
WHOLE: dict[str, Any] = json.loads((KEPT / "manifest.json").read_bytes())


def test_a_manifest_is_read_as_it_stands() -> None:
    """Nothing is added to it and nothing left out."""
    assert WHOLE == read_manifest(KEPT)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "its manifest.json cannot be read (it is no JSON)"),
        (b"[" * 100_000, "its manifest.json cannot be read (it is no JSON)"),
        (b"\xff\xfe", "its manifest.json cannot be read (it is no JSON)"),
        (b"[]", "its manifest.json cannot be read (manifest.json: Expected `object`, got `array`)"),
        (b"{}", "its manifest.json cannot be read (manifest.json: Object missing required field `"),
        (WHOLE | {"format": 2}, "its manifest.json is of format 2, and this version reads 3"),
        (WHOLE | {"format": "3"}, "its manifest.json is of format '3', and this version reads 3"),
        (WHOLE | {"texts": 5}, "Expected `object`, got `int` - at `$.texts`)"),
        (WHOLE | {"environment": [1]}, "Expected `object`, got `array` - at `$.environment`)"),
        (WHOLE | {"outputs": [1]}, "Expected `object`, got `array` - at `$.outputs`)"),
        (WHOLE | {"outputs": {}}, "Object missing required field `figures.json` - at `$.outputs`)"),
        (WHOLE | {"notebook": {"file": 7, "sha256": "0" * 64}}, "got `int` - at `$.notebook.file`)"),
        (WHOLE | {"notebook": {"file": "../x.ipynb", "sha256": "0" * 64}}, "- at `$.notebook.file`)"),
        (WHOLE | {"notebook": {"file": "/x.ipynb", "sha256": "0" * 64}}, "- at `$.notebook.file`)"),
        (WHOLE | {"parameters": {"area": ["VN-01"]}}, "got `array` - at `$.parameters.area`)"),
        (WHOLE | {"content": {}}, "Object missing required field `sha256` - at `$.content`)"),
        (WHOLE | {"files": {"../a.csv": ""}}, "- at `key` in `$.files`)"),
        (WHOLE | {"files": {}}, "Expected `object` of length >= 1 - at `$.files`)"),
        (WHOLE | {"more": 1}, "nothing is known of `$.more`)"),
        (WHOLE | {"outputs": WHOLE["outputs"] | {"../x": "0" * 64}}, "nothing is known of `$.outputs.../x`)"),
    ],
)
def test_what_is_no_manifest_is_refused_with_its_place(
    content: bytes | dict[str, Any], reason: str, tmp_path: Path
) -> None:
    """Whoever wrote it: nothing is made of a part that is not of its kind."""
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    (tmp_path / "manifest.json").write_bytes(raw)

    with pytest.raises(NotAnEditionError) as raised:
        read_manifest(tmp_path)

    assert reason in raised.value.reason


def test_a_notebook_may_take_parameters_of_its_own(tmp_path: Path) -> None:
    """Only of the parameters: what they are is the notebook's matter."""
    content = WHOLE | {"parameters": {"area": "VN-01", "depth": [1, {"of": None}]}}
    (tmp_path / "manifest.json").write_text(json.dumps(content), encoding="utf-8")

    assert content == read_manifest(tmp_path)


def test_where_there_is_none_it_is_said(tmp_path: Path) -> None:
    """An empty folder is no edition."""
    with pytest.raises(NotAnEditionError, match=r"it holds no manifest\.json"):
        read_manifest(tmp_path)
