"""Build an edition again from what its manifest names, in other surroundings than this command has.

The command that builds it runs as a child process that stops when its parent stops, even if the parent is
killed.  The parent holds one end of a pipe whose other end is the child's standard input.  The system closes
the parent's end with the parent, and the child notices (see :mod:`lc_indicators.cli.child`).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from lc_indicators.errors import RebuildError
from lc_indicators.publish.store.corrections import REGISTER, register_of
from lc_indicators.publish.store.layout import ALL, AS_OF, MANIFEST, NAMING, edition_folder
from lc_indicators.publish.store.manifest_shape import ManifestShape
from lc_indicators.publish.store.stored_edition import StoredEdition

FOLLOWING = "lc_indicators.cli.child"

#: Seconds that a child has to clear up when its parent is interrupted.
PATIENCE = 20


def run_tied(
    arguments: Sequence[str], *, cwd: Path, env: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run ``lc-indicators`` with *arguments*, its files for this user alone, and return what came of it."""
    theirs, ours = os.pipe()
    try:
        process = _started(arguments, cwd=cwd, env=env, life=theirs)
    except BaseException:
        os.close(ours)
        raise
    finally:
        os.close(theirs)
    with process:
        try:
            out, said = process.communicate()
        finally:
            os.close(ours)
            _see_end(process)
    return subprocess.CompletedProcess(process.args, process.returncode, out, said)


def _started(
    arguments: Sequence[str], *, cwd: Path, env: Mapping[str, str], life: int
) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - this very command
        [sys.executable, "-m", FOLLOWING, *arguments],
        cwd=cwd,
        env=env,
        stdin=life,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        umask=0o077,
        # A terminal's Ctrl-C is for the parent: a child that was told twice would stop clearing up.
        start_new_session=True,
    )


def _see_end(process: subprocess.Popen[str]) -> None:
    """Wait until *process*, which was told to, has ended; end it where that takes too long."""
    try:
        with suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE)
    finally:
        process.kill()


#: Another zone, locale, hash seed and kernel than people have; none of it may reach a report.  Home, folder,
#: umask and the number of processors are others, too.
VARIED = {
    "LANG": "tr_TR.UTF-8",
    "LANGUAGE": "tr",
    "LC_ALL": "tr_TR.UTF-8",
    "LC_INDICATORS_KERNEL": "ordinary",
    "PYTHONHASHSEED": "4711",
    "TZ": "Pacific/Kiritimati",
}


def rebuild(
    standing: StoredEdition, *, data: Path, notebook: Path, out: Path, text: Path | None = None
) -> StoredEdition:
    """Build *standing* again in *out*, an empty folder, and return what came of it.

    Raises
    ------
    RebuildError
        The report cannot be built; the message is that of the command that tried.  Or it is the audit of a
        text that nobody named and that does not lie beside the notebook.
    """
    if standing.manifest["parameters"].get("area") == ALL:
        # Anybody may have written a manifest; that word builds one report a province.
        raise RebuildError(str(standing.folder), f"its manifest names no area, but {ALL!r}.")
    for name in standing.manifest.get("texts", {}) if text is None else ():
        if not (notebook.parent / name).is_file():
            raise RebuildError(str(standing.folder), f"it does not hold {name!r}; name that text by --text.")
    home = out / "home"
    home.mkdir()
    _put_register(standing.manifest, out / "reports")
    command = [
        *("report", "--quiet", "--force", "--no-review"),
        *("--notebook", str(notebook), "--data", str(data), "--out", str(out / "reports")),
        *_options(standing.manifest["parameters"], text),
    ]
    with _one_processor():
        done = run_tied(
            command,
            cwd=home,
            env={**_plain(os.environ), **VARIED, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")},
        )
    built = sorted((out / "reports").glob(f"*/*/*/{MANIFEST}"))
    if done.returncode or len(built) != 1:
        raise RebuildError(str(standing.folder), done.stderr.strip().removeprefix("Error: "))
    return StoredEdition(built[0].parent)


def _put_register(manifest: ManifestShape, reports: Path) -> None:
    """Let the run find the corrections that the edition was made from, as its manifest has them."""
    named = {name: str(manifest["parameters"].get(name, "")) for name in NAMING}
    corrections = manifest.get("corrections", [])
    if corrections and all(named.values()):
        as_of = str(manifest["parameters"].get(AS_OF, ""))
        folder = edition_folder(reports, **named, as_of=as_of)
        reports.mkdir()
        edition = folder.relative_to(reports.absolute()).as_posix()
        (reports / REGISTER).write_bytes(register_of(corrections, edition))


def _options(parameters: Mapping[str, Any], text: Path | None) -> Sequence[str]:
    named = [f"--{name}={parameters[name]}" for name in NAMING if parameters.get(name)]
    named += [f"--as-of={parameters[AS_OF]}"] if parameters.get(AS_OF) else []
    more = {name: value for name, value in parameters.items() if name not in {*NAMING, AS_OF, "text"}}
    if text is not None:
        more["text"] = str(text.absolute())
    return [*named, *(f"--parameter={name}={value!r}" for name, value in more.items())]


@contextmanager
def _one_processor() -> Iterator[None]:
    """Let what is started in here have one processor, where the system lets a process choose."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    all_of_them = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(all_of_them)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, all_of_them)


def _plain(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if not name.startswith("LC_")}
