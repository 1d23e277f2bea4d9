"""Plan a build: one report for every combination of areas, periods and languages that is asked for."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from lc_indicators.errors import LcIndicatorsError, ParameterError
from lc_indicators.publish.run.request import CELL_SECONDS
from lc_indicators.publish.store.layout import ALL, AS_OF, NAMING
from lc_indicators.settings import FILE, ReportDefaults

if TYPE_CHECKING:
    from lc_indicators.build.notebook_choice import Notebooks
    from lc_indicators.catalogue import Catalogue
    from lc_indicators.periods import Period
    from lc_indicators.publish.run.parameters import Value
    from lc_indicators.publish.run.request import Request

#: So many reports are built in one process where nobody asks for workers, which take seconds to start.
FEW = 4


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is asked for."""

    data: Path
    out: Path
    #: None for the one of the project that is for the period.
    notebook: Path | None = None
    #: Whether the editions of a notebook of one's own have a folder of their own in *out*.
    has_shelves: bool = False
    areas: Sequence[str] = ()
    #: Which areas "all" stands for; "" for the kind that most areas are of.
    kind: str = ""
    #: As they were typed.
    periods: Sequence[str] = ()
    languages: Sequence[str] = ()
    #: A date: only what had been published by then is read; "" for all that there is.
    as_of: str = ""
    #: NAME=VALUE.
    parameters: Sequence[str] = field(default=())
    #: Seconds that a cell may run; 0 for any time.
    cell_timeout: int = CELL_SECONDS
    #: Whether readers have the editions that stand.
    are_published: bool = True
    #: What the settings of the project say for what nobody asks for.
    defaults: ReportDefaults = ReportDefaults()  # noqa: RUF009 - it cannot be changed

    def requests(self, catalogue: Catalogue, *, to_build: bool = True) -> list[Request]:
        """Return one request a combination, each once, checked as far as nothing needs to run.

        Raises
        ------
        UnknownNameError, PeriodError, ParameterError, OutputError
            An area, a period, a language or a parameter is none; the output cannot be written.
        """
        from lc_indicators.catalogue.as_of import day_of
        from lc_indicators.publish.run.request import check_request, completed, takes_text

        if day := day_of(self.as_of):
            catalogue = catalogue.known_on(day)
        # A text may be about any area: to suppose one would be to judge it by the figures of another.
        audits = self.notebook is not None and takes_text(self.notebook)
        choices = self._choices(catalogue, audits=audits)
        found = [completed(self._request(*choice, audits=audits)) for choice in choices]
        for request in found if to_build else ():
            # It makes the folders, to see whether it may.
            check_request(request)
        return found

    def _request(self, area: str, period: str, language: str, *, audits: bool) -> Request:
        """Return the request of one combination."""
        from lc_indicators.periods import Period
        from lc_indicators.publish.run.request import TEXT, Request

        wanted = None if audits else Period.read(period)
        notebook = self.notebook or self._notebooks.one_for(Period.read(period))
        more = self._more(notebook)
        text = Path(str(more.pop(TEXT))).expanduser().absolute() if audits and TEXT in more else None
        return Request(
            notebook, area=area, period=period, language=language, data=self.data, out=self.out,
            shelf=self._shelf(wanted), more=more, text=text, cell_timeout=self.cell_timeout,
            is_published=self.are_published,
        )  # fmt: skip

    @cached_property
    def _notebooks(self) -> Notebooks:
        from lc_indicators.build.notebook_choice import Notebooks

        return Notebooks(self.data.parent)

    def _shelf(self, period: Period | None) -> str:
        """Return the folder in *out* for the editions of a notebook that was asked for by name."""
        return self._notebooks.shelf(self.notebook, period) if self.has_shelves and self.notebook else ""

    @property
    def are_new(self) -> bool:
        """Whether a few reports are wanted that stand nowhere yet, as far as names alone tell."""
        from lc_indicators.periods import Period
        from lc_indicators.publish.store.edition import MANIFEST
        from lc_indicators.publish.store.layout import edition_folder

        named = list(itertools.product(self._areas, self._periods, self.languages))
        if ALL in self.areas or len(named) > FEW:
            return False
        try:
            folders = [
                edition_folder(
                    self.out / self._shelf(when),
                    area=a,
                    period=when.folder_name,
                    language=la,
                    as_of=self._as_of,
                )
                for a, p, la in named
                for when in [Period.read(p)]
            ]
        except LcIndicatorsError:
            return False
        return not all((folder / MANIFEST).exists() for folder in folders)

    def _more(self, notebook: Path) -> dict[str, Value]:
        """Return the further parameters, each of the type that *notebook* declares."""
        from lc_indicators.publish.run.parameters import typed
        from lc_indicators.publish.run.request import parameters_of

        texts = [_named_text(text) for text in self.parameters]
        twice = next((name for name, times in Counter(name for name, _ in texts).items() if times > 1), "")
        if twice:
            raise ParameterError(f"--parameter {twice} is given more than once.")
        declared = parameters_of(notebook) if texts else {}
        if self.as_of and AS_OF not in parameters_of(notebook):
            raise ParameterError(f"{notebook.name} has no parameter {AS_OF}: --as-of cannot be given to it.")
        dated = {AS_OF: self._as_of} if self.as_of else {}
        return dated | {
            name: typed(text, declared[name]) if name in declared else text for name, text in texts
        }

    @property
    def _as_of(self) -> str:
        """Return the date as a folder is named after it."""
        from lc_indicators.catalogue.as_of import day_of

        return str(day_of(self.as_of) or "")

    def _choices(self, catalogue: Catalogue, *, audits: bool) -> Iterable[tuple[str, str, str]]:
        from lc_indicators.language import as_language

        languages = [as_language(text, catalogue.languages) for text in self.languages or catalogue.languages]
        names_none = audits and not self.areas
        areas = [""] if names_none else _asked("area", self._areas)
        spans = [""] if audits and not self.periods else self._read_periods()
        kind = self.kind_of_all(catalogue)
        chosen = [
            pair
            for text in areas
            for pair in (
                [(place, span) for span in spans for place in _told_of(catalogue, span, kind)]
                if text == ALL
                else [(text, span) for span in spans]
                if names_none
                else _named_in(catalogue, text, spans)
            )
        ]
        if not chosen:
            raise ParameterError(
                f"The data say nothing of any area of kind {kind} within {', '.join(spans)}. "
                f"Choose another period, or with --kind one of: {', '.join(kinds_of(catalogue))}."
            )
        return dict.fromkeys((*pair, language) for pair in chosen for language in languages)

    def _read_periods(self) -> list[str]:
        """Return the periods that are asked for, as folders are named after them."""
        from lc_indicators.periods import Period

        return [Period.read(text).folder_name for text in _asked("period", self._periods)]

    @property
    def _areas(self) -> Sequence[str]:
        return self.areas or [*filter(None, [self.defaults.area])]

    @property
    def _periods(self) -> Sequence[str]:
        return self.periods or [*filter(None, [self.defaults.period])]

    def kind_of_all(self, catalogue: Catalogue) -> str:
        """Return the kind of area that "all" stands for; "" where nobody asks for all, or nothing has data.

        Raises
        ------
        UnknownNameError, ParameterError
            No area is of the kind that was asked for; it was asked for without "all".
        """
        from lc_indicators.errors import UnknownNameError

        if ALL not in self.areas:
            if self.kind:
                raise ParameterError(f"--kind {self.kind} goes with --area {ALL}.")
            return ""
        kinds = kinds_of(catalogue)
        known = {*kinds, *(area.kind.kind for area in catalogue.areas.values())}
        if self.kind and self.kind not in known:
            raise UnknownNameError("kind", self.kind, known)
        return self.kind or next(iter(kinds), "")

    def other_kinds(self, catalogue: Catalogue) -> str:
        """Return which kinds of areas "all" leaves out, in a line; "" where it leaves out none."""
        chosen = self.kind_of_all(catalogue)
        kinds = kinds_of(catalogue) if chosen else {}
        others = [f"{kind} ({count})" for kind, count in kinds.items() if kind != chosen]
        if not others:
            return ""
        return f"--area {ALL}: areas of kind {chosen}; with --kind: {', '.join(others)}."


