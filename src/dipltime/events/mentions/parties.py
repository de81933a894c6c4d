"""Which country or organisation "it" and "they" mean, and whose troops "its troops" are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.kinds import AUXILIARY, PAST, THIRD, word_kinds
from dipltime.events.mentions.lexicon import Entry
from dipltime.events.mentions.spotting import Hit
from dipltime.events.mentions.surroundings import words_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.model import Actor
    from dipltime.text import Tokens

NEUTER = frozenset({"it", "they"})
OWNERS = frozenset({"its", "their"})
ENTRY = Entry("person", "he")
_OF_STATES = frozenset({"country", "capital", "seat", "organisation"})
_OPENING = 6
"""Words in which the subject of a sentence begins."""
_ACTS = AUXILIARY | PAST | THIRD


def party(tokens: Tokens, near: Sequence[Hit], sentence_of: Sequence[int], place: int) -> Hit | None:
    """Whom "it" or "they" means as the subject of its sentence: who was the subject of the sentence before."""
    own = sentence_of[place]
    if any(sentence_of[hit.first] == own and not hit.located for hit in near):
        return None
    before = [hit for hit in near if sentence_of[hit.first] == own - 1 and hit.actors]
    many = tokens.words[place] == "they"
    subjects = _opening(tokens, before, sentence_of, many=many)
    actors = tuple(dict.fromkeys(actor for hit in subjects for actor in hit.actors))
    if many and len(actors) == 1:
        actors = _beside(tokens, before, subjects[0]) or ()
    if not actors or many != (len(actors) > 1):
        return None
    return Hit(place, place + 1, ENTRY, actors, person=subjects[0].person)


def _opening(tokens: Tokens, hits: Sequence[Hit], sentence_of: Sequence[int], *, many: bool) -> list[Hit]:
    """The party, or the parties that commas and "and" join, with which a sentence opens."""
    found: list[Hit] = []
    for hit in hits:
        if not found:
            if hit.located or hit.adjective or not opens(sentence_of, hit.first):
                continue
            if not many and hit.entry.kind not in _OF_STATES:
                break
        elif set(tokens.words[found[-1].end : hit.first]) - {",", "and", "the"} or not many:
            break
        if owns(tokens, hit.end):
            break
        found.append(hit)
    return found


def _beside(tokens: Tokens, hits: Sequence[Hit], subject: Hit) -> tuple[Actor, ...]:
    """The subject and the one other party that its clause names: "Israel met Egypt"."""
    both = [hit for hit in hits if hit.person == subject.person and not (hit.located or hit.adjective)]
    actors = tuple(dict.fromkeys(actor for hit in both for actor in hit.actors))
    apart = any("," in tokens.words[subject.end : hit.first] for hit in both)
    return actors if len(actors) == 2 and not apart else ()


def owner(tokens: Tokens, near: Sequence[Hit], sentence_of: Sequence[int], place: int) -> Hit | None:
    """Whose people act: "Iran said its troops had left"; who opened the sentence, else the one before."""
    if not _is_acting(tokens, place + 1):
        return None
    own, many = sentence_of[place], tokens.words[place] == "their"
    for sentence in (own, own - 1):
        told = [hit for hit in near if sentence_of[hit.first] == sentence and hit.actors]
        subjects = _opening(tokens, told, sentence_of, many=many)
        actors = tuple(dict.fromkeys(actor for hit in subjects for actor in hit.actors))
        if actors:
            return Hit(place, place + 1, ENTRY, actors) if many == (len(actors) > 1) else None
    return None


def _is_acting(tokens: Tokens, place: int) -> bool:
    """Whether people who act for a state stand at `place` as the subject of a verb."""
    words, kinds = tokens.words, word_kinds()
    if place < len(words) and words[place] in words_with("title_modifier"):
        place += 1
    acting = place + 1 < len(words) and words[place] in words_with("acting_noun")
    return acting and bool(kinds[words[place + 1]] & _ACTS)


def owns(tokens: Tokens, end: int) -> bool:
    """Whether a possessive ending follows: "Iran's ambassador" is no Iran."""
    return tokens.words[end : end + 1] in (["'"], ["’"])


def opens(sentence_of: Sequence[int], place: int) -> bool:
    """Whether the word stands among the first of its sentence."""
    start = max(0, place - _OPENING)
    return start == 0 or sentence_of[start] < sentence_of[place]
