"""Who is to do what somebody is told, asked or helped to do: "told Moscow to close its consulate"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Named, Sentence

CONTROL = frozenset(
    {"tell", "order", "ask", "urge", "instruct", "command", "force", "allow", "permit", "invite", "press", "push",
     "persuade", "encourage", "warn", "advise", "oblige", "compel", "require", "help", "enable", "direct", "beg",
     "implore", "request", "summon", "pressure", "convince", "remind", "want", "expect", "lead", "prompt", "cause",
     "authorise", "authorize", "forbid", "call", "get", "give"}
)  # fmt: skip


def controlled(place: int, sentence: Sentence) -> list[Named] | None:
    """Whom the words between name who is to do what the infinitive at `place` tells; None where nobody is told."""
    group = sentence.groups[place]
    if group.infinitive and (named := _named_before(group.start, sentence)):
        return named
    if not group.infinitive or group.governor < 0:
        return None
    above = sentence.groups[group.governor]
    if above.passive or above.lemma not in CONTROL or above.head + 1 >= group.start:
        return None
    between = [name for name in sentence.names if above.head < name.start and name.end <= group.start]
    return [name for name in between if name.mention.actors and not name.mention.located]


def _named_before(at: int, sentence: Sentence) -> list[Named]:
    """The name between "for" and "to": "an invitation for Nixon to visit Peking"."""
    for name in sentence.names:
        if name.end == at and name.mention.actors:
            first = name.start - 1
            while first > 0 and sentence.bits[first] & k.DETERMINER:
                first -= 1
            return [name] if first >= 0 and sentence.words[first] == "for" else []
    return []
