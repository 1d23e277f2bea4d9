"""Read the members of a dimension of time, and find which dimension that is.

Codes come first: "2024M06" is June in every language.  A year and its months may be two dimensions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.catalogue.importers import table_labels
from lc_indicators.catalogue.importers.column_words import is_called
from lc_indicators.catalogue.importers.cube import Cube, Dimension, Member
from lc_indicators.catalogue.importers.table_labels import PeriodLabel
from lc_indicators.catalogue.kind_words import folded
from lc_indicators.errors import PeriodError, TableRefusedError
from lc_indicators.periods import Period

#: Names of a dimension of the parts of a year -> how a label of it and a year are one period.
_PARTS = {
    "month": "month {} {}", "thang": "tháng {} {}", "manad": "month {} {}", "maned": "month {} {}",
    "kuukausi": "month {} {}", "mes": "month {} {}", "mois": "month {} {}", "monat": "month {} {}",
    "quarter": "quarter {} {}", "quy": "quý {} {}", "kvartal": "quarter {} {}", "trimestre": "quarter {} {}",
    "vuosineljannes": "quarter {} {}", "quartal": "quarter {} {}",
}  # fmt: skip
_WHOLE_YEAR = frozenset({
    "total", "year", "whole year", "all", "annual", "ca nam", "tong so", "nam", "t", "y0", "total anual",
    "hela aret",
})  # fmt: skip

#: "2024M06", "2024K2", "2024T3": how the databases of offices write codes -> SDMX.
_CODES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(form), made)
    for form, made in (
        (r"(?P<y>[0-9]{4})-?A1?", "{y}"),
        (r"(?:YR|Y|X)(?P<y>[0-9]{4})", "{y}"),
        (r"(?P<y>[0-9]{4})-?M(?P<n>0?[1-9]|1[0-2])", "{y}-{n:0>2}"),
        (r"(?P<y>[0-9]{4})-?[QK](?P<n>[1-4])", "{y}-Q{n}"),
        (r"(?P<y>[0-9]{4})-?[SH](?P<n>[12])", "{y}-S{n}"),
    )
)
_BRACKET = re.compile(r"(?P<name>.*\S)\s*\[(?P<code>[^\]]+)\]")
_QUARTERS = 4
_MONTH_OF = "[0-9]{4}(?:0[1-9]|1[0-2])"


@dataclass(frozen=True)
class CubeTime:
    """Which dimensions say the period, and what each of their members says."""

    places: tuple[int, ...]
    #: By the members of those dimensions.
    labels: dict[tuple[int, ...], PeriodLabel]


def period_of(member: Member) -> PeriodLabel | None:
    """Return what a member of a dimension says of time, or None.

    Examples
    --------
    >>> [period_of(Member(code, code)).period for code in ("2024M06", "2024K2", "1960 [YR1960]", "2024")]
    ['2024-06', '2024-Q2', '1960', '2024']
    """
    texts = [member.code, member.label, *member.others]
    texts += [part for text in texts if (found := _BRACKET.fullmatch(text)) for part in found.groups()]
    for text in dict.fromkeys(texts):
        for form, made in _CODES:
            if found := form.fullmatch(text.strip()):
                return PeriodLabel(made.format(**found.groupdict()), "code", _said(member.label), (), "")
    found_labels = (table_labels.whole(text) for text in dict.fromkeys(texts))
    return next((label for label in found_labels if label), None) or _read(texts)


def _said(label: str) -> str:
    """Return the status that a label says beside its period: "2024 (preliminary)"."""
    found = table_labels.whole(label)
    return found.status if found else ""


def _read(texts: Sequence[str]) -> PeriodLabel | None:
    for text in dict.fromkeys(texts):
        if not re.search("[0-9]{4}", text):
            continue
        try:
            return PeriodLabel(Period.read(text).text, "read", "", (), "")
        except PeriodError:
            continue
    return None


def time_of(cube: Cube) -> CubeTime:
    """Return what the dimensions of a cube say of time; no places where none does.

    Raises
    ------
    TableRefusedError
        A member of its dimension of time is no period, or two dimensions are of time.
    """
    said = [place for place, one in enumerate(cube.dimensions) if one.role == "time"]
    places = said or _found(cube)
    parts = [place for place, one in enumerate(cube.dimensions) if _is_part(one) and one.role in {"", "time"}]
    years = [place for place in places if place not in parts and _are_years(cube.dimensions[place])]
    if len(years) == 1 and len(parts) == 1:
        return _of_years_and_parts(cube, years[0], parts[0])
    if not places:
        return CubeTime((), {})
    if len(places) > 1:
        names = " and ".join(repr(cube.dimensions[place].name) for place in places)
        raise TableRefusedError(f"both {names} name a period: leave one out where you export the table")
    labels = enumerate(_labels(cube.dimensions[places[0]]))
    return CubeTime((places[0],), {(at,): label for at, label in labels})


def _are_years(dimension: Dimension) -> bool:
    return all(re.fullmatch("[0-9]{4}", member.label) for member in dimension.members)


def _found(cube: Cube) -> list[int]:
    free = [
        place
        for place, one in enumerate(cube.dimensions)
        if one.role == "" and all(map(period_of, one.members))
    ]
    named = [place for place in free if _is_time(cube.dimensions[place])]
    return named or free[:2]


def _is_time(dimension: Dimension) -> bool:
    return any(is_called(folded(name), "time") for name in (dimension.name, dimension.code))


def _labels(dimension: Dimension) -> list[PeriodLabel]:
    if all(re.fullmatch(_MONTH_OF, member.code) for member in dimension.members):
        return [PeriodLabel(f"{m.code[:4]}-{m.code[4:]}", "code", "", (), "") for m in dimension.members]
    if (quarters := _spanish_quarters(dimension)) is not None:
        return quarters
    labels = []
    for member in dimension.members:
        label = period_of(member)
        if label is None:
            shown = member.code if member.code == member.label else f"{member.label} ({member.code})"
            raise TableRefusedError(
                f"{shown!r} of {dimension.name!r} is no period that the data hold: a year, half, quarter, "
                "month or days; leave it out where you export the table"
            )
        labels.append(label)
    return labels


def _spanish_quarters(dimension: Dimension) -> list[PeriodLabel] | None:
    """Return the quarters of "2024T1" to "2024T4"; without a T4 they may be months or thirds of a year."""
    found = [re.fullmatch("(?P<y>[0-9]{4})-?T(?P<n>[0-9]{1,2})", member.code) for member in dimension.members]
    numbers = {int(one["n"]) for one in found if one}
    if not all(found) or max(numbers) > _QUARTERS:
        return None
    if max(numbers) < _QUARTERS and folded(dimension.name) not in {"trimestre", "periodo", "quarter"}:
        raise TableRefusedError(
            f"{dimension.members[0].code!r} of {dimension.name!r} may be a quarter, a month or a third of a "
            "year: write 2024-Q1 or 2024-01"
        )
    return [PeriodLabel(f"{one['y']}-Q{one['n']}", "code", "", (), "") for one in found if one]


def _is_part(dimension: Dimension) -> bool:
    return bool({folded(dimension.name), folded(dimension.code)} & set(_PARTS))


def _of_years_and_parts(cube: Cube, year: int, part: int) -> CubeTime:
    years, parts = cube.dimensions[year], cube.dimensions[part]
    form = next(_PARTS[name] for name in (folded(parts.name), folded(parts.code)) if name in _PARTS)
    labels: dict[tuple[int, ...], PeriodLabel] = {}
    for one, when in enumerate(years.members):
        for two, what in enumerate(parts.members):
            labels[one, two] = _part_of(when.label, what, form=form, name=parts.name)
    return CubeTime((year, part), labels)


def _part_of(year: str, part: Member, *, form: str, name: str) -> PeriodLabel:
    if {folded(part.label), folded(part.code)} & _WHOLE_YEAR:
        return PeriodLabel(year, "year", "", (), "")
    texts = [part.label, part.code, *part.others]
    bare = [text.lstrip("0") for text in texts]
    tried = [
        made
        for text in dict.fromkeys((*texts, *bare))
        for made in (f"{text} {year}", form.format(text, year))
    ]
    for text in tried:
        if (label := table_labels.whole(text)) and label.kind in {"month", "quarter", "half", "months"}:
            return label
    if label := _read(tried):
        return label
    raise TableRefusedError(f"{part.label!r} of {name!r} is no part of a year that is known")
