"""The date expression, as the rest of the program sees it, of a reading and its result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.model import DateExpression, Reading
from dipltime.temporal.values import days_of, edtf_of, iso
from dipltime.temporal.windows import window

if TYPE_CHECKING:
    from dipltime.temporal.context import Context
    from dipltime.temporal.meaning import Found
    from dipltime.temporal.resolve.result import Result


def expression(found: Found, result: Result, context: Context) -> DateExpression:
    """`found` with its value, its EDTF, its first and last day, and how they were worked out."""
    tokens = context.tokens
    start, end = tokens.starts[found.start], tokens.ends[found.end - 1]
    edtf, earliest, latest = _extent(result, context, found.mod)
    if result.type == "DURATION":
        edtf, earliest, latest = window(found, context)
    return DateExpression(
        start=start,
        end=end,
        text=tokens.text[start:end],
        type=found.type or result.type,
        value=result.value,
        rule=found.rule,
        mod=found.mod or result.mod,
        edtf=edtf,
        earliest=earliest,
        latest=latest,
        reading=Reading(result.anchor, result.anchor_from, result.direction, result.cue or None),
    )


# Of a point in time, "more than two years ago" is no more exact than "about two years ago".
_ABOUT = ("APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS")


def _extent(result: Result, context: Context, mod: str | None) -> tuple[str | None, str | None, str | None]:
    """EDTF, first and last day of a result."""
    if result.period is not None:
        edtf, (earliest, latest) = edtf_of(result.period), days_of(result.period)
        if result.others:
            edtf = f"[{','.join(sorted((edtf, *result.others)))}]"
            # The value can carry a clock time, the first and the last day never do.
            days = sorted((earliest or "", *result.others))
            return edtf, days[0], days[-1]
        if result.last is not None:
            return f"{earliest}/{result.last.isoformat()}", earliest, result.last.isoformat()
        if mod in ("BEFORE", "AFTER"):
            return (f"../{edtf}", None, latest) if mod == "BEFORE" else (f"{edtf}/..", earliest, None)
        return (
            edtf + ("~" if mod in _ABOUT and "/" not in edtf and not result.period.tail else ""),
            earliest,
            latest,
        )
    today = iso(context.published)
    match result.value:
        case "PRESENT_REF":
            return today, today, today
        case "PAST_REF" if today:
            return f"../{today}", None, today
        case "FUTURE_REF" if today:
            return f"{today}/..", today, None
    return (result.value if _unspecified_day(result.value) else None), None, None


def _unspecified_day(value: str) -> bool:
    """Whether a value names a month or a day of no year, which EDTF can write."""
    named = value.startswith("XXXX-") and value.strip("X-")
    return bool(named) and not set(value) & set("WTQHSF")
