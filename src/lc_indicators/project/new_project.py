"""Make a project in a folder: nothing that stands there is written over."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lc_indicators.errors import OutputError
from lc_indicators.project.given_areas import KIND, GivenArea
from lc_indicators.project.package_tables import DataPackage, Row
from lc_indicators.project.sample_figures import (
    YEARS,
    sample_indicators,
    sample_observations,
    sample_source,
)
from lc_indicators.project.template_files import carried, comment, table, template, words
from lc_indicators.settings import FILE

#: The notebooks that a new project gets: by rule, for any area and period of theirs.
NOTEBOOKS = ("period_report.ipynb", "monthly_report.ipynb")

#: The line of a notebook that declares a parameter.
_PARAMETER = '(?m)^{name}: str = ".*"$'

#: What a comment of ours says of languages and codes.
_OUR_LANGUAGES, _OUR_CODES = "language (vi or en)", "Area (ISO 3166-2)"

DATA = "data"


@dataclass(frozen=True, kw_only=True)
class NewProject:
    """What a person says of a project."""

    folder: Path
    title: str
    languages: Sequence[str]
    areas: Sequence[GivenArea]
    publisher: str = ""
    #: The area that is reported unasked; the first by default.
    area: str = ""
    #: Whether it has sample figures: it has until it has some of its own.
    has_samples: bool = True
    #: The day on which it is made.
    today: dt.date
    #: The first and the last year of its figures; those of the samples by default.
    years: tuple[int, int] | None = None

    @property
    def reported(self) -> GivenArea:
        """Return the area that is reported unasked."""
        return next((one for one in self.areas if one.code == self.area), self.areas[0])

    @property
    def year(self) -> int:
        """Return the last year of its sample figures: the last that is over."""
        return self.today.year - 1

    @property
    def period(self) -> str:
        """Return the period that is reported unasked."""
        first, last = self.years or (self.year - YEARS + 1, self.year)
        return f"{first}-{last}" if first < last else str(first)

    @property
    def asked(self) -> str:
        """Return the report that is built unasked, in words."""
        return f"{self.reported.name(self.languages[0])}, {self.period}"


def made_project(wanted: NewProject, package: DataPackage) -> list[Path]:
    """Write the files of a project with its data *package*, and return them.

    Raises
    ------
    OutputError
        One of them stands there already, or the folder cannot be written.
    """
    files = {**_own_files(wanted), **{f"{DATA}/{name}": text for name, text in package.files().items()}}
    places = {wanted.folder / name: text for name, text in files.items()}
    if there := next((place for place in places if place.exists()), None):
        raise OutputError(str(there), "it stands there already, and nothing is written over")
    try:
        for place, text in places.items():
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("x", encoding="utf-8", newline="") as file:
                file.write(text)
    except OSError as error:
        raise OutputError(str(wanted.folder), str(error.strerror)) from None
    return list(places)


def _own_files(wanted: NewProject) -> dict[str, str]:
    samples = (
        "The figures are samples, and each report says so. Put yours in their place, and delete the rows of "
        "`sample_figures` in `data/observations/`, `data/indicators.csv` and `data/sources.csv`."
        if wanted.has_samples
        else "Each figure stands with its source, and each report says how it was obtained."
    )
    facts = {"title": wanted.title, "asked": wanted.asked}
    return {
        FILE: _settings(wanted),
        "README.md": template("README.md").format(**facts, samples=samples),
        ".gitignore": template("gitignore"),
        ".github/workflows/reports.yml": template("reports.yml"),
        **{f"notebooks/{name}": _notebook(name, wanted) for name in NOTEBOOKS},
    }


def _settings(wanted: NewProject) -> str:
    said = {"title": wanted.title, "publisher": wanted.publisher, "languages": list(wanted.languages)}
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in said.items() if value]
    area = json.dumps(wanted.reported.code, ensure_ascii=False)
    more = ('# licence = "CC BY 4.0"', '# home = "https://example.org/reports"', '# colour = "#085a62"',
            '# logo = "logo.svg"')  # fmt: skip
    return "\n".join((*lines, *more, "", "[report]", f"area = {area}", f'period = "{wanted.period}"', ""))


def _notebook(name: str, wanted: NewProject) -> str:
    """Return a notebook of this project with the areas and languages of another."""
    content = json.loads((carried("notebooks") / name).read_text(encoding="utf-8"))
    content["cells"] = [cell for cell in content["cells"] if _is_for(cell, wanted.languages)]
    for cell in content["cells"]:
        if "parameters" in cell["metadata"].get("tags", ()):
            cell["source"] = _with_parameters("".join(cell["source"]), wanted).splitlines(keepends=True)
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _is_for(cell: Mapping[str, object], languages: Sequence[str]) -> bool:
    tags = set(cell["metadata"].get("tags", ()))  # type: ignore[attr-defined]
    return cell["cell_type"] != "markdown" or not tags or bool(tags & set(languages))


def _with_parameters(source: str, wanted: NewProject) -> str:
    source = source.replace(_OUR_LANGUAGES, f"language ({' or '.join(wanted.languages)})")
    source = source.replace(_OUR_CODES, "Area (a code of data/areas.csv)")
    values = {"area": wanted.reported.code, "language": wanted.languages[0]}
    for name, value in values.items():
        line = f"{name}: str = {json.dumps(value, ensure_ascii=False)}"
        source = re.sub(_PARAMETER.format(name=name), line.replace("\\", r"\\"), source)
    return source


def package_of(wanted: NewProject) -> DataPackage:
    """Return the data package of a project: its areas, what every project needs, and its sample figures."""
    made = DataPackage(wanted.title, wanted.languages)
    made.add("kinds.csv", "kinds of areas; what one and many are called, and which are ranked together",
             _kinds(wanted))  # fmt: skip
    made.add("areas.csv", "areas and their codes; each of a kind of kinds.csv", _areas(wanted))
    made.add(
        "units.csv",
        comment("units"),
        ({**_codes(row), **made.texts(row, "symbol"), **made.patterns(row)} for row in table("units")),
    )
    made.add(
        "statuses.csv",
        comment("statuses"),
        ({**_codes(row), **made.texts(row, "name")} for row in table("statuses")),
    )
    made.add("qualifiers.csv", comment("qualifiers"),
             ({**_codes(row), **made.texts(row, "pattern")} for row in table("qualifiers")))  # fmt: skip
    samples = wanted.has_samples
    made.add("indicators.csv", "indicators; one row a definition, unit and producer",
             sample_indicators(wanted.languages) if samples else ())  # fmt: skip
    made.add("sources.csv", "sources; publisher, title, date and address of everything cited",
             [sample_source(wanted.languages, wanted.year)] if samples else ())  # fmt: skip
    if samples:
        made.add("observations/sample_figures.csv", "sample figures, made up: replace them",
                 sample_observations(wanted.areas, wanted.languages, wanted.year))  # fmt: skip
    return made


def _codes(row: Mapping[str, str]) -> dict[str, str]:
    """Return a row without its texts."""
    texts = ("symbol_", "pattern_", "name_")
    return {column: text for column, text in row.items() if not column.startswith(texts)}


def _kinds(wanted: NewProject) -> Iterable[Row]:
    kinds = [area.kind for area in wanted.areas]
    for kind in dict.fromkeys(kinds):
        yield {
            "kind": kind,
            **{f"one_{one}": _one(kind, one) for one in wanted.languages},
            **{f"many_{one}": _many(kind, one) for one in wanted.languages},
            **{f"within_{one}": "{}" for one in wanted.languages},
            "ranked": "all" if kinds.count(kind) > 1 else "none",
        }


def _one(kind: str, language: str) -> str:
    return words(language)["kind_one"] if kind == KIND else kind.replace("_", " ")


def _many(kind: str, language: str) -> str:
    if kind == KIND:
        return words(language)["kind_many"]
    word = kind.replace("_", " ")
    if language != "en":
        return word
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else f"{word}s"


def _areas(wanted: NewProject) -> Iterable[Row]:
    for area in wanted.areas:
        names = {f"name_{one}": area.name(one) for one in wanted.languages}
        yield {"area": area.code, **names, "kind": area.kind, "parent": area.parent}
