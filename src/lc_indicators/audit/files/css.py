"""Find what the styles of a page hide: inline styles, and rules by element, id, class and ancestors.

``p.note``, ``#menu .old`` and ``ul > li`` are followed.  A selector with a sibling, an attribute or a state
is not followed, so that a rule that is not understood hides nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from itertools import groupby
from typing import Any

import tinycss2

from lc_indicators.audit.files.limits import MOST_RULES, MOST_STYLE

#: Properties of which any can hide an element; nothing is parsed where none of their names stands.
_HINTS = ("display", "visibility")


@dataclass(frozen=True)
class Visibility:
    """Whether an element shows; None where a style does not say."""

    #: ``display: none``: it and all in it are not there.
    is_gone: bool | None = None
    #: ``visibility: hidden``: it is not seen; what is in it may be.
    is_unseen: bool | None = None

    def over(self, other: Visibility) -> Visibility:
        """Return this style laid over *other*."""
        return Visibility(
            other.is_gone if self.is_gone is None else self.is_gone,
            other.is_unseen if self.is_unseen is None else self.is_unseen,
        )


#: What says nothing.
SILENT = Visibility()


@lru_cache(maxsize=1024)
def inline_style(style: str) -> Visibility:
    """Return what a ``style`` attribute says.

    Examples
    --------
    >>> inline_style("color: red; DISPLAY : none !important").is_gone
    True
    """
    if not says_something(style):
        return SILENT
    return shown_by(tinycss2.parse_blocks_contents(style, skip_comments=True, skip_whitespace=True))


def shown_by(declarations: Sequence[Any]) -> Visibility:
    """Return what declarations, as tinycss2 parses them, say together; the later one counts."""
    gone = unseen = None
    for one in declarations:
        if one.type != "declaration":
            continue
        value = flat(one.value).lower()
        if one.lower_name == "display":
            gone = value == "none"
        elif one.lower_name == "visibility":
            unseen = value in {"hidden", "collapse"}
    return Visibility(gone, unseen)


def flat(tokens: Sequence[Any]) -> str:
    """Return tokens as text; "" where one holds others, which no selector or value that is followed does."""
    if any(hasattr(token, "content") or hasattr(token, "arguments") for token in tokens):
        return ""
    return "".join(token.serialize() for token in tokens).strip()


def says_something(css: str) -> bool:
    """Return whether styles may show or hide anything, without parsing them."""
    lowered = css.lower()
    return any(hint in lowered for hint in _HINTS)


#: One compound selector of a name, an id and classes.
_COMPOUND = re.compile(r"(?P<tag>[a-z][a-z0-9]*|\*)?(?P<rest>(?:[.#][\w-]+)*)", re.IGNORECASE)
_PART = re.compile(r"[.#][\w-]+")
#: What parts two of them: an ancestor from what is in it, or a parent.
_COMBINATOR = re.compile(r"\s*>\s*|\s+")
#: So many compounds of one selector are followed.
_LONGEST = 8

#: Style sheets for paper or voices hide nothing on a screen.
_SCREEN = re.compile(r"(only\s+)?(all|screen)", re.IGNORECASE)


@dataclass(frozen=True)
class _Step:
    """One compound of a selector; in a sheet, one with its place there."""

    tag: str
    #: Its id and classes, with their signs.
    names: frozenset[str]
    #: Whether the compound before it has to be that of the parent.
    of_parent: bool = False
    #: Its own bit, and that of the step before; 0 for none.
    bit: int = 0
    before: int = 0
    #: What the rule says, and its rank, where the step is the last one.
    shown: tuple[int, Visibility] | None = None


#: The steps of a selector, and what its declarations say.
_Rule = tuple[tuple[_Step, ...], Visibility]


def _weight(rule: _Rule) -> tuple[int, int, int]:
    names = [name for step in rule[0] for name in step.names]
    ids = sum(name.startswith("#") for name in names)
    return ids, len(names) - ids, sum(bool(step.tag) for step in rule[0])


@dataclass(frozen=True, slots=True)
class ElementPlace:
    """An element as selectors see it: which of their steps it ends, and which one that it stands in does."""

    shown: Visibility = SILENT
    own: int = 0
    around: int = 0


NOWHERE = ElementPlace()


class StyleSheet:
    """The rules of a page that show or hide something."""

    def __init__(self, css: str) -> None:
        # Python's sort keeps the order of rules of one weight: the later one counts.
        found = sorted(_rules(css[:MOST_STYLE]), key=_weight) if says_something(css) else []
        counts = Counter(name for steps, _ in found for step in steps for name in step.names)
        #: Name -> the steps that ask for it; each stands under its rarest name alone.
        self._steps: dict[str, list[_Step]] = {}
        bit = 1
        for rank, (steps, shown) in enumerate(found):
            before = 0
            for step in steps:
                key = min(step.names, key=lambda name: (counts[name], name), default="")
                says = (rank, shown) if step is steps[-1] else None
                self._steps.setdefault(key, []).append(replace(step, bit=bit, before=before, shown=says))
                bit, before = bit << 1, bit
        self._names = frozenset(counts)
        self._places: dict[tuple[ElementPlace, str, frozenset[str]], ElementPlace] = {}

    def place(self, tag: str, id: str, classes: str, *, above: ElementPlace) -> ElementPlace:
        """Return the place of an element with this name, id and class attribute in one at *above*."""
        if not self._steps:
            return NOWHERE
        names = frozenset({f"#{id}", *(f".{one}" for one in classes.split())}) & self._names
        if (known := self._places.get((above, tag, names))) is None:
            known = self._places[above, tag, names] = self._looked_up(above, tag, names)
        return known

    def _looked_up(self, above: ElementPlace, tag: str, names: frozenset[str]) -> ElementPlace:
        own, shown = 0, []
        for step in (step for name in ("", *names) for step in self._steps.get(name, ())):
            if step.tag not in {"", tag} or not step.names <= names:
                continue
            if step.before and not step.before & (above.own if step.of_parent else above.around):
                continue
            own |= step.bit
            shown += [step.shown] if step.shown else []
        # Ranks differ, so that no two styles are ever compared.
        says = reduce(lambda below, pair: pair[1].over(below), sorted(shown), SILENT)
        return ElementPlace(says, own, above.around | own)


def _rules(css: str) -> Iterator[_Rule]:
    nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    found = 0
    for node in _style_rules(nodes):
        shown = shown_by(
            tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
        )
        if shown == SILENT:
            continue
        for selector in _selectors(node.prelude):
            if steps := _steps(selector):
                yield steps, shown
                found += 1
                if found == MOST_RULES:
                    return


def _selectors(prelude: Sequence[Any]) -> Iterator[str]:
    """Yield the selectors of a rule; "" for one that holds others, or an attribute."""
    for is_comma, tokens in groupby(prelude, key=lambda node: bool(node == ",")):
        if not is_comma:
            yield flat(list(tokens))


def _steps(selector: str) -> tuple[_Step, ...]:
    """Return the steps of a selector; none where one is not followed."""
    compounds = _COMBINATOR.split(selector)
    parents = [">" in sign for sign in _COMBINATOR.findall(selector)]
    matches = [_COMPOUND.fullmatch(one) for one in compounds]
    if len(compounds) > _LONGEST:
        return ()
    steps = [
        _Step((match["tag"] or "").lower().replace("*", ""), frozenset(_PART.findall(match["rest"])), parent)
        for match, parent in zip(matches, [False, *parents], strict=True)
        if match and match[0]
    ]
    return tuple(steps) if len(steps) == len(compounds) else ()


def _style_rules(nodes: Sequence[Any]) -> Iterator[Any]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield node
        elif _is_for_screens(node):
            inside = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from (one for one in inside if one.type == "qualified-rule")


def _is_for_screens(node: Any) -> bool:
    """Return whether it is an ``@media`` block that holds on any screen."""
    is_media = node.type == "at-rule" and node.lower_at_keyword == "media" and node.content is not None
    return is_media and _SCREEN.fullmatch(flat(node.prelude)) is not None
