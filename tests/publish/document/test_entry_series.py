"""Computed figures of one derivation stand together on paper."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.entries import figure_entries
from lc_indicators.publish.document.entry_series import EntrySeries, in_series
from tests.publish.sample import sample_document


def _copied(document: Document, name: str, periods: list[str], **more: Any) -> Document:
    """Return *document* with the computed figures of one name in other periods alone."""
    first = next(one for one in document.figures.values() if one["metric"])
    made = {
        f"f{period}": {**first, "id": f"f{period}", "period": period, "metric": "per_capita",
                       "label": {"vi": f"{name}, {period}"}, "period_label": {"vi": period}, "note": None,
                       "joined_because": None, **more}
        for period in periods
    }  # fmt: skip
    return replace(document, figures=made)  # type: ignore[arg-type]


def _series(document: Document) -> list[EntrySeries]:
    return in_series(figure_entries(document, computed=True), document)


def test_years_of_one_indicator_stand_in_one_row_in_their_order() -> None:
    """Each keeps its formula; the row is named once, without a period."""
    (row,) = _series(_copied(sample_document("vi"), "Bác sĩ", ["2012", "2010", "2011"]))

    assert ("Bác sĩ", ("2010", "2011", "2012")) == (row.name, row.labels)
    assert ["f2010", "f2011", "f2012"] == [one.id for one in row.entries]
    assert all(one.arithmetic for one in row.entries)


def test_each_figure_of_a_row_has_its_rounding_interval() -> None:
    """A row of many says as much as a row of one: the ends in brackets, never narrower than they are."""
    given = {"interval": {"low": "4.27961", "high": "4.28113"}, "decimals": 1, "metric": "per_capita"}
    (row,) = _series(_copied(sample_document("vi"), "Bác sĩ", ["2010", "2011", "2012"], **given))

    assert ("[4,27;\u00a04,29]",) * 3 == row.intervals


def test_an_open_end_and_a_missing_interval() -> None:
    """An end that is not known is no number; what has no interval has no brackets."""
    document = _copied(sample_document("vi"), "Bác sĩ", ["2010", "2011", "2012"])
    ends = [{"low": "40", "high": None}, {"low": None, "high": "-0.5"}, None]
    figures = {
        id: {**figure, "interval": end, "decimals": 0}
        for (id, figure), end in zip(document.figures.items(), ends, strict=True)
    }
    (row,) = _series(replace(document, figures=figures))  # type: ignore[arg-type]

    assert ("[40;\u00a0∞)", "(−∞;\u00a0−0,5]", "") == row.intervals


def test_two_years_stand_in_a_row_each() -> None:
    """A row of its own has room for the interval."""
    rows = _series(_copied(sample_document("vi"), "Bác sĩ", ["2010", "2011"]))

    assert [1, 1] == [len(row.entries) for row in rows]
    assert [(), ()] == [row.labels for row in rows]


def test_what_must_be_said_of_a_figure_is_said_in_a_row_of_its_own() -> None:
    """A note is not lost among others."""
    noted = _copied(sample_document("vi"), "Bác sĩ", ["2010", "2011", "2012"], note={"vi": "Ước tính."})

    assert 3 == len(_series(noted))


def test_no_figure_is_lost() -> None:
    """All computed figures stand in some row, each once."""
    document = sample_document("vi")
    entries = figure_entries(document, computed=True)

    assert sorted(one.id for one in entries) == sorted(
        one.id for row in in_series(entries, document) for one in row.entries
    )


def test_what_words_print_shares_a_row_only_in_percent() -> None:
    """A formula "100 × …" says that its result is in percent; any other unit stands with the number."""
    document = sample_document("vi")
    first = next(one for one in document.figures.values() if one["metric"])

    def rows(unit: str) -> list[int]:
        made = {
            f"f{name}": {**first, "id": f"f{name}", "period": None, "indicator": None, "note": None,
                         "joined_because": None, "metric_name": {"vi": "Mức so sánh"},
                         "label": {"vi": f"Mức so sánh: {name}"}, "unit": {**first["unit"], "unit": unit}}
            for name in "ABC"
        }  # fmt: skip
        told = [{"text": "1", "figure": id} for id in made]
        title = {**document.title, "summary": told}
        changed = replace(document, figures=made, title=title)  # type: ignore[arg-type]
        return [len(row.entries) for row in _series(changed)]

    assert ([3], [1, 1, 1]) == (rows("percent"), rows("percentage_points"))
