"""The code lists that a Figure words itself with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lc_indicators.catalogue.records import StatusCode, Unit
from lc_indicators.errors import UnitMismatchError, UnknownNameError
from lc_indicators.language import Language, Text, in_each, messages
from lc_indicators.metrics import Metric

#: What percent are told for.
PER_HUNDRED = 100


def metric_name(metric: Metric) -> Text:
    """Return what a reader calls *metric*: in its own words, by the table, or by the name of its function."""
    name, words = metric.rules.name or messages("metrics").get(metric.name), metric.name.replace("_", " ")
    return in_each(lambda language: name[language] if name else words)


@dataclass(frozen=True)
class Codes:
    """Units, statuses, qualifiers and languages of one data package."""

    units: Mapping[str, Unit]
    statuses: Mapping[str, StatusCode]
    #: Qualifier -> pattern with ``{}`` for the figure.
    qualifiers: Mapping[str, Text]
    #: Those of the project: what a figure writes down of itself is in each of them.
    languages: Sequence[Language]

    def unit(self, unit: str) -> Unit:
        """Return the unit with this id; UnknownNameError names the nearest ones."""
        try:
            return self.units[unit]
        except KeyError:
            raise UnknownNameError("unit", unit, self.units, hint="Add it to data/units.csv.") from None

    def ratio_unit(self, metric: Metric, value: Unit, population: Unit, *, factor: int = 1) -> Unit:
        """Return the unit of *factor* × *value* ÷ *population*: billion dong by thousand persons is million.

        Found by dimension and power of ten, so that no factor of ten is lost or invented; a hundred of what
        is alike in both are percent.
        """
        shift = len(str(factor)) - 1
        dimension, multiplier = (
            f"{value.dimension}/{population.dimension}",
            value.multiplier - population.multiplier - shift,
        )
        if factor == PER_HUNDRED and value.dimension == population.dimension and multiplier == -shift:
            return self.unit("percent")
        if factor != 10**shift:
            raise UnitMismatchError(
                metric.name, (value.unit, population.unit), "Choose a factor of 1, 10, 100, …."
            )
        for unit in self.units.values():
            if (unit.dimension, unit.multiplier) == (dimension, multiplier):
                return unit
        raise UnitMismatchError(
            metric.name,
            (value.unit, population.unit),
            f"Add a unit of dimension {dimension} and multiplier {multiplier} to data/units.csv.",
        )

    def most_serious(self, statuses: Iterable[str]) -> str:
        """Return the status of a figure made from these: the gravest that propagates, else A."""
        known = [self.statuses[status] for status in statuses]
        propagating = [status for status in known if status.propagates]
        return min(propagating, key=lambda status: status.rank).status if propagating else "A"
