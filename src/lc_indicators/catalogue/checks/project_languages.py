"""Check that a project names its languages, and that its texts have a column for each and for no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import DataFile, PackageRows, table_of
from lc_indicators.catalogue.data_tables import HEAD_LINES, columns_of
from lc_indicators.catalogue.records import (
    OTHER,
    Area,
    AreaKind,
    Event,
    Indicator,
    Movement,
    Observation,
    PublishedClaim,
    Source,
    StatusCode,
    Unit,
)
from lc_indicators.language import is_language_code, spoken_languages
from lc_indicators.settings.data_languages import LANGUAGES, PACKAGE

#: Table -> the record of its rows, of those that have texts.
_RECORDS: Mapping[str, Any] = {
    "areas": Area,
    "claims": PublishedClaim,
    "events": Event,
    "indicators": Indicator,
    "kinds": AreaKind,
    "movements": Movement,
    "observations": Observation,
    "sources": Source,
    "statuses": StatusCode,
    "units": Unit,
}

#: Types of fields that have a column a language.
_TEXTS = {"Text", "Text | None", "Patterns"}

#: Texts that a table need not have at all.
_OPTIONAL = {("indicators", "within")}

#: How the columns of a plural that every language has end.
_OTHERS = f"_{OTHER}"

#: How a message file is added.
_ADD = (
    "the interface speaks {spoken}; to add it, write language/messages/{language}.toml and "
    "periods/words/{language}.toml"
)


def texts_of(table: str) -> tuple[str, ...]:
    """Return the texts of a table, each of which has a column a language.

    Examples
    --------
    >>> texts_of("units"), texts_of("areas"), texts_of("targets")
    (('symbol', 'pattern'), ('name',), ())
    """
    if table == "qualifiers":
        return ("pattern",)
    if table not in _RECORDS:
        return ()
    return tuple(one.name for one in fields(_RECORDS[table]) if one.type in _TEXTS)


def languages_of(descriptor: Mapping[str, Any]) -> tuple[tuple[str, ...], list[DataFinding]]:
    """Return the languages that a descriptor names, and what is wrong with them."""
    named = descriptor.get(LANGUAGES)
    example = f'write "{LANGUAGES}": ["en"], or those that the columns name_… have, the main one first'
    if not isinstance(named, list) or not named or not all(isinstance(one, str) for one in named):
        return (), [DataFinding(PACKAGE, 0, LANGUAGES, f"names no languages: {example}")]
    languages = tuple(named)
    findings = [
        DataFinding(PACKAGE, 0, LANGUAGES, f"names {language!r} twice")
        for language in dict.fromkeys(languages)
        if languages.count(language) > 1
    ]
    for language in dict.fromkeys(languages):
        if language not in spoken_languages():
            how = _ADD.format(spoken=", ".join(spoken_languages()), language=language)
            flaw = (
                "the interface has no words in" if is_language_code(language) else "no language has the code"
            )
            findings.append(DataFinding(PACKAGE, 0, LANGUAGES, f"{flaw} {language!r}; {how}"))
    return languages, findings


def language_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield the columns that texts lack in a language of the project, and those in one that it has not."""
    if not package.languages:
        return  # The descriptor has a finding.
    for data_file in package.files:
        table = table_of(data_file.file)
        for name in texts_of(table) if table else ():
            yield from _of_text(data_file, name, package.languages, is_optional=(table, name) in _OPTIONAL)


def _of_text(
    data_file: DataFile, name: str, languages: tuple[str, ...], *, is_optional: bool
) -> Iterator[DataFinding]:
    columns = tuple(data_file.columns)
    found = {
        **columns_of(name, columns),
        **{
            column.removeprefix(f"{name}_").removesuffix(_OTHERS): column
            for column in columns
            if column.startswith(f"{name}_") and column.endswith(_OTHERS)
        },
    }
    project = ", ".join(languages)
    if found or not is_optional:
        for language in languages:
            if language not in found:
                what = f"is no column of it; the project's languages are {project}: add it to schema and file"
                yield DataFinding(data_file.file, HEAD_LINES, f"{name}_{language}", what)
    for language, column in found.items():
        if language not in languages:
            what = f"is of no language of the project ({PACKAGE} names {project}): take it out, or name it"
            yield DataFinding(data_file.file, HEAD_LINES, column, what)
