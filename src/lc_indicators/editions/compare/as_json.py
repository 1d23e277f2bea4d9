"""Write a comparison as JSON for other programs, each field described.

The JSON Schema is made from the shapes of this file.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypedDict, cast

from lc_indicators.editions.compare.difference_records import About, Change, Comparison
from lc_indicators.shapes.json_schema import json_schema, says

#: What a comparison in JSON says that it is; the number rises when a field changes its meaning or goes.
SCHEMA: Literal["lc-indicators/diff/1"] = "lc-indicators/diff/1"

_Before = Annotated[str, says('Before; "" for nothing.')]
_Now = Annotated[str, says('Now; "" for nothing.')]


class EditionSide(TypedDict):
    """An edition."""

    name: Annotated[str, says("The edition as it was asked for: a folder, or REVISION:FOLDER.")]
    title: Annotated[str, says("Title of the report.")]
    subtitle: Annotated[str, says("Area and period in words.")]
    language: Annotated[str, says("Of the report.")]
    data_date: Annotated[str, says("Date of its data.")]
    version: Annotated[str, says("Of the library that made it.")]


class ChangeCounts(TypedDict):
    """How many changes of each kind there are."""

    figures: Annotated[int, says("Number of entries of figures.", ge=0)]
    claims: Annotated[int, says("Number of entries of claims.", ge=0)]
    tables: Annotated[int, says("Number of entries of tables.", ge=0)]
    charts: Annotated[int, says("Number of entries of charts.", ge=0)]
    texts: Annotated[int, says("Number of entries of texts.", ge=0)]


class SectionPlace(TypedDict):
    """Where something stands."""

    id: Annotated[str, says('Id of its heading; "" before the first one.')]
    name: Annotated[str, says("Its headings, from the outermost.")]


class ReasonWords(TypedDict):
    """Why."""

    cause: Annotated[
        Literal["correction", "revision", "data", "method", "rounding", "status", "wording"],
        says(
            "What stood in the data was wrong; a later publication or stage; another observation or source "
            "that is no later one; metric, inputs or formula; digits or interval of the same value; "
            "observation status; words alone."
        ),
    ]
    words: Annotated[str, says("Which observation, source or formula.")]
    root: Annotated[
        str, says('The key of the published figure whose change is behind this one; "" for none.')
    ]


class ChangedPart(TypedDict):
    """One part that differs."""

    part: Annotated[str, says("Which part.")]
    old: _Before
    new: _Now
    is_drawing: Annotated[
        bool, says("True for where marks and labels stand, which follows from the numbers.")
    ]


class ChangedInput(TypedDict):
    """One part of what the editions were made from that differs."""

    part: Annotated[str, says("Which part of the manifest, or which cell's code.")]
    old: _Before
    new: _Now


class ChangedSubject(TypedDict):
    """An indicator and a period."""

    indicator: Annotated[
        str, says("Its id, or the key of a figure that has none; of a claim, the claim's id.")
    ]
    names: Annotated[
        list[str],
        says(
            "What it is called, in each language; of a claim, a table or a chart, the ids of its indicators "
            "too."
        ),
    ]
    period: Annotated[str, says('As the data write it: 2020, 2015/2020; "" for none.')]


class ChangedThing(TypedDict):
    """One part of the report that differs."""

    what: Annotated[Literal["added", "gone", "changed"], says("What happened to it.")]
    section: Annotated[SectionPlace, says("Where it stands.")]
    name: Annotated[str, says("What readers call it; of a text, its beginning.")]
    key: Annotated[
        str,
        says("What programs call it: a figure's key, a claim's id, a block's id, a text's section."),
    ]
    old: Annotated[str, says('What was printed; "" where there was nothing, or where details say it.')]
    new: Annotated[str, says("What is printed now; likewise.")]
    follows: Annotated[bool, says("True where nothing but figures changed, which are listed by themselves.")]
    reasons: Annotated[list[ReasonWords], says("Of a figure that changed, the gravest first.")]
    details: Annotated[list[ChangedPart], says("The parts that differ.")]
    subjects: Annotated[
        list[ChangedSubject],
        says(
            "Of a figure: what the data behind its change are about. Of a claim that is judged otherwise, "
            "and of a table or chart with values that no changed figure explains: that too; empty where "
            "words alone changed."
        ),
    ]


class ComparisonDocument(TypedDict):
    """Made by lc-indicators diff --format json."""

    schema: Annotated[
        Literal["lc-indicators/diff/1"],
        says("What this is; the number rises when a field changes its meaning or goes."),
    ]
    is_same: Annotated[bool, says("True where no figure, claim, table, chart or text differs.")]
    language: Annotated[str, says("Of the words in this file.")]
    old: Annotated[EditionSide, says("The edition before.")]
    new: Annotated[EditionSide, says("The edition now.")]
    counts: Annotated[ChangeCounts, says("How many changes of each kind there are.")]
    figures: Annotated[
        list[ChangedThing],
        says(
            "Figures changed, by their gravest cause and then in the order of the new report; those added "
            "or gone without a cause last."
        ),
    ]
    claims: Annotated[
        list[ChangedThing],
        says("Claims whose verdict, or what it rests on, changed; those with another outcome first."),
    ]
    tables: Annotated[
        list[ChangedThing], says("Tables, the numbers of charts among them; details are cells.")
    ]
    charts: Annotated[list[ChangedThing], says("Charts; details are words and parts of the specification.")]
    texts: Annotated[
        list[ChangedThing],
        says("Headings, paragraphs, items, cards and sources; old and new are their whole words."),
    ]
    background: Annotated[
        list[ChangedInput],
        says("What the editions were made from, where that differs: no difference by itself."),
    ]


def diff_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) that every :func:`comparison_json` fits.

    Examples
    --------
    >>> diff_schema()["properties"]["schema"]["enum"] == [SCHEMA]
    True
    """
    return json_schema(
        ComparisonDocument, id="urn:lc-indicators:diff:1", title="What changed between two editions"
    )


def comparison_json(comparison: Comparison) -> ComparisonDocument:
    """Return *comparison* as JSON; drawings are left out, as both editions have them."""
    changes = {name: [_change(change) for change in found] for name, found in comparison.parts()}
    old, new = (_edition(one) for one in (comparison.old, comparison.new))
    return {
        "schema": SCHEMA,
        "is_same": comparison.is_same,
        "language": comparison.language,
        "old": old,
        "new": new,
        "counts": cast("ChangeCounts", {name: len(found) for name, found in changes.items()}),
        "figures": changes["figures"],
        "claims": changes["claims"],
        "tables": changes["tables"],
        "charts": changes["charts"],
        "texts": changes["texts"],
        "background": [{"part": one.part, "old": one.old, "new": one.new} for one in comparison.background],
    }


def _edition(one: About) -> EditionSide:
    return {
        "name": one.name,
        "title": one.title,
        "subtitle": one.subtitle,
        "language": one.language,
        "data_date": one.data_date,
        "version": one.version,
    }


def _change(change: Change) -> ChangedThing:
    return {
        "what": change.what.value,
        "section": {"id": change.section.id, "name": change.section.name},
        "name": change.name,
        "key": change.key,
        "old": change.old,
        "new": change.new,
        "follows": change.follows,
        "reasons": [
            {"cause": one.cause.value, "words": one.words, "root": one.root} for one in change.reasons
        ],
        "details": [
            {"part": one.part, "old": one.old, "new": one.new, "is_drawing": one.is_drawing}
            for one in change.details
        ],
        "subjects": [
            {"indicator": one.indicator, "names": list(one.names), "period": one.period}
            for one in change.subjects
        ],
    }
