"""List what reports can be made of and made as: charts, metrics, formats of tables, outputs."""

from __future__ import annotations

import inspect

from lc_indicators.catalogue.contents import Rows
from lc_indicators.errors import UnknownNameError
from lc_indicators.figure.codes import metric_name
from lc_indicators.language import Language


def registry_of(what: str, *, language: Language) -> Rows:
    """Return the table of ``charts``, ``metrics``, ``formats``, ``exports`` or ``outputs``, its head first.

    Each row says what its entry is for; what readers call a metric is in *language*.

    Raises
    ------
    UnknownNameError
        There is no such registry.

    Examples
    --------
    >>> registry_of("formats", language="en")[:2]
    [('format', 'reads'), ('xlsx', 'Excel workbooks (.xlsx): every table of every sheet')]
    """
    if what not in REGISTRIES:
        raise UnknownNameError("list", what, list(REGISTRIES))
    return REGISTRIES[what](language)


def _charts(language: Language) -> Rows:
    from lc_indicators.charts import FORMS

    del language
    return [("chart", "answers"), *((one.name, one.question) for one in FORMS.values())]


def _metrics(language: Language) -> Rows:
    from lc_indicators.metrics import METRICS

    rows = ((one.name, metric_name(one)[language], _summary(one)) for one in METRICS.values())
    return [("metric", "name", "gives"), *rows]


def _summary(documented: object) -> str:
    """Return what a function returns, as the first sentence of its docstring has it, without marks."""
    first = (inspect.getdoc(documented) or "").partition("\n\n")[0].replace("*", "")
    return " ".join(first.split()).removeprefix("Return ").rstrip(".")


def _formats(language: Language) -> Rows:
    from lc_indicators.catalogue.importers import FORMATS

    del language
    return [("format", "reads"), *((one.name, one.what) for one in FORMATS.values())]


def _exports(language: Language) -> Rows:
    from lc_indicators.catalogue.exporters import EXPORTS

    del language
    return [("export", "writes"), *((one.name, one.what) for one in EXPORTS.values())]


def _outputs(language: Language) -> Rows:
    from lc_indicators.publish.output_registry import OUTPUTS

    del language
    return [("output", "file", "is"), *((one.label, one.file, one.purpose) for one in OUTPUTS)]


#: What can be listed without data, and what lists it.
REGISTRIES = {
    "charts": _charts,
    "metrics": _metrics,
    "formats": _formats,
    "exports": _exports,
    "outputs": _outputs,
}
