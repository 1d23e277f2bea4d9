"""Reading the manifest of an edition: nothing is made of it unless it fits its schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from lc_indicators.errors import NotAnEditionError
from lc_indicators.publish.manifest import MANIFEST_FORMAT, manifest_schema
from lc_indicators.publish.naming import MANIFEST


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of the edition in *folder*.

    Anybody may have written it: it names the four files of an edition and no other, and each part is of its
    kind; whether it tells the truth is another question.

    Raises
    ------
    NotAnEditionError
        There is none, it is of another format, or it does not fit :func:`~.manifest.manifest_schema`.
    """
    from fastjsonschema import JsonSchemaValueException

    try:
        found = json.loads((folder / MANIFEST).read_bytes())
        number = found.get("format", MANIFEST_FORMAT) if isinstance(found, dict) else MANIFEST_FORMAT
        if number != MANIFEST_FORMAT:
            reason = f"its {MANIFEST} is of format {number!r}, and this version reads {MANIFEST_FORMAT}"
            raise NotAnEditionError(str(folder), reason)
        manifest: dict[str, Any] = _fits()(found)
    except OSError:
        raise NotAnEditionError(str(folder), f"it holds no {MANIFEST}") from None
    except JsonSchemaValueException as error:
        where = error.message.removeprefix("data").lstrip(". ")
        raise NotAnEditionError(str(folder), f"its {MANIFEST} cannot be read ({where})") from None
    except (RecursionError, ValueError):
        raise NotAnEditionError(str(folder), f"its {MANIFEST} cannot be read (it is no JSON)") from None
    return manifest


@cache
def _fits() -> Callable[[object], dict[str, Any]]:
    from fastjsonschema import compile as compiled

    check: Callable[[object], dict[str, Any]] = compiled(manifest_schema())
    return check
