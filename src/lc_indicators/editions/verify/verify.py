"""How an edition differs from the same built again: by its bytes, or elsewhere by what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from lc_indicators.editions.verify.rebuild import MADE_FROM
from lc_indicators.errors import NotAnEditionError
from lc_indicators.publish.store.layout import FIGURES, HTML, MANIFEST, NOTEBOOK
from lc_indicators.publish.store.stored_edition import Standing

#: A part of a manifest that something is made from -> what it is called where it was another.
_CALLED = {
    "data": "other data",
    "notebook": "another notebook",
    "files": "other files of the notebook",
    "library": "another version of the library",
    "lock": "another lock",
    "environment": "another Python or other packages",
    "texts": "another text",
}

#: So many changed rows and answers of the data are named.
_NAMED = 5

#: Words shown on each side of the first one that differs.
_AROUND = 5


def differences(standing: Standing, again: Standing) -> list[str]:
    """Return in words how an edition differs from the same built again; [] where it does not.

    On the Python and the platform of its manifest, that is byte by byte; elsewhere by the digest of what it
    says, as fonts and drawings of another system may have other bytes.
    """
    others = [part for part in MADE_FROM if _part(standing, part) != _part(again, part)]
    if is_at_home(standing, again):
        lines = _in_bytes(standing, again)
    else:
        others = [part for part in others if part != "environment"]
        lines = [*_in_content(standing, again), *([] if others else _in_words(standing, again))]
    # What a build is made from may have changed: then it is no wonder that it differs.
    return [*([_otherwise(standing, again, others)] if lines and others else []), *lines]


def is_at_home(standing: Standing, again: Standing) -> bool:
    """Return whether an edition says that it was made on this Python and platform."""
    there, here = (_part(one, "environment") for one in (standing, again))
    return all(there[name] == here[name] for name in ("python", "platform"))


def _otherwise(standing: Standing, again: Standing, others: list[str]) -> str:
    words = f"it was made from {' and '.join(_CALLED[part] for part in others)}"
    changed = list(_changed_data(_part(standing, "data"), _part(again, "data")))
    named = ", ".join(changed[:_NAMED])
    more = f" and {len(changed) - _NAMED} more" if len(changed) > _NAMED else ""
    return f"{words}; changed since: {named}{more}" if changed else words


def _changed_data(old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    """Yield the names of the rows, records and answers that both have and that say something else."""
    for part in ("observations", "records", "answers"):
        yield from (name for name, digest in old[part].items() if new[part].get(name, digest) != digest)


def _in_bytes(standing: Standing, again: Standing) -> list[str]:
    from lc_indicators.editions.verify.first_difference import first_difference

    old, new = standing.files, again.files
    found = {name: first_difference(name, old.get(name), new.get(name)) for name in sorted({*old, *new})}
    return [f"{name} differs: {where}" for name, where in found.items() if where]


def _in_content(standing: Standing, again: Standing) -> list[str]:
    from lc_indicators.editions.compare import compare, read_edition, review_text
    from lc_indicators.publish.store.edition_content import PARTS, content_digests
    from lc_indicators.publish.store.freshness import spoilt_files

    lines = [f"{name} is not as it was built" for name in spoilt_files(standing.folder, standing.manifest)]
    try:
        edition = read_edition(standing.folder)
    except NotAnEditionError as error:
        return [*lines, f"{NOTEBOOK}: {error.reason}"]
    # The word of the manifest is none: whoever changes a file can change that, too.
    old, new = content_digests(edition.document), _part(again, "content")
    if old == new:
        return lines
    built = read_edition(again.folder)
    comparison = compare(edition, replace(built, about=replace(built.about, name="lc-indicators verify")))
    if not comparison.is_same:
        return [*lines, *filter(None, review_text(comparison).splitlines())]
    parts = ", ".join(part for part in PARTS if old[part] != new[part])
    return [*lines, f"the digest of its {parts} differs, though nothing that is printed does"]


def _in_words(standing: Standing, again: Standing) -> Iterator[str]:
    """Yield what of the manifest and of other files differs that is the same on every platform."""
    from lc_indicators.editions.verify.first_difference import first_difference
    from lc_indicators.publish.html.code_cells import page_words

    if _part(standing, "content") != _part(again, "content"):
        yield f"{MANIFEST} differs: its digests of content are not those of what is built again"
    old, new = standing.files, again.files
    if where := first_difference(FIGURES, old.get(FIGURES), new.get(FIGURES)):
        yield f"{FIGURES} differs: {where}"
    said, says = (page_words(files.get(HTML, b"")) for files in (old, new))
    for at, (one, other) in enumerate(zip_longest(said, says, fillvalue="")):
        if one != other:
            around = (" ".join(words[max(0, at - _AROUND) : at + _AROUND]) for words in (said, says))
            yield f"{HTML} differs: {' → '.join(f'“{words}”' for words in around)}"
            return


def _part(edition: Standing, name: str) -> dict[str, Any]:
    return edition.manifest.get(name) or {}
