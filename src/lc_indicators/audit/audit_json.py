"""An audit as JSON: what other programs read, described field by field in :mod:`~.audit_shapes`.

JSON with exact numbers: a printed figure goes out digit by digit.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lc_indicators.audit.audit_shapes import AuditDocument
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.moments import time_text
from lc_indicators.audit.verdict import Audit, Clash, Outcome, Premise, Verdict, Working
from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.language import Language, Text
from lc_indicators.numbers import RoundingInterval
from lc_indicators.shapes.json_schema import json_schema

# One for all: making one takes longer than most of what it writes.
_ENCODER = json.JSONEncoder(ensure_ascii=False)

_HALF = re.compile("[\ud800-\udfff]")


def json_text(tree: Any, indent: int = 0) -> str:
    """Return *tree* as JSON text; a Decimal is written digit by digit, its last zeros kept.

    Examples
    --------
    >>> print(json_text({"value": Decimal("11.50"), "range": [], "unit": "%"}))
    {
      "value": 11.50,
      "range": [],
      "unit": "%"
    }
    """
    if isinstance(tree, Decimal):
        return format(tree, "f")
    if not isinstance(tree, (dict, list)) or not tree:
        return _written(tree)
    within = indent + 2
    if isinstance(tree, dict):
        signs, entries = "{}", [f"{_written(name)}: {json_text(tree[name], within)}" for name in tree]
    else:
        signs, entries = "[]", [json_text(value, within) for value in tree]
    margin = "\n" + " " * within
    return f"{signs[0]}{margin}{f',{margin}'.join(entries)}\n{' ' * indent}{signs[1]}"


def _written(value: Any) -> str:
    # Half of a character is written as JSON can name it: no encoding of a file has it.
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", _ENCODER.encode(value))


#: What an audit in JSON says that it is; the number rises when a field changes its meaning or goes.
SCHEMA = "lc-indicators/audit/1"

Json = dict[str, Any]


def audit_schema() -> Json:
    """Return the JSON Schema (2020-12) that every :func:`audit_json` fits.

    Examples
    --------
    >>> audit_schema()["properties"]["schema"]["enum"] == [SCHEMA]
    True
    """
    return json_schema(AuditDocument, id="urn:lc-indicators:audit:1", title="Audit of a text")


def audit_json(audit: Audit, catalogue: Catalogue | None = None) -> Json:
    """Return *audit* as JSON, its numbers as exact Decimals.

    :func:`json_text` writes it.  Publishers and titles of sources are the catalogue's; without it a source is
    its id alone.
    """
    writer = _Writer(catalogue, catalogue.languages if catalogue else ())
    verdicts = {verdict.claim.claim: verdict for verdict in audit.verdicts}
    outcomes = [verdict.outcome for verdict in audit.verdicts]
    return {
        "schema": SCHEMA,
        "outcome": text_outcome(audit),
        "counts": {
            "claims": len(audit.claims),
            **{one.value: outcomes.count(one) for one in Outcome},
            "unchecked": audit.unchecked,
        },
        "claims": [
            _claim(claim) | {"verdict": writer.verdict(verdicts.get(claim.claim))} for claim in audit.claims
        ],
        "clashes": [writer.clash(clash) for clash in audit.clashes],
        "notes": [writer.words(note) for note in audit.notes],
        "as_of": audit.as_of or None,
        "unread": [{"start": start, "end": end} for start, end in audit.unread],
        "text": audit.text,
    }


def text_outcome(audit: Audit) -> str:
    """Return what is to be said of the text as a whole.

    ``contradictory`` if a claim is contradicted, ``consistent`` if none is and one is supported, and
    ``not_checkable`` otherwise.
    """
    outcomes = {verdict.outcome for verdict in audit.verdicts}
    if Outcome.CONTRADICTED in outcomes:
        return "contradictory"
    return "consistent" if Outcome.SUPPORTED in outcomes else "not_checkable"


def _claim(claim: Claim) -> Json:
    place = claim.place
    return {
        "id": claim.claim,
        "kind": claim.kind.value,
        "printed": claim.printed,
        "start": place.start if place else None,
        "end": place.end if place else None,
        "sentence_start": place.sentence_start if place else None,
        "sentence_end": place.sentence_end if place else None,
        "value": claim.values[0] if len(claim.values) == 1 else list(claim.values),
        "unit": claim.unit,
        "indicator": claim.indicator,
        "subject": claim.subject,
        "area": claim.area or None,
        "group": claim.group or None,
        "standard": claim.standard or None,
        "period_start": time_text(claim.start) if claim.start else None,
        "period_end": time_text(claim.end) if claim.end else None,
        "base": claim.comparison or None,
        "span_stated": claim.span_stated,
        "of_level": claim.of_level or None,
        "from_level": claim.from_level or None,
        "qualifier": claim.qualifier.value if claim.qualifier else None,
        "status": claim.status.value,
        "sentence_role": claim.role.value,
        "direction": claim.direction or None,
        "every_year": claim.every_year,
        "bond": {"kind": claim.bond.value, "to": claim.bonded_to} if claim.bond else None,
    }


@dataclass(frozen=True)
class _Writer:
    """Writes words in the languages of a project, and sources as its catalogue has them."""

    catalogue: Catalogue | None
    languages: Sequence[Language]

    def verdict(self, verdict: Verdict | None) -> Json | None:
        if verdict is None:
            return None
        nothing = {"reading": None, "fit": None, "evidence": None, "computed": None, "arithmetic": None}
        working = verdict.working
        return {
            "outcome": verdict.outcome.value,
            "reason": self.words(verdict.reason),
            "meant": _interval(verdict.claim.meant),
            **(self._working(working) if working else {**nothing, "premises": []}),
            "others": [self._working(other) for other in verdict.others],
            "notes": [self.words(note) for note in verdict.notes],
            "missing": [self.words(missing) for missing in verdict.missing],
            "clashes": list(verdict.clashes),
        }

    def _working(self, working: Working) -> Json:
        return {
            "reading": working.reading,
            "fit": working.fit.value,
            "evidence": self.words(working.evidence),
            "computed": _interval(working.computed),
            "arithmetic": self.words(working.arithmetic),
            "premises": [self._premise(premise) for premise in working.premises],
        }

    def _premise(self, premise: Premise) -> Json:
        return {
            "key": premise.key,
            "own": premise.own,
            "label": self.words(premise.label),
            "number": self.words(premise.number),
            "interval": _interval(premise.interval),
            "sources": [self._source(source) for source in premise.sources],
        }

    def _source(self, source: str) -> Json:
        known = self.catalogue.sources.get(source) if self.catalogue else None
        if known is None:
            return {"source": source}
        said = {"publisher": known.publisher, "title": known.title, "url": known.url, "date": known.date}
        return {"source": source, **{name: words or None for name, words in said.items()}}

    def clash(self, clash: Clash) -> Json:
        return {
            "claims": list(clash.claims),
            "arithmetic": self.words(clash.arithmetic),
            "side": self.words(clash.side),
        }

    def words(self, text: Text | None) -> Json | None:
        return None if text is None else text.to_json(self.languages)


def _interval(interval: RoundingInterval) -> Json:
    """Return the ends as text, so that no reader takes them for binary floats; None for an open one."""
    ends = {"low": interval.low, "high": interval.high}
    return {name: format(end, "f") if end.is_finite() else None for name, end in ends.items()}
