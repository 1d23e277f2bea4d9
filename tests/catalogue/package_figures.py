"""The figures that a data package gives, to be compared after something happened to its files."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

from lc_indicators.catalogue import load_catalogue
from lc_indicators.catalogue.checks import check_data
from lc_indicators.catalogue.derivations import form_of
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import bounds_of

Facts = dict[str, tuple[object, ...]]
Rows = list[list[str]]


def facts_of(folder: Path) -> Facts | None:
    """Return every figure by its key, derived ones as intervals; None where there are findings."""
    findings = check_data(folder)
    assert all("\n" not in str(finding) for finding in findings)
    if findings:
        return None
    catalogue = load_catalogue(folder)
    found: Facts = {}
    for key, row in (*catalogue.observations.items(), *catalogue.claims.items()):
        value = None if row.value is None else str(row.value)
        interval = (
            None if row.value is None else RoundingInterval.from_printed(row.value, row.qualifier or None)
        )
        unit = catalogue.indicators[row.indicator].unit
        found[key] = (row.printed, value, interval, row.qualifier, row.status, row.source, unit)
    for key, derivation in catalogue.derivations.items():
        form = form_of(derivation, catalogue)
        found[key] = (derivation.metric, None if form is None else bounds_of(form))
    return found


def rewrite(path: Path, change: Callable[[Rows], Rows], **dialect: object) -> None:
    """Change the header and the rows of a table; its introduction stays."""
    introduction, _, body = path.read_text(encoding="utf-8").partition("\n")
    rows = change(list(csv.reader(io.StringIO(body, newline=""))))
    text = io.StringIO(newline="")
    csv.writer(text, **({"lineterminator": "\n"} | dialect)).writerows(rows)  # type: ignore[arg-type]
    path.write_text(f"{introduction}\n{text.getvalue()}", encoding="utf-8", newline="")
