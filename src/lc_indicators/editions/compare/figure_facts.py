"""Collect the facts of a figure, or of its old and new state, that explain a change."""

from __future__ import annotations

import re

from lc_indicators.editions.compare.difference_records import Cause, Subject
from lc_indicators.editions.compare.number_changes import same_number
from lc_indicators.language import words_for_errors
from lc_indicators.shapes.figure_shape import FigureShape

#: The argument that counts years is chosen by a method; other counts are of the data.
YEARS = "n_periods"

#: The lives of a figure in their order, by stage and by status; one that says neither is as final as any.
LIVES = {"estimate": 1, "preliminary": 2, "official": 3, "I": 1, "F": 1, "E": 1, "P": 2}
_FINAL = 3

_NUMBER = re.compile(r"[−-]?[0-9][0-9.,]*")


def is_moved(old: FigureShape, new: FigureShape) -> bool:
    """Return whether the value is another one, beyond the rounding of what is printed."""
    digits = min(one["decimals"] or 0 for one in (old, new))
    return not same_number(old["value"], new["value"], digits=digits) or (
        old["decimals"] == new["decimals"] and old["number"] != new["number"]
    )


def is_rounded(old: FigureShape, new: FigureShape) -> bool:
    """Return whether digits or interval are others."""
    facts = ((one["decimals"], one["interval_text"], one["number"]) for one in (old, new))
    return next(facts) != next(facts)


def is_observed_otherwise(old: FigureShape, new: FigureShape) -> bool:
    """Return whether a published figure says another number, or says it by another source."""
    if old["unit"]["unit"] != new["unit"]["unit"] or cited(old) != cited(new):
        return True
    if any(old[name] != new[name] for name in ("qualifier", "period")):
        return True
    if not is_moved(old, new) and is_rounded(old, new):
        return False
    return any(old[name] != new[name] for name in ("value", "printed_in_source"))


def cause_of(old: FigureShape, new: FigureShape) -> Cause:
    """Return why a published figure says something else than before.

    What one publication says cannot change: where it does, the data were wrong.  Another publication that is
    later, or a later stage, revises.  Any other one was merely chosen.
    """
    if _publication(old) == _publication(new):
        return Cause.CORRECTION
    says_another = is_moved(old, new) or any(old[name] != new[name] for name in ("unit", "qualifier"))
    return Cause.REVISION if says_another and _is_later(old, new) else Cause.DATA


def _publication(figure: FigureShape) -> tuple[object, ...]:
    return cited(figure), life(figure), published_on(figure)


def life(figure: FigureShape) -> int:
    """Return in which of its lives a figure was published: 1 for an estimate, 3 for an official one."""
    return LIVES.get(figure.get("stage") or status(figure), _FINAL)


def published_on(figure: FigureShape) -> str:
    """Return the date on which a figure was published, that of its newest source by default."""
    return figure.get("published_on") or max((one["date"] for one in figure["sources"]), default="")


def _is_later(old: FigureShape, new: FigureShape) -> bool:
    before, now = published_on(old), published_on(new)
    # A year says nothing of a month within it.
    if before and now and not now.startswith(before) and not before.startswith(now):
        return before < now
    return life(old) < life(new)


def input_ids(figure: FigureShape) -> list[str]:
    """Return the ids of the figures that a figure was made from."""
    return [given["figure"] for given in figure["inputs"] if "figure" in given]


def leaves(figure: FigureShape, known: dict[str, FigureShape]) -> list[FigureShape]:
    """Return the published figures behind a figure, itself if it is one; *known* are all, by id."""
    found: dict[str, FigureShape] = {figure["key"]: figure}
    for one in (waiting := list(found.values())):
        waiting += [
            found.setdefault(known[id]["key"], known[id])
            for id in input_ids(one)
            if id in known and known[id]["key"] not in found
        ]
    return [one for one in found.values() if not one["inputs"]]


def subject_of(figure: FigureShape) -> Subject:
    """Return what a published figure is about."""
    # A label is "Poverty rate, Lai Châu, 2020": what stands before the place is the indicator's name.
    labels = (
        figure["label"][language].removesuffix(f", {figure['period_label'][language]}")
        for language in figure["label"]
    )
    # A printed change is "Poverty rate: change, Lai Châu".
    names = (label.rpartition(", ")[0].partition(": ")[0].rstrip() or label for label in labels)
    return Subject(figure["indicator"] or figure["key"], tuple(dict.fromkeys(names)), figure["period"] or "")


def said(old: FigureShape, new: FigureShape) -> tuple[str, str]:
    """Return what an observation was and is: as its source prints it, where that tells them apart."""
    ways = [(one["printed_in_source"], one["value"], words_for_errors(one["printed"])) for one in (old, new)]
    pairs = [(str(before or ""), str(now or "")) for before, now in zip(*ways, strict=True)]
    return next((pair for pair in pairs if pair[0] != pair[1]), pairs[0])


def publishers(figure: FigureShape) -> str:
    """Return the sources of a figure in words."""
    return "; ".join(f"{one['publisher']} [{one['source']}]" for one in figure["sources"])


def cited(figure: FigureShape) -> list[str]:
    """Return the ids of the sources of a figure."""
    return sorted(one["source"] for one in figure["sources"])


def status(figure: FigureShape) -> str:
    """Return the code of the status of a figure."""
    return str(figure["status"]["code"])


def counts(figure: FigureShape, *, years: bool) -> list[tuple[str, int]]:
    """Return the numbers among the inputs of a figure: those of years, or all others."""
    return [
        (one["argument"], one["number"])
        for one in figure["inputs"]
        if "number" in one and (one["argument"] == YEARS) is years
    ]


def shape(figure: FigureShape) -> str:
    """Return a formula without its numbers; a sign and rounding belong to them."""
    formula = figure["formula"]
    return (
        _NUMBER.sub("#", words_for_errors(formula)).replace("(#)", "#").replace("≈", "=") if formula else ""
    )
