"""What an office wants at the head of its documents."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct

from lc_indicators.language import Language
from lc_indicators.settings.words import Line, Words, in_language


class Signer(Struct, frozen=True, forbid_unknown_fields=True):
    """Who signs a document: ``KT.`` of the director, as deputy director."""

    position: Words
    name: Line
    #: TM. on behalf of a body, KT. for its head, TL. by order, TUQ. by authority, Q. as acting head.
    capacity: Literal["", "TM.", "KT.", "TL.", "TUQ.", "Q."] = ""
    #: The body or the post for which is signed.
    behalf: Words | None = None


class DocumentHead(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands at the head and at the end of a document that an office issues."""

    publisher: Words
    superior: Words | None = None
    number: Line | None = None
    place: Words | None = None
    date: dt.date | None = None
    #: What a document of its kind is called; a report by default.
    kind: Words | None = None
    #: What it is about; the title of the report by default.
    subject: Words | None = None
    signer: Signer | None = None
    recipients: tuple[Words, ...] = ()
    #: Whose form of a head it is.
    form: Literal["state", "party"] = "state"

    def is_in(self, language: Language) -> bool:
        """Return whether it has words of *language* for a head."""
        return in_language(self.publisher, language) is not None
