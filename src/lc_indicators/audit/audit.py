"""The audit of a text's claims: whether each can be true as printed, with all that is known."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from lc_indicators.audit.claim import Claim
from lc_indicators.audit.context import Scene
from lc_indicators.audit.evidence import evidence_sets, latest_published, nearest_notes
from lc_indicators.audit.evidence import own_sources as own_sources_of
from lc_indicators.audit.evidence.levels import EvidenceSet
from lc_indicators.audit.judging.clashes import clashes_among
from lc_indicators.audit.judging.judge import verdict_of
from lc_indicators.audit.relations import Relations
from lc_indicators.audit.verdict import Audit, Clash, Outcome, Verdict
from lc_indicators.audit.wording import verdict_sentences
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import PartialDate, Text


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
        :meth:`PartialDate.parse` reads it: what came out later can show a revision, no error.
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
    own = {*own_sources, *(own_sources_of(text, claims, catalogue) if catalogue else ())}
    written = PartialDate.parse(date) if date else None
    if catalogue and own and written is None:
        # The text is one that the data cite: its day is known.
        written = latest_published(own, catalogue)
    known = _Known(catalogue, area=area, date=written, own=own)
    scene = Scene(
        text=text,
        claims=claims,
        sets=known.sets,
        nearest=known.nearest,
        catalogue=catalogue,
        year=written.year if written else 0,
    )
    return audit_scene(scene)


class _Known:
    """What the data say beside claims of one text, none of it from the text itself."""

    def __init__(
        self, catalogue: Catalogue | None, *, area: str, date: PartialDate | None, own: Collection[str]
    ) -> None:
        self._catalogue, self._area, self._date, self._own = catalogue, area, date, own

    def sets(self, claim: Claim) -> Sequence[EvidenceSet]:
        if self._catalogue is None:
            return ()
        return evidence_sets(claim, self._catalogue, area=self._area, date=self._date, own_sources=self._own)

    def nearest(self, claim: Claim) -> Sequence[Text]:
        if self._catalogue is None:
            return ()
        return nearest_notes(claim, self._catalogue, area=self._area, own_sources=self._own)


def audit_scene(scene: Scene) -> Audit:
    """Return the verdicts on the claims of a scene."""
    relations = Relations(scene.claims, catalogue=scene.catalogue)
    verdicts = [_verdict(claim, scene, relations) for claim in scene.claims]
    clashes = [*clashes_among(scene, verdicts), *relations.clashes()]
    return Audit(
        text=scene.text,
        claims=tuple(scene.claims),
        verdicts=tuple(_with_clashes(verdict, clashes) for verdict in verdicts),
        clashes=tuple(clashes),
        notes=(
            *relations.notes(),
            *([verdict_sentences.NOT_ALL_TOGETHER] if scene.tried_sets.is_over else []),
        ),
    )


def _verdict(claim: Claim, scene: Scene, relations: Relations) -> Verdict:
    if scene.trials.is_over:
        return Verdict(
            claim=claim, outcome=Outcome.UNDECIDABLE, reason=verdict_sentences.NOT_CHECKED, is_checked=False
        )
    return verdict_of(claim, scene, relations.workings(claim))


def _with_clashes(verdict: Verdict, clashes: Sequence[Clash]) -> Verdict:
    mine = verdict.claim.claim
    beside = {
        name: None for clash in clashes if mine in clash.claims for name in clash.claims if name != mine
    }
    return replace(verdict, clashes=tuple(beside))
