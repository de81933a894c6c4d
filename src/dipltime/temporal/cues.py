"""What a word tells of the time of its sentence: verbs in the past, plans, infinitives of what is to be done."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table, values
from dipltime.temporal.words import word_list

if TYPE_CHECKING:
    from dipltime.model import Direction
    from dipltime.text import Tokens

# How many words lie at most between "allowed" and the "to" of what it allowed.
_CAUSE_REACH = 5
# How many words a speaker's name takes between the comma and "said".
_SPEAKER = 4
_PASSIVE = frozenset(("be", "been", "is", "are", "being"))
_NOW = ("is", "are")
_SET = (["to"], ["for"])
# "as planned" and "previously scheduled" tell what happened.
_AS = frozenset(("as", "previously", "originally", "than"))
_DETERMINERS = frozenset(("a", "an", "the", "its", "his", "her", "their", "of", "in", "with", "series"))
_WAS = frozenset(("was", "were", "been"))
_PLANS = frozenset(("plan", "plans"))
_PHRASE = 3
_OBJECTS = (["a"], ["an"], ["the"], ["its"], ["their"], ["more"], ["new"], ["another"], ["no"], ["talks"])
_PLANNERS = frozenset(("they", "we", "i", "you", "who", "also"))
_PLANNED = frozenset(("planned", "scheduled", "due", "slated"))
_TOLD_BESIDE = _PLANNED | {"to", "set"}
"""Words of no direction of their own, which those beside them give one."""
FORMS_OF_BE = frozenset(("is", "are", "was", "were", "also"))


@cache
def _cues() -> dict[str, str]:
    return {word: row["direction"] for row in table("tense") for word in values(row["words"])}


def kind_of(word: str) -> str | None:
    """What the table of tense says of a word: past, future, perhaps, schedule; None if it is not in it."""
    return _cues().get(word)


def is_weak(cue: str) -> bool:
    """Whether the words are only a weak sign of the future, which the calendar may outweigh."""
    progressive = cue.startswith(("is ", "are ")) and not cue.endswith(" to")
    return progressive or cue.startswith("to ") or cue.endswith(" for") or _cues().get(cue) == "perhaps"


def cue(tokens: Tokens, index: int) -> tuple[Direction, str] | None:
    """The direction that the word at `index` tells, and the words that do; None if it tells none."""
    word = tokens.words[index]
    known = _cues().get(word)
    if known is None and word not in _TOLD_BESIDE and not word.endswith(("ing", "ed")):
        return None
    planned = plan(tokens, index)
    if planned:
        return planned
    if known:
        return _known(tokens, index, known)
    if (
        word == "set"
        and tokens.words[index - 1] in FORMS_OF_BE
        and tokens.words[index + 1 : index + 2] in _SET
    ):
        return "future", f"set {tokens.words[index + 1]}"
    if word == "to" and index + 1 < len(tokens):
        return _infinitive(tokens, index)
    return _participle(tokens, index)


def plan(tokens: Tokens, index: int) -> tuple[Direction, str] | None:
    """What was still to come when it was told: "was planned", "were due", "was to meet"."""
    word = tokens.words[index]
    if word not in _PLANNED and word != "to":
        return None
    following = tokens.forms[index + 1 : index + 2]
    told = word != "to" or (following != [] and following[0].islower())
    before = tokens.words[max(index - 2, 0) : index]
    # "Were originally due": the adverb changes nothing.
    was = before[-1:] and (before[-1] in _WAS or (before[-1].endswith("ly") and before[0] in _WAS))
    return ("future", f"was {word}") if told and was else None


def was_planned(words: str) -> bool:
    """Whether the words tell of a plan in the past, whose day may have come or not: "was planned for Friday"."""
    return words.startswith("was ")


def _known(tokens: Tokens, index: int, known: str) -> tuple[Direction, str] | None:
    """What a word of the table tells where it stands."""
    word = tokens.words[index]
    if known == "schedule":
        return ("future", word) if _many_do(tokens, index) else None
    if known == "perhaps" and (tokens.words[index - 1] in _AS or _is_a_plan(tokens, index)):
        return None
    if word == "won" and tokens.forms[index + 1 : index + 3][1:] == ["t"]:
        return "future", "won't"
    if known == "past":
        return None if _borrowed(tokens, index) or _aside(tokens, index) else ("past", word)
    habit = tokens.words[index - 1] in ("who", "which") and word.endswith("s") and word != "turns"
    return None if habit else ("future", word)


def _is_a_plan(tokens: Tokens, index: int) -> bool:
    """Whether "plan" is what somebody accepted or rejected, not what he does: "rejected a peace plan on Monday"."""
    if tokens.words[index] not in _PLANS or tokens.words[index + 1 : index + 2] in _SET:
        return False
    before = tokens.words[max(index - _PHRASE, 0) : index]
    return not _DETERMINERS.isdisjoint(before) and not _who_plans(tokens, index)


def _who_plans(tokens: Tokens, index: int) -> bool:
    """Whether the planner stands before it and what is planned behind: "the group plans a march"."""
    return tokens.words[index + 1 : index + 2] in _OBJECTS or tokens.words[index - 1] in _PLANNERS


def _infinitive(tokens: Tokens, index: int) -> tuple[Direction, str] | None:
    """What is to be done, or was: "agreed to meet", "began to withdraw", "the report, to be published"."""
    following = tokens.forms[index + 1]
    if following == "be" and tokens.words[index - 1] in (",", "yet"):
        return "future", f"{tokens.words[index - 1]} to be"
    if not following.islower() or following in word_list("no_infinitives"):
        return None
    if tokens.words[index - 1] in word_list("before_aims") or _is_first(tokens, index):
        return None
    done = _done(tokens, index)
    if done:
        return "past", done
    return "future", f"{tokens.words[index - 1]} to" if _plans_now(tokens, index) else f"to {following}"


def _participle(tokens: Tokens, index: int) -> tuple[Direction, str] | None:
    """ "Is visiting" looks ahead, "visited" back."""
    word, before = tokens.words[index], tokens.words[index - 1]
    if word.endswith("ing") and before in _NOW:
        return "future", f"{before} {word}"
    participle = len(word) > 4 and word.endswith("ed") and tokens.forms[index][0].islower()
    return ("past", word) if participle and not _borrowed(tokens, index) else None


def _plans_now(tokens: Tokens, index: int) -> bool:
    """Whether the infinitive at `index` is a plan of the day of writing: "hopes to", "is expected to"."""
    before = tokens.words[index - 1]
    return before in (*_NOW, *word_list("plans_now")) or (
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
    if near and near[-1] in ("is", "are"):
        return False
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
