"""Results as a page."""

from __future__ import annotations

from benchmarks.results import Result, as_markdown
from benchmarks.ways import ways


def _result(key: str, wall: float, private: float = 0.0) -> Result:
    way = next(way for way in ways(["VN-01"]) if way.key == key)
    return Result(way=way, wall=wall, processor=wall, peak=100, private={"publishing worker": private})


def test_ratios_are_to_the_three_commands_a_report() -> None:
    """A way that takes a quarter of their time is four times as fast."""
    page = as_markdown([_result("a", 16.0), _result("d2", 4.0)])

    assert "| d2 | lc-indicators, a batch on 2 workers | 4.000 | 4.000 | 4.0 | 100 |" in page


def test_memory_is_that_of_the_batches() -> None:
    """What one process had for itself at most; the plain tools' do not count."""
    page = as_markdown(
        [_result("a", 16.0, private=900), _result("d1", 4.0, private=210), _result("d2", 2.0, 230)]
    )

    assert "| publishing worker | 230 |" in page


def test_every_way_makes_its_own_folder() -> None:
    """The batch of a way writes nowhere else, and what is up to date is what another way made."""
    assert ["a", "b", "c", "d1", "d2", "e1", "e2"] == [way.key for way in ways(["VN-01"])]
