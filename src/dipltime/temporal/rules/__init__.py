"""All rules, a family a module, in one explicit order: of two readings of the same words the first wins."""

from dipltime.temporal.grammar import Rule
from dipltime.temporal.rules import (
    ancient,
    away,
    beside,
    clock,
    coordination,
    deictic,
    duration,
    financial,
    length_forms,
    month,
    month_day,
    named_day,
    nth,
    numeric,
    parts_of_year,
    ranges,
    relative,
    story,
    told_days,
    weekday,
    year,
)
from dipltime.temporal.rules import (
    set as sets,
)

RULES: tuple[Rule, ...] = (
    *numeric.RULES,
    *ranges.RULES,
    *coordination.RULES,
    *ancient.RULES,
    *story.RULES,
    *told_days.RULES,
    *nth.RULES,
    *named_day.RULES,
    *month_day.RULES,
    *month.RULES,
    *weekday.RULES,
    *financial.RULES,
    *parts_of_year.RULES,
    *year.RULES,
    *deictic.RULES,
    *beside.RULES,
    *away.RULES,
    *relative.RULES,
    *sets.RULES,
    *length_forms.RULES,
    *duration.RULES,
    *clock.RULES,
)
