"""The words after a verb that make another of it: "called for", "put him under arrest", "told Iraq to disclose"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence

REACH = 9
"""How many words after the verb its object may stand, and with it what belongs to the verb behind the object."""
_LOOSE = frozenset({"to", "on", "for", "with", "from", "at", "as", "in", "under", "into", "onto", "behind"})
"""Prepositions, which alone follow the verb at once, and before a noun stand where they like."""
_SHORT = 5
_GAP = 7
_OPENS_NOUN = k.DETERMINER | k.POSSESSIVE | k.NUMBER | k.OBJECT | k.NOUN
_BOUNDS = k.PREPOSITION | k.TO | k.COMMA | k.BREAK | k.COMPLEMENTISER | k.RELATIVE
_THAT = ("that",)
_ACT = ("+to",)


def cue(particle: tuple[str, ...]) -> str:
    """A word without which a particle cannot stand there, empty where any may do."""
    if not particle or particle in (_THAT, _ACT):
        return ""
    return next(word for word in particle if word != "*").lstrip("+")


def words_of(particle: tuple[str, ...]) -> frozenset[str]:
    """All the words that must stand behind the verb for a particle; none where any may do."""
    if particle in (_THAT, _ACT):
        return frozenset()
    return frozenset(word.lstrip("+") for word in particle if word != "*")


def has_particle(place: int, particle: tuple[str, ...], sentence: Sentence) -> bool:
    """Whether the words of a particle follow the verb at `place`: right after it, or with "+" after its object.

    "*" is a gap, "+to" is the infinitive of who is made to act ("told Iraq to disclose"), "++to" the preposition
    ("linked him to").
    """
    words, at, size = sentence.words, sentence.groups[place].head + 1, len(particle)
    if "*" in particle:
        return _has_gap(at, particle, sentence)
    if particle[0][0] == "+":
        return _follows_object(place, particle, sentence)
    if particle == _THAT:
        return k.has(k.COMPLEMENTISER, sentence.bits, at, at + _SHORT)
    if tuple(words[at : at + size]) == particle:
        return True
    behind = _over_asides(at, sentence)
    if behind > at and tuple(words[behind : behind + size]) == particle:
        return True
    at = behind
    if size > 1:
        # "put him on trial", "called for a prompt end to": a preposition stands where it likes, a noun near the verb.
        reach = REACH if particle[0] in _LOOSE else 2
        near = words[at : at + reach]
        return particle[0] in near and any(
            tuple(words[i : i + size]) == particle for i, word in enumerate(near, at) if word == particle[0]
        )
    return particle[0] not in _LOOSE and _is_split(at, particle[0], sentence)


def _is_split(at: int, word: str, sentence: Sentence) -> bool:
    """Whether a short object stands before the particle: "handed him over to", "pulled its troops out on Monday"."""
    ahead = sentence.words[at : at + _SHORT]
    if word not in ahead:
        return False
    after = at + ahead.index(word) + 1
    if after >= len(sentence.words) or not sentence.bits[after - 1] & k.PREPOSITION:
        return True
    dated = any(dated.start == after for dated in sentence.dates)
    return dated or not (sentence.bits[after] & _OPENS_NOUN or sentence.bits[after] == 0)


def _has_gap(at: int, particle: tuple[str, ...], sentence: Sentence) -> bool:
    """Whether the words stand there with others between them: "turned to Italy for", "gave them two days to"."""
    gap = particle.index("*")
    first, last = particle[:gap], particle[gap + 1 :]
    at = _over_asides(at, sentence)
    if tuple(sentence.words[at : at + len(first)]) != first:
        return False
    low = at + len(first)
    if last and last[0] not in sentence.words[low + 1 : low + _GAP]:
        return False
    for end in range(low + 1, min(low + _GAP, len(sentence.words))):
        if tuple(sentence.words[end : end + len(last)]) == last:
            return True
        if _bounds_gap(end - 1, sentence) or _bounds_gap(end, sentence):
            return False
    return False


def _bounds_gap(at: int, sentence: Sentence) -> bool:
    """Whether a word cannot stand in the object that fills a gap: a preposition, a sign, a relative."""
    return bool(sentence.bits[at] & _BOUNDS) and sentence.words[at] != "of"


def _over_asides(at: int, sentence: Sentence) -> int:
    """The word after adverbs, a date and a place: "called again on Friday in Moscow for"."""
    memo: dict[int, int] = sentence.memo.setdefault("asides", {})
    found = memo.get(at)
    if found is None:
        found = memo[at] = _past_asides(at, sentence)
    return found


def _past_asides(at: int, sentence: Sentence) -> int:
    while at < len(sentence.words):
        opened = at + 1 if sentence.words[at] in ("on", "in", "at") else at
        end = 0
        if sentence.dates:
            end = next((dated.end for dated in sentence.dates if dated.start == opened), 0)
        if not end and opened > at:
            named = (name.end for name in sentence.names if name.start == opened and name.mention.located)
            end = next(named, 0)
        if not end and not sentence.bits[at] & k.ADVERB:
            return at
        at = end or at + 1
    return at


def _follows_object(place: int, particle: tuple[str, ...], sentence: Sentence) -> bool:
    """Whether the words stand behind an object: "asked the Union for help", "put him under arrest"."""
    at = sentence.groups[place].head + 1
    after = sentence.groups[place + 1] if place + 1 < len(sentence.groups) else None
    if particle == _ACT:
        return after is not None and after.infinitive and after.governor == place
    wanted = (particle[0].lstrip("+"), *particle[1:])
    end = min(at + REACH + len(wanted), after.head + 1 if after else len(sentence.words))
    loose = k.DETERMINER | k.POSSESSIVE
    ahead = [i for i in range(at + 1, end) if not sentence.bits[i] & loose or sentence.words[i] in wanted]
    words = [sentence.words[i] for i in ahead]
    if len(wanted) == 1 or wanted[0] not in words:
        return wanted[0] in words
    return any(tuple(words[i : i + len(wanted)]) == wanted for i in range(len(words)))
