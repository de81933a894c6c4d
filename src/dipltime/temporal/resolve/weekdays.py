"""Days of the week: the last or the coming one, by the tense of the verb that governs them."""

from __future__ import annotations

from datetime import date, timedelta

from dipltime.model import Direction
from dipltime.temporal.context import Context
from dipltime.temporal.cues import is_weak, was_planned
from dipltime.temporal.meaning import Found, Weekday
from dipltime.temporal.periods import bounds, day_period
from dipltime.temporal.resolve.result import Result, of_period
from dipltime.temporal.tense import direction
from dipltime.temporal.words import word_list
from dipltime.text import Tokens

_HALF_A_WEEK = 3
# How many words back the day begins that "and" joins another to, and how many days apart the two are.
_JOINED, _NEXT = 4, 1

# Of the weak signs of the future those that a writer of Wednesday uses of next Tuesday.
_FIRM = frozenset(("would", "should", "going", "plan", "plans", "planning", "expects", "hopes", "intends"))
_BEFORE_DAYS = frozenset(("on", "by", "before", "late", "early"))
_NOW = frozenset(("is", "are", "re"))
_MODALS = frozenset(("could", "may", "might", "can", "must"))
_CALLED = frozenset(("announced", "called", "arranged"))
# Words of the shortest plan before its day: "agreed to meet".
_PLAN = 3
# How many days ahead yesterday and the day before it would be.
_JUST_OVER = (5, 6)


def _nearest(day: date, weekday: int, way: Direction, *, inclusive: bool = True) -> date:
    """The weekday nearest to `day` in that direction, `day` itself included unless told otherwise."""
    if way == "future":
        ahead = (weekday - day.isoweekday()) % 7
        return day + timedelta(days=ahead or (0 if inclusive else 7))
    back = (day.isoweekday() - weekday) % 7
    return day - timedelta(days=back or (0 if inclusive else 7))


def _closer(day: date, weekday: int) -> Direction:
    """Where the nearest such weekday lies: what was planned for Friday was so for the one that is nearer."""
    return "future" if (weekday - day.isoweekday()) % 7 <= _HALF_A_WEEK else "past"


def _in_range(meaning: Weekday, anchor: date, way: Direction) -> date:
    """The day; of a range the coming one begins first, and the last one ended last.

    A range that begins on the day of writing is the one that begins now, whatever the tense around it.
    """
    if anchor.isoweekday() == (meaning.since or (meaning.weekday if meaning.until else None)):
        way = "future"
    if way == "future" and meaning.since:
        return _nearest(_nearest(anchor, meaning.since, way), meaning.weekday, way)
    if way != "future" and meaning.until:
        return _nearest(_nearest(anchor, meaning.until, way), meaning.weekday, way)
    return _nearest(anchor, meaning.weekday, way)


def _is_firm(tokens: Tokens, start: int) -> bool:
    """Whether the plan stands right before the day: "is meeting on Monday", "could reopen on", "agreed to meet on"."""
    at = start - 1 if tokens.words[start - 1] in _BEFORE_DAYS else start
    if at < _PLAN:
        return False
    before, word = tokens.words[at - 2], tokens.words[at - 1]
    if word == "for" and before in _CALLED:
        return True
    if before in _NOW:
        return word.endswith("ing") or word == "expected"
    if before in _MODALS:
        return tokens.forms[at - 1].islower() and word not in ("have", "not")
    return before == "to" and tokens.words[at - 3] in word_list("commitments")


def _likely(
    meaning: Weekday, anchor: date, way: Direction | None, cue: str, *, firm: bool = False
) -> Direction:
    """The direction; without a sign of it tomorrow is to come, and with a weak one yesterday is over."""
    ahead = (meaning.weekday - anchor.isoweekday()) % 7
    if was_planned(cue):
        return _closer(anchor, meaning.weekday)
    if way is None:
        return "future" if meaning.hint is not None or ahead == 1 else "past"
    weak = is_weak(cue) and cue not in _FIRM and not firm
    return "past" if way == "future" and weak and ahead in _JUST_OVER else way


def _day_before(meaning: Weekday, found: Found, context: Context) -> date | None:
    """The day after the one that "and" joins it to: "next Thursday and Friday"."""
    words = context.tokens.words[max(found.start - _JOINED, 0) : found.start]
    if not context.told or words[-1:] not in (["and"], ["or"]):
        return None
    at, told = context.told[-1]
    if found.start - at > _JOINED or told.unit != "day":
        return None
    last = bounds(told)[0]
    gap = (meaning.weekday - last.isoweekday()) % 7
    return last + timedelta(days=gap) if 1 <= gap <= _NEXT else None


def _just_begun(meaning: Weekday, found: Found, anchor: date) -> bool:
    """Whether the day began elsewhere when the report was dated: "early Saturday", in one of Friday."""
    ahead = (meaning.weekday - anchor.isoweekday()) % 7
    return ahead == 1 and meaning.hint is None and (found.mod == "START" or found.tail.startswith("T0"))


def weekday(meaning: Weekday, found: Found, context: Context) -> Result:
    """The day; without an anchor the underspecified XXXX-WXX-3."""
    way, cue = direction(context.tokens, found.start, found.end)
    anchor, source = context.anchor("published")
    if anchor is None:
        return Result(
            f"XXXX-WXX-{meaning.weekday}{found.tail}",
            "TIME" if found.tail else "DATE",
            direction=way,
            cue=cue,
        )
    if meaning.week is not None:
        monday = anchor - timedelta(days=anchor.isoweekday() - 1)
        day = monday + timedelta(days=7 * meaning.week + meaning.weekday - 1)
    elif meaning.hint:
        way, cue = ("past" if meaning.hint < 0 else "future"), "last" if meaning.hint < 0 else "next"
        day = _nearest(anchor, meaning.weekday, way, inclusive=False)
    elif day_before := _day_before(meaning, found, context):
        day, way = day_before, "future" if day_before > anchor else "past"
    elif context.narrative and source == "previous date":
        day = _nearest(anchor, meaning.weekday, way="future")
    else:
        firm = _is_firm(context.tokens, found.start)
        likely = _likely(meaning, anchor, way, cue, firm=firm)
        way = "future" if _just_begun(meaning, found, anchor) else likely
        day = _in_range(meaning, anchor, way)
    result = of_period(day_period(day, found.tail), anchor.isoformat(), source)
    result.direction, result.cue = way or "past", cue
    return result
