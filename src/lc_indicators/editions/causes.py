"""Why a figure is not what it was: which observation, source or formula changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lc_indicators.editions.matching import Matched
from lc_indicators.editions.numbers import same_number
from lc_indicators.editions.records import Cause, Reason, Subject
from lc_indicators.editions.words import say
from lc_indicators.wording import LANGUAGES, Language

Json = dict[str, Any]

#: The argument that counts years is chosen by a method; other counts are of the data.
YEARS = "n_periods"

#: Metrics whose inputs the data choose: who stands next to an area is no method.
CHOSEN_BY_DATA = frozenset({"rank"})

_NUMBER = re.compile(r"[−-]?[0-9][0-9.,]*")


@dataclass(frozen=True)
class Causes:
    """Finds the causes of changes between two editions."""

    matched: Matched
    language: Language

    def of(self, old: Json, new: Json) -> list[Reason]:
        """Return why *new* is not as *old* was, the gravest cause first; empty where nothing matters."""
        found = [*self._data(old, new), *self._method(old, new)]
        if not found and is_moved(old, new):
            found = [Reason(Cause.METHOD, words) for words in self._hidden(new)]
        if not found and is_rounded(old, new):
            found.append(Reason(Cause.ROUNDING, say("rounding", self.language)))
        if _status(old) != _status(new):
            before, now = (
                one["status"]["words"][self.language] or one["status"]["code"] for one in (old, new)
            )
            found.append(Reason(Cause.STATUS, say("status", self.language, old=before, new=now)))
        return found or [Reason(Cause.WORDING, say("wording", self.language))]

    def roots(self, old: Json, new: Json) -> list[tuple[Json, Json]]:
        """Return the published figures, before and now, whose change is behind that of a figure."""
        found: dict[str, tuple[Json, Json]] = {}
        waiting, seen = [(old, new)], {new["id"]}
        for before, now in waiting:
            if not now["inputs"] and is_observed_otherwise(before, now):
                found[now["id"]] = (before, now)
            for id in _inputs(now):
                earlier = self.matched.before.get(id)
                if id not in seen and earlier is not None:
                    seen.add(id)
                    waiting.append((earlier, self.matched.new.by_id[id]))
        return list(found.values())

    def subjects(self, old: Json | None, new: Json | None) -> tuple[Subject, ...]:
        """Return the indicators and periods that a change is about: those of the data behind it."""
        if old is not None and new is not None:
            changed = [now for _, now in self.roots(old, new)]
            figures = changed or _leaves(new, self.matched.new.by_id)
        else:
            known = self.matched.old if new is None else self.matched.new
            figures = _leaves(new or old or {}, known.by_id)
        return tuple(dict.fromkeys(map(_subject, figures)))

    def _data(self, old: Json, new: Json) -> Iterator[Reason]:
        for before, now in self.roots(old, new):
            parts = _said(before, now)
            sources = _publishers(before), _publishers(now)
            words = say("observation", self.language, key=now["key"], old=parts[0], new=parts[1])
            if sources[0] != sources[1]:
                words += say("sources", self.language, old=sources[0], new=sources[1])
            yield Reason(Cause.DATA, words)
        if new["metric"] in CHOSEN_BY_DATA or _counts(old, years=False) != _counts(new, years=False):
            yield from self._arguments(old, new, Cause.DATA, years=False)

    def _method(self, old: Json, new: Json) -> Iterator[Reason]:
        if old["metric"] != new["metric"]:
            before, now = (one["metric"] or say("published", self.language) for one in (old, new))
            yield Reason(Cause.METHOD, say("metric", self.language, old=before, new=now))
            return
        if new["metric"] not in CHOSEN_BY_DATA:
            yield from self._arguments(old, new, Cause.METHOD, years=True)
        if _shape(old) != _shape(new):
            before, now = (one["formula"][self.language] for one in (old, new))
            yield Reason(Cause.METHOD, say("formula", self.language, old=before, new=now))
        if old["unit"]["unit"] != new["unit"]["unit"] and new["inputs"]:
            before, now = (one["unit"]["unit"] for one in (old, new))
            yield Reason(Cause.METHOD, say("unit", self.language, old=before, new=now))

    def _hidden(self, new: Json) -> list[str]:
        """Return what is to be said of a figure that moved although it was made as before."""
        before, by_id = self.matched.before, self.matched.new.by_id
        through = [by_id[id] for id in _inputs(new) if id in before and is_moved(before[id], by_id[id])]
        if through:
            return [say("through", self.language, key=figure["key"]) for figure in through]
        return [say("same_inputs" if new["inputs"] else "printed_otherwise", self.language)]

    def _arguments(self, old: Json, new: Json, cause: Cause, *, years: bool) -> Iterator[Reason]:
        """Yield which inputs are others than before; an input that merely changed is the data's."""
        before = {one["argument"]: self._input(one, is_new=False) for one in old["inputs"]}
        now = {one["argument"]: self._input(one, is_new=True) for one in new["inputs"]}
        for argument in dict.fromkeys((*before, *now)):
            (one, said), (other, says) = before.get(argument, ("", "–")), now.get(argument, ("", "–"))
            is_count = one.isdecimal() or other.isdecimal()
            if one != other and (not is_count or (argument == YEARS) is years):
                facts = {"argument": argument, "old": said, "new": says}
                yield Reason(cause, say("input", self.language, **facts))

    def _input(self, given: Json, *, is_new: bool) -> tuple[str, str]:
        """Return the old key of an input, or its count, and how it is said."""
        if "figure" not in given:
            return (str(given["number"]),) * 2
        id = given["figure"]
        known = (self.matched.new if is_new else self.matched.old).by_id
        figure = known.get(id)
        if figure is None:
            return id, id
        meant = self.matched.before.get(id, figure) if is_new else figure
        return meant["key"], f"{figure['printed'][self.language]} ({figure['key']})"


