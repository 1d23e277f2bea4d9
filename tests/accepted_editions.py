"""Editions held to the references that were accepted: a failure reads like a review."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.editions.compare import compare, read_edition, review_text
from lc_indicators.editions.compare.as_page import comparison_page

REFERENCES = Path(__file__).parent / "editions"

#: The folders of all references.
KEPT = sorted(path.parent for path in REFERENCES.glob("*/*/*/manifest.json"))


def hold_to(reference: Path, built: Path, *, page: Path) -> None:
    """Fail with a review where the edition *built* says something else than *reference* does.

    What it was made with is no difference: another version of a package that says the same is welcome.
    """
    comparison = compare(read_edition(reference), read_edition(built))
    if not comparison.is_same:
        page.write_text(comparison_page(comparison), encoding="utf-8")
        pytest.fail(
            f"{review_text(comparison)}\n\nThe same as a page: {page}\n"
            "If it is meant: say it in a file of changelog.d and run `make accept`.",
            pytrace=False,
        )
