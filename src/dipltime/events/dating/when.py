"""From a date expression and the words that bound it to the time of an event. Precision never grows here."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.dating.calendar import after, bounds, length, shifted
from dipltime.events.dating.prepositions import AHEAD
from dipltime.model import When

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.dating.prepositions import Bound
    from dipltime.model import DateExpression, Precision

UNKNOWN = When("XXXX")

_PRECISIONS: tuple[tuple[re.Pattern[str], Precision], ...] = (
    (re.compile(r"-?\d{4}-\d\d-\d\dT.+"), "time"),
    (re.compile(r"-?\d{4}-\d\d-\d\d"), "day"),
    (re.compile(r"-?\d{4}-W\d\d-\d"), "day"),
    (re.compile(r"-?\d{4}-W\d\d(?:-WE)?"), "week"),
    (re.compile(r"-?\d{4}-\d\d"), "month"),
    (re.compile(r"-?\d{4}-(?:SP|SU|FA|WI)"), "season"),
    (re.compile(r"-?\d{4}-Q\d"), "quarter"),
    (re.compile(r"-?\d{4}-H\d"), "range"),
    (re.compile(r"(?:FY|-)?\d{4}"), "year"),
    (re.compile(r"\d{3}X?"), "decade"),
    (re.compile(r"\d{2}(?:XX)?"), "century"),
)


@lru_cache(maxsize=4096)
def precision_of(value: str) -> Precision:
    """How exact a TIMEX3 value is."""
    for pattern, precision in _PRECISIONS:
        if pattern.fullmatch(value):
            return precision
    return "unknown"


def when_of(date: DateExpression, bound: Bound | None, anchor: str | None) -> When:
    """When an event is that `date` dates; `anchor` is the day that "the next few weeks" counts from."""
    if date.type in ("DURATION", "SET"):
        return _window(date, anchor)
    if date.value in ("PAST_REF", "PRESENT_REF", "FUTURE_REF"):
        return _vague(date.value, anchor)
    if date.earliest is None and date.latest is None:
        return UNKNOWN if date.edtf is None else When(date.edtf)
    return _bounded(date, bound)


def _bounded(date: DateExpression, bound: Bound | None) -> When:
    edtf, first, last = date.edtf or date.value, date.earliest, date.latest
    kind = bound.kind if bound else ""
    if kind == AHEAD and first:
        return When(f"[{first}..]", first, None, "unknown")
    if kind == "since":
        return When(f"{_plain(edtf)}/..", first, None, "range", _doubtful(edtf))
    if kind == "until":
        return When(f"../{_plain(edtf)}", None, last, "range", _doubtful(edtf))
    if kind == "by" and last:
        return When(f"[..{last}]", None, last, "range")
    if kind == "before" and first and (day := shifted(first, -1)):
        return When(f"[..{day}]", None, day, "range")
    if kind == "after" and last and (day := shifted(last, 1)):
        return When(f"[{day}..]", day, None, "range")
    one_of = edtf.startswith("[") and "," in edtf
    precision = precision_of(first or "" if one_of else date.value)
    if precision != "week" and ("/" in edtf or ".." in edtf):
        precision = "range"
    if bound and (bound.hedged or bound.about) and not _doubtful(edtf):
        return When(edtf + ("?" if bound.hedged else "~"), first, last, precision, True)
    return When(edtf, first, last, precision, _doubtful(edtf))


def _plain(edtf: str) -> str:
    """The part of an EDTF value that can stand at the end of an interval."""
    return edtf.split("/")[0] if "/" in edtf else edtf.strip("[]").removesuffix("..").removeprefix("..")


def doubted(when: When) -> When:
    """The same time, uncertain: EDTF's `?` at its first date."""
    first, slash, rest = when.edtf.partition("/")
    marked = first if _doubtful(first) or not first[-1:].isdecimal() else f"{first}?"
    return replace(when, edtf=f"{marked}{slash}{rest}", approximate=True)


def _doubtful(edtf: str) -> bool:
    return edtf.endswith(("?", "~", "%"))


def _window(date: DateExpression, anchor: str | None) -> When:
    """A time ahead or behind, told by its length only: it begins or ends at the anchor."""
    if date.reading.relation and (date.earliest or date.latest):
        last = date.latest or ".."
        return When(date.edtf or f"{date.earliest or '..'}/{last}", date.earliest, date.latest, "range")
    if anchor is None or date.reading.relation:
        return UNKNOWN
    if _behind(date.text):
        days = length(date.value)
        first = shifted(anchor, -days) if days else None
        return When(f"{first or '..'}/{anchor}", first, anchor, "range")
    last_day = after(anchor, date.value)
    return When(f"{anchor}/{last_day or '..'}", anchor, last_day, "range")


def _behind(text: str) -> bool:
    return any(
        word in ("last", "past", "recent", "previous", "ago", "earlier") for word in text.lower().split()
    )


def _vague(value: str, anchor: str | None) -> When:
    if anchor is None:
        return UNKNOWN
    if value == "PRESENT_REF":
        return When(f"{anchor}~", anchor, anchor, "day", True)
    if value == "PAST_REF":
        return When(f"[..{anchor}]", None, anchor, "unknown")
    return When(f"[{anchor}..]", anchor, None, "unknown")


def since_gerund(when: When, group: Group, sentence: Sentence) -> When:
    """A time that a gerund begins: "since taking over in January" is an open one."""
    before = sentence.words[group.start - 1] if group.start else ""
    if before != "since" or group.kind != k.ING or when.precision == "range":
        return when
    return When(f"{when.edtf}/..", when.earliest, None, "range", when.approximate)


def original(value: str) -> When:
    """The time of what an anniversary commemorates, from its ISO 8601 day, month or year."""
    first, last = bounds(value)
    return When(value, first, last, precision_of(value))


def span(first: When, last: When) -> When:
    """From the beginning of one to the end of the other: "between May and July", "Wednesday and Thursday".

    What would end before it begins is no range, and the first stands alone.
    """
    if first.earliest and last.latest and last.latest < first.earliest:
        return first
    return When(
        f"{_plain(first.edtf)}/{_plain(last.edtf)}",
        first.earliest,
        last.latest,
        "range",
        first.approximate or last.approximate,
    )
