"""Read published editions from disk."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath

from lc_indicators.errors import NotAnEditionError
from lc_indicators.publish.store import swap
from lc_indicators.publish.store.layout import AS_OF, NAMING, OURS
from lc_indicators.publish.store.manifest import read_manifest
from lc_indicators.publish.store.manifest_shape import ManifestShape


@dataclass(frozen=True)
class StoredEdition:
    """An edition as it stands in its folder."""

    folder: Path

    @cached_property
    def manifest(self) -> ManifestShape:
        """Return its manifest.

        Raises
        ------
        NotAnEditionError
            There is none that can be read.
        """
        return read_manifest(self.folder)

    @property
    def title(self) -> str:
        """Return what messages call it: area, period and language, or the text's name and the language."""
        given = {name: str(self.manifest["parameters"].get(name, "")) for name in (*NAMING, "text")}
        named = [PurePath(given["text"]).name, given["language"]] if given["text"] else map(given.get, NAMING)
        as_of = self.manifest["parameters"].get(AS_OF, "")
        return " ".join(filter(None, (*named, f"as of {as_of}" if as_of else "")))

    @property
    def files(self) -> dict[str, bytes]:
        """Return the contents of its files by their names."""
        return {name: path.read_bytes() for name in sorted(OURS) if (path := self.folder / name).is_file()}


def editions_in(out: Path) -> list[Path]:
    """Return the folders of all editions in *out*.

    Raises
    ------
    NotAnEditionError
        None stands there.
    """
    found = swap.editions_in(out)
    if not found:
        raise NotAnEditionError(str(out), "no edition stands there; build one with `lc-indicators report`")
    return found
