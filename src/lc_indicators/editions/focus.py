"""Two long texts, cut to where they differ."""

from __future__ import annotations

#: Longer texts are cut to what differs, with so many characters around it.
LONG, AROUND = 160, 40


def focused(old: str, new: str) -> tuple[str, str]:
    """Return two texts on one line each; of long ones only what differs, with some words around it.

    Examples
    --------
    >>> focused("a b", "a  c")
    ('a b', 'a c')
    >>> focused("x " * 99 + "old", "x " * 99 + "new")[1][-9:]
    'x x x new'
    """
    before, now = " ".join(old.split()), " ".join(new.split())
    if not before or not now or max(len(before), len(now)) <= LONG:
        return before, now
    start = _shared(before, now)
    rest = min(len(before), len(now)) - start
    end = min(_shared(before[::-1], now[::-1]), rest)
    return _cut(before, start, len(before) - end), _cut(now, start, len(now) - end)


def _shared(first: str, second: str) -> int:
    """Return how many characters two texts begin with together."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(first), len(second)))


def _cut(words: str, start: int, end: int) -> str:
    """Return the part of *words* from *start* to *end* with whole words around it."""
    first = words.rfind(" ", 0, max(start - AROUND, 0)) + 1 if start > AROUND else 0
    last = words.find(" ", end + AROUND)
    return ("…" if first else "") + (words[first:] if last < 0 else words[first:last] + "…")