def _asked(what: str, texts: Sequence[str]) -> Sequence[str]:
    """Return *texts*; ParameterError where there are none."""
    if not texts:
        raise ParameterError(
            f"No {what} is asked for: name one with --{what}, or set {what} under [report] in {FILE}."
        )
    return texts


def kinds_of(catalogue: Catalogue) -> dict[str, int]:
    """Return how many areas with data each kind has, the most first; kinds without a ranking come last.

    Kinds that are ranked together count as one.
    """
    told_of = {area for area, _ in catalogue.told_of}
    kinds = {area.kind.group: area.kind for area in catalogue.areas.values() if area.area in told_of}
    count = Counter(area.kind.group for area in catalogue.areas.values() if area.area in told_of)
    return dict(sorted(count.items(), key=lambda pair: (kinds[pair[0]].ranked == "none", -pair[1])))


def _told_of(catalogue: Catalogue, span: str, kind: str) -> list[str]:
    """Return the areas of *kind* at the end of *span* that the data say anything of within it."""
    from lc_indicators.catalogue import within
    from lc_indicators.periods import Period

    period = Period.read(span)
    told_of = {area for area, when in catalogue.told_of if within(when, period)}
    there = (one for one in catalogue.areas.values() if one.is_valid_on(period.last_day))
    return [one.area for one in there if kind in {one.kind.kind, one.kind.group} and one.area in told_of]


def _named_in(catalogue: Catalogue, text: str, spans: Sequence[str]) -> list[tuple[str, str]]:
    """Return the areas that a *text* names, each with every span: a name may be another area's in each."""
    from lc_indicators.catalogue.places import areas_named
    from lc_indicators.periods import Period

    named = [areas_named(text, catalogue.areas, Period.read(span) if span else None) for span in spans]
    return [pair for places in zip(*named, strict=True) for pair in zip(places, spans, strict=True)]


def _named_text(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ParameterError(f"--parameter {text!r} is not UTF-8.")
    if not equals or not name.strip().isidentifier():
        raise ParameterError(f"--parameter {text!r} is not NAME=VALUE.")
    if name.strip() in {*NAMING, AS_OF}:
        option = name.strip().replace("_", "-")
        raise ParameterError(f"--parameter {text!r}: the {name.strip()} is given by --{option}.")
    return name.strip(), value
