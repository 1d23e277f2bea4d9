"""Write the generated parts of the documentation: helps, metrics, tables of data, schemas, errors, variables.

A generated part stands in a page between ``<!-- generated: NAME -->`` and ``<!-- end -->``.
``make docs`` writes them; a test holds each to what the code says.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DOCS, SOURCE, DATA = ROOT / "docs", ROOT / "src" / "lc_indicators", ROOT / "data"

PART = re.compile(r"(<!-- generated: ([a-z-]+)(?: ([\w -]+))? -->\n).*?(<!-- end -->)", re.DOTALL)

#: Columns of a command's help.
HELP_WIDTH = 80


def main() -> None:
    """Write every generated part that is not what the code says."""
    for page in pages():
        written = page.read_text(encoding="utf-8")
        new = PART.sub(_renewed, written)
        if new != written:
            page.write_text(new, encoding="utf-8")
            print(f"wrote {page.relative_to(ROOT)}")


def pages() -> list[Path]:
    """Return the sources of the documentation, README among them."""
    found = [path for path in DOCS.rglob("*.md") if "_build" not in path.parts]
    return [ROOT / "README.md", *sorted(found)]


def parts() -> Iterator[tuple[Path, str, str, str]]:
    """Return each generated part: its page, its name, what stands there, and what should."""
    for page in pages():
        for found in PART.finditer(page.read_text(encoding="utf-8")):
            name = " ".join(filter(None, found.groups()[1:3]))
            yield page, name, found[0], _renewed(found)


def _renewed(found: re.Match[str]) -> str:
    made = GENERATORS[found[2]](*(found[3] or "").split())
    return f"{found[1]}\n{made.strip()}\n\n{found[4]}"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a Markdown table."""
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)


def commands() -> str:
    """Return the help of every command, as a terminal of 88 columns shows it."""
    from typer.main import get_command

    from lc_indicators.cli.commands import app

    return "\n\n".join(_helps(get_command(app), "lc-indicators", parent=None))


def _helps(command: Any, name: str, *, parent: Any) -> Iterator[str]:
    with command.make_context(name, [], parent=parent, resilient_parsing=True) as context:
        context.terminal_width = context.max_content_width = HELP_WIDTH
        words = command.get_help(context)
        inner = getattr(command, "commands", {})
        path = context.command_path
        yield f"## {path}\n\n```text\n{words}\n```"
        for name_of_inner, one in inner.items():
            yield from _helps(one, name_of_inner, parent=context)


def registries() -> str:
    """Return the tables that ``lc-indicators list`` prints of what the library offers."""
    from lc_indicators.report.registries import REGISTRIES, registry_of

    return "\n\n".join(_registry(registry_of(what, language="en")) for what in REGISTRIES)


def import_formats() -> str:
    """Return the formats of tables that can be imported, and what is special about each."""
    from lc_indicators.catalogue.importers import FORMATS

    return table(
        ("format", "reads", "mind"), ((f"`{one.name}`", one.what, one.mind) for one in FORMATS.values())
    )


def _registry(rows: list[tuple[str, ...]]) -> str:
    head, *others = rows
    return table(head, [(f"`{name}`", *facts) for name, *facts in others])


