"""Bytes that are no text are named by line and byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue.checks.data_files import decoded

SPOILED = [
    # content, finding
    (b"", "areas.csv: is empty"),
    (b" \n\n", "areas.csv: is empty"),
    (b"\xef\xbb\xbf# areas\n", "areas.csv:1: begins with a byte order mark: save it as UTF-8 without one"),
    (
        b"# areas\nVN,C\xe1 n\xb0\xdbc\n",
        "areas.csv:2: byte 13 of the file, byte 5 of the line, is 0xE1, which is not UTF-8: save the file as",
    ),
    (
        b"# areas\nVN\n\0",
        "areas.csv:3: byte 12 of the file, byte 1 of the line, is a NUL byte: remove it",
    ),
    (
        b"# areas\r\nVN\r\n",
        "areas.csv:1: byte 8 of the file, byte 8 of the line, is a carriage return: save the file with LF",
    ),
]


@pytest.mark.parametrize(("content", "finding"), SPOILED)
def test_when_bytes_are_no_text_then_the_place_is_named(tmp_path: Path, content: bytes, finding: str) -> None:
    """An editor shows lines, a hex viewer bytes: both are named."""
    (tmp_path / "areas.csv").write_bytes(content)

    text, findings = decoded(tmp_path, "areas.csv")

    [found] = findings

    assert text is None
    assert str(found).startswith(finding)


def test_when_a_file_is_missing_then_it_is_named(tmp_path: Path) -> None:
    """A missing file is a finding, no traceback."""
    text, findings = decoded(tmp_path, "areas.csv")

    assert (None, ["areas.csv: there is no such file"]) == (text, [str(found) for found in findings])


def test_when_a_file_is_a_folder_then_it_is_named(tmp_path: Path) -> None:
    """What cannot be read is a finding, with the system's reason."""
    (tmp_path / "areas.csv").mkdir()

    _, findings = decoded(tmp_path, "areas.csv")

    assert ["areas.csv: cannot be read: Is a directory"] == [str(found) for found in findings]


def test_text_comes_back_unchanged(tmp_path: Path) -> None:
    """Vietnamese text is UTF-8, composed or not."""
    (tmp_path / "areas.csv").write_text("# Lai Châu\n", encoding="utf-8")

    assert ("# Lai Châu\n", []) == decoded(tmp_path, "areas.csv")
