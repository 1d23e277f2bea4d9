"""An audit as JSON: its schema, its exact numbers, its names."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from lc_indicators.audit import audit_text
from lc_indicators.audit.audit_json import audit_json, audit_schema, json_text, text_outcome
from lc_indicators.audit.verdict import Audit
from lc_indicators.report import audit_page
from tests.audit.full_audit import AUDIT, TEXT
from tests.lai_chau import catalogue

VALIDATOR = Draft202012Validator(audit_schema())


def as_read(audit: Audit) -> Any:
    """Return what a program reads that takes numbers exactly."""
    return json.loads(json_text(audit_json(audit, catalogue())), parse_float=Decimal)


def test_the_schema_is_one_and_describes_every_field() -> None:
    """A field without a description is a riddle."""
    Draft202012Validator.check_schema(audit_schema())

    def undescribed(schema: dict[str, Any], path: str) -> list[str]:
        found = [
            f"{path}.{name}"
            for name, field in schema.get("properties", {}).items()
            if "description" not in field
        ]
        return found + [
            one for name, inner in schema.get("$defs", {}).items() for one in undescribed(inner, name)
        ]

    assert [] == undescribed(audit_schema(), "audit")


@pytest.mark.parametrize(
    "audit",
    [
        AUDIT,
        Audit(text="", claims=(), verdicts=()),
        replace(AUDIT, verdicts=AUDIT.verdicts[:1], clashes=()),
        replace(AUDIT, claims=tuple(replace(claim, place=None) for claim in AUDIT.claims)),
    ],
)
def test_every_audit_fits_the_schema(audit: Audit) -> None:
    """With claims and without, whole and in part, with a catalogue and without."""
    assert [] == [error.message for error in VALIDATOR.iter_errors(as_read(audit))]
    assert [] == [error.message for error in VALIDATOR.iter_errors(json.loads(json_text(audit_json(audit))))]


def test_a_field_too_many_or_too_few_does_not_fit() -> None:
    """The schema says all there is: a field that is not in it is found here, not by a reader."""
    whole = as_read(AUDIT)

    for spoil in (
        lambda tree: tree.pop("outcome"),
        lambda tree: tree["claims"][0].update(colour="red"),
        lambda tree: tree["claims"][0].pop("unit"),
        lambda tree: tree["claims"][0]["verdict"].update(outcome="maybe"),
        lambda tree: tree["claims"][0]["verdict"]["meant"].update(low=12.45),
    ):
        tree = json.loads(json.dumps(whole, default=float))
        spoil(tree)
        assert not VALIDATOR.is_valid(tree)


def test_a_claim_has_the_fields_of_the_labelled_passages() -> None:
    """Names and forms are those that passages are labelled with, so that one reads like the other."""
    rate, factor, households, share, count, target = as_read(AUDIT)["claims"]

    assert {
        "kind": "level", "printed": "12,5", "value": Decimal("12.5"), "unit": "percent_of_households",
        "indicator": "poverty_rate", "group": None, "standard": None, "period_start": None,
        "period_end": "2020", "qualifier": None, "status": "estimate", "sentence_role": "result",
    }.items() <= rate.items()  # fmt: skip
    assert "12,5" == TEXT[rate["start"] : rate["end"]]
    assert TEXT.splitlines()[0] == TEXT[rate["sentence_start"] : rate["sentence_end"]]
    assert ("2016-01", "2020", "down") == (factor["period_start"], factor["period_end"], factor["direction"])
    assert (1200, None) == (households["value"], households["period_end"])
    assert ([3, 4], "già", {"kind": "part_of", "to": "c3"}) == (share["value"], share["group"], share["bond"])
    assert ([300, 1200], "nearly", True) == (count["value"], count["qualifier"], count["every_year"])
    assert ("target", "target") == (target["status"], target["sentence_role"])


def test_a_verdict_says_what_it_rests_on() -> None:
    """Reading, intervals, arithmetic, premises with who published them; an open end is null."""
    supported, contradicted, missing, *_ = (claim["verdict"] for claim in as_read(AUDIT)["claims"])
    source, unknown = supported["premises"][0]["sources"]

    assert ("supported", "exactly", "level") == tuple(supported[k] for k in ("outcome", "fit", "reading"))
    assert {"low": "12.45", "high": "12.55"} == supported["meant"]
    assert {"low": "2.39", "high": None} == contradicted["computed"]
    assert "30,1 ÷ 12,5 nằm trong [2,39; 2,42]." == contradicted["arithmetic"]["vi"]
    assert ["c1"] == contradicted["clashes"]
    assert {"source", "publisher", "title", "url", "date"} == set(source)
    assert catalogue().source("interview_2020").title == source["title"]
    assert {"source": "nowhere"} == unknown
    assert (None, [], "poor households in 2020") == (
        missing["arithmetic"],
        missing["premises"],
        missing["missing"][0]["en"],
    )


def test_the_text_is_judged_by_its_worst_claim_and_never_better_than_known() -> None:
    """One contradiction makes it contradictory; without any support it could not be checked."""
    without = replace(AUDIT, verdicts=(AUDIT.verdicts[0], *AUDIT.verdicts[2:]))

    assert "contradictory" == text_outcome(AUDIT)
    assert "consistent" == text_outcome(without)
    assert "not_checkable" == text_outcome(replace(AUDIT, verdicts=AUDIT.verdicts[2:]))
    assert "not_checkable" == text_outcome(Audit(text="", claims=(), verdicts=()))
    expected = {"claims": 6, "supported": 1, "contradicted": 1, "undecidable": 4, "unchecked": 0}
    assert expected == as_read(AUDIT)["counts"]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_a_number_is_written_digit_by_digit(number: Decimal) -> None:
    """No binary float comes between a printed figure and its reader; its last zeros are kept."""
    written = json_text({"value": number})

    assert number == json.loads(written, parse_float=Decimal, parse_int=Decimal)["value"]
    assert "E" not in written.upper().replace('"VALUE"', "")


def test_words_are_written_as_they_are() -> None:
    """Vietnamese stays readable; what JSON must escape is escaped; nothing is a list, not a line."""
    tree = {"a": 'Tỷ\n\u2028"<b>', "b": [], "c": {}, "d": [1, None, True], "e": Decimal("1E+3")}

    assert json_text(tree).startswith(
        '{\n  "a": "Tỷ\\n\u2028\\"<b>",\n  "b": [],\n  "c": {},\n  "d": [\n    1,'
    )
    assert tree | {"e": 1000} == json.loads(json_text(tree))


@pytest.mark.parametrize("halves", [(0xD800,), (0xDFFF,), (0xDE00, 0xD83D), (0xD83D, 0xDE00)])
def test_halves_of_characters_can_always_be_written(halves: tuple[int, ...]) -> None:
    """What a Python caller gives may hold what no file can; places in the text stay as they were."""
    half = "".join(map(chr, halves))
    given = f"{half}Năm 2020, tỷ lệ hộ nghèo{half} là 16,7%; xã {half}Bum là 5%{half}."
    audit = audit_text(given, catalogue=None, area=half)
    page = audit_page(audit, catalogue(), language="vi", title=half)

    assert json.loads(json_text(audit_json(audit)).encode("utf-8"))["text"] == audit.text
    assert page.encode("utf-8")
    assert len(given) == len(audit.text)
    assert audit.claims
    for claim in audit.claims:
        assert claim.place is not None
        assert claim.printed == given[claim.place.start : claim.place.end]
