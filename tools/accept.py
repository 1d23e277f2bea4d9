"""``make accept``: the reference editions that tests compare with, built anew and taken as they are now.

Refused where figures changed and no new entry in ``changelog.d`` names their indicators and periods.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from lc_indicators.editions.acceptance import entries_of as new_entries_of
from lc_indicators.errors import LcIndicatorsError
from lc_indicators.publish.kernels.private_folder import PrivateFolder

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

FAILED, INTERRUPTED = 2, 130


def main() -> int:
    """Build, compare, and take the editions or refuse them; return the exit code."""
    try:
        # Read first: to build takes a minute, and is in vain without a changelog.
        entries_of(ROOT)
        with PrivateFolder() as out:
            return accept(build(out), out=out, root=ROOT)
    except LcIndicatorsError as error:
        return _failed(str(error))
    except OSError as error:
        return _failed(f"{error.filename or ROOT}: {error.strerror or error}. Look at it and run it again.")
    except KeyboardInterrupt:
        print("Interrupted; each reference edition is the one before or the new one, whole.", file=sys.stderr)
        return INTERRUPTED


def accept(built: Sequence[Path], *, out: Path, root: Path) -> int:
    """Take the editions *built*, folders in *out*, as the references of *root*: `lc-indicators accept`."""
    # The commands come first: they hide the module `app` behind the command line of that name.
    from lc_indicators.cli import commands
    from lc_indicators.cli.accept_command import take

    del commands
    return take(built, out=out, project=root, references=REFERENCES.as_posix())


def entries_of(root: Path) -> list[str]:
    """Return the entries of the fragments that came after the references were taken last."""
    return new_entries_of(root, REFERENCES.as_posix())


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


def _failed(words: str) -> int:
    print(f"Error: {words}", file=sys.stderr)
    return FAILED


if __name__ == "__main__":
    sys.exit(main())
