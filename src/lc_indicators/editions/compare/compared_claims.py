"""Compare claims: verdicts that changed, and verdicts that rest on something else than before.

Each change names the claim, or the value without a Figure, that it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lc_indicators.editions.compare.compared_content import Content
from lc_indicators.editions.compare.difference_records import (
    Change,
    Detail,
    Section,
    Subject,
    What,
    one_of,
    part,
)
from lc_indicators.editions.compare.figure_facts import leaves, subject_of
from lc_indicators.editions.compare.number_changes import numbers_in, period_in
from lc_indicators.language import Language
from lc_indicators.periods.periods_in_text import periods_in
from lc_indicators.shapes.verdict_shapes import VerdictShape
from lc_indicators.shapes.walk import words_of


@dataclass(frozen=True)
class Judged:
    """The verdicts of two editions."""

    old: Content
    new: Content

    def subjects(self, id: str) -> tuple[Subject, ...]:
        """Return what a claim is about, if it is judged otherwise, says another number, is new or is gone.

        A claim that an audit reads anew gives those behind it other ids: they are no others for that.
        """
        sides = ((self.old, self.new), (self.new, self.old))
        found = [
            (one, one.verdicts[id][1])
            for one, other in sides
            if id in one.verdicts and _verdict(one.verdicts[id][1]) not in _verdicts(other)
        ]
        if len({(entry["outcome"], numbers_in(entry["title"])) for _, entry in found}) < len(found):
            return ()
        return tuple(dict.fromkeys(_subject(entry, one) for one, entry in found))


def data_behind(ids: Iterable[str], content: Content) -> list[Subject]:
    """Return what figures are about: the published ones that they are, or are computed from."""
    figures = (content.by_id[id] for id in dict.fromkeys(ids) if id in content.by_id)
    found = (leaf for figure in figures for leaf in leaves(figure, content.by_id))
    return list(dict.fromkeys(map(subject_of, found)))


def _verdict(entry: VerdictShape) -> tuple[str, str]:
    return entry["title"], entry["outcome"]


def _verdicts(content: Content) -> set[tuple[str, str]]:
    return {_verdict(entry) for _, entry in content.verdicts.values()}


def _subject(entry: VerdictShape, content: Content) -> Subject:
    name, period = _said(entry["title"])
    return Subject(entry["id"], tuple(_names(entry, name, content)), period, f"verdict {entry['id']}")


def _names(entry: VerdictShape, name: str, content: Content) -> Iterator[str]:
    """Yield what the indicator of a claim is called: ids first, then words."""
    own = f"claim:{entry['id']}"
    spans = (span for fact in entry["facts"] for line in fact["lines"] for span in line)
    found = data_behind((span["figure"] for span in spans if "figure" in span), content)
    printed = {said for one in found if one.indicator == own for said in one.names} | {name}
    for one in found:
        # What a claim rests on may be of other indicators, too.
        if one.indicator != own and any(_is_in(said, one.names) for said in printed):
            yield one.indicator
    yield name
    yield from sorted(printed - {name})


def _is_in(name: str, names: Iterable[str]) -> bool:
    return any(f" {name.casefold()} " in f" {one.casefold()} " for one in names)


def _said(title: str) -> tuple[str, str]:
    """Return indicator and period of "Agriculture, forestry, end of 2020: 14.48%"."""
    parts = title.partition(": ")[0].rstrip().split(", ")
    first = next((number for number, part in enumerate(parts) if number and periods_in(part)), len(parts))
    return ", ".join(parts[:first]), period_in(", ".join(parts[first:]))


Entry = tuple[Section, VerdictShape]


def changed_claims(old: Content, new: Content, language: Language) -> tuple[Change, ...]:
    """Return the claims added, gone and judged otherwise, those with another outcome first."""
    keys = dict.fromkeys((*new.verdicts, *old.verdicts))
    judged = Judged(old, new)
    changes = (
        (key, _change(key, old.verdicts.get(key), new.verdicts.get(key), language=language)) for key in keys
    )
    found = [replace(change, subjects=judged.subjects(key)) for key, change in changes if change is not None]
    return tuple(sorted(found, key=lambda change: change.what is What.CHANGED and change.old == change.new))


def _change(key: str, old: Entry | None, new: Entry | None, *, language: Language) -> Change | None:
    entry = one_of(old, new)
    details = tuple(_details(old[1], new[1], language)) if old and new else ()
    if old and new and not details:
        return None
    return Change(
        What.of(old, new),
        entry[0],
        name=entry[1]["title"],
        key=key,
        old=_word(old),
        new=_word(new),
        details=details,
    )


def _word(entry: Entry | None) -> str:
    return f"{entry[1]['sign']} {entry[1]['word']}" if entry else ""


def _details(old: VerdictShape, new: VerdictShape, language: Language) -> Iterator[Detail]:
    if old["outcome"] != new["outcome"]:
        yield Detail(part("outcome", language), old["word"], new["word"])
    if old["title"] != new["title"]:
        yield Detail(part("title", language), old["title"], new["title"])
    before, now = _facts(old), _facts(new)
    for name in dict.fromkeys((*now, *before)):
        if before.get(name, "") != now.get(name, ""):
            yield Detail(name, before.get(name, ""), now.get(name, ""))
    quotes = ["".join(one["quote"] or ()) for one in (old, new)]
    # The first fact says the reason; a list without facts says it alone.
    for said, words in (("reason", [one["reason"] for one in (old, new)]), ("note", quotes)):
        if words[0] != words[1] and not (said == "reason" and (before or now)):
            yield Detail(part(said, language), *words)


def _facts(entry: VerdictShape) -> dict[str, str]:
    return {fact["name"]: "; ".join(words_of(line) for line in fact["lines"]) for fact in entry["facts"]}