def is_moved(old: Json, new: Json) -> bool:
    """Return whether the value is another one, beyond the rounding of what is printed."""
    digits = min(one["decimals"] or 0 for one in (old, new))
    return not same_number(old["value"], new["value"], digits=digits) or (
        old["decimals"] == new["decimals"] and old["number"] != new["number"]
    )


def is_rounded(old: Json, new: Json) -> bool:
    """Return whether digits, qualifier or interval are others."""
    facts = ("decimals", "interval_text", "qualifier", "number")
    return any(old[name] != new[name] for name in facts)


def is_observed_otherwise(old: Json, new: Json) -> bool:
    """Return whether a published figure says another number, or says it by another source."""
    facts = ("value", "printed_in_source", "qualifier", "period")
    is_same = all(old[name] == new[name] for name in facts) and old["unit"]["unit"] == new["unit"]["unit"]
    is_only_rounded = not is_moved(old, new) and _cited(old) == _cited(new) and is_rounded(old, new)
    return not is_only_rounded and (not is_same or _cited(old) != _cited(new))


def _inputs(figure: Json) -> list[str]:
    return [given["figure"] for given in figure["inputs"] if "figure" in given]


def _leaves(figure: Json, known: dict[str, Json]) -> list[Json]:
    found: dict[str, Json] = {figure.get("key", ""): figure}
    for one in (waiting := list(found.values())):
        waiting += [
            found.setdefault(known[id]["key"], known[id])
            for id in _inputs(one)
            if id in known and known[id]["key"] not in found
        ]
    return [one for one in found.values() if not one["inputs"]]


def _subject(figure: Json) -> Subject:
    # A label is "Poverty rate, Lai Châu, 2020": what stands before the place is the indicator's name.
    labels = (
        figure["label"][language].removesuffix(f", {figure['period_label'][language]}")
        for language in LANGUAGES
    )
    # A printed change is "Poverty rate: change, Lai Châu".
    names = (label.rpartition(", ")[0].partition(": ")[0] or label for label in labels)
    return Subject(figure["indicator"] or figure["key"], tuple(dict.fromkeys(names)), figure["period"] or "")


def _said(old: Json, new: Json) -> tuple[str, str]:
    """Return what an observation was and is: as its source prints it, where that tells them apart."""
    ways = [(one["printed_in_source"], one["value"], one["printed"]["en"]) for one in (old, new)]
    pairs = [(str(before or ""), str(now or "")) for before, now in zip(*ways, strict=True)]
    return next((pair for pair in pairs if pair[0] != pair[1]), pairs[0])


def _publishers(figure: Json) -> str:
    return "; ".join(f"{one['publisher']} [{one['source']}]" for one in figure["sources"])


def _cited(figure: Json) -> list[str]:
    return sorted(one["source"] for one in figure["sources"])


def _status(figure: Json) -> str:
    return str(figure["status"]["code"])


def _counts(figure: Json, *, years: bool) -> list[tuple[str, int]]:
    return [
        (one["argument"], one["number"])
        for one in figure["inputs"]
        if "number" in one and (one["argument"] == YEARS) is years
    ]


def _shape(figure: Json) -> str:
    """Return a formula without its numbers; a sign and rounding belong to them."""
    formula = figure["formula"]
    return _NUMBER.sub("#", formula["en"]).replace("(#)", "#").replace("≈", "=") if formula else ""
