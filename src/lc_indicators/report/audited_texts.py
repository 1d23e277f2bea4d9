"""Audit several texts in order of date, and show in one table how they agree with each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from lc_indicators.audit.texts_in_order import (
    Agreement,
    Compared,
    DatedAudit,
    compared_texts,
    in_order,
    period_of_text,
)
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.as_of import AsOf
from lc_indicators.errors import ArgumentError
from lc_indicators.language import Language, colon, format_decimal, message, messages, percent_sign
from lc_indicators.numbers import RoundingInterval
from lc_indicators.report import blocks
from lc_indicators.report.audit_as_text import TextLine, audit_lines
from lc_indicators.report.audited_text import audit_file
from lc_indicators.report.blocks import Block, visible
from lc_indicators.report.explain import quantity, subject
from lc_indicators.shapes.block_shapes import TitleBlock, TitleFacts

#: What has to be looked at comes first.
ORDER = (Agreement.DIFFERS, Agreement.BORDERS, Agreement.REVISED, Agreement.AGREES)

#: What this JSON says that it is.
SCHEMA = "lc-indicators/audit-of-texts/1"


@dataclass(frozen=True)
class AuditedTexts:
    """The audits of several texts, and how their figures agree."""

    texts: tuple[DatedAudit, ...]
    compared: tuple[Compared, ...]
    catalogue: Catalogue

    @property
    def is_contradicted(self) -> bool:
        """Return whether a text contradicts itself or the data, or two texts differ."""
        differ = any(one.agreement is Agreement.DIFFERS for one in self.compared)
        return differ or any(text.audit.is_contradicted for text in self.texts)

    def ordered(self) -> list[Compared]:
        """Return the comparisons, those to look at first."""
        return sorted(self.compared, key=lambda one: ORDER.index(one.agreement))


def audit_files(
    files: Sequence[Path], *, area: str = "", data: Path | str | None = None, as_of: AsOf = None
) -> AuditedTexts:
    """Return the audits of *files*, each read with the month that its name or its first lines say.

    The hints and the errors are those of :func:`~lc_indicators.report.audited_text.audit_file`.
    """
    texts, catalogue = [], None
    for file in files:
        found = audit_file(file, area=area, data=data, as_of=as_of)
        period = period_of_text(file.name, found.audit.text)
        if period is not None:
            found = audit_file(file, area=area, period=period.text, data=data, as_of=as_of)
        catalogue = found.catalogue
        texts.append(DatedAudit(file.name, period, found.audit))
    if catalogue is None:
        raise ArgumentError("audit_files", "no file is named", "name the texts to audit")
    ordered = in_order(texts)
    return AuditedTexts(tuple(ordered), tuple(compared_texts(ordered, catalogue)), catalogue)


def texts_lines(
    found: AuditedTexts, *, language: Language, contradicted_only: bool = False
) -> Iterator[TextLine]:
    """Yield what texts say of each other, what to look at first, then the audit of each."""
    yield TextLine(_summary(found, language), is_heading=True)
    for one in found.ordered():
        if one.agreement is Agreement.DIFFERS or not (contradicted_only or one.agreement is Agreement.AGREES):
            yield TextLine("")
            row = _row(one, found.catalogue, language)
            yield TextLine(
                f"{_word(one, language)}{colon(language)}{row[0]}",
                is_heading=one.agreement is Agreement.DIFFERS,
            )
            yield TextLine(_reason(one, found.catalogue, language), indent=4)
    for text in found.texts:
        if text.audit.is_contradicted:
            yield TextLine("")
            yield TextLine(visible(text.name), is_heading=True)
            yield from audit_lines(text.audit, found.catalogue, language=language, contradicted_only=True)


def texts_json(found: AuditedTexts) -> dict[str, Any]:
    """Return the comparisons as JSON, each figure with its place in its text."""
    return {
        "schema": SCHEMA,
        "texts": [
            {
                "name": text.name,
                "period": text.period.text if text.period else None,
                "contradicted": sum(
                    verdict.outcome.value == "contradicted" for verdict in text.audit.verdicts
                ),
            }
            for text in found.texts
        ],
        "comparisons": [
            {
                "comparison": one.comparison.value,
                "agreement": one.agreement.value,
                "figure": _figure(one.later.name, one.claim),
                "follows_from": [
                    _figure((one.earlier if place == 0 else one.later).name, other)
                    for place, other in enumerate(one.others)
                ],
                "expected": {"low": str(one.expected.low), "high": str(one.expected.high)},
            }
            for one in found.ordered()
        ],
    }


def _figure(name: str, claim: Any) -> dict[str, Any]:
    place = claim.place
    return {
        "text": name, "claim": claim.claim, "printed": claim.printed, "unit": claim.unit,
        "indicator": claim.indicator or None, "subject": claim.subject,
        "period_end": claim.end.text if claim.end else None,
        "start": place.start if place else None, "end": place.end if place else None,
    }  # fmt: skip


def texts_page(found: AuditedTexts, *, language: Language) -> str:
    """Return the comparisons as one HTML file that needs no network."""
    from lc_indicators import __version__
    from lc_indicators.publish.document.document import CellPart, Document, OutputPart
    from lc_indicators.publish.html import render_html

    words = messages("report.texts")
    facts: TitleFacts = {
        "title": words["title"][language], "subtitle": "", "area": {"code": "", "name": ""},
        "period": {"text": "", "label": ""}, "language": language, "data_date": "", "data_date_label": "",
        "version": __version__, "head": [words["title"][language], ""], "about": [],
    }  # fmt: skip
    title = blocks.title(facts, blocks.plain(_summary(found, language)))
    shown = [title, *_table(found, language)]
    parts = tuple(OutputPart(block=block.content) for block in shown)
    cells = (CellPart(number=1, kind="code", source="", outputs=parts),)
    return render_html(
        Document(language=language, title=cast("TitleBlock", title.content), cells=cells, figures={})
    )


def _table(found: AuditedTexts, language: Language) -> Iterator[Block]:
    words = messages("report.texts")
    heads = [
        blocks.Column(words[name][language])
        for name in ("figure", "earlier", "later", "expected", "agreement")
    ]
    rows = [[*_row(one, found.catalogue, language), _word(one, language)] for one in found.ordered()]
    if rows:
        caption = blocks.plain(words["title"][language])
        content, figures = blocks.table_content(caption, heads, rows=rows, id="texts", language=language)
        yield blocks.table(content, figures)


def _summary(found: AuditedTexts, language: Language) -> str:
    counts = Counter(one.agreement for one in found.compared)
    names = messages("report.agreements")
    said = ", ".join(f"{counts[one]} {names[one.value][language]}" for one in ORDER)
    return message("report.texts.summary")[language].format(
        texts=len(found.texts), figures=len(found.compared), agreements=said
    )


def _word(one: Compared, language: Language) -> str:
    word = messages("report.agreements")[one.agreement.value][language]
    return word[:1].upper() + word[1:]


def _row(one: Compared, catalogue: Catalogue, language: Language) -> list[str]:
    return [
        visible(subject(one.claim, catalogue, language)),
        visible(f"{quantity(one.others[0], language, catalogue)} ({one.earlier.name})"),
        visible(f"{quantity(one.claim, language, catalogue)} ({one.later.name})"),
        _interval(one.expected, one.claim, language),
    ]


def _interval(expected: RoundingInterval, claim: Any, language: Language) -> str:
    decimals = max(-int(claim.values[0].as_tuple().exponent), 0)
    said = format_decimal(expected.midpoint, decimals=decimals, language=language)
    return f"{said}{percent_sign(language)}" if claim.kind.is_relative else said


def _reason(one: Compared, catalogue: Catalogue, language: Language) -> str:
    _, earlier, later, expected = _row(one, catalogue, language)
    of_month = quantity(one.others[-1], language, catalogue)
    pattern = messages("report.text_comparisons")[one.comparison.value][language]
    return visible(pattern.format(earlier=earlier, later=later, month=of_month, expected=expected))
