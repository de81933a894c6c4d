"""What makes the words of a clause no title, though they end well: a verb or a name that they leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.titles.brief import phrase_of_it
from dipltime.events.titles.lexicon import has_class, is_closing
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

_SIGNS = k.COMMA | k.BREAK
_PARTED = _SIGNS | k.COMPLEMENTISER | k.CONJUNCTION | k.SUBORDINATOR | k.RELATIVE
_HEADING = 14
"""Words from which on a place and agency stand behind headings, not at the head of a sentence: "(AP) --"."""
_DASHES = frozenset({"-", "–", "—", "--", "_"})


def parted(place: int, high: int, sentence: Sentence, roles: list[str]) -> set[int]:
    """The words before which an end leaves out a verb that what stands before it waits for."""
    group = sentence.groups[place]
    found = {
        later.start
        for later in sentence.groups[place + 1 :]
        if later.start <= high and later.finite and not (later.reduced or _is_apart(later, sentence))
    }
    if says(group) and not group.passive and not is_closing(group.lemma):
        # "Said the League's plan, under which it would hand over power, | is the best".
        told = _content_of(place, sentence, roles)
        found.update(range(group.head + 2, sentence.groups[told].head + 1) if told >= 0 else ())
    return found


def _is_apart(group: Group, sentence: Sentence) -> bool:
    """Whether a verb does not belong to the noun right before it: "stopped; left", "a text circulated by"."""
    before = sentence.bits[group.start - 1]
    return bool(before & (_SIGNS | k.CONJUNCTION)) or _is_loose(group)


def _is_loose(group: Group) -> bool:
    return group.start == group.head and not group.infinitive and not group.kind & (k.THIRD | k.BASE)


def _content_of(place: int, sentence: Sentence, roles: list[str]) -> int:
    """The verb of what is said where it is said without "that"; -1 for none."""
    low = sentence.groups[place].head + 1
    relative = False
    for later in range(place + 1, len(roles)):
        group, role = sentence.groups[later], roles[later]
        if role == markers.RELATIVE:
            relative = True
            continue
        if k.has(k.BE, sentence.bits, low, group.start) and not relative:
            return -1
        if (role == markers.CONTENT and group.finite) or (
            role == markers.MAIN and relative and _is_tied(low, group, sentence)
        ):
            return later
        if group.finite:
            return -1
    return -1


def _is_tied(low: int, group: Group, sentence: Sentence) -> bool:
    """Whether commas around a relative clause alone part a verb from the noun behind the saying."""
    if not sentence.bits[group.start - 1] & k.COMMA:
        return False
    return not any(sentence.bits[at] & (k.BREAK | k.CONJUNCTION) for at in range(low, group.start))


def is_flawed(place: int, sentence: Sentence) -> bool:
    """Whether no words around the verb at `place` are a title, wherever it ends."""
    group = sentence.groups[place]
    return (
        _is_let(place, sentence)
        or _is_done_by(group, sentence)
        or bool(phrase_of_it(group, sentence))
        or _is_heading(group, sentence)
    )


def _is_let(place: int, sentence: Sentence) -> bool:
    """Whether the verb before makes somebody do this: "let the offensive | begin"."""
    group = sentence.groups[place]
    bare = group.kind == k.BASE and group.start == group.head and not group.infinitive
    if not place or not bare:
        return False
    above = sentence.groups[place - 1]
    between = range(above.head + 1, group.start)
    return has_class(above.lemma, "lets") and not any(sentence.bits[at] & _PARTED for at in between)


def _is_done_by(group: Group, sentence: Sentence) -> bool:
    """Whether a participle behind a comma only looks like a past: "will lead it, assisted | by the deputy"."""
    bare = (
        group.kind == k.PAST and group.start == group.head and bool(sentence.bits[group.head] & k.PARTICIPLE)
    )
    if not bare or group.reduced or not group.start or is_closing(group.lemma):
        return False
    comma = sentence.bits[group.start - 1] & k.COMMA
    return bool(comma) and sentence.words[group.head + 1 : group.head + 2] == ["by"]


def _is_heading(group: Group, sentence: Sentence) -> bool:
    """Whether the verb stands in the headings that a page runs into its first line: "... (AP) -- The"."""
    end: int | None = sentence.memo.get("headings")
    if end is None:
        end = sentence.memo["headings"] = _headings_end(sentence)
    return group.head < end


def _headings_end(sentence: Sentence) -> int:
    words = sentence.words
    if "(" not in words:
        return 0
    for at in range(_HEADING, len(words) - 3):
        agency = words[at] == "(" and words[at + 2] == ")" and words[at + 3] in _DASHES
        if agency and sentence.piece(at + 1, at + 2)[:1].isupper():
            return at
    return 0
