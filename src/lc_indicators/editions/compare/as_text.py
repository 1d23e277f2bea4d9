"""Write a comparison as lines that read like a review; long texts are cut to where they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lc_indicators.editions.compare.compared_texts import shortened
from lc_indicators.editions.compare.difference_records import About, Change, Comparison, Detail, What
from lc_indicators.editions.compare.root_causes import by_root, summed
from lc_indicators.language import Language, message, messages, words_in

#: Longer texts are cut to what differs, with so many characters around it.
LONG, AROUND = 160, 40


def focused(old: str, new: str) -> tuple[str, str]:
    """Return two texts on one line each; of long ones only what differs, with some words around it.

    Examples
    --------
    >>> focused("a b", "a  c")
    ('a b', 'a c')
    >>> focused("x " * 99 + "old", "x " * 99 + "new")[1][-9:]
    'x x x new'
    """
    before, now = " ".join(old.split()), " ".join(new.split())
    if not before or not now or max(len(before), len(now)) <= LONG:
        return before, now
    start = _shared(before, now)
    rest = min(len(before), len(now)) - start
    end = min(_shared(before[::-1], now[::-1]), rest)
    return _cut(before, start, len(before) - end), _cut(now, start, len(now) - end)


def _shared(first: str, second: str) -> int:
    """Return how many characters two texts begin with together."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(first), len(second)))


def _cut(words: str, start: int, end: int) -> str:
    """Return the part of *words* from *start* to *end* with whole words around it."""
    first = words.rfind(" ", 0, max(start - AROUND, 0)) + 1 if start > AROUND else 0
    last = words.find(" ", end + AROUND)
    return ("…" if first else "") + (words[first:] if last < 0 else words[first:last] + "…")


#: Characters that steer a terminal or turn the order of letters: a label of the data may hold any.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

#: So many parts of one change are shown; the JSON has all.
MOST_DETAILS = 12

ARROW = " → "


@dataclass(frozen=True)
class ReviewLine:
    """One line of a review."""

    words: str
    #: How many steps it stands to the right.
    depth: int = 0

    def deeper(self, steps: int) -> ReviewLine:
        """Return the line so many steps further to the right."""
        return replace(self, depth=self.depth + steps)


def review_text(comparison: Comparison) -> str:
    """Return the review as text."""
    lines = ("  " * line.depth + line.words for line in review_lines(comparison))
    return "\n".join(_UNSEEN.sub("\ufffd", line) for line in lines)


def review_lines(comparison: Comparison) -> Iterator[ReviewLine]:
    """Yield what changed: the editions, a summary, then each kind of change, section by section."""
    language = comparison.language
    page = words_in("compare.page", language)
    for which, about in (("old", comparison.old), ("new", comparison.new)):
        yield ReviewLine(f"{page[which]}: {about_words(about, language)}")
    yield ReviewLine(summary(comparison))
    yield from (ReviewLine(words, 1) for words in summed(comparison))
    for name, changes in comparison.parts():
        if changes:
            yield ReviewLine("")
            yield ReviewLine(page[name])
            for head, group in by_cause(changes, language):
                if head:
                    yield ReviewLine(head, 1)
                yield from (line.deeper(bool(head)) for line in _of_roots(group, comparison))
    if comparison.background and not comparison.is_same:
        yield ReviewLine("")
        yield ReviewLine(page["background"])
        yield from (_detail(detail, language) for detail in comparison.background)


def about_words(about: About, language: Language) -> str:
    """Return an edition in words: where it is, what of, as of when."""
    as_of = message("compare.page.data_as_of", date=about.data_date)[language]
    return f"{about.name} ({about.subtitle}, {as_of})"


def summary(comparison: Comparison) -> str:
    """Return how much changed, or that nothing did."""
    language = comparison.language
    page = words_in("compare.page", language)
    if comparison.is_same:
        return page["same"]
    parts = [_counted(name, len(changes), language) for name, changes in comparison.parts() if changes]
    return f"{page['title']}: {', '.join(parts)}."


def _counted(kind: str, number: int, language: Language) -> str:
    words = messages("compare.counted_one" if number == 1 else "compare.counted")
    return words[kind][language].format(count=number)


