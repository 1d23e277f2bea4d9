"""What a function of the public surface was given, held to its annotations: one line that says what to write.

Analysts write cells by hand; a wrong kind of argument would otherwise fail deep inside the library, in words
that say nothing of what they wrote.
"""

from __future__ import annotations

import functools
import inspect
import sys
import types
import typing
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from numbers import Integral
from typing import Any, Literal, ParamSpec, TypeVar, Union

from lc_indicators.errors import ArgumentError, shown

P = ParamSpec("P")
R = TypeVar("R")
C = TypeVar("C", bound=type)

#: Class -> what to write for one.
_WORDS = {
    "str": "text in quotes",
    "int": "a whole number",
    "bool": "True or False",
    "NoneType": "None",
    "Decimal": 'a Decimal in quotes, Decimal("41.79")',
    "Figure": 'a Figure, report.figure("indicator", 2020)',
    "Sentence": 'a sentence, report.sentence(vi="…", en="…")',
    "Text": 'a Text(vi="…", en="…")',
    "Series": "a Series(label=Text(vi=…, en=…), figures=[…])",
    "Period": 'a Period, Period.parse("2020")',
    "Column": 'a Column("heading")',
    "Card": "a card, report.card(figure)",
    "RankPosition": 'a standing, report.standing("indicator")',
    "Verdict": "a verdict of report.claim_verdicts() or audit.of_outcome(…)",
    "Conflict": "one of report.disagreements()",
    "Path": 'a path, Path("file")',
}
#: Kinds of many -> what they are called.
_MANY = {tuple: "a tuple of", Mapping: "a dict of"}


def checked(function: Callable[P, R], *, called: str = "") -> Callable[P, R]:
    """Return *function* with its arguments held to its annotations; ArgumentError says what to write.

    *called* is what an analyst calls it, by default its name.  An annotation that only a type checker can
    resolve is not held to.
    """
    signature = inspect.signature(function)
    name = called or function.__name__
    plain = _Plain.of(signature)

    @functools.wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        hints = _hints(function)
        bound = plain.bound(args, kwargs) if plain else None
        # What has no annotation, as `self`, is of its own type.
        if bound and all(type(value) is hints.get(name, type(value)) for name, value in bound.items()):
            return function(*args, **kwargs)
        try:
            bound = bound or _bound(signature, args, kwargs)
        except TypeError as error:
            raise ArgumentError(name, str(error), _usage(name, signature)) from None
        for parameter, value in bound.items():
            hint = hints.get(parameter, Any)
            for argument, given in _each(parameter, value, signature.parameters[parameter].kind):
                if misfit := _misfit(given, hint):
                    where, what = misfit
                    raise ArgumentError(name, f"{argument}{where} is {shown(what)}", f"give {_words(hint)}")
        return function(*args, **kwargs)

    return call


