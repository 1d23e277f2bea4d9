"""Claim by claim: verdicts that are others than before, and verdicts that rest on something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lc_indicators.editions.content import Content
from lc_indicators.editions.prose import words_of
from lc_indicators.editions.records import Change, Detail, Section, What
from lc_indicators.editions.subjects import Judged
from lc_indicators.editions.words import part
from lc_indicators.wording import Language

Json = dict[str, Any]
Entry = tuple[Section, Json]


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
    entry = new or old
    assert entry is not None  # noqa: S101 - one of the two is there
    details = tuple(_details(old[1], new[1], language)) if old and new else ()
    if old and new and not details:
        return None
    return Change(
        What.ADDED if old is None else What.GONE if new is None else What.CHANGED,
        entry[0],
        name=entry[1]["title"],
        key=key,
        old=_word(old),
        new=_word(new),
        details=details,
    )


def _word(entry: Entry | None) -> str:
    return f"{entry[1]['sign']} {entry[1]['word']}" if entry else ""


def _details(old: Json, new: Json, language: Language) -> Iterator[Detail]:
    if old["outcome"] != new["outcome"]:
        yield Detail(part("outcome", language), old["word"], new["word"])
    if old["title"] != new["title"]:
        yield Detail(part("title", language), old["title"], new["title"])
    before, now = _facts(old), _facts(new)
    for name in dict.fromkeys((*now, *before)):
        if before.get(name, "") != now.get(name, ""):
            yield Detail(name, before.get(name, ""), now.get(name, ""))
    quotes = ["".join(one.get("quote") or ()) for one in (old, new)]
    # The first fact says the reason; a list without facts says it alone.
    for said, words in (("reason", [one["reason"] for one in (old, new)]), ("note", quotes)):
        if words[0] != words[1] and not (said == "reason" and (before or now)):
            yield Detail(part(said, language), *words)


def _facts(entry: Json) -> dict[str, str]:
    return {fact["name"]: "; ".join(words_of(line) for line in fact["lines"]) for fact in entry["facts"]}
