"""``make accept``: the reference editions that tests compare with, built anew and taken as they are now.

Refused where figures changed and no new entry of ``CHANGELOG.md`` names their indicators and periods.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from lc_indicators.editions import review_text
from lc_indicators.editions.accepting import offer
from lc_indicators.editions.changelog import new_entries
from lc_indicators.errors import LcIndicatorsError

ROOT = Path(__file__).resolve().parents[1]

#: Below it: area, period, language; for an audit its text instead of area and period.
REFERENCES = Path("tests/editions")

#: Each notebook with the area and the period of its reference; an audit has its own text.
NOTEBOOKS = (("period_report.ipynb", "VN-01", "2015-2020"), ("claim_audit.ipynb", "", ""))
LANGUAGES = ("vi", "en")

CHANGELOG = "CHANGELOG.md"

REFUSED, FAILED = 1, 2


def main() -> int:
    """Build, compare, and take the editions or refuse them; return the exit code."""
    try:
        with tempfile.TemporaryDirectory(prefix="lc-indicators-accept-") as out:
            return accept(build(Path(out)), out=Path(out), root=ROOT)
    except LcIndicatorsError as error:
        print(f"Error: {error}", file=sys.stderr)
        return FAILED


def accept(built: Sequence[Path], *, out: Path, root: Path) -> int:
    """Take the editions *built*, folders in *out*, as the references of *root*."""
    references = root / REFERENCES
    changelog = (root / CHANGELOG).read_text(encoding="utf-8")
    entries = new_entries(changelog, before=changelog_at_last_accept(root))
    found = offer([(folder, references / folder.relative_to(out)) for folder in built], entries=entries)
    for comparison in found.changed:
        print(f"{review_text(comparison)}\n")
    if refusal := found.refusal():
        print(refusal, file=sys.stderr)
        return REFUSED
    if not found.changed and len(found.comparisons) == len(found.folders):
        print("No figure, table, chart or word differs from the reference editions.")
    for folder in found.take():
        print(f"Taken: {folder.relative_to(root)}")
    return 0


def build(out: Path) -> list[Path]:
    """Build the editions in *out* and return their folders."""
    from lc_indicators.publish.request import Request, completed
    from lc_indicators.publish.run import run_report

    wanted = [
        completed(Request(ROOT / "notebooks" / name, area, period, language, ROOT / "data", out))
        for name, area, period in NOTEBOOKS
        for language in LANGUAGES
    ]
    return [run_report(request).folder for request in wanted]


def changelog_at_last_accept(root: Path) -> str:
    """Return the changelog of the commit that took the references last; "" where git knows none."""
    last = _git(root, "log", "-1", "--format=%H", "--", str(REFERENCES)).strip()
    return _git(root, "show", f"{last}:./{CHANGELOG}") if last else ""


def _git(root: Path, *arguments: str) -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    done = subprocess.run([git, *arguments], cwd=root, capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


if __name__ == "__main__":
    sys.exit(main())
