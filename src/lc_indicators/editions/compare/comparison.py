"""Compare two editions in all that a reader sees."""

from __future__ import annotations

from lc_indicators.editions.compare.compared_background import background
from lc_indicators.editions.compare.compared_charts import changed_charts
from lc_indicators.editions.compare.compared_claims import changed_claims
from lc_indicators.editions.compare.compared_content import Content
from lc_indicators.editions.compare.compared_figures import changed_figures
from lc_indicators.editions.compare.compared_tables import changed_tables
from lc_indicators.editions.compare.compared_texts import changed_texts
from lc_indicators.editions.compare.difference_records import Comparison
from lc_indicators.editions.compare.pairing import Matched
from lc_indicators.editions.compare.root_causes import reaches
from lc_indicators.editions.compare.unexplained import Unexplained
from lc_indicators.errors import OtherReportError
from lc_indicators.language import Language, as_language


def compare(old: Content, new: Content, *, language: Language | None = None) -> Comparison:
    """Return what changed from *old* to *new*: figures, claims, tables, charts and text.

    Numbers are compared within the rounding of what is printed, text exactly; drawings by what they were
    drawn from, as two machines may draw one specification in different bytes.

    Parameters
    ----------
    old, new : Content
        As :func:`~lc_indicators.editions.compare.edition_reader.read_edition` gives them.
    language : str, optional
        Of the comparison's own words; that of the new edition by default.

    Raises
    ------
    OtherReportError
        They are of different areas or periods.
    ParameterError
        The new edition has no words in *language*.
    """
    _require_same_report(old, new)
    words = as_language(language, new.languages) if language else new.document.language
    matched = Matched(old, new)
    figures = changed_figures(matched, words)
    unexplained = Unexplained(matched, figures)
    return Comparison(
        old=old.about,
        new=new.about,
        language=words,
        figures=figures,
        reaches=reaches(matched, figures),
        claims=changed_claims(old, new, words),
        tables=changed_tables(old, new, words, about=unexplained.in_table),
        charts=changed_charts(old, new, words, about=unexplained.in_chart),
        texts=changed_texts(old, new),
        background=background(old, new, words),
    )


def _require_same_report(old: Content, new: Content) -> None:
    """Raise OtherReportError where both editions say what they are of, and it is not the same."""
    of = [_subject(one) for one in (old, new)]
    if all(of) and of[0] != of[1]:
        raise OtherReportError(*of)


def _subject(edition: Content) -> str:
    """Return area and period of a report; "" of an audit, whose text may be dated anew."""
    given = edition.manifest.get("parameters", {})
    if "text" in given or not given.get("area") or not given.get("period"):
        return ""
    return f"{given['area']} {given['period']}"
