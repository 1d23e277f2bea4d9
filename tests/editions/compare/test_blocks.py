"""Text, tables, charts and verdicts: what changed, where, and what merely follows from figures."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from lc_indicators.editions.compare import compare, read_edition
from lc_indicators.editions.compare.chart_specs import Specs
from lc_indicators.editions.compare.difference_records import What
from tests.editions.compare.small_editions import SmallEdition, changed_parts, compared
from tests.timing import unmeasured


def test_when_a_word_changed_then_the_text_is_found_in_its_section(tmp_path: Path) -> None:
    """Text is compared exactly."""
    made = SmallEdition()
    made.block("empty-1")["spans"] = [{"text": "No figures."}]

    comparison = compared(made, tmp_path)
    (change,) = comparison.texts

    assert {"texts"} == changed_parts(comparison)
    assert ("No data.", "No figures.", "Education") == (change.old, change.new, change.section.name)
    assert not change.follows


def test_when_only_figures_in_a_text_changed_then_it_follows(tmp_path: Path) -> None:
    """A reviewer reads the figure once, and the sentence around it not again."""
    made = SmallEdition()
    next(span for span in made.block("finding-1")["spans"] if "figure" in span)["text"] = "2.4 times"

    (change,) = compared(made, tmp_path).texts

    assert change.follows
    assert "2.4 times" in change.new


def test_when_a_paragraph_is_put_in_then_its_neighbours_stay(tmp_path: Path) -> None:
    """One paragraph more is one change."""
    old, new = SmallEdition(), SmallEdition()
    old.drop("body-1")

    (change,) = compared(new, tmp_path, old=old).texts

    assert What.ADDED is change.what
    assert change.new.startswith("By the multidimensional standard")


def test_when_text_cells_or_printed_words_changed_then_they_are_found(tmp_path: Path) -> None:
    """All that a reader sees is compared, whoever wrote it: a cell of text, or what a cell printed."""
    made = SmallEdition()
    for cell in made.notebook["cells"]:
        if cell["cell_type"] == "markdown" and "en" in cell["metadata"].get("tags", ()):
            cell["source"] = "".join(cell["source"]).replace("A **lead**", "One **lead**")
        for output in cell.get("outputs", ()):
            if output["output_type"] == "stream":
                output["text"] = "<i>printed</i>"

    changed = {(change.old, change.new) for change in compared(made, tmp_path).texts}

    assert ("<b>printed</b>", "<i>printed</i>") in changed
    assert [True] == ["One **lead**" in new for _, new in changed if "lead" in new]


@pytest.mark.parametrize(
    ("id", "name"),
    [("key-figures", "number"), ("sources-1", "title"), ("title", "subtitle"), ("list-1", "text")],
)
def test_when_a_card_a_source_or_the_title_changed_then_it_is_a_text(
    tmp_path: Path, id: str, name: str
) -> None:
    """Every kind of block has its words."""
    made = SmallEdition()
    block = made.block(id)
    {"key-figures": lambda: block["cards"][0], "sources-1": lambda: block["rows"][0],
     "title": lambda: block, "list-1": lambda: block["items"][1][0]}[id]()[name] = "other words"  # fmt: skip

    (change,) = compared(made, tmp_path).texts

    assert "other words" in change.new


def test_when_a_cell_changed_then_row_and_column_are_named(tmp_path: Path) -> None:
    """A table is compared cell by cell."""
    made = SmallEdition()
    table = made.block("indicators")
    table["rows"][1]["cells"][3][0]["text"] = "16.43"
    column = table["columns"][3]

    (change,) = compared(made, tmp_path).tables
    (detail,) = change.details

    assert ("16.33" in detail.old, detail.new[:5]) == (True, "16.43")
    assert "row " in detail.part
    assert column["label"] in detail.part


def test_when_rows_come_and_go_then_they_are_named_and_others_stay(tmp_path: Path) -> None:
    """A row is known by its first cell, wherever it stands."""
    old, new = SmallEdition(), SmallEdition()
    for made, place in ((old, 0), (new, 1)):
        table = made.block("indicators")
        del table["rows"][place], table["csv_rows"][place + 1]

    (change,) = compared(new, tmp_path, old=old).tables

    assert 2 == len(change.details)
    assert all(detail.part.startswith("row ") for detail in change.details)
    assert [True, False] == [bool(detail.new) for detail in change.details]


def test_when_a_number_of_the_csv_moves_within_the_printed_digits_then_it_is_the_same(
    tmp_path: Path,
) -> None:
    """A hundred-millionth is no change; half of the last printed digit is."""
    near, far = SmallEdition(), SmallEdition()
    near.block("indicators")["csv_rows"][2][3] = "16.330000001"
    far.block("indicators")["csv_rows"][2][3] = "16.34"

    (change,) = compared(far, tmp_path / "far").tables

    assert compared(near, tmp_path / "near").is_same
    assert [("16.33", "16.34")] == [(detail.old, detail.new) for detail in change.details]


def test_when_a_number_of_a_chart_changed_then_its_row_is_named(tmp_path: Path) -> None:
    """A specification is compared part by part, and both drawings are kept to look at."""
    made = SmallEdition()
    made.spec("grdp")["mark"] = "bar"
    made.block("grdp")["title"] = [{"text": "Another finding"}]

    (change,) = compared(made, tmp_path).charts

    assert {"title", "specification: mark"} == {detail.part for detail in change.details}
    assert all(drawing.startswith("<svg") for drawing in change.drawings)


def test_what_an_alternative_text_tells_is_not_told_again_of_the_drawing(tmp_path: Path) -> None:
    """A number that only the specification has is shown; one that the text tells as well merely follows."""
    old, new = SmallEdition(), SmallEdition()
    for made, number in ((old, "41.79"), (new, "41.89")):
        made.block("grdp")["alt"] = f"From 18.2 in 2015 to {number} in 2020"
        made.spec("grdp")["title"] = f"GRDP, 2020: {number}"
    new.spec("grdp")["name"] = "Of 3 provinces"

    (change,) = compared(new, tmp_path, old=old).charts
    shown = {detail.part: detail.is_drawing for detail in change.details}

    assert not shown["alternative text"]
    assert shown["specification: title"]
    assert not shown["specification: name"]


def test_when_a_drawing_alone_differs_then_the_chart_is_the_same(tmp_path: Path) -> None:
    """Two machines may draw one specification in different bytes."""
    made = SmallEdition()
    made.block("grdp")["svg_wide"] = made.block("grdp")["svg_wide"].replace("716", "717")

    assert compared(made, tmp_path).is_same


def _differences(old: object, new: object) -> list[tuple[str, str, str, bool]]:
    both = ({"layer": [{"data": {"values": [row]}}]} for row in (old, new))
    return [(one.path, one.old, one.new, one.is_drawing) for one in Specs(".").differences(*both)]


def test_when_a_point_moves_beyond_what_is_printed_then_it_is_found() -> None:
    """The digits are those that its row prints."""
    row = {"year": "2020", "value": 16.33, "printed": "16.33%", "x": 12.5}

    assert [] == _differences(row, row | {"value": 16.3301, "x": 12.54})
    assert [("layer › 1 › 2020 › value", "16.33", "16.34", False)] == _differences(
        row, row | {"value": 16.34}
    )
    assert [("layer › 1 › 2020 › x", "12.5", "13.5", True)] == _differences(row, row | {"x": 13.5})
    assert [("layer › 1 › 2020 › printed", "16.33%", "16.330%", False)] == _differences(
        row, row | {"printed": "16.330%"}
    )


def test_when_a_point_comes_then_the_others_are_not_shifted() -> None:
    """Rows are known by their names and periods."""
    rows = [{"year": str(year), "value": year} for year in (2018, 2019, 2020)]
    old, new = ({"data": {"values": values}} for values in (rows[1:], rows))

    assert ["2018"] == [one.path for one in Specs(".").differences(old, new)]


def test_when_a_verdict_changed_then_old_and_new_stand_side_by_side(tmp_path: Path) -> None:
    """That a claim is no longer supported is what a reviewer must not miss."""
    made = SmallEdition()
    entry = made.block("verdicts-1")["groups"][0]["entries"][0]
    entry |= {"outcome": "contradicted", "sign": "✗", "word": "contradicted"}

    comparison = compared(made, tmp_path)
    (change,) = comparison.claims

    assert {"claims"} == changed_parts(comparison)
    assert ("✓ supported", "✗ contradicted", "interview_factor") == (change.old, change.new, change.key)


def test_when_a_verdict_rests_on_other_grounds_then_it_is_found(tmp_path: Path) -> None:
    """The same word for another reason is a change, too."""
    made = SmallEdition()
    entry = made.block("verdicts-1")["groups"][0]["entries"][0]
    entry["facts"][0]["lines"][0][0]["text"] = "42.79 ÷ 18.2 lies in [2.337, 2.365]."

    (change,) = compared(made, tmp_path).claims

    assert change.old == change.new
    assert ["Why"] == [detail.part for detail in change.details]


def test_when_a_claim_comes_or_goes_then_it_is_added_or_gone(tmp_path: Path) -> None:
    """A claim is known by its id."""
    made = SmallEdition()
    made.block("verdicts-1")["groups"][0]["entries"][0]["id"] = "another"

    found = {change.key: change.what for change in compared(made, tmp_path).claims}

    assert {"another": What.ADDED, "interview_factor": What.GONE} == found


def test_when_code_or_data_read_changed_then_it_is_background_and_no_difference(tmp_path: Path) -> None:
    """It may say why something differs; what readers see is the same."""
    made = SmallEdition()
    made.notebook["cells"][2]["source"] = "report.title(name='b')"
    made.manifest["data"]["observations"]["a:VN-01:2020:s"] = "2"
    made.manifest["library"]["version"] = "0.2.0"

    comparison = compared(made, tmp_path)

    assert comparison.is_same
    assert {"observations read", "library version", "code of cell 2"} == {
        detail.part for detail in comparison.background
    }


def test_when_a_table_is_large_then_it_is_compared_in_a_moment(tmp_path: Path) -> None:
    """Rows are paired by name, not each with each: that of 5000 would take minutes."""
    old, new = SmallEdition(), SmallEdition()
    for made in (old, new):
        table = made.block("indicators")
        cells = json.dumps(table["rows"][1])
        table["rows"] = [json.loads(cells) for _ in range(5000)]
        for number, row in enumerate(table["rows"]):
            row["cells"][0][0]["text"] = f"area {number}"
    new.block("indicators")["rows"][4999]["cells"][3][0]["text"] = "17"
    contents = [read_edition(made.write(tmp_path / name)) for made, name in ((old, "old"), (new, "new"))]

    with unmeasured():
        started = time.process_time()
        (change,) = compare(*contents).tables

        assert time.process_time() - started < 5
    assert ["row area 4999"] == [detail.part.partition(",")[0] for detail in change.details]