def make_targets() -> str:
    """Return what `make help` prints, as a table."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    found = re.findall(r"^([a-z-]+):[^#\n]*## (.*)$", makefile, flags=re.MULTILINE)
    return table(
        ("target", "does"), [(f"`make {name}`", words.replace("<", "&lt;")) for name, words in found]
    )


def metrics() -> str:
    """Return a section a metric: formula, unit of the result, authority, from its docstring."""
    from lc_indicators.metrics import METRICS

    return "\n\n".join(_metric(name, inspect.getdoc(metric) or "") for name, metric in METRICS.items())


def _metric(name: str, words: str) -> str:
    formula = re.search(r"\.\. math::\s*(.*?)\n\n", words, flags=re.DOTALL)
    math = f"\n\n```{{math}}\n{formula[1].strip()}\n```" if formula else ""
    gives = " ".join(_section(words, "Returns").split())
    authority = " ".join(_section(words, "References").split())
    summary = words.partition("\n\n")[0].replace("\n", " ")
    said = f"{_marked(summary)}{math}\n\n{_marked(gives)}\n\n*Authority*: {_marked(authority)}"
    return f"## {name}\n\n{said}\n\n{{py:obj}}`Arguments, errors and an example <lc_indicators.{name}>`"


def _section(words: str, title: str) -> str:
    found = re.search(rf"^{title}\n-+\n(.*?)(?=\n\n[A-Z]\w+\n-+\n|\Z)", words, flags=re.DOTALL | re.MULTILINE)
    return found[1] if found else ""


def _marked(words: str) -> str:
    """Return words of a docstring as Markdown: code in single backticks, roles without their domain."""
    return re.sub(r":\w+:`~?([^`]+)`", r"`\1`", words).replace("``", "`")


def functions() -> str:
    """Return the directive that documents each metric by its docstring."""
    from lc_indicators.metrics import METRICS

    lines = [f".. autofunction:: {name}" for name in METRICS]
    return "\n\n".join(["```{eval-rst}\n.. currentmodule:: lc_indicators", *lines]) + "\n```"


def data_table(*names: str) -> str:
    """Return a table of columns for each of these tables of the data package."""
    schemas = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in _data_schemas()}
    return "\n\n".join(_columns(_files_of(name), schemas[name]) for name in names)


def _files_of(name: str) -> str:
    """Return the file of the data package that has this schema, or the folder of those that have it."""
    paths = [Path(one["path"]) for one in _resources() if Path(one["schema"]).stem == name]
    return f"`{paths[0] if len(paths) == 1 else paths[0].parent / '*.csv'}`"


def _data_schemas() -> list[Path]:
    return sorted((DATA / "schemas").glob("*.json"))


def _resources() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))[
        "resources"
    ]
    return found


def _columns(title: str, schema: dict[str, Any]) -> str:
    keys = schema.get("primaryKey", [])
    key = ", ".join(f"`{one}`" for one in ([keys] if isinstance(keys, str) else keys))
    rows = [(f"`{one['name']}`", one["type"], _meaning(one)) for one in schema["fields"]]
    unique = f"\n\nNo two rows have the same {key}." if key else ""
    return f"## {title}\n\n{table(('column', 'type', 'meaning'), rows)}{unique}"


def _meaning(field: dict[str, Any]) -> str:
    rules = field.get("constraints", {})
    allowed = ", ".join(f"`{one}`" for one in rules.get("enum", []))
    said = [field.get("description", field.get("title", "")), "required" if rules.get("required") else ""]
    return "; ".join(filter(None, [*said, f"one of {allowed}" if allowed else ""])) or "–"


def schema(name: str) -> str:
    """Return the fields of the JSON Schema *name*: those of the file, then those of its parts."""
    path = DOCS / "schemas" / f"{name}.schema.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    inner = content.get("$defs", {})
    said = [_fields("## The file", content, inner)] if "properties" in content else []
    said += [_fields(f"## `{part}`\n\n{one['description']}", one, inner) for part, one in inner.items()]
    link = f'<a href="../{path.name}">The whole schema</a> is published with these pages.'
    return "\n\n".join([content["description"], link, *said])


def _fields(head: str, content: dict[str, Any], inner: dict[str, Any]) -> str:
    return f"{head}\n\n{table(('field', 'type', 'meaning'), _rows(content, inner))}"


def _rows(content: dict[str, Any], inner: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    required = content.get("required", [])
    for name, field in content["properties"].items():
        part = inner.get(field.get("$ref", "").rpartition("/")[2], {})
        words = field.get("description") or part.get("description", "").partition("\n\n")[0]
        said = [words, "" if name in required else "May be absent."]
        yield f"`{name}`", _type(field), " ".join(filter(None, said))


def _type(field: dict[str, Any]) -> str:
    if "$ref" in field:
        return f"`{field['$ref'].rpartition('/')[2]}`"
    if "const" in field:
        return f"`{json.dumps(field['const'])}`"
    if "enum" in field:
        return ", ".join(f"`{json.dumps(one)}`" for one in field["enum"])
    if "items" in field:
        return f"list of {_type(field['items'])}"
    kinds = field.get(
        "type", [one.get("type", _type(one)) for one in field.get("anyOf", field.get("oneOf", []))]
    )
    return " or ".join([kinds] if isinstance(kinds, str) else kinds) or "any"


def errors() -> str:
    """Return every error of the library by what it is about, with what it means."""
    from lc_indicators import errors as room

    by_module: dict[str, list[type]] = {}
    for name in room.__all__:
        if inspect.isclass(one := getattr(room, name)):
            by_module.setdefault(one.__module__, []).append(one)
    return "\n\n".join(_errors_of(sys.modules[module], known) for module, known in by_module.items())


def _errors_of(module: Any, known: list[type]) -> str:
    title = (inspect.getdoc(module) or "").partition("\n")[0].rstrip(".")
    rows = [(f"`{one.__name__}`", _first(one), f"`{one.__mro__[1].__name__}`") for one in known]
    return f"## {title}\n\n{table(('error', 'means', 'is a'), rows)}"


def _first(one: Any) -> str:
    return (inspect.getdoc(one) or "").partition("\n\n")[0].replace("\n", " ").replace("``", "`")


def refused_inputs() -> str:
    """Return what a report run does not read, why, and what to do instead."""
    from lc_indicators.errors.data_errors import REFUSED_INPUTS

    return table(
        ("what", "why it is refused", "what to do"),
        [(f"`{name}`", f"{why}.", f"{advice}.") for name, (why, advice) in REFUSED_INPUTS.items()],
    )


def rooms() -> str:
    """Return every room of the source with what it is for, and the folders in it, as a nested list."""
    files = [path for path in SOURCE.glob("*.py") if path.name != "__init__.py"]
    folders = [path.parent for path in SOURCE.rglob("__init__.py") if path.parent != SOURCE]
    return "\n".join(_room(path) for path in sorted([*files, *folders]))


def _room(path: Path) -> str:
    place = path.relative_to(SOURCE)
    file = path / "__init__.py" if path.is_dir() else path
    words = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    summary = _marked(words.partition("\n\n")[0].replace("\n", " "))
    return f"{'  ' * (len(place.parts) - 1)}- `{place.name}{'/' if path.is_dir() else ''}` – {summary}"


def fence() -> str:
    """Return which room may import which, as the test of rooms has it."""
    held = importlib.import_module("tests.test_rooms")
    rows = [(f"`{room}`", _listed(others)) for room, others in (held.MAY_IMPORT | held.FENCED).items()]
    return table(("room", "may import"), rows)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names)) or "no other room"


def environment() -> str:
    """Return every variable of the environment that the library reads, as its constant describes it."""
    return table(("variable", "meaning"), sorted((f"`{name}`", words) for name, words in variables().items()))


def variables() -> dict[str, str]:
    """Return the variables that the source names, each with the comment above its constant."""
    found: dict[str, str] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Constant):
                continue
            name = node.value
            if isinstance(name, str) and re.fullmatch(r"LC_INDICATORS_[A-Z_]+", name):
                said = _comment_above(text.split("\n"), node.lineno)
                found[name] = max(found.get(name, ""), said, key=len)
    return found


def _comment_above(lines: list[str], number: int) -> str:
    said: list[str] = []
    for line in reversed(lines[: number - 1]):
        if not line.startswith("#: "):
            break
        said.insert(0, line.removeprefix("#: "))
    return " ".join(said)


GENERATORS: dict[str, Callable[..., str]] = {
    "commands": commands,
    "data-table": data_table,
    "environment": environment,
    "errors": errors,
    "fence": fence,
    "functions": functions,
    "make": make_targets,
    "metrics": metrics,
    "refused-inputs": refused_inputs,
    "registries": registries,
    "import-formats": import_formats,
    "rooms": rooms,
    "schema": schema,
}

if __name__ == "__main__":
    os.environ.pop("COLUMNS", None)
    main()
