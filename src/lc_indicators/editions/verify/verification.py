"""Verify an edition: build it again elsewhere and compare, by its bytes or by what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Literal

from lc_indicators.editions.verify.rebuild import rebuild
from lc_indicators.errors import NotAnEditionError, RebuildError
from lc_indicators.publish.output_registry import OUTPUTS
from lc_indicators.publish.store.layout import FIGURES, MANIFEST, NOTEBOOK
from lc_indicators.publish.store.manifest_shape import DataRead
from lc_indicators.publish.store.stored_edition import StoredEdition

#: A part of a manifest that something is made from, beside its parameters -> what it is called where it was
#: another.
_CALLED = {
    "data": "other data",
    "notebook": "another notebook",
    "files": "other files of the notebook",
    "library": "another version of the library",
    "lock": "another lock",
    "environment": "another Python or other packages",
    "settings": "other settings of the project",
    "texts": "another text",
    "corrections": "other corrections",
}

#: So many changed rows and answers of the data are named.
_NAMED = 5

#: Words shown on each side of the first one that differs.
_AROUND = 5


@dataclass(frozen=True)
class Verification:
    """What came of building an edition again."""

    #: What messages call the edition.
    title: str
    #: Where the two differ, in words; empty where they do not.
    differences: Sequence[str]
    #: How many files were compared byte by byte; 0 where another Python or platform made the edition, so
    #: that what it says was compared.
    files: int


def verify(
    folder: Path,
    *,
    data: Path | None = None,
    notebook: Path | None = None,
    text: Path | None = None,
    says: Callable[[str], None] = lambda _: None,
) -> Verification:
    """Build the edition in *folder* again, in a clean folder and other surroundings, and compare the two.

    Parameters
    ----------
    folder : Path
        The folder of an edition.
    data : Path, optional
        The data folder; the project's own by default.
    notebook : Path, optional
        The notebook to run; the one that the edition was made from by default.
    text : Path, optional
        The text that an audit is of: the edition does not hold it.
    says : callable, optional
        Hears what is done, as it may take a minute.

    Raises
    ------
    NotAnEditionError
        No edition stands there that can be read.
    RebuildError
        It cannot be built again.

    Examples
    --------
    >>> from pathlib import Path
    >>> verify(Path("nowhere"))
    Traceback (most recent call last):
    lc_indicators.errors.publishing_errors.NotAnEditionError: ...nowhere ...
    """
    from lc_indicators.catalogue.load import data_folder
    from lc_indicators.publish.kernels.private_folder import PrivateFolder
    from lc_indicators.publish.store.origin import made_by
    from lc_indicators.publish.store.swap import standing

    place = data_folder(data).absolute()
    edition = StoredEdition(standing(folder.absolute()))
    name = edition.manifest["notebook"]["file"]
    source = notebook or made_by(edition.folder, project=place.parent) or place.parent / "notebooks" / name
    if not source.is_file():
        raise RebuildError(str(edition.folder), f"there is no notebook {source}; name it by --notebook.")
    says(f"{edition.title}: building it again")
    with PrivateFolder() as out:
        again = rebuild(edition, data=place, notebook=source.absolute(), out=out.resolve(), text=text)
        found = differences(edition, again)
        files = len(edition.files) if is_at_home(edition, again) else 0
    return Verification(edition.title, found, files)


def differences(standing: StoredEdition, again: StoredEdition) -> list[str]:
    """Return in words how an edition differs from the same built again; [] where it does not.

    On the Python and the platform of its manifest, that is byte by byte; elsewhere by the digest of what it
    says, as fonts and drawings of another system may have other bytes.
    """
    others = [part for part in _CALLED if standing.manifest.get(part) != again.manifest.get(part)]
    if is_at_home(standing, again):
        lines = _in_bytes(standing, again)
    else:
        others = [part for part in others if part != "environment"]
        lines = [*_in_content(standing, again), *([] if others else _in_words(standing, again))]
    # What a build is made from may have changed: then it is no wonder that it differs.
    return [*([_otherwise(standing, again, others)] if lines and others else []), *lines]


def is_at_home(standing: StoredEdition, again: StoredEdition) -> bool:
    """Return whether an edition says that it was made on this Python and platform."""
    there, here = (one.manifest["environment"] for one in (standing, again))
    return (there["python"], there["platform"]) == (here["python"], here["platform"])


def _otherwise(standing: StoredEdition, again: StoredEdition, others: list[str]) -> str:
    words = f"it was made from {' and '.join(_CALLED[part] for part in others)}"
    changed = list(_changed_data(standing.manifest["data"], again.manifest["data"]))
    named = ", ".join(changed[:_NAMED])
    more = f" and {len(changed) - _NAMED} more" if len(changed) > _NAMED else ""
    return f"{words}; changed since: {named}{more}" if changed else words


def _changed_data(old: DataRead, new: DataRead) -> Iterator[str]:
    """Yield the names of the rows, records and answers that both have and that say something else."""
    parts: tuple[Literal["observations", "records", "answers"], ...] = ("observations", "records", "answers")
    for part in parts:
        yield from (name for name, digest in old[part].items() if new[part].get(name, digest) != digest)


def _in_bytes(standing: StoredEdition, again: StoredEdition) -> list[str]:
    from lc_indicators.editions.verify.first_difference import first_difference

    old, new = standing.files, again.files
    found = {name: first_difference(name, old.get(name), new.get(name)) for name in sorted({*old, *new})}
    return [f"{name} differs: {where}" for name, where in found.items() if where]


def _in_content(standing: StoredEdition, again: StoredEdition) -> list[str]:
    from lc_indicators.editions.compare import compare, read_edition, review_text
    from lc_indicators.publish.store.edition_content import PARTS, content_digests
    from lc_indicators.publish.store.freshness import spoilt_files

    lines = [f"{name} is not as it was built" for name in spoilt_files(standing.folder, standing.manifest)]
    try:
        edition = read_edition(standing.folder)
    except NotAnEditionError as error:
        return [*lines, f"{NOTEBOOK}: {error.reason}"]
    # The word of the manifest is none: whoever changes a file can change that, too.
    old, new = content_digests(edition.document), again.manifest["content"]
    if old == new:
        return lines
    built = read_edition(again.folder)
    comparison = compare(edition, replace(built, about=replace(built.about, name="lc-indicators verify")))
    if not comparison.is_same:
        return [*lines, *filter(None, review_text(comparison).splitlines())]
    parts = ", ".join(part for part in PARTS if old[part] != new[part])
    return [*lines, f"the digest of its {parts} differs, though nothing that is printed does"]


def _in_words(standing: StoredEdition, again: StoredEdition) -> Iterator[str]:
    """Yield what of the manifest and of other files differs that is the same on every platform."""
    from lc_indicators.editions.verify.first_difference import first_difference

    if standing.manifest["content"] != again.manifest["content"]:
        yield f"{MANIFEST} differs: its digests of content are not those of what is built again"
    old, new = standing.files, again.files
    if where := first_difference(FIGURES, old.get(FIGURES), new.get(FIGURES)):
        yield f"{FIGURES} differs: {where}"
    for output in OUTPUTS:
        if output.words:
            said, says = (output.words(files.get(output.file, b"")) for files in (old, new))
            yield from _first_words(output.file, said, says)


def _first_words(name: str, said: Sequence[str], says: Sequence[str]) -> Iterator[str]:
    for at, (one, other) in enumerate(zip_longest(said, says, fillvalue="")):
        if one != other:
            around = (" ".join(words[max(0, at - _AROUND) : at + _AROUND]) for words in (said, says))
            yield f"{name} differs: {' → '.join(f'“{words}”' for words in around)}"
            return
