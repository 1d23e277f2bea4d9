"""Metrics of a project's own: run its modules, keep what each of them made, and say where one fails."""

from __future__ import annotations

import functools
import hashlib
import sys
import traceback
from collections.abc import Callable, Mapping, MutableMapping
from pathlib import Path
from types import ModuleType
from typing import Any

from lc_indicators.errors import LcIndicatorsError, MetricModuleError
from lc_indicators.metrics.base import Metric


class OwnMetrics:
    """The modules of the one project that this process works on, each with the metrics that it made."""

    def __init__(self) -> None:
        self._made: dict[Path, dict[str, Metric]] = {}
        self._digests: dict[Path, str] = {}
        self._running: Path | None = None

    def take(self, metric: Metric, known: MutableMapping[str, Metric]) -> None:
        """Add a metric to those that are known; two modules may not make one of the same name.

        Raises
        ------
        MetricModuleError
            Another module of the project made one.
        """
        other = next((file for file, made in self._made.items() if metric.name in made), None)
        if self._running and other not in {None, self._running}:
            raise MetricModuleError(
                str(self._running), _line_of(metric.formula), f"{other} has a metric of this name: give one "
                "of them another", metric=metric.name,
            )  # fmt: skip
        if self._running:
            self._made[self._running][metric.name] = metric
        known[metric.name] = metric

    def learn(self, modules: Mapping[Path, bytes], known: MutableMapping[str, Metric]) -> None:
        """Run the modules that are new or have changed, and forget those that are not among them.

        Raises
        ------
        MetricModuleError
            One cannot be run.
        """
        digests = {file: hashlib.sha256(source).hexdigest() for file, source in modules.items()}
        for file in [one for one in self._made if self._digests.get(one) != digests.get(one)]:
            self._forget(file, known)
        for file, source in modules.items():
            if file not in self._made:
                self._run(file, source, known)
                self._digests[file] = digests[file]

    def _run(self, file: Path, source: bytes, known: MutableMapping[str, Metric]) -> None:
        there = sys.modules.get(file.stem)
        where = getattr(there, "__file__", None) or "a module of Python's own"
        # A notebook may have imported it before it opened the data.
        if there is not None and where != str(file):
            raise MetricModuleError(str(file), 0, f"{where} has this name already: rename the file")
        module = ModuleType(file.stem)
        module.__file__ = str(file)
        # A notebook imports it by its name, and gets the metrics that the data name.
        sys.modules[file.stem] = module
        self._running, self._made[file] = file, {}
        try:
            exec(compile(source, str(file), "exec"), module.__dict__)  # noqa: S102 - the project's own code
        except MetricModuleError:
            self._forget(file, known)
            raise
        except Exception as error:
            self._forget(file, known)
            raise MetricModuleError(str(file), _line_in(file, error), _said(error)) from error
        finally:
            self._running = None

    def _forget(self, file: Path, known: MutableMapping[str, Metric]) -> None:
        for name, metric in self._made.pop(file, {}).items():
            if known.get(name) is metric:
                del known[name]
        self._digests.pop(file, None)
        module = sys.modules.get(file.stem)
        if getattr(module, "__file__", None) == str(file):
            del sys.modules[file.stem]


#: Those of this process.
OWN = OwnMetrics()


def told_where(formula: Callable[..., Any]) -> Callable[..., Any]:
    """Return a formula that says, where it fails, in which metric, file and line."""

    @functools.wraps(formula)
    def told(*arguments: Any, **named: Any) -> Any:
        file = formula.__code__.co_filename
        try:
            made = formula(*arguments, **named)
        except LcIndicatorsError:
            raise
        except Exception as error:
            line = _line_in(Path(file), error)
            raise MetricModuleError(file, line, _said(error), metric=formula.__name__) from error
        if made is None:
            reason = "its formula returns nothing: end it with `return`"
            raise MetricModuleError(file, _line_of(formula), reason, metric=formula.__name__)
        return made

    return told


def _line_of(formula: Callable[..., Any]) -> int:
    return int(getattr(formula, "__wrapped__", formula).__code__.co_firstlineno)


def _line_in(file: Path, error: Exception) -> int:
    """Return the last line of a file on the way to an error; of one that is no Python where it breaks off."""
    if isinstance(error, SyntaxError):
        return error.lineno or 0
    frames = traceback.extract_tb(error.__traceback__)
    return next((one.lineno or 0 for one in reversed(frames) if one.filename == str(file)), 0)


def _said(error: Exception) -> str:
    if isinstance(error, LcIndicatorsError):
        return str(error)
    words = error.msg if isinstance(error, SyntaxError) else str(error)
    return f"{type(error).__name__}: {words}" if words else type(error).__name__
