"""The faces that reports use, and where they come from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FAMILY = "Source Sans 3"


@dataclass(frozen=True)
class Face:
    """One weight and style of the family."""

    #: File name without its ending.
    name: str
    #: Weight as CSS counts it.
    weight: int
    #: ``normal`` or ``italic``.
    style: str

    @property
    def variable_file(self) -> Path:
        """The variable font that holds the face."""
        import fontpkg_source_sans_3

        slope = "-Italic" if self.style == "italic" else ""
        return Path(fontpkg_source_sans_3.ROOT) / "files" / f"SourceSans3{slope}[wght].ttf"


FACES = (
    Face("SourceSans3-Regular", 400, "normal"),
    Face("SourceSans3-SemiBold", 600, "normal"),
    Face("SourceSans3-Bold", 700, "normal"),
    Face("SourceSans3-Italic", 400, "italic"),
)
