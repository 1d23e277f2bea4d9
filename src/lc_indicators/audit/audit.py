"""Audit a text: find its claims, recompute them, and say whether each can be true as printed.

The stages are the folders beside this file: files and reading make claims of a text; evidence finds what the
data say; relations find what the text says of itself; arithmetic recomputes each claim on every admissible
reading; judging makes verdicts of that; wording puts them into sentences.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lc_indicators.audit.claim import Claim
from lc_indicators.audit.context import AuditContext
from lc_indicators.audit.evidence.evidence import Evidence
from lc_indicators.audit.judging.clashes import clashes_among
from lc_indicators.audit.judging.judge import not_looked_at, verdict_of, with_clashes
from lc_indicators.audit.lexicon import GRAMMARS
from lc_indicators.audit.reading.reading_copy import language_of_text, without_surrogates
from lc_indicators.audit.relations import Relations
from lc_indicators.audit.verdict import Audit
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import Language, Text, in_each, language_name, message

if TYPE_CHECKING:
    from lc_indicators.audit.tables.audited_table import AuditedTable

#: Numbers that were not read which a note shows.
_MOST_SHOWN = 8


def audit_text(
    text: str,
    *,
    catalogue: Catalogue | None,
    area: str = "",
    period: str = "",
    date: str = "",
    tables: Sequence[AuditedTable] | None = None,
) -> Audit:
    """Return the claims of *text* with their verdicts.

    Parameters
    ----------
    text : str
        Prose, Vietnamese or English; of French and Spanish simple forms are read, which a note says.
        Places in the audit count its characters.  Halves of characters (lone surrogates), which no file
        can hold, become U+FFFD.
    catalogue : Catalogue or None
        Names and evidence; without one, the claims are audited against each other alone.
    area : str
        Code of the area that the text speaks of where it names none; "" for no hint.
    period : str
        Likewise its period: ``2020``, ``2015-2020``, ``2024-09``.
    date : str
        When the text was written, to the day, month or year (2020-10-28, 28/10/2020, 2020-10, 2020): what
        was published later can revise a claim, never contradict it.  "" where it is not known.

    tables : sequence of AuditedTable, optional
        The tables in it, where its file told them apart; by default rows with tabs, pipes and columns of
        blanks are tables.

    Notes
    -----
    Sources of the catalogue that are this text, or copies of it, are no evidence for it.
    Rows of tables are no sentences: of a table it is asked whether its cells fit each other.
    """
    # The grammar, and what reads tables, take a while to load: claims that data hold need neither.
    from lc_indicators.audit.reading.read_claims import read_claims
    from lc_indicators.audit.tables.documents import tables_of_text
    from lc_indicators.audit.tables.table_verdicts import audited_tables

    text = without_surrogates(text)
    unread: list[tuple[int, int]] = []
    language = language_of_text(text)
    claims = read_claims(
        text, catalogue=catalogue, area=area, period=period, unread=unread, language=language
    )
    audit = audit_claims(text, claims, catalogue=catalogue, area=area, date=date)
    misfits, said = audited_tables(tables_of_text(text) if tables is None else tables)
    return replace(
        audit,
        claims=(*audit.claims, *(one.claim for one in misfits)),
        verdicts=(*audit.verdicts, *misfits),
        notes=(*audit.notes, *_few_forms(language), *_numbers_not_read(text, unread), *said),
        unread=tuple(unread),
    )


def _few_forms(language: Language) -> tuple[Text, ...]:
    if language in GRAMMARS:
        return ()
    named = in_each(lambda each: language_name(language, each))
    return (message("audit.verdict.few_forms", language=named),)


def _numbers_not_read(text: str, unread: Sequence[tuple[int, int]]) -> tuple[Text, ...]:
    # They are neither right nor wrong: whoever signs looks at them.
    if not unread:
        return ()
    shown = "; ".join(text[start:end] for start, end in unread[:_MOST_SHOWN])
    more = "; …" if len(unread) > _MOST_SHOWN else ""
    return (message("audit.verdict.unread", count=len(unread), numbers=f"{shown}{more}"),)


def audit_claims(
    text: str,
    claims: Sequence[Claim],
    *,
    catalogue: Catalogue | None = None,
    area: str = "",
    date: str = "",
    own_sources: Collection[str] = (),
) -> Audit:
    """Return the verdicts on the claims of a text.

    Parameters
    ----------
    text : str
        The text as it was given; claims say where in it they stand.
    claims : sequence of Claim
        Its claims, in its order.
    catalogue : Catalogue, optional
        What the data say; without it the text's own figures alone are put to each other.
    area, date : str, optional
        Code of the area that it speaks of where a claim names none; date of the text as
        :func:`~lc_indicators.periods.read_date` reads it: what came out later can show a revision, no error.
    own_sources : collection of str, optional
        Sources of the catalogue that are this text or copies of it: they never support it.

    Notes
    -----
    Work is bounded by counts; a claim that was not looked at says so (:attr:`Verdict.is_checked`).

    Examples
    --------
    >>> audit_claims("", []).is_contradicted
    False
    """
    evidence = Evidence.for_text(text, claims, catalogue, area=area, date=date, own_sources=own_sources)
    return audit_context(AuditContext(text=text, claims=claims, evidence=evidence))


def audit_context(context: AuditContext) -> Audit:
    """Return the verdicts on the claims of a text, with what is known beside them."""
    relations = Relations(context.index, premise=context.evidence.premise)
    verdicts = [
        not_looked_at(claim)
        if context.tried_hypotheses.is_over
        else verdict_of(claim, context, relations.workings(claim))
        for claim in context.claims
    ]
    found = [*clashes_among(context, verdicts), *relations.clashes()]
    clashes = tuple({frozenset(clash.claims): clash for clash in reversed(found)}.values())[::-1]
    unfinished = (message("audit.verdict.not_all_together"),) if context.tried_sets.is_over else ()
    return Audit(
        text=context.text,
        claims=tuple(context.claims),
        verdicts=tuple(with_clashes(verdict, clashes) for verdict in verdicts),
        clashes=clashes,
        notes=(*relations.notes(), *unfinished),
        as_of=context.evidence.as_of,
    )
