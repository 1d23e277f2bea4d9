"""Find the area that a table names, and whose a figure is by its date.

A town is not the province of its name; a name may have stood for other borders before, or do so since.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lc_indicators.catalogue.importers import printed_cells
from lc_indicators.catalogue.importers.source_table import SourceCell, SourceTable
from lc_indicators.catalogue.kind_words import KindWords, folded, kind_words
from lc_indicators.catalogue.lineage import Lineage
from lc_indicators.errors import TableRefusedError
from lc_indicators.periods import Period

#: A name goes on with the word that says whose it is: "Lao Cai city" is not Lao Cai.
_GOES_ON = re.compile(r"(?:city|town|district|township|ward|commune|county)\b")

#: Where a list is numbered or marked: no part of a name.
_BULLET = re.compile(r"(?:[-+•–*]|[0-9]{1,2}[.)]|[IVX]{1,4}[.)])\s+(?=\S)")


class Places:
    """The areas of the data by every spelling of their names."""

    def __init__(
        self,
        names: Iterable[tuple[str, str]],
        kinds: Mapping[str, str] | None = None,
        words: KindWords | None = None,
        *,
        codes: Iterable[str] = (),
    ) -> None:
        """Learn *names*, each with its code, the kinds of the codes, and the *words* for kinds.

        A name of two areas is no name; one with the code "" is left out on purpose.  *codes* are known, too,
        where none of the names has them.
        """
        self._kinds = kinds or {}
        self._forms, self._goes_before = _forms_of(words or kind_words())
        self._whole: dict[str, set[str]] = {}
        self._bare: dict[str, set[tuple[str, str]]] = {}
        self._named: set[str] = set()
        for name, code in names:
            self._learn(name, code)
        every = {code for known in self._whole.values() for code in known}.union(codes)
        for code in {code for code in every if re.search("[A-Za-z]", code)}:
            self._whole.setdefault(_joined(code), set()).add(code)
        self._known: dict[str, str | None] = {}
        self._codes = {folded(code): code for codes in self._whole.values() for code in codes if code}

    def _learn(self, name: str, code: str) -> None:
        if folded(name):
            self._whole.setdefault(_joined(name), set()).add(code)
            self._named.add(_joined(name))
        for kind, bare in self._readings(folded(name)):
            self._bare.setdefault(_joined(bare), set()).add((kind, code))

    def code(self, name: str) -> str | None:
        """Return the code of the area that *name* names, or None."""
        if name not in self._known:
            self._known[name] = next((code for one in _spellings(name) if (code := self._code(one))), None)
        return self._known[name]

    def coded(self, code: str) -> str | None:
        """Return the code of the area that *code* is, numbers included, or None."""
        return self._codes.get(folded(code))

    def is_name(self, text: str) -> bool:
        """Return whether *text* is a name of an area, whatever codes there are."""
        return _joined(text) in self._named

    def has(self, code: str) -> bool:
        """Return whether *code* is exactly that of an area of the data, whatever names may mean."""
        return code in self._kinds or self._codes.get(folded(code)) == code

    def codes(self) -> list[str]:
        """Return the codes of all areas."""
        return list(self._codes.values())

    def is_left_out(self, name: str) -> bool:
        """Return whether the data say that *name* is none of their areas."""
        return any(self._whole.get(_joined(one)) == {""} for one in _spellings(name))

    def _code(self, name: str) -> str | None:
        whole = _joined(name)
        named = self._whole.get(whole) or {code for kind, code in self._bare.get(whole, ()) if kind}
        for kind, bare in self._readings(folded(name)):
            if named or not kind:
                break
            known = self._bare.get(_joined(bare), set())
            # "Huyện Tam Đường" is the district of this name, and the city of a name is no province.
            named = {code for word, code in known if word == kind} or {
                code for word, code in known if not word and self._fits(kind, code)
            }
        named = named - {""}
        return next(iter(named)) if len(named) == 1 else None

    def _fits(self, kind: str, code: str) -> bool:
        own = self._kinds.get(code, "")
        return own == kind or (kind == "province" and own in {"", "former"})

    def _readings(self, name: str) -> list[tuple[str, str]]:
        """Return the kinds that the words of a folded name say, each with the rest; no kind and all of it."""
        found = [(kind, match["name"]) for kind, form in self._forms if (match := form.fullmatch(name))]
        return found or [("", name)]

    def split(self, label: str) -> tuple[str, str] | None:
        """Return the code and the rest of a label that is, begins or ends with the name of an area."""
        words = label.split()
        for count in range(len(words), 0, -1):
            first, last = " ".join(words[:count]), " ".join(words[-count:])
            before, behind = " ".join(words[:-count]), " ".join(words[count:])
            if (code := self.code(first)) and not _GOES_ON.match(folded(behind)):
                return code, behind
            if (code := self.code(last)) and not self._goes_before.search(folded(before)):
                return code, before
        return None


def _spellings(name: str) -> tuple[str, ...]:
    bare = _BULLET.sub("", printed_cells.parted(name)[0])
    return tuple(dict.fromkeys((name, bare, _BULLET.sub("", name), printed_cells.parted(name)[0])))


def _forms_of(words: KindWords) -> tuple[list[tuple[str, re.Pattern[str]]], re.Pattern[str]]:
    """Return the forms of a name with a word for its kind, and that of what a name goes on from."""
    before = [(kind, "|".join(said)) for kind, said in words.before.items()]
    behind = [(kind, "|".join(said)) for kind, said in words.behind.items() if said]
    forms = [(kind, rf"(?:{said})(?: of)? (?P<name>.*[^\W\d].*)") for kind, said in before]
    forms += [(kind, rf"(?P<name>.*[^\W\d].*) (?:{said})") for kind, said in behind]
    compiled = [(kind, re.compile(form)) for kind, form in forms]
    return compiled, re.compile(rf"\b(?:{'|'.join(said for _, said in before)})(?: of)?$")


def _joined(name: str) -> str:
    return folded(name).replace(" ", "")


@dataclass(frozen=True)
class Former:
    """An area whose name stood for another one before a year."""

    area: str
    former: str
    #: The year in which today's borders began.
    year: int
    #: The areas that came with the new borders, or went with the old ones.
    others: tuple[str, ...]
    came: bool
    note: str

    @classmethod
    def of(cls, row: Mapping[str, str], lineage: Lineage) -> Former:
        """Return the record of a row of formers.csv; what changed, and when, stands in successions.csv.

        Raises
        ------
        TableRefusedError
            No row there says that the one went over into the other.
        """
        area, former = row["area"], row["former"]
        change = next((one for one in lineage.out_of(former) if one.successor == area), None)
        if change is None:
            raise TableRefusedError(
                f"imports/formers.csv has {former} before {area}: say in successions.csv when the one went "
                "over into the other"
            )
        came = tuple(one.successor for one in lineage.out_of(former) if one.successor != area)
        went = tuple(one.area for one in lineage.into(area) if one.area != former)
        return cls(area, former, change.date.year, came or went, bool(came), row["note"])


@dataclass(frozen=True)
class Owner:
    """Whose a figure is."""

    #: "" where the data do not have the area of that name at that time.
    area: str
    #: Note on its first figure in the borders since a change.
    note: str = ""
    #: Which borders of its name, counted from the first; the note is about coming to these.
    era: int = 1
    #: Whether the change is in its year, so that it is the first figure since whatever else a table has.
    fresh: bool = False
    #: Whether the area was not there yet, or not any more.
    lacking: bool = False


class Borders:
    """Which figures of a table are of which area."""

    def __init__(self, table: SourceTable, formers: tuple[Former, ...], lineage: Lineage) -> None:
        self._by_area = {former.area: former for former in formers}
        self._by_other = {other: former for former in formers for other in former.others}
        self._lineage = lineage
        self._given = {(cell.area, cell.period) for cell in table.cells if cell.value}
        self._named = set(table.areas)

    def owner(self, cell: SourceCell, period: Period) -> Owner:
        """Return whose the figure is in a cell that names an area."""
        area = cell.area or ""
        former = self._by_area.get(area)
        if former and self._is_before(former, cell, period.end_year):
            return Owner(former.former, era=0)
        known = self._lineage.areas.get(area)
        if known and known.valid_to and period.last_day > known.valid_to:
            heir = self._lineage.goes_on_as(area, period.last_day)
            fresh = period.start_year <= known.valid_to.year
            goes_on = heir or cell.value
            note, era = self._change(area, heir)
            return Owner(heir if goes_on else area, note, era=era, fresh=fresh, lacking=not goes_on)
        lacking = self._lacks(cell, period.end_year)
        return Owner(area, former.note if former else "", lacking=lacking)

    def _change(self, area: str, heir: str) -> tuple[str, int]:
        """Return what the first figure of an heir is told with, and in which borders of the name it is."""
        areas, last = self._lineage.areas, self._lineage.areas[area].valid_to
        if not heir or last is None:
            return "", 2
        whole = self._lineage.parts_on(heir, last)
        if whole == (area,):
            return "", 1
        names = " and ".join(areas[code].name.plain for code in whole)
        return f"Since {areas[heir].valid_from}: {names} together", 2

    def _lacks(self, cell: SourceCell, year: int) -> bool:
        former = self._by_other.get(cell.area or "")
        return former is not None and self._is_before(former, cell, year) is former.came

    def _is_before(self, former: Former, cell: SourceCell, year: int) -> bool:
        if year != former.year or self._named.isdisjoint(former.others):
            return year < former.year
        # In the year itself the table tells: the one that came is not given yet, the one that went is still.
        return any((other, cell.period) in self._given for other in former.others) is not former.came
