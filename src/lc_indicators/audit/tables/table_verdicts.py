"""Put what was found in tables into claims and verdicts, to be told, marked and listed like all others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial

from lc_indicators.audit.claim import Claim, Kind, Place
from lc_indicators.audit.tables.audited_table import AuditedCell, AuditedTable
from lc_indicators.audit.tables.equations import Equation, Form
from lc_indicators.audit.tables.equations import Place as Cell
from lc_indicators.audit.tables.misfits import BEFORE, TableAudit, TableMisfit, TableRule
from lc_indicators.audit.verdict import Outcome, Verdict
from lc_indicators.language import Language, Text, format_decimal, in_a_row, in_each, message, messages

#: So many parts of a sum are printed.
_MOST_SHOWN = 5


def audited_tables(tables: Sequence[AuditedTable]) -> tuple[list[Verdict], list[Text]]:
    """Return a verdict on each cell that does not fit its table, and what is to be said of the tables."""
    if not tables:
        return [], []
    # The search counts in arrays, which a text without tables does not wait for.
    from lc_indicators.audit.tables.table_audit import audit_table

    audits = [audit_table(table) for table in tables]
    verdicts = [
        _verdict(misfit, audit, f"t{number}")
        for number, (audit, misfit) in enumerate(
            ((audit, misfit) for audit in audits for misfit in audit.misfits), start=1
        )
    ]
    return verdicts, [*(note for audit in audits for note in _notes(audit)), *_unchecked(audits)]


def _unchecked(audits: Sequence[TableAudit]) -> list[Text]:
    """Return one note on all tables of which nothing was found."""
    others = [audit for audit in audits if not audit.rules and not audit.table.is_perturbed]
    figures = sum(audit.figures for audit in others)
    if len(others) == 1:
        return [message("audit.tables.no_rules_one", table=_named(others[0]), figures=figures)]
    return [message("audit.tables.no_rules", count=len(others), figures=figures)] if others else []


def _notes(audit: TableAudit) -> list[Text]:
    name = _named(audit)
    if audit.table.is_perturbed:
        return [message("audit.tables.perturbed", table=name)]
    if not audit.rules:
        return []
    more = [in_each(lambda _: "…")] if len(audit.rules) > _MOST_SHOWN else []
    rules = in_a_row([*map(_rule, audit.rules[:_MOST_SHOWN]), *more], message("languages.semicolon"))
    return [
        message("audit.tables.rules", table=name, checked=audit.checked, figures=audit.figures, rules=rules)
    ]


def _named(audit: TableAudit) -> Text:
    name = audit.table.name or next(filter(None, audit.table.labels), "")
    return message("audit.tables.table", name=name) if name else message("audit.tables.unnamed")


def _rule(rule: TableRule) -> Text:
    """Return a rule in words: "Lúa" + "Ngô" = "Cây lương thực"."""
    return in_each(partial(_rule_in, rule))


def _rule_in(rule: TableRule, language: Language) -> str:
    target, *names = (_named_line(name, language) for name in (rule.target, *rule.operands))
    if rule.form is Form.SUM:
        parts = names if len(names) <= _MOST_SHOWN else [*names[:2], "…", names[-1]]
        return f"{target} = {' + '.join(parts)}"
    if rule.form is Form.CHANGE:
        return f"{target} = ({names[0]} ÷ {names[1]} − 1) × 100"
    return f"{target} = {names[0]} ÷ {names[1]}{_factor(rule.factor, language)}"


def _named_line(name: str, language: Language) -> str:
    quoted = _quoted(name.removesuffix(BEFORE))
    return message("audit.tables.before", name=quoted)[language] if name.endswith(BEFORE) else quoted


def _quoted(name: str) -> str:
    return f"“{name}”" if name else "“…”"


def _factor(factor: Decimal, language: str) -> str:
    if factor == 1:
        return ""
    decimals = max(-int(factor.as_tuple().exponent), 0)
    return f" × {format_decimal(factor, decimals=decimals, language=language)}"


def _verdict(misfit: TableMisfit, audit: TableAudit, id: str) -> Verdict:
    rule, equation = misfit.broken[0]
    of = rule.kept or next((one.kept for one in audit.rules if one.target == rule.target and one.kept), ())
    reason = message(
        "audit.tables.misfit",
        cell=_place(misfit), printed=misfit.cell.printed,
        needed=_number(misfit.would_be, misfit.cell.decimals),
        arithmetic=_arithmetic(equation, misfit, audit.table),
        rule=_rule(rule), kept=len(of), all=len(of) + len(rule.missed),
    )  # fmt: skip
    notes = []
    if misfit.slip:
        notes.append(messages("audit.slips")[misfit.slip.value].filled(name=_quoted(misfit.slip_names)))
    if len(misfit.broken) > 1:
        rules = in_a_row(
            (_rule(rule) for rule, _ in misfit.broken[1:_MOST_SHOWN]), message("languages.semicolon")
        )
        notes.append(message("audit.tables.also", rules=rules))
    return Verdict(
        claim=_claim(misfit, id), outcome=Outcome.CONTRADICTED, reason=reason,
        notes=(*notes, message("audit.tables.others")),
    )  # fmt: skip


def _place(misfit: TableMisfit) -> Text:
    name, where = misfit.cell.written.name, message("audit.tables.cell", row=misfit.row, column=misfit.column)
    return in_each(lambda language: f"{name}, {where[language]}") if name else where


def _claim(misfit: TableMisfit, id: str) -> Claim:
    cell, start = misfit.cell, misfit.cell.written.start
    end = start + len(cell.printed)
    place = Place(start=start, end=end, sentence_start=start, sentence_end=end) if start >= 0 else None
    subject = " – ".join(filter(None, (misfit.row, misfit.column)))
    return Claim(
        claim=id, kind=Kind.LEVEL, indicator="", subject=subject, printed=cell.printed, values=(cell.value,),
        unit="", place=place, span_stated=False,
    )  # fmt: skip


def _number(value: Decimal, decimals: int) -> Text:
    return in_each(lambda language: format_decimal(value, decimals=decimals, language=language))


def _arithmetic(equation: Equation, misfit: TableMisfit, table: AuditedTable) -> Text:
    """Return how a figure follows from the others of an equation: "1.020 ÷ 960 × 100 = 106,3"."""
    known = {place: cell for place in equation.places if (cell := table.cells[place[0]][place[1]])}
    place = next(one for one, cell in known.items() if cell is misfit.cell)
    needed, decimals = equation.needed(place, known), misfit.cell.decimals
    if needed is None:
        return message("audit.tables.open")
    said = partial(_said, equation, known, wanted=place)
    result = _number(needed.midpoint, decimals)
    return in_each(lambda language: f"{said(language=language)} = {result[language]}")


def _said(equation: Equation, known: Mapping[Cell, AuditedCell], *, wanted: Cell, language: str) -> str:
    def number(place: Cell) -> str:
        return format_decimal(known[place].value, decimals=known[place].decimals, language=language)

    target, factor = equation.target, _factor(equation.factor, language)
    if equation.form is Form.SUM:
        parts = [number(place) for place in equation.operands if place in known and place != wanted]
        shown = parts if len(parts) <= _MOST_SHOWN else [*parts[:2], "…", parts[-1]]
        return " + ".join(shown) if wanted == target else " − ".join((number(target), *shown))
    of, over = equation.operands
    if equation.form is Form.CHANGE:
        if wanted == target:
            return f"({number(of)} ÷ {number(over)} − 1) × 100"
        first, sign = (over, "×") if wanted == of else (of, "÷")
        return f"{number(first)} {sign} (1 + {number(target)} ÷ 100)"
    if wanted == target:
        return f"{number(of)} ÷ {number(over)}{factor}"
    if wanted == of:
        return f"{number(target)} × {number(over)}{factor.replace('×', '÷')}"
    return f"{number(of)} ÷ {number(target)}{factor}"
