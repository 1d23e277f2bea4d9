"""Claims: read out of prose, recomputed from the data and from each other, and given a verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lc_indicators.language import Text

if TYPE_CHECKING:
    from lc_indicators.audit.verdict import Audit
    from lc_indicators.catalogue.catalogue import Catalogue

__all__ = ["audit_text"]

_ONE_TABLE = Text(
    vi="1 bảng chưa được đọc: số liệu trong bảng chưa được kiểm tra.",
    en="1 table was not read: its figures were not checked.",
)
_TABLES = Text(
    vi="{} bảng chưa được đọc: số liệu trong các bảng chưa được kiểm tra.",
    en="{} tables were not read: their figures were not checked.",
)


def audit_text(
    text: str, *, catalogue: Catalogue | None, area: str = "", period: str = "", date: str = ""
) -> Audit:
    """Return the claims of *text* with their verdicts.

    Parameters
    ----------
    text : str
        Prose, Vietnamese or English; places in the audit count its characters.  Halves of characters
        (lone surrogates), which no file can hold, become U+FFFD.
    catalogue : Catalogue or None
        Names and evidence; without one, the claims are audited against each other alone.
    area : str
        Code of the area that the text speaks of where it names none; "" for no hint.
    period : str
        Likewise a year or a span of years: ``2020``, ``2015-2020``.
    date : str
        When the text was written, to the day, month or year (2020-10-28, 28/10/2020, 2020-10, 2020): what
        was published later can revise a claim, never contradict it.  "" where it is not known.

    Notes
    -----
    Sources of the catalogue that are this text, or copies of it, are no evidence for it.
    Tables (rows with tabs, pipes, columns of spaces) are not read; how many there are is a note of the audit.
    """
    # The grammar and the audit take a while to load, and a record needs neither.
    from lc_indicators.audit.audit import audit_claims
    from lc_indicators.audit.files.text_tables import tables_in
    from lc_indicators.audit.reading import read_claims
    from lc_indicators.audit.reading.reading_copy import without_surrogates

    text = without_surrogates(text)
    claims = read_claims(text, catalogue=catalogue, area=area, period=period)
    own: frozenset[str] = frozenset()
    if catalogue is not None:
        from lc_indicators.audit.evidence import own_sources

        own = own_sources(text, claims, catalogue)
    audit = audit_claims(text, claims, catalogue=catalogue, area=area, date=date, own_sources=own)
    return replace(audit, notes=(*audit.notes, *_unread(len(tables_in(text)))))


def _unread(tables: int) -> tuple[Text, ...]:
    """Return what is said of the tables of a text, whose rows are no sentences; nothing where it has none."""
    if tables < 2:  # noqa: PLR2004 - the plural
        return (_ONE_TABLE,) * tables
    return (Text(vi=_TABLES.vi.format(tables), en=_TABLES.en.format(tables)),)
