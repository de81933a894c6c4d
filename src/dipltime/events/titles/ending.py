"""The best end of a title: where what is said is whole, or where a phrase of it ends in time."""

from __future__ import annotations

from bisect import bisect_right
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from dipltime.events import kinds as k
from dipltime.events.titles.bars import barred
from dipltime.events.titles.dates import spoken_dates
from dipltime.events.titles.ends import worth_of
from dipltime.events.titles.joints import can_close
from dipltime.events.titles.wording import gaps, length
from dipltime.events.titles.worths import CLOSED, NEVER, POOR, STRONG, WEAK, WHOLE, is_feature

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dipltime.events.clauses.sentence import Sentence

_ENOUGH = 45
"""Characters from which on the end of a clause is a better end than that of a longer phrase."""
_PLAIN = 24
"""Characters from which on what stands before a comma is enough."""
_SLACK = 6
"""Characters by which a length is misjudged at most."""
_NEAR = 6
"""Words that stand at most between "with" and its participle."""
_LONG = 4
"""Words of a quotation after which it may end early."""
_MARKS = frozenset('"“”')
_SIGNS = k.COMMA | k.BREAK
_OPENING = (
    k.COMMA | k.BREAK | k.CONJUNCTION | k.TO | k.SUBORDINATOR | k.RELATIVE | k.COMPLEMENTISER | k.PREPOSITION
    | k.ADVERB
)  # fmt: skip
"""What a word is that can begin something a title does without."""
_CLAUSES = k.CONDITION | k.SUBORDINATOR | k.RELATIVE | k.COMPLEMENTISER


class Reach(NamedTuple):
    """What a title is made of: the words of `place`'s clause from `low` to `high`, in `room` characters."""

    place: int
    low: int
    high: int
    room: int


def best_end(
    reach: Reach, made: Callable[[int], str], limit: int, sentence: Sentence, roles: list[str]
) -> tuple[str, int]:
    """The best of the titles that `made` makes of the words before an end, and its worth; "" where none fits.

    A comma that closes what is said comes first, then its end; else the last good end within `limit`.
    """
    bars = _bars(reach, sentence, roles)
    for at in _signs(reach, bars, sentence):
        if _PLAIN <= len(text := made(at)) <= limit:
            return text, CLOSED
    if _fits(reach.high, reach, sentence) and _may_end(reach.high, reach, bars, sentence):
        text = made(reach.high)
        if len(text) <= limit:
            return text, WHOLE
    return _latest(reach, made, limit, bars, sentence)


def _fits(at: int, reach: Reach, sentence: Sentence) -> bool:
    return length(reach.low, at, sentence) <= reach.room + _SLACK


def _farthest(reach: Reach, sentence: Sentence) -> int:
    """The last end of a title that can fit, were all that it leaves out among its words."""
    spared = sum(sentence.ends[gap.end - 1] - sentence.starts[gap.start] + 1 for gap in gaps(sentence))
    return bisect_right(sentence.ends, sentence.starts[reach.low] + reach.room + _SLACK + spared)


def _bars(reach: Reach, sentence: Sentence, roles: list[str]) -> set[int]:
    """The words among which nothing may end; most clauses have none."""
    head = sentence.groups[reach.place].head
    kinds = reduce(or_, sentence.bits[head + 1 : reach.high], 0)
    later = reach.place + 1 < len(roles) and sentence.groups[reach.place + 1].start < reach.high
    return barred(reach.place, reach.high, sentence, roles) if later or kinds & _CLAUSES else set()


def _may_end(at: int, reach: Reach, bars: set[int], sentence: Sentence) -> bool:
    start = sentence.groups[reach.place].start
    if at < len(sentence.bits) and sentence.bits[at] & k.CONJUNCTION and is_feature(at - 1, sentence):
        return False
    if at < len(sentence.bits) and _is_absolute(at, start, sentence):
        return False
    return at not in bars and can_close(at, start, sentence) and not _is_inside(at, reach, sentence)


def _is_absolute(at: int, low: int, sentence: Sentence) -> bool:
    """Whether "with" has opened what a participle goes on to tell: "with a child | being held aloft"."""
    if not (sentence.words[at] == "being" or sentence.bits[at] & k.ING):
        return False
    return "with" in sentence.words[max(low, at - _NEAR) : at]


def _is_inside(at: int, reach: Reach, sentence: Sentence) -> bool:
    """Whether the word stands in brackets, or early in a quotation."""
    words = sentence.words[reach.low : at]
    if "(" in words and words.count("(") > words.count(")"):
        return True
    if _MARKS.isdisjoint(words):
        return False
    marks = [i for i, word in enumerate(words) if word in _MARKS]
    early = len(marks) % 2 == 1 and len(words) - marks[-1] < _LONG
    return early and (at < reach.high or _quotes_on(at, sentence))


def _quotes_on(at: int, sentence: Sentence) -> bool:
    """Whether a comma only parts the words of a quotation here: "credible | , inclusive talks"."""
    return at + 1 < len(sentence.bits) and sentence.words[at] == "," and sentence.words[at + 1] not in _MARKS


def _signs(reach: Reach, bars: set[int], sentence: Sentence) -> Iterator[int]:
    """The commas that close what is said."""
    group = sentence.groups[reach.place]
    for at in range(group.head + 1, reach.high):
        if sentence.bits[at] & _SIGNS and at not in bars:
            if not _fits(at, reach, sentence):
                return
            if worth_of(at, group, sentence) == CLOSED and _may_end(at, reach, bars, sentence):
                yield at


def _latest(
    reach: Reach, made: Callable[[int], str], limit: int, bars: set[int], sentence: Sentence
) -> tuple[str, int]:
    """The longest title for each worth, and of these the one that is worth most for its length."""
    group = sentence.groups[reach.place]
    starts = {later.start for later in sentence.groups[reach.place + 1 :]}
    starts.update(date.start for date in spoken_dates(sentence))
    found: dict[int, str] = {}
    whole = not gaps(sentence)
    for at in range(min(reach.high - 1, _farthest(reach, sentence)), group.head, -1):
        if at in bars or not (sentence.bits[at] & _OPENING or at in starts):
            continue
        if not (whole or _fits(at, reach, sentence)):
            continue
        worth = worth_of(at, group, sentence)
        worth = STRONG if worth == CLOSED else NEVER if worth is None else worth
        if worth == NEVER or worth in found or not _may_end(at, reach, bars, sentence):
            continue
        if len(text := made(at)) <= limit:
            found[worth] = text
            if worth == STRONG:
                break
    return _choice(found)


def _choice(found: dict[int, str]) -> tuple[str, int]:
    strong, weak = found.get(STRONG, ""), found.get(WEAK, "")
    if strong and (len(strong) >= _ENOUGH or len(strong) >= len(weak) * 2 // 3):
        return strong, STRONG
    if weak or strong:
        return weak or strong, WEAK
    return found.get(POOR, ""), POOR
