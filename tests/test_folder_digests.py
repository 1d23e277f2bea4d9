"""Digests of folders: by path and content, whoever left what there."""

from __future__ import annotations

import hashlib
from pathlib import Path

from lc_indicators.folder_digests import folder_digests

NOTHING = hashlib.sha256(b"").hexdigest()


def test_when_a_folder_is_digested_then_order_and_leftovers_do_not_matter(tmp_path: Path) -> None:
    """A digest is of the files by path; hidden and compiled files are nobody's data."""
    (tmp_path / "sub" / "__pycache__").mkdir(parents=True)
    for name in ("sub/b.csv", "a.csv", ".hidden", "sub/__pycache__/x.pyc"):
        (tmp_path / name).touch()

    assert folder_digests(tmp_path) == {"a.csv": NOTHING, "sub/b.csv": NOTHING}
