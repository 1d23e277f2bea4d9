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
from lc_indicators.editions.compare.unexplained import Unexplained
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
    ParameterError
        The new edition has no words in *language*.
    """
    words = as_language(language, new.languages) if language else new.document.language
    matched = Matched(old, new)
    figures = changed_figures(matched, words)
    unexplained = Unexplained(matched, figures)
    return Comparison(
        old=old.about,
        new=new.about,
        language=words,
        figures=figures,
        claims=changed_claims(old, new, words),
        tables=changed_tables(old, new, words, about=unexplained.in_table),
        charts=changed_charts(old, new, words, about=unexplained.in_chart),
        texts=changed_texts(old, new),
        background=background(old, new, words),
    )
