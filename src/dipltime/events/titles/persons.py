"""Whether a pronoun can mean somebody whom the sentence, or the one before, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.titles.spans import body_start
from dipltime.events.triggers.senses import takes_content

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.titles.subject import Subject


def is_addressed(above: int, place: int, sentence: Sentence) -> bool:
    """Whether a person stands after the verb above, who is told what he must do: "told Assad that he must go"."""
    low, high = sentence.groups[above].head, sentence.groups[place].start
    return any(low < name.start and name.end < high and name.mention.person for name in sentence.names)


def is_named(name: str, subject: Subject) -> bool:
    """Whether the subject's words name this person."""
    return name.rpartition(" ")[2] in subject.text


def only_person(at: int, sentence: Sentence) -> str:
    """The one person named before in the sentence: "Mubarak's address, in which he"."""
    names = {
        actor.name
        for name in sentence.names
        if body_start(sentence) <= name.start
        and name.end <= at
        and name.mention.person
        and name.start not in _in_front(at, sentence)
        for actor in name.mention.actors
    }
    return names.pop() if len(names) == 1 else ""


def others_before(at: int, sentence: Sentence) -> bool:
    """Whether somebody else is named earlier in the sentence, whom the pronoun could mean as well."""
    return any(name.end <= at and name.mention.actors and not name.mention.located for name in sentence.names)


def agrees(pronoun: str, subject: Subject) -> bool:
    """Whether number and person of a pronoun are those of the subject."""
    if pronoun == "they":
        return subject.plural
    if subject.plural:
        return False
    return subject.person == (pronoun != "it")


def may_be(pronoun: str, subject: Subject) -> bool:
    """Whether a pronoun can mean the subject of its own sentence: "the government said they"."""
    return not subject.plural if pronoun in ("he", "she") else not subject.person


def stands_for_clause(place: int, sentence: Sentence) -> bool:
    """Whether "it" stands for what follows: "it is believed that"."""
    group = sentence.groups[place]
    before = sentence.words[group.start - 1] if group.start else ""
    passive = group.passive or group.kind == k.PARTICIPLE
    return passive and before in ("it", "'", "’") and takes_content(group)


def is_describing(above: int, roles: list[str]) -> bool:
    """Whether the verb above a pronoun describes the one it means: "a worker who said he was shot"."""
    return 0 <= above < len(roles) and roles[above] == markers.RELATIVE


def _in_front(at: int, sentence: Sentence) -> range:
    """The words of a clause without a subject before it, whom the pronoun does itself: "after meeting Ann, she"."""
    before = [group for group in sentence.groups if group.head < at]
    if not before or any(group.finite for group in before):
        return range(0)
    return range(before[0].start, at)
