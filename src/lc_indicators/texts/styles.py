"""What styles hide: inline ones, and the rules of a page whose selectors name one element.

``p.note``, ``#menu`` and ``.a.b`` are followed; a selector with an ancestor, a sibling, an attribute or a
state is not, so that a rule which is not understood hides nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

import tinycss2

from lc_indicators.texts.declarations import SILENT, Shown, flat, says_something, shown_by
from lc_indicators.texts.limits import MOST_RULES, MOST_STYLE

#: One compound selector of a name, an id and classes.
_SELECTOR = re.compile(r"(?P<tag>[a-z][a-z0-9]*|\*)?(?P<rest>(?:[.#][\w-]+)*)", re.IGNORECASE)
_PART = re.compile(r"[.#][\w-]+")

#: Style sheets for paper or voices hide nothing on a screen.
_SCREEN = re.compile(r"(only\s+)?(all|screen)", re.IGNORECASE)


@dataclass(frozen=True)
class _Rule:
    tag: str
    #: Its id and classes, with their signs.
    names: frozenset[str]
    shown: Shown

    @property
    def weight(self) -> tuple[int, int, int]:
        ids = sum(name.startswith("#") for name in self.names)
        return ids, len(self.names) - ids, bool(self.tag)


class StyleSheet:
    """The rules of a page that show or hide something."""

    def __init__(self, css: str) -> None:
        found = list(_rules(css[:MOST_STYLE])) if says_something(css) else []
        # Python's sort keeps the order of rules of one weight: the later one counts.
        found.sort(key=lambda rule: rule.weight)
        counts = Counter(name for rule in found for name in rule.names)
        #: Name -> the rules that ask for it, with their rank; each stands under its rarest name alone.
        self._rules: dict[str, list[tuple[int, _Rule]]] = {}
        for rank, rule in enumerate(found):
            key = min(rule.names, key=lambda name: (counts[name], name), default="")
            self._rules.setdefault(key, []).append((rank, rule))
        self._names = frozenset(counts)
        #: Whether a rule speaks of elements by their kind alone.
        self.by_tag = "" in self._rules
        self._known: dict[tuple[str, frozenset[str]], Shown] = {}

    def of(self, tag: str, id: str, classes: str) -> Shown:
        """Return what the rules say of an element with this name, id and class attribute."""
        if not self._rules:
            return SILENT
        names = frozenset({f"#{id}", *(f".{one}" for one in classes.split())}) & self._names
        if (known := self._known.get((tag, names))) is None:
            known = self._known[tag, names] = self._looked_up(tag, names)
        return known

    def _looked_up(self, tag: str, names: frozenset[str]) -> Shown:
        asked = (pair for name in ("", *names) for pair in self._rules.get(name, ()))
        # Ranks differ, so that no two styles are ever compared.
        holding = sorted(
            (rank, rule.shown) for rank, rule in asked if rule.tag in {"", tag} and rule.names <= names
        )
        return reduce(lambda below, pair: pair[1].over(below), holding, SILENT)


def _rules(css: str) -> Iterator[_Rule]:
    nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    found = 0
    for node in _style_rules(nodes):
        shown = shown_by(
            tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
        )
        if shown == SILENT:
            continue
        for selector in flat(node.prelude).split(","):
            match = _SELECTOR.fullmatch(selector.strip())
            if match and match[0]:
                tag = (match["tag"] or "").lower().replace("*", "")
                yield _Rule(tag, frozenset(_PART.findall(match["rest"])), shown)
                found += 1
                if found == MOST_RULES:
                    return


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
