"""SECURITY.md says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

from lc_indicators.publish.html.assets import policy

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def test_the_policy_that_is_printed_is_that_of_the_pages() -> None:
    """Whoever reads the promise can look for it in a page."""
    [printed] = re.findall(r"^default-src .*$", TEXT, flags=re.MULTILINE)

    assert printed == re.sub(r"sha256-[^']+", "sha256-…", policy(["x"]))


def test_the_places_that_it_names_are_there() -> None:
    """Folders of tests and variables that the text points to exist."""
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))

    assert [] == [name for name in re.findall(r"`(tests/[\w/]+)`", TEXT) if not (ROOT / name).is_dir()]
    assert [] == [name for name in re.findall(r"LC_INDICATORS_\w+", TEXT) if name not in source]


def test_nobody_is_named_and_no_address_is_invented() -> None:
    """Problems are reported through the repository, which outlives people's addresses."""
    assert not re.search(r"\S+@\S+\.\w+|https?://", TEXT)
    assert "Report a vulnerability" in TEXT
