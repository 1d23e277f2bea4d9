"""Compare what two editions were made from.

That may explain why they differ, and is no difference by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any

from lc_indicators.editions.compare.compared_content import Content
from lc_indicators.editions.compare.difference_records import Detail, part
from lc_indicators.language import Language

#: Parts of the manifest that name what was read of the data, with a digest each.
_READ = ("observations", "records", "answers")

#: So many names are shown.
_MOST = 12

#: Hexadecimal digits of a digest that a person compares.
_DIGITS = 12


def background(old: Content, new: Content, language: Language) -> tuple[Detail, ...]:
    """Return what differs in data read, notebook, library, parameters and packages.

    A manifest that lacks one of them, or is of an older format, says nothing of it.
    """
    return (
        *_data(old, new, language),
        *_plain(old.manifest, new.manifest),
        *_code(old, new, language),
    )


def _data(old: Content, new: Content, language: Language) -> Iterator[Detail]:
    read = [_mapping(one.manifest.get("data")) for one in (old, new)]
    for name in _READ:
        before, now = (_mapping(one.get(name)) for one in read)
        if not before or not now:
            continue
        gone = [key for key in before if before[key] != now.get(key)]
        come = [key for key in now if now[key] != before.get(key)]
        if gone or come:
            yield Detail(part(name, language), _listed(gone), _listed(come))


def _plain(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Detail]:
    for name in ("parameters", "notebook", "files", "library", "lock", "environment", "settings"):
        before, now = _flat(name, old.get(name)), _flat(name, new.get(name))
        for key in dict.fromkeys((*now, *before)):
            if key in before and key in now and before[key] != now[key]:
                yield Detail(key, before[key], now[key])


def _code(old: Content, new: Content, language: Language) -> Iterator[Detail]:
    for number, (before, now) in enumerate(zip_longest(old.code, new.code, fillvalue=""), start=1):
        if before != now:
            yield Detail(part("code", language, number=number), before, now)


def _flat(name: str, value: Any) -> dict[str, str]:
    if isinstance(value, dict):
        return {
            key: said for part, one in value.items() for key, said in _flat(f"{name} {part}", one).items()
        }
    text = str(value)
    is_digest = len(text) == 64 and text.isalnum()  # noqa: PLR2004 - of SHA-256
    return {} if value is None else {name: text[:_DIGITS] if is_digest else text}


def _listed(names: list[str]) -> str:
    left = len(names) - _MOST
    return ", ".join(names[:_MOST]) + (f", … (+{left})" if left > 0 else "")


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
