"""JSON-stat 2: dimensions and roles, values and statuses in either form, decimals, notes, refusals."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.catalogue.importers.tables_read import PUBLISHED, cells, read, refusal


def _data(**more: Any) -> dict[str, Any]:
    return {
        "version": "2.0", "class": "dataset", "label": "Rates", "id": ["geo", "time"], "size": [2, 2],
        "role": {"geo": ["geo"], "time": ["time"]},
        "dimension": {
            "geo": {"label": "Area", "category": {"index": ["VN-01", "VN-05"],
                                                  "label": {"VN-01": "Lai Chau", "VN-05": "Son La"}}},
            "time": {"label": "Year", "category": {"index": {"2021": 1, "2020": 0}}},
        },
        "value": [1, 2, 3, 4], **more,
    }  # fmt: skip


def _json(**more: Any) -> str:
    return json.dumps(_data(**more))


@pytest.mark.parametrize("value", [[1, 2, None, 4], {"0": 1, "1": 2, "3": 4}])
@pytest.mark.parametrize("status", [[None, "p", ":", None], {"1": "p", "2": ":"}])
def test_values_and_statuses_are_lists_or_objects(value: Any, status: Any) -> None:
    """What is not there is missing; a flag says why."""
    assert [
        ("VN-01", "2020", "", "1", "1", "A"), ("VN-01", "2021", "", "2", "2", "P"),
        ("VN-05", "2020", "", ":", "", "O"), ("VN-05", "2021", "", "4", "4", "A"),
    ] == cells(_json(value=value, status=status))  # fmt: skip


def test_the_digits_of_the_file_stay() -> None:
    """18.20 is another figure than 18.2."""
    text = _json(value=[1, 2, 3, 4]).replace("[1, 2, 3, 4]", "[18.20, 1e3, -0.50, 1.0]")

    assert ["18.20", "1000", "-0.50", "1.0"] == [printed for _, _, _, printed, *_ in cells(text)]


def test_decimals_of_a_unit_are_shown() -> None:
    """The unit of what is measured has them, and its name."""
    data = _data(id=["geo", "time", "contents"], size=[2, 2, 1])
    data["dimension"]["contents"] = {
        "label": "contents", "category": {"label": {"C": "Rate"}, "unit": {"C": {"base": "per cent",
        "decimals": 2}}},
    }  # fmt: skip

    (table,) = read(json.dumps(data))

    assert ["1.00", "2.00", "3.00", "4.00"] == [cell.printed for cell in table.cells]
    assert {("Rate", "per cent")} == {(cell.item, cell.unit) for cell in table.cells}


def test_notes_of_table_dimension_and_value_are_kept() -> None:
    """That of a value reaches its figures."""
    data = _data(note=["Of all"])
    data["dimension"]["time"]["note"] = ["Calendar years"]
    data["dimension"]["geo"]["category"]["note"] = {"VN-05": ["Borders of 2004"]}

    (table,) = read(json.dumps(data))

    assert ("Of all", "Year: Calendar years") == table.notes
    assert ["", "", "Borders of 2004", "Borders of 2004"] == [cell.note for cell in table.cells]


def test_a_data_set_of_version_1_is_read() -> None:
    """There id, size and role stand among the dimensions."""
    data = _data()
    inner = {"label": "Rates", "value": data["value"],
             "dimension": data["dimension"] | {name: data[name] for name in ("id", "size",
             "role")}}  # fmt: skip

    assert cells(json.dumps(data)) == cells(json.dumps({"dataset": inner}))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '{"version": "2.0", "class": "collection", "href": "x", "link": {"item": []}}',
            "lists addresses of tables",
        ),
        ('{"version": "2.0", "class": "dimension", "category": {}}', "without figures"),
        (json.dumps({"one": {"dimension": {"id": [], "size": []}}, "two": {"dimension": {}}}), "several"),
        ('{"dimension": 1}', "no data set"),
        (_json()[:-20], "cut off"),
        (_json(value=[1, 2]), "4 figures, and it has 2 values"),
        (_json(size=[2, 3]), "2 values where its size is 3"),
        (_json(value=[1, 2, True, 4]), "is no number"),
        (_json(value=[1, 2, "many", 4]), "neither a figure"),
        (_json(id="geo"), "no list 'id'"),
    ],
)
def test_what_is_no_data_set_is_refused_with_words(text: str, said: str) -> None:
    """Collections, dimensions, bundles, damaged files."""
    assert said in refusal(text, "json-stat")


def test_a_published_file_is_read() -> None:
    """Of Sweden, by month, with the note that its parts need not add up."""
    (table,) = read((PUBLISHED / "scb_TAB6471_json-stat2.json").read_bytes())

    assert (2772, ("2026-01", "2026-02", "2026-03", "2026-04")) == (len(table.cells), table.periods)
    assert "245284" == table.cells[0].printed
    assert any("Cell Key Method" in note for note in table.notes)


def test_the_sign_of_a_unit_stands_for_its_name() -> None:
    """Where the file gives no other: "%"."""
    metric = {
        "label": "Metric",
        "category": {"index": ["a"], "label": {"a": "Rate"}, "unit": {"a": {"symbol": "%"}}},
    }
    dimension = {**_data()["dimension"], "metric": metric}
    roles = {"geo": ["geo"], "time": ["time"], "metric": ["metric"]}
    (table,) = read(_json(id=["geo", "time", "metric"], size=[2, 2, 1], dimension=dimension, role=roles))

    assert {"%"} == {cell.unit for cell in table.cells}
