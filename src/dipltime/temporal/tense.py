"""The direction of a date that names no year or week of its own, from the verb that governs it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table, values
from dipltime.temporal.words import word_list

if TYPE_CHECKING:
    from dipltime.model import Direction
    from dipltime.text import Tokens

_REACH = 18
# A weak sign of the future ("could", an infinitive) speaks only for a date this many words away or nearer.
_NEAR = 7
# How many words lie at most between "allowed" and the "to" of what it allowed.
_CAUSE_REACH = 5
# How many words a speaker's name takes between the comma and "said".
_SPEAKER = 4
_PASSIVE = frozenset(("be", "been", "is", "are", "being"))
_BE = frozenset(("is", "are", "was", "were", "also"))
_SET = (["to"], ["for"])
# "The first to join on Friday were": the verb that follows tells more than the infinitive.
_FINITE = (["was"], ["were"], ["had"], ["did"], ["said"])
# "as planned" and "previously scheduled" tell what happened.
_AS = frozenset(("as", "previously", "originally", "than"))
_BOUNDARY = frozenset('.!?;:"“”')
_DETERMINERS = frozenset(("a", "an", "the", "its", "his", "her", "their", "of", "in", "with", "series"))


@cache
def _cues() -> dict[str, str]:
    return {word: row["direction"] for row in table("tense") for word in values(row["words"])}


def direction(tokens: Tokens, start: int, end: int) -> tuple[Direction | None, str]:
    """Past or future for the expression of tokens `start` to `end`, and the words that say so.

    The nearest verb before it in its sentence decides ("will meet on Wednesday"), then a weak sign further
    away, then the first verb after it ("On Wednesday, they will meet"); a preposition that looks ahead or
    back decides before all.
    """
    if tokens.words[start - 2 : start] == ["at", "least"] and start > 2:
        start -= 2
    preposition = tokens.words[start - 1] if start else ""
    if preposition == "since":
        return "past", preposition
    if preposition in ("until", "till"):
        return _until(tokens, start)
    if preposition == "through" and _runs_on(tokens, start):
        return "future", preposition
    if preposition == "and" and start > 1 and tokens.words[start - 2] == "now":
        return "future", "now and"
    if preposition == "that" and start > 1 and tokens.words[start - 2] in ("on", "since", "by"):
        return "past", preposition
    if preposition == "as" and start > 1 and tokens.words[start - 2] in ("soon", "early"):
        return "future", f"as {tokens.words[start - 2]} as"
    return _cues_around(tokens, start, end)


def _until(tokens: Tokens, start: int) -> tuple[Direction, str]:
    """What lasted ended in the past; everything else with "until" looks ahead ("postponed until Friday")."""
    if start > 1 and tokens.words[start - 2] in word_list("put_off"):
        return "future", tokens.words[start - 1]
    for index in range(max(start - _NEAR, 0), start):
        if tokens.words[index] in word_list("lasting"):
            return "past", tokens.words[index]
    return "future", tokens.words[start - 1]


def _runs_on(tokens: Tokens, start: int) -> bool:
    """Whether what goes "through Friday" is not over: "runs through May", "extended through June"."""
    return not word_list("running_on").isdisjoint(tokens.words[max(start - _NEAR, 0) : start])


def is_weak(cue: str) -> bool:
    """Whether the words are only a weak sign of the future, which the calendar may outweigh."""
    return cue.startswith("to ") or _cues().get(cue) == "perhaps"


def _verb(tokens: Tokens, places: range) -> tuple[tuple[Direction, str] | None, tuple[Direction, str] | None]:
    """The first cue of a sentence at `places` that counts there, and the first that is too weak so far away."""
    weak = None
    for away, index in enumerate(places):
        if tokens.words[index] in _BOUNDARY and not _inside(tokens, index):
            break
        if _paragraph_ends(tokens, index if places.step < 0 else index - 1):
            break
        found = _cue(tokens, index)
        near = places.step < 0 and (away <= _NEAR or tokens.words[index - 1] in word_list("commitments"))
        if found and (near or not is_weak(found[1]) or (places.step > 0 and _plans(tokens, index))):
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
        if _cues().get(tokens.words[index]) == "future" and not because:
            return "future", tokens.words[index]
        if tokens.words[index] not in _BE:
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


def _cue(tokens: Tokens, index: int) -> tuple[Direction, str] | None:
    word = tokens.words[index]
    known = _cues().get(word)
    if word == "set" and tokens.words[index - 1] in _BE and tokens.words[index + 1 : index + 2] in _SET:
        return "future", f"set {tokens.words[index + 1]}"
    if known == "schedule":
        return ("future", word) if _many_do(tokens, index) else None
    if known == "perhaps" and tokens.words[index - 1] in _AS:
        return None
    if word == "won" and tokens.forms[index + 1 : index + 3][1:] == ["t"]:
        return "future", "won't"
    if known == "past":
        return None if _borrowed(tokens, index) or _aside(tokens, index) else ("past", word)
    if known:
        noun = tokens.words[index - 1] in ("who", "which") and word.endswith("s")
        return None if noun else ("future", word)
    if word == "to" and index + 1 < len(tokens):
        following = tokens.forms[index + 1]
        if not following.islower() or following in word_list("no_infinitives"):
            return None
        if tokens.words[index - 1] in word_list("before_aims") or _is_first(tokens, index):
            return None
        done = _done(tokens, index)
        if done:
            return "past", done
        return "future", f"{tokens.words[index - 1]} to" if _plans_now(tokens, index) else f"to {following}"
    participle = len(word) > 4 and word.endswith("ed") and tokens.forms[index][0].islower()
    return ("past", word) if participle and not _borrowed(tokens, index) else None


def _plans_now(tokens: Tokens, index: int) -> bool:
    """Whether the infinitive at `index` is a plan of the day of writing: "hopes to", "is expected to"."""
    before = tokens.words[index - 1]
    return before in word_list("plans_now") or (
        before in word_list("commitments") and tokens.words[index - 2] in ("is", "are")
    )


def _many_do(tokens: Tokens, index: int) -> bool:
    """Whether a plural stands before the verb, so that it tells of a plan: "the talks begin Monday"."""
    before = tokens.words[index - 1]
    plural = len(before) > 2 and before.endswith("s") and before not in word_list("no_plurals")
    return plural and tokens.forms[index].islower()


def _done(tokens: Tokens, index: int) -> str:
    """The word that makes the infinitive at `index` a thing done: "began to", "allowed the man to"."""
    if tokens.words[index - 1] in word_list("begun"):
        return tokens.words[index - 1]
    near = tokens.words[max(index - _CAUSE_REACH, 0) : index]
    return next((word for word in near if word in word_list("causing")), "")


def _is_first(tokens: Tokens, index: int) -> bool:
    """Whether the infinitive tells of the first that did it, in whatever tense: "the first three to join"."""
    near = tokens.words[max(index - _CAUSE_REACH, 0) : index]
    return "first" in near and "for" not in near


def _aside(tokens: Tokens, index: int) -> bool:
    """Whether the verb is not the one a date hangs on: ", he said," between commas, "could have"."""
    if tokens.words[index] == "have":
        return _cues().get(tokens.words[index - 1]) in ("future", "perhaps")
    around = tokens.words[max(index - _SPEAKER, 0) : index + 2]
    return tokens.words[index] in ("said", "says") and around[-1] == "," and "," in around[:-1]


def _borrowed(tokens: Tokens, index: int) -> bool:
    """Whether a participle has its time from another word: "to be returned", "a televised address"."""
    before = tokens.words[max(index - 2, 0) : index]
    return not _PASSIVE.isdisjoint(before) or (bool(before) and before[-1] in _DETERMINERS)
