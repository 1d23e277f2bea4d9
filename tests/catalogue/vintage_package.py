"""The columns `published_on` and `stage` in a package that does without."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

COLUMNS = ("published_on", "stage")


def add_vintages(folder: Path, file: str) -> None:
    """Give a file of observations the two columns, empty, and its resource the schema that has them."""
    path = folder / file
    introduction, _, body = path.read_text(encoding="utf-8").partition("\n")
    header, *rows = list(csv.reader(io.StringIO(body, newline="")))
    text = io.StringIO(newline="")
    wider = ([*header, *COLUMNS], *([*row, *("" for _ in COLUMNS)] for row in rows))
    csv.writer(text, lineterminator="\n").writerows(wider)
    path.write_text(f"{introduction}\n{text.getvalue()}", encoding="utf-8", newline="")
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        if resource["path"] == file:
            resource["schema"] = "schemas/observation-vintage.json"
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
