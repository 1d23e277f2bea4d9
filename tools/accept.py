"""``make accept``: the reference editions that tests compare with, built anew and taken as they are now.

Refused where figures changed and no new entry in ``changelog.d`` names their indicators and periods.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from lc_indicators.editions.accept import new_entries, offer
from lc_indicators.editions.compare import review_text
from lc_indicators.errors import InputError, LcIndicatorsError
from lc_indicators.publish.kernels.private_folder import PrivateFolder
from lc_indicators.publish.store.edition import KEPT

ROOT = Path(__file__).resolve().parents[1]

#: Below it: area, period, language; for an audit its text instead of area and period.
REFERENCES = Path("tests/editions")

#: Each notebook with the area and the period of its reference; an audit has its own text.
NOTEBOOKS = (
    ("period_report.ipynb", "VN-01", "2015-2020"),
    ("monthly_report.ipynb", "VN", "2024-09"),
    ("claim_audit.ipynb", "", ""),
)
LANGUAGES = ("vi", "en")

#: One file a change; what was released is collected in the changelog.
FRAGMENTS, FRAGMENT = Path("changelog.d"), "*.*.md"
CHANGELOG = "CHANGELOG.md"

REFUSED, FAILED, INTERRUPTED = 1, 2, 130


def main() -> int:
    """Build, compare, and take the editions or refuse them; return the exit code."""
    try:
        # Read first: to build takes a minute, and is in vain without a changelog.
        entries = entries_of(ROOT)
        with PrivateFolder() as out:
            return accept(build(out), entries, out=out, root=ROOT)
    except LcIndicatorsError as error:
        return _failed(str(error))
    except OSError as error:
        return _failed(f"{error.filename or ROOT}: {error.strerror or error}. Look at it and run it again.")
    except KeyboardInterrupt:
        print("Interrupted; each reference edition is the one before or the new one, whole.", file=sys.stderr)
        return INTERRUPTED


def accept(built: Sequence[Path], entries: Sequence[str], *, out: Path, root: Path) -> int:
    """Take the editions *built*, folders in *out*, as the references of *root*, if *entries* name changes."""
    references = root / REFERENCES
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
    from lc_indicators.publish.run.request import Request, completed
    from lc_indicators.publish.run.run import run_report

    wanted = [
        completed(Request(ROOT / "notebooks" / name, area, period, language, ROOT / "data", out))
        for name, area, period in NOTEBOOKS
        for language in LANGUAGES
    ]
    return [run_report(request).folder for request in wanted]


def entries_of(root: Path) -> list[str]:
    """Return the entries of the fragments that came after the references were taken last."""
    folder = root / FRAGMENTS
    try:
        files = sorted(file for file in folder.iterdir() if file.match(FRAGMENT))
        fragments = "\n\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)
    except OSError as error:
        raise InputError(str(error.filename or folder), error.strerror or str(error)) from error
    return new_entries(fragments, before=changelog_at_last_accept(root))


def changelog_at_last_accept(root: Path) -> str:
    """Return fragments and changelog of the commit that took the references last; "" where git knows none."""
    # Tests stand in the same folder: a commit of theirs takes no reference.
    kept = [f":(glob){REFERENCES.as_posix()}/**/{name}" for name in KEPT]
    last = _git(root, "log", "-1", "--format=%H", "--", *kept).strip()
    told = (f":(glob){FRAGMENTS.as_posix()}/{FRAGMENT}", CHANGELOG)
    # Every line, without what somebody's settings would put before it.
    plain = ("-h", "--no-line-number", "--no-column", "--no-color", "--text")
    return _git(root, "grep", *plain, "-e", "", last, "--", *told) if last else ""


def _git(root: Path, *arguments: str) -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    done = subprocess.run([git, *arguments], cwd=root, capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _failed(words: str) -> int:
    print(f"Error: {words}", file=sys.stderr)
    return FAILED


if __name__ == "__main__":
    sys.exit(main())
