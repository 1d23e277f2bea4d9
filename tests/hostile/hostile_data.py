"""A sound data package whose every text would do something if anything took it for more than text."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tests.data_fixtures import small_package

#: Markup of HTML, Markdown, the compiler of the PDF and templates.
MARKUP = (
    "<script>alert('x')</script><img src=x onerror=alert('x')> [x](javascript:alert) **b** "
    '#read("/etc/passwd") #import "@preview/a:b": c $x$ @ref {{ config }} {figure} ${x} `d` &amp; </style>'
)

#: What a spreadsheet would compute.
FORMULA = "=HYPERLINK(cmd) "

#: File -> the columns that hold free text; in each language its own, as they may not be the same.
TEXTS = {
    "areas.csv": ("name_vi", "name_en"),
    "derivations.csv": ("note",),
    "indicators.csv": (
        "name_vi",
        "name_en",
        "short_vi",
        "short_en",
        "definition_vi",
        "definition_en",
        "note",
    ),
    "observations/provincial_series.csv": ("place_vi", "place_en", "note"),
    "observations/gso_poverty_rate.csv": ("place_vi", "place_en", "note"),
    "sources.csv": ("publisher", "publisher_en", "within_en", "title", "note_vi", "note_en"),
}


def hostile_package(folder: Path) -> Path:
    """Write the small package with hostile texts to *folder* and return it."""
    data = small_package(folder)
    for file, columns in TEXTS.items():
        _spoil(data / file, columns)
    return data


def _spoil(path: Path, columns: tuple[str, ...]) -> None:
    introduction, _, body = path.read_text(encoding="utf-8").partition("\n")
    reader = csv.DictReader(io.StringIO(body, newline=""))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, reader.fieldnames or [], lineterminator="\n")
    writer.writeheader()
    for row in reader:
        hostile = {column: f"{FORMULA}{row[column]} {MARKUP}" for column in columns}
        writer.writerow(row | hostile)
    path.write_text(f"{introduction}\n{text.getvalue()}", encoding="utf-8", newline="")
