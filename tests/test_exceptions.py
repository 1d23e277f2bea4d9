"""Every exception from the linter's rules says why it is one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

WITH_REASON = re.compile(r"# noqa: [A-Z]+\d+(?:, [A-Z]+\d+)*(?: - | \()\S")


@pytest.mark.parametrize("folder", ["src", "tests", "tools", "benchmarks"])
def test_a_line_that_is_let_off_a_rule_says_why(folder: str) -> None:
    """Who reads it next need not guess whether the reason still holds."""
    lines = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in (ROOT / folder).rglob("*.py")
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    ]

    assert [] == [line for line in lines if "# noqa" in line and not WITH_REASON.search(line)]


def test_a_rule_that_is_off_says_why() -> None:
    """In pyproject.toml each code stands on a line of its own, with its reason."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    section = text[text.index("[tool.ruff.lint]") : text.index("[tool.ruff.lint.pydocstyle]")]
    codes = [line for line in section.splitlines() if re.match(r' +"[A-Z]+[0-9]+"', line)]

    assert len(codes) > 20
    assert [] == [line for line in codes if not re.search(r"# .{8,}", line)]
