"""Make Figures of what a catalogue holds: observations, derivations and printed claims."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from lc_indicators.catalogue import Catalogue, form_of_claim, leaf_of, signed_value
from lc_indicators.catalogue.records import (
    CLAIM_PREFIX,
    TARGET_PREFIX,
    Derivation,
    Observation,
    PublishedClaim,
    Target,
)
from lc_indicators.catalogue.vintages import STAGE_OF_STATUS
from lc_indicators.errors import UnknownNameError
from lc_indicators.figure import Cited, Codes, Figure
from lc_indicators.language import Text, in_a_row, in_each, message, messages
from lc_indicators.metrics import METRICS
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction
from lc_indicators.periods import ComparisonBase, Period


class FigureBook:
    """Makes each Figure once, from the catalogue and nothing else."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.codes = Codes(catalogue.units, catalogue.statuses, catalogue.qualifiers, catalogue.languages)
        self._made: dict[str, Figure] = {}

    def of(self, entry: Observation | Derivation) -> Figure:
        """Return the Figure of an observation, or of a derivation computed by its metric."""
        if entry.key not in self._made:
            made = self._observed(entry) if isinstance(entry, Observation) else self._derived(entry)
            self._made[entry.key] = made
        return self._made[entry.key]

    def beside(self, row: Observation) -> Figure:
        """Return the Figure of a row that only stands beside others: no change is computed from it."""
        return self._made.get(row.key) or self._observed(row, breaks=())

    def of_claim(self, claim: PublishedClaim) -> Figure:
        """Return a printed derived figure; a fall is negative where the sign says so."""
        indicator = self.catalogue.indicator(claim.indicator)
        printed = RoundingInterval.from_printed(claim.value, claim.qualifier or None)
        leaf = LinearFraction.leaf(f"{CLAIM_PREFIX}{claim.claim}", printed)
        value = signed_value(claim)
        return Figure(
            key=f"{CLAIM_PREFIX}{claim.claim}",
            label=_claim_label(claim, indicator.name),
            unit=self.codes.unit(claim.unit),
            status=claim.status,
            value=value,
            decimals=decimals_of(claim.value),
            form=leaf if value == claim.value else -leaf,
            codes=self.codes,
            qualifier=claim.qualifier,
            area=self.catalogue.area(claim.area),
            period=claim.period,
            cited=(Cited(self.catalogue.source(claim.source), claim.place),),
            printed_in_source=claim.printed,
            published_on=claim.published_on,
            stage=_stage(claim),
        )

    def of_target(self, target: Target, *, upper: bool = False) -> Figure:
        """Return what a plan asks for, of a range its lower or its *upper* end: set, it has no rounding."""
        indicator = self.catalogue.indicator(target.indicator)
        value = target.upper if upper and target.upper is not None else target.value
        key = f"{TARGET_PREFIX}{target.key}{':upper' if upper else ''}"
        return Figure(
            key=key,
            label=message("report.plans.named", name=indicator.name),
            unit=self.codes.unit(target.unit),
            status="A",
            value=value,
            decimals=decimals_of(value),
            form=LinearFraction.leaf(key, RoundingInterval.exact(value)),
            codes=self.codes,
            indicator=indicator,
            area=self.catalogue.area(target.area),
            period=target.period,
            cited=(Cited(self.catalogue.source(target.source)),),
            printed_in_source=target.printed,
        )

    def _observed(self, row: Observation, breaks: tuple[Period, ...] | None = None) -> Figure:
        indicator = self.catalogue.indicator(row.indicator)
        return Figure(
            key=row.key,
            label=indicator.name,
            unit=self.codes.unit(indicator.unit),
            status=row.status,
            value=row.value,
            decimals=0 if row.value is None else decimals_of(row.value),
            form=leaf_of(row, indicator),
            codes=self.codes,
            qualifier=row.qualifier,
            indicator=indicator,
            area=self.catalogue.area(row.area),
            period=row.period,
            cited=(Cited(self.catalogue.source(row.source), row.place),),
            printed_in_source=row.printed,
            published_on=row.published_on,
            stage=_stage(row),
            breaks=self.catalogue.breaks(row.indicator, row.area) if breaks is None else breaks,
            series=f"{row.indicator}:{row.area}",
        )

    def _derived(self, row: Derivation) -> Figure:
        indicator = self.catalogue.indicator(row.indicator)
        figure: Figure = METRICS[row.metric](
            **{name: self._argument(text) for name, text in row.arguments.items()}
        )
        return replace(
            figure,
            key=row.key,
            label=indicator.name,
            unit=self.codes.unit(indicator.unit),
            indicator=indicator,
            area=self.catalogue.area(row.area),
            period=row.period,
            breaks=self.catalogue.breaks(row.indicator, row.area),
            series=f"{row.indicator}:{row.area}",
            note=_put_together(figure) if row.recast else figure.note,
        )

    def _argument(self, text: str) -> Figure | int:
        if text.isdecimal():
            return int(text)
        if text.startswith(CLAIM_PREFIX):
            claim = self.catalogue.claims[text.removeprefix(CLAIM_PREFIX)]
            return _as_argument(claim, self.of_claim(claim))
        if text.startswith(TARGET_PREFIX):
            return self.of_target(self.catalogue.targets[text.removeprefix(TARGET_PREFIX)])
        for entries in (self.catalogue.observations, self.catalogue.derivations):
            if text in entries:
                return self.of(entries[text])
        raise UnknownNameError("observation", text, self.catalogue.observations)


def _put_together(figure: Figure) -> Text:
    """Return of which areas a figure is put together, and of which of them nothing is known."""
    parts = [one for _, one in figure.inputs if isinstance(one, Figure) and one.area]
    areas = {one.area.area: one.area.name for one in parts if one.area}
    missing = {one.area.area: one.area.name for one in parts if one.area and one.is_missing}
    said = message("figures.put_together", areas=in_a_row(areas.values()))
    if not missing:
        return said
    return in_a_row([said, message("figures.part_missing", areas=in_a_row(missing.values()))], " ")


def _as_argument(claim: PublishedClaim, figure: Figure) -> Figure:
    # "Giảm 2,8 lần" says start ÷ end; a formula takes end ÷ start.
    if claim.kind == "growth_factor" and claim.direction == "down" and figure.value is not None:
        return replace(figure, value=Decimal(1) / figure.value, form=form_of_claim(claim))
    return figure


def decimals_of(value: Decimal) -> int:
    """Return the digits printed after the decimal mark."""
    return max(-int(value.as_tuple().exponent), 0)


def _claim_label(claim: PublishedClaim, name: Text) -> Text:
    """Return what a claim is of, which kind of change, and compared with what."""
    kind = messages("metrics").get(claim.kind)
    label = in_a_row([name, kind], ": ") if kind else name
    if not claim.base:
        return label
    base = ComparisonBase(claim.base)
    return in_a_row([label, in_each(lambda language: base.label(claim.period, language))], ", ")


def _stage(row: Observation | PublishedClaim) -> str:
    """Return the stage of a row where its status does not say it."""
    return "" if row.stage == STAGE_OF_STATUS.get(row.status, "") else row.stage
