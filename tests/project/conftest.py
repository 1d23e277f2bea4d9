"""A project as ``init`` makes it, in the languages that are asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from lc_indicators.project import Answers, initiated

TODAY = dt.date(2024, 5, 17)


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Path]:
    """Return what makes a project in a folder of its own, and returns the folder."""

    def make(*tables: Path, areas: str = "", languages: str = "vi,en", **said: str) -> Path:
        folder = tmp_path / "project"
        answers = Answers(
            folder=folder, areas=areas, languages=languages, tables=tables, today=TODAY, **said
        )  # fmt: skip
        (tmp_path / "said.txt").write_text("\n".join(initiated(answers, ask=None)), encoding="utf-8")
        return folder

    return make
