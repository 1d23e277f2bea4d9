"""Compare charts: their words exactly, their specifications part by part, their drawings to look at."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lc_indicators.editions.compare.chart_specs import Specs
from lc_indicators.editions.compare.compared_cells import About, Placed
from lc_indicators.editions.compare.compared_content import Content
from lc_indicators.editions.compare.difference_records import Change, Detail, What, one_of, part
from lc_indicators.editions.compare.number_changes import as_number, numbers_in
from lc_indicators.editions.compare.pairing import paired
from lc_indicators.language import Language, number_marks
from lc_indicators.shapes.block_shapes import ChartBlock
from lc_indicators.shapes.walk import words_of


def changed_charts(
    old: Content, new: Content, language: Language, *, about: About[ChartBlock]
) -> tuple[Change, ...]:
    """Return the charts added, gone and changed."""
    specs = Specs(number_marks(new.about.language).decimal)
    changes = (
        _change(before, now, specs, language=language, about=about)
        for before, now in paired(list(_charts(old)), list(_charts(new)))
    )
    return tuple(change for change in changes if change is not None)


def _charts(content: Content) -> Iterator[Placed[ChartBlock]]:
    for shown in content.shown:
        if shown.block is not None and shown.block["type"] == "chart":
            yield Placed(shown.section, shown.block, shown.spec)


def _change(
    old: Placed[ChartBlock] | None,
    new: Placed[ChartBlock] | None,
    specs: Specs,
    *,
    language: Language,
    about: About[ChartBlock],
) -> Change | None:
    placed = one_of(old, new)
    details = tuple(_details(old, new, specs, language=language)) if old and new else ()
    if old and new and not details:
        return None
    return Change(
        What.of(old, new),
        placed.section,
        name=words_of(placed.block["title"]),
        key=placed.block["id"],
        details=details,
        subjects=about(old, new),
        drawings=(_drawing(old), _drawing(new)),
    )


def _drawing(chart: Placed[ChartBlock] | None) -> str:
    # The narrow ones stand side by side on a desk, and one below the other on a phone.
    return (chart.block["svg_narrow"] or chart.block["svg_wide"]) if chart else ""


#: What :func:`_words` returns.
_WORDS = ("title", "subtitle", "note", "alt")


def _words(chart: ChartBlock) -> tuple[str, str, str, str]:
    return words_of(chart["title"]), chart["subtitle"], words_of(chart["note"]), chart["alt"]


def _details(
    old: Placed[ChartBlock], new: Placed[ChartBlock], specs: Specs, *, language: Language
) -> Iterator[Detail]:
    for name, before, now in zip(_WORDS, _words(old.block), _words(new.block), strict=True):
        if before != now:
            yield Detail(part(name, language), before, now)
    wide = list(_parts(old, new, specs, language=language, form="specification"))
    yield from wide or _parts(old, new, specs, language=language, form="narrow")


def _parts(
    old: Placed[ChartBlock], new: Placed[ChartBlock], specs: Specs, *, language: Language, form: str
) -> Iterator[Detail]:
    """Yield what differs between two specifications; a narrow one says the same as its wide one."""
    both = [
        (one.spec if form == "specification" else one.block.get("spec_narrow")) or {} for one in (old, new)
    ]
    told = _apart(old.block["alt"], new.block["alt"], language)
    for one in specs.differences(*both):
        apart = _apart(one.old, one.new, language)
        # What the alternative text has told already is said once.
        is_told = all(apart) and apart[0] <= told[0] and apart[1] <= told[1]
        yield Detail(
            part(form, language, path=one.path), one.old, one.new, is_drawing=one.is_drawing or is_told
        )


def _apart(old: str, new: str, language: Language) -> tuple[set[Decimal | None], set[Decimal | None]]:
    """Return the numbers that only the old words have, and those that only the new ones have.

    A specification writes a number as computers do, and beside it as it is printed.
    """
    before, now = ({as_number(_plain(one, language)) for one in numbers_in(words)} for words in (old, new))
    return before - now, now - before


def _plain(number: str, language: Language) -> str:
    marks = number_marks(language)
    is_printed = marks.decimal in number or number.count(".") > 1
    return number.replace(marks.group, "").replace(marks.decimal, ".") if is_printed else number
