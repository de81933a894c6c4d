"""How good an end is before a phrase that a preposition opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.titles.lexicon import has_class, is_closing, wants
from dipltime.events.titles.worths import NEVER, POOR, WEAK, is_direct, is_feature

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

_FAR = 6
_PLACES = frozenset(
    {"in", "at", "near", "on", "outside", "inside", "across", "during", "by", "amid", "throughout"}
)
_PARTICLES = frozenset({"over", "up", "out", "off", "down", "back", "away"})
"""Words that belong to a verb where no noun follows: "hand the child over to"."""
_WITH_OF = frozenset(
    {"ahead", "because", "instead", "outside", "inside", "out", "regardless", "irrespective"}
)
"""Words that are a preposition only together with "of"."""


def at_preposition(at: int, group: Group, sentence: Sentence) -> int | None:
    """A phrase with a preposition follows."""
    word, words, last = sentence.words[at], sentence.words, sentence.bits[at - 1]
    after = sentence.bits[at + 1] if at + 1 < len(words) else k.BREAK
    loose = word in _PARTICLES and after & (k.PREPOSITION | k.TO | k.COMMA | k.BREAK)
    if last & (k.PREPOSITION | k.NUMBER) or loose:
        return NEVER
    if word == "of":
        whole = (
            is_direct(at, group)
            or words[at - 1] in _WITH_OF
            or has_class(words[at - 1], "amount")
            or is_feature(at - 1, sentence)
        )
        begun = any(sentence.bits[i] & k.SUBORDINATOR for i in range(max(group.head, at - _FAR), at))
        begun = begun or wants(group.lemma, "phrase")
        told = WEAK if sentence.bits[at - 1] & k.NOUN and not begun else POOR
        return NEVER if whole else told
    if _is_phrasal(at, sentence):
        return NEVER
    compared = word == "as" and "as" in words[max(group.head, at - 5) : at]
    earlier = words[group.head + 1 : at]
    paired = "and" not in earlier and not {"both", "either"}.isdisjoint(earlier)
    if word in ("than", "per") or compared or paired or wants(words[at - 1], word):
        return NEVER
    return _after_phrase(at, group, sentence)


def _is_phrasal(at: int, sentence: Sentence) -> bool:
    """Whether a bare noun between two prepositions is one with them: "in connection with", "in response to"."""
    if sentence.words[at] not in ("with", "to", "for", "of", "from") or at < 3:
        return False
    noun = sentence.bits[at - 1] & ~(k.OBJECT | k.NOUN | k.NOUNY | k.VERB | k.PHRASE) == 0
    bare = noun and not sentence.capital[at - 1] and not sentence.words[at - 1].endswith("s")
    return bare and sentence.words[at - 2] in ("in", "on", "at", "by", "under", "as", "with")


def _after_phrase(at: int, group: Group, sentence: Sentence) -> int:
    """How good an end is before a preposition, by what it would leave out."""
    joined = sentence.bits[at - 2] & k.CONJUNCTION
    if (
        joined
        and sentence.bits[at - 1] & k.BASE
        and any(g.infinitive and g.head < at for g in sentence.groups)
    ):
        return NEVER
    if joined and any(other.head == at - 1 for other in sentence.groups):
        return NEVER
    if all(sentence.bits[i] & k.SKIPPED for i in range(group.head + 1, at)):
        return WEAK if group.passive and sentence.words[at] in _PLACES else POOR
    if last := next((other for other in sentence.groups if other.head == at - 1), None):
        return WEAK if is_closing(last.lemma) and not last.passive else POOR
    if is_feature(at - 1, sentence) and sentence.bits[at - 2] & k.BE:
        # "Is inconsistent | with": what it is, only the phrase tells.
        return NEVER
    if is_feature(at - 1, sentence) and not sentence.bits[at - 2] & k.DETERMINER:
        return POOR
    last = max((other for other in sentence.groups if other.head < at), key=lambda other: other.head)
    led = any(sentence.bits[i] & k.PREPOSITION for i in range(last.head + 1, at))
    told = sentence.bits[at - 1] & k.NOUN and last is group
    return POOR if wants(last.lemma, "phrase") and not (led or told) else WEAK
