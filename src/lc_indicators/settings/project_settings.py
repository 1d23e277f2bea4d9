"""All settings of a project, read from the file beside its data folder or in a folder above.

What is not set has no value here: who asks for it says what holds then.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from msgspec import DecodeError, Meta, Struct, ValidationError

from lc_indicators.errors import SettingsError
from lc_indicators.language import OWN_LANGUAGE, Language, spoken_languages
from lc_indicators.settings.data_languages import languages_named
from lc_indicators.settings.document_head import DocumentHead
from lc_indicators.settings.logo import Logo, read_logo
from lc_indicators.settings.metrics_module import MetricsModule, read_module
from lc_indicators.settings.theme_colour import ThemeColour, read_colour
from lc_indicators.settings.words import Line, Words, read_words

FILE = "lc-indicators.toml"

#: What a data folder is called where nothing else is set.
DATA = "data"

#: The fields that say what is built, and nothing of what an edition holds; a manifest names metrics itself.
_OF_BUILDS = ("data", "languages", "metrics", "references", "report")

Address = Annotated[str, Meta(pattern=r"^https?://[^\s<>\"]+$")]


class FolderName(str):
    """A folder beside the settings: whoever has data elsewhere names them with ``--data``."""

    __slots__ = ()


class ReportDefaults(Struct, frozen=True, forbid_unknown_fields=True):
    """What is reported where nobody asks for anything."""

    #: Code or name.
    area: Line | None = None
    period: Line | None = None


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """All settings of a project."""

    title: Words | None = None
    publisher: Words | None = None
    #: Such as ``CC BY 4.0``.
    licence: Words | None = None
    #: How to cite a report, ``{title}`` being its title.
    cite: Words | None = None
    home: Address | None = None
    #: An address of mail or of a page, or a telephone number.
    contact: Line | None = None
    colour: ThemeColour | None = None
    logo: Logo | None = None
    #: Those of the data's that are built; the first is that of words that name none.
    languages: tuple[Language, ...] = ()
    data: FolderName = FolderName(DATA)
    #: Modules with metrics of the project's own, by their files.
    metrics: tuple[MetricsModule, ...] = ()
    #: Where accepted editions stand, in the project.
    references: Annotated[str, Meta(pattern=r"^[^\x00-\x1f/\\.][^\x00-\x1f\\]*$")] | None = None
    report: ReportDefaults = ReportDefaults()
    document: DocumentHead | None = None

    def citation(self, language: Language, title: str) -> str:
        """Return how to cite the report called *title*: as set, or who publishes it, its title and address.

        Examples
        --------
        >>> Settings(publisher=Words({"en": "Turkana County"})).citation("en", "Turkana, 2023")
        'Turkana County: Turkana, 2023.'
        """
        if self.cite:
            return self.cite.anyhow(language).replace("{title}", title)
        by = f"{self.publisher.anyhow(language)}: " if self.publisher else ""
        return " ".join(filter(None, (f"{by}{title}.", self.home)))

    def of_editions(self) -> dict[str, Any]:
        """Return what of them an edition is made from; nothing where nothing of it is set."""
        from msgspec import to_builtins

        set_here = {
            name: getattr(self, name)
            for name in self.__struct_fields__
            if name not in _OF_BUILDS and getattr(self, name) != getattr(Settings(), name)
        }
        said: dict[str, Any] = to_builtins(set_here, enc_hook=_as_plain)
        return said


def settings_above(folder: Path) -> Settings:
    """Return the settings of the project that *folder* belongs to; those of none where it has no file.

    Raises
    ------
    SettingsError
        The file cannot be read, or says something that is no setting.
    """
    here = folder.absolute()
    for place in (here, *here.parents):
        if (place / FILE).is_file():
            return read_settings(place / FILE)
    return Settings()


def read_settings(file: Path) -> Settings:
    """Return what *file* sets.

    Raises
    ------
    SettingsError
        It cannot be read, or says something that is no setting.
    """
    from msgspec import convert, toml

    try:
        raw: dict[str, Any] = toml.decode(file.read_bytes())
        read = convert(raw, Settings, dec_hook=_Reader(file.parent, _first_language(raw, file.parent)))
    except ValidationError as error:
        what, _, where = str(error).partition(" - at ")
        raise SettingsError(str(file), what, where=where.strip("`").removeprefix("$.")) from None
    except (DecodeError, UnicodeDecodeError) as error:
        raise SettingsError(str(file), f"it is no TOML: {error}") from None
    except OSError as error:
        raise SettingsError(str(file), str(error.strerror)) from None
    if other := next((one for one in read.languages if one not in spoken_languages()), ""):
        raise SettingsError(
            str(file), f"`{other}` is not one of {', '.join(spoken_languages())}", where="languages"
        )
    return read


def _first_language(raw: dict[str, Any], folder: Path) -> Language:
    """Return the language of words that name none: the first of the settings', or of the data's."""
    named = raw.get("languages")
    if isinstance(named, list) and named:
        return str(named[0])
    return next(iter(languages_named(folder / str(raw.get("data", DATA)))), OWN_LANGUAGE)


def _as_plain(value: object) -> object:
    if isinstance(value, Words):
        return value.by_language
    return value.address if isinstance(value, Logo) else str(value)


def _read_folder_name(value: object) -> FolderName:
    if not isinstance(value, str) or Path(value).name != value or not value.strip("."):
        raise ValueError(f"Expected the name of a folder beside this file, got {value!r}")
    return FolderName(value)


class _Reader:
    """Makes what TOML has no type for."""

    def __init__(self, folder: Path, language: str) -> None:
        self.folder, self.language = folder, language

    def __call__(self, kind: type, value: object) -> object:
        if kind is FolderName:
            return _read_folder_name(value)
        if kind is ThemeColour:
            return read_colour(value)
        if kind is MetricsModule:
            return read_module(value, self.folder)
        if kind is Logo:
            return read_logo(value, self.folder)
        return read_words(value, self.language)
