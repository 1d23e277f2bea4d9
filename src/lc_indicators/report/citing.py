"""Where a verdict's figures stand: the sources behind it, and the words around the claim in its text."""

from __future__ import annotations

from lc_indicators.blocks import Sentence
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Source
from lc_indicators.claims.claim import Claim
from lc_indicators.claims.verdict import Verdict
from lc_indicators.wording import Language, date_label

#: So many characters of a sentence stand on each side of its figure.
QUOTED = 160


def cited(verdict: Verdict, catalogue: Catalogue) -> list[Source]:
    """Return the sources of all figures that *verdict* rests on or is put beside, each once."""
    workings = (*((verdict.working,) if verdict.working else ()), *verdict.others)
    names = dict.fromkeys(name for w in workings for premise in w.premises for name in premise.sources)
    return [catalogue.sources[name] for name in names if name in catalogue.sources]


def citation(source: Source, language: Language) -> Sentence:
    """Return publisher, title and date, the title leading to the source where it has an address."""
    title = {"text": source.title, "link": source.url} if source.url else {"text": source.title}
    date = date_label(source.date, language)
    publisher = f"{source.publisher}, " if source.title else source.publisher
    parts = ({"text": publisher}, title, {"text": f", {date}" if date else ""})
    return Sentence(tuple(part for part in parts if part["text"]))


def quoted(claim: Claim, text: str) -> tuple[str, str, str] | None:
    """Return the claim's sentence: before its figure, the figure, behind it; None without a text."""
    place = claim.place
    if place is None or not text:
        return None
    before = _shortened(text[place.sentence_start : place.start], at_end=False)
    behind = _shortened(text[place.end : place.sentence_end], at_end=True)
    return before, text[place.start : place.end], behind


def _shortened(words: str, *, at_end: bool) -> str:
    if len(words) <= QUOTED:
        return words
    return f"{words[:QUOTED].rpartition(' ')[0]} …" if at_end else f"… {words[-QUOTED:].partition(' ')[2]}"
