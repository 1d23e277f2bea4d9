"""Figure by figure: what is printed, its interval, unit, status, inputs and sources, and why they changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lc_indicators.editions.causes import Causes
from lc_indicators.editions.content import Content
from lc_indicators.editions.facts import is_moved
from lc_indicators.editions.matching import Matched
from lc_indicators.editions.records import Change, Detail, Section, What
from lc_indicators.editions.words import part
from lc_indicators.wording import Language

Json = dict[str, Any]

_NOWHERE = Section("", "")


def changed_figures(matched: Matched, language: Language) -> tuple[Change, ...]:
    """Return the figures added, gone and changed, in the order of the report."""
    causes = Causes(matched, language)
    changes = (_change(old, new, causes) for old, new in matched.pairs)
    return tuple(change for change in changes if change is not None)


def _change(old: Json | None, new: Json | None, causes: Causes) -> Change | None:
    matched, language = causes.matched, causes.language
    if old is None or new is None:
        figure = new or old or {}
        printed = figure["printed"][language]
        return Change(
            What.GONE if new is None else What.ADDED,
            _section(matched.old if new is None else matched.new, figure),
            name=figure["label"][language],
            key=figure["key"],
            old=printed if new is None else "",
            new=printed if old is None else "",
            subjects=causes.subjects(old, new),
        )
    details = tuple(_details(old, new, matched, language=language))
    if not details:
        return None
    return Change(
        What.CHANGED,
        _section(matched.new, new),
        name=new["label"][language],
        key=new["key"],
        old=old["printed"][language],
        new=new["printed"][language],
        details=details,
        reasons=tuple(causes.of(old, new)),
        subjects=causes.subjects(old, new),
    )


def _section(content: Content, figure: Json) -> Section:
    return content.sections.get(figure["id"], _NOWHERE)


def _details(old: Json, new: Json, matched: Matched, *, language: Language) -> Iterator[Detail]:
    """Yield the parts of a figure that are others than before; one language stands for both."""
    for name, said in _PARTS.items():
        both = [[said(figure, one) for figure in (old, new)] for one in (language, _other(language))]
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
    figure: Json,
    content: Content,
    before: Mapping[str, Json],
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
        found[given["argument"], meant] = f"{known['printed'][language]} ({known['key']})"
    return found


def _other(language: Language) -> Language:
    return "en" if language == "vi" else "vi"


def _both(name: str) -> Callable[[Json, Language], str]:
    return lambda figure, language: str((figure.get(name) or {}).get(language, ""))


def _plain(name: str) -> Callable[[Json, Language], str]:
    return lambda figure, _: str(figure.get(name) or "")


def _sources(figure: Json, language: Language) -> str:
    return "; ".join(
        ", ".join(filter(None, (one["publisher"], one["title"], one["date"], one["place"][language])))
        + f" [{one['source']}] {one['url'] or ''}".rstrip()
        for one in figure["sources"]
    )


_PARTS: dict[str, Callable[[Json, Language], str]] = {
    "printed": _both("printed"),
    "interval": _both("interval_text"),
    "unit": lambda figure, language: f"{figure['unit']['symbol'][language]} [{figure['unit']['unit']}]",
    "status": lambda figure, language: f"{figure['status']['words'][language]} [{figure['status']['code']}]",
    "qualifier": _plain("qualifier"),
    "in_source": _plain("printed_in_source"),
    "label": _both("label"),
    "metric": _plain("metric"),
    "formula": _both("formula"),
    "sources": _sources,
    "note": _both("note"),
    "joined": _both("joined_because"),
}
