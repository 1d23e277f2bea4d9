"""``lc-indicators verify``: whether an edition comes out the same when it is built again."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Annotated, Any

import typer

from lc_indicators.cli.app import Data, Debug
from lc_indicators.cli.rebuilding import MADE_FROM, rebuild
from lc_indicators.cli.standing import Standing, editions_in

#: An edition came out otherwise.
DIFFERENT = 1


def verify(
    edition: Annotated[
        list[Path] | None,
        typer.Argument(help="Folder of an edition; all in reports/ beside the data folder by default."),
    ] = None,
    *,
    notebook: Annotated[
        Path | None, typer.Option(help="Notebook to run; that of the manifest in notebooks/ by default.")
    ] = None,
    text: Annotated[
        Path | None, typer.Option(help="The text that an audit is of: the edition does not hold it.")
    ] = None,
    data: Data = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say nothing unless something is wrong.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Build editions again in a clean folder and other surroundings, and compare. Exit 1 if one differs."""
    del debug
    from lc_indicators.catalogue.loading import data_folder
    from lc_indicators.publish.kernels.folders import PrivateFolder, sweep

    # Asked to end, it ends the build and clears up, as at Ctrl-C; where it was killed, the next one does.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sweep()
    folder = data_folder(data).absolute()
    editions = [Standing(one.absolute()) for one in edition or editions_in(folder.parent / "reports")]
    different = 0
    for standing in editions:
        source = notebook or folder.parent / "notebooks" / standing.manifest["notebook"]["file"]
        if not quiet:
            typer.echo(f"{standing.title}: building it again", err=True)
        with PrivateFolder() as out:
            again = rebuild(standing, data=folder, notebook=source.absolute(), out=out.resolve(), text=text)
            found = differences(standing, again)
        different += bool(found)
        for line in found:
            typer.echo(f"{standing.title}: {line}")
        if not found and not quiet:
            typer.echo(f"{standing.title}: the same, {_extent(standing, again)}")
    if different:
        raise typer.Exit(DIFFERENT)


def differences(standing: Standing, again: Standing) -> list[str]:
    """Return in words how an edition differs from the same built again; [] where it does not.

    On the Python and the platform of its manifest, that is byte by byte; elsewhere by the digest of what it
    says, as fonts and drawings of another system may have other bytes.
    """
    lines = _in_bytes(standing, again) if _is_at_home(standing, again) else _in_content(standing, again)
    # What a build is made from may have changed: then it is no wonder that it differs.
    others = [part for part in _made_from(standing, again) if _part(standing, part) != _part(again, part)]
    return [f"it was made from another {' and another '.join(others)}", *lines] if lines and others else lines


def _in_bytes(standing: Standing, again: Standing) -> list[str]:
    from lc_indicators.publish.differing import first_difference

    old, new = standing.files, again.files
    found = {name: first_difference(name, old.get(name), new.get(name)) for name in sorted({*old, *new})}
    return [f"{name} differs: {where}" for name, where in found.items() if where]


def _in_content(standing: Standing, again: Standing) -> list[str]:
    from lc_indicators.editions import compare, read_edition, review_text
    from lc_indicators.publish.content import PARTS
    from lc_indicators.publish.currency import spoilt_files

    # The digest is its manifest's word for files that must be those of the manifest.
    spoilt = [f"{name} is not as it was built" for name in spoilt_files(standing.folder, standing.manifest)]
    old, new = (_part(one, "content") for one in (standing, again))
    if old == new:
        return spoilt
    comparison = compare(read_edition(standing.folder), read_edition(again.folder))
    if not comparison.is_same:
        return [*spoilt, *review_text(comparison).splitlines()]
    parts = [part for part in PARTS if old.get(part) != new.get(part)]
    return [*spoilt, f"the digest of its {', '.join(parts)} differs, though nothing that is printed does"]


def _made_from(standing: Standing, again: Standing) -> tuple[str, ...]:
    if _is_at_home(standing, again):
        return MADE_FROM
    return tuple(part for part in MADE_FROM if part != "environment")


def _part(edition: Standing, name: str) -> dict[str, Any]:
    return edition.manifest.get(name) or {}


def _is_at_home(standing: Standing, again: Standing) -> bool:
    there, here = (_part(one, "environment") for one in (standing, again))
    return all(there.get(name) == here.get(name) for name in ("python", "platform"))


def _extent(standing: Standing, again: Standing) -> str:
    if _is_at_home(standing, again):
        return f"byte for byte, all {len(standing.files)} files"
    return "in all that it says (it was made on another Python or platform)"
