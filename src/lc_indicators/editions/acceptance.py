"""Accept editions as the references of a project, which later ones are compared with.

Where the project tells its changes, in a folder ``changelog.d``, an entry has to name what changed.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lc_indicators.editions.accept import Offer, new_entries, offer
from lc_indicators.errors import InputError, NotAnEditionError
from lc_indicators.publish.store.edition import KEPT
from lc_indicators.publish.store.stored_edition import editions_in

#: One file a change; what was released is collected in the changelog.
FRAGMENTS, FRAGMENT = Path("changelog.d"), "*.*.md"
CHANGELOG = "CHANGELOG.md"

#: Where references stand, unless settings say otherwise.
REFERENCES = "references"


@dataclass(frozen=True)
class Accepted:
    """What came of it: what differs, what was taken, or why nothing was."""

    offer: Offer
    #: Folders of references that changed.
    taken: tuple[Path, ...] = ()
    #: "" where they were taken.
    refusal: str = ""


def accept_editions(
    folders: Sequence[Path],
    *,
    out: Path,
    project: Path,
    references: str = REFERENCES,
    listener: Callable[[Offer], object] = lambda _: None,
) -> Accepted:
    """Take editions as references, each whole or not at all; refused where no entry names what changed.

    Parameters
    ----------
    folders : sequence of Path
        The editions, folders in *out*; all of them if empty.
    out : Path
        The folder of editions: a reference has the same place below its own.
    project : Path
        The project.
    references : str, optional
        The folder of its references.
    listener : callable, optional
        Hears what was compared before anything is taken.

    Raises
    ------
    NotAnEditionError
        A folder holds none, or a reference cannot be read.
    InputError
        The entries cannot be read.
    """
    editions = [_edition(folder, out.absolute()) for folder in folders] or editions_in(out.absolute())
    places = [(one, project / references / one.relative_to(out.absolute())) for one in editions]
    tells = (project / FRAGMENTS).is_dir()
    entries = entries_of(project, references) if tells else []
    found = offer(places, entries=entries)
    listener(found)
    refusal = found.refusal() if tells else ""
    return Accepted(found, () if refusal else tuple(found.take()), refusal)


def _edition(folder: Path, out: Path) -> Path:
    """Return an edition that a person names; NotAnEditionError where it is none, or lies elsewhere."""
    edition = folder.absolute()
    if lacking := next((name for name in KEPT if not (edition / name).is_file()), ""):
        reason = f"it holds no {lacking}" if edition.is_dir() else "no such folder"
        raise NotAnEditionError(str(folder), reason)
    if not edition.is_relative_to(out):
        raise NotAnEditionError(str(folder), f"it does not lie in {out} (--from names another folder)")
    return edition


def entries_of(project: Path, references: str = REFERENCES) -> list[str]:
    """Return the entries of the fragments that came after the references were taken last.

    Raises
    ------
    InputError
        They cannot be read.
    """
    folder = project / FRAGMENTS
    try:
        files = sorted(file for file in folder.iterdir() if file.match(FRAGMENT))
        fragments = "\n\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)
    except OSError as error:
        raise InputError(str(error.filename or folder), error.strerror or str(error)) from error
    return new_entries(fragments, before=_told_before(project, references))


def _told_before(project: Path, references: str) -> str:
    """Return fragments and changelog of the commit that took the references last; "" where git knows none."""
    # Other files may stand in the same folder: a commit of theirs takes no reference.
    kept = [f":(glob){PurePosixPath(references)}/**/{name}" for name in KEPT]
    last = _git(project, "log", "-1", "--format=%H", "--", *kept).strip()
    told = (f":(glob){FRAGMENTS.as_posix()}/{FRAGMENT}", CHANGELOG)
    # Every line, without what somebody's settings would put before it.
    plain = ("-h", "--no-line-number", "--no-column", "--no-color", "--text")
    return _git(project, "grep", *plain, "-e", "", last, "--", *told) if last else ""


def _git(project: Path, *arguments: str) -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    command = [git, *arguments]
    done = subprocess.run(command, cwd=project, capture_output=True, check=False)  # noqa: S603 - git alone
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
