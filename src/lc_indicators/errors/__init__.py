"""Every error of the library: each class holds its facts and words them once.

A message says what is wrong, where, and what to do, in one or two lines.
The command line prints the message alone; ``--debug`` adds the traceback.
"""

from __future__ import annotations

from lc_indicators.errors.base import LcIndicatorsError
from lc_indicators.errors.data import (
    DataAccessError,
    DataError,
    EmptySelectionError,
    TableRefusedError,
    TextError,
    UnknownNameError,
)
from lc_indicators.errors.figures import (
    BrokenSeriesError,
    ChartError,
    ComparisonError,
    DomainError,
    MissingValueError,
    NotationError,
    PeriodError,
    PeriodMismatchError,
    UnitMismatchError,
    WordingError,
)
from lc_indicators.errors.places import (
    CacheError,
    InputError,
    OutputError,
    TemporaryFilesError,
)
from lc_indicators.errors.publishing import (
    CellFailedError,
    ClusterError,
    DrawingError,
    GitError,
    KernelError,
    NoRepositoryError,
    NotAnEditionError,
    NotAReportError,
    NotKeptError,
    NotShownError,
    ParameterError,
    RebuildError,
    TypesettingError,
    UnknownRevisionError,
)

__all__ = [
    "BrokenSeriesError",
    "CacheError",
    "CellFailedError",
    "ChartError",
    "ClusterError",
    "ComparisonError",
    "DataAccessError",
    "DataError",
    "DomainError",
    "DrawingError",
    "EmptySelectionError",
    "GitError",
    "InputError",
    "KernelError",
    "LcIndicatorsError",
    "MissingValueError",
    "NoRepositoryError",
    "NotAReportError",
    "NotAnEditionError",
    "NotKeptError",
    "NotShownError",
    "NotationError",
    "OutputError",
    "ParameterError",
    "PeriodError",
    "PeriodMismatchError",
    "RebuildError",
    "TableRefusedError",
    "TemporaryFilesError",
    "TextError",
    "TypesettingError",
    "UnitMismatchError",
    "UnknownNameError",
    "UnknownRevisionError",
    "WordingError",
]
