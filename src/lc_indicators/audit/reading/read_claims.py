"""Read the claims of a text, in one pass over its sentences: drafts become claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from lc_indicators.audit.claim import Bond, Claim, Place, Role, Status
from lc_indicators.audit.lexicon import GRAMMARS
from lc_indicators.audit.lexicon.tokens import NUMBER, Token, tokens_of
from lc_indicators.audit.moments import moment_of
from lc_indicators.audit.reading.claim_drafts import Draft, Memory
from lc_indicators.audit.reading.clarity import knows_all
from lc_indicators.audit.reading.governing_verbs import FROM, TO
from lc_indicators.audit.reading.names_of_data import words_of
from lc_indicators.audit.reading.numerals import decimal_marks, habit_of
from lc_indicators.audit.reading.reading_copy import (
    Prose,
    further_language,
    language_of,
    language_of_text,
    sentences_of,
)
from lc_indicators.audit.reading.sentence import SentenceReader
from lc_indicators.audit.reading.sentence_items import items_of
from lc_indicators.audit.reading.sentence_words import Habits, SentenceWords
from lc_indicators.audit.reading.subject import COUNTRY
from lc_indicators.language import Language
from lc_indicators.periods import Period, PeriodKind

if TYPE_CHECKING:
    from lc_indicators.catalogue import Catalogue


_SIDES = {FROM: "start", TO: "end"}


def claim_of(
    draft: Draft, inside: Sequence[Token], prose: Prose, *, sentence: tuple[int, int], tokens: Sequence[Token]
) -> Claim:
    """Return the claim that *draft* came to, its name its place for now."""
    start, end = inside[draft.quantity.first].start, inside[draft.quantity.last].end
    place = prose.given_place(start, end)
    around = prose.given_place(tokens[sentence[0]].start, tokens[sentence[1] - 1].end)
    return Claim(
        claim=_name(draft),
        kind=draft.kind,
        indicator=draft.indicator,
        subject=draft.subject,
        group=draft.group,
        area=draft.area,
        borders=draft.borders,
        start=draft.start,
        end=draft.end,
        part=draft.part,
        base=draft.base,
        span_stated=draft.stated,
        is_clear=draft.is_clear and _is_directed(draft),
        years=draft.years,
        printed=prose.text[start:end],
        values=_values(draft),
        unit=draft.unit,
        qualifier=draft.qualifier,
        status=Status.TARGET if draft.role is Role.TARGET else draft.status,
        role=draft.role,
        direction=draft.direction if draft.is_change or draft.bond is Bond.CONTRIBUTION else "",
        standard=draft.standard,
        side="" if draft.is_change else _SIDES.get(draft.governor.role, ""),
        every_year=draft.every_year,
        bonded_to=_name(draft.bonded_to) if draft.bonded_to else "",
        of_level=_name(draft.of_level) if draft.of_level else "",
        from_level=_name(draft.from_level) if draft.from_level else "",
        is_side_by_side=draft.is_side_by_side,
        bond=draft.bond,
        place=Place(start=place[0], end=place[1], sentence_start=around[0], sentence_end=around[1]),
        sentence=draft.sentence,
        clause=draft.clause,
    )


def _name(draft: Draft) -> str:
    return f"{draft.sentence}:{draft.index}"


def _values(draft: Draft) -> tuple[Decimal, ...]:
    # A printed sign stands in the values already.
    falls = draft.kind.is_signed and draft.direction == "down" and not draft.quantity.sign
    return tuple(-value if falls else value for value in draft.quantity.values)


def _is_directed(draft: Draft) -> bool:
    """Return whether a movement says which way it went: a verb that is not known is no rise."""
    return not draft.kind.is_signed or bool(draft.direction)


def read_claims(
    text: str,
    *,
    catalogue: Catalogue | None = None,
    area: str = "",
    period: str = "",
    unread: list[tuple[int, int]] | None = None,
    language: Language | None = None,
) -> tuple[Claim, ...]:
    """Return the claims of *text*, in its order.

    Parameters
    ----------
    catalogue
        Its names of indicators and areas are known beside the general list; its figures are not looked at.
    area
        Code of the area that the text is on where it names none.
    period
        Period of the text ("2015-2020", "2024-09") where it names none; any days date nothing.
    unread
        Takes the places of the numbers that the grammar made no claim of.
    language
        Language of the text where that is known.
    """
    prose = Prose.of(text)
    tokens = tokens_of(prose.text)
    habits = _Habits(tokens)
    words = words_of(catalogue)
    in_few_forms = (language or language_of_text(prose.text)) not in GRAMMARS
    memory = _memory_of(period)
    claims: list[Claim] = []
    for number, (start, end) in enumerate(sentences_of(tokens)):
        inside = SentenceWords(tokens[start:end], words=words, habits=habits.of(tokens[start:end]))
        if not inside.tokens:
            continue
        items = items_of(inside)
        reader = SentenceReader(items, inside.tokens, number=number, words=words, memory=memory)
        drafts = reader.read()
        if in_few_forms or further_language(inside.tokens):
            for draft in drafts:
                draft.is_clear &= knows_all(items, draft.index)
        claims.extend(
            claim_of(draft, inside.tokens, prose, sentence=(start, end), tokens=tokens) for draft in drafts
        )
        if unread is not None:
            tokens_unread = ((inside.tokens[one.first], inside.tokens[one.last]) for one in reader.unread())
            unread.extend(prose.given_place(first.start, last.end) for first, last in tokens_unread)
    return _named(claims, area)


class _Habits:
    """How the sentences of a text print numbers: all alike where its numbers tell, else by language."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        numbers = [token.text for token in tokens if token.kind == NUMBER]
        self._told, self._decimals = habit_of(numbers), decimal_marks(numbers)
        self._language = language_of(tokens)

    def of(self, sentence: Sequence[Token]) -> Habits:
        """Return the habits of one sentence."""
        language = self._told or language_of(sentence, otherwise=self._language)
        return Habits(language, self._decimals)


def _memory_of(period: str) -> Memory:
    """Return what a hint says before the text does: years are its span, a part of a year its moment."""
    if not period:
        return Memory()
    known = Period.read(period)
    if known.kind in {PeriodKind.YEAR, PeriodKind.SPAN}:
        return Memory(span=(Period.of_year(known.start_year), Period.of_year(known.end_year)))
    return Memory(moment=moment_of(known))


def _named(claims: Sequence[Claim], area: str) -> tuple[Claim, ...]:
    """Return the claims with their names in the order of the text; bonds follow."""
    is_given = bool(area)
    named = {claim.area for claim in claims if claim.area not in {"", COUNTRY}}
    # A text on one province speaks of it before it names it, too.
    area = area or (named.pop() if len(named) == 1 else "")
    order = sorted(claims, key=lambda claim: claim.place.start if claim.place else 0)
    names = {claim.claim: f"c{number}" for number, claim in enumerate(order, 1)}
    return tuple(
        replace(
            claim,
            claim=names[claim.claim],
            bonded_to=names.get(claim.bonded_to, ""),
            of_level=names.get(claim.of_level, ""),
            from_level=names.get(claim.from_level, ""),
            bond=claim.bond if claim.bonded_to in names or not claim.bonded_to else None,
            area=claim.area or area,
            is_area_named=bool(claim.area) or not is_given,
        )
        for claim in order
    )
