"""Compare figures: what is printed, its interval, unit, status, inputs and sources.

Each change says which observation, source or formula it comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lc_indicators.editions.compare.compared_content import Content
from lc_indicators.editions.compare.difference_records import (
    Cause,
    Change,
    Detail,
    Reason,
    Section,
    Subject,
    What,
    one_of,
    part,
)
from lc_indicators.editions.compare.figure_facts import (
    YEARS,
    cause_of,
    counts,
    input_ids,
    is_moved,
    is_observed_otherwise,
    is_rounded,
    leaves,
    publishers,
    said,
    shape,
    status,
    subject_of,
)
from lc_indicators.editions.compare.pairing import Matched
from lc_indicators.language import Language, messages
from lc_indicators.shapes.figure_shape import FigureShape, InputShape, Words

#: Metrics whose inputs the data choose: who stands next to an area is no method.
CHOSEN_BY_DATA = frozenset({"rank"})


@dataclass(frozen=True)
class Causes:
    """Finds the causes of changes between two editions."""

    matched: Matched
    language: Language

    def of(self, old: FigureShape, new: FigureShape) -> list[Reason]:
        """Return why *new* is not as *old* was, the gravest cause first; empty where nothing matters."""
        found = sorted([*self._data(old, new), *self._method(old, new)], key=_gravity)
        if not found and is_moved(old, new):
            found = [Reason(Cause.METHOD, words) for words in self._hidden(new)]
        if not found and is_rounded(old, new):
            found.append(Reason(Cause.ROUNDING, self._words("rounding")))
        if status(old) != status(new):
            before, now = (
                one["status"]["words"][self.language] or one["status"]["code"] for one in (old, new)
            )
            found.append(Reason(Cause.STATUS, self._words("status", old=before, new=now)))
        return found or [Reason(Cause.WORDING, self._words("wording"))]

    def of_gone(self, old: FigureShape) -> list[Reason]:
        """Return why a figure is gone: those of its data that were withdrawn; empty where none was."""
        withdrawn = [one for one in leaves(old, self.matched.old.by_id) if self.matched.is_withdrawn(one)]
        found = []
        for one in withdrawn:
            words = self._words("withdrawn", name=one["label"][self.language], old=said(one, one)[0])
            if one["id"] != old["id"]:
                words = self._words("follows", name=one["label"][self.language], observation=words)
            found.append(Reason(Cause.CORRECTION, words, root=one["key"]))
        return found

    def roots(self, old: FigureShape, new: FigureShape) -> list[tuple[FigureShape, FigureShape]]:
        """Return the published figures, before and now, whose change is behind that of a figure."""
        found: dict[str, tuple[FigureShape, FigureShape]] = {}
        waiting, seen = [(old, new)], {new["id"]}
        for before, now in waiting:
            if not now["inputs"] and is_observed_otherwise(before, now):
                found[now["id"]] = (before, now)
            for id in input_ids(now):
                earlier = self.matched.before.get(id)
                if id not in seen and earlier is not None:
                    seen.add(id)
                    waiting.append((earlier, self.matched.new.by_id[id]))
        return list(found.values())

    def subjects(self, old: FigureShape | None, new: FigureShape | None) -> tuple[Subject, ...]:
        """Return the indicators and periods that a change is about: those of the data behind it."""
        if old is not None and new is not None:
            changed = [now for _, now in self.roots(old, new)]
            figures = changed or leaves(new, self.matched.new.by_id)
        else:
            known = self.matched.old if new is None else self.matched.new
            figures = leaves(one_of(old, new), known.by_id)
        return tuple(dict.fromkeys(map(subject_of, figures)))

    def _words(self, reason: str, **facts: object) -> str:
        return messages("compare.reasons")[reason].filled(**facts)[self.language]

    def _data(self, old: FigureShape, new: FigureShape) -> Iterator[Reason]:
        for before, now in self.roots(old, new):
            parts = said(before, now)
            sources = publishers(before), publishers(now)
            words = self._words("observation", name=now["label"][self.language], old=parts[0], new=parts[1])
            if sources[0] != sources[1]:
                words += self._words("sources", old=sources[0], new=sources[1])
            if now["id"] != new["id"]:
                words = self._words("follows", name=now["label"][self.language], observation=words)
            yield Reason(cause_of(before, now), words, root=now["key"])
        if new["metric"] in CHOSEN_BY_DATA or counts(old, years=False) != counts(new, years=False):
            yield from self._arguments(old, new, Cause.DATA, years=False)

    def _method(self, old: FigureShape, new: FigureShape) -> Iterator[Reason]:
        if old["metric"] != new["metric"]:
            before, now = (one["metric"] or self._words("published") for one in (old, new))
            yield Reason(Cause.METHOD, self._words("metric", old=before, new=now))
            return
        if new["metric"] not in CHOSEN_BY_DATA:
            yield from self._arguments(old, new, Cause.METHOD, years=True)
        if shape(old) != shape(new):
            before, now = (_in(one["formula"], self.language) for one in (old, new))
            yield Reason(Cause.METHOD, self._words("formula", old=before, new=now))
        if old["unit"]["unit"] != new["unit"]["unit"] and new["inputs"]:
            before, now = (one["unit"]["unit"] for one in (old, new))
            yield Reason(Cause.METHOD, self._words("unit", old=before, new=now))

    def _hidden(self, new: FigureShape) -> list[str]:
        """Return what is to be said of a figure that moved although it was made as before."""
        before, by_id = self.matched.before, self.matched.new.by_id
        through = [by_id[id] for id in input_ids(new) if id in before and is_moved(before[id], by_id[id])]
        if through:
            return [self._words("through", name=figure["label"][self.language]) for figure in through]
        if not new["inputs"]:
            return [self._words("printed_otherwise")]
        versions = [one.about.version for one in (self.matched.old, self.matched.new)]
        words = self._words("same_inputs")
        if versions[0] != versions[1]:
            words += self._words("version", old=versions[0], new=versions[1])
        return [words]

    def _arguments(
        self, old: FigureShape, new: FigureShape, cause: Cause, *, years: bool
    ) -> Iterator[Reason]:
        """Yield which inputs are others than before; an input that merely changed is the data's."""
        before = {one["argument"]: self._input(one, is_new=False) for one in old["inputs"]}
        now = {one["argument"]: self._input(one, is_new=True) for one in new["inputs"]}
        for argument in dict.fromkeys((*before, *now)):
            (one, said), (other, says) = before.get(argument, ("", "–")), now.get(argument, ("", "–"))
            is_count = one.isdecimal() or other.isdecimal()
            if one != other and (not is_count or (argument == YEARS) is years):
                facts = {"argument": argument, "old": said, "new": says}
                yield Reason(cause, self._words("input", **facts))

    def _input(self, given: InputShape, *, is_new: bool) -> tuple[str, str]:
        """Return the old key of an input, or its count, and how it is said."""
        if "figure" not in given:
            return (str(given["number"]),) * 2
        id = given["figure"]
        known = (self.matched.new if is_new else self.matched.old).by_id
        figure = known.get(id)
        if figure is None:
            return id, id
        meant = self.matched.before.get(id, figure) if is_new else figure
        return meant["key"], f"{figure['printed'][self.language]} ({figure['label'][self.language]})"


