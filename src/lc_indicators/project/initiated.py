"""From what a person says to a project that stands, and what to look at next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lc_indicators.errors import ParameterError
from lc_indicators.language import as_language
from lc_indicators.project.from_tables import Beginning
from lc_indicators.project.given_areas import GivenArea, areas_of_file, areas_of_names
from lc_indicators.project.listed_tables import list_tables
from lc_indicators.project.new_project import DATA, NewProject, made_project, package_of
from lc_indicators.project.tables_given import named_areas, read_tables
from lc_indicators.project.template_files import is_translated

#: Asks a question and returns the answer, which is the second where nothing is said.
Ask = Callable[[str, str], str]

_EXAMPLE = "Nairobi, Mombasa, Kisumu"


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What a person says on the command line; "" for what is not said."""

    folder: Path
    areas: str = ""
    languages: str = ""
    title: str = ""
    publisher: str = ""
    tables: Sequence[Path] = ()
    area: str = ""
    #: The day on which it is said; today by default.
    today: dt.date | None = None


def initiated(answers: Answers, *, ask: Ask | None) -> Iterator[str]:
    """Make the project, and yield what came of it in lines.

    Raises
    ------
    ParameterError
        An area, a language or a table is none, or nobody says what is needed.
    OutputError
        A file stands there already, or cannot be written.
    """
    heard = _heard(answers, ask or _nobody)
    languages = [as_language(one) for one in heard.languages.replace(",", " ").split()]
    said: list[str] = []
    areas = _areas(heard, said)
    wanted = NewProject(
        folder=heard.folder, title=heard.title, publisher=heard.publisher, languages=languages, areas=areas,
        area=_code(heard.area, areas), has_samples=not heard.tables, today=heard.today or dt.date.today(),  # noqa: DTZ011 - the person's own
    )  # fmt: skip
    beginning = Beginning(package_of(wanted), heard.publisher, area=wanted.area, ask=ask or _nobody)
    mapped = []
    for file in heard.tables:
        tables = read_tables(file, areas)
        names = [beginning.take(table, file) for table in tables]
        # What has no title is known by the name of its mapping.
        mapped.append((file, names[0] if len(tables) == 1 and not tables[0].title else ""))
    if beginning.years:
        wanted = replace(wanted, years=(min(beginning.years), max(beginning.years)))
    made_project(wanted, beginning.package)
    counted = f"{len(areas)} area{'s' if len(areas) > 1 else ''}"
    yield f"{wanted.folder}: {counted}, {', '.join(languages)}; reported unasked: {wanted.asked}"
    yield from (f"{one}: units, statuses and samples have English words: translate them in {DATA}/."
                for one in languages if not is_translated(one))  # fmt: skip
    yield from _imported(mapped, wanted.folder / DATA)
    yield from (*said, *beginning.said)
    if wanted.has_samples:
        yield "The figures are samples, and each report says so: put yours in their place."
    yield f"Next: cd {wanted.folder} && lc-indicators check && lc-indicators report"


def _nobody(question: str, otherwise: str) -> str:
    del question
    return otherwise


def _heard(answers: Answers, ask: Ask) -> Answers:
    """Return the answers with those to the questions that are open."""
    name = answers.folder.absolute().name.replace("_", " ").replace("-", " ").strip()
    areas = answers.areas or (
        "" if answers.tables else ask(f"Areas, between commas, or a CSV file (such as {_EXAMPLE})", "")
    )
    if not areas and not answers.tables:
        raise ParameterError(f'No areas are given: name them, as in --areas "{_EXAMPLE}", or a CSV file.')
    languages = answers.languages or ask("Languages of the reports, by their codes", "en")
    title = answers.title or ask("Title of the project", name[:1].upper() + name[1:])
    publisher = answers.publisher or ask("Who publishes the reports", "")
    return replace(answers, areas=areas, languages=languages, title=title, publisher=publisher)


def _areas(heard: Answers, said: list[str]) -> list[GivenArea]:
    if not heard.areas:
        if found := named_areas(heard.tables, said):
            return found
        raise ParameterError(
            'The tables name no area: say whose figures they are, as in --areas "Greenland".'
        )
    if heard.areas.lower().endswith((".csv", ".tsv", ".txt")) or Path(heard.areas).is_file():
        return areas_of_file(Path(heard.areas))
    return areas_of_names(heard.areas)


def _code(text: str, areas: Sequence[GivenArea]) -> str:
    """Return the code of the area that is meant; of the only one where none is named."""
    if not text:
        return areas[0].code if len(areas) == 1 else ""
    if found := next((one for one in areas if text in {one.code, *one.names.values()}), None):
        return found.code
    known = ", ".join(one.code for one in areas[:12])
    raise ParameterError(f"--area {text} is none of the project's areas: {known}.")


def _imported(mapped: Sequence[tuple[Path, str]], data: Path) -> Iterator[str]:
    """Import tables, each under the mapping that it has no title for, and yield what came of it."""
    from lc_indicators.catalogue.importers import import_files

    wanted = ("observations:", "left out", "refused")
    for file, name in mapped:
        for outcome in import_files([file], table=name, data=data):
            yield from (line for line in outcome.lines if any(one in line for one in wanted))
    list_tables(data, within=("observations/",))
