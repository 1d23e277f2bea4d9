"""Read labels that say one period in two languages: "Sơ bộ 2023 - Prel. 2023"."""

from __future__ import annotations

import re

from lc_indicators.catalogue.importers import table_labels
from lc_indicators.catalogue.importers.printed_cells import STATUS_WORDS

_BETWEEN = re.compile(r"\s+[-–/]\s+")
_STATUS = re.compile("|".join(STATUS_WORDS.values()), re.IGNORECASE)


def in_one_language(label: str) -> str:
    """Return a label that says its period once, in the language that says more of it.

    Examples
    --------
    >>> in_one_language("Sơ bộ 2023 - Prel. 2023 Nam"), in_one_language("Sơ bộ - Prel. 2023")
    ('Sơ bộ 2023 Nam', 'Prel. 2023')
    >>> in_one_language("2015 - 2016"), in_one_language("Năm 2015 - Year 2015")
    ('2015 - 2016', 'Năm 2015')
    """
    for found in _BETWEEN.finditer(label):
        before, behind = label[: found.start()], label[found.end() :]
        second = table_labels.leading(behind)
        if second and _STATUS.fullmatch(before.strip()):
            return behind
        first = table_labels.whole(before)
        if first and second and first.period == second.period:
            return f"{before} {second.item}".strip() if first.status or not second.status else behind
    return label