@dataclass(frozen=True)
class _Plain:
    """The parameters of a function that takes no others: most, and many a call of a report is of one."""

    by_place: tuple[str, ...]
    names: frozenset[str]
    required: frozenset[str]

    @classmethod
    def of(cls, signature: inspect.Signature) -> _Plain | None:
        """Return those of a signature; None where one takes more than is named."""
        found = signature.parameters.values()
        if any(one.kind not in {one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY} for one in found):
            return None
        return cls(
            tuple(one.name for one in found if one.kind is one.POSITIONAL_OR_KEYWORD),
            frozenset(one.name for one in found),
            frozenset(one.name for one in found if one.default is one.empty),
        )

    def bound(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> dict[str, Any] | None:
        """Return what each parameter is given; None where `bind` has something to say of it."""
        if len(args) > len(self.by_place):
            return None
        found = dict(zip(self.by_place, args, strict=False))
        if not found.keys().isdisjoint(kwargs) or not self.names.issuperset(kwargs):
            return None
        found |= kwargs
        return found if self.required <= found.keys() else None


def _bound(signature: inspect.Signature, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """Return what each parameter is given.

    A name that stands before ``/`` is free for ``**``: a call takes it so, ``bind`` of Python 3.11 does not.
    """
    parameters = signature.parameters.values()
    many = next((one.name for one in parameters if one.kind is one.VAR_KEYWORD), "")
    places = {one.name for one in parameters if many and one.kind is one.POSITIONAL_ONLY}
    named = {name: value for name, value in kwargs.items() if name not in places}
    bound = signature.bind(*args, **named).arguments
    free = {name: value for name, value in kwargs.items() if name in places}
    return bound | ({many: {**bound.get(many, {}), **free}} if free else {})


def _each(parameter: str, value: Any, kind: Any) -> Iterable[tuple[str, Any]]:
    """Yield what was given for a parameter, each by its name: one thing, or many for ``*`` and ``**``."""
    if kind is inspect.Parameter.VAR_KEYWORD:
        return value.items()  # type: ignore[no-any-return]
    if kind is inspect.Parameter.VAR_POSITIONAL:
        return [(f"{parameter}[{place}]", one) for place, one in enumerate(value)]
    return [(parameter, value)]


def checked_class(cls: C) -> C:
    """Return a class whose public methods, and whose making, are :func:`checked`."""
    for name, member in list(vars(cls).items()):
        if inspect.isfunction(member) and (not name.startswith("_") or name == "__init__"):
            # A class is made by its own name.
            setattr(cls, name, checked(member, called=cls.__name__ if name == "__init__" else name))
    return cls


@functools.cache
def _hints(function: Callable[..., Any]) -> dict[str, Any]:
    found = {}
    for name, annotation in inspect.get_annotations(function).items():
        try:
            found[name] = _evaluated(annotation, function)
        except (NameError, AttributeError, TypeError):
            continue
    return found


def _evaluated(annotation: Any, function: Callable[..., Any]) -> Any:
    scope = vars(sys.modules[function.__module__])
    if isinstance(annotation, str):
        return eval(annotation, scope)  # noqa: S307 - the library's own source
    return annotation


def _misfit(value: Any, hint: Any) -> tuple[str, Any] | None:
    """Return where in *value* something does not fit, "[2]", and what; None where all fits."""
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if origin in {Union, types.UnionType}:
        misfits = [_misfit(value, one) for one in inside]
        deepest = max((one for one in misfits if one), key=lambda one: len(one[0]), default=None)
        return None if None in misfits else deepest
    if origin is Literal:
        return None if value in inside else ("", value)
    if isinstance(origin, type) and issubclass(origin, Collection):
        return _misfit_of_many(value, origin, inside)
    wanted = origin or hint
    if hint is Any or not isinstance(wanted, type) or getattr(wanted, "_is_protocol", False):
        return None
    return None if _is_a(value, wanted) else ("", value)


def _misfit_of_many(value: Any, origin: Any, inside: tuple[Any, ...]) -> tuple[str, Any] | None:
    wanted = Sequence if origin is list else origin
    if isinstance(value, str | bytes) or not isinstance(value, wanted):
        return "", value
    if origin is tuple and inside and inside[-1] is not ...:
        if len(value) != len(inside):
            return "", value
        hints = inside
    else:
        hints = (inside[0] if inside else Any,) * len(value)
    for number, (one, hint) in enumerate(zip(value, hints, strict=True)):
        if found := _misfit(one, hint):
            return f"[{number}]{found[0]}", found[1]
    return None


def _is_a(value: Any, wanted: type) -> bool:
    if wanted is int:
        return isinstance(value, Integral) and not isinstance(value, bool)
    return isinstance(value, wanted)


def _words(hint: Any) -> str:
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if origin in {Union, types.UnionType}:
        return " or ".join(dict.fromkeys(_words(one) for one in inside if one is not type(None)))
    if origin is Literal:
        return " or ".join(f'"{one}"' if isinstance(one, str) else repr(one) for one in inside)
    if isinstance(origin, type) and issubclass(origin, Collection):
        many = _MANY.get(origin, "a list of")
        return f"{many} {' and '.join(_words(one) for one in inside if one is not ...)}"
    name = getattr(origin or hint, "__name__", str(hint))
    return _WORDS.get(name, f"a {name}")


def _usage(name: str, signature: inspect.Signature) -> str:
    required = [
        f"{one.name}=…" if one.kind is inspect.Parameter.KEYWORD_ONLY else one.name
        for one in signature.parameters.values()
        if one.default is inspect.Parameter.empty and one.name != "self"
        if one.kind not in {inspect.Parameter.VAR_KEYWORD, inspect.Parameter.VAR_POSITIONAL}
    ]
    return f"write {name}({', '.join(required)})"
