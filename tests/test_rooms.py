"""The house: which room may import which, and what it shows to the street."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import lc_indicators

SOURCE = Path(lc_indicators.__file__).parent

BASE = {"errors"}
NUMBERS = {"errors", "numbers"}

#: Room -> the rooms that it may import.  Imports go in one direction.
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "csv_cells": set(),
    "folder_digests": set(),
    "files": BASE,
    "fonts": set(),
    "periods": BASE,
    "pictures": {"errors", "fonts"},
    "numbers": BASE,
    "shapes": BASE,
    "metrics": NUMBERS,
    "language": NUMBERS | {"periods"},
    "settings": {"errors", "language"},
    "catalogue": NUMBERS
    | {"csv_cells", "folder_digests", "settings", "files", "fonts", "periods", "metrics", "language"},
    "figure": NUMBERS | {"shapes", "periods", "metrics", "language", "catalogue"},
    "audit": NUMBERS | {"shapes", "periods", "metrics", "language", "catalogue", "figure"},
    "charts": {"errors", "fonts", "pictures", "periods", "figure", "language"},
    "publish": {"csv_cells", "folder_digests", "settings", "shapes", "errors", "files", "fonts", "pictures"}
    | {"language", "periods"},
    "editions": NUMBERS | {"shapes", "periods", "files", "metrics", "language", "catalogue", "publish"},
    "build": {
        "folder_digests",
        "settings",
        "errors",
        "periods",
        "language",
        "catalogue",
        "publish",
        "editions",
    },
    "project": {"errors", "files", "language", "settings", "catalogue"},
    "report": NUMBERS
    | {"shapes", "periods", "metrics", "language", "catalogue", "figure", "charts", "audit"}
    | {"pictures", "publish"},
}

#: Folder -> the rooms that it may import, where it knows less than the room that it lies in.
FENCED: dict[str, set[str]] = {
    "audit/files": BASE | {"language"},
    "audit/relations": NUMBERS | {"language", "periods", "audit"},
    "audit/arithmetic": NUMBERS | {"language", "periods", "audit"},
    "audit/judging": NUMBERS | {"language", "periods", "audit"},
    "report/blocks": {"errors", "shapes", "pictures", "periods", "language", "figure", "charts", "audit"},
    "editions/compare": {"errors", "shapes", "periods", "language", "publish"},
}

#: Modules of the audit that its other rooms may import beside the names of the package itself.
OPEN_IN_AUDIT = {
    "files.limits", "tables.documents", "texts_in_order", "audit_json", "wording.numbers_in_words",
}  # fmt: skip

#: Where the catalogue enters the audit beside its evidence: the entrance takes it, reading and wording call
#: things by its names, the published JSON cites its sources.  Tables are read as the importers read them, and
#: texts in order of date ask whether an area has other borders by then.
KNOW_THE_CATALOGUE = {
    "audit.py", "audit_json.py", "reading/names_of_data.py", "reading/read_claims.py",
    "wording/numbers_in_words.py", "wording/unit_words.py",
    "tables/documents.py", "tables/audited_table.py", "texts_in_order.py",
}  # fmt: skip

#: File -> what another process is told to import, by its name, though the room may not import it.
BY_NAME: dict[str, set[str]] = {
    # The kernel's side of a report, which knows the data.
    "publish/kernels/environment.py": {"lc_indicators.report.kernel_start"},
    # An edition is built again by the command that built it.
    "editions/verify/rebuild.py": {"lc_indicators.cli.child"},
}

#: A module of the package in a text: the name of an import, or code that another process runs.
NAMED = re.compile(r"\blc_indicators(?:\.[a-z_]+)+")

#: What a notebook may use.
PUBLIC = [
    "AuditReport", "Break", "Column", "Figure", "LcIndicatorsError", "Period", "Report", "RoundingInterval",
    "Series", "Text",
    "__version__", "absolute_change", "annualised", "attainment", "average_annual_change",
    "change_from_index", "compound_annual_growth_rate",
    "contribution_to_growth", "date_label", "difference", "expected_by_months", "expected_by_year_before",
    "expected_on_line", "gap_to_plan", "growth_factor", "implied_base", "implied_start",
    "index_from_change", "joined",
    "load_catalogue", "mean", "metric", "open_audit", "open_report", "per_capita",
    "percentage_change", "percentage_point_change", "range_of_parts", "rank", "ratio_per", "rebase",
    "relative_difference", "share_of_total", "sum_of_parts", "total", "unnamed_share", "weighted_mean",
]  # fmt: skip


def _files(room: str) -> list[Path]:
    folder = SOURCE / room
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [SOURCE / f"{room}.py"]


def _imported_rooms(file: Path) -> set[tuple[str, str]]:
    """Return the rooms that *file* imports, by statement or by name, each with the name; see BY_NAME."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    own = BY_NAME.get(file.relative_to(SOURCE).as_posix(), set()) if file.is_relative_to(SOURCE) else set()
    found = {(name.split(".")[1], name) for name in _named_modules(tree) - own}
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        parts = [name.split(".") for name in names if name.startswith("lc_indicators.")]
        found |= {(part[1], ".".join(part)) for part in parts}
    return found


def _named_modules(tree: ast.Module) -> set[str]:
    """Return the modules of the package that stand in texts of the code; docstrings run nowhere."""
    docs = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node not in docs]
    return {name for text in texts if isinstance(text.value, str) for name in NAMED.findall(text.value)}


