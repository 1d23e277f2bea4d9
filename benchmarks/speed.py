"""How long reading and auditing take, and whether reading stays linear up to a megabyte."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

#: Characters of a page of text.
PAGE = 3_000

#: Lengths at which reading is timed, in characters.
LENGTHS = (10_000, 100_000, 1_000_000)

#: Words of a long monthly report.
REPORT = 10_000

#: A page is timed so many times; the fastest counts, as other programs only slow it down.
REPEATS = 5


@dataclass(frozen=True, kw_only=True)
class Speed:
    """Times of one set of texts."""

    reading_ms_per_page: float
    #: Reading and verdicts, each text alone, scaled to a page.
    audit_ms_per_page: float
    #: Likewise on pages of texts one after the other, where more claims meet than one text has.
    crowded_ms_per_page: float
    #: Length -> milliseconds of reading a page of a text so long.
    reading_ms_by_length: dict[int, float]
    #: Reading and verdicts of one long report.
    report_seconds: float

    @property
    def growth(self) -> float:
        """Return how many times longer a page takes in the longest text than in the shortest; 1: linear."""
        times = list(self.reading_ms_by_length.values())
        return times[-1] / times[0]


def measure(texts: Sequence[str], *, read: Callable[[str], object], audit: Callable[[str], object]) -> Speed:
    """Return the times of *read* and *audit* (reading and verdicts) on texts made of *texts*."""
    pages = _pages(texts)
    return Speed(
        reading_ms_per_page=_fastest(read, pages) / len(pages),
        audit_ms_per_page=_fastest(audit, texts) * PAGE / sum(map(len, texts)),
        crowded_ms_per_page=_fastest(audit, pages, repeats=1) / len(pages),
        reading_ms_by_length={
            length: _fastest(read, [_text(texts, length)], repeats=1) * PAGE / length for length in LENGTHS
        },
        report_seconds=_fastest(audit, [_report(texts)], repeats=2) / 1000,
    )


def _pages(texts: Sequence[str]) -> list[str]:
    """Return texts of about a page; a short set makes one page, repeated until it is long enough."""
    whole = "\n\n".join(texts)
    whole = whole if len(whole) >= PAGE else _text(texts, PAGE)
    return [whole[start : start + PAGE] for start in range(0, len(whole) - PAGE + 1, PAGE)]


def _text(texts: Sequence[str], length: int) -> str:
    whole = "\n\n".join(texts) + "\n\n"
    return (whole * (length // len(whole) + 1))[:length]


def _report(texts: Sequence[str]) -> str:
    words = "\n\n".join(texts).split(" ")
    return " ".join((words * (REPORT // len(words) + 1))[:REPORT])


def _fastest(act: Callable[[str], object], texts: Sequence[str], *, repeats: int = REPEATS) -> float:
    """Return the milliseconds that *act* takes for all texts."""
    return min(_once(act, texts) for _ in range(repeats))


def _once(act: Callable[[str], object], texts: Sequence[str]) -> float:
    # The processor's time: on a busy machine the clock on the wall measures the other programs.
    start = time.process_time()
    for text in texts:
        act(text)
    return (time.process_time() - start) * 1000
