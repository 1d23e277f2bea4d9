"""The score of the audit: what counts as found, as missed and as added, and how it is told."""

from __future__ import annotations

import json
import random
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from benchmarks import audit_score
from benchmarks.chance import chance_of, random_like
from benchmarks.passages import PassageError, read_passages
from benchmarks.scoring import Comparison, compare, score
from benchmarks.speed import measure
from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.moments import time_text
from lc_indicators.audit.verdict import Audit
from tests.audit.full_audit import AUDIT, FACTOR, RATE, SHARE, TEXT


def label(claim: Claim, **more: Any) -> dict[str, Any]:
    """Return the label that a claim agrees with, but for *more*."""
    assert claim.place
    values = [float(value) for value in claim.values]
    row = {
        "kind": claim.kind.value,
        "printed": claim.printed,
        "start": claim.place.start,
        "end": claim.place.end,
        "value": values[0] if len(values) == 1 else values,
        "unit": claim.unit,
        "period_start": time_text(claim.start) if claim.start else None,
        "period_end": time_text(claim.end) if claim.end else None,
    }
    return row | more


@pytest.fixture
def compared(tmp_path: Path) -> Any:
    """Return how the audit made by hand, or another one, agrees with these labels."""

    def comparison(*labels: dict[str, Any], audit: Audit = AUDIT, **more: Any) -> Comparison:
        row = {"id": "a", "text": TEXT, "outcome": "contradictory", "claims": labels, "unscored": []} | more
        file = tmp_path / "passages.jsonl"
        file.write_text(json.dumps(row, ensure_ascii=False) + "\n\n", encoding="utf-8")
        [passage] = read_passages(file)
        return compare(passage, audit)

    return comparison


def test_a_claim_is_found_where_place_kind_value_and_period_agree(compared: Any) -> None:
    """Each aspect that differs is named; a base or period that the label lacks is not compared."""
    moved = label(RATE, start=0, end=3)
    for row, aspect in (
        (label(RATE), ""),
        (label(RATE, period_end=None), ""),
        (label(RATE, value=12.6), "value"),
        (label(RATE, kind="share", value=12.6), "kind value"),
        (label(RATE, kind="share", unit="percent_of_target"), ""),
        (label(RATE, base=None), ""),
        (label(RATE, base="previous"), "base"),
        (label(FACTOR, period_start="2016"), "period"),
        (label(SHARE, value=[4, 3]), "value"),
    ):
        assert [frozenset(aspect.split())] == [found for _, _, found in compared(row).pairs]
    assert ((), "12,5") == (compared(moved).pairs, compared(moved).missed[0].printed)


def test_recall_and_precision_count_what_agrees_up_to_an_aspect(compared: Any) -> None:
    """Six claims, two of them labelled, one at a number that may be reported or not, one label missed."""
    place = SHARE.place
    assert place
    found = score(
        [
            compared(
                label(RATE),
                label(FACTOR, period_start="2015"),
                label(RATE, start=1, end=2),
                unscored=[{"printed": "3-4", "start": place.start, "end": place.end}],
            )
        ]
    )

    assert (3, 5) == (found.labels, found.claims)
    assert {"place": 2, "kind": 2, "value": 2, "base": 0, "period": 1} == {
        aspect: part.agreeing for aspect, part in found.aspects.items()
    }
    assert (pytest.approx(1 / 3), 1 / 2) == (
        found.aspects["period"].recall,
        found.aspects["period"].precision,
    )
    assert pytest.approx(2 / 3) == found.aspects["value"].recall


def test_of_two_claims_at_one_place_the_closer_one_is_the_label_s(compared: Any) -> None:
    """The other one is an addition."""
    other = replace(RATE, claim="c9", kind=Kind.SHARE)
    one = compared(label(RATE), audit=replace(AUDIT, claims=(other, RATE), verdicts=()))

    assert [frozenset()] == [aspects for _, _, aspects in one.pairs]
    assert ("c9",) == tuple(claim.claim for claim in one.added)


def test_without_labels_and_claims_nothing_is_wrong(compared: Any) -> None:
    """An empty passage is no division by zero."""
    found = score([compared(audit=Audit(text=TEXT, claims=(), verdicts=()), outcome="not_checkable")])

    place = found.aspects["place"]
    assert (1, 1, 1, 0) == (place.recall, place.precision, found.agreement, found.accusations)


def test_a_contradiction_that_the_label_does_not_have_is_an_accusation(compared: Any) -> None:
    """Also in a text that is contradictory for another reason."""
    wrong, right = compared(contradictions=[["12,5"]]), compared(contradictions=[["12,5", "2,8"]])

    assert ["c2"] == [verdict.claim.claim for verdict in wrong.accusations]
    assert () == right.accusations
    found = score([wrong, compared(outcome="consistent")])
    assert (2, 0.5) == (found.accusations, found.agreement)
    assert 1 == found.outcomes["consistent", "contradictory"]


