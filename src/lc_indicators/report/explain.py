"""Explain a verdict: how its claim was read, and the arithmetic, figures and sources that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lc_indicators.audit import Audit, Claim, Clash, Kind, Premise, Role, Status, Verdict, Working
from lc_indicators.audit.wording.numbers_in_words import name_of, number_of, say_interval, span_text
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Source
from lc_indicators.figure import Figure
from lc_indicators.language import Language, Text, date_label, messages
from lc_indicators.numbers import RoundingInterval
from lc_indicators.report.blocks import ListedVerdict, Sentence, joined, plain
from lc_indicators.report.figure_book import FigureBook
from lc_indicators.shapes.block_shapes import Span

#: So many characters of a sentence stand on each side of its figure.
QUOTED = 160


def cited(verdict: Verdict, catalogue: Catalogue) -> list[Source]:
    """Return the sources of all figures that *verdict* rests on or is put beside, each once."""
    workings = (*((verdict.working,) if verdict.working else ()), *verdict.others)
    names = dict.fromkeys(name for w in workings for premise in w.premises for name in premise.sources)
    return [catalogue.sources[name] for name in names if name in catalogue.sources]


def citation(source: Source, language: Language) -> Sentence:
    """Return publisher, title and date, the title leading to the source where it has an address."""
    title: Span = {"text": source.title, "link": source.url} if source.url else {"text": source.title}
    date = date_label(source.date, language)
    publisher = f"{source.publisher}, " if source.title else source.publisher
    parts: list[Span] = [{"text": publisher}, title, {"text": f", {date}" if date else ""}]
    return Sentence(tuple(part for part in parts if part["text"]))


def quoted(claim: Claim, text: str, *, around: int = QUOTED) -> tuple[str, str, str] | None:
    """Return the claim's sentence: before its figure, the figure, behind it; None without a text.

    Of the words on either side, *around* characters at most are given.
    """
    place = claim.place
    if place is None or not text:
        return None
    before = _shortened(text[place.sentence_start : place.start], around, at_end=False)
    behind = _shortened(text[place.end : place.sentence_end], around, at_end=True)
    return before, text[place.start : place.end], behind


def _shortened(words: str, most: int, *, at_end: bool) -> str:
    if len(words) <= most:
        return words
    return f"{words[:most].rpartition(' ')[0]} …" if at_end else f"… {words[-most:].partition(' ')[2]}"


_KINDS = {
    Kind.LEVEL: Text(vi="mức", en="level"),
    Kind.SHARE: Text(vi="tỷ trọng", en="share"),
    Kind.COUNT_OF_TOTAL: Text(vi="số lượng trong tổng số", en="count of a total"),
}

_STATUSES = {
    Status.ESTIMATE: Text(vi="ước tính", en="estimate"),
    Status.TARGET: Text(vi="mục tiêu", en="target"),
    Status.FORECAST: Text(vi="dự báo", en="forecast"),
}

_AGAINST_TARGET = Text(vi="so với mục tiêu", en="against a target")

_MOVED = {"up": Text(vi="tăng {}", en="up {}"), "down": Text(vi="giảm {}", en="down {}")}

_YEARS = Text(vi="trong {} năm", en="within {} years")
_EACH_YEAR = Text(vi="từng năm", en="each year")
_TAKEN_OVER = Text(vi="{} (lấy theo câu khác)", en="{} (taken over from another sentence)")
_NO_TIME = Text(vi="không nêu", en="none named")

_KIND = Text(vi="loại", en="kind")
_INDICATOR = Text(vi="chỉ tiêu", en="indicator")
_AREA = Text(vi="địa bàn", en="area")
_TIME = Text(vi="thời gian", en="time")
_STANDARD = Text(vi="chuẩn", en="standard")
_NATURE = Text(vi="tính chất", en="nature")


def subject(claim: Claim, catalogue: Catalogue, language: Language) -> str:
    """Return what a claim is about: "Tỷ lệ hộ nghèo, 2015 → 2020"."""
    name = name_of(claim, catalogue)[language]
    return ", ".join(part for part in (name[:1].upper() + name[1:], _time(claim, language)) if part)


def quantity(claim: Claim, language: Language, catalogue: Catalogue | None = None) -> str:
    """Return what a claim prints, with unit, qualifier and direction: "giảm 2,8 lần"."""
    moved = _MOVED.get(claim.direction) if claim.kind not in _KINDS else None
    words = number_of(claim, catalogue)[language]
    return moved[language].format(words) if moved else words


def reading(claim: Claim, catalogue: Catalogue, language: Language) -> str:
    """Return how a claim was read, in one line, so that a misreading can be seen."""
    return "; ".join(
        f"{name[language]}: {words}" for name, words in _read(claim, catalogue, language) if words
    )


def _read(claim: Claim, catalogue: Catalogue, language: Language) -> Iterator[tuple[Text, str]]:
    yield _KIND, (_KINDS.get(claim.kind) or messages("metrics")[claim.kind.value])[language]
    yield _INDICATOR, name_of(claim, catalogue)[language]
    area = catalogue.areas.get(claim.area)
    yield _AREA, area.name[language] if area else claim.area
    when = _time(claim, language)
    yield (
        _TIME,
        _TAKEN_OVER[language].format(when) if when and not claim.span_stated else when or _NO_TIME[language],
    )
    yield _STANDARD, claim.standard
    against = _AGAINST_TARGET if claim.role is Role.COMPARISON_TO_TARGET else None
    yield _NATURE, ", ".join(words[language] for words in (_STATUSES.get(claim.status), against) if words)


def _time(claim: Claim, language: Language) -> str:
    span = span_text(claim.start, claim.end)
    years = _YEARS[language].format(claim.years) if claim.years and not claim.start else ""
    each = _EACH_YEAR[language] if claim.every_year else ""
    return ", ".join(part for part in (span[language] if span else "", years, each) if part)


_ARITHMETIC = Text(vi="Phép tính", en="Arithmetic")
_INTERVALS = Text(vi="Khoảng", en="Intervals")
_COMPUTED = Text(vi="tính được {}; số đã in có thể là {}", en="computed {}; the printed figure can be {}")
EVIDENCE = Text(vi="Bộ số liệu", en="Evidence")
_PREMISES = Text(vi="Dựa trên", en="Rests on")
OTHERS = Text(vi="Tính theo số khác", en="With other figures")
NOTE = Text(vi="Lưu ý", en="Note")
MISSING = Text(vi="Còn thiếu", en="Missing")
_CLASHES = Text(vi="Không thể cùng đúng với", en="Cannot all hold with")
_SOURCES = Text(vi="Nguồn", en="Sources")
READ = Text(vi="Đã đọc là", en="Read as")
_OWN = Text(vi="số của chính văn bản", en="the text’s own figure")


@dataclass(frozen=True)
class Explainer:
    """Says what the verdicts of one audit rest on; figures of the data become Figures that open."""

    catalogue: Catalogue
    book: FigureBook
    language: Language
    #: The claims by their ids, as verdicts refer to each other by them.
    claims: Mapping[str, Claim]
    #: The text that they stand in; "" for claims of the data.
    text: str = ""

    @classmethod
    def of_audit(cls, audit: Audit, book: FigureBook, language: Language) -> Explainer:
        """Return the explainer of the verdicts of *audit*."""
        return cls(book.catalogue, book, language, {one.claim: one for one in audit.claims}, audit.text)

    def listed(
        self, verdict: Verdict, *, number: int, said: tuple[str, Sentence] | None = None, who: str = ""
    ) -> ListedVerdict:
        """Return *verdict* as a list shows it; *who* printed it, and *said*, a fact that comes first."""
        claim = verdict.claim
        facts = [(name[self.language], lines) for name, lines in self._facts(verdict)]
        return ListedVerdict(
            verdict=verdict,
            number=number,
            title=f"{self.titled(claim.claim).text}{f' ({who})' if who else ''}",
            facts=((said[0], (said[1],)), *facts) if said else tuple(facts),
            quote=quoted(claim, self.text),
        )

    def reference(self, claim: str) -> Sentence:
        """Return a claim's figure as words that open: its verdict, or for a level of the data the Figure."""
        known, figure = self.claims.get(claim), self._figure(claim)
        words = quantity(known, self.language, self.catalogue) if known else claim
        if figure:
            return Sentence(({"text": words, "figure": figure.id},), (figure,))
        return Sentence(({"text": words, "verdict": claim},))

    def titled(self, claim: str) -> Sentence:
        """Return what a claim is about, and its figure as words that open its verdict."""
        known = self.claims.get(claim)
        what = f"{subject(known, self.catalogue, self.language)}: " if known else ""
        return joined([plain(what), self.reference(claim)], "")

    def clash(self, clash: Clash) -> Sentence:
        """Return which claims cannot all hold, each opening its verdict, with the arithmetic."""
        claims = joined([self.reference(claim) for claim in clash.claims], " + ")
        words = [part[self.language] for part in (clash.arithmetic, clash.side) if part]
        ended = (plain(part if part.endswith(".") else f"{part}.") for part in words)
        return joined([joined([claims, plain(":")], ""), *ended])

    def _facts(self, verdict: Verdict) -> Iterator[tuple[Text, tuple[Sentence, ...]]]:
        language = self.language
        if verdict.working:
            yield from self._computed(verdict, verdict.working)
        yield _CLASHES, tuple(map(self.titled, verdict.clashes))
        notes = [note[language] for note in verdict.notes]
        others = (working for working in verdict.others if not _is_said(working, notes, language))
        yield OTHERS, tuple(map(self._other, others))
        figures = tuple(self._figures_of(verdict.others))
        yield NOTE, tuple(Sentence(({"text": note},), figures) for note in notes)
        yield MISSING, tuple(plain(words[language]) for words in verdict.missing)
        yield _SOURCES, tuple(citation(source, language) for source in cited(verdict, self.catalogue))
        yield READ, (plain(reading(verdict.claim, self.catalogue, language)),)

    def _computed(self, verdict: Verdict, working: Working) -> Iterator[tuple[Text, tuple[Sentence, ...]]]:
        arithmetic = working.arithmetic[self.language]
        # A reason mostly has the arithmetic in it, and that has the intervals.
        if arithmetic.rstrip(".") not in verdict.reason[self.language]:
            yield _ARITHMETIC, (plain(arithmetic),)
        intervals = [say_interval(one, self.language) for one in _sizes(verdict.claim, working)]
        if not all(interval in arithmetic for interval in intervals):
            yield _INTERVALS, (plain(_COMPUTED[self.language].format(*intervals)),)
        if working.evidence:
            yield EVIDENCE, (plain(working.evidence[self.language]),)
        yield _PREMISES, tuple(map(self._premise, working.premises))

    def _premise(self, premise: Premise) -> Sentence:
        label, number = premise.label[self.language], premise.number[self.language]
        figure = self._figure(premise.key)
        address = {"figure": figure.id} if figure else {"verdict": premise.key} if premise.own else {}
        own = ({"text": f" ({_OWN[self.language]})"},) if premise.own else ()
        spans = ({"text": f"{label}: "}, {"text": number, **address}, *own)
        return Sentence(spans, (figure,) if figure else ())

    def _figure(self, key: str) -> Figure | None:
        entry = self.catalogue.entry(key)
        return self.book.of(entry) if entry else None

    def _other(self, working: Working) -> Sentence:
        evidence = f"{working.evidence[self.language]}: " if working.evidence else ""
        figures = tuple(self._figures_of([working]))
        return Sentence(({"text": evidence + working.arithmetic[self.language]},), figures)

    def _figures_of(self, workings: Iterable[Working]) -> Iterator[Figure]:
        """Yield the figures that other workings rest on, so that they stand in the annex too."""
        keys = dict.fromkeys(premise.key for working in workings for premise in working.premises)
        yield from (figure for key in keys if (figure := self._figure(key)))


def _sizes(claim: Claim, working: Working) -> tuple[RoundingInterval, RoundingInterval]:
    # A fall is said by its size.
    pair = working.computed, claim.meant
    return (-pair[0], -pair[1]) if claim.values[0] < 0 else pair


def _is_said(working: Working, notes: Iterable[str], language: Language) -> bool:
    return working.evidence is not None and any(working.evidence[language] in note for note in notes)
