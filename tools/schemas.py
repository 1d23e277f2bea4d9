"""Write the JSON Schemas of what is published into docs/schemas/: `make schemas`.

The code holds what it reads to the same shapes; a test holds the files to the code.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lc_indicators.audit.audit_json import audit_schema
from lc_indicators.editions.compare.as_json import diff_schema
from lc_indicators.publish.store.manifest import manifest_schema
from lc_indicators.shapes.block_shapes import blocks_schema
from lc_indicators.shapes.figure_shape import figures_schema

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "schemas"

#: Name of the file -> what makes it.
SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    "audit": audit_schema,
    "blocks": blocks_schema,
    "diff": diff_schema,
    "figures": figures_schema,
    "manifest": manifest_schema,
}


def written(name: str) -> str:
    """Return the content of the file of a schema."""
    return json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Write them all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in SCHEMAS:
        (FOLDER / f"{name}.schema.json").write_text(written(name), encoding="utf-8")


if __name__ == "__main__":
    main()
