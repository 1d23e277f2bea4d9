"""Arguments of a derivation: the metric takes them, and what they name is there."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.checks.book import Line
from lc_indicators.catalogue.checks.finding import Finding
from lc_indicators.catalogue.records import CLAIM_PREFIX, Derivation, Observation
from lc_indicators.errors import UnknownNameError
from lc_indicators.metrics import METRICS, Metric

#: What a metric of many figures gives; a derivation names each of its inputs.
RANK = "rank"

#: The one argument that is a number and no figure; a span of more years than this is a slip.
COUNT, _COUNT = "n_periods", re.compile(r"[1-9][0-9]{0,2}")


def argument_findings(line: Line, derivation: Derivation, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield what is wrong with the metric of a derivation and with what it is given."""
    metric = METRICS.get(derivation.metric)
    if metric is None or metric.result_unit == RANK:
        fit = {name for name, one in METRICS.items() if one.result_unit != RANK}
        yield line.finding("metric", str(UnknownNameError("metric", derivation.metric, fit)))
        return
    yield from _signature_findings(line, metric)
    for name, text in derivation.arguments.items():
        message = _wrong_count(text) if name == COUNT else _wrong_input(text, catalogue)
        if message:
            yield line.finding("arguments", f"{name}: {message}")


def _signature_findings(line: Line, metric: Metric) -> Iterator[Finding]:
    parts = [part for part in line["arguments"].split(";") if part.strip()]
    names = [part.partition("=")[0].strip() for part in parts]
    parameters = metric.signature.parameters
    for name in sorted(set(names)):
        if name not in parameters:
            message = str(UnknownNameError(f"argument of {metric.name}", name, parameters))
            yield line.finding("arguments", message)
        if names.count(name) > 1:
            yield line.finding("arguments", f"gives {name} twice")
    needed = [name for name, parameter in parameters.items() if parameter.default is inspect.Parameter.empty]
    if lacking := [name for name in needed if name not in names]:
        yield line.finding("arguments", f"{metric.name} needs {', '.join(lacking)} too")


def _wrong_count(text: str) -> str:
    return "" if _COUNT.fullmatch(text) else f"{text!r} is no number of years from 1 to 999"


def _wrong_input(text: str, catalogue: Catalogue) -> str:
    if text.startswith(CLAIM_PREFIX):
        claim = text.removeprefix(CLAIM_PREFIX)
        return "" if claim in catalogue.claims else str(UnknownNameError("claim", claim, catalogue.claims))
    entry = catalogue.entry(text)
    if entry is None:
        return str(UnknownNameError("observation", text, [*catalogue.observations, *catalogue.derivations]))
    missing = isinstance(entry, Observation) and entry.value is None
    return f"{text} has no value" if missing else ""