_NOWHERE = Section("", "")


def changed_figures(matched: Matched, language: Language) -> tuple[Change, ...]:
    """Return the figures added, gone and changed: the gravest cause first, then as the report has them."""
    causes = Causes(matched, language)
    changes = (_change(old, new, causes) for old, new in matched.pairs)
    found = (change for change in changes if change is not None)
    return tuple(sorted(found, key=lambda change: _ORDER.index(change.cause)))


#: Figures whose change has no cause were added, or are shown no more.
_ORDER: tuple[Cause | None, ...] = (*Cause, None)


def _gravity(reason: Reason) -> int:
    return _ORDER.index(reason.cause)


def _reasons(old: FigureShape | None, new: FigureShape | None, causes: Causes) -> list[Reason]:
    if old is None:
        return []
    return causes.of(old, new) if new else causes.of_gone(old)


def _change(old: FigureShape | None, new: FigureShape | None, causes: Causes) -> Change | None:
    matched, language = causes.matched, causes.language
    details = tuple(_details(old, new, matched, language=language)) if old and new else ()
    if old and new and not details:
        return None
    figure = one_of(old, new)
    return Change(
        What.of(old, new),
        _section(matched.new if new else matched.old, figure),
        name=figure["label"][language],
        key=figure["key"],
        old=old["printed"][language] if old else "",
        new=new["printed"][language] if new else "",
        details=details,
        reasons=tuple(_reasons(old, new, causes)),
        subjects=causes.subjects(old, new),
        is_figure=True,
    )


