"""What every test shares."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples everywhere and always: a failure in CI is a failure at home.
settings.register_profile("project", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("project")

NOTEBOOKS = Path(__file__).parent / "notebooks"


@pytest.fixture(scope="session")
def notebooks() -> Path:
    """Return the folder of small notebooks, one behaviour each."""
    return NOTEBOOKS


@pytest.fixture
def clean_environment() -> dict[str, str]:
    """Return an environment for the project's own commands without what a shell may have set."""
    foreign = (
        "COLUMNS",
        "FORCE_COLOR",
        "MAKEFLAGS",
        "MAKELEVEL",
        "MFLAGS",
        "NO_COLOR",
        "PYTEST_CURRENT_TEST",
    )
    return {name: value for name, value in os.environ.items() if name not in foreign}
