"""What stands beside the page of an edition: other outputs and languages, its figures, the list of all."""

from __future__ import annotations

from lc_indicators.language import language_name, message
from lc_indicators.publish.document.document import Document

#: From the folder of an edition to that of all editions.
_ALL = "../../.."


def beside(document: Document) -> list[tuple[str, str, str]]:
    """Return name, address and language of what a reader may open beside the page.

    Nothing for a page that is exported alone.  Other languages are those that the project builds: a page
    cannot know which of them stand there when it is read.  The list of reports does.
    """
    if not document.beside:
        return []
    own = document.language
    page = next(name for _, name in document.beside if name.endswith(".html"))
    others = [one for one in document.settings.languages or document.languages if one != own]
    return [
        *((label, name, "") for label, name in document.beside if name != page),
        *((_capital(language_name(one, one)), f"../{one}/{page}", one) for one in others),
        (message("publish.page.all_reports")[own], f"{_ALL}/index.html", ""),
    ]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
