"""The manifest as JSON, each field with what it says: its schema is made from these shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, NotRequired, TypedDict

from msgspec import Meta

from lc_indicators.publish.store.layout import OUTPUT_FILES
from lc_indicators.shapes.block_shapes import AreaShape, PeriodShape
from lc_indicators.shapes.json_schema import open_ended, says

_Sha256 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]

#: SHA-256 of a record or an answer; empty for nothing.
_Read = Annotated[str, Meta(pattern="^([0-9a-f]{64})?$")]

#: A path that leads out of no folder.
_Path = Annotated[str, Meta(pattern=r"^(?!(.*/)?\.\.(/|$))[^\u0000]+$")]

#: What every edition has had; an output that came later may be missing.
_FIRST = ("figures.json", "report.html", "report.ipynb", "report.pdf")

if TYPE_CHECKING:
    OutputDigests = dict[str, str]
else:
    OutputDigests = TypedDict(
        "OutputDigests",
        {
            name: Annotated[_Sha256, says("Its SHA-256.")]
            if name in _FIRST
            else NotRequired[Annotated[_Sha256, says("Its SHA-256.")]]
            for name in sorted({*_FIRST, *OUTPUT_FILES})
        },
    )
    OutputDigests.__doc__ = (
        "The files of the edition beside this one: the four of every edition, and outputs that came later."
    )


@open_ended
class NotebookParameters(TypedDict):
    """The parameters of the notebook: these name the edition; those of one's own come on top."""

    area: NotRequired[Annotated[str, says("Code of the area.")]]
    period: NotRequired[Annotated[str, says("The period, as a folder is named.")]]
    language: NotRequired[Annotated[str, says("Language of the edition.")]]
    as_of: NotRequired[Annotated[str, says("ISO date: nothing that was published later is in it.")]]


class NotebookFile(TypedDict):
    """The notebook as it was before it ran."""

    file: Annotated[str, says("Its name, without a folder.", pattern=r"^[^/\\\u0000]+$")]
    sha256: Annotated[_Sha256, says("Of what was written in it, not of what a run left there.")]


class LibraryFacts(TypedDict):
    """The library: its version, and the digest of all its files by path."""

    version: Annotated[str, says("As installed.")]
    sha256: Annotated[_Sha256, says("Of the digests of all its files by path.")]


class EnvironmentFacts(TypedDict):
    """On what an edition was made: its bytes are compared there and nowhere else."""

    python: Annotated[str, says("The version of Python.")]
    platform: Annotated[str, says("System and kind of processor.")]
    packages: Annotated[
        dict[str, str], says("Versions of the packages that can change a report.", min_length=1)
    ]


class ReportFacts(TypedDict):
    """What lists of reports show of a report: facts of its title."""

    title: Annotated[str, says("In the language of the report.")]
    subtitle: NotRequired[Annotated[str, says("Area and period in words, or the name of a text.")]]
    area: NotRequired[Annotated[AreaShape, says("Of a report on an area.")]]
    period: NotRequired[Annotated[PeriodShape, says("Of a report on a period.")]]
    region: NotRequired[Annotated[AreaShape, says("What the area is part of, next to the whole.")]]
    language: Annotated[str, says("Of the report.")]
    languages: NotRequired[
        Annotated[list[str], says("Those of its project, the main one first; absent without figures.")]
    ]
    contradicted: NotRequired[
        Annotated[int, says("How many claims in it figures contradict; absent where none is.")]
    ]
    version: Annotated[str, says("Of the library, as the report prints it.")]


class DataRead(TypedDict):
    """What a run read of the data, and nothing else."""

    date: Annotated[
        str,
        says(
            "The date of the newest source within the period: the date of the report."
            " Empty where nothing was read."
        ),
    ]
    observations: Annotated[
        dict[str, _Read],
        says("Each observation by its key; an empty digest where one was asked for and is not there."),
    ]
    records: Annotated[
        dict[str, _Read], says("Records of other tables by table and id (areas/VN-01); likewise.")
    ]
    answers: Annotated[
        dict[str, _Read],
        says(
            "Answers to questions by the question: which observations of an indicator there are,"
            " what disagrees. A new row of the data may change one."
        ),
    ]


class ContentDigests(TypedDict):
    """What the report says, whatever its files look like: the same on every platform."""

    sha256: Annotated[_Sha256, says("Of the four digests below.")]
    figures: Annotated[_Sha256, says("Every Figure with value, interval, unit, status, inputs and sources.")]
    tables: Annotated[_Sha256, says("Every table, those of charts among them.")]
    charts: Annotated[
        _Sha256,
        says(
            "Titles, alternative texts and Vega-Lite specifications;"
            " floats to nine significant digits, no drawing."
        ),
    ]
    text: Annotated[_Sha256, says("All other words: title, headings, sentences, cards, verdicts, sources.")]


class MadeFrom(TypedDict):
    """What an edition was made from beside the data."""

    parameters: NotebookParameters
    notebook: NotebookFile
    library: LibraryFacts
    lock: Annotated[
        _Sha256 | None, says("The digest of requirements.lock; null for a library that stands alone.")
    ]
    environment: EnvironmentFacts
    settings: NotRequired[Annotated[_Sha256, says("Of the project's settings, if it has any.")]]
    metrics: NotRequired[
        Annotated[
            dict[str, _Sha256], says("The modules with metrics of the project's own, by file.", min_length=1)
        ]
    ]
    texts: NotRequired[
        Annotated[dict[str, _Sha256], says("The texts that an audit is of, by path.", min_length=1)]
    ]


class CorrectionShape(TypedDict):
    """A figure that editions before printed wrongly, as the register of corrections has it."""

    date: Annotated[str, says("ISO date on which the error was corrected.")]
    indicator: Annotated[str, says('Id of its indicator; "" for a computed figure that has none.')]
    area: Annotated[str, says('Code of its area; "" for none.')]
    period: Annotated[str, says('Its period; "" for none.')]
    figure: Annotated[str, says("Its key, the same in every edition.")]
    name: Annotated[str, says("What it is called, in the language of the edition.")]
    old: Annotated[str, says("As it was printed.")]
    new: Annotated[str, says('As it is right; "" where it is withdrawn.')]
    source: Annotated[str, says("Ids of its sources.")]
    follows_from: Annotated[
        str, says('Keys of the wrong figures that it was computed from; "" for one that was wrong itself.')
    ]
    since: Annotated[str, says("Date of the data of the first edition known to print it wrongly.")]
    since_sha256: Annotated[str, says("Digest of the content of that edition.")]


class ManifestShape(MadeFrom):
    """What an edition was made from and what it holds; no clock and no path of a machine stands in it.

    The same inputs give the same manifest.
    """

    format: Annotated[
        Literal[3],
        says("Rises when a field changes its meaning or goes; an edition of another format is built anew."),
    ]
    report: ReportFacts
    data: DataRead
    files: NotRequired[
        Annotated[
            dict[_Path, _Read],
            says(
                "Files of the notebook's own that the run read, by their path from its folder, or with a"
                " slash in front from that of the project; an empty digest where one was asked for and is"
                " not there. A path that ends with a slash is a folder whose names were read.",
                min_length=1,
            ),
        ]
    ]
    corrections: NotRequired[
        Annotated[
            list[CorrectionShape],
            says("What the edition says that editions before printed wrongly.", min_length=1),
        ]
    ]
    content: ContentDigests
    outputs: OutputDigests
