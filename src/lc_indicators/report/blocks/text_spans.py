"""Write sentences with figures in them as spans that a page, a PDF and a reader's note can use.

A template names its figures (``"{level} in 2020, {factor} of 2015"``); both languages stand side by side
and both are checked, although one is shown.  A number typed into a sentence by hand would be an orphan,
so digits other than years are refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from lc_indicators.errors import WordingError
from lc_indicators.errors.arguments import checked
from lc_indicators.figure import Figure, printed_form
from lc_indicators.language import Language, Text, message
from lc_indicators.periods import Period
from lc_indicators.shapes.span_shape import Span

#: What may follow the colon of a field.
_FORMS = {
    "": printed_form.full,
    "number": printed_form.number,
    "bare": printed_form.bare,
    "size": printed_form.size,
    "change": printed_form.change,
}

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_NUMBER = re.compile(r"(?<![\w/-])[0-9][0-9.,]*")

#: A name with a number behind it.
_NAME = re.compile(r"[^\W\d][^\d]*\s[0-9]{1,2}")


@dataclass(frozen=True)
class Sentence:
    """Spans in one language and the Figures among them."""

    spans: tuple[Span, ...]
    figures: tuple[Figure, ...] = ()
    #: What a machine reads in its place, where that is not the text.
    raw: str = ""

    @property
    def text(self) -> str:
        """Return the words alone."""
        return "".join(span["text"] for span in self.spans)

    def to_json(self) -> list[Span]:
        """Return the spans as the notebook's outputs hold them."""
        return list(self.spans)


#: What may stand in a sentence: a Figure, words, a period, or another sentence.
Value = Figure | Sentence | Text | Period | str


def plain(words: str) -> Sentence:
    """Return words without figures."""
    return Sentence(spans=({"text": words},) if words else ())


def of_figure(figure: Figure, language: Language, *, form: str = "") -> Sentence:
    """Return one figure as a sentence of its own (a cell of a table)."""
    return Sentence(spans=(_figure_span(figure, language, form),), figures=(figure,))


@checked
def joined(sentences: list[Sentence], separator: str = " ") -> Sentence:
    """Return *sentences* as one."""
    spans: list[Span] = []
    for sentence in sentences:
        if spans and sentence.spans and separator:
            spans.append({"text": separator})
        spans.extend(sentence.spans)
    return Sentence(tuple(spans), tuple(figure for sentence in sentences for figure in sentence.figures))


def compose(
    template: Text, language: Language, values: Mapping[str, Value], *, marked: bool = True
) -> Sentence:
    """Return *template* in *language* with *values* in their places.

    A field is ``{name}`` (number, unit, qualifier), ``{name:change}`` (with the verb: "giảm …", "down …"),
    ``{name:size}`` (without the sign) or ``{name:number}`` (the number alone).
    Figures that are known at second hand alone are *marked*, once, behind the last of them.

    Raises
    ------
    WordingError
        A field has no value, a value has no field in one language, or a number is typed by hand.
    """
    for each in template.languages:
        _check(template[each], each, values)
    spans: list[Span] = []
    figures: list[Figure] = []
    second_hand = 0
    for literal, name, form, _ in Formatter().parse(template[language]):
        if literal:
            spans.append({"text": literal})
        if name is not None:
            part = _part(values[name], language, form or "")
            spans.extend(part.spans)
            figures.extend(part.figures)
            value = values[name]
            second_hand = len(spans) if isinstance(value, Figure) and value.is_second_hand else second_hand
    if marked and second_hand:
        spans.insert(second_hand, {"text": f" ({message('figures.second_hand')[language]})"})
    return Sentence(tuple(spans), tuple(figures))


def _check(template: str, language: Language, values: Mapping[str, Value]) -> None:
    try:
        parsed = list(Formatter().parse(template))
    except ValueError as error:
        raise WordingError(f"Sentence {template!r} ({language}): {error}.") from None
    fields = {name for _, name, _, _ in parsed if name is not None}
    if unknown := sorted(fields - values.keys()):
        raise WordingError(
            f"Sentence {template!r} ({language}) names {', '.join(unknown)}, which is not given."
        )
    if unused := sorted(values.keys() - fields):
        raise WordingError(f"Sentence {template!r} ({language}) leaves out {', '.join(unused)}.")
    literal = _YEAR.sub("", "".join(text for text, _, _, _ in parsed))
    if typed := _NUMBER.findall(literal):
        raise WordingError(
            f"Sentence {template!r} ({language}) has {typed[0]!r} typed by hand: give it as a Figure."
        )


def refuse_typed(values: Mapping[str, Value]) -> None:
    """Refuse a number that is typed by hand as the value of a field; one that ends a name is part of it.

    Raises
    ------
    WordingError
        A value is words with a number in them, other than a year, and no name such as "District 7".
    """
    for name, value in values.items():
        texts = (
            [value[one] for one in value.languages] if isinstance(value, Text)
            else [value] if isinstance(value, str) else []
        )  # fmt: skip
        for words in texts:
            if not _NAME.fullmatch(words) and (typed := _NUMBER.findall(_YEAR.sub("", words))):
                raise WordingError(f"{name} is {words!r}, with {typed[0]!r} typed by hand: give a Figure.")


def _part(value: Value, language: Language, form: str) -> Sentence:
    if isinstance(value, Figure):
        return of_figure(value, language, form=form)
    if isinstance(value, Sentence):
        return value
    if isinstance(value, Period):
        return plain(value.label(language))
    return plain(value if isinstance(value, str) else value[language])


def _figure_span(figure: Figure, language: Language, form: str) -> Span:
    if form not in _FORMS:
        raise WordingError(f"Form {form!r} of a figure is not one of {', '.join(sorted(_FORMS)[1:])}.")
    return {"text": _FORMS[form](figure, language), "figure": figure.id}
