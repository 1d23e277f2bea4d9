"""Make the blocks of an audit: the text with its marks, and the list of verdicts that they lead to."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from lc_indicators.audit import Outcome, Verdict
from lc_indicators.language import Language, message
from lc_indicators.report.blocks.block import Block, small_html
from lc_indicators.report.blocks.grounds import ground, grouped
from lc_indicators.report.blocks.marked_text import Run, paragraphs, visible
from lc_indicators.report.blocks.outcomes import ORDER, shown, worst
from lc_indicators.report.blocks.text_spans import Sentence, plain
from lc_indicators.shapes.block_shapes import MarkedTextBlock, VerdictsBlock
from lc_indicators.shapes.span_shape import Span
from lc_indicators.shapes.verdict_shapes import (
    GroundShape,
    MarkShape,
    OutcomeCount,
    RunShape,
    VerdictGroup,
    VerdictShape,
    by_ground,
)

#: Letters that Vietnamese has and its neighbours on a page have not.
_VIETNAMESE = re.compile("[ăđơư\u1ea0-\u1ef9]", re.IGNORECASE)

#: So many characters tell a text's language.
_ENOUGH = 10_000

#: Name of a fact and its lines: "Arithmetic", "(40.40 − 16.7) ÷ 5 …".
Fact = tuple[str, tuple[Sentence, ...]]


@dataclass(frozen=True, kw_only=True)
class ListedVerdict:
    """A verdict as its list and its note show it."""

    verdict: Verdict
    #: The number that a mark in print refers to.
    number: int
    #: What is claimed: "2,8 lần: tỷ lệ hộ nghèo, 2015 → 2020".
    title: str
    facts: tuple[Fact, ...]
    #: The sentence around the figure: before, the figure, behind; None for a claim without a text.
    quote: tuple[str, str, str] | None = None


def marked_text(text: str, verdicts: Sequence[Verdict], *, id: str, label: str, language: Language) -> Block:
    """Return *text* as it is, paragraph by paragraph, each claim's figure marked in place.

    Nothing in the text is taken for markup, here or by an exporter.
    """
    content: MarkedTextBlock = {
        "type": "marked_text",
        "id": id,
        "label": label,
        "text_language": _language_of(text),
        "key": outcome_key(verdicts, language),
        "paragraphs": [
            [[_run(run, verdicts, language) for run in line] for line in lines]
            for lines in paragraphs(text, verdicts)
        ],
    }
    return Block(content, (), _text_html(content))


def verdict_list(listed: Sequence[ListedVerdict], *, id: str, label: str, language: Language) -> Block:
    """Return the verdicts, those contradicted first, each with all that it rests on."""
    groups = [
        _group(outcome, chosen, language)
        for outcome in ORDER
        if (chosen := [one for one in listed if one.verdict.outcome is outcome])
    ]
    content: VerdictsBlock = {"type": "verdicts", "id": id, "label": label, "groups": groups}
    figures = [
        figure for one in listed for _, lines in one.facts for line in lines for figure in line.figures
    ]
    return Block(content, figures, _list_html(content))


def _group(outcome: Outcome, listed: Sequence[ListedVerdict], language: Language) -> VerdictGroup:
    """Return verdicts of one outcome, those of one ground side by side, the most frequent first.

    What speaks against them stands over several contradictions, a reason over all that are open for it.
    """
    grounds = grouped(listed, key=lambda one: visible(ground(one.verdict, language)))
    return {
        **shown(outcome, language),
        "entries": [_entry(one, language) for _, same in grounds for one in same],
        "grounds": _heads(outcome, [(name, len(same)) for name, same in grounds], language),
    }


def _heads(outcome: Outcome, counts: Sequence[tuple[str, int]], language: Language) -> list[GroundShape]:
    total = sum(count for _, count in counts)
    if outcome is Outcome.CONTRADICTED and total > 1:
        return [_ground(name, count) for name, count in counts]
    if outcome is Outcome.UNDECIDABLE and total > len(counts):
        shared = [_ground(name, count) for name, count in counts if count > 1]
        alone = sum(count for _, count in counts if count == 1)
        return [*shared, _ground(message("report.grounds.own")[language], alone)] if alone else shared
    return []


def _ground(name: str, count: int) -> GroundShape:
    # Behind a heading stands its count, and no full stop before it.
    return {"name": name.removesuffix("."), "count": count}


def outcome_key(verdicts: Sequence[Verdict], language: Language) -> list[OutcomeCount]:
    """Return each outcome with how often it occurs: what the signs mean, said where they stand."""
    counted = Counter(verdict.outcome for verdict in verdicts)
    return [{**shown(outcome, language), "count": counted[outcome]} for outcome in ORDER]


def _language_of(text: str) -> str:
    # A voice that reads Vietnamese as English is understood by nobody.
    return "vi" if _VIETNAMESE.search(unicodedata.normalize("NFC", text[:_ENOUGH])) else ""


def _run(run: Run, verdicts: Sequence[Verdict], language: Language) -> RunShape:
    if not run.verdicts:
        return {"text": run.text}
    marks: list[MarkShape] = [
        {"verdict": one.claim.claim, "number": number, **shown(one.outcome, language)}
        for number in run.verdicts
        for one in (verdicts[number - 1],)
    ]
    outcome = worst({verdicts[number - 1].outcome for number in run.verdicts})
    return {"text": run.text, "outcome": outcome.value, "marks": [] if run.goes_on else marks}


def _entry(one: ListedVerdict, language: Language) -> VerdictShape:
    return {
        "id": one.verdict.claim.claim,
        "number": one.number,
        **shown(one.verdict.outcome, language),
        "title": visible(one.title),
        "quote": list(map(visible, one.quote)) if one.quote else None,
        "reason": visible(one.verdict.reason[language]),
        "facts": [
            {"name": name, "lines": [_seen(line) for line in lines]}
            for name, lines in (
                (message("report.verdicts.why")[language], (plain(one.verdict.reason[language]),)),
                *one.facts,
            )
            if lines
        ],
    }


def _seen(line: Sentence) -> list[Span]:
    # Words of a stranger's text stand in reasons and names too.
    return [{**span, "text": visible(span["text"])} for span in line.spans]


def _text_html(content: MarkedTextBlock) -> str:
    return "".join(
        "<p>" + "<br>".join("".join(map(_run_html, line)) for line in lines) + "</p>"
        for lines in content["paragraphs"]
    )


def _run_html(run: RunShape) -> str:
    words = f"<bdi>{escape(run['text'])}</bdi>"
    if "outcome" not in run:
        return words
    signs = "".join(
        f"<sup title='{escape(mark['word'])}'>{mark['sign']}</sup>" for mark in run.get("marks", ())
    )
    return f"<u>{words}</u>{signs}"


def _list_html(content: VerdictsBlock) -> str:
    parts = [part for group in content["groups"] for part in by_ground(group)]
    return "".join(
        f"{f'<p><b>{escape(name)}</b></p>' if name else ''}<ul>{''.join(map(_entry_html, entries))}</ul>"
        for name, entries in parts
    )


def _entry_html(entry: VerdictShape) -> str:
    # The first fact is the reason, which is said at once; what it rests on opens under its name.
    why, *more = entry["facts"]
    lines = (small_html([{"text": f"{fact['name']}: "}, *line]) for fact in more for line in fact["lines"])
    facts = f"<details><summary>{escape(why['name'])}</summary>{''.join(lines)}</details>" if more else ""
    outcome = f"<b>{entry['sign']} {escape(entry['word'])}</b>"
    return f"<li>{outcome}: {escape(entry['title'])}. {escape(entry['reason'])}{facts}</li>"