SENTENCE = "Năm 2020, tỷ lệ hộ nghèo của tỉnh còn 12,5%."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file of two passages: one is read, one has a label where nothing is claimed."""
    right = {
        "id": "right",
        "text": SENTENCE,
        "outcome": "not_checkable",
        "claims": [
            {"kind": "level", "printed": "12,5", "start": 38, "end": 42, "value": 12.5, "unit": "x",
             "period_start": None, "period_end": "2020"}
        ],
    }  # fmt: skip
    nothing = {**right, "id": "nothing", "text": "Không có " + "số nào. " * 10, "outcome": "consistent"}
    path = tmp_path / "passages.jsonl"
    path.write_text("\n".join(map(json.dumps, (right, nothing))), encoding="utf-8")
    return path


def test_the_score_tells_every_miss_with_its_context(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who improves the grammar sees where it failed; who wants the numbers alone says so."""
    assert 0 == audit_score.main([str(file), "--no-speed"])
    whole = capsys.readouterr().out
    assert 0 == audit_score.main([str(file), "--no-speed", "--quiet"])
    quiet = capsys.readouterr().out

    assert "nothing\n  missed   level 12.5 x –…2020\n" in whole
    assert "  outcome  not_checkable, labelled consistent\n" in whole
    assert whole.endswith(quiet)
    assert "period   recall 0.500  precision 1.000  of 2\n" in quiet
    assert "outcome agrees in 0.500 of 2 passages" in quiet
    assert "wrong contradictions: 0\n" in quiet


def test_the_score_as_json_holds_the_same_numbers(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For comparing two versions by a program."""
    assert 0 == audit_score.main([str(file), "--no-speed", "--json"])

    found = json.loads(capsys.readouterr().out)
    assert (0.5, 1.0, None) == (found["recall"]["period"], found["precision"]["period"], found["speed"])
    assert 1 == found["outcomes"]["consistent"]["not_checkable"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "holds no passage"),
        ('{"id": "a"}', "line 1: KeyError 'text'"),
        ("\n[", "line 2: JSONDecodeError"),
    ],
)
def test_when_a_file_holds_no_passages_then_line_and_reason_are_named(
    content: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in a label is found at once."""
    file = tmp_path / "a.jsonl"
    file.write_text(content, encoding="utf-8")

    with pytest.raises(PassageError, match=said):
        read_passages(file)
    assert 2 == audit_score.main([str(file)])
    assert capsys.readouterr().err.startswith(f"Error: {file}")
    assert 2 == audit_score.main(["nowhere.jsonl"])


def test_times_are_those_of_a_page() -> None:
    """Each text is used, short ones are put together, and the longest text has its length."""
    lengths: list[int] = []

    speed = measure(["một hai ba " * 10], read=lambda text: lengths.append(len(text)), audit=len)

    assert {3_000, 10_000, 100_000, 1_000_000} == set(lengths)
    assert 0 < speed.reading_ms_per_page < 50
    assert 0 < speed.growth


def test_figures_marked_in_a_text_are_its_labels(tmp_path: Path) -> None:
    """Value, sign and place come from the text itself; a fall is said."""
    file = tmp_path / "marked.yaml"
    file.write_text(
        '- text: "Đạt «1.204,5» ha, giảm «2,5»% so với cùng kỳ."\n'
        "  claims: [level, percentage_change down year_before 2023..2024]\n"
        "  outcome: not_checkable\n",
        encoding="utf-8",
    )
    level, change = read_passages(file)[0].labels

    assert ("1.204,5", 4, (Decimal("1204.5"),)) == (level.printed, level.start, level.values)
    assert (Decimal("-2.5"),) == change.values
    assert ("year_before", "2023", "2024") == (change.base, change.period_start, change.period_end)


def test_a_random_figure_has_the_form_of_the_printed_one() -> None:
    """As many digits and the same marks, and no zero in front."""
    numbers = random.Random(1)  # noqa: S311 - no secret

    for _ in range(50):
        other = random_like("−1.204,5", numbers)
        assert re.fullmatch("−[1-9]\\.[0-9]{3},[0-9]", other)


def test_a_random_figure_that_is_supported_is_counted(compared: Any) -> None:
    """One draw after the other for each figure read; here every text is supported as it stands."""
    chance = chance_of([compared(label(RATE))], lambda _: AUDIT)

    assert 0 < chance.supported <= chance.tried
    assert 0 < chance.rate <= 1
