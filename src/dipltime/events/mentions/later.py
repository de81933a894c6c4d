"""Later mentions of a person by surname, whom no table needs to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.mentions.lexicon import Entry
from dipltime.events.mentions.names import stands_alone
from dipltime.events.mentions.spotting import Hit
from dipltime.events.mentions.surroundings import capital_at, spaced
from dipltime.model import Actor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dipltime.text import Tokens

_SURNAME_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "VNM"})
_GIVEN_NAME_ALONE = frozenset({"VNM"})
"""Where a person is called by the last of the given names."""


def surnames(actor: Actor) -> tuple[str, ...]:
    """The words, in lower case, that alone can mean the person once the text has named them."""
    words = actor.name.lower().replace("’", "'").split()
    last = words[-1].rsplit("-", 1)[-1]
    if len(words) > 1 and actor.country in _SURNAME_FIRST:
        # "Moon Jae-in", "Kim Yong Chol": what follows the surname is one given name, however it is spelt.
        given = (len(words) > 2 or "-" in words[-1]) and actor.country not in _GIVEN_NAME_ALONE
        return (words[0],) if given else (last, words[0])
    return (last,)


def with_surnames(tokens: Tokens, hits: list[Hit], known: Mapping[str, Actor]) -> list[Hit]:
    """The hits with the surnames added that stand alone; `known` has the persons by surname."""
    if not known:
        return hits
    covered, extra = set[int](), list[Hit]()
    for hit in hits:
        covered.update(range(hit.first, hit.end))
    for place in tokens.places(known):
        if place not in covered and capital_at(tokens, place):
            later = _later(tokens, place, known[tokens.words[place]], covered)
            if later is not None:
                extra.append(later)
    return sorted([*hits, *extra], key=_position) if extra else hits


def _position(hit: Hit) -> int:
    return hit.first


def _later(tokens: Tokens, place: int, actor: Actor, covered: set[int]) -> Hit | None:
    words, first = tokens.words, place
    own = set(actor.name.lower().replace("-", " ").split())
    while first > 0 and first - 1 not in covered and words[first - 1] in own and spaced(tokens, first - 1):
        first -= 1
    if not stands_alone(tokens, first, place + 1):
        return None
    return Hit(first, place + 1, Entry("person", actor.name), (actor,), person=True)
