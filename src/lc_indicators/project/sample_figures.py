"""Sample figures: what a report looks like before there are any, and marked as made up wherever they show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lc_indicators.catalogue.records import SAMPLE
from lc_indicators.project.given_areas import GivenArea
from lc_indicators.project.names_in_sentences import within_columns
from lc_indicators.project.package_tables import Row
from lc_indicators.project.template_files import words

#: The source, the indicators, and how many years they have.
SOURCE, POPULATION, RATE, YEARS = "sample_figures", "population", "clean_water_share", 8


def sample_source(languages: Sequence[str], year: int) -> Row:
    """Return the source of sample figures."""
    first = words(languages[0])
    return {
        "source": SOURCE,
        "publisher": first["publisher"],
        "title": first["source"],
        "date": str(year),
        "language": languages[0],
        "type": SAMPLE,
        **{f"note_{one}": words(one)["source"] for one in languages},
    }


def sample_indicators(languages: Sequence[str]) -> Iterator[Row]:
    """Yield a count and a rate."""
    plain = {"decimals": 0, "good": "none", "measure": "stock", "bases": "year_before", "minimum": 0}
    share = {"decimals": 1, "good": "up", "measure": "rate", "maximum": 100, "unit": "percent"}
    people = _texts(languages, name="population", short="population")
    yield {**plain, **people, "indicator": POPULATION, "concept": POPULATION, "unit": "persons",
           "theme": "population"}  # fmt: skip
    rate = _texts(languages, name="rate", short="rate_short")
    yield {**plain, **share, **rate, "indicator": RATE, "concept": RATE, "theme": "health"}


def _texts(languages: Sequence[str], *, name: str, short: str) -> dict[str, object]:
    return {
        **{f"name_{one}": words(one)[name] for one in languages},
        **{f"short_{one}": words(one)[short] for one in languages},
        **{f"definition_{one}": words(one)[f"{name}_definition"] for one in languages},
        **within_columns({one: words(one)[name] for one in languages}),
    }


def sample_observations(areas: Sequence[GivenArea], languages: Sequence[str], year: int) -> Iterator[Row]:
    """Yield the figures of each area for some years up to *year*: the same for the same areas."""
    made_up = {
        "notation": "point",
        "status": "A",
        "source": SOURCE,
        **{f"place_{one}": words(one)["place"] for one in languages},
    }
    for place, area in enumerate(areas):
        for step in range(YEARS):
            key = {"area": area.code, "period": str(year - YEARS + 1 + step)}
            for indicator, printed in ((POPULATION, _people(place, step)), (RATE, _share(place, step))):
                yield {**made_up, **key, "indicator": indicator, "printed": printed, "value": printed}


def _people(place: int, step: int) -> str:
    start, growth = 240_000 + 97_310 * (place * 7 % 11), Decimal(1004 + place * 5 % 23) / 1000
    return str(int(start * growth**step))


def _share(place: int, step: int) -> str:
    return f"{Decimal(520 + place * 61 % 290 + step * (11 + place * 3 % 9)) / 10:.1f}"
