"""The pages of the documentation as tests see them: blocks of code, and what a comment says of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    *sorted(path for path in (ROOT / "docs").rglob("*.md") if "_build" not in path.parts),
]

_BLOCK = re.compile(r"^(?:<!-- ([a-z ]+): (.*?) -->\n)?```([a-z]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A fenced block of a page."""

    #: sh, console, python or text.
    language: str
    code: str
    #: file, append, exit, not run; "" for a block without a comment above it.
    order: str
    #: What the comment says: a path, exit codes, a reason.
    says: str

    @property
    def is_run(self) -> bool:
        """Return whether a reader would run it as it stands."""
        return self.language in ("sh", "console", "python") and self.order != "not run"


def blocks(page: Path) -> Iterator[Block]:
    """Return the blocks of a page in their order."""
    for order, says, language, code in _BLOCK.findall(page.read_text(encoding="utf-8")):
        yield Block(language, code, order, says)


def name_of(page: Path) -> str:
    """Return what a test calls a page."""
    return page.relative_to(ROOT).as_posix()