def _section(content: Content, figure: FigureShape) -> Section:
    return content.sections.get(figure["id"], _NOWHERE)


def _details(old: FigureShape, new: FigureShape, matched: Matched, *, language: Language) -> Iterator[Detail]:
    """Yield the parts of a figure that are others than before; one language stands for both."""
    for name, value_of in _PARTS.items():
        both = [
            [value_of(figure, one) for figure in (old, new)]
            for one in (language, *(it for it in new["label"] if it != language and it in old["label"]))
        ]
        differing = next((pair for pair in both if pair[0] != pair[1]), None)
        if differing is not None:
            yield Detail(part(name, language), *differing)
    inputs = (
        _inputs(old, matched.old, {}, language=language),
        _inputs(new, matched.new, matched.before, language=language),
    )
    if inputs[0].keys() != inputs[1].keys():
        yield Detail(part("inputs", language), *("; ".join(one.values()) for one in inputs))
    if is_moved(old, new) and old["printed"] == new["printed"]:
        yield Detail(part("value", language), str(old["value"]), str(new["value"]))


def _inputs(
    figure: FigureShape,
    content: Content,
    before: Mapping[str, FigureShape],
    *,
    language: Language,
) -> dict[tuple[str, str], str]:
    """Return the inputs in words, by their argument and by what they were called before."""
    found = {}
    for given in figure["inputs"]:
        known = content.by_id.get(given.get("figure", ""))
        if known is None:
            plain = str(given.get("number", given.get("figure")))
            found[given["argument"], plain] = plain
            continue
        meant = before.get(known["id"], known)["key"]
        found[given["argument"], meant] = f"{known['printed'][language]} ({known['label'][language]})"
    return found


def _in(words: Words | None, language: Language) -> str:
    return words[language] if words else ""


def _sources(figure: FigureShape, language: Language) -> str:
    return "; ".join(
        ", ".join(filter(None, (one["publisher"], one["title"], one["date"], one["place"].get(language, ""))))
        + f" [{one['source']}] {one['url'] or ''}".rstrip()
        for one in figure["sources"]
    )


def _unit(figure: FigureShape, language: Language) -> str:
    unit = figure["unit"]
    return f"{unit['symbol'].get(language, '')} [{unit['unit']}]"


_PARTS: dict[str, Callable[[FigureShape, Language], str]] = {
    "printed": lambda figure, language: figure["printed"][language],
    "interval": lambda figure, language: _in(figure["interval_text"], language),
    "unit": _unit,
    "status": lambda figure, language: f"{figure['status']['words'][language]} [{figure['status']['code']}]",
    "qualifier": lambda figure, _: figure["qualifier"],
    "in_source": lambda figure, _: figure["printed_in_source"] or "",
    "label": lambda figure, language: figure["label"][language],
    "metric": lambda figure, _: figure["metric"] or "",
    "formula": lambda figure, language: _in(figure["formula"], language),
    "sources": _sources,
    "note": lambda figure, language: _in(figure["note"], language),
    "joined": lambda figure, language: _in(figure.get("joined_because"), language),
}
