"""The direction of a date that names no year or week of its own, from the verb that governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.temporal.cues import FORMS_OF_BE, cue, is_weak, kind_of, plan
from dipltime.temporal.words import word_list

if TYPE_CHECKING:
    from dipltime.model import Direction
    from dipltime.text import Tokens

_REACH = 18
# A weak sign of the future ("could", an infinitive) speaks only for a date this many words away or nearer.
_NEAR = 7
_AS_SOON = (["soon", "as"], ["early", "as"])
_INSIDE = frozenset(("in", "on", "of"))
# How many words "until after the American presidential election in" takes before its date.
_LIMIT = 9
# "The first to join on Friday were": the verb that follows tells more than the infinitive.
_FINITE = (["was"], ["were"], ["had"], ["did"], ["said"])
# "Had until Friday to agree".
_GRANTED = frozenset(("have", "has", "had", "given", "gave"))
_BOUNDARY = frozenset('.!?;:"“”')


def direction(tokens: Tokens, start: int, end: int) -> tuple[Direction | None, str]:
    """Past or future for the expression of tokens `start` to `end`, and the words that say so.

    The nearest verb before it in its sentence decides ("will meet on Wednesday"), then a weak sign further
    away, then the first verb after it ("On Wednesday, they will meet"); a preposition that looks ahead or
    back decides before all.
    """
    memo: dict[tuple[int, int], tuple[Direction | None, str]] = tokens.memo.setdefault("directions", {})
    found = memo.get((start, end))
    if found is None:
        found = memo[start, end] = _direction(tokens, start, end)
    return found


def _direction(tokens: Tokens, start: int, end: int) -> tuple[Direction | None, str]:
    if tokens.words[start - 2 : start] == ["at", "least"] and start > 2:
        start -= 2
    preposition = tokens.words[start - 1] if start else ""
    if preposition == "since":
        return "past", preposition
    if preposition in ("until", "till") or _is_put_off(tokens, start):
        return _until(tokens, start)
    if preposition == "through" and _runs_on(tokens, start):
        return "future", preposition
    if preposition == "and" and start > 1 and tokens.words[start - 2] == "now":
        return "future", "now and"
    if preposition == "that" and start > 1 and tokens.words[start - 2] in ("on", "since", "by"):
        return "past", preposition
    if preposition in ("of", "to", "for") and _awaited(tokens, start, end):
        return "future", f"{tokens.words[start - 2]} {preposition}"
    if ahead := _is_then(tokens, start):
        return "future", ahead
    if preposition in _INSIDE and (limit := _limit_before(tokens, start)):
        return _until(tokens, limit)
    return _cues_around(tokens, start, end)


def _is_then(tokens: Tokens, start: int) -> str:
    """The words that say that something is to come on the date: "is in", "as soon as"; empty for none."""
    before = tokens.words[max(start - 2, 0) : start]
    then = before in _AS_SOON or (before[:1] in (["is"], ["are"]) and before[1:] in (["in"], ["on"]))
    return " ".join(before) if then else ""


def _limit_before(tokens: Tokens, start: int) -> int:
    """The word after the "until" of what the date dates: "until after the election in November"; 0 for none."""
    for index in range(start - 2, max(start - _LIMIT, 0), -1):
        word = tokens.words[index]
        if word in ("until", "till"):
            return index + 1
        if kind_of(word) or not (word.isalpha() or word in "'’"):
            return 0
    return 0


def _is_put_off(tokens: Tokens, start: int) -> bool:
    """Whether something is put off to the date: "postponed to July", "pushed their trip back to Friday"."""
    if start < 2 or tokens.words[start - 1] != "to":
        return False
    before = tokens.words[start - 2]
    if before in ("back", "off"):  # not: "goes back to 1987"
        return not word_list("pushes").isdisjoint(tokens.words[max(start - _NEAR, 0) : start - 2])
    return before in ("postponed", "delayed", "deferred", "adjourned")


def _until(tokens: Tokens, start: int) -> tuple[Direction, str]:
    """What lasted ended in the past; everything else with "until" looks ahead ("postponed until Friday")."""
    if start > 1 and tokens.words[start - 2] in word_list("put_off"):
        return "future", tokens.words[start - 1]
    if start > 1 and tokens.words[start - 2] in _GRANTED:
        return "future", f"{tokens.words[start - 2]} {tokens.words[start - 1]}"
    for index in range(max(start - _NEAR, 0), start):
        if tokens.words[index] in word_list("lasting"):
            return "past", tokens.words[index]
    return "future", tokens.words[start - 1]


def _awaited(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the day is one to come: "ahead of Friday's vote", "called a strike for Monday"."""
    if tokens.words[start - 1] != "for":
        return tokens.words[start - 2 : start - 1] in _AHEAD and start > 1
    if tokens.words[end : end + 2] in (["'", "s"], ["’", "s"]) or not _is_day(tokens.words[end - 1]):
        return False
    if start > 1 and plan(tokens, start - 2):
        return False
    return not word_list("called_for").isdisjoint(tokens.words[max(start - _NEAR, 0) : start])


