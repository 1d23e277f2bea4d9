"""The data package of a new project: a descriptor, schemas in its languages, and tables as text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lc_indicators.project.template_files import carried, in_language

#: The languages of the schemas that are carried, of which each project's own are made.
_FIRST, _SECOND = "_vi", "_en"

#: A language whose words for one and for many are the same has one column.
_WITHOUT_PLURAL = frozenset({"id", "ja", "ko", "lo", "ms", "my", "th", "vi", "zh"})

_PLURALS = ("_one", "_other")

#: Constraints that are of this project's data and not of every project's.
_RELAXED = {
    ("area", "area"): {"required": True, "unique": True, "pattern": "^[A-Za-z0-9][A-Za-z0-9_.-]*$"},
    ("indicator", "theme"): {"required": True, "pattern": "^[a-z][a-z0-9_]*$"},
    ("source", "type"): {"required": True, "pattern": "^[A-Za-z][A-Za-z0-9_]*$"},
    ("source", "language"): {"required": True, "pattern": "^[a-z]{2,3}(-[A-Z][A-Za-z]+)*$"},
}

#: File -> the schema that it is checked by.
SCHEMAS = {
    "kinds.csv": "kind",
    "areas.csv": "area",
    "units.csv": "unit",
    "statuses.csv": "status",
    "qualifiers.csv": "qualifier",
    "indicators.csv": "indicator",
    "sources.csv": "source",
    "derivations.csv": "derivation",
    "targets.csv": "target",
    "events.csv": "event",
    "movements.csv": "movement",
    "successions.csv": "succession",
    "tiles.csv": "tile",
    "imports/tables.csv": "import-table",
    "imports/marks.csv": "import-mark",
    "imports/formers.csv": "import-former",
    "imports/names.csv": "import-name",
}

_FOLDERS = {"observations": "observation", "claims": "claim", "imports/tables": "import-column"}

Row = Mapping[str, object]


def schema_of(file: str) -> str:
    """Return the name of the schema of a file of the data."""
    return SCHEMAS.get(file) or _FOLDERS[file.rpartition("/")[0]]


@dataclass
class DataPackage:
    """Tables that are going to be written, each with its rows."""

    title: str
    languages: Sequence[str]
    #: File -> the line that introduces it, and its rows.
    tables: dict[str, tuple[str, list[Row]]] = field(default_factory=dict)

    def add(self, file: str, comment: str, rows: Iterable[Row]) -> None:
        """Add a table, or rows to one that there is."""
        before, there = self.tables.get(file, (comment, []))
        self.tables[file] = (before, [*there, *rows])

    def files(self) -> dict[str, str]:
        """Return every file of the package, by its path in the data folder."""
        schemas = {schema_of(file): self._schema(schema_of(file)) for file in self.tables}
        return {
            "datapackage.json": _json(self._descriptor()),
            **{f"schemas/{name}.json": _json(schema) for name, schema in sorted(schemas.items())},
            **{
                file: self._text(rows, schemas[schema_of(file)], comment)
                for file, (comment, rows) in self.tables.items()
            },
        }

    def schema_text(self, name: str) -> str:
        """Return a schema in the project's languages, as a file has it."""
        return _json(self._schema(name))

    def texts(self, row: Mapping[str, str], name: str) -> dict[str, str]:
        """Return the columns of a text of a table that every project has, in the project's languages."""
        return {f"{name}_{one}": in_language(row, name, one) for one in self.languages}

    def patterns(self, row: Mapping[str, str]) -> dict[str, str]:
        """Return the patterns of a unit, one for one and one for many where a language has both."""
        return {
            f"pattern_{one}{ending}": in_language(row, "pattern", one, ending=ending)
            for one in self.languages
            for ending in _endings(one)
        }

    def _schema(self, name: str) -> Any:
        schema = json.loads((carried("schemas") / f"{name}.json").read_text(encoding="utf-8"))
        schema["fields"] = [one for field in schema["fields"] for one in self._fields(field, name)]
        for one in schema["fields"]:
            if (name, one["name"]) in _RELAXED:
                one["constraints"] = _RELAXED[name, one["name"]]
        keys = [key for key in schema.get("foreignKeys", ()) if self._has(key["reference"]["resource"])]
        return {**schema, "foreignKeys": keys} if "foreignKeys" in schema else schema

    def _fields(self, one: dict[str, Any], schema: str) -> list[dict[str, Any]]:
        """Return a column in each language; nothing for the second of those that are carried."""
        name = str(one["name"])
        if name.endswith((_SECOND, *(f"{_SECOND}{ending}" for ending in _PLURALS))):
            return []
        if not name.endswith(_FIRST):
            return [one]
        text, about = name.removesuffix(_FIRST), str(one.get("description", name)).replace(", Vietnamese", "")
        counts = (schema, text) == ("unit", "pattern")
        return [
            {**one, "name": f"{text}_{language}{ending}", "description": f"{about} ({language})"}
            for language in self.languages
            for ending in (_endings(language) if counts else ("",))
        ]

    def _has(self, resource: str) -> bool:
        return not resource or resource in {_resource_name(file) for file in self.tables}

    def _text(self, rows: Iterable[Row], schema: Any, comment: str) -> str:
        text = io.StringIO(newline="")
        columns = [one["name"] for one in schema["fields"]]
        writer = csv.DictWriter(text, columns, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(rows)
        return f"# {comment}\n{text.getvalue()}"

    def _descriptor(self) -> Any:
        return {
            "profile": "data-package",
            "name": "indicators",
            "title": self.title,
            "languages": list(self.languages),
            "resources": [resource_of(file) for file in self.tables],
        }


def resource_of(file: str) -> dict[str, Any]:
    """Return what the descriptor says of a file."""
    return {
        "profile": "tabular-data-resource",
        "name": _resource_name(file),
        "path": file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"headerRows": [2], "commentChar": "#"},
        "schema": f"schemas/{schema_of(file)}.json",
    }


def _resource_name(file: str) -> str:
    return (
        file.removesuffix(".csv").replace("/", "-").replace("_", "-").replace("imports-tables-", "imports-")
    )


def _endings(language: str) -> tuple[str, ...]:
    return ("",) if language in _WITHOUT_PLURAL else _PLURALS


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
