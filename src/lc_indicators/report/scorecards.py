"""Show the plans of a period as a table: what was asked, what was reached, and how that is judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.figure import Figure
from lc_indicators.language import SECOND_HAND_MARK, Text, date_label, message, messages
from lc_indicators.report.blocks import Cell, Column, Sentence, compose, joined, of_figure, plain
from lc_indicators.report.charts import Charts
from lc_indicators.report.plan_results import SIGNS, PlanOutcome, PlanResult, PlanResults
from lc_indicators.report.plans import Plan, words_of
from lc_indicators.report.sentences import Writer
from lc_indicators.report.tables import TableDetails, Tables

#: So few bars say no more than the table; what counts as reached.
LEAST_BARS, REACHED = 2, frozenset({PlanOutcome.MET, PlanOutcome.WITHIN_ROUNDING})

#: The status of what is not there.
MISSING = "O"


@dataclass(frozen=True)
class Scorecards:
    """The scorecards of a report."""

    results: PlanResults
    writer: Writer
    tables: Tables
    charts: Charts

    def plan_chart(self, id: str, results: Sequence[PlanResult] | None = None, /) -> None:
        """Show plans against what was reached of them as bars; nothing where fewer than two are known.

        *results* are those of ``report.targets()``, which are taken where none are given.

        Examples
        --------
        ``report.plan_chart("plan-bars")``
        """
        given = self.results.targets() if results is None else list(results)
        known = [one for one in given if _is_drawable(one)]
        if len(known) < LEAST_BARS:
            return
        met = sum(one.outcome in REACHED for one in known)
        values = {"count": str(met), "of": str(len(known))} if met else {"of": str(len(known))}
        self.charts.chart(
            "plan_bars",
            id,
            known,
            title=self.writer.composed("report.plans.some_met" if met else "report.plans.none_met", **values),
            subtitle=message("report.plans.bars"),
        )

    def scorecard(
        self,
        id: str,
        results: Sequence[PlanResult] | None = None,
        words: str | Text = "",
        /,
        *,
        note: Text | None = None,
        **by_language: str,
    ) -> None:
        """Show plans and what was reached of them as a table; nothing where there are none.

        *results* are those of ``report.targets()``, which are taken where none are given.  A row has the
        indicator, the plan with its bound in words, what was reached, attainment or gap, the judgement with
        a sign, and the decision with its date and with what it replaced.

        Examples
        --------
        ``report.scorecard("plan", vi="Thực hiện kế hoạch", en="Plan and results")``
        """
        given = self.results.targets() if results is None else list(results)
        if not given:
            return
        heads = messages("report.plan_heads")
        names = ("indicator", "plan", "reached", "attained", "judged", "decision")
        columns = [Column(heads[name][self.writer.language], numeric=name == "attained") for name in names]
        under = [self._held_note(given), *self._sources_note(given, note)]
        self.tables.detailed(
            id,
            columns,
            [self._row(result) for result in given],
            details=TableDetails(marks=tuple(result.reached or MISSING for result in given)),
            caption=self.writer.caption("report.headings.scorecard", words, by_language),
            notes=[one for one in under if one.spans],
        )

    def _row(self, result: PlanResult) -> list[Cell]:
        plan, language = result.plan, self.writer.language
        return [
            plan.indicator.name[language],
            self._planned(plan),
            self._reached(result),
            result.attainment or result.gap,
            self._judged(result),
            self._decision(plan),
        ]

    def _planned(self, plan: Plan) -> Sentence:
        said = _said(plan, self.writer)
        if plan.target.period == self.results.selection.period:
            return said
        return self.writer.composed("report.plans.of_period", it=said, period=plan.target.period)

    def _reached(self, result: PlanResult) -> Cell:
        reached = result.reached
        if reached is None or reached.period is None:
            return plain(f"[{self.tables.statuses[MISSING].mark}]")
        own = of_figure(reached, self.writer.language)
        if reached.period != self.results.selection.period:
            own = self.writer.composed("report.plans.of_period", it=own, period=reached.period)
        marks = ", ".join(reached.marks)
        return joined([own, plain(f"[{marks}]")]) if marks else own

    def _judged(self, result: PlanResult) -> Sentence:
        words = messages("report.plan_outcomes")[result.outcome][self.writer.language]
        judged = plain(f"{SIGNS[result.outcome]} {words}")
        if result.expected is None or result.by is None or result.outcome is PlanOutcome.MET:
            return judged
        by = messages("report.plan_expected")[result.by]
        return compose(by, self.writer.language, {"judged": judged, "expected": result.expected})

    def _decision(self, plan: Plan) -> Sentence:
        decided = self._decided(plan)
        if plan.replaced is None:
            return decided
        before = plan.replaced
        return self.writer.composed(
            "report.plans.replaces", by=decided, it=_said(before, self.writer), who=self._decided(before)
        )

    def _decided(self, plan: Plan) -> Sentence:
        who = plan.figure.cited[0].source
        date = date_label(self.results.plans.date(plan.target), self.writer.language)
        words = ", ".join(part for part in (who.published_by(self.writer.language), date) if part)
        return plain(f"{words} [{SECOND_HAND_MARK}]" if who.secondary else words)

    def _held_note(self, given: Sequence[PlanResult]) -> Sentence:
        """Return how plans without a word beside them are held, where there are any."""
        is_read = any(_is_held_by_side(result.plan) for result in given)
        return plain(self.writer.message("report.plans.held")) if is_read else Sentence(())

    def _sources_note(self, given: Sequence[PlanResult], note: Text | None) -> list[Sentence]:
        figures = [result.reached for result in given if result.reached]
        if figures:
            return [self.tables.source_note(figures, note, are_marked=False)]
        return [plain(note[self.writer.language])] if note else []


def _said(plan: Plan, writer: Writer) -> Sentence:
    """Return a plan in words: "at least 226,000 tonnes", "9 to 10 % a year"."""
    values: dict[str, Figure | Sentence] = {"it": plan.figure}
    if plan.upper is not None:
        # The unit stands behind the upper end.
        values = {"it": of_figure(plan.figure, writer.language, form="number"), "upper": plan.upper}
    return compose(words_of(plan), writer.language, values, marked=False)


def _is_drawable(result: PlanResult) -> bool:
    """Return whether what was reached can stand beside its plan: known, in its unit, and positive."""
    plan, reached = result.plan.in_unit(result.plan.figure), result.reached
    if reached is None or reached.is_missing or reached.unit != plan.unit:
        return False
    return plan.known_value > 0 and reached.known_value >= 0


def _is_held_by_side(plan: Plan) -> bool:
    return plan.target.bound in {"exactly", "between", "about"} and plan.indicator.good != "none"