_AHEAD = (["ahead"], ["up"], ["runup"], ["eve"])


def _is_day(word: str) -> bool:
    return word.endswith("day") or word.isdecimal()


def _runs_on(tokens: Tokens, start: int) -> bool:
    """Whether what goes "through Friday" is not over: "runs through May", "extended through June"."""
    return not word_list("running_on").isdisjoint(tokens.words[max(start - _NEAR, 0) : start])


def _verb(tokens: Tokens, places: range) -> tuple[tuple[Direction, str] | None, tuple[Direction, str] | None]:
    """The first cue of a sentence at `places` that counts there, and the first that is too weak so far away."""
    weak, words, back = None, tokens.words, places.step < 0
    for away, index in enumerate(places):
        if words[index] in _BOUNDARY and not _inside(tokens, index):
            break
        if _paragraph_ends(tokens, index if back else index - 1):
            break
        found = cue(tokens, index)
        if found is None:
            continue
        near = back and (away <= _NEAR or words[index - 1] in word_list("commitments"))
        if near or not is_weak(found[1]) or (not back and _plans(tokens, index)):
            return found, None
        weak = weak or found
    return None, weak


def _plans(tokens: Tokens, index: int) -> bool:
    """Whether the word is a finite verb that looks ahead: "On Friday, the group plans to march"."""
    to = tokens.words[index + 1 : index + 2] == ["to"] and tokens.words[index].endswith("s")
    return to or (tokens.words[index - 1] in ("is", "are") and tokens.words[index].endswith("ed"))


def _cues_around(tokens: Tokens, start: int, end: int) -> tuple[Direction | None, str]:
    auxiliary = _auxiliary(tokens, end)
    if auxiliary:
        return auxiliary
    before, weak = _verb(tokens, range(start - 1, max(start - 1 - _REACH, -1), -1))
    if before and is_weak(before[1]) and tokens.words[end : end + 1] in _FINITE:
        return "past", tokens.words[end]
    if before:
        return before
    after, _ = _verb(tokens, range(end, min(end + _REACH, len(tokens))))
    return after or weak or (None, "")


def _auxiliary(tokens: Tokens, end: int) -> tuple[Direction, str] | None:
    """The future that follows a date at once: "on Monday is scheduled", "on Friday will"."""
    if tokens.words[end + 1 : end + 2] == ["s"]:
        ahead = tokens.words[end + 2 : end + 3]
        return ("future", ahead[0]) if ahead and ahead[0] in word_list("before_plans") else None
    for index in range(end, min(end + 3, len(tokens))):
        because = tokens.words[index] == "due" and index == end
        if kind_of(tokens.words[index]) == "future" and not because:
            return "future", tokens.words[index]
        if tokens.words[index] not in FORMS_OF_BE:
            return None
    return None


def _paragraph_ends(tokens: Tokens, index: int) -> bool:
    """Whether a blank line follows the token at `index`."""
    if not 0 <= index < len(tokens) - 1:
        return False
    end, start = tokens.ends[index], tokens.starts[index + 1]
    return start - end > 1 and tokens.text.count("\n", end, start) > 1


def _inside(tokens: Tokens, index: int) -> bool:
    """Whether a period stands inside an abbreviation or a number rather than at the end of a sentence."""
    if tokens.words[index] != "." or index + 1 >= len(tokens):
        return False
    return len(tokens.words[index - 1]) <= 2 or tokens.starts[index + 1] == tokens.ends[index]
