"""The publication date that stands in the text itself: at its head, or labelled at its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dipltime.articles.published import signs
from dipltime.articles.published.stamps import Stamp, day_of, stamps

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

HEAD = 800
"""How far into a text its head reaches."""
_TAIL = 300
_NEAR = 90
_MAX_SENTENCES = 1


@dataclass(frozen=True, slots=True)
class _Context:
    """What stands around a date, its clock time taken off."""

    left: str
    right: str
    clock: bool
    """Whether the date has a clock time as page furniture writes it."""


def _is_labelled(context: _Context) -> bool:
    return bool(signs.PUBLISHED_LABEL.search(context.left))


def _is_agency(context: _Context) -> bool:
    return bool(signs.PLACE_BEFORE.search(context.left) and signs.AGENCY_AFTER.match(context.right))


def _is_placed(context: _Context) -> bool:
    if signs.PREPOSITION.search(context.left) or signs.TEASER_BEFORE.search(context.left):
        return False
    return bool(signs.PLACE_BEFORE.search(context.left) and signs.LINE_END.match(context.right))


def _is_updated(context: _Context) -> bool:
    return bool(
        signs.UPDATED_LABEL.search(context.left) or (context.clock and signs.UPDATED_AT.search(context.left))
    )


def _is_stamp(context: _Context) -> bool:
    """A date alone on its line, or with the clock time it was put out at."""
    left, right = context.left, context.right
    if signs.PREPOSITION.search(left) or signs.TEASER_BEFORE.search(left) or signs.COMMENT_AFTER.match(right):
        return False
    if context.clock or signs.SITE_BEFORE.search(left):
        return True
    if signs.UPDATED_AFTER.match(right) or signs.FURNITURE_AFTER.match(right):
        return True
    return bool(signs.LINE_END.match(right)) and bool(
        signs.LINE_START.search(left) or right.lstrip().startswith("|")
    )


# The order in which a date is tried on them, and what each is worth: a published date beats an update.
_KINDS: tuple[tuple[str, int, Callable[[_Context], bool]], ...] = (
    ("labelled", 0, _is_labelled),
    ("agency", 1, _is_agency),
    ("updated", 4, _is_updated),
    ("stamp", 2, _is_stamp),
    ("placed", 3, _is_placed),
)
_LABELLED = 0
_AGENCY = 1
_STAMP = 2


def dateline(text: str) -> dt.date | None:
    """The day that the head of `text` gives as its own; None if it gives none, or several alike."""
    ranks: dict[int, set[dt.date]] = {}
    for stamp in stamps(text, 0, min(HEAD, len(text))):
        rank = _rank(text, stamp)
        if rank is not None and not (rank >= _STAMP and _in_story(text, stamp.start)):
            ranks.setdefault(rank, set()).add(stamp.date)
    if wire := _wire_code(text):
        ranks.setdefault(_AGENCY, set()).add(wire)
    if not ranks:
        return _tail(text)
    best = ranks[min(ranks)]
    return next(iter(best)) if len(best) == 1 else None


def _rank(text: str, stamp: Stamp) -> int | None:
    context = _context(text, stamp)
    if signs.RUNS_ON.match(context.right):
        return None
    return next((rank for _, rank, test in _KINDS if test(context)), None)


def _context(text: str, stamp: Stamp) -> _Context:
    left, right = text[max(0, stamp.start - _NEAR) : stamp.start], text[stamp.end : stamp.end + _NEAR]
    before, after = signs.CLOCK_BEFORE.search(left), signs.CLOCK_AFTER.match(right)
    if before:
        left = left[: before.start()]
    if after:
        right = right[after.end() :]
    heads = bool(signs.LINE_START.search(left) or signs.UPDATED_AT.search(left))
    sure_before = before is not None and signs.is_sure(before[1]) and heads
    sure_after = after is not None and (signs.is_sure(after[1]) or heads)
    return _Context(left, right, sure_before or sure_after)


def _in_story(text: str, position: int) -> bool:
    """Whether the story has begun before `position`: what comes then are captions, comments, other pages."""
    return len(signs.SENTENCE_END.findall(text, 0, position)) > _MAX_SENTENCES


def _tail(text: str) -> dt.date | None:
    """The day of a line such as "Published: 3 March 2011" at the end."""
    found = {
        stamp.date
        for stamp in stamps(text, max(0, len(text) - _TAIL), len(text))
        if _rank(text, stamp) == _LABELLED
    }
    return found.pop() if len(found) == 1 else None


def _wire_code(text: str) -> dt.date | None:
    """The day in the story number of a news agency: APW19980227.0494, AP900816-0139."""
    match = signs.WIRE_CODE.search(text, 0, HEAD)
    if match is None:
        return None
    if match[1]:
        return day_of(int(match[1]), int(match[2]), int(match[3]))
    return day_of(1900 + int(match[4]), int(match[5]), int(match[6]))
