"""A figure carries when it was published, and in which of its lives, where nothing else of it says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue.load import load_catalogue
from lc_indicators.report.figure_book import FigureBook
from tests.catalogue.vintage_package import add_vintages
from tests.data_fixtures import edit
from tests.provinces import provinces, rate_row

RATES = "observations/gso_poverty_rate.csv"


@pytest.mark.parametrize(
    ("status", "own", "expected"),
    [
        ("A", ",", {}),
        ("E", ",", {}),
        ("P", ",preliminary", {}),
        ("A", "2018-11,official", {"published_on": "2018-11", "stage": "official"}),
        ("A", "2018-09,", {}),
    ],
)
def test_what_citation_and_status_say_is_not_said_again(
    tmp_path: Path, status: str, own: str, expected: dict[str, str]
) -> None:
    """The source is of September 2018."""
    data = provinces(tmp_path)
    row = rate_row("VN-02", "40.1")
    edit(data, RATES, old=row, new=row.replace(",A,", f",{status},"))
    add_vintages(data, RATES)
    edit(
        data,
        RATES,
        old=f"{row.replace(',A,', f',{status},')},,",
        new=f"{row.replace(',A,', f',{status},')},{own}",
    )

    catalogue = load_catalogue(data)
    entry = catalogue.observations["poverty_rate_gso:VN-02:2016:gso_poverty_rate"]
    figure = FigureBook(catalogue).of(entry).to_json()

    assert expected == {name: figure[name] for name in ("published_on", "stage") if name in figure}
