"""A draft made into a claim: signs, places, printed words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lc_indicators.claims.claim import SIGNED, Claim, Place, Role, Status
from lc_indicators.claims.lexicon.tokens import Token
from lc_indicators.claims.reading.drafts import Draft
from lc_indicators.claims.reading.governing import FROM, TO
from lc_indicators.claims.reading.prose import Prose

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
        direction=draft.direction if draft.is_change else "",
        standard=draft.standard,
        side="" if draft.is_change else _SIDES.get(draft.governor.role, ""),
        every_year=draft.every_year,
        bonded_to=_name(draft.bonded_to) if draft.bonded_to else "",
        bond=draft.bond,
        place=Place(start=place[0], end=place[1], sentence_start=around[0], sentence_end=around[1]),
        sentence=draft.sentence,
        clause=draft.clause,
    )


def _name(draft: Draft) -> str:
    return f"{draft.sentence}:{draft.index}"


def _values(draft: Draft) -> tuple[Decimal, ...]:
    # A printed sign stands in the values already.
    falls = draft.kind in SIGNED and draft.direction == "down" and not draft.quantity.sign
    return tuple(-value if falls else value for value in draft.quantity.values)


def _is_directed(draft: Draft) -> bool:
    """Return whether a movement says which way it went: a verb that is not known is no rise."""
    return draft.kind not in SIGNED or bool(draft.direction)
