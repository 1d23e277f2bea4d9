"""Made-up poverty rates of a few provinces, their region and the country, for tests of ranks by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Area, AreaKind, Observation
from lc_indicators.language import Text
from lc_indicators.periods import Period
from tests.lai_chau import catalogue

RATE, SOURCE = "poverty_rate_gso", "gso_poverty_rate"
LAI_CHAU, LAO_CAI, HA_GIANG, SON_LA, HA_NOI = "VN-01", "VN-02", "VN-03", "VN-05", "VN-HN"

#: Year -> area -> what a table prints; "" is a missing figure.  48.0 stands twice in 2010.
PRINTED: dict[int, dict[str, str]] = {
    2010: {LAI_CHAU: "48.0", LAO_CAI: "50.1", HA_GIANG: "48.0", SON_LA: "37.9", HA_NOI: "5.3",
           "VN-R2": "29.4", "VN": "14.2"},
    2016: {LAI_CHAU: "27.9", LAO_CAI: "18.1", HA_GIANG: "26.1", SON_LA: "21.9", HA_NOI: "1.3",
           "VN-R2": "13.8", "VN": "5.8"},
}  # fmt: skip


def provinces(
    printed: Mapping[int, Mapping[str, str]] | None = None, *, indicator: str = RATE, former: str = ""
) -> Catalogue:
    """Return the catalogue of five provinces with these figures alone; *former* is one no more."""
    rows = [
        _row(indicator, area, str(year), text)
        for year, figures in (printed or PRINTED).items()
        for area, text in figures.items()
    ]
    known = catalogue()
    kept = {LAI_CHAU, LAO_CAI, HA_GIANG, SON_LA, HA_NOI}
    areas = {
        code: _lasting(area, "former" if code == former else "province") if code in kept else area
        for code, area in known.areas.items()
        if area.kind.kind in {"country", "region"} or code in kept
    }
    return replace(
        known,
        areas=areas,
        observations={row.key: row for row in rows},
        derivations={},
    )


def _lasting(area: Area, kind: str) -> Area:
    return replace(area, kind=_kind(kind), valid_from=None, valid_to=None)


def district(code: str, parent: str) -> Area:
    """Return a district."""
    return Area(area=code, name=Text(vi=code, en=code), kind=_kind("district"), parent=parent)


def _kind(kind: str) -> AreaKind:
    return next(area.kind for area in catalogue().areas.values() if area.kind.kind == kind)


def _row(indicator: str, area: str, period: str, text: str) -> Observation:
    return Observation(
        indicator=indicator,
        area=area,
        period=Period.parse(period),
        printed=text or "..",
        notation="point" if text else "text",
        value=Decimal(text) if text else None,
        qualifier="",
        status="A" if text else "O",
        reference_date="",
        source=SOURCE,
        place=None,
        note="",
    )
