"""Figure: a number in a report that knows what it is and where it came from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from hashlib import sha256
from typing import Any

from lc_indicators.catalogue.records import Area, Indicator, Source, Unit
from lc_indicators.errors import FigureArithmeticError, MissingValueError
from lc_indicators.errors.arguments import checked
from lc_indicators.figure import printed_form, serialise
from lc_indicators.figure.codes import Codes, metric_name
from lc_indicators.language import (
    ARROW,
    OWN_LANGUAGE,
    SECOND_HAND_MARK,
    Language,
    Text,
    colon,
    message,
    parse_printed,
    semicolon,
)
from lc_indicators.metrics import Metric, difference, range_of_parts, share_of_total
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction
from lc_indicators.periods import ComparisonBase, Period
from lc_indicators.shapes.figure_shape import FigureShape

#: What sets a figure beside that of another area, which its title then names.
_OF_TWO_AREAS = (difference, share_of_total)


@dataclass(frozen=True)
class Cited:
    """A source and the place in it where a figure stands."""

    source: Source
    place: Text | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class Figure:
    """A printed number with its rounding interval, unit, status, sources and derivation.

    Figures are made by a report from the data, and by metrics from other Figures; an analyst never types one.
    """

    #: What names it for good: an observation's key, a claim's id, or a metric with the keys of its inputs.
    key: str
    #: What is measured, without area and period.
    label: Text
    unit: Unit
    #: SDMX CL_OBS_STATUS.
    status: str
    #: The central value; None where it is missing.
    value: Decimal | None
    #: Digits after the decimal mark that it prints with.
    decimals: int
    #: The value in terms of the printed figures behind it, so that shared inputs cancel.
    form: LinearFraction | RoundingInterval | None
    codes: Codes = field(compare=False)
    qualifier: str = ""
    indicator: Indicator | None = None
    area: Area | None = None
    period: Period | None = None
    #: The metric that made it, and what it was given; None and empty for a published figure.
    metric: Metric | None = field(default=None, compare=False)
    inputs: tuple[tuple[str, Figure | int], ...] = ()
    #: What it is called where its metric makes several of one figure, such as the ranks from either end.
    made_as: Text | None = None
    #: Where a published figure stands, and how it is printed there.
    cited: tuple[Cited, ...] = ()
    printed_in_source: str = ""
    #: When a published figure came out; None where nobody says.  In which of its lives it is; "" where its
    #: status says so, or nobody does.
    published_on: Period | None = None
    stage: str = ""
    note: Text | None = None
    #: Periods of the first figures after a break in the series: no change may span one.
    breaks: tuple[Period, ...] = ()
    #: The series it may be compared within, and the words of whoever joined it to another one.
    series: str = ""
    joined_because: Text | None = None
    #: With what it is compared, where it is a change: its words stand in the title and in the formula.
    base: ComparisonBase | None = None

    @property
    def id(self) -> str:
        """Return a short id that is the same on every machine and run."""
        return "f" + sha256(self.key.encode()).hexdigest()[:10]

    @property
    def is_missing(self) -> bool:
        """Return whether there is no value."""
        return self.value is None

    @cached_property
    def interval(self) -> RoundingInterval | None:
        """Return all values that the figure can stand for, within its indicator's range; None if missing."""
        bounds = self.form.bounds() if isinstance(self.form, LinearFraction) else self.form
        known = self.indicator
        return bounds.within(known.minimum, known.maximum) if bounds and known else bounds

    @cached_property
    def printed_so_far(self) -> dict[tuple[str, Language], str]:
        """Return what has been printed of it, by form and language: nothing of it changes."""
        return {}

    @property
    def _own_language(self) -> Language:
        """Return what errors say of it: English, or the first language of a project without it."""
        known = self.codes.languages
        return OWN_LANGUAGE if OWN_LANGUAGE in known else known[0]

    @property
    def known_value(self) -> Decimal:
        """Return the value, or raise MissingValueError that says what is missing."""
        if self.value is None:
            raise MissingValueError(self.title(self._own_language), self.status)
        return self.value

    @property
    def sources(self) -> tuple[Cited, ...]:
        """Return every source behind the figure, its inputs' included, each once."""
        found = list(self.cited)
        for _, given in self.inputs:
            if isinstance(given, Figure):
                found.extend(cited for cited in given.sources if cited not in found)
        return tuple(found)

    @property
    def metric_name(self) -> Text | None:
        """Return what a reader calls what made it; None for a published figure."""
        return self.made_as or (metric_name(self.metric) if self.metric else None)

    @property
    def is_second_hand(self) -> bool:
        """Return whether it rests on a reprint, a copy or a repetition alone, itself or by an input."""
        if self.cited:
            return all(cited.source.secondary for cited in self.cited)
        return any(isinstance(given, Figure) and given.is_second_hand for _, given in self.inputs)

    @property
    def is_range(self) -> bool:
        """Return whether it is the range that parts without weights leave: no rank, no point to draw."""
        return self.metric is range_of_parts and len(self.inputs) > 1

    @property
    def is_loose(self) -> bool:
        """Return whether it prints as its interval, which is wider than its digits would say."""
        return printed_form.is_loose(self)

    @property
    def marks(self) -> tuple[str, ...]:
        """Return what stands in brackets behind it in a table: the mark of its status, of its source."""
        mark = self.codes.statuses[self.status].mark
        return (*((mark,) if mark else ()), *((SECOND_HAND_MARK,) if self.is_second_hand else ()))

    def caveats(self, language: Language) -> str:
        """Return what a reader is warned of: status and standing of the source; "" for nothing."""
        words = (
            self.status_words(language),
            message("figures.second_hand")[language] if self.is_second_hand else "",
        )
        return semicolon(language).join(part for part in words if part)

    @checked
    def admits(self, printed: str, notation: str = "point") -> bool:
        """Return whether *printed* can be this figure: whether what it stands for meets the interval."""
        printed_interval = RoundingInterval.from_printed(parse_printed(printed, notation))
        if self.interval is None:
            raise MissingValueError(self.title(self._own_language), self.status)
        return self.interval.overlaps(printed_interval)

    @checked
    def joined_to(self, other: Figure, *, because: Text) -> Figure:
        """Return this figure as one that may be compared with *other*; every result says *because*."""
        return replace(self, series=other.series, breaks=(), joined_because=because)

    @checked
    def named(self, label: Text) -> Figure:
        """Return the same figure under another name: a short one, or what a derived figure is called here."""
        return replace(self, label=label)

    @checked
    def title(self, language: Language) -> str:
        """Return what it is, of which area and period: "Tỷ lệ hộ nghèo, Lai Châu, 2020"."""
        label = self.label[language]
        parts = [
            label,
            self._areas(language),
            self.period_label(language) or self._period_of_inputs(language),
            self.comparison(language),
        ]
        named = self.metric_name[language] if self.metric_name and self.indicator is None else ""
        # A rest is called a rest once.
        name = f"{named}{colon(language)}" if named and named.casefold() != label.casefold() else ""
        return name + ", ".join(part for part in parts if part)

    def _areas(self, language: Language) -> str:
        """Return its area; of what compares two, "Lai Châu so với Cả nước"; "" for none."""
        if self.area is None:
            return ""
        own = self.area.name[language]
        given = [value.area for _, value in self.inputs if isinstance(value, Figure)]
        others = [area for area in given if area and area != self.area]
        if self.metric not in _OF_TWO_AREAS or len(others) != 1:
            return own
        words = message("figures.area_against")[language]
        return words.format(area=own, other=others[0].name[language])

    def _period_of_inputs(self, language: Language) -> str:
        """Return the one period of all that it was made of; "" where there are several."""
        found = {value.period_label(language) for _, value in self.inputs if isinstance(value, Figure)}
        return found.pop() if len(found) == 1 else ""

    def period_label(self, language: Language) -> str:
        """Return the period in words; a change's is "2015 → 2020"."""
        given = {argument: value for argument, value in self.inputs if isinstance(value, Figure)}
        if self.period is None and {"start", "end"} <= given.keys():
            return ARROW.join(given[which].period_label(language) for which in ("start", "end"))
        return self.period.label(language) if self.period else ""

    def comparison(self, language: Language) -> str:
        """Return with what the figure is compared, "so với tháng trước"; "" where it is no comparison."""
        if self.base is None or self.period is None:
            return ""
        # The period is that of the year so far already, and named before.
        is_so_far = self.base is ComparisonBase.TO_DATE
        return (ComparisonBase.YEAR_BEFORE if is_so_far else self.base).label(self.period, language)

    @checked
    def number(self, language: Language) -> str:
        """Return the number alone: "41,79"."""
        return printed_form.number(self, language)

    @checked
    def print(self, language: Language) -> str:
        """Return the number with qualifier and unit: "trên 40%", "41.79 million dong"."""
        return printed_form.full(self, language)

    @checked
    def formula(self, language: Language) -> str:
        """Return how it follows, with the real numbers in it: "41,79 ÷ 18,2 ≈ 2,3"; empty if published."""
        return printed_form.formula(self, language)

    def status_words(self, language: Language) -> str:
        """Return the status in words, "" for a normal value."""
        return "" if self.status == "A" else self.codes.statuses[self.status].name[language]

    @cached_property
    def as_json(self) -> FigureShape:
        """Return what ``to_json`` does, written once: many outputs hold one figure, and only read it."""
        return serialise.figure_json(self)

    def to_json(self) -> FigureShape:
        """Return the figure as the notebook's outputs and ``figures.json`` hold it."""
        return serialise.figure_json(self)

    def __format__(self, form: str) -> str:
        """Return the figure as :meth:`print` has it for an error; a format of numbers is refused."""
        if form:
            raise FigureArithmeticError(f"format {form!r}", self.title(self._own_language))
        return str(self)

    def __repr__(self) -> str:
        return f"<Figure {self.title(self._own_language)}: {self}>"

    def __str__(self) -> str:
        return self.print(self._own_language)

    def __apply_metric__(self, metric: Metric, arguments: dict[str, Any]) -> Figure:
        from lc_indicators.figure import derive, rank_of_figure

        if metric.result_unit == "rank":
            return rank_of_figure.ranked(metric, **arguments)
        return derive.derived(metric, arguments)

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        return serialise.mime_bundle(self)


def _refused(operation: str) -> Callable[..., Any]:
    def refuse(self: Figure, *_: object) -> Any:
        raise FigureArithmeticError(operation, self.title(self._own_language))

    return refuse


#: Special methods of arithmetic and order -> what they are called.  Each is refused: see the error.
_BINARY = {"add": "+", "sub": "−", "mul": "×", "truediv": "÷", "floordiv": "//", "mod": "%", "pow": "**"}
_OTHERS = {
    "neg": "−", "abs": "abs", "round": "round", "float": "float", "int": "int",
    "complex": "complex",
    "divmod": "divmod", "rdivmod": "divmod", "lt": "<", "le": "≤", "gt": ">", "ge": "≥",
}  # fmt: skip
_REFLECTED = {f"r{one}": sign for one, sign in _BINARY.items()}
for _name, _sign in (_BINARY | _REFLECTED | _OTHERS).items():
    setattr(Figure, f"__{_name}__", _refused(_sign))
