"""What a set of evidence is called."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.catalogue import Catalogue
from lc_indicators.claims.auditing.evidence.figures import KnownFigure
from lc_indicators.claims.auditing.evidence.remarks import what
from lc_indicators.claims.auditing.intervals import both
from lc_indicators.wording import Language, Text, date_label


def set_name(figures: Sequence[KnownFigure], lead: Sequence[str], catalogue: Catalogue) -> Text:
    """Return the variant of an indicator, the source that leads where several disagree.

    "Bộ LĐTBXH, chuẩn 2016–2020; Báo Dân sinh, 10/3/2021".
    """
    base = what(figures[0].indicator)
    sources = dict.fromkeys(source for figure in figures for source in figure.sources)
    named = lead or (tuple(sources) if len(sources) == 1 else ())

    def say(language: Language) -> str:
        parts = [base[language], *(_source(source, catalogue, language) for source in named)]
        return "; ".join(parts)

    return both(say)


def _source(source: str, catalogue: Catalogue, language: Language) -> str:
    record = catalogue.source(source)
    return ", ".join(part for part in (record.publisher or source, date_label(record.date, language)) if part)
