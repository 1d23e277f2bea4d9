"""An audit as JSON, each field with what it says: its schema is made from these shapes."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired, TypedDict

from msgspec import Meta

from lc_indicators.shapes.json_schema import says

#: An exact number, or two of them: a range, a part and its whole.
Number = Annotated[
    Any,
    Meta(
        extra_json_schema={
            "oneOf": [
                {"type": "number"},
                {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
            ]
        }
    ),
]

_Id = Annotated[str, Meta(min_length=1)]
_Count = Annotated[int, Meta(ge=0)]
_Kind = Literal[
    "level", "absolute_change", "percentage_change", "average_annual_change", "growth_factor",
    "compound_annual_growth_rate", "share", "count_of_total",
]  # fmt: skip
_Bond = Literal[
    "share_of", "part_of", "rest_of", "contribution_to", "same_change", "converted", "difference",
]  # fmt: skip
_Decimal = Annotated[str, Meta(pattern=r"^-?[0-9]+(\.[0-9]+)?$")]


#: The same words in each language of the project, by its code.
InEachLanguage = dict[str, _Id]


class ExactInterval(TypedDict):
    """All values from low to high, both included, as exact decimals in text."""

    low: Annotated[_Decimal | None, says("The least value; null for an open end.")]
    high: Annotated[_Decimal | None, says("The greatest value; null for an open end.")]


class CitedPublication(TypedDict):
    """A publication that a figure is cited from."""

    source: Annotated[str, says("Its id in the data.")]
    publisher: NotRequired[Annotated[str | None, says("Who published it.")]]
    title: NotRequired[Annotated[str | None, says("Its title.")]]
    url: NotRequired[Annotated[str | None, says("Its address.")]]
    date: NotRequired[Annotated[str | None, says("ISO date, whole or to the month or year.")]]


class AuditedPremise(TypedDict):
    """A figure that a verdict rests on."""

    key: Annotated[
        str, says("Id of a claim of the text, or the key of an observation or derivation of the data.")
    ]
    own: Annotated[bool, says("Whether it is the text's own figure.")]
    label: Annotated[InEachLanguage, says("What it is, and when.")]
    number: Annotated[InEachLanguage, says("The number with its unit, as the reader's language prints it.")]
    interval: Annotated[ExactInterval, says("The values that it can stand for.")]
    sources: Annotated[list[CitedPublication], says("Who published it; empty for the text's own.")]


_Fit = Literal["exactly", "within_rounding", "cut_off", "apart", "loose"]
_MEETS = (
    "How the computed interval meets the claim's: exactly (it lies inside), within_rounding (it "
    "overlaps), cut_off (the figure's digits are its beginning, not rounded), "
    "apart (it lies outside), loose (so wide that nearly any figure would pass)."
)
_SetOfEvidence = Annotated[
    InEachLanguage | None,
    says("The coherent set of evidence: one producer, standard and vintage; null for the text alone."),
]


class AuditedWorking(TypedDict):
    """One recomputation."""

    reading: Annotated[str, says("Name of the admissible reading that it rests on.")]
    fit: Annotated[_Fit, says(_MEETS)]
    evidence: _SetOfEvidence
    computed: Annotated[ExactInterval, says("Where the claim would have to lie.")]
    arithmetic: Annotated[InEachLanguage, says("The recomputation with its numbers, in words.")]
    premises: Annotated[list[AuditedPremise], says("The figures that it rests on.")]


class AuditedVerdict(TypedDict):
    """What the audit says of a claim."""

    outcome: Annotated[
        Literal["supported", "contradicted", "undecidable"],
        says(
            "supported: put to the test and true in at least one coherent set of evidence; contradicted: "
            "in none, on every admissible reading; undecidable: something that it depends on is not "
            "known, or too loosely."
        ),
    ]
    reason: Annotated[InEachLanguage, says("The outcome and why, in a sentence.")]
    meant: Annotated[
        ExactInterval,
        says(
            "All values that the printed figure can stand for, by its rounding and its qualifier; of a "
            "part and a whole, the part's."
        ),
    ]
    reading: Annotated[
        str | None, says("Name of the admissible reading that it rests on; null where nothing was computed.")
    ]
    fit: Annotated[_Fit | None, says(f"{_MEETS} Null where nothing was computed.")]
    evidence: _SetOfEvidence
    computed: Annotated[
        ExactInterval | None, says("Where the claim would have to lie; null where nothing was computed.")
    ]
    arithmetic: Annotated[
        InEachLanguage | None,
        says("The recomputation with its numbers, in words; null where nothing was computed."),
    ]
    premises: Annotated[
        list[AuditedPremise], says("The figures that it rests on; empty where nothing was computed.")
    ]
    others: Annotated[
        list[AuditedWorking],
        says("Recomputations with later or other figures, which revise the claim or conflict with it."),
    ]
    notes: Annotated[
        list[InEachLanguage],
        says(
            "Further sentences: the reading where it is not the usual one, revisions, conflicts, the "
            "likely error."
        ),
    ]
    missing: Annotated[list[InEachLanguage], says("What would have to be known.")]
    clashes: Annotated[list[_Id], says("The claims that it cannot all hold together with.")]


class AuditedBond(TypedDict):
    """The claim of the text that it belongs to, and how."""

    kind: Annotated[
        _Bond,
        says(
            "share_of: the percentage that the other, a count, is of its total; part_of: a part of the "
            "other; rest_of: what the named parts leave of it, or the last of parts that make up all; "
            "contribution_to: what a branch adds to that growth; same_change: the same change in another "
            "unit; converted: the same figure in another unit; difference: of a group from the other."
        ),
    ]
    to: Annotated[_Id, says("Id of a claim.")]


class AuditedClaim(TypedDict):
    """One checkable assertion: what, of whom, when, how much, and where it stands."""

    id: Annotated[_Id, says("Its name: c1, c2, … in the order of the text.")]
    kind: Annotated[_Kind, says("What it asserts.")]
    printed: Annotated[str, says("The number as in the text, without unit: 41,79, 3-4, 16.003/80.276.")]
    start: Annotated[
        _Count | None,
        says("Where the number begins, in characters of the text, from 0; null for a claim without a text."),
    ]
    end: Annotated[_Count | None, says("Where it ends: text[start:end] is the number.")]
    sentence_start: Annotated[_Count | None, says("Where the sentence around it begins.")]
    sentence_end: Annotated[_Count | None, says("Where the sentence around it ends.")]
    value: Annotated[
        Number,
        says(
            "The number in its unit; falls are negative in absolute_change, percentage_change and "
            "average_annual_change; a range is a list in the order of the text; of count_of_total the "
            "part, then the whole."
        ),
    ]
    unit: Annotated[str, says("Unit of the value: percentage_points, million_vnd_per_person, times, ….")]
    indicator: Annotated[
        str,
        says(
            "Concept of the catalogue or of the general list: poverty_rate, grdp_per_capita; empty where "
            "the text names none that is known."
        ),
    ]
    subject: Annotated[str, says("The words that name what is measured, as in the text.")]
    area: Annotated[str | None, says("Code of the area; null where it is not known.")]
    group: Annotated[
        str | None, says("Population group or sub-area, as the text names it; null for all of the area.")
    ]
    standard: Annotated[
        str | None, says("Poverty standard, price basis or the like where the text names one.")
    ]
    period_start: Annotated[
        str | None,
        says("From when, as SDMX TIME_PERIOD, a year's start as its first month; null where it is not said."),
    ]
    period_end: Annotated[
        str | None,
        says("Until when, or when; the end of a year is its last month. Null where it is not said."),
    ]
    base: Annotated[
        Literal["previous", "year_before", "december_before", "plan"] | None,
        says(
            "With what it is compared: the period before, the same of last year, December of last year, "
            "the plan; its date is period_start. Null for another span, and where it is not said."
        ),
    ]
    span_stated: Annotated[
        bool, says("Whether the claim's own sentence says when; false where that is taken from another one.")
    ]
    of_level: Annotated[
        str | None, says("Id of the level that a change led to, told with it; null where none is.")
    ]
    from_level: Annotated[
        str | None, says("Id of the level that it started from, told with it; null where none is.")
    ]
    qualifier: Annotated[
        str | None, says("The word before the number: over, under, nearly, about, …; null for none.")
    ]
    status: Annotated[
        Literal["actual", "estimate", "target", "forecast"], says("How sure the text says the figure is.")
    ]
    sentence_role: Annotated[
        Literal["result", "target", "comparison_to_target"],
        says("What the sentence does with the figure; only results are audited as results."),
    ]
    direction: Annotated[
        Literal["up", "down"] | None, says("Whether it rose or fell; null where neither is said.")
    ]
    every_year: Annotated[bool, says("Whether it is asserted of each year of the period.")]
    bond: Annotated[AuditedBond | None, says("How it belongs to another claim; null where it stands alone.")]
    verdict: Annotated[
        AuditedVerdict | None, says("The outcome and what it rests on; null where the claim was not audited.")
    ]


class AuditedClash(TypedDict):
    """A smallest set of claims that cannot all hold."""

    claims: Annotated[list[_Id], says("The claims.", min_length=2)]
    arithmetic: Annotated[InEachLanguage, says("Why they cannot all hold.")]
    side: Annotated[InEachLanguage | None, says("Which side the data take; null where they take none.")]


class AuditCounts(TypedDict):
    """How many claims there are, and how many of each outcome."""

    claims: Annotated[_Count, says("All claims.")]
    supported: Annotated[_Count, says("Claims supported.")]
    contradicted: Annotated[_Count, says("Claims contradicted.")]
    undecidable: Annotated[_Count, says("Claims undecidable, those not looked at among them.")]
    unchecked: Annotated[
        _Count, says("Claims that were not looked at: the text has more than one audit takes.")
    ]


class AuditedPlace(TypedDict):
    """A place of the text, in characters from 0."""

    start: Annotated[_Count, says("Where it begins.")]
    end: Annotated[_Count, says("Where it ends.")]


class AuditDocument(TypedDict):
    """The claims of a text, recomputed, each with a verdict; what `lc-indicators audit --format json` prints.

    Numbers are exact decimals: read them as such.
    """

    schema: Annotated[Literal["lc-indicators/audit/1"], says("What this is, and its version.")]
    outcome: Annotated[
        Literal["contradictory", "consistent", "not_checkable"],
        says("contradictory if one claim is contradicted; consistent if none is, and one is supported."),
    ]
    counts: Annotated[AuditCounts, says("How many claims there are, and how many of each outcome.")]
    claims: Annotated[list[AuditedClaim], says("The claims in the order of the text.")]
    clashes: Annotated[list[AuditedClash], says("The smallest sets of claims that cannot all hold.")]
    notes: Annotated[list[InEachLanguage], says("What is to be said of the text as a whole.")]
    as_of: Annotated[
        str | None,
        says("When the text was written, as SDMX TIME_PERIOD: what came later revises; null: not known."),
    ]
    unread: Annotated[
        list[AuditedPlace], says("The numbers that no claim was read of: they were not checked.")
    ]
    text: Annotated[str, says("The text as it was read; places count its characters.")]
