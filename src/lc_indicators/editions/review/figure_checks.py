"""The checks of what a report says: its figures, their arithmetic and sources, charts, both languages.

A check of an edition, and what came of it.

The arithmetic of an edition's computed figures, done again from the figures that each names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from lc_indicators.editions.review.languages import differences
from lc_indicators.editions.review.reviewed import Beside, Reviewed
from lc_indicators.errors import LcIndicatorsError
from lc_indicators.language import LANGUAGES, Language, Text, message, messages
from lc_indicators.metrics import METRICS
from lc_indicators.numbers import RoundingInterval
from lc_indicators.shapes.block_shapes import ChartBlock
from lc_indicators.shapes.figure_shape import FigureShape, InputShape

#: So many names of what is wrong are listed.
MOST = 6


class CheckOutcome(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    FAILED = "failed"
    #: It takes another command, or something that is not there.
    NOT_RUN = "not_run"


@dataclass(frozen=True)
class Check:
    """One check, in the language of the review."""

    name: str
    outcome: CheckOutcome
    #: What was looked at, or what is wrong.
    found: str


def checked(
    name: Text, looked_at: Text, wrong: Sequence[str], *, language: Language, **facts: object
) -> Check:
    """Return a check that passed where nothing is *wrong*, else one that names what is."""
    if not wrong:
        return Check(name[language], CheckOutcome.PASSED, looked_at[language].format(**facts))
    named = "; ".join(wrong[:MOST])
    more = f" (+{len(wrong) - MOST})" if len(wrong) > MOST else ""
    return Check(name[language], CheckOutcome.FAILED, named + more)


def not_run(name: Text, why: Text, language: Language) -> Check:
    """Return a check that did not run, and why."""
    return Check(name[language], CheckOutcome.NOT_RUN, why[language])


#: Values and ends of intervals are written to so many decimals.
WRITTEN = Decimal("1e-12")

#: It counts areas, and its inputs are the counts and the neighbours.
_RANK = "rank"


def is_reproduced(figure: FigureShape, known: Mapping[str, FigureShape]) -> bool:
    """Return whether a computed figure follows from its inputs; *known* are all figures, by id.

    Its value must be that of the metric of the inputs' values, and its interval must lie within that of the
    inputs' intervals, which may be wider where one published figure is behind several inputs.  A rank must be
    one more than the areas ahead of it, its neighbours on either side.
    """
    try:
        if figure["value"] is None:
            return any(known[it["figure"]]["value"] is None for it in figure["inputs"] if "figure" in it)
        if figure["metric"] == _RANK:
            return _is_rank(figure, known)
        return _is_value(figure, known) and _is_interval(figure, known)
    except (InvalidOperation, LcIndicatorsError, LookupError, TypeError, ValueError):
        return False


def _is_value(figure: FigureShape, known: Mapping[str, FigureShape]) -> bool:
    given = {it["argument"]: _value(it, known) for it in figure["inputs"]}
    return bool(abs(METRICS[figure["metric"] or ""](**given) - _number(figure["value"])) <= WRITTEN)


def _is_interval(figure: FigureShape, known: Mapping[str, FigureShape]) -> bool:
    given = {it["argument"]: _interval(it, known) for it in figure["inputs"]}
    whole, value = METRICS[figure["metric"] or ""](**given), _number(figure["value"])
    low, high = _ends(figure)
    is_within = whole.low - WRITTEN <= low and high <= whole.high + WRITTEN
    return bool(is_within and low <= value <= high)


def _is_rank(figure: FigureShape, known: Mapping[str, FigureShape]) -> bool:
    given = {it["argument"]: _value(it, known) for it in figure["inputs"]}
    beside = [given[name] for name in ("next_before", "value", "next_after") if name in given]
    is_between = beside in (sorted(beside), sorted(beside, reverse=True))
    place = int(_number(figure["value"]))
    return place == given["ahead"] + 1 and place <= given["compared"] and is_between


def _value(given: InputShape, known: Mapping[str, FigureShape]) -> Decimal | int:
    return _number(known[given["figure"]]["value"]) if "figure" in given else int(given["number"])


def _interval(given: InputShape, known: Mapping[str, FigureShape]) -> RoundingInterval | int:
    if "figure" not in given:
        return int(given["number"])
    return RoundingInterval(*_ends(known[given["figure"]]))


def _ends(figure: FigureShape) -> tuple[Decimal, Decimal]:
    ends = figure["interval"]
    return (_number(ends["low"]), _number(ends["high"])) if ends else (_number(None), _number(None))


def _number(text: str | None) -> Decimal:
    # What is not there is as little of a number as what is none.
    return Decimal(text or "")


def figures(reviewed: Reviewed) -> Check:
    """Check whether figures.json holds the figures of the executed notebook."""
    listed = {figure["id"]: figure for figure in reviewed.content.figures.values()}
    shown = reviewed.document.figures
    wrong = [
        id
        for id in {**listed, **shown}
        if listed.get(id) is None or not shown.get(id, {}).items() <= listed[id].items()
    ]
    return checked(
        message("review.checks.figures"),
        message("review.looked_at.figures"),
        wrong,
        language=reviewed.language,
        count=len(listed),
    )


def arithmetic(reviewed: Reviewed) -> Check:
    """Check whether each computed figure follows from its inputs."""
    known = reviewed.content.by_id
    return checked(
        message("review.checks.arithmetic"),
        message("review.looked_at.arithmetic"),
        [one["label"][reviewed.language] for one in reviewed.computed if not is_reproduced(one, known)],
        language=reviewed.language,
        count=len(reviewed.computed),
    )


def sources(reviewed: Reviewed) -> Check:
    """Check whether every figure has a source."""
    cited = {source["source"] for one in reviewed.published for source in one["sources"]}
    return checked(
        message("review.checks.sources"),
        message("review.looked_at.sources"),
        [one["label"][reviewed.language] for one in reviewed.content.figures.values() if not one["sources"]],
        language=reviewed.language,
        count=len(reviewed.published),
        sources=len(cited),
    )


def charts(reviewed: Reviewed) -> Check:
    """Check whether charts have words, numbers and both drawings."""
    charts = [block for block in reviewed.document.blocks() if block["type"] == "chart"]
    return checked(
        message("review.checks.charts"),
        message("review.looked_at.charts"),
        [one["id"] for one in charts if not _is_whole(one)],
        language=reviewed.language,
        count=len(charts),
    )


def _is_whole(chart: ChartBlock) -> bool:
    words = chart["alt"] and chart["title"]
    return bool(words and chart["svg_wide"] and chart["svg_narrow"] and chart["table"]["rows"])


def languages(reviewed: Reviewed) -> Check:
    """Check whether the report says the same in the other language."""
    name = message("review.checks.languages")
    if reviewed.sibling is None:
        other = next(it for it in LANGUAGES if it != reviewed.language)
        is_there = Beside.SIBLING in reviewed.unread
        missing = message("review.not_run.unread_sibling" if is_there else "review.not_run.no_sibling")
        return not_run(name, missing.filled(language=messages("languages")[other]), reviewed.language)
    return checked(
        message("review.checks.languages"),
        message("review.looked_at.languages"),
        list(differences(reviewed.content, reviewed.sibling)),
        language=reviewed.language,
        count=len(reviewed.content.figures),
    )
