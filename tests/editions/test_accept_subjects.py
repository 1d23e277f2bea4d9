"""What is no changed figure and has to be announced all the same: verdicts, values of tables and charts."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.editions.accept import changed_subjects, unnamed
from lc_indicators.editions.compare import compare, read_edition
from lc_indicators.editions.compare.chart_specs import rows_of
from lc_indicators.editions.compare.difference_records import Comparison, Subject
from lc_indicators.publish.document.document import BLOCK_TYPE
from tests.accepted_editions import REFERENCES
from tests.editions.compare.small_editions import END, POOR_2015, START, Json, SmallEdition, compared
from tests.lai_chau import LANGUAGES
from tests.publish.sample_blocks import plain
from tests.publish.sample_figures import both

TITLE = "GRDP per capita, 2015 → 2020: up 2.3 times"

Change = Callable[[SmallEdition], None]


def entries(made: SmallEdition) -> list[Json]:
    """Return the verdicts, to change; that of the sample has a period here."""
    listed: list[Json] = made.block("verdicts-1")["groups"][0]["entries"]
    listed[0]["title"] = TITLE if listed[0]["title"].endswith(": up 2.3 times") else listed[0]["title"]
    return listed


def rows(made: SmallEdition, block: str = "indicators") -> list[list[Any]]:
    """Return the cells of a table, row by row, with numbers that are no figures in the last row."""
    table = made.block(block).get("table") or made.block(block)
    cells: list[list[Any]] = [row["cells"] for row in table["rows"]]
    if cells[-1][0] != plain("Rank"):
        row = [plain("Rank"), plain(""), plain("5"), plain("7 of 63")]
        table["rows"].append({"cells": row, "header": True})
        table["csv_rows"].append(["Rank", "", "5", "7 of 63"])
        cells.append(table["rows"][-1]["cells"])
    return cells


def base() -> SmallEdition:
    """Return the edition before."""
    made = SmallEdition()
    entries(made)
    rows(made)
    return made


def missing(change: Change, folder: Path) -> list[Subject]:
    """Return what has to be named after *change*."""
    made = base()
    change(made)
    return changed_subjects([compared(made, folder, old=base())])


def judged(outcome: str, **more: object) -> Change:
    """Return what gives the claim of the sample another verdict."""
    return lambda made: entries(made)[0].update(outcome=outcome, word=outcome, **more)


def test_when_a_verdict_is_another_one_then_its_indicator_and_period_are_to_be_named(tmp_path: Path) -> None:
    """The figures are as they were; a reader of verdicts is told all the same."""
    (found,) = missing(judged("contradicted"), tmp_path)

    assert "GRDP per capita 2015/2020 (verdict interview_factor)" == found.said
    assert [] == unnamed([found], ["- GRDP per capita 2015–2020: the claim of 2.3 times is contradicted."])
    silent = ["- GRDP per capita of 2020.", "- Poverty rate 2015–2020.", "- interview_factor 2015–2020."]
    assert [found] == unnamed([found], silent)


@pytest.mark.parametrize(
    ("change", "is_announced"),
    [
        (judged("supported", facts=[], reason="Otherwise."), False),
        (judged("supported", title=TITLE.replace("up", "grew")), False),
        (judged("supported", title=TITLE.replace("2.3", "2.4")), True),
        (lambda made: entries(made).clear(), True),
        (lambda made: entries(made).append({**entries(made)[0], "id": "b", "title": "Schools: 1"}), True),
        # An audit that reads one claim more numbers those behind it anew.
        (judged("supported", id="c2"), False),
    ],
)
def test_verdicts_are_announced_and_their_words_are_not(
    tmp_path: Path,
    change: Change,
    is_announced: bool,  # noqa: FBT001 - expected
) -> None:
    """A claim that is new, gone, or says another number is another verdict; other words are none."""
    assert is_announced == bool(missing(change, tmp_path))


def cell(row: int, column: int, spans: list[Json]) -> Change:
    """Return what puts *spans* into a cell."""

    def change(made: SmallEdition) -> None:
        rows(made)[row][column] = spans

    return change


def figure(made: SmallEdition) -> None:
    """Change a figure, where it is shown too."""
    made.figures[END] |= {"value": "42.79", "number": both("42,79"), "printed_in_source": "42,79"}
    cell(0, 3, [{"text": "42.79", "figure": END}])(made)


def columns(made: SmallEdition) -> list[Json]:
    """Return the heads of the columns."""
    found: list[Json] = made.block("indicators")["columns"]
    return found


def csv(made: SmallEdition) -> None:
    """Change what a machine reads alone."""
    made.block("indicators")["csv_rows"][5][2] = "6"


def fewer_figures(made: SmallEdition) -> None:
    """Leave out a row of figures."""
    del made.block("indicators")["rows"][0], made.block("indicators")["csv_rows"][1]


TABLE = ["indicators"]


@pytest.mark.parametrize(
    ("change", "tables"),
    [
        (cell(4, 2, plain("6")), TABLE),
        (cell(4, 3, plain("7 of 62")), TABLE),
        (cell(4, 2, plain("–")), TABLE),
        (cell(4, 3, plain("7 among 63")), []),
        (cell(1, 1, plain("percent")), []),
        # A figure of another year, as it always was, at this place.
        (cell(0, 3, [{"text": "18.2", "figure": START}]), TABLE),
        # Printed otherwise than the figure says.
        (cell(0, 3, [{"text": "42.79", "figure": END}]), TABLE),
        (figure, []),
        (csv, TABLE),
        (lambda made: made.block("indicators").update(caption=plain("Main"), notes=[]), []),
        (lambda made: columns(made)[1].update(label="Measure"), []),
        (lambda made: columns(made)[2].update(label="in 2015"), []),
        (lambda made: columns(made)[2].update(label="2016"), TABLE),
        (lambda made: columns(made)[2].update(unit="%"), TABLE),
        (cell(4, 0, plain("Place in the ranking")), []),
        (lambda made: made.block("indicators")["rows"].pop(), TABLE),
        (fewer_figures, []),
        (lambda made: made.drop("indicators"), TABLE),
    ],
)
def test_values_that_no_changed_figure_explains_are_announced(
    tmp_path: Path, change: Change, tables: list[str]
) -> None:
    """Numbers of a cell at their place; words, captions, names of rows, and figures shown less are none."""
    found = {one.where for one in missing(change, tmp_path) if one.where}

    assert {f"table {name}" for name in tables} == found


def test_a_value_is_named_by_its_table_or_by_the_indicator_of_its_row(tmp_path: Path) -> None:
    """With the year of its row or column; the indicator of another row names it not."""
    (found,) = missing(cell(1, 2, plain("40.50")), tmp_path)

    assert "poverty_rate_molisa_2016 2015 (table indicators)" == found.said
    for entry in ("poverty_rate_molisa_2016 2015", "the table “indicators” of 2015", "Main indicators 2015"):
        assert [] == unnamed([found], [f"- {entry}."])
    assert [found] == unnamed([found], ["- GRDP per capita of 2015.", "- poverty_rate_molisa_2016."])
    assert POOR_2015 in base().figures


def drawn(**more: object) -> Change:
    """Return what changes a row of the data of the chart, that of 2019."""

    def change(made: SmallEdition) -> None:
        for row in rows_of(made.spec("grdp")):
            if row.get("year") == "2019":
                row.update(more)

    return change


@pytest.mark.parametrize(
    ("change", "charts"),
    [
        (drawn(value=63.9), ["grdp"]),
        (drawn(value=36.9, colour="#123456", part=3, x=7), []),
        (drawn(value=36.9, text="36.9"), []),
        (drawn(value=36.9, status="estimate"), []),
        (lambda made: (drawn(value=63.9)(made), figure(made))[-1], []),
        (lambda made: made.block("grdp").update(title=plain("GRDP"), alt="Other words"), []),
    ],
)
def test_when_a_chart_draws_other_values_then_it_is_announced(
    tmp_path: Path, change: Change, charts: list[str]
) -> None:
    """Wherever marks stand and however they look: only what the data say counts."""
    found = missing(change, tmp_path)

    assert [f"chart {name}" for name in charts] == [one.where for one in found if one.where]
    assert [] == unnamed([one for one in found if one.where], ["- The chart “grdp” from 2015 to 2020, 2019."])


def reference(name: str, folder: Path, change: Callable[[Json], None]) -> Comparison:
    """Return what changes in a reference edition when *change* is done to each of its blocks."""
    new = folder / name
    shutil.copytree(REFERENCES / name, new)
    notebook = json.loads((new / "report.ipynb").read_text(encoding="utf-8"))
    for output in (output for cell in notebook["cells"] for output in cell.get("outputs", ())):
        if BLOCK_TYPE in output.get("data", {}):
            change(output["data"][BLOCK_TYPE])
    (new / "report.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    return compare(read_edition(REFERENCES / name), read_edition(new))


def judge(id: str) -> Callable[[Json], None]:
    """Return what gives a claim of a reference another verdict."""

    def change(block: Json) -> None:
        for group in block["groups"] if block["type"] == "verdicts" else ():
            for entry in group["entries"]:
                entry["outcome"] = "refuted" if entry["id"] == id else entry["outcome"]

    return change


@pytest.mark.parametrize(
    ("report", "claim", "lines"),
    [
        (
            "VN-01/2015-2020",
            "interview_poverty_factor",
            [
                "- Poverty rate 2015–2020.",
                "- Tỷ lệ hộ nghèo 2015–2020.",
                "- poverty_rate_molisa_2016, 2015–2020.",
            ],
        ),
        # No figure of the report stands behind it: its words in both editions are all there is.
        ("audits/lai_chau_2020", "c1", ["- Agriculture, 2020.", "- Nông, lâm, thủy sản, 2020."]),
    ],
)
def test_a_verdict_of_a_report_may_be_named_in_either_language(
    tmp_path: Path, report: str, claim: str, lines: list[str]
) -> None:
    """Both editions say one verdict: one line serves both."""
    both_editions = [reference(f"{report}/{language}", tmp_path, judge(claim)) for language in LANGUAGES]

    (found,) = changed_subjects(both_editions)

    assert f"verdict {claim}" == found.where
    assert [[]] * len(lines) == [unnamed([found], [line]) for line in lines]
    assert [found] == unnamed([found], ["- GRDP per capita 2015–2020."])


def test_a_peer_in_a_ranking_is_named_by_the_indicator_that_ranks(tmp_path: Path) -> None:
    """Its value is no figure of the report; its year is that of the indicator."""

    def change(block: Json) -> None:
        if block["id"] == "place-map":
            words = json.dumps(block["table"])
            block["table"] = json.loads(words.replace('[{"text": "26.1"}]', '[{"text": "26.4"}]'))

    (found,) = changed_subjects([reference("VN-01/2015-2020/en", tmp_path, change)])

    assert "poverty_rate_gso 2016 (table place-map-data)" == found.said
