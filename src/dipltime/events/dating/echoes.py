"""What happened at a date that the text goes on about: "in October 1962, when messages took hours"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses.sentence import Noun
from dipltime.events.dating.link import Link

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

_ISSUING = frozenset(
    {"pass", "adopt", "sign", "issue", "release", "publish", "send", "deliver", "write", "approve", "date", "make",
     "give", "broadcast", "reach", "agree", "submit", "circulate"}
)  # fmt: skip
_INSIDE = frozenset({"in", "by", "under", "with", "through"})
_OPENERS = (["when"], [",", "when"], [",", "the", "day"], [",", "the", "year"])


def echoes(found: list[Link], sentence: Sentence) -> list[Link]:
    """The links of the clauses that begin with "when" right after a date, where they have none of their own."""
    taken = {id(link.trigger) for link in found}
    made: list[Link] = []
    for link in found:
        at = (link.until or link.dated).end
        opener = next((words for words in _OPENERS if sentence.words[at : at + len(words)] == words), None)
        if opener and sentence.words[at + len(opener) : at + len(opener) + 1] in (["after"], ["before"]):
            # "Since 1973, the year after he went": another year.
            continue
        trigger = _first_verb(at + len(opener), sentence) if opener else None
        if trigger and id(trigger) not in taken:
            taken.add(id(trigger))
            made.append(Link(trigger, link.dated, link.bound._replace(kind=""), link.until, True, True))
    return made


def of_documents(found: list[Link], sentence: Sentence) -> list[Link]:
    """The links of what was said in a document of the date: "In a resolution, passed on Monday, it condemned"."""
    taken = {id(link.trigger) for link in found}
    made: list[Link] = []
    for link in found:
        group = link.trigger
        if (
            isinstance(group, Noun)
            or not group.reduced
            or group.lemma not in _ISSUING
            or sentence.words[0] not in _INSIDE
        ):
            continue
        place = next(at for at, other in enumerate(sentence.groups) if other is group)
        verb = next((other for other in sentence.groups[place + 1 :] if other.finite), None)
        if place == 0 and sentence.words[0] in _INSIDE and verb and id(verb) not in taken:
            made.append(Link(verb, link.dated, link.bound, link.until, shared=True))
    return made


def _first_verb(at: int, sentence: Sentence) -> Group | None:
    """The verb of the clause that begins at `at`; what is expected or due, and not the expecting."""
    for place, group in enumerate(sentence.groups):
        if group.head < at or not group.finite:
            continue
        if any(sentence.bits[i] & (k.COMMA | k.BREAK) for i in range(at, group.start)):
            return None
        below = sentence.groups[place + 1] if place + 1 < len(sentence.groups) else None
        return below if below and below.governor == place and below.infinitive else group
    return None
