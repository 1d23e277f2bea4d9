"""The register of corrections: what an edition has to say of those before it, whatever happens in between."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.errors import OutputError
from lc_indicators.publish.store.corrections import (
    COLUMNS,
    REGISTER,
    Replacing,
    current,
    register_of,
    rows_of,
)
from lc_indicators.publish.store.manifest_shape import CorrectionShape

EDITION = "VN-02/2016/vi"


def correction(old: str, new: str, *, figure: str = "rate", date: str = "2026-11-30") -> CorrectionShape:
    """Return a correction of one figure."""
    return {
        "date": date, "indicator": "rate", "area": "VN-02", "period": "2016", "figure": figure,
        "name": "=Tỷ lệ", "old": old, "new": new, "source": "office", "follows_from": "",
        "since": "2018-09", "since_sha256": "a" * 64,
    }  # fmt: skip


def replacing(old: str, new: str, *carried: CorrectionShape, **facts: Any) -> Replacing:
    """Return an edition that prints *new* where the one that stands prints *old*."""
    found = [correction(old, new)] if old != new else []
    given = {"found": found, "before": {"rate": old}, "prints": {"rate": new}} | facts
    return Replacing(edition=EDITION, carried=carried, **given)


def changes(out: Path) -> list[tuple[str, str]]:
    """Return what the register says of the edition."""
    return [(row["old"], row["new"]) for row in rows_of(out, EDITION)]


def test_a_correction_is_noted_once(tmp_path: Path) -> None:
    """A run that was killed before it placed its edition finds its row there."""
    first = replacing("1", "2").settle(tmp_path)
    again = replacing("1", "2").settle(tmp_path)

    assert [correction("1", "2")] == first == again
    assert [("1", "2")] == changes(tmp_path)


def test_without_a_correction_there_is_no_register(tmp_path: Path) -> None:
    """A folder of editions that were never wrong holds nothing of it."""
    assert [] == replacing("1", "1").settle(tmp_path)
    assert [] == list(tmp_path.iterdir())


def test_an_edition_says_it_until_the_row_is_closed(tmp_path: Path) -> None:
    """A build that finds nothing new leaves the register, byte for byte, and what it says."""
    said = replacing("1", "2").settle(tmp_path)
    before = (tmp_path / REGISTER).read_bytes()

    assert said == replacing("2", "2", *said).settle(tmp_path)
    assert before == (tmp_path / REGISTER).read_bytes()

    (tmp_path / REGISTER).write_bytes(before.rstrip(b"\r\n") + b"2027-01-31\r\n")
    assert [] == replacing("2", "2", *said).settle(tmp_path)
    assert [("1", "2")] == changes(tmp_path)


def test_a_second_correction_keeps_the_first_one(tmp_path: Path) -> None:
    """Readers may have either of the wrong editions; going back to the first value is one, too."""
    said = replacing("1", "2").settle(tmp_path)
    said = replacing("2", "1", *said).settle(tmp_path)
    said = replacing("1", "2", *said).settle(tmp_path)

    assert [("1", "2"), ("2", "1"), ("1", "2")] == [(one["old"], one["new"]) for one in said]
    assert 3 == len(changes(tmp_path))


def test_a_killed_run_whose_data_changed_again_leaves_nothing_wrong(tmp_path: Path) -> None:
    """No edition ever printed 2: the row that was written for it goes."""
    replacing("1", "2").settle(tmp_path)

    assert [] == replacing("1", "1").settle(tmp_path)
    assert [] == changes(tmp_path)
    replacing("1", "2").settle(tmp_path)
    assert [correction("1", "3")] == replacing("1", "3").settle(tmp_path)


def test_a_draft_is_not_corrected(tmp_path: Path) -> None:
    """Readers never had what stands: what they had is corrected by what they get."""
    assert [] == replacing("1", "2", is_published=False).settle(tmp_path)

    said = replacing("2", "3").settle(tmp_path)
    led_on = replacing("3", "4", *said, is_published=False).settle(tmp_path)
    assert [("2", "4")] == [(one["old"], one["new"]) for one in led_on] == changes(tmp_path)

    assert [] == replacing("4", "2", *led_on, is_published=False).settle(tmp_path)
    assert [] == changes(tmp_path)


@pytest.mark.parametrize(
    ("prints", "expected"),
    [({"rate": "2"}, [("1", "2")]), ({"rate": "3"}, []), ({}, [])],
)
def test_a_row_counts_where_it_leads_to_what_is_printed(
    prints: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    """A figure that was revised since, or is shown no more, is no longer what the row says."""
    rows = [{"edition": EDITION, **correction("1", "2"), "closed": ""}]

    assert expected == [(one["old"], one["new"]) for one in current(rows, prints)]


def test_a_withdrawn_figure_is_printed_nowhere() -> None:
    """Nothing is what it leads to."""
    rows = [{"edition": EDITION, **correction("1", ""), "closed": ""}]

    assert [correction("1", "")] == current(rows, {})
    assert [] == current(rows, {"rate": "1"})


def test_what_an_office_adds_and_saves_in_a_spreadsheet_stays(tmp_path: Path) -> None:
    """A column of its own, semicolons, and no mark at the start; a formula stays a text."""
    replacing("1", "2").settle(tmp_path)
    path = tmp_path / REGISTER
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert ",'=Tỷ lệ," in lines[1]
    theirs = [f"{lines[0]},letter", f"{lines[1]},no. 7", ""]
    path.write_text("\n".join(theirs).replace(",", ";"), encoding="utf-8")

    said = replacing("2", "3", correction("1", "2")).settle(tmp_path)

    assert ["no. 7", ""] == [row["letter"] for row in rows_of(tmp_path, EDITION)]
    assert "=Tỷ lệ" == said[0]["name"]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"edition,date\n", "has no column 'indicator'"), (b"\xff\xfe", "not UTF-8")],
)
def test_a_register_that_cannot_be_read_is_said_and_stays(tmp_path: Path, content: bytes, words: str) -> None:
    """Nothing is written over what somebody may have meant."""
    (tmp_path / REGISTER).write_bytes(content)

    with pytest.raises(OutputError, match=words):
        replacing("1", "2").settle(tmp_path)
    assert content == (tmp_path / REGISTER).read_bytes()


def test_many_writers_lose_no_row(tmp_path: Path) -> None:
    """The editions of a batch are built at the same time."""
    editions = [f"VN-{number:02}/2016/vi" for number in range(20)]

    def write(edition: str) -> None:
        made = {"found": [correction("1", "2")], "before": {"rate": "1"}, "prints": {"rate": "2"}}
        Replacing(edition=edition, carried=(), **made).settle(tmp_path)

    threads = [threading.Thread(target=write, args=(edition,)) for edition in editions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert all(len(rows_of(tmp_path, edition)) == 1 for edition in editions)


def test_a_register_can_be_made_of_a_manifest(tmp_path: Path) -> None:
    """So an edition is built again far from the folder that it was built in."""
    (tmp_path / REGISTER).write_bytes(register_of([correction("1", "2")], EDITION))

    assert [correction("1", "2")] == current(rows_of(tmp_path, EDITION), {"rate": "2"})
    assert "closed" == COLUMNS[-1]
