"""Read flags of observations: the SDMX code list, Eurostat's letters and those of PX-Web."""

from __future__ import annotations

import re

from lc_indicators.catalogue.importers.printed_cells import LETTERS, missing_of

#: SDMX CL_OBS_STATUS, most serious first: where a figure has several, the first is its status.
STATUSES = (
    "M", "L", "H", "Q", "O", "F", "E", "I", "P", "U", "V", "N", "B", "J", "D", "S", "W", "K", "G", "A",
)  # fmt: skip

#: Statuses of a figure that is not there.
MISSING = frozenset({"O", "M", "Q", "L", "H"})

#: Letters of Eurostat and others that are not SDMX's -> status; None: they leave it.
_OTHER = {
    **LETTERS, "i": "I", "n": "N", "z": "O", "c": "Q", "x": "Q", "m": "M", "r": None, "q": "Q", "l": "L",
    "a": "A", "o": "O", "v": "V", "g": "G", "t": "U",
}  # fmt: skip
_WORDS = {
    "preliminary": "P", "provisional": "P", "sơ bộ": "P", "estimated": "E", "estimate": "E", "ước tính": "E",
    "forecast": "F", "imputed": "I", "break in time series": "B", "break": "B", "low reliability": "U",
    "confidential": "Q", "not available": "O", "normal value": "A", "normal": "A", "missing value": "O",
    "missing": "O", "definition differs": "D", "unreliable": "U", "unvalidated": "V", "validated": "A",
    "estimated value": "E", "provisional value": "P", "official figure": "A", "imputed value": "I",
    "forecast value": "F", "dự báo": "F", "chính thức": "A",
    "provisorio": "P", "estimación": "E", "avance": "P",
    "not applicable": "O", "not significant": "N",
}  # fmt: skip


def status_of_flags(flags: str, label: str = "") -> tuple[str, str]:
    """Return the status that flags say, and a note with those that no status says.

    Examples
    --------
    >>> status_of_flags("P"), status_of_flags("bp"), status_of_flags("r"), status_of_flags("..")
    (('P', ''), ('P', 'Flags bp'), ('', 'Flag r: revised'), ('O', ''))
    """
    flag = flags.strip()
    if not flag:
        return "", ""
    if flag in STATUSES:
        return flag, ""
    if word := status_in_words(flag):
        return word, ""
    if missing := missing_of(flag):
        return missing, ""
    known = _split(flag)
    found = [status for letter in known if (status := _OTHER[letter.lower()] if letter.islower() else letter)]
    status = min(found, key=STATUSES.index, default="")
    if len(known) == 1 and status and (not label or _WORDS.get(label.casefold()) == status):
        return status, ""
    said = label or ("revised" if flag.lower() == "r" else "")
    name = "Flag" if len(flag) == 1 else "Flags"
    return status, f"{name} {flag}{f': {said}' if said else ''}"


def status_in_words(text: str) -> str:
    """Return the status that a whole text says, "sơ bộ" or "estimated value"; "" for none."""
    return _WORDS.get(" ".join(text.casefold().split()).strip(" .()"), "")


def _split(flag: str) -> list[str]:
    """Return the letters of several flags: "bp", "b, p"; none where one is unknown."""
    letters = re.findall("[A-Za-z]", flag) if re.fullmatch(r"[A-Za-z](?:[\s,;|]*[A-Za-z])*", flag) else []
    return letters if all(one in STATUSES or (one.islower() and one in _OTHER) for one in letters) else []