def shown_details(change: Change) -> tuple[list[Detail], int, int]:
    """Return the parts to show, how many are left out, and how many places of a drawing just follow."""
    headline = (change.old, change.new)
    details = [detail for detail in change.details if (detail.old, detail.new) != headline]
    said = [detail for detail in details if not detail.is_drawing]
    drawn = [detail for detail in details if detail.is_drawing]
    if not said:
        said, drawn = drawn, []
    return said[:MOST_DETAILS], max(len(said) - MOST_DETAILS, 0), len(drawn)


def by_cause(changes: Sequence[Change], language: Language) -> list[tuple[str, tuple[Change, ...]]]:
    """Return changes under the words of their cause; those of other parts than figures have none."""
    heads = words_in("compare.causes", language)
    return [
        ("" if head is None else heads[head], tuple(group)) for head, group in groupby(changes, key=_head)
    ]


def _of_roots(changes: Sequence[Change], comparison: Comparison) -> Iterator[ReviewLine]:
    """Yield changes that one figure is behind under it, a line each; the others with all that is said."""
    language = comparison.language
    for group in by_root(changes, comparison):
        if not group.head:
            shown, same = folded(group.changes)
            yield from _changes(shown, language)
            if same:
                words = messages("compare.folded")["one" if len(same) == 1 else "other"][language]
                yield ReviewLine(words.format(count=len(same)), 1)
            continue
        # The first one says why; the others follow from it.
        yield ReviewLine(group.reach, 1)
        yield from _changes(group.changes[:1], language)
        for change in group.changes[1:]:
            yield ReviewLine(_headline(change, language), 2)


def folded(changes: Sequence[Change]) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """Return the changes to show, and those that came to the same conclusion on other grounds."""
    same = tuple(one for one in changes if one.old and one.old == one.new and not one.reasons)
    same = tuple(one for one in same if not one.is_figure and not one.follows)
    return tuple(one for one in changes if one not in same), same


def _head(change: Change) -> str | None:
    if change.cause:
        return change.cause.value
    return "none" if change.is_figure else None


def _changes(changes: tuple[Change, ...], language: Language) -> Iterator[ReviewLine]:
    section = None
    # A section may be come back to: what is gone stands last.
    for change in changes:
        if change.section != section and change.section.name:
            yield ReviewLine(change.section.name, 1)
        section = change.section
        yield ReviewLine(_headline(change, language), 2)
        yield from _why(change, language)


def _headline(change: Change, language: Language) -> str:
    page = words_in("compare.page", language)
    word = "" if change.what is What.CHANGED else f"{page[change.what.value]}: "
    if change.follows and not change.details:
        return f"{shortened(change.new)} ({page['follows']})"
    if change.name in {shortened(change.old), shortened(change.new)}:
        # A text is its own name.
        return word + ARROW.join(filter(None, map(_quoted, focused(change.old, change.new))))
    said = ARROW.join(dict.fromkeys(filter(None, (change.old, change.new))))
    return f"{word}{change.name}: {said}" if said else word + change.name


def _quoted(words: str) -> str:
    return f"“{words}”" if words else ""


def _why(change: Change, language: Language) -> Iterator[ReviewLine]:
    page = words_in("compare.page", language)
    if change.old and change.old == change.new and not change.reasons:
        yield ReviewLine(page["grounds"], 3)
    for reason in change.reasons:
        yield ReviewLine(f"{page[reason.cause.value]}: {reason.words}", 3)
    shown, more, drawn = shown_details(change)
    yield from (_detail(detail, language) for detail in shown)
    if more:
        yield ReviewLine(page["more"].format(count=more), 3)
    if drawn:
        yield ReviewLine(page["drawing"].format(count=drawn), 3)


def _detail(detail: Detail, language: Language) -> ReviewLine:
    nothing = message("compare.page.nothing")[language]
    return ReviewLine(f"{detail.part}: {shortened_pair(detail.old, detail.new, nothing=nothing)}", 3)


def shortened_pair(old: str, new: str, *, nothing: str) -> str:
    """Return old and new on one line, cut to where they differ; "" is said as *nothing*.

    Examples
    --------
    >>> shortened_pair("a", "", nothing="none"), shortened_pair("a", "a", nothing="none")
    ('a → none', 'a')
    """
    return ARROW.join(dict.fromkeys(words or nothing for words in focused(old, new)))
