"""Whom a message at the head of a sentence is addressed to: "In a letter to Kim, Trump blamed his hostility"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Named, Sentence

_MESSAGES = frozenset(
    {"letter", "message", "note", "telegram", "cable", "call", "warning", "memo", "memorandum", "appeal", "reply",
     "email", "missive", "ultimatum", "petition", "response", "answer", "protest", "demarche"}
)  # fmt: skip
_REACH = 8


def addressed(group: Group, sentence: Sentence) -> list[Named]:
    """The name after "in a letter to" before the verb; none where the sentence opens otherwise."""
    words = sentence.words
    if words[:1] not in (["in"], ["with"]) or _MESSAGES.isdisjoint(words[1:_REACH]):
        return []
    for name in sentence.names:
        at = name.start - 1
        while at > 0 and sentence.bits[at] & k.DETERMINER:
            at -= 1
        if name.end <= group.start and name.mention.actors and words[at] == "to":
            return [name] if not _MESSAGES.isdisjoint(words[max(0, at - 4) : at]) else []
    return []
