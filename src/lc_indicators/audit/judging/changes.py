"""Give the verdict on a change, recomputed from levels and from other changes of its span.

The verdict also says what later or other figures would make of the claim ("revised since"), and which error
would explain a contradiction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, product

from lc_indicators.audit.arithmetic.candidates import MOST_HYPOTHESES, hypotheses_of, own_ends
from lc_indicators.audit.arithmetic.levels import EvidenceLevel
from lc_indicators.audit.arithmetic.mistakes import MOST_CAUSES, mistakes_in_digits
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.arithmetic.readings import DIFFERENCE, DIFFERENCE_PER_YEAR, RELATIVE
from lc_indicators.audit.arithmetic.recompute import Recomputation, recomputations, recomputed
from lc_indicators.audit.arithmetic.span_hypothesis import SpanEnds, SpanHypothesis
from lc_indicators.audit.arithmetic.spans import years_between
from lc_indicators.audit.arithmetic.unit_scales import is_rate
from lc_indicators.audit.context import AuditContext
from lc_indicators.audit.judging.decide import Decision, decide, is_of_one_report
from lc_indicators.audit.moments import is_part_of_year
from lc_indicators.audit.verdict import Fit, Outcome, Verdict
from lc_indicators.audit.wording.arithmetic_words import meaning, result_text
from lc_indicators.audit.wording.numbers_in_words import moment_text, span_text
from lc_indicators.language import ARROW, Text, in_a_row, in_each, message, messages
from lc_indicators.periods import Period

#: Other recomputations that a verdict shows.
_MOST_OTHERS = 4


def change_verdict(asked: SpanQuestion, context: AuditContext) -> Verdict:
    """Return the verdict on a change, by all that is known of its span."""
    hypotheses = hypotheses_of(asked, context.other_changes(asked.claim))
    context.tried_hypotheses.add(len(hypotheses))
    found, is_broken = recomputed(asked, hypotheses, context.evidence.standards)
    decision = decide(asked, found, complete=len(hypotheses) < MOST_HYPOTHESES)
    decisive = decision.decisive
    if decisive is None:
        return _without(asked, is_broken=is_broken)
    if decision.outcome is Outcome.CONTRADICTED and _met_across(asked, decisive, context):
        reason = message("audit.verdict.disagree", arithmetic=decisive.working.arithmetic)
        return Verdict(
            claim=asked.claim, outcome=Outcome.UNDECIDABLE, reason=reason, others=(decisive.working,)
        )
    if decision.outcome is Outcome.CONTRADICTED and (other := _of_other_borders(found, decisive)):
        return other
    others = other_recomputations(found, decisive)
    usual = [one for one in found if one.usual and not decisive.usual][:1]
    return Verdict(
        claim=asked.claim,
        outcome=decision.outcome,
        reason=_reason(decision, decisive),
        working=decisive.working,
        others=tuple(one.working for one in (*decision.beside, *usual, *others)),
        notes=(*_notes(asked, decision, decisive), *map(_other_note, others)),
    )


def _of_other_borders(found: Sequence[Recomputation], decisive: Recomputation) -> Verdict | None:
    """Return the verdict on a change that an area of the same name in other borders can have had."""
    others = [one for one in found if one.evidence is not None and one.evidence.of_other_borders]
    if decisive.evidence is not None and decisive.evidence.may_be_another and not others:
        working = decisive.working
        reason = message("audit.verdict.other_borders_open", arithmetic=working.arithmetic)
        return Verdict(claim=decisive.claim, outcome=Outcome.UNDECIDABLE, reason=reason, others=(working,))
    for one in others:
        if one.evidence is not None and one.fit is not Fit.APART:
            why = one.evidence.note or message("audit.verdict.other_thing")
            reason = message("audit.verdict.true_of_other", arithmetic=one.working.arithmetic, why=why)
            return Verdict(claim=one.claim, outcome=Outcome.UNDECIDABLE, reason=reason, others=(one.working,))
    return None


def _met_across(asked: SpanQuestion, decisive: Recomputation, context: AuditContext) -> bool:
    """Return whether a start of one source and an end of another meet a claim: then it need not err."""
    if decisive.evidence is None:
        return False
    levels = [level for found in asked.evidence if found.comparable for level in found.levels]
    starts = [level for level in levels if level.as_start & asked.starts]
    ends = [level for level in levels if level.as_end & asked.ends]
    for start, end in islice(product(starts, ends), MOST_HYPOTHESES):
        ends_of_span = SpanEnds(start=start, end=end, sure=False)
        crossed = SpanHypothesis(question=asked, ends=ends_of_span, evidence=decisive.evidence)
        if crossed.is_joined(context.evidence.standards) and any(
            one.fit is not Fit.APART for one in recomputations(crossed)
        ):
            return True
    return False


def other_recomputations(found: Sequence[Recomputation], decisive: Recomputation) -> list[Recomputation]:
    """Return one recomputation, on the decisive reading, for each set of the data.

    Of a later set the one with both its levels, which shows the revision; of another the one that keeps the
    text's own level.
    """
    chosen: dict[str, Recomputation] = {}
    same = (one for one in found if one.reading is decisive.reading and one.n == decisive.n)
    of_data = [(one, one.evidence) for one in same if one.evidence and one.evidence.name]
    for one, evidence in sorted(of_data, key=lambda pair: pair[0].hypothesis.replaces_own == pair[1].known):
        if evidence.name and _rests_on(one) != _rests_on(decisive):
            chosen.setdefault(evidence.name.plain, one)
    return list(chosen.values())[:_MOST_OTHERS]


def _rests_on(one: Recomputation) -> list[str]:
    return [level.premise.key for level in one.ends.levels]


def _other_note(one: Recomputation) -> Text:
    """Return what the figures of another set make of the claim, in a sentence."""
    evidence = one.evidence
    assert evidence is not None  # noqa: S101 - others without a set of the data were left out
    result = result_text(one.claim, one.computed)
    numbers = in_a_row([level.premise.number for level in one.ends.levels], message("audit.evidence.and"))
    if evidence.name:
        numbers = message("audit.evidence.named", numbers=numbers, name=evidence.name)
    if not evidence.comparable:
        why = evidence.note or message("audit.verdict.other_thing")
        return message("audit.verdict.conflict_note", result=result, numbers=numbers, why=why)
    is_later = not evidence.known and one.hypothesis.replaces_own
    words = message("audit.verdict.later" if is_later else "audit.verdict.otherwise")
    return words.filled(result=result, numbers=numbers)


def _reason(decision: Decision, decisive: Recomputation) -> Text:
    working, claim = decisive.working, decisive.claim
    if decision.outcome is Outcome.UNDECIDABLE and working.fit is Fit.APART:
        if not claim.is_clear:
            return message("audit.verdict.unclear", arithmetic=working.arithmetic)
        if not is_of_one_report(decisive):
            return message("audit.verdict.two_reports", arithmetic=working.arithmetic)
        is_sure = decisive.hypothesis.is_sure and claim.is_certain
        words = message("audit.verdict.not_enough" if is_sure else "audit.verdict.loose_link")
        return words.filled(arithmetic=working.arithmetic)
    if working.fit is Fit.LOOSE and working.computed.is_bounded and decisive.claims_too_little:
        return message("audit.verdict.too_little", arithmetic=working.arithmetic)
    if decision.outcome is Outcome.CONTRADICTED:
        said = [decisive.words(), *(one.words() for one in decision.beside[:1]), meaning(claim)]
        own_alone = all(premise.own for premise in working.premises)
        words = message("audit.verdict.by_itself") if own_alone else messages("audit.fits")[working.fit]
        return words.filled(arithmetic=in_a_row(said, "; "))
    return messages("audit.fits")[working.fit].filled(arithmetic=working.arithmetic)


def _notes(asked: SpanQuestion, decision: Decision, decisive: Recomputation) -> tuple[Text, ...]:
    notes = []
    if decisive.reading is not asked.readings[0]:
        notes.append(message("audit.verdict.reading", note=messages("audit.readings")[decisive.reading.name]))
    elif decisive.reading.yearly and not decisive.usual:
        notes.append(message("audit.verdict.years", years=decisive.n))
    own = [premise.number for premise in decisive.premises if premise.own]
    if own:
        notes.append(message("audit.verdict.own", numbers=in_a_row(own, "; ")))
    if decision.outcome is Outcome.CONTRADICTED:
        results = [result_text(asked.claim, one.computed) for one in (decisive, *decision.beside[:1])]
        notes.append(message("audit.verdict.instead", result=in_a_row(results, "; ")))
        notes.extend(message("audit.verdict.cause", cause=it) for it in _likely_errors(asked, decisive))
    return tuple(notes)


def _without(asked: SpanQuestion, *, is_broken: bool) -> Verdict:
    """Return the verdict on a change that nothing recomputes."""
    claim = asked.claim
    missing: tuple[Text, ...] = ()
    if is_broken:
        reason = message("audit.verdict.wanting", reason=message("audit.verdict.definition_break"))
    elif not claim.indicator:
        reason = message("audit.verdict.no_indicator")
    elif claim.part and not claim.end:
        reason = message("audit.verdict.no_year")
    elif claim.start is None and claim.end is not None and is_part_of_year(claim.end):
        reason = message("audit.verdict.no_base")
    elif claim.base or not (claim.start or claim.end):
        reason = message("audit.verdict.no_span")
    else:
        missing = tuple(_missing_levels(asked))
        reason = _not_known(missing) if missing else message("audit.verdict.no_data")
    return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=reason, missing=missing)


def _not_known(missing: Sequence[Text]) -> Text:
    if len(missing) == 1:
        what = message("audit.verdict.not_known", what=missing[0])
    else:
        what = message("audit.verdict.none_known", first=in_a_row(missing[:-1]), last=missing[-1])
    return message("audit.verdict.wanting", reason=what)


def _level_of(moment: Period) -> Text:
    """Return "mức năm 2015"; a moment that is a year alone gets its word."""
    words = moment_text(moment)
    if words.plain.isdecimal():
        return message("audit.verdict.level_of_year", year=words)
    return message("audit.verdict.level_of", moment=words)


def _missing_levels(asked: SpanQuestion) -> list[Text]:
    """Return which of the two levels of a span nothing tells: "mức năm 2015"."""
    claim, own = asked.claim, own_ends(asked)
    levels = [level.as_end for found in asked.evidence for level in found.levels]
    known_start = any(ends.start for ends in own) or any(places & asked.starts for places in levels)
    known_end = any(ends.end for ends in own) or any(places & asked.ends for places in levels)
    start = claim.start
    if start and start == claim.end and start.is_annual:
        # "Năm 2018 giảm 3%": from the end of the year before.
        start = start.year_before
    wanted = ((start, known_start), (claim.end, known_end))
    return [_level_of(moment) for moment, known in wanted if moment and not known]


#: Years that a writer may have divided by.
_MOST_YEARS = 15


def _likely_errors(asked: SpanQuestion, decisive: Recomputation) -> tuple[Text, ...]:
    """Return the errors that would explain why a claim is contradicted, the likeliest first.

    The table is closed and disjoint from the readings; none excuses it.
    """
    causes = chain(
        _wrong_years(asked, decisive),
        _percent_for_points(asked, decisive),
        mistakes_in_digits(asked.claim, decisive.computed),
        _another_base(asked, decisive),
    )
    return tuple(islice(causes, MOST_CAUSES))


def _wrong_years(asked: SpanQuestion, decisive: Recomputation) -> Iterator[Text]:
    hypothesis, reading = decisive.hypothesis, decisive.reading
    span = span_text(asked.claim.start, asked.claim.end)
    if not reading.yearly or not span:
        return
    for n in range(1, _MOST_YEARS + 1):
        if n not in hypothesis.years and hypothesis.meets(reading, n):
            right = in_each(
                lambda it: message("audit.causes.or")[it].join(map(str, sorted(hypothesis.years)))
            )
            dashed = in_each(lambda it: span[it].replace(ARROW, "–"))
            yield message("audit.causes.wrong_years", years=n, span=dashed, right=right)
            return


def _percent_for_points(asked: SpanQuestion, decisive: Recomputation) -> Iterator[Text]:
    # Where the text says "điểm phần trăm", percent is no reading.
    in_points = decisive.reading in {DIFFERENCE, DIFFERENCE_PER_YEAR} and is_rate(asked.claim.unit)
    if in_points and decisive.hypothesis.meets(RELATIVE, decisive.n):
        yield message("audit.causes.percent")


def _another_base(asked: SpanQuestion, decisive: Recomputation) -> Iterator[Text]:
    end = decisive.ends.end
    used = {level.premise.key for level in decisive.ends.levels}
    known = chain(asked.own_levels, *(found.levels for found in asked.evidence))
    for level in _once(known):
        if end and level.premise.key not in used:
            hypothesis = SpanHypothesis(question=asked, ends=SpanEnds(start=level, end=end, sure=False))
            years = years_between(level.as_start, end.as_end) or [1]
            if any(hypothesis.meets(decisive.reading, n) for n in years):
                yield message("audit.causes.base", number=level.premise.number, label=level.premise.label)
                return


def _once(levels: Iterable[EvidenceLevel]) -> Iterable[EvidenceLevel]:
    """Return each level once: it stands in several sets, and a text may print it many times."""
    found: dict[object, EvidenceLevel] = {}
    for level in levels:
        found.setdefault((level.bounds, level.unit, level.as_start), level)
    return found.values()