def _is_put_together(node: ast.AST) -> bool:
    """Return whether a text names a module of the package by parts, so that nobody can see which."""
    parts = node.values if isinstance(node, ast.JoinedStr) else []
    return any(
        isinstance(one, ast.Constant) and str(one.value).endswith("lc_indicators.") for one in parts[:-1]
    )


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_its_table_allows(room: str) -> None:
    """Imports go in one direction; what a room does not know it cannot depend on."""
    allowed = MAY_IMPORT[room] | {room, "__version__"}
    wrong = [
        f"{file.relative_to(SOURCE)} imports {name}"
        for file in _files(room)
        for other, name in sorted(_imported_rooms(file))
        if other not in allowed
    ]

    assert [] == wrong


@pytest.mark.parametrize("folder", FENCED)
def test_a_fenced_folder_knows_less_than_its_room(folder: str) -> None:
    """What a part of a room does not need it does not see."""
    own = f"lc_indicators.{folder.replace('/', '.')}"
    wrong = [
        f"{file.relative_to(SOURCE)} imports {name}"
        for file in _files(folder)
        for other, name in sorted(_imported_rooms(file))
        if other not in FENCED[folder] and not name.startswith(own)
    ]

    assert [] == wrong


def test_the_catalogue_enters_the_audit_through_its_evidence() -> None:
    """What the data say is asked in one folder; arithmetic and judging see levels, and no rows."""
    audit = SOURCE / "audit"
    files = {
        file.relative_to(audit).as_posix()
        for file in _files("audit")
        if "catalogue" in {room for room, _ in _imported_rooms(file)}
    }

    assert set() == {name for name in files if not name.startswith("evidence/")} - KNOW_THE_CATALOGUE


def test_other_rooms_know_the_audit_by_its_package() -> None:
    """The records and the two ways in are names of the package; few modules are open beside it."""
    own = "lc_indicators.audit."
    deep = {
        (file.relative_to(SOURCE).as_posix(), module)
        for file in SOURCE.rglob("*.py")
        if not file.is_relative_to(SOURCE / "audit")
        for module in _imported_modules(file)
        if module.startswith(own) and module.removeprefix(own) not in OPEN_IN_AUDIT
    }

    assert set() == deep


def _imported_modules(file: Path) -> set[str]:
    nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}


def test_the_name_of_a_module_is_written_whole() -> None:
    """What the fence cannot read it cannot see: no name of a module is put together from parts."""
    wrong = [
        f"{file.relative_to(SOURCE)}:{node.lineno}"
        for file in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr) and _is_put_together(node)
    ]

    assert [] == wrong


def test_who_may_name_a_module_names_it() -> None:
    """A leave that nobody takes any more is withdrawn."""
    named = {
        file: _named_modules(ast.parse((SOURCE / file).read_text(encoding="utf-8"))) & modules
        for file, modules in BY_NAME.items()
    }

    assert BY_NAME == named


@pytest.mark.parametrize(
    "code",
    [
        "import_module('lc_indicators.cli.app')",
        "run([python, '-m', 'lc_indicators.cli.app'])",
        "lines = \"__import__('lc_indicators.cli.app', fromlist=['main']).main()\"",
        "from lc_indicators.cli import app",
        "import lc_indicators.cli.app",
    ],
)
def test_the_fence_sees_an_import_however_it_is_written(code: str, tmp_path: Path) -> None:
    """A statement, a name given to an importer, an argument or a line of code for another process."""
    file = tmp_path / "some.py"
    file.write_text(f'"""See lc_indicators.report."""\n{code}\n', encoding="utf-8")

    assert {("cli", "lc_indicators.cli.app")} == _imported_rooms(file)


def test_no_two_files_have_one_name() -> None:
    """Whoever looks for a file by its name finds one."""
    names = Counter(file.stem for file in SOURCE.rglob("*.py") if not file.stem.startswith("__"))

    assert [] == [name for name, count in names.items() if count > 1]


def test_figures_know_the_records_of_the_catalogue_and_nothing_else_of_it() -> None:
    """A Figure can be made without any file being opened."""
    names = {name for file in _files("figure") for room, name in _imported_rooms(file) if room == "catalogue"}

    assert set() == {name for name in names if not name.startswith("lc_indicators.catalogue.records")}


def test_every_room_stands_in_the_table() -> None:
    """A new room says what it may import."""
    rooms = {
        path.stem for path in SOURCE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }

    assert set(MAY_IMPORT) | {"cli", "__init__"} == rooms - {"__pycache__"}


def test_the_public_names_are_pinned() -> None:
    """A notebook of last year finds the names that it used."""
    assert sorted(PUBLIC) == sorted(lc_indicators.__all__)
    assert sorted(PUBLIC) == dir(lc_indicators)
    assert all(hasattr(lc_indicators, name) for name in PUBLIC)


def test_importing_the_library_opens_and_loads_nothing() -> None:
    """Nothing happens on import."""
    heavy = "{'pandas', 'altair', 'frictionless', 'papermill', 'nbconvert', 'typst', 'vl_convert'}"
    code = f"import sys, lc_indicators; print(sorted({heavy} & set(sys.modules)))"

    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]" == result.stdout.strip()


def test_the_audit_of_a_text_loads_nothing_heavy() -> None:
    """A text is audited and its page is made without pandas, Altair or a notebook's machinery."""
    heavy = (
        "{'pandas', 'altair', 'frictionless', 'papermill', 'nbconvert', 'nbformat', 'typst', 'vl_convert'}"
    )
    code = (
        "import sys; from lc_indicators.report import audit_page, open_audit; "
        "from lc_indicators.publish.html import render_html; "
        f"print(sorted({heavy} & set(sys.modules)))"
    )

    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]" == result.stdout.strip()


def test_an_unknown_public_name_is_an_attribute_error() -> None:
    """A slip in a notebook says which name is not there."""
    with pytest.raises(AttributeError, match="growth_faktor"):
        lc_indicators.growth_faktor  # noqa: B018 - asking is the test
