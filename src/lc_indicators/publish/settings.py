"""The project's settings: ``lc-indicators.toml``, read here and nowhere else.

It stands beside the data folder, or in a folder above.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct, ValidationError

from lc_indicators.errors import SettingsError
from lc_indicators.language import Language

FILE = "lc-indicators.toml"

Line = Annotated[str, Meta(min_length=1, pattern=r"^[^\x00-\x1f]+$")]


class BothLanguages(Struct, frozen=True, forbid_unknown_fields=True):
    """Words in each language."""

    vi: Line
    en: Line


#: Plain words are Vietnamese.
Worded = Line | BothLanguages


class Signer(Struct, frozen=True, forbid_unknown_fields=True):
    """Who signs a document: ``KT.`` of the director, as deputy director."""

    position: Worded
    name: Line
    #: TM. on behalf of a body, KT. for its head, TL. by order, TUQ. by authority, Q. as acting head.
    capacity: Literal["", "TM.", "KT.", "TL.", "TUQ.", "Q."] = ""
    #: The body or the post for which is signed.
    behalf: Worded | None = None


class DocumentHead(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands at the head and at the end of a document that an office issues."""

    publisher: Worded
    superior: Worded | None = None
    number: Line | None = None
    place: Worded | None = None
    date: dt.date | None = None
    #: What a document of its kind is called; a report by default.
    kind: Worded | None = None
    #: What it is about; the title of the report by default.
    subject: Worded | None = None
    signer: Signer | None = None
    recipients: tuple[Worded, ...] = ()
    #: Whose form of a head it is.
    form: Literal["state", "party"] = "state"

    def is_in(self, language: Language) -> bool:
        """Return whether it has words of *language* for a head."""
        return in_language(self.publisher, language) is not None


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """All settings of a project."""

    document: DocumentHead | None = None


def in_language(words: Worded | None, language: Language) -> str | None:
    """Return *words* in a language; None where there are none in it.

    Examples
    --------
    >>> in_language("Lai Châu", "vi"), in_language("Lai Châu", "en")
    ('Lai Châu', None)
    """
    if isinstance(words, BothLanguages):
        return {"vi": words.vi, "en": words.en}[language]
    return words if language == "vi" else None


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
    from msgspec import DecodeError, toml

    try:
        return toml.decode(file.read_bytes(), type=Settings)
    except ValidationError as error:
        what, _, where = str(error).partition(" - at ")
        raise SettingsError(str(file), what, where=where.strip("`").removeprefix("$.")) from None
    except (DecodeError, UnicodeDecodeError) as error:
        raise SettingsError(str(file), f"it is no TOML: {error}") from None
    except OSError as error:
        raise SettingsError(str(file), str(error.strerror)) from None
