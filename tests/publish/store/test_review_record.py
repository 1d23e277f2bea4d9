"""A record of a review is kept where it is one, of this edition, and of what it says now."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.errors import NotAnEditionError, ParameterError
from lc_indicators.publish.store.layout import review_record
from lc_indicators.publish.store.review_record import keep_record, read_record

SAID: dict[str, Any] = {
    "format": "lc-indicators/review/1",
    "edition": "VN-01/2020/vi",
    "content": "0" * 64,
    "reviewer": "Nguyễn Văn A",
    "date": "2026-11-30",
    "decision": "publish",
    "remarks": "",
    "ticks": ["aa", "bb"],
    "of": 3,
    "notes": [{"id": "aa", "about": "GRDP", "words": "xem lại"}],
}


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """Return the folder of an edition, as far as a record needs one."""
    folder = tmp_path / "VN-01" / "2020" / "vi"
    folder.mkdir(parents=True)
    (folder.parent / "review").mkdir()
    (folder / "manifest.json").write_text(json.dumps({"content": {"sha256": "0" * 64}}), encoding="utf-8")
    return folder


def saved(folder: Path, **other: Any) -> Path:
    """Return a file with a record, some of it *other* than usual."""
    file = folder / "saved.json"
    file.write_text(json.dumps(SAID | other), encoding="utf-8")
    return file


def test_a_record_is_kept_beside_the_page(tmp_path: Path, edition: Path) -> None:
    """It says who, when and what, and reads back the same."""
    kept = keep_record(edition, saved(tmp_path))

    assert review_record(edition) == kept
    assert ("Nguyễn Văn A", "publish", 2) == (
        read_record(kept).reviewer, read_record(kept).decision, len(read_record(kept).ticks),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"edition": "VN-02/2020/vi"}, "is of edition VN-02/2020/vi, not of VN-01/2020/vi"),
        ({"content": "1" * 64}, "is of what VN-01/2020/vi said before"),
        ({"decision": "perhaps"}, "is no record of a review"),
        ({"format": "lc-indicators/review/2"}, "is no record of a review"),
        ({"more": 1}, "is no record of a review"),
    ],
)
def test_what_is_no_record_of_this_edition_is_refused(
    tmp_path: Path, edition: Path, other: dict[str, Any], words: str
) -> None:
    """Nobody's signature comes to stand under what they did not see."""
    with pytest.raises(ParameterError, match=words):
        keep_record(edition, saved(tmp_path, **other))

    assert not review_record(edition).exists()


def test_a_record_needs_an_edition(tmp_path: Path, edition: Path) -> None:
    """An edition without a manifest says nothing that could be reviewed."""
    (edition / "manifest.json").unlink()

    with pytest.raises(NotAnEditionError):
        keep_record(edition, saved(tmp_path))
