"""A time of the day next to a day becomes one expression: "10 p.m. Wednesday", "Friday night", "noon on May 5"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.temporal.meaning import Calendar, Clock, Feast, Found, Known, MonthDay, Nth, Same, Weekday
from dipltime.temporal.paragraphs import parted

if TYPE_CHECKING:
    from dipltime.text import Tokens

_DAYS = (Known, MonthDay, Weekday, Calendar, Same)
_BETWEEN = ("on", "t", ",", "at", "local", "time", "of", "about", "around", "approximately")
_PARTS = {
    "morning": "TMO",
    "dawn": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "midday": "TMI",
    "noon": "T12:00",
    "mornings": "TMO",
    "nights": "TNI",
    "evenings": "TEV",
    "afternoons": "TAF",
    "lunchtime": "TMI",
    "dusk": "TEV",
    "midnight": "T24:00",
}


_JOINS = ("-", "–", "—", "/", "to")
_LATE = ("TAF", "TEV", "TNI")


def _with_part(first: Found, part: Clock, end: int) -> Found | None:
    """ "Eleven o'clock that night": the part of the day tells which half of it the hour is in."""
    clock = first.meaning
    if (
        not isinstance(clock, Clock)
        or part.calendar is None
        or clock.calendar is not None
        or ":" not in clock.tail
    ):
        return None
    tail = _in_part(clock.tail, part.tail)
    return replace(first, end=end, meaning=replace(part, tail=tail, zone=clock.zone))


def _in_part(tail: str, part: str) -> str:
    """The time in that part of the day: T06:30 in the evening is T18:30."""
    hour, minute = tail[1:].split(":")[:2]
    late = part in _LATE and 1 <= int(hour) < 12
    return f"T{int(hour) + 12 * late:02d}:{minute}"


def _fits(clock: Clock, tail: str) -> bool:
    """Whether a time can be told more exactly by the day's part of the day, or the day has none."""
    return tail in ("", clock.tail) or (tail in _PARTS.values() and ":" not in tail and ":" in clock.tail)


def is_day(found: Found) -> bool:
    """Whether the reading names a day."""
    meaning = found.meaning
    match meaning:
        case Known():
            return meaning.period.unit == "day"
        case MonthDay():
            return meaning.day is not None
        case Calendar() | Same():
            return meaning.unit == "day"
    return isinstance(meaning, Weekday | Feast | Nth)


def with_parts(found: Found, tokens: Tokens) -> Found:
    """A day with the part of the day that follows it: "Friday night", "yesterday morning"."""
    if not is_day(found) or found.end >= len(tokens):
        return found
    end = found.end
    if tokens.words[end] in ("early", "late") and end + 1 < len(tokens):
        end += 1
    tail = _PARTS.get(tokens.words[end])
    return replace(found, end=end + 1, tail=tail) if tail else found


def merge_clocks(found: list[Found], tokens: Tokens) -> list[Found]:
    """The readings with each clock time and the day beside it made one."""
    merged: list[Found] = []
    for reading in found:
        if merged and _same_night(merged[-1], reading, tokens):
            merged[-1] = replace(merged[-1], end=reading.end)
            continue
        if len(merged) > 1 and is_day(reading) and _same_moment(merged[-2], merged[-1], reading, tokens):
            merged[-2:] = [_on_day(clock, reading) for clock in merged[-2:]]
        if merged and _adjacent(merged[-1], reading, tokens):
            pair = _merge(merged[-1], reading)
            if pair is not None:
                merged[-1] = pair
                _merge_back(merged, tokens)
                continue
        merged.append(reading)
    return _sharing_days(merged, tokens)


def _merge_back(merged: list[Found], tokens: Tokens) -> None:
    """Take a time into the part of a day after it: "half past six on the morning of 17 October"."""
    if len(merged) < 2 or not _is_hour(merged[-2].meaning) or not _adjacent(merged[-2], merged[-1], tokens):
        return
    pair = _merge(merged[-2], merged[-1])
    if pair is not None:
        merged[-2:] = [pair]


_UNTIL = ("to", "until", "till", "through", "and", "-", "–", "—")


def _sharing_days(found: list[Found], tokens: Tokens) -> list[Found]:
    """The readings, two times joined by "to" both on the day of the second: "from 9 a.m. to 5 p.m. on Friday".

    So are a time and the same one of another zone: "at four in the morning (4 a.m. EDT Thursday)".
    """
    for at in range(len(found) - 1):
        first, last = found[at], found[at + 1]
        between = tokens.words[first.end : last.start]
        if len(between) != 1 or between[0] not in (*_UNTIL, "("):
            continue
        if _is_hour(first.meaning) and is_day(last) and ":" in last.tail:
            found[at] = _on_day(first, last)
    return found


def _is_hour(meaning: object) -> bool:
    """Whether it is a time of a day that is not told."""
    return isinstance(meaning, Clock) and ":" in meaning.tail and meaning.calendar is None


def _same_moment(first: Found, second: Found, day: Found, tokens: Tokens) -> bool:
    """Whether a time is told again in another zone before its day: "10:35 a.m. (0735 GMT) Friday"."""
    if not isinstance(first.meaning, Clock) or not isinstance(second.meaning, Clock):
        return False
    after = tokens.words[second.end : day.start]
    return tokens.words[first.end : second.start] == ["("] and after in ([")"], [")", "on"])


def _on_day(clock: Found, day: Found) -> Found:
    """The time, on the day that stands apart from it."""
    meaning = clock.meaning
    tail = meaning.tail + meaning.zone if isinstance(meaning, Clock) else ""
    return replace(clock, meaning=day.meaning, tail=tail)


def _adjacent(first: Found, second: Found, tokens: Tokens) -> bool:
    between = tokens.words[first.end : second.start]
    if len(between) > 2 or not all(word in _BETWEEN for word in between):
        return False
    return not parted(tokens, first.end, second.start)


def _same_night(first: Found, second: Found, tokens: Tokens) -> bool:
    """Whether a night has its second day here: "the night of 12–13 March"."""
    between = tokens.words[first.end : second.start]
    return first.tail in ("TNI", "T24:00") and is_day(second) and len(between) == 1 and between[0] in _JOINS


def _merge(first: Found, second: Found) -> Found | None:
    if isinstance(first.meaning, Clock) and isinstance(second.meaning, Clock):
        return _with_part(first, second.meaning, second.end)
    if isinstance(first.meaning, Clock) and is_day(second) and _fits(first.meaning, second.tail):
        exact = second.tail and second.tail != first.meaning.tail
        tail = _in_part(first.meaning.tail, second.tail) if exact else first.meaning.tail
        return replace(second, start=first.start, tail=tail + first.meaning.zone)
    if (
        is_day(first)
        and isinstance(second.meaning, Clock)
        and second.meaning.calendar is None
        and first.tail in ("", "TMO", "TAF", "TEV", "TNI")
    ):
        return replace(first, end=second.end, tail=second.meaning.tail + second.meaning.zone)
    return None
