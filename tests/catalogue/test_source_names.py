"""What reports call a publisher: its own name, that of their language, and that within a sentence."""

from __future__ import annotations

import pytest

from lc_indicators.catalogue.records import Source
from tests.lai_chau import catalogue

#: What an English name ends in or begins with that needs an article in a sentence.
NOUNS = ("newspaper", "portal", "magazine", "Office", "Office (GSO)", "Committee", "Ministry")


def test_a_publisher_has_its_article_within_a_sentence_alone() -> None:
    """A list says "Inspectorate newspaper", a sentence "the Inspectorate newspaper"; Vietnamese has none."""
    source = catalogue().source("thanhtra_2020")

    assert "Inspectorate newspaper" == source.published_by("en")
    assert "the Inspectorate newspaper" == source.within("en")
    assert "Báo Thanh tra" == source.within("vi") == source.published_by("vi")


@pytest.mark.parametrize("source", catalogue().sources.values(), ids=lambda one: one.source)
def test_every_common_noun_has_an_article(source: Source) -> None:
    """No English sentence says "newspaper gives"."""
    name = source.published_by("en")

    assert source.within("en").startswith("the ") or not name.endswith(NOUNS)
