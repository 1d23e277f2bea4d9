"""A missing rank says why, to a reader and to an analyst, in each language of the interface."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from lc_indicators.catalogue import Catalogue
from lc_indicators.language import messages, spoken_languages
from lc_indicators.report import Report
from tests.ranked_provinces import HA_GIANG, LAI_CHAU, LAO_CAI, PRINTED, RATE, SOURCE, provinces
from tests.report.test_showing import Recorded


def _report(data: Catalogue, area: str = LAI_CHAU) -> Report:
    return Report(data, area=area, period="2010-2016", language="en")


def _why(data: Catalogue, area: str = LAI_CHAU, when: int | None = None) -> str:
    said = _report(data, area).why_unranked(RATE, when)
    return said.text if said else ""


def _moved(data: Catalogue, area: str, **changes: Any) -> Catalogue:
    """Return the data with the rows of 2016 of all provinces but one changed."""
    rows = [
        replace(row, **changes) if row.area != area and row.period.text == "2016" else row
        for row in data.observations.values()
    ]
    return replace(data, observations={row.key: row for row in rows})


def test_what_has_a_rank_needs_no_reason() -> None:
    """Lai Châu is the first of five."""
    assert _report(provinces()).why_unranked(RATE) is None


def test_no_figure_of_the_area() -> None:
    """The period asked for is named."""
    assert "Poverty rate" in _why(provinces(), when=2014)
    assert _why(provinces(), when=2014).endswith("there is no figure of Lai Châu in 2014.")


def test_no_other_area_of_the_kind() -> None:
    """The figure of the country is no province's."""
    alone = provinces({2016: {LAI_CHAU: "27.9", "VN": "5.8"}})

    assert _why(alone).endswith("none of the other provinces has a figure of the same period.")


def test_a_kind_that_is_not_ranked() -> None:
    """A country stands among none."""
    assert _why(provinces(), "VN").endswith("countries are not ranked among each other.")


def test_other_sources() -> None:
    """One ranking has the figures of one source."""
    data = provinces({2016: PRINTED[2016]})
    other = next(one for one in data.sources if one != SOURCE)

    assert "from other sources" in _why(_moved(data, LAI_CHAU, source=other))


def test_another_standard() -> None:
    """Figures by two standards are no ranking."""
    data = provinces({2016: PRINTED[2016]})
    concept = data.indicators[RATE].concept
    other = next(one.indicator for one in data.indicators_of(concept) if one.indicator != RATE)

    assert "another standard or producer" in _why(_moved(data, LAI_CHAU, indicator=other))


def test_other_borders() -> None:
    """The other provinces came later, and the source has their figures of before."""
    data = provinces({2016: {one: PRINTED[2016][one] for one in (LAI_CHAU, LAO_CAI, HA_GIANG)}})
    later = {
        code: replace(area, valid_from=date(2025, 7, 1)) if code in {LAO_CAI, HA_GIANG} else area
        for code, area in data.areas.items()
    }
    lasting = replace(data.areas[LAI_CHAU], valid_to=date(2025, 6, 30))

    assert "in other borders alone" in _why(replace(data, areas={**later, LAI_CHAU: lasting}))


def test_a_reader_sees_it_beside_what_is_not_held() -> None:
    """One line for all indicators: each reason with the names that it holds of."""
    shown = Recorded(
        provinces({2016: {LAI_CHAU: "27.9", "VN": "5.8"}}), area=LAI_CHAU, period="2010-2016", language="en"
    )
    shown.not_held()
    texts = ["".join(span["text"] for span in one.content["spans"]) for one in shown.blocks]

    assert [one for one in texts if one.startswith("Without a rank: ")] == [
        "Without a rank: Poverty rate (none of the other provinces has a figure of the same period)."
    ]


@pytest.mark.parametrize("language", spoken_languages())
def test_in_every_language(language: str) -> None:
    """No braces are left, whatever the reason."""
    for words in messages("report.unranked.reasons").values():
        words[language].format(many="b", when="c", area="d")
