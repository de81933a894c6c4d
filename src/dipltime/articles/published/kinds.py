"""What makes a date the day of publication, and how much each sign is worth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dipltime.articles.published import signs
from dipltime.articles.published.labels import Label, label_of
from dipltime.articles.published.stamps import WEEKDAYS, Stamp
from dipltime.data import table

if TYPE_CHECKING:
    from collections.abc import Callable

_NEAR = 90


@dataclass(frozen=True, slots=True)
class _Context:
    """What stands around a date, its clock time and its weekday taken off."""

    left: str
    right: str
    clock: bool
    """Whether the date has a clock time as page furniture writes it."""
    weekday: bool
    """Whether its weekday follows it, as in the heads of press archives."""
    label: Label | None


def _is_labelled(context: _Context) -> bool:
    return context.label == "published"


def _is_agency(context: _Context) -> bool:
    left, right = context.left, context.right
    if signs.SHOUTED_PLACE.search(left) and signs.COLON_AFTER.match(right):
        return True
    return bool(signs.PLACE_BEFORE.search(left) and signs.AGENCY_AFTER.match(right))


def _is_updated(context: _Context) -> bool:
    return context.label == "updated" or (context.clock and bool(signs.UPDATED_AT.search(context.left)))


def _is_stamp(context: _Context) -> bool:
    """A date alone on its line, after who wrote it, or with the clock time it was put out at."""
    left, right = context.left, context.right
    if signs.TEASER_BEFORE.search(left) or signs.COMMENT_AFTER.match(right):
        return False
    if signs.BYLINE_BEFORE.search(left) and (signs.LINE_END.match(right) or context.clock):
        return True
    heads, furnished = signs.LINE_START.search(left), signs.FURNITURE_AFTER.match(right)
    if heads and (furnished or signs.BYLINE_AFTER.match(right)):
        return True
    if signs.PREPOSITION.search(left):
        return False
    if context.clock or context.weekday or furnished:
        return True
    if signs.UPDATED_AFTER.match(right) or signs.SITE_BEFORE.search(left):
        return True
    return bool(signs.LINE_END.match(right)) and bool(heads or right.lstrip().startswith("|"))


def _is_placed(context: _Context) -> bool:
    left, right = context.left, context.right
    if signs.PREPOSITION.search(left) or signs.TEASER_BEFORE.search(left):
        return False
    ends = signs.LINE_END.match(right) or signs.CATEGORY_AFTER.match(right)
    return bool(signs.PLACE_BEFORE.search(left) and ends) and not _names_event(left)


@cache
def _event_words() -> frozenset[str]:
    """The event nouns of which a date tells when they took place; a statement is put out on its day."""
    rows = (row for row in table("nouns") if row["type"] != "STATEMENT")
    return frozenset(form for row in rows for form in (row["lemma"], f"{row['lemma']}s"))


def _names_event(left: str) -> bool:
    """Whether the line before a date names what took place then: "Referendum, 6 November 2016"."""
    words = left.rpartition("\n")[2].lower().replace(",", " ").split()
    return not _event_words().isdisjoint(words)


# The order in which a date is tried on them, and what each is worth: a published date beats an update.
_KINDS: tuple[tuple[int, Callable[[_Context], bool]], ...] = (
    (0, _is_labelled),
    (1, _is_agency),
    (4, _is_updated),
    (2, _is_stamp),
    (3, _is_placed),
)
LABELLED = 0
AGENCY = 1
STAMP = 2


def rank_of(text: str, stamp: Stamp) -> int | None:
    """How sure the date is the day of publication, 0 the surest; None where nothing says that it is."""
    context = _context(text, stamp)
    if context.label == "other" or _runs_on(context.right):
        return None
    if context.label and signs.FACTS_AFTER.match(context.right):
        return None
    return next((rank for rank, test in _KINDS if test(context)), None)


def _runs_on(right: str) -> bool:
    """Whether the sentence goes on after the date: "on 4 March 2014 in Oslo they"."""
    ends = signs.CATEGORY_AFTER.match(right) or signs.FURNITURE_AFTER.match(right)
    return not ends and bool(signs.RUNS_ON.match(right))


def _context(text: str, stamp: Stamp) -> _Context:
    left, right = text[max(0, stamp.start - _NEAR) : stamp.start], text[stamp.end : stamp.end + _NEAR]
    named = signs.WEEKDAY_AFTER.match(right)
    weekday = named is not None and WEEKDAYS[stamp.date.weekday()] == named[1][:3].lower()
    if named:
        right = right[named.end() :]
    before, after = signs.CLOCK_BEFORE.search(left), signs.CLOCK_AFTER.match(right)
    if before:
        left = left[: before.start()]
    if after:
        right = right[after.end() :]
    heads = bool(signs.LINE_START.search(left) or signs.UPDATED_AT.search(left))
    sure_before = before is not None and signs.is_sure(before[1]) and heads
    ends = after is not None and bool(signs.LINE_END.match(right))
    sure_after = after is not None and (signs.is_sure(after[1]) or heads or ends)
    return _Context(left, right, sure_before or sure_after, weekday, label_of(left))
