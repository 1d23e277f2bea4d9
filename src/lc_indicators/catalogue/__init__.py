"""The one door to ``data/``: records, loading, checks, derivations, conflicts."""

from __future__ import annotations

from lc_indicators.catalogue.catalogue import Catalogue, within
from lc_indicators.catalogue.conflicts import DISAGREE, NOT_COMPARABLE, Conflict
from lc_indicators.catalogue.derivations import form_of, form_of_claim, leaf_of, signed_value
from lc_indicators.catalogue.figure_lives import Vintages
from lc_indicators.catalogue.load import data_folder, load_catalogue, read_catalogue
from lc_indicators.catalogue.places import above, peers

__all__ = [
    "DISAGREE",
    "NOT_COMPARABLE",
    "Catalogue",
    "Conflict",
    "Vintages",
    "above",
    "data_folder",
    "form_of",
    "form_of_claim",
    "leaf_of",
    "load_catalogue",
    "peers",
    "read_catalogue",
    "signed_value",
    "within",
]
