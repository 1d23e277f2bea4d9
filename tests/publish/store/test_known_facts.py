"""Facts that were found out before."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.files import CACHE
from lc_indicators.publish.store import known_facts
from lc_indicators.publish.store.known_facts import is_known, make_known


def test_a_fact_is_known_once_it_was_noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind by itself, and whole facts only."""
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    assert not is_known("kind", "aa")

    make_known("kind", "aa")
    make_known("kind", "bb")
    assert [True, True, False, False] == [
        *(is_known("kind", fact) for fact in ("aa", "bb", "a")),
        is_known("other", "aa"),
    ]


def test_facts_do_not_pile_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is beyond the most begins anew: it is found out again."""
    monkeypatch.setenv(CACHE, str(tmp_path))
    monkeypatch.setattr(known_facts, "_MOST", 5)
    for fact in ("aa", "bb", "cc"):
        make_known("kind", fact)

    assert "cc\n" == (tmp_path / "known" / "kind").read_text(encoding="utf-8")


def test_without_a_cache_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is found out each time."""
    (tmp_path / "file").touch()
    monkeypatch.setenv(CACHE, str(tmp_path / "file"))
    make_known("kind", "aa")

    assert not is_known("kind", "aa")
