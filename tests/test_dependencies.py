"""What the package imports and what it requires: the same."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]

#: Required without an import of ours, and why.
NOT_IMPORTED = {
    # Analysts draw charts of their own with it, which reports show.
    "altair",
    # Analysts write and read notebooks in it, and export them from it.
    "jupyterlab",
    # Held below a version that slows every start.
    "jsonschema",
}


def _name(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()  # type: ignore[index] # has a name


def _imported() -> set[str]:
    names: set[str] = set()
    for file in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module)
    tops = {name.partition(".")[0] for name in names} - {"lc_indicators", *sys.stdlib_module_names}
    packages = packages_distributions()
    return {_name(packages[top][0]) for top in tops}


def test_what_is_imported_is_required_and_nothing_else() -> None:
    """A package that another one happens to bring is named all the same; one that nobody uses is not."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    required = {_name(one) for one in project["dependencies"]}
    by_extras = {_name(one) for one in project["optional-dependencies"]["cluster"]}

    assert required | by_extras == _imported() | NOT_IMPORTED
    assert not required & by_extras
