"""Every error of the library: each class holds its facts and words them once.

A message says what is wrong, where, and what to do, in one or two lines.
The command line prints the message alone; ``--debug`` adds the traceback.
"""

from __future__ import annotations

from lc_indicators.errors.base import LcIndicatorsError, shown
from lc_indicators.errors.data import (
    AmbiguousNameError,
    DataAccessError,
    DataError,
    EmptySelectionError,
    InputRefusedError,
    NoDataError,
    TableRefusedError,
    TextError,
    UnknownNameError,
)
from lc_indicators.errors.figures import (
    ArgumentError,
    BrokenSeriesError,
    ChartError,
    ComparisonError,
    DomainError,
    FigureArithmeticError,
    MissingValueError,
    NotationError,
    PeriodError,
    PeriodMismatchError,
    UnequalPeriodsError,
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
    OtherNotebookError,
    ParameterError,
    RebuildError,
    TypesettingError,
    UnknownRevisionError,
)

__all__ = [
    "AmbiguousNameError",
    "ArgumentError",
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
    "FigureArithmeticError",
    "GitError",
    "InputError",
    "InputRefusedError",
    "KernelError",
    "LcIndicatorsError",
    "MissingValueError",
    "NoDataError",
    "NoRepositoryError",
    "NotAReportError",
    "NotAnEditionError",
    "NotKeptError",
    "NotShownError",
    "NotationError",
    "OtherNotebookError",
    "OutputError",
    "ParameterError",
    "PeriodError",
    "PeriodMismatchError",
    "RebuildError",
    "TableRefusedError",
    "TemporaryFilesError",
    "TextError",
    "TypesettingError",
    "UnequalPeriodsError",
    "UnitMismatchError",
    "UnknownNameError",
    "UnknownRevisionError",
    "WordingError",
    "shown",
]
