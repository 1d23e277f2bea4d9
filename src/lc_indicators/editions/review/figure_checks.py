"""Check what a report says: its figures, their arithmetic and sources, charts, all languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lc_indicators.editions.review.languages import differences
from lc_indicators.editions.review.recomputation import formula_of, is_reproduced
from lc_indicators.editions.review.reviewed import Beside, Reviewed
from lc_indicators.language import Language, Text, in_each, language_name, message, messages
from lc_indicators.metrics import LIBRARY_METRICS
from lc_indicators.shapes.block_shapes import ChartBlock

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


def checked(what: str, wrong: Sequence[str], *, language: Language, **facts: object) -> Check:
    """Return a check of the library's own, by the key of its words."""
    looked_at = messages("review.looked_at")[what].filled(**facts)
    return outcome(messages("review.checks")[what], looked_at, wrong, language=language)


def outcome(name: Text, looked_at: Text, wrong: Sequence[str], *, language: Language) -> Check:
    """Return a check that passed where nothing is *wrong*, else one that names what is."""
    if not wrong:
        return Check(name[language], CheckOutcome.PASSED, looked_at[language])
    named = "; ".join(wrong[:MOST])
    more = f" (+{len(wrong) - MOST})" if len(wrong) > MOST else ""
    return Check(name[language], CheckOutcome.FAILED, named + more)


def not_run(what: str, why: Text, language: Language) -> Check:
    """Return a check that did not run, and why."""
    return Check(messages("review.checks")[what][language], CheckOutcome.NOT_RUN, why[language])


def figures(reviewed: Reviewed) -> Check:
    """Check whether figures.json holds the figures of the executed notebook."""
    listed = {figure["id"]: figure for figure in reviewed.content.figures.values()}
    shown = reviewed.document.figures
    wrong = [
        id
        for id in {**listed, **shown}
        if listed.get(id) is None or not shown.get(id, {}).items() <= listed[id].items()
    ]
    return checked("figures", wrong, language=reviewed.language, count=len(listed))


def arithmetic(reviewed: Reviewed) -> Check:
    """Check whether each figure that a metric of the library computed follows from its inputs."""
    known = reviewed.content.by_id
    computed = [one for one in reviewed.computed if one["metric"] in LIBRARY_METRICS]
    return checked(
        "arithmetic",
        [one["label"][reviewed.language] for one in computed if not is_reproduced(one, known)],
        language=reviewed.language,
        count=len(computed),
    )


def own_arithmetic(reviewed: Reviewed) -> Check | None:
    """Check whether each figure of the project's own metrics follows from its formula; None without any."""
    language, known = reviewed.language, reviewed.content.by_id
    own = [one for one in reviewed.computed if one["metric"] not in LIBRARY_METRICS]
    if not own:
        return None
    readable = [one for one in own if formula_of(one)]
    wrong = [one["label"][language] for one in readable if not is_reproduced(one, known)]
    if not wrong and len(readable) < len(own):
        unread = sorted({one["metric"] or "" for one in own if one not in readable})
        why = message("review.not_run.own_arithmetic", metrics=", ".join(unread))
        return not_run("own_arithmetic", why, language)
    return checked(
        "own_arithmetic",
        wrong,
        language=language,
        count=len(own),
        metrics=", ".join(sorted({one["metric"] or "" for one in own})),
    )


def sources(reviewed: Reviewed) -> Check:
    """Check whether every figure has a source."""
    cited = {source["source"] for one in reviewed.published for source in one["sources"]}
    return checked(
        "sources",
        [one["label"][reviewed.language] for one in reviewed.content.figures.values() if not one["sources"]],
        language=reviewed.language,
        count=len(reviewed.published),
        sources=len(cited),
    )


def charts(reviewed: Reviewed) -> Check:
    """Check whether charts have words, numbers and both drawings."""
    charts = [block for block in reviewed.document.blocks() if block["type"] == "chart"]
    return checked(
        "charts",
        [one["id"] for one in charts if not _is_whole(one)],
        language=reviewed.language,
        count=len(charts),
    )


def _is_whole(chart: ChartBlock) -> bool:
    words = chart["alt"] and chart["title"]
    return bool(words and chart["svg_wide"] and chart["svg_narrow"] and chart["table"]["rows"])


def languages(reviewed: Reviewed) -> Check | None:
    """Check whether the report says the same in each other language; None in a project of one language."""
    others = [it for it in reviewed.content.languages if it != reviewed.language]
    if not others:
        return None
    read = {sibling.about.language: sibling for sibling in reviewed.siblings}
    wrong = [
        f"{language}: {found}" if len(others) > 1 else found
        for language, sibling in read.items()
        for found in differences(reviewed.content, sibling)
    ]
    is_unread = Beside.SIBLING in reviewed.unread
    if not wrong and (is_unread or not read):
        missing = message("review.not_run.unread_sibling" if is_unread else "review.not_run.no_sibling")
        named = _named([one for one in others if one not in read] or others)
        return not_run("languages", missing.filled(language=named), reviewed.language)
    return checked("languages", wrong, language=reviewed.language, count=len(reviewed.content.figures))


def _named(others: Sequence[Language]) -> Text:
    return in_each(lambda it: ", ".join(language_name(other, it) for other in others))
