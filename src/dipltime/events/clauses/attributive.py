"""Participles that describe a country: "imposed an embargo on Iraq and occupied Kuwait"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Named, Sentence

_STATES = frozenset(
    {"occupied", "besieged", "annexed", "blockaded", "partitioned", "divided", "isolated", "encircled"}
)
"""What a country or a town can be by what others did to it."""


def mark_attributive(sentence: Sentence) -> None:
    """Take the verb from a participle between "and" and a place, where an organisation acts on one before.

    An organisation imposes an embargo on two countries and occupies neither; an army can do both.
    """
    for before, name in zip(sentence.names, sentence.names[1:], strict=False):
        at = name.start - 1
        joined = before.end == at - 1 and sentence.bits[at - 1] & k.CONJUNCTION
        if (
            sentence.words[at] in _STATES
            and joined
            and _is_acted_on(before, sentence)
            and _is_civil(sentence)
        ):
            sentence.bits[at] = 0


def _is_acted_on(name: Named, sentence: Sentence) -> bool:
    """Whether a preposition stands before the name: "on Iraq"."""
    return name.start > 0 and bool(sentence.bits[name.start - 1] & k.PREPOSITION)


def _is_civil(sentence: Sentence) -> bool:
    """Whether who is named first is an organisation."""
    actors = next((name.mention.actors for name in sentence.names if name.mention.actors), ())
    return bool(actors) and all(actor.kind == "organisation" for actor in actors)
